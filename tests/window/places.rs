//! Every page and every dialog of the window, visited one after the other.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use selaras::app::Chosen;
use selaras::assessment::{Answer, Sitting};
use selaras::guide::Guide;
use selaras::language::Language;
use selaras::result_file::{ResultFile, write};

use crate::harness::Window;

/// The answers of the example person of the design: item sums 19, 14, 20, 17, 13 of 24 and 12 of 20, the last side
/// with one "tidak paham", counted after reversed items are turned. Each line is a side in profile order, each figure
/// the points of one of its items from 0 to 4; `None` is "tidak paham".
pub(crate) const EXAMPLE_POINTS: [[Option<u8>; 6]; 6] = [
    [Some(4), Some(3), Some(3), Some(3), Some(3), Some(3)],
    [Some(3), Some(2), Some(2), Some(2), Some(3), Some(2)],
    [Some(4), Some(4), Some(3), Some(3), Some(3), Some(3)],
    [Some(3), Some(3), Some(3), Some(3), Some(3), Some(2)],
    [Some(2), Some(2), Some(3), Some(2), Some(2), Some(2)],
    [Some(3), Some(2), Some(3), Some(2), Some(2), None],
];

fn shipped() -> std::sync::Arc<selaras::profile::Profile> {
    let today = jiff::civil::date(2026, 11, 24);
    let library = selaras::profile::Library::built_in(today);
    let entry = library.usable().next().expect("a profile");
    entry.profile.clone().expect("a usable profile")
}

/// The digit that gives the example person's answer to each item, read from the profile that ships.
pub(crate) fn example_digits() -> Vec<usize> {
    let profile = shipped();
    let instrument = &profile.instrument;
    let mut seen = vec![0; instrument.dimensions.len()];
    instrument
        .items
        .iter()
        .map(|item| {
            let side =
                instrument.dimensions.iter().position(|side| side.id == item.dimension).expect("a side");
            let points = EXAMPLE_POINTS[side][seen[side]];
            seen[side] += 1;
            match points {
                None => 0,
                Some(points) if item.key == selaras::profile::Key::Reversed => usize::from(4 - points) + 1,
                Some(points) => usize::from(points) + 1,
            }
        })
        .collect()
}

/// Opens every myth of the page with the digit 1.
pub(crate) fn open_all_myths(window: &mut Window) {
    window.tab(4);
    for _ in 0..20 {
        window.press(Key::Num1);
    }
}

/// Answers as the example person and shows the result.
pub(crate) fn answer_as_example(window: &mut Window) {
    let digits = example_digits();
    window.answer_all(|item| digits[item]);
}

/// Closes every dialog and message.
pub(crate) fn clear(window: &mut Window) {
    for _ in 0..4 {
        window.press(Key::Escape);
        if !window.has(Role::Dialog) && !window.has(Role::AlertDialog) && window.toasts() == 0 {
            return;
        }
    }
}

