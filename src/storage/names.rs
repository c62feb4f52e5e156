//! File names: made from ids, never from what a person typed; a name that is taken gets a number.

use std::path::{Path, PathBuf};

use jiff::civil::Date;
use thiserror::Error;

use crate::profile::ProfileId;

/// Longest name that every file system takes, in bytes.
const MAX_NAME: usize = 255;

/// Names that are devices on Windows, whatever their extension.
const DEVICES: [&str; 24] = [
    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Why a name cannot be a file's, here or on the school's other computers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BadName {
    /// No name at all.
    #[error("no file name")]
    Missing,
    /// A device of Windows.
    #[error("the name of a Windows device")]
    Device,
    /// Letters Windows does not take, or a dot or space at the end.
    #[error("letters that no file name may have")]
    Letters,
    /// Longer than file systems take.
    #[error("longer than {MAX_NAME} bytes")]
    TooLong,
}

/// `selaras-<profile>-<code>-<date>.<extension>`, the name of everything that is saved.
#[must_use]
pub fn file_name(profile: &ProfileId, code: &str, date: Date, extension: &str) -> String {
    format!("selaras-{profile}-{code}-{date}.{extension}")
}

/// The path of `name` in `folder`, or with `-2`, `-3` … before the extension when a file has that name. Another
/// program may take it meanwhile: write with [`super::Overwrite::Never`].
///
/// The extension begins at the first dot, since a result's is `.selaras.json`.
#[must_use]
pub fn free_name(folder: &Path, name: &str) -> PathBuf {
    numbered(folder, name)
        // A name that cannot be looked at (too long, no access) is not taken; writing will tell.
        .find(|path| path.symlink_metadata().is_err())
        .unwrap_or_else(|| folder.join(name))
}

/// The path of `name` in `folder`, then those with `-2`, `-3` … before the extension, without end.
pub(super) fn numbered(folder: &Path, name: &str) -> impl Iterator<Item = PathBuf> {
    let (stem, extension) = match name.split_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem.to_owned(), format!(".{extension}")),
        _ => (name.to_owned(), String::new()),
    };
    let (folder, first) = (folder.to_owned(), folder.join(name));
    let others = (2_u32..).map(move |n| folder.join(format!("{stem}-{n}{extension}")));
    std::iter::once(first).chain(others)
}

/// Whether the last part of a path may be a file's name on every system.
///
/// # Errors
/// What is wrong with it.
pub fn check_name(path: &Path) -> Result<(), BadName> {
    let name = path.file_name().ok_or(BadName::Missing)?.to_string_lossy();
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_lowercase();
    if DEVICES.contains(&stem.as_str()) {
        return Err(BadName::Device);
    }
    let forbidden =
        |c: char| c.is_control() || matches!(c, '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*');
    if name.ends_with(['.', ' ']) || name.chars().any(forbidden) {
        return Err(BadName::Letters);
    }
    if name.len() > MAX_NAME { Err(BadName::TooLong) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_made_from_ids_and_the_day() {
        let name =
            file_name(&"pekerja-sosial".into(), "K7QXP", jiff::civil::date(2026, 11, 24), "selaras.json");
        assert_eq!(name, "selaras-pekerja-sosial-K7QXP-2026-11-24.selaras.json");
        assert_eq!(check_name(Path::new(&name)), Ok(()));
    }

    #[test]
    fn a_taken_name_gets_the_next_number() {
        let folder = tempfile::tempdir().unwrap();
        let free = |name| free_name(folder.path(), name).file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(free("a.selaras.json"), "a.selaras.json");
        std::fs::write(folder.path().join("a.selaras.json"), "").unwrap();
        std::fs::write(folder.path().join("a-2.selaras.json"), "").unwrap();
        assert_eq!(free("a.selaras.json"), "a-3.selaras.json");
        std::fs::create_dir(folder.path().join("b")).unwrap();
        assert_eq!(free("b"), "b-2");
    }

    #[test]
    fn names_windows_does_not_take_are_refused_everywhere() {
        let check = |name: &str| check_name(Path::new(name));
        for device in ["con", "NUL.txt", "Com1.selaras.json", "lpt9", "aux .json"] {
            assert_eq!(check(device), Err(BadName::Device), "{device}");
        }
        for letters in ["a:b", "a?.json", "a|b", "a.", "a ", "a\u{7}b"] {
            assert_eq!(check(letters), Err(BadName::Letters), "{letters}");
        }
        assert_eq!(check(&"a".repeat(256)), Err(BadName::TooLong));
        assert_eq!(check(".."), Err(BadName::Missing));
        for good in ["console.json", "hasil.selaras.json", "Sekar – XI-2.txt", ".data"] {
            assert_eq!(check(good), Ok(()), "{good}");
        }
    }
}
