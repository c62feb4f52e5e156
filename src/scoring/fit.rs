//! How the answers sit with the occupation: the weighted mean of the dimensions, its parts, and the answers that led
//! there.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::dimension::{DimensionScore, count, keyed};
use super::{Band, Pomp};
use crate::assessment::Answers;
use crate::profile::{DimensionId, Instrument, ItemId};

/// How many answers are named as having led to the fit.
pub const LED_THERE: usize = 3;

/// The fit, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub enum Fit {
    /// Every dimension that weighs has a score.
    Computed(FitScore),
    /// These dimensions weigh and have none.
    Undefined {
        /// In profile order.
        missing: Vec<DimensionId>,
    },
}

/// The fit with its precision and what it is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FitScore {
    /// Σ(w·S)/Σw, 0–100.
    pub score: Pomp,
    /// √(Σw²·SEM²)/Σw, POMP units.
    pub se: f64,
    /// The 90 % band.
    pub band: Band,
    /// w·S/Σw of each dimension that weighs, in profile order; they sum to the score.
    pub parts: Vec<Contribution>,
    /// The answers with the largest part in either direction, at most [`LED_THERE`].
    pub led_there: Vec<ItemPart>,
}

/// What one dimension adds to the fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Contribution {
    /// The dimension.
    pub dimension: DimensionId,
    /// Its weight.
    pub weight: f64,
    /// w·S/Σw.
    pub part: f64,
}

/// What one answer adds to the fit, seen from the middle of the scale.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ItemPart {
    /// The item.
    pub item: ItemId,
    /// w·(POMP of the item − 50)/(m·Σw).
    pub part: f64,
}

impl Fit {
    /// The fit of scored dimensions.
    #[must_use]
    pub fn of(instrument: &Instrument, dimensions: &[DimensionScore], answers: &Answers) -> Self {
        let weighing: Vec<_> = instrument
            .dimensions
            .iter()
            .zip(dimensions)
            .filter(|(dimension, _)| dimension.weight > 0.0)
            .collect();
        let missing: Vec<DimensionId> =
            weighing.iter().filter(|(_, scored)| scored.score.is_none()).map(|(_, scored)| scored.id.clone()).collect();
        let total: f64 = weighing.iter().map(|(dimension, _)| dimension.weight).sum();
        if !missing.is_empty() || weighing.is_empty() || !total.is_finite() {
            return Self::Undefined { missing };
        }
        let mut parts = Vec::with_capacity(weighing.len());
        let mut variance = 0.0;
        for (dimension, scored) in &weighing {
            let Some(score) = scored.score else { continue };
            let part = dimension.weight * score.pomp.value() / total;
            parts.push(Contribution { dimension: dimension.id.clone(), weight: dimension.weight, part });
            variance += (dimension.weight * score.sem).powi(2);
        }
        let weighted: f64 = weighing
            .iter()
            .filter_map(|(dimension, scored)| Some(dimension.weight * scored.score?.pomp.value()))
            .sum();
        let score = Pomp::new(weighted / total);
        let se = variance.sqrt() / total;
        let led_there = led_there(instrument, dimensions, answers, total);
        Self::Computed(FitScore { score, se, band: Band::around(score, se), parts, led_there })
    }

    /// The computed fit, if there is one.
    #[must_use]
    pub fn computed(&self) -> Option<&FitScore> {
        match self {
            Self::Computed(fit) => Some(fit),
            Self::Undefined { .. } => None,
        }
    }
}

fn led_there(instrument: &Instrument, dimensions: &[DimensionScore], answers: &Answers, total: f64) -> Vec<ItemPart> {
    let scale = &instrument.scale;
    let part = |item: &crate::profile::Item| {
        let (dimension, scored) =
            instrument.dimensions.iter().zip(dimensions).find(|(dimension, _)| dimension.id == item.dimension)?;
        let value = keyed(scale, item, answers)?;
        let pomp = Pomp::of(value, f64::from(scale.min), f64::from(scale.max)).value();
        let part = dimension.weight * (pomp - 50.0) / (count(scored.answered) * total);
        (part != 0.0).then(|| ItemPart { item: item.id.clone(), part })
    };
    let mut parts: Vec<ItemPart> = instrument.items.iter().filter_map(part).collect();
    // A stable sort: ties stay in the order of presentation.
    parts.sort_by(|a, b| b.part.abs().total_cmp(&a.part.abs()));
    parts.truncate(LED_THERE);
    parts
}
