//! Hasil – Perbandingan: an earlier result beside the one on the sheet. Two dots and two bands a side, and a word that
//! says change only where it is past the error.

use egui::accesskit::Role;
use egui::{Galley, Id, Rect, Ui, WidgetInfo, pos2, vec2};
use std::sync::Arc;

use crate::app::command::{Command, Import};
use crate::app::state::EarlierResult;
use crate::app::theme::Type;
use crate::app::theme::icons::icon;
use crate::app::view::View;
use crate::app::widgets::button::{Button, Kind};
use crate::app::widgets::chip::{self, Tone};
use crate::app::widgets::columns::columns;
use crate::app::widgets::roving::{Axis, Roving};
use crate::app::widgets::{card, focus, range_bar, text};
use crate::language::Args;
use crate::report::{RetestReport, RetestRow, Shown};

/// Shows the page; `name` is the one the result on the sheet bears.
pub(super) fn show(
    ui: &mut Ui,
    view: &View<'_>,
    comparison: &Result<RetestReport, String>,
    earlier: &EarlierResult,
    name: &str,
) {
    let report = match comparison {
        Ok(report) => report,
        Err(_) => return refused(ui, view, earlier),
    };
    if !view.room.is_wide() {
        rows(ui, view, report);
        ui.add_space(16.0);
        aside(ui, view, report, earlier, name);
        return;
    }
    let (gap, width) = (24.0, view.theme.tokens.layout.aside);
    columns(ui, &[ui.available_width() - width - gap, width], gap, |ui, index| {
        if index == 0 {
            rows(ui, view, report);
        } else {
            aside(ui, view, report, earlier, name);
        }
    });
}

/// The title has said why; here is what to do about it.
fn refused(ui: &mut Ui, view: &View<'_>, earlier: &EarlierResult) {
    ui.set_max_width(ui.available_width().min(view.theme.tokens.layout.text_max));
    origin(ui, view, earlier);
    ui.add_space(8.0);
    view.label(ui, Type::Body, &view.text("comparison-refused"));
    ui.add_space(12.0);
    ways_on(ui, view);
}

/// What a person needs beside the bars: when a difference counts, whose file it is, and the ways on.
fn aside(ui: &mut Ui, view: &View<'_>, report: &RetestReport, earlier: &EarlierResult, name: &str) {
    origin(ui, view, earlier);
    if let Some(other) = earlier.other_name(name) {
        let args = Args::new().text("name", name.trim()).text("other", other);
        let words = view.format("comparison-other-name", &args);
        chip::chip(ui, view.theme, Tone::Caution, Some(icon::TRIANGLE_ALERT), &words);
    }
    for finding in &earlier.findings {
        let words = finding.message(view.language);
        chip::chip(ui, view.theme, Tone::Caution, Some(icon::TRIANGLE_ALERT), &words);
    }
    ui.add_space(10.0);
    view.section(ui, &view.text("comparison-rule"));
    view.label(ui, Type::Body, &report.rule);
    ui.add_space(6.0);
    view.muted(ui, Type::Body, &report.note);
    ui.add_space(12.0);
    ways_on(ui, view);
}

fn origin(ui: &mut Ui, view: &View<'_>, earlier: &EarlierResult) {
    let file = earlier.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let words = view.format("comparison-from", &Args::new().text("file", file));
    chip::chip(ui, view.theme, Tone::Plain, Some(icon::FILE_TEXT), &words);
}

fn ways_on(ui: &mut Ui, view: &View<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
        let other = Button::new(view.theme, view.text("comparison-open-other")).icon(Some(icon::FOLDER_OPEN));
        if other.show(ui).clicked() {
            view.send(ui, Command::OpenFile(Import::Earlier));
        }
        let close = Button::new(view.theme, view.text("comparison-close")).kind(Kind::Ghost);
        if close.show(ui).clicked() {
            view.send(ui, Command::CloseComparison);
        }
    });
}

/// Where the columns stand.
struct Plan {
    name_width: f32,
    bar_left: f32,
    bar_right: f32,
    figures: f32,
    /// The bars stand under the name.
    narrow: bool,
}

impl Plan {
    fn new(ui: &Ui) -> Self {
        let (width, left) = (ui.available_width(), ui.cursor().left());
        let narrow = width < 520.0;
        let name_width = if narrow { width } else { (width * 0.3).min(210.0) };
        let figures = left + width - 142.0;
        Self {
            name_width,
            bar_left: if narrow { left + 8.0 } else { left + name_width + 4.0 },
            bar_right: figures - 16.0,
            figures,
            narrow,
        }
    }
}

fn rows(ui: &mut Ui, view: &View<'_>, report: &RetestReport) {
    card::group(ui, view.theme, &report.title, 20, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        legend(ui, view, report);
        ui.add_space(6.0);
        let plan = Plan::new(ui);
        axis(ui, view, &plan);
        let all: Vec<&RetestRow> = report.sides.iter().chain([&report.fit]).collect();
        let roving = Roving::new(ui, Id::unique("comparison"), all.len(), 0, Axis::Vertical);
        for (index, row) in all.into_iter().enumerate() {
            show_row(ui, view, &plan, &roving, index, row);
        }
    });
}

