//! Many results at once: a report of each and one summary workbook, file after file, so that the caller can show how far it
//! is and stop between two. What a report says is decided in [`crate::report`]; the disk is touched through
//! [`crate::storage`] alone, and every file is whole or not there.

mod format;
mod group;
mod run;
mod source;

pub use format::{MakeError, PageSetup, ReportFormat};
pub use run::{Made, Refused, ReportRun, RunEnd, RunOptions, Step};
pub use source::{Known, report_of};
