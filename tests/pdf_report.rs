//! The student's report as PDF, for a dozen odd people, on both papers and in both languages.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test that fails should stop at once, and one of them writes files for other readers"
)]

use rayon::prelude::*;
use selaras::language::Language;
use selaras::report::pdf::{Pdf, preview, render};
use selaras::report::{
    FitState, Letterhead, Lines, Paper, PdfOptions, Report, ReportInput, Side, SideState, build,
};
use selaras::scoring::score;

#[path = "common/made.rs"]
mod made;
#[path = "pdf_report/people.rs"]
mod people;

use people::Person;

fn report_of(person: &Person, language: Language) -> Report {
    let Person { profile, sitting, .. } = person;
    let outcome = score(&profile.instrument, &sitting.answers);
    build(&ReportInput::from_profile(profile, sitting, jiff::civil::date(2026, 11, 24)), &outcome, language)
}

fn letterhead() -> Letterhead {
    Letterhead {
        school: "SMA Negeri 3 Contoh".to_owned(),
        address: "Jalan Melati 12, Kota Contoh 40000".to_owned(),
    }
}

fn printed(report: &Report, paper: Paper) -> Pdf {
    render(report, &PdfOptions { paper, letterhead: &letterhead(), signatures: true }).unwrap()
}

#[test]
fn every_report_fits_on_two_pages() {
    for person in people::all() {
        for language in Language::ALL {
            let report = report_of(&person, language);
            for paper in Paper::ALL {
                let pdf = printed(&report, paper);
                let pages = pdf.pages;
                assert!(pages <= 2, "{} in {} on {}: {pages}", person.id, language.tag(), paper.name());
            }
        }
    }
}

#[test]
fn a_report_with_more_to_say_than_two_pages_hold_keeps_all_of_it() {
    let mut report = report_of(&people::sekar(), Language::Indonesian);
    let pages = |report: &Report| printed(report, Paper::A4).pages;
    assert_eq!(pages(&report), 2);
    report.questions.lines = vec!["Apa yang paling sulit?".to_owned(); 120];
    report.next_steps.steps.clear();
    assert!(pages(&report) > 2, "they need more than what can be set closer");
    report.questions.lines.truncate(25);
    assert_eq!(pages(&report), 2, "set closer together");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = report_of(&people::sekar(), Language::Indonesian);
    let first = printed(&report, Paper::A4);
    // Another one in between, so that nothing is only remembered.
    let other = printed(&report_of(&people::sekar(), Language::English), Paper::F4);
    assert!(first == printed(&report, Paper::A4));
    assert_ne!(first.bytes, other.bytes);
}

#[test]
fn a_class_at_once_gives_the_same_files_in_the_same_order() {
    let reports: Vec<Report> =
        people::all().iter().map(|person| report_of(person, Language::Indonesian)).collect();
    let options = PdfOptions { paper: Paper::F4, letterhead: &letterhead(), signatures: false };
    let at_once: Vec<Pdf> = reports.par_iter().map(|report| render(report, &options).unwrap()).collect();
    for (report, pdf) in reports.iter().zip(at_once) {
        assert!(pdf == render(report, &options).unwrap(), "{:?}", report.meta);
    }
}

#[test]
fn letters_without_a_form_are_told_and_all_others_are_not() {
    for person in people::all() {
        let pdf = printed(&report_of(&person, Language::Indonesian), Paper::A4);
        assert_eq!(pdf.missing_glyphs, person.missing, "{}", person.id);
    }
}

#[test]
fn the_file_names_both_standards_its_language_and_no_person() {
    for language in Language::ALL {
        let report = report_of(&people::sekar(), language);
        let pdf = printed(&report, Paper::A4);
        let text = String::from_utf8_lossy(&pdf.bytes);
        let metadata = text.split_once("<x:xmpmeta").unwrap().1.split_once("</x:xmpmeta>").unwrap().0;
        for part in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "Selaras"] {
            assert!(metadata.contains(part), "{part} is not in {metadata}");
        }
        assert!(metadata.contains(&report.title) && metadata.contains(&report.occupation), "{metadata}");
        assert!(!metadata.contains("Sekar") && !metadata.contains("XI-2"), "{metadata}");
        assert!(text.contains(&format!("/Lang({})", language.tag())), "the language of the document");
    }
}

#[test]
fn a_preview_shows_the_pages_of_the_file_in_grey() {
    let report = report_of(&people::sekar(), Language::Indonesian);
    for (paper, width, height) in [(Paper::A4, 595, 842), (Paper::F4, 609, 935)] {
        let options = PdfOptions { paper, letterhead: &letterhead(), signatures: true };
        let pages = preview(&report, &options, 1.0).unwrap();
        assert_eq!(pages.len(), render(&report, &options).unwrap().pages);
        for page in pages {
            assert_eq!((page.width, page.height), (width, height));
            assert_eq!(page.rgba.len(), 4 * width * height);
            let pixels = page.rgba.as_chunks::<4>().0;
            assert!(
                pixels.iter().all(|[red, green, blue, alpha]| red == green && green == blue && *alpha == 255)
            );
            let ink: usize = pixels.iter().map(|pixel| 255 - usize::from(pixel[0])).sum();
            let share = ink * 100 / (255 * pixels.len());
            assert!((2..15).contains(&share), "{share} hundredths of the page are ink");
        }
    }
}

