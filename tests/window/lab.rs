//! A school lab: several students a day at one computer. Each hands a result over and leaves nothing; while the class folder is
//! away, results wait and are told; when nobody sits there, the window goes back to the start.

use std::path::PathBuf;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::{SnapshotOptions, SnapshotResults};
use selaras::app::Chosen;
use selaras::language::Language;
use selaras::result_file::{self, ResultFile};

use crate::harness::{Desk, Window, bytes_below};
use crate::{layout, places};

const SHIPPED: &str = "karyawan-pemberdayaan-masyarakat";
const START: &str = "Mau mengenal profesi apa?";
const HAND: &str = "Serahkan ke guru BK…";

/// A computer of the lab: program, data folder, and the class folder, which may be away.
pub(crate) struct Lab {
    place: tempfile::TempDir,
}

impl Lab {
    /// With a class folder and the lab file that names it.
    pub(crate) fn new() -> Self {
        let lab = Self { place: tempfile::tempdir().expect("a folder") };
        std::fs::create_dir_all(lab.program()).expect("a folder");
        std::fs::create_dir(lab.class()).expect("a folder");
        lab.write(&format!("(schema: 1, drop_folder: r\"{}\")", lab.class().display()));
        lab
    }

    fn write(&self, lab_file: &str) {
        std::fs::write(self.program().join("selaras-lab.ron"), lab_file).expect("a file");
    }

    fn program(&self) -> PathBuf {
        self.place.path().join("program")
    }

    fn class(&self) -> PathBuf {
        self.place.path().join("kelas")
    }

    fn away(&self) -> PathBuf {
        self.place.path().join("di-tas")
    }

    fn data(&self) -> PathBuf {
        self.place.path().join("data")
    }

    fn take_class_away(&self) {
        std::fs::rename(self.class(), self.away()).expect("the folder goes");
    }

    fn bring_class_back(&self) {
        std::fs::rename(self.away(), self.class()).expect("the folder comes");
    }

    fn desk(&self) -> Desk {
        Desk::new().folder(&self.data()).program(&self.program())
    }

    fn open(&self) -> Window {
        self.desk().open()
    }

    fn results(&self) -> Vec<ResultFile> {
        let files = bytes_below(&self.class());
        files.iter().map(|(_, bytes)| result_file::read(bytes).expect("a whole result").0).collect()
    }

    /// What lies in the data folder, names of files included.
    fn data_bytes(&self) -> Vec<u8> {
        let files = bytes_below(&self.data());
        files
            .into_iter()
            .flat_map(|(path, bytes)| [path.as_os_str().as_encoded_bytes(), &bytes].concat())
            .collect()
    }

    fn data_has(&self, words: &str) -> bool {
        self.data_bytes().windows(words.len()).any(|bytes| bytes == words.as_bytes())
    }
}

/// A student with that name answers everything.
fn answer_as(window: &mut Window, name: &str) {
    window.choose_occupation();
    window.tab(6);
    window.node(Role::TextInput, "Nama atau sebutan").focus();
    window.settle();
    window.type_words(name);
    places::answer_as_example(window);
    window.wait_for_draft();
}

fn hand_over(window: &mut Window) {
    window.click(Role::Button, HAND);
    window.click(Role::Button, "Serahkan dan selesai");
    window.wait_until("the start page", |window| window.title() == START);
}

/// Shows the window for so long without a touch.
fn wait_untouched(window: &mut Window, seconds: f32) {
    let mut left = seconds;
    while left > 0.0 {
        window.harness.step();
        left -= 0.25;
    }
    window.settle();
}

fn picture(results: &mut SnapshotResults, window: &mut Window, name: &str, folder: &str) {
    for words in ["Folder kelas /", "Berkas /"] {
        for mut rect in window.rects_of_words(words) {
            rect.max.x = rect.min.x + 560.0;
            window.harness.mask(rect);
        }
    }
    let options = SnapshotOptions::new()
        .output_path(format!("tests/window/pictures/{folder}"))
        .threshold(2.0)
        .max_failed_pixels(400);
    results.add(window.harness.try_snapshot_options(name, &options));
}

