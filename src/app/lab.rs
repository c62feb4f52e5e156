//! Lab mode in the window: what of it is on, what is hidden in it, handing a result over to the class folder, and the way
//! back to the start when nobody sits there. Carrying the files is the worker's in [`super::deliveries`].

use std::path::PathBuf;

use egui::ViewportCommand;

use super::App;
use super::arrive::Done;
use super::command::{Command, Dialog, Export, FolderOf};
use super::idle::Idle;
use super::state::{DraftStatus, Page, Problem, State, Tone};
use crate::lab::LabMode;
use crate::language::{Args, Language};
use crate::profile::{Library, ProfileId, SimilarPlace};
use crate::result_file::ResultFile;
use crate::storage::{
    LabFileProblem, LabSettings, LoadedLab, Outbox, SaveError, SendProblem, Sending, Subject, put_result,
};

/// What the window knows of lab mode.
#[derive(Debug, Default)]
pub struct LabState {
    /// Lab mode, while it is on.
    pub mode: Option<LabMode>,
    /// The lab file that switched it on; `None` when the settings did.
    pub from_file: Option<PathBuf>,
    /// Why a lab file could not be followed.
    pub problem: Option<LabFileProblem>,
    /// Where the lab file names profiles.
    pub named: Vec<SimilarPlace>,
    /// Whether the folders of profiles were read: only then it is known which are missing.
    pub folders_read: bool,
    /// Where results are handed in; also outside lab mode, for those that still wait.
    pub drop_folder: Option<PathBuf>,
    /// What waits there.
    pub waiting: Waiting,
    /// Results are being put into the queue.
    pub is_queueing: bool,
    /// Somebody has just handed over and is told what came of it.
    thanks: bool,
    /// How long nobody has touched anything.
    pub idle: Idle,
}

/// Results that wait for the class folder.
#[derive(Debug, Default)]
pub struct Waiting {
    /// How many.
    pub count: usize,
    /// Whether they are being sent.
    pub is_sending: bool,
    /// Why they were not.
    pub problem: Option<SendProblem>,
}

impl LabState {
    /// Lab mode as the lab file says, or as the settings do when there is none. A file with errors switches it off.
    #[must_use]
    pub fn of(loaded: LoadedLab, path: Option<PathBuf>, settings: &LabSettings) -> Self {
        let LoadedLab { mode, profiles, problem } = loaded;
        let from_file = path.filter(|_| mode.is_some());
        let by_settings = if problem.is_none() { mode_of(settings) } else { None };
        let mode = mode.or(by_settings);
        let drop_folder = mode.as_ref().map(|mode| mode.drop_folder.clone());
        let drop_folder = drop_folder.or_else(|| settings.drop_folder.clone());
        Self { mode, from_file, problem, named: profiles, drop_folder, ..Self::default() }
    }

    /// Whether lab mode is on.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.mode.is_some()
    }

    /// Whether an occupation is shown. Where none of those that are wanted is there, all are: better than an empty lesson.
    #[must_use]
    pub fn shows(&self, library: &Library, id: &ProfileId) -> bool {
        let Some(mode) = &self.mode else { return true };
        let is_usable = |id: &ProfileId| library.get(id).is_some_and(|entry| entry.profile.is_some());
        mode.shows(id) || !mode.profiles.iter().any(is_usable)
    }

    /// Profiles that the lab file names and that are not there, each one line with its place.
    #[must_use]
    pub fn missing_profiles(&self, library: &Library, language: Language) -> Vec<String> {
        if !self.folders_read || self.mode.is_none() {
            return Vec::new();
        }
        let missing = self.named.iter().filter(|named| library.get(&named.profile).is_none());
        let line = |named: &SimilarPlace| {
            let args = Args::new()
                .text("line", named.line.to_string())
                .text("column", named.column.to_string())
                .text("profile", named.profile.to_string());
            language.format("lab-profile-missing", &args)
        };
        missing.map(line).collect()
    }

    /// Whether a command is one that lab mode hides.
    fn hides(&self, command: &Command, library: &Library) -> bool {
        if !self.is_on() {
            return false;
        }
        let of_results = |of: &FolderOf| *of != FolderOf::ClassFolder;
        match command {
            Command::OpenFile(_) | Command::OpenFrom(..) => true,
            Command::Show(dialog) => {
                matches!(dialog, Dialog::Settings | Dialog::OpenPath(_) | Dialog::Reports)
            }
            Command::ChooseFolder(of) | Command::TakeFolder(of, _) => of_results(of),
            Command::ChooseProfile(id) => !self.shows(library, id),
            _ => false,
        }
    }
}

