//! The picker of occupations: search, two groups, rows with emblem and marked matches. Typing, arrows, Enter, Esc.

use std::ops::Range;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Id, Key, Modifiers, Rect, ScrollArea, Sense, Stroke, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::super::command::{Command, Dialog, FolderOf, Import};
use super::super::printing;
use super::super::state::{State, weave_of};
use super::super::theme::icons::icon;
use super::super::theme::{Scheme, Theme, Type};
use super::super::view::{FocusTarget, View};
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::weave::WeaveColours;
use super::super::widgets::{chip, field, focus, key_hint, scroll, text};
use super::{frame, width_of};
use crate::language::{Args, Language};
use crate::profile::{Hit, HitGroup};

/// Rows that are drawn; more are found by typing more.
const MOST_ROWS: usize = 60;

/// Shows the picker.
pub fn show(ui: &Ui, view: &View<'_>, state: &State) {
    let title = view.text("picker-title");
    frame(ui, view, &title, width_of(view, true), false, 0, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let query_id = Id::unique("picker-query");
        let mut query: String = ui.data(|data| data.get_temp(query_id)).unwrap_or_default();
        if view.focus.get() == Some(FocusTarget::Dialog) {
            query.clear();
        }
        let hits = found(ui, view, state, &query);
        search_line(ui, view, state, &mut query, hits.len());
        ui.data_mut(|data| data.insert_temp(query_id, query.clone()));
        line(ui, view);
        rows(ui, view, state, &query, &hits);
        line(ui, view);
        foot(ui, view);
    });
}

/// The hits of a query, searched for only when the query, the language or the library has changed.
fn found(ui: &Ui, view: &View<'_>, state: &State, query: &str) -> Arc<Vec<Hit>> {
    let id = Id::unique("picker-hits");
    let asked = (query.to_owned(), view.language, state.shown().count());
    let known: Option<Found> = ui.data(|data| data.get_temp(id));
    if let Some(known) = known.filter(|known| known.asked == asked) {
        return known.hits;
    }
    let mut hits = state.search.find(query, view.language);
    hits.retain(|hit| state.lab.shows(&state.library, &hit.id));
    let hits = Arc::new(hits);
    let found = Found { asked, hits: Arc::clone(&hits) };
    ui.data_mut(|data| data.insert_temp(id, found));
    hits
}

#[derive(Clone)]
struct Found {
    asked: (String, Language, usize),
    hits: Arc<Vec<Hit>>,
}

fn line(ui: &mut Ui, view: &View<'_>) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 1.0));
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, view.theme.colour.border));
}

fn search_line(ui: &mut Ui, view: &View<'_>, state: &State, query: &mut String, found: usize) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 64.0));
    text::paint_icon(
        ui,
        pos2(rect.left() + 33.0, rect.center().y),
        icon::SEARCH,
        20.0,
        view.theme.colour.link,
    );
    let all = state.shown().count();
    let args = Args::new().text("found", found.to_string()).text("all", all.to_string());
    let words = view.format("picker-count", &args);
    let count = text::galley(ui, view.theme, Type::Small, view.theme.colour.text_muted, &words, 160.0);
    let at = pos2(rect.right() - 22.0 - count.size().x, rect.center().y - count.size().y / 2.0);
    let right = at.x - 12.0;
    ui.painter().galley(at, count, view.theme.colour.text_muted);
    let place = Rect::from_min_max(
        pos2(rect.left() + 50.0, rect.center().y - 18.0),
        pos2(right, rect.center().y + 18.0),
    );
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    let hint = view.text("picker-hint");
    let edit = TextEdit::singleline(query)
        .id(Id::unique("picker-field"))
        .font(view.theme.font(Type::Lead))
        .hint_text(hint.as_ref())
        .align(egui::Align2::LEFT_CENTER)
        .frame(egui::Frame::NONE)
        .char_limit(field::MAX_NAME)
        .desired_width(f32::INFINITY);
    let response = child.add_sized(place.size(), edit);
    let name = view.text("picker-title");
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::SearchInput);
        node.set_label(name.as_ref());
    });
    if view.takes_focus(FocusTarget::Dialog) {
        response.request_focus();
    }
    if response.changed() {
        set_row(ui, 0);
    }
}

fn row_id() -> Id {
    Id::unique("picker-row")
}

fn set_row(ui: &Ui, row: usize) {
    ui.data_mut(|data| data.insert_temp(row_id(), row));
}

