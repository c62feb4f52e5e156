//! An earlier result beside the one on the sheet, and the page that only a counselor's file shows.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use selaras::app::Chosen;
use selaras::result_file::ResultFile;

use crate::harness::{Desk, Window};
use crate::places::{self, answer_four_throughout, compare_with, other_result};

const COMPARE: &str = "Bandingkan dengan hasil lama…";
const COMPARISON: &str = "Perbandingan";

struct Desktop {
    window: Window,
    folder: tempfile::TempDir,
}

impl Desktop {
    /// With the example person's own result on the sheet.
    fn with_result() -> Self {
        let mut window = Desk::new().open();
        window.choose_occupation();
        window.tab(6);
        window.node(Role::TextInput, "Nama atau sebutan").focus();
        window.settle();
        window.type_words("Sekar");
        places::answer_as_example(&mut window);
        Self { window, folder: tempfile::tempdir().expect("a folder") }
    }

    fn file(&self, change: impl FnOnce(&mut ResultFile)) -> std::path::PathBuf {
        let path = self.folder.path().join("lama.selaras.json");
        std::fs::write(&path, other_result(change)).expect("a file");
        path
    }

    fn compare(&mut self, change: impl FnOnce(&mut ResultFile)) -> &mut Window {
        let path = self.file(change);
        compare_with(&mut self.window, &path);
        &mut self.window
    }
}

fn segments(window: &Window) -> Vec<String> {
    window.names(Role::RadioButton)
}

#[test]
fn an_earlier_result_stands_beside_this_one_and_only_what_is_past_the_error_is_called_changed() {
    let mut desktop = Desktop::with_result();
    assert!(!segments(&desktop.window).contains(&COMPARISON.to_owned()), "a page without anything to show");
    let window = desktop.compare(|_| {});
    assert_eq!(window.title(), "Dua hasil berdampingan");
    assert_eq!(window.focused().map(|(role, _)| role), Some(Role::Heading));
    for day in ["Hasil lama, 18 Mei 2026", "Hasil baru, 24 November 2026"] {
        assert!(window.shows(day), "{day:?}: {:#?}", window.painted());
    }
    let rows = window.names(Role::Figure);
    assert_eq!(rows.len(), 7, "six sides and the fit: {rows:#?}");
    // 19 of 24 points against none: 79.2, with an error of √2 · 33/√6 = 19.05 and 1.96 of it 37.3.
    let first = &rows[0];
    for words in [
        "Empati, hasil lama 0,",
        "hasil baru 79,",
        "; berubah.",
        "Selisih +79,2 angka, galat baku 19,1",
        "37,3",
    ] {
        assert!(first.contains(words), "{words:?} is not in {first:?}");
    }
    for row in &rows[1..6] {
        assert!(row.contains("perubahan kecil belum berarti") && row.contains("Selisih 0,0 angka"), "{row}");
    }
    // The first side weighs 1.5 of 7.5: 15.8, and an error of √2 · 5.7.
    assert!(rows[6].starts_with("Keselarasan, hasil lama 53,") && rows[6].contains("+15,8"), "{}", rows[6]);
    // Arrows read from row to row.
    window.press_until(Key::Tab, &rows[0]);
    window.press(Key::ArrowDown);
    assert_eq!(window.focused_name(), rows[1]);
    window.click(Role::Button, "Tutup perbandingan");
    assert!(!segments(window).contains(&COMPARISON.to_owned()));
    assert!(window.has_named(Role::Button, COMPARE));
}

