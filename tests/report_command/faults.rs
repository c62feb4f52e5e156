//! Files that cannot be read, places that cannot be written to, and asking for what cannot be.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

use crate::tables::{Folder, run};
use crate::{profile_path, put};

#[test]
fn files_that_cannot_be_read_end_with_their_status_and_leave_nothing() {
    let folder = Folder::new();
    let (good, _) = put(&folder, "a.selaras.json", 1, "Adi", 4);
    let broken = folder.put("b.selaras.json", "{");
    let newer = folder.put(
        "c.selaras.json",
        fs::read_to_string(&good).unwrap().replacen(
            "\"schema_version\": \"1.1\"",
            "\"schema_version\": \"2.0\"",
            1,
        ),
    );
    let slips = folder.put("d.ron", "(schema: 1)");
    let before = folder.names();
    let out = folder.at("out.html");
    let cases: [(&[&str], u8); 5] = [
        (&["--result", &broken], 1),
        (&["--result", &newer], 1),
        (&["--result", &folder.at("gone.selaras.json")], 3),
        (&["--result", &good, "--profile", &folder.at("gone.ron")], 3),
        (&["--result", &good, "--profile", &slips], 1),
    ];
    for (arguments, status) in cases {
        let ran = run(&[&["report", "--format", "html", "--out", &out], arguments].concat());
        assert_eq!(ran.status, status, "{arguments:?}: {}", ran.err);
        assert!(!ran.err.is_empty() && ran.out.is_empty());
        assert_eq!(folder.names(), before);
    }
}

#[test]
fn what_is_read_is_never_overwritten() {
    let folder = Folder::new();
    let (path, _) = put(&folder, "a.selaras.json", 1, "Adi", 4);
    let before = fs::read(&path).unwrap();
    let ran = run(&["report", "--result", &path, "--format", "txt", "--out", &path]);
    assert_eq!(ran.status, 2);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn a_folder_of_results_needs_a_folder_to_go_to() {
    let folder = Folder::new();
    put(&folder, "a.selaras.json", 1, "Adi", 4);
    let file = folder.put("out.txt", "lama");
    let ran = run(&["report", "--result", &folder.at(""), "--format", "txt", "--out", &file]);
    assert_eq!(ran.status, 2, "{}", ran.err);
    assert_eq!(fs::read_to_string(&file).unwrap(), "lama");

    let empty = folder.path().join("kosong");
    fs::create_dir(&empty).unwrap();
    let out = folder.at("laporan");
    let ran = run(&["report", "--result", empty.to_str().unwrap(), "--format", "txt", "--out", &out]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("no result file"), "{}", ran.err);
}

#[test]
fn a_folder_that_is_gone_is_told() {
    let folder = Folder::new();
    let (path, _) = put(&folder, "a.selaras.json", 1, "Adi", 4);
    let ran = run(&["report", "--result", &path, "--format", "txt", "--out", &folder.at("gone/a.txt")]);
    assert_eq!(ran.status, 3);
    assert!(ran.err.contains("not saved yet"), "{}", ran.err);
    // A file stands where a folder would have to be made.
    let under = folder.at("a.selaras.json/laporan");
    let ran = run(&["report", "--result", &folder.at(""), "--format", "txt", "--out", &under]);
    assert_eq!(ran.status, 3, "{}", ran.err);
    assert!(ran.err.contains("0 reports made"), "{}", ran.err);
    assert_eq!(folder.names(), ["a.selaras.json"]);
}

/// The superuser may write anywhere, so there the command gives up its rights.
#[test]
fn a_folder_that_may_not_be_written_to_is_told() {
    let folder =
        tempfile::Builder::new().permissions(fs::Permissions::from_mode(0o755)).tempdir_in("/tmp").unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let results = Folder::new();
    let (good, _) = put(&results, "a.selaras.json", 1, "Adi", 4);
    fs::create_dir(at("hasil")).unwrap();
    fs::copy(&good, at("hasil/a.selaras.json")).unwrap();
    fs::copy(env!("CARGO_BIN_EXE_selaras"), at("selaras")).unwrap();
    fs::create_dir(at("tutup")).unwrap();
    fs::set_permissions(at("hasil/a.selaras.json"), fs::Permissions::from_mode(0o644)).unwrap();
    fs::set_permissions(at("tutup"), fs::Permissions::from_mode(0o555)).unwrap();

    let is_root = Command::new("id").arg("-u").output().unwrap().stdout.trim_ascii() == b"0";
    let wrapper: &[&str] =
        if is_root { &["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] } else { &["env"] };
    let run = |arguments: &[&str]| {
        Command::new(wrapper[0]).args(&wrapper[1..]).arg(at("selaras")).args(arguments).output()
    };
    if !run(&["--version"]).is_ok_and(|output| output.status.success()) {
        eprintln!("SKIPPED: no way to give up the superuser's rights here");
        return;
    }
    for (result, out) in
        [("hasil/a.selaras.json", "tutup/a.txt"), ("hasil", "tutup"), ("hasil", "tutup/baru")]
    {
        let arguments =
            ["report", "--lang", "id", "--result", &at(result), "--format", "txt", "--out", &at(out)];
        let ran = run(&arguments).unwrap();
        let told = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(3), "{told}");
        assert!(told.contains("Folder ini tidak boleh ditulisi."), "{told}");
        assert_eq!(fs::read_dir(at("tutup")).unwrap().count(), 0);
    }
}

/// A limit on the size of files stands for a disk that runs full: texts still fit, the workbook does not.
#[test]
fn a_disk_that_runs_full_keeps_what_was_finished() {
    let folder = Folder::new();
    for number in 1..=3 {
        put(&folder, &format!("{number}.selaras.json"), number, "Adi", 4);
    }
    let out = folder.path().join("laporan");
    // A text has some 8 kilobytes, the summary some 12; the limit is in blocks of 512 or 1024 bytes.
    let small = Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 1; exec \"$0\" report --lang en --profile \"$1\" --result \"$2\" --format txt --out \"$3\""])
        .args([env!("CARGO_BIN_EXE_selaras"), &profile_path(), &folder.at(""), out.to_str().unwrap()])
        .output()
        .unwrap();
    let told = String::from_utf8(small.stderr).unwrap();
    assert_eq!(small.status.code(), Some(3), "{told}");
    assert!(told.contains("The reports that were made are still there"), "{told}");
    assert_eq!(fs::read_dir(&out).unwrap().count(), 0, "nothing half-written");
}
