//! Every message of this area is there in both languages and keeps to the house's words.

use selaras::language::{KEYS_PER_FILE, Language};
use selaras::storage::{LoadError, OpenError};

#[test]
fn both_languages_have_the_same_messages_in_the_houses_words() {
    let (_, indonesian, english) = KEYS_PER_FILE.iter().find(|(area, ..)| *area == "files").unwrap();
    let keys = |source: &str| -> Vec<String> {
        let key = |line: &str| {
            let (key, _) = line.split_once(" =")?;
            (!key.starts_with([' ', '#'])).then(|| key.to_owned())
        };
        source.lines().filter_map(key).collect()
    };
    assert_eq!(keys(indonesian), keys(english));
    assert!(keys(indonesian).len() > 50);

    for (source, forbidden) in [
        (indonesian, &["gagal", "lulus", "bakat", "nilai", "tes", "maaf", "error"][..]),
        (english, &["fail", "failed", "pass", "talent", "sorry", "error"]),
    ] {
        let words = source
            .lines()
            .filter(|line| !line.starts_with('#'))
            .collect::<Vec<_>>()
            .join("\n")
            .to_lowercase();
        for word in words.split(|c: char| !c.is_alphabetic()) {
            assert!(!forbidden.contains(&word), "{word}");
        }
        assert!(!words.contains('%') && !words.contains('!'));
    }
}

#[test]
fn sizes_are_told_in_megabytes_of_the_language() {
    let error = LoadError::TooLarge { path: "a".into(), size: 7_450_000, limit: 5_000_000 };
    let message = OpenError::Load(error).message(Language::Indonesian);
    assert!(message.contains("7,5 MB") && message.contains("5,0 MB"), "{message}");
}