#[test]
fn in_the_lab_only_what_students_need_is_shown() {
    let lab = Lab::new();
    lab.write(&format!("(schema: 1, drop_folder: \"{}\", profiles: [\"{SHIPPED}\"])", lab.class().display()));
    let mut window = lab.open();
    window.wait_until("an occupation", |window| window.can_choose());
    assert_eq!(window.title(), START);
    let buttons = window.names(Role::Button);
    for hidden in ["Buka berkas hasil…", "Pengaturan", "Laporan satu folder…"] {
        assert!(!buttons.iter().any(|name| name == hidden), "{buttons:?}");
    }
    window.press_with(Modifiers::COMMAND, Key::O);
    assert!(!window.has(Role::Dialog), "a key opens what no button shows");
    window.press(Key::F1);
    assert!(!window.has_named(Role::Button, "Pengaturan"));
    assert!(!window.shows("Ctrl+O") && window.shows("Ctrl+Shift+L"));
    window.press(Key::Escape);
    window.press_with(Modifiers::COMMAND, Key::K);
    let buttons = window.names(Role::Button);
    assert!(!buttons.iter().any(|name| name.starts_with("Buka berkas")), "{buttons:?}");
    window.press(Key::Escape);
    window.choose_occupation();
    window.tab(7);
    assert!(!window.has_named(Role::Button, "Buka berkas hasil…"));
}

#[test]
fn a_profile_that_is_not_there_is_told_with_its_place_and_the_others_are_shown() {
    let lab = Lab::new();
    let class = lab.class().display().to_string();
    lab.write(&format!(
        "(schema: 1, drop_folder: \"{class}\",\n  profiles: [\"{SHIPPED}\",\n    \"dokter-hewan\"])"
    ));
    let mut window = lab.open();
    window.wait_until("the notice", |window| window.shows("Baris 3, kolom 5. Profil dokter-hewan tidak ada"));
    assert!(window.can_choose());
    // Of a list in which nothing is there, all that is there is shown.
    lab.write(&format!("(schema: 1, drop_folder: \"{class}\", profiles: [\"dokter-hewan\"])"));
    let mut window = lab.open();
    window.wait_until("the notice", |window| window.shows("Profil dokter-hewan tidak ada"));
    assert!(window.can_choose());
}

#[test]
fn a_handed_over_result_is_in_the_class_folder_and_nothing_of_the_student_stays() {
    let lab = Lab::new();
    let mut window = lab.open();
    answer_as(&mut window, "Zulaikha Kusumawardhani");
    window.tab(4);
    places::open_all_myths(&mut window);
    window.tab(7);
    window.wait_for_draft();
    assert!(lab.data_has("Zulaikha"), "the search finds what is there");
    assert!(lab.data_has("\"answers\""));
    hand_over(&mut window);
    window.wait_until("the message", |window| window.shows("Hasil masuk ke folder kelas. Kursi siap"));

    let results = lab.results();
    assert_eq!(results.len(), 1);
    assert_eq!(
        (results[0].answers.len(), results[0].respondent.name.as_str()),
        (36, "Zulaikha Kusumawardhani")
    );
    assert!(results[0].outcome.is_some());
    window.wait_until("the draft to go", |_| !lab.data_has("Zulaikha"));
    let id = results[0].result_id.to_string();
    let item = results[0].answers[0].item.to_string();
    for trace in ["Kusumawardhani", "\"answers\"", "\"value\"", "myth_guesses", id.as_str(), item.as_str()] {
        assert!(!lab.data_has(trace), "{trace} stays in the data folder");
    }
    // Nor in the window: the next student finds an empty form.
    assert!(!window.shows("Zulaikha") && !window.has(Role::TabList));
    window.choose_occupation();
    window.tab(6);
    assert!(!window.painted().iter().any(|words| words.contains("Zulaikha")));
    window.tab(7);
    assert!(window.shows("Belum ada hasil"));
}

