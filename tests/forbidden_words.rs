//! No template and no profile says a word that turns a conversation starter into a verdict.
#![allow(clippy::unwrap_used, reason = "a test stops where something is missing")]

use selaras::language::{KEYS_PER_FILE, Language};
use selaras::profile::{DiagnosticCode, forbidden, read};

#[test]
fn no_template_says_a_forbidden_word() {
    let mut said = Vec::new();
    for (area, indonesian, english) in KEYS_PER_FILE {
        for (language, source) in [(Language::Indonesian, indonesian), (Language::English, english)] {
            for message in values(source) {
                let words = forbidden::find(message, language);
                said.extend(
                    words
                        .into_iter()
                        .map(|word| format!("{area} {}: \"{word}\" in {message}", language.tag())),
                );
            }
        }
    }
    assert!(said.is_empty(), "{}", said.join("\n"));
}

/// What a message file says: no comments and no keys.
fn values(source: &str) -> impl Iterator<Item = &str> {
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| {
        if line.starts_with(' ') { line } else { line.split_once('=').map_or(line, |(_, value)| value) }
    })
}

#[test]
fn no_profile_that_ships_says_a_forbidden_word() {
    let mut read_profiles = 0;
    for entry in std::fs::read_dir("profiles").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            let reading = read(&std::fs::read(&path).unwrap(), None, jiff::civil::date(2026, 11, 24));
            let words = [DiagnosticCode::ForbiddenWord, DiagnosticCode::DoubtfulWord];
            let said: Vec<_> =
                reading.diagnostics.iter().filter(|finding| words.contains(&finding.code)).collect();
            assert!(said.is_empty(), "{}: {said:?}", path.display());
            read_profiles += 1;
        }
    }
    assert!(read_profiles > 0);
}
