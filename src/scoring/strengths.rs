//! Strengths without norms: whether a side stands out among the person's own (Davis 1959, Bonferroni over the sides).

use serde::{Deserialize, Serialize};
use statrs::distribution::{ContinuousCDF, Normal};

use super::dimension::{DimensionScore, Score, count};
use crate::profile::DimensionId;

/// With fewer scored sides than this nothing is said.
pub const LEAST_SIDES: usize = 3;

/// Chance of naming any side wrongly when all are alike.
const ERROR_RATE: f64 = 0.10;

/// A deviation this far past its critical value is only the rounding of binary fractions: without it equal sides measured
/// without error would stand out.
const ROUNDING: f64 = 1e-9;

/// How the scored sides lie to the person's own mean.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Strengths {
    /// One entry a scored dimension, in profile order; empty with fewer than [`LEAST_SIDES`].
    pub deviations: Vec<Deviation>,
}

/// One side against the mean of all.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Deviation {
    /// Which dimension.
    pub dimension: DimensionId,
    /// S − mean(S), POMP units.
    pub deviation: f64,
    /// √(SEM²·(1 − 2/D) + ΣSEM²/D²).
    pub standard_error: f64,
    /// What |deviation| must exceed: Φ⁻¹(1 − 0.10/(2D)) · standard error.
    pub critical: f64,
    /// What may be said.
    pub tendency: Tendency,
}

/// What may be said of one side among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tendency {
    /// Stronger than the person's other sides.
    Stronger,
    /// Not to be told apart.
    Alike,
    /// Less strong than the person's other sides.
    Weaker,
}

impl Strengths {
    /// The sides of that tendency, in profile order.
    pub fn of(&self, tendency: Tendency) -> impl Iterator<Item = &Deviation> {
        self.deviations.iter().filter(move |deviation| deviation.tendency == tendency)
    }

    /// The side farthest from the mean, the first of equals.
    #[must_use]
    pub fn largest(&self) -> Option<&Deviation> {
        self.deviations.iter().reduce(|largest, next| {
            if next.deviation.abs() > largest.deviation.abs() { next } else { largest }
        })
    }
}

pub(super) fn find(dimensions: &[DimensionScore]) -> Strengths {
    let scored: Vec<(&DimensionId, &Score)> =
        dimensions.iter().filter_map(|entry| Some((&entry.dimension, entry.score()?))).collect();
    if scored.len() < LEAST_SIDES {
        return Strengths::default();
    }
    let sides = count(scored.len());
    let z = Normal::standard().inverse_cdf(1.0 - ERROR_RATE / (2.0 * sides));
    let mean = scored.iter().map(|(_, score)| score.pomp.value()).sum::<f64>() / sides;
    let shared = scored.iter().map(|(_, score)| score.sem.powi(2)).sum::<f64>() / sides.powi(2);
    let deviations = scored
        .into_iter()
        .map(|(dimension, score)| {
            let deviation = score.pomp.value() - mean;
            let standard_error = (score.sem.powi(2) * (1.0 - 2.0 / sides) + shared).sqrt();
            let critical = z * standard_error;
            let tendency = match deviation.abs() > critical + ROUNDING {
                true if deviation > 0.0 => Tendency::Stronger,
                true => Tendency::Weaker,
                false => Tendency::Alike,
            };
            Deviation { dimension: dimension.clone(), deviation, standard_error, critical, tendency }
        })
        .collect();
    Strengths { deviations }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantile_is_exact() {
        // R: format(qnorm(1 - 0.10 / (2 * D)), digits = 17)
        for (sides, expected) in [(3.0, 2.128_045_234_184_984), (6.0, 2.393_979_799_818_509)] {
            let z = Normal::standard().inverse_cdf(1.0 - ERROR_RATE / (2.0 * sides));
            assert!((z - expected).abs() < 1e-12, "{sides}: {z}");
        }
    }
}