fn mode_of(settings: &LabSettings) -> Option<LabMode> {
    let folder = settings.drop_folder.clone().filter(|_| settings.on)?;
    Some(LabMode { full_screen: settings.full_screen, ..LabMode::with_drop_folder(folder) })
}

impl App {
    /// Whether lab mode hides what was asked for: a key may ask for what no button shows.
    pub(super) fn is_hidden_in_lab(&self, command: &Command) -> bool {
        self.state.lab.hides(command, &self.state.library)
    }

    /// Hands every result of the session over: first to the queue on the local disk, from there to the class folder. Where the
    /// local disk takes nothing, straight to the class folder.
    pub(super) fn hand_over(&mut self) {
        if self.state.lab.is_queueing {
            return;
        }
        let files = self.results_of_session();
        if files.is_empty() {
            return;
        }
        self.state.lab.is_queueing = true;
        self.state.typed.problem = None;
        let outbox = Outbox::new(self.state.places.outbox());
        let (session, folder) = (self.session, self.state.lab.drop_folder.clone());
        self.jobs.run("queue-result", move || {
            let queue = |file: ResultFile| {
                let file = file.with_outcome();
                outbox.queue(&file).map(|_| ()).or_else(|error| match &folder {
                    Some(folder) => put_result(&file, folder).map(|_| ()).map_err(|_| error),
                    None => Err(error),
                })
            };
            Done::HandedOver(session, files.into_iter().try_for_each(queue))
        });
    }

    /// The results of this session as files.
    fn results_of_session(&self) -> Vec<ResultFile> {
        let (now, language) = (self.clock.now(), self.language());
        let file = |(id, seat): (&ProfileId, &super::state::Seat)| {
            let (profile, sha256) = self.state.profile_of(id)?;
            Some(ResultFile::from_sitting(&seat.sitting, profile, sha256, language, &now))
        };
        self.state.seats.iter().filter(|(_, seat)| seat.has_result).filter_map(file).collect()
    }

    /// The results are in the queue, or not. Once they are, nothing of the person stays anywhere else.
    pub(super) fn handed_over(&mut self, ctx: &egui::Context, session: u64, result: Result<(), SaveError>) {
        self.state.lab.is_queueing = false;
        if result.is_ok() {
            self.state.lab.waiting.is_sending = true;
            self.deliveries.send();
        }
        if session != self.session {
            return;
        }
        match result {
            Ok(()) => {
                self.clear_session(ctx);
                self.state.lab.thanks = true;
            }
            Err(error) => self.not_handed_over(&error),
        }
    }

    fn not_handed_over(&mut self, error: &SaveError) {
        let language = self.language();
        let words = error.message(language, Subject::Result);
        let actions = vec![
            (language.text("way-try-again").into_owned(), Command::HandOver),
            (language.text("way-elsewhere").into_owned(), Command::Save(Export::Result)),
            (language.text("details").into_owned(), Command::Show(Dialog::Details(error.detail()))),
        ];
        if self.state.dialogs.is_empty() {
            self.toast(Tone::Problem, words, actions);
        } else {
            self.state.typed.problem = Some(Problem { words, actions });
        }
    }

    /// The worker has tried.
    pub(super) fn delivered(&mut self, sending: Sending) {
        let language = self.language();
        let Sending { sent, waiting, damaged, problem } = sending;
        let before = std::mem::replace(
            &mut self.state.lab.waiting,
            Waiting { count: waiting, is_sending: false, problem },
        );
        if damaged > 0 {
            let words = language.format("outbox-damaged", &Args::new().count("n", damaged));
            self.toast(Tone::Problem, words, Vec::new());
        }
        if std::mem::take(&mut self.state.lab.thanks) {
            if waiting == 0 {
                self.toast(Tone::Done, language.text("lab-drop").into_owned(), Vec::new());
            } else {
                self.toast_info("lab-drop-later");
            }
        } else if sent > 0 && before.count > 0 {
            let words = language.format("outbox-sent", &Args::new().count("n", sent));
            self.toast(Tone::Done, words, Vec::new());
        }
    }