#[test]
fn while_the_class_folder_is_away_results_wait_are_told_and_go_when_it_returns() {
    let lab = Lab::new();
    lab.take_class_away();
    let mut window = lab.open();
    for (number, name) in ["Sekar", "Bagas", "Sekar"].into_iter().enumerate() {
        answer_as(&mut window, name);
        hand_over(&mut window);
        let words = format!("{} hasil menunggu folder kelas", number + 1);
        window.wait_until("the notice", |window| window.shows(&words));
    }
    assert!(window.shows("Folder tujuan tidak ditemukan lagi. Bila di flashdisk, mungkin terlepas."));
    assert!(window.announced().iter().any(|words| words == "3 hasil menunggu folder kelas"));
    assert!(window.announced().iter().any(|words| words.contains("dihapus dari sini begitu terkirim")));
    // Only the queue still holds them.
    let holders = bytes_below(&lab.data());
    let holders = holders.iter().filter(|(_, bytes)| bytes.windows(5).any(|bytes| bytes == b"Bagas"));
    let folders: Vec<_> = holders.map(|(path, _)| path.parent().expect("a folder").to_owned()).collect();
    assert_eq!(folders, [lab.data().join("outbox")]);
    drop(window);

    // The computer is turned off and on; the share comes back later.
    let mut window = lab.open();
    window.wait_until("the notice", |window| window.shows("3 hasil menunggu folder kelas"));
    lab.bring_class_back();
    window.click(Role::Button, "Coba lagi");
    window.wait_until("the message", |window| {
        window.shows("3 hasil yang menunggu sudah masuk ke folder kelas")
    });
    assert!(!window.shows("3 hasil menunggu folder kelas"));
    assert_eq!(lab.results().len(), 3);
    assert!(!lab.data_has("Bagas") && !lab.data_has("Sekar"));
}

#[test]
fn what_waits_goes_by_itself_when_the_window_gets_the_focus_or_after_a_while() {
    let lab = Lab::new();
    lab.take_class_away();
    let mut window = lab.open();
    answer_as(&mut window, "Sekar");
    hand_over(&mut window);
    window.wait_until("the notice", |window| window.shows("1 hasil menunggu folder kelas"));
    lab.bring_class_back();
    window.harness.event(Event::WindowFocused(false));
    window.settle();
    window.harness.event(Event::WindowFocused(true));
    window.wait_until("the message", |window| window.shows("1 hasil yang menunggu sudah masuk"));

    lab.take_class_away();
    answer_as(&mut window, "Bagas");
    hand_over(&mut window);
    window.wait_until("the notice", |window| window.shows("1 hasil menunggu folder kelas"));
    lab.bring_class_back();
    window.wait_until("the folder", |_| lab.results().len() == 2);
    window.wait_until("an empty queue", |window| !window.shows("1 hasil menunggu folder kelas"));
}

#[test]
fn a_counselor_chooses_another_folder_for_what_waits() {
    let lab = Lab::new();
    lab.take_class_away();
    let mut window = lab.open();
    answer_as(&mut window, "Sekar");
    hand_over(&mut window);
    window.wait_until("the notice", |window| window.shows("1 hasil menunggu folder kelas"));
    let other = lab.place.path().join("flashdisk");
    std::fs::create_dir(&other).expect("a folder");
    window.next_dialog(Chosen::Path(other.clone()));
    window.click(Role::Button, "Untuk guru BK, pilih folder lain…");
    window.wait_until("the message", |window| window.shows("1 hasil yang menunggu sudah masuk"));
    assert_eq!(bytes_below(&other).len(), 1);
}