/// Goes to every page and dialog and shows each to `look`, with its name.
pub(crate) fn visit(window: &mut Window, look: &mut dyn FnMut(&str, &mut Window)) {
    window.wait_until("an occupation", |window| window.can_choose());
    look("mulai", window);
    reports_of_a_folder(window, look);
    window.choose_occupation();
    for (tab, name) in [(1, "ringkasan"), (2, "tugas"), (3, "kecocokan"), (4, "mitos"), (5, "serupa")] {
        window.tab(tab);
        look(name, window);
    }
    window.tab(7);
    look("hasil-belum-ada", window);
    open_all_myths(window);
    look("mitos-terbuka", window);
    window.tab(6);
    look("persiapan", window);
    window.begin_items();
    look("asesmen", window);
    for _ in 0..2 {
        window.press(Key::Num4);
    }
    window.press(Key::Num0);
    look("asesmen-terjawab", window);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    look("asesmen-halaman-3", window);
    for _ in 0..6 {
        window.press_with(Modifiers::ALT, Key::ArrowRight);
    }
    look("periksa", window);
    window.begin_items();
    for _ in 0..6 {
        window.press_with(Modifiers::ALT, Key::ArrowLeft);
    }
    window.press(Key::Home);
    for _ in 0..3 {
        window.press(Key::Delete);
        window.press(Key::ArrowDown);
    }
    answer_as_example(window);
    look("hasil", window);
    window.press_with(Modifiers::ALT, Key::Num2);
    look("hasil-jejak-empati", window);
    // The side in the middle of the design, and the one with a missing answer.
    window.node(Role::ListBoxOption, &window.names(Role::ListBoxOption)[2].clone()).click_accesskit();
    window.settle();
    look("hasil-jejak", window);
    window.node(Role::ListBoxOption, &window.names(Role::ListBoxOption)[5].clone()).click_accesskit();
    window.settle();
    look("hasil-jejak-kosong", window);
    window.press_with(Modifiers::ALT, Key::Num3);
    look("hasil-cara", window);
    window.press_with(Modifiers::ALT, Key::Num1);
    let earlier = window.folder.join("hasil-lama.selaras.json");
    std::fs::write(&earlier, other_result(|_| {})).expect("a file");
    compare_with(window, &earlier);
    look("hasil-perbandingan", window);
    let other = other_result(|file| file.instrument.version = "0.9".to_owned());
    std::fs::write(&earlier, other).expect("a file");
    compare_with(window, &earlier);
    look("hasil-perbandingan-ditolak", window);
    let close = window.language().text("comparison-close").into_owned();
    window.click(Role::Button, &close);
    window.press_with(Modifiers::COMMAND, Key::Q);
    assert!(window.has(Role::AlertDialog), "the window closes over an unsaved result");
    look("tutup", window);
    clear(window);
    for (key, name) in [("session-end", "akhiri-sesi"), ("result-repeat", "ulangi")] {
        let words = window.language().text(key).into_owned();
        if !window.has_named(Role::Button, &words) {
            // A narrow bar has no room for it.
            let more = window.language().text("export-more").into_owned();
            window.click(Role::Button, &more);
        }
        window.click(Role::Button, &words);
        look(name, window);
        clear(window);
    }
    window.open_pages();
    look("simpan-pdf", window);
    clear(window);
    let more = window.language().text("export-more").into_owned();
    window.click(Role::Button, &more);
    look("format-lain", window);
    clear(window);
    window.next_dialog(Chosen::NoDialog);
    window.hand_on();
    window.wait_until("the path field", |window| window.has(Role::Dialog));
    look("letak-simpan", window);
    window.type_words("/selaras-tidak-ada/di-sini/dengan-nama-folder-yang-cukup-panjang/hasil");
    let before = window.painted().len();
    window.press(Key::Enter);
    window.wait_until("what is wrong with the path", |window| window.painted().len() > before);
    window.settle();
    look("letak-simpan-salah", window);
    clear(window);
    window.next_dialog(Chosen::NoDialog);
    window.press_with(Modifiers::COMMAND, Key::O);
    window.wait_until("the path field", |window| window.has(Role::Dialog));
    look("letak-buka", window);
    clear(window);
    let nowhere = window.folder.join("tidak-ada.selaras.json");
    window.next_dialog(Chosen::Path(nowhere));
    window.press_with(Modifiers::COMMAND, Key::O);
    window.wait_until("a message", |window| window.toasts() > 0);
    look("pesan", window);
    let details = window.language().text("details").into_owned();
    window.click(Role::Button, &details);
    look("rincian", window);
    clear(window);
    window.press(Key::F1);
    look("bantuan", window);
    guides(window, look);
    let settings = window.language().text("settings-title").into_owned();
    window.click(Role::Button, &settings);
    look("pengaturan", window);
    let about = window.language().text("about-title").into_owned();
    window.press(Key::Escape);
    window.click(Role::Button, &about);
    look("tentang", window);
    clear(window);
    window.tab(1);
    let sources = window.sources_button();
    window.click(Role::Button, &sources);
    look("sumber", window);
    clear(window);
    window.press_with(Modifiers::COMMAND, Key::K);
    look("pemilih", window);
    window.type_words("desa");
    look("pemilih-desa", window);
    window.type_words(" dan sesuatu yang tidak ada di profil mana pun, sama sekali");
    look("pemilih-kosong", window);
    clear(window);
    // Last, since the result from the file stands over the person's own.
    std::fs::write(&earlier, other_result(answer_four_throughout)).expect("a file");
    window.next_dialog(Chosen::Path(earlier));
    window.press_with(Modifiers::COMMAND, Key::O);
    let closing = window.language().text("opened-close").into_owned();
    window.wait_until("the result", |window| window.has_named(Role::Button, &closing));
    window.press_with(Modifiers::ALT, Key::Num5);
    look("hasil-guru-bk", window);
}

