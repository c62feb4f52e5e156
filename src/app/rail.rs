//! The rail: whose page this is, which occupation, its tabs, and the row of small tools. Below 900 points it is a
//! row of tabs above the sheet.

use egui::accesskit::{HasPopup, Role};
use egui::{
    Align, CornerRadius, EventFilter, Id, Key, Layout, Modifiers, Rect, Response, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::command::{Command, Dialog, Tab};
use super::theme::icons::icon;
use super::theme::{Scheme, Theme, Type};
use super::view::View;
use super::widgets::focus::{self, Region};
use super::widgets::tooltip::tooltip;
use super::widgets::weave::{self, Weave, WeaveColours};
use super::widgets::{scroll, text};
use crate::language::{Args, Language};
use crate::storage::ThemeChoice;

/// What the rail shows.
pub struct RailContent<'a> {
    /// The occupation, if one is open: its name and weave.
    pub occupation: Option<(&'a str, &'a Weave)>,
    /// The open tab.
    pub tab: Option<Tab>,
    /// Opened of all myths, if there are any.
    pub myths: Option<(usize, usize)>,
    /// Filled of all items, once anything is filled.
    pub items: Option<(usize, usize)>,
    /// Whether text can be made smaller, and larger.
    pub text_size: (bool, bool),
    /// The chosen theme.
    pub theme: ThemeChoice,
}

/// Shows the rail at the left; the active tab reaches to `right`, where the sheet begins.
pub fn show(ui: &mut Ui, view: &View<'_>, content: &RailContent<'_>) {
    focus::begin(ui.ctx(), Region::Rail);
    let rect = ui.max_rect();
    brand(ui, view, rect.min + vec2(21.0, 19.0), true);
    let mut y = rect.top() + 62.0;
    if let Some((name, emblem)) = content.occupation {
        let switcher = Rect::from_min_max(pos2(rect.left() + 16.0, y), pos2(rect.right() - 16.0, y + 98.0));
        y = switch_profile(ui, view, switcher, name, emblem) + 16.0;
        tabs(ui, view, content, rect, y);
    }
    let tools = Rect::from_min_max(
        pos2(rect.left() + 16.0, rect.bottom() - 50.0),
        pos2(rect.right() - 16.0, rect.bottom() - 10.0),
    );
    let mut child =
        ui.new_child(UiBuilder::new().max_rect(tools).layout(Layout::left_to_right(Align::Center)));
    utilities(&mut child, view, content);
}

