//! Tables for the commands that read them, and the commands themselves, run as `main` runs them.
//! Included by `#[path = "common/tables.rs"] mod tables;`.
#![allow(dead_code, reason = "each test takes what it needs")]

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use selaras::cli::{self, Outcome};

/// The profile behind the synth36 files.
pub(crate) fn synth36_profile() -> String {
    format!("{}/tests/reference/synth36.ron", env!("CARGO_MANIFEST_DIR"))
}

/// What a run left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: u8,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs `selaras` in English.
pub(crate) fn run(arguments: &[&str]) -> Ran {
    run_in("en", arguments)
}

/// Runs `selaras` in a language.
pub(crate) fn run_in(language: &str, arguments: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments =
        ["selaras", "--lang", language].into_iter().chain(arguments.iter().copied()).map(OsString::from);
    let outcome = cli::run(arguments, &mut out, &mut err, jiff::civil::date(2026, 11, 24));
    let Outcome::Exit(status) = outcome else { panic!("the window was asked for") };
    Ran { status, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
}

/// A folder for the files of one test.
pub(crate) struct Folder(tempfile::TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn at(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    pub(crate) fn put(&self, name: &str, bytes: impl AsRef<[u8]>) -> String {
        fs::write(self.at(name), bytes).unwrap();
        self.at(name)
    }

    /// Names of what lies in it, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().into_string().unwrap();
        let mut names: Vec<_> = fs::read_dir(self.0.path()).unwrap().map(name).collect();
        names.sort();
        names
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().to_owned()
    }
}

/// A table as rows of cells, the header first.
pub(crate) type Cells = Vec<Vec<String>>;

/// A file of the reference as a table for the commands: `id` becomes `respondent`, item ids have small letters, what is
/// neither goes.
pub(crate) fn for_command(source: &str) -> Cells {
    let rows: Cells = source.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
    let kept: Vec<usize> =
        (0..rows[0].len()).filter(|at| rows[0][*at] == "id" || rows[0][*at].starts_with('Q')).collect();
    let mut table: Cells = rows.iter().map(|row| kept.iter().map(|at| row[*at].clone()).collect()).collect();
    for name in &mut table[0] {
        *name = if name == "id" { "respondent".to_owned() } else { name.to_lowercase() };
    }
    for row in &mut table[1..] {
        for cell in row {
            if cell == "NA" {
                cell.clear();
            }
        }
    }
    table
}

pub(crate) fn synth36_answers() -> Cells {
    for_command(include_str!("../reference/synth36_responses.csv"))
}

pub(crate) fn synth36_times() -> Cells {
    for_command(include_str!("../reference/synth36_times_ms.csv"))
}

/// The table as text.
pub(crate) fn text(cells: &Cells) -> String {
    cells.iter().map(|row| row.join(",") + "\n").collect()
}

/// A small table of answers: a header with every item, and a row a respondent with the same answer throughout.
pub(crate) fn small(respondents: &[(&str, &str)]) -> Cells {
    let header = synth36_answers()[0].clone();
    let items = header.len() - 1;
    let row = |(name, answer): &(&str, &str)| {
        std::iter::once((*name).to_owned()).chain(vec![(*answer).to_owned(); items]).collect()
    };
    std::iter::once(header).chain(respondents.iter().map(row)).collect()
}

/// The table a command wrote, read as another program reads it: column to cell.
pub(crate) fn read(written: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(written.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}
