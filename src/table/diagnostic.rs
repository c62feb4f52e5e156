//! What was found in a table: where, how grave, and in words what to do about it.

use std::fmt::Display;

use crate::language::Language;
use crate::profile::{Severity, define_codes, fill_in, is_hidden};

/// Longest piece of a cell that a message quotes, in characters.
const LONGEST_QUOTE: usize = 60;

define_codes! {
    /// A kind of finding in a table. Its name is stable, fixed English, and documented in `docs/tables.md`.
    pub enum TableCode;
    /// There is nothing in the file.
    Empty: "empty", Error;
    /// The file is UTF-16.
    Utf16: "utf16", Error;
    /// A column's name or a respondent is not UTF-8.
    Encoding: "encoding", Error;
    /// A byte that no text has.
    NulByte: "nul_byte", Error;
    /// The header has one column alone.
    NoDelimiter: "no_delimiter", Error;
    /// More columns than a spreadsheet takes, [`super::MAX_COLUMNS`].
    TooManyColumns: "too_many_columns", Error;
    /// A row longer than [`super::MAX_ROW_BYTES`].
    RowTooLong: "row_too_long", Error;
    /// The file ends inside a quoted cell; told at the row in which it begins.
    UnclosedQuote: "unclosed_quote", Error;
    /// No column `respondent`.
    MissingRespondent: "missing_respondent", Error;
    /// No column for an item.
    MissingItem: "missing_item", Error;
    /// Two columns of one name.
    DuplicateColumn: "duplicate_column", Error;
    /// Columns that are neither `respondent` nor an item.
    UnknownColumns: "unknown_columns", Warning;
    /// A row with other cells than the header has columns.
    UnevenRow: "uneven_row", Error;
    /// A row without a respondent.
    EmptyRespondent: "empty_respondent", Error;
    /// A control or bidirectional-override character in a respondent.
    HiddenCharacter: "hidden_character", Error;
    /// A respondent who stands in two rows.
    DuplicateRespondent: "duplicate_respondent", Error;
    /// An answer that is neither a whole number nor `x` nor empty.
    BadAnswer: "bad_answer", Error;
    /// A whole number that the scale does not have.
    OutsideScale: "outside_scale", Error;
    /// A time that is no number of milliseconds.
    BadTime: "bad_time", Error;
    /// A header without rows.
    NoRows: "no_rows", Warning;
    /// Rows of times whose respondent has no answers.
    UnmatchedTimes: "unmatched_times", Warning;
    /// Nobody answered an item.
    ItemWithoutAnswers: "item_without_answers", Warning;
    /// Everybody answered an item alike.
    ConstantItem: "constant_item", Warning;
    /// An item goes against the others of its dimension.
    NegativeItemTotal: "negative_item_total", Warning;
    /// Alpha of a dimension is below zero.
    NegativeAlpha: "negative_alpha", Warning;
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableDiagnostic {
    /// Kind.
    pub code: TableCode,
    /// How grave.
    pub severity: Severity,
    /// Row as a spreadsheet numbers it, from 1; `None` when it is about the whole table.
    pub row: Option<u64>,
    /// Name of the column, when it is about one.
    pub column: Option<String>,
    /// What the words need.
    pub args: Vec<(&'static str, String)>,
}

impl TableDiagnostic {
    /// About the whole table.
    #[must_use]
    pub fn of_table(code: TableCode) -> Self {
        Self { code, severity: code.severity(), row: None, column: None, args: Vec::new() }
    }

    /// About a row.
    #[must_use]
    pub fn of_row(code: TableCode, row: u64) -> Self {
        Self { row: Some(row), ..Self::of_table(code) }
    }

    /// In that column.
    #[must_use]
    pub fn in_column(self, name: impl Into<String>) -> Self {
        Self { column: Some(name.into()), ..self }
    }

    /// With one more word that the message needs.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &dyn Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.words(language, "message")
    }

    /// What to do, in words.
    #[must_use]
    pub fn help(&self, language: Language) -> String {
        self.words(language, "help")
    }

    fn words(&self, language: Language, which: &str) -> String {
        let code = self.code.name().replace('_', "-");
        fill_in(language, &format!("diagnostic-table-{code}-{which}"), &self.args)
    }
}

/// A piece of the table as a message quotes it: short, and nothing in it that a terminal would obey.
pub(super) fn quoted(cell: &[u8]) -> String {
    let text = String::from_utf8_lossy(cell.get(..cell.len().min(4 * LONGEST_QUOTE)).unwrap_or_default());
    text.trim().chars().map(|c| if is_hidden(c) { '\u{FFFD}' } else { c }).take(LONGEST_QUOTE).collect()
}
