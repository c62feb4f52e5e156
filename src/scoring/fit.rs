//! The fit to the occupation: the weighted mean of the sides, its error, and the parts that sum to it.

use serde::{Deserialize, Serialize};

use super::dimension::DimensionScore;
use super::influence::{self, Influence};
use super::{Band, BandWords, Pomp, Score};
use crate::assessment::Answers;
use crate::profile::{DimensionId, Instrument};

/// Whether a fit can be computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fit {
    /// Every dimension with a weight has a score.
    Computed(FitScore),
    /// At least one has none.
    Undefined {
        /// The dimensions with a weight and without a score, in profile order; empty only when nothing has a weight.
        missing: Vec<DimensionId>,
    },
}

impl Fit {
    /// The fit, when it could be computed.
    #[must_use]
    pub fn score(&self) -> Option<&FitScore> {
        match self {
            Self::Computed(score) => Some(score),
            Self::Undefined { .. } => None,
        }
    }
}

/// How far the answers and the occupation go together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct FitScore {
    /// Σ(w·S)/Σw.
    pub pomp: Pomp,
    /// √(Σw²SEM²)/Σw, POMP units.
    pub standard_error: f64,
    /// 90 % band.
    pub band: Band,
    /// The thirds the band lies in.
    pub words: BandWords,
    /// What each dimension with a weight brings, in profile order.
    pub contributions: Vec<Contribution>,
    /// The answers that moved the fit most, strongest first, at most [`super::NAMED_INFLUENCES`].
    pub led_by: Vec<Influence>,
}

/// What one dimension brings to the fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Contribution {
    /// Which dimension.
    pub dimension: DimensionId,
    /// Its weight as the profile gives it.
    pub weight: f64,
    /// w·S/Σw; the parts sum to the fit.
    pub part: f64,
}

/// The figures of a fit without what led there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FitFigures {
    /// Σ(w·S)/Σw.
    pub pomp: Pomp,
    /// √(Σw²SEM²)/Σw, POMP units.
    pub standard_error: f64,
    /// 90 % band.
    pub band: Band,
}

/// The weighted mean of the sides and its error, side by side.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WeightedSum {
    total: f64,
    variance: f64,
}

impl WeightedSum {
    /// Adds a side and returns its part of the fit.
    pub(super) fn add(&mut self, share: f64, score: &Score) -> f64 {
        let part = share * score.pomp.value();
        self.total += part;
        self.variance += (share * score.sem).powi(2);
        part
    }

    pub(super) fn figures(self) -> FitFigures {
        let pomp = Pomp::clipped(self.total);
        let standard_error = self.variance.sqrt();
        FitFigures { pomp, standard_error, band: Band::around(pomp, standard_error) }
    }
}

/// A dimension's weight, and that weight divided by the sum of all.
pub(super) struct Share<'a> {
    pub(super) dimension: &'a DimensionId,
    pub(super) weight: f64,
    pub(super) share: f64,
}

pub(super) fn score(instrument: &Instrument, answers: &Answers, dimensions: &[DimensionScore]) -> Fit {
    let shares = shares(instrument);
    let mut missing = Vec::new();
    let mut contributions = Vec::new();
    let mut sum = WeightedSum::default();
    for Share { dimension, weight, share } in &shares {
        let found = dimensions.iter().find(|entry| entry.dimension == **dimension);
        let Some(score) = found.and_then(DimensionScore::score) else {
            missing.push((*dimension).clone());
            continue;
        };
        let part = sum.add(*share, score);
        contributions.push(Contribution { dimension: (*dimension).clone(), weight: *weight, part });
    }
    if !missing.is_empty() || contributions.is_empty() {
        return Fit::Undefined { missing };
    }
    let FitFigures { pomp, standard_error, band } = sum.figures();
    let led_by = influence::strongest(instrument, answers, dimensions, &shares);
    Fit::Computed(FitScore { pomp, standard_error, band, words: band.words(), contributions, led_by })
}

/// The dimensions that count, with their shares. Weights are first divided by the largest: no sum overflows then.
pub(super) fn shares(instrument: &Instrument) -> Vec<Share<'_>> {
    let counts = |weight: f64| weight.is_finite() && weight > 0.0;
    let weighted = || instrument.dimensions.iter().filter(|dimension| counts(dimension.weight));
    let largest = weighted().map(|dimension| dimension.weight).fold(0.0, f64::max);
    let sum: f64 = weighted().map(|dimension| dimension.weight / largest).sum();
    weighted()
        .map(|dimension| Share {
            dimension: &dimension.id,
            weight: dimension.weight,
            share: dimension.weight / largest / sum,
        })
        .collect()
}
