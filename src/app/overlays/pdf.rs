//! "Simpan PDF": the pages as they will be saved, and beside them what can be chosen about them. In a narrow window what can
//! be chosen stands above the pages.

use egui::accesskit::Role;
use egui::{
    Color32, Id, Rect, ScrollArea, Sense, Stroke, StrokeKind, TextureHandle, Ui, UiBuilder, Vec2, WidgetInfo,
    pos2, vec2,
};

use super::super::command::{Command, Dialog, Export, LetterheadField};
use super::super::pdf_dialog::{Pages, PdfDialog};
use super::super::print::PrintBy;
use super::super::state::State;
use super::super::theme::icons::icon;
use super::super::theme::{Theme, Type};
use super::super::view::{FocusTarget, View};
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::check_row::check_row;
use super::super::widgets::choice::{Look, choice};
use super::super::widgets::columns::columns;
use super::super::widgets::{field, scroll, status, text};
use super::{button_row, frame, problem};
use crate::language::{Args, Language};
use crate::report::Paper;
use crate::storage::{MAX_ADDRESS, MAX_SCHOOL, Settings};

/// How the dialog divides the window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PdfPlan {
    /// Width of the dialog, in points.
    pub width: f32,
    /// Width of a page, in points.
    pub page_width: f32,
    /// Width of what can be chosen, where it stands beside the pages.
    beside: Option<f32>,
    /// Height of the scrolling part.
    height: f32,
}

/// Between the edge of the dialog and what is in it.
const PADDING: i8 = 24;
/// Between the pages and what stands beside them.
const GAP: f32 = 24.0;
/// Between the edge of the pages' ground and a page; the scroll bar lies in it.
const GROUND: f32 = 16.0;
/// Title and buttons, and the room between them and the pages.
const HEAD_AND_FOOT: f32 = 120.0;

impl PdfPlan {
    /// The plan for a window of that size, in points.
    #[must_use]
    pub fn of(theme: &Theme, window: Vec2) -> Self {
        let layout = &theme.tokens.layout;
        let width = (layout.content_max).min(window.x - 32.0);
        let inner = width - 2.0 * f32::from(PADDING);
        let beside = (window.x >= layout.breakpoint_column).then_some(if window.x < layout.breakpoint {
            260.0
        } else {
            300.0
        });
        let pages = inner - beside.map_or(0.0, |beside| beside + GAP);
        let page_width = (pages - 2.0 * GROUND).max(160.0).floor();
        let height = (window.y - 48.0 - 2.0 * f32::from(PADDING) - HEAD_AND_FOOT).max(120.0);
        Self { width, page_width, beside, height }
    }
}

/// Shows the dialog.
pub fn show(ui: &Ui, view: &View<'_>, state: &State) {
    let Some(pdf) = &state.pdf else { return };
    let plan = PdfPlan::of(view.theme, ui.ctx().content_rect().size());
    let title = view.text("pdf-title");
    frame(ui, view, &title, plan.width, false, PADDING, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text::heading(ui, view.theme, Type::Section, view.theme.colour.text, &title, 1);
        tell(ui, view, pdf);
        let problem_height = problem_height(ui, state);
        let height = (plan.height - problem_height).max(100.0);
        match plan.beside {
            Some(beside) => {
                let pages = ui.available_width() - beside - GAP;
                columns(ui, &[pages, beside], GAP, |ui, index| match index {
                    0 => ground(ui, view, height, |ui| pages_ui(ui, view, state, pdf, &plan)),
                    _ => scrolling(ui, view, "pdf-choices", height, |ui| choices(ui, view, state, pdf)),
                });
            }
            None => scrolling(ui, view, "pdf-all", height, |ui| {
                choices(ui, view, state, pdf);
                ui.add_space(8.0);
                pages_ui(ui, view, state, pdf, &plan);
            }),
        }
        let before = ui.cursor().top();
        problem::show(ui, view, "pdf", state.typed.problem.as_ref());
        let used = ui.cursor().top() - before;
        remember_problem_height(ui, used);
        ui.add_space(4.0);
        button_row(ui, &title, |ui| buttons(ui, view, pdf));
    });
}

/// The height the problem took in the frame before: it makes the pages' part as much lower.
fn problem_height(ui: &Ui, state: &State) -> f32 {
    let known: f32 = ui.data(|data| data.get_temp(problem_id())).unwrap_or(0.0);
    if state.typed.problem.is_some() { known } else { 0.0 }
}

