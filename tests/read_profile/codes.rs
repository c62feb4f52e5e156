//! Every code has words in both languages and a row in the documentation.

use std::collections::BTreeMap;

use selaras::language::{Args, Language};
use selaras::profile::{Diagnostic, DiagnosticCode, icons, read};

use crate::{MINIMAL, today};

#[test]
fn every_code_has_a_message_and_a_help_line_in_both_languages() {
    for code in DiagnosticCode::ALL {
        for language in Language::ALL {
            let key = |which| format!("diagnostic-{}-{which}", code.name().replace('_', "-"));
            for key in [key("message"), key("help")] {
                assert_ne!(language.format(&key, &Args::new()), key, "{language:?}");
            }
        }
    }
}

#[test]
fn the_documentation_lists_every_code_and_every_icon() {
    let page = include_str!("../../docs/diagnostics.md");
    let rows: Vec<_> = page.lines().filter(|line| line.starts_with("| `")).collect();
    assert_eq!(rows.len(), DiagnosticCode::ALL.len());
    for (code, row) in DiagnosticCode::ALL.iter().zip(rows) {
        assert!(row.starts_with(&format!("| `{}` | {} | ", code.name(), code.severity().name())), "{row}");
    }
    for icon in icons::NAMES {
        assert!(page.contains(&format!("`{icon}`")), "{icon}");
    }
}

#[test]
fn words_name_what_was_written_and_what_may_be_meant() {
    let wrong = MINIMAL.replacen("title:", "titel:", 1).replacen("weight: 1.0", "weight: 1,5", 1).replacen(
        "purpose: (id: \"Membantu warga\")",
        "purpose: 4",
        1,
    );
    let reading = read(wrong.as_bytes(), None, today());
    let by_code: BTreeMap<_, _> = reading.diagnostics.iter().map(|finding| (finding.code, finding)).collect();
    let words = |code, language| {
        let finding: &Diagnostic = by_code[&code];
        [finding.message(language), finding.help(language)]
    };
    assert_eq!(
        words(DiagnosticCode::UnknownField, Language::Indonesian),
        ["Isian \"titel\" tidak dikenal di sini", "Mungkin yang dimaksud \"title\""]
    );
    assert_eq!(
        words(DiagnosticCode::DecimalComma, Language::English),
        ["The number \"1,5\" is written with a comma", "A profile writes decimals with a point, so 1.5"]
    );
    assert_eq!(
        words(DiagnosticCode::WrongType, Language::English),
        [
            "The field \"purpose\" holds a number",
            "What is needed is a text in two languages, such as (id: \"Teks\", en: \"Text\")"
        ]
    );
}

/// A message that needs a word the reader does not give would show the word's name in braces.
#[test]
fn no_message_lacks_a_word() {
    for line in include_str!("../profiles/slips.txt").lines().filter_map(|line| line.strip_prefix("+ ")) {
        let file = MINIMAL.replacen("// more", &line.replace('§', ""), 1);
        for finding in read(file.as_bytes(), Some("lain"), today()).diagnostics {
            for language in Language::ALL {
                let words = finding.message(language) + &finding.help(language);
                assert!(!words.contains("{$") && !words.contains("{ $"), "{words}");
            }
        }
    }
}
