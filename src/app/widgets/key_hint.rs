//! A key as it stands on the keyboard, beside what it does.

use egui::{Color32, Rect, Stroke, StrokeKind, Ui, Vec2};

use super::text;
use crate::app::theme::{Theme, Type};

/// Paints the outline of a key.
pub fn paint_cap(ui: &Ui, rect: Rect, colour: Color32) {
    ui.painter().rect_stroke(rect, Theme::corner(5.0), Stroke::new(1.0, colour), StrokeKind::Inside);
}

/// A key cap in the flow of a layout; decorative, the sentence beside it says the key's name.
pub fn cap(ui: &mut Ui, theme: &Theme, key: &str) {
    let galley = text::galley(ui, theme, Type::Caption, theme.colour.text_muted, key, f32::INFINITY);
    let size = Vec2::new((galley.size().x + 12.0).max(20.0), 20.0);
    let (_, rect) = ui.allocate_space(size);
    paint_cap(ui, rect, theme.colour.border_strong);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, theme.colour.text_muted);
}

/// Keys and what they do, in one row.
pub fn keys(ui: &mut Ui, theme: &Theme, keys: &[&str], meaning: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for key in keys {
            cap(ui, theme, key);
        }
        text::label(ui, theme, Type::Small, theme.colour.text_muted, meaning);
    });
}
