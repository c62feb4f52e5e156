//! Tables as CSV: answers and times in, scores and class figures out, row by row. Bytes are handed in and out, and every
//! problem of a table is told with its row and column. What the figures are does not live here.
//!
//! A row counts as a spreadsheet counts it: the header is row 1, an empty line is a row, a line break inside a quoted
//! cell is none.

mod answers;
mod class;
mod diagnostic;
mod findings;
mod header;
mod number;
mod respondents;
mod rows;
mod scores;
mod times;

pub use answers::{AnswersTable, RESPONDENT, Row};
pub use class::{dimensions_csv, items_csv, look_at};
pub use diagnostic::{TableCode, TableDiagnostic};
pub use findings::{Findings, MOST_ERRORS};
pub use number::push_number;
pub(crate) use number::push_text;
pub use rows::{MAX_COLUMNS, MAX_ROW_BYTES};
pub use scores::ScoreTable;
pub use times::TimesTable;
