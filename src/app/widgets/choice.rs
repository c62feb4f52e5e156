//! A choice of one among a few: segments, chips or a stack with number keys. A radio group and one Tab stop; arrows
//! walk, Space or Enter chooses, nothing is chosen beforehand.

use egui::accesskit::Role;
use egui::{
    Align, CornerRadius, Id, Layout, Rect, Response, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::roving::{Axis, Roving};
use super::{focus, key_hint, text};
use crate::app::theme::{Theme, Type};

/// How the options look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Joined segments.
    Segments,
    /// Pills that wrap.
    Chips,
    /// One under the other, each with the digit that chooses it.
    Stack,
}

/// Shows the options and returns the index of the one that was chosen now.
pub fn choice(
    ui: &mut Ui,
    theme: &Theme,
    group: Id,
    name: &str,
    options: &[&str],
    selected: Option<usize>,
    look: Look,
) -> Option<usize> {
    let axis = if look == Look::Stack { Axis::Vertical } else { Axis::Both };
    let roving = Roving::new(ui, group, options.len(), selected.unwrap_or(0), axis);
    let layout = match look {
        Look::Stack => Layout::top_down(Align::Min),
        Look::Segments | Look::Chips => Layout::left_to_right(Align::Center).with_main_wrap(true),
    };
    let mut place = ui.available_rect_before_wrap();
    if look != Look::Stack {
        // One row high to begin with: a row that wraps would else stand in the middle of all the room there is.
        place.max.y = place.min.y + ROW;
    }
    let builder = UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(name)
        .layout(layout)
        .max_rect(place);
    let mut chosen = None;
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = match look {
            Look::Segments => vec2(0.0, 6.0),
            Look::Chips => vec2(8.0, 8.0),
            Look::Stack => vec2(0.0, 12.0),
        };
        for (index, label) in options.iter().enumerate() {
            let option =
                Segment { label, index, count: options.len(), is_selected: selected == Some(index), look };
            let response = option.show(ui, theme, &roving);
            if response.clicked() {
                chosen = Some(index);
            }
        }
    });
    chosen
}

/// Height of a row of segments or chips.
const ROW: f32 = 36.0;

struct Segment<'a> {
    label: &'a str,
    index: usize,
    count: usize,
    is_selected: bool,
    look: Look,
}

impl Segment<'_> {
    fn show(&self, ui: &mut Ui, theme: &Theme, roving: &Roving) -> Response {
        let colour = &theme.colour;
        let (style, padding, height) = match self.look {
            Look::Segments => (if self.is_selected { Type::BodyStrong } else { Type::Control }, 14.0, 36.0),
            Look::Chips => (Type::SmallStrong, 12.0, theme.tokens.size.hit_min.max(theme.tokens.size.chip)),
            Look::Stack => (Type::Control, 16.0, 54.0),
        };
        let key_width = if self.look == Look::Stack { 34.0 } else { 0.0 };
        let ink = match (self.is_selected, theme.is_high_contrast() && self.look == Look::Segments) {
            (true, true) => colour.accent_text,
            (true, false) => colour.accent_soft_text,
            (false, _) => colour.text,
        };
        let available = ui.available_width().max(60.0);
        let limit =
            if self.look == Look::Stack { available - 2.0 * padding - key_width } else { f32::INFINITY };
        let galley = text::galley(ui, theme, style, ink, self.label, limit.max(40.0));
        let natural = galley.size().x + 2.0 * padding;
        let width = if self.look == Look::Stack { available } else { natural };
        let height = height.max(galley.size().y + 14.0);
        let (_, rect) = ui.allocate_space(vec2(width, height));
        let response = ui.interact(rect, roving.id(self.index), roving.sense(ui, self.index));
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, self.is_selected, self.label));
        let shape = self.shape(rect, theme);
        self.paint(ui, theme, rect, shape, &response);
        let x = match self.look {
            Look::Stack => {
                let cap = Rect::from_min_size(
                    egui::pos2(rect.left() + padding, rect.center().y - 10.0),
                    vec2(20.0, 20.0),
                );
                key_hint::paint_cap(ui, cap, colour.border_strong);
                let digit = text::galley(
                    ui,
                    theme,
                    Type::Caption,
                    colour.text_muted,
                    &(self.index + 1).to_string(),
                    20.0,
                );
                ui.painter().galley(cap.center() - digit.size() / 2.0, digit, colour.text_muted);
                rect.left() + padding + key_width
            }
            Look::Segments | Look::Chips => rect.center().x - galley.size().x / 2.0,
        };
        ui.painter().galley(egui::pos2(x, rect.center().y - galley.size().y / 2.0), galley, ink);
        focus::ring(ui, &response, f32::from(shape.nw.max(shape.ne)));
        roving.keys(ui, self.index, &response);
        response
    }

    fn shape(&self, rect: Rect, theme: &Theme) -> CornerRadius {
        match self.look {
            Look::Chips => Theme::corner(rect.height() / 2.0),
            Look::Stack => Theme::corner(theme.tokens.radius.control),
            Look::Segments => {
                let first = if self.index == 0 { 10 } else { 0 };
                let last = if self.index + 1 == self.count { 10 } else { 0 };
                CornerRadius { nw: first, sw: first, ne: last, se: last }
            }
        }
    }

    fn paint(&self, ui: &Ui, theme: &Theme, rect: Rect, shape: CornerRadius, response: &Response) {
        let colour = &theme.colour;
        let fill = match (self.is_selected, response.hovered()) {
            (true, _) if theme.is_high_contrast() && self.look == Look::Segments => colour.accent,
            (true, _) => colour.accent_soft,
            (false, true) => colour.surface_selected,
            (false, false) => colour.surface,
        };
        let edge = if self.is_selected && self.look != Look::Segments {
            colour.accent
        } else {
            colour.border_strong
        };
        ui.painter().rect(rect, shape, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    }
}