/// Shows the rail as rows above the sheet and returns its height.
pub fn show_rows(ui: &mut Ui, view: &View<'_>, content: &RailContent<'_>) -> f32 {
    focus::begin(ui.ctx(), Region::Rail);
    let rect = ui.max_rect().shrink2(vec2(8.0, 6.0));
    let top = Rect::from_min_size(rect.min, vec2(rect.width(), 40.0));
    let mut line = ui.new_child(UiBuilder::new().max_rect(top).layout(Layout::left_to_right(Align::Center)));
    line.spacing_mut().item_spacing.x = 4.0;
    let tools_width = 5.0 * 36.0;
    match content.occupation {
        Some((name, emblem)) => {
            let mark = Rect::from_min_size(line.cursor().min, vec2(36.0, 40.0));
            line.allocate_rect(mark, Sense::hover());
            brand(&line, view, mark.min + vec2(5.0, 7.5), false);
            let width = (line.available_width() - tools_width - 12.0).max(60.0);
            let place = Rect::from_min_size(line.cursor().min, vec2(width, 40.0));
            let response = line.allocate_rect(place, Sense::click());
            name_switcher(&line, view, &response, name);
            let clip = line.painter().with_clip_rect(place);
            let colours = WeaveColours::emblem(view.theme, view.theme.colour.rail);
            emblem.paint(
                &clip,
                Rect::from_min_size(pos2(place.left() + 2.0, place.center().y - 14.0), Vec2::splat(28.0)),
                colours,
            );
            let mut job = text::job(view.theme, Type::SmallStrong, view.theme.colour.rail_text, name);
            job.wrap = egui::text::TextWrapping {
                max_rows: 2,
                ..egui::text::TextWrapping::wrap_at_width(place.width() - 40.0)
            };
            let galley = line.painter().layout_job(job);
            let at = pos2(place.left() + 38.0, place.center().y - galley.size().y / 2.0);
            line.painter().galley(at, galley, view.theme.colour.rail_text);
            if response.clicked() {
                view.send(&line, Command::Show(Dialog::Picker));
            }
        }
        None => {
            let place = Rect::from_min_size(line.cursor().min, vec2(120.0, 40.0));
            line.allocate_rect(place, Sense::hover());
            brand(&line, view, place.min + vec2(5.0, 7.5), true);
        }
    }
    let mut tools = line.new_child(
        UiBuilder::new()
            .max_rect(Rect::from_min_max(pos2(top.right() - tools_width, top.top()), top.max))
            .layout(Layout::left_to_right(Align::Center)),
    );
    utilities(&mut tools, view, content);
    if content.occupation.is_none() {
        return 52.0;
    }
    let strip =
        Rect::from_min_max(pos2(rect.left(), top.bottom() + 4.0), pos2(rect.right(), top.bottom() + 44.0));
    let mut strip_ui = ui.new_child(UiBuilder::new().max_rect(strip));
    let output =
        egui::ScrollArea::horizontal().id_salt("tabs").auto_shrink(false).show(&mut strip_ui, |ui| {
            tab_list(ui, view, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 4.0;
                    for tab in Tab::ALL {
                        let width = tab_width(ui, view, content, tab);
                        let (_, rect) = ui.allocate_space(vec2(width, 34.0));
                        tab_button(ui, view, content, tab, rect, TabShape::Pill);
                        let shown = Id::unique("tab-in-view");
                        if content.tab == Some(tab) && ui.data(|data| data.get_temp(shown)) != Some(tab) {
                            ui.data_mut(|data| data.insert_temp(shown, tab));
                            ui.scroll_to_rect(rect, Some(Align::Center));
                        }
                    }
                });
            });
        });
    scroll::name_bars(ui, view, &output);
    100.0
}

/// The program's mark, and its name where there is room: the way to the start page.
fn brand(ui: &Ui, view: &View<'_>, at: egui::Pos2, with_name: bool) {
    let colour = &view.theme.colour;
    let square = Rect::from_min_size(at, vec2(26.0, 25.0));
    let galley = text::galley(ui, view.theme, Type::Section, colour.rail_text, "Selaras", 200.0);
    let reach = if with_name { 11.0 + galley.size().x } else { 0.0 };
    let area = Rect::from_min_max(square.min, pos2(square.right() + reach, square.max.y)).expand(6.0);
    let response = ui.interact(area, ui.scope_id().with("brand"), Sense::click());
    let name = view.text("rail-start");
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let behind = if response.hovered() { colour.rail_hover } else { colour.rail };
    ui.painter().rect_filled(area, Theme::corner(8.0), behind);
    weave::mark(ui.painter(), square, WeaveColours::emblem(view.theme, behind));
    if with_name {
        let at = pos2(square.right() + 11.0, square.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, colour.rail_text);
    }
    focus::ring(ui, &response, 8.0);
    if response.clicked() {
        view.send(ui, Command::Start);
    }
}

/// A word that fills its row to the end needs room for the space after it, else the space begins the next row.
const SPACE: f32 = 4.0;

