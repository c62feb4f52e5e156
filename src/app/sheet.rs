//! The sheet: header, scrolling content and the bar with the way on. Built and read in that order.

use std::borrow::Cow;

use egui::{Align, Layout, Margin, Rect, ScrollArea, Stroke, Ui, UiBuilder, Vec2, pos2, vec2};

use super::command::Command;
use super::theme::Type;
use super::view::{FocusTarget, View};
use super::widgets::button::{Button, Kind};
use super::widgets::focus::{self, Region};
use super::widgets::scroll;

/// A button of the bar.
pub struct Action<'a> {
    /// Its words.
    pub label: Cow<'a, str>,
    /// How much it asks for.
    pub kind: Kind,
    /// Before the words.
    pub icon: Option<char>,
    /// After the words.
    pub icon_after: Option<char>,
    /// A duration or key; left out where room is short.
    pub hint: Option<Cow<'a, str>>,
    /// What it asks for.
    pub command: Command,
}

impl<'a> Action<'a> {
    /// A plain button.
    #[must_use]
    pub fn plain(label: impl Into<Cow<'a, str>>, command: Command) -> Self {
        Self { label: label.into(), kind: Kind::Plain, icon: None, icon_after: None, hint: None, command }
    }

    /// The way on.
    #[must_use]
    pub fn primary(label: impl Into<Cow<'a, str>>, command: Command) -> Self {
        Self { kind: Kind::Primary, ..Self::plain(label, command) }
    }

    /// A word in the colour of links.
    #[must_use]
    pub fn ghost(label: impl Into<Cow<'a, str>>, command: Command) -> Self {
        Self { kind: Kind::Ghost, ..Self::plain(label, command) }
    }

    /// With an icon before the words.
    #[must_use]
    pub fn icon(mut self, icon: char) -> Self {
        self.icon = Some(icon);
        self
    }

    /// With an icon after the words.
    #[must_use]
    pub fn icon_after(mut self, icon: char) -> Self {
        self.icon_after = Some(icon);
        self
    }

    /// With a duration or a key.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Cow<'a, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    fn button(&self, view: &View<'a>) -> Button<'_> {
        let hint = if view.room.is_wide() { self.hint.clone() } else { None };
        Button::new(view.theme, self.label.as_ref())
            .kind(self.kind)
            .icon(self.icon)
            .icon_after(self.icon_after)
            .hint(hint)
    }
}

/// What stands between the two ends of the bar; gets the room that is left.
type Note<'a> = Box<dyn FnOnce(&mut Ui) + 'a>;

/// The bar under the sheet: back and quiet ways on the left, a note, the way on at the right.
#[derive(Default)]
pub struct Bar<'a> {
    left: Vec<Action<'a>>,
    note: Option<Note<'a>>,
    /// The note stands at the left end, as on the overview.
    note_first: bool,
    right: Vec<Action<'a>>,
}

impl<'a> Bar<'a> {
    /// An empty bar.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a button at the left.
    #[must_use]
    pub fn left(mut self, action: Action<'a>) -> Self {
        self.left.push(action);
        self
    }

    /// Adds a button at the right.
    #[must_use]
    pub fn right(mut self, action: Action<'a>) -> Self {
        self.right.push(action);
        self
    }

    /// A note of one or two lines before the buttons at the right.
    #[must_use]
    pub fn note(mut self, view: &'a View<'a>, words: impl Into<Cow<'a, str>>) -> Self {
        let words = words.into();
        self.note = Some(Box::new(move |ui: &mut Ui| {
            view.muted(ui, Type::Small, &words);
        }));
        self
    }

    /// A note that draws itself at the left end.
    #[must_use]
    pub fn note_first(mut self, note: impl FnOnce(&mut Ui) + 'a) -> Self {
        self.note = Some(Box::new(note));
        self.note_first = true;
        self
    }

    /// A note that draws itself before the buttons at the right.
    #[must_use]
    pub fn note_ui(mut self, note: impl FnOnce(&mut Ui) + 'a) -> Self {
        self.note = Some(Box::new(note));
        self
    }

    fn is_empty(&self) -> bool {
        self.left.is_empty() && self.right.is_empty() && self.note.is_none()
    }
}

