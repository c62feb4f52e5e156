//! From every answer to every figure: the points of each item, what they sum to, what the sum brings to the fit, and what
//! one answer would change. Words for it live in [`crate::report`].

use super::change::{Rescoring, Sensitivity};
use super::dimension::{Score, keyed_points, span};
use super::fit::Contribution;
use super::{Outcome, ScoreState};
use crate::assessment::{Answer, Answers};
use crate::profile::{Dimension, DimensionId, Instrument, ItemId, Key};

/// The way from the answers to the figures of an outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Trace {
    /// One entry a dimension, in the order of the profile.
    pub dimensions: Vec<DimensionTrace>,
    /// What one answer would change in the fit.
    pub fit: Sensitivity,
}

impl Trace {
    /// The entry of a dimension.
    #[must_use]
    pub fn dimension(&self, id: &DimensionId) -> Option<&DimensionTrace> {
        self.dimensions.iter().find(|entry| entry.dimension == *id)
    }
}

/// The way from the answers to the score of one dimension.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionTrace {
    /// Which dimension.
    pub dimension: DimensionId,
    /// Its items in the order of presentation, k of them.
    pub items: Vec<ItemTrace>,
    /// How many were answered with an option of the scale, m.
    pub answered: usize,
    /// The points of the answered items.
    pub points: i64,
    /// The most they could have: m · (max − min). The score is 100 · points / possible.
    pub possible: i64,
    /// Score, standard error and band, when enough was answered.
    pub score: Option<Score>,
    /// How many answers a score needs, ceil(k/2).
    pub needed: usize,
    /// What the dimension counts in the fit; `None` when it has no weight.
    pub share: Option<FitShare>,
    /// What one answer would change in this dimension.
    pub sensitivity: Sensitivity,
}

/// One item and what its answer counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemTrace {
    /// Which item.
    pub item: ItemId,
    /// Its number in the order of presentation, from 1.
    pub number: usize,
    /// The raw answer, before any reversal.
    pub answer: Answer,
    /// Whether it is counted in reverse.
    pub reversed: bool,
    /// Points after reversal, 0 … max − min; `None` when the item has no answer on the scale and so is left out.
    pub points: Option<i64>,
}

/// What a dimension counts in the fit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FitShare {
    /// Its weight as the profile gives it.
    pub weight: f64,
    /// Σw over all dimensions that count.
    pub of: f64,
    /// w·S/Σw, one of the parts that sum to the fit; `None` when there is no fit.
    pub part: Option<f64>,
}

/// Follows `outcome` back to `answers`; it must come from that instrument and those answers.
#[must_use]
pub fn trace(instrument: &Instrument, answers: &Answers, outcome: &Outcome) -> Trace {
    let items: Vec<Vec<ItemTrace>> =
        instrument.dimensions.iter().map(|dimension| items_of(instrument, dimension, answers)).collect();
    let rescoring = Rescoring::new(instrument, answers, outcome, &items);
    let fit = rescoring.of_fit();
    let sensitivities: Vec<Sensitivity> =
        instrument.dimensions.iter().map(|dimension| rescoring.of_dimension(dimension)).collect();
    let dimensions = instrument
        .dimensions
        .iter()
        .zip(items)
        .zip(sensitivities)
        .map(|((dimension, items), sensitivity)| {
            let answered = items.iter().filter(|item| item.points.is_some()).count();
            let points = items.iter().filter_map(|item| item.points).fold(0, i64::saturating_add);
            let most = i64::try_from(answered).unwrap_or(i64::MAX);
            let entry = outcome.dimension(&dimension.id);
            let needed = match entry.map(|entry| &entry.state) {
                Some(ScoreState::TooFew { needed }) => *needed,
                _ => super::items_needed(items.len()),
            };
            DimensionTrace {
                dimension: dimension.id.clone(),
                answered,
                points,
                possible: most.saturating_mul(span(&instrument.scale)),
                score: entry.and_then(|entry| entry.score()).copied(),
                needed,
                share: share(instrument, dimension, outcome),
                sensitivity,
                items,
            }
        })
        .collect();
    Trace { dimensions, fit }
}

fn items_of(instrument: &Instrument, dimension: &Dimension, answers: &Answers) -> Vec<ItemTrace> {
    let numbered = instrument.items.iter().enumerate().filter(|(_, item)| item.dimension == dimension.id);
    numbered
        .map(|(index, item)| {
            let answer = answers.get(&item.id);
            ItemTrace {
                item: item.id.clone(),
                number: index + 1,
                answer,
                reversed: item.key == Key::Reversed,
                points: keyed_points(&instrument.scale, item, answer),
            }
        })
        .collect()
}

fn share(instrument: &Instrument, dimension: &Dimension, outcome: &Outcome) -> Option<FitShare> {
    let counts = |weight: f64| weight.is_finite() && weight > 0.0;
    if !counts(dimension.weight) {
        return None;
    }
    let weights = instrument.dimensions.iter().map(|dimension| dimension.weight);
    let part = |contribution: &Contribution| contribution.dimension == dimension.id;
    let contributions = outcome.fit.score().map(|fit| fit.contributions.as_slice()).unwrap_or_default();
    Some(FitShare {
        weight: dimension.weight,
        of: weights.filter(|weight| counts(*weight)).sum(),
        part: contributions.iter().find(|contribution| part(contribution)).map(|found| found.part),
    })
}
