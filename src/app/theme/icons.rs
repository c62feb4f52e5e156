//! The signs of the window: one named constant for each glyph of `assets/fonts/Icons.ttf`, and the names a profile may use.
//! `scripts/fonts` reads this file to know which glyphs to keep, so a constant added here is drawn after running it once.

/// Code points of the icon font. A constant is called like the icon in Lucide.
pub mod icon {
    /// Lucide `arrow-left`.
    pub const ARROW_LEFT: char = '\u{e048}';
    /// Lucide `arrow-right`.
    pub const ARROW_RIGHT: char = '\u{e049}';
    /// Lucide `arrow-up`.
    pub const ARROW_UP: char = '\u{e04a}';
    /// Lucide `arrow-down`.
    pub const ARROW_DOWN: char = '\u{e042}';
    /// Lucide `book-open`.
    pub const BOOK_OPEN: char = '\u{e05f}';
    /// Lucide `briefcase`.
    pub const BRIEFCASE: char = '\u{e062}';
    /// Lucide `building-2`.
    pub const BUILDING_2: char = '\u{e290}';
    /// Lucide `chart-column`.
    pub const CHART_COLUMN: char = '\u{e2a3}';
    /// Lucide `check`.
    pub const CHECK: char = '\u{e06c}';
    /// Lucide `chevron-down`.
    pub const CHEVRON_DOWN: char = '\u{e06d}';
    /// Lucide `chevron-left`.
    pub const CHEVRON_LEFT: char = '\u{e06e}';
    /// Lucide `chevron-right`.
    pub const CHEVRON_RIGHT: char = '\u{e06f}';
    /// Lucide `chevron-up`.
    pub const CHEVRON_UP: char = '\u{e070}';
    /// Lucide `circle`.
    pub const CIRCLE: char = '\u{e076}';
    /// Lucide `circle-check`.
    pub const CIRCLE_CHECK: char = '\u{e226}';
    /// Lucide `circle-help`.
    pub const CIRCLE_HELP: char = '\u{e082}';
    /// Lucide `clipboard-list`.
    pub const CLIPBOARD_LIST: char = '\u{e086}';
    /// Lucide `clock`.
    pub const CLOCK: char = '\u{e087}';
    /// Lucide `contrast`.
    pub const CONTRAST: char = '\u{e09d}';
    /// Lucide `copy`.
    pub const COPY: char = '\u{e09e}';
    /// Lucide `download`.
    pub const DOWNLOAD: char = '\u{e0b2}';
    /// Lucide `ear`.
    pub const EAR: char = '\u{e382}';
    /// Lucide `external-link`.
    pub const EXTERNAL_LINK: char = '\u{e0b9}';
    /// Lucide `eye`.
    pub const EYE: char = '\u{e0ba}';
    /// Lucide `file-text`.
    pub const FILE_TEXT: char = '\u{e0cc}';
    /// Lucide `flag`.
    pub const FLAG: char = '\u{e0d1}';
    /// Lucide `folder-open`.
    pub const FOLDER_OPEN: char = '\u{e247}';
    /// Lucide `globe`.
    pub const GLOBE: char = '\u{e0e8}';
    /// Lucide `handshake`.
    pub const HANDSHAKE: char = '\u{e5c0}';
    /// Lucide `heart`.
    pub const HEART: char = '\u{e0f2}';
    /// Lucide `heart-handshake`.
    pub const HEART_HANDSHAKE: char = '\u{e2d7}';
    /// Lucide `house`.
    pub const HOUSE: char = '\u{e0f5}';
    /// Lucide `info`.
    pub const INFO: char = '\u{e0f9}';
    /// Lucide `languages`.
    pub const LANGUAGES: char = '\u{e0fe}';
    /// Lucide `leaf`.
    pub const LEAF: char = '\u{e2de}';
    /// Lucide `lightbulb`.
    pub const LIGHTBULB: char = '\u{e1c2}';
    /// Lucide `list`.
    pub const LIST: char = '\u{e106}';
    /// Lucide `lock`.
    pub const LOCK: char = '\u{e10b}';
    /// Lucide `log-out`.
    pub const LOG_OUT: char = '\u{e10e}';
    /// Lucide `map`.
    pub const MAP: char = '\u{e110}';
    /// Lucide `megaphone`.
    pub const MEGAPHONE: char = '\u{e235}';
    /// Lucide `message-circle`.
    pub const MESSAGE_CIRCLE: char = '\u{e116}';
    /// Lucide `minus`.
    pub const MINUS: char = '\u{e11c}';
    /// Lucide `moon`.
    pub const MOON: char = '\u{e11e}';
    /// Lucide `pencil`.
    pub const PENCIL: char = '\u{e1f9}';
    /// Lucide `play`.
    pub const PLAY: char = '\u{e13c}';
    /// Lucide `plus`.
    pub const PLUS: char = '\u{e13d}';
    /// Lucide `printer`.
    pub const PRINTER: char = '\u{e141}';
    /// Lucide `puzzle`.
    pub const PUZZLE: char = '\u{e29c}';
    /// Lucide `rotate-ccw`.
    pub const ROTATE_CCW: char = '\u{e148}';
    /// Lucide `save`.
    pub const SAVE: char = '\u{e14d}';
    /// Lucide `search`.
    pub const SEARCH: char = '\u{e151}';
    /// Lucide `settings`.
    pub const SETTINGS: char = '\u{e154}';
    /// Lucide `shield`.
    pub const SHIELD: char = '\u{e158}';
    /// Lucide `sliders-horizontal`.
    pub const SLIDERS_HORIZONTAL: char = '\u{e29a}';
    /// Lucide `sprout`.
    pub const SPROUT: char = '\u{e1eb}';
    /// Lucide `square`.
    pub const SQUARE: char = '\u{e167}';
    /// Lucide `square-check`.
    pub const SQUARE_CHECK: char = '\u{e559}';
    /// Lucide `star`.
    pub const STAR: char = '\u{e176}';
    /// Lucide `sun`.
    pub const SUN: char = '\u{e178}';
    /// Lucide `triangle-alert`.
    pub const TRIANGLE_ALERT: char = '\u{e193}';
    /// Lucide `user`.
    pub const USER: char = '\u{e19f}';
    /// Lucide `users`.
    pub const USERS: char = '\u{e1a4}';
    /// Lucide `wrench`.
    pub const WRENCH: char = '\u{e1b1}';
    /// Lucide `x`.
    pub const X: char = '\u{e1b2}';
}

