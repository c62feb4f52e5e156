//! Reading the reference files and comparing with them, for every test that needs it.
//! Included by `#[path = "common/reference.rs"] mod reference;`.
#![allow(
    dead_code,
    clippy::print_stdout,
    reason = "each test takes what it needs, and the largest difference is worth telling"
)]

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

/// Column to cell.
pub(crate) type Row = BTreeMap<String, String>;

/// A file of text without quoted commas other than those of whole cells.
pub(crate) fn table(source: &str) -> Vec<Row> {
    let mut lines = source.lines().map(cells);
    let header = lines.next().unwrap();
    lines
        .map(|cells| {
            assert_eq!(cells.len(), header.len(), "{cells:?}");
            header.iter().cloned().zip(cells).collect()
        })
        .collect()
}

/// The cells of a line; a cell in quotes may hold commas.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for character in line.chars() {
        match character {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(character),
        }
    }
    cells
}

/// The figure in a cell; none when it is empty or `NA`.
pub(crate) fn number(row: &Row, column: &str) -> Option<f64> {
    let cell = &row[column];
    if cell.is_empty() || cell == "NA" { None } else { Some(cell.parse().unwrap()) }
}

/// Compares cells and remembers the largest |a − b|/max(1, |b|).
#[derive(Default)]
pub(crate) struct Comparison {
    of: &'static str,
    cells: Cell<usize>,
    missing: Cell<usize>,
    largest: Cell<f64>,
    at: RefCell<String>,
}

impl Comparison {
    /// One that tells how close it was at its end.
    pub(crate) fn of(of: &'static str) -> Self {
        let mut comparison = Self::default();
        comparison.of = of;
        comparison
    }

    /// |a − b| ≤ 1e-9 · max(1, |b|), and a missing cell is missing.
    #[track_caller]
    pub(crate) fn close(&self, ours: Option<f64>, reference: Option<f64>, what: &str) {
        self.within(ours, reference, 1e-9, what);
    }

    /// Both are missing, or both are there and close.
    #[track_caller]
    pub(crate) fn within(&self, ours: Option<f64>, reference: Option<f64>, tolerance: f64, what: &str) {
        self.cells.set(self.cells.get() + 1);
        let (ours, reference) = match (ours, reference) {
            (None, None) => return self.missing.set(self.missing.get() + 1),
            (Some(ours), Some(reference)) => (ours, reference),
            _ => panic!("{what}: {ours:?} against {reference:?}"),
        };
        let difference = (ours - reference).abs() / reference.abs().max(1.0);
        assert!(difference <= tolerance, "{what}: {ours} against {reference}");
        if difference > self.largest.get() {
            self.largest.set(difference);
            what.clone_into(&mut self.at.borrow_mut());
        }
    }

    /// Cells compared.
    pub(crate) fn cells(&self) -> usize {
        self.cells.get()
    }

    /// Cells that are missing on both sides.
    pub(crate) fn missing(&self) -> usize {
        self.missing.get()
    }

    /// Tells how close it was, where a person who asks for the output of tests reads it.
    pub(crate) fn tell(&self, file: &str) {
        let (cells, missing, largest) = (self.cells.get(), self.missing.get(), self.largest.get());
        let at = self.at.borrow();
        println!("{file}: {cells} cells, {missing} missing in both, largest difference {largest:.1e} ({at})");
    }
}

impl Drop for Comparison {
    fn drop(&mut self) {
        if !self.of.is_empty() {
            self.tell(self.of);
        }
    }
}
