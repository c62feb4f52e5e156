//! Time of the files that are made of many results: `cargo bench --bench report_files`. Prints medians in milliseconds and ends
//! with status 1 when the summary workbook of 600 people is over its limit.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a measurement prints, and fails by panicking"
)]
#![allow(clippy::disallowed_methods, reason = "a measurement makes files and reads the clock")]
#![allow(missing_docs, reason = "a benchmark is no library")]

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use selaras::assessment::{Answer, Sitting};
use selaras::language::Language;
use selaras::profile::Profile;
use selaras::report::{
    Audience, Paper, Summary, SummaryGroup, SummaryRow, TablePreset, summary_workbook, web_page, workbook,
};
use selaras::report_run::{Known, PageSetup, ReportFormat, ReportRun, RunOptions, report_of};
use selaras::result_file::{ResultFile, profile_digest, write};
use selaras::statistics::Class;
use selaras::storage::result_paths;
use uuid::Uuid;

/// The greatest school.
const PEOPLE: u64 = 600;
/// People in a class.
const CLASS: u64 = 36;
const LIMIT: Duration = Duration::from_millis(500);
const RUNS: usize = 9;
const FILE: &[u8] = include_bytes!("../profiles/karyawan-pemberdayaan-masyarakat.ron");

fn main() {
    let profile = selaras::profile::read(FILE, None, today()).profile.unwrap();
    let files: Vec<ResultFile> = (0..PEOPLE).map(|person| result(&profile, person)).collect();
    let summary = summary(&profile, &files);
    let took = median(RUNS, || {
        let bytes = summary_workbook(&summary, Audience::Counselor, Paper::A4).unwrap();
        assert!(bytes.len() > 50_000);
    });
    println!("summary workbook of {PEOPLE} people, ms: {:.0} (limit {})", ms(took), LIMIT.as_millis());

    let report = report_of(&files[0], &files[0].instrument(), Some(&profile), Language::Indonesian);
    let one = |what: &str, make: &dyn Fn()| println!("one {what}, ms: {:.2}", ms(median(101, make)));
    one("web page", &|| assert!(web_page(&report, Paper::A4).unwrap().len() > 10_000));
    one("workbook", &|| assert!(workbook(&report, Paper::A4).unwrap().len() > 10_000));

    let folder = tempfile::tempdir().unwrap();
    for (number, file) in files.iter().take(usize::try_from(CLASS).unwrap()).enumerate() {
        let bytes = write(&file.clone().with_outcome());
        std::fs::write(folder.path().join(format!("{number:02}.selaras.json")), bytes).unwrap();
    }
    let known = Known { profile: Arc::new(profile), sha256: profile_digest(FILE) };
    let all = [
        ("pdf", ReportFormat::Pdf),
        ("html", ReportFormat::WebPage),
        ("xlsx", ReportFormat::Workbook),
        ("csv", ReportFormat::Table(TablePreset::Data)),
        ("txt", ReportFormat::Text),
    ];
    for (name, format) in all.into_iter().filter(|(_, format)| format.is_available()) {
        let took = median(RUNS, || class(folder.path(), &known, format));
        println!("a folder of {CLASS} as {name} with its summary, ms: {:.0}", ms(took));
    }
    if took > LIMIT {
        println!("over {} ms", LIMIT.as_millis());
        std::process::exit(1);
    }
}

fn today() -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 24)
}

fn ms(duration: Duration) -> f64 {
    1e3 * duration.as_secs_f64()
}

fn median(runs: usize, mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    times.sort();
    times[runs / 2]
}

/// Somebody whose answers nobody else has.
fn result(profile: &Profile, person: u64) -> ResultFile {
    let started = "2026-11-24T08:00:00+07:00[Asia/Jakarta]".parse().unwrap();
    let id = Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0000 + (u128::from(person) << 8));
    let mut sitting = Sitting::new(id, profile.id.clone(), started);
    sitting.respondent.name = format!("Siswa {person}");
    sitting.respondent.class = "XI-2".to_owned();
    let mut state = person.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for item in &profile.instrument.items {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        sitting.answer(
            &item.id,
            Answer::Value(1 + i32::try_from(state % 5).unwrap()),
            Some(3_000 + state % 4_000),
        );
    }
    ResultFile::from_sitting(&sitting, profile, &profile_digest(FILE), Language::Indonesian, &sitting.started)
}

fn summary(profile: &Profile, files: &[ResultFile]) -> Summary {
    let instrument = &profile.instrument;
    let mut class = Class::new(instrument);
    let mut people = Vec::new();
    let mut sides = Vec::new();
    for (number, file) in files.iter().enumerate() {
        let report = report_of(file, instrument, Some(profile), Language::Indonesian);
        let answers = file.answers();
        class.push(&instrument.items.iter().map(|item| answers.get(&item.id)).collect::<Vec<_>>());
        sides = report.sides.iter().map(|side| side.name.clone()).collect();
        people.push(SummaryRow {
            file: format!("{number:03}.selaras.json"),
            code: report.code.clone(),
            respondent: [&file.respondent.name, &file.respondent.class, &file.respondent.number]
                .map(Clone::clone),
            date: report.date,
            answered: report.answered,
            items: report.items,
            fit: report.fit.shown().map(|fit| fit.shown.figures),
            fit_words: report.sentence.clone(),
            sides: report.sides.iter().map(|side| side.shown().map(|shown| shown.figures)).collect(),
            quality: String::new(),
            note: String::new(),
        });
    }
    let group = SummaryGroup {
        occupation: profile.title.get(Language::Indonesian).to_owned(),
        instrument: instrument.version.clone(),
        sides,
        people,
        figures: class.figures(),
    };
    Summary { language: Language::Indonesian, made_on: today(), groups: vec![group], refused: Vec::new() }
}

fn class(folder: &Path, known: &Known, format: ReportFormat) {
    let out = tempfile::tempdir().unwrap();
    let options = RunOptions {
        format,
        language: Language::Indonesian,
        setup: PageSetup { signatures: true, ..PageSetup::default() },
        audience: Audience::Counselor,
        today: today(),
    };
    let files = result_paths(folder).unwrap();
    let mut run = ReportRun::new(files, out.path().to_owned(), vec![known.clone()], options);
    while let Some(step) = run.step() {
        step.unwrap();
    }
    let end = run.finish().unwrap();
    assert!(end.made.len() == usize::try_from(CLASS).unwrap() && end.summary.is_some());
}
