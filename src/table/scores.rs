//! The table of scores: one row a respondent, every figure unrounded.

use std::io::{self, Write};

use super::answers::{RESPONDENT, Row};
use super::number::{push_count, push_number, push_text};
use crate::profile::Instrument;
use crate::scoring::{Assessor, FitFigures, Quality, RowDimension, RowScorer};

/// Columns of each dimension, after its id.
const OF_DIMENSION: [&str; 6] = ["_n", "_mean", "_pomp", "_sem", "_lo90", "_hi90"];

/// Columns after those of the dimensions.
const AFTER_DIMENSIONS: [&str; 12] = [
    "fit",
    "fit_se",
    "fit_lo90",
    "fit_hi90",
    "longstring",
    "irv",
    "contradiction",
    "within_sd",
    "missing_share",
    "median_item_ms",
    "mean_item_ms",
    "quality",
];

/// Bytes that are written at once.
const CHUNK: usize = 256 * 1024;

/// Writes scores row by row: `respondent`, six columns a dimension in profile order, the fit, the quality of the
/// answers. UTF-8, `,`, lines end with a line feed; a figure that is not defined is an empty cell.
#[derive(Debug)]
pub struct ScoreTable<'a, W: Write> {
    scorer: RowScorer<'a>,
    assessor: Assessor,
    /// The cells of each dimension by slot, as far as they occurred: few outcomes, many rows.
    cells: Vec<Vec<Option<Box<[u8]>>>>,
    pending: Vec<u8>,
    to: W,
}

impl<'a, W: Write> ScoreTable<'a, W> {
    /// Begins the table with its header.
    #[must_use]
    pub fn new(instrument: &'a Instrument, to: W) -> Self {
        let mut pending = Vec::with_capacity(CHUNK + CHUNK / 8);
        pending.extend_from_slice(RESPONDENT.as_bytes());
        for dimension in &instrument.dimensions {
            for column in OF_DIMENSION {
                pending.push(b',');
                pending.extend_from_slice(dimension.id.as_str().as_bytes());
                pending.extend_from_slice(column.as_bytes());
            }
        }
        for column in AFTER_DIMENSIONS {
            pending.push(b',');
            pending.extend_from_slice(column.as_bytes());
        }
        pending.push(b'\n');
        Self {
            scorer: RowScorer::new(instrument),
            assessor: Assessor::new(instrument),
            cells: vec![Vec::new(); instrument.dimensions.len()],
            pending,
            to,
        }
    }

    /// Adds a respondent. `times` holds one entry an item, in milliseconds; without any it may be empty.
    ///
    /// # Errors
    /// When the table cannot be written.
    pub fn add(&mut self, row: &Row<'_>, times: &[Option<f64>]) -> io::Result<()> {
        let line = &mut self.pending;
        push_text(line, row.respondent);
        let scores = self.scorer.score(row.answers);
        for (outcome, known) in scores.dimensions.iter().zip(&mut self.cells) {
            push_known(line, outcome, known);
        }
        push_fit(line, scores.fit);
        push_quality(line, &self.assessor.assess(row.answers, times));
        line.push(b'\n');
        if line.len() >= CHUNK {
            self.to.write_all(line)?;
            line.clear();
        }
        Ok(())
    }

    /// Writes what is still pending.
    ///
    /// # Errors
    /// When the table cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.to.write_all(&self.pending)?;
        self.to.flush()
    }
}

/// The cells of a dimension, taken from the last row with the same outcome if there was one.
fn push_known(line: &mut Vec<u8>, outcome: &RowDimension, known: &mut Vec<Option<Box<[u8]>>>) {
    let Some(slot) = outcome.slot else { return push_dimension(line, outcome) };
    if let Some(Some(cells)) = known.get(slot) {
        line.extend_from_slice(cells);
        return;
    }
    let from = line.len();
    push_dimension(line, outcome);
    if known.len() <= slot {
        known.resize(slot + 1, None);
    }
    if let (Some(place), Some(cells)) = (known.get_mut(slot), line.get(from..)) {
        *place = Some(cells.into());
    }
}

fn push_dimension(line: &mut Vec<u8>, outcome: &RowDimension) {
    line.push(b',');
    push_count(line, outcome.answered as u64);
    let figures = outcome.score.map(|score| {
        [score.mean, score.pomp.value(), score.sem, score.band.low.value(), score.band.high.value()]
    });
    push_cells(line, figures);
}

fn push_fit(line: &mut Vec<u8>, fit: Option<FitFigures>) {
    let figures =
        fit.map(|fit| [fit.pomp.value(), fit.standard_error, fit.band.low.value(), fit.band.high.value()]);
    push_cells(line, figures);
}

fn push_quality(line: &mut Vec<u8>, quality: &Quality) {
    line.push(b',');
    if let Some(longest) = quality.longstring {
        push_count(line, longest as u64);
    }
    let Quality { irv, contradiction, within_sd, missing_share, median_ms, mean_ms, .. } = *quality;
    for figure in [irv, contradiction, within_sd, Some(missing_share), median_ms, mean_ms] {
        push_cells(line, figure.map(|figure| [figure]));
    }
    line.push(b',');
    line.extend_from_slice(quality.status.name().as_bytes());
}

/// Cells with their commas, empty ones when there is nothing.
fn push_cells<const N: usize>(line: &mut Vec<u8>, figures: Option<[f64; N]>) {
    match figures {
        Some(figures) => {
            for figure in figures {
                line.push(b',');
                push_number(line, figure);
            }
        }
        None => line.extend_from_slice(&[b','; N]),
    }
}
