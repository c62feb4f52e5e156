//! Where a program lies that came on a flash drive, and what the system does with result files.

use egui::Key;
use egui::accesskit::Role;
use selaras::app::Script;
use selaras::language::{Args, Language};

use crate::harness::{Desk, Window};

fn open_settings(window: &mut Window, language: Language) {
    window.click(Role::Button, &words(language, "settings-title"));
    assert!(window.has(Role::Dialog), "no dialog with the settings");
}

fn words(language: Language, key: &str) -> String {
    language.text(key).into_owned()
}

#[test]
fn a_data_folder_beside_the_program_is_used_and_named_in_settings_and_about() {
    for language in Language::ALL {
        let drive = tempfile::tempdir().expect("a drive");
        let data = drive.path().join("data");
        std::fs::create_dir(&data).expect("a data folder");
        let mut window = Desk::new().language(language).program(&drive.path().join("selaras.exe")).open();

        open_settings(&mut window, language);
        let told = language.format("place-portable", &Args::new().text("folder", data.display().to_string()));
        assert!(window.has_named(Role::Label, &told), "{:#?}", window.names(Role::Label));
        window.click(Role::Button, &words(language, "about-title"));
        assert!(window.has_named(Role::Label, &told), "{:#?}", window.names(Role::Label));
        window.press(Key::Escape).press(Key::Escape);

        window.choose_occupation().tab(6);
        window.answer_all(|_| 3);
        window.wait_until("a draft on the drive", |_| {
            std::fs::read_dir(data.join("drafts")).is_ok_and(|drafts| drafts.count() > 0)
        });
    }
}

#[test]
fn a_double_click_opens_results_only_while_a_person_wants_it() {
    let script = Script { opens: true, opens_results: Some(false), ..Script::default() };
    let mut window = Desk::new().on_system(script).open();
    let row = words(Language::Indonesian, "settings-association");
    open_settings(&mut window, Language::Indonesian);
    window.wait_until("the answer of the system", |window| window.has_named(Role::CheckBox, &row));
    assert!(!window.selected(Role::CheckBox).contains(&row), "nobody asked for it yet");
    for on in [true, false] {
        window.click(Role::CheckBox, &row);
        window.wait_until("the switch", |window| window.selected(Role::CheckBox).contains(&row) == on);
        assert_eq!(window.system().opens_results, Some(on));
    }
}

#[test]
fn a_system_that_refuses_says_why_and_stays_as_it_was() {
    let refusal = "Access is denied. (0x80070005)".to_owned();
    let script =
        Script { opens_results: Some(false), refuses_results: Some(refusal.clone()), ..Script::default() };
    let mut window = Desk::new().on_system(script).open();
    let row = words(Language::Indonesian, "settings-association");
    open_settings(&mut window, Language::Indonesian);
    window.wait_until("the answer of the system", |window| window.has_named(Role::CheckBox, &row));
    window.click(Role::CheckBox, &row);
    window.wait_until("the reason", |window| window.announced().iter().any(|words| words.contains(&refusal)));
    assert!(!window.selected(Role::CheckBox).contains(&row));
}

#[test]
fn where_nothing_can_be_switched_there_is_no_switch() {
    let mut window = Desk::new().open();
    let row = words(Language::Indonesian, "settings-association");
    open_settings(&mut window, Language::Indonesian);
    assert!(!window.has_named(Role::CheckBox, &row));
}
