//! Words, numbers and dates in the person's language. Every text a person reads lies in `assets/i18n` or in a
//! profile; this module finds it there. It never asks the machine for its locale.

mod catalogue;
mod figures;

pub use catalogue::{Args, KEYS_PER_FILE};
pub use figures::join_with_and;
pub(crate) use figures::round_half_away;

use serde::{Deserialize, Serialize};

/// A language of the screen and of reports.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
pub enum Language {
    /// Bahasa Indonesia, the first language of the program.
    #[default]
    #[serde(rename = "id")]
    Indonesian,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Every language, first the default.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// The BCP 47 tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language of a BCP 47 tag, by its first subtag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let first = tag.split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|language| first.eq_ignore_ascii_case(language.tag()))
    }
}