/// Rows of the bar, each with the width of its buttons; more than one when they do not fit beside each other.
struct Rows {
    widths: Vec<f32>,
    left: usize,
    lines: Vec<Vec<usize>>,
}

fn rows(ui: &Ui, view: &View<'_>, bar: &Bar<'_>, available: f32) -> Rows {
    let widths: Vec<f32> = bar
        .left
        .iter()
        .chain(&bar.right)
        .map(|action| action.button(view).width(ui).min(available))
        .collect();
    let mut lines: Vec<Vec<usize>> = vec![Vec::new()];
    let mut used = 0.0;
    for (index, width) in widths.iter().enumerate() {
        let needed = if used > 0.0 { used + BUTTON_GAP + width } else { *width };
        let line_is_empty = lines.last().is_none_or(Vec::is_empty);
        if needed > available && !line_is_empty {
            lines.push(vec![index]);
            used = *width;
        } else if let Some(line) = lines.last_mut() {
            line.push(index);
            used = needed;
        }
    }
    Rows { widths, left: bar.left.len(), lines }
}

const BUTTON_GAP: f32 = 12.0;

/// Shows a page on the sheet that fills `ui`.
pub fn page<'a>(
    ui: &mut Ui,
    view: &'a View<'a>,
    name: &str,
    header: impl FnOnce(&mut Ui),
    content: impl FnOnce(&mut Ui),
    bar: Bar<'a>,
) {
    let sheet = ui.max_rect();
    let layout = &view.theme.tokens.layout;
    let (pad_x, pad_y) =
        if view.room.is_wide() { layout.sheet_padding_wide } else { layout.sheet_padding_narrow };
    let pad_x = if view.room.tight { 16.0 } else { pad_x };
    let pad_y = if view.room.is_column() || view.room.low { pad_y.min(20.0) } else { pad_y };
    let width = sheet.width() - 2.0 * pad_x;
    let plan = rows(ui, view, &bar, width);
    let lines = f32::from(u16::try_from(plan.lines.len()).unwrap_or(u16::MAX));
    let note_line = bar.note.is_some() && view.room.is_column();
    let bar_height = if bar.is_empty() {
        0.0
    } else {
        let extra = if note_line { 40.0 } else { 0.0 };
        (layout.bar_height - 16.0) * lines + 16.0 + extra
    };
    let bar_rect = Rect::from_min_max(pos2(sheet.left(), sheet.bottom() - bar_height), sheet.max);
    let inner = Rect::from_min_max(
        pos2(sheet.left() + pad_x, sheet.top() + pad_y),
        pos2(sheet.right() - pad_x, bar_rect.top()),
    );

    // In one column the header scrolls with the page: there is no height to spare for it.
    let header_scrolls = view.room.is_column();
    let mut header = Some(header);
    let top = if header_scrolls {
        sheet.top()
    } else {
        focus::begin(ui.ctx(), Region::Header);
        let builder = UiBuilder::new().max_rect(inner).layout(Layout::top_down(Align::Min)).id_salt("header");
        let mut head = ui.new_child(builder);
        head.set_width(width);
        if let Some(header) = header.take() {
            header(&mut head);
        }
        let used = head.min_rect().height();
        inner.top() + if used > 1.0 { used + if view.room.low { 12.0 } else { 20.0 } } else { 0.0 }
    };

    focus::begin(ui.ctx(), Region::Content);
    let scroll_rect = Rect::from_min_max(pos2(sheet.left(), top), pos2(sheet.right(), bar_rect.top()));
    let builder = UiBuilder::new().max_rect(scroll_rect).id_salt("content");
    let mut area = ui.new_child(builder);
    area.set_clip_rect(scroll_rect.intersect(ui.clip_rect()));
    let blocked = view.blocked;
    let output = ScrollArea::vertical().id_salt(name).auto_shrink(false).show(&mut area, |ui| {
        if !blocked {
            scroll::page_keys(ui, scroll_rect.height());
        }
        let margin = Margin { left: whole(pad_x), right: whole(pad_x), top: 0, bottom: 20 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(width);
            if let Some(header) = header.take() {
                ui.add_space(pad_y);
                header(ui);
                ui.add_space(16.0);
            }
            content(ui);
        });
    });
    scroll::name_bars(ui, view, &output);

    if bar_height > 0.0 {
        focus::begin(ui.ctx(), Region::Bar);
        let stroke = Stroke::new(1.0, view.theme.colour.border);
        ui.painter().hline(sheet.x_range(), bar_rect.top(), stroke);
        show_bar(ui, view, bar, &plan, bar_rect.shrink2(vec2(pad_x, 0.0)), note_line);
    }
}

