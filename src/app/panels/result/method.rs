//! Hasil – Cara menghitung: the rules in the order in which a figure is made, with the person's own numbers.

use egui::{Frame, Margin, Ui};

use crate::app::panels::overview::bullet;
use crate::app::theme::{Theme, Type};
use crate::app::view::View;
use crate::app::widgets::columns::columns;
use crate::app::widgets::text;
use crate::report::{MethodBlock, MethodPage};

/// Shows the page; its text runs no wider than can be read with ease.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, page: &MethodPage) {
    let width = ui.available_width().min(view.theme.tokens.layout.text_max);
    columns(ui, &[width], 0.0, |ui, _| content(ui, view, page));
}

fn content(ui: &mut Ui, view: &View<'_>, page: &MethodPage) {
    ui.spacing_mut().item_spacing.y = 6.0;
    view.label(ui, Type::Body, &page.intro);
    for section in &page.sections {
        ui.add_space(18.0);
        view.section(ui, &section.title);
        for block in &section.blocks {
            match block {
                MethodBlock::Text(words) => {
                    view.label(ui, Type::Body, words);
                }
                MethodBlock::Formula(words) => formula(ui, view, words),
            }
        }
    }
    ui.add_space(18.0);
    view.section(ui, &page.sources_title);
    for source in &page.sources {
        bullet(ui, view, view.theme.colour.tick, source);
    }
}

fn formula(ui: &mut Ui, view: &View<'_>, words: &str) {
    let frame = Frame::new()
        .fill(view.theme.colour.surface_group)
        .stroke(view.theme.group_stroke())
        .corner_radius(Theme::corner(view.theme.tokens.radius.small))
        .inner_margin(Margin::symmetric(14, 8));
    frame.show(ui, |ui| {
        let job = text::figures(view.theme, Type::Body, view.theme.colour.text, false, words);
        ui.add(egui::Label::new(job).wrap());
    });
}
