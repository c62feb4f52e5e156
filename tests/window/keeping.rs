//! Nothing is lost: drafts outlive a power cut, results go to files and come back, and a disk that refuses is said
//! in words with a way on.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use selaras::app::Chosen;
use selaras::result_file;

use crate::harness::{Desk, Window, bytes_below};
use crate::places;

fn with_result() -> Window {
    let mut window = Desk::new().open();
    window.choose_occupation();
    places::answer_as_example(&mut window);
    window
}

fn figures(window: &Window) -> Vec<(String, Option<f64>)> {
    let meters = window.nodes().into_iter().filter(|node| node.role == Role::Meter);
    meters.map(|node| (node.name, node.numeric)).collect()
}

#[test]
fn a_result_is_saved_read_and_shown_again_with_the_same_figures() {
    let mut window = with_result();
    let shown = figures(&window);
    assert_eq!(shown.len(), 6);
    window.click(Role::CheckBox, "Pandu satu diskusi kelompok minggu ini");
    assert_eq!(window.selected(Role::CheckBox), ["Pandu satu diskusi kelompok minggu ini"]);
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("hasilku.selaras.json");
    window.next_dialog(Chosen::Path(path.clone()));
    window.hand_on();
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    let (file, findings) =
        result_file::read(&std::fs::read(&path).expect("the file")).expect("a result file");
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(file.answers.len(), 36);
    assert_eq!(file.ticked_steps.len(), 1, "the tick is not in the file");
    assert!(file.profile.id.as_str().contains("pemberdayaan"));

    // On another computer.
    let mut other = Desk::new().open();
    other.wait_until("an occupation", |window| window.can_choose());
    other.next_dialog(Chosen::Path(path));
    other.press_with(Modifiers::COMMAND, Key::O);
    other.wait_until("the result", |window| window.names(Role::Meter).len() == 6);
    assert_eq!(figures(&other), shown);
    assert!(other.shows("68,8"));
    assert!(other.names(Role::CheckBox).is_empty(), "a result from a file is read-only");
    // The session of the person at this computer has nothing to do with it.
    other.click(Role::Button, "Tutup berkas");
    assert!(figures(&other).is_empty());
}

#[test]
fn a_cancelled_dialog_changes_nothing() {
    let mut window = with_result();
    let shown = figures(&window);
    window.next_dialog(Chosen::Cancelled);
    window.hand_on();
    assert_eq!(window.toasts(), 0);
    assert!(!window.has(Role::Dialog));
    assert_eq!(figures(&window), shown);
}

#[test]
fn without_a_system_dialog_the_path_field_saves_and_opens() {
    let mut window = with_result();
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("ketikan.selaras.json");
    window.next_dialog(Chosen::NoDialog);
    window.hand_on();
    window.wait_until("the path field", |window| window.has(Role::Dialog));
    assert_eq!(window.focused().map(|(role, _)| role), Some(Role::TextInput));
    window.press_with(Modifiers::COMMAND, Key::A);
    window.type_words(&path.display().to_string());
    window.press(Key::Enter);
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    assert!(!window.has(Role::Dialog));
    assert!(result_file::read(&std::fs::read(&path).expect("the file")).is_ok());

    let shown = figures(&window);
    let mut other = Desk::new().open();
    other.wait_until("an occupation", |window| window.can_choose());
    other.next_dialog(Chosen::NoDialog);
    other.press_with(Modifiers::COMMAND, Key::O);
    other.wait_until("the path field", |window| window.has(Role::Dialog));
    other.press_with(Modifiers::COMMAND, Key::A);
    other.type_words(&path.display().to_string());
    other.press(Key::Enter);
    other.wait_until("the result", |window| window.names(Role::Meter).len() == 6);
    assert_eq!(figures(&other), shown);
}

#[test]
fn a_file_that_cannot_be_written_is_said_and_the_result_stays() {
    let mut window = with_result();
    let shown = figures(&window);
    let place = tempfile::tempdir().expect("a folder");
    let file = place.path().join("bukan-folder");
    std::fs::write(&file, "x").expect("a file");
    window.next_dialog(Chosen::Path(file.join("hasil.selaras.json")));
    window.hand_on();
    window.wait_until("a message", |window| window.toasts() == 1);
    assert!(
        window.announced().iter().any(|words| words.contains("belum tersimpan")),
        "{:?}",
        window.announced()
    );
    assert_eq!(figures(&window), shown, "the work is gone");
    let ways: Vec<_> = window.names(Role::Button);
    assert!(ways.iter().any(|way| way == "Rincian"), "{ways:?}");
    // The problem stays until it is closed, and the way on works.
    for _ in 0..60 {
        window.harness.step();
    }
    assert_eq!(window.toasts(), 1, "the problem went away by itself");
    let good = place.path().join("hasil.selaras.json");
    window.next_dialog(Chosen::Path(good.clone()));
    window.hand_on();
    window.wait_until("the file", |_| good.exists());
}

