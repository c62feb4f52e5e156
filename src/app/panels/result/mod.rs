//! Hasil: what the pages of a result share. Head, segments and bar are here, each page is in a file of its own; a result
//! from a file is shown the same way, read-only.

mod comparison;
mod counselor;
mod method;
mod summary;
mod trace;

use std::borrow::Cow;

use egui::{Align, Id, Layout, Ui, vec2};

use super::super::command::{Command, Dialog, Export, Import, ResultPage, SAVE, Tab};
use super::super::print::PrintBy;
use super::super::printing;
use super::super::sheet::{self, Action, Bar};
use super::super::state::{CachedReport, EarlierResult, OpenedResult, Seat, State};
use super::super::theme::Type;
use super::super::theme::icons::icon;
use super::super::view::View;
use super::super::widgets::chip::{self, Tone};
use super::super::widgets::choice::{Look, choice};
use super::super::widgets::text;
use crate::assessment::Position;
use crate::language::Args;
use crate::profile::{DimensionId, Instrument};

/// Shows the result of the open occupation, or that there is none yet.
pub fn show(ui: &mut Ui, view: &View<'_>, state: &State, instrument: &Instrument) {
    let seat = state.seat();
    let report = seat.filter(|seat| seat.has_result).and_then(|seat| seat.report.as_ref());
    let Some(report) = report else { return none(ui, view, seat, instrument) };
    let end = Action::ghost(view.text("session-end"), Command::Show(Dialog::EndSession));
    let repeat = Action::ghost(view.text("result-repeat"), Command::Show(Dialog::Repeat));
    let bar = if view.lab {
        lab_bar(view, end, repeat)
    } else if printing::AVAILABLE {
        bar(view, end, repeat, "export-hand")
    } else {
        bar_without_pdf(view, Bar::new().left(end).left(repeat))
    };
    page(ui, view, &Shown::new(state, report, None), bar);
}

/// Shows a result from a file, read-only.
pub fn show_opened(ui: &mut Ui, view: &View<'_>, state: &State, opened: &OpenedResult) {
    let close = Action::ghost(view.text("opened-close"), Command::CloseOpenedResult);
    let other = Action::ghost(view.text("start-open"), Command::OpenFile(Import::Result));
    let bar = if printing::AVAILABLE {
        bar(view, close, other, "export-result")
    } else {
        bar_without_pdf(view, Bar::new().left(close).left(other))
    };
    page(ui, view, &Shown::new(state, &opened.report, Some(opened)), bar);
}

/// A result, and which of its pages is on the sheet.
struct Shown<'a> {
    result: &'a CachedReport,
    opened: Option<&'a OpenedResult>,
    /// An earlier result, and the name that the result on the sheet bears.
    earlier: Option<(&'a EarlierResult, &'a str)>,
    page: ResultPage,
    traced: Option<&'a DimensionId>,
}

impl<'a> Shown<'a> {
    fn new(state: &'a State, result: &'a CachedReport, opened: Option<&'a OpenedResult>) -> Self {
        let of_file =
            |opened: &'a OpenedResult| Some((opened.earlier.as_ref()?, opened.file.respondent.name.as_str()));
        let of_seat = |seat: &'a Seat| Some((seat.earlier.as_ref()?, seat.sitting.respondent.name.as_str()));
        let earlier = match opened {
            Some(opened) => of_file(opened),
            None => state.seat().and_then(of_seat),
        };
        let mut shown =
            Self { result, opened, earlier, page: state.result_page, traced: state.traced.as_ref() };
        if !shown.pages().any(|page| page == shown.page) {
            shown.page = ResultPage::Summary;
        }
        shown
    }

    /// The pages there are, in the order of the segments.
    fn pages(&self) -> impl Iterator<Item = ResultPage> + use<> {
        let (compared, opened) = (self.result.comparison.is_some(), self.opened.is_some());
        ResultPage::ALL.into_iter().filter(move |page| match page {
            ResultPage::Summary | ResultPage::Trace | ResultPage::Method => true,
            ResultPage::Comparison => compared,
            ResultPage::Counselor => opened,
        })
    }

