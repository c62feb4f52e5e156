//! Hasil – Ringkas: a sentence, six ranges, what is stronger if anything is, the fit with its parts, and what to try
//! next. Low and high get the same ink, size and length of text. Every side leads to its trace.

use egui::accesskit::Role;
use egui::{Id, Rect, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::command::{Command, Import};
use crate::app::panels::overview::bullet;
use crate::app::theme::icons::icon;
use crate::app::theme::{Theme, Type};
use crate::app::view::View;
use crate::app::widgets::button::{Button, Kind};
use crate::app::widgets::check_row::check_row;
use crate::app::widgets::chip::{self, Tone};
use crate::app::widgets::columns::columns;
use crate::app::widgets::roving::{Axis, Roving};
use crate::app::widgets::tooltip::tooltip;
use crate::app::widgets::{card, contribution, focus, range_bar, text};
use crate::profile::DimensionId;
use crate::report::{FitState, Report, Side, SideState};

/// Shows the page; the steps can be ticked in a result of this computer only.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, report: &Report, can_tick: bool) {
    let layout = &view.theme.tokens.layout;
    if !view.room.is_wide() {
        sides(ui, view, report);
        ui.add_space(16.0);
        strengths(ui, view, report);
        fit(ui, view, report);
        ui.add_space(20.0);
        next_steps(ui, view, report, can_tick);
        compare(ui, view);
        more(ui, view, report);
        return;
    }
    let gap = 24.0;
    let widths = [ui.available_width() - layout.aside_result - gap, layout.aside_result];
    columns(ui, &widths, gap, |ui, index| {
        if index == 0 {
            sides(ui, view, report);
            ui.add_space(20.0);
            strengths(ui, view, report);
            more(ui, view, report);
        } else {
            fit(ui, view, report);
            ui.add_space(14.0);
            next_steps(ui, view, report, can_tick);
            compare(ui, view);
        }
    });
}

/// Where the columns of the range bars stand.
struct SidesPlan {
    name: f32,
    bar_left: f32,
    bar_right: f32,
    figures: f32,
    /// The bar stands under the name.
    narrow: bool,
}

fn sides(ui: &mut Ui, view: &View<'_>, report: &Report) {
    card::group(ui, view.theme, &report.sides_title, 20, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        sides_head(ui, view, report);
        let width = ui.available_width();
        let left = ui.cursor().left();
        let narrow = width < 460.0;
        let name = if narrow { width } else { (width * 0.34).min(210.0) };
        let figures = if narrow { 110.0 } else { 108.0 };
        let plan = SidesPlan {
            name,
            bar_left: if narrow { left + 8.0 } else { left + name + 4.0 },
            bar_right: left + width - figures - 18.0,
            figures: left + width - figures,
            narrow,
        };
        axis(ui, view, &plan);
        let rows = Roving::new(ui, Id::unique("result-sides"), report.sides.len(), 0, Axis::Vertical);
        for (index, side) in report.sides.iter().enumerate() {
            side_row(ui, view, &plan, &rows, index, side);
        }
    });
}

/// The title and, at the right end of its row, what the marks mean; below it where there is no room.
fn sides_head(ui: &mut Ui, view: &View<'_>, report: &Report) {
    let ink = view.theme.colour.text;
    let with_minimum = report.sides.iter().any(|side| side.minimum.is_some());
    let title = |ui: &mut Ui| {
        text::heading(ui, view.theme, Type::Section, ink, &report.sides_title, 2);
    };
    let title_width =
        text::galley(ui, view.theme, Type::Section, ink, &report.sides_title, f32::INFINITY).size().x;
    let spare = ui.available_width() - title_width - legend_width(ui, view, with_minimum);
    if spare < 16.0 {
        title(ui);
        ui.horizontal_wrapped(|ui| legend(ui, view, with_minimum));
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        title(ui);
        ui.add_space(spare);
        legend(ui, view, with_minimum);
    });
}

/// Marks of the legend: the room each takes, and the key of its words.
const LEGEND: [(f32, &str); 3] = [(12.0, "legend-score"), (26.0, "legend-band"), (12.0, "legend-minimum")];
const LEGEND_GAP: f32 = 8.0;
const LEGEND_BETWEEN: f32 = 14.0;

fn legend_entries(with_minimum: bool) -> impl Iterator<Item = (usize, f32, &'static str)> {
    let count = if with_minimum { LEGEND.len() } else { LEGEND.len() - 1 };
    LEGEND.into_iter().take(count).enumerate().map(|(index, (mark, key))| (index, mark, key))
}

fn legend_width(ui: &Ui, view: &View<'_>, with_minimum: bool) -> f32 {
    let words = |key: &str| {
        let ink = view.theme.colour.text_muted;
        text::galley(ui, view.theme, Type::Small, ink, &view.text(key), f32::INFINITY).size().x
    };
    let entries = legend_entries(with_minimum).map(|(index, mark, key)| {
        let between = if index > 0 { LEGEND_BETWEEN } else { 0.0 };
        between + mark + LEGEND_GAP + words(key)
    });
    // Labels stand on whole points.
    entries.sum::<f32>().ceil() + 2.0
}

