//! Profesi Serupa: the contrast by aspect, figures with their release, and two ways of equal weight.

use egui::accesskit::Role;
use egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::super::command::{Command, Tab};
use super::super::sheet::{self, Action, Bar};
use super::super::state::{OpenProfile, State};
use super::super::theme::icons::icon;
use super::super::theme::{Theme, Type};
use super::super::view::View;
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::choice::{Look, choice};
use super::super::widgets::columns::columns;
use super::super::widgets::text;
use super::super::widgets::weave::WeaveColours;
use super::suitability::share;
use crate::language::Args;
use crate::profile::{Figure, FiguresAbout, Similar};

/// Shows the panel.
pub fn show(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, state: &State) {
    let others = &open.profile.similar;
    let index = state.compared.min(others.len().saturating_sub(1));
    let back = Action::plain(view.text("tab-myths"), Command::Open(Tab::Myths)).icon(icon::ARROW_LEFT);
    let next = Action::primary(view.text("similar-next"), Command::Open(Tab::Assessment))
        .icon_after(icon::ARROW_RIGHT);
    let header = |ui: &mut Ui| header(ui, view, open, state, index);
    let content = |ui: &mut Ui| {
        if let Some(other) = others.get(index) {
            content(ui, view, open, other);
        } else {
            view.muted(ui, Type::Body, &view.text("similar-none"));
        }
    };
    sheet::page(ui, view, "similar", header, content, Bar::new().left(back).right(next));
}

fn header(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, state: &State, index: usize) {
    let others = &open.profile.similar;
    ui.spacing_mut().item_spacing.y = 8.0;
    let other_profile = others
        .get(index)
        .and_then(|other| other.profile.as_ref())
        .filter(|id| state.knows(id) && state.lab.shows(&state.library, id));
    ui.horizontal(|ui| {
        view.page_title(ui, Type::Title, &view.text("tab-similar"));
        let (Some(id), Some(other)) = (other_profile, others.get(index)) else { return };
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let words =
                view.format("similar-open", &Args::new().text("title", other.title.get(view.language)));
            let link =
                Button::new(view.theme, words).kind(Kind::Ghost).small().icon_after(Some(icon::ARROW_RIGHT));
            if link.show(ui).clicked() {
                view.send(ui, Command::ChooseProfile(id.clone()));
            }
        });
    });
    if others.len() < 2 {
        return;
    }
    let names: Vec<&str> = others.iter().map(|other| other.title.get(view.language)).collect();
    ui.horizontal_wrapped(|ui| {
        let label = view.text("similar-compare");
        view.muted(ui, Type::Small, &label);
        ui.add_space(4.0);
        let chosen = choice(ui, view.theme, Id::unique("similar"), &label, &names, Some(index), Look::Chips);
        if let Some(chosen) = chosen {
            view.send(ui, Command::CompareWith(chosen));
        }
    });
}

fn content(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, other: &Similar) {
    matrix(ui, view, open, other);
    ui.add_space(18.0);
    let has_figures = !other.figures.is_empty();
    let ways = [
        ("similar-this", &other.choose_this_if, view.theme.colour.highlight),
        ("similar-that", &other.choose_that_if, view.theme.chart(5)),
    ];
    let title = other.title.get(view.language);
    let way = |ui: &mut Ui, index: usize| {
        let Some((key, Some(words), edge)) = ways.get(index) else { return };
        let left = ui.max_rect().left();
        let top = ui.cursor().top();
        ui.horizontal_top(|ui| {
            ui.add_space(20.0);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 4.0;
                let heading = view.format(key, &Args::new().text("title", title));
                text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &heading, 2);
                view.label(ui, Type::Body, words.get(view.language));
            });
        });
        let bottom = ui.min_rect().bottom().max(top + 80.0);
        ui.painter().rect_filled(Rect::from_min_max(pos2(left, top), pos2(left + 3.0, bottom)), 0.0, *edge);
    };
    if view.room.is_column() {
        if has_figures {
            figures(ui, view, open, other);
        }
        for index in 0..2 {
            ui.add_space(14.0);
            ui.push_id(index, |ui| way(ui, index));
        }
        return;
    }
    let gap = 28.0;
    let width = ui.available_width();
    let first = if has_figures { 340.0_f32.min(width * 0.34) } else { 0.0 };
    let rest = ((width - first - 2.0 * gap) / 2.0).floor();
    columns(ui, &[first, rest, rest], gap, |ui, index| match index {
        0 if has_figures => figures(ui, view, open, other),
        0 => {}
        index => way(ui, index - 1),
    });
}

