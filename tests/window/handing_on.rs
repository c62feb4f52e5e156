//! A result is handed on: as pages that are looked at before they are saved, in other formats, on paper. What goes wrong is
//! told where it was asked for, with a way on.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use selaras::app::Chosen;
use selaras::language::Language;
use selaras::profile::Library;
use selaras::report::{Letterhead, Paper, PdfOptions, Report, ReportInput, build, pdf, summary};
use selaras::result_file::{self, ResultFile};
use selaras::scoring::score;

use crate::harness::{Desk, Window, bytes_below};
use crate::places;

const PAGES: &str = "Simpan PDF";
const MORE: &str = "Format lain…";

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
        window.type_words("Sekarwangi");
        places::answer_as_example(&mut window);
        Self { window, folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The result file of what is on the sheet.
    fn result(&mut self) -> ResultFile {
        let path = self.path("hasil.selaras.json");
        self.window.next_dialog(Chosen::Path(path.clone())).hand_on();
        self.window.wait_until("the file", |window| window.shows("Tersimpan di"));
        places::clear(&mut self.window);
        result_file::read(&std::fs::read(&path).expect("the file")).expect("a result file").0
    }
}

/// The report of a result file, built without the window.
fn report_of(file: &ResultFile, language: Language) -> Report {
    let library = Library::built_in(jiff::civil::date(2026, 11, 24));
    let profile = library.get(&file.profile.id).and_then(|entry| entry.profile.clone()).expect("the profile");
    let sitting = file.to_sitting();
    let outcome = score(&profile.instrument, &sitting.answers);
    build(&ReportInput::from_profile(&profile, &sitting, sitting.started.date()), &outcome, language)
}

fn pdf_of(file: &ResultFile, language: Language, options: &PdfOptions<'_>) -> Vec<u8> {
    pdf::render(&report_of(file, language), options).expect("pages").bytes
}

/// The names of the files below a folder.
fn names_below(folder: &Path) -> Vec<String> {
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    bytes_below(folder).iter().map(|(path, _)| name(path)).collect()
}

#[test]
fn the_pages_are_looked_at_saved_with_two_keys_and_then_the_result_counts_as_saved() {
    let mut desktop = Desktop::with_result();
    let path = desktop.path("sekar.pdf");
    let window = &mut desktop.window;
    window.open_pages();
    assert_eq!(window.titles().last().map(String::as_str), Some(PAGES));
    assert_eq!(window.names(Role::Document), ["Pratinjau PDF, 2 halaman A4"]);
    assert_eq!(window.names(Role::Image), ["Halaman 1 dari 2", "Halaman 2 dari 2"]);
    assert_eq!(window.focused_name(), "Simpan…");
    assert!(window.announced().contains(&"Pratinjau siap, 2 halaman".to_owned()), "{:?}", window.announced());
    let (ink, paper) = ink_and_paper(window);
    assert!(ink > 2000 && paper > 10 * ink, "no page is drawn: {ink} dark and {paper} white pixels");
    window.next_dialog(Chosen::Path(path.clone()));
    window.press(Key::Enter);
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    assert!(!window.has(Role::Dialog), "the dialog has done its work");
    let written = std::fs::read(&path).expect("the file");
    assert!(written.starts_with(b"%PDF"));
    window.click(Role::Button, "Akhiri sesi");
    assert!(window.shows("Hapus jawaban dari komputer ini? Hasil sudah disimpan."), "{:?}", window.painted());
    places::clear(window);
    let file = desktop.result();
    let letterhead = Letterhead::default();
    let options = PdfOptions { paper: Paper::A4, letterhead: &letterhead, signatures: true };
    assert!(written == pdf_of(&file, Language::Indonesian, &options), "other pages than the report's");
}

#[test]
fn words_beside_a_resting_pointer_go_when_a_dialog_opens() {
    let mut desktop = Desktop::with_result();
    let window = &mut desktop.window;
    let words = "Empati 79, kira-kira antara 57 dan 100";
    let row = window.node(Role::Meter, words).rect().center();
    window.harness.hover_at(row);
    window.wait_until("the words beside the pointer", |window| window.shows(words));
    window.open_pages();
    assert!(!window.shows(words), "{:?}", window.painted());
}