fn switch_profile(ui: &mut Ui, view: &View<'_>, place: Rect, name: &str, emblem: &Weave) -> f32 {
    let colour = &view.theme.colour;
    let width = place.width() - 64.0 - 10.0;
    let mut job = text::job(view.theme, Type::SmallStrong, colour.rail_text, name);
    if let Some(section) = job.sections.first_mut() {
        section.format.font_id = view.theme.font(Type::BodyStrong);
        section.format.font_id.size = 14.0;
        section.format.line_height = Some(18.0);
    }
    job.wrap =
        egui::text::TextWrapping { max_rows: 3, ..egui::text::TextWrapping::wrap_at_width(width + SPACE) };
    let title = ui.painter().layout_job(job);
    let hint = view.format("rail-switch", &Args::new().text("keys", super::command::PICKER.label));
    let hint = text::galley(ui, view.theme, Type::Caption, colour.rail_muted, &hint, width);
    let height = (title.size().y + hint.size().y + 4.0 + 24.0).max(64.0);
    let rect = Rect::from_min_size(place.min, vec2(place.width(), height));
    let response = ui.interact(rect, ui.scope_id().with("switch-profile"), Sense::click());
    ui.advance_cursor_after_rect(rect);
    let edge = view.theme.group_stroke();
    let fill = if response.is_pointer_button_down_on() { colour.border } else { colour.rail_hover };
    ui.painter().rect(rect, Theme::corner(12.0), fill, edge, StrokeKind::Inside);
    let square = Rect::from_min_size(pos2(rect.left() + 12.0, rect.center().y - 20.0), Vec2::splat(40.0));
    emblem.paint(ui.painter(), square, WeaveColours::emblem(view.theme, fill));
    let x = rect.left() + 64.0;
    let y = rect.center().y - (title.size().y + hint.size().y + 4.0) / 2.0;
    let hint_y = y + title.size().y + 4.0;
    ui.painter().galley(pos2(x, y), title, colour.rail_text);
    ui.painter().galley(pos2(x, hint_y), hint, colour.rail_muted);
    name_switcher(ui, view, &response, name);
    if response.clicked() {
        view.send(ui, Command::Show(Dialog::Picker));
    }
    rect.bottom()
}

fn name_switcher(ui: &Ui, view: &View<'_>, response: &Response, name: &str) {
    let label = view.format("rail-switch-name", &Args::new().text("name", name));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_has_popup(HasPopup::Dialog));
    focus::ring(ui, response, 12.0);
}

fn tabs(ui: &mut Ui, view: &View<'_>, content: &RailContent<'_>, rail: Rect, top: f32) {
    let place = Rect::from_min_max(pos2(rail.left(), top), pos2(rail.right(), rail.bottom() - 56.0));
    let plan = TabsPlan::of(view, place.height());
    let mut child = ui.new_child(UiBuilder::new().max_rect(place));
    if plan.scrolls {
        child.set_clip_rect(Rect::from_min_max(place.min, pos2(place.right() + 1.0, place.bottom())));
        egui::ScrollArea::vertical().id_salt("tabs").auto_shrink(false).show(&mut child, |ui| {
            tab_list(ui, view, |ui| tab_column(ui, view, content, rail, &plan));
        });
    } else {
        tab_list(&mut child, view, |ui| tab_column(ui, view, content, rail, &plan));
    }
}

/// How the tabs share the height of the rail.
struct TabsPlan {
    height: f32,
    /// The words over the two groups; the first thing to go where it is low.
    with_groups: bool,
    scrolls: bool,
}

const GROUP_WORDS: f32 = 26.0;
const GROUP_GAP: f32 = 16.0;

impl TabsPlan {
    fn of(view: &View<'_>, available: f32) -> Self {
        let size = &view.theme.tokens.size;
        let count = f32::from(u16::try_from(Tab::ALL.len()).unwrap_or(u16::MAX));
        let with_groups = size.tab * count + GROUP_GAP + 2.0 * GROUP_WORDS <= available;
        if with_groups {
            return Self { height: size.tab, with_groups, scrolls: false };
        }
        let height = ((available - GROUP_GAP) / count).floor();
        Self { height: height.clamp(size.hit_min, size.tab), with_groups, scrolls: height < size.hit_min }
    }
}

