//! The look: tokens turned into egui's style and into the values our own widgets read. Colours, sizes and radii
//! come from here and from nowhere else.

#![allow(clippy::disallowed_methods, reason = "this module is the one that may make colours")]

pub mod fonts;
pub mod icons;
mod tokens;

#[cfg(test)]
mod colour_vision;

use std::sync::Arc;

use egui::{Color32, CornerRadius, FontId, Margin, Shadow, Stroke, Vec2};

use tokens::ShadowToken;
pub use tokens::{Layout, Palette, Sizes, Tokens, TypeToken, Weight};

/// Which palette is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// Paper by day.
    Light,
    /// Paper by night.
    Dark,
    /// Strongest contrast, borders round every group.
    HighContrast,
}

/// A text style of the type scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// The one big number of a screen.
    Display,
    /// Page title.
    Title,
    /// Result sentence.
    Verdict,
    /// Claim of a myth.
    Claim,
    /// Head of a section.
    Section,
    /// Purpose.
    Lead,
    /// Statement being answered.
    ItemActive,
    /// Statement.
    Item,
    /// Text.
    Body,
    /// Text that stands out.
    BodyStrong,
    /// Buttons and tabs.
    Control,
    /// Tables and side text.
    Table,
    /// Meta and chips.
    Small,
    /// Chips and small buttons, Medium.
    SmallStrong,
    /// Axis and hint.
    Caption,
}

/// The look of one scheme, shared by everything that draws.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Which palette.
    pub scheme: Scheme,
    /// Its colours.
    pub colour: Palette,
    /// Everything else.
    pub tokens: Arc<Tokens>,
    /// Shadows and transparency are left out with a software renderer.
    pub flat: bool,
}

impl Theme {
    /// The look of `scheme`.
    #[must_use]
    pub fn new(tokens: &Arc<Tokens>, scheme: Scheme, flat: bool) -> Self {
        let colour = match scheme {
            Scheme::Light => &tokens.themes.light,
            Scheme::Dark => &tokens.themes.dark,
            Scheme::HighContrast => &tokens.themes.high_contrast,
        };
        Self { scheme, colour: colour.clone(), tokens: Arc::clone(tokens), flat }
    }

    /// Whether this is the theme of strongest contrast.
    #[must_use]
    pub fn is_high_contrast(&self) -> bool {
        self.scheme == Scheme::HighContrast
    }

    /// Size, line height and weight of a text style.
    #[must_use]
    pub fn type_token(&self, style: Type) -> TypeToken {
        let scale = &self.tokens.type_scale;
        match style {
            Type::Display => scale.display,
            Type::Title => scale.title,
            Type::Verdict => scale.verdict,
            Type::Claim => scale.claim,
            Type::Section => scale.section,
            Type::Lead => scale.lead,
            Type::ItemActive => scale.item_active,
            Type::Item => scale.item,
            Type::Body => scale.body,
            Type::BodyStrong => scale.body_strong,
            Type::Control => scale.control,
            Type::Table => scale.table,
            Type::Small => scale.small,
            Type::SmallStrong => TypeToken { weight: Weight::Medium, ..scale.small },
            Type::Caption => scale.caption,
        }
    }

    /// The font of a text style.
    #[must_use]
    pub fn font(&self, style: Type) -> FontId {
        let token = self.type_token(style);
        FontId::new(token.size, fonts::family(token.weight))
    }

    /// The colour of the dimension at `index`; the seventh repeats the first.
    #[must_use]
    pub fn chart(&self, index: usize) -> Color32 {
        let colour = &self.colour;
        match index % 6 {
            0 => colour.chart_1,
            1 => colour.chart_2,
            2 => colour.chart_3,
            3 => colour.chart_4,
            4 => colour.chart_5,
            _ => colour.chart_6,
        }
    }

    /// The border every group has in high contrast; none elsewhere.
    #[must_use]
    pub fn group_stroke(&self) -> Stroke {
        if self.is_high_contrast() { Stroke::new(1.0, self.colour.border) } else { Stroke::NONE }
    }

    /// The shadow of what is raised.
    #[must_use]
    pub fn raised_shadow(&self) -> Shadow {
        self.shadow(&self.tokens.shadow.raised)
    }

    /// The shadow of a dialog.
    #[must_use]
    pub fn dialog_shadow(&self) -> Shadow {
        self.shadow(&self.tokens.shadow.dialog)
    }

    fn shadow(&self, token: &ShadowToken) -> Shadow {
        if self.flat {
            return Shadow::NONE;
        }
        let (x, y) = token.offset;
        Shadow { offset: [x, y], blur: token.blur, spread: token.spread, color: self.colour.shadow }
    }

    /// A corner radius from the tokens, in whole points.
    #[must_use]
    pub fn corner(radius: f32) -> CornerRadius {
        CornerRadius::from(radius)
    }

