//! `selaras stats`: the figures of a class, as two tables.

use std::io::{self, Write};
use std::path::Path;

use jiff::civil::Date;

use super::tables::{self, Ended};
use super::{DISK, DONE, INVALID, USAGE};
use crate::language::Language;
use crate::profile::Instrument;
use crate::statistics::{Class, ClassFigures};
use crate::storage::{InputFile, LoadError, write_out, write_together};
use crate::table::{AnswersTable, Findings, dimensions_csv, items_csv, look_at};

/// One row a dimension.
const DIMENSIONS: &str = "dimensions.csv";
/// One row an item.
const ITEMS: &str = "items.csv";

pub(super) struct Request<'a> {
    pub profile: &'a Path,
    pub answers: &'a Path,
    /// Folder; standard output without it.
    pub out: Option<&'a Path>,
    pub language: Language,
    pub today: Date,
}

pub(super) fn run(request: &Request<'_>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let language = request.language;
    let outputs = request.out.map(|folder| [DIMENSIONS, ITEMS].map(|name| folder.join(name)));
    if outputs.iter().flatten().any(|path| tables::is_one_of(path, &[request.profile, request.answers])) {
        writeln!(err, "{}", language.text("table-out-is-input"))?;
        return Ok(USAGE);
    }
    let instrument = match tables::instrument(request.profile, language, request.today, err)? {
        Ok(instrument) => instrument,
        Err(status) => return Ok(status),
    };
    let mut found = Findings::default();
    let figures = match figures(request.answers, &instrument, &mut found) {
        Ok(figures) => figures,
        Err(Ended::Load(error)) => {
            tables::tell_unread(&error, language, err)?;
            return Ok(DISK);
        }
        Err(Ended::Invalid) => {
            tables::tell(request.answers, &found, language, err)?;
            return Ok(INVALID);
        }
    };
    tables::tell(request.answers, &found, language, err)?;
    tables::tell(request.answers, &look_at(&figures), language, err)?;
    let (dimensions, items) = (dimensions_csv(&figures), items_csv(&figures));
    let saved = match request.out {
        Some(folder) => write_together(folder, &[(DIMENSIONS, &dimensions), (ITEMS, &items)]),
        None => write_out(out, &[&dimensions, &items]),
    };
    match saved {
        Ok(()) => Ok(DONE),
        Err(error) => {
            tables::tell_unsaved(&error, language, err)?;
            Ok(DISK)
        }
    }
}

fn figures(path: &Path, instrument: &Instrument, found: &mut Findings) -> Result<ClassFigures, Ended> {
    let broken = |error| Ended::Load(LoadError::from_io(path, error));
    let mut file = InputFile::open(path).map_err(Ended::Load)?;
    let mut class = Class::new(instrument);
    let mut answers = AnswersTable::open(&mut file, instrument).map_err(broken)?;
    while let Some(row) = answers.next_row().map_err(broken)? {
        class.push(row.answers);
    }
    *found = answers.finish().map_err(broken)?;
    file.check_unchanged().map_err(Ended::Load)?;
    if found.has_errors() { Err(Ended::Invalid) } else { Ok(class.figures()) }
}
