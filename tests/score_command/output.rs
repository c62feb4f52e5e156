//! Where scores go: whole or not at all, whatever happens to the input, the output or the disk.

use std::fs;
use std::io::{self, Write};
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::tables::{Folder, run, small, synth36_profile, text};

const OLD: &str = "what was there before\n";

/// A table that is right up to its last row.
fn wrong_at_the_end() -> String {
    let names: Vec<String> = (0..20_000).map(|number| format!("r{number}")).collect();
    let mut cells = small(&names.iter().map(|name| (name.as_str(), "3")).collect::<Vec<_>>());
    cells.last_mut().unwrap()[36] = "6".to_owned();
    text(&cells)
}

#[test]
fn an_error_late_in_the_file_leaves_nothing_behind() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", wrong_at_the_end());
    let out = folder.put("s.csv", OLD);
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers, "--out", &out]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("a.csv:20001:q36: error[outside_scale]"), "{}", ran.err);
    assert_eq!(fs::read_to_string(&out).unwrap(), OLD);
    assert_eq!(folder.names(), ["a.csv", "s.csv"]);
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""), "standard output too");
}

#[test]
fn the_file_and_standard_output_get_the_same() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&small(&[("a", "3"), ("b", "5")])));
    let out = folder.put("s.csv", OLD);
    let shown = run(&["score", "--profile", &synth36_profile(), "--answers", &answers]);
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers, "--out", &out]);
    assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", ""));
    assert_eq!(fs::read_to_string(&out).unwrap(), shown.out);
}

#[test]
fn a_file_that_is_read_is_never_written() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&small(&[("a", "3")])));
    let before = fs::read(&answers).unwrap();
    let detour =
        format!("{}/../{}/a.csv", folder.path().display(), folder.path().file_name().unwrap().display());
    for out in [&answers, &detour] {
        let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers, "--out", out]);
        assert_eq!((ran.status, ran.out.as_str()), (2, ""));
        assert!(ran.err.contains("one of those that are read"), "{}", ran.err);
    }
    assert_eq!(fs::read(&answers).unwrap(), before);
}

#[test]
fn places_that_take_no_file_end_with_three_and_words() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&small(&[("a", "3")])));
    fs::create_dir(folder.at("d")).unwrap();
    for out in
        [folder.at("gone/s.csv"), folder.at("d"), folder.at("a.csv/s.csv"), folder.at(&"n".repeat(300))]
    {
        let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers, "--out", &out]);
        assert_eq!((ran.status, ran.out.as_str()), (3, ""), "{out}");
        assert!(ran.err.starts_with(&out) && ran.err.contains("not saved yet"), "{}", ran.err);
    }
    assert_eq!(folder.names(), ["a.csv", "d"]);
}

#[test]
fn files_that_cannot_be_read_end_with_three_and_words() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&small(&[("a", "3")])));
    let (gone, profile) = (folder.at("gone.csv"), synth36_profile());
    let here = folder.path().display().to_string();
    for arguments in [
        ["score", "--profile", &profile, "--answers", &gone],
        ["score", "--profile", &profile, "--answers", &here],
        ["score", "--profile", &gone, "--answers", &answers],
    ] {
        let ran = run(&arguments);
        assert_eq!((ran.status, ran.out.as_str()), (3, ""), "{arguments:?}");
        assert!(ran.err.starts_with(&gone) || ran.err.starts_with(&here), "{}", ran.err);
    }
    let ran = run(&["score", "--profile", &profile, "--answers", &answers, "--times", &gone]);
    assert_eq!(ran.status, 3, "{}", ran.err);
}

/// Standard output on a disk that is full.
struct Full;

impl Write for Full {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn standard_output_that_is_full_ends_with_three_and_words() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&small(&[("a", "3")])));
    let arguments =
        ["selaras", "--lang", "en", "score", "--profile", &synth36_profile(), "--answers", &answers];
    let mut err = Vec::new();
    let today = jiff::civil::date(2026, 11, 24);
    let outcome = selaras::cli::run(arguments.map(Into::into), &mut Full, &mut err, today);
    assert_eq!(outcome, selaras::cli::Outcome::Exit(3));
    assert!(String::from_utf8(err).unwrap().contains("no space left"));
}

/// A limit on the size of files stands for a disk that runs full while the scores are written.
#[cfg(unix)]
#[test]
fn a_disk_that_runs_full_leaves_what_was_there() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", wrong_at_the_end().replace(",6\n", ",5\n"));
    let out = folder.put("s.csv", OLD);
    let command =
        "trap '' XFSZ; ulimit -f 1000; exec \"$0\" score --profile \"$1\" --answers \"$2\" --out \"$3\"";
    let ran = Command::new("sh")
        .args(["-c", command, env!("CARGO_BIN_EXE_selaras"), &synth36_profile(), &answers, &out])
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(3), "{ran:?}");
    assert!(!ran.stderr.is_empty());
    assert_eq!(fs::read_to_string(&out).unwrap(), OLD);
    assert_eq!(folder.names(), ["a.csv", "s.csv"]);
}

#[test]
fn a_file_that_changes_while_it_is_read_is_refused() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", wrong_at_the_end().replace(",6\n", ",5\n"));
    let out = folder.put("s.csv", OLD);
    let stop = AtomicBool::new(false);
    // Another program that saves the file meanwhile.
    let ran = std::thread::scope(|scope| {
        let mut file = fs::OpenOptions::new().append(true).open(&answers).unwrap();
        let stop = &stop;
        scope.spawn(move || {
            while !stop.load(Ordering::Relaxed) {
                file.write_all(b"\n").unwrap();
            }
        });
        let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers, "--out", &out]);
        stop.store(true, Ordering::Relaxed);
        ran
    });
    assert_eq!((ran.status, ran.out.as_str()), (3, ""), "{}", ran.err);
    assert!(ran.err.contains("changed while it was read"), "{}", ran.err);
    assert_eq!(fs::read_to_string(&out).unwrap(), OLD);
}
