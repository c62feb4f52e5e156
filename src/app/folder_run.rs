//! Reports of a whole folder of result files: where from, where to, and the job that makes them one by one. It can be
//! stopped between two; what is finished stays.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::App;
use super::arrive::Done;
use super::command::{Dialog, FolderOf};
use super::dialogs::{Chosen, Request, Wanted};
use super::hand_on::home_folder;
use super::jobs::spawn;
use super::view::FocusTarget;
use crate::report::Audience;
use crate::report_run::{Known, Refused, ReportFormat, ReportRun, RunEnd, RunOptions, Step};
use crate::storage::{SaveError, Subject, result_paths};

/// What is remembered of the dialog while it is open.
#[derive(Debug)]
pub struct FolderRun {
    /// The folder of result files.
    pub from: PathBuf,
    /// Whether what is made is to be handed on: without names, small groups hidden.
    pub to_hand_on: bool,
    /// How far it has come.
    pub stage: Stage,
    /// Tells one run from the next.
    run: u64,
    stop: Arc<AtomicBool>,
}

/// How far a run has come.
#[derive(Debug)]
pub enum Stage {
    /// The folder for the reports is not chosen yet.
    Before,
    /// Reports are being made.
    Running {
        /// How many result files are done, made or refused.
        done: usize,
        /// How many there are; 0 before they were counted.
        all: usize,
    },
    /// It is over.
    After(FolderEnd),
}

/// What came of a run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FolderEnd {
    /// Where the reports lie.
    pub folder: PathBuf,
    /// How many reports were made.
    pub made: usize,
    /// How many result files there were.
    pub all: usize,
    /// Whether the summary of all is there.
    pub has_summary: bool,
    /// Whether it was stopped before the end.
    pub stopped: bool,
    /// What could not be made: the name of the file and why.
    pub refused: Vec<(String, String)>,
    /// What ended it before its end, in words, when that was not the person.
    pub problem: Option<String>,
}

impl FolderEnd {
    /// With what a run that ended early had finished, told or not.
    fn with(self, end: RunEnd) -> Self {
        let refused = end.refused.into_iter().map(name_and_reason).collect();
        Self { made: end.made.len(), refused, ..self }
    }
}

fn name_and_reason(refused: Refused) -> (String, String) {
    let name = refused.file.file_name().unwrap_or_default();
    (name.to_string_lossy().into_owned(), refused.reason)
}

impl FolderRun {
    /// Whether reports are being made.
    #[must_use]
    pub fn is_running(&self) -> bool {
        matches!(self.stage, Stage::Running { .. })
    }

    /// Whether it was asked to stop and has not yet.
    #[must_use]
    pub fn is_stopping(&self) -> bool {
        self.is_running() && self.stop.load(Ordering::Relaxed)
    }
}

impl App {
    /// Asks for a folder.
    pub(super) fn choose_folder(&mut self, frame: &eframe::Frame, of: FolderOf) {
        let language = self.language();
        let key = match of {
            FolderOf::Results => "folder-results-title",
            FolderOf::Reports => "folder-reports-title",
            FolderOf::ClassFolder => "folder-class-title",
        };
        let request = Request {
            title: language.text(key).into_owned(),
            folder: self.last_folder.clone().or_else(home_folder),
            wanted: Wanted::Folder,
            filter: None,
        };
        self.state.typed.problem = None;
        self.state.waiting_for_dialog = true;
        self.dialogs.ask(&request, frame, self.jobs.reply(), move |chosen| Done::FolderChosen(of, chosen));
    }

    /// The dialog answered.
    pub(super) fn folder_chosen(&mut self, ctx: &egui::Context, of: FolderOf, chosen: Chosen) {
        self.state.waiting_for_dialog = false;
        match chosen {
            Chosen::Path(folder) => self.take_folder(ctx, of, folder),
            Chosen::Cancelled => self.lab_wanted = false,
            Chosen::NoDialog => {
                let folder = self.last_folder.clone().or_else(home_folder).unwrap_or_default();
                self.state.typed.path = folder.display().to_string();
                self.state.typed.path_problem = None;
                self.state.dialogs.push(Dialog::FolderPath(of));
                self.focus.set(Some(FocusTarget::Dialog));
            }
        }
    }

