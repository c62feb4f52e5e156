//! Every text of a profile is drawn somewhere, and no sentence of the window stands in code.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use selaras::app::Chosen;
use selaras::profile::Key as ItemKey;

use crate::harness::{Desk, Window};
use crate::places;

const SHIPPED: &str = include_str!("../../profiles/karyawan-pemberdayaan-masyarakat.ron");

/// The end of the string literal that begins at `start` with a quotation mark, behind the closing one.
fn end_of_literal(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut at = start + 1;
    while bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at + 1
}

/// The shipped profile with a word of its own in place of each Indonesian text, and those words with the line they
/// came from. The word of a claim that makes it false must stand in the claim, so it takes the claim's.
fn marked_profile() -> (String, Vec<(String, String)>) {
    let mut made = String::new();
    let mut marks: Vec<(String, String)> = Vec::new();
    let mut rest = 0;
    let mut from = 0;
    let mut claim = String::new();
    while let Some(found) = SHIPPED[from..].find("id:") {
        let at = from + found;
        from = at + 3;
        let quote = at + 3 + SHIPPED[at + 3..].len() - SHIPPED[at + 3..].trim_start().len();
        if !SHIPPED[quote..].starts_with('"') {
            continue;
        }
        let end = end_of_literal(SHIPPED, quote);
        let behind = SHIPPED[end..].trim_start().trim_start_matches(',').trim_start();
        if !behind.starts_with("en:") {
            continue;
        }
        let before = SHIPPED[..at].trim_end().trim_end_matches('(').trim_end();
        let mark = if before.ends_with("false_word:") {
            claim.clone()
        } else {
            format!("Tanda{:03}", marks.len() + 1)
        };
        if before.ends_with("claim:") {
            claim.clone_from(&mark);
        }
        made.push_str(&SHIPPED[rest..quote]);
        made.push('"');
        made.push_str(&mark);
        made.push('"');
        rest = end;
        from = end;
        marks.push((mark, SHIPPED[quote + 1..end - 1].to_owned()));
    }
    made.push_str(&SHIPPED[rest..]);
    let made = made.replacen("id: \"karyawan-pemberdayaan-masyarakat\"", "id: \"profesi-tanda\"", 1);
    (made, marks)
}

/// Everything this frame says, to the eye and to the ear.
fn said(window: &Window, all: &mut String) {
    for words in window.painted() {
        all.push_str(&words.to_lowercase());
        all.push('\n');
    }
    for node in window.nodes() {
        for words in [node.name, node.value, node.description] {
            all.push_str(&words.to_lowercase());
            all.push('\n');
        }
    }
}

/// Answers every item so that each gives `points` of 4.
fn answer_with(window: &mut Window, points: usize) {
    let today = jiff::civil::date(2026, 11, 24);
    let library = selaras::profile::Library::built_in(today);
    let profile = library.usable().next().and_then(|entry| entry.profile.clone()).expect("a profile");
    let keys: Vec<ItemKey> = profile.instrument.items.iter().map(|item| item.key).collect();
    window.answer_all(|item| if keys[item] == ItemKey::Reversed { 5 - points } else { points + 1 });
}

#[test]
fn every_text_of_a_profile_is_drawn_somewhere() {
    let (made, marks) = marked_profile();
    assert!(marks.len() > 200, "only {} texts were found", marks.len());
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("profesi-tanda.ron");
    std::fs::write(&path, made).expect("a profile");

    let mut window = Desk::new().size(1366.0, 9000.0).open();
    window.wait_until("an occupation", |window| window.can_choose());
    window.press_with(Modifiers::COMMAND, Key::K);
    window.next_dialog(Chosen::Path(path));
    window.click(Role::Button, "Buka berkas profil…");
    window.wait_until("the made profile", |window| window.has(Role::TabList));
    let mut all = String::new();
    said(&window, &mut all);
    let sources = window.sources_button();
    window.click(Role::Button, &sources);
    said(&window, &mut all);
    places::clear(&mut window);
    for tab in 2..=5 {
        window.tab(tab);
        said(&window, &mut all);
    }
    places::open_all_myths(&mut window);
    said(&window, &mut all);
    window.begin_items();
    for _ in 0..6 {
        window.press(Key::Home);
        for _ in 0..6 {
            said(&window, &mut all);
            window.press(Key::ArrowDown);
        }
        window.press_with(Modifiers::ALT, Key::ArrowRight);
    }
    for (round, points) in [0, 2, 4].into_iter().enumerate() {
        if round > 0 {
            window.click(Role::Button, "Ulangi asesmen");
            window.click(Role::Button, "Ulangi");
        }
        answer_with(&mut window, points);
        said(&window, &mut all);
    }
    let missing: Vec<_> = marks.iter().filter(|(mark, _)| !all.contains(&mark.to_lowercase())).collect();
    assert!(missing.is_empty(), "{} of {} texts are drawn nowhere: {missing:#?}", missing.len(), marks.len());
}

fn sources_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The string literals of a line of code, without those of its comment.
fn literals(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = line[at..].find(['"', '/']).map(|start| at + start) {
        if line[start..].starts_with("//") {
            break;
        }
        if line[start..].starts_with('/') || line[..start].ends_with('\'') {
            at = start + 1;
            continue;
        }
        let bytes = line.as_bytes();
        let mut end = start + 1;
        while end < bytes.len() && bytes[end] != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        found.push(line[start + 1..end.min(line.len())].to_owned());
        at = (end + 1).min(line.len());
    }
    found
}

/// A format string without the places that are filled in.
fn without_places(literal: &str) -> String {
    let mut depth = 0_usize;
    let mut outside = |letter: char| {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    };
    literal.chars().filter(|letter| outside(*letter)).collect()
}

#[test]
fn no_sentence_of_the_window_stands_in_code() {
    // What only a programmer or a terminal reads.
    let exempt =
        ["reason", "request_discard", "discard(", "no thread for", "is no colour", "no weight is called"];
    let mut strays = Vec::new();
    let mut seen = 0;
    for path in sources_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/app")) {
        let text = std::fs::read_to_string(&path).expect("a source");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            if exempt.iter().any(|word| line.contains(word)) {
                continue;
            }
            for literal in literals(line) {
                seen += 1;
                let shown = without_places(&literal);
                let words = shown
                    .split_whitespace()
                    .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
                if words.count() >= 3 {
                    strays.push(format!("{}:{}: {literal:?}", path.display(), number + 1));
                }
            }
        }
    }
    assert!(seen > 300, "only {seen} literals were looked at");
    assert!(strays.is_empty(), "sentences in code:\n{}", strays.join("\n"));
}
