//! Files that are no text, too large, too deep, cut short or plain noise: told, never a panic, never much memory.

use std::process::Command;

use proptest::prelude::*;
use selaras::profile::{MAX_BYTES, read};

use crate::{MINIMAL, REAL, REAL_STEM, check, found, today};

fn told(name: &str, file: &[u8], finding: &str) {
    check(name, file, &[finding.to_owned()]);
}

#[test]
fn an_empty_file() {
    for empty in ["", "\n\n", "  // hanya catatan\n", "\u{FEFF}", "#![enable(implicit_some)]\n"] {
        told("empty", empty.as_bytes(), "1:1 error[empty]");
    }
}

#[test]
fn a_huge_file() {
    let mut file = MINIMAL.as_bytes().to_vec();
    file.resize(MAX_BYTES, b'\n');
    check("as large as may be", &file, &[]);
    file.push(b'\n');
    told("one byte more", &file, "1:1 error[too_large]");
}

#[test]
fn a_byte_order_mark_is_passed_over() {
    check("mark", format!("\u{FEFF}{MINIMAL}").as_bytes(), &[]);
    let wrong = format!("\u{FEFF}{}", MINIMAL.replacen("schema", "skema", 1));
    check(
        "mark",
        wrong.as_bytes(),
        &["1:1 error[missing_field]".to_owned(), "2:5 error[unknown_field]".to_owned()],
    );
    told("mark before the first word", "\u{FEFF}salah".as_bytes(), "1:1 error[wrong_type]");
}

#[test]
fn line_ends_of_windows() {
    let file = MINIMAL.replace('\n', "\r\n").replacen("weight: 1.0", "weight: -1.0", 1);
    told("CRLF", file.as_bytes(), "16:25 error[negative_weight]");
}

#[test]
fn a_column_counts_characters() {
    let file = MINIMAL.replacen("en: \"Example\"", "en: \"Ééé 🌱\", de: \"\"", 1);
    told("accents", file.as_bytes(), "6:40 error[unknown_field]");
}

#[test]
fn other_encodings() {
    let utf16 = |order: fn(u16) -> [u8; 2]| MINIMAL.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let (little, big) = (utf16(u16::to_le_bytes), utf16(u16::to_be_bytes));
    told("little end first", &little, "1:1 error[utf16]");
    told("big end first", &big, "1:1 error[utf16]");
    told("with a mark", &[&[0xFF, 0xFE], little.as_slice()].concat(), "1:1 error[utf16]");
    told("with a mark", &[&[0xFE, 0xFF], big.as_slice()].concat(), "1:1 error[utf16]");

    let latin1: Vec<u8> = "(\n    é: \"x\",\n".chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    told("Latin-1", &latin1, "2:5 error[encoding]");
    told("behind a mark", b"\xEF\xBB\xBF(a\xFF", "1:3 error[encoding]");
}

#[test]
fn long_lists_and_long_texts() {
    let terms = |count| format!("search_terms: [{}],", "\"a\",".repeat(count));
    check("500 entries", MINIMAL.replacen("// more", &terms(500), 1).as_bytes(), &[]);
    let line = MINIMAL.lines().position(|line| line.contains("// more")).unwrap() + 1;
    let column = "    search_terms: [".len() + 4 * 500 + 1;
    let expected = format!("{line}:{column} error[too_many_entries]");
    told("501 entries", MINIMAL.replacen("// more", &terms(501), 1).as_bytes(), &expected);
}

/// More findings than are told: those that only warn give way, so that a refused profile says why.
#[test]
fn an_error_behind_many_warnings_is_told() {
    let duty = |at| format!("(id: \"t{at}\", title: (id: \"a\"), text: (id: \"b\"), kind: Core)");
    let duties: Vec<String> = (0..450).map(duty).collect();
    let steps = "(step: (id: \"a\")),".repeat(100);
    let warnings = format!("duties: [{}], progression: [{steps}],", duties.join(","));
    let file = MINIMAL.replacen("// more", &warnings, 1).replacen("weight: 1.0", "weight: -1.0", 1);
    let reading = read(file.as_bytes(), Some("contoh"), today());
    assert!(reading.profile.is_none());
    assert_eq!(reading.diagnostics.len(), 500);
    let grave: Vec<_> = found(&reading).into_iter().filter(|finding| finding.contains(" error[")).collect();
    assert_eq!(grave.len(), 1, "{grave:?}");
    assert!(grave[0].ends_with("error[negative_weight]"), "{grave:?}");
}

/// Field, longest text; the text is of letters that take two bytes.
#[test]
fn every_kind_of_text_has_its_longest() {
    let places = [
        ("title: (id: \"Contoh\"", "title: (id: \"", 80),
        ("text: (id: \"Saya ingat hari penting teman\"", "text: (id: \"", 120),
        (
            "// more",
            "myths: [(id: \"a\", verdict: Myth, reality: (id: \"b\"), sources: [\"buku\"], claim: (id: \"",
            160,
        ),
        ("// more", "next_steps: [(id: \"a\", with: Myself, text: (id: \"", 600),
        ("// more", "questions_for_worker: [(id: \"", 300),
        ("title: \"Sebuah buku\"", "title: \"", 300),
    ];
    for (old, before, longest) in places {
        let close = match before.matches('[').count() - before.matches(']').count() {
            0 => "\"",
            _ if before.contains("(id: \"a\"") => "\"))],",
            _ => "\")],",
        };
        let file = |length| MINIMAL.replacen(old, &format!("{before}{}{close}", "é".repeat(length)), 1);
        check(before, file(longest).as_bytes(), &[]);
        let reading = read(file(longest + 1).as_bytes(), Some("contoh"), today());
        let [finding] = found(&reading).try_into().unwrap_or_else(|found| panic!("{before}: {found:?}"));
        assert!(finding.ends_with("error[text_too_long]"), "{finding}");
    }
}

