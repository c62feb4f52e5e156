//! The focus ring: one painter call at the end of the frame, round whatever has the keyboard. Widgets only say
//! which shape they have; whether the ring shows (after a key, not after a pointer) is decided once.

use egui::{Context, CornerRadius, Id, LayerId, Order, Rect, Response, Stroke, StrokeKind, Ui};

use crate::app::theme::Theme;

/// The regions that F6 walks through, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Region {
    /// The tabs.
    Rail,
    /// Title and page actions.
    Header,
    /// The page.
    Content,
    /// Back and the way on.
    Bar,
    /// A message.
    Toast,
}

impl Region {
    const ALL: [Self; 5] = [Self::Rail, Self::Header, Self::Content, Self::Bar, Self::Toast];
}

/// Which widgets stand in which region in one frame.
#[derive(Clone, Debug, Default)]
struct Regions {
    frame: u64,
    current: Option<Region>,
    first: Vec<(Region, Id)>,
    focused: Option<Region>,
}

fn regions_id() -> Id {
    Id::unique("focus-regions")
}

/// What follows belongs to `region`.
pub fn begin(ctx: &Context, region: Region) {
    let frame = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| {
        let regions: &mut Regions = data.get_temp_mut_or_default(regions_id());
        if regions.frame != frame {
            *regions = Regions { frame, ..Regions::default() };
        }
        regions.current = Some(region);
    });
}

/// Gives the keyboard to the first widget of the next region, or of the previous one.
pub fn go_to_next_region(ctx: &Context, back: bool) {
    let regions: Regions = ctx.data(|data| data.get_temp(regions_id())).unwrap_or_default();
    let count = Region::ALL.len();
    let here = regions.focused.and_then(|here| Region::ALL.iter().position(|region| *region == here));
    let start = here.unwrap_or(if back { 0 } else { count - 1 });
    for step in 1..=count {
        let index = if back { (start + count * 2 - step) % count } else { (start + step) % count };
        let Some(region) = Region::ALL.get(index) else { continue };
        if let Some((_, id)) = regions.first.iter().find(|(place, _)| place == region) {
            ctx.memory_mut(|memory| memory.request_focus(*id));
            return;
        }
    }
}

/// Counts a widget to its region without a ring.
pub fn note(ui: &Ui, response: &Response) {
    if !response.sense.is_focusable() {
        return;
    }
    let has_focus = response.has_focus();
    ui.ctx().data_mut(|data| {
        let regions: &mut Regions = data.get_temp_mut_or_default(regions_id());
        let Some(current) = regions.current else { return };
        if !regions.first.iter().any(|(region, _)| *region == current) {
            regions.first.push((current, response.id));
        }
        if has_focus {
            regions.focused = Some(current);
        }
    });
}

/// What the focused widget of this frame looks like.
#[derive(Clone, Copy, Debug)]
struct Ring {
    rect: Rect,
    clip: Rect,
    radius: f32,
    /// Text fields show their ring after a pointer press too.
    always: bool,
    frame: u64,
}

fn ring_id() -> Id {
    Id::unique("focus-ring")
}

fn keyboard_id() -> Id {
    Id::unique("focus-by-key")
}

/// Tells the ring about a widget with corner radius `radius`, and brings it into view when a key gave it the focus.
pub fn ring(ui: &Ui, response: &Response, radius: f32) {
    ring_at(ui, response, response.rect, radius, false);
}

/// As [`ring`], for a shape other than the widget's rect.
pub fn ring_at(ui: &Ui, response: &Response, rect: Rect, radius: f32, always: bool) {
    note(ui, response);
    if !response.has_focus() {
        return;
    }
    // Not egui's `gained_focus`: it misses what was given the keyboard after it was drawn, as an item by its digit.
    let shown_id = Id::unique("focus-in-view");
    if ui.ctx().data(|data| data.get_temp(shown_id)) != Some(response.id) {
        ui.ctx().data_mut(|data| data.insert_temp(shown_id, response.id));
        if by_key(ui.ctx()) {
            ui.scroll_to_rect(rect.expand(12.0), None);
        }
    }
    let frame = ui.ctx().cumulative_pass_nr();
    let ring = Ring { rect, clip: ui.clip_rect(), radius, always, frame };
    ui.ctx().data_mut(|data| data.insert_temp(ring_id(), ring));
}

/// Whether the last input that mattered for focus was a key.
#[must_use]
pub fn by_key(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(keyboard_id())).unwrap_or(false)
}

/// Watches keys and pointer presses; call once at the start of a frame.
pub fn watch(ctx: &Context) {
    let change = ctx.input(|input| {
        input.events.iter().fold(None, |last, event| match event {
            egui::Event::Key { pressed: true, .. } => Some(true),
            egui::Event::AccessKitActionRequest(_) => Some(true),
            egui::Event::PointerButton { pressed: true, .. } => Some(false),
            _ => last,
        })
    });
    if let Some(by_key) = change {
        ctx.data_mut(|data| data.insert_temp(keyboard_id(), by_key));
    }
}

/// The keyboard is never lost: when a key (Escape in egui) took the focus from a widget that is still there, it
/// gets it back. Call once at the end of a frame.
pub fn keep(ctx: &Context) {
    let last_id = Id::unique("focus-last");
    let focused = ctx.memory(|memory| memory.focused());
    if let Some(focused) = focused {
        ctx.data_mut(|data| data.insert_temp(last_id, focused));
        return;
    }
    let last: Option<Id> = ctx.data(|data| data.get_temp(last_id));
    let escaped = ctx.input(|input| {
        input
            .events
            .iter()
            .any(|event| matches!(event, egui::Event::Key { key: egui::Key::Escape, pressed: true, .. }))
    });
    if let Some(last) = last.filter(|_| escaped)
        && ctx.read_response(last).is_some()
    {
        ctx.memory_mut(|memory| memory.request_focus(last));
    }
}

/// Draws the ring; call once at the end of a frame.
pub fn paint(ctx: &Context, theme: &Theme) {
    let ring: Option<Ring> = ctx.data(|data| data.get_temp(ring_id()));
    let Some(ring) = ring.filter(|ring| ring.frame == ctx.cumulative_pass_nr()) else { return };
    if !ring.always && !by_key(ctx) {
        return;
    }
    let width = theme.tokens.stroke.focus;
    let layer = LayerId::new(Order::Tooltip, ring_id());
    let painter = egui::Painter::new(ctx.clone(), layer, ring.clip.expand(width * 2.0));
    let rect = ring.rect.expand(width);
    painter.rect_stroke(
        rect,
        CornerRadius::from(ring.radius + width),
        Stroke::new(width, theme.colour.focus),
        StrokeKind::Outside,
    );
}