/// From the help to each guide and back.
fn guides(window: &mut Window, look: &mut dyn FnMut(&str, &mut Window)) {
    for (guide, name) in [
        (Guide::Student, "panduan-siswa"),
        (Guide::Counselor, "panduan-guru-bk"),
        (Guide::Technician, "panduan-teknisi"),
    ] {
        let words = window.language().text(guide.title_key()).into_owned();
        window.click(Role::Button, &words);
        window.wait_until("the guide", |window| window.names(Role::Dialog).contains(&words));
        look(name, window);
        window.press(Key::Escape);
    }
}

/// From the start page to the reports of a folder with two results and a file that is none, and back.
fn reports_of_a_folder(window: &mut Window, look: &mut dyn FnMut(&str, &mut Window)) {
    let from = window.folder.join("hasil-xi-2");
    std::fs::create_dir_all(&from).expect("a folder");
    for (number, name) in [(1, "ayu"), (2, "bima")] {
        let id = uuid::Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0100 + number);
        let bytes = other_result(|file| file.result_id = id);
        std::fs::write(from.join(format!("{name}.selaras.json")), bytes).expect("a file");
    }
    std::fs::write(from.join("rusak.selaras.json"), "{").expect("a file");
    let to = window.folder.join("laporan-xi-2");
    std::fs::create_dir_all(&to).expect("a folder");
    let english = window.names(Role::Button).iter().any(|name| name == "Reports of a folder…");
    let language = if english { Language::English } else { Language::Indonesian };
    window.next_dialog(Chosen::Path(from));
    window.click(Role::Button, &language.text("folder-run"));
    look("laporan-folder", window);
    window.next_dialog(Chosen::Path(to));
    window.click(Role::Button, &language.text("folder-run-go"));
    let open = language.text("export-open-folder").into_owned();
    window.wait_until("the reports", |window| window.has_named(Role::Button, &open));
    look("laporan-folder-selesai", window);
    clear(window);
}

/// Every item answered with the fourth option, and quickly.
pub(crate) fn answer_four_throughout(file: &mut ResultFile) {
    for answer in &mut file.answers {
        answer.value = Some(4);
        answer.not_understood = false;
        answer.ms = Some(700);
    }
}

/// The bytes of a result of half a year earlier: the example person, who answered the first side as low as can be.
pub(crate) fn other_result(change: impl FnOnce(&mut ResultFile)) -> Vec<u8> {
    let profile = shipped();
    let began = jiff::civil::date(2026, 5, 18).at(8, 30, 0, 0).in_tz("Asia/Jakarta").expect("a moment");
    let id = uuid::Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0042);
    let mut sitting = Sitting::new(id, profile.id.clone(), began.clone());
    let first = &profile.instrument.dimensions[0].id;
    for (item, digit) in profile.instrument.items.iter().zip(example_digits()) {
        let lowest = if item.key == selaras::profile::Key::Reversed { 5 } else { 1 };
        let answer = match i32::try_from(digit).expect("a digit") {
            _ if item.dimension == *first => Answer::Value(lowest),
            0 => Answer::NotUnderstood,
            value => Answer::Value(value),
        };
        sitting.answers.set(&item.id, answer);
    }
    let digest = "0".repeat(64);
    let mut file = ResultFile::from_sitting(&sitting, &profile, &digest, Language::Indonesian, &began);
    change(&mut file);
    write(&file.with_outcome())
}

/// Opens a file beside the result on the sheet.
pub(crate) fn compare_with(window: &mut Window, path: &std::path::Path) {
    window.press_with(Modifiers::ALT, Key::Num1);
    window.next_dialog(Chosen::Path(path.to_owned()));
    let open = window.language().text("comparison-open").into_owned();
    window.click(Role::Button, &open);
    let page = window.language().text("result-page-comparison").into_owned();
    window.wait_until("the comparison", |window| window.selected(Role::RadioButton) == [page.clone()]);
}