fn tab_column(ui: &mut Ui, view: &View<'_>, content: &RailContent<'_>, rail: Rect, plan: &TabsPlan) {
    let start = ui.cursor().min;
    let mut y = start.y;
    for tab in Tab::ALL {
        let group = match tab {
            Tab::Overview => Some("rail-job"),
            Tab::Assessment => Some("rail-self"),
            _ => None,
        };
        if let Some(key) = group {
            y += if tab == Tab::Overview { 0.0 } else { GROUP_GAP };
            if plan.with_groups {
                let words = view.text(key);
                let galley =
                    text::galley(ui, view.theme, Type::Small, view.theme.colour.rail_muted, &words, 220.0);
                ui.painter().galley(pos2(rail.left() + 28.0, y + 2.0), galley, view.theme.colour.rail_muted);
                y += GROUP_WORDS;
            }
        }
        let rect = Rect::from_min_max(pos2(rail.left() + 16.0, y), pos2(rail.right(), y + plan.height));
        tab_button(ui, view, content, tab, rect, TabShape::Joined);
        y += plan.height;
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(start, pos2(rail.right(), y)));
}

fn tab_list(ui: &mut Ui, view: &View<'_>, content: impl FnOnce(&mut Ui)) {
    let builder = UiBuilder::new()
        .accessibility_role(Role::TabList)
        .accessibility_label(view.text("rail-tabs"))
        .max_rect(ui.max_rect());
    ui.scope_builder(builder, content);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum TabShape {
    /// One surface with the sheet at its right.
    Joined,
    /// In the row of tabs of a narrow window.
    Pill,
}

fn tab_id(tab: Tab) -> Id {
    Id::unique(("rail-tab", tab))
}

fn progress(content: &RailContent<'_>, tab: Tab) -> Option<(usize, usize)> {
    match tab {
        Tab::Myths => content.myths,
        Tab::Assessment => content.items,
        _ => None,
    }
}

fn tab_width(ui: &Ui, view: &View<'_>, content: &RailContent<'_>, tab: Tab) -> f32 {
    let words = view.text(tab.key());
    let label =
        text::galley(ui, view.theme, Type::Control, view.theme.colour.text, &words, f32::INFINITY).size().x;
    let extra = if progress(content, tab).is_some() { 56.0 } else { 0.0 };
    label + 22.0 + 24.0 + extra
}

/// The tab list is one Tab stop: only the current tab takes the focus, the arrows walk.
fn tab_button(
    ui: &mut Ui,
    view: &View<'_>,
    content: &RailContent<'_>,
    tab: Tab,
    rect: Rect,
    shape: TabShape,
) {
    let colour = &view.theme.colour;
    let active = content.tab == Some(tab);
    let memory_id = Id::unique("rail-walk");
    let walked: Option<Tab> = ui.data(|data| data.get_temp(memory_id)).unwrap_or(None);
    let current = walked.or(content.tab).unwrap_or(Tab::Overview) == tab;
    let sense = if current { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, tab_id(tab), sense);
    paint_tab(ui, view, content, tab, rect, shape, active, &response);

    let words = view.text(tab.key());
    let number = tab.number().to_string();
    let name = match progress(content, tab) {
        Some((done, all)) => view.format(
            "rail-tab-progress",
            &Args::new()
                .text("number", number)
                .text("tab", words)
                .text("done", done.to_string())
                .text("all", all.to_string()),
        ),
        None => view.format("rail-tab-name", &Args::new().text("number", number).text("tab", words)),
    };
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, active, &name));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.clear_toggled();
        node.set_selected(active);
    });
    let ring = if shape == TabShape::Joined {
        Rect::from_min_max(rect.min, pos2(rect.right() - 10.0, rect.bottom()))
    } else {
        rect
    };
    focus::ring_at(ui, &response, ring.shrink(2.0), 8.0, false);
    if response.has_focus() {
        walk(ui, view, content, tab, &response, memory_id);
    } else if current && response.lost_focus() {
        ui.data_mut(|data| data.insert_temp(memory_id, None::<Tab>));
    }
    if response.clicked() {
        ui.data_mut(|data| data.insert_temp(memory_id, None::<Tab>));
        view.send(ui, Command::Open(tab));
    }
    let _ = colour;
}