/// The sign for a name of [`crate::profile::icons::NAMES`], or `None` for any other name.
#[must_use]
pub fn by_profile_name(name: &str) -> Option<char> {
    let sign = match name {
        "book" => icon::BOOK_OPEN,
        "briefcase" => icon::BRIEFCASE,
        "building" => icon::BUILDING_2,
        "chart" => icon::CHART_COLUMN,
        "clipboard" => icon::CLIPBOARD_LIST,
        "ear" => icon::EAR,
        "flag" => icon::FLAG,
        "hands" => icon::HANDSHAKE,
        "heart" => icon::HEART,
        "home" => icon::HOUSE,
        "leaf" => icon::LEAF,
        "lightbulb" => icon::LIGHTBULB,
        "map" => icon::MAP,
        "megaphone" => icon::MEGAPHONE,
        "message" => icon::MESSAGE_CIRCLE,
        "pencil" => icon::PENCIL,
        "people" => icon::USERS,
        "puzzle" => icon::PUZZLE,
        "search" => icon::SEARCH,
        "shield" => icon::SHIELD,
        "sprout" => icon::SPROUT,
        "star" => icon::STAR,
        "tools" => icon::WRENCH,
        "world" => icon::GLOBE,
        _ => return None,
    };
    Some(sign)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::by_profile_name;
    use crate::profile::icons::NAMES;

    #[test]
    fn every_icon_a_profile_may_name_has_its_own_sign() {
        let signs: Vec<char> = NAMES
            .iter()
            .map(|name| by_profile_name(name).unwrap_or_else(|| panic!("no sign for {name}")))
            .collect();
        let distinct: HashSet<char> = signs.iter().copied().collect();
        assert_eq!(distinct.len(), signs.len(), "two names share one sign");
    }

    #[test]
    fn a_name_that_no_profile_may_use_has_no_sign() {
        assert_eq!(by_profile_name("arrow-left"), None);
        assert_eq!(by_profile_name(""), None);
    }
}
