//! Results on their way to the class folder: each waits as a whole file on the local disk until it lies in the drop folder,
//! and goes from here only then. What may hang, because the drop folder is on a share, is [`Outbox::send`] alone.
//!
//! The names are the final ones from the beginning, so that a person can also carry the files over by hand.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::held::patiently;
use super::lock::{Lock, LockError};
use super::names::numbered;
use super::read::{LoadError, read_capped};
use super::results::result_paths;
use super::save_error::{SaveError, SaveErrorKind};
use super::write::{Overwrite, create_folder, move_aside, write_via};
use crate::assessment::sitting_code;
use crate::result_file::{self, EXTENSION, MAX_BYTES, ResultFile};

/// Most names that are tried for one result; each was taken by another file.
const MOST_NAMES: usize = 100;

/// How often the lock for writing is asked for, each time for a tenth of a second.
const LOCK_TRIES: usize = 50;
/// What the name of a folder for a half-written file ends with.
const TEMPORARY: &str = "tmp";

/// The queue of one data folder.
#[derive(Clone, Debug)]
pub struct Outbox {
    folder: PathBuf,
}

/// What came of sending.
#[derive(Debug, Default)]
pub struct Sending {
    /// Results that lie in the drop folder now and wait no longer.
    pub sent: usize,
    /// Results that still wait.
    pub waiting: usize,
    /// Queued files that could not be read and were moved aside.
    pub damaged: usize,
    /// Why sending stopped.
    pub problem: Option<SendProblem>,
}

/// Why results still wait.
#[derive(Debug)]
pub enum SendProblem {
    /// The drop folder or a file in it.
    Drop(SaveError),
    /// The queue itself.
    Queue(SaveError),
    /// Another copy of the program is sending.
    Busy,
}

impl Outbox {
    /// The queue in `folder`, which need not exist yet ([`super::Places::outbox`]).
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Where the queue lies.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Puts a result into the queue, whole and synced. The same result again takes the place of the one that waits.
    ///
    /// # Errors
    /// When the local disk does not take it, or this program could not read what it would write.
    pub fn queue(&self, file: &ResultFile) -> Result<PathBuf, SaveError> {
        create_folder(&self.folder)?;
        let path = self.folder.join(drop_name(file));
        let bytes = bytes_of(file, &path)?;
        // Held so that no other copy sweeps what is being written.
        let _writing = self.wait_for_writing().map_err(|error| lock_error(&path, error))?;
        let temporary = self.folder.join(format!("{}.{TEMPORARY}", file.result_id));
        make_temporary(&temporary, &path)?;
        let written = write_via(&path, &bytes, Overwrite::Replace, &temporary);
        let _ = fs::remove_dir_all(temporary);
        written.map(|()| path)
    }

