//! Large files that are read as a stream and must not change meanwhile.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::read::{LoadError, check_kind};

/// An ordinary file open for reading. No more is read of it than it had when it was opened, so that a file that grows
/// while it is read comes to an end.
#[derive(Debug)]
pub struct InputFile {
    path: PathBuf,
    file: File,
    state: State,
    /// Where the next byte is read.
    at: u64,
}

/// What tells whether a file has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    length: u64,
    modified: Option<SystemTime>,
}

impl State {
    fn of(metadata: &Metadata) -> Self {
        Self { length: metadata.len(), modified: metadata.modified().ok() }
    }
}

impl InputFile {
    /// Opens an ordinary file.
    ///
    /// # Errors
    /// In the classes of [`LoadError`].
    pub fn open(path: &Path) -> Result<Self, LoadError> {
        let told = |error| LoadError::from_io(path, error);
        // Opening a pipe would wait for its writer: look first.
        check_kind(path, &fs::metadata(path).map_err(told)?)?;
        let file = File::open(path).map_err(told)?;
        let metadata = file.metadata().map_err(told)?;
        check_kind(path, &metadata)?;
        Ok(Self { path: path.to_owned(), file, state: State::of(&metadata), at: 0 })
    }

    /// Looks whether the file is still what it was when it was opened, by its length and the time of its last change.
    ///
    /// # Errors
    /// [`LoadError::Changed`] when it is not; others when the disk does not say.
    pub fn check_unchanged(&self) -> Result<(), LoadError> {
        let now = self.file.metadata().map_err(|error| LoadError::from_io(&self.path, error))?;
        if State::of(&now) == self.state {
            return Ok(());
        }
        Err(LoadError::Changed { path: self.path.clone() })
    }
}

impl Read for InputFile {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.state.length.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let room = into.len().min(left);
        let read = self.file.read(into.get_mut(..room).unwrap_or_default())?;
        self.at = self.at.saturating_add(u64::try_from(read).unwrap_or_default());
        Ok(read)
    }
}

impl Seek for InputFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.at = self.file.seek(to)?;
        Ok(self.at)
    }
}