#[test]
fn results_of_other_instruments_other_occupations_and_the_same_one_are_refused_in_place() {
    let mut desktop = Desktop::with_result();
    for (change, words) in [
        (
            (|file: &mut ResultFile| file.instrument.version = "0.9".to_owned()) as fn(&mut ResultFile),
            "Dua hasil ini memakai alat ukur berbeda, jadi tidak dibandingkan",
        ),
        (
            |file| file.profile.id = selaras::profile::ProfileId::new("penjahit"),
            "Dua hasil ini tentang profesi berbeda, jadi tidak dibandingkan",
        ),
    ] {
        let window = desktop.compare(change);
        assert_eq!(window.title(), words);
        assert!(window.names(Role::Figure).is_empty(), "something is compared");
        assert!(window.has_named(Role::Button, "Buka hasil lama lain…"), "no way on");
        window.press_with(Modifiers::ALT, Key::Num1);
        assert_eq!(window.names(Role::Meter).len(), 6, "the result itself is as it was");
    }
    let path = desktop.folder.path().join("sama.selaras.json");
    desktop.window.next_dialog(Chosen::Path(path.clone()));
    desktop.window.hand_on();
    desktop.window.wait_until("the file", |window| window.shows("Tersimpan di"));
    compare_with(&mut desktop.window, &path);
    let words = "Berkas ini hasil yang sedang terbuka, jadi tidak ada yang dibandingkan";
    assert_eq!(desktop.window.title(), words);
}

#[test]
fn another_name_is_told_and_a_broken_file_leaves_everything_as_it_is() {
    let mut desktop = Desktop::with_result();
    let window = desktop.compare(|file| file.respondent.name = "  sekar ".to_owned());
    assert!(!window.shows("Nama di kedua hasil berbeda"), "letters and blanks make no other person");
    let window = desktop.compare(|file| file.respondent.name = "Budi".to_owned());
    assert!(window.shows("Nama di kedua hasil berbeda: Sekar dan Budi."));
    let path = desktop.folder.path().join("rusak.selaras.json");
    std::fs::write(&path, "{").expect("a file");
    let rows = desktop.window.names(Role::Figure);
    desktop.window.next_dialog(Chosen::Path(path));
    desktop.window.click(Role::Button, "Buka hasil lama lain…");
    desktop.window.wait_until("a message", |window| window.toasts() > 0);
    assert_eq!(desktop.window.names(Role::Figure), rows);
    assert!(
        desktop.window.names(Role::Button).iter().any(|name| name.contains("Buka berkas lain")),
        "no way on"
    );
}

#[test]
fn the_comparison_follows_the_language_and_goes_with_the_session() {
    let mut desktop = Desktop::with_result();
    let window = desktop.compare(|_| {});
    window.click(Role::Button, "Ganti bahasa, sekarang Indonesia");
    assert_eq!(window.title(), "Two results side by side");
    assert!(window.names(Role::Figure)[0].contains("changed"));
    window.click(Role::Button, "Switch language, now English");
    window.click(Role::Button, "Akhiri sesi");
    window.click(Role::Button, "Hapus");
    window.choose_occupation();
    places::answer_as_example(window);
    assert!(!segments(window).contains(&COMPARISON.to_owned()), "the last person's result is still there");
}

#[test]
fn a_result_from_a_file_is_compared_too_and_only_it_has_the_counselors_page() {
    let mut desktop = Desktop::with_result();
    assert_eq!(segments(&desktop.window).len(), 3, "{:?}", segments(&desktop.window));
    desktop.window.press_with(Modifiers::ALT, Key::Num5);
    assert!(!desktop.window.shows("Kualitas jawaban"), "the student's own result leads there");

    let path = desktop.file(answer_four_throughout);
    let mut window = Desk::new().open();
    window.wait_until("an occupation", |window| window.can_choose());
    window.next_dialog(Chosen::Path(path));
    window.press_with(Modifiers::COMMAND, Key::O);
    window.wait_until("the result", |window| window.has_named(Role::RadioButton, "Untuk guru BK"));
    assert!(!window.painted().iter().any(|words| words.contains("36 kali")), "the summary says it");
    window.press_with(Modifiers::ALT, Key::Num5);
    assert_eq!(window.title(), "Kualitas jawaban");
    assert!(
        window.shows("Bicarakan dulu: jawaban yang sama 36 kali berturut-turut"),
        "{:#?}",
        window.painted()
    );
    assert!(window.shows("36 butir"), "the figure behind it");
    let path = desktop.file(|_| {});
    std::fs::write(&path, other_result(|file| file.result_id = uuid::Uuid::from_u128(7 << 76 | 8 << 60)))
        .expect("a file");
    compare_with(&mut window, &path);
    assert_eq!(window.names(Role::Figure).len(), 7);
    assert_eq!(segments(&window).len(), 5);
}
