//! Time of one PDF of the student's report: `cargo bench --bench report`. Prints the first one and the median of many in
//! milliseconds, each of another person; ends with status 1 when the median is over the limit.
//!
//! `cargo bench --bench report -- --write FOLDER` writes a class instead, for whole processes to be measured with:
//! `NN.selaras.json`, the result of a person, and `NN.json`, the page as the template is given it.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a measurement prints, and fails by panicking"
)]
#![allow(clippy::disallowed_methods, reason = "a measurement makes files and reads the clock")]
#![allow(missing_docs, reason = "a benchmark is no library")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rayon::prelude::*;
use selaras::assessment::{Answer, Sitting};
use selaras::language::Language;
use selaras::profile::Profile;
use selaras::report::pdf::{page_data, preview, render};
use selaras::report::{Letterhead, Paper, PdfOptions, Report, ReportInput, build};
use selaras::result_file::{ResultFile, profile_digest, write};
use selaras::scoring::score;

const LIMIT: Duration = Duration::from_millis(8);
const RUNS: u64 = 200;
/// People in a class.
const CLASS: u64 = 36;
const FILE: &[u8] = include_bytes!("../profiles/karyawan-pemberdayaan-masyarakat.ron");

fn main() {
    let profile = selaras::profile::read(FILE, None, jiff::civil::date(2026, 11, 24)).profile.unwrap();
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--write") {
        write_class(&profile, Path::new(&arguments[at + 1]));
        return;
    }
    let letterhead = Letterhead::default();
    let options = PdfOptions { paper: Paper::A4, letterhead: &letterhead, signatures: true };
    let mut times = Vec::new();
    for person in 0..RUNS {
        let report = report(&profile, &sitting(&profile, person));
        let begun = Instant::now();
        let pdf = render(&report, &options).unwrap();
        times.push(begun.elapsed());
        assert!(pdf.pages <= 2, "{} pages", pdf.pages);
    }
    let first = times.remove(0);
    times.sort();
    let (mut set, mut written) = (Vec::new(), Vec::new());
    for person in RUNS..RUNS + 50 {
        let report = report(&profile, &sitting(&profile, person));
        // A small page costs little to draw.
        let begun = Instant::now();
        preview(&report, &options, 0.5).unwrap();
        set.push(begun.elapsed());
        let begun = Instant::now();
        render(&report, &options).unwrap();
        written.push(begun.elapsed());
    }
    set.sort();
    written.sort();
    let class: Vec<Report> =
        (0..CLASS).map(|person| report(&profile, &sitting(&profile, 3 * RUNS + person))).collect();
    let begun = Instant::now();
    assert!(class.par_iter().all(|report| render(report, &options).is_ok()));
    let at_once = begun.elapsed();
    let begun = Instant::now();
    preview(&report(&profile, &sitting(&profile, 2 * RUNS)), &options, 1.5).unwrap();
    let drawn = begun.elapsed();
    println!(
        "PDF, ms: first {:.1}, median {:.2}, p99 {:.2}",
        ms(first),
        ms(times[times.len() / 2]),
        ms(times[times.len() * 99 / 100])
    );
    println!("  of it setting {:.2}, writing {:.2}", ms(set[set.len() / 2]), ms(written[written.len() / 2]));
    println!("a class of {CLASS} at once, ms: {:.0}", ms(at_once));
    println!("preview of a new person at 1.5 pixels a point, ms: {:.1}", ms(drawn));
    if times[times.len() / 2] > LIMIT {
        println!("over {} ms", LIMIT.as_millis());
        std::process::exit(1);
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn report(profile: &Profile, sitting: &Sitting) -> Report {
    let outcome = score(&profile.instrument, &sitting.answers);
    let input = ReportInput::from_profile(profile, sitting, jiff::civil::date(2026, 11, 24));
    build(&input, &outcome, Language::Indonesian)
}

/// A person whose answers, name and code nobody else has.
fn sitting(profile: &Profile, person: u64) -> Sitting {
    let started = "2026-11-24T08:00:00+07:00[Asia/Jakarta]".parse().unwrap();
    let id =
        uuid::Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0000 + u128::from(person) * 0x1_0000_0001);
    let mut sitting = Sitting::new(id, profile.id.clone(), started);
    sitting.respondent.name = format!("Siswa {person}");
    sitting.respondent.class = "XI-2".to_owned();
    // A plain linear congruence: the same people at every run.
    let mut state = person.wrapping_mul(2_862_933_555_777_941_757) % 1_000_003 + 1;
    for item in &profile.instrument.items {
        state = state * 48_271 % 2_147_483_647;
        sitting.answers.set(&item.id, Answer::Value(i32::try_from(state % 5).unwrap() + 1));
    }
    sitting
}

fn write_class(profile: &Profile, folder: &Path) {
    let letterhead = Letterhead::default();
    let options = PdfOptions { paper: Paper::A4, letterhead: &letterhead, signatures: true };
    let at = |name: String| -> PathBuf { folder.join(name) };
    for person in 0..CLASS {
        let sitting = sitting(profile, person);
        let created = sitting.started.clone();
        let file = ResultFile::from_sitting(
            &sitting,
            profile,
            &profile_digest(FILE),
            Language::Indonesian,
            &created,
        );
        std::fs::write(at(format!("{person:02}.selaras.json")), write(&file)).unwrap();
        std::fs::write(at(format!("{person:02}.json")), page_data(&report(profile, &sitting), &options))
            .unwrap();
    }
}
