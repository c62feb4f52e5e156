//! How the questions were answered: the times of the items as they are measured, the one question before the result,
//! and that the student meets nothing else of it.

use std::collections::BTreeMap;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use selaras::app::Chosen;
use selaras::assessment::Sitting;
use selaras::result_file::{ResultFile, read, read_draft};

use crate::harness::{DIGITS, Desk, Window, bytes_below};

fn at_the_items() -> Window {
    let mut window = Desk::new().open();
    window.choose_occupation();
    window.begin_items();
    window
}

/// Stops the clock of the frames; from then on only this moves it. Returns where it stands, in seconds.
fn stop_the_clock(window: &mut Window) -> f64 {
    let now = window.harness.ctx.input(|input| input.time).ceil();
    window.harness.input_mut().time = Some(now);
    now
}

fn answer_at(window: &mut Window, seconds: f64, digit: usize) {
    window.harness.input_mut().time = Some(seconds);
    window.press(DIGITS[digit]);
}

/// The window loses or gets the focus, as when another program comes to the front.
fn focus_at(window: &mut Window, seconds: f64, focused: bool) {
    let input = window.harness.input_mut();
    input.time = Some(seconds);
    input.focused = focused;
    window.harness.event(Event::WindowFocused(focused));
    window.settle();
}

/// The draft as it lies on the disk.
fn draft(window: &mut Window) -> ResultFile {
    window.wait_for_draft();
    let files = bytes_below(&window.folder);
    let mut drafts = files.iter().filter(|(path, _)| path.extension().is_some_and(|end| end == "json"));
    let (draft, _) = drafts.find_map(|(_, bytes)| read_draft(bytes).ok()).expect("a draft");
    draft
}

/// Milliseconds of the first items that have a time, by their places.
fn times(window: &mut Window) -> BTreeMap<usize, u64> {
    let draft = draft(window);
    let Sitting { times, .. } = draft.to_sitting();
    let place = |index: usize| times.get(&draft.instrument.items[index].id).map(|ms| (index + 1, *ms));
    (0..draft.instrument.items.len()).filter_map(place).collect()
}

#[test]
fn an_item_takes_the_time_since_the_answer_before_it_and_visits_add_up() {
    let mut window = at_the_items();
    let start = stop_the_clock(&mut window);
    // The page is opened at that moment.
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    answer_at(&mut window, start + 3.0, 4);
    answer_at(&mut window, start + 5.0, 2);
    // Back to the first item: another answer, another two seconds.
    window.press(Key::Home);
    answer_at(&mut window, start + 7.0, 5);
    assert_eq!(times(&mut window), BTreeMap::from([(1, 5000), (2, 2000)]));
    // Time before another page was opened belongs to no item.
    window.harness.input_mut().time = Some(start + 20.0);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    answer_at(&mut window, start + 21.5, 0);
    assert_eq!(times(&mut window), BTreeMap::from([(1, 5000), (2, 2000), (7, 1500)]));
}

#[test]
fn a_hidden_window_and_a_long_silence_are_left_out() {
    let mut window = at_the_items();
    let start = stop_the_clock(&mut window);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    focus_at(&mut window, start + 1.0, false);
    focus_at(&mut window, start + 90.0, true);
    answer_at(&mut window, start + 92.0, 4);
    // More than five minutes without a key or a move of the pointer: nothing is left of that time.
    answer_at(&mut window, start + 92.0 + 301.0, 4);
    // Five minutes exactly still count.
    answer_at(&mut window, start + 393.0 + 300.0, 4);
    assert_eq!(times(&mut window), BTreeMap::from([(1, 3000), (3, 300_000)]));
}