fn remember_problem_height(ui: &Ui, used: f32) {
    let known: Option<f32> = ui.data(|data| data.get_temp(problem_id()));
    if known.is_none_or(|known| (known - used).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(problem_id(), used));
        ui.ctx().request_discard("a problem in the dialog");
    }
}

fn problem_id() -> Id {
    Id::unique("pdf-problem-height")
}

/// What a screen reader hears of the pages without being asked.
fn tell(ui: &Ui, view: &View<'_>, pdf: &PdfDialog) {
    let waits = pdf.tells_waiting(ui.ctx().time());
    let words = match &pdf.pages {
        _ if waits => view.text("pdf-drawing").into_owned(),
        Pages::Drawn(_, pages) => view.format("pdf-pages", &Args::new().count("n", pages.len())),
        Pages::NotDrawn(_) => view.text("pdf-not-drawn").into_owned(),
        Pages::None => String::new(),
    };
    status::status(ui, "pdf-pages", &words, false);
}

fn scrolling(ui: &mut Ui, view: &View<'_>, name: &str, height: f32, content: impl FnOnce(&mut Ui)) {
    let area = ScrollArea::vertical().id_salt(name).max_height(height).auto_shrink([false, true]);
    let output = area.show(ui, |ui| {
        ui.set_width(ui.available_width() - 12.0);
        content(ui);
    });
    scroll::name_bars(ui, view, &output);
}

/// The ground the pages lie on, where they have a part of the dialog to themselves.
fn ground(ui: &mut Ui, view: &View<'_>, height: f32, content: impl FnOnce(&mut Ui)) {
    let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    let shape = Theme::corner(view.theme.tokens.radius.control);
    ui.painter().rect(
        place,
        shape,
        view.theme.colour.surface_group,
        view.theme.group_stroke(),
        StrokeKind::Inside,
    );
    let area = ScrollArea::vertical().id_salt("pdf-ground").max_height(height).min_scrolled_height(height);
    let output = area.auto_shrink(false).show(ui, |ui| {
        scroll::page_keys(ui, height);
        ui.add_space(GROUND);
        ui.horizontal(|ui| {
            ui.add_space(GROUND);
            ui.vertical(content);
        });
        ui.add_space(GROUND);
    });
    scroll::name_bars(ui, view, &output);
}

/// The pages, or why there are none.
fn pages_ui(ui: &mut Ui, view: &View<'_>, state: &State, pdf: &PdfDialog, plan: &PdfPlan) {
    ui.spacing_mut().item_spacing.y = 12.0;
    ui.set_width(plan.page_width.min(ui.available_width()));
    if pdf.tells_waiting(ui.ctx().time()) {
        view.muted(ui, Type::Body, &view.text("pdf-drawing"));
    }
    match &pdf.pages {
        Pages::None => {
            // As high as a page will be, so that nothing moves when it comes.
            let (width, height) = state.settings.paper.millimetres();
            let wide = ui.available_width();
            ui.allocate_space(vec2(wide, wide * f32::from(height) / f32::from(width)));
        }
        Pages::Drawn(paper, pages) => drawn(ui, view, *paper, pages),
        Pages::NotDrawn(detail) => not_drawn(ui, view, detail),
    }
}

