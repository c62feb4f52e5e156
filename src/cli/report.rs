//! `selaras report`: a result, or a folder of them, as files for people.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::ValueEnum;
use jiff::civil::Date;

use super::{DISK, DONE, INVALID, USAGE, check, tables};
use crate::language::{Args, Language};
use crate::profile::{Severity, read};
use crate::report::{Audience, Letterhead, Paper, TablePreset};
use crate::report_run::{
    Known, PageSetup, Refused, ReportFormat, ReportRun, RunEnd, RunOptions, Step, report_of,
};
use crate::result_file::profile_digest;
use crate::storage::{
    OpenError, SaveError, StreamError, open_result, read_profile, result_paths, write_streamed,
};

/// The form of a report, as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Form {
    /// Pages to print.
    Pdf,
    /// A page for any browser.
    Html,
    /// A workbook with charts.
    Xlsx,
    /// A table.
    Csv,
    /// Plain text.
    Txt,
}

/// What a table is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum TableFor {
    /// Programs: comma, decimal point.
    Data,
    /// Excel with Indonesian settings: semicolon, decimal comma.
    Excel,
}

/// The paper, as it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Sheet {
    /// 210 × 297 mm.
    A4,
    /// 215 × 330 mm.
    F4,
}

pub(super) struct Request<'a> {
    /// Profiles at hand.
    pub profiles: &'a [PathBuf],
    /// A result file or a folder of them.
    pub result: &'a Path,
    pub form: Form,
    pub table: TableFor,
    pub paper: Sheet,
    /// Whether the summary of a folder is for somebody else than the counselor.
    pub hand_on: bool,
    /// A file; a folder when `result` is one.
    pub out: &'a Path,
    pub language: Language,
    pub today: Date,
}

pub(super) fn run(request: &Request<'_>, err: &mut dyn Write) -> io::Result<u8> {
    let language = request.language;
    let format = request.format();
    if !format.is_available() {
        writeln!(err, "{}", language.text("run-without-pdf"))?;
        return Ok(USAGE);
    }
    let inputs: Vec<&Path> = request.profiles.iter().map(PathBuf::as_path).chain([request.result]).collect();
    let is_folder = request.result.is_dir();
    if !is_folder && tables::is_one_of(request.out, &inputs) {
        writeln!(err, "{}", language.text("run-out-is-input"))?;
        return Ok(USAGE);
    }
    let known = match known(request, err)? {
        Ok(known) => known,
        Err(status) => return Ok(status),
    };
    if is_folder { many(request, known, err) } else { one(request, &known, err) }
}

impl Request<'_> {
    fn format(&self) -> ReportFormat {
        match self.form {
            Form::Pdf => ReportFormat::Pdf,
            Form::Html => ReportFormat::WebPage,
            Form::Xlsx => ReportFormat::Workbook,
            Form::Csv => ReportFormat::Table(match self.table {
                TableFor::Data => TablePreset::Data,
                TableFor::Excel => TablePreset::ExcelIndonesia,
            }),
            Form::Txt => ReportFormat::Text,
        }
    }

    fn setup(&self) -> PageSetup {
        let paper = match self.paper {
            Sheet::A4 => Paper::A4,
            Sheet::F4 => Paper::F4,
        };
        PageSetup { paper, letterhead: Letterhead::default(), signatures: true }
    }
}

/// The profiles at hand, or the exit status once the problems of one are told.
fn known(request: &Request<'_>, err: &mut dyn Write) -> io::Result<Result<Vec<Known>, u8>> {
    let language = request.language;
    let mut known = Vec::new();
    for path in request.profiles {
        let bytes = match read_profile(path).bytes {
            Ok(bytes) => bytes,
            Err(unreadable) => {
                let words = unreadable.0.get(&language).map_or("", String::as_str);
                writeln!(err, "{}: {words}", path.display())?;
                return Ok(Err(DISK));
            }
        };
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let reading = read(&bytes, stem.as_deref(), request.today);
        let Some(profile) = reading.profile else {
            for found in reading.diagnostics.iter().filter(|found| found.severity == Severity::Error) {
                check::text(err, &path.display().to_string(), found, language)?;
            }
            return Ok(Err(INVALID));
        };
        known.push(Known { profile: Arc::new(profile), sha256: profile_digest(&bytes) });
    }
    Ok(Ok(known))
}

