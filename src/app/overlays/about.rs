//! Tentang: what this is, its version, and the licences of what is inside.

use egui::Ui;

use super::super::state::State;
use super::super::theme::Type;
use super::super::view::View;
use super::super::widgets::text;
use super::{close_button, dialog};
use crate::language::Args;

const INTER: &str = include_str!("../../../assets/fonts/Inter-LICENSE.txt");
const ICONS: &str = include_str!("../../../assets/fonts/Icons-LICENSE.txt");

/// Shows the page about the program.
pub fn show(ui: &Ui, view: &View<'_>, state: &State) {
    let title = view.text("about-title");
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        let args = Args::new().text("version", env!("CARGO_PKG_VERSION"));
        view.label(ui, Type::BodyStrong, &view.format("about-version", &args));
        view.label(ui, Type::Body, &view.text("about-what"));
        view.label(ui, Type::Body, &view.text("about-offline"));
        view.label(ui, Type::Body, &view.text("about-licence"));
        view.muted(ui, Type::Table, &state.places.message(view.language));
        for (name, licence) in [("Inter", INTER), ("Lucide", ICONS)] {
            ui.add_space(10.0);
            text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, name, 2);
            view.muted(ui, Type::Caption, licence);
        }
    };
    dialog(ui, view, &title, true, false, content, |ui| close_button(ui, view));
}
