//! The messages of the program: both languages have the same ones, each is used, and none is missing.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use selaras::language::{KEYS_PER_FILE, Language};

/// Messages by key: the variables they use.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    for (area, indonesian, english) in KEYS_PER_FILE {
        let source = if language == Language::Indonesian { indonesian } else { english };
        let mut current = None;
        for line in source.lines() {
            if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| is_key(key)) {
                assert!(!messages.contains_key(key), "{area}: {key} is there twice");
                messages.insert(key.to_owned(), BTreeSet::new());
                current = Some(key.to_owned());
            }
            let Some(variables) = current.as_ref().and_then(|key| messages.get_mut(key)) else { continue };
            for piece in line.split("{ $").skip(1) {
                let name: String = piece.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
                variables.insert(name);
            }
        }
    }
    messages
}

fn is_key(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}

/// Every string literal of the code that has the form of a key, outside comments.
fn literals() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut found = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            found.extend(line.split('"').skip(1).step_by(2).filter(|text| is_key(text)).map(str::to_owned));
        }
    }
    found
}

/// The literals that are handed to whatever looks words up.
fn looked_up() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let calls = ["text(\"", "format(\"", "toast_info(\"", "counted(view.language, \"", "counted(language, \""];
    let mut found = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        for call in calls {
            // `Args::text("name", …)` fills a message in; only a lookup has one argument or comes with arguments.
            for piece in text.split(call).skip(1) {
                let key: String = piece.chars().take_while(|c| *c != '"').collect();
                let rest = piece.get(key.len() + 1..).unwrap_or_default();
                let is_argument = call == "text(\"" && rest.starts_with(',');
                if is_key(&key) && !is_argument {
                    found.insert(key);
                }
            }
        }
    }
    found
}

#[test]
fn both_languages_say_the_same_things_with_the_same_figures() {
    let (indonesian, english) = (messages(Language::Indonesian), messages(Language::English));
    assert!(indonesian.len() > 200, "the files were read");
    let keys = |messages: &Messages| messages.keys().cloned().collect::<BTreeSet<_>>();
    let missing: Vec<_> = keys(&indonesian).symmetric_difference(&keys(&english)).cloned().collect();
    assert!(missing.is_empty(), "only in one language: {missing:?}");
    let differing: Vec<_> = indonesian
        .iter()
        .filter(|(key, variables)| {
            // A count may choose the words without being said; the rest must be said in both.
            let without_count = |set: &BTreeSet<String>| set.iter().filter(|name| !matches!(name.as_str(), "n" | "count")).cloned().collect::<Vec<_>>();
            without_count(variables) != without_count(&english.get(*key).unwrap())
        })
        .map(|(key, _)| key)
        .collect();
    assert!(differing.is_empty(), "other variables: {differing:?}");
}

#[test]
fn every_message_that_is_looked_up_is_there() {
    let messages = messages(Language::Indonesian);
    let missing: Vec<_> = looked_up().into_iter().filter(|key| !messages.contains_key(key)).collect();
    assert!(missing.is_empty(), "no message: {missing:?}");
}

#[test]
fn every_message_is_used() {
    let literals = literals();
    let unused: Vec<_> = messages(Language::Indonesian)
        .into_keys()
        // Built from the code of a finding; another test walks all codes.
        .filter(|key| !key.starts_with("diagnostic-") && !literals.contains(key))
        .collect();
    assert!(unused.is_empty(), "used nowhere: {unused:?}");
}

#[test]
fn every_message_parses_and_resolves() {
    for language in Language::ALL {
        for key in messages(language).keys() {
            assert_ne!(language.text(key), key.as_str(), "{key} in {}", language.tag());
        }
    }
}
