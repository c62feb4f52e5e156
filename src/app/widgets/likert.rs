//! A statement with its options: a radio group and one Tab stop. The active row is raised and names every option;
//! where there is no room beside the statement, every row does.

use egui::accesskit::Role;
use egui::{Id, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::roving::{Axis, Roving};
use super::{focus, text};
use crate::app::theme::{Theme, Type};
use crate::app::view::View;
use crate::assessment::Answer;

/// Where the parts of every row of a page stand.
#[derive(Clone, Copy, Debug)]
pub struct LikertPlan {
    /// Left edge of the rows.
    pub left: f32,
    /// Right edge of the rows.
    pub right: f32,
    /// Distance between the middles of two options.
    pub step: f32,
    /// Width of the "tidak paham" pill.
    pub pill: f32,
    /// Options under the statement instead of beside it.
    pub stacked: bool,
}

impl LikertPlan {
    /// The plan for `options` options in the room of `ui`.
    #[must_use]
    pub fn new(ui: &Ui, view: &View<'_>, options: usize, pill_words: &str) -> Self {
        let rect = ui.available_rect_before_wrap();
        let stacked = view.room.is_column();
        let count = f32::from(u16::try_from(options.max(1)).unwrap_or(u16::MAX));
        let words =
            text::galley(ui, view.theme, Type::Small, view.theme.colour.text, pill_words, f32::INFINITY);
        let pill = words.size().x + 24.0;
        let widest = if view.room.is_wide() { 84.0 } else { 60.0 };
        let share = if stacked { rect.width() - 24.0 } else { rect.width() * 0.42 };
        let step = (share / count).min(if stacked { 92.0 } else { widest }).max(44.0);
        Self { left: rect.left(), right: rect.right(), step, pill, stacked }
    }

    fn pill_right(&self) -> f32 {
        self.right - 15.0
    }

    fn rule(&self) -> f32 {
        self.pill_right() - self.pill - 9.0
    }

    /// The middle of an option's column.
    #[must_use]
    pub fn option_x(&self, index: usize, count: usize) -> f32 {
        let back = f32::from(u16::try_from(count.saturating_sub(1 + index)).unwrap_or(0));
        let forward = f32::from(u16::try_from(index).unwrap_or(0));
        if self.stacked {
            return self.left + 12.0 + self.step * (forward + 0.5);
        }
        self.rule() - 14.0 - self.step * (back + 0.5)
    }

    fn statement_width(&self, count: usize) -> f32 {
        if self.stacked {
            self.right - self.left - 40.0 - 16.0
        } else {
            self.option_x(0, count) - self.step / 2.0 - self.left - 56.0 - 10.0
        }
    }
}

/// What a row shows.
#[derive(Clone, Copy, Debug)]
pub struct LikertRow<'a> {
    /// Index of the item in the order of presentation.
    pub index: usize,
    /// The statement.
    pub statement: &'a str,
    /// A concrete example, shown while the row is active.
    pub example: Option<&'a str>,
    /// Labels of the options, lowest first.
    pub labels: &'a [&'a str],
    /// Which option was chosen, if any.
    pub chosen: Option<usize>,
    /// The answer as it stands.
    pub answer: Answer,
    /// Whether this is the item that asks for an answer.
    pub active: bool,
    /// Name of the group for a screen reader.
    pub name: &'a str,
    /// "Tidak paham".
    pub not_understood: &'a str,
    /// Under the pill of the active row.
    pub pill_hint: &'a str,
}

/// What a person did with a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LikertAction {
    /// Chose an option, by its index.
    Choose(usize),
    /// Said "tidak paham".
    NotUnderstood,
    /// Clicked the statement or came by key.
    Activate,
}

/// The group of options of an item; its child `i` is option `i`, the last child is "tidak paham".
#[must_use]
pub fn group_id(index: usize) -> Id {
    Id::unique(("likert", index))
}

