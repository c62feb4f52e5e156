//! The generations of a draft and which of them is the newest that can be read.

use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::DraftError;
use crate::result_file::{self, Finding, MAX_BYTES, ReadError, ResultFile};
use crate::storage::{LoadError, read_capped};

/// A file of a draft that may hold the sitting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Generation {
    /// `<uuid>.json`.
    Current,
    /// `<uuid>.next`: whole, about to become the current one. It stays only when the program died right then.
    Next,
    /// `<uuid>.prev`.
    Previous,
}

impl Generation {
    pub(super) const ALL: [Self; 3] = [Self::Current, Self::Next, Self::Previous];

    pub(super) fn path(self, folder: &Path, id: Uuid) -> PathBuf {
        let extension = match self {
            Self::Current => "json",
            Self::Next => "next",
            Self::Previous => "prev",
        };
        folder.join(format!("{id}.{extension}"))
    }
}

/// What the generations of a draft hold.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The newest that can be read, with its findings.
    pub(super) readable: Option<(ResultFile, Vec<Finding>)>,
    /// Those that cannot, and why.
    pub(super) damaged: Vec<(PathBuf, ReadError)>,
}

/// Reads every generation; changes nothing.
pub(super) fn newest(folder: &Path, id: Uuid) -> Result<Found, DraftError> {
    let mut found = Found::default();
    for generation in Generation::ALL {
        let path = generation.path(folder, id);
        let bytes = match read_capped(&path, MAX_BYTES) {
            Ok(bytes) => bytes,
            Err(LoadError::Missing { .. }) => continue,
            Err(LoadError::TooLarge { limit, .. }) => {
                found.damaged.push((path, ReadError::TooLarge { limit }));
                continue;
            }
            // It may be whole: opening an older one would lose answers.
            Err(error) => return Err(DraftError::Load(error)),
        };
        match result_file::read_draft(&bytes) {
            Ok((file, findings)) if file.result_id == id => {
                let is_newer =
                    found.readable.as_ref().is_none_or(|(best, _)| revision(&file) > revision(best));
                if is_newer {
                    found.readable = Some((file, findings));
                }
            }
            Ok(_) => {
                let detail = "the id of another draft".to_owned();
                found.damaged.push((path, ReadError::Invalid { path: "/result_id".to_owned(), detail }));
            }
            Err(error @ ReadError::Newer { .. }) => return Err(DraftError::Newer(error)),
            Err(error) => found.damaged.push((path, error)),
        }
    }
    Ok(found)
}

fn revision(file: &ResultFile) -> u64 {
    file.draft.as_ref().map_or(0, |draft| draft.revision)
}