#[test]
fn results_that_wait_are_told_and_sent_also_when_lab_mode_is_off() {
    let lab = Lab::new();
    lab.take_class_away();
    let mut window = lab.open();
    answer_as(&mut window, "Sekar");
    hand_over(&mut window);
    window.wait_until("the notice", |window| window.shows("1 hasil menunggu folder kelas"));
    drop(window);
    std::fs::remove_file(lab.program().join("selaras-lab.ron")).expect("the file");
    lab.bring_class_back();
    let mut window = lab.open();
    window.wait_until("the notice", |window| window.shows("Folder kelas belum dipilih di komputer ini."));
    assert!(!window.has_named(Role::Button, "Coba lagi"), "a button without a folder to try");
    window.next_dialog(Chosen::Path(lab.class()));
    window.click(Role::Button, "Untuk guru BK, pilih folder lain…");
    window.wait_until("the folder", |_| lab.results().len() == 1);
}

#[test]
fn ending_a_session_without_handing_over_asks_and_offers_to_hand_over_first() {
    let lab = Lab::new();
    let mut window = lab.open();
    answer_as(&mut window, "Sekar");
    window.click(Role::Button, "Akhiri sesi");
    assert!(window.shows("Hasil belum diserahkan. Serahkan dulu, atau hapus?"));
    window.click(Role::Button, "Serahkan dulu");
    window.wait_until("the message", |window| window.shows("Hasil masuk ke folder kelas."));
    assert_eq!(lab.results().len(), 1);

    answer_as(&mut window, "Bagas");
    window.click(Role::Button, "Akhiri sesi");
    window.click(Role::Button, "Hapus");
    assert_eq!(window.title(), START);
    window.wait_until("the draft to go", |_| !lab.data_has("Bagas"));
    assert_eq!(lab.results().len(), 1);
}

#[test]
fn a_disk_that_takes_no_result_is_told_and_the_result_stays() {
    let lab = Lab::new();
    lab.take_class_away();
    let mut window = lab.open();
    answer_as(&mut window, "Sekar");
    std::fs::write(lab.data().join("outbox"), "a file in the way").expect("a file");
    window.click(Role::Button, HAND);
    window.click(Role::Button, "Serahkan dan selesai");
    window.wait_until("the reason", |window| window.shows("Hasil belum tersimpan, masih ada di sini."));
    assert_eq!(window.names(Role::Meter).len(), 6, "the result is still there");
    // The way on.
    std::fs::remove_file(lab.data().join("outbox")).expect("the file");
    lab.bring_class_back();
    window.click(Role::Button, "Coba lagi");
    window.wait_until("the message", |window| window.shows("Hasil masuk ke folder kelas."));
    assert_eq!(lab.results().len(), 1);
}

#[test]
fn when_nobody_sits_there_a_notice_comes_and_then_the_start_with_the_draft_kept() {
    let lab = Lab::new();
    lab.write(&format!(
        "(schema: 1, drop_folder: \"{}\", idle_notice_minutes: 1, idle_return_minutes: 2)",
        lab.class().display()
    ));
    let mut window = lab.open();
    wait_untouched(&mut window, 130.0);
    assert!(!window.has(Role::AlertDialog), "an empty desk needs no notice");
    window.choose_occupation();
    window.tab(6);
    window.node(Role::TextInput, "Nama atau sebutan").focus();
    window.settle();
    window.type_words("Sekar");
    window.begin_items();
    window.press(Key::Num3);
    window.wait_for_draft();
    wait_untouched(&mut window, 50.0);
    assert!(!window.has(Role::AlertDialog), "too early");
    wait_untouched(&mut window, 12.0);
    assert!(window.has(Role::AlertDialog) && window.shows("Masih di sini?"));
    assert!(window.shows("Dalam 1 menit Selaras kembali ke halaman Mulai."), "{:?}", window.painted());
    window.click(Role::Button, "Lanjutkan");
    assert!(!window.has(Role::AlertDialog) && window.has(Role::RadioGroup), "the sitting goes on");

    wait_untouched(&mut window, 125.0);
    window.wait_until("the start page", |window| window.title() == START);
    assert!(!window.has(Role::AlertDialog) && !window.has(Role::TabList));
    assert!(!window.painted().iter().any(|words| words.contains("Sekar")), "the name stays on the screen");
    window.wait_until("the draft", |window| {
        window.names(Role::Button).iter().any(|name| name.starts_with("Lanjutkan, "))
    });
    let go = window.names(Role::Button).into_iter().find(|name| name.starts_with("Lanjutkan, "));
    let go = go.expect("a way on");
    assert!(go.contains("mulai butir 2 dari 36"), "{go}");
    window.click(Role::Button, &go);
    assert!(window.has(Role::Dialog), "a draft with a name opens for nobody else");
    window.type_words("sekar");
    window.press(Key::Enter);
    window.wait_until("the item", |window| window.has(Role::RadioGroup));
    assert_eq!(window.selected(Role::RadioButton), ["3, Di tengah"]);
}

