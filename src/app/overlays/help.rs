//! Bantuan: the keys of the current screen first, then short topics.

use egui::Ui;

use super::super::command::{self, Command, Dialog, Shortcut, Tab};
use super::super::printing;
use super::super::state::{Page, State};
use super::super::theme::Type;
use super::super::theme::icons::icon;
use super::super::view::View;
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::{key_hint, text};
use super::{close_button, dialog, dialog_button};
use crate::assessment::Position;
use crate::guide::Guide;

/// Shows the help.
pub fn show(ui: &Ui, view: &View<'_>, state: &State) {
    let title = view.text("help-title");
    dialog(
        ui,
        view,
        &title,
        true,
        false,
        |ui| content(ui, view, state),
        |ui| {
            close_button(ui, view);
            if !view.lab {
                dialog_button(
                    ui,
                    view,
                    &view.text("settings-title"),
                    Kind::Plain,
                    Command::Show(Dialog::Settings),
                );
            }
            dialog_button(ui, view, &view.text("about-title"), Kind::Plain, Command::Show(Dialog::About));
        },
    );
}

/// Keys as they stand on caps and the words that say what they do.
type KeyLine = (&'static [&'static str], &'static str);

const ITEMS: &[KeyLine] = &[
    (&["1", "…", "7"], "key-answer"),
    (&["0"], "key-not-understood"),
    (&["↑", "↓"], "key-item"),
    (&["←", "→"], "key-option"),
    (&["Del"], "key-clear"),
    (&["Alt+←", "Alt+→"], "key-page"),
];
const MYTHS: &[KeyLine] = &[(&["1", "2", "3"], "key-guess"), (&["←", "→"], "key-cards")];
const RESULT: &[KeyLine] =
    &[(&["↑", "↓"], "key-side"), (&["Enter"], "key-trace"), (&["Alt+1", "…", "Alt+5"], "key-result-page")];
const PRINTING: &[KeyLine] = &[(&[command::PRINT.label], command::PRINT.meaning)];
const READING: &[KeyLine] =
    &[(&["Tab"], "key-tab"), (&["PgUp", "PgDn"], "key-scroll"), (&["Ctrl+1", "…", "Ctrl+7"], "key-tabs")];

const EVERYWHERE: &[Shortcut] = &[
    command::PICKER,
    command::SAVE,
    command::OPEN,
    command::HELP,
    command::NEXT_REGION,
    command::LARGER,
    command::SMALLER,
    command::NORMAL,
    command::FULL_SCREEN,
    command::QUIT,
];

fn content(ui: &mut Ui, view: &View<'_>, state: &State) {
    ui.spacing_mut().item_spacing.y = 6.0;
    heading(ui, view, "help-keys-here");
    let here: &[KeyLine] = match state.page {
        Page::Occupation(Tab::Assessment)
            if state.seat().is_some_and(|seat| matches!(seat.sitting.position, Position::Item(_))) =>
        {
            ITEMS
        }
        Page::Occupation(Tab::Myths) => MYTHS,
        Page::Occupation(Tab::Result) | Page::ForeignResult if state.shows_result() => RESULT,
        _ => &[],
    };
    let prints = printing::AVAILABLE && here == RESULT;
    let printing = if prints { PRINTING } else { &[] };
    for (keys, meaning) in here.iter().chain(printing).chain(READING) {
        key_hint::keys(ui, view.theme, keys, &view.text(meaning));
    }
    guides(ui, view);
    heading(ui, view, "help-keys-everywhere");
    let is_shown = |shortcut: &&Shortcut| !view.lab || shortcut.keys != command::OPEN.keys;
    let leave = view.lab.then_some(&command::LEAVE_LAB);
    for shortcut in EVERYWHERE.iter().filter(is_shown).chain(leave) {
        key_hint::keys(ui, view.theme, &[shortcut.label], &view.text(shortcut.meaning));
    }
    key_hint::keys(ui, view.theme, &["Esc"], &view.text("key-escape"));
    let shared = if view.lab { "help-lab" } else { "help-shared" };
    let counselor = if view.lab { "help-lab-counselor" } else { "help-counselor" };
    for (title, words) in [
        ("help-save-title", "help-save"),
        ("help-shared-title", shared),
        ("help-result-title", "help-result"),
        ("help-counselor-title", counselor),
    ] {
        heading(ui, view, title);
        view.label(ui, Type::Body, &view.text(words));
    }
}

/// The guides, each behind a button.
fn guides(ui: &mut Ui, view: &View<'_>) {
    heading(ui, view, "guide-title");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(8.0, 8.0);
        for guide in Guide::ALL {
            let button =
                Button::new(view.theme, view.text(guide.title_key())).icon(Some(icon::FILE_TEXT)).small();
            if button.show(ui).clicked() {
                view.send(ui, Command::Show(Dialog::Guide(guide)));
            }
        }
    });
}

fn heading(ui: &mut Ui, view: &View<'_>, key: &str) {
    ui.add_space(8.0);
    text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &view.text(key), 2);
}
