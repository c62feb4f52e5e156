//! What the window shows: everything a panel may read. Only [`super::App`] changes it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::command::{Dialog, ResultPage, Tab};
use super::folder_run::FolderRun;
use super::guide_dialog::GuideDialog;
use super::lab::LabState;
use super::pdf_dialog::PdfDialog;
use super::widgets::weave::Weave;
use crate::assessment::Sitting;
use crate::language::Language;
use crate::profile::{DimensionId, DimensionRole, Instrument, Library, Profile, ProfileId, Search};
use crate::report::{
    self, MethodPage, QualityBlock, Report, ReportInput, RetestInput, RetestReport, TraceReport,
};
use crate::result_file::{Finding, ProfileMatch, ResultFile};
use crate::scoring::{Outcome, assess, trace};
use crate::storage::{DraftEntry, Places, Settings};

/// An occupation that is open, with what is drawn of it everywhere.
#[derive(Clone, Debug)]
pub struct OpenProfile {
    /// The profile.
    pub profile: Arc<Profile>,
    /// Digest of its file's bytes.
    pub sha256: String,
    /// Its emblem.
    pub weave: Weave,
}

impl OpenProfile {
    /// Opens a profile.
    #[must_use]
    pub fn new(profile: Arc<Profile>, sha256: String) -> Self {
        let weave = weave_of(&profile.instrument, &profile.id);
        Self { profile, sha256, weave }
    }
}

/// The emblem of an occupation: its weights in order.
#[must_use]
pub fn weave_of(instrument: &Instrument, id: &ProfileId) -> Weave {
    let strands = instrument.dimensions.iter().map(|dimension| {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a weight is drawn in points, where f32 is exact enough"
        )]
        let weight = dimension.weight as f32;
        (weight, dimension.role == DimensionRole::Determining)
    });
    Weave::new(strands, id.as_str())
}

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The first window.
    Start,
    /// A tab of the open occupation.
    Occupation(Tab),
    /// A result from a file whose occupation is not in the library.
    ForeignResult,
}

/// Whether the sitting is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftStatus {
    /// There is nothing to keep yet.
    Nothing,
    /// It is being written.
    Pending,
    /// Every change so far is on the disk.
    Saved,
    /// The disk did not take it, with the reason in words.
    Problem(String),
}

/// One person's sitting at this window, with what the window knows of it.
#[derive(Debug)]
pub struct Seat {
    /// The sitting.
    pub sitting: Sitting,
    /// Counts every change.
    pub revision: u64,
    /// Whether it is on the disk.
    pub draft: DraftStatus,
    /// Whether the result was asked for.
    pub has_result: bool,
    /// At which revision the result was saved to a file.
    pub saved_at: Option<u64>,
    /// The result as it is shown; kept up with the revision and the language.
    pub report: Option<CachedReport>,
    /// An earlier result beside this one.
    pub earlier: Option<EarlierResult>,
}

impl Seat {
    /// A seat for a sitting that has just begun.
    #[must_use]
    pub fn new(sitting: Sitting) -> Self {
        Self {
            sitting,
            revision: 0,
            draft: DraftStatus::Nothing,
            has_result: false,
            saved_at: None,
            report: None,
            earlier: None,
        }
    }

    /// Whether there is a result that lies in no file as it stands.
    #[must_use]
    pub fn has_unsaved_result(&self) -> bool {
        self.has_result && self.saved_at != Some(self.revision)
    }
}

/// A report and what it was built from.
#[derive(Debug)]
pub struct CachedReport {
    /// Revision of the sitting.
    pub revision: u64,
    /// Language it is written in.
    pub language: Language,
    /// The report.
    pub report: Report,
    /// From the answers to each score.
    pub trace: TraceReport,
    /// How everything was computed.
    pub method: MethodPage,
    /// The earlier result beside this one, or why they are not compared; `None` when there is no other.
    pub comparison: Option<Result<RetestReport, String>>,
}

impl CachedReport {
    /// Everything the pages of a result show; `outcome` comes from the instrument and the answers in `input`.
    #[must_use]
    pub fn new(
        input: &ReportInput<'_>,
        outcome: &Outcome,
        earlier: Option<&EarlierResult>,
        revision: u64,
        language: Language,
    ) -> Self {
        let followed = trace(input.instrument, &input.sitting.answers, outcome);
        let report = report::build(input, outcome, language);
        let trace = report::trace_report(input, &followed, &report);
        let method = report::method_page(input, outcome, &followed, &report);
        let comparison = earlier.map(|earlier| earlier.beside(input, outcome, language));
        Self { revision, language, report, trace, method, comparison }
    }
}