/// A screen reader remembers what it was told of a node: a button where words were before would be taken for words.
#[test]
fn a_disk_that_takes_no_answer_is_said_beside_a_button_of_its_own() {
    let mut window = Desk::new().open();
    window.choose_occupation().begin_items();
    window.press(Key::Num4).wait_for_draft();
    let before: Vec<_> = window.nodes().into_iter().map(|node| node.id).collect();
    // The disk goes away, and nothing can be made in its place.
    let drafts = window.folder.join("drafts");
    std::fs::rename(&drafts, window.folder.join("away")).expect("moved");
    std::fs::write(&drafts, "").expect("a file");
    window.press(Key::Num5);
    let words = "Belum tersimpan ke disk, jawabanmu masih ada di layar";
    window.wait_until("a message", |window| window.announced().iter().any(|said| said == words));
    let nodes = window.nodes();
    let way = nodes.iter().find(|node| node.name == "Simpan di tempat lain…").expect("a way on");
    assert_eq!(way.role, Role::Button);
    assert!(!before.contains(&way.id), "the button has the place of other words");
}

/// A window that nobody touches draws few frames: what counts is the time. And it may show another occupation by then.
#[test]
fn the_disk_is_asked_again_after_some_seconds_however_few_frames_there_are() {
    let place = tempfile::tempdir().expect("a folder");
    let profiles = place.path().join("profiles");
    std::fs::create_dir_all(&profiles).expect("a folder");
    let id = "karyawan-pemberdayaan-masyarakat";
    let shipped = std::fs::read_to_string(format!("{}/profiles/{id}.ron", env!("CARGO_MANIFEST_DIR")));
    let other = shipped.expect("the profile").replace(id, "profesi-lain");
    let other = other.replace("Karyawan Pemberdayaan Masyarakat", "Profesi Lain");
    std::fs::write(profiles.join("profesi-lain.ron"), other).expect("a file");

    let mut window = Desk::new().folder(place.path()).open();
    window.wait_until("the folder", |window| window.shows("Profesi Lain"));
    window.choose_occupation().begin_items();
    window.press(Key::Num4).wait_for_draft();
    let (drafts, away) = (window.folder.join("drafts"), window.folder.join("away"));
    std::fs::rename(&drafts, &away).expect("moved");
    std::fs::write(&drafts, "").expect("a file");
    window.press(Key::Num5);
    window.wait_until("a message", |window| window.shows("Belum tersimpan ke disk"));
    window.press_with(Modifiers::COMMAND, Key::K).type_words("lain").press(Key::Enter);
    window.wait_until("the other occupation", |window| window.title().contains("Profesi Lain"));
    std::fs::remove_file(&drafts).expect("removed");
    std::fs::rename(&away, &drafts).expect("moved back");
    let later = window.harness.ctx.input(|input| input.time) + 6.0;
    window.harness.input_mut().time = Some(later);
    window.harness.step();
    let begun = std::time::Instant::now();
    let answers = || {
        let files = bytes_below(&drafts);
        let drafts = files.iter().filter_map(|(_, bytes)| result_file::read_draft(bytes).ok());
        drafts.map(|(file, _)| file.answers().iter().count()).max()
    };
    while answers() != Some(2) {
        assert!(
            begun.elapsed() < std::time::Duration::from_secs(10),
            "only {:?} answers are kept",
            answers()
        );
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

#[test]
fn a_damaged_file_is_said_in_words_and_changes_nothing() {
    let mut window = with_result();
    let shown = figures(&window);
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("rusak.selaras.json");
    std::fs::write(&path, "{ \"format\": \"selaras-result\", ").expect("a file");
    window.next_dialog(Chosen::Path(path));
    window.press_with(Modifiers::COMMAND, Key::O);
    window.wait_until("a message", |window| window.toasts() == 1);
    assert_eq!(figures(&window), shown);
}

#[test]
fn after_a_power_cut_the_sitting_goes_on_at_the_same_item() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    window.begin_items();
    for _ in 0..4 {
        window.press(Key::Num3);
    }
    let group = window.group_of_focus().expect("an item");
    assert!(group.starts_with("Butir 5 "), "{group}");
    window.wait_for_draft();
    let kept = window.cut_power();
    let mut again = Desk::new().folder(&kept.folder).open();
    again.wait_until("the draft", |window| {
        window.names(Role::Button).iter().any(|name| name.starts_with("Lanjutkan, "))
    });
    let go =
        again.names(Role::Button).into_iter().find(|name| name.starts_with("Lanjutkan, ")).expect("a way on");
    assert!(go.contains("mulai butir 5 dari 36"), "{go}");
    again.click(Role::Button, &go);
    again.wait_until("the item", |window| window.group_of_focus().is_some());
    assert_eq!(again.group_of_focus(), Some(group));
    assert_eq!(again.selected(Role::RadioButton), ["3, Di tengah"; 4]);
    assert!(
        again.announced().iter().any(|words| words == "Sesi terakhir dipulihkan, lanjut di butir 5"),
        "{:?}",
        again.announced()
    );
}

#[test]
fn a_draft_with_a_name_opens_only_for_its_name() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    window.tab(6);
    window.node(Role::TextInput, "Nama atau sebutan").focus();
    window.settle();
    window.type_words("Sekar");
    window.begin_items();
    window.press(Key::Num3);
    window.wait_for_draft();
    let kept = window.cut_power();
    let mut again = Desk::new().folder(&kept.folder).open();
    again.wait_until("the draft", |window| {
        window.names(Role::Button).iter().any(|name| name.starts_with("Lanjutkan, "))
    });
    assert!(!again.painted().iter().any(|words| words.contains("Sekar")), "the name is shown to everybody");
    let go =
        again.names(Role::Button).into_iter().find(|name| name.starts_with("Lanjutkan, ")).expect("a way on");
    again.click(Role::Button, &go);
    assert!(again.has(Role::Dialog));
    again.type_words("Bagas");
    again.press(Key::Enter);
    assert!(again.shows("Belum cocok dengan nama atau kode sesi ini."), "{:?}", again.painted());
    assert!(!again.has(Role::RadioGroup));
    let field = "Nama atau kode sesi";
    again.node(Role::TextInput, field).focus();
    again.settle();
    again.press_with(Modifiers::COMMAND, Key::A);
    again.type_words("sekar");
    again.press(Key::Enter);
    again.wait_until("the item", |window| window.has(Role::RadioGroup));
    assert_eq!(again.selected(Role::RadioButton), ["3, Di tengah"]);
}

