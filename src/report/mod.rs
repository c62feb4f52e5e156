//! Outcome in, plain localised data out: the one value that the screen and every file are drawn from.
//!
//! A [`Report`] has no layout and no unrounded words: figures are rounded here, once, so that no two outputs can
//! differ. The occupation sheet is the profile alone, as plain text; it needs no answers.

mod build;
mod file_name;
mod fit;
mod model;
mod occupation_sheet;
mod plain;
mod quality;
mod retest;
mod sides;
mod strengths;
mod text;
mod words;

pub use build::{ReportInput, build};
pub use file_name::file_name;
pub use fit::largest_remainder;
pub use model::*;
pub use occupation_sheet::occupation_sheet;
pub use quality::{QualityBlock, QualityFigure, quality_block};
pub use retest::{RetestInput, RetestRefusal, RetestReport, RetestRow, retest_report};
pub use text::summary;
