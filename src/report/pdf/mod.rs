//! The student's report as PDF, at most two pages: tagged, PDF/UA-1 and PDF/A-2a in one file, black on white. The page
//! itself is `assets/report/student.typ`, set by typst; here the report is made ready for it. No word is written here. The guides
//! are set in the same way.

mod data;
mod engine;
mod guide;
mod world;

use thiserror::Error;

pub use guide::render_guide;

use super::{PdfOptions, Report};

/// A report or a guide as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The whole file. The same report and options give the same bytes.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters of names or texts for which the embedded fonts have no form, sorted, each once. On the page each of
    /// them is a question mark, and a line under the head says so.
    pub missing_glyphs: Vec<char>,
}

/// A page as a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Width in pixels.
    pub width: usize,
    /// Height in pixels.
    pub height: usize,
    /// Four bytes a pixel, row by row from the top, opaque.
    pub rgba: Vec<u8>,
}

/// Least and most pixels per point of a preview. With fewer, a hatch would be less than a pixel, which typst cannot draw.
pub const SCALES: (f32, f32) = (0.5, 8.0);

/// Why there is no PDF. Neither happens with a report of [`super::build`]; both carry what a developer needs.
#[derive(Debug, Error)]
pub enum PdfError {
    /// The page could not be set.
    #[error("the page of the report could not be set: {0}")]
    Typesetting(String),
    /// The pages could not be written as PDF/UA-1 and PDF/A-2a.
    #[error("the pages of the report could not be written as a PDF: {0}")]
    Writing(String),
}

/// Writes the report as a PDF.
///
/// The first call loads fonts and template, later ones find them ready. Slow enough for a job, not for a frame.
///
/// # Errors
/// When the pages cannot be set or written.
pub fn render(report: &Report, options: &PdfOptions<'_>) -> Result<Pdf, PdfError> {
    // Begun on one of rayon's own threads, the two pages are laid out side by side; from outside, the second thread often
    // wakes too late for it.
    rayon::scope(|_| {
        let set = engine::set(report, options)?;
        let bytes = engine::write(&set.document, &report.code)?;
        Ok(Pdf { bytes, pages: set.document.pages().len(), missing_glyphs: set.missing_glyphs })
    })
}

/// Draws the pages that [`render`] writes, with `pixels_per_point` pixels to a point of 1/72 inch: 1.0 gives a page of
/// A4 595 pixels width. Held between [`SCALES`].
///
/// # Errors
/// When the pages cannot be set.
pub fn preview(
    report: &Report,
    options: &PdfOptions<'_>,
    pixels_per_point: f32,
) -> Result<Vec<Page>, PdfError> {
    let set = engine::set(report, options)?;
    let (least, most) = SCALES;
    let scale = if pixels_per_point.is_finite() { pixels_per_point.clamp(least, most) } else { least };
    Ok(engine::draw(&set.document, scale))
}

/// The JSON that the page is set from: what `assets/report/student.typ` reads as `/report.json`, for another typst to set
/// the same page.
#[must_use]
pub fn page_data(report: &Report, options: &PdfOptions<'_>) -> Vec<u8> {
    data::PageData::new(report, options).with_density(0)
}
