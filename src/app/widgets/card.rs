//! Groups and raised cards: a fill, a radius, a heading; a border only for what is active or can be changed.

use egui::accesskit::Role;
use egui::{Frame, InnerResponse, Margin, Stroke, Ui, UiBuilder};

use crate::app::theme::Theme;

/// A grouped area, named by its heading in the accessibility tree.
pub fn group<R>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    padding: i8,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let frame = Frame::new()
        .fill(theme.colour.surface_group)
        .stroke(theme.group_stroke())
        .corner_radius(Theme::corner(theme.tokens.radius.group))
        .inner_margin(Margin::same(padding));
    named(ui, name, frame, content)
}

/// An area that is active or can be changed: raised, with an edge.
pub fn raised<R>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    padding: i8,
    content: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let frame = Frame::new()
        .fill(theme.colour.surface_raised)
        .stroke(Stroke::new(1.0, theme.colour.border))
        .corner_radius(Theme::corner(theme.tokens.radius.group))
        .inner_margin(Margin::same(padding));
    named(ui, name, frame, content)
}

fn named<R>(ui: &mut Ui, name: &str, frame: Frame, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(name);
    ui.scope_builder(builder, |ui| frame.show(ui, content)).inner
}
