//! Result files from elsewhere: damaged, of another kind, made to mislead, of other versions.

use std::time::{Duration, Instant};

use selaras::assessment::Answer;
use selaras::language::Language;
use selaras::profile::Profile;
use selaras::result_file::{
    Finding, MAX_BYTES, ProfileMatch, ReadError, SchemaVersion, read, read_draft, write,
};
use selaras::storage::{LoadError, OpenError, open_result, read_capped};
use serde_json::{Value, json};

use crate::child;
use crate::examples::{DIGEST, draft, profile, result};

fn text() -> String {
    String::from_utf8(write(&result())).unwrap()
}

/// The error of the example after an edit of its JSON.
fn error_after(edit: impl FnOnce(&mut Value)) -> ReadError {
    read(&bytes_after(edit)).unwrap_err()
}

fn bytes_after(edit: impl FnOnce(&mut Value)) -> Vec<u8> {
    let mut value: Value = serde_json::from_str(&text()).unwrap();
    edit(&mut value);
    serde_json::to_vec_pretty(&value).unwrap()
}

#[test]
fn a_damaged_file_names_the_line() {
    let whole = text();
    let (line, content) = whole.lines().enumerate().find(|(_, line)| line.contains("\"language\"")).unwrap();
    let damaged = whole.replace(content, "  \"language\": \"id\" §");
    let error = read(damaged.as_bytes()).unwrap_err();
    // The missing comma is noticed at the stray sign on that very line.
    assert!(matches!(error, ReadError::Damaged { line: told, .. } if told == line + 1), "{error:?}");
    let message = error.message(Language::Indonesian);
    assert_eq!(
        message,
        format!("Berkas ini rusak di baris {} dan tidak bisa dibaca. Berkas asli tidak diubah.", line + 1)
    );
}

#[test]
fn a_half_written_file_is_damaged_at_its_last_line() {
    let whole = text();
    let half = &whole[..whole.len() / 2];
    let error = read(half.as_bytes()).unwrap_err();
    let last = half.lines().count();
    assert!(matches!(error, ReadError::Damaged { line, .. } if line == last), "{error:?}, {last} lines");
}

#[test]
fn empty_files_and_files_of_zeros_are_told() {
    assert_eq!(read(b"").unwrap_err(), ReadError::Empty);
    assert_eq!(read(&[0; 20_000]).unwrap_err(), ReadError::Empty);
}

#[test]
fn other_encodings_are_told() {
    let utf16: Vec<u8> = text().encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(read(&utf16).unwrap_err(), ReadError::Utf16);
    let with_mark: Vec<u8> = [0xFF, 0xFE].into_iter().chain(utf16).collect();
    assert_eq!(read(&with_mark).unwrap_err(), ReadError::Utf16);

    let latin = text().replace("Sekar Ayu", "Renée");
    let latin: Vec<u8> = latin.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
    let line = text().lines().position(|line| line.contains("Sekar Ayu")).unwrap() + 1;
    assert_eq!(read(&latin).unwrap_err(), ReadError::Encoding { line });
}

#[test]
fn other_files_are_no_results() {
    for other in ["[]", "5", "\"a\"", "null", "{}", r#"{"format": 1}"#, r#"{"format": "selaras-profile"}"#] {
        assert_eq!(read(other.as_bytes()).unwrap_err(), ReadError::NotAResult, "{other}");
    }
    assert_eq!(
        read(&write(&draft(3))).unwrap_err(),
        ReadError::NotAResult,
        "a draft is nobody else's business"
    );
    assert_eq!(read_draft(&write(&result())).unwrap_err(), ReadError::NotAResult);
    for other in ["(schema: 1)", "%PDF-1.7", "PK\u{3}\u{4}", "respondent,emp1\n1,4"] {
        assert!(matches!(read(other.as_bytes()).unwrap_err(), ReadError::Damaged { line: 1, .. }), "{other}");
    }
}

#[test]
fn a_newer_major_version_is_refused_whatever_else_it_holds() {
    let error = error_after(|file| {
        file["schema_version"] = json!("2.0");
        file["answers"] = json!({"emp1": [1, 2]});
    });
    assert!(matches!(error, ReadError::Newer { found } if found.to_string() == "2.0"));
    for odd in [json!("1"), json!(1.0), json!("1.0.0"), json!("-1.0"), json!("1.x"), json!(null)] {
        let error = error_after(|file| file["schema_version"] = odd.clone());
        assert!(
            matches!(&error, ReadError::Invalid { path, .. } if path == "/schema_version"),
            "{odd}: {error}"
        );
    }
}

