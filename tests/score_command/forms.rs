//! One table in many forms gives one output: order of columns, delimiter, line ends, quotes, byte order mark, order of times.

use proptest::prelude::*;

use crate::tables::{Cells, Folder, run, small, synth36_answers, synth36_profile, synth36_times, text};

/// How a table is written.
#[derive(Clone, Debug)]
struct Form {
    mark: bool,
    delimiter: &'static str,
    line_end: &'static str,
    quotes: bool,
    last_line_end: bool,
    blanks: bool,
}

fn any_form() -> impl Strategy<Value = Form> {
    let ends = prop::sample::select(vec!["\n", "\r\n", "\r"]);
    (any::<bool>(), prop::sample::select(vec![",", ";"]), ends, any::<bool>(), any::<bool>(), any::<bool>())
        .prop_map(|(mark, delimiter, line_end, quotes, last_line_end, blanks)| Form {
            mark,
            delimiter,
            line_end,
            quotes,
            last_line_end,
            blanks,
        })
}

impl Form {
    fn write(&self, cells: &Cells) -> String {
        let cell = |cell: &String| {
            let padded = if self.blanks { format!(" {cell} ") } else { cell.clone() };
            if self.quotes { format!("\"{padded}\"") } else { padded }
        };
        let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join(self.delimiter);
        let mut written = cells.iter().map(row).collect::<Vec<_>>().join(self.line_end);
        if self.last_line_end {
            written += self.line_end;
        }
        if self.mark { format!("\u{feff}{written}") } else { written }
    }
}

fn score(answers: &str, times: Option<&str>) -> String {
    let profile = synth36_profile();
    let mut arguments = vec!["score", "--profile", &profile, "--answers", answers];
    arguments.extend(times.into_iter().flat_map(|times| ["--times", times]));
    let ran = run(&arguments);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    ran.out
}

/// Columns in the order of `order`, rows after the header in the order of `rows`.
fn shuffled(cells: &Cells, order: &[usize], rows: &[usize]) -> Cells {
    let row = |row: &Vec<String>| order.iter().map(|at| row[*at].clone()).collect();
    std::iter::once(&cells[0]).chain(rows.iter().map(|at| &cells[at + 1])).map(row).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn the_order_of_columns_and_the_form_of_the_file_change_nothing(
        order in Just((0..37).collect::<Vec<_>>()).prop_shuffle(),
        times_order in Just((0..37).collect::<Vec<_>>()).prop_shuffle(),
        times_rows in Just((0..300).collect::<Vec<_>>()).prop_shuffle(),
        form in any_form(),
        times_form in any_form(),
    ) {
        let folder = Folder::new();
        let (answers, times) = (synth36_answers(), synth36_times());
        let in_order: Vec<usize> = (0..300).collect();
        let plain = score(&folder.put("a.csv", text(&answers)), Some(&folder.put("t.csv", text(&times))));
        let other = score(
            &folder.put("b.csv", form.write(&shuffled(&answers, &order, &in_order))),
            Some(&folder.put("u.csv", times_form.write(&shuffled(&times, &times_order, &times_rows)))),
        );
        prop_assert!(plain == other);
    }
}

#[test]
fn other_columns_are_left_aside_with_one_warning() {
    let folder = Folder::new();
    let mut cells = small(&[("a", "3"), ("b", "4")]);
    let plain = score(&folder.put("a.csv", text(&cells)), None);
    for (row, extra) in cells.iter_mut().zip([["kelas", "catatan"], ["XI-2", "\"a, b\""], ["XI-2", ""]]) {
        row.extend(extra.map(str::to_owned));
    }
    let answers = folder.put("b.csv", text(&cells));
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers]);
    assert_eq!((ran.status, ran.out), (0, plain));
    assert_eq!(ran.err.matches("warning[unknown_columns]").count(), 1, "{}", ran.err);
    assert!(ran.err.contains("kelas, catatan"), "{}", ran.err);
}

#[test]
fn respondents_may_hold_commas_and_quotes() {
    let folder = Folder::new();
    let cells = small(&[("\"Ani, \"\"X\"\"\"", "3"), ("Budi; 2", "4")]);
    let ran =
        run(&["score", "--profile", &synth36_profile(), "--answers", &folder.put("a.csv", text(&cells))]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let names: Vec<_> = crate::tables::read(&ran.out).iter().map(|row| row["respondent"].clone()).collect();
    assert_eq!(names, ["Ani, \"X\"", "Budi; 2"]);
}

#[test]
fn rows_are_told_as_a_spreadsheet_numbers_them() {
    let folder = Folder::new();
    let mut cells = small(&[("a", "3"), ("b", "4"), ("c", "6")]);
    // A line break in a cell begins no row, an empty line is one.
    cells[0].push("catatan".to_owned());
    for (row, note) in cells.iter_mut().skip(1).zip(["\"dua\nbaris\"", "", ""]) {
        row.push(note.to_owned());
    }
    let written = text(&cells).replacen("\nb,", "\n\nb,", 1).replace("\nc,", "\r\n\r\nc,");
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &folder.put("a.csv", written)]);
    assert_eq!(ran.status, 1);
    // Row 2 is a, 3 is empty, 4 is b, 5 is empty.
    assert!(ran.err.contains("a.csv:6:q01: error[outside_scale]"), "{}", ran.err);
}

#[test]
fn a_time_counts_only_where_there_is_an_answer() {
    let folder = Folder::new();
    let mut answers = small(&[("a", "3"), ("b", "4"), ("c", "2")]);
    answers[1][2..].iter_mut().for_each(String::clear);
    answers[1][2] = "x".to_owned();
    let mut times = small(&[("b", ""), ("a", "9000"), ("d", "1")]);
    times[2][1] = "1000".to_owned();
    times[2][2] = "2500.5".to_owned();
    let (answers, times) = (folder.put("a.csv", text(&answers)), folder.put("t.csv", text(&times)));
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers, "--times", &times]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let rows = crate::tables::read(&ran.out);
    assert_eq!(
        (rows[0]["median_item_ms"].as_str(), rows[0]["mean_item_ms"].as_str()),
        ("1750.25", "1750.25")
    );
    for row in &rows[1..] {
        assert_eq!((row["median_item_ms"].as_str(), row["mean_item_ms"].as_str()), ("", ""));
    }
    assert!(ran.err.contains("t.csv: warning[unmatched_times]: 1 "), "{}", ran.err);
}