fn rows(ui: &mut Ui, view: &View<'_>, state: &State, query: &str, hits: &[Hit]) {
    let limit = (ui.ctx().content_rect().height() - 220.0).clamp(120.0, 384.0);
    let lit: usize = ui.data(|data| data.get_temp(row_id())).unwrap_or(0).min(hits.len().saturating_sub(1));
    let (lit, moved) = walk(ui, lit, hits.len());
    if let Some(hit) = hits.get(lit)
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
    {
        view.send(ui, Command::ChooseProfile(hit.id.clone()));
    }
    let output = ScrollArea::vertical().max_height(limit).auto_shrink([false, true]).show(ui, |ui| {
        let builder =
            UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(view.text("picker-title"));
        ui.scope_builder(builder, |ui| {
            ui.add_space(8.0);
            if hits.is_empty() {
                nothing(ui, view, query);
            }
            let mut group = None;
            for (index, hit) in hits.iter().take(MOST_ROWS).enumerate() {
                if group != Some(hit.group) && !query.trim().is_empty() {
                    let key = match hit.group {
                        HitGroup::Title => "picker-in-title",
                        HitGroup::Content => "picker-in-content",
                    };
                    ui.horizontal(|ui| {
                        ui.add_space(22.0);
                        view.muted(ui, Type::Small, &view.text(key));
                    });
                    ui.add_space(4.0);
                }
                group = Some(hit.group);
                row(ui, view, state, hit, index, index == lit, moved);
            }
            for entry in state.library.broken().filter(|_| query.trim().is_empty() && !view.lab) {
                let Some(path) = entry.path() else { continue };
                let name =
                    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                let words = format!(
                    "{name}. {}",
                    super::super::counted(view.language, "profile-broken", entry.errors())
                );
                ui.horizontal(|ui| {
                    ui.add_space(14.0);
                    let button =
                        Button::new(view.theme, words).kind(Kind::Ghost).icon(Some(icon::TRIANGLE_ALERT));
                    if button.show(ui).clicked() {
                        view.send(ui, Command::Show(Dialog::Findings(path.to_owned())));
                    }
                });
            }
            if view.lab {
                ui.add_space(8.0);
                return;
            }
            ui.horizontal(|ui| {
                ui.add_space(14.0);
                let words = view.text("start-open");
                let button =
                    Button::new(view.theme, words).kind(Kind::Ghost).small().icon(Some(icon::FOLDER_OPEN));
                if button.show(ui).clicked() {
                    view.send(ui, Command::CloseDialog);
                    view.send(ui, Command::OpenFile(Import::Result));
                }
            });
            if printing::AVAILABLE {
                ui.horizontal(|ui| {
                    ui.add_space(14.0);
                    let button = Button::new(view.theme, view.text("folder-run"));
                    let button = button.kind(Kind::Ghost).small().icon(Some(icon::CHART_COLUMN));
                    if button.show(ui).clicked() {
                        view.send(ui, Command::CloseDialog);
                        view.send(ui, Command::ChooseFolder(FolderOf::Results));
                    }
                });
            }
            ui.add_space(8.0);
        });
    });
    scroll::name_bars(ui, view, &output);
}

fn walk(ui: &Ui, lit: usize, count: usize) -> (usize, bool) {
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = if pressed(Key::ArrowDown) {
        (lit + 1).min(count.saturating_sub(1))
    } else if pressed(Key::ArrowUp) {
        lit.saturating_sub(1)
    } else {
        return (lit, false);
    };
    set_row(ui, next);
    (next, true)
}

fn nothing(ui: &mut Ui, view: &View<'_>, query: &str) {
    ui.horizontal(|ui| {
        ui.add_space(22.0);
        view.label(ui, Type::Body, &view.format("picker-none", &Args::new().text("query", query.trim())));
    });
}

