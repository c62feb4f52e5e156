//! The score of one dimension: keying, the half rule, POMP, its standard error and band.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Band, Pomp};
use crate::assessment::Answers;
use crate::profile::{Dimension, DimensionId, DimensionRole, Instrument, Item, Key, Reliability, Scale};

/// Standard error of an untested dimension times √k, POMP units: chosen by simulation so that the 90 % band covers at
/// least 90 % also with weak items.
pub const UNTESTED_SEM: f64 = 33.0;

/// What is known about one dimension of one person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DimensionScore {
    /// The dimension.
    pub id: DimensionId,
    /// Items of the dimension.
    pub items: usize,
    /// Items answered with an option.
    pub answered: usize,
    /// The score; none with fewer than half of the items answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Score>,
    /// How the band lies to a minimum that a study found; none where the profile has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<MinimumState>,
}

/// A score with its precision.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Score {
    /// Mean of the keyed answers, on the profile's scale.
    pub mean: f64,
    /// The mean as POMP, 0–100.
    pub pomp: Pomp,
    /// Standard error of measurement, POMP units.
    pub sem: f64,
    /// The 90 % band.
    pub band: Band,
}

/// How a band lies to a minimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum MinimumState {
    /// The whole band is at or above it.
    Met,
    /// The band holds it.
    Uncertain,
    /// The whole band is below it.
    NotYet,
}

impl DimensionScore {
    /// Scores a dimension of the instrument.
    #[must_use]
    pub fn of(instrument: &Instrument, dimension: &Dimension, answers: &Answers) -> Self {
        let scale = &instrument.scale;
        let mut items = 0;
        let mut answered = 0;
        let mut sum = 0.0;
        for item in instrument.items_of(&dimension.id) {
            items += 1;
            if let Some(value) = keyed(scale, item, answers) {
                answered += 1;
                sum += value;
            }
        }
        let score = is_enough(answered, items).then(|| {
            let mean = sum / count(answered);
            let pomp = Pomp::of(mean, f64::from(scale.min), f64::from(scale.max));
            let sem = sem(&dimension.reliability, items, answered);
            Score { mean, pomp, sem, band: Band::around(pomp, sem) }
        });
        let minimum = score.zip(dimension.minimum.as_ref()).map(|(score, minimum)| {
            if score.band.low >= minimum.at {
                MinimumState::Met
            } else if score.band.high < minimum.at {
                MinimumState::NotYet
            } else {
                MinimumState::Uncertain
            }
        });
        Self { id: dimension.id.clone(), items, answered, score, minimum }
    }

    /// Answers a score needs: half of the items, rounded up.
    #[must_use]
    pub fn needed(&self) -> usize {
        self.items.div_ceil(2)
    }
}

/// The answer to an item after reversal: x, or min + max − x with the limits of the profile's scale. None when it was
/// not answered with an option of the scale.
#[must_use]
pub fn keyed(scale: &Scale, item: &Item, answers: &Answers) -> Option<f64> {
    let value = answers.get(&item.id).value().filter(|value| scale.contains(*value))?;
    let value = f64::from(value);
    Some(match item.key {
        Key::Positive => value,
        Key::Reversed => f64::from(scale.min) + f64::from(scale.max) - value,
    })
}

/// The half rule of the EORTC QLQ-C30: at least ceil(k/2) of k items.
fn is_enough(answered: usize, items: usize) -> bool {
    items > 0 && answered >= items.div_ceil(2)
}

/// SEM of a dimension of k items of which m are answered: SD·√(1 − α) of a pilot or 33/√k untested, times √(k/m).
fn sem(reliability: &Reliability, items: usize, answered: usize) -> f64 {
    let whole = match reliability {
        Reliability::Untested => UNTESTED_SEM / count(items).sqrt(),
        Reliability::Measured { alpha, sd, .. } => sd * (1.0 - alpha).max(0.0).sqrt(),
    };
    whole * (count(items) / count(answered)).sqrt()
}

/// A small count as a number to reckon with.
pub(super) fn count(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}

/// Whether a dimension decides in this occupation.
impl DimensionRole {
    /// Whether it is a determining one.
    #[must_use]
    pub fn is_determining(self) -> bool {
        self == Self::Determining
    }
}
