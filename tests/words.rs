//! The messages of the program: both languages have the same ones, each is used, and none is missing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
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

/// The literals that are handed to whatever looks words up: first or second argument of such a call, or what a `match`
/// or an `if` chooses, on the same line or the next.
fn looked_up() -> BTreeSet<String> {
    const CALLS: [&str; 9] =
        ["text(", "format(", "say(", "filled(", "bullets(", "below(", "sentence(", "counted(", "toast_info("];
    let mut files = Vec::new();
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let mut found = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let text = text.split("#[cfg(test)]").next().unwrap();
        let code: Vec<&str> = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
        let code = code.join("\n");
        for (quote, _) in code.match_indices('"') {
            let Some((key, after)) = code.get(quote + 1..).and_then(|rest| rest.split_once('"')) else {
                continue;
            };
            let before = code.get(..quote).unwrap().trim_end();
            let of_a_call = |before: &str| {
                CALLS.iter().any(|call| {
                    let name = before.strip_suffix(call);
                    name.is_some_and(|name| !name.ends_with(|c: char| c.is_alphanumeric() || c == '_'))
                })
            };
            // `Args::text("name", …)` fills a message in; a lookup has one argument.
            let fills_in = before.ends_with("text(") && after.trim_start().starts_with(',');
            let second = before.strip_suffix(',').map(|before| {
                before.trim_end_matches(|c: char| c.is_alphanumeric() || matches!(c, '_' | '.')).trim_end()
            });
            let called =
                (of_a_call(before) && !fills_in) || (key.contains('-') && second.is_some_and(of_a_call));
            let chosen = key.contains('-') && (before.ends_with("=>") || before.ends_with('{'));
            if is_key(key) && (called || chosen) {
                found.insert(key.to_owned());
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
            let without_count = |set: &BTreeSet<String>| {
                set.iter().filter(|name| !matches!(name.as_str(), "n" | "count")).cloned().collect::<Vec<_>>()
            };
            without_count(variables) != without_count(english.get(*key).unwrap())
        })
        .map(|(key, _)| key)
        .collect();
    assert!(differing.is_empty(), "other variables: {differing:?}");
}

#[test]
fn every_message_that_is_looked_up_is_there() {
    let messages = messages(Language::Indonesian);
    assert!(looked_up().len() > 300, "the code was read");
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
    for (area, indonesian, english) in KEYS_PER_FILE {
        for source in [indonesian, english] {
            if let Err((_, errors)) = FluentResource::try_new((*source).to_owned()) {
                panic!("{area}: {errors:?}");
            }
        }
    }
    for language in Language::ALL {
        for key in messages(language).keys() {
            assert_ne!(language.text(key), key.as_str(), "{key} in {}", language.tag());
        }
    }
}

#[test]
fn every_message_is_whole_once_its_variables_are_there() {
    for language in Language::ALL {
        let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
        for (_, indonesian, english) in KEYS_PER_FILE {
            let source = if language == Language::Indonesian { indonesian } else { english };
            bundle.add_resource(FluentResource::try_new((*source).to_owned()).unwrap()).unwrap();
        }
        for (key, variables) in messages(language) {
            let pattern = bundle.get_message(&key).unwrap().value().unwrap();
            for count in [0, 1, 7] {
                let mut args = FluentArgs::new();
                variables.iter().for_each(|name| args.set(name.as_str(), count));
                let mut errors = Vec::new();
                let text = bundle.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty() && !text.contains(['{', '}']), "{key}: {text} {errors:?}");
                assert!(!text.contains('%'), "{key}: {text}");
            }
        }
    }
}

/// What is said of little is said as fully as what is said of much. Labels of one or two words may differ.
#[test]
fn a_low_message_is_as_long_as_its_high_one() {
    const ENDS: [(&str, &str); 4] =
        [("-low", "-high"), ("-weaker", "-stronger"), ("-weaker-gap", "-stronger-gap"), ("-down", "-up")];
    let mut pairs = 0;
    for language in Language::ALL {
        let messages = messages(language);
        for key in messages.keys() {
            for (low, high) in ENDS {
                let Some(stem) = key.strip_suffix(low) else { continue };
                let other = format!("{stem}{high}");
                if !messages.contains_key(&other) {
                    continue;
                }
                pairs += 1;
                let [low, high] = [key, &other].map(|key| language.text(key).chars().count());
                let allowed = (low.max(high) / 5).max(14);
                assert!(low.abs_diff(high) <= allowed, "{key} has {low} characters, {other} {high}");
            }
        }
    }
    assert!(pairs >= 12, "{pairs}");
}
