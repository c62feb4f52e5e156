//! Times an item took, one respondent a row, in any order of rows and columns.

use std::io::{self, Read, Seek};

use super::answers::{check_form, take_respondent};
use super::diagnostic::{TableCode, TableDiagnostic, quoted};
use super::findings::Findings;
use super::header::{self, Items, Role};
use super::respondents::{Respondents, hash};
use super::rows::{Fault, Rows};
use crate::profile::Instrument;

/// Finds the times of a respondent. The table is read once from end to end, when every problem of it is found, and then
/// row by row as it is asked for; what is kept of each row is the hash of its respondent and its place, 16 bytes.
/// Asked for in the order of its rows it is read as a stream, in another order with one jump a respondent.
#[derive(Debug)]
pub struct TimesTable<R> {
    /// `None` when nothing can be read.
    rows: Option<Rows<R>>,
    roles: Vec<Role>,
    /// Hash of the respondent and place of the row, by hash.
    index: Vec<(u64, u64)>,
    findings: Findings,
    matched: usize,
    /// Scratch: the respondent of a row.
    respondent: String,
}

impl<R: Read + Seek> TimesTable<R> {
    /// Reads a table of times for answers to `instrument`. What is wrong with it is among the findings.
    ///
    /// # Errors
    /// When `source` cannot be read.
    pub fn open(source: R, instrument: &Instrument) -> io::Result<Self> {
        let mut table = Self {
            rows: None,
            roles: Vec::new(),
            index: Vec::new(),
            findings: Findings::default(),
            matched: 0,
            respondent: String::new(),
        };
        match table.look_through(source, instrument) {
            Ok(rows) => table.rows = Some(rows),
            Err(Fault::Io(error)) => return Err(error),
            Err(Fault::Found(found)) => table.findings.add(found),
        }
        Ok(table)
    }

    /// What was found so far.
    #[must_use]
    pub fn findings(&self) -> &Findings {
        &self.findings
    }

    /// Puts the milliseconds of a respondent into `times`, one entry an item in the order of presentation; `None` where
    /// the table has none.
    ///
    /// # Errors
    /// When the source cannot be read.
    pub fn find(&mut self, respondent: &str, times: &mut [Option<f64>]) -> io::Result<()> {
        times.fill(None);
        let wanted = hash(respondent.as_bytes());
        let from = self.index.partition_point(|(hash, _)| *hash < wanted);
        let alike = self.index.get(from..).unwrap_or_default().iter().take_while(|(hash, _)| *hash == wanted);
        let Some(rows) = &mut self.rows else { return Ok(()) };
        for (_, place) in alike {
            rows.go_to(*place)?;
            match rows.advance() {
                Err(Fault::Io(error)) => return Err(error),
                Ok(true) => {}
                // It could be read before: the file has changed, which is told when it is looked at again.
                Ok(false) | Err(Fault::Found(_)) => return Ok(()),
            }
            if take_times(rows, &self.roles, respondent, times) {
                self.matched += 1;
                return Ok(());
            }
        }
        Ok(())
    }

    /// Everything found, once every respondent was asked for.
    #[must_use]
    pub fn finish(mut self) -> Findings {
        let unmatched = self.index.len().saturating_sub(self.matched);
        if unmatched > 0 && !self.findings.has_errors() {
            let found = TableDiagnostic::of_table(TableCode::UnmatchedTimes);
            self.findings.add(found.with("count", &unmatched).with("rows", &unmatched));
        }
        self.findings
    }

    fn look_through(&mut self, source: R, instrument: &Instrument) -> Result<Rows<R>, Fault> {
        let mut rows = Rows::open(source)?;
        self.roles = header::read(&mut rows, instrument, Items::Some, &mut self.findings)?;
        let mut respondents = Respondents::new();
        while !self.findings.has_more() && rows.advance()? {
            if !check_form(&rows, self.roles.len(), &mut self.findings) {
                continue;
            }
            for (role, cell) in self.roles.iter().zip(rows.cells()) {
                match role {
                    Role::Ignored => {}
                    Role::Respondent => {
                        let row = rows.number();
                        if take_respondent(cell, row, &mut self.respondent, &mut self.findings) {
                            respondents.meet(&self.respondent, row);
                            self.index.push((hash(self.respondent.as_bytes()), rows.at()));
                        }
                    }
                    Role::Item(place) if read_time(cell).is_none() => {
                        let column = instrument.items.get(*place).map_or("", |item| item.id.as_str());
                        let found = TableDiagnostic::of_row(TableCode::BadTime, rows.number());
                        self.findings.add(found.in_column(column).with("found", &quoted(cell)));
                    }
                    Role::Item(_) => {}
                }
            }
        }
        if let Some(column) = self.roles.iter().position(|role| *role == Role::Respondent) {
            respondents.settle(&mut rows, column, &mut self.findings)?;
        }
        self.index.sort_unstable();
        Ok(rows)
    }
}

/// Takes the times of the current row when it is the respondent's.
fn take_times<R: Read + Seek>(
    rows: &Rows<R>,
    roles: &[Role],
    respondent: &str,
    times: &mut [Option<f64>],
) -> bool {
    let of_respondent = roles.iter().zip(rows.cells()).any(|(role, cell)| {
        *role == Role::Respondent && std::str::from_utf8(cell).is_ok_and(|name| name.trim() == respondent)
    });
    if !of_respondent {
        return false;
    }
    for (role, cell) in roles.iter().zip(rows.cells()) {
        let Role::Item(place) = role else { continue };
        if let Some(slot) = times.get_mut(*place) {
            *slot = read_time(cell).flatten();
        }
    }
    true
}

/// The milliseconds of a cell, if it has any; `None` for what is no time.
fn read_time(cell: &[u8]) -> Option<Option<f64>> {
    if cell.is_empty() {
        return Some(None);
    }
    let text = std::str::from_utf8(cell).ok()?.trim();
    if text.is_empty() {
        return Some(None);
    }
    let time: f64 = text.parse().ok()?;
    (time.is_finite() && time >= 0.0).then_some(Some(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_number_of_milliseconds_from_zero_up() {
        for (cell, time) in [("0", 0.0), ("5019", 5019.0), (" 12.5 ", 12.5), ("1e3", 1000.0)] {
            assert_eq!(read_time(cell.as_bytes()), Some(Some(time)), "{cell}");
        }
        assert_eq!(read_time(b""), Some(None));
        assert_eq!(read_time(b" "), Some(None));
        for cell in ["-1", "inf", "NaN", "1,5", "x", "1e999", "\u{661}"] {
            assert_eq!(read_time(cell.as_bytes()), None, "{cell}");
        }
    }
}
