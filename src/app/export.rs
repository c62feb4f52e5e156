//! The kinds of file a person can save: what each is called, what it is made of, and how its bytes are made. What goes in is
//! taken when it is asked for; making it may take its time, so a job does that.

use std::sync::Arc;

use super::command::Export;
use super::printing;
use super::report_source::ReportSource;
use crate::guide::Guide;
use crate::language::Language;
use crate::report_run::{PageSetup, ReportFormat};
use crate::result_file::{self, ResultFile};
use crate::storage::{SaveError, Subject};

/// What a file is made of.
#[derive(Debug)]
pub(super) enum Content {
    /// A text that is there already.
    Text(String),
    /// A result file, without its outcome.
    Result(Box<ResultFile>),
    /// A report in some form.
    Report(Box<ReportContent>),
    /// A guide.
    Guide(Guide, Language),
}

/// A report on its way to a file.
#[derive(Debug)]
pub(super) struct ReportContent {
    /// What it is built from.
    pub source: Arc<ReportSource>,
    /// Its language.
    pub language: Language,
    /// Its form.
    pub format: ReportFormat,
    /// What its pages look like.
    pub setup: PageSetup,
}

/// Why there is no file.
#[derive(Debug)]
pub(super) enum ExportError {
    /// It could not be made; the text is for a technician.
    Making(String),
    /// The disk did not take it.
    Saving(SaveError),
}

impl Content {
    /// The bytes of the file.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, ExportError> {
        match self {
            Self::Text(text) => Ok(text.clone().into_bytes()),
            Self::Result(file) => Ok(result_file::write(&file.clone().with_outcome())),
            Self::Guide(guide, language) => printing::guide(*guide, *language).map_err(ExportError::Making),
            Self::Report(content) => {
                let report = content.source.report(content.language);
                let bytes = content.format.bytes(&report, &content.setup);
                bytes.map_err(|error| ExportError::Making(error.to_string()))
            }
        }
    }
}

impl ExportError {
    /// The technician's detail, behind "Rincian".
    pub(super) fn detail(&self) -> String {
        match self {
            Self::Making(detail) => detail.clone(),
            Self::Saving(error) => error.detail(),
        }
    }
}

impl Export {
    pub(super) fn subject(self) -> Subject {
        match self {
            Self::Result => Subject::Result,
            Self::Summary => Subject::Summary,
            Self::OccupationSheet => Subject::Sheet,
            Self::Guide(_) => Subject::Guide,
            Self::Pdf | Self::Workbook | Self::WebPage | Self::TableExcel | Self::TableData => {
                Subject::Report
            }
        }
    }

    pub(super) fn extension(self) -> &'static str {
        match self {
            Self::Result => "selaras.json",
            Self::Summary | Self::OccupationSheet => "txt",
            Self::Pdf | Self::Guide(_) => "pdf",
            Self::Workbook => "xlsx",
            Self::WebPage => "html",
            Self::TableExcel | Self::TableData => "csv",
        }
    }

    /// What a dialog calls that kind of file, and the extensions it shows.
    pub(super) fn filter(self, language: Language) -> (String, Vec<&'static str>) {
        let (key, extension) = match self {
            // Dialogs match the last extension only.
            Self::Result => ("kind-result", "json"),
            Self::Summary | Self::OccupationSheet => ("kind-text", "txt"),
            Self::Pdf | Self::Guide(_) => ("kind-pdf", "pdf"),
            Self::Workbook => ("kind-workbook", "xlsx"),
            Self::WebPage => ("kind-web-page", "html"),
            Self::TableExcel | Self::TableData => ("kind-table", "csv"),
        };
        (language.text(key).into_owned(), vec![extension])
    }

    pub(super) fn title_key(self) -> &'static str {
        match self {
            Self::Result => "save-result-title",
            Self::Summary => "save-summary-title",
            Self::OccupationSheet => "save-sheet-title",
            Self::Pdf => "save-pdf-title",
            Self::Guide(_) => "save-guide-title",
            Self::Workbook => "save-workbook-title",
            Self::WebPage => "save-web-page-title",
            Self::TableExcel | Self::TableData => "save-table-title",
        }
    }

    /// Whether a result that lies in such a file counts as saved. The result file does, since everything can be made
    /// from it again; and the PDF does, since it is the page a student takes home: it says all of the result, and
    /// "the result is not saved" to somebody who has just saved it would be untrue. A table or a text is a part of it.
    pub(super) fn keeps_result(self) -> bool {
        matches!(self, Self::Result | Self::Pdf)
    }
}
