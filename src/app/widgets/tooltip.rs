//! Words beside the pointer.

use egui::Response;

/// Shows `words` while the pointer rests on `response`. Not below an open dialog: egui keeps the words of a pointer that did
/// not move, and they would lie over it.
pub fn tooltip(response: Response, words: &str) -> Response {
    let is_free = response.ctx.memory(|memory| memory.allows_interaction(response.layer_id));
    if is_free { response.on_hover_text(words) } else { response }
}
