//! Hasil – Untuk guru BK: how the questions were answered, in words that invite to ask. Only of a result that was opened
//! from a file; the student's own page never leads here.

use egui::accesskit::Role;
use egui::{Ui, UiBuilder, vec2};

use crate::app::panels::overview::bullet;
use crate::app::theme::Type;
use crate::app::theme::icons::icon;
use crate::app::view::View;
use crate::app::widgets::{card, text};
use crate::report::QualityBlock;

/// Shows the page.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, quality: &QualityBlock) {
    ui.set_max_width(ui.available_width().min(view.theme.tokens.layout.text_max));
    ui.spacing_mut().item_spacing.y = 6.0;
    card::raised(ui, view.theme, &quality.status_line, 20, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let (_, rect) = ui.allocate_space(vec2(24.0, 24.0));
            text::paint_icon(ui, rect.center(), icon::MESSAGE_CIRCLE, 20.0, view.theme.colour.link);
            ui.vertical(|ui| {
                text::heading(
                    ui,
                    view.theme,
                    Type::BodyStrong,
                    view.theme.colour.text,
                    &quality.status_line,
                    2,
                );
                for sentence in &quality.sentences {
                    bullet(ui, view, view.theme.colour.tick, sentence);
                }
                view.muted(ui, Type::Body, &quality.note);
            });
        });
    });
    ui.add_space(14.0);
    view.section(ui, &view.text("counselor-figures"));
    for figure in &quality.figures {
        let builder =
            UiBuilder::new().accessibility_role(Role::Group).accessibility_label(figure.label.as_str());
        ui.scope_builder(builder, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
                view.muted(ui, Type::Body, &figure.label);
                let ink = view.theme.colour.text;
                ui.add(egui::Label::new(text::figures(view.theme, Type::Body, ink, true, &figure.value)));
            });
        });
    }
    ui.add_space(10.0);
    view.muted(ui, Type::Small, &view.text("counselor-privacy"));
}
