//! The run itself: a few files at a time, told one by one, then the summary.

use std::collections::{BTreeSet, VecDeque};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use rayon::prelude::*;

use super::format::{PageSetup, ReportFormat};
use super::group::Groups;
use super::source::{Known, find, matching, report_of};
use crate::language::Language;
use crate::profile::Instrument;
use crate::report::{Audience, Report, Summary, summary_workbook};
use crate::result_file::ResultFile;
use crate::storage::{
    Overwrite, SaveError, SaveErrorKind, create_folder, file_name, free_name, open_result, write_atomic,
};

/// How often another name is tried when somebody else takes one at the last moment.
const MOST_NAMES: usize = 100;
/// Files that are worked on together, on all processors: enough that a disk which takes its time with each file is waited
/// for once, few enough that a run stops soon.
const TOGETHER: usize = 8;

/// What the reports of a run look like.
#[derive(Clone, Debug)]
pub struct RunOptions {
    /// The form of each report; the summary is a workbook in any case.
    pub format: ReportFormat,
    /// The language of reports and of the summary.
    pub language: Language,
    /// What pages look like.
    pub setup: PageSetup,
    /// Whom the summary is for.
    pub audience: Audience,
    /// The day the summary is made.
    pub today: Date,
}

/// Reports of many result files, one [`ReportRun::step`] a file.
#[derive(Debug)]
pub struct ReportRun {
    files: std::vec::IntoIter<PathBuf>,
    all: usize,
    to: PathBuf,
    known: Vec<Known>,
    options: RunOptions,
    /// Files that are done and not told yet, in order.
    done: VecDeque<Done>,
    groups: Groups,
    made: Vec<PathBuf>,
    refused: Vec<Refused>,
}

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Its report is there.
    Made(Made),
    /// It has none.
    Refused(Refused),
}

/// A report that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The result file.
    pub file: PathBuf,
    /// The report.
    pub report: PathBuf,
    /// What was found in the result file, in words.
    pub notes: Vec<String>,
    /// How its profile differs from the one at hand, in words; the same for many files of a run.
    pub profile_note: Option<String>,
}

/// A file without a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The file.
    pub file: PathBuf,
    /// Why, in words.
    pub reason: String,
    /// The technician's detail.
    pub detail: String,
}

/// How a run ended.
#[derive(Debug)]
pub struct RunEnd {
    /// The reports that are there, in the order of the files.
    pub made: Vec<PathBuf>,
    /// The files without one, in the same order.
    pub refused: Vec<Refused>,
    /// Files that were not looked at, since the run was stopped.
    pub left: usize,
    /// The summary: `None` when the run was stopped or nothing was made.
    pub summary: Option<PathBuf>,
}

impl ReportRun {
    /// A run over `files`, in their order, whose reports go to the folder `to`; it is made when it is not there. Nothing is
    /// read or written yet.
    #[must_use]
    pub fn new(files: Vec<PathBuf>, to: PathBuf, known: Vec<Known>, options: RunOptions) -> Self {
        let (made, refused) = (Vec::new(), Vec::new());
        Self {
            all: files.len(),
            files: files.into_iter(),
            to,
            known,
            options,
            done: VecDeque::new(),
            groups: Groups::default(),
            made,
            refused,
        }
    }

