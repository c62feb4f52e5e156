//! Dialogs of lab mode: before a result is handed over, when nobody seems to be there, before lab mode is left.

use egui::Ui;

use super::super::command::Command;
use super::super::state::State;
use super::super::theme::Type;
use super::super::view::View;
use super::super::widgets::button::Kind;
use super::{cancel_button, dialog, dialog_button, problem};
use crate::language::Args;

/// Before the result goes to the class folder and everything else of the person goes from this computer.
pub fn hand_over(ui: &Ui, view: &View<'_>, state: &State) {
    let unfinished = state.seats.values().any(|seat| !seat.has_result && !seat.sitting.answers.is_empty());
    let title = view.text("lab-hand-title");
    let content = |ui: &mut Ui| {
        view.label(ui, Type::Body, &view.text("lab-hand-what"));
        if unfinished {
            view.label(ui, Type::Body, &view.text("lab-hand-unfinished"));
        }
        if state.lab.is_queueing {
            view.muted(ui, Type::Body, &view.text("lab-hand-running"));
        }
        problem::show(ui, view, "hand-over", state.typed.problem.as_ref());
    };
    dialog(ui, view, &title, false, false, content, |ui| {
        cancel_button(ui, view);
        dialog_button(ui, view, &view.text("lab-hand-go"), Kind::Primary, Command::HandOver);
    });
}

/// Nobody has touched anything for a while.
pub fn idle(ui: &Ui, view: &View<'_>, state: &State) {
    let Some(mode) = &state.lab.mode else { return };
    let left = mode.idle_return.saturating_sub(mode.idle_notice).as_secs().div_ceil(60);
    let minutes = usize::try_from(left).unwrap_or(usize::MAX);
    let code = state.seats.values().find(|seat| !seat.sitting.is_blank()).map(|seat| seat.sitting.code());
    let title = view.text("idle-title");
    let content = |ui: &mut Ui| {
        view.label(ui, Type::Body, &view.format("idle-what", &Args::new().count("n", minutes)));
        if let Some(code) = &code {
            view.label(ui, Type::Body, &view.format("idle-kept", &Args::new().text("code", code.as_str())));
        }
    };
    dialog(ui, view, &title, false, true, content, |ui| {
        dialog_button(ui, view, &view.text("idle-stay"), Kind::Primary, Command::Stay);
    });
}

/// Before lab mode is left.
pub fn leave(ui: &Ui, view: &View<'_>, state: &State) {
    let title = view.text("lab-leave-title");
    let content = |ui: &mut Ui| {
        view.label(ui, Type::Body, &view.text("lab-leave-what"));
        if let Some(path) = &state.lab.from_file {
            let file = path.display().to_string();
            view.muted(ui, Type::Body, &view.format("lab-leave-file", &Args::new().text("file", file)));
        }
    };
    dialog(ui, view, &title, false, true, content, |ui| {
        cancel_button(ui, view);
        dialog_button(ui, view, &view.text("lab-leave-go"), Kind::Plain, Command::SetLab(false));
    });
}
