//! The pages of a report before they are saved or printed: what is wanted of them, what is drawn, and the job between the
//! two. At most one is under way; the next one draws whatever is wanted then, so that the newest wish wins and no work
//! piles up.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use egui::{ColorImage, TextureHandle, TextureOptions};

use super::App;
use super::arrive::Done;
use super::command::{Command, Dialog, LetterheadField};
use super::export::{Content, ReportContent};
use super::overlays::PdfPlan;
use super::printing;
use super::report_source::ReportSource;
use crate::language::Language;
use crate::report::Paper;
use crate::report_run::{PageSetup, ReportFormat};

/// What is remembered of the dialog while it is open.
#[derive(Debug)]
pub struct PdfDialog {
    /// Whose result it is, as it was when the dialog opened: what is shown is what is saved.
    pub source: Arc<ReportSource>,
    /// The language of the report, which need not be the window's.
    pub language: Language,
    /// The pages.
    pub pages: Pages,
    /// Since when pages are waited for, in seconds of egui's clock.
    pub waiting_since: Option<f64>,
    /// Whether the system's printer can be asked directly.
    pub has_printer: bool,
    /// Whether the printer has a page and has not answered yet.
    pub printing: bool,
    /// Tells one opening from the next, so that pages never come to another person's dialog.
    opening: u64,
    drawing: bool,
    /// What the pages were drawn from, or could not be.
    drawn: Option<PagesWanted>,
}

/// The pages of a report as they are shown.
pub enum Pages {
    /// There are none yet.
    None,
    /// Pictures on that paper, in order.
    Drawn(Paper, Vec<TextureHandle>),
    /// They could not be drawn; the text is for a technician.
    NotDrawn(String),
}

impl fmt::Debug for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => write!(f, "None"),
            Self::Drawn(paper, pages) => write!(f, "Drawn({paper:?}, {})", pages.len()),
            Self::NotDrawn(detail) => write!(f, "NotDrawn({detail})"),
        }
    }
}

/// Everything a drawing of the pages depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PagesWanted {
    language: Language,
    setup: PageSetup,
    /// Width of a page in pixels.
    width: u16,
}

/// Pages that came back from a job.
#[derive(Debug)]
pub(super) struct PagesDrawn {
    opening: u64,
    wanted: PagesWanted,
    pages: Result<Vec<ColorImage>, String>,
}

/// Seconds after which a wait is told.
const TOLD_AFTER: f64 = 0.3;

impl PdfDialog {
    /// Whether the wait for pages is long enough to be told.
    #[must_use]
    pub fn tells_waiting(&self, now: f64) -> bool {
        self.waiting_since.is_some_and(|since| now - since >= TOLD_AFTER)
    }
}

impl App {
    /// Opens the dialog with the pages of the result on the screen.
    pub(super) fn open_pdf_dialog(&mut self) {
        let Some(source) = self.report_source() else { return };
        self.openings += 1;
        let opening = self.openings;
        self.state.pdf = Some(PdfDialog {
            source,
            language: self.language(),
            pages: Pages::None,
            waiting_since: None,
            has_printer: false,
            printing: false,
            opening,
            drawing: false,
            drawn: None,
        });
        let system = self.system.clone();
        self.jobs.run("printer", move || Done::PrinterFound(opening, system.has_printer()));
    }

    /// The system has a printer, or not.
    pub(super) fn printer_found(&mut self, opening: u64, found: bool) {
        if let Some(pdf) = self.state.pdf.as_mut().filter(|pdf| pdf.opening == opening) {
            pdf.has_printer = found;
        }
    }

