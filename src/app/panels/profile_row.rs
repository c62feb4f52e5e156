//! An occupation as a row: emblem, name, one line; or what is wrong with it and where to read that.

use std::path::Path;

use egui::accesskit::Role;
use egui::{Rect, Response, Sense, Ui, WidgetInfo, pos2, vec2};

use super::super::command::{Command, Dialog};
use super::super::state::weave_of;
use super::super::theme::icons::icon;
use super::super::theme::{Theme, Type};
use super::super::view::View;
use super::super::widgets::weave::WeaveColours;
use super::super::widgets::{focus, text};
use crate::language::Args;
use crate::profile::{Entry, Twin};

/// Height of a row with one line under the name.
const ROW: f32 = 60.0;

/// An occupation that can be opened.
pub fn usable(ui: &mut Ui, view: &View<'_>, entry: &Entry) {
    let Some(profile) = &entry.profile else { return };
    let title = profile.title.get(view.language);
    let line = profile.overview.purpose.get(view.language);
    let response = row(ui, view, title, line, |ui, square, behind| {
        let weave = weave_of(&profile.instrument, &profile.id);
        weave.paint(ui.painter(), square, WeaveColours::emblem(view.theme, behind));
    });
    if response.clicked() {
        view.send(ui, Command::ChooseProfile(profile.id.clone()));
    }
}

/// An occupation that cannot be used, with the way to its findings.
pub fn broken(ui: &mut Ui, view: &View<'_>, entry: &Entry) {
    let Some(path) = entry.path() else { return };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let errors = entry.errors();
    let line = super::super::counted(view.language, "profile-broken", errors);
    let response = row(ui, view, &name, &line, |ui, square, _| {
        text::paint_icon(ui, square.center(), icon::TRIANGLE_ALERT, 20.0, view.theme.colour.caution);
    });
    if response.clicked() {
        view.send(ui, Command::Show(Dialog::Findings(path.to_owned())));
    }
}

/// That an occupation is there twice, and which of the two files is used.
pub fn replaced(ui: &mut Ui, view: &View<'_>, entry: &Entry) {
    let Some(Twin::ReplacedBy(used)) = &entry.twin else { return };
    let place = |path: Option<&Path>| match path {
        Some(path) => path.display().to_string(),
        None => view.text("profile-built-in").into_owned(),
    };
    let args = Args::new()
        .text("id", entry.id.as_str())
        .text("used", place(used.as_deref()))
        .text("unused", place(entry.path()));
    ui.horizontal_top(|ui| {
        let (_, rect) = ui.allocate_space(vec2(20.0, 20.0));
        text::paint_icon(ui, rect.center(), icon::INFO, 16.0, view.theme.colour.link);
        view.muted(ui, Type::Table, &view.format("profile-twin", &args));
    });
}

fn row(
    ui: &mut Ui,
    view: &View<'_>,
    title: &str,
    line: &str,
    emblem: impl FnOnce(&Ui, Rect, egui::Color32),
) -> Response {
    let colour = &view.theme.colour;
    let width = ui.available_width();
    let text_width = width - 76.0 - 12.0;
    let name = text::galley(ui, view.theme, Type::BodyStrong, colour.text, title, text_width);
    let under = text::galley(ui, view.theme, Type::Table, colour.text_muted, line, text_width);
    let height = (name.size().y + under.size().y + 18.0).max(ROW);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name_words = format!("{title}. {line}");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name_words));
    let fill = if response.hovered() || response.has_focus() {
        colour.surface_selected
    } else {
        colour.surface_group
    };
    let stroke = view.theme.group_stroke();
    ui.painter().rect(rect, Theme::corner(12.0), fill, stroke, egui::StrokeKind::Inside);
    let square =
        Rect::from_min_size(pos2(rect.left() + 14.0, rect.center().y - 20.0), egui::Vec2::splat(40.0));
    emblem(ui, square, fill);
    let top = rect.center().y - (name.size().y + under.size().y) / 2.0;
    let middle = top + name.size().y;
    ui.painter().galley(pos2(rect.left() + 72.0, top), name, colour.text);
    ui.painter().galley(pos2(rect.left() + 72.0, middle), under, colour.text_muted);
    focus::ring(ui, &response, 12.0);
    response
}
