//! A folder of results: a report each, one summary, what was refused.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

use calamine::{Data, Range, Reader, Xlsx};
use selaras::language::Language;
use selaras::report::Audience;
use selaras::report_run::{Known, PageSetup, ReportFormat, ReportRun, RunOptions, Step};
use selaras::storage::result_paths;

use crate::tables::{Folder, run};
use crate::{profile, profile_path, put, result, sitting};

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn sheets(path: &Path) -> Vec<(String, Range<Data>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(fs::read(path).unwrap())).unwrap();
    for name in book.sheet_names() {
        assert!(book.worksheet_formula(&name).unwrap().is_empty(), "a formula in {name}");
    }
    book.worksheets()
}

fn words(sheet: &Range<Data>, row: u32, column: u32) -> String {
    sheet.get_value((row, column)).cloned().unwrap_or_default().to_string()
}

/// The column with this head.
fn column(sheet: &Range<Data>, head: &str) -> u32 {
    (0..200).find(|column| words(sheet, 0, *column) == head).unwrap_or_else(|| panic!("no column {head}"))
}

/// Where a run in English puts its summary.
fn summary(folder: &Path) -> std::path::PathBuf {
    folder.join("selaras-rekap-2026-11-24.xlsx")
}

#[test]
fn every_good_file_gets_a_report_and_every_bad_one_its_reason() {
    let folder = Folder::new();
    // By name; the scores fall and rise, and one would be a formula.
    let codes: Vec<String> = [("b", 2, "=1+1", 1), ("a", 1, "Adi", 5), ("c", 3, "Citra", 3)]
        .map(|(name, number, person, answer)| {
            put(&folder, &format!("{name}.selaras.json"), number, person, answer).1
        })
        .into();
    folder.put("d.json", "{\"format\": \"lain\"}");
    folder.put("e.selaras.json", "{\"format\": \"selaras-result\", ");
    folder.put("catatan.txt", "bukan hasil");
    let out = folder.path().join("laporan");
    let arguments = [
        "report",
        "--profile",
        &profile_path(),
        "--result",
        &folder.at(""),
        "--format",
        "html",
        "--out",
        out.to_str().unwrap(),
    ];
    let ran = run(&arguments);
    assert_eq!(ran.status, 1, "{}", ran.err);
    assert_eq!(ran.out, "");
    let told: Vec<&str> = ran.err.lines().collect();
    assert!(told[0].contains("d.json: ") && told[1].contains("e.selaras.json: "), "{told:?}");
    assert_eq!(told[2], "3 reports made, 2 files not taken in");
    assert!(told[3].ends_with("selaras-rekap-2026-11-24.xlsx") && told.len() == 4, "{told:?}");

    let mut expected: Vec<String> = codes
        .iter()
        .map(|code| format!("selaras-karyawan-pemberdayaan-masyarakat-{code}-2026-11-24.html"))
        .chain(["selaras-rekap-2026-11-24.xlsx".to_owned()])
        .collect();
    expected.sort();
    assert_eq!(names(&out), expected, "nothing half-written and nothing else");

    let sheets = sheets(&summary(&out));
    let sheet_names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(sheet_names, ["About this summary", "Results", "Group"]);
    let about: Vec<String> = sheets[0].1.rows().map(|row| row[1].to_string()).collect();
    assert!(
        about.iter().any(|line| line.starts_with("d.json. "))
            && about.iter().any(|line| line.starts_with("e.selaras.json. "))
    );

    let people = &sheets[1].1;
    assert_eq!(people.height(), 4, "a head and a row a person");
    let (file, name, fit) = (column(people, "File"), column(people, "Name"), column(people, "Fit"));
    let rows: Vec<[String; 3]> =
        (1..4).map(|row| [file, name, fit].map(|column| words(people, row, column))).collect();
    assert_eq!(
        rows.iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
        ["a.selaras.json", "b.selaras.json", "c.selaras.json"]
    );
    assert_eq!(rows.iter().map(|row| row[1].as_str()).collect::<Vec<_>>(), ["Adi", "=1+1", "Citra"]);
    assert_eq!(rows[2][2], "50", "every answer in the middle is 50, whatever the keys");
    let (high, low): (f64, f64) = (rows[0][2].parse().unwrap(), rows[1][2].parse().unwrap());
    assert!((high + low - 100.0).abs() < 0.1, "all 5 mirrors all 1: {high} and {low}");
    assert!(matches!(people.get_value((1, fit)), Some(Data::Float(_))), "a number");
}

