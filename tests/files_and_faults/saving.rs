//! Saving a result where the disk is full, read-only, gone or taken: told in words, nothing half-written.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use selaras::language::Language;
use selaras::storage::{
    Overwrite, SaveErrorKind, Subject, WayOn, create_folder, free_name, move_aside, open_result, save_result,
    write_atomic,
};

use crate::child;
use crate::examples::result;

fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_saved_result_opens_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hasil.selaras.json");
    save_result(&path, &result(), Overwrite::Never).unwrap();
    assert_eq!(open_result(&path).unwrap(), (result(), vec![]));
    assert_eq!(names_in(folder.path()), ["hasil.selaras.json"]);
}

#[test]
fn a_result_this_program_could_not_open_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hasil.selaras.json");
    let mut file = result();
    file.instrument.dimensions[0].weight = f64::NAN;
    assert_eq!(save_result(&path, &file, Overwrite::Never).unwrap_err().kind, SaveErrorKind::Other);
    assert!(names_in(folder.path()).is_empty());
}

#[test]
fn nothing_is_overwritten_unasked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hasil.selaras.json");
    fs::write(&path, "old").unwrap();
    let error = write_atomic(&path, b"new", Overwrite::Never).unwrap_err();
    assert_eq!((error.kind, error.way_on()), (SaveErrorKind::Exists, WayOn::OtherName));
    assert_eq!(fs::read(&path).unwrap(), b"old");

    let free = free_name(folder.path(), "hasil.selaras.json");
    write_atomic(&free, b"new", Overwrite::Never).unwrap();
    write_atomic(&path, b"asked", Overwrite::Replace).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"asked");
    assert_eq!(names_in(folder.path()), ["hasil-2.selaras.json", "hasil.selaras.json"]);
}

#[test]
fn of_many_who_save_under_one_name_one_wins() {
    for _ in 0..20 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("hasil.selaras.json");
        let start = std::sync::Barrier::new(8);
        let results: Vec<_> = std::thread::scope(|scope| {
            let write = |who: u8| {
                let (path, start) = (&path, &start);
                scope.spawn(move || {
                    start.wait();
                    (who, write_atomic(path, &[who; 10_000], Overwrite::Never).map_err(|error| error.kind))
                })
            };
            let threads: Vec<_> = (0..8).map(write).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        let winners: Vec<_> = results.iter().filter(|(_, result)| result.is_ok()).collect();
        assert_eq!(winners.len(), 1, "{results:?}");
        assert_eq!(fs::read(&path).unwrap(), [winners[0].0; 10_000]);
        assert!(results.iter().all(|(_, result)| matches!(result, Ok(()) | Err(SaveErrorKind::Exists))));
        assert_eq!(names_in(folder.path()).len(), 1);
    }
}

#[test]
fn a_folder_that_is_gone_a_name_too_long_and_names_for_devices_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let kind =
        |name: &str, overwrite| write_atomic(&folder.path().join(name), b"x", overwrite).unwrap_err().kind;
    fs::write(folder.path().join("file"), "").unwrap();
    fs::create_dir(folder.path().join("folder.json")).unwrap();
    let deep = format!("{}/a.json", vec!["a".repeat(200); 30].join("/"));
    for overwrite in [Overwrite::Never, Overwrite::Replace] {
        assert_eq!(kind("gone/a.json", overwrite), SaveErrorKind::Gone);
        assert_eq!(kind("file/a.json", overwrite), SaveErrorKind::Gone);
        assert_eq!(kind(&"a".repeat(300), overwrite), SaveErrorKind::PathTooLong);
        assert_eq!(kind(&deep, overwrite), SaveErrorKind::PathTooLong);
        assert_eq!(kind("con.json", overwrite), SaveErrorKind::BadName);
        assert_eq!(kind("a?.json", overwrite), SaveErrorKind::BadName);
        assert_eq!(kind("folder.json", overwrite), SaveErrorKind::IsFolder);
    }
    assert_eq!(names_in(folder.path()), ["file", "folder.json"]);
    assert_eq!(create_folder(&folder.path().join("file")).unwrap_err().kind, SaveErrorKind::Denied);
}

#[test]
fn the_data_folder_is_the_owners_alone() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("a/b");
    create_folder(&data).unwrap();
    create_folder(&data).unwrap();
    assert_eq!(fs::metadata(&data).unwrap().permissions().mode() & 0o777, 0o700);
}

#[test]
fn what_was_moved_aside_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.json");
    let mut aside = Vec::new();
    for n in 1..=3 {
        fs::write(&path, format!("damaged {n}")).unwrap();
        aside.push(move_aside(&path, "damaged", &format!("reason {n}")).unwrap());
        assert!(!path.exists());
    }
    for (n, aside) in (1..).zip(&aside) {
        assert_eq!(aside.file_name().unwrap().to_str().unwrap(), format!("a.json.damaged-{n}"));
        assert_eq!(fs::read_to_string(aside).unwrap(), format!("damaged {n}"));
        let reason = PathBuf::from(format!("{}.txt", aside.display()));
        assert_eq!(fs::read_to_string(reason).unwrap().trim(), format!("reason {n}"));
    }
    assert_eq!(move_aside(&path, "damaged", "").unwrap_err().kind, SaveErrorKind::Gone);
    assert_eq!(names_in(folder.path()).len(), 6, "no reason without its file");
}

