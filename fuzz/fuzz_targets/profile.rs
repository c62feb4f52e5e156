//! Reading a profile never panics, whatever the bytes, and a profile is refused exactly when an error says why.
#![no_main]

use libfuzzer_sys::fuzz_target;
use selaras::profile::{Severity, read};

fuzz_target!(|bytes: &[u8]| {
    let reading = read(bytes, Some("contoh"), jiff::civil::date(2026, 11, 24));
    let has_errors = reading.diagnostics.iter().any(|found| found.severity == Severity::Error);
    assert_eq!(reading.profile.is_none(), has_errors);
});
