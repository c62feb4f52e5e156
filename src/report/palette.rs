//! The colours of files: the light theme of `assets/theme/tokens.ron`, so that a page that is handed on looks like the
//! screen. What a part of a page is coloured with is not decided here.

use std::sync::LazyLock;

use serde::Deserialize;

/// The file, compiled into the program.
const SOURCE: &str = include_str!("../../assets/theme/tokens.ron");

/// Colours by the names of the tokens, each "#RRGGBB".
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Palette {
    pub canvas: Colour,
    pub surface: Colour,
    pub surface_raised: Colour,
    pub surface_group: Colour,
    pub text: Colour,
    pub text_muted: Colour,
    pub border: Colour,
    pub border_strong: Colour,
    pub highlight_soft: Colour,
    pub highlight_soft_text: Colour,
    pub track: Colour,
    pub tick: Colour,
    pub band_fill: Colour,
    pub band_edge: Colour,
    pub band_mark: Colour,
    pub minimum_mark: Colour,
    chart_1: Colour,
    chart_2: Colour,
    chart_3: Colour,
    chart_4: Colour,
    chart_5: Colour,
    chart_6: Colour,
}

/// A colour, opaque.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Colour {
    css: String,
    rgb: u32,
}

#[derive(Deserialize)]
struct Tokens {
    themes: Themes,
}

#[derive(Deserialize)]
struct Themes {
    light: Palette,
}

impl Palette {
    /// The light theme; `None` when the file does not follow this model, which a test forbids.
    pub(super) fn light() -> Option<&'static Self> {
        static LIGHT: LazyLock<Option<Palette>> =
            LazyLock::new(|| ron::from_str::<Tokens>(SOURCE).ok().map(|tokens| tokens.themes.light));
        LIGHT.as_ref()
    }

    /// The six colours of sides, in the order of the profile; a seventh side begins anew.
    pub(super) fn chart(&self) -> [&Colour; 6] {
        [&self.chart_1, &self.chart_2, &self.chart_3, &self.chart_4, &self.chart_5, &self.chart_6]
    }
}

impl Colour {
    /// "#1A2038".
    pub(super) fn css(&self) -> &str {
        &self.css
    }

    /// 0xRRGGBB.
    pub(super) fn rgb(&self) -> u32 {
        self.rgb
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(css: String) -> Result<Self, Self::Error> {
        let digits = css.strip_prefix('#').filter(|digits| digits.len() == 6);
        let rgb = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        rgb.map(|rgb| Self { rgb, css: css.clone() }).ok_or_else(|| format!("{css} is no opaque colour"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_light_theme_is_there() {
        let palette = Palette::light().unwrap();
        assert_eq!(palette.text.css(), "#1A2038");
        assert_eq!(palette.text.rgb(), 0x001A_2038);
        assert_eq!(palette.chart().map(Colour::css)[0], "#213F8E");
    }
}