/// A flash drive of 64 kilobytes.
#[test]
fn a_full_disk_keeps_the_old_file_whole() {
    child::run_on_small_disk("saving::child_fills_the_disk", 64);
}

#[test]
fn child_fills_the_disk() {
    let Some(folder) = child::role("saving::child_fills_the_disk") else { return };
    let path = Path::new(&folder).join("hasil.selaras.json");
    write_atomic(&path, b"old", Overwrite::Never).unwrap();
    for overwrite in [Overwrite::Replace, Overwrite::Never] {
        let path = if overwrite == Overwrite::Never { path.with_file_name("b.json") } else { path.clone() };
        let error = write_atomic(&path, &[b'x'; 200_000], overwrite).unwrap_err();
        assert_eq!((error.kind, error.way_on()), (SaveErrorKind::NoSpace, WayOn::SaveElsewhere));
        let message = error.message(Language::Indonesian, Subject::Result);
        assert_eq!(message, "Ruang di tempat simpan ini habis. Hasil belum tersimpan, masih ada di sini.");
    }
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names_in(Path::new(&folder)), ["hasil.selaras.json"], "nothing half-written stays");
}

/// The second way to a disk that takes no more, which needs no rights: files of at most 512 or 1024 bytes.
#[test]
fn a_disk_that_takes_no_large_files_keeps_the_old_file_whole() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    let shell = "trap '' XFSZ\nulimit -f 1";
    child::run(child::command_in_shell(&["env"], shell, "saving::child_writes_a_large_file", folder));
}

#[test]
fn child_writes_a_large_file() {
    let Some(folder) = child::role("saving::child_writes_a_large_file") else { return };
    let path = Path::new(&folder).join("a.json");
    write_atomic(&path, b"old", Overwrite::Never).unwrap();
    let error = write_atomic(&path, &[b'x'; 200_000], Overwrite::Replace).unwrap_err();
    assert_eq!((error.kind, error.way_on()), (SaveErrorKind::TooLarge, WayOn::SaveElsewhere));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    assert_eq!(names_in(Path::new(&folder)), ["a.json"]);
}

#[test]
fn a_disk_that_can_only_be_read_is_told() {
    if !child::can_mount() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    let shell = format!(
        "set -e\nmount -t tmpfs -o size=64k none '{folder}'\necho old > '{folder}/a.json'\nmount -o remount,ro '{folder}'"
    );
    let name = "saving::child_writes_to_a_read_only_disk";
    child::run(child::command_in_shell(&["unshare", "-rm"], &shell, name, folder));
}

#[test]
fn child_writes_to_a_read_only_disk() {
    let Some(folder) = child::role("saving::child_writes_to_a_read_only_disk") else { return };
    let path = Path::new(&folder).join("a.json");
    for path in [path.clone(), path.with_file_name("b.json")] {
        let error = write_atomic(&path, b"new", Overwrite::Replace).unwrap_err();
        assert_eq!((error.kind, error.way_on()), (SaveErrorKind::ReadOnly, WayOn::OtherFolder));
    }
    let error = write_atomic(&path.with_file_name("b.json"), b"new", Overwrite::Never).unwrap_err();
    assert_eq!(error.kind, SaveErrorKind::ReadOnly);
    assert_eq!(move_aside(&path, "damaged", "").unwrap_err().kind, SaveErrorKind::ReadOnly);
    assert_eq!(fs::read(&path).unwrap(), b"old\n");
}

/// A folder of somebody else. The superuser may write anywhere, so there the child gives up its rights.
#[test]
fn a_folder_that_may_not_be_written_to_is_told() {
    let folder = tempfile::Builder::new().tempdir_in("/tmp").unwrap();
    fs::write(folder.path().join("a.json"), "old").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let is_root = Command::new("id").arg("-u").output().unwrap().stdout.trim_ascii() == b"0";
    let wrapper: &[&str] =
        if is_root { &["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] } else { &["env"] };
    // The folder this was built in may be closed to everybody else.
    let open =
        tempfile::Builder::new().permissions(fs::Permissions::from_mode(0o755)).tempdir_in("/tmp").unwrap();
    let binary = open.path().join("copy");
    fs::copy(std::env::current_exe().unwrap(), &binary).unwrap();
    let reachable = Command::new(wrapper[0]).args(&wrapper[1..]).arg(&binary).arg("--list").output();
    if reachable.is_ok_and(|output| output.status.success()) {
        let name = "saving::child_writes_where_it_may_not";
        child::run(child::command_of(&binary, wrapper, "", name, folder.path().to_str().unwrap()));
    } else {
        eprintln!("SKIPPED: no way to give up the superuser's rights here");
    }
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn child_writes_where_it_may_not() {
    let Some(folder) = child::role("saving::child_writes_where_it_may_not") else { return };
    let path = Path::new(&folder).join("a.json");
    for (path, overwrite) in
        [(path.clone(), Overwrite::Replace), (path.with_file_name("b.json"), Overwrite::Never)]
    {
        let error = write_atomic(&path, b"new", overwrite).unwrap_err();
        assert_eq!((error.kind, error.way_on()), (SaveErrorKind::Denied, WayOn::OtherFolder));
    }
    assert_eq!(fs::read(&path).unwrap(), b"old");
}
