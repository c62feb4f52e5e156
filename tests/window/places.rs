//! Every page and every dialog of the window, visited one after the other.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use selaras::app::Chosen;

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

/// The digit that gives the example person's answer to each item, read from the profile that ships.
pub(crate) fn example_digits() -> Vec<usize> {
    let today = jiff::civil::date(2026, 11, 24);
    let library = selaras::profile::Library::built_in(today);
    let entry = library.usable().next().expect("a profile");
    let profile = entry.profile.clone().expect("a usable profile");
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
    window.press_with(Modifiers::COMMAND, Key::Q);
    assert!(window.has(Role::AlertDialog), "the window closes over an unsaved result");
    look("tutup", window);
    clear(window);
    for (key, name) in [("session-end", "akhiri-sesi"), ("result-repeat", "ulangi")] {
        let words = window.language().text(key).into_owned();
        window.click(Role::Button, &words);
        look(name, window);
        clear(window);
    }
    window.next_dialog(Chosen::NoDialog);
    window.press_with(Modifiers::COMMAND, Key::S);
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
}
