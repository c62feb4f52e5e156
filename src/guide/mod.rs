//! The guides: one text each for students, counselors and technicians, in both languages, with pictures of the window. What a
//! guide says lies in `assets/guides/`; how it looks in the window and on paper is told elsewhere.

mod markdown;

use serde::Serialize;

use crate::language::Language;

/// Whom a guide is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guide {
    /// Students: one page.
    Student,
    /// Counselors.
    Counselor,
    /// Technicians of a school's lab.
    Technician,
}

/// A guide in one language.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GuideText {
    /// Its name.
    pub title: String,
    /// What it says, in order.
    pub blocks: Vec<Block>,
}

/// A part of a guide.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading below the title.
    Heading {
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        spans: Vec<Span>,
    },
    /// Steps, one after the other; or points in no order.
    List {
        /// Whether they are numbered, from 1.
        numbered: bool,
        /// The steps or points.
        items: Vec<Vec<Span>>,
    },
    /// Lines of a file, as they are typed.
    Lines {
        /// The lines, without their ends.
        lines: Vec<String>,
    },
    /// Pictures that belong together.
    Pictures {
        /// The pictures.
        pictures: Vec<Picture>,
    },
}

/// Words of one look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    /// The words.
    pub text: String,
    /// How they look.
    pub look: Look,
}

/// How words look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    /// As running text.
    #[default]
    Plain,
    /// As the name of something in the window, written there in the same way.
    Named,
    /// As something that is typed or pressed: a key, a file, a command.
    Typed,
}

/// A picture of the window.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// Its name, for [`picture`].
    pub name: String,
    /// What is to be seen, for those who cannot see it.
    pub words: String,
}

impl Guide {
    /// Every guide.
    pub const ALL: [Self; 3] = [Self::Student, Self::Counselor, Self::Technician];

    /// The key of its name.
    #[must_use]
    pub fn title_key(self) -> &'static str {
        match self {
            Self::Student => "guide-student",
            Self::Counselor => "guide-counselor",
            Self::Technician => "guide-technician",
        }
    }

    /// The name of its file, with the dot and the extension.
    #[must_use]
    pub fn file_name(self, language: Language) -> String {
        let stem = language.text(match self {
            Self::Student => "guide-student-file",
            Self::Counselor => "guide-counselor-file",
            Self::Technician => "guide-technician-file",
        });
        format!("{stem}.pdf")
    }

    /// The guide in `language`. Takes some hundredths of a millisecond.
    #[must_use]
    pub fn text(self, language: Language) -> GuideText {
        markdown::read(self.source(language))
    }

    fn source(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Student, Language::Indonesian) => include_str!("../../assets/guides/id/student.md"),
            (Self::Student, Language::English) => include_str!("../../assets/guides/en/student.md"),
            (Self::Counselor, Language::Indonesian) => include_str!("../../assets/guides/id/counselor.md"),
            (Self::Counselor, Language::English) => include_str!("../../assets/guides/en/counselor.md"),
            (Self::Technician, Language::Indonesian) => include_str!("../../assets/guides/id/technician.md"),
            (Self::Technician, Language::English) => include_str!("../../assets/guides/en/technician.md"),
        }
    }
}

impl GuideText {
    /// Its pictures, in order.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Pictures { pictures } => pictures.as_slice(),
            _ => &[],
        })
    }
}

/// The words of several spans, without their looks.
#[must_use]
pub fn plain(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

macro_rules! pictures {
    ($($name:literal),* $(,)?) => {
        /// The PNG of the picture `name` with the window in `language`, if there is one of that name.
        #[must_use]
        pub fn picture(name: &str, language: Language) -> Option<&'static [u8]> {
            match (name, language) {
                $(
                    ($name, Language::Indonesian) => {
                        Some(include_bytes!(concat!("../../assets/guides/pictures/", $name, "-id.png")))
                    }
                    ($name, Language::English) => {
                        Some(include_bytes!(concat!("../../assets/guides/pictures/", $name, "-en.png")))
                    }
                )*
                _ => None,
            }
        }
    };
}

pictures!["butir", "guru-bk", "hasil", "menunggu", "perbandingan"];

/// Width and height of a PNG in pixels, from its head; `None` for what is no PNG.
#[must_use]
pub fn picture_size(png: &[u8]) -> Option<(u32, u32)> {
    let (signature, rest) = png.split_first_chunk::<8>()?;
    // The length and the name of the first chunk come before its sizes.
    let (head, rest) = rest.split_first_chunk::<8>()?;
    let (width, rest) = rest.split_first_chunk::<4>()?;
    let (height, _) = rest.split_first_chunk::<4>()?;
    let is_png = signature == b"\x89PNG\r\n\x1a\n" && head.ends_with(b"IHDR");
    is_png.then(|| (u32::from_be_bytes(*width), u32::from_be_bytes(*height)))
}
