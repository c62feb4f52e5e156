//! One copy of the program at a time on one draft.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

/// How often taking a lock is tried again: another copy that only looks holds it for a moment.
const TRIES: u32 = 5;
/// Between two tries.
const PAUSE: Duration = Duration::from_millis(20);

/// An exclusive lock; let go when dropped, and by the system when the program dies.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub(super) enum LockError {
    /// Another copy has it.
    InUse,
    /// The disk does not take a lock file.
    Io(io::Error),
}

impl Lock {
    /// Takes the lock, making its file when it is not there.
    pub(super) fn take(path: &Path) -> Result<Self, LockError> {
        for attempt in 0..TRIES {
            if attempt > 0 {
                std::thread::sleep(PAUSE);
            }
            let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
            let file = file.map_err(LockError::Io)?;
            match file.try_lock() {
                // The one who had it may have removed the file: then this is a lock on nothing.
                Ok(()) if is_same_file(&file, path) => return Ok(Self { _file: file }),
                Ok(()) | Err(TryLockError::WouldBlock) => {}
                // A share without locks: better a draft without a lock than none.
                Err(TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {
                    return Ok(Self { _file: file });
                }
                Err(TryLockError::Error(error)) => return Err(LockError::Io(error)),
            }
        }
        Err(LockError::InUse)
    }

    /// Whether another copy has the lock. Only looks; a lock of this copy counts too.
    pub(super) fn is_taken(path: &Path) -> bool {
        let Ok(file) = File::open(path) else { return false };
        matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
    }
}

#[cfg(unix)]
fn is_same_file(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), fs::metadata(path)) {
        (Ok(held), Ok(there)) => held.dev() == there.dev() && held.ino() == there.ino(),
        _ => false,
    }
}

/// Elsewhere a file that is open keeps its name until it is closed.
#[cfg(not(unix))]
fn is_same_file(_: &File, path: &Path) -> bool {
    fs::metadata(path).is_ok()
}
