//! A text field with its label above it.

use egui::{Margin, Response, TextEdit, Ui};

use super::{focus, text};
use crate::app::theme::{Theme, Type};

/// Longest line a person may type, in characters.
pub const MAX_LINE: usize = 300;
/// Longest path, in characters.
pub const MAX_PATH: usize = 4000;
/// Longest name, class or number, in characters.
pub const MAX_NAME: usize = 80;

/// Shows the label and the field.
pub fn field(ui: &mut Ui, theme: &Theme, label: &str, value: &mut String, limit: usize) -> Response {
    let name = text::label(ui, theme, Type::Small, theme.colour.text_muted, label);
    let edit = TextEdit::singleline(value)
        .font(theme.font(Type::Body))
        .char_limit(limit)
        .margin(Margin { left: 12, right: 12, top: 7, bottom: 7 })
        .desired_width(f32::INFINITY);
    let response = ui.add(edit).labelled_by(name.id);
    focus::ring_at(ui, &response, response.rect, theme.tokens.radius.control, true);
    response
}