/// How many pixels of the first page, as far as it is seen, are dark and how many are white.
fn ink_and_paper(window: &mut Window) -> (usize, usize) {
    let page = window.seen_pages()[0];
    let picture = window.harness.render().expect("a picture");
    let seen = picture.enumerate_pixels().filter(|(x, y, _)| {
        let [x, y] = [*x, *y].map(|side| u16::try_from(side).expect("a picture of a screen"));
        page.contains(egui::pos2(x.into(), y.into()))
    });
    let shades: Vec<u8> = seen.map(|(_, _, pixel)| pixel.0[1]).collect();
    let count =
        |range: std::ops::RangeInclusive<u8>| shades.iter().filter(|shade| range.contains(shade)).count();
    (count(0..=90), count(250..=255))
}

#[test]
fn a_cancelled_dialog_leaves_the_pages_and_escape_goes_back_to_the_result() {
    let mut desktop = Desktop::with_result();
    let window = &mut desktop.window;
    window.press_until(Key::Tab, "Ringkas");
    window.open_pages();
    window.next_dialog(Chosen::Cancelled);
    window.press_with(Modifiers::COMMAND, Key::S);
    assert!(window.has(Role::Document), "the pages went with the cancelled dialog");
    assert_eq!(window.toasts(), 0);
    window.press(Key::Escape);
    assert!(!window.has(Role::Dialog));
    assert_eq!(window.focused_name(), "Ringkas", "the keyboard is where it was");
    window.click(Role::Button, "Akhiri sesi");
    assert!(window.shows("Hasil belum disimpan. Simpan dulu, atau hapus?"), "looking is not saving");
}

#[test]
fn paper_language_letterhead_and_signatures_change_the_pages_and_are_kept_but_for_the_language() {
    let mut desktop = Desktop::with_result();
    let file = desktop.result();
    let path = desktop.path("f4.pdf");
    let window = &mut desktop.window;
    window.open_pages();
    window.click(Role::RadioButton, "F4, 215 × 330 mm");
    window.wait_until("the other paper", |window| {
        window.names(Role::Document) == ["Pratinjau PDF, 2 halaman F4"]
    });
    let page = window.rects_of(&[Role::Image])[0];
    assert!((page.height() / page.width() - 330.0 / 215.0).abs() < 0.01, "the shape of F4: {page}");
    window.click(Role::RadioButton, "English");
    window.node(Role::TextInput, "Nama sekolah di kepala surat, boleh kosong").focus();
    window.settle();
    window.type_words("SMA Negeri 3 Contoh");
    window.click(Role::CheckBox, "Sertakan baris tanda tangan");
    // The page of the result behind the dialog is chosen too.
    assert_eq!(window.selected(Role::RadioButton), ["Ringkas", "F4, 215 × 330 mm", "English"]);
    window.next_dialog(Chosen::Path(path.clone()));
    window.click(Role::Button, "Simpan…");
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    let letterhead = Letterhead { school: "SMA Negeri 3 Contoh".to_owned(), address: String::new() };
    let options = PdfOptions { paper: Paper::F4, letterhead: &letterhead, signatures: false };
    let written = std::fs::read(&path).expect("the file");
    assert!(written == pdf_of(&file, Language::English, &options), "not the pages that were chosen");
    assert_eq!(window.language(), Language::Indonesian, "the window speaks as before");
    let settings = window.folder.join("settings.json");
    window.wait_until("the settings", |_| {
        std::fs::read_to_string(&settings).is_ok_and(|text| text.contains("SMA Negeri 3 Contoh"))
    });
    window.open_pages();
    assert_eq!(window.selected(Role::RadioButton), ["Ringkas", "F4, 215 × 330 mm", "Bahasa Indonesia"]);
    assert!(window.selected(Role::CheckBox).is_empty());
}