fn drawn(ui: &mut Ui, view: &View<'_>, paper: Paper, pages: &[TextureHandle]) {
    let args = Args::new().count("n", pages.len()).text("paper", paper.name());
    let name = view.format("pdf-preview", &args);
    let builder = UiBuilder::new().accessibility_role(Role::Document).accessibility_label(&name);
    ui.scope_builder(builder, |ui| {
        for (index, page) in pages.iter().enumerate() {
            let args =
                Args::new().text("number", (index + 1).to_string()).text("all", pages.len().to_string());
            let name = view.format("pdf-page", &args);
            let [width, height] = page.size();
            #[expect(clippy::cast_precision_loss, reason = "sides of a picture on a screen")]
            let ratio = height as f32 / (width as f32).max(1.0);
            let wide = ui.available_width();
            let (rect, response) = ui.allocate_exact_size(vec2(wide, (wide * ratio).round()), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            if !ui.is_rect_visible(rect) {
                continue;
            }
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(page.id(), rect, whole, Color32::WHITE);
            let edge = Stroke::new(1.0, view.theme.colour.border);
            ui.painter().rect_stroke(rect, 0.0, edge, StrokeKind::Outside);
        }
    });
}

fn not_drawn(ui: &mut Ui, view: &View<'_>, detail: &str) {
    problem::line(ui, view, &view.text("pdf-not-drawn"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        if Button::new(view.theme, view.text("export-more")).small().show(ui).clicked() {
            view.send(ui, Command::Show(Dialog::Formats));
        }
        if Button::new(view.theme, view.text("details")).kind(Kind::Ghost).small().show(ui).clicked() {
            view.send(ui, Command::Show(Dialog::Details(detail.to_owned())));
        }
    });
}

/// What can be chosen about the pages.
fn choices(ui: &mut Ui, view: &View<'_>, state: &State, pdf: &PdfDialog) {
    ui.spacing_mut().item_spacing.y = 6.0;
    paper(ui, view, &state.settings);
    ui.add_space(6.0);
    let languages = Language::ALL;
    let names = ["Bahasa Indonesia", "English"];
    let selected = languages.iter().position(|language| *language == pdf.language);
    let title = view.text("pdf-language");
    view.muted(ui, Type::Small, &title);
    let chosen = choice(ui, view.theme, Id::unique("pdf-language"), &title, &names, selected, Look::Chips);
    if let Some(language) = chosen.and_then(|index| languages.get(index)) {
        view.send(ui, Command::SetReportLanguage(*language));
    }
    ui.add_space(6.0);
    letterhead(ui, view, &state.settings);
    ui.add_space(2.0);
    let words = view.text("pdf-signatures");
    if check_row(ui, view.theme, state.settings.signatures, &words).clicked() {
        view.send(ui, Command::SetSignatures(!state.settings.signatures));
    }
    if pdf.has_printer {
        ui.add_space(6.0);
        let button = Button::new(view.theme, view.text("print-printer")).icon(Some(icon::PRINTER));
        let busy = pdf.printing.then(|| view.text("print-sending"));
        if button.unavailable(busy).show(ui).clicked() {
            view.send(ui, Command::Print(PrintBy::Printer));
        }
        if pdf.printing {
            view.muted(ui, Type::Small, &view.text("print-sending"));
        }
    }
}

/// The choice of a paper.
pub fn paper(ui: &mut Ui, view: &View<'_>, settings: &Settings) {
    let title = view.text("pdf-paper");
    view.muted(ui, Type::Small, &title);
    let names = Paper::ALL.map(|paper| {
        let (width, height) = paper.millimetres();
        format!("{}, {width} × {height} mm", paper.name())
    });
    let names = names.each_ref().map(String::as_str);
    let selected = Paper::ALL.iter().position(|paper| *paper == settings.paper);
    let chosen = choice(ui, view.theme, Id::unique("pdf-paper"), &title, &names, selected, Look::Chips);
    if let Some(paper) = chosen.and_then(|index| Paper::ALL.get(index)) {
        view.send(ui, Command::SetPaper(*paper));
    }
}

/// The lines of the letterhead.
pub fn letterhead(ui: &mut Ui, view: &View<'_>, settings: &Settings) {
    let head = &settings.letterhead;
    for (line, key, value, most) in [
        (LetterheadField::School, "pdf-school", &head.school, MAX_SCHOOL),
        (LetterheadField::Address, "pdf-address", &head.address, MAX_ADDRESS),
    ] {
        let mut typed = value.clone();
        if field::field(ui, view.theme, &view.text(key), &mut typed, most).changed() {
            view.send(ui, Command::SetLetterhead(line, typed));
        }
    }
}

fn buttons(ui: &mut Ui, view: &View<'_>, pdf: &PdfDialog) {
    let none = matches!(pdf.pages, Pages::NotDrawn(_));
    let reason = none.then(|| view.text("pdf-not-drawn"));
    if Button::new(view.theme, view.text("dialog-cancel")).show(ui).clicked() {
        view.send(ui, Command::CloseDialog);
    }
    let print = Button::new(view.theme, view.text("print")).icon(Some(icon::PRINTER));
    if print.unavailable(reason.clone()).show(ui).clicked() {
        view.send(ui, Command::Print(PrintBy::Viewer));
    }
    let save = Button::new(view.theme, view.text("pdf-save")).kind(Kind::Primary).icon(Some(icon::DOWNLOAD));
    let response = save.unavailable(reason).show(ui);
    // Saving asks once more where to: nothing is lost by a hasty Enter.
    if view.takes_focus(FocusTarget::Dialog) {
        response.request_focus();
    }
    if response.clicked() {
        view.send(ui, Command::Save(Export::Pdf));
    }
}
