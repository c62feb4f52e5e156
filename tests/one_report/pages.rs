//! The pages of the PDF, read by pdftotext of poppler.

use std::io::Write;
use std::process::{Command, Stdio};

use selaras::report::pdf::render;
use selaras::report::{FitState, Letterhead, Paper, PdfOptions, Report, SideState};

use crate::{Compared, Person, field, texts};

const FORM: &str = "PDF";

/// Whether this machine has the reader.
pub(crate) fn can_read() -> bool {
    let can = Command::new("pdftotext").arg("-v").output().is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("SKIPPED: no pdftotext (poppler-utils) here, so the PDF is not compared");
    }
    can
}

/// Lines break elsewhere on a page, and long words have places to break.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200b}' | '\u{ad}')).collect()
}

fn read(report: &Report) -> String {
    let options = PdfOptions { paper: Paper::A4, letterhead: &Letterhead::default(), signatures: true };
    let pdf = render(report, &options).unwrap();
    let mut child = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(&pdf.bytes).unwrap();
    bare(&String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap())
}

/// Two pages have no room for what helps a side grow and what to talk about; all else is there.
pub(crate) fn compare(report: &Report, person: &Person, what: &str, compared: &mut Compared) {
    const ELSEWHERE: [&str; 11] = [
        "low_text",
        "high_text",
        "range_table",
        "weight_label",
        "grow",
        "grow_title",
        "discuss",
        "discuss_title",
        "spoken",
        "line",
        "words",
    ];
    let found = read(report);
    for (path, text) in texts(report) {
        let side_range = path.starts_with("/sides/") && field(&path) == "range";
        // A minimum is drawn, and the line of the role says how the band lies to it.
        let minimum = path.contains("/minimum/");
        let without_fit =
            report.fit.shown().is_none() && (path.starts_with("/fit/thirds") || path == "/not_a_verdict");
        let title_of_nothing = (text == report.next_steps.title && report.next_steps.steps.is_empty())
            || (text == report.questions.title && report.questions.lines.is_empty());
        if ELSEWHERE.contains(&field(&path)) || side_range || minimum || without_fit || title_of_nothing {
            continue;
        }
        if path.starts_with("/fit") && field(&path) == "range_short" {
            continue;
        }
        let printed = person.printed_name.as_ref().filter(|_| path == "/meta/0").unwrap_or(&text);
        assert!(found.contains(&bare(printed)), "{what}: {path} is not on the pages: {text}");
        compared.one(FORM);
    }
    for side in &report.sides {
        let SideState::Scored(scored) = &side.state else { continue };
        let row = format!("{}{}{}{}", side.name, side.role_line, scored.shown.text, scored.shown.range_short);
        compared.same(FORM, found.contains(&bare(&row)), true, &format!("{what}: {row}"));
    }
    let FitState::Computed(fit) = &report.fit.state else { return };
    for part in &fit.parts {
        let row = format!("{}{}{}", part.name, part.weight, part.part);
        compared.same(FORM, found.contains(&bare(&row)), true, &format!("{what}: {row}"));
    }
    let total = format!("{}{}", fit.total_label, fit.total);
    compared.same(FORM, found.contains(&bare(&total)), true, &format!("{what}: {total}"));
}