/// The matrix: aspects, this occupation on a tinted column, the other; the last row, what both have, spans both.
fn matrix(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, other: &Similar) {
    let builder =
        UiBuilder::new().accessibility_role(Role::Table).accessibility_label(view.text("tab-similar"));
    ui.scope_builder(builder, |ui| {
        let width = ui.available_width();
        let stacked = view.room.tight;
        let aspect = if stacked { 0.0 } else { 148.0_f32.min(width * 0.2) };
        let cell = ((width - aspect) / 2.0).floor();
        let origin = ui.cursor().min;
        let tint = ui.painter().add(egui::Shape::Noop);
        let place = Columns { left: origin.x, aspect, cell, stacked };
        let mut y = head(ui, view, open, other, &place, origin.y);
        for (row, difference) in other.differs.iter().enumerate() {
            let texts = [
                difference.aspect.get(view.language),
                difference.here.get(view.language),
                difference.there.get(view.language),
            ];
            y = table_row(ui, view, &place, row, texts, y);
        }
        let tinted = Rect::from_min_max(pos2(origin.x + aspect, origin.y), pos2(origin.x + aspect + cell, y));
        let corner = egui::CornerRadius { nw: 16, ne: 16, sw: 0, se: 0 };
        let fill = egui::epaint::RectShape::new(
            tinted,
            corner,
            view.theme.colour.surface_group,
            view.theme.group_stroke(),
            StrokeKind::Inside,
        );
        ui.painter().set(tint, fill);
        if !other.same.is_empty() {
            y = overlap(ui, view, other, &place, y);
        }
        ui.advance_cursor_after_rect(Rect::from_min_max(origin, pos2(origin.x + width, y)));
    });
}

#[derive(Clone, Copy)]
struct Columns {
    left: f32,
    aspect: f32,
    cell: f32,
    /// Too narrow for a column of aspects: they stand above their row.
    stacked: bool,
}

impl Columns {
    fn here(&self) -> f32 {
        self.left + self.aspect
    }

    fn there(&self) -> f32 {
        self.here() + self.cell
    }

    fn right(&self) -> f32 {
        self.there() + self.cell
    }
}

const CELL: f32 = 20.0;

fn head(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, other: &Similar, place: &Columns, top: f32) -> f32 {
    let colour = &view.theme.colour;
    let emblem = 32.0;
    let titles = [open.profile.title.get(view.language), other.title.get(view.language)];
    let inset = if place.stacked { 10.0 } else { CELL };
    let with_emblem = !place.stacked;
    let text_left = if with_emblem { inset + emblem + 12.0 } else { inset };
    let galleys = titles.map(|title| {
        text::galley(ui, view.theme, Type::BodyStrong, colour.text, title, place.cell - text_left - 8.0)
    });
    let tallest = galleys.iter().map(|galley| galley.size().y).fold(emblem, f32::max);
    let height = tallest + 22.0;
    for (index, (galley, title)) in galleys.into_iter().zip(titles).enumerate() {
        let left = if index == 0 { place.here() } else { place.there() };
        let rect = Rect::from_min_max(pos2(left, top), pos2(left + place.cell, top + height));
        if with_emblem && index == 0 {
            let square = Rect::from_center_size(
                pos2(left + inset + emblem / 2.0, rect.center().y),
                egui::Vec2::splat(emblem),
            );
            open.weave.paint(ui.painter(), square, WeaveColours::emblem(view.theme, colour.surface_group));
        }
        let x = if with_emblem && index == 0 { left + text_left } else { left + inset };
        ui.painter().galley(pos2(x, rect.center().y - galley.size().y / 2.0), galley, colour.text);
        let response = ui.interact(rect, ui.scope_id().with(("head", index)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, title));
    }
    top + height
}

