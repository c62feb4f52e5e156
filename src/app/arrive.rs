//! What comes back from jobs: files that were read or written, drafts, the library. The other place, beside
//! [`super::apply`], where the state changes.

use std::path::{Path, PathBuf};

use super::App;
use super::command::{Command, Dialog, Export, FolderOf, Import, ResultPage, Tab};
use super::dialogs::Chosen;
use super::drafts::{DraftDone, SaveProblem};
use super::export::ExportError;
use super::folder_run::FolderEnd;
use super::guide_dialog::GuidePictures;
use super::hand_on::PendingSave;
use super::pdf_dialog::PagesDrawn;
use super::print::Printed;
use super::state::{DraftStatus, EarlierResult, OpenedResult, Page, Seat, Toast, Tone};
use super::view::FocusTarget;
use crate::assessment::Position;
use crate::profile::{FoundProfile, Library, Search};
use crate::result_file::{Finding, ProfileMatch, ResultFile};
use crate::storage::{OpenError, SaveError, Sending, Subject, UntoldReport};

/// A finished job.
#[derive(Debug)]
pub(super) enum Done {
    /// The folders hold no profiles.
    NothingFound,
    /// Profiles of the folders were read.
    LibraryRead(Box<Library>, Box<Search>),
    /// A dialog for saving answered.
    SaveChosen(Export, Chosen),
    /// A dialog for opening answered.
    OpenChosen(Import, Chosen),
    /// A dialog for a folder answered.
    FolderChosen(FolderOf, Chosen),
    /// So many result files of a run are done, of so many.
    ReportsStep(u64, usize, usize),
    /// A run over a folder is over.
    ReportsEnd(u64, FolderEnd),
    /// A file was written, or not.
    Saved(Box<PendingSave>, Result<(), ExportError>),
    /// Pages of a report were drawn, or not.
    PagesDrawn(Box<PagesDrawn>),
    /// Pictures of a guide were unpacked.
    GuidePictures(GuidePictures),
    /// The system has a printer, or not; for that opening of the dialog.
    PrinterFound(u64, bool),
    /// Pages were printed, or not.
    Printed(Box<Printed>),
    /// Printed pages were removed, or one stayed.
    PrintsCleared(bool),
    /// A result file was read, or not.
    ResultOpened(PathBuf, Box<Result<(ResultFile, Vec<Finding>), OpenError>>),
    /// An earlier result was read, or not.
    EarlierOpened(PathBuf, Box<Result<(ResultFile, Vec<Finding>), OpenError>>),
    /// A profile's bytes were read, or not.
    ProfileOpened(FoundProfile),
    /// The system opened something, or not.
    Revealed(bool),
    /// Whether a double click opens result files with this program.
    Association(Option<bool>),
    /// That was changed, or not; and what holds now.
    AssociationSet(Result<(), String>, Option<bool>),
    /// Settings were written, or not.
    SettingsStored(Result<(), SaveError>),
    /// The results of that session are in the queue, or not.
    HandedOver(u64, Result<(), SaveError>),
    /// What waits for the class folder was tried to be sent.
    Delivered(Sending),
    /// A report about the program stopping, if there is one that was not told.
    ReportFound(Option<UntoldReport>),
}

impl App {
    /// Takes what came back.
    pub(super) fn arrive(&mut self, ctx: &egui::Context, done: Done) {
        match done {
            Done::LibraryRead(library, search) => self.library_read(*library, *search),
            Done::SaveChosen(export, chosen) => self.save_chosen(export, chosen),
            Done::OpenChosen(import, chosen) => self.open_chosen(import, chosen),
            Done::Saved(pending, result) => self.saved(ctx, &pending, result),
            Done::FolderChosen(of, chosen) => self.folder_chosen(ctx, of, chosen),
            Done::ReportsStep(run, done, all) => self.reports_step(run, done, all),
            Done::ReportsEnd(run, end) => self.reports_end(run, end),
            Done::PagesDrawn(drawn) => self.pages_drawn(ctx, *drawn),
            Done::GuidePictures(pictures) => self.guide_pictures(ctx, pictures),
            Done::PrinterFound(opening, found) => self.printer_found(opening, found),
            Done::Printed(printed) => self.printed(*printed),
            Done::PrintsCleared(true) => {}
            Done::PrintsCleared(false) => self.toast_info("print-stays"),
            Done::ResultOpened(path, result) => self.result_opened(path, *result),
            Done::EarlierOpened(path, result) => self.earlier_opened(path, *result),
            Done::ProfileOpened(found) => self.profile_opened(found),
            Done::NothingFound => self.state.lab.folders_read = true,
            Done::Association(now) => self.state.opens_results = now,
            Done::AssociationSet(changed, now) => self.association_set(changed, now),
            Done::Revealed(true) => {}
            Done::Revealed(false) => self.toast_info("reveal-none"),
            Done::HandedOver(session, result) => self.handed_over(ctx, session, result),
            Done::Delivered(sending) => self.delivered(sending),
            Done::ReportFound(found) => self.report_found(found),
            Done::SettingsStored(Ok(())) => {}
            Done::SettingsStored(Err(error)) => {
                let words = error.message(self.language(), Subject::Settings);
                self.toast(Tone::Info, words, Vec::new());
            }
        }
    }

