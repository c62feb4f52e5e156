//! From a result back to the answers: the pages of a result, how they are reached, and what stands on them.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use selaras::app::Chosen;

use crate::harness::{Desk, Window};
use crate::places;

const SUMMARY: &str = "Ringkas";
const TRACE: &str = "Jejak jawaban";
const METHOD: &str = "Cara menghitung";
const MOTIVATION: &str = "Motivasi menolong, 61 sampai 100";

fn with_result() -> Window {
    let mut window = Desk::new().open();
    window.choose_occupation();
    places::answer_as_example(&mut window);
    window
}

fn page(window: &Window) -> String {
    window.selected(Role::RadioButton).join("|")
}

fn side(window: &Window) -> String {
    window.selected(Role::ListBoxOption).join("|")
}

fn meter(window: &Window, side: &str) -> String {
    window.names(Role::Meter).into_iter().find(|name| name.starts_with(side)).expect("a side")
}

#[test]
fn alt_and_a_digit_show_a_page_and_its_title_has_the_keyboard() {
    let mut window = with_result();
    let sentence = window.title();
    for (key, name, title) in [
        (Key::Num2, TRACE, "Dari jawaban ke skor: Empati"),
        (Key::Num3, METHOD, METHOD),
        (Key::Num1, SUMMARY, sentence.as_str()),
    ] {
        window.press_with(Modifiers::ALT, key);
        assert_eq!((page(&window).as_str(), window.title().as_str()), (name, title));
        assert_eq!(window.focused(), Some((Role::Heading, title.to_owned())));
    }
}

#[test]
fn the_segments_are_one_stop_with_arrows() {
    let mut window = with_result();
    window.press_until(Key::Tab, SUMMARY);
    assert_eq!(window.group_of_focus().as_deref(), Some("Bagian hasil"));
    window.press(Key::ArrowRight);
    assert_eq!(
        (window.focused_name().as_str(), page(&window).as_str()),
        (TRACE, SUMMARY),
        "arrows only walk"
    );
    window.press(Key::Enter);
    assert_eq!(page(&window), TRACE);
    window.press_until(Key::Tab, TRACE);
    window.press(Key::Tab);
    assert_ne!(window.group_of_focus().as_deref(), Some("Bagian hasil"), "a second stop in the group");
    window.point_at(Role::RadioButton, METHOD);
    assert_eq!(page(&window), METHOD);
}

#[test]
fn arrows_walk_the_sides_of_the_summary_and_enter_opens_the_trace() {
    let mut window = with_result();
    let (first, third) = (meter(&window, "Empati"), meter(&window, "Motivasi menolong"));
    window.press_until(Key::Tab, &first);
    window.press(Key::ArrowDown).press(Key::ArrowDown);
    assert_eq!(window.focused(), Some((Role::Meter, third)));
    window.press(Key::Enter);
    assert_eq!(window.title(), "Dari jawaban ke skor: Motivasi menolong");
    assert_eq!(side(&window), MOTIVATION);
    assert_eq!(window.focused().map(|(role, _)| role), Some(Role::Heading));
}

#[test]
fn a_click_on_a_side_or_on_its_part_opens_its_trace() {
    let mut window = with_result();
    let name = meter(&window, "Kerja tim");
    window.point_at(Role::Meter, &name);
    assert_eq!(window.title(), "Dari jawaban ke skor: Kerja tim");
    window.press_with(Modifiers::ALT, Key::Num1);
    window.point_at(Role::Row, "Komunikasi bobot 1,5 11,7");
    assert_eq!(window.title(), "Dari jawaban ke skor: Komunikasi");
}

#[test]
fn the_list_of_sides_is_one_stop_and_an_arrow_shows_the_next_side() {
    let mut window = with_result();
    window.press_with(Modifiers::ALT, Key::Num2);
    assert_eq!(window.names(Role::ListBox), ["Pilih sisi"]);
    window.press_until(Key::Tab, "Empati, 57 sampai 100");
    window.press(Key::ArrowDown).press(Key::ArrowDown);
    assert_eq!((window.focused_name().as_str(), side(&window).as_str()), (MOTIVATION, MOTIVATION));
    assert_eq!(window.title(), "Dari jawaban ke skor: Motivasi menolong");
    window.press(Key::ArrowUp);
    assert_eq!(side(&window), "Komunikasi, 36 sampai 80");
    assert_eq!(window.focused_name(), "Komunikasi, 36 sampai 80", "the keyboard stays in the list");
    window.press(Key::Tab);
    assert_eq!(window.focused().map(|(role, _)| role), Some(Role::Row), "a second stop in the list");
    window.point_at(Role::ListBoxOption, MOTIVATION);
    assert_eq!(side(&window), MOTIVATION);
    for _ in 0..3 {
        window.harness.step();
    }
    assert_eq!(side(&window), MOTIVATION, "the page does not jump back");
}