fn legend(ui: &mut Ui, view: &View<'_>, with_minimum: bool) {
    for (index, mark, key) in legend_entries(with_minimum) {
        ui.spacing_mut().item_spacing.x = 0.0;
        if index > 0 {
            ui.add_space(LEGEND_BETWEEN);
        }
        let (_, place) = ui.allocate_space(vec2(mark, 16.0));
        match index {
            0 => {
                ui.painter().circle_filled(place.center(), 5.0, view.theme.colour.band_mark);
            }
            1 => range_bar::sample(ui, view.theme, place),
            _ => range_bar::triangle(ui, view.theme, place.center() - vec2(0.0, 3.0)),
        }
        ui.add_space(LEGEND_GAP);
        view.muted(ui, Type::Small, &view.text(key));
    }
}

fn axis(ui: &mut Ui, view: &View<'_>, plan: &SidesPlan) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 26.0));
    range_bar::axis(ui, view.theme, plan.bar_left, plan.bar_right, rect.center().y);
}

fn side_row(ui: &mut Ui, view: &View<'_>, plan: &SidesPlan, rows: &Roving, index: usize, side: &Side) {
    let theme = view.theme;
    let narrow = plan.narrow;
    let colour = &theme.colour;
    let name_width = plan.name - 28.0;
    let name = text::galley(ui, theme, Type::Control, colour.text, &side.name, name_width);
    let role = text::galley(ui, theme, Type::Caption, colour.text_muted, &side.role_line, name_width);
    let label_height = name.size().y + role.size().y;
    let row = theme.tokens.size.range_row;
    let height = if narrow { label_height + row } else { row.max(label_height + 8.0) };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, rows.id(index), rows.sense(ui, index));
    if response.hovered() {
        let around = rect.expand2(vec2(8.0, 0.0));
        ui.painter().rect_filled(around, Theme::corner(theme.tokens.radius.small), colour.surface_selected);
    }
    let label_top = if narrow { rect.top() + 2.0 } else { rect.center().y - label_height / 2.0 };
    let square = Rect::from_center_size(
        pos2(rect.left() + 5.0, label_top + name.size().y / 2.0),
        egui::Vec2::splat(10.0),
    );
    ui.painter().rect_filled(square, theme.tokens.radius.mark, theme.chart(index));
    let name_height = name.size().y;
    ui.painter().galley(pos2(rect.left() + 20.0, label_top), name, colour.text);
    ui.painter().galley(pos2(rect.left() + 20.0, label_top + name_height), role, colour.text_muted);
    let y = if narrow { rect.bottom() - row / 2.0 } else { rect.center().y };
    let line = if narrow { (y - row / 2.0)..=(y + row / 2.0) } else { rect.top()..=rect.bottom() };
    range_bar::grid(ui, theme, plan.bar_left, plan.bar_right, line);
    range_bar::track(ui, theme, plan.bar_left, plan.bar_right, y, side.shown().is_some());
    if let Some(minimum) = &side.minimum {
        let x = range_bar::position(ui, plan.bar_left, plan.bar_right, minimum.at);
        range_bar::triangle(ui, theme, pos2(x, y + 9.0));
    }
    match side.shown() {
        Some(shown) => {
            range_bar::band(ui, theme, plan.bar_left, plan.bar_right, y, shown);
            let number =
                ui.painter().layout_job(text::figures(theme, Type::Section, colour.text, true, &shown.text));
            let range = text::galley(ui, theme, Type::Table, colour.text_muted, &shown.range_short, 120.0);
            let top = y - (20.0 + range.size().y) / 2.0;
            ui.painter().galley(pos2(plan.figures, top - 3.0), number, colour.text);
            ui.painter().galley(pos2(plan.figures, top + 20.0), range, colour.text_muted);
        }
        None => {
            let words =
                text::galley(ui, theme, Type::Small, colour.text_muted, &view.text("side-no-score"), 108.0);
            ui.painter().galley(pos2(plan.figures, y - words.size().y / 2.0), words, colour.text_muted);
        }
    }
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, &side.spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        if let Some(shown) = side.shown() {
            node.set_numeric_value(shown.value);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(100.0);
        }
        node.set_description(side_words(side).join(" "));
    });
    focus::ring(ui, &response, 8.0);
    rows.keys(ui, index, &response);
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if tooltip(response, &side.spoken).clicked() {
        view.send(ui, Command::ShowTrace(side.id.clone()));
    }
}

/// What is said of a side: what was answered and the profile's words for that band, or why there is no score.
fn side_words(side: &Side) -> Vec<&str> {
    match &side.state {
        SideState::Scored(scored) => {
            scored.answered.iter().map(String::as_str).chain([scored.text.as_str()]).collect()
        }
        SideState::NoScore { reason } => vec![reason],
    }
}

