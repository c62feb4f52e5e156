//! Getting to know the occupation: the reading tabs, how a person moves among them, myths, and the tools of the rail.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use selaras::language::Language;

use crate::harness::{Desk, Window};
use crate::places;

/// Something of the shipped profile that only this tab shows.
fn profile() -> std::sync::Arc<selaras::profile::Profile> {
    let library = selaras::profile::Library::built_in(jiff::civil::date(2026, 11, 24));
    library.usable().next().and_then(|entry| entry.profile.clone()).expect("a profile")
}

fn occupation() -> Window {
    let mut window = Desk::new().open();
    window.choose_occupation();
    window
}

fn selected_tab(window: &Window) -> String {
    window.selected(Role::Tab).join("|")
}

#[test]
fn each_tab_shows_its_content() {
    let mut window = occupation();
    let profile = profile();
    let id = Language::Indonesian;
    let signs = [
        profile.overview.purpose.get(id).to_owned(),
        profile.duties[0].title.get(id).to_owned(),
        profile.instrument.dimensions[0].definition.get(id).to_owned(),
        profile.myths[0].claim.get(id).to_owned(),
        profile.similar[0].differs[0].here.get(id).to_owned(),
    ];
    for (index, sign) in signs.iter().enumerate() {
        window.tab(index + 1);
        let title = window.title();
        assert!(!title.is_empty(), "tab {} has no title", index + 1);
        assert!(window.shows(sign), "tab {} does not show {sign:?}: {:#?}", index + 1, window.painted());
        for (other, elsewhere) in signs.iter().enumerate().filter(|(other, _)| *other != index) {
            assert!(!window.shows(elsewhere), "tab {} shows what belongs to tab {}", index + 1, other + 1);
        }
    }
    window.tab(6);
    assert!(window.has_named(Role::TextInput, "Nama atau sebutan"));
    window.tab(7);
    assert!(window.shows("Belum ada hasil"), "{:?}", window.painted());
}

#[test]
fn control_and_a_digit_open_a_tab_and_the_title_has_the_keyboard() {
    let mut window = occupation();
    for (tab, name) in [(2, "2 Tugas"), (5, "5 Profesi Serupa"), (1, "1 Ringkasan"), (4, "4 Mitos & Fakta")] {
        window.tab(tab);
        assert_eq!(selected_tab(&window), name);
        let (role, focused) = window.focused().expect("something has the keyboard");
        assert_eq!((role, focused), (Role::Heading, window.title()));
    }
}

#[test]
fn the_tabs_are_one_stop_and_arrows_walk_before_enter_opens() {
    let mut window = occupation();
    window.tab(1);
    window.press(Key::F6);
    let mut stops = Vec::new();
    for _ in 0..60 {
        if let Some((role, name)) = window.focused() {
            stops.push((role, name));
        }
        window.press(Key::Tab);
    }
    let tabs: std::collections::BTreeSet<_> =
        stops.iter().filter(|(role, _)| *role == Role::Tab).map(|(_, name)| name.clone()).collect();
    assert_eq!(tabs.len(), 1, "the tabs take {} stops: {tabs:?}", tabs.len());

    window.node(Role::Tab, "1 Ringkasan").focus();
    window.settle();
    window.press(Key::ArrowDown).press(Key::ArrowDown);
    assert_eq!(window.focused_name(), "3 Kecocokan");
    assert_eq!(selected_tab(&window), "1 Ringkasan", "an arrow opened a tab");
    window.press(Key::Enter);
    assert_eq!(selected_tab(&window), "3 Kecocokan");
    window.node(Role::Tab, "3 Kecocokan").focus();
    window.settle();
    window.press(Key::ArrowUp).press(Key::Space);
    assert_eq!(selected_tab(&window), "2 Tugas");
}

#[test]
fn f6_goes_through_the_regions_and_back() {
    let mut window = occupation();
    window.tab(2);
    let mut round = Vec::new();
    for _ in 0..4 {
        window.press(Key::F6);
        round.push(window.focused());
    }
    let distinct: std::collections::BTreeSet<_> = round.iter().map(|stop| format!("{stop:?}")).collect();
    assert!(distinct.len() >= 3, "F6 stays where it is: {round:?}");
    assert!(round.iter().all(Option::is_some), "F6 lost the keyboard: {round:?}");
    let last = window.focused();
    window.press(Key::F6);
    window.press_with(Modifiers::SHIFT, Key::F6);
    assert_eq!(window.focused(), last, "Shift+F6 does not undo F6");
}

