//! What each command does. Only here, and in what [`super::arrive`] does with finished jobs, the state changes.

use std::time::Duration;

use egui::ViewportCommand;

use super::App;
use super::command::{Command, Dialog, RespondentField, ResultPage, Tab};
use super::folder_run::FolderRun;
use super::settings::TextSize;
use super::state::{DraftStatus, OpenProfile, Page, Seat, Typed};
use super::view::FocusTarget;
use super::widgets::focus;
use crate::assessment::{Answer, Pages, Position, Sitting};
use crate::profile::{DimensionId, EntryId, ItemId, ProfileId};

impl App {
    /// Does what was asked for.
    pub(super) fn apply(&mut self, ctx: &egui::Context, frame: &eframe::Frame, command: Command) {
        if self.is_hidden_in_lab(&command) {
            return;
        }
        super::crash::note(&command);
        match command {
            Command::Start => self.go_to_start(),
            Command::Open(tab) => self.open_tab(ctx, tab),
            Command::ChooseProfile(id) => self.choose_profile(&id),
            Command::Show(dialog) => self.show_dialog(ctx, dialog),
            Command::CloseDialog => self.close_dialog(),
            Command::Back => self.step_back(ctx),
            Command::Resume(id) => self.drafts.open(id),
            Command::ResumeNamed(id, typed) => self.resume_named(id, &typed),
            Command::RemoveDraft(id) => self.drafts.remove(vec![id]),
            Command::SetRespondent(field, text) => self.change_seat(|seat| {
                let respondent = &mut seat.sitting.respondent;
                match field {
                    RespondentField::Name => respondent.name = text,
                    RespondentField::Class => respondent.class = text,
                    RespondentField::Number => respondent.number = text,
                }
            }),
            Command::BeginItems => self.begin_items(ctx),
            Command::GiveAnswer { item, answer, advance } => self.give_answer(ctx, &item, answer, advance),
            Command::AnswerActive(answer) => self.answer_active(ctx, answer),
            Command::ActivateItem(index) => self.go_to_item(ctx, index),
            Command::ItemPage(page) => self.go_to_page(ctx, page),
            Command::CheckAnswers => self.go_to(Position::Check),
            Command::FinishAssessment => self.finish(),
            Command::PauseAssessment => self.pause(),
            Command::RepeatAssessment => self.repeat(ctx),
            Command::GuessMyth(myth, verdict) => {
                self.change_seat(|seat| {
                    seat.sitting.myth_guesses.entry(myth).or_insert(verdict);
                });
            }
            Command::SetPictureChange(change) => {
                self.change_seat(|seat| seat.sitting.picture_change = Some(change));
            }
            Command::SetReflection(line) => self.change_seat(|seat| seat.sitting.reflection = line),
            Command::CompareWith(index) => self.state.compared = index,
            Command::ShowResultPage(page) => self.show_result_page(page),
            Command::ShowTrace(side) => self.show_trace(side),
            Command::TickStep(step, ticked) => self.tick(step, ticked),
            Command::Save(export) => self.save(frame, export),
            Command::SaveTo(export, path) => self.save_to(export, path, true),
            Command::OpenFile(import) => self.open_file(frame, import),
            Command::OpenFrom(import, path) => self.open_from(import, path),
            Command::CopySummary => self.copy_summary(ctx),
            Command::Print(by) => self.print(by),
            Command::SetReportLanguage(_)
            | Command::SetPaper(_)
            | Command::SetSignatures(_)
            | Command::SetLetterhead(..) => self.change_pages(command),
            Command::SetTableFor(table) => {
                self.change_settings(ctx, |settings| settings.table_for = table);
            }
            Command::ChooseFolder(of) => self.choose_folder(frame, of),
            Command::TakeFolder(of, folder) => self.take_folder(ctx, of, folder),
            Command::SetToHandOn(wanted) => {
                if let Some(run) = &mut self.state.folder_run {
                    run.to_hand_on = wanted;
                }
            }
            Command::StopReports => self.stop_reports(),
            Command::CloseOpenedResult => self.close_opened_result(),
            Command::CloseComparison => {
                self.set_earlier(None);
                self.show_result_page(ResultPage::Summary);
            }
            Command::Retry => self.retry(),
            Command::Reveal(path) => self.reveal(path, false),
            Command::RevealFolder(path) => self.reveal(path, true),
            Command::EndSession => self.end_session(ctx),
            Command::SaveAndEndSession => self.save_and_end(frame),
            Command::HandOver => self.hand_over(),
            Command::SendWaiting => self.send_waiting(),
            Command::Stay => self.stay(ctx),
            Command::SetLab(on) => self.set_lab(ctx, on),
            Command::SetLabFullScreen(full) => {
                self.change_settings(ctx, |settings| settings.lab.full_screen = full);
            }
            Command::SetLanguage(language) => {
                self.change_settings(ctx, |settings| settings.language = language);
            }
            Command::SetTheme(theme) => self.change_settings(ctx, |settings| settings.theme = theme),
            Command::SetTextSize(size) => self.set_text_size(ctx, Some(size)),
            Command::LargerText => self.set_text_size(ctx, self.text_size().larger()),
            Command::SmallerText => self.set_text_size(ctx, self.text_size().smaller()),
            Command::NormalText => self.set_text_size(ctx, Some(TextSize::NORMAL)),
            Command::SetReducedMotion(reduced) => {
                self.change_settings(ctx, |settings| settings.reduced_motion = reduced);
            }
            Command::SetAssociation(on) => self.set_association(on),
            Command::CloseToast(id) => self.state.toasts.retain(|toast| toast.id != id),
            Command::ToggleFullScreen => {
                let full = ctx.input(|input| input.viewport().fullscreen.unwrap_or(false));
                ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!full));
            }
            Command::NextRegion { back } => focus::go_to_next_region(ctx, back),
            Command::Quit => self.quit(ctx),
            Command::QuitAnyway => {
                self.quitting = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
        }
    }

    pub(super) fn go_to_start(&mut self) {
        self.state.page = Page::Start;
        self.state.dialogs.clear();
        self.drafts.list(self.clock.now());
        self.focus.set(Some(FocusTarget::PageTitle));
    }

    pub(super) fn open_tab(&mut self, ctx: &egui::Context, tab: Tab) {
        if self.state.open.is_none() {
            return;
        }
        self.state.page = Page::Occupation(tab);
        self.state.dialogs.clear();
        self.focus.set(Some(FocusTarget::PageTitle));
        if tab != Tab::Assessment {
            self.stopwatch.pause(now(ctx));
            return;
        }
        self.ensure_seat();
        if let Some(Position::Item(item)) = self.state.seat().map(|seat| seat.sitting.position) {
            self.stopwatch.restart(now(ctx));
            self.focus.set(Some(FocusTarget::Item(item)));
        }
    }

    pub(super) fn choose_profile(&mut self, id: &ProfileId) {
        let Some(entry) = self.state.library.get(id) else { return };
        let Some(profile) = entry.profile.clone() else { return };
        self.state.open = Some(OpenProfile::new(profile, entry.sha256.clone()));
        self.state.compared = 0;
        self.state.opened = None;
        self.state.forget_result_page();
        self.state.page = Page::Occupation(Tab::Overview);
        self.state.dialogs.clear();
        self.focus.set(Some(FocusTarget::PageTitle));
        if self.state.settings.last_profile.as_ref() != Some(id) {
            self.state.settings.last_profile = Some(id.clone());
            self.store_settings();
        }
    }

    pub(super) fn show_dialog(&mut self, ctx: &egui::Context, dialog: Dialog) {
        if self.state.dialogs.last() == Some(&dialog) {
            return;
        }
        if self.state.dialogs.is_empty() {
            self.focus_before_dialog = ctx.memory(|memory| memory.focused());
        }
        if !matches!(dialog, Dialog::Details(_)) {
            self.state.typed = Typed::default();
        }
        if dialog == Dialog::SavePdf {
            self.open_pdf_dialog();
        }
        if dialog == Dialog::EndSession && self.state.seats.values().all(|seat| seat.sitting.is_blank()) {
            return self.end_session(ctx);
        }
        self.state.dialogs.push(dialog);
        self.focus.set(Some(FocusTarget::Dialog));
    }

    pub(super) fn close_dialog(&mut self) {
        let running = self.state.folder_run.as_ref().is_some_and(FolderRun::is_running);
        if running && self.state.dialogs.last() == Some(&Dialog::Reports) {
            // The dialog stays until the report at hand is whole; then it tells what came of it.
            return self.stop_reports();
        }
        self.state.dialogs.pop();
        self.ending_after_save = false;
        if self.state.dialogs.is_empty() {
            self.focus.set(None);
            self.refocus = self.focus_before_dialog.take();
        }
    }

    fn step_back(&mut self, ctx: &egui::Context) {
        if !self.state.dialogs.is_empty() {
            return self.close_dialog();
        }
        let Page::Occupation(Tab::Assessment) = self.state.page else { return };
        match self.state.seat().map(|seat| seat.sitting.position) {
            Some(Position::Item(item)) if item < crate::assessment::ITEMS_PER_PAGE => {
                self.stopwatch.pause(now(ctx));
                self.go_to(Position::Preparation);
            }
            Some(Position::Item(item)) => {
                let page = item / crate::assessment::ITEMS_PER_PAGE;
                self.go_to_page(ctx, page.saturating_sub(1));
            }
            _ => {}
        }
    }

    fn resume_named(&mut self, id: uuid::Uuid, typed: &str) {
        let entry = self.state.drafts.iter().find(|entry| entry.id == id);
        if entry.is_some_and(|entry| entry.opens_with(typed)) {
            self.state.dialogs.clear();
            self.drafts.open(id);
        } else {
            let words = self.language().text("draft-name-wrong").into_owned();
            self.state.typed.name_problem = Some(words);
        }
    }

    /// Makes sure that the open occupation has a seat.
    pub(super) fn ensure_seat(&mut self) {
        let Some(open) = &self.state.open else { return };
        let id = open.profile.id.clone();
        if !self.state.seats.contains_key(&id) {
            let sitting = Sitting::new(self.clock.new_id(), id.clone(), self.clock.now());
            self.state.seats.insert(id, Seat::new(sitting));
        }
    }

    /// Changes the seat of the open occupation and keeps the draft.
    pub(super) fn change_seat(&mut self, change: impl FnOnce(&mut Seat)) {
        self.ensure_seat();
        let Some(id) = self.state.open.as_ref().map(|open| open.profile.id.clone()) else { return };
        if let Some(seat) = self.state.seats.get_mut(&id) {
            change(seat);
            seat.revision += 1;
        }
        self.keep_draft(&id);
    }

    /// Sends the sitting to the disk.
    pub(super) fn keep_draft(&mut self, id: &ProfileId) {
        let (Some(seat), Some((profile, sha256))) = (self.state.seats.get(id), self.state.profile_of(id))
        else {
            return;
        };
        if seat.sitting.is_blank() && seat.draft == DraftStatus::Nothing {
            return;
        }
        let (language, now) = (self.state.settings.language, self.clock.now());
        let file =
            crate::result_file::ResultFile::draft_of(&seat.sitting, profile, sha256, language, &now, None);
        self.drafts.save(seat.revision, file);
        if let Some(seat) = self.state.seats.get_mut(id)
            && !matches!(seat.draft, DraftStatus::Problem(_))
        {
            seat.draft = DraftStatus::Pending;
        }
    }

    fn begin_items(&mut self, ctx: &egui::Context) {
        let first = self.first_open_item();
        self.go_to(Position::Item(first));
        self.stopwatch.restart(now(ctx));
        self.focus.set(Some(FocusTarget::Item(first)));
    }

    fn first_open_item(&self) -> usize {
        let (Some(open), Some(seat)) = (&self.state.open, self.state.seat()) else { return 0 };
        let is_open = |item: &crate::profile::Item| !seat.sitting.answers.get(&item.id).is_filled();
        open.profile.instrument.items.iter().position(is_open).unwrap_or(0)
    }

    fn go_to(&mut self, position: Position) {
        self.change_seat(|seat| seat.sitting.position = position);
        self.state.page = Page::Occupation(Tab::Assessment);
        self.focus.set(Some(FocusTarget::PageTitle));
    }

    fn go_to_item(&mut self, ctx: &egui::Context, index: usize) {
        let before = self.state.seat().map(|seat| seat.sitting.position);
        let same_page = match before {
            Some(Position::Item(item)) => {
                item / crate::assessment::ITEMS_PER_PAGE == index / crate::assessment::ITEMS_PER_PAGE
            }
            _ => false,
        };
        if before != Some(Position::Item(index)) {
            self.change_seat(|seat| seat.sitting.position = Position::Item(index));
        }
        if !same_page {
            self.stopwatch.restart(now(ctx));
        }
        self.state.page = Page::Occupation(Tab::Assessment);
        self.focus.set(Some(FocusTarget::Item(index)));
    }

    /// Opens a page of items at its first unanswered one.
    fn go_to_page(&mut self, ctx: &egui::Context, page: usize) {
        let (Some(open), Some(seat)) = (&self.state.open, self.state.seat()) else { return };
        let instrument = &open.profile.instrument;
        let items = Pages::of(instrument).items(page);
        let is_open = |index: &usize| {
            instrument.items.get(*index).is_some_and(|item| !seat.sitting.answers.get(&item.id).is_filled())
        };
        let index = items.clone().find(is_open).unwrap_or(items.start);
        self.go_to_item(ctx, index);
    }

    fn answer_active(&mut self, ctx: &egui::Context, answer: Answer) {
        if self.focus.get() == Some(FocusTarget::Primary) {
            return;
        }
        let position = self.state.seat().map(|seat| seat.sitting.position);
        let (Some(Position::Item(index)), Some(open)) = (position, &self.state.open) else { return };
        let item = open.profile.instrument.items.get(index).map(|item| item.id.clone());
        if let Some(item) = item {
            self.give_answer(ctx, &item, answer, true);
        }
    }

    fn give_answer(&mut self, ctx: &egui::Context, item: &ItemId, answer: Answer, advance: bool) {
        let took = self.stopwatch.lap(now(ctx));
        let Some(open) = &self.state.open else { return };
        let instrument = std::sync::Arc::clone(&open.profile);
        let instrument = &instrument.instrument;
        let Some(index) = instrument.items.iter().position(|candidate| candidate.id == *item) else { return };
        self.change_seat(|seat| {
            seat.sitting.answer(item, answer, took);
            seat.sitting.position = Position::Item(index);
        });
        if !advance {
            self.focus.set(Some(FocusTarget::Item(index)));
            return;
        }
        let Some(seat) = self.state.seat() else { return };
        let page = Pages::of(instrument).items(index / crate::assessment::ITEMS_PER_PAGE);
        let is_open = |index: &usize| {
            instrument.items.get(*index).is_some_and(|item| !seat.sitting.answers.get(&item.id).is_filled())
        };
        let next =
            page.clone().filter(|other| *other > index).find(is_open).or_else(|| page.clone().find(is_open));
        match next {
            Some(next) => {
                self.change_seat(|seat| seat.sitting.position = Position::Item(next));
                self.focus.set(Some(FocusTarget::Item(next)));
            }
            None => self.focus.set(Some(FocusTarget::Primary)),
        }
    }

    fn show_result_page(&mut self, page: ResultPage) {
        self.state.result_page = page;
        self.focus.set(Some(FocusTarget::PageTitle));
    }

    /// Among traces the keyboard stays in the list of sides; from elsewhere it goes where reading begins.
    fn show_trace(&mut self, side: DimensionId) {
        self.state.traced = Some(side);
        if self.state.result_page != ResultPage::Trace {
            self.show_result_page(ResultPage::Trace);
        }
    }

    fn tick(&mut self, step: EntryId, ticked: bool) {
        if self.state.opened.is_some() {
            return;
        }
        self.change_seat(|seat| {
            if ticked {
                seat.sitting.ticked_steps.insert(step);
            } else {
                seat.sitting.ticked_steps.remove(&step);
            }
        });
    }

    fn close_opened_result(&mut self) {
        self.state.opened = None;
        self.state.forget_result_page();
        if self.state.page == Page::ForeignResult {
            self.go_to_start();
        }
        self.focus.set(Some(FocusTarget::PageTitle));
    }
}

/// The time of egui's clock, for measuring how long an item took.
pub(super) fn now(ctx: &egui::Context) -> Duration {
    Duration::try_from_secs_f64(ctx.time().max(0.0)).unwrap_or_default()
}
