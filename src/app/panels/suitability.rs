//! Kecocokan: which sides of a person the work uses, how each is learned, and what may feel heavy when it comes
//! together. Scores are not shown here.

use egui::accesskit::Role;
use egui::{CornerRadius, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::command::{Command, Tab};
use super::super::sheet::{self, Action, Bar};
use super::super::state::OpenProfile;
use super::super::theme::Type;
use super::super::theme::icons::icon;
use super::super::view::View;
use super::super::widgets::columns::{columns, equal};
use super::super::widgets::{card, text};
use super::overview::{bullet, capitalise};
use crate::language::Args;
use crate::profile::{Dimension, DimensionRole, FitStatement, Suitability, WeightBasis};

/// Shows the panel; `has_result` adds the way to the result.
pub fn show(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, has_result: bool) {
    let back = Action::plain(view.text("tab-duties"), Command::Open(Tab::Duties)).icon(icon::ARROW_LEFT);
    let look = if has_result {
        Action::plain(view.text("suitability-result"), Command::Open(Tab::Result))
    } else {
        Action::plain(view.text("suitability-start"), Command::Open(Tab::Assessment))
    };
    let next = Action::primary(view.text("suitability-next"), Command::Open(Tab::Myths))
        .icon_after(icon::ARROW_RIGHT);
    let header = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        view.page_title(ui, Type::Title, &view.text("tab-suitability"));
        let sides = view.language.count_word(open.profile.instrument.dimensions.len());
        view.muted(ui, Type::Item, &view.format("suitability-intro", &Args::new().text("sides", sides)));
    };
    let bar = Bar::new().left(back).right(look).right(next);
    sheet::page(ui, view, "suitability", header, |ui| content(ui, view, open), bar);
}

fn content(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let dimensions = &open.profile.instrument.dimensions;
    ribbon(ui, view, dimensions);
    ui.add_space(20.0);
    sides(ui, view, dimensions);
    let suitability = &open.profile.suitability;
    together(ui, view, suitability);
    statements(ui, view, "suitability-fits", &suitability.fits, view.theme.colour.positive);
    statements(ui, view, "suitability-heavy", &suitability.think_again, view.theme.colour.caution);
    if !suitability.situations.is_empty() {
        ui.add_space(24.0);
        view.section(ui, &view.text("suitability-situations"));
        for situation in &suitability.situations {
            bullet(ui, view, view.theme.colour.tick, situation.text.get(view.language));
        }
    }
}

/// The weights as one ribbon: segments as wide as their share, brackets below say who decided that.
fn ribbon(ui: &mut Ui, view: &View<'_>, dimensions: &[Dimension]) {
    let total: f64 = dimensions.iter().map(|dimension| dimension.weight).sum();
    if total <= 0.0 {
        return;
    }
    let width = ui.available_width();
    let height = view.theme.tokens.size.weight_ribbon;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let gap = 1.5;
    let mut edges = vec![rect.left()];
    let mut sum = 0.0;
    for dimension in dimensions {
        sum += dimension.weight.max(0.0);
        edges.push(rect.left() + width * share(sum, total));
    }
    let count = dimensions.len();
    for (index, pair) in edges.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        let round = |is_end: bool| if is_end { 9 } else { 0 };
        let corner = CornerRadius {
            nw: round(index == 0),
            sw: round(index == 0),
            ne: round(index + 1 == count),
            se: round(index + 1 == count),
        };
        let segment =
            Rect::from_min_max(pos2(left + gap / 2.0, rect.top()), pos2(right - gap / 2.0, rect.bottom()));
        ui.painter().rect_filled(segment, corner, view.theme.chart(index));
    }
    let words: Vec<String> = dimensions
        .iter()
        .map(|dimension| {
            format!("{} {}", dimension.name.get(view.language), view.language.decimal(dimension.weight, 1))
        })
        .collect();
    let name = view.format("ribbon-name", &Args::new().text("weights", words.join(", ")));
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &name));
    brackets(ui, view, dimensions, &edges);
}

/// Share of `part` in `total` as a factor for points.
#[allow(clippy::cast_possible_truncation, reason = "points on the screen need no more than f32")]
pub fn share(part: f64, total: f64) -> f32 {
    (part / total) as f32
}

fn brackets(ui: &mut Ui, view: &View<'_>, dimensions: &[Dimension], edges: &[f32]) {
    let runs = role_runs(dimensions);
    let top = ui.cursor().top() + 2.0;
    let mut bottom = top;
    for (index, run) in runs.iter().enumerate() {
        let (Some(left), Some(right)) = (edges.get(run.start), edges.get(run.end)) else { continue };
        let left = if index == 0 { *left } else { *left + 1.0 };
        let right = if index + 1 == runs.len() { *right } else { *right - 23.0 };
        let stroke = Stroke::new(1.0, view.theme.colour.tick);
        ui.painter().hline(left..=right, top, stroke);
        let place = Rect::from_min_max(pos2(left, top + 6.0), pos2(right, f32::INFINITY));
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place).id_salt(("bracket", index)));
        child.set_width(place.width());
        let role = view.text(match run.role {
            DimensionRole::Determining => "role-determining",
            DimensionRole::Supporting => "role-supporting",
        });
        let words = weight_words(view, dimensions, run, index == 0);
        let width = |style, words: &str| {
            text::galley(ui, view.theme, style, view.theme.colour.text, words, f32::INFINITY).size().x
        };
        let narrow = width(Type::SmallStrong, &role) + width(Type::Small, &words) + 16.0 > place.width();
        if narrow {
            view.label(&mut child, Type::SmallStrong, &role);
            view.muted(&mut child, Type::Small, &words);
        } else {
            child.horizontal_top(|ui| {
                view.label(ui, Type::SmallStrong, &role);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                    view.muted(ui, Type::Small, &words);
                });
            });
        }
        bottom = bottom.max(child.min_rect().bottom());
    }
    let rect = Rect::from_min_max(ui.cursor().min, pos2(ui.max_rect().right(), bottom));
    ui.advance_cursor_after_rect(rect);
}

