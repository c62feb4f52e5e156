//! Writing what comes piece by piece, or several files at once, so that an error on the way leaves nothing behind.

use std::fs::{self, File, Metadata};
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use atomicwrites::{AtomicFile, OverwriteBehavior};
use tempfile::SpooledTempFile;

use super::held::{patiently, without_limit};
use super::names::{BadName, check_name};
use super::save_error::{SaveError, SaveErrorKind};
use super::write::{create_folder, not_replaced, sync_folder};

/// Output up to this many bytes is spooled in memory alone, so that a school's table touches no other disk than the one
/// it is meant for.
const SPOOLED_IN_MEMORY: usize = 4 * 1024 * 1024;

/// Bytes of a spooled output that are handed on at once.
const CHUNK: usize = 64 * 1024;

/// Why making the pieces stopped.
#[derive(Debug)]
pub enum Stop<E> {
    /// A piece could not be made.
    Source(E),
    /// A piece could not be written.
    Write(io::Error),
}

impl<E> From<io::Error> for Stop<E> {
    fn from(error: io::Error) -> Self {
        Self::Write(error)
    }
}

/// Why nothing was written.
#[derive(Debug)]
pub enum StreamError<E> {
    /// A piece could not be made.
    Source(E),
    /// The disk did not take it.
    Save(SaveError),
}

/// Writes a file whole or not at all, replacing one of the same name. What `fill` writes lies in a temporary file in the
/// same folder until it has ended well.
///
/// # Errors
/// What `fill` ended with, or why the disk did not take it; what was at `path` before is then still there, whole.
pub fn write_streamed<E>(
    path: &Path,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), Stop<E>>,
) -> Result<(), StreamError<E>> {
    check(path).map_err(StreamError::Save)?;
    if path.metadata().is_ok_and(|there| !there.is_file() && !there.is_dir()) {
        // A device: putting a file in its place would break it for everyone.
        return Err(StreamError::Save(SaveError::new(path, SaveErrorKind::Other)));
    }
    let mut written = None;
    let file = AtomicFile::new(without_limit(path), OverwriteBehavior::AllowOverwrite);
    let ended = file.write(|file| {
        fill(file)?;
        written = file.metadata().ok().and_then(|metadata| identity(&metadata));
        Ok(())
    });
    let in_place = || written.is_some() && written == path.metadata().ok().and_then(|found| identity(&found));
    match ended {
        Ok(()) => Ok(()),
        Err(atomicwrites::Error::User(Stop::Source(error))) => Err(StreamError::Source(error)),
        // Some shares cannot sync a folder; the file is in place all the same.
        Err(atomicwrites::Error::Internal(_)) if in_place() => Ok(()),
        Err(atomicwrites::Error::User(Stop::Write(error)) | atomicwrites::Error::Internal(error)) => {
            Err(StreamError::Save(not_replaced(path, error)))
        }
    }
}

/// Hands everything to `out` once `fill` has ended well, or nothing. Small output waits in memory, large output in a
/// temporary file without a name.
///
/// # Errors
/// What `fill` ended with, or why it could not be handed on.
pub fn write_spooled<E>(
    out: &mut dyn Write,
    fill: impl FnOnce(&mut dyn Write) -> Result<(), Stop<E>>,
) -> Result<(), StreamError<E>> {
    let told = |error| StreamError::Save(SaveError::from_io(Path::new("-"), error));
    let mut spool = SpooledTempFile::new(SPOOLED_IN_MEMORY);
    fill(&mut spool).map_err(|stop| match stop {
        Stop::Source(error) => StreamError::Source(error),
        Stop::Write(error) => told(error),
    })?;
    hand_on(&mut spool, out).map_err(told)
}

/// Hands finished tables to `out`, one after the other.
///
/// # Errors
/// When `out` does not take them.
pub fn write_out(out: &mut dyn Write, tables: &[&[u8]]) -> Result<(), SaveError> {
    let write = |out: &mut dyn Write| -> io::Result<()> {
        tables.iter().try_for_each(|table| out.write_all(table))?;
        out.flush()
    };
    write(out).map_err(|error| SaveError::from_io(Path::new("-"), error))
}

fn hand_on(spool: &mut SpooledTempFile, out: &mut dyn Write) -> io::Result<()> {
    spool.rewind()?;
    let mut chunk = vec![0; CHUNK];
    loop {
        match spool.read(&mut chunk)? {
            0 => return out.flush(),
            read => out.write_all(chunk.get(..read).unwrap_or_default())?,
        }
    }
}

