//! Hasil – Jejak jawaban: the sides to choose from, the items of one with answer and points, the sum in figures, and what
//! one answer would change. Answers are only read here.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Galley, Id, Label, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::app::command::Command;
use crate::app::theme::icons::icon;
use crate::app::theme::{Theme, Type};
use crate::app::view::View;
use crate::app::widgets::columns::{columns, equal};
use crate::app::widgets::roving::{Axis, Roving};
use crate::app::widgets::{card, focus, text};
use crate::profile::DimensionId;
use crate::report::{ChangeCard, SideTrace, TraceReport, TraceRow};

/// Width of the list of sides.
const LIST: f32 = 212.0;
/// Width of what would change it.
const ASIDE: f32 = 292.0;
const GAP: f32 = 28.0;
/// A side takes at least this much where several stand in a row.
const OPTION_MIN: f32 = 190.0;
/// A table narrower than this puts the answer under the statement.
const TABLE_MIN: f32 = 400.0;

/// Shows the trace of the side with that id, of the first one without.
pub(super) fn show(ui: &mut Ui, view: &View<'_>, trace: &TraceReport, id: Option<&DimensionId>) {
    let Some((at, side)) = trace.side(id) else { return };
    let width = ui.available_width();
    let main = width - LIST - GAP;
    if main < TABLE_MIN {
        // Beside each other, so that the table is not pushed out of sight.
        let across = if width >= 3.0 * OPTION_MIN { 3 } else { 2 };
        list(ui, view, trace, at, if width >= 2.0 * OPTION_MIN { across } else { 1 });
        ui.add_space(20.0);
        table_and_sum(ui, view, trace, side);
        ui.add_space(24.0);
        changes(ui, view, trace, side);
    } else if main - ASIDE - GAP < TABLE_MIN {
        columns(ui, &[LIST, main], GAP, |ui, index| {
            if index == 0 {
                list(ui, view, trace, at, 1);
            } else {
                table_and_sum(ui, view, trace, side);
                ui.add_space(24.0);
                changes(ui, view, trace, side);
            }
        });
    } else {
        columns(ui, &[LIST, main - ASIDE - GAP, ASIDE], GAP, |ui, index| match index {
            0 => list(ui, view, trace, at, 1),
            1 => table_and_sum(ui, view, trace, side),
            _ => changes(ui, view, trace, side),
        });
    }
}

/// The sides, so many in a row; an arrow shows the next one at once.
fn list(ui: &mut Ui, view: &View<'_>, trace: &TraceReport, at: usize, across: usize) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.horizontal(|ui| {
        ui.add_space(12.0);
        view.muted(ui, Type::Small, &trace.pick);
    });
    ui.add_space(6.0);
    let axis = if across > 1 { Axis::Both } else { Axis::Vertical };
    let rows = Roving::new(ui, Id::unique("trace-sides"), trace.sides.len(), at, axis);
    let builder = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(trace.pick.as_str());
    let before = ui.memory(|memory| memory.focused());
    let mut clicked = None;
    ui.scope_builder(builder, |ui| {
        let widths = equal(ui.available_width(), across, 8.0);
        for (line, sides) in trace.sides.chunks(across.max(1)).enumerate() {
            columns(ui, widths.get(..sides.len()).unwrap_or_default(), 8.0, |ui, column| {
                let index = line * across + column;
                let Some(side) = sides.get(column) else { return };
                if option(ui, view, &rows, index, side, index == at) {
                    clicked = Some(index);
                }
            });
        }
    });
    let after = ui.memory(|memory| memory.focused());
    let walked = (after != before)
        .then(|| (0..trace.sides.len()).find(|index| after == Some(rows.id(*index))))
        .flatten();
    let chosen = clicked.or(walked).filter(|index| *index != at);
    if let Some(side) = chosen.and_then(|index| trace.sides.get(index)) {
        view.send(ui, Command::ShowTrace(side.id.clone()));
    }
}