fn table_row(ui: &mut Ui, view: &View<'_>, place: &Columns, row: usize, texts: [&str; 3], top: f32) -> f32 {
    let colour = &view.theme.colour;
    let inset = if place.stacked { 10.0 } else { CELL };
    let mut start = top + 8.0;
    ui.painter().hline(place.left..=place.right(), top, Stroke::new(1.0, colour.border));
    let aspect_width = if place.stacked { place.right() - place.left } else { place.aspect - 12.0 };
    let aspect = text::galley(ui, view.theme, Type::Body, colour.text_muted, texts[0], aspect_width);
    if place.stacked {
        start += aspect.size().y + 2.0;
    }
    let here = text::galley(ui, view.theme, Type::Body, colour.text, texts[1], place.cell - inset - 10.0);
    let there = text::galley(ui, view.theme, Type::Body, colour.text, texts[2], place.cell - inset - 10.0);
    let mut height = here.size().y.max(there.size().y);
    if !place.stacked {
        height = height.max(aspect.size().y);
    }
    let bottom = start + height + 8.0;
    let cells = [
        (
            pos2(if place.stacked { place.left + inset } else { place.left }, top + 8.0),
            aspect,
            Role::RowHeader,
            texts[0],
        ),
        (pos2(place.here() + inset, start), here, Role::Cell, texts[1]),
        (pos2(place.there() + inset, start), there, Role::Cell, texts[2]),
    ];
    let builder = UiBuilder::new()
        .accessibility_role(Role::Row)
        .id_salt(("row", row))
        .max_rect(Rect::from_min_max(pos2(place.left, top), pos2(place.right(), bottom)));
    let line = ui.new_child(builder);
    for (index, (at, galley, role, words)) in cells.into_iter().enumerate() {
        let rect = Rect::from_min_size(at, galley.size());
        let ink = if index == 0 { colour.text_muted } else { colour.text };
        line.painter().galley(at, galley, ink);
        let response = line.interact(rect, line.scope_id().with(index), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(role, true, words));
    }
    bottom
}

fn overlap(ui: &mut Ui, view: &View<'_>, other: &Similar, place: &Columns, top: f32) -> f32 {
    let colour = &view.theme.colour;
    let words: Vec<&str> = other.same.iter().map(|same| same.get(view.language)).collect();
    let words = words.join(". ");
    let inset = CELL;
    let icon_width = 32.0;
    let width = place.right() - place.here() - inset - icon_width - 16.0;
    let galley = text::galley(ui, view.theme, Type::Body, colour.text, &words, width);
    let label = view.text("similar-overlap");
    let label_galley =
        text::galley(ui, view.theme, Type::Body, colour.text_muted, &label, place.aspect.max(80.0));
    let label_above = if place.stacked { label_galley.size().y + 6.0 } else { 0.0 };
    let bottom = top + label_above + galley.size().y.max(22.0) + 18.0;
    let fill = Rect::from_min_max(pos2(place.here(), top + label_above), pos2(place.right(), bottom));
    let corner = egui::CornerRadius { nw: 0, ne: 0, sw: 16, se: 16 };
    ui.painter().rect(fill, corner, colour.surface_selected, view.theme.group_stroke(), StrokeKind::Inside);
    ui.painter().galley(pos2(place.left, top + 8.0), label_galley, colour.text_muted);
    text::paint_icon(ui, pos2(place.here() + inset + 9.0, fill.center().y), icon::USERS, 18.0, colour.text);
    let at = pos2(place.here() + inset + icon_width, fill.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour.text);
    let response = ui.interact(fill, ui.scope_id().with("overlap"), Sense::hover());
    let name = format!("{label}. {words}");
    response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, &name));
    bottom
}