/// Shows a row and returns what was done. `take_focus` gives the current option the keyboard.
pub fn likert_row(
    ui: &mut Ui,
    view: &View<'_>,
    plan: &LikertPlan,
    row: &LikertRow<'_>,
    take_focus: bool,
) -> Option<LikertAction> {
    let theme = view.theme;
    let colour = &theme.colour;
    let count = row.labels.len();
    let style = if row.active { Type::ItemActive } else { Type::Item };
    let statement =
        text::galley(ui, theme, style, colour.text, row.statement, plan.statement_width(count).max(120.0));
    let example = row.example.filter(|_| row.active).map(|example| {
        text::galley(
            ui,
            theme,
            Type::Small,
            colour.text_muted,
            example,
            plan.statement_width(count).max(120.0),
        )
    });
    let statement_height = statement.size().y + example.as_ref().map_or(0.0, |galley| galley.size().y + 2.0);
    let with_labels = row.active || plan.stacked;
    let labels: Vec<_> = row
        .labels
        .iter()
        .map(|label| centred(ui, theme, label, if plan.stacked { plan.step - 4.0 } else { plan.step - 6.0 }))
        .collect();
    let label_height = labels.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
    let dot = theme.tokens.size.likert_dot;
    let options_height = if with_labels { dot + 4.0 + label_height } else { dot };
    let height = row_height(view, row.active, statement_height, options_height, plan.stacked);

    let (_, rect) = ui.allocate_space(vec2(plan.right - plan.left, height));
    let whole = ui.interact(rect, group_id(row.index).with("row"), Sense::CLICK);
    if row.active {
        raise(ui, theme, rect);
    }
    let statement_top =
        if plan.stacked { rect.top() + 12.0 } else { rect.center().y - statement_height / 2.0 };
    let number = number_galley(ui, theme, row);
    let indent = if plan.stacked { 40.0 } else { 56.0 };
    let first_line = statement_top + theme.type_token(style).line / 2.0;
    let number_right = rect.left() + indent - 17.0;
    ui.painter().galley(
        pos2(number_right - number.size().x, first_line - number.size().y / 2.0),
        number,
        colour.text_muted,
    );
    let text_height = statement.size().y;
    ui.painter().galley(pos2(rect.left() + indent, statement_top), statement, colour.text);
    if let Some(example) = example {
        ui.painter().galley(
            pos2(rect.left() + indent, statement_top + text_height + 2.0),
            example,
            colour.text_muted,
        );
    }

    let options_top = if plan.stacked {
        statement_top + statement_height + 10.0
    } else {
        rect.center().y - options_height / 2.0
    };
    let middle = options_top + dot / 2.0;
    let resting = row.chosen.unwrap_or(if row.answer == Answer::NotUnderstood { count } else { 0 });
    let roving = Roving::new(ui, group_id(row.index), count + 1, resting, Axis::Horizontal);
    let builder = UiBuilder::new()
        .id_salt(("likert", row.index))
        .max_rect(rect)
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(row.name);
    let group = ui.new_child(builder);
    let mut action = None;
    for (option, (label, galley)) in row.labels.iter().zip(labels).enumerate() {
        let x = plan.option_x(option, count);
        let response = option_dot(&group, theme, &roving, row, option, label, pos2(x, middle));
        if with_labels {
            let at = pos2(x, middle + dot / 2.0 + 4.0);
            group.painter().galley(at, galley, colour.text);
        }
        if response.clicked() {
            action = Some(LikertAction::Choose(option));
        } else if response.gained_focus() && !row.active {
            action = Some(LikertAction::Activate);
        }
        if take_focus && roving.current() == option {
            response.request_focus();
            ui.ctx().request_repaint();
        }
    }
    let pill = pill(&group, view, plan, &roving, row, middle, options_top);
    if pill.clicked() {
        action = Some(LikertAction::NotUnderstood);
    } else if pill.gained_focus() && !row.active {
        action = Some(LikertAction::Activate);
    }
    if take_focus && roving.current() == count {
        pill.request_focus();
        ui.ctx().request_repaint();
    }
    if take_focus {
        // The statement with its options, not only the option that has the keyboard; where even these do not fit,
        // the labels and the pill below wait.
        let bottom = if plan.stacked { middle + dot / 2.0 + 14.0 } else { rect.bottom() };
        ui.scroll_to_rect(Rect::from_min_max(rect.min, pos2(rect.right(), bottom)), None);
    }
    if action.is_none() && whole.clicked() && !row.active {
        action = Some(LikertAction::Activate);
    }
    action
}

fn centred(ui: &Ui, theme: &Theme, label: &str, width: f32) -> std::sync::Arc<egui::Galley> {
    let mut job = text::job(theme, Type::Caption, theme.colour.text, label);
    job.wrap = egui::text::TextWrapping::wrap_at_width(width.max(30.0));
    job.halign = egui::Align::Center;
    ui.painter().layout_job(job)
}

fn row_height(view: &View<'_>, active: bool, statement: f32, options: f32, stacked: bool) -> f32 {
    if stacked {
        return 12.0 + statement + 10.0 + options + 12.0 + 40.0;
    }
    let heights = &view.theme.tokens.layout.likert;
    let least = match (active, view.room.low, view.room.is_wide()) {
        (false, true, _) => heights.low_idle,
        (false, false, _) => heights.idle,
        (true, true, _) => heights.low_active,
        (true, false, true) => heights.active,
        (true, false, false) => heights.active_narrow,
    };
    least.max(statement + 16.0).max(options + if active { 24.0 } else { 16.0 })
}

