//! The window's settings survive, and damaged ones never keep the program from starting.

use std::fs;

use selaras::language::Language;
use selaras::report::{Letterhead, Paper};
use selaras::storage::{
    LabSettings, Settings, SettingsNotice, TableFor, ThemeChoice, WindowSize, load_settings, save_settings,
};

fn changed() -> Settings {
    Settings {
        language: Language::English,
        theme: ThemeChoice::HighContrast,
        text_size: 150,
        reduced_motion: true,
        last_profile: Some("pekerja-sosial".into()),
        window: Some(WindowSize { width: 1366.0, height: 768.0, maximised: true }),
        paper: Paper::F4,
        letterhead: Letterhead {
            school: "SMA Negeri 3 Contoh".to_owned(),
            address: "Jl. Melati 3, Kota Contoh".to_owned(),
        },
        signatures: false,
        table_for: TableFor::Data,
        lab: LabSettings { on: true, drop_folder: Some("/kelas/xi".into()), full_screen: true },
    }
}

#[test]
fn settings_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/settings.json");
    let first = load_settings(&path);
    assert!(first.first_run && first.notice.is_none());
    assert_eq!(first.settings, Settings::default());

    save_settings(&path, &changed()).unwrap();
    let loaded = load_settings(&path);
    assert_eq!(loaded.settings, changed());
    assert!(!loaded.first_run && loaded.notice.is_none());
    assert!(fs::read_to_string(&path).unwrap().contains("\"version\": 1"));
}

#[test]
fn damaged_settings_are_set_aside_with_their_reason() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    let cases = ["", "{", "{}", "[1]", r#"{"version": 0}"#, r#"{"version": 1, "theme": "pink"}"#, "\0\0\0"];
    for (number, content) in (1..).zip(cases) {
        fs::write(&path, content).unwrap();
        let loaded = load_settings(&path);
        assert_eq!(loaded.settings, Settings::default(), "{content}");
        assert!(matches!(loaded.notice, Some(SettingsNotice::Damaged)), "{content}");
        let aside = folder.path().join(format!("settings.json.damaged-{number}"));
        assert_eq!(fs::read_to_string(aside).unwrap(), content);
        let reason = folder.path().join(format!("settings.json.damaged-{number}.txt"));
        assert!(!fs::read_to_string(reason).unwrap().trim().is_empty());
        assert!(load_settings(&path).first_run, "told once");
    }
}

#[test]
fn of_newer_settings_what_is_known_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    let content = r#"{"version": 9, "text_size": 130, "theme": "pink", "language": "en", "sound": true}"#;
    fs::write(&path, content).unwrap();
    let loaded = load_settings(&path);
    let expected = Settings { text_size: 130, language: Language::English, ..Settings::default() };
    assert_eq!(loaded.settings, expected);
    assert!(matches!(loaded.notice, Some(SettingsNotice::Newer)));
    assert_eq!(fs::read_to_string(folder.path().join("settings.json.newer-1")).unwrap(), content);
}

#[test]
fn settings_out_of_reach_are_told_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let loaded = load_settings(folder.path());
    assert!(matches!(loaded.notice, Some(SettingsNotice::NotLoaded(_))));
    assert_eq!(loaded.settings, Settings::default());
    assert!(folder.path().is_dir());
}