#[test]
fn a_newer_minor_version_is_read_and_its_new_fields_are_named() {
    let edit = |file: &mut Value| {
        file["mood"] = json!("calm");
        file["instrument"]["dimensions"][1]["colour"] = json!({"name": "green"});
        file["answers"][0]["confidence"] = json!(3);
        file["respondent"]["school"] = json!("SMA 1");
    };
    let bytes = bytes_after(|file| {
        edit(file);
        file["schema_version"] = json!("1.7");
    });
    let (file, findings) = read(&bytes).unwrap();
    let [Finding::NewerMinor { found, ignored }] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!(found.to_string(), "1.7");
    let mut ignored = ignored.clone();
    ignored.sort();
    assert_eq!(
        ignored,
        ["/answers/0/confidence", "/instrument/dimensions/1/colour", "/mood", "/respondent/school"]
    );
    assert_eq!(file.answers, result().answers);

    // The same fields in a file of this version are a mistake, or somebody's try.
    assert!(matches!(error_after(edit), ReadError::Invalid { .. }));
}

#[test]
fn what_cannot_be_is_refused_and_its_place_told() {
    type Edit = fn(&mut Value);
    let cases: &[(&str, Edit)] = &[
        ("/answers", |f| f["answers"][1]["item"] = json!("emp1")),
        ("/answers/emp1", |f| f["answers"][0]["not_understood"] = json!(true)),
        ("/answers/emp1", |f| f["answers"][0]["ms"] = json!(86_400_001)),
        ("/answers/Emp 1", |f| f["answers"][0]["item"] = json!("Emp 1")),
        ("/instrument/items", |f| f["instrument"]["items"][1]["id"] = json!("emp1")),
        ("/instrument/items/emp1", |f| f["instrument"]["items"][0]["dimension"] = json!("lain")),
        ("/instrument/items/fit", |f| f["instrument"]["items"][0]["id"] = json!("fit")),
        ("/instrument/items", |f| f["instrument"]["items"] = json!([])),
        ("/instrument/dimensions", |f| f["instrument"]["dimensions"][1]["id"] = json!("empati")),
        ("/instrument/dimensions/empati", |f| f["instrument"]["dimensions"][0]["weight"] = json!(-1.0)),
        ("/instrument/dimensions/empati", |f| {
            f["instrument"]["dimensions"][0]["minimum"] = json!({"at": 101.0, "source": "a"});
        }),
        ("/instrument/dimensions/empati", |f| {
            f["instrument"]["dimensions"][0]["reliability"] =
                json!({"Measured": {"alpha": 1.5, "sd": 18.0, "n": 3, "source": "a"}});
        }),
        ("/instrument/dimensions", |f| {
            for dimension in f["instrument"]["dimensions"].as_array_mut().unwrap() {
                dimension["weight"] = json!(0.0);
            }
        }),
        ("/instrument/scale", |f| f["instrument"]["scale"]["max"] = json!(i32::MAX)),
        ("/instrument/scale", |f| f["instrument"]["scale"]["min"] = json!(i32::MIN)),
        ("/instrument/scale", |f| f["instrument"]["scale"]["max"] = json!(1)),
        ("/instrument/scale/labels", |f| f["instrument"]["scale"]["labels"] = json!([{"id": "1"}])),
        ("/respondent/name", |f| f["respondent"]["name"] = json!("a".repeat(121))),
        ("/reflection", |f| f["reflection"] = json!("a".repeat(1_001))),
        ("/instrument/items/0/text/id", |f| {
            f["instrument"]["items"][0]["text"]["id"] = json!("a".repeat(1_001));
        }),
        ("/profile/sha256", |f| f["profile"]["sha256"] = json!("x".repeat(64))),
        ("/profile/id", |f| f["profile"]["id"] = json!("../../etc/passwd")),
        ("/draft", |f| f["draft"] = json!({"revision": 1, "position": "Check"})),
        ("/ticked_steps", |f| f["ticked_steps"] = json!([{"id": "a"}, {"id": "a"}])),
    ];
    for (place, edit) in cases {
        let error = error_after(edit);
        assert!(matches!(&error, ReadError::Invalid { path, .. } if path == place), "{place}: {error:?}");
    }
}