#[test]
fn a_lab_file_with_errors_opens_the_normal_window_and_names_line_and_column() {
    let lab = Lab::new();
    lab.write("(\n    schema: 1,\n    drop_foldr: \"kelas\",\n    full_screen: \"ya\",\n)");
    for language in Language::ALL {
        let mut window = lab.desk().language(language).open();
        window.wait_until("an occupation", |window| window.can_choose());
        let (place, settings) = match language {
            Language::Indonesian => ("Baris 3, kolom 5.", "Pengaturan"),
            Language::English => ("Line 3, column 5.", "Settings"),
        };
        assert!(window.shows(place), "{:?}", window.painted());
        assert!(window.shows("kolom 18.") || window.shows("column 18."));
        assert!(window.shows("selaras-lab.ron"));
        assert!(window.has_named(Role::Button, settings), "the window is the normal one");
    }
    // One that is no file at all.
    std::fs::remove_file(lab.program().join("selaras-lab.ron")).expect("the file");
    std::fs::create_dir(lab.program().join("selaras-lab.ron")).expect("a folder");
    let window = lab.open();
    assert!(window.shows("Ini sebuah folder, bukan berkas."), "{:?}", window.painted());
}

#[test]
fn lab_mode_is_switched_on_in_the_settings_remembered_and_left_again() {
    let lab = Lab::new();
    std::fs::remove_file(lab.program().join("selaras-lab.ron")).expect("the file");
    let mut window = lab.open();
    window.wait_until("an occupation", |window| window.can_choose());
    window.click(Role::Button, "Pengaturan");
    window.next_dialog(Chosen::Path(lab.class()));
    let words = "Mode lab. Siswa hanya melihat halamannya, dan hasil diserahkan ke folder kelas";
    window.click(Role::CheckBox, words);
    window.wait_until("lab mode", |window| {
        window.title() == START && !window.has_named(Role::Button, "Pengaturan")
    });
    window.wait_until("the settings on the disk", |_| lab.data_has("\"on\": true"));
    drop(window);
    let mut window = lab.open();
    window.wait_until("an occupation", |window| window.can_choose());
    assert!(!window.has_named(Role::Button, "Pengaturan"), "lab mode is forgotten");
    answer_as(&mut window, "Sekar");
    hand_over(&mut window);
    window.wait_until("the folder", |_| lab.results().len() == 1);

    window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::L);
    assert!(window.has(Role::AlertDialog));
    window.click(Role::Button, "Keluar dari mode lab");
    assert!(window.has_named(Role::Button, "Pengaturan"));
}

#[test]
fn closing_the_window_is_never_held_up_in_the_lab() {
    let lab = Lab::new();
    let mut window = lab.open();
    answer_as(&mut window, "Sekar");
    let root = egui::ViewportId::ROOT;
    let close = |window: &mut Window| {
        let viewport = window.harness.input_mut().viewports.entry(root).or_default();
        viewport.events.push(egui::ViewportEvent::Close);
        window.harness.step();
        let output = window.harness.output().viewport_output.get(&root).expect("the window");
        output.commands.contains(&egui::ViewportCommand::CancelClose)
    };
    assert!(!close(&mut window), "Alt+F4 is blocked");
    let mut normal = Desk::new().open();
    normal.choose_occupation();
    places::answer_as_example(&mut normal);
    assert!(close(&mut normal), "outside the lab an unsaved result is asked about");
}

