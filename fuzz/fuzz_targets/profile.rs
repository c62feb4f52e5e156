//! Reading a profile never panics, whatever the bytes.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let reading = selaras::profile::read(bytes, Some("contoh"), jiff::civil::date(2026, 11, 24));
    assert!(reading.profile.is_some() || !reading.diagnostics.is_empty());
});
