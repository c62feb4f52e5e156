//! Who has a row already: eight bytes a respondent, whatever the length of the names.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, DefaultHasher, Hasher};
use std::io::{Read, Seek};

use super::diagnostic::{TableCode, TableDiagnostic, quoted};
use super::findings::Findings;
use super::rows::{Fault, Rows};

/// Most rows that are compared again. More rows whose names only hash alike do not occur: two of a million names do
/// with a chance of one in ten million.
const MOST_SUSPECTS: usize = 1000;

/// Respondents for whom there is room at first, half a megabyte: more than a school has.
const FIRST_ROOM: usize = 50_000;

/// A set of names as hashes of 64 bits. Two names may hash alike, so a name that seems known is only suspected until
/// the table has been read again up to it.
#[derive(Debug)]
pub(super) struct Respondents {
    hashes: HashSet<u64, BuildHasherDefault<AsItIs>>,
    /// Rows whose name seems known.
    suspects: Vec<(u64, u64)>,
}

impl Respondents {
    pub(super) fn new() -> Self {
        Self {
            hashes: HashSet::with_capacity_and_hasher(FIRST_ROOM, BuildHasherDefault::default()),
            suspects: Vec::new(),
        }
    }

    pub(super) fn meet(&mut self, name: &str, row: u64) {
        let hash = hash(name.as_bytes());
        if !self.hashes.insert(hash) && self.suspects.len() < MOST_SUSPECTS {
            self.suspects.push((hash, row));
        }
    }

    /// Whether nobody has a row.
    pub(super) fn is_empty(&self) -> bool {
        self.hashes.is_empty()
    }

    /// Compares the suspects with the rows before them and tells those that are the same.
    pub(super) fn settle<R: Read + Seek>(
        self,
        rows: &mut Rows<R>,
        column: usize,
        findings: &mut Findings,
    ) -> Result<(), Fault> {
        let Self { hashes, suspects } = self;
        drop(hashes);
        let Some((_, last)) = suspects.last().copied() else { return Ok(()) };
        let suspicious: HashSet<u64> = suspects.into_iter().map(|(hash, _)| hash).collect();
        let mut first_rows: HashMap<Vec<u8>, u64> = HashMap::new();
        rows.rewind()?;
        // The header.
        rows.advance()?;
        while rows.number() < last && rows.advance()? {
            let name = rows.cells().nth(column).unwrap_or_default().trim_ascii();
            let name = std::str::from_utf8(name).map_or(name, |text| text.trim().as_bytes());
            if name.is_empty() || !suspicious.contains(&hash(name)) {
                continue;
            }
            let row = rows.number();
            let Some(first) = first_rows.get(name) else {
                first_rows.insert(name.to_owned(), row);
                continue;
            };
            let found = TableDiagnostic::of_row(TableCode::DuplicateRespondent, row);
            findings.add(
                found.in_column(super::RESPONDENT).with("respondent", &quoted(name)).with("first", &first),
            );
        }
        Ok(())
    }
}

/// The hash of a name, for as long as the program runs.
pub(super) fn hash(name: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(name);
    hasher.finish()
}

/// What is hashed already.
#[derive(Default)]
struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