fn row(ui: &mut Ui, view: &View<'_>, state: &State, hit: &Hit, index: usize, lit: bool, moved: bool) {
    let colour = &view.theme.colour;
    let full = ui.available_width();
    let is_open = state.open.as_ref().is_some_and(|open| open.profile.id == hit.id);
    let open_now = view.text("picker-open-now");
    let words_width =
        |style, words: &str| text::galley(ui, view.theme, style, colour.text, words, f32::INFINITY).size().x;
    let aside = match (is_open, lit) {
        (true, _) => words_width(Type::SmallStrong, &open_now) + 56.0,
        (false, true) => 118.0,
        (false, false) => 24.0,
    };
    let text_width = full - 80.0 - aside;
    let title = marked(ui, view, &hit.title, &hit.title_marks, Type::BodyStrong, colour.text, text_width);
    let under = marked(ui, view, &hit.line, &hit.line_marks, Type::Table, colour.text_muted, text_width);
    let under_height = if hit.line.is_empty() { 0.0 } else { under.size().y };
    let height = (title.size().y + under_height + 18.0).max(60.0);
    let (rect, response) = ui.allocate_exact_size(vec2(full, height), Sense::CLICK);
    let shape = rect.shrink2(vec2(10.0, 0.0));
    let fill = if lit || response.hovered() { colour.surface_selected } else { colour.surface_raised };
    ui.painter().rect_filled(shape, Theme::corner(12.0), fill);
    if let Some(profile) = state.library.get(&hit.id).and_then(|entry| entry.profile.as_ref()) {
        let square =
            Rect::from_min_size(pos2(rect.left() + 22.0, rect.center().y - 20.0), egui::Vec2::splat(40.0));
        let weave = weave_of(&profile.instrument, &profile.id);
        weave.paint(ui.painter(), square, WeaveColours::emblem(view.theme, fill));
    }
    let top = rect.center().y - (title.size().y + under_height) / 2.0;
    let left = rect.left() + 80.0;
    paint_marked(ui, view, pos2(left, top), &title, &hit.title, &hit.title_marks);
    paint_marked(ui, view, pos2(left, top + title.size().y), &under, &hit.line, &hit.line_marks);
    let place =
        Rect::from_min_max(pos2(rect.right() - aside, rect.top()), pos2(rect.right() - 22.0, rect.bottom()));
    let builder = UiBuilder::new().max_rect(place).layout(egui::Layout::right_to_left(egui::Align::Center));
    let mut end = ui.new_child(builder);
    if is_open {
        chip::chip(&mut end, view.theme, chip::Tone::Plain, None, &open_now);
    } else if lit {
        key_hint::cap(&mut end, view.theme, "Enter");
    }
    let name = format!("{}. {}", hit.title, hit.line);
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, true, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(lit));
    if lit && moved {
        ui.scroll_to_rect(rect, None);
    }
    if response.clicked() {
        view.send(ui, Command::ChooseProfile(hit.id.clone()));
    }
    let _ = index;
}

fn marked(
    ui: &Ui,
    view: &View<'_>,
    words: &str,
    marks: &[Range<usize>],
    style: Type,
    ink: egui::Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let _ = marks;
    let mut job = text::job(view.theme, style, ink, words);
    job.wrap = egui::text::TextWrapping { max_rows: 6, ..egui::text::TextWrapping::wrap_at_width(width) };
    ui.painter().layout_job(job)
}

/// A text with its matches underlaid: by day a stripe of turmeric, by night a line under the word.
fn paint_marked(
    ui: &Ui,
    view: &View<'_>,
    at: egui::Pos2,
    galley: &std::sync::Arc<egui::Galley>,
    words: &str,
    marks: &[Range<usize>],
) {
    for mark in marks {
        let Some(matched) = words.get(mark.clone()) else { continue };
        let before = words.get(..mark.start).map_or(0, |text| text.chars().count());
        for rect in super::super::widgets::text::range_rects(galley, before, before + matched.chars().count())
        {
            let rect = rect.translate(at.to_vec2());
            let stripe = if view.theme.scheme == Scheme::Light {
                Rect::from_min_max(
                    pos2(rect.left(), rect.bottom() - 9.0),
                    pos2(rect.right(), rect.bottom() - 2.0),
                )
            } else {
                Rect::from_min_max(pos2(rect.left(), rect.bottom() - 3.0), pos2(rect.right(), rect.bottom()))
            };
            ui.painter().rect_filled(stripe, 0.0, view.theme.colour.highlight);
        }
    }
    ui.painter().galley(at, std::sync::Arc::clone(galley), view.theme.colour.text);
}

fn foot(ui: &mut Ui, view: &View<'_>) {
    let height = 52.0;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let inner = rect.shrink2(vec2(22.0, 0.0));
    let mut left = ui.new_child(
        UiBuilder::new()
            .max_rect(inner)
            .layout(egui::Layout::left_to_right(egui::Align::Center))
            .id_salt("legend"),
    );
    left.spacing_mut().item_spacing.x = 14.0;
    let open = view.text("open-profile");
    let open_width = Button::new(view.theme, open.as_ref()).kind(Kind::Ghost).small().width(ui);
    if inner.width() > 560.0 {
        for (keys, meaning) in [
            (&["↑", "↓"][..], "picker-walk"),
            (&["Enter"][..], "picker-enter"),
            (&["Esc"][..], "picker-escape"),
        ] {
            key_hint::keys(&mut left, view.theme, keys, &view.text(meaning));
        }
    }
    if view.lab {
        return;
    }
    let place = Rect::from_min_max(pos2(inner.right() - open_width, inner.top()), inner.max);
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(egui::Layout::left_to_right(egui::Align::Center))
        .id_salt("open");
    let mut right = ui.new_child(builder);
    let response = Button::new(view.theme, open.as_ref()).kind(Kind::Ghost).small().show(&mut right);
    if response.clicked() {
        view.send(ui, Command::OpenFile(Import::Profile));
    }
    let _ = focus::by_key(ui.ctx());
}