#[test]
fn a_myth_opens_by_key_and_by_click_only_after_a_guess() {
    let mut window = occupation();
    window.tab(4);
    let profile = profile();
    let realities: Vec<&str> =
        profile.myths.iter().map(|myth| myth.reality.get(Language::Indonesian)).collect();
    assert!(!window.shows(realities[0]), "the reality is there before the guess");
    window.hold(Key::Num3, 4);
    assert!(window.shows(realities[0]), "no reality after a guess by key");
    assert!(!window.shows(realities[1]));
    assert!(
        window.announced().iter().any(|words| words.contains(realities[0])),
        "a screen reader is not told: {:?}",
        window.announced()
    );
    window.point_at(Role::RadioButton, "Sebagian benar");
    assert!(window.shows(realities[1]), "no reality after a guess by click");
    assert!(
        window.names(Role::Tab).iter().any(|tab| tab == "4 Mitos & Fakta, 2 dari 3"),
        "{:?}",
        window.names(Role::Tab)
    );
    // A key with a modifier is no guess.
    window.press_with(Modifiers::ALT, Key::Num1);
    assert!(!window.shows(realities[2]));
    window.press(Key::Num1);
    assert!(window.shows(realities[2]));
    assert!(
        window.has_named(Role::Heading, "Apa yang berubah dari gambaranmu?"),
        "{:?}",
        window.names(Role::Heading)
    );
    window.click(Role::RadioButton, "Berubah sedikit");
    assert_eq!(window.selected(Role::RadioButton), ["Berubah sedikit"]);
}

#[test]
fn the_language_changes_at_once_and_back() {
    let mut window = occupation();
    window.tab(2);
    assert_eq!(window.title(), "Tugas");
    window.click(Role::Button, "Ganti bahasa, sekarang Indonesia");
    assert_eq!(window.title(), "Duties");
    assert!(window.shows(profile().duties[0].title.get(Language::English)));
    assert!(!window.shows("Tugas"), "Indonesian is left over");
    let button = window
        .names(Role::Button)
        .into_iter()
        .find(|name| name.contains("English"))
        .expect("a language button");
    window.click(Role::Button, &button);
    assert_eq!(window.title(), "Tugas");
}

#[test]
fn text_grows_and_shrinks_by_key_and_returns() {
    let mut window = occupation();
    let percent = |window: &Window| (window.harness.ctx.zoom_factor() * 100.0).round();
    window.press_with(Modifiers::COMMAND, Key::Plus).press_with(Modifiers::COMMAND, Key::Plus);
    assert!((percent(&window) - 120.0).abs() < 0.1);
    window.press_with(Modifiers::COMMAND, Key::Minus);
    assert!((percent(&window) - 110.0).abs() < 0.1);
    window.press_with(Modifiers::COMMAND, Key::Num0);
    assert!((percent(&window) - 100.0).abs() < 0.1);
    for _ in 0..20 {
        window.press_with(Modifiers::COMMAND, Key::Plus);
    }
    assert!((percent(&window) - 200.0).abs() < 0.1, "the largest is 200");
    for _ in 0..20 {
        window.press_with(Modifiers::COMMAND, Key::Minus);
    }
    assert!((percent(&window) - 80.0).abs() < 0.1, "the smallest is 80");
}

#[test]
fn escape_closes_a_dialog_and_the_keyboard_returns_to_where_it_was() {
    let mut window = occupation();
    window.tab(1);
    for (name, role) in [(window.sources_button(), Role::Dialog), ("Bantuan".to_owned(), Role::Dialog)] {
        window.node(Role::Button, &name).focus();
        window.settle();
        window.press(Key::Enter);
        assert!(window.has(role), "{name} opens no dialog");
        let inside = window.focused().expect("the keyboard is in the dialog");
        assert_eq!(inside.1, "Tutup", "the safe button has the keyboard");
        window.press(Key::Escape);
        assert!(!window.has(role), "Escape leaves the dialog open");
        assert_eq!(window.focused_name(), name, "the keyboard is elsewhere after the dialog");
    }
}

#[test]
fn tab_stays_inside_a_dialog() {
    let mut window = occupation();
    window.press(Key::F1);
    let guides = ["Panduan siswa", "Panduan guru BK", "Panduan teknisi lab"];
    let allowed = [["Tutup", "Pengaturan", "Tentang Selaras"], guides].concat();
    for _ in 0..8 {
        window.press(Key::Tab);
        let name = window.focused_name();
        assert!(allowed.contains(&name.as_str()), "Tab left the dialog for {name:?}");
    }
}

#[test]
fn the_picker_finds_walks_and_opens() {
    let mut window = occupation();
    window.press_with(Modifiers::COMMAND, Key::K);
    assert_eq!(window.focused().map(|(role, _)| role), Some(Role::SearchInput));
    window.type_words("zzzz");
    assert!(window.shows("Tidak ada profil yang memuat “zzzz”"), "{:?}", window.painted());
    window.press(Key::Enter);
    assert!(window.has(Role::Dialog), "Enter on nothing closed the picker");
    window.press(Key::Escape);
    window.press_with(Modifiers::COMMAND, Key::K);
    assert!(window.has(Role::ListBoxOption), "the search of last time is still there");
    window.tab(3);
    assert!(window.has(Role::Dialog), "a tab opened under the dialog");
    window.press(Key::Enter);
    assert!(!window.has(Role::Dialog));
    assert_eq!(selected_tab(&window), "1 Ringkasan");
    places::clear(&mut window);
}