#[test]
fn after_a_restored_draft_times_go_on_from_the_page() {
    let mut window = at_the_items();
    let start = stop_the_clock(&mut window);
    window.press_with(Modifiers::ALT, Key::ArrowRight);
    window.press_with(Modifiers::ALT, Key::ArrowLeft);
    answer_at(&mut window, start + 3.0, 4);
    assert_eq!(times(&mut window), BTreeMap::from([(1, 3000)]));
    let kept = window.cut_power();

    let mut again = Desk::new().folder(&kept.folder).open();
    let way_on =
        |window: &Window| window.names(Role::Button).into_iter().find(|name| name.starts_with("Lanjutkan, "));
    again.wait_until("the draft", |window| way_on(window).is_some());
    let start = stop_the_clock(&mut again);
    let go = way_on(&again).expect("a way on");
    again.click(Role::Button, &go);
    again.wait_until("the item", |window| window.group_of_focus().is_some());
    // Its first key is the answer: the time since the page was opened counts, without the hidden minute.
    focus_at(&mut again, start + 1.0, false);
    focus_at(&mut again, start + 61.0, true);
    answer_at(&mut again, start + 64.0, 3);
    answer_at(&mut again, start + 64.0 + 400.0, 3);
    again.press(Key::Home);
    answer_at(&mut again, start + 466.0, 5);
    assert_eq!(times(&mut again), BTreeMap::from([(1, 5000), (2, 4000)]));
}

/// Every item answered with a key, up to the last look.
fn to_the_last_look(digit: impl Fn(usize) -> usize) -> Window {
    let mut window = at_the_items();
    for item in 0..window.item_count() {
        window.press(DIGITS[digit(item)]);
        if (item + 1) % 6 == 0 {
            window.press(Key::Enter);
        }
    }
    assert_eq!(window.title(), "Periksa jawabanmu");
    window
}

#[test]
fn a_run_of_a_third_of_the_items_is_asked_about_with_a_way_there() {
    // Items 3 to 14 alike, 12 of 36.
    let mut window = to_the_last_look(|item| if (2..14).contains(&item) { 4 } else { 1 + item % 2 });
    let question = "12 jawaban sama berturut-turut, mau periksa lagi?";
    assert!(window.names(Role::Heading).iter().any(|name| name == question), "{:?}", window.painted());
    assert!(!window.shows("Semua terisi"), "it is only said when nothing needs a look");
    let links = window.names(Role::Button);
    let link = links.iter().find(|name| name.starts_with("3  ")).expect("a link to item 3");
    window.click(Role::Button, link);
    let group = window.group_of_focus().expect("an item");
    assert!(group.starts_with("Butir 3 "), "{group}");
}

#[test]
fn a_run_one_shorter_is_not_asked_about() {
    let window = to_the_last_look(|item| if (2..13).contains(&item) { 4 } else { 1 + item % 2 });
    assert!(!window.painted().iter().any(|words| words.contains("berturut-turut")));
    assert!(window.shows("Semua terisi"));
}

#[test]
fn four_throughout_is_asked_once_and_told_to_the_counselor_alone() {
    let mut window = to_the_last_look(|_| 4);
    assert!(window.shows("36 jawaban sama berturut-turut, mau periksa lagi?"), "{:?}", window.painted());
    // Nothing stands in the way, and the way on is the same.
    window.click(Role::Button, "Lihat hasil");
    assert_eq!(window.names(Role::Meter).len(), 6);
    for word in ["berturut-turut", "Kualitas jawaban", "Bicarakan dulu", "detik"] {
        let said = |words: &String| words.contains(word);
        assert!(!window.painted().iter().any(said), "{word} on the student's page");
        assert!(!window.nodes().iter().any(|node| said(&node.name) || said(&node.value)), "{word} is heard");
    }
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("hasil.selaras.json");
    window.next_dialog(Chosen::Path(path.clone()));
    window.hand_on();
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    let (file, findings) = read(&std::fs::read(&path).expect("the file")).expect("a result file");
    assert_eq!(findings, []);
    let outcome = file.outcome.expect("an outcome");
    let told = outcome["quality"]["summary"].as_str().expect("a sentence");
    assert!(told.starts_with("Bicarakan dulu: jawaban yang sama 36 kali berturut-turut"), "{told}");
}
