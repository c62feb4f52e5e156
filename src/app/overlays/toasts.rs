//! Messages above the bar: two lines at most, ways on beside them. A problem stays until it is closed.

use egui::{Align2, Area, Context, Frame, Id, Margin, Order, Stroke, Ui, vec2};

use super::super::command::Command;
use super::super::state::{Toast, Tone};
use super::super::theme::icons::icon;
use super::super::theme::{Theme, Type};
use super::super::view::View;
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::focus::{self, Region};
use super::super::widgets::{status, text};

/// The height of a line of words, and the room above and below them.
const LINE: f32 = 22.0;
const ABOVE: f32 = 6.0;

fn layer_id() -> Id {
    Id::unique("toasts")
}

/// Whether the keyboard is in a message, which then stays.
#[must_use]
pub fn toast_has_focus(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(layer_id().with("focus"))).unwrap_or(false)
}

/// Shows the newest messages and tells a screen reader about the last.
pub fn show(ui: &Ui, view: &View<'_>, toasts: &[Toast]) {
    let last = |wanted: fn(Tone) -> bool| {
        toasts.iter().rev().find(|toast| wanted(toast.tone)).map_or("", |toast| toast.words.as_str())
    };
    // Both nodes are always there: a screen reader hears only what changes.
    status::status(ui, "message", last(|tone| tone != Tone::Problem), false);
    status::status(ui, "problem", last(|tone| tone == Tone::Problem), true);
    let mut focused = false;
    if !toasts.is_empty() {
        focus::begin(ui.ctx(), Region::Toast);
        let bottom = view.theme.tokens.layout.bar_height + 20.0;
        let order = if view.blocked { Order::Middle } else { Order::Foreground };
        Area::new(layer_id()).order(order).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -bottom)).show(
            ui.ctx(),
            |ui| {
                ui.spacing_mut().item_spacing.y = 8.0;
                let start = toasts.len().saturating_sub(3);
                for toast in toasts.iter().skip(start) {
                    focused |= one(ui, view, toast);
                }
            },
        );
    }
    ui.data_mut(|data| data.insert_temp(layer_id().with("focus"), focused));
}

fn one(ui: &mut Ui, view: &View<'_>, toast: &Toast) -> bool {
    let theme = view.theme;
    let colour = &theme.colour;
    let (face, ink) = match toast.tone {
        Tone::Info => (icon::INFO, colour.link),
        Tone::Done => (icon::CIRCLE_CHECK, colour.positive),
        Tone::Problem => (icon::TRIANGLE_ALERT, colour.caution),
    };
    let room = ui.ctx().content_rect().width() - 32.0;
    let width = room.min(640.0);
    let mut focused = false;
    Frame::new()
        .fill(colour.surface_raised)
        .stroke(Stroke::new(1.0, colour.border))
        .corner_radius(Theme::corner(theme.tokens.radius.control + 2.0))
        .shadow(theme.raised_shadow())
        .inner_margin(Margin::symmetric(16, 8))
        .show(ui, |ui| {
            ui.set_width(width - 32.0);
            ui.push_id(toast.id, |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = 10.0;
                    ui.add_space(0.0);
                    // The first line lies at the height of the button that closes.
                    let (_, rect) = ui.allocate_space(vec2(20.0, LINE + 2.0 * ABOVE));
                    text::paint_icon(ui, rect.center(), face, 18.0, ink);
                    let words_width = (ui.available_width() - 44.0).max(80.0);
                    ui.vertical(|ui| {
                        ui.set_width(words_width);
                        ui.spacing_mut().item_spacing.y = 0.0;
                        ui.add_space(ABOVE);
                        view.label(ui, Type::Body, &toast.words);
                        if !toast.actions.is_empty() {
                            ui.add_space(4.0);
                            ui.horizontal_wrapped(|ui| {
                                ui.spacing_mut().item_spacing.x = 8.0;
                                for (words, command) in &toast.actions {
                                    let button = Button::new(theme, words.as_str()).small();
                                    let response = button.show(ui);
                                    focused |= response.has_focus();
                                    if response.clicked() {
                                        view.send(ui, command.clone());
                                    }
                                }
                            });
                        }
                        ui.add_space(ABOVE);
                    });
                    let close = Button::new(theme, "").kind(Kind::Ghost).small().icon(Some(icon::X));
                    let response = close.named(&view.text("dialog-close")).show(ui);
                    focused |= response.has_focus();
                    if response.clicked() {
                        view.send(ui, Command::CloseToast(toast.id));
                    }
                });
            });
        });
    focused
}
