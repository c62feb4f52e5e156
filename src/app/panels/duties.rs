//! Tugas: the duties as a timeline with their rhythm, the forms the work takes, partners, and a day as illustration.

use egui::accesskit::Role;
use egui::{Sense, Stroke, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::super::command::{Command, Tab};
use super::super::sheet::{self, Action, Bar};
use super::super::state::OpenProfile;
use super::super::theme::Type;
use super::super::theme::icons::{self, icon};
use super::super::view::View;
use super::super::widgets::chip::{self, Tone};
use super::super::widgets::columns::{columns, equal, equal_cards};
use super::super::widgets::tooltip::tooltip;
use super::super::widgets::{card, focus, text};
use super::sources_line;
use crate::language::Args;
use crate::profile::{Duty, DutyKind, Programme, Rhythm};

/// Shows the panel.
pub fn show(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let profile = &open.profile;
    let back = Action::plain(view.text("tab-overview"), Command::Open(Tab::Overview)).icon(icon::ARROW_LEFT);
    let next = Action::primary(view.text("duties-next"), Command::Open(Tab::Suitability))
        .icon_after(icon::ARROW_RIGHT);
    let mut bar = Bar::new().left(back).right(next);
    if let Some(note) = &profile.duties_note {
        bar = bar.note(view, note.get(view.language));
    }
    let header = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        view.page_title(ui, Type::Title, &view.text("tab-duties"));
        if let Some(intro) = &profile.duties_intro {
            view.muted(ui, Type::Item, intro.get(view.language));
        }
    };
    sheet::page(ui, view, "duties", header, |ui| content(ui, view, open), bar);
}

fn content(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let profile = &open.profile;
    let has_aside = !profile.programmes.is_empty() || !profile.day.is_empty() || !profile.partners.is_empty();
    if view.room.is_column() || !has_aside {
        timeline(ui, view, &profile.duties);
        ui.add_space(24.0);
        aside(ui, view, open);
        return;
    }
    let (aside_width, gap) = if view.room.is_wide() { (404.0, 44.0) } else { (280.0, 28.0) };
    let widths = [ui.available_width() - aside_width - gap, aside_width];
    columns(ui, &widths, gap, |ui, index| {
        if index == 0 {
            timeline(ui, view, &profile.duties);
        } else {
            aside(ui, view, open);
        }
    });
}

fn timeline(ui: &mut Ui, view: &View<'_>, duties: &[Duty]) {
    if duties.is_empty() {
        return;
    }
    legend(ui, view, duties.iter().any(|duty| duty.rhythm.is_some()));
    let builder =
        UiBuilder::new().accessibility_role(Role::List).accessibility_label(view.text("tab-duties"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, duty) in duties.iter().enumerate() {
            entry(ui, view, duty, index, index + 1 == duties.len());
        }
    });
}

fn legend(ui: &mut Ui, view: &View<'_>, rhythm: bool) {
    let colour = &view.theme.colour;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (_, dot) = ui.allocate_space(Vec2::splat(10.0));
        ui.painter().circle_filled(dot.center(), 5.0, colour.accent);
        view.muted(ui, Type::Small, &view.text("duty-core"));
        ui.add_space(8.0);
        let (_, ring) = ui.allocate_space(Vec2::splat(10.0));
        ui.painter().circle_stroke(ring.center(), 4.0, Stroke::new(2.0, colour.accent));
        view.muted(ui, Type::Small, &view.text("duty-supporting"));
        if rhythm {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                view.muted(ui, Type::Small, &view.text("duty-rhythm-note"));
            });
        }
    });
    ui.add_space(12.0);
}