fn option(
    ui: &mut Ui,
    view: &View<'_>,
    rows: &Roving,
    index: usize,
    side: &SideTrace,
    selected: bool,
) -> bool {
    let theme = view.theme;
    let colour = &theme.colour;
    let width = ui.available_width();
    let name = text::galley(ui, theme, Type::Control, colour.text, &side.name, width - 34.0);
    let range = text::galley(ui, theme, Type::Small, colour.text_muted, &side.range, width - 34.0);
    let height = (name.size().y + range.size().y + 12.0).max(54.0);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let response = ui.interact(rect, rows.id(index), rows.sense(ui, index));
    let radius = theme.tokens.radius.control;
    if selected || response.hovered() {
        let edge =
            if selected && theme.is_high_contrast() { Stroke::new(1.0, colour.accent) } else { Stroke::NONE };
        let shape = Theme::corner(radius);
        ui.painter().rect(rect, shape, colour.surface_selected, edge, StrokeKind::Inside);
    }
    let top = rect.center().y - (name.size().y + range.size().y) / 2.0;
    let square = Rect::from_center_size(pos2(rect.left() + 17.0, top + 11.0), egui::Vec2::splat(10.0));
    ui.painter().rect_filled(square, theme.tokens.radius.mark, theme.chart(index));
    let below = top + name.size().y;
    ui.painter().galley(pos2(rect.left() + 32.0, top), name, colour.text);
    ui.painter().galley(pos2(rect.left() + 32.0, below), range, colour.text_muted);
    let words = format!("{}, {}", side.name, side.range);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &words));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(selected));
    focus::ring(ui, &response, radius);
    rows.keys(ui, index, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// Where the columns of the table stand.
struct Plan {
    left: f32,
    right: f32,
    statement: f32,
    statement_width: f32,
    answer: f32,
    answer_width: f32,
    /// The answer stands under the statement.
    stacked: bool,
}

const DOT: f32 = 12.0;
const DOT_STEP: f32 = 16.0;

impl Plan {
    fn new(left: f32, width: f32, options: usize) -> Self {
        let right = left + width;
        let statement = left + 30.0;
        let dots = f32::from(u16::try_from(options).unwrap_or(u16::MAX)) * DOT_STEP;
        if width < TABLE_MIN {
            let statement_width = width - 30.0 - 52.0;
            return Self {
                left,
                right,
                statement,
                statement_width,
                answer: statement,
                answer_width: statement_width,
                stacked: true,
            };
        }
        let answer_width = dots.max(116.0);
        let answer = right - 58.0 - answer_width;
        let statement_width = answer - 16.0 - statement;
        Self { left, right, statement, statement_width, answer, answer_width, stacked: false }
    }
}

fn table_and_sum(ui: &mut Ui, view: &View<'_>, trace: &TraceReport, side: &SideTrace) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let builder = UiBuilder::new().accessibility_role(Role::Table).accessibility_label(side.title.as_str());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let plan = Plan::new(ui.cursor().left(), ui.available_width(), trace.options);
        head(ui, view, trace, &plan);
        let rows = Roving::new(ui, Id::unique("trace-rows"), side.rows.len(), 0, Axis::Vertical);
        for (index, row) in side.rows.iter().enumerate() {
            item(ui, view, trace, &plan, &rows, index, row);
        }
    });
    ui.add_space(14.0);
    sum(ui, view, side);
}

fn head(ui: &mut Ui, view: &View<'_>, trace: &TraceReport, plan: &Plan) {
    let height = view.theme.tokens.size.table_head;
    let (rect, response) = ui.allocate_exact_size(vec2(plan.right - plan.left, height), Sense::hover());
    let heads = &trace.columns;
    let ink = view.theme.colour.text_muted;
    let put = |words: &str, place: &dyn Fn(f32) -> f32| {
        let galley = text::galley(ui, view.theme, Type::Small, ink, words, 160.0);
        let at = pos2(place(galley.size().x), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, ink);
    };
    put(&heads.number, &|_| plan.left);
    put(&heads.statement, &|_| plan.statement);
    if !plan.stacked {
        put(&heads.answer, &|_| plan.answer);
    }
    put(&heads.points, &|width| plan.right - width);
    let words =
        [&heads.number, &heads.statement, &heads.answer, &heads.points].map(String::as_str).join(", ");
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &words));
}

