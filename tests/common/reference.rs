//! Tables of reference figures, and the comparison of a cell with one of ours.
//! Included by `#[path = "common/reference.rs"] mod reference;`.
#![allow(
    dead_code,
    clippy::print_stdout,
    reason = "each test takes what it needs, and the largest difference is worth telling"
)]

use std::cell::Cell;
use std::collections::BTreeMap;

/// One map of column to cell a row.
pub(crate) type Row = BTreeMap<String, String>;

/// A table of text.
pub(crate) fn table(source: &str) -> Vec<Row> {
    let mut lines = source.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    let header = lines.next().unwrap();
    lines
        .map(|cells| {
            assert_eq!(cells.len(), header.len());
            header.iter().cloned().zip(cells).collect()
        })
        .collect()
}

/// The figure in a cell; `None` when there is none.
pub(crate) fn number(row: &Row, column: &str) -> Option<f64> {
    let cell = &row[column];
    if cell.is_empty() || cell == "NA" { None } else { Some(cell.parse().unwrap()) }
}

/// Compares figures with those of a reference and keeps the largest difference, which it prints at its end.
pub(crate) struct Comparison {
    of: &'static str,
    cells: Cell<usize>,
    largest: Cell<f64>,
}

impl Comparison {
    pub(crate) fn of(of: &'static str) -> Self {
        Self { of, cells: Cell::new(0), largest: Cell::new(0.0) }
    }

    /// |a − b| ≤ 1e-9 · max(1, |b|), and a missing cell is missing.
    #[track_caller]
    pub(crate) fn close(&self, ours: Option<f64>, reference: Option<f64>, what: &str) {
        self.cells.set(self.cells.get() + 1);
        match (ours, reference) {
            (None, None) => {}
            (Some(a), Some(b)) => {
                let difference = (a - b).abs() / b.abs().max(1.0);
                assert!(difference <= 1e-9, "{what}: {a} against {b}");
                self.largest.set(self.largest.get().max(difference));
            }
            _ => panic!("{what}: {ours:?} against {reference:?}"),
        }
    }
}

impl Drop for Comparison {
    fn drop(&mut self) {
        println!("{}: {} cells, largest difference {:.2e}", self.of, self.cells.get(), self.largest.get());
    }
}