    fn title(&self) -> &'a str {
        match self.page {
            ResultPage::Summary => &self.result.report.sentence,
            ResultPage::Trace => {
                self.result.trace.side(self.traced).map_or("", |(_, side)| side.title.as_str())
            }
            ResultPage::Method => &self.result.method.title,
            ResultPage::Comparison => match &self.result.comparison {
                Some(Ok(comparison)) => &comparison.title,
                Some(Err(refusal)) => refusal,
                None => "",
            },
            ResultPage::Counselor => self.opened.map_or("", |opened| opened.quality.title.as_str()),
        }
    }
}

/// The bar of a result. In a narrow window printing and `second` are found among the other formats.
fn bar<'a>(view: &View<'_>, first: Action<'a>, second: Action<'a>, hand_on: &str) -> Bar<'a> {
    let print = Action::plain(view.text("print"), Command::Print(PrintBy::Viewer)).icon(icon::PRINTER);
    let more = Action::plain(view.text("export-more"), Command::Show(Dialog::Formats));
    let hand_on = Action::plain(view.text(hand_on), Command::Save(Export::Result));
    let save = Action::primary(view.text("export-pdf"), Command::Show(Dialog::SavePdf)).icon(icon::DOWNLOAD);
    let bar = Bar::new().left(first);
    let bar = if view.room.is_wide() { bar.left(second).right(print) } else { bar };
    bar.right(more).right(hand_on).right(save.hint(SAVE.label))
}

/// The bar of a result in a lab: handing it over is the way on.
fn lab_bar<'a>(view: &View<'_>, end: Action<'a>, repeat: Action<'a>) -> Bar<'a> {
    let more = Action::plain(view.text("export-more"), Command::Show(Dialog::Formats));
    let bar = Bar::new().left(end);
    let bar = if view.room.is_wide() { bar.left(repeat) } else { bar };
    let bar = if printing::AVAILABLE {
        let pdf = Action::plain(view.text("export-pdf"), Command::Show(Dialog::SavePdf));
        bar.right(more).right(pdf.icon(icon::DOWNLOAD))
    } else {
        bar.right(Action::plain(view.text("export-summary"), Command::Save(Export::Summary)))
    };
    bar.right(Action::primary(view.text("export-hand"), Command::Show(Dialog::HandOver)))
}

/// The bar of a result where this build makes no PDF.
fn bar_without_pdf<'a>(view: &View<'_>, bar: Bar<'a>) -> Bar<'a> {
    let mut copy = Action::plain(view.text("export-copy"), Command::CopySummary);
    let mut summary = Action::plain(view.text("export-summary"), Command::Save(Export::Summary));
    // Without their icons all ways stand in one row of a narrow window.
    if view.room.is_wide() {
        copy = copy.icon(icon::COPY);
        summary = summary.icon(icon::FILE_TEXT);
    }
    let save = Action::primary(view.text("export-result"), Command::Save(Export::Result))
        .icon(icon::DOWNLOAD)
        .hint(SAVE.label);
    bar.right(copy).right(summary).right(save)
}

/// No result yet: what is there, and the way on.
fn none(ui: &mut Ui, view: &View<'_>, seat: Option<&Seat>, instrument: &Instrument) {
    let filled = seat.map_or(0, |seat| seat.sitting.answers.filled(instrument));
    let begun = seat.is_some_and(|seat| seat.sitting.position != Position::Preparation || filled > 0);
    let words = match seat.map(|seat| seat.sitting.position) {
        Some(Position::Item(item)) if begun => {
            view.format("result-none-item", &Args::new().text("number", (item + 1).to_string()))
        }
        _ if begun => view.text("result-none-check").into_owned(),
        _ => view.text("result-none").into_owned(),
    };
    let key = if begun { "result-go-on" } else { "overview-start" };
    let go = Action::primary(view.text(key), Command::Open(Tab::Assessment)).icon_after(icon::ARROW_RIGHT);
    let open =
        Action::ghost(view.text("start-open"), Command::OpenFile(Import::Result)).icon(icon::FOLDER_OPEN);
    let header = |ui: &mut Ui| {
        view.page_title(ui, Type::Title, &view.text("tab-result"));
    };
    let content = |ui: &mut Ui| {
        ui.horizontal_top(|ui| {
            let (_, rect) = ui.allocate_space(vec2(24.0, 24.0));
            text::paint_icon(ui, rect.center(), icon::INFO, 22.0, view.theme.colour.link);
            view.label(ui, Type::Item, &words);
        });
    };
    let bar = if view.lab { Bar::new() } else { Bar::new().left(open) };
    sheet::page(ui, view, "no-result", header, content, bar.right(go));
}

