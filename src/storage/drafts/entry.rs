//! What the start page knows of a draft without opening it: code and time, never the name.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use jiff::ZonedDateTime;
use uuid::Uuid;

use super::generations::newest;
use super::{DraftError, DraftStore};
use crate::assessment::{Position, sitting_code};
use crate::profile::{ProfileId, Text};
use crate::storage::SaveError;
use crate::storage::lock::Lock;

/// Drafts older than this many days are listed for removal.
pub const OLD_AFTER_DAYS: i64 = 7;

/// A draft as the start page lists it.
#[derive(Clone, Debug)]
pub struct DraftEntry {
    /// The sitting's id.
    pub id: Uuid,
    /// When it was saved last; `None` when that cannot be read.
    pub saved: Option<ZonedDateTime>,
    /// Whole days since then.
    pub age_days: i64,
    /// Whether a copy of the program has it open, this one included.
    pub in_use: bool,
    /// Whether it can be continued.
    pub state: DraftEntryState,
    /// The person's name, never shown.
    name: String,
}

/// Whether a draft can be continued.
#[derive(Clone, Debug, PartialEq)]
pub enum DraftEntryState {
    /// It can.
    Ready {
        /// The occupation.
        profile: ProfileId,
        /// The occupation's name.
        title: Text,
        /// Items that are not unanswered (*terisi*).
        filled: usize,
        /// Items of the instrument.
        total: usize,
        /// Where the person was.
        position: Position,
    },
    /// No generation can be read.
    Damaged,
    /// It was begun with a newer version of the program.
    Newer,
    /// The disk does not give it.
    Unreachable,
}

impl DraftEntry {
    /// The sitting's code, by which the start page names it.
    #[must_use]
    pub fn code(&self) -> String {
        sitting_code(self.id)
    }

    /// Whether the person gave a name: then the draft of an earlier run opens only with it or with the code.
    #[must_use]
    pub fn has_name(&self) -> bool {
        !self.name.trim().is_empty()
    }

    /// Whether `typed` is the name or the code. Case and spaces do not matter; the empty text never opens one that
    /// has a name.
    #[must_use]
    pub fn opens_with(&self, typed: &str) -> bool {
        let typed = folded(typed);
        !self.has_name()
            || (!typed.is_empty() && (typed == folded(&self.name) || typed == folded(&self.code())))
    }

    /// Whether it is listed for removal.
    #[must_use]
    pub fn is_old(&self) -> bool {
        self.age_days > OLD_AFTER_DAYS
    }
}

impl DraftStore {
    /// Every draft, last saved first. Reads only; nothing is moved or locked.
    ///
    /// # Errors
    /// When the folder cannot be read; a folder that is not there has no drafts.
    pub fn list(&self, now: &ZonedDateTime) -> Result<Vec<DraftEntry>, DraftError> {
        let ids = ids_in(self.folder(), |extension| extension != "lock" && extension != "tmp");
        let ids = ids.map_err(|cause| DraftError::Folder(SaveError::from_io(self.folder(), cause)))?;
        let mut entries: Vec<_> = ids.into_iter().map(|id| self.entry(id, now)).collect();
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.saved.as_ref().map(ZonedDateTime::timestamp)));
        Ok(entries)
    }

    fn entry(&self, id: Uuid, now: &ZonedDateTime) -> DraftEntry {
        let file = newest(self.folder(), id).map(|found| found.readable);
        let mut entry = DraftEntry {
            id,
            saved: last_change(self.folder(), id, now),
            age_days: 0,
            in_use: Lock::is_taken(&self.folder().join(format!("{id}.lock"))),
            state: DraftEntryState::Damaged,
            name: String::new(),
        };
        match file {
            Ok(Some((file, _))) => {
                entry.saved = Some(file.created.to_zoned());
                entry.state = DraftEntryState::Ready {
                    filled: file.answers().iter().count(),
                    total: file.instrument.items.len(),
                    position: file.to_sitting().position,
                    title: file.profile.title.to_text(),
                    profile: file.profile.id,
                };
                entry.name = file.respondent.name;
            }
            Ok(None) => {}
            Err(DraftError::Newer(_)) => entry.state = DraftEntryState::Newer,
            // Removed by another copy while listing counts as out of reach too.
            Err(_) => entry.state = DraftEntryState::Unreachable,
        }
        let age = entry.saved.as_ref().map_or(0, |saved| now.duration_since(saved).as_secs());
        entry.age_days = age.div_euclid(24 * 60 * 60).max(0);
        entry
    }
}

/// When the youngest file of a draft was changed.
fn last_change(folder: &Path, id: Uuid, now: &ZonedDateTime) -> Option<ZonedDateTime> {
    let paths = paths_of(folder, id).ok()?;
    let changed = paths.iter().filter_map(|path| path.metadata().ok()?.modified().ok()).max()?;
    let changed = jiff::Timestamp::try_from(changed).ok()?;
    Some(ZonedDateTime::new(changed, now.time_zone().clone()))
}

/// Everything in the folder that belongs to a draft: its name begins with the id.
pub(super) fn paths_of(folder: &Path, id: Uuid) -> io::Result<Vec<PathBuf>> {
    let prefix = format!("{id}.");
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            paths.push(entry.path());
        }
    }
    Ok(paths)
}

/// Ids that have a lock or a temporary folder but no draft.
pub(super) fn leftovers(folder: &Path) -> BTreeSet<Uuid> {
    let ids = |wanted: fn(&str) -> bool| ids_in(folder, wanted).unwrap_or_default();
    let with_draft = ids(|extension| extension != "lock" && extension != "tmp");
    let all = ids(|_| true);
    all.difference(&with_draft).copied().collect()
}

/// The ids of which the folder has a file with a wanted extension (what follows the id and a dot).
fn ids_in(folder: &Path, wanted: impl Fn(&str) -> bool) -> io::Result<BTreeSet<Uuid>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(error),
    };
    let mut ids = BTreeSet::new();
    for entry in entries {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if let Some((id, extension)) = name.split_once('.')
            && wanted(extension)
            && let Ok(uuid) = Uuid::try_parse(id)
            && uuid.to_string() == id
        {
            ids.insert(uuid);
        }
    }
    Ok(ids)
}

/// A name without case and spaces.
fn folded(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_opens_with_its_name_or_its_code_and_with_nothing_else() {
        let mut entry = DraftEntry {
            id: Uuid::from_u128(0x0193_5f00_0000_7000_8000_0000_0000_0001),
            saved: None,
            age_days: 0,
            in_use: false,
            state: DraftEntryState::Damaged,
            name: "Sekar  Ayu".to_owned(),
        };
        for good in ["sekar ayu", " SEKARAYU ", "22223", "2222 3"] {
            assert!(entry.opens_with(good), "{good}");
        }
        for bad in ["", " ", "sekar", "22222", "budi"] {
            assert!(!entry.opens_with(bad), "{bad}");
        }
        entry.name.clear();
        assert!(entry.opens_with(""), "a draft without a name asks for nothing");
    }
}