    /// How many results wait. A queue that cannot be looked into has none to tell of.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.paths().len()
    }

    /// Sends what waits into the drop folder, and stops at the first file that it does not take. Only one copy of the
    /// program sends at a time. On a share that does not answer this lasts as long as the system lets it: never call it
    /// in a frame.
    #[must_use]
    pub fn send(&self, drop_folder: &Path) -> Sending {
        let mut sending = Sending::default();
        self.sweep();
        if self.paths().is_empty() {
            return sending;
        }
        let lock = self.folder.join("outbox.lock");
        sending.problem = match Lock::take(&lock) {
            Ok(_lock) => self.send_locked(drop_folder, &mut sending).err(),
            Err(LockError::InUse) => Some(SendProblem::Busy),
            Err(LockError::Io(cause)) => Some(SendProblem::Queue(SaveError::from_io(&lock, cause))),
        };
        sending.waiting = self.waiting();
        sending
    }

    /// Removes what a copy that was killed while it wrote left half-written: it holds a person's answers, and the draft has them.
    fn sweep(&self) {
        let Ok(entries) = fs::read_dir(&self.folder) else { return };
        let is_left = |path: &PathBuf| path.extension().is_some_and(|extension| extension == TEMPORARY);
        let left: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_left).collect();
        if !left.is_empty()
            && let Ok(_writing) = Lock::take(&self.writing_lock())
        {
            for path in left {
                // Otherwise at the next sending.
                let _ = fs::remove_dir_all(path);
            }
        }
    }

    /// Another copy writes or sweeps for some milliseconds: longer than a few seconds it is not waited for.
    fn wait_for_writing(&self) -> Result<Lock, LockError> {
        for _ in 1..LOCK_TRIES {
            if let Ok(lock) = Lock::take(&self.writing_lock()) {
                return Ok(lock);
            }
        }
        Lock::take(&self.writing_lock())
    }

    fn writing_lock(&self) -> PathBuf {
        self.folder.join("queue.lock")
    }

    fn send_locked(&self, drop_folder: &Path, sending: &mut Sending) -> Result<(), SendProblem> {
        // Before anything is read: a folder that is gone is asked for often.
        check_folder(drop_folder).map_err(SendProblem::Drop)?;
        // Listed under the lock: another copy may have sent some meanwhile.
        for path in self.paths() {
            let bytes = match read_capped(&path, MAX_BYTES) {
                Ok(bytes) => bytes,
                Err(LoadError::Missing { .. }) => continue,
                Err(LoadError::TooLarge { .. }) => {
                    sending.damaged += set_aside(&path, "too large")?;
                    continue;
                }
                Err(error) => return Err(SendProblem::Queue(SaveError::not_made(&path, error))),
            };
            let file = match result_file::read(&bytes) {
                Ok((file, _)) => file,
                Err(error) => {
                    sending.damaged += set_aside(&path, &error.to_string())?;
                    continue;
                }
            };
            put(&file, &bytes, drop_folder).map_err(SendProblem::Drop)?;
            sending.sent += 1;
            self.take_out(&path, &bytes).map_err(SendProblem::Queue)?;
        }
        Ok(())
    }

    /// Removes what was sent, unless the same result was queued anew meanwhile with something else in it.
    fn take_out(&self, path: &Path, sent: &[u8]) -> Result<(), SaveError> {
        if read_capped(path, MAX_BYTES).is_ok_and(|bytes| bytes != sent) {
            return Ok(());
        }
        // Not synced: after a power cut the file is there again, is found to be sent, and goes.
        match patiently(|| fs::remove_file(path)) {
            Err(cause) if cause.kind() != ErrorKind::NotFound => Err(SaveError::from_io(path, cause)),
            _ => Ok(()),
        }
    }

    fn paths(&self) -> Vec<PathBuf> {
        let ending = format!(".{EXTENSION}");
        let mut paths = result_paths(&self.folder).unwrap_or_default();
        paths.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(&ending)));
        paths
    }
}

/// Puts a result into a drop folder without the queue, for a local disk that takes nothing more.
///
/// # Errors
/// When the drop folder does not take it.
pub fn put_result(file: &ResultFile, drop_folder: &Path) -> Result<PathBuf, SaveError> {
    let bytes = bytes_of(file, drop_folder)?;
    put(file, &bytes, drop_folder)
}

/// `selaras-<profile>-<code>-<day>-<id>.selaras.json`: only ids and the day the sitting began, so that one result has one name
/// whenever it is handed over, and two results never share one. The id is the last twelve digits of the result's.
#[must_use]
pub fn drop_name(file: &ResultFile) -> String {
    let digits = file.result_id.simple().to_string();
    let id = digits.get(20..).unwrap_or(&digits);
    let (profile, day) = (&file.profile.id, file.started.to_zoned().date());
    format!("selaras-{profile}-{}-{day}-{id}.{EXTENSION}", sitting_code(file.result_id))
}

fn bytes_of(file: &ResultFile, path: &Path) -> Result<Vec<u8>, SaveError> {
    let bytes = result_file::write(file);
    result_file::read(&bytes).map_err(|error| super::open::not_readable(path, error))?;
    Ok(bytes)
}

fn lock_error(path: &Path, error: LockError) -> SaveError {
    match error {
        LockError::InUse => SaveError::new(path, SaveErrorKind::InUse),
        LockError::Io(cause) => SaveError::from_io(path, cause),
    }
}

fn set_aside(path: &Path, reason: &str) -> Result<usize, SendProblem> {
    move_aside(path, "damaged", reason).map(|_| 1).map_err(SendProblem::Queue)
}