/// The texts of a row, laid out.
struct Row {
    statement: Arc<Galley>,
    reversed: Option<Arc<Galley>>,
    /// "dihitung terbalik" stands behind the last word of the statement.
    inline: bool,
    answer: Arc<Galley>,
}

const CHIP: f32 = 20.0;

impl Row {
    fn new(ui: &Ui, view: &View<'_>, trace: &TraceReport, plan: &Plan, row: &TraceRow) -> Self {
        let (theme, colour) = (view.theme, &view.theme.colour);
        let statement =
            text::galley(ui, theme, Type::Table, colour.text, &row.statement, plan.statement_width);
        let reversed = row.reversed.then(|| {
            text::galley(ui, theme, Type::Caption, colour.text_muted, &trace.columns.reversed, f32::INFINITY)
        });
        let last = statement.rows.last().map_or(0.0, |row| row.rect().width());
        let chip = reversed.as_ref().map_or(0.0, |words| words.size().x + 16.0 + 8.0);
        let inline = last + chip <= plan.statement_width;
        let answer = text::galley(ui, theme, Type::Small, colour.text_muted, &row.answer, plan.answer_width);
        Self { statement, reversed, inline, answer }
    }

    fn statement_height(&self) -> f32 {
        let below = if self.reversed.is_some() && !self.inline { CHIP + 4.0 } else { 0.0 };
        self.statement.size().y + below
    }

    fn answer_height(&self, row: &TraceRow) -> f32 {
        let dots = if row.option.is_some() { DOT + 3.0 } else { 0.0 };
        dots + self.answer.size().y
    }
}

fn item(
    ui: &mut Ui,
    view: &View<'_>,
    trace: &TraceReport,
    plan: &Plan,
    rows: &Roving,
    index: usize,
    row: &TraceRow,
) {
    let (theme, colour) = (view.theme, &view.theme.colour);
    let texts = Row::new(ui, view, trace, plan, row);
    let (statement_height, answer_height) = (texts.statement_height(), texts.answer_height(row));
    let height = if plan.stacked {
        statement_height + 6.0 + answer_height
    } else {
        statement_height.max(answer_height)
    };
    let (_, rect) = ui.allocate_space(vec2(plan.right - plan.left, (height + 14.0).max(54.0)));
    let response = ui.interact(rect, rows.id(index), rows.reading_sense(ui, index));
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, colour.border));
    let top = rect.center().y - height / 2.0;
    let statement_top = if plan.stacked { top } else { rect.center().y - statement_height / 2.0 };
    let answer_top =
        if plan.stacked { top + statement_height + 6.0 } else { rect.center().y - answer_height / 2.0 };
    let figure = |words: &str, strong: bool, ink, right: Option<f32>| {
        let galley = ui.painter().layout_job(text::figures(theme, Type::Table, ink, strong, words));
        let x = right.map_or(plan.left, |right| right - galley.size().x);
        ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, ink);
    };
    figure(&row.number.to_string(), false, colour.text_muted, None);
    let points = row.points.map_or_else(|| "–".to_owned(), |points| points.to_string());
    figure(&points, true, colour.text, Some(plan.right));
    answer(ui, view, trace.options, row, pos2(plan.answer, answer_top), &texts);
    statement(ui, view, pos2(plan.statement, statement_top), texts);
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &row.spoken));
    focus::ring(ui, &response, 6.0);
    rows.keys(ui, index, &response);
}

