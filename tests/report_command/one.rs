//! One result in every form.

use std::fs;

use selaras::language::Language;
use selaras::report::{Paper, ReportInput, TablePreset, build, summary, table, web_page, workbook};
use selaras::scoring::score;

use crate::tables::{Folder, run};
use crate::{profile, profile_path, put, result, sitting};

/// The report as the window builds it from the sitting, apart from any file.
fn report_of(respondent: &str, answer: i32) -> selaras::report::Report {
    let (profile, _) = profile();
    let sitting = sitting(&profile, 7, respondent, answer);
    let outcome = score(&profile.instrument, &sitting.answers);
    let input = ReportInput::from_profile(&profile, &sitting, jiff::civil::date(2026, 11, 24));
    build(&input, &outcome, Language::English)
}

#[test]
fn a_result_file_gives_what_its_sitting_gives() {
    let folder = Folder::new();
    let (path, _) = put(&folder, "a.selaras.json", 7, "Sekar", 4);
    let report = report_of("Sekar", 4);
    let expected = [
        ("html", "a4", web_page(&report, Paper::A4).unwrap().into_bytes()),
        ("html", "f4", web_page(&report, Paper::F4).unwrap().into_bytes()),
        ("xlsx", "a4", workbook(&report, Paper::A4).unwrap()),
        ("xlsx", "f4", workbook(&report, Paper::F4).unwrap()),
        ("csv", "a4", table(&report, TablePreset::Data)),
        ("txt", "a4", summary(&report).into_bytes()),
    ];
    for (format, paper, bytes) in expected {
        let out = folder.at(&format!("a-{paper}.{format}"));
        let arguments = [
            "report",
            "--profile",
            &profile_path(),
            "--result",
            &path,
            "--format",
            format,
            "--paper",
            paper,
            "--out",
            &out,
        ];
        let ran = run(&arguments);
        assert_eq!((ran.status, ran.out.as_str(), ran.err.as_str()), (0, "", ""), "{format}");
        assert!(fs::read(&out).unwrap() == bytes, "{format} on {paper}");
    }
}

#[test]
fn a_table_for_excel_is_another_one() {
    let folder = Folder::new();
    let (path, _) = put(&folder, "a.selaras.json", 7, "Sekar", 4);
    let out = folder.at("a.csv");
    let ran = run(&["report", "--result", &path, "--format", "csv", "--csv", "excel", "--out", &out]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let bytes = fs::read(&out).unwrap();
    assert!(bytes.starts_with(b"\xEF\xBB\xBF") && bytes.ends_with(b"\r\n"));
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_is_made_on_both_papers() {
    let folder = Folder::new();
    let (path, _) = put(&folder, "a.selaras.json", 7, "Sekar", 4);
    // 210 × 297 and 215 × 330 mm in points.
    for (paper, size) in [("a4", "595.27"), ("f4", "609.44")] {
        let out = folder.at(&format!("{paper}.pdf"));
        let ran = run(&["report", "--result", &path, "--format", "pdf", "--paper", paper, "--out", &out]);
        assert_eq!(ran.status, 0, "{}", ran.err);
        let bytes = fs::read(&out).unwrap();
        assert!(bytes.starts_with(b"%PDF-"));
        let text = String::from_utf8_lossy(&bytes);
        assert!(text.contains(&format!("/MediaBox[0 0 {size}")), "{paper}");
    }
}

#[cfg(not(feature = "pdf"))]
#[test]
fn without_pdf_a_sentence_tells_the_other_formats() {
    let folder = Folder::new();
    let (path, _) = put(&folder, "a.selaras.json", 7, "Sekar", 4);
    let ran = run(&["report", "--result", &path, "--format", "pdf", "--out", &folder.at("a.pdf")]);
    assert_eq!(ran.status, 2);
    assert!(ran.err.contains("html, xlsx, csv or txt"), "{}", ran.err);
    assert_eq!(folder.names(), ["a.selaras.json"]);
}

#[test]
fn a_result_whose_profile_is_missing_still_gets_its_report() {
    let folder = Folder::new();
    let (path, _) = put(&folder, "a.selaras.json", 7, "Sekar", 4);
    let (profile, _) = profile();
    let step = profile.next_steps[0].text.get(Language::English);
    let text = |arguments: &[&str]| {
        let out = folder.at("a.txt");
        let all =
            [&["report", "--result", path.as_str(), "--format", "txt", "--out", &out], arguments].concat();
        let ran = run(&all);
        assert_eq!(ran.status, 0, "{}", ran.err);
        (fs::read_to_string(&out).unwrap(), ran.err)
    };
    let (with, told) = text(&["--profile", &profile_path()]);
    assert!(with.contains(step) && told.is_empty(), "{told}");
    let (without, told) = text(&[]);
    assert!(!without.contains(step) && told.contains("a.selaras.json: "), "{told}");
    // Everything else is the same.
    for line in without.lines() {
        assert!(with.contains(line), "{line}");
    }
    // Five items of three points and one reversed item of one point: 16 of 24.
    assert!(without.contains("Sekar") && without.contains("Empathy 67"), "{without}");
}

#[test]
fn the_language_of_a_report_is_the_one_asked_for() {
    let folder = Folder::new();
    let (path, _) = put(&folder, "a.selaras.json", 7, "Sekar", 4);
    let out = folder.at("a.txt");
    for (language, title) in [("id", "Hasil asesmen Selaras"), ("en", "Selaras self-assessment result")] {
        let arguments =
            ["selaras", "report", "--lang", language, "--result", &path, "--format", "txt", "--out", &out];
        let (mut to, mut err) = (Vec::new(), Vec::new());
        let today = jiff::civil::date(2026, 11, 24);
        let outcome = selaras::cli::run(arguments.map(Into::into), &mut to, &mut err, today);
        assert_eq!(outcome, selaras::cli::Outcome::Exit(0));
        assert_eq!(fs::read_to_string(&out).unwrap().lines().next(), Some(title));
    }
}

#[test]
fn stored_figures_are_not_believed() {
    let folder = Folder::new();
    let (profile, sha256) = profile();
    let bytes = result(&profile, &sha256, &sitting(&profile, 7, "Sekar", 4));
    let mut json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    json["outcome"]["dimensions"][0]["pomp"] = 12.into();
    json["outcome"]["dimensions"][0]["state"] = serde_json::json!({"Scored": {"pomp": 12.0}});
    let path = folder.put("a.selaras.json", serde_json::to_vec(&json).unwrap());
    let out = folder.at("a.txt");
    let ran =
        run(&["report", "--profile", &profile_path(), "--result", &path, "--format", "txt", "--out", &out]);
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("a.selaras.json: "), "{}", ran.err);
    assert_eq!(fs::read_to_string(&out).unwrap(), summary(&report_of("Sekar", 4)));
}
