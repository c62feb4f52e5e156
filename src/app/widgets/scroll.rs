//! What egui's scroll areas lack: a name for their bars, and keys.

use egui::scroll_area::ScrollAreaOutput;
use egui::{Key, Modifiers, Ui, accesskit, vec2};

use crate::app::view::View;

/// Names the bars of a scroll area that was just shown.
pub fn name_bars<R>(ui: &Ui, view: &View<'_>, output: &ScrollAreaOutput<R>) {
    for axis in 0_usize..2 {
        let id = output.id.with(axis);
        if ui.ctx().has_accesskit_node(id) {
            let name = view.text("scroll-bar");
            ui.ctx().accesskit_node_builder(id, |node: &mut accesskit::Node| node.set_label(name.as_ref()));
        }
    }
}

/// PgUp and PgDn scroll the area that `ui` is the content of; a page of text has nothing else a key could reach.
pub fn page_keys(ui: &Ui, height: f32) {
    // The page below a dialog is drawn first, and would take the key from it.
    if !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
        return;
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let step = height * 0.85;
    if pressed(Key::PageDown) {
        ui.scroll_with_delta(vec2(0.0, -step));
    } else if pressed(Key::PageUp) {
        ui.scroll_with_delta(vec2(0.0, step));
    }
}
