//! Result files on the disk: opened with every finding, saved only when they can be read back.

use std::io;
use std::path::Path;

use thiserror::Error;

use super::read::{LoadError, read_capped};
use super::save_error::{SaveError, SaveErrorKind};
use super::write::{Overwrite, write_atomic};
use crate::language::Language;
use crate::result_file::{self, Finding, MAX_BYTES, ReadError, ResultFile};

/// Why a result file could not be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// The disk did not give it.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// What is in it cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

impl OpenError {
    /// What happened and the way on, in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Load(error) => error.message(language),
            Self::Read(error) => error.message(language),
        }
    }

    /// The technician's detail, behind "Rincian".
    #[must_use]
    pub fn detail(&self) -> String {
        self.to_string()
    }
}

/// Opens a result file. The file is never changed.
///
/// # Errors
/// When the disk does not give it or its content cannot be read.
pub fn open_result(path: &Path) -> Result<(ResultFile, Vec<Finding>), OpenError> {
    let bytes = read_capped(path, MAX_BYTES)?;
    Ok(result_file::read(&bytes)?)
}

/// Saves a result file, after making sure that it can be read back.
///
/// # Errors
/// As [`write_atomic`]; [`SaveErrorKind::Other`] when this program could not read what it would write.
pub fn save_result(path: &Path, file: &ResultFile, overwrite: Overwrite) -> Result<(), SaveError> {
    let bytes = result_file::write(file);
    result_file::read(&bytes).map_err(|error| not_readable(path, error))?;
    write_atomic(path, &bytes, overwrite)
}

pub(super) fn not_readable(path: &Path, error: ReadError) -> SaveError {
    SaveError { cause: Some(io::Error::other(error)), ..SaveError::new(path, SaveErrorKind::Other) }
}