#[test]
fn brackets_too_deep_in_one_another() {
    for (open, count, place) in [("[", 129, 129), ("(", 500, 129), ("Some(", 1000, 645), ("{", 100_000, 129)]
    {
        told(open, open.repeat(count).as_bytes(), &format!("1:{place} error[too_deep]"));
    }
    let deep = |depth| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    told("as deep as may be", deep(128).as_bytes(), "1:1 error[wrong_type]");
    let in_texts =
        MINIMAL.replacen("Membantu warga", &"([{".repeat(90), 1) + "/* " + &"(".repeat(200) + " */";
    check("brackets in texts and comments", in_texts.as_bytes(), &[]);
}

/// Each of these once took a parser gigabytes or its stack. The child reads them with little memory.
#[test]
#[cfg(unix)]
fn hostile_files_take_little_memory() {
    let child = "read_profile::bytes::reads_hostile_files";
    let status = Command::new("sh")
        .args(["-c", "ulimit -v 400000; exec \"$0\" --exact \"$1\" --ignored --test-threads 1"])
        .arg(std::env::current_exe().unwrap())
        .arg(child)
        .output()
        .unwrap();
    let out = String::from_utf8_lossy(&status.stdout);
    assert!(
        status.status.success() && out.contains("1 passed"),
        "{out}{}",
        String::from_utf8_lossy(&status.stderr)
    );
}

#[test]
#[ignore = "run by hostile_files_take_little_memory in a child with little memory"]
fn reads_hostile_files() {
    let fill = |piece: &str| piece.repeat(MAX_BYTES / piece.len());
    let pieces =
        ["[", "(", "Some(", "{", "/*", "[],", "a:1,", "(a:(b:", "\"", "\\", "r#", "'", "#![a(", "-", "1,"];
    for piece in pieces {
        for start in ["", "(schema:1,sources:["] {
            let file = format!("{start}{}", fill(piece));
            let file = file.get(..file.len().min(MAX_BYTES)).unwrap_or(&file);
            let reading = read(file.as_bytes(), None, today());
            assert!(reading.profile.is_none());
            assert!((1..=500).contains(&reading.diagnostics.len()), "{start}{piece}");
        }
    }
}

#[test]
fn a_half_written_file_is_told_wherever_it_ends() {
    let end = MINIMAL.rfind(')').unwrap();
    for length in (1..=end).filter(|length| MINIMAL.is_char_boundary(*length)) {
        let reading = read(&MINIMAL.as_bytes()[..length], Some("contoh"), today());
        let told = found(&reading).join(" ");
        assert!(told.contains("error[unclosed_") || told.contains("error[syntax]"), "{length}: {told}");
        assert!(reading.profile.is_none());
    }
    told("cut behind a comma", b"(\n    schema: 1,\n", "1:1 error[unclosed_bracket]");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let reading = read(&bytes, None, today());
        prop_assert!(reading.profile.is_none() && !reading.diagnostics.is_empty());
    }

    #[test]
    fn no_words_of_ron_panic(words in proptest::collection::vec(proptest::sample::select(vec![
        "(", ")", "[", "]", "{", "}", ",", ":", "\"", "\\", "r#\"", "\"#", "'", "/*", "*/", "//", "\n", " ", "1", "-", ".5", "e9",
        "NaN", "0x", "Some", "None", "schema", "id", "title", "instrument", "items", "#![enable(", "é", "\u{202E}", "_",
    ]), 0..60)) {
        let reading = read(words.concat().as_bytes(), None, today());
        prop_assert!(reading.profile.is_none() && !reading.diagnostics.is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    /// A few bytes of the first profile replaced: no panic, findings in order and inside the file, and whatever still
    /// reads is what `ron` reads.
    #[test]
    fn no_change_of_the_first_profile_panics(
        changes in proptest::collection::vec((0..REAL.len(), any::<u8>()), 1..6),
        printable in any::<bool>(),
    ) {
        let mut file = REAL.as_bytes().to_vec();
        for (at, byte) in changes {
            file[at] = if printable { b' ' + byte % 95 } else { byte };
        }
        let reading = read(&file, Some(REAL_STEM), today());
        let places: Vec<_> = reading.diagnostics.iter().map(|finding| (finding.line, finding.column)).collect();
        prop_assert!(places.is_sorted());
        prop_assert!(places.iter().all(|(line, column)| *line >= 1 && *column >= 1 && *line <= REAL.len()));
        let grave = found(&reading).iter().any(|finding| finding.contains(" error["));
        prop_assert_eq!(reading.profile.is_none(), grave);
    }
}
