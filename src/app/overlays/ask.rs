//! Dialogs that ask one thing: before answers go, a name, a path. The safe way is first and has the keyboard.

use egui::text::CCursorRange;
use egui::{Key, TextEdit, Ui};
use uuid::Uuid;

use super::super::command::{Command, Export, FolderOf, Import, Tab};
use super::super::state::{DraftStatus, State};
use super::super::theme::Type;
use super::super::view::{FocusTarget, View};
use super::super::widgets::button::Kind;
use super::super::widgets::field;
use super::{cancel_button, close_button, dialog, dialog_button, problem};
use crate::language::Args;

/// Before everything of the person is removed.
pub fn end_session(ui: &Ui, view: &View<'_>, state: &State) {
    let unsaved = state.seats.values().any(|seat| seat.has_unsaved_result());
    let unfinished = state.seats.values().any(|seat| !seat.has_result && !seat.sitting.answers.is_empty());
    let key = match (unsaved, unfinished) {
        (true, _) if view.lab => "lab-end-unsaved",
        (true, _) => "end-unsaved",
        (false, true) => "end-unfinished",
        (false, false) => "end-saved",
    };
    let words = view.text(key);
    let title = view.text("session-end");
    let content = |ui: &mut Ui| {
        view.label(ui, Type::Body, &words);
        problem::show(ui, view, "end", state.typed.problem.as_ref());
    };
    dialog(ui, view, &title, false, true, content, |ui| {
        cancel_button(ui, view);
        if unsaved {
            dialog_button(ui, view, &view.text("end-remove"), Kind::Plain, Command::EndSession);
            let (words, command) = if view.lab {
                ("lab-hand-first", Command::HandOver)
            } else {
                ("end-save-first", Command::SaveAndEndSession)
            };
            dialog_button(ui, view, &view.text(words), Kind::Primary, command);
        } else {
            dialog_button(ui, view, &view.text("end-remove"), Kind::Primary, Command::EndSession);
        }
    });
}

/// Before a sitting is replaced by a new one.
pub fn repeat(ui: &Ui, view: &View<'_>, state: &State) {
    let unsaved = state.seat().is_some_and(|seat| seat.has_unsaved_result());
    let words = view.text(if unsaved { "repeat-unsaved" } else { "repeat-saved" });
    let title = view.text("repeat-title");
    let content = |ui: &mut Ui| {
        view.label(ui, Type::Body, &words);
    };
    dialog(ui, view, &title, false, true, content, |ui| {
        cancel_button(ui, view);
        if unsaved {
            dialog_button(ui, view, &view.text("repeat-go"), Kind::Plain, Command::RepeatAssessment);
            dialog_button(
                ui,
                view,
                &view.text("end-save-first"),
                Kind::Primary,
                Command::Save(Export::Result),
            );
        } else {
            dialog_button(ui, view, &view.text("repeat-go"), Kind::Primary, Command::RepeatAssessment);
        }
    });
}

/// Before the program ends with unsaved work.
pub fn quit(ui: &Ui, view: &View<'_>, state: &State) {
    let lost = state.seats.values().any(|seat| matches!(seat.draft, DraftStatus::Problem(_)));
    let code = state.seats.values().map(|seat| seat.sitting.code()).next().unwrap_or_default();
    let key = if lost { "quit-lost" } else { "quit-kept" };
    let words = view.format(key, &Args::new().text("code", code));
    let title = view.text("quit-title");
    let content = |ui: &mut Ui| {
        view.label(ui, Type::Body, &words);
    };
    dialog(ui, view, &title, false, true, content, |ui| {
        cancel_button(ui, view);
        dialog_button(ui, view, &view.text("quit-go"), Kind::Plain, Command::QuitAnyway);
        dialog_button(ui, view, &view.text("quit-look"), Kind::Primary, Command::Open(Tab::Result));
    });
}

/// The name or code of a draft of an earlier run.
pub fn draft_name(ui: &Ui, view: &View<'_>, state: &State, id: Uuid) {
    let title = view.text("draft-name-title");
    let mut typed = text_of(ui, "draft-name", "");
    let mut submitted = false;
    dialog(
        ui,
        view,
        &title,
        false,
        false,
        |ui| {
            view.label(ui, Type::Body, &view.text("draft-name-why"));
            ui.add_space(4.0);
            submitted = line(ui, view, "draft-name", &view.text("draft-name-field"), &mut typed);
            problem_line(ui, view, state.typed.name_problem.as_deref());
        },
        |ui| {
            cancel_button(ui, view);
            dialog_button(
                ui,
                view,
                &view.text("start-resume-go"),
                Kind::Primary,
                Command::ResumeNamed(id, text_of(ui, "draft-name", "")),
            );
        },
    );
    if submitted {
        view.send(ui, Command::ResumeNamed(id, typed));
    }
}

