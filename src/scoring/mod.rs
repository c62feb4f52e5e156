//! Answers in, outcome out: dimensions, bands, fit, strengths. Pure and exact; every formula names its source.
//!
//! Nothing here rounds, compares people or knows a word: `report` turns figures into text.

mod band;
mod dimension;
mod fit;
mod normal;
mod strengths;

pub use band::{Band, Third, Thirds};
pub use dimension::{DimensionScore, MinimumState, Score, UNTESTED_SEM, keyed};
pub use fit::{Contribution, Fit, FitScore, ItemPart, LED_THERE};
pub use normal::{Z90, inverse_normal};
pub use strengths::{SideDeviation, Strengths, differ};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::assessment::Answers;
use crate::profile::Instrument;

/// Per cent of the maximum possible: 100·(mean − min)/(max − min) (Cohen, Cohen, Aiken & West 1999), 0–100. It is no
/// percentile.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Pomp(f64);

impl Pomp {
    /// The POMP of a mean on a scale from `min` to `max`, which differ.
    #[must_use]
    pub fn of(mean: f64, min: f64, max: f64) -> Self {
        Self(100.0 * (mean - min) / (max - min))
    }

    /// A value that is already on the scale from 0 to 100.
    #[must_use]
    pub fn new(value: f64) -> Self {
        Self(value)
    }

    /// The value, 0–100.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }
}

/// Everything that can be said about one sitting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Outcome {
    /// One entry a dimension, in profile order.
    pub dimensions: Vec<DimensionScore>,
    /// How the answers sit with the occupation.
    pub fit: Fit,
    /// What is stronger, if anything is.
    pub strengths: Strengths,
}

/// Scores a sitting. Answers to items the instrument does not have, and options its scale does not have, count for
/// nothing.
#[must_use]
pub fn score(instrument: &Instrument, answers: &Answers) -> Outcome {
    let dimensions: Vec<DimensionScore> = instrument
        .dimensions
        .iter()
        .map(|dimension| DimensionScore::of(instrument, dimension, answers))
        .collect();
    let fit = Fit::of(instrument, &dimensions, answers);
    let strengths = Strengths::of(&dimensions);
    Outcome { dimensions, fit, strengths }
}