#[test]
fn every_item_of_a_side_is_a_row_that_says_answer_and_points() {
    let mut window = with_result();
    window.press_with(Modifiers::ALT, Key::Num2);
    window.click(Role::ListBoxOption, MOTIVATION);
    assert_eq!(window.names(Role::Table), ["Dari jawaban ke skor: Motivasi menolong"]);
    let rows = window.names(Role::Row);
    assert_eq!(rows.len(), 7, "a head and six items: {rows:#?}");
    assert_eq!(rows[0], "No, Pernyataan, Jawabanmu, Poin");
    let points: u32 = rows[1..]
        .iter()
        .map(|row| {
            let before = row.strip_suffix(" poin").unwrap_or_else(|| panic!("{row:?}"));
            before.rsplit(' ').next().and_then(|points| points.parse::<u32>().ok()).expect("points")
        })
        .sum();
    assert_eq!(points, 20);
    assert!(window.shows(" = 20 dari 24"), "{:#?}", window.painted());
    assert!(rows.iter().any(|row| row.contains("dihitung terbalik")));
    assert!(window.shows("Bobot 1,5 dari 7,5 menyumbang 16,7 ke keselarasan."));
    assert!(window.shows("Ini penjelasan cara menghitung, bukan ajakan mengganti jawaban."));
    // Arrows read from row to row.
    window.press_until(Key::Tab, &rows[1]);
    window.press(Key::ArrowDown);
    assert_eq!(window.focused_name(), rows[2]);
    // One answer was not understood.
    window.click(Role::ListBoxOption, "Pengambilan keputusan, 36 sampai 84");
    assert!(window.names(Role::Row).iter().any(|row| row.ends_with("tidak paham, tidak dihitung")));
    assert!(window.shows("Dihitung dari lima butir yang terjawab"));
}

#[test]
fn the_method_explains_with_the_figures_of_the_person() {
    let mut window = with_result();
    window.press_with(Modifiers::ALT, Key::Num3);
    window.resize(1366.0, 6000.0);
    for words in ["19 ÷ 24 × 100 = 79", "1,645 × 33 ÷ √6 = 22", "Mabe dan West (1982)", "Sumber"] {
        assert!(window.shows(words), "{words:?} is not on the page: {:#?}", window.painted());
    }
    let headings = window.names(Role::Heading);
    assert!(headings.len() >= 12, "{headings:?}");
}

#[test]
fn a_result_from_a_file_has_the_same_pages() {
    let mut window = with_result();
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("hasil.selaras.json");
    window.next_dialog(Chosen::Path(path.clone()));
    window.hand_on();
    window.wait_until("the file", |window| window.shows("Tersimpan di"));

    let mut other = Desk::new().open();
    other.wait_until("an occupation", |window| window.can_choose());
    other.next_dialog(Chosen::Path(path));
    other.press_with(Modifiers::COMMAND, Key::O);
    other.wait_until("the result", |window| window.names(Role::Meter).len() == 6);
    assert_eq!(page(&other), SUMMARY);
    let third = meter(&other, "Motivasi menolong");
    other.click(Role::Meter, &third);
    assert_eq!(other.title(), "Dari jawaban ke skor: Motivasi menolong");
    assert!(other.shows(" = 20 dari 24"));
    assert!(other.shows("Dibuka dari hasil.selaras.json"));
    other.press_with(Modifiers::ALT, Key::Num3);
    assert_eq!(other.title(), METHOD);
    // What is opened or finished next begins with its summary.
    other.click(Role::Button, "Tutup berkas");
    places::answer_as_example(&mut other);
    assert_eq!(page(&other), SUMMARY);
}

#[test]
fn the_pages_follow_the_answers_and_the_language() {
    let mut window = with_result();
    window.press_with(Modifiers::ALT, Key::Num2);
    let before = window.names(Role::ListBoxOption);
    window.tab(6);
    window.press_until(Key::Tab, "Kembali ke butir 36");
    window.press(Key::Enter);
    window.press(Key::Num1);
    window.tab(7);
    assert_eq!(page(&window), TRACE, "the place was kept");
    assert_ne!(window.names(Role::ListBoxOption), before, "the trace does not follow the answers");
    window.click(Role::Button, "Ganti bahasa, sekarang Indonesia");
    assert_eq!(window.title(), "From answers to score: Empathy");
}

#[test]
fn with_large_text_the_sides_stand_in_rows_and_every_arrow_walks() {
    let mut window = Desk::new().text_size(150).open();
    window.choose_occupation();
    places::answer_as_example(&mut window);
    window.press_with(Modifiers::ALT, Key::Num2);
    window.press_until(Key::Tab, "Empati, 57 sampai 100");
    window.press(Key::ArrowRight).press(Key::ArrowRight).press(Key::ArrowDown);
    assert_eq!(side(&window), "Kerja tim, 49 sampai 93", "arrows walk in the order of the profile");
    window.press(Key::ArrowLeft);
    assert_eq!(side(&window), MOTIVATION);
}
