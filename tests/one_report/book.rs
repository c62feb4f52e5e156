//! The workbook, read back by another library.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use calamine::{Data, Range, Reader, Xlsx};
use selaras::language::Language;
use selaras::report::{FitState, Paper, Report, SideState, workbook};

use crate::{Compared, everybody, field, number, people, report_of, texts};

const FORM: &str = "workbook";

pub(crate) fn written(report: &Report, paper: Paper) -> Vec<u8> {
    workbook(report, paper).unwrap()
}

fn cell(sheet: &Range<Data>, row: usize, column: usize) -> Data {
    sheet.get((row, column)).cloned().unwrap_or_default()
}

fn words(sheet: &Range<Data>, row: usize, column: usize) -> String {
    match cell(sheet, row, column) {
        Data::String(text) => text,
        Data::Empty => String::new(),
        other => panic!("{other:?} where words are expected"),
    }
}

fn figure(sheet: &Range<Data>, row: usize, column: usize) -> f64 {
    match cell(sheet, row, column) {
        Data::Float(figure) => figure,
        other => panic!("{other:?} where a number is expected"),
    }
}

/// Sentences stand in cells of their own, figures are numbers in the row of their side, and nothing is a formula.
pub(crate) fn compare(report: &Report, what: &str, compared: &mut Compared) {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(written(report, Paper::F4))).unwrap();
    let names = book.sheet_names().clone();
    let mut said = BTreeSet::new();
    for name in &names {
        assert!(book.worksheet_formula(name).unwrap().is_empty(), "{what}: a formula in {name}");
        for row in book.worksheet_range(name).unwrap().rows() {
            for cell in row {
                if let Data::String(text) = cell {
                    said.extend(text.split('\n').map(str::to_owned));
                }
            }
        }
    }
    // Numbers are compared below; these say them in words, or in a form for other outputs.
    const ELSEWHERE: [&str; 11] = [
        // The title of the chart.
        "sides_title",
        "low_text",
        "high_text",
        "range_short",
        "range_table",
        "weight",
        "weight_label",
        "part",
        "total",
        "spoken",
        "thirds",
    ];
    for (path, text) in texts(report) {
        let shown_figure = field(&path) == "text" && (path.contains("/shown/") || path.contains("/minimum/"));
        let minimum_words = path.contains("/minimum/") && field(&path) == "words";
        if ELSEWHERE.contains(&field(&path)) || shown_figure || minimum_words || text.is_empty() {
            continue;
        }
        // A word about a verdict is needed only beside a number.
        if path == "/not_a_verdict" && report.fit.shown().is_none() {
            continue;
        }
        let untold = (text == report.next_steps.title || text == report.questions.title)
            && report.next_steps.steps.is_empty()
            && report.questions.lines.is_empty();
        if untold {
            continue;
        }
        assert!(said.contains(&text), "{what}: {path} is in no cell: {text}");
        compared.one(FORM);
    }
    sides(report, &book.worksheet_range(&names[1]).unwrap(), what, compared);
    if let FitState::Computed(fit) = &report.fit.state {
        let sheet = book.worksheet_range(&names[2]).unwrap();
        for (row, part) in (1..).zip(&fit.parts) {
            compared.same(FORM, words(&sheet, row, 0), part.name.clone(), what);
            compared.same(FORM, figure(&sheet, row, 1), number(&part.weight), what);
            compared.same(FORM, figure(&sheet, row, 2), number(&part.part), what);
        }
        let total = fit.parts.len() + 1;
        compared.same(FORM, words(&sheet, total, 0), fit.total_label.clone(), what);
        compared.same(FORM, figure(&sheet, total, 2), number(&fit.total), what);
        let short = book.worksheet_range(&names[0]).unwrap();
        let row = (0..40).find(|row| words(&short, *row, 0) == report.fit.title).unwrap();
        compared.same(FORM, figure(&short, row, 1), number(&fit.shown.text), what);
    }
    ticks(report, &mut book, &names, what, compared);
}

