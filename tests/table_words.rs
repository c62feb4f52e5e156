//! Every code of a table has words in both languages and a row in the documentation.

use selaras::language::{Args, Language};
use selaras::table::{TableCode, TableDiagnostic};

#[test]
fn every_code_has_a_message_and_a_help_line_in_both_languages() {
    for code in TableCode::ALL {
        for language in Language::ALL {
            let key = |which| format!("diagnostic-table-{}-{which}", code.name().replace('_', "-"));
            for key in [key("message"), key("help")] {
                assert_ne!(language.format(&key, &Args::new()), key, "{language:?}");
            }
        }
    }
}

#[test]
fn the_documentation_lists_every_code() {
    let page = include_str!("../docs/tables.md");
    let rows: Vec<_> = page.lines().filter(|line| line.starts_with("| `")).collect();
    assert_eq!(rows.len(), TableCode::ALL.len());
    for (code, row) in TableCode::ALL.iter().zip(rows) {
        assert!(row.starts_with(&format!("| `{}` | {} | ", code.name(), code.severity().name())), "{row}");
    }
}

#[test]
fn words_name_the_place_and_what_was_found() {
    let found = TableDiagnostic::of_row(TableCode::OutsideScale, 7)
        .in_column("emp1")
        .with("found", &6)
        .with("min", &1)
        .with("max", &5);
    assert_eq!(found.message(Language::Indonesian), "Jawaban 6 berada di luar skala 1 sampai 5");
    assert_eq!(found.message(Language::English), "The answer 6 is outside the scale from 1 to 5");
    let unknown = |more: usize| {
        let found = TableDiagnostic::of_row(TableCode::UnknownColumns, 1);
        found.with("columns", &"kelas, kota").with("count", &more).message(Language::English)
    };
    assert_eq!(unknown(0), "Columns that are not read: kelas, kota");
    assert_eq!(unknown(3), "Columns that are not read: kelas, kota and 3 more");
}
