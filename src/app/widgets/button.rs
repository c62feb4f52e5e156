//! Buttons: primary, plain, ghost and small. The label may carry an icon and the key that does the same.

use std::borrow::Cow;

use egui::accesskit::Role;
use egui::{Color32, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::tooltip::tooltip;
use super::{focus, key_hint, text};
use crate::app::theme::{Theme, Type};

/// How much a button asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The way on; one a screen.
    Primary,
    /// Anything else.
    Plain,
    /// A word in the colour of links.
    Ghost,
}

/// A button, configured and then shown.
pub struct Button<'a> {
    theme: &'a Theme,
    label: Cow<'a, str>,
    kind: Kind,
    icon: Option<char>,
    icon_after: Option<char>,
    hint: Option<Cow<'a, str>>,
    small: bool,
    unavailable: Option<Cow<'a, str>>,
    min_width: f32,
    name: Option<Cow<'a, str>>,
}

impl<'a> Button<'a> {
    /// A plain button.
    #[must_use]
    pub fn new(theme: &'a Theme, label: impl Into<Cow<'a, str>>) -> Self {
        Self {
            theme,
            label: label.into(),
            kind: Kind::Plain,
            icon: None,
            icon_after: None,
            hint: None,
            small: false,
            unavailable: None,
            min_width: 0.0,
            name: None,
        }
    }

    /// Of that kind.
    #[must_use]
    pub fn kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// With an icon before the label.
    #[must_use]
    pub fn icon(mut self, icon: Option<char>) -> Self {
        self.icon = icon;
        self
    }

    /// With an icon after the label.
    #[must_use]
    pub fn icon_after(mut self, icon: Option<char>) -> Self {
        self.icon_after = icon;
        self
    }

    /// With a word in smaller type after the label: a duration or a key.
    #[must_use]
    pub fn hint(mut self, hint: Option<Cow<'a, str>>) -> Self {
        self.hint = hint;
        self
    }

    /// 32 points high.
    #[must_use]
    pub fn small(mut self) -> Self {
        self.small = true;
        self
    }

    /// Cannot be used now, for that reason; stays in the Tab order so that the reason can be read.
    #[must_use]
    pub fn unavailable(mut self, reason: Option<Cow<'a, str>>) -> Self {
        self.unavailable = reason;
        self
    }

    /// At least that wide.
    #[must_use]
    pub fn min_width(mut self, width: f32) -> Self {
        self.min_width = width;
        self
    }

