//! Chips: a pill of 26 points with one or two words. Information only; a choice among chips is a segmented group.

use egui::{Color32, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, accesskit::Role};

use super::text;
use crate::app::theme::{Theme, Type};

/// What a chip says by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing beyond its words.
    Plain,
    /// Please read this.
    Notice,
    /// Done.
    Positive,
    /// Something needs a look.
    Caution,
}

/// A chip with an icon, if any.
pub fn chip(ui: &mut Ui, theme: &Theme, tone: Tone, icon: Option<char>, words: &str) -> Response {
    let colour = &theme.colour;
    let (fill, ink) = match tone {
        Tone::Plain => (colour.surface_group, colour.text_muted),
        Tone::Notice => (colour.highlight_soft, colour.highlight_soft_text),
        Tone::Positive => (colour.positive_soft, colour.positive),
        Tone::Caution => (colour.caution_soft, colour.caution),
    };
    let icon_width = if icon.is_some() { 20.0 } else { 0.0 };
    let limit = (ui.available_width() - 20.0 - icon_width).max(80.0);
    let galley = text::galley(ui, theme, Type::SmallStrong, ink, words, limit);
    let height = theme.tokens.size.chip.max(galley.size().y + 6.0);
    let size = Vec2::new(galley.size().x + 20.0 + icon_width, height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let radius = Theme::corner(height / 2.0);
    let edge = edge(theme, ink);
    ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
    let mut x = rect.left() + 10.0;
    if let Some(icon) = icon {
        text::paint_icon(ui, egui::pos2(x + 8.0, rect.center().y), icon, 16.0, ink);
        x += icon_width;
    }
    ui.painter().galley(egui::pos2(x, rect.center().y - galley.size().y / 2.0), galley, ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
    response
}

fn edge(theme: &Theme, ink: Color32) -> Stroke {
    if theme.is_high_contrast() { Stroke::new(1.0, ink) } else { Stroke::NONE }
}
