//! Setting pages with typst and writing or drawing them.

use std::sync::atomic::{AtomicUsize, Ordering};

use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfStandard, PdfStandards};
use typst_render::RenderOptions;

use super::data::PageData;
use super::world::PageWorld;
use super::{Page, PdfError};
use crate::report::{PdfOptions, Report};

/// Most pages of a report.
const PAGES: usize = 2;
/// How close together a page can be set, the roomiest first: what `density` in the template chooses from.
const DENSITIES: std::ops::RangeInclusive<u8> = 0..=4;
/// How often memoised layout is looked through, in reports, and for how many such looks it is kept unused: parts that
/// reports share, such as the heads, stay warm through a class.
const REPORTS_A_SWEEP: usize = 16;
const SWEEPS_KEPT: usize = 1;

/// A report as pages.
pub(super) struct SetReport {
    pub(super) document: PagedDocument,
    pub(super) missing_glyphs: Vec<char>,
}

/// Sets the report, closer together if it needs more than two pages otherwise. One with texts longer than any page of
/// school paper keeps all of them and takes more pages.
pub(super) fn set(report: &Report, options: &PdfOptions<'_>) -> Result<SetReport, PdfError> {
    let mut data = PageData::new(report, options);
    let mut document = None;
    for density in DENSITIES {
        let pages = compile(&PageWorld::report(data.with_density(density)))?;
        let fits = pages.pages().len() <= PAGES;
        document = Some(pages);
        if fits {
            break;
        }
    }
    forget();
    let document = document.ok_or_else(|| PdfError::Typesetting("no density".to_owned()))?;
    Ok(SetReport { document, missing_glyphs: data.missing_glyphs })
}

/// Lets go of memoised layout that nothing has used for a while. Looking through all of it takes a good part of the time of
/// a report, so it is done seldom and beside the next one; what is forgotten when changes no page.
fn forget() {
    static SET: AtomicUsize = AtomicUsize::new(0);
    if SET.fetch_add(1, Ordering::Relaxed) % REPORTS_A_SWEEP == REPORTS_A_SWEEP - 1 {
        rayon::spawn(|| typst::comemo::evict(SWEEPS_KEPT));
    }
}

/// Sets the pages of a world.
pub(super) fn compile(world: &PageWorld) -> Result<PagedDocument, PdfError> {
    let compiled = typst::compile::<PagedDocument>(world);
    compiled.output.map_err(|errors| PdfError::Typesetting(messages(&errors)))
}

/// Writes the pages; `ident` is what the file's own id is made from.
pub(super) fn write(document: &PagedDocument, ident: &str) -> Result<Vec<u8>, PdfError> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a])
        .map_err(|error| PdfError::Writing(error.message().to_string()))?;
    let options =
        typst_pdf::PdfOptions { ident: Smart::Custom(ident.into()), standards, ..Default::default() };
    typst_pdf::pdf(document, &options).map_err(|errors| PdfError::Writing(messages(&errors)))
}

/// Draws the pages.
pub(super) fn draw(document: &PagedDocument, pixels_per_point: f32) -> Vec<Page> {
    let options = RenderOptions { pixel_per_pt: f64::from(pixels_per_point).into(), render_bleed: false };
    let draw = |page| {
        let picture = typst_render::render(page, &options);
        let [width, height] =
            [picture.width(), picture.height()].map(|side| usize::try_from(side).unwrap_or(usize::MAX));
        // Paper is opaque, so that premultiplied and plain colour are the same.
        Page { width, height, rgba: picture.take() }
    };
    document.pages().iter().map(draw).collect()
}

fn messages(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    messages.join("; ")
}
