//! Writing so that a file is either the old one or the new one, whole, whatever happens meanwhile.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use atomicwrites::{AtomicFile, OverwriteBehavior};

use super::held::{is_held, patiently, without_limit};
use super::names::{BadName, check_name};
use super::save_error::{SaveError, SaveErrorKind};

/// What the names of the folders begin with in which [`write_atomic`] puts a file together.
const TEMPORARY: &str = ".atomicwrite";
/// After this time nobody writes there any more, also not from another computer.
const LEFT_BEHIND: Duration = Duration::from_secs(600);
/// So many entries of a folder are looked at: a share with ten thousands of files is not listed for this.
const MOST_ENTRIES: usize = 10_000;

/// What happens to a file of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overwrite {
    /// It stays; writing is refused, even when it appears at the last moment.
    Never,
    /// It is replaced in one step.
    Replace,
}

/// Writes a file whole or not at all: a temporary file in the same folder, synced, renamed, the folder synced.
///
/// # Errors
/// In the classes of [`SaveErrorKind`]; what was at `path` before is then still there, whole.
pub fn write_atomic(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), SaveError> {
    check_name(path).map_err(|bad| {
        let kind = if bad == BadName::TooLong { SaveErrorKind::PathTooLong } else { SaveErrorKind::BadName };
        SaveError::new(path, kind)
    })?;
    let folder = folder_of(path);
    write_via(path, bytes, overwrite, &folder)?;
    // The time of the drive, not of this computer: on a share they differ.
    if let Ok(now) = fs::metadata(path).and_then(|metadata| metadata.modified()) {
        remove_half_written(&folder, now);
    }
    Ok(())
}

/// Removes what copies of the program that were killed while they wrote into this folder left behind: a person's answers may
/// be in it, and whoever comes next saves in the same place. What cannot be removed stays for the next time.
fn remove_half_written(folder: &Path, now: SystemTime) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    let is_old = |entry: &fs::DirEntry| {
        let changed = entry.metadata().and_then(|metadata| metadata.modified());
        changed.is_ok_and(|at| now.duration_since(at).is_ok_and(|age| age > LEFT_BEHIND))
    };
    let entries = entries.take(MOST_ENTRIES).flatten();
    for entry in entries.filter(|entry| is_half_written(entry) && is_old(entry)) {
        let _ = fs::remove_dir_all(entry.path());
    }
}

/// Whether it is a folder in which [`write_atomic`] puts a file together.
pub(super) fn is_half_written(entry: &fs::DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with(TEMPORARY)
        && entry.file_type().is_ok_and(|kind| kind.is_dir())
}

/// As [`write_atomic`], with the temporary file in `temporary`, a folder on the same disk.
pub(super) fn write_via(
    path: &Path,
    bytes: &[u8],
    overwrite: Overwrite,
    temporary: &Path,
) -> Result<(), SaveError> {
    if overwrite == Overwrite::Never && path.symlink_metadata().is_ok() {
        return Err(SaveError::new(path, kind_of_taken(path)));
    }
    let error = match write_and_move(path, bytes, overwrite, temporary) {
        Ok(()) => return Ok(()),
        Err(error) => error,
    };
    let unsupported = matches!(
        error.kind(),
        ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied
    );
    // Some shares cannot sync a folder; the file is in place all the same.
    if unsupported && fs::read(path).is_ok_and(|found| found == bytes) {
        return Ok(());
    }
    // Some drives (FAT through FUSE) can neither rename without replacing nor link.
    if unsupported && overwrite == Overwrite::Never {
        return write_over_reservation(path, bytes, temporary).map_err(|error| told(path, error));
    }
    Err(told(path, error))
}

fn write_and_move(path: &Path, bytes: &[u8], overwrite: Overwrite, temporary: &Path) -> io::Result<()> {
    let behaviour = match overwrite {
        Overwrite::Never => OverwriteBehavior::DisallowOverwrite,
        Overwrite::Replace => OverwriteBehavior::AllowOverwrite,
    };
    let file = AtomicFile::new_with_tmpdir(without_limit(path), behaviour, without_limit(temporary));
    patiently(|| file.write(|file| file.write_all(bytes)).map_err(io::Error::from))
}

/// Takes the name with an empty file, which only one can do, and then replaces it.
fn write_over_reservation(path: &Path, bytes: &[u8], temporary: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).create_new(true).open(path)?;
    write_and_move(path, bytes, Overwrite::Replace, temporary).inspect_err(|_| {
        // Only the empty reservation; if it stays, it is empty and the error is told anyway.
        let _ = fs::remove_file(path);
    })
}