/// Puts the bytes of a result into the folder under its name, or under that name with a number when another file has it.
/// Where this result lies already, nothing is written. The folder is never made: where a share is not connected, a folder
/// made in its place would be on the local disk, and nobody would look there.
fn put(file: &ResultFile, bytes: &[u8], folder: &Path) -> Result<PathBuf, SaveError> {
    check_folder(folder)?;
    let name = drop_name(file);
    let temporary = folder.join(format!(".{}", name.trim_end_matches(EXTENSION).trim_end_matches('.')));
    // What a killed copy of the program left half-written of this very result.
    let _ = fs::remove_dir_all(&temporary);
    let mut taken = None;
    for path in numbered(folder, &name).take(MOST_NAMES) {
        match what_is_at(&path, file, bytes)? {
            There::ThisResult => return Ok(path),
            There::Other => continue,
            There::Nothing => {}
            There::Reservation => {
                write_in(&path, bytes, Overwrite::Replace, &temporary)?;
                return Ok(path);
            }
        }
        match write_in(&path, bytes, Overwrite::Never, &temporary) {
            Ok(()) => return Ok(path),
            // Somebody was faster with that name.
            Err(error) if matches!(error.kind, SaveErrorKind::Exists | SaveErrorKind::IsFolder) => {
                taken = Some(error);
            }
            Err(error) => return Err(error),
        }
    }
    Err(taken.unwrap_or_else(|| SaveError::new(&folder.join(name), SaveErrorKind::Exists)))
}

fn check_folder(folder: &Path) -> Result<(), SaveError> {
    let metadata = fs::metadata(folder).map_err(|cause| SaveError::from_io(folder, cause))?;
    if metadata.is_dir() { Ok(()) } else { Err(SaveError::new(folder, SaveErrorKind::NotFolder)) }
}

fn write_in(path: &Path, bytes: &[u8], overwrite: Overwrite, temporary: &Path) -> Result<(), SaveError> {
    make_temporary(temporary, path)?;
    let written = write_via(path, bytes, overwrite, temporary);
    // Empty by now. On a folder where nothing may be removed it stays, and harms nobody.
    let _ = fs::remove_dir_all(temporary);
    written
}

fn make_temporary(temporary: &Path, path: &Path) -> Result<(), SaveError> {
    match fs::create_dir(temporary) {
        Err(cause) if cause.kind() != ErrorKind::AlreadyExists => Err(SaveError::from_io(path, cause)),
        _ => Ok(()),
    }
}

/// What has a name in the drop folder.
enum There {
    Nothing,
    /// This result, whole.
    ThisResult,
    /// An empty file that a killed copy took the name with, where a drive cannot rename without replacing.
    Reservation,
    /// Anything else; it stays as it is.
    Other,
}

fn what_is_at(path: &Path, file: &ResultFile, bytes: &[u8]) -> Result<There, SaveError> {
    let metadata = match path.symlink_metadata() {
        Ok(metadata) => metadata,
        Err(cause) if cause.kind() == ErrorKind::NotFound => return Ok(There::Nothing),
        Err(cause) => return Err(SaveError::from_io(path, cause)),
    };
    if !metadata.is_file() {
        return Ok(There::Other);
    }
    if metadata.len() == 0 {
        return Ok(There::Reservation);
    }
    match read_capped(path, MAX_BYTES) {
        Ok(found) if found == bytes => Ok(There::ThisResult),
        Ok(found) => {
            let same = result_file::read(&found).is_ok_and(|(other, _)| is_same_result(&other, file));
            Ok(if same { There::ThisResult } else { There::Other })
        }
        // A folder into which everybody may put and from which only the counselor may read. The name holds the result's id:
        // with the same size it is this result.
        Err(LoadError::Denied { .. }) => {
            let same = usize::try_from(metadata.len()).is_ok_and(|size| size == bytes.len());
            Ok(if same { There::ThisResult } else { There::Other })
        }
        Err(LoadError::InUse { .. }) => Err(SaveError::new(path, SaveErrorKind::InUse)),
        Err(LoadError::Missing { .. }) => Err(SaveError::new(path, SaveErrorKind::Gone)),
        Err(LoadError::Other { cause, .. }) => Err(SaveError::from_io(path, cause)),
        Err(_) => Ok(There::Other),
    }
}

/// Whether two files hold the same result: handed over twice, only the moment of writing and the version of the program
/// differ. A result whose answers were changed in between is another file, and lies beside the first.
fn is_same_result(one: &ResultFile, other: &ResultFile) -> bool {
    let as_other = ResultFile {
        created: other.created,
        app_version: other.app_version.clone(),
        outcome: other.outcome.clone(),
        ..one.clone()
    };
    as_other == *other
}