fn figures(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, other: &Similar) {
    let Some(about) = &other.figures_about else { return };
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.spacing_mut().interact_size.y = 0.0;
    ui.horizontal(|ui| {
        text::heading(
            ui,
            view.theme,
            Type::BodyStrong,
            view.theme.colour.text,
            &view.text("similar-figures"),
            2,
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let (low, high) = about.scale;
            let args = Args::new()
                .text("low", view.language.decimal(low, 0))
                .text("high", view.language.decimal(high, 0));
            view.muted(ui, Type::Small, &view.format("similar-scale", &args));
        });
    });
    ui.add_space(4.0);
    for figure in &other.figures {
        figure_row(ui, view, figure, about);
    }
    ui.add_space(2.0);
    let here = about.here.get(view.language);
    let there = about.there.get(view.language);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (_, dot) = ui.allocate_space(vec2(12.0, 16.0));
        ui.painter().circle_filled(dot.center(), 5.0, view.theme.chart(0));
        view.muted(ui, Type::Caption, here);
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (_, square) = ui.allocate_space(vec2(12.0, 16.0));
        hollow(ui, view.theme, square.center());
        view.muted(ui, Type::Caption, there);
    });
    if let Some(source) = open.profile.sources.iter().find(|source| source.key == about.source) {
        let parts: Vec<&str> =
            [Some(source.title.as_str()), source.location.as_deref()].into_iter().flatten().collect();
        view.muted(ui, Type::Caption, &parts.join(" · "));
    }
}

fn hollow(ui: &Ui, theme: &Theme, centre: egui::Pos2) {
    let square = Rect::from_center_size(centre, egui::Vec2::splat(10.0));
    let stroke = Stroke::new(2.0, theme.chart(2));
    ui.painter().rect(square, Theme::corner(2.0), theme.colour.surface, stroke, StrokeKind::Inside);
}

fn figure_row(ui: &mut Ui, view: &View<'_>, figure: &Figure, about: &FiguresAbout) {
    let colour = &view.theme.colour;
    let width = ui.available_width();
    let label = figure.label.get(view.language);
    let galley = text::galley(ui, view.theme, Type::Small, colour.text, label, width * 0.36);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y.max(20.0)), Sense::hover());
    ui.painter().galley(pos2(rect.left(), rect.center().y - galley.size().y / 2.0), galley, colour.text);
    let values =
        format!("{} / {}", view.language.decimal(figure.here, 2), view.language.decimal(figure.there, 2));
    let values_galley =
        ui.painter().layout_job(text::figures(view.theme, Type::Small, colour.text_muted, false, &values));
    let values_left = rect.right() - values_galley.size().x - 8.0;
    ui.painter().galley(
        pos2(values_left, rect.center().y - values_galley.size().y / 2.0),
        values_galley,
        colour.text_muted,
    );
    let track = (rect.left() + width * 0.37)..=(values_left - 14.0);
    let length = track.end() - track.start();
    let (low, high) = about.scale;
    let x = |value: f64| track.start() + length * share(value - low, high - low).clamp(0.0, 1.0);
    let y = rect.center().y;
    ui.painter().hline(track.clone(), y, Stroke::new(2.0, colour.track));
    let (here, there) = (x(figure.here), x(figure.there));
    ui.painter().hline(here.min(there)..=here.max(there), y, Stroke::new(2.0, colour.weave_soft));
    hollow(ui, view.theme, pos2(there, y));
    ui.painter().circle_filled(pos2(here, y), 5.5, view.theme.chart(0));
    let args = Args::new()
        .text("label", label)
        .text("here", view.language.decimal(figure.here, 2))
        .text("here-who", about.here.get(view.language))
        .text("there", view.language.decimal(figure.there, 2))
        .text("there-who", about.there.get(view.language));
    let name = view.format("similar-figure-name", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, &name));
}
