//! What a terminal of Windows runs for the name `selaras`: it must say, byte for byte, what the program itself says.
#![allow(clippy::disallowed_methods, reason = "tests prepare files of their own")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_selaras");
const STAND_IN: &str = env!("CARGO_BIN_EXE_selaras-console");

fn run(program: impl AsRef<Path>, arguments: &[&str]) -> Output {
    Command::new(program.as_ref()).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap()
}

#[test]
fn output_errors_and_status_are_those_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let broken = folder.path().join("rusak é 印.ron");
    std::fs::write(&broken, "(schema: 1").unwrap();
    let broken = broken.to_str().unwrap();
    for (arguments, status) in [
        (&["schema", "result"][..], 0),
        (&["check", "profiles"], 0),
        (&["check", broken], 1),
        (&["check"], 2),
        (&["score", "--profile", "none.ron", "--answers", "none.csv"], 3),
    ] {
        let (ours, theirs) = (run(STAND_IN, arguments), run(PROGRAM, arguments));
        assert_eq!(theirs.status.code(), Some(status), "{arguments:?}");
        assert_eq!(ours, theirs, "{arguments:?}");
        assert!(!ours.stdout.is_empty() || !ours.stderr.is_empty() || arguments == ["check", "profiles"]);
    }
}

#[test]
fn much_of_both_at_once_comes_whole() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..400 {
        std::fs::write(folder.path().join(format!("{number:03}.ron")), "(schema: 1, id: 7, name: [").unwrap();
    }
    let ran = run(STAND_IN, &["check", folder.path().to_str().unwrap()]);
    assert_eq!(ran.status.code(), Some(1));
    assert!(ran.stderr.len() > 64 * 1024, "less than a pipe holds: {}", ran.stderr.len());
    assert_eq!(ran, run(PROGRAM, &["check", folder.path().to_str().unwrap()]));
}

#[test]
fn without_the_program_beside_it_it_says_which_file_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    let alone = folder.path().join(Path::new(STAND_IN).file_name().unwrap());
    std::fs::copy(STAND_IN, &alone).unwrap();
    let ran = run(&alone, &["--version"]);
    assert_eq!(ran.status.code(), Some(3));
    let missing = folder.path().join(format!("selaras{}", std::env::consts::EXE_SUFFIX));
    assert!(String::from_utf8_lossy(&ran.stderr).contains(missing.to_str().unwrap()));
}