fn statement(ui: &Ui, view: &View<'_>, at: egui::Pos2, texts: Row) {
    let (theme, colour) = (view.theme, &view.theme.colour);
    let size = texts.statement.size();
    let last = texts.statement.rows.last().map_or(0.0, |row| row.rect().width());
    ui.painter().galley(at, texts.statement, colour.text);
    let Some(words) = texts.reversed else { return };
    let corner = if texts.inline {
        pos2(at.x + last + 8.0, at.y + size.y - CHIP)
    } else {
        pos2(at.x, at.y + size.y + 4.0)
    };
    let chip = Rect::from_min_size(corner, vec2(words.size().x + 16.0, CHIP));
    let edge = if theme.is_high_contrast() { Stroke::new(1.0, colour.text_muted) } else { Stroke::NONE };
    ui.painter().rect(chip, Theme::corner(CHIP / 2.0), colour.surface_group, edge, StrokeKind::Inside);
    ui.painter().galley(chip.center() - words.size() / 2.0, words, colour.text_muted);
}

/// As many dots as the scale has options, the chosen one filled, over the label of the answer.
fn answer(ui: &Ui, view: &View<'_>, options: usize, row: &TraceRow, at: egui::Pos2, texts: &Row) {
    let colour = &view.theme.colour;
    let mut label_top = at.y;
    if let Some(chosen) = row.option {
        let mut centre = pos2(at.x + DOT / 2.0, at.y + DOT / 2.0);
        for index in 0..options {
            let is_chosen = index == chosen;
            let (fill, edge) = if is_chosen {
                (colour.accent, colour.accent)
            } else {
                (colour.surface, colour.border_strong)
            };
            ui.painter().circle(centre, DOT / 2.0 - 0.5, fill, Stroke::new(1.0, edge));
            centre.x += DOT_STEP;
        }
        label_top += DOT + 3.0;
    }
    ui.painter().galley(pos2(at.x, label_top), Arc::clone(&texts.answer), colour.text_muted);
}

/// The sum in figures, and what it means for the score and the fit.
fn sum(ui: &mut Ui, view: &View<'_>, side: &SideTrace) {
    let theme = view.theme;
    card::group(ui, theme, &side.sum.plain(), 16, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        let ink = theme.colour.text;
        let terms = text::phrase_in_figures(theme, Type::Body, Type::Body, ink, &side.sum);
        let score = side.score.as_ref();
        let score = score.map(|score| text::phrase_in_figures(theme, Type::Body, Type::Section, ink, score));
        let width = |job: &egui::text::LayoutJob| ui.painter().layout_job(job.clone()).size().x;
        let spare = ui.available_width() - width(&terms) - score.as_ref().map_or(0.0, &width);
        match score {
            Some(score) if spare >= 24.0 => {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 0.0;
                    ui.add(Label::new(terms));
                    ui.add_space(spare.floor() - 1.0);
                    ui.add(Label::new(score));
                });
            }
            score => {
                ui.add(Label::new(terms).wrap());
                if let Some(score) = score {
                    ui.add(Label::new(score).wrap());
                }
            }
        }
        view.muted(ui, Type::Small, &side.notes);
    });
}

fn changes(ui: &mut Ui, view: &View<'_>, trace: &TraceReport, side: &SideTrace) {
    ui.spacing_mut().item_spacing.y = 0.0;
    view.section(ui, &trace.change_title);
    ui.add_space(12.0);
    change(ui, view, icon::ROTATE_CCW, &side.side_change);
    ui.add_space(12.0);
    change(ui, view, icon::SLIDERS_HORIZONTAL, &side.fit_change);
    ui.add_space(12.0);
    view.muted(ui, Type::Small, &trace.caution);
}

fn change(ui: &mut Ui, view: &View<'_>, mark: char, shown: &ChangeCard) {
    let theme = view.theme;
    card::raised(ui, theme, &shown.title, 18, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(10.0, 4.0);
        ui.horizontal_top(|ui| {
            let (_, place) = ui.allocate_space(vec2(18.0, 22.0));
            text::paint_icon(ui, place.center(), mark, 18.0, theme.colour.link);
            text::heading(ui, theme, Type::BodyStrong, theme.colour.text, &shown.title, 3);
        });
        let words = text::phrase(theme, Type::Table, theme.colour.text, &shown.text);
        ui.add(Label::new(words).wrap());
    });
}