#[test]
fn the_newest_wish_wins_and_the_pictures_go_with_the_dialog() {
    let mut desktop = Desktop::with_result();
    let window = &mut desktop.window;
    let pictures = |window: &Window| window.harness.ctx.tex_manager().read().num_allocated();
    let before = pictures(window);
    window.open_pages();
    assert_eq!(pictures(window), before + 2);
    for paper in ["F4, 215 × 330 mm", "A4, 210 × 297 mm", "F4, 215 × 330 mm"] {
        window.node(Role::RadioButton, paper).click_accesskit();
        window.harness.step();
    }
    window.wait_until("the last paper", |window| {
        window.names(Role::Document) == ["Pratinjau PDF, 2 halaman F4"]
    });
    for _ in 0..8 {
        window.settle();
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert_eq!(window.names(Role::Document), ["Pratinjau PDF, 2 halaman F4"], "an older drawing came last");
    assert_eq!(pictures(window), before + 2, "older pictures are kept");
    window.press(Key::Escape);
    assert_eq!(pictures(window), before, "pictures outlive their dialog");
}

#[test]
fn a_place_that_takes_no_pages_is_told_in_the_dialog_and_another_one_works() {
    let mut desktop = Desktop::with_result();
    let nowhere = desktop.path("bukan-folder");
    std::fs::write(&nowhere, "x").expect("a file");
    let good = desktop.path("baik.pdf");
    let window = &mut desktop.window;
    window.open_pages();
    window.next_dialog(Chosen::Path(nowhere.join("sekar.pdf")));
    window.click(Role::Button, "Simpan…");
    let words = "Laporannya belum tersimpan, hasilnya masih ada di sini.";
    window.wait_until("what went wrong", |window| window.shows(words));
    assert!(window.announced().iter().any(|told| told.contains(words)), "{:?}", window.announced());
    assert!(window.has(Role::Document), "the pages are still there");
    assert_eq!(window.toasts(), 0, "a message behind the dialog helps nobody");
    window.click(Role::Button, "Rincian");
    assert!(window.shows("sekar.pdf"), "the detail names the file");
    window.press(Key::Escape);
    assert!(window.shows(words), "what went wrong is forgotten");
    window.next_dialog(Chosen::Path(good.clone()));
    window.click(Role::Button, "Simpan…");
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    assert!(good.exists());
    assert_eq!(
        names_below(desktop.folder.path()),
        ["baik.pdf", "bukan-folder"],
        "something half-written is left"
    );
}

#[test]
fn without_a_system_dialog_the_pages_go_to_a_typed_path() {
    let mut desktop = Desktop::with_result();
    let path = desktop.path("ketikan");
    let window = &mut desktop.window;
    window.open_pages();
    window.next_dialog(Chosen::NoDialog);
    window.press_with(Modifiers::COMMAND, Key::S);
    window.wait_until("the path field", |window| {
        window.focused().is_some_and(|(role, _)| role == Role::TextInput)
    });
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_words(&path.display().to_string());
    window.press(Key::Enter);
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    assert!(!window.has(Role::Dialog));
    assert_eq!(names_below(desktop.folder.path()), ["ketikan.pdf"], "the extension is added");
}

#[test]
fn every_other_format_is_saved_and_none_of_them_counts_as_the_result() {
    let mut desktop = Desktop::with_result();
    for (button, name, begins) in [
        ("Excel (.xlsx)…", "buku.xlsx", &b"PK"[..]),
        ("Halaman web (.html)…", "halaman.html", b"<!DOCTYPE html"),
        ("CSV Excel Indonesia…", "excel.csv", b"\xEF\xBB\xBF"),
        ("CSV data…", "data.csv", b""),
        ("Teks (.txt)…", "teks.txt", b""),
    ] {
        let path = desktop.path(name);
        let window = &mut desktop.window;
        window.click(Role::Button, MORE);
        assert_eq!(window.titles().last().map(String::as_str), Some("Format lain"));
        window.next_dialog(Chosen::Path(path.clone()));
        window.click(Role::Button, button);
        window.wait_until(name, |window| window.shows("Tersimpan di"));
        assert!(!window.has(Role::Dialog), "{name}");
        let bytes = std::fs::read(&path).expect("the file");
        let start = String::from_utf8_lossy(&bytes[..begins.len()]).to_uppercase();
        assert_eq!(start, String::from_utf8_lossy(begins).to_uppercase(), "{name}");
        assert!(!bytes.is_empty(), "{name}");
        places::clear(window);
    }
    let window = &mut desktop.window;
    window.click(Role::Button, "Akhiri sesi");
    assert!(
        window.shows("Hasil belum disimpan. Simpan dulu, atau hapus?"),
        "a table is a part of the result"
    );
    window.press(Key::Escape);
    window.click(Role::Button, MORE);
    window.click(Role::Button, "Salin ringkasan");
    assert!(window.announced().contains(&"Ringkasan disalin".to_owned()), "{:?}", window.announced());
    let file = desktop.result();
    let text = std::fs::read_to_string(desktop.path("teks.txt")).expect("the text");
    assert_eq!(text, summary(&report_of(&file, Language::Indonesian)));
    desktop.window.click(Role::Button, "Akhiri sesi");
    assert!(desktop.window.shows("Hapus jawaban dari komputer ini? Hasil sudah disimpan."));
}

#[test]
fn a_format_that_is_not_saved_is_told_beside_the_formats() {
    let mut desktop = Desktop::with_result();
    let nowhere = desktop.path("bukan-folder");
    std::fs::write(&nowhere, "x").expect("a file");
    let window = &mut desktop.window;
    window.click(Role::Button, MORE);
    window.next_dialog(Chosen::Path(nowhere.join("a.xlsx")));
    window.click(Role::Button, "Excel (.xlsx)…");
    window.wait_until("what went wrong", |window| window.shows("Laporannya belum tersimpan"));
    assert!(window.has_named(Role::Button, "Halaman web (.html)…"), "the other formats are gone");
}

#[test]
fn printing_opens_the_pages_tells_the_way_and_leaves_nothing_behind() {
    let mut desktop = Desktop::with_result();
    let window = &mut desktop.window;
    window.press_with(Modifiers::COMMAND, Key::P);
    let words = "Halaman dibuka di program PDF. Di jendela PDF pilih Cetak, kertas A4, ukuran sebenarnya.";
    window.wait_until("the way", |window| window.announced().contains(&words.to_owned()));
    let opened = window.system().opened.clone();
    let prints = window.folder.join("print");
    assert_eq!(opened.len(), 1);
    assert_eq!(opened[0].parent(), Some(prints.as_path()));
    let name = opened[0].file_name().expect("a name").to_string_lossy().into_owned();
    assert!(
        name.starts_with("selaras-karyawan-pemberdayaan-masyarakat-") && name.ends_with("-2026-11-24.pdf"),
        "{name}"
    );
    assert!(!name.to_lowercase().contains("sekar"), "a name in a file name: {name}");
    assert!(std::fs::read(&opened[0]).expect("the pages").starts_with(b"%PDF"));
    window.click(Role::Button, "Akhiri sesi");
    assert!(window.shows("Hasil belum disimpan"), "a page that was printed lies in no file");
    window.click(Role::Button, "Hapus");
    window.wait_until("an empty folder", |_| bytes_below(&prints).is_empty());
}

#[test]
fn pages_of_a_run_that_did_not_end_go_at_the_next_start() {
    let mut desktop = Desktop::with_result();
    desktop.window.press_with(Modifiers::COMMAND, Key::P);
    desktop.window.wait_until("the pages", |window| !window.system().opened.is_empty());
    let kept = desktop.window.cut_power();
    let prints = kept.folder.join("print");
    assert_eq!(bytes_below(&prints).len(), 1);
    let mut again = Desk::new().folder(&kept.folder).open();
    again.wait_until("an empty folder", |_| bytes_below(&prints).is_empty());
}

#[test]
fn without_a_viewer_the_way_on_is_to_save() {
    let mut desktop = Desktop::with_result();
    let window = &mut desktop.window;
    window.system().opens = false;
    window.press_with(Modifiers::COMMAND, Key::P);
    window.wait_until("a message", |window| {
        window.announced().iter().any(|told| told.contains("tidak punya program untuk membuka PDF"))
    });
    let ways = window.names(Role::Button);
    assert_eq!(
        ways.iter().filter(|way| *way == "Simpan PDF…").count(),
        2,
        "in the bar and in the message: {ways:?}"
    );
}

#[test]
fn the_printer_is_offered_only_where_there_is_one_and_what_it_says_is_told() {
    let mut desktop = Desktop::with_result();
    let window = &mut desktop.window;
    window.open_pages();
    assert!(!window.has_named(Role::Button, "Cetak ke printer"), "there is no printer");
    window.press(Key::Escape);

    window.system().printer = Some(Err("lp: Error - No default destination.".to_owned()));
    window.open_pages();
    window.wait_until("the printer", |window| window.has_named(Role::Button, "Cetak ke printer"));
    window.click(Role::Button, "Cetak ke printer");
    window.wait_until("what it said", |window| window.shows("lp: Error - No default destination."));
    assert!(window.has(Role::Document), "the pages are gone");

    window.system().printer = Some(Ok(()));
    window.click(Role::Button, "Cetak ke printer");
    window.wait_until("the page", |window| {
        window.announced().contains(&"Halaman sudah diterima printer".to_owned())
    });
    assert!(!window.has(Role::Dialog));
    let printed = std::mem::take(&mut window.system().printed);
    let code = desktop.result().to_sitting().code();
    assert_eq!(printed.len(), 1);
    assert_eq!(printed[0].0, format!("Selaras {code}"), "the queue is read by everybody");
    assert!(printed[0].1.starts_with(b"%PDF"));
}

#[test]
fn a_narrow_bar_keeps_what_matters_and_the_rest_is_among_the_formats() {
    let mut desktop = Desktop::with_result();
    let window = &mut desktop.window;
    let bar = |window: &Window| {
        let names = window.names(Role::Button);
        ["Akhiri sesi", "Ulangi asesmen", "Cetak…", MORE, "Serahkan ke guru BK…", "Simpan PDF…"]
            .into_iter()
            .filter(|name| names.iter().any(|found| found == name))
            .collect::<Vec<_>>()
    };
    assert_eq!(bar(window).len(), 6);
    window.resize(1024.0, 768.0);
    assert_eq!(bar(window), ["Akhiri sesi", MORE, "Serahkan ke guru BK…", "Simpan PDF…"]);
    window.click(Role::Button, MORE);
    for name in ["Cetak…", "Ulangi asesmen"] {
        assert!(window.has_named(Role::Button, name), "{name} is nowhere");
    }
    window.click(Role::Button, "Cetak…");
    window.wait_until("the pages", |window| !window.system().opened.is_empty());
    assert!(!window.has(Role::Dialog));
}

#[test]
fn a_result_from_a_file_is_handed_on_too() {
    let mut desktop = Desktop::with_result();
    let file = desktop.result();
    let (path, pages) = (desktop.path("hasil.selaras.json"), desktop.path("dari-berkas.pdf"));
    let mut window = Desk::new().file(&path).open();
    window.wait_until("the result", |window| window.names(Role::Meter).len() == 6);
    assert!(window.has_named(Role::Button, "Simpan hasil…"));
    assert!(!window.has_named(Role::Button, "Serahkan ke guru BK…"), "the counselor hands it to nobody");
    window.open_pages();
    window.next_dialog(Chosen::Path(pages.clone()));
    window.press_with(Modifiers::COMMAND, Key::S);
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    let letterhead = Letterhead::default();
    let options = PdfOptions { paper: Paper::A4, letterhead: &letterhead, signatures: true };
    assert!(std::fs::read(&pages).expect("the file") == pdf_of(&file, Language::Indonesian, &options));
}
