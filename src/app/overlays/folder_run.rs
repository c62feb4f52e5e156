//! "Laporan satu folder": where from and where to, how far it has come, and what came of it.

use egui::accesskit::Role;
use egui::{Rect, Sense, Ui, Vec2};

use super::super::command::{Command, FolderOf};
use super::super::folder_run::{FolderEnd, FolderRun, Stage};
use super::super::state::State;
use super::super::theme::icons::icon;
use super::super::theme::{Theme, Type};
use super::super::view::View;
use super::super::widgets::button::Kind;
use super::super::widgets::check_row::check_row;
use super::super::widgets::{status, text};
use super::{cancel_button, close_button, dialog, dialog_button, problem};
use crate::language::Args;

/// Shows the dialog.
pub fn show(ui: &Ui, view: &View<'_>, state: &State) {
    let Some(run) = &state.folder_run else { return };
    let title = view.text("folder-run-title");
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        match &run.stage {
            Stage::Before => before(ui, view, state, run),
            Stage::Running { done, all } => running(ui, view, run, *done, *all),
            Stage::After(end) => after(ui, view, end),
        }
        status::status(ui, "folder-run", &told(view, run), false);
    };
    dialog(ui, view, &title, true, false, content, |ui| match &run.stage {
        Stage::Before => {
            cancel_button(ui, view);
            let go = Command::ChooseFolder(FolderOf::Reports);
            dialog_button(ui, view, &view.text("folder-run-go"), Kind::Primary, go);
        }
        Stage::Running { .. } => {
            let key = if run.is_stopping() { "folder-run-stopping" } else { "folder-run-stop" };
            dialog_button(ui, view, &view.text(key), Kind::Plain, Command::StopReports);
        }
        Stage::After(end) => {
            close_button(ui, view);
            if end.made == 0 && end.problem.is_some() {
                let other = Command::ChooseFolder(FolderOf::Results);
                return dialog_button(ui, view, &view.text("folder-run-other"), Kind::Primary, other);
            }
            let open = Command::Reveal(end.folder.clone());
            dialog_button(ui, view, &view.text("export-open-folder"), Kind::Primary, open);
        }
    });
}

fn before(ui: &mut Ui, view: &View<'_>, state: &State, run: &FolderRun) {
    view.label(ui, Type::Body, &view.text("folder-run-what"));
    ui.add_space(6.0);
    view.muted(ui, Type::Small, &view.text("folder-run-from"));
    view.label(ui, Type::Body, &run.from.display().to_string());
    ui.add_space(6.0);
    let words = view.text("folder-run-hand-on");
    if check_row(ui, view.theme, run.to_hand_on, &words).clicked() {
        view.send(ui, Command::SetToHandOn(!run.to_hand_on));
    }
    view.muted(ui, Type::Table, &view.text("folder-run-hand-on-why"));
    problem::show(ui, view, "folder-run", state.typed.problem.as_ref());
}

/// What a screen reader hears: the beginning, the end, and nothing of each step between.
fn told(view: &View<'_>, run: &FolderRun) -> String {
    match &run.stage {
        Stage::Before => String::new(),
        Stage::Running { .. } => view.text("folder-run-running").into_owned(),
        Stage::After(end) => ended(view, end),
    }
}

fn running(ui: &mut Ui, view: &View<'_>, run: &FolderRun, done: usize, all: usize) {
    let words = if all == 0 {
        view.text("folder-run-counting").into_owned()
    } else {
        let args = Args::new().text("done", done.to_string()).text("all", all.to_string());
        view.format("folder-run-progress", &args)
    };
    view.label(ui, Type::Body, &words);
    progress(ui, view, &words, done, all);
    let key = if run.is_stopping() { "folder-run-stopping-why" } else { "folder-run-stop-why" };
    view.muted(ui, Type::Table, &view.text(key));
}

fn progress(ui: &mut Ui, view: &View<'_>, words: &str, done: usize, all: usize) {
    let size = Vec2::new(ui.available_width(), 8.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    #[expect(clippy::cast_precision_loss, reason = "a share of a bar on a screen")]
    let share = if all == 0 { 0.0 } else { done as f32 / all as f32 };
    let shape = Theme::corner(4.0);
    ui.painter().rect_filled(rect, shape, view.theme.colour.track);
    let full = Rect::from_min_size(rect.min, Vec2::new(rect.width() * share.clamp(0.0, 1.0), rect.height()));
    ui.painter().rect_filled(full, shape, view.theme.colour.accent);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::ProgressIndicator);
        node.set_label(words);
        #[expect(clippy::cast_precision_loss, reason = "a count of files")]
        let (done, all) = (done as f64, all as f64);
        node.set_numeric_value(done);
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(all);
    });
}

fn ended(view: &View<'_>, end: &FolderEnd) -> String {
    if let Some(words) = end.problem.as_ref().filter(|_| end.made == 0) {
        return words.clone();
    }
    let args = Args::new().count("made", end.made).count("refused", end.refused.len()).count("all", end.all);
    view.format(
        if end.stopped || end.problem.is_some() { "folder-run-stopped" } else { "folder-run-done" },
        &args,
    )
}

fn after(ui: &mut Ui, view: &View<'_>, end: &FolderEnd) {
    if let Some(words) = &end.problem {
        problem::line(ui, view, words);
        if end.made == 0 {
            return;
        }
    }
    ui.horizontal_top(|ui| {
        let (face, ink) = if end.refused.is_empty() && !end.stopped && end.problem.is_none() {
            (icon::CIRCLE_CHECK, view.theme.colour.positive)
        } else {
            (icon::INFO, view.theme.colour.link)
        };
        let (_, rect) = ui.allocate_space(egui::vec2(20.0, 22.0));
        text::paint_icon(ui, rect.center(), face, 18.0, ink);
        view.label(ui, Type::BodyStrong, &ended(view, end));
    });
    view.label(ui, Type::Body, &end.folder.display().to_string());
    if end.has_summary {
        view.muted(ui, Type::Table, &view.text("folder-run-summary"));
    }
    if end.refused.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let title = view.text("folder-run-refused");
    text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &title, 2);
    for (file, reason) in &end.refused {
        view.label(ui, Type::Body, file);
        view.muted(ui, Type::Table, reason);
        ui.add_space(4.0);
    }
}