/// An earlier result that stands beside another one; read-only.
#[derive(Debug)]
pub struct EarlierResult {
    /// Where it came from.
    pub path: PathBuf,
    /// What is in it.
    pub file: ResultFile,
    /// What was found in it.
    pub findings: Vec<Finding>,
}

impl EarlierResult {
    /// The two results beside each other, or why they are not.
    fn beside(
        &self,
        input: &ReportInput<'_>,
        outcome: &Outcome,
        language: Language,
    ) -> Result<RetestReport, String> {
        if self.file.result_id == input.sitting.id {
            return Err(language.text("retest-same-result").into_owned());
        }
        let (title, instrument) = (self.file.profile.title.to_text(), self.file.instrument());
        let recomputed = self.file.recomputed();
        let other = RetestInput {
            profile: &self.file.profile.id,
            title: &title,
            instrument: &instrument,
            outcome: &recomputed,
            date: self.file.started.to_zoned().date(),
        };
        let this = RetestInput {
            profile: &input.sitting.profile,
            title: input.title,
            instrument: input.instrument,
            outcome,
            date: input.date,
        };
        report::retest_report(&other, &this, language).map_err(|refusal| refusal.words)
    }

    /// The name in this file, when the other result bears another one.
    #[must_use]
    pub fn other_name(&self, name: &str) -> Option<&str> {
        let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        let (here, there) = (plain(&self.file.respondent.name), plain(name));
        let differ = !here.is_empty() && !there.is_empty() && here != there;
        differ.then_some(self.file.respondent.name.trim())
    }
}

/// A result that was opened from a file; read-only.
#[derive(Debug)]
pub struct OpenedResult {
    /// Where it came from.
    pub path: PathBuf,
    /// What is in it.
    pub file: ResultFile,
    /// What was found in it.
    pub findings: Vec<Finding>,
    /// How its profile compares with the library's.
    pub matches: ProfileMatch,
    /// The result in the language of the window.
    pub report: CachedReport,
    /// How the questions were answered, in the language of the window; for the counselor.
    pub quality: QualityBlock,
    /// An earlier result beside this one.
    pub earlier: Option<EarlierResult>,
}

impl OpenedResult {
    /// A result with everything its pages show. `profile` is the library's, when it is known.
    #[must_use]
    pub fn new(
        (path, file, findings): (PathBuf, ResultFile, Vec<Finding>),
        matches: ProfileMatch,
        profile: Option<&Profile>,
        language: Language,
    ) -> Self {
        let report = report_of_file(&file, profile, None, language);
        let quality = quality_of_file(&file, language);
        Self { path, file, findings, matches, report, quality, earlier: None }
    }

    /// Builds again what its pages show.
    pub fn rebuild(&mut self, profile: Option<&Profile>, language: Language) {
        self.report = report_of_file(&self.file, profile, self.earlier.as_ref(), language);
        self.quality = quality_of_file(&self.file, language);
    }
}

/// The report of a result file: computed again from its raw answers with the instrument in it. The profile, when it is
/// known, adds what to try and what to ask.
fn report_of_file(
    file: &ResultFile,
    profile: Option<&Profile>,
    earlier: Option<&EarlierResult>,
    language: Language,
) -> CachedReport {
    let sitting = file.to_sitting();
    let instrument = file.instrument();
    let title = file.profile.title.to_text();
    let input = ReportInput {
        title: &title,
        profile_version: &file.profile.version,
        instrument: &instrument,
        next_steps: profile.map_or(&[], |profile| &profile.next_steps),
        questions: profile.map_or(&[], |profile| &profile.questions_for_worker),
        sitting: &sitting,
        date: sitting.started.date(),
    };
    CachedReport::new(&input, &file.recomputed(), earlier, 0, language)
}

fn quality_of_file(file: &ResultFile, language: Language) -> QualityBlock {
    let sitting = file.to_sitting();
    report::quality_block(&assess(&file.instrument(), &sitting.answers, &sitting.times), language)
}

/// What a message says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// For information.
    Info,
    /// Something is done.
    Done,
    /// Something needs a hand; stays until it is closed.
    Problem,
}

/// A message above the bar.
#[derive(Clone, Debug)]
pub struct Toast {
    /// Tells toasts apart.
    pub id: u64,
    /// What it says.
    pub tone: Tone,
    /// The words.
    pub words: String,
    /// Ways on, each with its words.
    pub actions: Vec<(String, super::command::Command)>,
    /// When it goes, in seconds of egui's clock; a problem stays.
    pub until: Option<f64>,
}

