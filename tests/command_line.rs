//! What a person gets from `selaras check` and `selaras schema`.
#![allow(clippy::disallowed_methods, reason = "tests prepare files of their own")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::ffi::OsString;
use std::path::Path;

use jiff::civil::Date;
use selaras::cli::{self, Outcome};
use selaras::language::Language;

const TODAY: Date = jiff::civil::date(2026, 11, 24);

struct Ran {
    outcome: Outcome,
    out: String,
    err: String,
}

fn run(arguments: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = std::iter::once("selaras").chain(arguments.iter().copied()).map(OsString::from);
    let outcome = cli::run(arguments, &mut out, &mut err, TODAY);
    Ran { outcome, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

fn profiles() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles").display().to_string()
}

#[test]
fn the_profiles_that_ship_have_no_errors_and_no_warnings() {
    let ran = run(&["check", &profiles()]);
    assert_eq!(ran.outcome, Outcome::Exit(cli::DONE), "{}", ran.err);
    assert!(!ran.err.contains("error[") && !ran.err.contains("warning["), "{}", ran.err);
    assert_eq!(ran.out, "");
}

#[test]
fn a_similar_occupation_that_is_not_there_is_told_as_information() {
    let ran = run(&["check", &profiles()]);
    assert!(ran.err.contains("info["), "{}", ran.err);
    assert!(ran.err.contains("pekerja-sosial"), "{}", ran.err);
}

#[test]
fn every_problem_of_every_file_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let good =
        std::fs::read_to_string(format!("{}/karyawan-pemberdayaan-masyarakat.ron", profiles())).unwrap();
    let broken = good.replacen("weight: 1.5", "weight: -1.5", 1).replacen("kind: Core", "kind: Cor", 1);
    let path = folder.path().join("karyawan-pemberdayaan-masyarakat.ron");
    std::fs::write(&path, broken).unwrap();
    std::fs::write(folder.path().join("kosong.ron"), "").unwrap();
    let ran = run(&["check", &folder.path().display().to_string()]);
    assert_eq!(ran.outcome, Outcome::Exit(cli::INVALID));
    let line = good.lines().position(|line| line.contains("weight: 1.5")).unwrap() + 1;
    assert!(ran.err.contains(&format!("{}:{line}:", path.display())), "{}", ran.err);
    assert!(ran.err.contains("Core"), "the word that was meant is offered: {}", ran.err);
    assert!(ran.err.contains("kosong.ron:1:1: error["), "{}", ran.err);
    assert!(ran.err.contains("  = help: "), "{}", ran.err);
}

#[test]
fn folders_of_known_profiles_may_be_named_before_or_after_the_word_check() {
    let known = tempfile::tempdir().unwrap();
    let text =
        std::fs::read_to_string(format!("{}/karyawan-pemberdayaan-masyarakat.ron", profiles())).unwrap();
    let other = text.replacen("karyawan-pemberdayaan-masyarakat", "pekerja-sosial", 1);
    std::fs::write(known.path().join("pekerja-sosial.ron"), other).unwrap();
    let folder = known.path().display().to_string();
    for arguments in
        [["check", &profiles(), "--profiles", &folder], ["--profiles", &folder, "check", &profiles()]]
    {
        let ran = run(&arguments);
        assert_eq!(ran.outcome, Outcome::Exit(cli::DONE));
        assert!(!ran.err.contains("\"pekerja-sosial\""), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn json_is_an_array_with_the_documented_fields() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rusak.ron");
    std::fs::write(&path, "(schema: 99)").unwrap();
    let ran = run(&["--lang", "en", "check", &path.display().to_string(), "--format", "json"]);
    assert_eq!(ran.outcome, Outcome::Exit(cli::INVALID));
    let found: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let first = &found[0];
    let mut keys: Vec<_> = first.as_object().unwrap().keys().map(String::as_str).collect();
    keys.sort_unstable();
    assert_eq!(keys, ["code", "column", "help", "line", "message", "path", "severity"]);
    assert_eq!(first["severity"], "error");
    assert_eq!(first["path"], path.display().to_string());
}

#[test]
fn a_file_that_is_not_there_ends_with_three() {
    let ran = run(&["check", "/tidak/ada.ron"]);
    assert_eq!(ran.outcome, Outcome::Exit(cli::DISK));
    assert!(ran.err.starts_with("/tidak/ada.ron: "), "{}", ran.err);
}

#[test]
fn a_folder_of_known_profiles_that_is_not_there_ends_with_three() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("tidak-ada").display().to_string();
    let ran = run(&["check", &profiles(), "--profiles", &missing]);
    assert_eq!(ran.outcome, Outcome::Exit(cli::DISK), "{}", ran.err);
    assert!(ran.err.contains(&format!("{missing}: ")), "{}", ran.err);
}

#[test]
fn wrong_usage_ends_with_two() {
    for arguments in [
        &["check"][..],
        &["--lang", "fr"],
        &["schema", "dog"],
        &["score"],
        &["score", "--profile", "p.ron"],
        &["stats", "--answers", "a.csv"],
        &["--nope"],
    ] {
        let ran = run(arguments);
        assert_eq!(ran.outcome, Outcome::Exit(cli::USAGE), "{arguments:?}");
        assert!(!ran.err.is_empty());
    }
}

#[test]
fn the_template_is_accepted_by_check_under_its_own_name() {
    let ran = run(&["schema", "profile"]);
    assert_eq!(ran.outcome, Outcome::Exit(cli::DONE));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("contoh-profesi.ron");
    std::fs::write(&path, &ran.out).unwrap();
    let checked = run(&["check", &path.display().to_string()]);
    assert_eq!(checked.outcome, Outcome::Exit(cli::DONE), "{}", checked.err);
    assert_eq!(checked.err, "", "a template to start from has no finding at all");
}

#[test]
fn the_lab_template_is_a_lab_file_without_findings() {
    let ran = run(&["schema", "lab"]);
    assert_eq!(ran.outcome, Outcome::Exit(cli::DONE));
    let reading = selaras::lab::read(ran.out.as_bytes(), std::path::Path::new("program"));
    assert_eq!(reading.diagnostics, []);
    assert!(reading.mode.is_some());
}

#[test]
fn the_schema_of_results_is_json() {
    let ran = run(&["schema", "result"]);
    let schema: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert!(schema["properties"]["answers"].is_object());
}

#[test]
fn without_a_subcommand_the_window_opens_as_asked() {
    let ran =
        run(&["--data", "d", "--profiles", "a", "--profiles", "b", "--lang", "en", "hasil.selaras.json"]);
    let Outcome::Window(options) = ran.outcome else { panic!("{}", ran.err) };
    assert_eq!(options.data.unwrap(), Path::new("d"));
    assert_eq!(options.profiles, [Path::new("a"), Path::new("b")]);
    assert_eq!(options.language, Some(Language::English));
    assert_eq!(options.file.unwrap(), Path::new("hasil.selaras.json"));
}
