//! Both tables, read back by another library.

use std::collections::BTreeMap;

use selaras::report::{FitState, Report, SideState, TablePreset, table};

use crate::{Compared, field, number, texts};

/// Key to label, text and figure.
type Cells = BTreeMap<String, (String, String, String)>;

fn form(preset: TablePreset) -> &'static str {
    match preset {
        TablePreset::ExcelIndonesia => "table, Excel Indonesia",
        TablePreset::Data => "table, data",
    }
}

fn read(report: &Report, preset: TablePreset, what: &str) -> Cells {
    let bytes = table(report, preset);
    let (bytes, delimiter) = match preset {
        TablePreset::ExcelIndonesia => (bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap().to_vec(), b';'),
        TablePreset::Data => (bytes, b','),
    };
    let ends = |end: &str| {
        std::str::from_utf8(&bytes).unwrap().lines().count() == {
            std::str::from_utf8(&bytes).unwrap().matches(end).count()
        }
    };
    match preset {
        TablePreset::ExcelIndonesia => assert!(ends("\r\n"), "{what}: lines end with CRLF"),
        TablePreset::Data => assert!(!bytes.contains(&b'\r'), "{what}: lines end with LF"),
    }
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(bytes.as_slice());
    let header: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(header.len(), 4);
    if preset == TablePreset::Data {
        assert_eq!(header, ["key", "label", "text", "value"]);
    }
    let mut cells = Cells::new();
    for record in reader.records() {
        let record = record.unwrap();
        let [key, label, text, value] = [0, 1, 2, 3].map(|column| record[column].to_owned());
        for cell in [&key, &label, &text] {
            assert!(
                !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
                "{what}: {cell} could be a formula"
            );
        }
        let unmarked = |cell: String| match cell.strip_prefix('\'') {
            Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
            _ => cell,
        };
        let before = cells.insert(key.clone(), (unmarked(label), unmarked(text), value));
        assert!(before.is_none(), "{what}: {key} stands twice");
    }
    cells
}

pub(crate) fn compare(report: &Report, what: &str, compared: &mut Compared) {
    for preset in TablePreset::ALL {
        let cells = read(report, preset, what);
        sentences(report, &cells, form(preset), what, compared);
        figures(report, &cells, preset, what, compared);
    }
}

fn sentences(report: &Report, cells: &Cells, form: &'static str, what: &str, compared: &mut Compared) {
    // Forms of a figure for other outputs; the words of a minimum are in the line of the role.
    const ELSEWHERE: [&str; 4] = ["range_short", "range_table", "weight", "thirds"];
    let said: std::collections::BTreeSet<&str> =
        cells.values().flat_map(|(label, text, _)| [label.as_str(), text.as_str()]).collect();
    for (path, text) in texts(report) {
        let of_minimum = path.contains("/minimum/") && field(&path) != "text";
        let fit_spoken = path.starts_with("/fit") && field(&path) == "spoken";
        let title_of_nothing = (text == report.next_steps.title && report.next_steps.steps.is_empty())
            || (text == report.questions.title && report.questions.lines.is_empty())
            || (text == report.grow_title && report.sides.iter().all(|side| side.grow.is_empty()))
            || (text == report.discuss_title && report.sides.iter().all(|side| side.discuss.is_empty()));
        if ELSEWHERE.contains(&field(&path)) || of_minimum || fit_spoken || title_of_nothing {
            continue;
        }
        if path == "/not_a_verdict" && report.fit.shown().is_none() {
            continue;
        }
        assert!(said.contains(text.as_str()), "{what}, {form}: {path} is in no cell: {text}");
        compared.one(form);
    }
}

/// Under its key each figure has its text and its unrounded value.
fn figures(report: &Report, cells: &Cells, preset: TablePreset, what: &str, compared: &mut Compared) {
    let form = form(preset);
    let mut same = |key: String, text: &str, value: f64| {
        let (_, shown, figure) = cells.get(&key).unwrap_or_else(|| panic!("{what}: no {key}"));
        compared.same(form, shown.as_str(), text, &key);
        let decimal = if preset == TablePreset::Data { '.' } else { ',' };
        assert!(
            figure.chars().all(|c| c.is_ascii_digit() || c == decimal || c == '-'),
            "{what}, {key}: {figure}"
        );
        compared.same(form, number(figure).to_bits(), value.to_bits(), &key);
    };
    for side in &report.sides {
        let key = |of: &str| format!("side.{}.{of}", side.id);
        if let SideState::Scored(scored) = &side.state {
            same(key("score"), &scored.shown.text, scored.shown.value);
            same(key("low"), &scored.shown.low_text, scored.shown.low);
            same(key("high"), &scored.shown.high_text, scored.shown.high);
        }
        if let Some(minimum) = &side.minimum {
            same(key("minimum"), &minimum.text, minimum.at);
        }
    }
    let FitState::Computed(fit) = &report.fit.state else { return };
    same("fit.score".to_owned(), &fit.shown.text, fit.shown.value);
    same("fit.low".to_owned(), &fit.shown.low_text, fit.shown.low);
    same("fit.high".to_owned(), &fit.shown.high_text, fit.shown.high);
    for part in &fit.parts {
        same(format!("fit.{}.part", part.id), &part.part, part.value);
        same(format!("fit.{}.weight", part.id), &part.weight_label, number(&part.weight));
    }
    for (place, answer) in (1..).zip(report.led_by.iter().flat_map(|led_by| &led_by.answers)) {
        same(format!("led_by.{place}"), &answer.sentence, answer.part);
    }
}
