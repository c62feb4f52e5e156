//! What a screen reader is told without being asked: a node that is always there and whose words change.

use egui::accesskit::{Live, Role};
use egui::{Id, Rect, Sense, Ui};

/// The node `name` with `words`; `urgent` interrupts.
pub fn status(ui: &Ui, name: &str, words: &str, urgent: bool) {
    let rect = Rect::from_min_size(ui.max_rect().min, egui::vec2(1.0, 1.0));
    let response = ui.interact(rect, Id::unique(("status", name)), Sense::hover());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(if urgent { Role::Alert } else { Role::Status });
        node.set_live(if urgent { Live::Assertive } else { Live::Polite });
        node.set_label(words);
    });
}
