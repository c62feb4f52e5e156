//! Why a draft could not be opened or removed.

use std::io;
use std::path::PathBuf;

use thiserror::Error;

use crate::language::Language;
use crate::result_file::ReadError;
use crate::storage::{LoadError, SaveError};

/// Why a draft could not be opened or removed. The text of `Display` is for a technician; a person gets
/// [`DraftError::message`].
#[derive(Debug, Error)]
pub enum DraftError {
    /// Another copy of the program has it.
    #[error("another copy of the program holds the draft's lock")]
    InUse,
    /// It has ended.
    #[error("no draft of that id")]
    Missing,
    /// No generation can be read; all were moved aside.
    #[error("no generation of the draft can be read: {0}")]
    Damaged(#[source] ReadError),
    /// It was begun with a newer version of the program.
    #[error("the draft was made by a newer version: {0}")]
    Newer(#[source] ReadError),
    /// The disk did not give a generation, which may be whole: nothing was moved.
    #[error(transparent)]
    Load(LoadError),
    /// The folder cannot be used.
    #[error(transparent)]
    Folder(SaveError),
    /// Something of it stays on the disk.
    #[error("{}: not removed: {cause}", path.display())]
    NotRemoved {
        /// What stays.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
}

impl DraftError {
    /// What happened and the way on, in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let key = match self {
            Self::InUse => "draft-in-use",
            Self::Missing => "draft-missing",
            Self::Damaged(_) => "draft-damaged",
            Self::Newer(_) => "draft-newer",
            Self::NotRemoved { .. } => "draft-not-removed",
            Self::Load(error) => return error.message(language),
            Self::Folder(error) => {
                return format!("{} {}", language.text("draft-folder"), error.happened(language));
            }
        };
        language.text(key).into_owned()
    }

    /// The technician's detail, behind "Rincian".
    #[must_use]
    pub fn detail(&self) -> String {
        self.to_string()
    }
}