fn raise(ui: &Ui, theme: &Theme, rect: Rect) {
    let radius = Theme::corner(theme.tokens.radius.group);
    ui.painter().add(theme.raised_shadow().as_shape(rect, radius));
    let stroke = Stroke::new(1.0, theme.colour.border);
    ui.painter().rect(rect, radius, theme.colour.surface_raised, stroke, StrokeKind::Inside);
    let marker = Rect::from_min_max(
        pos2(rect.left(), rect.top() + 21.0),
        pos2(rect.left() + theme.tokens.size.marker.0, rect.bottom() - 21.0),
    );
    ui.painter().rect_filled(marker, 2.0, theme.colour.highlight);
}

fn number_galley(ui: &Ui, theme: &Theme, row: &LikertRow<'_>) -> std::sync::Arc<egui::Galley> {
    let ink = if row.active { theme.colour.text } else { theme.colour.text_muted };
    let job = text::figures(theme, Type::Body, ink, row.active, &(row.index + 1).to_string());
    ui.painter().layout_job(job)
}

fn option_dot(
    ui: &Ui,
    theme: &Theme,
    roving: &Roving,
    row: &LikertRow<'_>,
    option: usize,
    label: &str,
    centre: egui::Pos2,
) -> Response {
    let colour = &theme.colour;
    let radius = theme.tokens.size.likert_dot / 2.0;
    // A slop of four points: a near miss still counts.
    let hit = Rect::from_center_size(centre, Vec2::splat(radius * 2.0 + 8.0));
    let response = ui.interact(hit, roving.id(option), roving.sense(ui, option));
    let chosen = row.chosen == Some(option);
    let digit = option + 1;
    let name = format!("{digit}, {label}");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, &name));
    let (fill, edge, ink) = if chosen {
        (colour.accent, colour.accent, colour.accent_text)
    } else if response.hovered() {
        (colour.surface_selected, colour.accent, colour.text)
    } else {
        (
            colour.surface_raised,
            colour.border_strong,
            if row.active { colour.text } else { colour.text_muted },
        )
    };
    ui.painter().circle(centre, radius - 0.5, fill, Stroke::new(1.0, edge));
    let style = if chosen || row.active { Type::SmallStrong } else { Type::Small };
    let galley = text::galley(ui, theme, style, ink, &digit.to_string(), 30.0);
    ui.painter().galley(centre - galley.size() / 2.0, galley, ink);
    let ring = Rect::from_center_size(centre, Vec2::splat(radius * 2.0));
    focus::ring_at(ui, &response, ring, radius, false);
    roving.keys(ui, option, &response);
    response
}

fn pill(
    ui: &Ui,
    view: &View<'_>,
    plan: &LikertPlan,
    roving: &Roving,
    row: &LikertRow<'_>,
    middle: f32,
    top: f32,
) -> Response {
    let theme = view.theme;
    let colour = &theme.colour;
    let count = row.labels.len();
    let chosen = row.answer == Answer::NotUnderstood;
    let height = 32.0;
    let rect = if plan.stacked {
        let bottom = top + theme.tokens.size.likert_dot + 4.0;
        let label_space = row
            .labels
            .iter()
            .map(|label| centred(ui, theme, label, plan.step - 4.0).size().y)
            .fold(0.0, f32::max);
        Rect::from_min_size(pos2(plan.left + 40.0, bottom + label_space + 8.0), vec2(plan.pill, height))
    } else {
        let line = Stroke::new(1.0, colour.border_strong);
        ui.painter().vline(plan.rule(), (middle - 16.0)..=(middle + 16.0), line);
        Rect::from_min_size(
            pos2(plan.pill_right() - plan.pill, middle - height / 2.0),
            vec2(plan.pill, height),
        )
    };
    let response = ui.interact(rect.expand2(vec2(0.0, 2.0)), roving.id(count), roving.sense(ui, count));
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, row.not_understood));
    let (fill, edge, ink) = if chosen {
        (colour.accent_soft, colour.accent, colour.accent_soft_text)
    } else if response.hovered() {
        (colour.surface_selected, colour.accent, colour.text)
    } else {
        (colour.surface_raised, colour.border_strong, colour.text_muted)
    };
    ui.painter().rect(rect, Theme::corner(height / 2.0), fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    let style = if chosen { Type::SmallStrong } else { Type::Small };
    let galley = text::galley(ui, theme, style, ink, row.not_understood, f32::INFINITY);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    if row.active && !plan.stacked {
        let hint = centred(ui, theme, row.pill_hint, plan.pill);
        ui.painter().galley(pos2(rect.center().x, rect.bottom() + 4.0), hint, colour.text);
    }
    focus::ring_at(ui, &response, rect, height / 2.0, false);
    roving.keys(ui, count, &response);
    response
}