#[test]
fn a_preview_of_any_size_is_drawn() {
    let report = report_of(&people::sekar(), Language::Indonesian);
    let options = PdfOptions { paper: Paper::A4, letterhead: &letterhead(), signatures: true };
    for asked in [f32::NEG_INFINITY, -1.0, 0.0, 0.1, 0.51, f32::NAN] {
        let pages = preview(&report, &options, asked).unwrap();
        assert!(pages.iter().all(|page| (290..310).contains(&page.width)), "{asked}: {}", pages[0].width);
    }
}

#[test]
fn what_is_not_wanted_is_left_out() {
    let report = report_of(&people::sekar(), Language::Indonesian);
    let empty = Letterhead::default();
    let full = printed(&report, Paper::A4).bytes.len();
    let bare =
        render(&report, &PdfOptions { paper: Paper::A4, letterhead: &empty, signatures: false }).unwrap();
    assert!(bare.bytes.len() < full);
}

/// For `scripts/test-pdf`: every report as a file, and beside it the texts that must be found in it.
#[test]
fn kept_for_other_readers() {
    let Some(folder) = std::env::var_os("SELARAS_PDF_FOLDER").map(std::path::PathBuf::from) else { return };
    for person in people::all() {
        for language in Language::ALL {
            let report = report_of(&person, language);
            for paper in Paper::ALL {
                let pdf = printed(&report, paper);
                let name = format!("{}-{}-{}", person.id, language.tag(), paper.name());
                std::fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap();
                let texts = expected(&report, &person).join("\n");
                std::fs::write(folder.join(format!("{name}.txt")), texts).unwrap();
            }
        }
    }
}

/// Every figure and sentence that must stand on the page, one a line.
fn expected(report: &Report, person: &Person) -> Vec<String> {
    let mut meta = report.meta.clone();
    if let Some(printed) = &person.printed_name {
        meta[0].clone_from(printed);
    }
    let mut texts = vec![meta.join(" · ")];
    let mut say = |parts: &[&str]| texts.extend(parts.iter().map(|part| (*part).to_owned()));
    let Letterhead { school, address } = letterhead();
    say(&[&school, &address, &report.title, &report.occupation, &report.code_line, &report.sentence]);
    say(&[report.untested.as_deref().unwrap_or_default(), &report.sides_title]);
    match &report.fit.state {
        FitState::Computed(fit) => {
            say(&[&report.fit.title, &report.not_a_verdict, &fit.shown.text, &fit.shown.range]);
            report.fit.thirds.iter().for_each(|third| say(&[third]));
            for part in &fit.parts {
                say(&[&format!("{}{}{}", part.name, part.weight, part.part)]);
            }
            say(&[&format!("{}{}", fit.total_label, fit.total)]);
        }
        FitState::Undefined { reason, way_on } => say(&[&report.fit.title, reason, way_on]),
    }
    for side in &report.sides {
        side_texts(side, &report.labels, &mut say);
    }
    if let Some(strengths) = &report.strengths {
        say(&[&strengths.title, &strengths.text]);
    }
    if let Some(led_by) = &report.led_by {
        say(&[&led_by.title]);
        led_by.answers.iter().for_each(|answer| say(&[&answer.sentence]));
    }
    say(&[&report.next_steps.title]);
    for step in &report.next_steps.steps {
        say(&[&format!("{} ({})", step.text, step.with_label)]);
    }
    for Lines { title, lines } in [&report.questions, &report.notice, &report.method] {
        say(&[title]);
        lines.iter().for_each(|line| say(&[line]));
    }
    let labels = &report.labels;
    say(&[&labels.score_mark, &labels.band_mark, &labels.side_words]);
    say(&[&labels.notes, &labels.counselor, &labels.parent]);
    if !person.missing.is_empty() {
        say(&[&person.missing.len().to_string(), "“?”"]);
    }
    texts
}

fn side_texts(side: &Side, labels: &selaras::report::Labels, say: &mut impl FnMut(&[&str])) {
    say(&[&side.name, &side.role_line, &side.learnable]);
    match &side.state {
        SideState::Scored(scored) => {
            say(&[&format!("{}{}", scored.shown.text, scored.shown.range_short)]);
            say(&[&format!("{} · {}", side.name, scored.level), &scored.text]);
            say(&[scored.answered.as_deref().unwrap_or_default()]);
        }
        SideState::NoScore { reason } => say(&[&labels.no_score, reason]),
    }
}