    /// Keeps the pages up with what is wanted of them. With the dialog they go, and their pictures with them.
    pub(super) fn keep_pages(&mut self, ctx: &egui::Context) {
        if !self.state.dialogs.contains(&Dialog::SavePdf) {
            self.state.pdf = None;
            return;
        }
        let setup = self.page_setup();
        let width = page_pixels(ctx, &self.theme, &setup);
        let Some(pdf) = &mut self.state.pdf else { return };
        let wanted = PagesWanted { language: pdf.language, setup, width };
        if pdf.drawn.as_ref() == Some(&wanted) {
            pdf.waiting_since = None;
            return;
        }
        let since = *pdf.waiting_since.get_or_insert(ctx.time());
        let left = since + TOLD_AFTER - ctx.time();
        if left > 0.0 {
            ctx.request_repaint_after(Duration::from_secs_f64(left));
        }
        if pdf.drawing {
            return;
        }
        pdf.drawing = true;
        let (source, opening) = (Arc::clone(&pdf.source), pdf.opening);
        self.jobs.run("preview", move || {
            let pages = printing::draw(&source.report(wanted.language), &wanted.setup, wanted.width);
            Done::PagesDrawn(Box::new(PagesDrawn { opening, wanted, pages }))
        });
    }

    /// Pages were drawn, or not.
    pub(super) fn pages_drawn(&mut self, ctx: &egui::Context, drawn: PagesDrawn) {
        let Some(pdf) = self.state.pdf.as_mut().filter(|pdf| pdf.opening == drawn.opening) else { return };
        pdf.drawing = false;
        let paper = drawn.wanted.setup.paper;
        pdf.drawn = Some(drawn.wanted);
        pdf.pages = match drawn.pages {
            Ok(pages) => {
                let load = |page| ctx.load_texture("report-page", page, TextureOptions::LINEAR);
                Pages::Drawn(paper, pages.into_iter().map(load).collect())
            }
            Err(detail) => Pages::NotDrawn(detail),
        };
    }

    /// How a report becomes pages, as the settings say.
    pub(super) fn page_setup(&self) -> PageSetup {
        let settings = &self.state.settings;
        PageSetup {
            paper: settings.paper,
            letterhead: settings.letterhead.clone(),
            signatures: settings.signatures,
        }
    }

    /// The pages as a file: those of the dialog, or those of the result on the screen.
    pub(super) fn pdf_content(&self) -> Option<Content> {
        let (source, language) = match &self.state.pdf {
            Some(pdf) => (Arc::clone(&pdf.source), pdf.language),
            None => (self.report_source()?, self.language()),
        };
        let (format, setup) = (ReportFormat::Pdf, self.page_setup());
        Some(Content::Report(Box::new(ReportContent { source, language, format, setup })))
    }

    /// Changes what the pages look like.
    pub(super) fn change_pages(&mut self, command: Command) {
        let settings = &mut self.state.settings;
        match command {
            Command::SetReportLanguage(language) => {
                if let Some(pdf) = &mut self.state.pdf {
                    pdf.language = language;
                }
                return;
            }
            Command::SetPaper(paper) => settings.paper = paper,
            Command::SetSignatures(wanted) => settings.signatures = wanted,
            Command::SetLetterhead(LetterheadField::School, text) => settings.letterhead.school = text,
            Command::SetLetterhead(LetterheadField::Address, text) => settings.letterhead.address = text,
            _ => return,
        }
        // Written once the dialog closes: a file for every letter that is typed would be many.
        self.settings_changed = true;
    }

    /// Writes settings that were changed in a dialog, once it is closed.
    pub(super) fn keep_settings(&mut self) {
        if self.settings_changed && self.state.dialogs.is_empty() {
            self.settings_changed = false;
            self.store_settings();
        }
    }
}

/// How many pixels wide a page is drawn: as wide as it is shown, and no larger than the screen's textures.
fn page_pixels(ctx: &egui::Context, theme: &super::theme::Theme, setup: &PageSetup) -> u16 {
    let plan = PdfPlan::of(theme, ctx.content_rect().size());
    let (width, height) = setup.paper.millimetres();
    let most = ctx.input(|input| input.max_texture_side).min(MOST_PIXELS);
    let most = most * usize::from(width) / usize::from(height);
    let wanted = (plan.page_width * ctx.pixels_per_point()).round().max(1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a positive width of a page on a screen; casting holds it in range"
    )]
    let wanted = wanted as u16;
    wanted.min(u16::try_from(most).unwrap_or(u16::MAX))
}

/// Most pixels of a page's height: sharper than that no screen shows it, and each page takes four bytes a pixel.
const MOST_PIXELS: usize = 4096;
