//! Answers of many respondents, one a row: column `respondent` and one column an item, in any order.

use std::io::{self, Read, Seek};

use super::diagnostic::{TableCode, TableDiagnostic, quoted};
use super::findings::Findings;
use super::header::{self, Items, Role};
use super::respondents::Respondents;
use super::rows::{Fault, Rows};
use crate::assessment::Answer;
use crate::profile::{Instrument, Scale, is_hidden};

/// The column that tells who answered.
pub const RESPONDENT: &str = "respondent";

/// The cell that says "tidak paham".
const NOT_UNDERSTOOD: &[u8] = b"x";

/// Reads answers row by row. Rows with an error are not handed out, and after the first error none is: the rest is
/// only looked through for further ones, up to [`super::MOST_ERRORS`].
#[derive(Debug)]
pub struct AnswersTable<'a, R> {
    instrument: &'a Instrument,
    /// `None` when nothing further can be read.
    rows: Option<Rows<R>>,
    roles: Vec<Role>,
    cells: AnswerCells,
    respondents: Respondents,
    findings: Findings,
    row: u64,
    respondent: String,
    answers: Vec<Answer>,
}

/// One respondent.
#[derive(Clone, Copy, Debug)]
pub struct Row<'t> {
    /// Row in the table, from 1, as a spreadsheet numbers it.
    pub number: u64,
    /// Who answered, trimmed; never empty.
    pub respondent: &'t str,
    /// One entry an item, in the order of presentation; a value is always one of the scale.
    pub answers: &'t [Answer],
}

impl<'a, R: Read + Seek> AnswersTable<'a, R> {
    /// Reads the header of a table of answers to `instrument`. What is wrong with it is among the findings.
    ///
    /// # Errors
    /// When `source` cannot be read.
    pub fn open(source: R, instrument: &'a Instrument) -> io::Result<Self> {
        let mut table = Self {
            instrument,
            rows: None,
            roles: Vec::new(),
            cells: AnswerCells::new(&instrument.scale),
            respondents: Respondents::new(),
            findings: Findings::default(),
            row: 0,
            respondent: String::new(),
            answers: vec![Answer::Unanswered; instrument.items.len()],
        };
        let opened = Rows::open(source).and_then(|mut rows| {
            table.roles = header::read(&mut rows, instrument, Items::All, &mut table.findings)?;
            Ok(rows)
        });
        match opened {
            Ok(rows) => table.rows = Some(rows),
            Err(fault) => table.end_by(fault)?,
        }
        Ok(table)
    }

    /// The next respondent; `None` at the end of the table, and once there is an error.
    ///
    /// # Errors
    /// When the source cannot be read.
    pub fn next_row(&mut self) -> io::Result<Option<Row<'_>>> {
        loop {
            match self.advance() {
                Ok(true) if self.findings.has_errors() => {}
                Ok(true) => break,
                Ok(false) => return Ok(None),
                Err(fault) => self.end_by(fault)?,
            }
        }
        Ok(Some(Row { number: self.row, respondent: &self.respondent, answers: &self.answers }))
    }

    /// Everything found, once every row was asked for; respondents that stand twice are looked for last.
    ///
    /// # Errors
    /// When the source cannot be read.
    pub fn finish(mut self) -> io::Result<Findings> {
        if self.respondents.is_empty() && !self.findings.has_errors() {
            self.findings.add(TableDiagnostic::of_table(TableCode::NoRows));
        }
        let column = self.roles.iter().position(|role| *role == Role::Respondent);
        if let (Some(mut rows), Some(column)) = (self.rows, column) {
            match self.respondents.settle(&mut rows, column, &mut self.findings) {
                Err(Fault::Io(error)) => return Err(error),
                // What the first reading told is told.
                Ok(()) | Err(Fault::Found(_)) => {}
            }
        }
        Ok(self.findings)
    }

    /// Reads a row; `false` at the end or when there are more errors than are told.
    fn advance(&mut self) -> Result<bool, Fault> {
        let Some(rows) = &mut self.rows else { return Ok(false) };
        if self.findings.has_more() || !rows.advance()? {
            return Ok(false);
        }
        self.row = rows.number();
        if !check_form(rows, self.roles.len(), &mut self.findings) {
            return Ok(true);
        }
        for (role, cell) in self.roles.iter().zip(rows.cells()) {
            match role {
                Role::Ignored => {}
                Role::Respondent => {
                    if take_respondent(cell, self.row, &mut self.respondent, &mut self.findings) {
                        self.respondents.meet(&self.respondent, self.row);
                    }
                }
                Role::Item(place) => {
                    let answer = self.cells.read(cell);
                    if let (Ok(answer), Some(slot)) = (answer, self.answers.get_mut(*place)) {
                        *slot = answer;
                    } else if let Err(code) = answer {
                        self.findings.add(not_an_answer(self.instrument, *place, self.row, code, cell));
                    }
                }
            }
        }
        Ok(true)
    }

    /// Nothing further can be read.
    fn end_by(&mut self, fault: Fault) -> io::Result<()> {
        self.rows = None;
        match fault {
            Fault::Io(error) => return Err(error),
            Fault::Found(found) => self.findings.add(found),
        }
        Ok(())
    }
}