fn told(path: &Path, error: io::Error) -> SaveError {
    if error.kind() == ErrorKind::AlreadyExists {
        return SaveError { cause: Some(error), ..SaveError::new(path, kind_of_taken(path)) };
    }
    not_replaced(path, error)
}

/// Why a file could not be put in place. On Windows a file that another program has open is refused in the same words as a
/// folder that may not be written to, but the way on is another.
pub(super) fn not_replaced(path: &Path, error: io::Error) -> SaveError {
    let error = SaveError::from_io(path, error);
    match error.kind {
        SaveErrorKind::Denied if is_held(path) => SaveError { kind: SaveErrorKind::InUse, ..error },
        _ => error,
    }
}

fn kind_of_taken(path: &Path) -> SaveErrorKind {
    if path.is_dir() { SaveErrorKind::IsFolder } else { SaveErrorKind::Exists }
}

/// Creates a folder for the program's own data with all above it; on Unix only its owner may look in.
///
/// # Errors
/// In the classes of [`SaveErrorKind`].
pub fn create_folder(folder: &Path) -> Result<(), SaveError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| match error.kind() {
        // A file has the folder's name.
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
            SaveError { cause: Some(error), ..SaveError::new(folder, SaveErrorKind::Denied) }
        }
        _ => SaveError::from_io(folder, error),
    })
}

/// Moves a file that cannot be used to `<name>.<label>-<n>` beside it, never over another, and writes the reason
/// into `<name>.<label>-<n>.txt`.
///
/// # Errors
/// When the file cannot be moved; it is then untouched.
pub fn move_aside(path: &Path, label: &str, reason: &str) -> Result<PathBuf, SaveError> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    for number in 1_u32.. {
        let aside = path.with_file_name(format!("{name}.{label}-{number}"));
        let reason_path = path.with_file_name(format!("{name}.{label}-{number}.txt"));
        if aside.symlink_metadata().is_ok() {
            continue;
        }
        // The reason's file also reserves the number among copies of the program.
        match OpenOptions::new().write(true).create_new(true).open(&reason_path) {
            Ok(mut file) => {
                // Without room for the reason, moving the file is still right.
                let _ = writeln!(file, "{reason}").and_then(|()| file.sync_all());
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(SaveError::from_io(&reason_path, error)),
        }
        return match patiently(|| fs::rename(path, &aside)) {
            Ok(()) => {
                sync_folder(&folder_of(path));
                Ok(aside)
            }
            Err(error) => {
                let _ = fs::remove_file(&reason_path);
                Err(SaveError::from_io(path, error))
            }
        };
    }
    Err(SaveError::new(path, SaveErrorKind::Exists))
}

/// The folder in which a file lies.
pub(super) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Makes renames and removals in a folder last through a power cut, where the system can.
pub(super) fn sync_folder(folder: &Path) {
    if cfg!(unix) {
        // Best effort: shares that cannot sync a folder have no other way either.
        let _ = File::open(folder).and_then(|folder| folder.sync_all());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_copy_left_in_a_folder_goes_with_a_later_file_and_nothing_else_does() {
        let folder = tempfile::tempdir().unwrap();
        let left = folder.path().join(".atomicwriteAbC123");
        fs::create_dir(&left).unwrap();
        fs::write(left.join("tmpfile.tmp"), b"half").unwrap();
        let like_it = folder.path().join(".atomicwrite-notes");
        fs::write(&like_it, b"a person's file").unwrap();
        let path = folder.path().join("a.json");
        write_atomic(&path, b"first", Overwrite::Never).unwrap();
        assert!(left.exists(), "another computer may be writing there");
        let now = fs::metadata(&path).unwrap().modified().unwrap();
        File::open(&left).unwrap().set_modified(now - LEFT_BEHIND - Duration::from_secs(5)).unwrap();
        File::open(&like_it).unwrap().set_modified(now - LEFT_BEHIND * 2).unwrap();
        write_atomic(&path, b"second", Overwrite::Replace).unwrap();
        assert!(!left.exists(), "half a file of somebody stays");
        assert!(like_it.exists() && path.exists());
    }

    /// The way for drives that can neither rename without replacing nor link, which a test cannot plug in.
    #[test]
    fn a_reserved_name_is_taken_once_and_given_back_when_writing_stops() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        write_over_reservation(&path, b"first", folder.path()).unwrap();
        let error = write_over_reservation(&path, b"second", folder.path()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"first");

        let other = folder.path().join("b.json");
        assert!(write_over_reservation(&other, b"third", &folder.path().join("gone")).is_err());
        assert!(!other.exists(), "no empty file stays");
    }
}
