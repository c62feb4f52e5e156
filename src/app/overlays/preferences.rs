//! Pengaturan: language, theme, text size, motion, what reports look like, and where data lies.

use egui::{Id, Ui};

use super::super::command::{Command, Dialog, FolderOf};
use super::super::printing;
use super::super::settings::TextSize;
use super::super::state::State;
use super::super::theme::Type;
use super::super::view::View;
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::check_row::check_row;
use super::super::widgets::choice::{Look, choice};
use super::{close_button, dialog, dialog_button, pdf};
use crate::language::{Args, Language};
use crate::storage::{Settings, TableFor, ThemeChoice};

/// Shows the settings.
pub fn show(ui: &Ui, view: &View<'_>, state: &State) {
    let title = view.text("settings-title");
    dialog(
        ui,
        view,
        &title,
        true,
        false,
        |ui| content(ui, view, state),
        |ui| {
            close_button(ui, view);
            dialog_button(ui, view, &view.text("about-title"), Kind::Plain, Command::Show(Dialog::About));
        },
    );
}

fn content(ui: &mut Ui, view: &View<'_>, state: &State) {
    ui.spacing_mut().item_spacing.y = 6.0;
    let settings = &state.settings;
    let languages = Language::ALL;
    let names = ["Bahasa Indonesia", "English"];
    let selected = languages.iter().position(|language| *language == settings.language);
    group(ui, view, "settings-language", &names, selected, |index| {
        languages.get(index).map(|language| Command::SetLanguage(*language))
    });
    let themes = [ThemeChoice::Follow, ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast];
    let words = ["theme-follow", "theme-light", "theme-dark", "theme-contrast"].map(|key| view.text(key));
    let names = words.each_ref().map(AsRef::as_ref);
    let selected = themes.iter().position(|theme| *theme == settings.theme);
    group(ui, view, "settings-theme", &names, selected, |index| {
        themes.get(index).map(|theme| Command::SetTheme(*theme))
    });
    let sizes: Vec<TextSize> = TextSize::all().collect();
    let words: Vec<String> = sizes.iter().map(|size| size.percent().to_string()).collect();
    let names: Vec<&str> = words.iter().map(String::as_str).collect();
    let selected = sizes.iter().position(|size| size.percent() == settings.text_size);
    group(ui, view, "settings-text-size", &names, selected, |index| {
        sizes.get(index).map(|size| Command::SetTextSize(*size))
    });
    ui.add_space(8.0);
    let words = view.text("settings-motion");
    if check_row(ui, view.theme, settings.reduced_motion, &words).clicked() {
        view.send(ui, Command::SetReducedMotion(!settings.reduced_motion));
    }
    if printing::AVAILABLE {
        reports(ui, view, settings);
    }
    lab(ui, view, state);
    ui.add_space(8.0);
    view.muted(ui, Type::Small, &view.text("settings-data"));
    view.label(ui, Type::Body, &state.places.message(view.language));
    if state.drafts.is_empty() {
        return;
    }
    let kept = view.format("settings-drafts", &Args::new().count("n", state.drafts.len()));
    view.muted(ui, Type::Table, &kept);
}

/// Lab mode, which begins at once; where the class hands in, and whether it fills the screen.
fn lab(ui: &mut Ui, view: &View<'_>, state: &State) {
    let settings = &state.settings.lab;
    ui.add_space(8.0);
    view.muted(ui, Type::Small, &view.text("settings-lab"));
    if check_row(ui, view.theme, settings.on, &view.text("settings-lab-on")).clicked() {
        view.send(ui, Command::SetLab(!settings.on));
    }
    if check_row(ui, view.theme, settings.full_screen, &view.text("settings-lab-full")).clicked() {
        view.send(ui, Command::SetLabFullScreen(!settings.full_screen));
    }
    let words = match &settings.drop_folder {
        Some(folder) => {
            view.format("settings-lab-folder", &Args::new().text("folder", folder.display().to_string()))
        }
        None => view.text("settings-lab-no-folder").into_owned(),
    };
    view.label(ui, Type::Body, &words);
    let button = Button::new(view.theme, view.text("settings-lab-choose")).small();
    if button.show(ui).clicked() {
        view.send(ui, Command::ChooseFolder(FolderOf::ClassFolder));
    }
}

/// What reports look like, wherever they are saved or printed.
fn reports(ui: &mut Ui, view: &View<'_>, settings: &Settings) {
    ui.add_space(8.0);
    pdf::paper(ui, view, settings);
    ui.add_space(8.0);
    pdf::letterhead(ui, view, settings);
    let tables = [TableFor::ExcelIndonesia, TableFor::Data];
    let words = ["format-table-excel-name", "format-table-data-name"].map(|key| view.text(key));
    let names = words.each_ref().map(AsRef::as_ref);
    let selected = tables.iter().position(|table| *table == settings.table_for);
    group(ui, view, "settings-table", &names, selected, |index| {
        tables.get(index).map(|table| Command::SetTableFor(*table))
    });
}

fn group(
    ui: &mut Ui,
    view: &View<'_>,
    key: &str,
    names: &[&str],
    selected: Option<usize>,
    command: impl Fn(usize) -> Option<Command>,
) {
    ui.add_space(8.0);
    let title = view.text(key);
    view.muted(ui, Type::Small, &title);
    let chosen = choice(ui, view.theme, Id::unique(("settings", key)), &title, names, selected, Look::Chips);
    if let Some(command) = chosen.and_then(command) {
        view.send(ui, command);
    }
}