    fn library_read(&mut self, library: Library, search: Search) {
        self.state.lab.folders_read = true;
        // A file may have been opened before the folders were read.
        let before = std::mem::take(&mut self.state.library);
        self.state.library = library.and_opened(before);
        self.state.search = search.follow(&self.state.library);
        if let Some(opened) = &mut self.state.opened {
            let entry = self.state.library.get(&opened.file.profile.id);
            let known = entry
                .and_then(|entry| entry.profile.as_deref().map(|profile| (profile, entry.sha256.as_str())));
            opened.matches = opened.file.matches(known);
        }
    }

    fn result_opened(&mut self, path: PathBuf, result: Result<(ResultFile, Vec<Finding>), OpenError>) {
        let language = self.language();
        let Some((file, findings)) = self.read_or_told(&path, result, Import::Result) else { return };
        let id = file.profile.id.clone();
        let entry = self.state.library.get(&id);
        let known =
            entry.and_then(|entry| entry.profile.as_deref().map(|profile| (profile, entry.sha256.as_str())));
        let matches = file.matches(known);
        if matches == ProfileMatch::Missing {
            self.state.page = Page::ForeignResult;
        } else {
            self.choose_profile(&id);
            self.state.page = Page::Occupation(Tab::Result);
        }
        let opened = OpenedResult::new((path, file, findings), matches, self.open_profile_of(&id), language);
        self.state.forget_result_page();
        self.state.opened = Some(opened);
        self.focus.set(Some(FocusTarget::PageTitle));
    }

    /// The earlier result stands beside the one on the sheet, unless that one has been closed meanwhile.
    fn earlier_opened(&mut self, path: PathBuf, result: Result<(ResultFile, Vec<Finding>), OpenError>) {
        let Some((file, findings)) = self.read_or_told(&path, result, Import::Earlier) else { return };
        if !self.state.shows_result() {
            return;
        }
        self.set_earlier(Some(EarlierResult { path, file, findings }));
        self.state.result_page = ResultPage::Comparison;
        if self.state.page != Page::ForeignResult {
            self.state.page = Page::Occupation(Tab::Result);
        }
        self.focus.set(Some(FocusTarget::PageTitle));
    }

    /// Puts an earlier result beside the one on the sheet, or puts it away.
    pub(super) fn set_earlier(&mut self, earlier: Option<EarlierResult>) {
        let language = self.language();
        let id = self.state.opened.as_ref().map(|opened| opened.file.profile.id.clone());
        let profile = id.and_then(|id| self.open_profile_of(&id).cloned());
        self.state.set_earlier(earlier, profile.as_ref(), language);
    }

    /// What was read; what could not be read is told where the person asked for it.
    fn read_or_told(
        &mut self,
        path: &Path,
        result: Result<(ResultFile, Vec<Finding>), OpenError>,
        import: Import,
    ) -> Option<(ResultFile, Vec<Finding>)> {
        let language = self.language();
        match result {
            Ok(read) => {
                self.state.dialogs.clear();
                self.last_folder = path.parent().filter(|folder| folder.is_absolute()).map(Path::to_owned);
                Some(read)
            }
            Err(error) => {
                let words = error.message(language);
                if matches!(self.state.dialogs.last(), Some(Dialog::OpenPath(_))) {
                    self.state.typed.path_problem = Some(words);
                    return None;
                }
                let actions = vec![
                    (language.text("open-other").into_owned(), Command::OpenFile(import)),
                    (language.text("details").into_owned(), Command::Show(Dialog::Details(error.detail()))),
                ];
                self.toast(Tone::Problem, words, actions);
                None
            }
        }
    }

    fn profile_opened(&mut self, found: FoundProfile) {
        let language = self.language();
        if let Err(unreadable) = &found.bytes {
            let words = unreadable.0.get(&language).cloned().unwrap_or_default();
            if matches!(self.state.dialogs.last(), Some(Dialog::OpenPath(_))) {
                self.state.typed.path_problem = Some(words);
                return;
            }
            return self.toast(Tone::Problem, words, Vec::new());
        }
        self.state.dialogs.clear();
        let path = found.path.clone();
        let id = self.state.library.add_file(found, self.clock.now().date());
        self.state.search = std::mem::take(&mut self.state.search).follow(&self.state.library);
        match id {
            Some(id) => self.choose_profile(&id),
            None => self.state.dialogs.push(Dialog::Findings(path)),
        }
    }