#[cold]
fn not_an_answer(
    instrument: &Instrument,
    place: usize,
    row: u64,
    code: TableCode,
    cell: &[u8],
) -> TableDiagnostic {
    let column = instrument.items.get(place).map_or("", |item| item.id.as_str());
    let scale = &instrument.scale;
    TableDiagnostic::of_row(code, row)
        .in_column(column)
        .with("found", &quoted(cell))
        .with("min", &scale.min)
        .with("max", &scale.max)
}

/// Whether the row has as many cells as the header and no byte 0; told otherwise.
pub(super) fn check_form<R: Read + Seek>(rows: &Rows<R>, columns: usize, findings: &mut Findings) -> bool {
    let row = rows.number();
    if rows.has_nul() {
        findings.add_code(TableCode::NulByte, row);
        return false;
    }
    if rows.len() != columns {
        let found = TableDiagnostic::of_row(TableCode::UnevenRow, row);
        findings.add(found.with("cells", &rows.len()).with("columns", &columns));
        return false;
    }
    true
}

/// Takes a respondent into `into`; tells why when there is none.
pub(super) fn take_respondent(cell: &[u8], row: u64, into: &mut String, findings: &mut Findings) -> bool {
    let tell = |code| TableDiagnostic::of_row(code, row).in_column(RESPONDENT);
    into.clear();
    let Ok(text) = std::str::from_utf8(cell) else {
        findings.add(tell(TableCode::Encoding).with("found", &quoted(cell)));
        return false;
    };
    // Nearly every code and name: nothing to trim, nothing hidden.
    if !cell.is_empty() && cell.iter().all(u8::is_ascii_graphic) {
        into.push_str(text);
        return true;
    }
    let name = text.trim();
    if name.is_empty() {
        findings.add(tell(TableCode::EmptyRespondent));
        return false;
    }
    if name.chars().any(is_hidden) {
        findings.add(tell(TableCode::HiddenCharacter).with("found", &quoted(cell)));
        return false;
    }
    into.push_str(name);
    true
}

/// Turns cells into answers.
#[derive(Clone, Debug)]
struct AnswerCells {
    min: i32,
    max: i32,
    /// What cells of one byte say.
    of_one_byte: [Option<Answer>; 256],
}

impl AnswerCells {
    fn new(scale: &Scale) -> Self {
        let mut cells = Self { min: scale.min, max: scale.max, of_one_byte: [None; 256] };
        for byte in 0..=u8::MAX {
            let answer = cells.read_trimmed(&[byte]).ok();
            if let Some(place) = cells.of_one_byte.get_mut(usize::from(byte)) {
                *place = answer;
            }
        }
        cells
    }

    #[inline]
    fn read(&self, cell: &[u8]) -> Result<Answer, TableCode> {
        if let [byte] = cell
            && let Some(answer) = self.of_one_byte.get(usize::from(*byte)).copied().flatten()
        {
            return Ok(answer);
        }
        self.read_any(cell)
    }

    fn read_any(&self, cell: &[u8]) -> Result<Answer, TableCode> {
        // Trimmed as text: spreadsheets put a no-break space where a person typed a space.
        let cell = std::str::from_utf8(cell).map_err(|_| TableCode::BadAnswer)?;
        self.read_trimmed(cell.trim().as_bytes())
    }

    fn read_trimmed(&self, cell: &[u8]) -> Result<Answer, TableCode> {
        if cell.is_empty() {
            return Ok(Answer::Unanswered);
        }
        if cell == NOT_UNDERSTOOD {
            return Ok(Answer::NotUnderstood);
        }
        let digits = cell.strip_prefix(b"-").unwrap_or(cell);
        if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
            return Err(TableCode::BadAnswer);
        }
        // More digits than a whole number of 32 bits has are far outside every scale.
        let value = std::str::from_utf8(cell).ok().and_then(|text| text.parse::<i32>().ok());
        match value.filter(|value| (self.min..=self.max).contains(value)) {
            Some(value) => Ok(Answer::Value(value)),
            None => Err(TableCode::OutsideScale),
        }
    }
}