    /// How many files are told, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.all - self.files.len() - self.done.len(), self.all)
    }

    /// Tells what became of the next file; `None` when all are told. A few are made together: most calls find theirs done.
    ///
    /// # Errors
    /// When the disk does not take a report. It would not take the next one either: end the run with
    /// [`ReportRun::stop`].
    pub fn step(&mut self) -> Option<Result<Step, SaveError>> {
        if self.done.is_empty() {
            self.make_some();
        }
        let done = self.done.pop_front()?;
        Some(self.tell(done))
    }

    /// Ends the run where it is. What was made stays; there is no summary, since it would look as if it were of all.
    #[must_use]
    pub fn stop(mut self) -> RunEnd {
        let mut left = self.files.len();
        while let Some(done) = self.done.pop_front() {
            if self.tell(done).is_err() {
                left += 1;
            }
        }
        RunEnd { left, made: self.made, refused: self.refused, summary: None }
    }

    /// Writes the summary and ends the run.
    ///
    /// # Errors
    /// When the disk does not take the summary; what was made stays.
    pub fn finish(self) -> Result<RunEnd, SaveError> {
        let mut end =
            RunEnd { left: self.files.len(), made: self.made, refused: self.refused, summary: None };
        if end.made.is_empty() {
            return Ok(end);
        }
        let RunOptions { language, audience, today, setup, .. } = &self.options;
        let refused = end.refused.iter().map(|refused| (name_of(&refused.file), refused.reason.clone()));
        let summary = Summary {
            language: *language,
            made_on: *today,
            groups: self.groups.finish(),
            refused: refused.collect(),
        };
        let bytes = summary_workbook(&summary, *audience, setup.paper)
            .map_err(|error| SaveError::not_made(&self.to, error))?;
        end.summary = Some(save(&self.to, &format!("selaras-rekap-{today}.xlsx"), &bytes)?);
        Ok(end)
    }

    /// Works on the next few files. Of two reports with one name the second is written after the others, so that it does not
    /// depend on the processors which of them gets a number.
    fn make_some(&mut self) {
        let files: Vec<PathBuf> = self.files.by_ref().take(TOGETHER).collect();
        let (known, options, to) = (&self.known, &self.options, &self.to);
        let made: Vec<_> = files.into_par_iter().map(|file| make(file, known, options)).collect();
        let mut names = BTreeSet::new();
        let firsts = made.iter().map(|made| made.as_ref().ok().filter(|ready| names.insert(&ready.name)));
        let firsts: Vec<Option<&Ready>> = firsts.collect();
        let paths: Vec<_> = firsts.into_par_iter().map(|ready| ready.map(|ready| ready.save(to))).collect();
        for (made, path) in made.into_iter().zip(paths) {
            let saved = made.map(|ready| {
                let path = path.unwrap_or_else(|| ready.save(to));
                (ready, path)
            });
            self.done.push_back(saved);
        }
    }

    fn tell(&mut self, done: Done) -> Result<Step, SaveError> {
        let (ready, path) = match done {
            Ok(saved) => saved,
            Err(refused) => {
                self.refused.push(refused.clone());
                return Ok(Step::Refused(refused));
            }
        };
        let report = path?;
        let Ready { file, result, instrument, notes, profile_note, .. } = ready;
        self.groups.add(&name_of(&file), &result, instrument, &ready.report, &notes);
        self.made.push(report.clone());
        Ok(Step::Made(Made { file, report, notes, profile_note }))
    }
}

/// A report that waits for the disk.
#[derive(Debug)]
struct Ready {
    file: PathBuf,
    result: ResultFile,
    instrument: Instrument,
    report: Report,
    notes: Vec<String>,
    profile_note: Option<String>,
    name: String,
    bytes: Vec<u8>,
}

/// A report with what the disk said to it, or the reason why there is none.
type Done = Result<(Ready, Result<PathBuf, SaveError>), Refused>;

/// Reads a result file and makes its report.
fn make(file: PathBuf, known: &[Known], options: &RunOptions) -> Result<Ready, Refused> {
    let language = options.language;
    let (result, findings) = match open_result(&file) {
        Ok(opened) => opened,
        Err(error) => {
            return Err(Refused { file, reason: error.message(language), detail: error.detail() });
        }
    };
    let known = find(known, &result.profile.id);
    let instrument = result.instrument();
    let report = report_of(&result, &instrument, known.map(|known| &*known.profile), language);
    let notes = findings.iter().map(|finding| finding.message(language)).collect();
    let profile_note = matching(&result, known).message(language);
    let bytes = match options.format.bytes(&report, &options.setup) {
        Ok(bytes) => bytes,
        Err(error) => {
            let reason = language.text("run-not-made").into_owned();
            return Err(Refused { file, reason, detail: error.to_string() });
        }
    };
    let name = file_name(&result.profile.id, &report.code, report.date, options.format.extension());
    Ok(Ready { file, result, instrument, report, notes, profile_note, name, bytes })
}

impl Ready {
    fn save(&self, folder: &Path) -> Result<PathBuf, SaveError> {
        save(folder, &self.name, &self.bytes)
    }
}

/// Writes a file under `name`, or with the next free number; never over another.
fn save(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, SaveError> {
    if !folder.exists() {
        create_folder(folder)?;
    }
    let mut tried = 0;
    loop {
        let path = free_name(folder, name);
        tried += 1;
        match write_atomic(&path, bytes, Overwrite::Never) {
            // Somebody took the name in between.
            Err(error) if error.kind == SaveErrorKind::Exists && tried < MOST_NAMES => {}
            written => return written.map(|()| path),
        }
    }
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