#[test]
fn numbers_that_are_none_and_fields_that_stand_twice_are_damage() {
    for (old, new) in [
        ("\"weight\": 1.5", "\"weight\": 1e999"),
        ("\"weight\": 1.5", "\"weight\": NaN"),
        ("\"weight\": 1.5", "\"weight\": null"),
        ("\"weight\": 1.5", "\"weight\": \"1.5\""),
        ("\"value\": 1,", "\"value\": 1.5,"),
        ("\"value\": 1,", "\"value\": 1, \"value\": 2,"),
        ("\"language\": \"id\"", "\"language\": \"fr\""),
        ("\"language\": \"id\",", ""),
        ("\"created\": \"2026-11-24T09:30:00+07:00\"", "\"created\": \"kemarin\""),
    ] {
        let whole = text();
        assert!(whole.contains(old), "{old}");
        let error = read(whole.replacen(old, new, 1).as_bytes()).unwrap_err();
        assert!(matches!(error, ReadError::Damaged { .. }), "{new}: {error:?}");
    }
}

#[test]
fn characters_that_hide_or_turn_text_round_are_refused_anywhere() {
    for hidden in ['\u{202E}', '\u{2066}', '\u{0}', '\u{1B}', '\n', '\u{85}'] {
        let error = error_after(|file| file["respondent"]["name"] = json!(format!("Se{hidden}kar")));
        assert_eq!(error, ReadError::HiddenCharacter { path: "/respondent/name".to_owned() });
        let error =
            error_after(|file| file["instrument"]["items"][3]["text"]["en"] = json!(format!("a{hidden}")));
        assert_eq!(error, ReadError::HiddenCharacter { path: "/instrument/items/3/text/en".to_owned() });
        let error = error_after(|file| file["myth_guesses"] = json!({format!("a{hidden}"): "Myth"}));
        assert_eq!(error, ReadError::HiddenCharacter { path: "/myth_guesses/a".to_owned() });
    }
}

#[test]
fn answers_the_instrument_does_not_know_are_told_and_do_not_count() {
    let bytes = bytes_after(|file| {
        file["answers"][0]["value"] = json!(6);
        file["answers"][1]["value"] = json!(-2_147_483_648_i64);
        file["answers"].as_array_mut().unwrap().push(json!({"item": "asing1", "value": 3, "ms": 5}));
    });
    let (file, findings) = read(&bytes).unwrap();
    assert_eq!(
        findings,
        [
            Finding::UnknownItems(vec!["asing1".into()]),
            Finding::OutsideScale(vec!["emp1".into(), "kom1".into()])
        ]
    );
    let sitting = file.to_sitting();
    assert_eq!(sitting.answers.get(&"emp1".into()), Answer::Unanswered);
    assert_eq!(sitting.answers.get(&"asing1".into()), Answer::Unanswered);
    assert_eq!(sitting.answers.answered(&file.instrument()), 33);
    assert!(!sitting.times.contains_key(&selaras::profile::ItemId::from("asing1")));
}

#[test]
fn a_stored_outcome_that_does_not_follow_from_the_answers_is_told() {
    let mut file = result();
    let recomputed = json!({"fit": 68.75, "minimum": null});
    assert_eq!(file.outcome_finding(&recomputed), None, "nothing stored, nothing to tell");
    for (stored, version, differs) in [
        (json!({"fit": 68.75}), "1.0", false),
        (json!({"fit": 99.0}), "1.0", true),
        (json!({"fit": 68.75, "rank": 1}), "1.0", true),
        (json!({"fit": 68.75, "rank": 1}), "1.2", false),
        (json!({"fit": 99.0, "rank": 1}), "1.2", true),
    ] {
        file.outcome = Some(stored.clone());
        file.schema_version = SchemaVersion::parse(version).unwrap();
        // The stored outcome goes through the file unchanged.
        let (back, _) = read(&write(&file)).unwrap();
        let expected = differs.then_some(Finding::OutcomeDiffers);
        assert_eq!(back.outcome_finding(&recomputed), expected, "{stored} of {version}");
    }
}