/// Writes several files of one folder, all of them or none, replacing those of the same names. The folder is made when
/// it is not there.
///
/// # Errors
/// In the classes of [`SaveErrorKind`]; the folder is then as it was.
pub fn write_together(folder: &Path, files: &[(&str, &[u8])]) -> Result<(), SaveError> {
    let is_new = !folder.exists();
    if is_new {
        create_folder(folder)?;
    }
    let written = replace_all(folder, files);
    if is_new && written.is_err() {
        // Only when it is empty; an empty folder that stays does no harm.
        let _ = fs::remove_dir(folder);
    }
    written
}

fn replace_all(folder: &Path, files: &[(&str, &[u8])]) -> Result<(), SaveError> {
    let temporary = tempfile::Builder::new()
        .prefix(".selaras")
        .tempdir_in(folder)
        .map_err(|error| SaveError::from_io(folder, error))?;
    let mut moves = Vec::new();
    for (name, bytes) in files {
        let path = folder.join(name);
        check(&path)?;
        let new = temporary.path().join(format!("{name}.new"));
        let write = || -> io::Result<()> {
            let mut file = File::create(&new)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        write().map_err(|error| SaveError::from_io(&path, error))?;
        moves.push(Move { old: temporary.path().join(format!("{name}.old")), new, path });
    }
    for (done, next) in moves.iter().enumerate() {
        if let Err(error) = next.forth() {
            moves.iter().take(done).rev().for_each(Move::back);
            return Err(not_replaced(&next.path, error));
        }
    }
    sync_folder(folder);
    Ok(())
}

/// One file on its way into place.
struct Move {
    new: PathBuf,
    path: PathBuf,
    /// Where what was in its place is kept meanwhile.
    old: PathBuf,
}

impl Move {
    fn forth(&self) -> io::Result<()> {
        if self.path.is_file() {
            fs::copy(&self.path, &self.old)?;
        }
        patiently(|| fs::rename(&self.new, &self.path))
    }

    fn back(&self) {
        // The error that stopped the others is told; what was here went into place a moment ago and can do so again.
        let _ =
            if self.old.exists() { fs::rename(&self.old, &self.path) } else { fs::remove_file(&self.path) };
    }
}

fn check(path: &Path) -> Result<(), SaveError> {
    check_name(path).map_err(|bad| {
        let kind = if bad == BadName::TooLong { SaveErrorKind::PathTooLong } else { SaveErrorKind::BadName };
        SaveError::new(path, kind)
    })
}

/// What makes a file this one and no other, where the system can tell.
#[cfg(unix)]
fn identity(metadata: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn identity(_metadata: &Metadata) -> Option<(u64, u64)> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_two_files_the_first_goes_back_when_the_second_cannot_be_placed() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::write(at("a.csv"), "old").unwrap();
        fs::create_dir(at("b.csv")).unwrap();
        for names in [["a.csv", "b.csv"], ["c.csv", "b.csv"]] {
            let error = write_together(folder.path(), &[(names[0], b"new"), (names[1], b"new")]).unwrap_err();
            assert_eq!(error.kind, SaveErrorKind::IsFolder);
        }
        assert_eq!(fs::read(at("a.csv")).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "nothing else stays");
        write_together(folder.path(), &[("a.csv", b"new"), ("c.csv", b"new")]).unwrap();
        assert_eq!(fs::read(at("a.csv")).unwrap(), b"new");
    }

    #[test]
    fn a_folder_that_was_made_for_files_that_cannot_be_written_goes_again() {
        let folder = tempfile::tempdir().unwrap();
        let made = folder.path().join("made");
        assert!(write_together(&made, &[("a\0b", b"")]).is_err());
        assert!(!made.exists());
    }

    #[test]
    fn what_was_spooled_is_handed_on_whole_or_not_at_all() {
        for size in [10, SPOOLED_IN_MEMORY + 10] {
            let piece = vec![b'a'; size];
            let mut out = Vec::new();
            write_spooled::<()>(&mut out, |to| Ok(to.write_all(&piece)?)).unwrap();
            assert_eq!(out.len(), size);
            let mut out = Vec::new();
            let stopped = write_spooled(&mut out, |to| {
                to.write_all(&piece)?;
                Err(Stop::Source("late"))
            });
            assert!(matches!(stopped, Err(StreamError::Source("late"))));
            assert!(out.is_empty());
        }
    }
}
