//! The design tokens of `assets/theme/tokens.ron` as data: the only source of colours, sizes and radii.

use egui::Color32;
use serde::{Deserialize, Deserializer};

/// The file, compiled into the program.
const SOURCE: &str = include_str!("../../../assets/theme/tokens.ron");

/// Everything the look is made of.
#[derive(Clone, Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are those of the token file, which explains them")]
pub struct Tokens {
    pub type_scale: TypeScale,
    pub radius: Radius,
    pub stroke: StrokeWidths,
    pub layout: Layout,
    pub size: Sizes,
    pub shadow: Shadows,
    pub motion: Motion,
    pub text_scale: TextScale,
    pub themes: Themes,
    /// Foreground, background and the ratio asked for; a test recomputes all of them.
    pub contrast: Vec<(String, String, f64)>,
}

impl Tokens {
    /// Reads the compiled-in file.
    ///
    /// # Errors
    /// When the file does not follow this model, which a test forbids.
    pub fn load() -> Result<Self, ron::error::SpannedError> {
        ron::from_str(SOURCE)
    }
}

/// One text style: points at 100 % text size.
#[derive(Clone, Copy, Debug, Deserialize)]
#[allow(missing_docs, reason = "the names are those of the token file, which explains them")]
pub struct TypeToken {
    pub size: f32,
    pub line: f32,
    pub weight: Weight,
    pub spacing: f32,
}

/// Weight of the typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Weight {
    /// 400.
    Regular,
    /// 500.
    Medium,
    /// 600.
    Semibold,
}

impl TryFrom<String> for Weight {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        match text.as_str() {
            "regular" => Ok(Self::Regular),
            "medium" => Ok(Self::Medium),
            "semibold" => Ok(Self::Semibold),
            other => Err(format!("no weight is called {other}")),
        }
    }
}

macro_rules! token_struct {
    ($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Deserialize)]
        #[allow(missing_docs, reason = "the names are those of the token file, which explains them")]
        pub struct $name { $(pub $field: $kind),* }
    };
}

token_struct! {
    /// The text styles.
    TypeScale {
        display: TypeToken, title: TypeToken, verdict: TypeToken, claim: TypeToken, section: TypeToken,
        lead: TypeToken, item_active: TypeToken, item: TypeToken, body: TypeToken, body_strong: TypeToken,
        control: TypeToken, table: TypeToken, small: TypeToken, caption: TypeToken, code: TypeToken,
    }
}
token_struct! {
    /// Corner radii.
    Radius {
        mark: f32, check: f32, small: f32, control: f32, group: f32, dialog: f32, sheet: f32, pill: f32,
    }
}
token_struct! {
    /// Widths of lines.
    StrokeWidths { hairline: f32, control: f32, focus: f32, high_contrast: f32 }
}
token_struct! {
    /// Heights of the rows of the form.
    LikertHeights { idle: f32, active: f32, active_narrow: f32, low_idle: f32, low_active: f32 }
}
token_struct! {
    /// Places and breakpoints.
    Layout {
        window_min: (f32, f32), window_first: (f32, f32), breakpoint: f32, breakpoint_column: f32,
        breakpoint_bar: f32, centre_above: f32, low_height: f32, aside: f32, aside_result: f32,
        aside_narrow: f32, dialog_small: f32, likert: LikertHeights, rail_wide: f32, rail_narrow: f32,
        sheet_margin: f32, sheet_padding_wide: (f32, f32), sheet_padding_narrow: (f32, f32),
        content_max: f32, text_max: f32, bar_height: f32, dialog_width: f32,
    }
}
token_struct! {
    /// Sizes of components.
    Sizes {
        tab: f32, button: f32, button_small: f32, input: f32, chip: f32, likert_dot: f32, table_head: f32,
        checkbox: f32,
        icon: f32, hit_min: f32, range_track: f32, range_band: f32, range_dot: f32, range_row: f32,
        contribution_bar: f32, weight_ribbon: f32, marker: (f32, f32),
    }
}
token_struct! {
    /// A soft shadow.
    ShadowToken { offset: (i8, i8), blur: u8, spread: u8 }
}
token_struct! {
    /// The two shadows.
    Shadows { raised: ShadowToken, dialog: ShadowToken }
}
token_struct! {
    /// Durations in milliseconds.
    Motion { fade_ms: u32, toast_ms: u32 }
}
token_struct! {
    /// Text size as a factor.
    TextScale { min: f32, max: f32, step: f32, default: f32 }
}
token_struct! {
    /// The palettes.
    Themes { light: Palette, dark: Palette, high_contrast: Palette }
}

macro_rules! palette {
    ($($name:ident),* $(,)?) => {
        /// The colours of one theme, by the words of the token file.
        #[derive(Clone, Debug, Deserialize)]
        #[allow(missing_docs, reason = "the names are those of the token file, which explains them")]
        pub struct Palette { $(#[serde(deserialize_with = "colour")] pub $name: Color32),* }

        impl Palette {
            /// The colour with that name.
            #[must_use]
            pub fn by_name(&self, name: &str) -> Option<Color32> {
                match name { $(stringify!($name) => Some(self.$name),)* _ => None }
            }
        }
    };
}

palette![
    canvas,
    surface,
    surface_raised,
    surface_group,
    surface_selected,
    rail,
    rail_text,
    rail_muted,
    rail_hover,
    room_rail,
    room_rail_text,
    room_rail_muted,
    room_rail_hover,
    room_focus,
    text,
    text_muted,
    text_disabled,
    link,
    accent,
    accent_hover,
    accent_text,
    accent_soft,
    accent_soft_text,
    highlight,
    highlight_text,
    highlight_soft,
    highlight_soft_text,
    border,
    border_strong,
    focus,
    positive,
    positive_soft,
    caution,
    caution_soft,
    danger,
    danger_soft,
    chart_1,
    chart_2,
    chart_3,
    chart_4,
    chart_5,
    chart_6,
    track,
    tick,
    band_fill,
    band_edge,
    band_mark,
    minimum_mark,
    code_text,
    code_key,
    code_string,
    code_number,
    code_comment,
    code_gutter,
    code_line,
    weave_strong,
    weave_soft,
    weave_cross,
    shadow,
    scrim,
];

fn colour<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    Color32::from_hex(&text).map_err(|_| serde::de::Error::custom(format!("{text} is no colour")))
}
