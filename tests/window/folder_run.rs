//! A counselor makes the reports of a whole folder: counted as they come, stopped when asked, and every file that has none
//! named with its reason.

use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use selaras::app::Chosen;

use crate::harness::{Desk, Window};
use crate::places::other_result;

const RUN: &str = "Laporan satu folder…";
const GO: &str = "Pilih folder laporan…";
const OPEN: &str = "Buka folder";

struct Office {
    window: Window,
    folder: tempfile::TempDir,
}

impl Office {
    /// At the start page, with a folder `hasil` of that many results and an empty folder `laporan`.
    fn with_results(count: u128) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["hasil", "laporan"] {
            std::fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        for number in 0..count {
            let id = uuid::Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0200 + number);
            let bytes = other_result(|file| {
                file.result_id = id;
                file.respondent.name = "Sekarwangi".to_owned();
            });
            let name = format!("hasil-{number:03}.selaras.json");
            std::fs::write(folder.path().join("hasil").join(name), bytes).expect("a file");
        }
        let mut window = Desk::new().open();
        window.wait_until("an occupation", |window| window.can_choose());
        Self { window, folder }
    }

    fn results(&self) -> PathBuf {
        self.folder.path().join("hasil")
    }

    fn reports(&self) -> PathBuf {
        self.folder.path().join("laporan")
    }

    /// From the start page to the dialog.
    fn choose_results(&mut self) -> &mut Window {
        let from = self.results();
        self.window.next_dialog(Chosen::Path(from));
        self.window.click(Role::Button, RUN);
        assert!(self.window.has(Role::Dialog), "no dialog after choosing a folder");
        &mut self.window
    }

    /// From there to where the reports go.
    fn choose_reports(&mut self) -> &mut Window {
        let to = self.reports();
        self.window.next_dialog(Chosen::Path(to));
        self.window.click(Role::Button, GO)
    }
}

fn names(folder: &Path, extension: &str) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<_> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.ends_with(extension));
    names.sort();
    names
}

#[test]
fn each_result_gets_its_report_and_what_is_refused_is_named_with_its_reason() {
    let mut office = Office::with_results(3);
    std::fs::write(office.results().join("rusak.selaras.json"), "{").expect("a file");
    std::fs::write(office.results().join("catatan.txt"), "bukan hasil").expect("a file");
    office.choose_results();
    let shown = office.results().display().to_string();
    assert!(office.window.shows(&shown), "where from is told");
    office.choose_reports();
    office.window.wait_until("the end", |window| window.has_named(Role::Button, OPEN));
    let told = "3 laporan dibuat, 1 ditolak";
    assert!(office.window.shows(told), "{:#?}", office.window.painted());
    assert!(office.window.announced().contains(&told.to_owned()), "{:?}", office.window.announced());
    assert!(office.window.shows("rusak.selaras.json"));
    assert!(office.window.shows("tidak bisa dibaca") || office.window.shows("rusak di baris"), "no reason");
    assert!(!office.window.shows("catatan.txt"), "what is no result is not refused");
    let pages = names(&office.reports(), ".pdf");
    assert_eq!(pages.len(), 3, "{pages:?}");
    assert!(
        pages.iter().all(|name| !name.to_lowercase().contains("sekar")),
        "names in file names: {pages:?}"
    );
    assert_eq!(names(&office.reports(), ".xlsx").len(), 1, "no summary");
    assert_eq!(names(&office.reports(), "").len(), 4, "something else lies there");
    let to = office.reports();
    office.window.click(Role::Button, OPEN);
    office.window.wait_until("the folder", |window| window.system().opened.last() == Some(&to));
    office.window.press(Key::Escape);
    assert!(!office.window.has(Role::Dialog));
}

#[test]
fn the_summary_to_be_handed_on_bears_no_name() {
    let cells = |to_hand_on: bool| {
        let mut office = Office::with_results(2);
        office.choose_results();
        if to_hand_on {
            office.window.click(Role::CheckBox, "Rekap untuk diserahkan");
        }
        office.choose_reports();
        office.window.wait_until("the end", |window| window.has_named(Role::Button, OPEN));
        let book = office.reports().join(&names(&office.reports(), ".xlsx")[0]);
        cells_of(&book)
    };
    let named = |cells: &[String]| cells.iter().any(|cell| cell.contains("Sekarwangi"));
    assert!(named(&cells(false)), "the counselor's own summary says who is who");
    assert!(!named(&cells(true)), "a name is handed on");
}