    /// Tries now to send what waits.
    pub(super) fn send_waiting(&mut self) {
        if self.state.lab.drop_folder.is_some() {
            self.state.lab.waiting.is_sending = true;
        }
        self.deliveries.send();
    }

    /// A person came back to the window: perhaps after plugging the drive in.
    pub(super) fn watch_focus(&mut self, ctx: &egui::Context) {
        let gained = ctx.input(|input| {
            input.events.iter().any(|event| matches!(event, egui::Event::WindowFocused(true)))
        });
        if gained && self.state.lab.waiting.count > 0 && !self.state.lab.waiting.is_sending {
            self.send_waiting();
        }
    }

    /// Another class folder. One that a lab file names holds again from the next start.
    pub(super) fn take_class_folder(&mut self, ctx: &egui::Context, folder: PathBuf) {
        self.state.lab.drop_folder = Some(folder.clone());
        if let Some(mode) = &mut self.state.lab.mode {
            mode.drop_folder.clone_from(&folder);
        }
        self.state.lab.waiting.is_sending = self.state.lab.waiting.count > 0;
        self.deliveries.send_to(Some(folder.clone()));
        if std::mem::take(&mut self.lab_wanted) {
            // Stored once: of two writes beside each other the older could be the last.
            self.state.settings.lab.drop_folder = Some(folder);
            self.set_lab(ctx, true);
        } else if self.state.lab.from_file.is_none() {
            self.change_settings(ctx, |settings| settings.lab.drop_folder = Some(folder));
        }
    }

    /// Switches lab mode on or off from the settings. Without a class folder, that is asked for first.
    pub(super) fn set_lab(&mut self, ctx: &egui::Context, on: bool) {
        if on && self.state.settings.lab.drop_folder.is_none() {
            self.lab_wanted = true;
            self.commands.send(ctx, Command::ChooseFolder(FolderOf::ClassFolder));
            return;
        }
        self.change_settings(ctx, |settings| settings.lab.on = on);
        let full = self.state.lab.mode.as_ref().is_some_and(|mode| mode.full_screen);
        self.state.lab.mode = mode_of(&self.state.settings.lab);
        self.state.lab.from_file = None;
        self.state.opened = None;
        self.go_to_start();
        if on {
            self.state.open = None;
            self.enter_lab(ctx);
        } else if full {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
    }

    /// The window as lab mode wants it.
    pub(super) fn enter_lab(&self, ctx: &egui::Context) {
        if self.state.lab.mode.as_ref().is_some_and(|mode| mode.full_screen) {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(true));
        }
    }

    /// Back to the start, since nobody sits here: every sitting stays on the disk under its code and leaves the window. One that
    /// is not on the disk stays here: it would be lost.
    pub(super) fn leave_seat(&mut self, ctx: &egui::Context) -> bool {
        if self.state.seats.values().any(|seat| seat.draft == DraftStatus::Pending) {
            return false;
        }
        let is_kept = |status: &DraftStatus| !matches!(status, DraftStatus::Problem(_));
        let (kept, unsaved): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.state.seats).into_iter().partition(|(_, seat)| is_kept(&seat.draft));
        self.forget_screen(ctx);
        self.state.seats = unsaved.into_iter().collect();
        let saved = kept.iter().filter(|(_, seat)| seat.draft == DraftStatus::Saved);
        self.drafts.release(saved.map(|(_, seat)| seat.sitting.id).collect());
        self.go_to_start();
        true
    }
}

/// Whether a person's work or page is on the screen, which somebody else should not find.
#[must_use]
pub fn is_occupied(state: &State) -> bool {
    let only_notice = |dialog: &Dialog| *dialog == Dialog::Idle;
    state.page != Page::Start
        || state.seats.values().any(|seat| !seat.sitting.is_blank())
        || !state.dialogs.iter().all(only_notice)
}