#[test]
fn names_that_are_taken_get_a_number_and_nothing_is_overwritten() {
    let folder = Folder::new();
    let (profile, sha256) = profile();
    let one = result(&profile, &sha256, &sitting(&profile, 1, "Adi", 4));
    folder.put("a.selaras.json", &one);
    folder.put("b.selaras.json", &one);
    let out = folder.path().join("laporan");
    let arguments = ["report", "--result", &folder.at(""), "--format", "txt", "--out", out.to_str().unwrap()];
    assert_eq!(run(&arguments).status, 0);
    let code = sitting(&profile, 1, "Adi", 4).code();
    let name = |end: &str| format!("selaras-karyawan-pemberdayaan-masyarakat-{code}-2026-11-24{end}");
    assert_eq!(names(&out), [name("-2.txt"), name(".txt"), "selaras-rekap-2026-11-24.xlsx".to_owned()]);

    let sheets = sheets(&summary(&out));
    let people = &sheets[1].1;
    assert_eq!(people.height(), 3);
    assert!(words(people, 2, column(people, "Note")).contains("The same sitting as row 1"));
    let group = &sheets[2].1;
    assert_eq!(words(group, 1, column(group, "People with a score")), "1", "the sitting counts once");

    let before = fs::read(out.join(name(".txt"))).unwrap();
    assert_eq!(run(&arguments).status, 0);
    assert_eq!(names(&out).len(), 6);
    assert_eq!(fs::read(out.join(name(".txt"))).unwrap(), before);
    assert!(out.join("selaras-rekap-2026-11-24-2.xlsx").exists());
}

/// Files are worked on together; which of them gets which name still follows their order alone.
#[test]
fn numbers_after_a_name_follow_the_order_of_the_files() {
    let folder = Folder::new();
    for copy in 10..30 {
        // Every fifth is another person.
        put(&folder, &format!("salinan-{copy}.selaras.json"), 1 + u128::from(copy % 5 == 0), "Adi", 4);
    }
    let out = folder.path().join("laporan");
    let mut run = run_of(&folder, &out);
    let mut made = Vec::new();
    let mut told = 0;
    while let Some(step) = run.step() {
        told += 1;
        assert_eq!(run.progress(), (told, 20));
        match step.unwrap() {
            Step::Made(step) => made.push(step),
            Step::Refused(refused) => panic!("{refused:?}"),
        }
    }
    let files: Vec<_> = made.iter().map(|made| made.file.clone()).collect();
    assert_eq!(files, result_paths(&folder.path()).unwrap());
    let (profile, _) = profile();
    let code = |id| sitting(&profile, id, "Adi", 4).code();
    for (id, copies) in [(1_u128, 16), (2, 4)] {
        let of_one = made.iter().map(|made| made.report.file_name().unwrap().to_string_lossy().into_owned());
        let of_one: Vec<String> = of_one.filter(|name| name.contains(code(id).as_str())).collect();
        let expected: Vec<String> = (1..=copies)
            .map(|n| if n == 1 { String::new() } else { format!("-{n}") })
            .map(|end| format!("selaras-karyawan-pemberdayaan-masyarakat-{}-2026-11-24{end}.html", code(id)))
            .collect();
        assert_eq!(of_one, expected);
    }
}

/// What is handed on shows no person, and no cell of fewer than five.
#[test]
fn a_summary_to_hand_on_shows_groups_alone() {
    for people in [4_u128, 7] {
        let folder = Folder::new();
        let codes: Vec<String> = (1..=people)
            .map(|number| {
                // Two answer otherwise, so that there are small cells.
                let answer = if number <= 2 { 5 } else { 3 };
                put(
                    &folder,
                    &format!("siswa-{number}.selaras.json"),
                    number,
                    &format!("Nama{number}"),
                    answer,
                )
                .1
            })
            .collect();
        let out = folder.path().join("laporan");
        let arguments = [
            "report",
            "--result",
            &folder.at(""),
            "--format",
            "csv",
            "--hand-on",
            "--out",
            out.to_str().unwrap(),
        ];
        let ran = run(&arguments);
        assert_eq!(ran.status, 0, "{}", ran.err);
        let sheets = sheets(&summary(&out));
        let sheet_names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(sheet_names, ["About this summary", "Group"]);
        for (_, sheet) in &sheets {
            for cell in sheet.rows().flatten().map(ToString::to_string) {
                let tells = cell.contains("Nama") || cell.contains("siswa-") || cell.contains("XI-2");
                assert!(!tells && !codes.iter().any(|code| cell.contains(code.as_str())), "{cell}");
            }
        }
        let group = &sheets[1].1;
        for row in 1..=6 {
            for column in (0..u32::try_from(group.width()).unwrap()).filter(|column| {
                let head = words(group, 0, *column);
                head.starts_with("People ")
            }) {
                match group.get_value((row, column)) {
                    Some(Data::Float(count)) => assert!(*count >= 5.0, "{count} in column {column}"),
                    Some(Data::String(text)) => assert_eq!(text, "hidden"),
                    other => panic!("{other:?}"),
                }
            }
        }
        let scored = words(group, 1, column(group, "People with a score"));
        let mean = words(group, 1, column(group, "Mean"));
        if people < 5 {
            assert_eq!((scored.as_str(), mean.as_str()), ("hidden", ""));
        } else {
            assert_eq!(scored, "7");
            assert!(mean.parse::<f64>().is_ok(), "{mean}");
        }
    }
}

