//! Outcome in, plain localised data out: the one value that the screen and every file are drawn from.
//!
//! A [`Report`] has no layout and no unrounded words: figures are rounded here, once, so that no two outputs can
//! differ. The occupation sheet is the profile alone, as plain text; it needs no answers.

mod build;
mod csv;
mod error;
mod fit;
mod labels;
mod method;
mod model;
mod occupation_sheet;
mod palette;
mod paper;
#[cfg(feature = "pdf")]
pub mod pdf;
mod phrase;
mod plain;
mod quality;
mod retest;
mod rows;
mod sides;
mod strengths;
mod text;
mod trace;
mod web_page;
mod words;
mod workbook;

pub use build::{ReportInput, build};
use csv::ACTIVE;
pub use csv::{TablePreset, table};
pub use error::FileError;
pub use fit::largest_remainder;
pub use labels::Labels;
pub use method::{MethodBlock, MethodPage, MethodSection, method_page};
pub use model::*;
pub use occupation_sheet::occupation_sheet;
pub use paper::{Letterhead, Paper, PdfOptions};
pub use phrase::{Phrase, Piece};
pub use quality::{QualityBlock, QualityFigure, quality_block};
pub use retest::{RetestInput, RetestRefusal, RetestReport, RetestRow, retest_report};
pub use rows::{ReportRow, rows};
pub use text::summary;
pub use trace::{ChangeCard, SideTrace, TraceColumns, TraceReport, TraceRow, trace_report};
pub use web_page::web_page;
pub use workbook::{Audience, Summary, SummaryGroup, SummaryRow, summary_workbook, workbook};
