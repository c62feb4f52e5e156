//! One dimension: keying, the half rule, POMP, its standard error and band, and the minimum if there is one.

use serde::{Deserialize, Serialize};

use super::{Band, BandWords, Pomp};
use crate::assessment::{Answer, Answers};
use crate::profile::{Dimension, DimensionId, Instrument, Item, Key, Minimum, Reliability, Scale};

/// SEM of an untested dimension of one item, in POMP units; of k items it is this divided by √k.
const UNTESTED_SEM: f64 = 33.0;

/// What became of one dimension.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct DimensionScore {
    /// Which dimension.
    pub dimension: DimensionId,
    /// Its items, k.
    pub items: usize,
    /// How many were answered with an option of the scale, m.
    pub answered: usize,
    /// How many were marked "tidak paham": missing, and counted.
    pub not_understood: usize,
    /// The score, or why there is none.
    pub state: ScoreState,
}

impl DimensionScore {
    /// The score, when enough was answered.
    #[must_use]
    pub fn score(&self) -> Option<&Score> {
        match &self.state {
            ScoreState::Scored(score) => Some(score),
            ScoreState::TooFew { .. } => None,
        }
    }
}

/// Whether a dimension has a score.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ScoreState {
    /// Enough was answered.
    Scored(Score),
    /// Fewer than half of the items were answered.
    TooFew {
        /// How many answers a score needs, ceil(k/2).
        needed: usize,
    },
}

/// The score of one dimension.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Score {
    /// Mean of the answered items after reversal, in units of the scale.
    pub mean: f64,
    /// The same from 0 to 100.
    pub pomp: Pomp,
    /// Standard error of measurement, POMP units.
    pub sem: f64,
    /// 90 % band.
    pub band: Band,
    /// The thirds the band lies in.
    pub words: BandWords,
    /// How the band lies to the profile's minimum, when it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<MinimumState>,
}

/// How a band lies to a minimum. It never caps or zeroes a fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MinimumState {
    /// Wholly at or above it.
    Met,
    /// Wholly below it.
    NotYet,
    /// Across it.
    Uncertain,
}

impl MinimumState {
    fn of(band: Band, minimum: &Minimum) -> Self {
        if band.low.value() >= minimum.at {
            Self::Met
        } else if band.high.value() < minimum.at {
            Self::NotYet
        } else {
            Self::Uncertain
        }
    }
}

/// How many of `items` must be answered for a score: ceil(k/2), the half rule of the EORTC QLQ-C30; at least one.
#[must_use]
pub fn items_needed(items: usize) -> usize {
    items.div_ceil(2).max(1)
}

/// Standard error of measurement of a dimension of which `answered` of `items` were answered, in POMP units:
/// 33/√k when untested, SD·√(1 − α) when measured, times √(k/m). Always finite: a measured error that is no number falls
/// back to untested, and one above 100, which no pilot can give, counts as 100.
#[must_use]
pub fn standard_error(reliability: &Reliability, items: usize, answered: usize) -> f64 {
    let (k, m) = (count(items.max(1)), count(answered.max(1)));
    let untested = UNTESTED_SEM / k.sqrt();
    let full = match reliability {
        Reliability::Untested => untested,
        Reliability::Measured { alpha, sd, .. } => sd * (1.0 - alpha).sqrt(),
    };
    let full = if full.is_finite() && full >= 0.0 { full.min(100.0) } else { untested };
    full * (k / m).sqrt()
}

/// What the answers to the items of a dimension come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    /// Its items, k.
    pub(super) items: usize,
    /// Answered with an option of the scale, m.
    pub(super) answered: usize,
    /// Marked "tidak paham".
    pub(super) not_understood: usize,
    /// The points of the answered ones. Whole numbers, so that the order of items cannot matter.
    pub(super) points: i64,
}

pub(super) fn score(instrument: &Instrument, dimension: &Dimension, answers: &Answers) -> DimensionScore {
    let tally = tally(instrument, dimension, answers);
    let Tally { items, answered, not_understood, points } = tally;
    let state = state(&instrument.scale, dimension, items, answered, points);
    DimensionScore { dimension: dimension.id.clone(), items, answered, not_understood, state }
}

pub(super) fn tally(instrument: &Instrument, dimension: &Dimension, answers: &Answers) -> Tally {
    let mut tally = Tally { items: 0, answered: 0, not_understood: 0, points: 0 };
    for item in instrument.items_of(&dimension.id) {
        tally.items += 1;
        let answer = answers.get(&item.id);
        if answer == Answer::NotUnderstood {
            tally.not_understood += 1;
        }
        if let Some(value) = keyed_points(&instrument.scale, item, answer) {
            tally.answered += 1;
            tally.points = tally.points.saturating_add(value);
        }
    }
    tally
}

/// What becomes of a dimension of `items` items of which `answered` were answered with `points` points in all. Everything
/// that is said of a dimension follows from these three and the profile.
pub(super) fn state(
    scale: &Scale,
    dimension: &Dimension,
    items: usize,
    answered: usize,
    points: i64,
) -> ScoreState {
    let needed = items_needed(items);
    if answered < needed {
        return ScoreState::TooFew { needed };
    }
    let mean_points = whole(points) / count(answered);
    let pomp = Pomp::clipped(100.0 * mean_points / whole(span(scale)));
    let sem = standard_error(&dimension.reliability, items, answered);
    let band = Band::around(pomp, sem);
    let minimum = dimension.minimum.as_ref().map(|minimum| MinimumState::of(band, minimum));
    let mean = f64::from(scale.min) + mean_points;
    ScoreState::Scored(Score { mean, pomp, sem, band, words: band.words(), minimum })
}

/// Points of an answer above the scale's lowest, after reversal (min + max − x): 0 … max − min. `None` when the item
/// was not answered, the answer is not on the scale, or the scale has only one option and so tells nothing.
pub(crate) fn keyed_points(scale: &Scale, item: &Item, answer: Answer) -> Option<i64> {
    points_within(scale.min, scale.max, item.key, answer)
}

/// As [`keyed_points`], for whoever has the ends of the scale and the key at hand.
#[inline]
pub(crate) fn points_within(min: i32, max: i32, key: Key, answer: Answer) -> Option<i64> {
    let value = answer.value()?;
    if max <= min || !(min..=max).contains(&value) {
        return None;
    }
    Some(match key {
        Key::Positive => i64::from(value) - i64::from(min),
        Key::Reversed => i64::from(max) - i64::from(value),
    })
}

/// Distance from the lowest to the highest answer.
pub(crate) fn span(scale: &Scale) -> i64 {
    i64::from(scale.max) - i64::from(scale.min)
}

/// A count as a number to calculate with; counts of items are far below 2⁵³.
#[expect(clippy::cast_precision_loss, reason = "counts of items are far below 2^53")]
pub(super) fn count(count: usize) -> f64 {
    count as f64
}

/// A sum of points as a number to calculate with.
#[expect(clippy::cast_precision_loss, reason = "500 items of a 32-bit scale stay below 2^53")]
pub(super) fn whole(points: i64) -> f64 {
    points as f64
}