/// One result into one file.
fn one(request: &Request<'_>, known: &[Known], err: &mut dyn Write) -> io::Result<u8> {
    let (language, path) = (request.language, request.result.display());
    let (file, findings) = match open_result(request.result) {
        Ok(opened) => opened,
        Err(error) => {
            writeln!(err, "{path}: {}", error.message(language))?;
            return Ok(if matches!(error, OpenError::Load(_)) { DISK } else { INVALID });
        }
    };
    let known = known.iter().find(|known| known.profile.id == file.profile.id);
    let matches = file.matches(known.map(|known| (&*known.profile, known.sha256.as_str())));
    let notes = findings.iter().map(|finding| finding.message(language)).chain(matches.message(language));
    for note in notes {
        writeln!(err, "{path}: {note}")?;
    }
    let profile = known.map(|known| &*known.profile);
    let report = report_of(&file, &file.instrument(), profile, language);
    let bytes = match request.format().bytes(&report, &request.setup()) {
        Ok(bytes) => bytes,
        Err(error) => {
            writeln!(err, "{path}: {} ({error})", language.text("run-not-made"))?;
            return Ok(INVALID);
        }
    };
    match write_streamed::<std::convert::Infallible>(request.out, |to| Ok(to.write_all(&bytes)?)) {
        Ok(()) => Ok(DONE),
        Err(StreamError::Save(error)) => tell_unsaved(&error, "run-safe-one", language, err),
        Err(StreamError::Source(never)) => match never {},
    }
}

/// A folder of results into a folder of reports and one summary.
fn many(request: &Request<'_>, known: Vec<Known>, err: &mut dyn Write) -> io::Result<u8> {
    let language = request.language;
    if request.out.exists() && !request.out.is_dir() {
        writeln!(err, "{}", language.text("run-out-is-file"))?;
        return Ok(USAGE);
    }
    let files = match result_paths(request.result) {
        Ok(files) => files,
        Err(error) => {
            tables::tell_unread(&error, language, err)?;
            return Ok(DISK);
        }
    };
    if files.is_empty() {
        writeln!(err, "{}: {}", request.result.display(), language.text("run-empty-folder"))?;
        return Ok(INVALID);
    }
    let options = RunOptions {
        format: request.format(),
        language,
        setup: request.setup(),
        audience: if request.hand_on { Audience::HandedOn } else { Audience::Counselor },
        today: request.today,
    };
    let mut told = BTreeSet::new();
    let mut run = ReportRun::new(files, request.out.to_owned(), known, options);
    while let Some(step) = run.step() {
        match step {
            Ok(Step::Made(made)) => {
                // A word about a profile at hand is the same for every file that was made with it.
                let about_profile = made.profile_note.filter(|note| told.insert(note.clone()));
                for note in made.notes.iter().chain(&about_profile) {
                    writeln!(err, "{}: {note}", made.file.display())?;
                }
            }
            Ok(Step::Refused(Refused { file, reason, .. })) => writeln!(err, "{}: {reason}", file.display())?,
            Err(error) => {
                let end = run.stop();
                tell_end(&end, language, err)?;
                return tell_unsaved(&error, "run-safe-many", language, err);
            }
        }
    }
    match run.finish() {
        Ok(end) => {
            tell_end(&end, language, err)?;
            Ok(if end.refused.is_empty() { DONE } else { INVALID })
        }
        Err(error) => tell_unsaved(&error, "run-safe-many", language, err),
    }
}

/// How many reports there are, how many files have none, and where the summary lies.
fn tell_end(end: &RunEnd, language: Language, err: &mut dyn Write) -> io::Result<()> {
    let args = Args::new().count("made", end.made.len()).count("refused", end.refused.len());
    writeln!(err, "{}", language.format("run-end", &args))?;
    if let Some(summary) = &end.summary {
        let args = Args::new().text("file", summary.display().to_string());
        writeln!(err, "{}", language.format("run-summary", &args))?;
    }
    Ok(())
}

/// What happened, what is safe, the way on.
fn tell_unsaved(error: &SaveError, safe: &str, language: Language, err: &mut dyn Write) -> io::Result<u8> {
    let words = [error.happened(language), language.text(safe).into_owned()].join(" ");
    writeln!(err, "{}: {words}", error.path.display())?;
    Ok(DISK)
}
