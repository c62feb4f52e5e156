//! Scores of many respondents to one instrument, one after the other: the dimensions and the fit of [`super::score`], to
//! the same bits, without allocating for each respondent. Words, strengths and what led there do not live here.

use super::dimension::{self, Score, ScoreState, keyed_points, span};
use super::fit::{FitFigures, WeightedSum, shares};
use crate::assessment::Answer;
use crate::profile::{Dimension, DimensionId, Instrument, Item};

/// Most outcomes of one dimension that are worked out beforehand; six items of five options have 175.
const MOST_SLOTS: usize = 4096;

/// Scores row after row.
#[derive(Debug)]
pub struct RowScorer<'a> {
    instrument: &'a Instrument,
    sides: Vec<Side<'a>>,
    /// Place in `sides` and share of each dimension with a weight.
    shares: Vec<(usize, f64)>,
    /// What the last row came to.
    dimensions: Vec<RowDimension>,
}

/// What is fixed of one dimension.
#[derive(Debug)]
struct Side<'a> {
    dimension: &'a Dimension,
    /// Its items with their places in the order of presentation.
    items: Vec<(usize, &'a Item)>,
    /// Scores by slot; empty when there would be too many.
    known: Vec<Option<Score>>,
}

/// One dimension of one respondent.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RowDimension {
    /// How many items were answered with an option of the scale.
    pub answered: usize,
    /// The score, when enough was answered.
    pub score: Option<Score>,
    /// A small number that stands for this outcome among all of the dimension, for whoever keeps what follows from it:
    /// equal numbers, equal outcomes. `None` when the dimension has too many outcomes.
    pub slot: Option<usize>,
}

/// One respondent.
#[derive(Clone, Copy, Debug)]
pub struct RowScores<'s> {
    /// In the order of the profile.
    pub dimensions: &'s [RowDimension],
    /// The fit, when every dimension with a weight has a score.
    pub fit: Option<FitFigures>,
}

impl<'a> RowScorer<'a> {
    /// Ready for answers to `instrument`.
    #[must_use]
    pub fn new(instrument: &'a Instrument) -> Self {
        let dimensions = &instrument.dimensions;
        let place = |id: &DimensionId| dimensions.iter().position(|dimension| dimension.id == *id);
        let shares = shares(instrument);
        Self {
            instrument,
            sides: dimensions.iter().map(|dimension| Side::new(instrument, dimension)).collect(),
            shares: shares.iter().filter_map(|share| Some((place(share.dimension)?, share.share))).collect(),
            dimensions: vec![RowDimension::default(); dimensions.len()],
        }
    }

    /// Scores one respondent. `answers` holds one entry an item, in the order of presentation; what is not there is
    /// unanswered, and so are answers outside the scale.
    pub fn score(&mut self, answers: &[Answer]) -> RowScores<'_> {
        for (side, outcome) in self.sides.iter().zip(&mut self.dimensions) {
            *outcome = side.score(self.instrument, answers);
        }
        RowScores { dimensions: &self.dimensions, fit: self.fit() }
    }

    fn fit(&self) -> Option<FitFigures> {
        if self.shares.is_empty() {
            return None;
        }
        let mut sum = WeightedSum::default();
        for (place, share) in &self.shares {
            let score = self.dimensions.get(*place).and_then(|outcome| outcome.score.as_ref())?;
            sum.add(*share, score);
        }
        Some(sum.figures())
    }
}

impl<'a> Side<'a> {
    fn new(instrument: &'a Instrument, dimension: &'a Dimension) -> Self {
        let of_it = |(_, item): &(usize, &Item)| item.dimension == dimension.id;
        let items: Vec<_> = instrument.items.iter().enumerate().filter(of_it).collect();
        let mut side = Self { dimension, items, known: Vec::new() };
        let most = side.points_at_most(instrument).unwrap_or(usize::MAX);
        let slots = most.saturating_add(1).saturating_mul(side.items.len().saturating_add(1));
        if slots <= MOST_SLOTS {
            side.known = (0..slots)
                .map(|slot| {
                    let (answered, points) = (slot / (most + 1), slot % (most + 1));
                    side.work_out(instrument, answered, i64::try_from(points).unwrap_or_default())
                })
                .collect();
        }
        side
    }

    /// Points of all items answered at the upper end of the scale.
    fn points_at_most(&self, instrument: &Instrument) -> Option<usize> {
        self.items.len().checked_mul(usize::try_from(span(&instrument.scale)).unwrap_or_default())
    }

    fn score(&self, instrument: &Instrument, answers: &[Answer]) -> RowDimension {
        let (mut answered, mut points) = (0, 0_i64);
        for (place, item) in &self.items {
            let answer = answers.get(*place).copied().unwrap_or_default();
            if let Some(value) = keyed_points(&instrument.scale, item, answer) {
                answered += 1;
                points = points.saturating_add(value);
            }
        }
        let slot = self.slot(instrument, answered, points);
        let known = slot.and_then(|slot| self.known.get(slot));
        let score = known.copied().unwrap_or_else(|| self.work_out(instrument, answered, points));
        RowDimension { answered, score, slot: known.and(slot) }
    }

    fn slot(&self, instrument: &Instrument, answered: usize, points: i64) -> Option<usize> {
        let most = self.points_at_most(instrument)?;
        answered.checked_mul(most.checked_add(1)?)?.checked_add(usize::try_from(points).ok()?)
    }

    fn work_out(&self, instrument: &Instrument, answered: usize, points: i64) -> Option<Score> {
        match dimension::state(&instrument.scale, self.dimension, self.items.len(), answered, points) {
            ScoreState::Scored(score) => Some(score),
            ScoreState::TooFew { .. } => None,
        }
    }
}