    /// Takes what the keeper of drafts did.
    pub(super) fn draft_done(&mut self, ctx: &egui::Context, done: DraftDone) {
        let language = self.language();
        match done {
            DraftDone::Saved(id, revision) => {
                if let Some(seat) = self.seat_by_sitting(id)
                    && seat.revision == revision
                {
                    seat.draft = DraftStatus::Saved;
                }
            }
            DraftDone::NotSaved(id, problem) => {
                let words = match &problem {
                    SaveProblem::Draft(error) => error.message(language),
                    SaveProblem::Save(error) => error.message(language, Subject::Draft),
                    SaveProblem::Stopped => language.text("safe-draft").into_owned(),
                };
                if let Some(seat) = self.seat_by_sitting(id) {
                    seat.draft = DraftStatus::Problem(words);
                    self.retry_draft_at = Some(ctx.time() + RETRY_SECONDS);
                }
            }
            DraftDone::Opened(file, damaged) => self.draft_opened(ctx, &file, damaged),
            DraftDone::NotOpened(error) => {
                let details = Command::Show(Dialog::Details(error.detail()));
                let actions = vec![(language.text("details").into_owned(), details)];
                self.toast(Tone::Problem, error.message(language), actions);
                self.drafts.list(self.clock.now());
            }
            DraftDone::Removed(ids) => {
                self.state.drafts.retain(|entry| !ids.contains(&entry.id));
            }
            DraftDone::NotRemoved(error) => {
                let details = Command::Show(Dialog::Details(error.detail()));
                let actions = vec![(language.text("details").into_owned(), details)];
                self.toast(Tone::Problem, error.message(language), actions);
            }
            DraftDone::Listed(entries) => self.state.drafts = entries,
        }
    }

    fn draft_opened(&mut self, ctx: &egui::Context, file: &ResultFile, damaged: bool) {
        let language = self.language();
        let id = file.profile.id.clone();
        self.state.drafts.retain(|entry| entry.id != file.result_id);
        let sitting = file.to_sitting();
        let known = self.state.library.get(&id);
        let known =
            known.and_then(|entry| entry.profile.as_deref().map(|profile| (profile, entry.sha256.as_str())));
        if !file.matches(known).is_comparable() {
            // Going on would mix two instruments; the draft stays where it is.
            let words = language.text("draft-other-instrument").into_owned();
            return self.toast(Tone::Problem, words, Vec::new());
        }
        let position = sitting.position;
        let mut seat = Seat::new(sitting);
        seat.has_result = position == Position::Result;
        seat.draft = DraftStatus::Saved;
        self.choose_profile(&id);
        self.state.seats.insert(id, seat);
        let words = match position {
            Position::Item(item) => {
                self.state.page = Page::Occupation(Tab::Assessment);
                self.stopwatch.restart(super::apply::now(ctx));
                self.focus.set(Some(FocusTarget::Item(item)));
                let args = crate::language::Args::new().text("number", (item + 1).to_string());
                language.format("session-restored", &args)
            }
            Position::Preparation | Position::Check => {
                self.state.page = Page::Occupation(Tab::Assessment);
                language.text("session-restored-plain").into_owned()
            }
            Position::Result => {
                self.state.page = Page::Occupation(Tab::Result);
                language.text("session-restored-plain").into_owned()
            }
        };
        self.toast(Tone::Info, words, Vec::new());
        if damaged {
            let words = language.text("session-restored-older").into_owned();
            self.toast(Tone::Problem, words, Vec::new());
        }
    }

    fn seat_by_sitting(&mut self, id: uuid::Uuid) -> Option<&mut Seat> {
        self.state.seats.values_mut().find(|seat| seat.sitting.id == id)
    }

    /// Shows a message.
    pub(super) fn toast(&mut self, tone: Tone, words: String, actions: Vec<(String, Command)>) {
        self.next_toast += 1;
        // The same words twice are one message.
        self.state.toasts.retain(|toast| toast.words != words);
        self.state.toasts.push(Toast { id: self.next_toast, tone, words, actions, until: None });
    }

    /// Shows a message of the window.
    pub(super) fn toast_info(&mut self, key: &str) {
        let words = self.language().text(key).into_owned();
        self.toast(Tone::Info, words, Vec::new());
    }
}

/// How long to wait before the disk is asked again to take a draft.
const RETRY_SECONDS: f64 = 5.0;
