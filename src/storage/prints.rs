//! Pages on their way to a printer: a folder of the program's own that another program reads from. Nothing stays in it
//! longer than a session, since it holds a person's result.

use std::fs;
use std::path::{Path, PathBuf};

use super::names::free_name;
use super::save_error::{SaveError, SaveErrorKind};
use super::write::{Overwrite, create_folder, is_half_written, write_atomic};

/// How often a name that was taken in the same moment is followed by the next one.
const TRIES: usize = 20;

/// Writes a page into `folder` under `name`, or under the name with a number: a viewer may still hold the one before.
///
/// # Errors
/// As [`write_atomic`] and [`create_folder`].
pub fn write_print(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, SaveError> {
    create_folder(folder)?;
    let mut tries = 0;
    loop {
        tries += 1;
        let path = free_name(folder, name);
        match write_atomic(&path, bytes, Overwrite::Never) {
            Err(error) if error.kind == SaveErrorKind::Exists && tries < TRIES => {}
            written => return written.map(|()| path),
        }
    }
}

/// Removes every file in `folder`, and what a copy that was killed left half-written; `false` when something stays, as a file
/// does that a viewer on Windows still shows. It goes the next time.
pub fn clear_prints(folder: &Path) -> bool {
    // A folder that is not there or cannot be read has nothing this program could remove.
    let Ok(entries) = fs::read_dir(folder) else { return true };
    let stays = |entry: &fs::DirEntry| match entry.file_type() {
        Ok(kind) if kind.is_file() => fs::remove_file(entry.path()).is_err(),
        Ok(kind) if kind.is_dir() && is_half_written(entry) => fs::remove_dir_all(entry.path()).is_err(),
        _ => false,
    };
    entries.flatten().filter(stays).count() == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_page_of_the_same_name_leaves_the_first_alone_and_all_go_together() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("print");
        let first = write_print(&folder, "selaras-a-K7QXP-2026-11-24.pdf", b"one").unwrap();
        let second = write_print(&folder, "selaras-a-K7QXP-2026-11-24.pdf", b"two").unwrap();
        assert_eq!(second.file_name().unwrap(), "selaras-a-K7QXP-2026-11-24-2.pdf");
        assert_eq!((fs::read(&first).unwrap(), fs::read(&second).unwrap()), (b"one".into(), b"two".into()));
        fs::create_dir(folder.join("kept")).unwrap();
        assert!(clear_prints(&folder));
        let left: Vec<_> = fs::read_dir(&folder).unwrap().flatten().map(|entry| entry.file_name()).collect();
        assert_eq!(left, ["kept"], "only files are pages");
        assert!(clear_prints(&data.path().join("nowhere")), "nothing to remove is no fault");
    }

    /// The name of the folder is the library's, so it is looked at while a file is written.
    #[test]
    fn what_was_half_written_when_the_program_was_killed_goes_too() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join("print");
        fs::create_dir(&folder).unwrap();
        let page = atomicwrites::AtomicFile::new(folder.join("a.pdf"), atomicwrites::DisallowOverwrite);
        let written = page.write(|_| {
            let mut entries = fs::read_dir(&folder)?.flatten().map(|entry| entry.path());
            entries.find(|path| path.is_dir()).ok_or(std::io::ErrorKind::NotFound.into())
        });
        let left: PathBuf = written.map_err(std::io::Error::from).unwrap();
        fs::create_dir(&left).unwrap();
        fs::write(left.join("tmpfile.tmp"), b"half").unwrap();
        assert!(clear_prints(&folder));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "a page of a person stays");
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_told() {
        let data = tempfile::tempdir().unwrap();
        fs::write(data.path().join("print"), "").unwrap();
        let error = write_print(&data.path().join("print"), "a.pdf", b"one").unwrap_err();
        assert_eq!(error.kind, SaveErrorKind::Denied);
    }
}
