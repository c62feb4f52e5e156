//! Everything found in one table, up to a number of errors that a person can still mend.

use super::diagnostic::{TableCode, TableDiagnostic};
use crate::profile::Severity;

/// Most errors told of one table.
pub const MOST_ERRORS: usize = 100;

/// What was found in a table.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    found: Vec<TableDiagnostic>,
    errors: usize,
    more: bool,
}

impl Findings {
    pub(super) fn add(&mut self, found: TableDiagnostic) {
        if found.severity == Severity::Error {
            if self.errors == MOST_ERRORS {
                self.more = true;
                return;
            }
            self.errors += 1;
        }
        self.found.push(found);
    }

    pub(super) fn add_code(&mut self, code: TableCode, row: u64) {
        self.add(TableDiagnostic::of_row(code, row));
    }

    /// Whether the table cannot be used.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.errors > 0
    }

    /// Whether there are more errors than [`MOST_ERRORS`]; those beyond are not kept.
    #[must_use]
    pub fn has_more(&self) -> bool {
        self.more
    }

    /// The findings, by row; what is about the whole table comes first.
    #[must_use]
    pub fn in_order(&self) -> Vec<&TableDiagnostic> {
        let mut all: Vec<_> = self.found.iter().collect();
        all.sort_by_key(|found| found.row);
        all
    }
}
