//! Workbooks (XLSX): one person's report, and a summary of many. Cells hold numbers as numbers and texts as texts, never a
//! formula, whatever somebody typed; charts are the spreadsheet's own. What is said is decided in [`super::Report`].

mod book;
mod charts;
mod person;
mod summary;

pub use person::workbook;
pub use summary::{Audience, Summary, SummaryGroup, SummaryRow, summary_workbook};
