//! The short summary for a message, an e-mail, the clipboard or a text file.

use super::Report;

/// The report as readable plain text.
#[must_use]
pub fn summary(report: &Report) -> String {
    report.sentence.clone()
}
