//! Reads the profiles of a folder: each file capped before it is read, unreadable ones kept with their reason.

use std::fs;
use std::path::{Path, PathBuf};

use super::read::read_capped;
use crate::language::Language;
use crate::profile::{FoundProfile, MAX_BYTES, Unreadable};

/// Most files that are read from one folder.
const MAX_FILES: usize = 5_000;

/// The profiles (`*.ron`) of a folder, by name. A folder that is not there has none; folders inside are not entered.
#[must_use]
pub fn read_profile_folder(folder: &Path) -> Vec<FoundProfile> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_profile = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron")) && !path.is_dir()
    };
    let mut paths: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(is_profile).take(MAX_FILES).collect();
    paths.sort();
    paths.into_iter().map(|path| read_profile(&path)).collect()
}

/// One profile's bytes, or why they are not there.
#[must_use]
pub fn read_profile(path: &Path) -> FoundProfile {
    let bytes = read_capped(path, MAX_BYTES).map_err(|error| {
        Unreadable(Language::ALL.into_iter().map(|language| (language, error.message(language))).collect())
    });
    FoundProfile { path: path.to_owned(), bytes }
}
