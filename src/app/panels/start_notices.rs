//! What the start page has to tell before anything else: results that wait for the class folder, and a lab file that could
//! not be followed. Each says what happened, what is safe, and the way on.

use egui::Ui;

use super::super::command::{Command, Dialog, FolderOf};
use super::super::state::State;
use super::super::theme::Type;
use super::super::theme::icons::icon;
use super::super::view::View;
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::{card, status, text};
use crate::language::Args;
use crate::storage::{SendProblem, Subject};

/// Findings that are shown; the others are in the details.
const MOST_LINES: usize = 4;

/// Shows the notices, if there are any.
pub fn show(ui: &mut Ui, view: &View<'_>, state: &State) {
    waiting(ui, view, state);
    lab_file(ui, view, state);
}

fn waiting(ui: &mut Ui, view: &View<'_>, state: &State) {
    let waiting = &state.lab.waiting;
    let title = match waiting.count {
        0 => String::new(),
        count => view.format("outbox-waiting", &Args::new().count("n", count)),
    };
    // The node is always there: a screen reader hears only what changes.
    status::status(ui, "outbox", &title, false);
    if waiting.count == 0 {
        return;
    }
    let can_send = state.lab.drop_folder.is_some();
    let reason = match &waiting.problem {
        _ if !can_send => view.text("outbox-no-folder").into_owned(),
        _ if waiting.is_sending => view.text("outbox-sending").into_owned(),
        Some(SendProblem::Drop(error)) => error.happened(view.language),
        Some(SendProblem::Queue(error)) => error.message(view.language, Subject::Result),
        Some(SendProblem::Busy) => view.text("outbox-busy").into_owned(),
        None => view.text("outbox-sending").into_owned(),
    };
    notice(ui, view, &title, |ui| {
        view.label(ui, Type::Body, &reason);
        view.muted(ui, Type::Table, &view.text("outbox-safe"));
        if let Some(folder) = &state.lab.drop_folder {
            let args = Args::new().text("folder", folder.display().to_string());
            view.muted(ui, Type::Small, &view.format("outbox-folder", &args));
        }
        ui.horizontal_wrapped(|ui| {
            let mut way = |words: &str, command: Command| {
                if Button::new(view.theme, view.text(words)).small().show(ui).clicked() {
                    view.send(ui, command);
                }
            };
            if can_send {
                way("way-try-again", Command::SendWaiting);
            }
            way("outbox-other-folder", Command::ChooseFolder(FolderOf::ClassFolder));
            if let Some(SendProblem::Drop(error) | SendProblem::Queue(error)) = &waiting.problem {
                way("details", Command::Show(Dialog::Details(error.detail())));
            }
        });
    });
}

fn lab_file(ui: &mut Ui, view: &View<'_>, state: &State) {
    let (title, what, lines, path) = match &state.lab.problem {
        Some(problem) => (
            view.text("lab-file-title"),
            Some(view.text("lab-file-what")),
            problem.lines(view.language),
            Some(&problem.path),
        ),
        None => {
            let missing = state.lab.missing_profiles(&state.library, view.language);
            (view.text("lab-profile-title"), None, missing, state.lab.from_file.as_ref())
        }
    };
    if lines.is_empty() {
        return;
    }
    notice(ui, view, &title, |ui| {
        if let Some(what) = &what {
            view.label(ui, Type::Body, what);
        }
        for line in lines.iter().take(MOST_LINES) {
            view.label(ui, Type::Body, line);
        }
        let more = lines.len().saturating_sub(MOST_LINES);
        if more > 0 {
            view.muted(ui, Type::Table, &view.format("lab-file-more", &Args::new().count("n", more)));
        }
        if let Some(path) = path {
            let args = Args::new().text("file", path.display().to_string());
            view.muted(ui, Type::Small, &view.format("lab-file-where", &args));
        }
        if more > 0 {
            let button = Button::new(view.theme, view.text("details")).kind(Kind::Plain).small();
            if button.show(ui).clicked() {
                view.send(ui, Command::Show(Dialog::Details(lines.join("\n"))));
            }
        }
    });
}

/// A card over the page's content, with the sign for something that needs a hand.
fn notice(ui: &mut Ui, view: &View<'_>, title: &str, content: impl FnOnce(&mut Ui)) {
    card::raised(ui, view.theme, title, 16, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            let (_, rect) = ui.allocate_space(egui::vec2(20.0, 22.0));
            text::paint_icon(ui, rect.center(), icon::TRIANGLE_ALERT, 18.0, view.theme.colour.caution);
            ui.vertical(|ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 4.0;
                text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, title, 2);
                content(ui);
            });
        });
    });
    ui.add_space(16.0);
}