fn sides(report: &Report, sheet: &Range<Data>, what: &str, compared: &mut Compared) {
    for (row, side) in (1..).zip(&report.sides) {
        compared.same(FORM, words(sheet, row, 0), side.name.clone(), what);
        compared.same(FORM, words(sheet, row, 1), side.role_line.clone(), what);
        match &side.state {
            SideState::Scored(scored) => {
                let shown = &scored.shown;
                for (column, text) in [(2, &shown.text), (3, &shown.low_text), (4, &shown.high_text)] {
                    compared.same(FORM, figure(sheet, row, column), number(text), what);
                }
            }
            SideState::NoScore { reason } => {
                for column in [2, 3, 4] {
                    compared.same(FORM, words(sheet, row, column), String::new(), what);
                }
                compared.same(FORM, words(sheet, row, 7), reason.clone(), what);
            }
        }
        match &side.minimum {
            Some(minimum) => compared.same(FORM, figure(sheet, row, 5), number(&minimum.text), what),
            None => compared.same(FORM, words(sheet, row, 5), String::new(), what),
        }
    }
}

fn ticks(
    report: &Report,
    book: &mut Xlsx<Cursor<Vec<u8>>>,
    names: &[String],
    what: &str,
    compared: &mut Compared,
) {
    if report.next_steps.steps.is_empty() {
        return;
    }
    let sheet = book.worksheet_range(names.last().unwrap()).unwrap();
    for (row, step) in (1..).zip(&report.next_steps.steps) {
        compared.same(FORM, words(&sheet, row, 1), step.text.clone(), what);
        compared.same(FORM, cell(&sheet, row, 3), Data::Bool(step.ticked), what);
    }
}

/// The parts of the archive by name.
fn parts(bytes: Vec<u8>) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let read = |name: String| {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        (name, text)
    };
    names.into_iter().map(read).collect()
}

#[test]
fn charts_are_the_spreadsheets_own_and_drawn_from_the_cells() {
    let report = report_of(&people::sekar(), Language::Indonesian);
    let parts = parts(written(&report, Paper::A4));
    let scores = &parts["xl/charts/chart1.xml"];
    // Six sides in rows 2 to 7: the dot from the score, the band from both distances.
    for range in ["Sisi!$A$2:$A$7", "Sisi!$C$2:$C$7", "Sisi!$I$2:$I$7", "Sisi!$J$2:$J$7"] {
        assert!(scores.contains(&format!("<c:f>{range}</c:f>")), "{range} is not drawn");
    }
    assert!(scores.contains("<c:lineChart>") && scores.contains("<c:errBars>"));
    let fit = &parts["xl/charts/chart2.xml"];
    for row in 2..=7 {
        assert!(fit.contains(&format!("<c:f>Keselarasan!$C${row}</c:f>")), "row {row} is not drawn");
    }
    assert_eq!(fit.matches("<c:ser>").count(), 6);
    let drawings: Vec<&String> = parts
        .iter()
        .filter(|(name, _)| name.starts_with("xl/drawings/drawing"))
        .map(|(_, text)| text)
        .collect();
    assert_eq!(drawings.len(), 2);
    assert!(drawings.iter().all(|drawing| drawing.contains("descr=\"")), "a chart without a text");
}

#[test]
fn sheets_keep_their_head_and_print_on_the_paper_asked_for() {
    let report = report_of(&people::sekar(), Language::Indonesian);
    for (paper, code) in [(Paper::A4, 9), (Paper::F4, 14)] {
        let parts = parts(written(&report, paper));
        let sheets = parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet"));
        let mut seen = 0;
        for (name, sheet) in sheets {
            assert!(
                sheet.contains(&format!("paperSize=\"{code}\"")) && sheet.contains("fitToPage=\"1\""),
                "{name}"
            );
            assert!(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""), "{name}");
            seen += 1;
        }
        assert_eq!(seen, 5);
        assert_eq!(
            parts["xl/workbook.xml"].matches("_xlnm.Print_Titles").count(),
            5,
            "the head on every page"
        );
    }
}

#[test]
fn nothing_in_a_workbook_is_computed_loaded_or_tells_a_name_outside_its_cells() {
    for person in everybody() {
        let report = report_of(&person, Language::Indonesian);
        let parts = parts(written(&report, Paper::A4));
        for (name, text) in &parts {
            if name.starts_with("xl/worksheets/") {
                assert!(!text.contains("<f>") && !text.contains("<f "), "{}: a formula in {name}", person.id);
                assert!(
                    !text.contains("conditionalFormatting"),
                    "{}: a colour by score in {name}",
                    person.id
                );
            }
            assert!(!text.contains("TargetMode=\"External\""), "{}: {name} loads something", person.id);
            let holds_texts = name == "xl/sharedStrings.xml";
            assert!(holds_texts || !text.contains("Sekar"), "{}: a name in {name}", person.id);
        }
        assert!(
            parts["docProps/core.xml"].contains("2026-11-24T00:00:00Z"),
            "the day of the result, no clock"
        );
    }
}
