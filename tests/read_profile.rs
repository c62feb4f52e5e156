//! Reading profiles: every code is told at its place, nothing hides the next finding, and no file does harm.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where something is wrong"
)]

use selaras::profile::{Reading, read};

const REAL: &str = include_str!("../profiles/karyawan-pemberdayaan-masyarakat.ron");
const STEM: &str = "karyawan-pemberdayaan-masyarakat";

fn today() -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 24)
}

/// Findings as `12:5 error[bad_id]`.
fn found(reading: &Reading) -> Vec<String> {
    let told = |d: &selaras::profile::Diagnostic| {
        format!("{}:{} {}[{}]", d.line, d.column, d.severity.name(), d.code.name())
    };
    reading.diagnostics.iter().map(told).collect()
}

#[test]
fn the_first_profile_reads_without_errors_or_warnings_and_as_ron_reads_it() {
    let reading = read(REAL.as_bytes(), Some(STEM), today());
    assert_eq!(found(&reading), [""; 0]);
    let options = ron::Options::default().with_default_extension(
        ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_NEWTYPES,
    );
    assert_eq!(reading.profile.unwrap(), options.from_str(REAL).unwrap());
}

#[test]
#[ignore = "measures; run in a release build with --nocapture"]
fn reading_the_first_profile_is_fast() {
    let mut times: Vec<_> = (0..200)
        .map(|_| {
            let start = std::time::Instant::now();
            assert!(read(REAL.as_bytes(), Some(STEM), today()).profile.is_some());
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("median {:?}, p95 {:?}", times[100], times[190]);
}