#[allow(clippy::cast_possible_truncation, reason = "paddings are small whole numbers of the tokens")]
fn whole(points: f32) -> i8 {
    points.round() as i8
}

fn show_bar<'a>(ui: &mut Ui, view: &View<'a>, bar: Bar<'a>, plan: &Rows, rect: Rect, note_line: bool) {
    let Bar { left, note, note_first, right } = bar;
    let mut note = note;
    let mut y = rect.top() + 12.0;
    if note_line {
        if let Some(note) = note.take() {
            let place = Rect::from_min_size(pos2(rect.left(), rect.top() + 8.0), vec2(rect.width(), 40.0));
            note_in(ui, place, Layout::left_to_right(Align::Center), note);
        }
        y += 40.0;
    }
    let total = plan.widths.len();
    let mut actions: Vec<Option<Action<'a>>> = left.into_iter().chain(right).map(Some).collect();
    let single = plan.lines.len() == 1;
    for line in &plan.lines {
        let width_of = |index: &usize| plan.widths.get(*index).copied().unwrap_or_default();
        let on_right: Vec<usize> = line.iter().copied().filter(|index| *index >= plan.left).collect();
        let right_width: f32 = on_right.iter().map(&width_of).sum::<f32>()
            + BUTTON_GAP * f32::from(u16::try_from(on_right.len().saturating_sub(1)).unwrap_or(0));
        // The words of a ghost button, not its invisible edge, stand at the margin.
        let first_is_ghost =
            actions.first().and_then(Option::as_ref).is_some_and(|action| action.kind == Kind::Ghost);
        let mut x = rect.left() - if first_is_ghost { 8.0 } else { 0.0 };
        for index in line.iter().filter(|index| **index < plan.left) {
            show_action(ui, view, actions.get_mut(*index), pos2(x, y), width_of(index), false);
            x += width_of(index) + BUTTON_GAP;
        }
        let right_start = rect.right() - right_width;
        if single && let Some(note) = note.take() {
            let lead = if plan.left == 0 { 0.0 } else { 4.0 };
            let place =
                Rect::from_min_max(pos2(x + lead, rect.top()), pos2(right_start - 20.0, rect.bottom()));

            if place.width() > 80.0 {
                let layout = if note_first {
                    Layout::left_to_right(Align::Center)
                } else {
                    Layout::right_to_left(Align::Center)
                };
                note_in(ui, place, layout, note);
            }
        }
        let mut x = right_start;
        for index in on_right {
            let is_last = index + 1 == total;
            show_action(ui, view, actions.get_mut(index), pos2(x, y), width_of(&index), is_last);
            x += width_of(&index) + BUTTON_GAP;
        }
        y += view.theme.tokens.layout.bar_height - 16.0;
    }
}

fn note_in(ui: &mut Ui, place: Rect, layout: Layout, note: Note<'_>) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(place).layout(layout).id_salt("note"));
    note(&mut child);
}

fn show_action<'a>(
    ui: &mut Ui,
    view: &View<'a>,
    action: Option<&mut Option<Action<'a>>>,
    at: egui::Pos2,
    width: f32,
    is_last: bool,
) {
    let Some(action) = action.and_then(Option::take) else { return };
    let place = Rect::from_min_size(at, Vec2::new(width, view.theme.tokens.size.button));
    let builder = UiBuilder::new()
        .max_rect(place)
        .layout(Layout::left_to_right(Align::Center))
        .id_salt(("action", &*action.label));
    let mut child = ui.new_child(builder);
    let response = action.button(view).show(&mut child);
    if is_last && view.takes_focus(FocusTarget::Primary) {
        response.request_focus();
    }
    if response.clicked() {
        view.send(ui, action.command);
    }
}