fn walk(ui: &Ui, view: &View<'_>, content: &RailContent<'_>, tab: Tab, response: &Response, memory_id: Id) {
    if response.gained_focus() {
        ui.ctx().request_repaint();
    }
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let step = ui.input_mut(|input| {
        let mut pressed = |key: Key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) || pressed(Key::ArrowRight) {
            1
        } else if pressed(Key::ArrowUp) || pressed(Key::ArrowLeft) {
            -1
        } else {
            0
        }
    });
    if step == 0 {
        return;
    }
    let here = Tab::ALL.iter().position(|candidate| *candidate == tab).unwrap_or_default();
    let Some(next) = here.checked_add_signed(step).and_then(|index| Tab::ALL.get(index)) else { return };
    ui.data_mut(|data| data.insert_temp(memory_id, Some(*next)));
    ui.memory_mut(|memory| memory.request_focus(tab_id(*next)));
    let _ = (view, content);
    ui.ctx().request_repaint();
}

#[allow(
    clippy::too_many_arguments,
    reason = "one painter of one shape; a struct would only be taken apart again"
)]
fn paint_tab(
    ui: &Ui,
    view: &View<'_>,
    content: &RailContent<'_>,
    tab: Tab,
    rect: Rect,
    shape: TabShape,
    active: bool,
    response: &Response,
) {
    let colour = &view.theme.colour;
    let joined = shape == TabShape::Joined;
    let corner = if joined { CornerRadius { nw: 10, ne: 0, sw: 10, se: 0 } } else { CornerRadius::same(10) };
    if active {
        let reach =
            if joined { Rect::from_min_max(rect.min, pos2(rect.right() + 1.0, rect.bottom())) } else { rect };
        ui.painter().rect_filled(reach, corner, colour.surface);
        if view.theme.is_high_contrast() {
            let width = view.theme.tokens.stroke.high_contrast;
            ui.painter().rect_stroke(reach, corner, Stroke::new(width, colour.border), StrokeKind::Inside);
            if joined {
                // The edge towards the sheet stays open: tab and sheet are one surface.
                let open = Rect::from_min_max(
                    pos2(rect.right() - 3.0, rect.top() + width),
                    pos2(rect.right() + 4.0, rect.bottom() - width),
                );
                ui.painter().rect_filled(open, 0.0, colour.surface);
            }
        }
        let (width, height) = view.theme.tokens.size.marker;
        let marker = if joined {
            Rect::from_center_size(pos2(rect.left() - 2.5, rect.center().y), vec2(width, height))
        } else {
            Rect::from_center_size(pos2(rect.center().x, rect.bottom() - 2.0), vec2(height, 3.0))
        };
        ui.painter().rect_filled(marker, 2.0, colour.highlight);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, corner, colour.rail_hover);
    }
    let muted = if active { colour.text_muted } else { colour.rail_muted };
    let ink = match (active, view.theme.is_high_contrast()) {
        (true, true) => colour.highlight,
        (true, false) => colour.text,
        (false, _) => colour.rail_text,
    };
    let y = |galley: &egui::Galley| rect.center().y - galley.size().y / 2.0;
    let number = text::galley(ui, view.theme, Type::SmallStrong, muted, &tab.number().to_string(), 30.0);
    ui.painter().galley(pos2(rect.left() + 12.0, y(&number)), number, muted);
    let style = if active { Type::BodyStrong } else { Type::Control };
    let words = view.text(tab.key());
    let mut label = text::galley(ui, view.theme, style, ink, &words, f32::INFINITY);
    if let Some((done, all)) = progress(content, tab) {
        let job = text::figures(view.theme, Type::Small, muted, false, &format!("{done}/{all}"));
        let galley = ui.painter().layout_job(job);
        let x = rect.right() - 14.0 - galley.size().x;
        if rect.left() + 34.0 + label.size().x + 6.0 > x {
            label = text::galley(ui, view.theme, Type::SmallStrong, ink, &words, f32::INFINITY);
        }
        ui.painter().galley(pos2(x, y(&galley)), galley, muted);
    }
    ui.painter().galley(pos2(rect.left() + 34.0, y(&label)), label, ink);
}