    /// Goes on with a folder.
    pub(super) fn take_folder(&mut self, ctx: &egui::Context, of: FolderOf, folder: PathBuf) {
        if !folder.is_absolute() {
            // A typed path: from where it would be counted, nobody at a window can know.
            self.state.typed.path_problem = Some(self.language().text("folder-not-whole").into_owned());
            self.state.typed.path = folder.display().to_string();
            self.focus.set(Some(FocusTarget::Dialog));
            return;
        }
        self.state.dialogs.retain(|dialog| !matches!(dialog, Dialog::FolderPath(_) | Dialog::Picker));
        self.last_folder = Some(folder.clone());
        match of {
            FolderOf::ClassFolder => self.take_class_folder(ctx, folder),
            FolderOf::Results => {
                self.runs += 1;
                let stop = Arc::default();
                let (run, stage) = (self.runs, Stage::Before);
                self.state.folder_run = Some(FolderRun { from: folder, to_hand_on: false, stage, run, stop });
                if self.state.dialogs.last() != Some(&Dialog::Reports) {
                    self.state.dialogs.push(Dialog::Reports);
                }
                self.focus.set(Some(FocusTarget::Dialog));
            }
            FolderOf::Reports => self.make_reports(folder),
        }
    }

    /// Asks the run to stop after the report it is at.
    pub(super) fn stop_reports(&mut self) {
        if let Some(run) = &self.state.folder_run {
            run.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Another result file is done.
    pub(super) fn reports_step(&mut self, number: u64, done: usize, all: usize) {
        if let Some(run) = self.state.folder_run.as_mut().filter(|run| run.run == number) {
            run.stage = Stage::Running { done, all };
        }
    }

    /// Makes the reports in a job, one file after the other.
    fn make_reports(&mut self, to: PathBuf) {
        let known = self.state.library.usable().filter_map(|entry| {
            let profile = Arc::clone(entry.profile.as_ref()?);
            Some(Known { profile, sha256: entry.sha256.clone() })
        });
        let known: Vec<Known> = known.collect();
        let (language, setup, today) = (self.language(), self.page_setup(), self.clock.now().date());
        let Some(run) = self.state.folder_run.as_mut().filter(|run| !run.is_running()) else { return };
        let audience = if run.to_hand_on { Audience::HandedOn } else { Audience::Counselor };
        let options = RunOptions { format: ReportFormat::Pdf, language, setup, audience, today };
        run.stage = Stage::Running { done: 0, all: 0 };
        let job = RunJob { from: run.from.clone(), to, known, options, stop: Arc::clone(&run.stop) };
        let (number, reply) = (run.run, self.jobs.reply());
        spawn("reports", move || {
            let end = job.run(|done, all| reply.send(Done::ReportsStep(number, done, all)));
            reply.send(Done::ReportsEnd(number, end));
        });
    }

    /// The run is over.
    pub(super) fn reports_end(&mut self, number: u64, end: FolderEnd) {
        if let Some(run) = self.state.folder_run.as_mut().filter(|run| run.run == number) {
            run.stage = Stage::After(end);
            self.focus.set(Some(FocusTarget::Dialog));
        }
    }

    /// The run goes with its dialog.
    pub(super) fn keep_run(&mut self) {
        if !self.state.dialogs.contains(&Dialog::Reports)
            && let Some(run) = self.state.folder_run.take()
        {
            run.stop.store(true, Ordering::Relaxed);
        }
    }
}

/// Everything a run takes along.
struct RunJob {
    from: PathBuf,
    to: PathBuf,
    known: Vec<Known>,
    options: RunOptions,
    stop: Arc<AtomicBool>,
}

impl RunJob {
    /// Makes one report after the other and tells `step` how many are done, of how many.
    fn run(self, step: impl Fn(usize, usize)) -> FolderEnd {
        let language = self.options.language;
        let mut end = FolderEnd { folder: self.to.clone(), ..FolderEnd::default() };
        let files = match result_paths(&self.from) {
            Ok(files) => files,
            Err(error) => return FolderEnd { problem: Some(error.message(language)), ..end },
        };
        if files.is_empty() {
            return FolderEnd { problem: Some(language.text("folder-run-none").into_owned()), ..end };
        }
        let mut run = ReportRun::new(files, self.to, self.known, self.options);
        end.all = run.progress().1;
        let told = |error: &SaveError| Some(error.message(language, Subject::Reports));
        loop {
            let (done, all) = run.progress();
            step(done, all);
            if self.stop.load(Ordering::Relaxed) && done < all {
                return FolderEnd { stopped: true, ..end.with(run.stop()) };
            }
            match run.step() {
                None => break,
                Some(Ok(Step::Made(_))) => end.made += 1,
                Some(Ok(Step::Refused(refused))) => end.refused.push(name_and_reason(refused)),
                Some(Err(error)) => return FolderEnd { problem: told(&error), ..end.with(run.stop()) },
            }
        }
        match run.finish() {
            Ok(finished) => end.has_summary = finished.summary.is_some(),
            Err(error) => end.problem = told(&error),
        }
        end
    }
}
