//! The whole sitting by keyboard alone: nothing is chosen beforehand, nothing moves by itself, nothing is lost.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};

use crate::harness::{DIGITS, Desk, Window, bytes_below};
use crate::places;

fn at_the_items() -> Window {
    let mut window = Desk::new().open();
    window.choose_occupation();
    window.begin_items();
    window
}

/// The number of the item that has the keyboard.
fn item(window: &Window) -> usize {
    let group = window.group_of_focus().unwrap_or_default();
    let digits: String =
        group.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

/// What is chosen on the page, one text an item.
fn chosen(window: &Window) -> Vec<String> {
    window.selected(Role::RadioButton)
}

#[test]
fn nothing_is_chosen_before_the_person_chooses() {
    let mut window = at_the_items();
    for _ in 0..6 {
        assert_eq!(chosen(&window), Vec::<String>::new());
        assert_eq!(window.names(Role::RadioGroup).len(), 6);
        window.press_with(Modifiers::ALT, Key::ArrowRight);
    }
    assert_eq!(window.title(), "Periksa jawabanmu");
    assert!(window.shows("36 butir belum dijawab. Boleh dilewati."), "{:?}", window.painted());
}

#[test]
fn a_digit_answers_and_goes_on_and_after_the_last_the_way_on_waits() {
    let mut window = at_the_items();
    assert_eq!(item(&window), 1);
    for (n, digit) in DIGITS.iter().enumerate().take(6).skip(1) {
        window.press(*digit);
        assert_eq!(item(&window), n + 1);
    }
    window.press(Key::Num0);
    assert_eq!(window.focused(), Some((Role::Button, "Selanjutnya".to_owned())));
    let labels = [
        "1, Sangat tidak setuju",
        "2, Tidak setuju",
        "3, Di tengah",
        "4, Setuju",
        "5, Sangat setuju",
        "Tidak paham",
    ];
    assert_eq!(chosen(&window), labels);
    // It stops there: neither a digit nor an arrow turns the page.
    window.press(Key::ArrowRight).press(Key::ArrowDown).press(Key::Num3);
    assert!(window.shows("Halaman 1 dari 6"), "the page turned by itself");
    window.node(Role::Button, "Selanjutnya").focus();
    window.settle();
    window.press(Key::Enter);
    assert!(window.shows("Halaman 2 dari 6"));
    assert_eq!(item(&window), 7, "a new page begins at its first unanswered item");
}

#[test]
fn a_digit_skips_what_is_answered_already() {
    let mut window = at_the_items();
    window.press(Key::ArrowDown).press(Key::ArrowDown);
    assert_eq!(item(&window), 3);
    window.press(Key::Num4);
    assert_eq!(item(&window), 4);
    window.press(Key::Home);
    assert_eq!(item(&window), 1);
    window.press(Key::Num4).press(Key::Num4);
    assert_eq!(item(&window), 4, "item 3 has its answer");
    window.press(Key::End);
    assert_eq!(item(&window), 6);
    window.press(Key::Num4);
    assert_eq!(item(&window), 4, "what is open on this page comes before the way on");
}

#[test]
fn a_held_digit_answers_once() {
    let mut window = at_the_items();
    window.hold(Key::Num2, 6);
    assert_eq!(chosen(&window), ["2, Tidak setuju"]);
    assert_eq!(item(&window), 2);
}

#[test]
fn a_digit_beyond_the_scale_and_a_digit_with_a_modifier_answer_nothing() {
    let mut window = at_the_items();
    window.press(Key::Num6).press(Key::Num9);
    window.press_with(Modifiers::ALT, Key::Num3);
    assert_eq!(chosen(&window), Vec::<String>::new());
    assert_eq!(item(&window), 1);
}

#[test]
fn arrows_walk_without_choosing_and_space_chooses() {
    let mut window = at_the_items();
    window.press(Key::ArrowRight);
    assert_eq!(window.focused_name(), "2, Tidak setuju");
    window.press(Key::ArrowRight);
    assert_eq!(window.focused_name(), "3, Di tengah");
    assert_eq!(chosen(&window), Vec::<String>::new(), "an arrow chose");
    window.press(Key::ArrowLeft).press(Key::Space);
    assert_eq!(chosen(&window), ["2, Tidak setuju"]);
    assert_eq!(item(&window), 1, "Space stays at its item");
    window.press(Key::ArrowDown);
    assert_eq!(item(&window), 2);
    window.press(Key::ArrowUp).press(Key::ArrowUp).press(Key::ArrowUp);
    assert_eq!(item(&window), 1, "no item before the first");
    for _ in 0..9 {
        window.press(Key::ArrowDown);
    }
    assert_eq!(item(&window), 6);
    assert!(window.shows("Halaman 1 dari 6"), "an arrow turned the page");
}

#[test]
fn delete_clears_an_answer_and_another_digit_changes_it() {
    let mut window = at_the_items();
    window.press(Key::Num5).press(Key::ArrowUp);
    assert_eq!(item(&window), 1);
    window.press(Key::Num1);
    assert_eq!(chosen(&window), ["1, Sangat tidak setuju"]);
    window.press(Key::ArrowUp).press(Key::Delete);
    assert_eq!(chosen(&window), Vec::<String>::new());
    assert_eq!(item(&window), 1, "clearing stays at its item");
}

#[test]
fn alt_and_arrows_turn_pages_and_answers_stay() {
    let mut window = at_the_items();
    window.press(Key::Num4).press(Key::Num3);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    assert!(window.shows("Halaman 2 dari 6"));
    window.press(Key::Num1);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    assert!(window.shows("Halaman 1 dari 6"));
    assert_eq!(chosen(&window), ["4, Setuju", "3, Di tengah"]);
    assert_eq!(item(&window), 3, "a page opens at its first unanswered item");
    window.tab(1).tab(6);
    assert_eq!(item(&window), 3, "leaving the tab keeps the place");
}

#[test]
fn clicking_a_dot_chooses_and_stays() {
    let mut window = at_the_items();
    let rows = window.rects_of(&[Role::RadioButton]);
    // The third option of the second item.
    window.point(rows[6 + 2].center());
    assert_eq!(chosen(&window), ["3, Di tengah"]);
    assert_eq!(item(&window), 2, "the item that was clicked is the active one");
}

#[test]
fn the_last_look_links_to_what_is_open_and_unclear() {
    let mut window = at_the_items();
    window.press(Key::Num0);
    for _ in 0..5 {
        window.press(Key::Num4);
    }
    for _ in 0..6 {
        window.press_with(Modifiers::ALT, Key::ArrowRight);
    }
    assert_eq!(window.title(), "Periksa jawabanmu");
    assert!(window.shows("30 butir belum dijawab. Boleh dilewati."));
    let headings = window.names(Role::Heading);
    let unclear = "1 butir kamu tandai “tidak paham”. Boleh dibiarkan.";
    assert!(headings.iter().any(|heading| heading == unclear), "{headings:?}");
    let link = window
        .names(Role::Button)
        .into_iter()
        .find(|name| name.starts_with("20  "))
        .expect("a link to item 20");
    window.click(Role::Button, &link);
    assert_eq!(item(&window), 20);
    assert!(window.shows("Halaman 4 dari 6"));
}

#[test]
fn the_whole_sitting_with_keys_alone_and_once_more() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    window.tab(6);
    window.press_until(Key::Tab, "Nama atau sebutan");
    window.type_words("Sekar");
    window.press_until(Key::Tab, "Mulai");
    window.press(Key::Enter);
    for page in 0..6 {
        for n in 0..6 {
            assert_eq!(item(&window), page * 6 + n + 1);
            window.press(DIGITS[n % 5 + 1]);
        }
        assert_eq!(window.focused_name(), "Selanjutnya");
        window.press(Key::Enter);
    }
    assert!(window.shows("Semua terisi"), "{:?}", window.painted());
    window.press_until(Key::Tab, "Lihat hasil");
    window.press(Key::Enter);
    assert_eq!(window.names(Role::Meter).len(), 6, "six sides");
    // Back, change one answer, and the result follows.
    let figures = |window: &Window| -> Vec<_> {
        window.nodes().into_iter().filter(|node| node.role == Role::Meter).map(|node| node.numeric).collect()
    };
    let before = figures(&window);
    window.tab(6);
    window.press_until(Key::Tab, "Kembali ke butir 36");
    window.press(Key::Enter);
    assert_eq!(item(&window), 36);
    window.press(Key::Num5);
    window.tab(7);
    assert_ne!(figures(&window), before, "the result does not follow the answers");
    // Again from the beginning, with the name but without answers.
    window.press_until(Key::Tab, "Ulangi asesmen");
    window.press(Key::Enter);
    assert!(window.has(Role::AlertDialog));
    assert_eq!(window.focused_name(), "Batal", "the safe way has the keyboard");
    window.press(Key::Tab);
    assert_eq!(window.focused_name(), "Ulangi");
    window.press(Key::Enter);
    assert_eq!(window.title(), "Siap mengenal dirimu?");
    assert!(window.nodes().iter().any(|node| node.value == "Sekar"), "the name is gone");
    window.begin_items();
    assert_eq!(chosen(&window), Vec::<String>::new());
}