    /// Hands the look to egui: what egui's own widgets (text fields, scroll bars, tooltips) read.
    pub fn apply(&self, ctx: &egui::Context) {
        let reduced = self.flat;
        ctx.all_styles_mut(|style| {
            self.fill_visuals(&mut style.visuals);
            self.fill_spacing(&mut style.spacing);
            style.interaction.selectable_labels = false;
            style.interaction.tooltip_delay = 0.4;
            style.animation_time = if reduced { 0.0 } else { self.fade_seconds() };
            style.text_styles = [
                (egui::TextStyle::Small, self.font(Type::Small)),
                (egui::TextStyle::Body, self.font(Type::Body)),
                (egui::TextStyle::Button, self.font(Type::Control)),
                (egui::TextStyle::Heading, self.font(Type::Title)),
                (egui::TextStyle::Monospace, self.font(Type::Table)),
            ]
            .into();
        });
    }

    fn fade_seconds(&self) -> f32 {
        let milliseconds = u16::try_from(self.tokens.motion.fade_ms).unwrap_or(u16::MAX);
        f32::from(milliseconds) / 1000.0
    }

    fn fill_visuals(&self, visuals: &mut egui::Visuals) {
        let colour = &self.colour;
        visuals.dark_mode = self.scheme != Scheme::Light;
        visuals.text_options.color_transfer_function = if visuals.dark_mode {
            egui::epaint::FontColorTransferFunction::DARK_MODE_DEFAULT
        } else {
            egui::epaint::FontColorTransferFunction::LIGHT_MODE_DEFAULT
        };
        visuals.override_text_color = Some(colour.text);
        visuals.weak_text_color = Some(colour.text_muted);
        visuals.panel_fill = colour.canvas;
        visuals.window_fill = colour.surface_raised;
        visuals.window_stroke = Stroke::new(1.0, colour.border);
        visuals.window_corner_radius = Self::corner(self.tokens.radius.dialog);
        visuals.window_shadow = self.dialog_shadow();
        visuals.popup_shadow = self.raised_shadow();
        visuals.menu_corner_radius = Self::corner(self.tokens.radius.small);
        visuals.extreme_bg_color = colour.surface_raised;
        visuals.faint_bg_color = colour.surface_group;
        visuals.code_bg_color = colour.surface_group;
        visuals.hyperlink_color = colour.link;
        visuals.warn_fg_color = colour.caution;
        visuals.error_fg_color = colour.danger;
        visuals.selection.bg_fill = colour.surface_selected;
        visuals.selection.stroke = Stroke::new(1.0, colour.accent);
        visuals.text_cursor.stroke = Stroke::new(2.0, colour.accent);
        visuals.text_cursor.blink = false;
        visuals.disabled_alpha = 1.0;
        visuals.button_frame = true;
        let control = Self::corner(self.tokens.radius.control);
        let widgets = &mut visuals.widgets;
        for (state, fill, edge) in [
            (&mut widgets.noninteractive, colour.surface_raised, colour.border),
            (&mut widgets.inactive, colour.border_strong, colour.border_strong),
            (&mut widgets.hovered, colour.text_muted, colour.accent),
            (&mut widgets.active, colour.accent, colour.accent),
            (&mut widgets.open, colour.accent, colour.accent),
        ] {
            state.bg_fill = fill;
            state.weak_bg_fill = colour.surface_raised;
            state.bg_stroke = Stroke::new(1.0, edge);
            state.fg_stroke = Stroke::new(1.0, fill);
            state.corner_radius = control;
            state.expansion = 0.0;
        }
        widgets.noninteractive.fg_stroke = Stroke::new(1.0, colour.text);
    }

    fn fill_spacing(&self, spacing: &mut egui::Spacing) {
        spacing.item_spacing = Vec2::splat(8.0);
        spacing.button_padding = Vec2::new(16.0, 9.0);
        spacing.interact_size.y = self.tokens.size.hit_min;
        spacing.menu_margin = Margin::same(10);
        spacing.tooltip_width = 320.0;
        spacing.scroll = egui::style::ScrollStyle::solid();
        spacing.scroll.bar_width = 8.0;
        spacing.scroll.bar_inner_margin = 4.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens() -> Tokens {
        Tokens::load().unwrap()
    }

    /// Relative luminance of WCAG 2.2.
    fn luminance(colour: Color32) -> f64 {
        let linear = |byte: u8| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
    }

    fn ratio(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((ratio(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn every_pair_in_use_has_its_contrast_in_every_theme() {
        let tokens = tokens();
        assert!(tokens.contrast.len() > 90, "the list of pairs is there");
        for (name, palette) in [
            ("light", &tokens.themes.light),
            ("dark", &tokens.themes.dark),
            ("high contrast", &tokens.themes.high_contrast),
        ] {
            for (front, back, wanted) in &tokens.contrast {
                let found = ratio(palette.by_name(front).unwrap(), palette.by_name(back).unwrap());
                assert!(found >= *wanted, "{name}: {front} on {back} is {found:.2}, asked for {wanted}");
            }
        }
    }
}
