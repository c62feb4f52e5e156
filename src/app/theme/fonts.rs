//! The typefaces, all compiled in: nothing comes from the system, so every machine shows the same page.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

use super::Weight;

const FACES: [(&str, &[u8]); 6] = [
    (REGULAR, include_bytes!("../../../assets/fonts/Inter-Regular.ttf")),
    (MEDIUM, include_bytes!("../../../assets/fonts/Inter-Medium.ttf")),
    (SEMIBOLD, include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf")),
    (FIGURES, include_bytes!("../../../assets/fonts/Inter-Regular-tnum.ttf")),
    (FIGURES_STRONG, include_bytes!("../../../assets/fonts/Inter-SemiBold-tnum.ttf")),
    (ICONS, include_bytes!("../../../assets/fonts/Icons.ttf")),
];

const REGULAR: &str = "inter-regular";
const MEDIUM: &str = "inter-medium";
const SEMIBOLD: &str = "inter-semibold";
const FIGURES: &str = "inter-figures";
const FIGURES_STRONG: &str = "inter-figures-strong";
const ICONS: &str = "icons";

/// The family of a weight.
#[must_use]
pub fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Medium => FontFamily::Name(MEDIUM.into()),
        Weight::Semibold => FontFamily::Name(SEMIBOLD.into()),
    }
}

/// Figures that stand under each other: all of the same width.
#[must_use]
pub fn figures(strong: bool) -> FontFamily {
    FontFamily::Name(if strong { FIGURES_STRONG } else { FIGURES }.into())
}

/// The icons.
#[must_use]
pub fn icons() -> FontFamily {
    FontFamily::Name(ICONS.into())
}

/// Hands the faces to egui.
pub fn install(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FACES {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let mut family = |family: FontFamily, faces: &[&str]| {
        fonts.families.insert(family, faces.iter().map(|face| (*face).to_owned()).collect());
    };
    family(FontFamily::Proportional, &[REGULAR]);
    family(FontFamily::Monospace, &[REGULAR]);
    family(FontFamily::Name(MEDIUM.into()), &[MEDIUM]);
    family(FontFamily::Name(SEMIBOLD.into()), &[SEMIBOLD]);
    family(FontFamily::Name(FIGURES.into()), &[FIGURES, REGULAR]);
    family(FontFamily::Name(FIGURES_STRONG.into()), &[FIGURES_STRONG, SEMIBOLD]);
    family(FontFamily::Name(ICONS.into()), &[ICONS]);
    ctx.set_fonts(fonts);
}
