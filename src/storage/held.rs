//! What Windows does otherwise with files: a file that another program has open can be neither replaced nor moved, and a path
//! ends at 260 characters unless it is written in another form. Elsewhere nothing here does anything.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::save_error::is_sharing_violation;

/// Between two tries. A virus scanner or an indexer holds a new file for some milliseconds; Excel holds it until it is closed.
const PAUSES: [Duration; 5] = [
    Duration::from_millis(10),
    Duration::from_millis(20),
    Duration::from_millis(40),
    Duration::from_millis(80),
    Duration::from_millis(160),
];

/// Does something to a file, on Windows again for up to a third of a second while another program seems to hold the file.
///
/// # Errors
/// Of the last try.
pub(super) fn patiently<T>(action: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    if cfg!(windows) {
        again_while(may_be_held, &PAUSES, action)
    } else {
        again_while(|_| false, &[], action)
    }
}

fn again_while<T>(
    is_held: impl Fn(&io::Error) -> bool,
    pauses: &[Duration],
    mut action: impl FnMut() -> io::Result<T>,
) -> io::Result<T> {
    for pause in pauses {
        match action() {
            Err(error) if is_held(&error) => std::thread::sleep(*pause),
            ended => return ended,
        }
    }
    action()
}

/// Windows tells of a held file in the same words as of one that may not be written to, when it is to be replaced.
fn may_be_held(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::PermissionDenied || is_sharing_violation(error)
}

/// Whether another program has the file open, as far as the system tells.
#[cfg(windows)]
pub(super) fn is_held(path: &Path) -> bool {
    use std::os::windows::fs::OpenOptionsExt;
    let alone = std::fs::OpenOptions::new().write(true).share_mode(0).open(path);
    alone.is_err_and(|error| is_sharing_violation(&error))
}

/// Elsewhere a file is replaced whoever reads it.
#[cfg(not(windows))]
pub(super) fn is_held(_: &Path) -> bool {
    false
}

/// The path in the form that has no limit of 260 characters. The standard library does this by itself, other libraries do not.
#[cfg(windows)]
pub(super) fn without_limit(path: &Path) -> PathBuf {
    use std::ffi::OsString;
    use std::path::{Component, Prefix};

    let Ok(absolute) = std::path::absolute(path) else { return path.to_owned() };
    let mut parts = absolute.components();
    let Some(Component::Prefix(prefix)) = parts.next() else { return absolute };
    let mut whole = OsString::from(r"\\?\");
    match prefix.kind() {
        Prefix::Disk(_) => whole.push(prefix.as_os_str()),
        Prefix::UNC(server, share) => {
            whole.push(r"UNC\");
            whole.push(server);
            whole.push(r"\");
            whole.push(share);
        }
        _ => return absolute,
    }
    whole.push(parts.as_path());
    whole.into()
}

/// Elsewhere a path is what it is.
#[cfg(not(windows))]
pub(super) fn without_limit(path: &Path) -> PathBuf {
    path.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after<'a>(
        tries: &'a mut u32,
        held_for: u32,
        as_what: io::ErrorKind,
    ) -> impl FnMut() -> io::Result<u32> + 'a {
        move || {
            *tries += 1;
            if *tries > held_for { Ok(*tries) } else { Err(as_what.into()) }
        }
    }

    #[test]
    fn a_file_that_is_held_for_a_moment_is_tried_again() {
        let (mut tries, pauses) = (0, [Duration::ZERO; 5]);
        let done = again_while(may_be_held, &pauses, after(&mut tries, 3, io::ErrorKind::PermissionDenied));
        assert_eq!(done.unwrap(), 4);
    }

    #[test]
    fn a_file_that_stays_held_and_any_other_error_are_told() {
        let (mut tries, pauses) = (0, [Duration::ZERO; 5]);
        let held = again_while(may_be_held, &pauses, after(&mut tries, 99, io::ErrorKind::PermissionDenied));
        assert_eq!((held.unwrap_err().kind(), tries), (io::ErrorKind::PermissionDenied, 6));

        let mut tries = 0;
        let full = again_while(may_be_held, &pauses, after(&mut tries, 99, io::ErrorKind::StorageFull));
        assert_eq!((full.unwrap_err().kind(), tries), (io::ErrorKind::StorageFull, 1));
    }

    #[cfg(windows)]
    #[test]
    fn paths_of_drives_and_shares_get_the_form_without_a_limit() {
        let form = |path: &str| without_limit(Path::new(path)).to_string_lossy().into_owned();
        assert_eq!(form(r"C:\Kelas XI\a.json"), r"\\?\C:\Kelas XI\a.json");
        assert_eq!(form(r"C:/Kelas XI/../a.json"), r"\\?\C:\a.json");
        assert_eq!(form(r"\\SERVER\bk\hasil\a.json"), r"\\?\UNC\SERVER\bk\hasil\a.json");
        assert_eq!(form(r"\\?\C:\a.json"), r"\\?\C:\a.json");
        assert!(form("a.json").starts_with(r"\\?\"));
    }
}