#[test]
fn a_file_given_at_the_start_is_not_opened_in_the_lab() {
    let lab = Lab::new();
    let file = lab.place.path().join("hasil.selaras.json");
    std::fs::write(&file, places::other_result(|_| {})).expect("a file");
    let mut window = lab.desk().file(&file).open();
    window.wait_until("the message", |window| window.shows("Dalam mode lab berkas tidak dibuka."));
    assert!(!window.has(Role::Meter));
}

#[test]
fn pictures_of_the_lab() {
    let mut results = SnapshotResults::new();
    for (folder, width) in [("1366x768", 1366.0), ("1024x768", 1024.0)] {
        let lab = Lab::new();
        lab.write(&format!(
            "(schema: 1, drop_folder: \"{}\", idle_notice_minutes: 1, idle_return_minutes: 6)",
            lab.class().display()
        ));
        let mut window = lab.desk().size(width, 768.0).open();
        window.wait_until("an occupation", |window| window.can_choose());
        picture(&mut results, &mut window, "lab-mulai", folder);
        answer_as(&mut window, "Sekar");
        picture(&mut results, &mut window, "lab-hasil", folder);
        window.click(Role::Button, HAND);
        picture(&mut results, &mut window, "lab-serahkan", folder);
        window.press(Key::Escape);
        wait_untouched(&mut window, 62.0);
        assert!(window.shows("Masih di sini?"));
        picture(&mut results, &mut window, "lab-diam", folder);
        window.click(Role::Button, "Lanjutkan");
        lab.take_class_away();
        hand_over(&mut window);
        window.wait_until("the notice", |window| window.shows("1 hasil menunggu folder kelas"));
        window.wait_until("the reason", |window| window.shows("Folder tujuan tidak ditemukan lagi."));
        window.press(Key::Escape);
        picture(&mut results, &mut window, "lab-menunggu", folder);

        let broken = Lab::new();
        broken.write("(\n    schema: 1,\n    drop_foldr: \"kelas\",\n    full_screen: \"ya\",\n)");
        let mut window = broken.desk().size(width, 768.0).open();
        window.wait_until("an occupation", |window| window.can_choose());
        picture(&mut results, &mut window, "lab-berkas-salah", folder);
    }
}

#[test]
fn every_text_of_the_lab_has_its_room() {
    let mut found = Vec::new();
    for language in Language::ALL {
        let lab = Lab::new();
        lab.write(&format!(
            "(schema: 1, drop_folder: \"{}\", profiles: [\"{SHIPPED}\", \"dokter-hewan\"])",
            lab.class().display()
        ));
        lab.take_class_away();
        let mut window = lab.desk().language(language).open();
        window.wait_until("the notice", |window| window.shows("dokter-hewan"));
        window.choose_occupation();
        places::answer_as_example(&mut window);
        layout::look_at("lab-hasil", &mut window, &mut found);
        let text = |key: &str| language.text(key).into_owned();
        window.click(Role::Button, &text("export-hand"));
        layout::look_at("lab-serahkan", &mut window, &mut found);
        window.press(Key::Escape);
        window.press_with(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::L);
        layout::look_at("lab-keluar", &mut window, &mut found);
        window.press(Key::Escape);
        window.click(Role::Button, &text("export-hand"));
        window.click(Role::Button, &text("lab-hand-go"));
        window.wait_until("the notice", |window| window.has_named(Role::Button, &text("way-try-again")));
        layout::look_at("lab-menunggu", &mut window, &mut found);

        let broken = Lab::new();
        broken.write(
            "(\n    schema: 1,\n    drop_foldr: \"kelas\",\n    full_screen: \"ya\",\n    a: 1, b: 2, c: 3)",
        );
        let mut window = broken.desk().language(language).open();
        window.wait_until("an occupation", |window| window.can_choose());
        layout::look_at("lab-berkas-salah", &mut window, &mut found);
    }
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}