/// A path to save to, where the system has no dialog.
pub fn save_path(ui: &Ui, view: &View<'_>, state: &State, export: Export) {
    path(ui, view, state, &FILE_TO_SAVE, |path| Command::SaveTo(export, path));
}

/// A path to open, where the system has no dialog.
pub fn open_path(ui: &Ui, view: &View<'_>, state: &State, import: Import) {
    path(ui, view, state, &FILE_TO_OPEN, |path| Command::OpenFrom(import, path));
}

/// A folder, where the system has no dialog.
pub fn folder_path(ui: &Ui, view: &View<'_>, state: &State, of: FolderOf) {
    let words = match of {
        FolderOf::Results => &FOLDER_OF_RESULTS,
        FolderOf::Reports => &FOLDER_OF_REPORTS,
        FolderOf::ClassFolder => &CLASS_FOLDER,
    };
    path(ui, view, state, words, |path| Command::TakeFolder(of, path));
}

/// The keys of the words with which a path is asked for.
struct PathWords {
    title: &'static str,
    why: &'static str,
    field: &'static str,
    go: &'static str,
}

const FILE_TO_SAVE: PathWords =
    PathWords { title: "path-save-title", why: "path-why", field: "path-field", go: "path-save" };
const FILE_TO_OPEN: PathWords =
    PathWords { title: "path-open-title", why: "path-why", field: "path-field", go: "path-open" };
const FOLDER_OF_RESULTS: PathWords =
    PathWords { title: "folder-results-title", why: "folder-why", field: "folder-field", go: "folder-take" };
const CLASS_FOLDER: PathWords = PathWords { title: "folder-class-title", ..FOLDER_OF_RESULTS };
const FOLDER_OF_REPORTS: PathWords = PathWords { title: "folder-reports-title", ..FOLDER_OF_RESULTS };

fn path(
    ui: &Ui,
    view: &View<'_>,
    state: &State,
    words: &PathWords,
    command: impl Fn(std::path::PathBuf) -> Command,
) {
    let PathWords { title, why, field, go } = words;
    let mut typed = text_of(ui, title, &state.typed.path);
    let mut submitted = false;
    let heading = view.text(title);
    dialog(
        ui,
        view,
        &heading,
        true,
        false,
        |ui| {
            view.label(ui, Type::Body, &view.text(why));
            ui.add_space(4.0);
            submitted = line(ui, view, title, &view.text(field), &mut typed);
            problem_line(ui, view, state.typed.path_problem.as_deref());
        },
        |ui| {
            cancel_button(ui, view);
            let path = text_of(ui, title, &state.typed.path);
            dialog_button(ui, view, &view.text(go), Kind::Primary, command(path.trim().into()));
        },
    );
    if submitted {
        view.send(ui, command(typed.trim().into()));
    }
}

/// What went wrong, in full, for a technician.
pub fn details(ui: &Ui, view: &View<'_>, detail: &str) {
    let title = view.text("details");
    let content = |ui: &mut Ui| {
        view.muted(ui, Type::Body, &view.text("details-why"));
        ui.add_space(4.0);
        view.label(ui, Type::Table, detail);
    };
    dialog(ui, view, &title, true, false, content, |ui| {
        close_button(ui, view);
        if super::Button::new(view.theme, view.text("details-copy")).show(ui).clicked() {
            ui.ctx().copy_text(detail.to_owned());
        }
    });
}

/// What is typed into a field of a dialog lives with egui's own memory of the field, and goes with the dialog.
fn text_of(ui: &Ui, key: &str, first: &str) -> String {
    ui.data(|data| data.get_temp::<String>(egui::Id::unique(("typed", key))))
        .unwrap_or_else(|| first.to_owned())
}

fn line(ui: &mut Ui, view: &View<'_>, key: &str, label: &str, typed: &mut String) -> bool {
    let response = field::field(ui, view.theme, label, typed, field::MAX_PATH);
    if view.takes_focus(FocusTarget::Dialog) {
        ui.data_mut(|data| data.remove::<String>(egui::Id::unique(("typed", key))));
        response.request_focus();
        // Typing replaces what is offered.
        let mut state = TextEdit::load_state(ui.ctx(), response.id).unwrap_or_default();
        state.cursor.set_char_range(Some(CCursorRange::select_all_str(typed)));
        state.store(ui.ctx(), response.id);
    }
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(egui::Id::unique(("typed", key)), typed.clone()));
    }
    response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter))
}

fn problem_line(ui: &mut Ui, view: &View<'_>, words: Option<&str>) {
    if let Some(words) = words {
        problem::line(ui, view, words);
    }
}