#[test]
fn a_result_is_compared_with_the_profile_of_the_library() {
    let file = result();
    let with = |edit: fn(&mut Profile)| {
        let mut library = profile();
        edit(&mut library);
        library
    };
    let matched = |library: &Profile, digest: &str| file.matches(Some((library, digest)));
    assert_eq!(file.matches(None), ProfileMatch::Missing);
    assert_eq!(matched(&with(|p| p.id = "lain".into()), DIGEST), ProfileMatch::Missing);
    assert_eq!(matched(&profile(), DIGEST), ProfileMatch::Same);
    assert_eq!(matched(&profile(), &"0".repeat(64)), ProfileMatch::OtherText);
    assert_eq!(matched(&with(|p| p.version.minor = 3), DIGEST), ProfileMatch::OtherText);
    let major = with(|p| p.version.major = 2);
    assert_eq!(matched(&major, DIGEST), ProfileMatch::OtherInstrument);
    assert!(!matched(&major, DIGEST).is_comparable());
    let instrument = with(|p| p.instrument.version = "2".to_owned());
    assert_eq!(matched(&instrument, DIGEST), ProfileMatch::OtherInstrument);
    // Without the profile, the file alone is enough to count and to show.
    assert_eq!(file.instrument(), profile().instrument);
}

#[test]
fn huge_files_are_refused_before_they_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("huge.selaras.json");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(20_000_000_000).unwrap();
    let start = Instant::now();
    let error = open_result(&path).unwrap_err();
    assert!(matches!(
        error,
        OpenError::Load(LoadError::TooLarge { size: 20_000_000_000, limit: MAX_BYTES, .. })
    ));
    assert!(start.elapsed() < Duration::from_secs(1));

    let many = vec![b' '; MAX_BYTES + 1];
    assert_eq!(read(&many).unwrap_err(), ReadError::TooLarge { limit: MAX_BYTES });
}

#[test]
fn folders_pipes_and_missing_files_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let load = |name: &str| read_capped(&folder.path().join(name), 1_000).unwrap_err();
    assert!(matches!(load(""), LoadError::Folder { .. }));
    assert!(matches!(load("nowhere"), LoadError::Missing { .. }));
    std::fs::write(folder.path().join("file"), "12345").unwrap();
    assert!(matches!(load("file/below"), LoadError::Missing { .. }));
    assert_eq!(read_capped(&folder.path().join("file"), 5).unwrap(), b"12345");
    assert!(matches!(
        read_capped(&folder.path().join("file"), 4),
        Err(LoadError::TooLarge { size: 5, limit: 4, .. })
    ));

    let pipe = folder.path().join("pipe");
    if std::process::Command::new("mkfifo").arg(&pipe).status().is_ok_and(|status| status.success()) {
        // Opening it would wait for ever.
        assert!(matches!(load("pipe"), LoadError::NotAFile { .. }));
    } else {
        eprintln!("SKIPPED: no mkfifo");
    }
}

/// Deep and wide files of five megabytes, read with little memory to take.
#[test]
fn nested_and_endless_files_take_no_memory() {
    let shell = "ulimit -v 300000";
    child::run(child::command_in_shell(&["env"], shell, "foreign_results::child_reads_monsters", ""));
}

#[test]
fn child_reads_monsters() {
    if child::role("foreign_results::child_reads_monsters").is_none() {
        return;
    }
    let head = r#"{"format": "selaras-result", "schema_version": "1.0", "outcome": "#;
    let filled = |piece: &str| piece.repeat((MAX_BYTES - head.len()) / piece.len());
    let start = Instant::now();
    for piece in ["[", "{\"a\":", "0,", "[[", "\"a\":", "{\"a\":[", "[],", "\"\\\"[", "1e5,"] {
        for monster in
            [filled(piece), format!("{head}{}", filled(piece)), format!("{head}[{}", filled(piece))]
        {
            assert!(read(monster.as_bytes()).is_err(), "{piece}");
            assert!(read_draft(monster.as_bytes()).is_err(), "{piece}");
        }
    }
    // Well-formed ones as well.
    let deep = format!("{head}{}{}}}", "[".repeat(2_000_000), "]".repeat(2_000_000));
    assert!(matches!(read(deep.as_bytes()), Err(ReadError::TooComplex { line: 1 })));
    let wide = format!("{head}[{}0]}}", "0,".repeat(2_000_000));
    assert!(matches!(read(wide.as_bytes()), Err(ReadError::TooComplex { line: 1 })));
    assert!(start.elapsed() < Duration::from_secs(60));
}