#[test]
fn saving_before_ending_keeps_the_file_and_clears_the_desk() {
    let mut window = with_result();
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("akhir.selaras.json");
    window.click(Role::Button, "Akhiri sesi");
    window.next_dialog(Chosen::Path(path.clone()));
    window.click(Role::Button, "Simpan dulu…");
    window.wait_until("the start page", |window| window.title() == "Mau mengenal profesi apa?");
    assert!(result_file::read(&std::fs::read(&path).expect("the file")).is_ok());
    window.choose_occupation();
    window.tab(7);
    assert!(window.shows("Belum ada hasil"));
}

#[test]
fn cancelling_the_dialog_while_ending_keeps_the_result() {
    let mut window = with_result();
    window.click(Role::Button, "Akhiri sesi");
    window.next_dialog(Chosen::Cancelled);
    window.click(Role::Button, "Simpan dulu…");
    assert_eq!(figures(&window).len(), 6);
}

#[test]
fn a_file_named_at_the_start_opens_at_once() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("hasil.selaras.json");
    let mut window = with_result();
    let shown = figures(&window);
    window.next_dialog(Chosen::Path(path.clone()));
    window.hand_on();
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    let mut other = Desk::new().file(&path).open();
    other.wait_until("the result", |window| window.names(Role::Meter).len() == 6);
    assert_eq!(figures(&other), shown);
}

#[test]
fn the_text_size_of_last_time_is_there_again() {
    let window = Desk::new().text_size(150).open();
    assert!((window.harness.ctx.zoom_factor() - 1.5).abs() < 0.01);
    assert!((window.harness.ctx.content_rect().width() - 1366.0 / 1.5).abs() < 1.0);
}

#[test]
fn profiles_that_cannot_be_used_or_are_there_twice_are_told_with_their_reason() {
    let place = tempfile::tempdir().expect("a folder");
    let profiles = place.path().join("profiles");
    std::fs::create_dir_all(&profiles).expect("a folder");
    let id = "karyawan-pemberdayaan-masyarakat";
    let shipped = std::fs::read_to_string(format!("{}/profiles/{id}.ron", env!("CARGO_MANIFEST_DIR")));
    let other = shipped.expect("the profile").replacen("version: \"1.0.0\"", "version: \"1.0.1\"", 1);
    std::fs::write(profiles.join(format!("{id}.ron")), other).expect("a file");
    std::fs::write(profiles.join("rusak.ron"), "(schema: 1,").expect("a file");
    std::fs::write(profiles.join("terlalu-besar.ron"), vec![b' '; 2_200_000]).expect("a file");

    let mut window = Desk::new().folder(place.path()).open();
    window.wait_until("the folder", |window| window.shows("terlalu-besar.ron"));
    assert!(window.shows("ada di dua tempat"), "{:?}", window.painted());
    assert!(window.can_choose(), "a broken profile hinders no other");

    let broken = |window: &Window, file: &str| {
        let rows = window.names(Role::Button);
        rows.into_iter().find(|name| name.starts_with(file)).expect("a row with its reason")
    };
    let row = broken(&window, "rusak.ron");
    window.click(Role::Button, &row);
    assert!(window.shows("Baris 1"), "{:?}", window.painted());
    window.press(Key::Escape);
    let row = broken(&window, "terlalu-besar.ron");
    window.click(Role::Button, &row);
    assert!(window.shows("terlalu besar"), "why it was not read is told: {:?}", window.painted());
}
