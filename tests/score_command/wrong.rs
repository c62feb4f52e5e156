//! Every way in which a table may be wrong: told with its row, its column and its code, and nothing is made of it.

use selaras::table::{MAX_COLUMNS, MAX_ROW_BYTES, MOST_ERRORS};

use crate::tables::{Cells, Folder, Ran, run, small, synth36_profile, text};

fn score(folder: &Folder, answers: impl AsRef<[u8]>) -> Ran {
    let answers = folder.put("a.csv", answers);
    run(&["score", "--profile", &synth36_profile(), "--answers", &answers])
}

/// The places and codes of all errors, `row:column code` without the path.
fn errors(ran: &Ran) -> Vec<String> {
    ran.err
        .lines()
        .filter_map(|line| {
            let (place, rest) = line.split_once(": error[")?;
            let place = place.split_once(".csv").map_or("", |(_, place)| place.trim_start_matches(':'));
            Some(format!("{place} {}", rest.split_once(']')?.0).trim().to_owned())
        })
        .collect()
}

#[track_caller]
fn refused(answers: impl AsRef<[u8]>, expected: &[&str]) {
    let ran = score(&Folder::new(), answers);
    assert_eq!(errors(&ran), expected, "{}", ran.err);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""), "nothing is made of it");
    let helps = ran.err.lines().filter(|line| line.starts_with("  = help: ") && line.len() > 20).count();
    assert_eq!(2 * helps, ran.err.lines().count(), "each with a way on: {}", ran.err);
}

/// The table of two respondents with one cell changed.
fn with(row: usize, column: usize, cell: &str) -> String {
    let mut cells = small(&[("a", "3"), ("b", "4")]);
    cells[row][column] = cell.to_owned();
    text(&cells)
}

#[test]
fn answers_that_are_none() {
    for cell in ["6", "0", "-1", "99999999999999999999"] {
        refused(with(2, 5, cell), &["3:q05 outside_scale"]);
    }
    for cell in ["4.0", "N/A", "NA", "+4", "X", "4 5", "-", "\u{664}", "3e0", "\"4,0\""] {
        refused(with(2, 5, cell), &["3:q05 bad_answer"]);
    }
}

#[test]
fn cells_are_trimmed_before_they_are_read() {
    for cell in [" 4", "4 ", "\u{a0}4", "04", "\" x \"", "  "] {
        let ran = score(&Folder::new(), with(2, 5, cell));
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{cell:?}");
    }
}

#[test]
fn columns_that_are_missing_or_double() {
    refused(with(0, 5, "q99"), &["1:q05 missing_item"]);
    refused(with(0, 0, "nama"), &["1:respondent missing_respondent"]);
    refused(with(0, 5, "q06"), &["1:q06 duplicate_column", "1:q05 missing_item"]);
    refused(with(0, 5, "respondent"), &["1:respondent duplicate_column", "1:q05 missing_item"]);
    let mut cells = small(&[("a", "3")]);
    cells.iter_mut().for_each(|row| row.extend(["kelas".to_owned(), "kelas".to_owned()]));
    refused(text(&cells), &["1:kelas duplicate_column"]);
}

#[test]
fn a_header_that_is_none() {
    refused("", &["empty"]);
    refused("\n\r\n\n", &["empty"]);
    refused("\u{feff}", &["empty"]);
    refused("respondent\na\n", &["1 no_delimiter"]);
    refused(text(&small(&[("a", "3")])).replace(',', "\t"), &["1 no_delimiter"]);
    refused(b"respondent,q\xFF\na,1\n", &{
        let missing: Vec<String> = (1..=36).map(|item| format!("1:q{item:02} missing_item")).collect();
        let all: Vec<String> = std::iter::once("1 encoding".to_owned()).chain(missing).collect();
        all.leak().iter().map(String::as_str).collect::<Vec<_>>()
    });
}

#[test]
fn respondents_that_are_missing_double_or_hidden() {
    refused(
        text(&small(&[("", "3"), ("b", "3"), (" ", "4")])),
        &["2:respondent empty_respondent", "4:respondent empty_respondent"],
    );
    let twice = small(&[("a", "3"), ("b", "4"), ("a", "5"), (" b ", "1"), ("a", "2")]);
    let ran = score(&Folder::new(), text(&twice));
    let expected = [4, 5, 6].map(|row| format!("{row}:respondent duplicate_respondent"));
    assert_eq!(errors(&ran), expected, "{}", ran.err);
    assert!(ran.err.contains("\"a\" is in row 2 already") && ran.err.contains("\"b\" is in row 3 already"));
    refused(text(&small(&[("a\u{202e}b", "3")])), &["2:respondent hidden_character"]);
    refused(text(&small(&[("\"a\nb\"", "3")])), &["2:respondent hidden_character"]);
    let mut bytes = text(&small(&[("a?", "3")])).into_bytes();
    let at = bytes.iter().position(|byte| *byte == b'?').unwrap();
    bytes[at] = 0xE9;
    refused(bytes, &["2:respondent encoding"]);
}

#[test]
fn rows_that_have_too_few_or_too_many_cells() {
    let mut cells = small(&[("a", "3"), ("b", "4"), ("c", "5")]);
    cells[1].pop();
    cells[3].push(String::new());
    refused(text(&cells), &["2 uneven_row", "4 uneven_row"]);
}

