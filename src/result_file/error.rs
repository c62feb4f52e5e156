//! Why a file cannot be read, and what is told about one that can.

use thiserror::Error;

use super::SchemaVersion;
use crate::language::{Args, Language};
use crate::profile::ItemId;

/// Why a file cannot be read. The file itself is never changed. The text of `Display` is for a technician; a person
/// gets [`ReadError::message`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReadError {
    /// Nothing in it, as after a power cut.
    #[error("the file holds no data")]
    Empty,
    /// More bytes than a result can have.
    #[error("the file has more than {limit} bytes")]
    TooLarge {
        /// The most bytes that are read.
        limit: usize,
    },
    /// UTF-16, as some editors save.
    #[error("the file is UTF-16; result files are UTF-8")]
    Utf16,
    /// Not UTF-8.
    #[error("line {line} is not UTF-8")]
    Encoding {
        /// First line that is not, counted from 1.
        line: usize,
    },
    /// More nesting or more values than a result can have.
    #[error("line {line}: more nesting or more values than a result file has")]
    TooComplex {
        /// Line at which the limit was passed, counted from 1.
        line: usize,
    },
    /// No JSON, cut off, or a field that is missing or of another kind.
    #[error("line {line}, column {column}: {detail}")]
    Damaged {
        /// Counted from 1.
        line: usize,
        /// Counted from 1.
        column: usize,
        /// What the reader says.
        detail: String,
    },
    /// JSON, but of something else.
    #[error("the file is JSON, but its `format` is not `selaras-result`")]
    NotAResult,
    /// Made by a newer major version.
    #[error("schema version {found}; this program reads {}", SchemaVersion::CURRENT)]
    Newer {
        /// The file's version.
        found: SchemaVersion,
    },
    /// Well-formed, but what it says cannot be.
    #[error("{path}: {detail}")]
    Invalid {
        /// Where, as a JSON pointer.
        path: String,
        /// What is wrong.
        detail: String,
    },
    /// Control or bidirectional-override characters in a text.
    #[error("{path}: a control or bidirectional-override character")]
    HiddenCharacter {
        /// Where, as a JSON pointer.
        path: String,
    },
}

impl ReadError {
    /// What happened and what is safe, in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Empty => language.text("read-empty").into_owned(),
            Self::TooLarge { limit } => {
                language.format("read-too-large", &Args::new().count("limit", limit / 1_000_000))
            }
            Self::Utf16 => language.text("read-utf16").into_owned(),
            Self::Encoding { line } => language.format("read-encoding", &Args::new().count("line", *line)),
            Self::TooComplex { .. } => language.text("read-too-complex").into_owned(),
            Self::Damaged { line, .. } => language.format("read-damaged", &Args::new().count("line", *line)),
            Self::NotAResult => language.text("read-not-a-result").into_owned(),
            Self::Newer { .. } => language.text("read-newer").into_owned(),
            Self::Invalid { .. } => language.text("read-invalid").into_owned(),
            Self::HiddenCharacter { .. } => language.text("read-hidden-character").into_owned(),
        }
    }

    /// The technician's detail, behind "Rincian".
    #[must_use]
    pub fn detail(&self) -> String {
        self.to_string()
    }

    pub(super) fn invalid(path: impl Into<String>, detail: impl Into<String>) -> Self {
        Self::Invalid { path: path.into(), detail: detail.into() }
    }
}

/// What is told about a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A newer minor version: fields this program does not know were ignored.
    NewerMinor {
        /// The file's version.
        found: SchemaVersion,
        /// Where the fields stood, as JSON pointers.
        ignored: Vec<String>,
    },
    /// Answers to items the instrument does not have; they do not count.
    UnknownItems(Vec<ItemId>),
    /// Answers the scale does not have; they do not count.
    OutsideScale(Vec<ItemId>),
    /// The stored figures are not the ones that follow from the answers; the computed ones are shown.
    OutcomeDiffers,
}

impl Finding {
    /// What was found, in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::NewerMinor { .. } => language.text("found-newer-minor").into_owned(),
            Self::UnknownItems(items) => {
                language.format("found-unknown-items", &Args::new().count("n", items.len()))
            }
            Self::OutsideScale(items) => {
                language.format("found-outside-scale", &Args::new().count("n", items.len()))
            }
            Self::OutcomeDiffers => language.text("found-outcome-differs").into_owned(),
        }
    }

    /// The technician's detail, behind "Rincian".
    #[must_use]
    pub fn detail(&self) -> String {
        let list = |items: &[ItemId]| items.iter().map(ItemId::as_str).collect::<Vec<_>>().join(", ");
        match self {
            Self::NewerMinor { found, ignored } => {
                format!("schema version {found}; ignored: {}", ignored.join(", "))
            }
            Self::UnknownItems(items) => format!("items the instrument does not have: {}", list(items)),
            Self::OutsideScale(items) => format!("answers outside the scale: {}", list(items)),
            Self::OutcomeDiffers => {
                "stored outcome differs from the computed one by more than 1e-6".to_owned()
            }
        }
    }
}
