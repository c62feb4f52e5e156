//! Strengths without norms: is a side of a person stronger than the person's own mean by more than error explains?

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::dimension::{DimensionScore, Score, count};
use super::{Z90, inverse_normal};
use crate::profile::DimensionId;

/// Overall error of the comparisons of one person's sides.
const ALPHA: f64 = 0.10;

/// What can be said about a person's sides against each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub enum Strengths {
    /// Fewer than three dimensions have a score: nothing is said.
    TooFew,
    /// Each side that has a score, in profile order.
    Compared(Vec<SideDeviation>),
}

/// A side against the mean of all of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SideDeviation {
    /// The dimension.
    pub id: DimensionId,
    /// S − mean(S), POMP units.
    pub deviation: f64,
    /// √(SEM²·(1 − 2/D) + ΣSEM²/D²) (Davis 1959).
    pub se: f64,
    /// The gap that error alone does not explain: Φ⁻¹(1 − 0.10/(2D))·SE (Bonferroni).
    pub critical: f64,
    /// −1, 0 or 1: weaker, not to be told apart, stronger.
    pub direction: i8,
}

impl Strengths {
    /// Compares the sides of scored dimensions.
    #[must_use]
    pub fn of(dimensions: &[DimensionScore]) -> Self {
        let scored: Vec<(&DimensionId, Score)> =
            dimensions.iter().filter_map(|dimension| Some((&dimension.id, dimension.score?))).collect();
        if scored.len() < 3 {
            return Self::TooFew;
        }
        let d = count(scored.len());
        let mean = scored.iter().map(|(_, score)| score.pomp.value()).sum::<f64>() / d;
        let variances: f64 = scored.iter().map(|(_, score)| score.sem * score.sem).sum();
        let z = inverse_normal(1.0 - ALPHA / (2.0 * d));
        let sides = scored.into_iter().map(|(id, score)| {
            let deviation = score.pomp.value() - mean;
            let se = (score.sem * score.sem * (1.0 - 2.0 / d) + variances / (d * d)).sqrt();
            let critical = z * se;
            let direction = if deviation.abs() <= critical { 0 } else if deviation > 0.0 { 1 } else { -1 };
            SideDeviation { id: id.clone(), deviation, se, critical, direction }
        });
        Self::Compared(sides.collect())
    }
}

/// Whether two sides a person picked differ: |d| ≥ z₉₀·√(SEM₁² + SEM₂²). What a result says by itself about strengths
/// never comes from here.
#[must_use]
pub fn differ(a: Score, b: Score) -> bool {
    (a.pomp.value() - b.pomp.value()).abs() >= Z90 * a.sem.hypot(b.sem)
}