/// Which mark is which day.
fn legend(ui: &mut Ui, view: &View<'_>, report: &RetestReport) {
    ui.horizontal_wrapped(|ui| {
        for (is_earlier, label) in [(true, &report.earlier_label), (false, &report.later_label)] {
            ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
            let (_, place) = ui.allocate_space(vec2(34.0, 18.0));
            let sample = Shown { value: 50.0, low: 0.0, high: 100.0, ..Shown::default() };
            mark(ui, view, (place.left(), place.right()), place.center().y, &sample, is_earlier);
            view.label(ui, Type::Small, label);
            ui.add_space(12.0);
        }
    });
}

fn axis(ui: &mut Ui, view: &View<'_>, plan: &Plan) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 22.0));
    range_bar::axis(ui, view.theme, plan.bar_left, plan.bar_right, rect.center().y);
}

/// Between the line of the earlier and that of the later result.
const BETWEEN: f32 = 24.0;

fn show_row(ui: &mut Ui, view: &View<'_>, plan: &Plan, roving: &Roving, index: usize, row: &RetestRow) {
    let (theme, colour) = (view.theme, &view.theme.colour);
    let is_fit = row.id.is_none();
    let indent = if is_fit { 0.0 } else { 20.0 };
    let words_width = plan.name_width - indent - 8.0;
    let name = text::galley(ui, theme, Type::Control, colour.text, &row.name, words_width);
    let style = if row.changed == Some(true) { Type::SmallStrong } else { Type::Small };
    let words = text::galley(ui, theme, style, colour.text, &row.words, words_width);
    let figures = row.figures.as_ref().map(|figures| {
        let left = if plan.narrow { 8.0 } else { plan.name_width + 4.0 };
        text::galley(ui, theme, Type::Caption, colour.text_muted, figures, ui.available_width() - left)
    });
    let label_height = name.size().y + words.size().y;
    let below = figures.as_ref().map_or(0.0, |figures| figures.size().y + 2.0);
    let bars = 2.0 * BETWEEN;
    let height =
        if plan.narrow { label_height + bars + below } else { label_height.max(bars + below) } + 14.0;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, roving.id(index), roving.reading_sense(ui, index));
    let line = egui::Stroke::new(1.0, colour.border);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, line);
    let top = rect.top() + 7.0;
    if !is_fit {
        let square = Rect::from_center_size(
            pos2(rect.left() + 5.0, top + name.size().y / 2.0),
            egui::Vec2::splat(10.0),
        );
        ui.painter().rect_filled(square, theme.tokens.radius.mark, theme.chart(index));
    }
    let words_top = top + name.size().y;
    ui.painter().galley(pos2(rect.left() + indent, top), name, colour.text);
    ui.painter().galley(pos2(rect.left() + indent, words_top), words, colour.text);
    let bars_top = if plan.narrow { top + label_height } else { top };
    range_bar::grid(ui, theme, plan.bar_left, plan.bar_right, bars_top..=bars_top + bars);
    both(ui, view, plan, bars_top, row);
    if let Some(galley) = figures {
        ui.painter().galley(pos2(plan.bar_left, bars_top + bars + 2.0), galley, colour.text_muted);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &row.spoken));
    focus::ring(ui, &response, 8.0);
    roving.keys(ui, index, &response);
}

/// The two results of a row, the earlier one above.
fn both(ui: &Ui, view: &View<'_>, plan: &Plan, top: f32, row: &RetestRow) {
    for (place, (shown, is_earlier)) in [(&row.earlier, true), (&row.later, false)].into_iter().enumerate() {
        let y = top + BETWEEN * if place == 0 { 0.5 } else { 1.5 };
        range_bar::track(ui, view.theme, plan.bar_left, plan.bar_right, y, shown.is_some());
        let figures = match shown {
            Some(shown) => {
                mark(ui, view, (plan.bar_left, plan.bar_right), y, shown, is_earlier);
                number(ui, view, shown)
            }
            None => {
                let words = view.text("side-no-score");
                text::galley(ui, view.theme, Type::Small, view.theme.colour.text_muted, &words, 140.0)
            }
        };
        let at = pos2(plan.figures, y - figures.size().y / 2.0);
        ui.painter().galley(at, figures, view.theme.colour.text);
    }
}

fn number(ui: &Ui, view: &View<'_>, shown: &Shown) -> Arc<Galley> {
    let colour = &view.theme.colour;
    let pieces = [
        (Type::BodyStrong, colour.text, shown.text.as_str()),
        (Type::Small, colour.text_muted, "  "),
        (Type::Small, colour.text_muted, shown.range_short.as_str()),
    ];
    ui.painter().layout_job(text::runs(view.theme, &pieces))
}

/// Told apart by form, not by colour alone: the earlier one is an outline with a ring, the later one is filled.
fn mark(ui: &Ui, view: &View<'_>, (left, right): (f32, f32), y: f32, shown: &Shown, is_earlier: bool) {
    if is_earlier {
        range_bar::outlined_band(ui, view.theme, left, right, y, shown);
    } else {
        range_bar::band(ui, view.theme, left, right, y, shown);
    }
}
