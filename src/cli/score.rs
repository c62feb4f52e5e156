//! `selaras score`: every figure of every respondent of a table of answers.

use std::io::{self, Write};
use std::path::Path;

use jiff::civil::Date;

use super::tables::{self, Ended};
use super::{DISK, DONE, INVALID, USAGE};
use crate::language::Language;
use crate::profile::Instrument;
use crate::storage::{InputFile, LoadError, Stop, StreamError, write_spooled, write_streamed};
use crate::table::{AnswersTable, Findings, ScoreTable, TimesTable};

pub(super) struct Request<'a> {
    pub profile: &'a Path,
    pub answers: &'a Path,
    /// Milliseconds per item.
    pub times: Option<&'a Path>,
    /// Standard output without it.
    pub out: Option<&'a Path>,
    pub language: Language,
    pub today: Date,
}

/// What was found in the two tables.
#[derive(Default)]
struct Found {
    answers: Findings,
    times: Findings,
}

pub(super) fn run(request: &Request<'_>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let language = request.language;
    let inputs: Vec<&Path> = [request.profile, request.answers].into_iter().chain(request.times).collect();
    if request.out.is_some_and(|out| tables::is_one_of(out, &inputs)) {
        writeln!(err, "{}", language.text("table-out-is-input"))?;
        return Ok(USAGE);
    }
    let instrument = match tables::instrument(request.profile, language, request.today, err)? {
        Ok(instrument) => instrument,
        Err(status) => return Ok(status),
    };
    let mut found = Found::default();
    let fill = |to: &mut dyn Write| fill(request, &instrument, &mut found, to);
    let ended = match request.out {
        Some(path) => write_streamed(path, fill),
        None => write_spooled(out, fill),
    };
    if let Err(StreamError::Source(Ended::Load(error))) = &ended {
        // What was found in half of a file may not be there.
        tables::tell_unread(error, language, err)?;
        return Ok(DISK);
    }
    tables::tell(request.answers, &found.answers, language, err)?;
    if let Some(times) = request.times {
        tables::tell(times, &found.times, language, err)?;
    }
    match ended {
        Ok(()) => Ok(DONE),
        Err(StreamError::Source(_)) => Ok(INVALID),
        Err(StreamError::Save(error)) => {
            tables::tell_unsaved(&error, language, err)?;
            Ok(DISK)
        }
    }
}

/// Reads both tables to their ends, also when one has errors: all of them are told.
fn fill(
    request: &Request<'_>,
    instrument: &Instrument,
    found: &mut Found,
    to: &mut dyn Write,
) -> Result<(), Stop<Ended>> {
    let mut answers_file = InputFile::open(request.answers).map_err(unread)?;
    let mut times_file = request.times.map(InputFile::open).transpose().map_err(unread)?;
    let broken = |path: &Path, error| unread(LoadError::from_io(path, error));
    let in_answers = |error| broken(request.answers, error);
    let in_times = |error| broken(request.times.unwrap_or(request.answers), error);

    let mut times = match &mut times_file {
        Some(file) => Some(TimesTable::open(file, instrument).map_err(in_times)?),
        None => None,
    };
    let mut answers = AnswersTable::open(&mut answers_file, instrument).map_err(in_answers)?;
    let mut scores = ScoreTable::new(instrument, to);
    let mut took = vec![None; if times.is_some() { instrument.items.len() } else { 0 }];
    while let Some(row) = answers.next_row().map_err(in_answers)? {
        if let Some(times) = &mut times {
            times.find(row.respondent, &mut took).map_err(in_times)?;
        }
        scores.add(&row, &took)?;
    }
    found.answers = answers.finish().map_err(in_answers)?;
    found.times = times.map(TimesTable::finish).unwrap_or_default();
    for file in [Some(&answers_file), times_file.as_ref()].into_iter().flatten() {
        file.check_unchanged().map_err(unread)?;
    }
    if found.answers.has_errors() || found.times.has_errors() {
        return Err(Stop::Source(Ended::Invalid));
    }
    Ok(scores.finish()?)
}

fn unread(error: LoadError) -> Stop<Ended> {
    Stop::Source(Ended::Load(error))
}