struct Run {
    role: DimensionRole,
    start: usize,
    end: usize,
}

fn role_runs(dimensions: &[Dimension]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (index, dimension) in dimensions.iter().enumerate() {
        match runs.last_mut() {
            Some(run) if run.role == dimension.role => run.end = index + 1,
            _ => runs.push(Run { role: dimension.role, start: index, end: index + 1 }),
        }
    }
    runs
}

fn weight_words(view: &View<'_>, dimensions: &[Dimension], run: &Run, with_basis: bool) -> String {
    let inside = dimensions.get(run.start..run.end).unwrap_or_default();
    let Some(first) = inside.first() else { return String::new() };
    let same = inside.iter().all(|dimension| (dimension.weight - first.weight).abs() < 1e-9);
    let words = if same {
        let weight = shortest(view, first.weight);
        view.format("weight-each", &Args::new().text("weight", weight))
    } else {
        let weights: Vec<String> = inside.iter().map(|dimension| shortest(view, dimension.weight)).collect();
        view.format("weight-list", &Args::new().text("weights", weights.join(" · ")))
    };
    if !with_basis {
        return words;
    }
    let judged = dimensions.iter().all(|dimension| dimension.basis == WeightBasis::Judgement);
    let basis = view.text(if judged { "weight-judgement" } else { "weight-study" });
    format!("{words}, {basis}")
}

fn shortest(view: &View<'_>, weight: f64) -> String {
    let whole = (weight - weight.round()).abs() < 1e-9;
    view.language.decimal(weight, if whole { 0 } else { 1 })
}

fn sides(ui: &mut Ui, view: &View<'_>, dimensions: &[Dimension]) {
    let count = if view.room.tight {
        1
    } else if view.room.is_column() {
        2
    } else {
        3
    };
    let gap = 40.0;
    let widths = equal(ui.available_width(), count, gap);
    let indexed: Vec<(usize, &Dimension)> = dimensions.iter().enumerate().collect();
    for row in indexed.chunks(count) {
        columns(ui, &widths, gap, |ui, column| {
            let Some((index, dimension)) = row.get(column) else { return };
            side(ui, view, *index, dimension);
        });
        ui.add_space(20.0);
    }
}

fn side(ui: &mut Ui, view: &View<'_>, index: usize, dimension: &Dimension) {
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (_, rect) = ui.allocate_space(egui::Vec2::splat(12.0));
        ui.painter().rect_filled(rect, view.theme.tokens.radius.mark, view.theme.chart(index));
        let name = dimension.name.get(view.language);
        text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, name, 2);
    });
    view.label(ui, Type::Body, dimension.definition.get(view.language));
    let learned = view.text("suitability-learned");
    let how = dimension.learnable.get(view.language);
    let job = text::runs(
        view.theme,
        &[
            (Type::Table, view.theme.colour.positive, &format!("{learned} ")),
            (Type::Table, view.theme.colour.text_muted, how),
        ],
    );
    ui.add(egui::Label::new(job).wrap());
}

fn together(ui: &mut Ui, view: &View<'_>, suitability: &Suitability) {
    let Some(together) = &suitability.together else { return };
    ui.add_space(4.0);
    let title = view.text("suitability-together");
    card::group(ui, view.theme, &title, 20, |ui| {
        let width = ui.available_width();
        ui.set_width(width);
        let stack = view.room.is_column();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            let (_, rect) = ui.allocate_space(egui::Vec2::splat(22.0));
            text::paint_icon(ui, rect.center(), icon::INFO, 18.0, view.theme.colour.caution);
            let note_width = if stack || together.note.is_none() { 0.0 } else { 310.0 };
            let text_width = ui.available_width() - note_width;
            ui.vertical(|ui| {
                ui.set_width(text_width);
                ui.spacing_mut().item_spacing.y = 2.0;
                text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &title, 2);
                view.label(ui, Type::Body, together.text.get(view.language));
                if let (true, Some(note)) = (stack, &together.note) {
                    view.muted(ui, Type::Table, note.get(view.language));
                }
            });
            if let (false, Some(note)) = (stack, &together.note) {
                let edge = ui.cursor().left();
                ui.add_space(14.0);
                let top = ui.cursor().top();
                ui.vertical(|ui| {
                    ui.set_width(ui.available_width());
                    view.muted(ui, Type::Table, note.get(view.language));
                    let bottom = ui.min_rect().bottom();
                    ui.painter().vline(edge, top..=bottom, Stroke::new(1.0, view.theme.colour.tick));
                });
            }
        });
    });
}

fn statements(ui: &mut Ui, view: &View<'_>, key: &str, statements: &[FitStatement], dot: egui::Color32) {
    if statements.is_empty() {
        return;
    }
    ui.add_space(24.0);
    view.section(ui, &view.text(key));
    ui.set_max_width(view.theme.tokens.layout.text_max.max(ui.available_width() * 0.7));
    for statement in statements {
        ui.add_space(2.0);
        bullet(ui, view, dot, &capitalise(statement.text.get(view.language)));
        if let Some(why) = &statement.why {
            ui.horizontal_top(|ui| {
                ui.add_space(18.0);
                view.muted(ui, Type::Table, why.get(view.language));
            });
        }
    }
}
