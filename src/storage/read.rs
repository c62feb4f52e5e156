//! Reading files that may come from anywhere: only ordinary files, never more than a limit.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::save_error::{is_gone, is_sharing_violation};
use crate::language::{Args, Language};

/// Why a file could not be loaded. The text of `Display` is for a technician; a person gets
/// [`LoadError::message`].
#[derive(Debug, Error)]
pub enum LoadError {
    /// Not there, or the drive is gone.
    #[error("{}: not found", path.display())]
    Missing {
        /// The file.
        path: PathBuf,
    },
    /// This account may not read it.
    #[error("{}: access denied", path.display())]
    Denied {
        /// The file.
        path: PathBuf,
    },
    /// Another program holds it.
    #[error("{}: held by another program", path.display())]
    InUse {
        /// The file.
        path: PathBuf,
    },
    /// A folder.
    #[error("{}: a folder", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
    },
    /// A pipe or a device, which might never end.
    #[error("{}: a pipe, a device or a socket", path.display())]
    NotAFile {
        /// What it is called.
        path: PathBuf,
    },
    /// Larger than the limit.
    #[error("{}: {size} bytes, at most {limit}", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
        /// The limit in bytes.
        limit: usize,
    },
    /// It changed while it was read.
    #[error("{}: changed while it was read", path.display())]
    Changed {
        /// The file.
        path: PathBuf,
    },
    /// Anything else.
    #[error("{}: {cause}", path.display())]
    Other {
        /// The file.
        path: PathBuf,
        /// What the system said.
        #[source]
        cause: io::Error,
    },
}

impl LoadError {
    /// What happened and the way on, in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let key = match self {
            Self::TooLarge { size, limit, .. } => {
                let megabytes = |bytes: f64| language.decimal(bytes / 1e6, 1);
                #[allow(clippy::cast_precision_loss, reason = "shown with one decimal of a megabyte")]
                let (size, limit) = (megabytes(*size as f64), megabytes(*limit as f64));
                return language
                    .format("load-too-large", &Args::new().text("size", size).text("limit", limit));
            }
            Self::Missing { .. } => "load-missing",
            Self::Denied { .. } => "load-denied",
            Self::InUse { .. } => "load-in-use",
            Self::Folder { .. } => "load-folder",
            Self::NotAFile { .. } => "load-not-a-file",
            Self::Changed { .. } => "load-changed",
            Self::Other { .. } => "load-other",
        };
        language.text(key).into_owned()
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Missing { path }
            | Self::Denied { path }
            | Self::InUse { path }
            | Self::Folder { path }
            | Self::NotAFile { path }
            | Self::TooLarge { path, .. }
            | Self::Changed { path }
            | Self::Other { path, .. } => path,
        }
    }

    /// The technician's detail, behind "Rincian".
    #[must_use]
    pub fn detail(&self) -> String {
        self.to_string()
    }

    /// What an error of the system says of a file that was to be read.
    #[must_use]
    pub fn from_io(path: &Path, cause: io::Error) -> Self {
        let path = path.to_owned();
        match cause.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing { path },
            _ if is_sharing_violation(&cause) => Self::InUse { path },
            ErrorKind::PermissionDenied => Self::Denied { path },
            ErrorKind::IsADirectory => Self::Folder { path },
            _ if is_gone(&cause) => Self::Missing { path },
            _ => Self::Other { path, cause },
        }
    }
}

/// Reads an ordinary file of at most `limit` bytes. The size is looked at before anything is read, and again while
/// reading, since the file may grow.
///
/// # Errors
/// In the classes of [`LoadError`].
pub fn read_capped(path: &Path, limit: usize) -> Result<Vec<u8>, LoadError> {
    // Opening a pipe would wait for its writer: look first.
    let metadata = fs::metadata(path).map_err(|error| LoadError::from_io(path, error))?;
    check(path, &metadata, limit)?;
    let file = File::open(path).map_err(|error| LoadError::from_io(path, error))?;
    let metadata = file.metadata().map_err(|error| LoadError::from_io(path, error))?;
    check(path, &metadata, limit)?;

    let mut bytes = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    file.take(most).read_to_end(&mut bytes).map_err(|error| LoadError::from_io(path, error))?;
    if bytes.len() > limit {
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX).max(metadata.len());
        return Err(LoadError::TooLarge { path: path.to_owned(), size, limit });
    }
    Ok(bytes)
}

fn check(path: &Path, metadata: &Metadata, limit: usize) -> Result<(), LoadError> {
    check_kind(path, metadata)?;
    let size = metadata.len();
    if usize::try_from(size).map_or(true, |size| size > limit) {
        return Err(LoadError::TooLarge { path: path.to_owned(), size, limit });
    }
    Ok(())
}

/// Refuses what is no ordinary file.
pub(super) fn check_kind(path: &Path, metadata: &Metadata) -> Result<(), LoadError> {
    let path = path.to_owned();
    if metadata.is_dir() {
        Err(LoadError::Folder { path })
    } else if !metadata.is_file() {
        Err(LoadError::NotAFile { path })
    } else {
        Ok(())
    }
}
