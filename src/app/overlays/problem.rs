//! What could not be done, told in the dialog that was asked for it, with the ways on as buttons.

use egui::Ui;

use super::super::state::Problem;
use super::super::theme::Type;
use super::super::theme::icons::icon;
use super::super::view::View;
use super::super::widgets::button::Button;
use super::super::widgets::{status, text};

/// Shows the problem of the dialog `dialog`, if there is one, and lets a screen reader hear it.
pub fn show(ui: &mut Ui, view: &View<'_>, dialog: &str, problem: Option<&Problem>) {
    // The node is always there: a screen reader hears only what changes.
    let name = format!("{dialog}-problem");
    status::status(ui, &name, problem.map_or("", |problem| problem.words.as_str()), true);
    let Some(problem) = problem else { return };
    line(ui, view, &problem.words);
    if problem.actions.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
        for (words, command) in &problem.actions {
            if Button::new(view.theme, words.as_str()).small().show(ui).clicked() {
                view.send(ui, command.clone());
            }
        }
    });
}

/// A sentence with the sign for something that needs a hand.
pub fn line(ui: &mut Ui, view: &View<'_>, words: &str) {
    ui.horizontal_top(|ui| {
        let (_, rect) = ui.allocate_space(egui::vec2(20.0, 22.0));
        text::paint_icon(ui, rect.center(), icon::TRIANGLE_ALERT, 18.0, view.theme.colour.caution);
        text::label(ui, view.theme, Type::Body, view.theme.colour.caution, words);
    });
}