#[test]
fn bytes_that_no_table_has() {
    let good = text(&small(&[("a", "3"), ("b", "4")]));
    refused(good.replacen("\nb,4", "\nb,\0", 1), &["3 nul_byte"]);
    refused(vec![0; 5000], &["1 nul_byte"]);
    for little in [true, false] {
        let bytes = |unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() };
        let marked: Vec<u8> = format!("\u{feff}{good}").encode_utf16().flat_map(bytes).collect();
        refused(&marked, &["utf16"]);
        refused(&marked[2..], &["utf16"]);
    }
    refused(format!("{}\"", good.trim_end_matches("4\n")), &["3 unclosed_quote"]);
    refused(good.replacen("a,", "\"a,", 1), &["2 unclosed_quote"]);
}

#[test]
fn rows_without_end_take_no_memory() {
    refused("a,".repeat(1_000_000), &["1 too_many_columns"]);
    let header = text(&small(&[]));
    refused(format!("{header}{}", ",".repeat(1_000_000)), &["2 too_many_columns"]);
    refused(format!("{header}{}", "1".repeat(MAX_ROW_BYTES + 1)), &["2 row_too_long"]);
    refused([header.as_bytes(), &vec![0; MAX_ROW_BYTES + 1]].concat(), &["2 nul_byte"]);
    // A long row within the limits is only uneven.
    refused(format!("{header}{}\n", ",".repeat(MAX_COLUMNS - 1)), &["2 uneven_row"]);
}

#[test]
fn all_problems_are_told_up_to_a_hundred() {
    let names: Vec<String> = (0..60).map(|number| format!("r{number}")).collect();
    let rows: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "3")).collect();
    let mut cells = small(&rows);
    for row in &mut cells[1..] {
        (row[1], row[36]) = ("6".to_owned(), "n".to_owned());
    }
    let told = |cells: &Cells| {
        let ran = score(&Folder::new(), text(cells));
        assert_eq!((ran.status, ran.out.as_str()), (1, ""));
        (errors(&ran), ran.err.contains("further problems"))
    };
    let (all, more) = told(&cells);
    assert_eq!((all.len(), more), (MOST_ERRORS, true));
    assert_eq!(all[..3], ["2:q01 outside_scale", "2:q36 bad_answer", "3:q01 outside_scale"]);
    cells.truncate(51);
    let (all, more) = told(&cells);
    assert_eq!((all.len(), more), (MOST_ERRORS, false), "a hundred exactly");
    // A table pasted below itself.
    let twice: Cells = small(&rows)
        .into_iter()
        .chain(small(&rows).into_iter().skip(1))
        .chain(small(&rows).into_iter().skip(1))
        .collect();
    let (all, more) = told(&twice);
    assert_eq!((all.len(), more), (MOST_ERRORS, true));
}

#[test]
fn a_header_alone_and_one_row() {
    let ran = score(&Folder::new(), text(&small(&[])));
    assert_eq!((ran.status, ran.out.lines().count()), (0, 1));
    assert!(ran.err.contains("a.csv: warning[no_rows]"), "{}", ran.err);
    let ran = score(&Folder::new(), text(&small(&[("a", "3")])));
    assert_eq!((ran.status, ran.out.lines().count(), ran.err.as_str()), (0, 2, ""));
}

#[test]
fn times_that_are_none() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&small(&[("a", "3"), ("b", "4")])));
    let mut times = small(&[("a", "1000"), ("b", "2000"), ("a", "1")]);
    for (column, cell) in [(1, "-1"), (2, "inf"), (3, "NaN"), (4, "\"1,5\""), (5, "x"), (6, "1e999")] {
        times[1][column] = cell.to_owned();
    }
    let times = folder.put("t.csv", text(&times));
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers, "--times", &times]);
    let mut expected: Vec<String> = (1..=6).map(|item| format!("2:q{item:02} bad_time")).collect();
    expected.push("4:respondent duplicate_respondent".to_owned());
    assert_eq!((ran.status, ran.out.as_str(), errors(&ran)), (1, "", expected), "{}", ran.err);
}

#[test]
fn problems_of_both_tables_are_told() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", with(1, 1, "7"));
    let times = folder.put("t.csv", "respondent,q01,q02\na,1,2\nb,3\n");
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers, "--times", &times]);
    assert_eq!(
        (ran.status, errors(&ran)),
        (1, vec!["2:q01 outside_scale".to_owned(), "3 uneven_row".to_owned()])
    );
}

#[test]
fn a_message_quotes_nothing_that_a_terminal_would_obey() {
    let ran = score(&Folder::new(), with(1, 1, "\u{1b}[31m\u{202e}"));
    assert_eq!(errors(&ran), ["2:q01 bad_answer"]);
    assert!(!ran.err.contains(['\u{1b}', '\u{202e}']), "{:?}", ran.err);
}

#[test]
fn a_profile_with_errors_is_told_as_check_tells_it() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&small(&[("a", "3")])));
    let profile =
        std::fs::read_to_string(synth36_profile()).unwrap().replacen("weight: 1.0", "weight: -1.0", 1);
    let profile = folder.put("synth36.ron", profile);
    let ran = run(&["score", "--profile", &profile, "--answers", &answers]);
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("error[negative_weight]") && !ran.err.contains("warning["), "{}", ran.err);
}
