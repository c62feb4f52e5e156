//! The one place of the window that knows whether this build makes PDFs: everything else asks [`AVAILABLE`] and gets pages or
//! words.

use egui::ColorImage;

use crate::guide::Guide;
use crate::language::Language;
use crate::report::Report;
use crate::report_run::PageSetup;

/// Whether this build makes PDFs.
pub const AVAILABLE: bool = cfg!(feature = "pdf");

/// The pages of a report as pictures, `width` pixels wide.
///
/// # Errors
/// What went wrong, for a technician.
#[cfg(feature = "pdf")]
pub fn draw(report: &Report, setup: &PageSetup, width: u16) -> Result<Vec<ColorImage>, String> {
    let options = crate::report::PdfOptions {
        paper: setup.paper,
        letterhead: &setup.letterhead,
        signatures: setup.signatures,
    };
    let points = f32::from(setup.paper.millimetres().0) / 25.4 * 72.0;
    let pages = crate::report::pdf::preview(report, &options, f32::from(width) / points);
    let pages = pages.map_err(|error| error.to_string())?;
    let picture = |page: &crate::report::pdf::Page| {
        ColorImage::from_rgba_unmultiplied([page.width, page.height], &page.rgba)
    };
    Ok(pages.iter().map(picture).collect())
}

/// This build makes none.
///
/// # Errors
/// Always.
#[cfg(not(feature = "pdf"))]
pub fn draw(_report: &Report, _setup: &PageSetup, _width: u16) -> Result<Vec<ColorImage>, String> {
    Err(crate::report_run::MakeError::WithoutPdf.to_string())
}

/// A guide as a PDF.
///
/// # Errors
/// What went wrong, for a technician.
#[cfg(feature = "pdf")]
pub fn guide(guide: Guide, language: Language) -> Result<Vec<u8>, String> {
    let pdf = crate::report::pdf::render_guide(guide, language);
    pdf.map(|pdf| pdf.bytes).map_err(|error| error.to_string())
}

/// This build makes none.
///
/// # Errors
/// Always.
#[cfg(not(feature = "pdf"))]
pub fn guide(_guide: Guide, _language: Language) -> Result<Vec<u8>, String> {
    Err(crate::report_run::MakeError::WithoutPdf.to_string())
}
