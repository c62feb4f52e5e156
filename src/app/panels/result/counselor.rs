//! Hasil – Untuk guru BK: how the questions were answered, in words that invite to ask. Only of a result that was opened
//! from a file; the student's own page never leads here.

use egui::accesskit::Role;
use egui::{Ui, UiBuilder, vec2};

use crate::app::panels::overview::bullet;
use crate::app::theme::Type;
use crate::app::theme::icons::icon;
use crate::app::view::View;
use crate::app::widgets::columns::columns;
use crate::app::widgets::{card, text};
use crate::report::{QualityBlock, QualityFigure};

/// Width of the names of figures, in points.
const NAMES: f32 = 330.0;

/// Shows the page.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, quality: &QualityBlock) {
    let width = ui.available_width().min(view.theme.tokens.layout.text_max + 60.0);
    columns(ui, &[width], 0.0, |ui, _| {
        ui.spacing_mut().item_spacing.y = 6.0;
        signs(ui, view, quality);
        ui.add_space(14.0);
        view.section(ui, &view.text("counselor-figures"));
        ui.spacing_mut().item_spacing.y = 2.0;
        for figure in &quality.figures {
            figure_row(ui, view, figure);
        }
        ui.add_space(10.0);
        view.muted(ui, Type::Small, &view.text("counselor-privacy"));
    });
}

/// What was seen, and what to ask about it.
fn signs(ui: &mut Ui, view: &View<'_>, quality: &QualityBlock) {
    card::raised(ui, view.theme, &quality.status_line, 20, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let (_, rect) = ui.allocate_space(vec2(24.0, 24.0));
            text::paint_icon(ui, rect.center(), icon::MESSAGE_CIRCLE, 20.0, view.theme.colour.link);
            ui.vertical(|ui| {
                let ink = view.theme.colour.text;
                text::heading(ui, view.theme, Type::BodyStrong, ink, &quality.status_line, 2);
                for sentence in &quality.sentences {
                    bullet(ui, view, view.theme.colour.tick, sentence);
                }
                view.muted(ui, Type::Body, &quality.note);
            });
        });
    });
}

/// The name and the figure, beside each other where there is room.
fn figure_row(ui: &mut Ui, view: &View<'_>, figure: &QualityFigure) {
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(figure.label.as_str());
    ui.scope_builder(builder, |ui| {
        let ink = view.theme.colour.text;
        let value = text::figures(view.theme, Type::Body, ink, true, &figure.value);
        if ui.available_width() < NAMES + 160.0 {
            view.muted(ui, Type::Body, &figure.label);
            ui.add(egui::Label::new(value).wrap());
            return;
        }
        let widths = [NAMES, ui.available_width() - NAMES];
        let mut value = Some(value);
        columns(ui, &widths, 0.0, |ui, index| {
            if index == 0 {
                view.muted(ui, Type::Body, &figure.label);
            } else if let Some(value) = value.take() {
                ui.add(egui::Label::new(value).wrap());
            }
        });
    });
}