#[test]
fn digits_of_one_slow_frame_all_answer_and_stop_at_the_end_of_the_page() {
    let mut window = at_the_items();
    in_one_frame(&mut window, &[Key::Num4, Key::Num2, Key::Num0, Key::Num5]);
    assert_eq!(chosen(&window), ["4, Setuju", "2, Tidak setuju", "Tidak paham", "5, Sangat setuju"]);
    in_one_frame(&mut window, &[Key::Num1, Key::Num3, Key::Num2, Key::Num2]);
    window.press(Key::Num2);
    let last = ["1, Sangat tidak setuju", "3, Di tengah"];
    assert_eq!(chosen(&window)[4..], last, "what is too much changes nothing");
    assert_eq!(window.focused_name(), "Selanjutnya");
}

/// The keys as a slow computer hands them over: all at once.
fn in_one_frame(window: &mut Window, keys: &[Key]) {
    let event = |key: &Key, pressed| Event::Key {
        key: *key,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = keys.iter().flat_map(|key| [event(key, true), event(key, false)]);
    window.harness.input_mut().events.extend(events);
    window.settle();
}

#[test]
fn escape_never_discards_an_answer() {
    let mut window = at_the_items();
    window.press(Key::Num4).press(Key::Num2);
    for _ in 0..5 {
        window.press(Key::Escape);
    }
    window.begin_items();
    assert_eq!(chosen(&window), ["4, Setuju", "2, Tidak setuju"]);
}

#[test]
fn ending_the_session_leaves_nothing_of_the_person() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    window.tab(6);
    window.node(Role::TextInput, "Nama atau sebutan").focus();
    window.settle();
    window.type_words("Zulaikha Uniknama");
    places::answer_as_example(&mut window);
    window.wait_for_draft();
    let holds_name = |folder: &std::path::Path| {
        bytes_below(folder).iter().any(|(_, bytes)| bytes.windows(8).any(|window| window == b"Zulaikha"))
    };
    assert!(holds_name(&window.folder), "there was nothing to remove");
    window.click(Role::Button, "Akhiri sesi");
    window.press(Key::Escape);
    assert!(holds_name(&window.folder), "Escape discarded the sitting");
    window.click(Role::Button, "Akhiri sesi");
    assert_eq!(window.focused_name(), "Batal", "the safe way has the keyboard");
    window.click(Role::Button, "Hapus");
    // Its lock goes last, after the files that hold the name.
    let folder = window.folder.clone();
    window.wait_until("the draft to go with its lock", move |_| {
        !bytes_below(&folder).iter().any(|(path, _)| path.to_string_lossy().contains("draft"))
    });
    assert!(!holds_name(&window.folder), "the name is in another file");
    assert!(!window.shows("Zulaikha"));
    window.choose_occupation();
    window.tab(6);
    assert!(
        !window.nodes().iter().any(|node| node.value.contains("Zulaikha")),
        "the name is still in a field"
    );
    window.node(Role::TextInput, "Nama atau sebutan").focus();
    window.press_with(Modifiers::COMMAND, Key::Z);
    assert!(!window.nodes().iter().any(|node| node.value.contains("Zulaikha")), "undo brings the name back");
}

#[test]
fn the_active_item_comes_into_view_also_where_text_is_large() {
    for (percent, height) in [(100, 640.0), (150, 768.0)] {
        let mut window = Desk::new().size(1366.0, height).text_size(percent).open();
        window.choose_occupation();
        window.begin_items();
        for n in 1..=5 {
            window.press(Key::Num3);
            assert_eq!(item(&window), n + 1);
            let group = window.group_of_focus().expect("an item");
            let statement = group.split_once(". ").expect("a statement").1;
            let seen = window.seen_share(statement);
            assert!(seen > 0.9, "item {} at {percent} is seen by {seen}", n + 1);
        }
    }
}
