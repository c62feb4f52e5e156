//! Drafts: `<uuid>.json`, `<uuid>.prev` and `<uuid>.lock` in one folder, so that no answer is lost whatever happens
//! to the computer, and nothing stays once the sitting has ended.

mod entry;
mod error;
mod generations;

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use uuid::Uuid;

pub use entry::{DraftEntry, DraftEntryState, OLD_AFTER_DAYS};
pub use error::DraftError;
use generations::{Generation, newest};

use super::held::patiently;
use super::lock::{Lock, LockError};
use super::open::not_readable;
use super::save_error::SaveError;
use super::write::{Overwrite, create_folder, move_aside, sync_folder, write_via};
use crate::assessment::Position;
use crate::language::Language;
use crate::result_file::{self, DraftState, FileFormat, Finding, ResultFile};

/// The drafts of one folder.
#[derive(Clone, Debug)]
pub struct DraftStore {
    folder: PathBuf,
}

/// A draft under an exclusive lock, held as long as this value lives.
#[derive(Debug)]
pub struct Draft {
    folder: PathBuf,
    id: Uuid,
    revision: u64,
    _lock: Lock,
}

/// A draft of an earlier run.
#[derive(Debug)]
pub struct OpenedDraft {
    /// The draft, for going on.
    pub draft: Draft,
    /// What was saved last, as far as it can be read.
    pub file: ResultFile,
    /// What was found in it.
    pub findings: Vec<Finding>,
    /// Damaged generations that were moved aside.
    pub set_aside: Vec<PathBuf>,
    /// Whether a damaged one may have been newer than what is restored.
    pub may_lack_answers: bool,
}

impl OpenedDraft {
    /// What the person is told when the last answers may be missing.
    #[must_use]
    pub fn notice(&self, language: Language) -> Option<String> {
        self.may_lack_answers.then(|| language.text("draft-older-restored").into_owned())
    }
}

impl DraftStore {
    /// The drafts in `folder`, which need not exist yet ([`super::Places::drafts`]).
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Where the drafts lie.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// A new draft under its lock. Nothing of the person is on the disk before the first [`Draft::save`].
    ///
    /// # Errors
    /// When the folder cannot be used, or another copy of the program has this draft.
    pub fn create(&self, id: Uuid) -> Result<Draft, DraftError> {
        create_folder(&self.folder).map_err(DraftError::Folder)?;
        let lock = self.lock(id)?;
        Ok(Draft { folder: self.folder.clone(), id, revision: 0, _lock: lock })
    }

    /// Opens a draft of an earlier run with the newest generation that can be read. Damaged ones are moved aside
    /// with their reason, never overwritten.
    ///
    /// # Errors
    /// When another copy has it, it has ended, is of a newer version, or no generation can be read.
    pub fn open(&self, id: Uuid) -> Result<OpenedDraft, DraftError> {
        if !Generation::ALL.iter().any(|generation| generation.path(&self.folder, id).exists()) {
            return Err(DraftError::Missing);
        }
        let lock = self.lock(id)?;
        // What a killed save left half-written; if it cannot go, it is no harm here.
        let _ = fs::remove_dir_all(temporary_folder(&self.folder, id));

        let found = newest(&self.folder, id)?;
        let mut set_aside = Vec::new();
        for (path, error) in &found.damaged {
            set_aside.push(move_aside(path, "damaged", &error.detail()).map_err(DraftError::Folder)?);
        }
        let Some((file, findings)) = found.readable else {
            let damaged = found.damaged.into_iter().next().map(|(_, error)| error);
            return Err(damaged.map_or(DraftError::Missing, DraftError::Damaged));
        };
        let revision = file.draft.as_ref().map_or(0, |draft| draft.revision);
        let draft = Draft { folder: self.folder.clone(), id, revision, _lock: lock };
        let oldest = Generation::Previous.path(&self.folder, id);
        let may_lack_answers = found.damaged.iter().any(|(path, _)| *path != oldest);
        Ok(OpenedDraft { draft, file, findings, set_aside, may_lack_answers })
    }

