//! Reading profiles: every code is told at its place, nothing hides the next finding, and no file does harm.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops where something is wrong"
)]

mod read_profile {
    mod bytes;
    mod codes;
    mod slips;
    mod whole_files;
}

use selaras::profile::{Diagnostic, Reading, read};

const REAL: &str = include_str!("../profiles/karyawan-pemberdayaan-masyarakat.ron");
const REAL_STEM: &str = "karyawan-pemberdayaan-masyarakat";
const MINIMAL: &str = include_str!("profiles/minimal.ron");

fn today() -> jiff::civil::Date {
    jiff::civil::date(2026, 11, 24)
}

/// Findings as `12:5 error[bad_id]`.
fn found(reading: &Reading) -> Vec<String> {
    let told = |d: &Diagnostic| format!("{}:{} {}[{}]", d.line, d.column, d.severity.name(), d.code.name());
    reading.diagnostics.iter().map(told).collect()
}

/// Reads `file` as `contoh.ron` and compares what is found; a profile comes out exactly when nothing grave is found.
fn check(name: &str, file: &[u8], expected: &[String]) {
    let reading = read(file, Some("contoh"), today());
    assert_eq!(
        found(&reading),
        expected,
        "{name}\n{}",
        String::from_utf8_lossy(&file[..file.len().min(4000)])
    );
    let grave = expected.iter().any(|finding| finding.contains(" error["));
    assert_eq!(reading.profile.is_none(), grave, "{name}");
}