    /// Called differently by a screen reader than its label says: for an icon alone, or to tell equal labels apart.
    #[must_use]
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(Cow::Borrowed(name));
        self
    }

    /// The width the button takes.
    #[must_use]
    pub fn width(&self, ui: &Ui) -> f32 {
        self.parts(ui).width(self).max(self.min_width)
    }

    /// The height the button takes.
    #[must_use]
    pub fn height(&self) -> f32 {
        let size = &self.theme.tokens.size;
        if self.small { size.button_small } else { size.button }
    }

    /// Shows the button at the cursor.
    pub fn show(self, ui: &mut Ui) -> Response {
        let parts = self.parts(ui);
        let natural = parts.width(&self).max(self.min_width);
        let available = ui.available_width();
        let parts =
            if natural > available && available > 60.0 { self.wrapped_parts(ui, available) } else { parts };
        let width = natural.min(available.max(60.0));
        let height = self.height().max(parts.label.size().y + 14.0);
        let sense = if self.unavailable.is_some() { Sense::FOCUSABLE | Sense::HOVER } else { Sense::click() };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), sense);
        let available_now = self.unavailable.is_none();
        let name = self.name.as_ref().unwrap_or(&self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, available_now, name));
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &response, parts);
        }
        focus::ring(ui, &response, self.radius());
        match &self.unavailable {
            Some(reason) => {
                ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(reason.as_ref()));
                tooltip(response, reason)
            }
            None => response.on_hover_cursor(egui::CursorIcon::PointingHand),
        }
    }

    fn radius(&self) -> f32 {
        if self.small { self.theme.tokens.radius.small } else { self.theme.tokens.radius.control }
    }

    fn text_colour(&self) -> Color32 {
        let colour = &self.theme.colour;
        match (self.unavailable.is_some(), self.kind) {
            (true, _) => colour.text_disabled,
            (false, Kind::Primary) => colour.accent_text,
            (false, Kind::Plain) => colour.text,
            (false, Kind::Ghost) => colour.link,
        }
    }

    fn style(&self) -> Type {
        if self.small { Type::SmallStrong } else { Type::Control }
    }

    fn parts(&self, ui: &Ui) -> Parts {
        self.wrapped_parts(ui, f32::INFINITY)
    }

    fn wrapped_parts(&self, ui: &Ui, width: f32) -> Parts {
        let colour = self.text_colour();
        let icon_size = 18.0;
        let mut label_width = width - 2.0 * self.padding();
        let icons = usize::from(self.icon.is_some()) + usize::from(self.icon_after.is_some());
        for _ in 0..icons {
            label_width -= icon_size + GAP;
        }
        let icon = |icon: Option<char>| icon.map(|icon| text::icon_galley(ui, icon, icon_size, colour));
        Parts {
            icon: icon(self.icon),
            icon_after: icon(self.icon_after),
            hint: self.hint.as_ref().map(|hint| {
                let hint_colour =
                    if self.kind == Kind::Primary { colour } else { self.theme.colour.text_muted };
                text::galley(ui, self.theme, Type::Small, hint_colour, hint, f32::INFINITY)
            }),
            label: text::galley(ui, self.theme, self.style(), colour, &self.label, label_width.max(40.0)),
        }
    }

    fn padding(&self) -> f32 {
        match (self.kind, self.small) {
            (Kind::Ghost, _) => 8.0,
            (_, true) => 12.0,
            (_, false) => 16.0,
        }
    }

    fn paint(&self, ui: &Ui, rect: egui::Rect, response: &Response, parts: Parts) {
        let colour = &self.theme.colour;
        let hovered = response.hovered() && self.unavailable.is_none();
        let pressed = response.is_pointer_button_down_on();
        let (fill, stroke) = match self.kind {
            _ if self.unavailable.is_some() && self.kind != Kind::Ghost => {
                (colour.surface, Stroke::new(1.0, colour.border))
            }
            Kind::Primary if hovered || pressed => (colour.accent_hover, Stroke::NONE),
            Kind::Primary => (colour.accent, Stroke::NONE),
            Kind::Plain if pressed => (colour.surface_selected, Stroke::new(1.0, colour.accent)),
            Kind::Plain if hovered => (colour.surface_selected, Stroke::new(1.0, colour.border_strong)),
            Kind::Plain => (colour.surface, Stroke::new(1.0, colour.border_strong)),
            Kind::Ghost if hovered || pressed => (colour.surface_selected, Stroke::NONE),
            Kind::Ghost => (Color32::TRANSPARENT, Stroke::NONE),
        };
        ui.painter().rect(rect, Theme::corner(self.radius()), fill, stroke, StrokeKind::Inside);
        let mut x = rect.center().x - parts.width(self) / 2.0 + self.padding();
        x = x.max(rect.left() + self.padding().min(8.0));
        let mut place = |galley: std::sync::Arc<egui::Galley>| {
            let size = galley.size();
            let position = egui::pos2(x, rect.center().y - size.y / 2.0);
            ui.painter().galley(position, galley, self.text_colour());
            x += size.x + GAP;
        };
        if let Some(icon) = parts.icon {
            place(icon);
        }
        place(parts.label);
        if let Some(hint) = parts.hint {
            let width = hint.size().x;
            let is_key = self.kind == Kind::Primary;
            if is_key {
                let frame = egui::Rect::from_min_size(
                    egui::pos2(x, rect.center().y - 10.0),
                    Vec2::new(width + 12.0, 20.0),
                );
                key_hint::paint_cap(ui, frame, self.text_colour());
                x += 6.0;
            }
            let position = egui::pos2(x, rect.center().y - hint.size().y / 2.0);
            ui.painter().galley(position, hint, self.text_colour());
            x += width + GAP;
        }
        if let Some(icon) = parts.icon_after {
            let position = egui::pos2(x, rect.center().y - icon.size().y / 2.0);
            ui.painter().galley(position, icon, self.text_colour());
        }
    }
}

/// Between the parts of a button.
const GAP: f32 = 8.0;

struct Parts {
    icon: Option<std::sync::Arc<egui::Galley>>,
    label: std::sync::Arc<egui::Galley>,
    hint: Option<std::sync::Arc<egui::Galley>>,
    icon_after: Option<std::sync::Arc<egui::Galley>>,
}

impl Parts {
    fn width(&self, button: &Button<'_>) -> f32 {
        let cap = if button.kind == Kind::Primary { 12.0 } else { 0.0 };
        let widths = [
            self.icon.as_ref().map(|galley| galley.size().x),
            Some(self.label.size().x),
            self.hint.as_ref().map(|galley| galley.size().x + cap),
            self.icon_after.as_ref().map(|galley| galley.size().x),
        ];
        let shown: Vec<f32> = widths.into_iter().flatten().collect();
        let gaps = shown.len().saturating_sub(1);
        let gaps: f32 = std::iter::repeat_n(GAP, gaps).sum();
        shown.iter().sum::<f32>() + gaps + 2.0 * button.padding()
    }
}