fn page(ui: &mut Ui, view: &View<'_>, shown: &Shown<'_>, bar: Bar<'_>) {
    if !view.blocked {
        for page in shown.pages() {
            if ui.input_mut(|input| input.consume_shortcut(&page.shortcut())) {
                view.send(ui, Command::ShowResultPage(page));
            }
        }
    }
    let header = |ui: &mut Ui| header(ui, view, shown);
    let content = |ui: &mut Ui| match shown.page {
        ResultPage::Summary => summary::show(ui, view, &shown.result.report, shown.opened.is_none()),
        ResultPage::Trace => trace::show(ui, view, &shown.result.trace, shown.traced),
        ResultPage::Method => method::show(ui, view, &shown.result.method),
        ResultPage::Comparison => {
            if let (Some(comparison), Some((earlier, name))) = (&shown.result.comparison, shown.earlier) {
                comparison::show(ui, view, comparison, earlier, name);
            }
        }
        ResultPage::Counselor => {
            if let Some(opened) = shown.opened {
                counselor::show(ui, view, &opened.quality);
            }
        }
    };
    // Each page keeps its own scroll position.
    sheet::page(ui, view, shown.page.key(), header, content, bar);
}

fn header(ui: &mut Ui, view: &View<'_>, shown: &Shown<'_>) {
    let report = &shown.result.report;
    ui.spacing_mut().item_spacing.y = 4.0;
    view.muted(ui, Type::Small, &report.meta_line());
    view.page_title(ui, Type::Verdict, shown.title());
    ui.add_space(6.0);
    let untested = |ui: &mut Ui| {
        if let Some(words) = &report.untested {
            chip::chip(ui, view.theme, Tone::Notice, Some(icon::INFO), words);
        }
    };
    let names = page_names(view, shown);
    let beside = report.untested.as_ref().is_none_or(|words| {
        let style = |style, words: &str| {
            text::galley(ui, view.theme, style, view.theme.colour.text, words, f32::INFINITY).size().x
        };
        let segments: f32 = names.iter().map(|name| style(Type::BodyStrong, name) + 28.0).sum();
        segments + style(Type::SmallStrong, words) + 40.0 + 16.0 <= ui.available_width()
    });
    if beside {
        ui.horizontal(|ui| {
            segments(ui, view, shown, &names);
            ui.with_layout(Layout::right_to_left(Align::Center), untested);
        });
    } else {
        segments(ui, view, shown, &names);
    }
    if shown.opened.is_none() && beside {
        return;
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        if let Some(opened) = shown.opened {
            origin(ui, view, opened);
        }
        if !beside {
            untested(ui);
        }
    });
}

fn page_names(view: &View<'_>, shown: &Shown<'_>) -> Vec<Cow<'static, str>> {
    shown.pages().map(|page| view.text(page.key())).collect()
}

/// The pages of the result, one of them chosen.
fn segments(ui: &mut Ui, view: &View<'_>, shown: &Shown<'_>, names: &[Cow<'static, str>]) {
    let pages: Vec<ResultPage> = shown.pages().collect();
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    let selected = pages.iter().position(|page| *page == shown.page);
    let group = Id::unique("result-pages");
    let name = view.text("result-pages");
    let chosen = choice(ui, view.theme, group, &name, &names, selected, Look::Segments);
    if let Some(page) = chosen.and_then(|index| pages.get(index)) {
        view.send(ui, Command::ShowResultPage(*page));
    }
}

/// Where a result came from and what was found in it.
fn origin(ui: &mut Ui, view: &View<'_>, opened: &OpenedResult) {
    let name = opened.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let words = view.format("opened-from", &Args::new().text("file", name));
    chip::chip(ui, view.theme, Tone::Plain, Some(icon::FILE_TEXT), &words);
    if let Some(words) = opened.matches.message(view.language) {
        chip::chip(ui, view.theme, Tone::Notice, Some(icon::INFO), &words);
    }
    for finding in &opened.findings {
        let words = finding.message(view.language);
        chip::chip(ui, view.theme, Tone::Caution, Some(icon::TRIANGLE_ALERT), &words);
    }
}
