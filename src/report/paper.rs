//! What a person chooses about a printed report: the paper, the head of the letter, lines to sign. Kept apart from the
//! printing itself, so that settings can remember it in a build without PDF.

use serde::{Deserialize, Serialize};

/// The paper a report is printed on, upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 215 × 330 mm, "folio" in Indonesian offices.
    F4,
}

impl Paper {
    /// Every paper, first the default.
    pub const ALL: [Self; 2] = [Self::A4, Self::F4];

    /// Width and height in millimetres.
    #[must_use]
    pub fn millimetres(self) -> (u16, u16) {
        match self {
            Self::A4 => (210, 297),
            Self::F4 => (215, 330),
        }
    }

    /// Its name, the same in every language: "A4", "F4".
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::A4 => "A4",
            Self::F4 => "F4",
        }
    }
}

/// The head of the letter: plain text, never markup. What is empty is left out of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Letterhead {
    /// The school, "SMA Negeri 3 Contoh".
    pub school: String,
    /// Its address on one line.
    pub address: String,
}

/// How a report becomes pages.
#[derive(Clone, Copy, Debug)]
pub struct PdfOptions<'a> {
    /// The paper.
    pub paper: Paper,
    /// The head of the letter.
    pub letterhead: &'a Letterhead,
    /// Whether there are lines for notes with the counselor and for signatures.
    pub signatures: bool,
}