fn entry(ui: &mut Ui, view: &View<'_>, duty: &Duty, index: usize, last: bool) {
    let colour = &view.theme.colour;
    let kind = view.text(match duty.kind {
        DutyKind::Core => "duty-core",
        DutyKind::Supporting => "duty-supporting",
    });
    let rhythm = duty.rhythm.map(|rhythm| {
        view.text(match rhythm {
            Rhythm::Daily => "rhythm-daily",
            Rhythm::Weekly => "rhythm-weekly",
            Rhythm::Monthly => "rhythm-monthly",
            Rhythm::Seasonal => "rhythm-seasonal",
            Rhythm::ProgrammeStart => "rhythm-start",
        })
    });
    let title = duty.title.get(view.language);
    let number = (index + 1).to_string();
    let top = ui.cursor().min;
    let node = 32.0;
    let left = top.x + node + 20.0;
    let width = ui.available_width();
    let start = top.y;
    let place = egui::Rect::from_min_max(pos2(left, start), pos2(top.x + width, f32::INFINITY));
    let mut body = ui.new_child(UiBuilder::new().max_rect(place).id_salt(("duty", index)));
    body.spacing_mut().item_spacing.y = 0.0;
    body.set_width(place.width());
    body.horizontal_top(|ui| {
        let chip_width = rhythm.as_ref().map_or(0.0, |words| {
            text::galley(ui, view.theme, Type::SmallStrong, colour.text, words, f32::INFINITY).size().x + 20.0
        });
        let width = ui.available_width() - chip_width - 16.0;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add_space(2.0);
            text::heading(ui, view.theme, Type::BodyStrong, colour.text, title, 2);
        });
        if let Some(rhythm) = &rhythm {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Min), |ui| {
                chip::chip(ui, view.theme, Tone::Plain, None, rhythm);
            });
        }
    });
    let text_width = (place.width() - if view.room.is_wide() { 120.0 } else { 0.0 }).max(120.0);
    body.scope(|ui| {
        ui.set_max_width(text_width);
        view.muted(ui, Type::Body, duty.text.get(view.language));
        if let Some(example) = &duty.example {
            view.muted(ui, Type::Small, example.get(view.language));
        }
    });
    let bottom = body.min_rect().bottom().max(start + node) + 12.0;
    let rect = egui::Rect::from_min_max(top, pos2(top.x + width, bottom));
    ui.advance_cursor_after_rect(rect);
    paint_node(
        ui,
        view,
        duty.kind,
        &number,
        pos2(top.x + node / 2.0, start + node / 2.0),
        if last { None } else { Some(bottom) },
    );

    let area = egui::Rect::from_min_max(top, pos2(top.x + width, bottom - 8.0));
    let response = ui.interact(
        area,
        ui.scope_id().with(("duty-row", index)),
        Sense::focusable_noninteractive() | Sense::HOVER,
    );
    let mut name =
        view.format("duty-name", &Args::new().text("number", number).text("kind", kind).text("title", title));
    if let Some(rhythm) = rhythm {
        name.push_str(", ");
        name.push_str(&rhythm);
    }
    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
    focus::ring(ui, &response, 8.0);
    let sources = sources_line(view, &duty.sources);
    if !sources.is_empty() {
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(sources.as_str()));
        tooltip(response, &sources);
    }
}

fn paint_node(
    ui: &Ui,
    view: &View<'_>,
    kind: DutyKind,
    number: &str,
    centre: egui::Pos2,
    line_to: Option<f32>,
) {
    let colour = &view.theme.colour;
    if let Some(bottom) = line_to {
        let stroke = Stroke::new(2.0, colour.border);
        ui.painter().vline(centre.x, (centre.y + 16.0)..=bottom, stroke);
    }
    let ink = match kind {
        DutyKind::Core => {
            ui.painter().circle_filled(centre, 16.0, colour.accent);
            colour.accent_text
        }
        DutyKind::Supporting => {
            ui.painter().circle(centre, 15.0, colour.surface, Stroke::new(2.0, colour.accent));
            colour.accent
        }
    };
    let galley = text::galley(ui, view.theme, Type::SmallStrong, ink, number, 40.0);
    ui.painter().galley(centre - galley.size() / 2.0, galley, ink);
}

fn aside(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let profile = &open.profile;
    programmes(ui, view, &profile.programmes);
    if !profile.day.is_empty() {
        ui.add_space(if profile.programmes.is_empty() { 0.0 } else { 20.0 });
        ui.horizontal(|ui| {
            view.section(ui, &view.text("duties-day"));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                chip::chip(ui, view.theme, Tone::Notice, None, &view.text("duties-illustration"));
            });
        });
        ui.spacing_mut().item_spacing.y = 7.0;
        for entry in &profile.day {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let time =
                    text::figures(view.theme, Type::Body, view.theme.colour.text_muted, false, &entry.time);
                ui.allocate_ui(vec2(56.0, 22.0), |ui| {
                    ui.set_width(56.0);
                    ui.add(egui::Label::new(time));
                });
                view.label(ui, Type::Body, entry.activity.get(view.language));
            });
        }
    }
    if !profile.partners.is_empty() {
        ui.add_space(20.0);
        view.section(ui, &view.text("duties-partners"));
        ui.spacing_mut().item_spacing.y = 2.0;
        for partner in &profile.partners {
            ui.add_space(6.0);
            view.label(ui, Type::BodyStrong, partner.name.get(view.language));
            if let Some(role) = &partner.role {
                view.muted(ui, Type::Table, role.get(view.language));
            }
        }
    }
}

fn programmes(ui: &mut Ui, view: &View<'_>, programmes: &[Programme]) {
    if programmes.is_empty() {
        return;
    }
    view.section(ui, &view.text("duties-programmes"));
    ui.add_space(4.0);
    let count = if ui.available_width() < 260.0 { 1 } else { 2 };
    let gap = 12.0;
    let widths = equal(ui.available_width(), count, gap);
    for (line, row) in programmes.chunks(count).enumerate() {
        equal_cards(ui, ("programmes", line), &widths, gap, |ui, index, inside| {
            let Some(programme) = row.get(index) else { return };
            let title = programme.title.get(view.language);
            card::group(ui, view.theme, title, 16, |ui| {
                inside(ui, &mut |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    if let Some(face) = icons::by_profile_name(&programme.icon) {
                        text::icon(ui, face, 18.0, view.theme.colour.link);
                        ui.add_space(4.0);
                    }
                    text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, title, 3);
                    if let Some(example) = &programme.example {
                        view.muted(ui, Type::Small, example.get(view.language));
                    }
                });
            });
        });
        ui.add_space(4.0);
    }
}
