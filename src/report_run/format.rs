//! The forms a report takes as a file, and its bytes in each.

use thiserror::Error;

use crate::report::{self, FileError, Letterhead, Paper, PdfOptions, Report, TablePreset};

/// The form of a report as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportFormat {
    /// Pages; only in a build with the feature `pdf`.
    Pdf,
    /// One file for a browser.
    WebPage,
    /// Sheets with charts.
    Workbook,
    /// A table.
    Table(TablePreset),
    /// Plain text.
    Text,
}

/// What pages look like, owned, so that it can be taken along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageSetup {
    /// The paper.
    pub paper: Paper,
    /// The head of the letter, in a PDF.
    pub letterhead: Letterhead,
    /// Whether a PDF has lines to sign.
    pub signatures: bool,
}

/// Why there are no bytes.
#[derive(Debug, Error)]
pub enum MakeError {
    /// This build makes no PDF.
    #[error("this program was built without PDF")]
    WithoutPdf,
    /// The pages could not be set.
    #[cfg(feature = "pdf")]
    #[error(transparent)]
    Pdf(#[from] report::pdf::PdfError),
    /// Another form could not be made.
    #[error(transparent)]
    File(#[from] FileError),
}

impl ReportFormat {
    /// Whether this build can make it.
    #[must_use]
    pub fn is_available(self) -> bool {
        self != Self::Pdf || cfg!(feature = "pdf")
    }

    /// What its files' names end with, without the point.
    #[must_use]
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::WebPage => "html",
            Self::Workbook => "xlsx",
            Self::Table(_) => "csv",
            Self::Text => "txt",
        }
    }

    /// The report in this form. The same report and setup give the same bytes.
    ///
    /// # Errors
    /// When this build makes no PDF; the others do not happen with a report of [`report::build`].
    pub fn bytes(self, report: &Report, setup: &PageSetup) -> Result<Vec<u8>, MakeError> {
        match self {
            Self::Pdf => pages(report, &setup.options()),
            Self::WebPage => Ok(report::web_page(report, setup.paper)?.into_bytes()),
            Self::Workbook => Ok(report::workbook(report, setup.paper)?),
            Self::Table(preset) => Ok(report::table(report, preset)),
            Self::Text => Ok(report::summary(report).into_bytes()),
        }
    }
}

impl PageSetup {
    fn options(&self) -> PdfOptions<'_> {
        PdfOptions { paper: self.paper, letterhead: &self.letterhead, signatures: self.signatures }
    }
}

#[cfg(feature = "pdf")]
fn pages(report: &Report, options: &PdfOptions<'_>) -> Result<Vec<u8>, MakeError> {
    Ok(report::pdf::render(report, options)?.bytes)
}

#[cfg(not(feature = "pdf"))]
fn pages(_report: &Report, _options: &PdfOptions<'_>) -> Result<Vec<u8>, MakeError> {
    Err(MakeError::WithoutPdf)
}
