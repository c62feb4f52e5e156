//! Why a report did not become a file.

use thiserror::Error;

/// Why there are no bytes. None of these happens with a report of [`super::build`]; they carry what a developer needs.
#[derive(Debug, Error)]
pub enum FileError {
    /// The colours of `assets/theme/tokens.ron` could not be read.
    #[error("the colours of the light theme could not be read")]
    Palette,
    /// The page could not be filled in.
    #[error("the page of the report could not be filled in: {0}")]
    Page(#[from] askama::Error),
    /// The workbook could not be written.
    #[error("the workbook could not be written: {0}")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
}