fn utilities(ui: &mut Ui, view: &View<'_>, content: &RailContent<'_>) {
    let builder = UiBuilder::new()
        .accessibility_role(Role::Toolbar)
        .accessibility_label(view.text("rail-tools"))
        .max_rect(ui.available_rect_before_wrap())
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        let width = ((ui.available_width() - 4.0 * 2.0) / 5.0).floor().clamp(32.0, 44.0);
        ui.spacing_mut().item_spacing.x = 2.0;
        let (smaller, larger) = content.text_size;
        tool(
            ui,
            view,
            width,
            Face::Word("A−", Type::SmallStrong),
            "tool-smaller",
            smaller,
            Command::SmallerText,
        );
        tool(ui, view, width, Face::Word("A+", Type::Control), "tool-larger", larger, Command::LargerText);
        let (face, next) = match content.theme {
            ThemeChoice::Follow if view.theme.scheme == Scheme::Light => (icon::MOON, ThemeChoice::Dark),
            ThemeChoice::Follow => (icon::SUN, ThemeChoice::Light),
            ThemeChoice::Light => (icon::MOON, ThemeChoice::Dark),
            ThemeChoice::Dark => (icon::CONTRAST, ThemeChoice::HighContrast),
            ThemeChoice::HighContrast => (icon::SUN, ThemeChoice::Light),
        };
        let key = match next {
            ThemeChoice::Dark => "tool-dark",
            ThemeChoice::HighContrast => "tool-contrast",
            ThemeChoice::Light | ThemeChoice::Follow => "tool-light",
        };
        tool(ui, view, width, Face::Icon(face), key, true, Command::SetTheme(next));
        let (word, other) = match view.language {
            Language::Indonesian => ("ID", Language::English),
            Language::English => ("EN", Language::Indonesian),
        };
        tool(
            ui,
            view,
            width,
            Face::Word(word, Type::SmallStrong),
            "tool-language",
            true,
            Command::SetLanguage(other),
        );
        tool(
            ui,
            view,
            width,
            Face::Word("?", Type::SmallStrong),
            "tool-help",
            true,
            Command::Show(Dialog::Help),
        );
    });
}

#[derive(Clone, Copy)]
enum Face {
    Word(&'static str, Type),
    Icon(char),
}

fn tool(ui: &mut Ui, view: &View<'_>, width: f32, face: Face, key: &str, usable: bool, command: Command) {
    let colour = &view.theme.colour;
    let sense = if usable { Sense::click() } else { Sense::FOCUSABLE };
    let (rect, response) = ui.allocate_exact_size(vec2(width, 36.0), sense);
    let name = view.text(key);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, usable, &name));
    if usable && response.hovered() {
        ui.painter().rect_filled(rect, Theme::corner(8.0), colour.rail_hover);
    }
    let ink = if usable { colour.rail_text } else { colour.text_disabled };
    match face {
        Face::Word(word, style) => {
            let galley = text::galley(ui, view.theme, style, ink, word, f32::INFINITY);
            ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
        }
        Face::Icon(face) => text::paint_icon(ui, rect.center(), face, 18.0, ink),
    }
    focus::ring(ui, &response, 8.0);
    if response.clicked() {
        view.send(ui, command);
    }
    tooltip(response, &name);
}
