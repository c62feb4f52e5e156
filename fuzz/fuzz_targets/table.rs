//! Reading tables never panics, whatever the bytes; a row that is handed out has a respondent, and none is after an error.
#![no_main]

use std::io::Cursor;
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use selaras::profile::{Instrument, read};
use selaras::table::{AnswersTable, TimesTable};

static INSTRUMENT: LazyLock<Instrument> = LazyLock::new(|| {
    let bytes = include_bytes!("../../tests/reference/synth36.ron");
    let profile = read(bytes, Some("synth36"), jiff::civil::date(2026, 11, 24)).profile;
    profile.expect("the reference profile has no errors").instrument
});

fuzz_target!(|bytes: &[u8]| {
    let mut rows = 0;
    let mut answers = AnswersTable::open(Cursor::new(bytes), &INSTRUMENT).expect("memory can be read");
    while let Some(row) = answers.next_row().expect("memory can be read") {
        assert!(!row.respondent.is_empty() && row.answers.len() == INSTRUMENT.items.len());
        rows += 1;
    }
    let findings = answers.finish().expect("memory can be read");
    assert!(rows > 0 || findings.has_errors() || !findings.in_order().is_empty());
    let mut times = TimesTable::open(Cursor::new(bytes), &INSTRUMENT).expect("memory can be read");
    let mut took = vec![None; INSTRUMENT.items.len()];
    times.find("a", &mut took).expect("memory can be read");
});
