//! Where a sitting ends: its result, a pause, a new one in its place, the end of the session and of the program.

use egui::ViewportCommand;

use super::App;
use super::command::{Dialog, Tab};
use super::state::{DraftStatus, Page, Typed};
use super::view::FocusTarget;
use crate::assessment::Position;

impl App {
    pub(super) fn finish(&mut self) {
        self.change_seat(|seat| {
            seat.sitting.position = Position::Result;
            seat.has_result = true;
        });
        self.state.opened = None;
        self.state.forget_result_page();
        self.state.page = Page::Occupation(Tab::Result);
        self.focus.set(Some(FocusTarget::PageTitle));
    }

    pub(super) fn pause(&mut self) {
        self.state.page = Page::Occupation(Tab::Overview);
        self.focus.set(Some(FocusTarget::PageTitle));
        self.toast_info("assess-paused");
    }

    /// Begins anew; the earlier sitting goes only now, after the person was asked when its result is not saved.
    pub(super) fn repeat(&mut self, ctx: &egui::Context) {
        let Some(id) = self.state.open.as_ref().map(|open| open.profile.id.clone()) else { return };
        let before = self.state.seats.remove(&id);
        let respondent = before.as_ref().map(|seat| seat.sitting.respondent.clone()).unwrap_or_default();
        let guesses = before.as_ref().map(|seat| seat.sitting.myth_guesses.clone()).unwrap_or_default();
        if let Some(before) = before {
            self.drafts.remove(vec![before.sitting.id]);
        }
        self.state.dialogs.clear();
        self.change_seat(|seat| {
            seat.sitting.respondent = respondent;
            seat.sitting.myth_guesses = guesses;
        });
        self.open_tab(ctx, Tab::Assessment);
    }

    /// Ends the session, and says so.
    pub(super) fn end_session(&mut self, ctx: &egui::Context) {
        self.clear_session(ctx);
        self.toast_info("session-ended");
    }

    /// Everything of the person leaves the screen, the memory of the window and the disk.
    pub(super) fn clear_session(&mut self, ctx: &egui::Context) {
        let ids: Vec<uuid::Uuid> = self
            .state
            .seats
            .values()
            .filter(|seat| seat.draft != DraftStatus::Nothing)
            .map(|seat| seat.sitting.id)
            .collect();
        self.state.seats.clear();
        self.forget_screen(ctx);
        if !ids.is_empty() {
            self.drafts.remove(ids);
        }
        self.go_to_start();
    }

    /// What the window remembers of a person beside the sittings themselves.
    pub(super) fn forget_screen(&mut self, ctx: &egui::Context) {
        self.state.opened = None;
        self.state.forget_result_page();
        self.state.toasts.clear();
        self.state.typed = Typed::default();
        self.pending_save = None;
        self.ending_after_save = false;
        self.session += 1;
        self.clear_prints();
        if self.state.lab.is_on() {
            // The next student begins where the first one did.
            self.state.open = None;
        }
        // Text fields remember what was typed into them, for undoing.
        ctx.memory_mut(|memory| memory.data = egui::util::IdTypeMap::default());
    }

    pub(super) fn quit(&mut self, ctx: &egui::Context) {
        if self.has_unsaved_work() {
            self.show_dialog(ctx, Dialog::Quit);
        } else {
            self.quitting = true;
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
    }

    /// Whether closing the window asks first. In lab mode it does not, since every answer is in its draft; only one that the disk
    /// did not take is told, once.
    pub(super) fn asks_before_closing(&self) -> bool {
        if !self.state.lab.is_on() {
            return self.has_unsaved_work();
        }
        let is_lost = |draft: &DraftStatus| matches!(draft, DraftStatus::Problem(_));
        let told = self.state.dialogs.last() == Some(&Dialog::Quit);
        !told && self.state.seats.values().any(|seat| is_lost(&seat.draft))
    }

    /// Whether closing now would leave something that lies in no file.
    pub(super) fn has_unsaved_work(&self) -> bool {
        self.state
            .seats
            .values()
            .any(|seat| seat.has_unsaved_result() || matches!(seat.draft, DraftStatus::Problem(_)))
    }
}