#[test]
fn two_instruments_are_two_groups() {
    let folder = Folder::new();
    put(&folder, "a.selaras.json", 1, "Adi", 4);
    let made = crate::made::profile();
    let other = crate::made::example_sitting(&made.instrument);
    folder.put("b.selaras.json", result(&made, &"0".repeat(64), &other));
    put(&folder, "c.selaras.json", 2, "Citra", 2);
    let out = folder.path().join("laporan");
    let arguments = ["report", "--result", &folder.at(""), "--format", "txt", "--out", out.to_str().unwrap()];
    assert_eq!(run(&arguments).status, 0);
    let sheets = sheets(&summary(&out));
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["About this summary", "Results 1", "Group 1", "Results 2", "Group 2"]);
    assert_eq!((sheets[1].1.height(), sheets[3].1.height()), (3, 2));
    let second = &sheets[3].1;
    // The example person of the design: 69, roughly between 60 and 78.
    let fit = column(second, "Fit");
    assert_eq!([0, 1, 2].map(|end| words(second, 1, fit + end)), ["69", "60", "78"]);
    let side = column(second, "Empathy");
    assert_eq!([0, 1, 2].map(|end| words(second, 1, side + end)), ["79", "57", "100"]);
}

fn run_of(folder: &Folder, out: &Path) -> ReportRun {
    let (profile, sha256) = profile();
    let options = RunOptions {
        format: ReportFormat::WebPage,
        language: Language::Indonesian,
        setup: PageSetup::default(),
        audience: Audience::Counselor,
        today: jiff::civil::date(2026, 11, 24),
    };
    let known = vec![Known { profile: Arc::new(profile), sha256 }];
    ReportRun::new(result_paths(&folder.path()).unwrap(), out.to_owned(), known, options)
}

#[test]
fn what_was_finished_stays_when_a_run_is_stopped() {
    let folder = Folder::new();
    for number in 1..=20 {
        put(&folder, &format!("{number:02}.selaras.json"), number, "Adi", 4);
    }
    let out = folder.path().join("laporan");
    let mut run = run_of(&folder, &out);
    assert_eq!(run.progress(), (0, 20));
    assert!(!out.exists(), "nothing is written before the first step");
    for done in 1..=2 {
        let Some(Ok(Step::Made(made))) = run.step() else { panic!("a report") };
        assert!(made.report.exists() && made.notes.is_empty() && made.profile_note.is_none());
        assert_eq!(run.progress(), (done, 20));
    }
    let end = run.stop();
    let made = end.made.len();
    assert_eq!((made + end.left, end.summary), (20, None));
    assert!(
        (2..20).contains(&made),
        "the two that were told, those worked on with them, and not all: {made}"
    );
    assert_eq!(names(&out).len(), made, "no summary of a part, and nothing half-written");
    for path in &end.made {
        assert!(fs::read_to_string(path).unwrap().trim_end().ends_with("</html>"));
    }

    // Begun again, it goes to its end beside what is there.
    let mut run = run_of(&folder, &out);
    while let Some(step) = run.step() {
        step.unwrap();
    }
    let end = run.finish().unwrap();
    assert_eq!((end.made.len(), end.left), (20, 0));
    assert_eq!(names(&out).len(), made + 20 + 1);
}

#[test]
fn when_nothing_could_be_made_there_is_no_summary() {
    let folder = Folder::new();
    folder.put("a.selaras.json", "");
    let out = folder.path().join("laporan");
    let ran = run(&["report", "--result", &folder.at(""), "--format", "txt", "--out", out.to_str().unwrap()]);
    assert_eq!(ran.status, 1);
    assert!(ran.err.contains("0 reports made, 1 files not taken in"), "{}", ran.err);
    assert!(!out.exists());
}