/// What is typed into dialogs.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// What is wrong with the name or code of a draft.
    pub name_problem: Option<String>,
    /// The path that is offered.
    pub path: String,
    /// What is wrong with it.
    pub path_problem: Option<String>,
    /// What could not be done that the dialog on top was asked for.
    pub problem: Option<Problem>,
}

/// Something that could not be done, told in the dialog that was asked for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The words.
    pub words: String,
    /// Ways on, each with its words.
    pub actions: Vec<(String, super::command::Command)>,
}

/// What the window shows.
#[derive(Debug)]
pub struct State {
    /// What is remembered between runs.
    pub settings: Settings,
    /// Where data lies.
    pub places: Places,
    /// Every occupation that is known.
    pub library: Library,
    /// Search over them.
    pub search: Search,
    /// Where the person is.
    pub page: Page,
    /// The open occupation.
    pub open: Option<OpenProfile>,
    /// Sittings of this run, by occupation.
    pub seats: BTreeMap<ProfileId, Seat>,
    /// A result from a file.
    pub opened: Option<OpenedResult>,
    /// Which page of a result is shown.
    pub result_page: ResultPage,
    /// The side whose trace is shown; the first one when there is none.
    pub traced: Option<DimensionId>,
    /// Drafts of earlier runs.
    pub drafts: Vec<DraftEntry>,
    /// Which other occupation is compared.
    pub compared: usize,
    /// Dialogs, the last on top.
    pub dialogs: Vec<Dialog>,
    /// What is typed into them.
    pub typed: Typed,
    /// The dialog with the pages of a report, while it is open.
    pub pdf: Option<PdfDialog>,
    /// The guide, while it is open.
    pub guide: Option<GuideDialog>,
    /// Reports of a folder, while their dialog is open.
    pub folder_run: Option<FolderRun>,
    /// Messages.
    pub toasts: Vec<Toast>,
    /// Lab mode, and what waits for the class folder.
    pub lab: LabState,
    /// Whether the system's dialog is open.
    pub waiting_for_dialog: bool,
    /// Whether a double click opens result files with this program; `None` where there is nothing to switch.
    pub opens_results: Option<bool>,
}

impl State {
    /// Tells pages apart, so that each keeps its own scroll position.
    #[must_use]
    pub fn page_key(&self) -> u8 {
        match self.page {
            Page::Start => 0,
            Page::Occupation(tab) => u8::try_from(tab.number()).unwrap_or_default(),
            Page::ForeignResult => 99,
        }
    }

    /// Lets the next result begin with its summary.
    pub fn forget_result_page(&mut self) {
        self.result_page = ResultPage::Summary;
        self.traced = None;
    }

    /// Puts the earlier result away, or one in its place, beside the result on the sheet.
    pub fn set_earlier(
        &mut self,
        earlier: Option<EarlierResult>,
        profile: Option<&Profile>,
        language: Language,
    ) {
        if let Some(opened) = &mut self.opened {
            opened.earlier = earlier;
            opened.rebuild(profile, language);
        } else if let Some(id) = self.open.as_ref().map(|open| open.profile.id.clone())
            && let Some(seat) = self.seats.get_mut(&id)
        {
            seat.earlier = earlier;
            // Built again before the next frame.
            seat.report = None;
        }
    }

    /// The seat of the open occupation.
    #[must_use]
    pub fn seat(&self) -> Option<&Seat> {
        self.open.as_ref().and_then(|open| self.seats.get(&open.profile.id))
    }

    /// A profile and the digest of its file: the one that is open, or that of the library.
    #[must_use]
    pub fn profile_of(&self, id: &ProfileId) -> Option<(&Profile, &str)> {
        if let Some(open) = self.open.as_ref().filter(|open| open.profile.id == *id) {
            return Some((&*open.profile, open.sha256.as_str()));
        }
        let entry = self.library.get(id)?;
        Some((entry.profile.as_deref()?, entry.sha256.as_str()))
    }

    /// Whether there is a result to look at: of the sitting, or from a file.
    #[must_use]
    pub fn shows_result(&self) -> bool {
        self.opened.is_some() || self.seat().is_some_and(|seat| seat.has_result)
    }

    /// The occupations that can be chosen: in a lab, those that are wanted.
    pub fn shown(&self) -> impl Iterator<Item = &crate::profile::Entry> {
        let is_shown = |entry: &&crate::profile::Entry| {
            entry.profile.as_ref().is_some_and(|profile| self.lab.shows(&self.library, &profile.id))
        };
        self.library.usable().filter(is_shown)
    }

    /// Whether the library has that occupation, usable.
    #[must_use]
    pub fn knows(&self, id: &ProfileId) -> bool {
        self.library.get(id).is_some()
    }
}