/// Every cell of a workbook as text.
fn cells_of(path: &Path) -> Vec<String> {
    use calamine::{Reader as _, open_workbook_auto};
    let mut book = open_workbook_auto(path).expect("a workbook");
    let sheets = book.worksheets();
    let rows = sheets.iter().flat_map(|(_, range)| range.rows());
    rows.flatten().map(ToString::to_string).filter(|cell| !cell.is_empty()).collect()
}

#[test]
fn stopping_keeps_what_is_finished_and_says_how_much_that_is() {
    let mut office = Office::with_results(60);
    office.choose_results();
    let to = office.reports();
    office.window.next_dialog(Chosen::Path(to));
    office.window.node(Role::Button, GO).click_accesskit();
    for _ in 0..400 {
        office.window.harness.step();
        if !names(&office.reports(), ".pdf").is_empty() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    office.window.harness.step();
    let bar = office.window.names(Role::ProgressIndicator);
    assert!(bar.first().is_some_and(|name| name.ends_with(" dari 60")), "no progress: {bar:?}");
    office.window.harness.key_press(Key::Escape);
    office.window.wait_until("the end", |window| window.has_named(Role::Button, OPEN));
    let pages = names(&office.reports(), "");
    assert!(!pages.is_empty() && pages.len() < 60, "{} of 60 were made", pages.len());
    assert!(pages.iter().all(|name| name.ends_with(".pdf")), "half a file or a summary of a part: {pages:?}");
    for name in &pages {
        let bytes = std::fs::read(office.reports().join(name)).expect("a report");
        assert!(
            bytes.starts_with(b"%PDF") && bytes.trim_ascii_end().ends_with(b"%%EOF"),
            "{name} is not whole"
        );
    }
    let told = format!("Dihentikan. Dari 60 berkas hasil, {} sudah menjadi laporan, 0 ditolak", pages.len());
    assert!(office.window.shows(&told), "{told:?}: {:#?}", office.window.painted());
}

#[test]
fn folders_without_results_or_that_take_nothing_are_told_with_a_way_on() {
    let mut office = Office::with_results(0);
    office.choose_results();
    office.choose_reports();
    office.window.wait_until("what is wrong", |window| {
        window.shows("Tidak ada berkas hasil (.selaras.json) di folder ini.")
    });
    assert!(office.window.has_named(Role::Button, "Pilih folder lain…"));

    let mut office = Office::with_results(2);
    let file = office.folder.path().join("bukan-folder");
    std::fs::write(&file, "x").expect("a file");
    office.choose_results();
    office.window.next_dialog(Chosen::Path(file));
    office.window.click(Role::Button, GO);
    let words = "Laporan yang sudah jadi tetap ada, dan berkas hasil tidak diubah.";
    office.window.wait_until("what is wrong", |window| window.shows(words));
    assert!(office.window.announced().iter().any(|told| told.contains(words)));
    assert_eq!(names(&office.results(), ".json").len(), 2);
}

#[test]
fn a_cancelled_dialog_changes_nothing_and_without_one_the_folder_is_typed() {
    let mut office = Office::with_results(1);
    office.window.next_dialog(Chosen::Cancelled);
    office.window.click(Role::Button, RUN);
    assert!(!office.window.has(Role::Dialog));
    office.window.next_dialog(Chosen::NoDialog);
    office.window.click(Role::Button, RUN);
    let is_field = |window: &Window| window.focused().is_some_and(|(role, _)| role == Role::TextInput);
    office.window.wait_until("the field", is_field);
    office.window.type_words("hasil");
    office.window.press(Key::Enter);
    assert!(office.window.shows("Tulis letak folder selengkapnya"), "a half path is taken");
    let from = office.results().display().to_string();
    office.window.press_with(egui::Modifiers::COMMAND, Key::A);
    office.window.type_words(&from);
    office.window.press(Key::Enter);
    office.window.wait_until("the dialog", |window| window.has_named(Role::Button, GO));
    office.window.next_dialog(Chosen::NoDialog);
    office.window.click(Role::Button, GO);
    office.window.wait_until("the field", is_field);
    let to = office.reports().display().to_string();
    office.window.press_with(egui::Modifiers::COMMAND, Key::A);
    office.window.type_words(&to);
    office.window.press(Key::Enter);
    office.window.wait_until("the end", |window| window.has_named(Role::Button, OPEN));
    assert_eq!(names(&office.reports(), ".pdf").len(), 1);
}

#[test]
fn the_picker_leads_there_too() {
    let mut office = Office::with_results(1);
    office.window.choose_occupation();
    office.window.press_with(egui::Modifiers::COMMAND, Key::K);
    let from = office.results();
    office.window.next_dialog(Chosen::Path(from));
    office.window.click(Role::Button, RUN);
    assert!(office.window.has_named(Role::Button, GO));
}
