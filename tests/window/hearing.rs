//! What a screen reader finds: every page and dialog has roles and names that say the same as the screen.

use egui::accesskit::Role;
use selaras::language::Language;

use crate::harness::{Desk, Window};
use crate::places;

#[test]
fn everything_that_can_be_acted_on_has_a_name_on_every_page_and_dialog() {
    for language in Language::ALL {
        let mut window = Desk::new().language(language).open();
        let mut nameless = Vec::new();
        let mut seen = 0;
        places::visit(&mut window, &mut |place, window| {
            for node in window.nodes() {
                let asks = matches!(
                    node.role,
                    Role::Button
                        | Role::CheckBox
                        | Role::RadioButton
                        | Role::RadioGroup
                        | Role::Tab
                        | Role::TabList
                        | Role::TabPanel
                        | Role::TextInput
                        | Role::SearchInput
                        | Role::ListBox
                        | Role::ListBoxOption
                        | Role::Meter
                        | Role::Figure
                        | Role::Heading
                        | Role::Dialog
                        | Role::AlertDialog
                        | Role::ProgressIndicator
                        | Role::Toolbar
                        | Role::Group
                        | Role::Table
                );
                seen += usize::from(asks);
                if asks && node.name.trim().is_empty() {
                    nameless.push(format!("{place}: {node:?}"));
                }
            }
        });
        assert!(seen > 500, "hardly anything was looked at: {seen}");
        assert!(nameless.is_empty(), "without a name:\n{}", nameless.join("\n"));
    }
}

#[test]
fn every_page_and_dialog_has_one_title() {
    let mut window = Desk::new().open();
    places::visit(&mut window, &mut |place, window| {
        let titles = window.titles();
        let dialogs = window.names(Role::Dialog).len() + window.names(Role::AlertDialog).len();
        assert!(!titles.is_empty() || place.starts_with("pemilih"), "{place} has no title");
        assert!(titles.len() <= 1 + dialogs, "{place} has several titles: {titles:?}");
    });
}

fn inside(window: &Window, outer: Role, inner: Role) {
    let stray = window.without_ancestor(inner, outer);
    assert!(stray.is_empty(), "{inner:?} outside any {outer:?}: {stray:?}");
}

#[test]
fn tabs_stand_in_a_tab_list_and_options_in_radio_groups() {
    let mut window = Desk::new().open();
    places::visit(&mut window, &mut |_, window| {
        inside(window, Role::TabList, Role::Tab);
        inside(window, Role::RadioGroup, Role::RadioButton);
        inside(window, Role::ListBox, Role::ListBoxOption);
    });
}

#[test]
fn a_likert_row_says_its_number_its_statement_and_its_options() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    window.begin_items();
    let groups = window.names(Role::RadioGroup);
    assert_eq!(groups.len(), 6);
    assert!(groups[2].starts_with("Butir 3 dari 36. Saya "), "{groups:?}");
    assert_eq!(window.names(Role::RadioButton).len(), 36, "five options and one way out in each of six rows");
    assert_eq!(window.names(Role::ProgressIndicator).len(), 1);
}

#[test]
fn sides_are_meters_with_figures_and_a_sentence() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    places::answer_as_example(&mut window);
    let meters: Vec<_> = window.nodes().into_iter().filter(|node| node.role == Role::Meter).collect();
    let figures: Vec<f64> = meters.iter().map(|meter| meter.numeric.expect("a value").round()).collect();
    assert_eq!(figures, [79.0, 58.0, 83.0, 71.0, 54.0, 60.0]);
    for (meter, name) in meters.iter().zip([
        "Empati",
        "Komunikasi",
        "Motivasi menolong",
        "Kerja tim",
        "Berpikir analitis",
        "Pengambilan keputusan",
    ]) {
        assert!(meter.name.starts_with(name) && meter.name.contains("antara"), "{meter:?}");
    }
}

#[test]
fn the_example_person_sees_the_figures_of_the_design() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    places::answer_as_example(&mut window);
    for words in [
        "Jawabanmu hari ini sebagian sampai banyak sejalan dengan profesi ini",
        "69",
        "kira-kira antara 60 dan 78",
        "57 sampai 100",
        "36 sampai 80",
        "61 sampai 100",
        "49 sampai 93",
        "32 sampai 76",
        "36 sampai 84",
        "15,8",
        "11,7",
        "16,7",
        "9,4",
        "7,2",
        "8,0",
        "68,8",
        "35 dari 36 butir terjawab",
        "Alat ini belum diuji pada siswa Indonesia",
        "Keenam sisimu tampak mirip",
        "Selisih terbesar 16 angka, masih di dalam ketelitian alat ini (30 angka).",
    ] {
        assert!(window.shows(words), "{words:?} is not on the page: {:#?}", window.painted());
    }
}

#[test]
fn messages_are_live_before_their_words_change() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    let live = window.live();
    assert!(live.contains(&(Role::Status, true)) && live.contains(&(Role::Alert, true)), "{live:?}");
}