    /// Removes a draft of an earlier run with everything that belongs to it.
    ///
    /// # Errors
    /// When another copy has it, or something of it stays.
    pub fn remove(&self, id: Uuid) -> Result<(), DraftError> {
        let _lock = self.lock(id)?;
        remove_all(&self.folder, id)
    }

    /// Removes what sittings that never saved left behind: locks and temporary folders without a draft.
    pub fn sweep(&self) {
        for id in entry::leftovers(&self.folder) {
            // Another copy that has just begun holds its lock; anything else can wait for the next start.
            let _ = self.remove(id);
        }
    }

    fn lock(&self, id: Uuid) -> Result<Lock, DraftError> {
        let path = self.folder.join(format!("{id}.lock"));
        Lock::take(&path).map_err(|error| match error {
            LockError::InUse => DraftError::InUse,
            LockError::Io(cause) => DraftError::Folder(SaveError::from_io(&path, cause)),
        })
    }
}

impl Draft {
    /// The sitting's id.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.id
    }

    /// Saves the sitting ([`ResultFile::draft_of`]) and keeps the generation before it. The order makes sure that
    /// at every moment at least one whole generation lies on the disk.
    ///
    /// # Errors
    /// When the disk does not take it. The generations before are then whole, and saving may be tried again.
    pub fn save(&mut self, file: &ResultFile) -> Result<(), SaveError> {
        let revision = self.revision.saturating_add(1);
        let [current, next, previous] = [Generation::Current, Generation::Next, Generation::Previous]
            .map(|g| g.path(&self.folder, self.id));

        let bytes = result_file::write(&self.numbered(file, revision));
        // A draft that could not be restored must not push out one that can.
        result_file::read_draft(&bytes).map_err(|error| not_readable(&current, error))?;

        let told = |error| SaveError::from_io(&current, error);
        let temporary = temporary_folder(&self.folder, self.id);
        match fs::create_dir(&temporary) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(told(error)),
            _ => {}
        }
        write_via(&next, &bytes, Overwrite::Replace, &temporary)?;
        match patiently(|| fs::rename(&current, &previous)) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(told(error)),
            _ => {}
        }
        patiently(|| fs::rename(&next, &current)).map_err(told)?;
        sync_folder(&self.folder);
        self.revision = revision;
        Ok(())
    }

    /// Removes every generation, what was moved aside, temporary files and the lock: the sitting has ended.
    ///
    /// # Errors
    /// When something of it stays on the disk.
    pub fn remove(self) -> Result<(), DraftError> {
        remove_all(&self.folder, self.id)
    }

    fn numbered(&self, file: &ResultFile, revision: u64) -> ResultFile {
        let state = file.draft.clone();
        let state = state.unwrap_or(DraftState { revision, position: Position::default(), focus: None });
        ResultFile {
            format: FileFormat::Draft,
            result_id: self.id,
            outcome: None,
            draft: Some(DraftState { revision, ..state }),
            ..file.clone()
        }
    }
}

fn temporary_folder(folder: &Path, id: Uuid) -> PathBuf {
    folder.join(format!("{id}.tmp"))
}

/// Removes everything whose name begins with the id, the lock last: until then no other copy begins with it.
fn remove_all(folder: &Path, id: Uuid) -> Result<(), DraftError> {
    let lock = folder.join(format!("{id}.lock"));
    let mut left = None;
    for path in entry::paths_of(folder, id)
        .map_err(|cause| DraftError::NotRemoved { path: folder.to_owned(), cause })?
    {
        if path != lock
            && let Err(cause) = remove_path(&path)
        {
            left.get_or_insert(DraftError::NotRemoved { path, cause });
        }
    }
    match left {
        Some(error) => Err(error),
        None => {
            remove_path(&lock).map_err(|cause| DraftError::NotRemoved { path: lock, cause })?;
            sync_folder(folder);
            Ok(())
        }
    }
}

fn remove_path(path: &Path) -> io::Result<()> {
    let is_folder = path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
    let remove = || if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match patiently(remove) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}
