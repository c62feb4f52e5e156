//! What `score` and `stats` share: the instrument of a profile, findings of tables, files that could not be read.

use std::io::{self, Write};
use std::path::Path;

use jiff::civil::Date;

use super::{DISK, INVALID, check};
use crate::language::{Args, Language};
use crate::profile::{Instrument, Severity, read};
use crate::storage::{LoadError, SaveError, Subject, read_profile};
use crate::table::{Findings, MOST_ERRORS};

/// Why a command stopped before its output.
#[derive(Debug)]
pub(super) enum Ended {
    /// What is wrong with the data is among the findings.
    Invalid,
    /// A file could not be read, or not to its end.
    Load(LoadError),
}

/// The instrument of a profile, or the exit status once its errors are told.
pub(super) fn instrument(
    path: &Path,
    language: Language,
    today: Date,
    err: &mut dyn Write,
) -> io::Result<Result<Instrument, u8>> {
    let bytes = match read_profile(path).bytes {
        Ok(bytes) => bytes,
        Err(unreadable) => {
            let words = unreadable.0.get(&language).map_or("", String::as_str);
            writeln!(err, "{}: {words}", path.display())?;
            return Ok(Err(DISK));
        }
    };
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let reading = read(&bytes, stem.as_deref(), today);
    if let Some(profile) = reading.profile {
        return Ok(Ok(profile.instrument));
    }
    for found in reading.diagnostics.iter().filter(|found| found.severity == Severity::Error) {
        check::text(err, &path.display().to_string(), found, language)?;
    }
    Ok(Err(INVALID))
}

/// Whether the file of that path is one of those that are read; writing there would destroy what was given.
pub(super) fn is_one_of(path: &Path, inputs: &[&Path]) -> bool {
    let Ok(path) = path.canonicalize() else { return false };
    inputs.iter().filter_map(|input| input.canonicalize().ok()).any(|input| input == path)
}

/// Tells what was found in a table, by row.
pub(super) fn tell(
    path: &Path,
    findings: &Findings,
    language: Language,
    err: &mut dyn Write,
) -> io::Result<()> {
    let path = path.display();
    for found in findings.in_order() {
        let row = found.row.map(|row| format!(":{row}")).unwrap_or_default();
        let column = found.column.as_ref().map(|column| format!(":{column}")).unwrap_or_default();
        let (severity, code) = (found.severity.name(), found.code.name());
        writeln!(err, "{path}{row}{column}: {severity}[{code}]: {}", found.message(language))?;
        writeln!(err, "  = help: {}", found.help(language))?;
    }
    if findings.has_more() {
        let args = Args::new().count("count", MOST_ERRORS);
        writeln!(err, "{path}: {}", language.format("table-more-errors", &args))?;
    }
    Ok(())
}

/// Tells of a file that could not be read.
pub(super) fn tell_unread(error: &LoadError, language: Language, err: &mut dyn Write) -> io::Result<()> {
    writeln!(err, "{}: {}", error.path().display(), error.message(language))
}

/// Tells of output that could not be written. A reader that closed early has what it wanted and is told nothing.
pub(super) fn tell_unsaved(error: &SaveError, language: Language, err: &mut dyn Write) -> io::Result<()> {
    if error.cause.as_ref().is_some_and(|cause| cause.kind() == io::ErrorKind::BrokenPipe) {
        return Ok(());
    }
    writeln!(err, "{}: {}", error.path.display(), error.message(language, Subject::Table))
}