fn strengths(ui: &mut Ui, view: &View<'_>, report: &Report) {
    let Some(strengths) = &report.strengths else { return };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let (_, rect) = ui.allocate_space(vec2(28.0, 24.0));
        text::paint_icon(ui, rect.center(), icon::SLIDERS_HORIZONTAL, 20.0, view.theme.colour.link);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &strengths.title, 2);
            view.muted(ui, Type::Body, &strengths.text);
        });
    });
    ui.add_space(20.0);
}

fn fit(ui: &mut Ui, view: &View<'_>, report: &Report) {
    let fit = &report.fit;
    let title = &fit.title;
    let colours = |id: &DimensionId| {
        let index = report.sides.iter().position(|side| side.id == *id).unwrap_or_default();
        view.theme.chart(index)
    };
    card::raised(ui, view.theme, title, 20, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.horizontal(|ui| {
            text::heading(ui, view.theme, Type::Section, view.theme.colour.text, title, 2);
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                chip::chip(ui, view.theme, Tone::Plain, None, &report.not_a_verdict);
            });
        });
        match &fit.state {
            FitState::Undefined { reason, way_on } => {
                ui.add_space(8.0);
                view.label(ui, Type::Body, reason);
                view.muted(ui, Type::Body, way_on);
            }
            FitState::Computed(computed) => {
                let shown = &computed.shown;
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 14.0;
                    let number =
                        text::figures(view.theme, Type::Display, view.theme.colour.text, true, &shown.text);
                    ui.add(egui::Label::new(number));
                    ui.vertical(|ui| {
                        ui.add_space(16.0);
                        view.label(ui, Type::Body, &shown.range);
                    });
                });
                ui.add_space(6.0);
                contribution::bar(ui, view, fit, computed, &colours);
                ui.add_space(8.0);
                if let Some(side) = contribution::list(ui, view, fit, computed, &colours) {
                    view.send(ui, Command::ShowTrace(side));
                }
            }
        }
    });
}

fn next_steps(ui: &mut Ui, view: &View<'_>, report: &Report, can_tick: bool) {
    let next = &report.next_steps;
    if next.steps.is_empty() {
        return;
    }
    let title = &next.title;
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(title.as_str());
    ui.scope_builder(builder, |ui| {
        view.section(ui, title);
        ui.add_space(2.0);
        ui.spacing_mut().item_spacing.y = 0.0;
        for step in &next.steps {
            if can_tick {
                if check_row(ui, view.theme, step.ticked, &step.text).clicked() {
                    view.send(ui, Command::TickStep(step.id.clone(), !step.ticked));
                }
            } else {
                bullet(ui, view, view.theme.colour.tick, &step.text);
            }
        }
    });
}

/// The way to an earlier result beside this one.
fn compare(ui: &mut Ui, view: &View<'_>) {
    if view.lab {
        return;
    }
    ui.add_space(8.0);
    let button = Button::new(view.theme, view.text("comparison-open")).kind(Kind::Ghost);
    if button.icon(Some(icon::FOLDER_OPEN)).show(ui).clicked() {
        view.send(ui, Command::OpenFile(Import::Earlier));
    }
}

/// What each side says, what led there, what to ask and to talk about, and what this is.
fn more(ui: &mut Ui, view: &View<'_>, report: &Report) {
    view.section(ui, &view.text("result-sides-words"));
    ui.spacing_mut().item_spacing.y = 3.0;
    for (index, side) in report.sides.iter().enumerate() {
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let (_, rect) = ui.allocate_space(egui::Vec2::splat(12.0));
            ui.painter().rect_filled(rect, view.theme.tokens.radius.mark, view.theme.chart(index));
            text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &side.name, 3);
        });
        for words in side_words(side) {
            view.label(ui, Type::Body, words);
        }
        view.muted(ui, Type::Body, &side.learnable);
        sub_list(ui, view, &report.grow_title, &side.grow);
        sub_list(ui, view, &report.discuss_title, &side.discuss);
    }
    if let Some(led) = &report.led_by {
        let lines: Vec<&str> = led.answers.iter().map(|answer| answer.sentence.as_str()).collect();
        listed(ui, view, &led.title, &lines);
    }
    let questions: Vec<&str> = report.questions.lines.iter().map(String::as_str).collect();
    listed(ui, view, &report.questions.title, &questions);
    for lines in [&report.notice, &report.method] {
        ui.add_space(20.0);
        view.section(ui, &lines.title);
        for line in &lines.lines {
            view.label(ui, Type::Table, line);
        }
    }
}

fn sub_list(ui: &mut Ui, view: &View<'_>, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    view.muted(ui, Type::Small, title);
    for line in lines {
        bullet(ui, view, view.theme.colour.tick, line);
    }
}

fn listed(ui: &mut Ui, view: &View<'_>, title: &str, lines: &[&str]) {
    if lines.is_empty() {
        return;
    }
    ui.add_space(20.0);
    view.section(ui, title);
    for line in lines {
        bullet(ui, view, view.theme.colour.tick, line);
    }
}
