//! Reads the profiles of a folder: each file capped before it is read, unreadable ones kept with their reason.

use std::fs;
use std::path::{Path, PathBuf};

use super::read::{LoadError, read_capped};
use crate::language::Language;
use crate::profile::{FoundProfile, MAX_BYTES, Unreadable};

/// Most files that a library takes from one folder.
const MAX_FILES: usize = 5_000;

/// Most bytes that a library takes from one folder; a thousand profiles of the size of those that ship are a third of it.
const MAX_FOLDER_BYTES: usize = 256 * 1024 * 1024;

/// The profiles (`*.ron`) of a folder, by name. Folders inside are not entered.
///
/// # Errors
/// When the folder cannot be looked into.
pub fn profile_paths(folder: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let entries = fs::read_dir(folder).map_err(|error| LoadError::from_io(folder, error))?;
    let is_profile = |path: &PathBuf| {
        path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron")) && !path.is_dir()
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_profile).collect();
    paths.sort();
    Ok(paths)
}

/// The profiles of a folder for a library. A folder that cannot be looked into has none; of one that holds more than a
/// library takes, the first ones by name are read, and the others keep that as their reason.
#[must_use]
pub fn read_profile_folder(folder: &Path) -> Vec<FoundProfile> {
    read_within(folder, MAX_FILES, MAX_FOLDER_BYTES)
}

fn read_within(folder: &Path, most: usize, mut room: usize) -> Vec<FoundProfile> {
    let paths = profile_paths(folder).unwrap_or_default();
    let read = |(index, path): (usize, PathBuf)| {
        if room == 0 || index >= most {
            return FoundProfile {
                path,
                bytes: Err(in_words(|language| language.text("profile-folder-full").into())),
            };
        }
        let found = read_profile(&path);
        let size = found.bytes.as_ref().map_or(0, Vec::len);
        room = room.saturating_sub(size);
        found
    };
    // One more is listed, so that it is told that there are more.
    paths.into_iter().take(most + 1).enumerate().map(read).collect()
}

/// One profile's bytes, or why they are not there.
#[must_use]
pub fn read_profile(path: &Path) -> FoundProfile {
    let bytes = read_capped(path, MAX_BYTES).map_err(|error| in_words(|language| error.message(language)));
    FoundProfile { path: path.to_owned(), bytes }
}

fn in_words(words: impl Fn(Language) -> String) -> Unreadable {
    Unreadable(Language::ALL.into_iter().map(|language| (language, words(language))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_with_more_than_there_is_room_for_is_read_by_name_and_says_so() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["c.ron", "a.ron", "b.RON", "catatan.txt"] {
            fs::write(folder.path().join(name), "1234567890").unwrap();
        }
        fs::create_dir(folder.path().join("d.ron")).unwrap();
        let found = read_within(folder.path(), 5, 15);
        let names: Vec<_> =
            found.iter().map(|found| found.path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["a.ron", "b.RON", "c.ron"]);
        let read: Vec<bool> = found.iter().map(|found| found.bytes.is_ok()).collect();
        assert_eq!(read, [true, true, false], "the file that crosses the limit is still whole");
        let reason = found[2].bytes.as_ref().unwrap_err();
        assert_eq!(reason.0.len(), 2);
    }

    #[test]
    fn that_a_folder_has_too_many_files_is_told_once() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.ron", "b.ron", "c.ron", "d.ron"] {
            fs::write(folder.path().join(name), "1234567890").unwrap();
        }
        let read: Vec<bool> =
            read_within(folder.path(), 2, 1000).iter().map(|found| found.bytes.is_ok()).collect();
        assert_eq!(read, [true, true, false]);
    }

    #[test]
    #[cfg(unix)]
    fn links_in_circles_and_pipes_harm_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        std::os::unix::fs::symlink(path("satu.ron"), path("dua.ron")).unwrap();
        std::os::unix::fs::symlink(path("dua.ron"), path("satu.ron")).unwrap();
        std::os::unix::fs::symlink(folder.path(), path("folder.ron")).unwrap();
        let made = std::process::Command::new("mkfifo").arg(path("pipa.ron")).status().unwrap();
        assert!(made.success());
        fs::write(path("z.ron"), "isi").unwrap();
        let found = read_profile_folder(folder.path());
        assert_eq!(found.len(), 4, "the folder's own link is not entered");
        let readable: Vec<_> = found.iter().filter(|found| found.bytes.is_ok()).collect();
        assert_eq!(readable.len(), 1);
        assert_eq!(readable[0].path, path("z.ron"));
    }
}
