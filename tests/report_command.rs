//! `selaras report`: a result, or a folder of them, as files for people.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test that fails should stop at once; the disk is what is tested, and what was left out is told"
)]

#[path = "common/made.rs"]
mod made;
#[path = "common/tables.rs"]
mod tables;

#[path = "report_command/faults.rs"]
mod faults;
#[path = "report_command/many.rs"]
mod many;
#[path = "report_command/one.rs"]
mod one;

use selaras::assessment::{Answer, Sitting};
use selaras::language::Language;
use selaras::profile::Profile;
use selaras::result_file::{ResultFile, profile_digest, write};
use uuid::Uuid;

use tables::Folder;

/// The profile that ships, as a path.
pub(crate) fn profile_path() -> String {
    format!("{}/profiles/karyawan-pemberdayaan-masyarakat.ron", env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn profile() -> (Profile, String) {
    let bytes = std::fs::read(profile_path()).unwrap();
    let profile = selaras::profile::read(&bytes, None, jiff::civil::date(2026, 11, 24)).profile.unwrap();
    (profile, profile_digest(&bytes))
}

/// A sitting of somebody whose every answer is `answer`, started on 24 November 2026.
pub(crate) fn sitting(profile: &Profile, number: u128, name: &str, answer: i32) -> Sitting {
    let started = "2026-11-24T08:00:00+07:00[Asia/Jakarta]".parse().unwrap();
    let id = Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0000 + (number << 8));
    let mut sitting = Sitting::new(id, profile.id.clone(), started);
    sitting.respondent.name = name.to_owned();
    sitting.respondent.class = "XI-2".to_owned();
    for item in &profile.instrument.items {
        sitting.answers.set(&item.id, Answer::Value(answer));
    }
    sitting
}

/// The result file of a sitting.
pub(crate) fn result(profile: &Profile, sha256: &str, sitting: &Sitting) -> Vec<u8> {
    let saved = "2026-11-24T08:30:00+07:00[Asia/Jakarta]".parse().unwrap();
    let file = ResultFile::from_sitting(sitting, profile, sha256, Language::Indonesian, &saved);
    write(&file.with_outcome())
}

/// A result of the profile that ships in a folder; returns its path and its code.
pub(crate) fn put(
    folder: &Folder,
    name: &str,
    number: u128,
    respondent: &str,
    answer: i32,
) -> (String, String) {
    let (profile, sha256) = profile();
    let sitting = sitting(&profile, number, respondent, answer);
    (folder.put(name, result(&profile, &sha256, &sitting)), sitting.code())
}
