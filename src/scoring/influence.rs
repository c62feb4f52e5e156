//! What led there: the answers that moved the fit farthest from its middle.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::dimension::{DimensionScore, count, keyed_points, span, whole};
use super::fit::Share;
use crate::assessment::Answers;
use crate::profile::{Instrument, ItemId};

/// How many answers are named.
pub const NAMED_INFLUENCES: usize = 3;

/// Two parts closer than this are equal: what is left between them is the rounding of binary fractions.
const SAME: f64 = 1e-9;

/// What one answer did to the fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Influence {
    /// Which item.
    pub item: ItemId,
    /// w·(POMP of the item − 50)/(m·Σw): above 0 raised the fit, below 0 lowered it. The parts of all answered items
    /// sum to the fit − 50.
    pub part: f64,
}

/// The strongest parts in either direction; equal ones in the order of presentation. An answer in the very middle of
/// the scale moved nothing and is not named.
pub(super) fn strongest(
    instrument: &Instrument,
    answers: &Answers,
    dimensions: &[DimensionScore],
    shares: &[Share<'_>],
) -> Vec<Influence> {
    let mut parts: Vec<Influence> = instrument
        .items
        .iter()
        .filter_map(|item| {
            let share = shares.iter().find(|share| *share.dimension == item.dimension)?;
            let answered = dimensions.iter().find(|entry| entry.dimension == item.dimension)?.answered;
            let points = keyed_points(&instrument.scale, item, answers.get(&item.id))?;
            let pomp = 100.0 * whole(points) / whole(span(&instrument.scale));
            Some(Influence { item: item.id.clone(), part: share.share * (pomp - 50.0) / count(answered) })
        })
        .filter(|influence| influence.part.abs() > SAME)
        .collect();
    let mut named = Vec::new();
    while named.len() < NAMED_INFLUENCES && !parts.is_empty() {
        let largest = parts.iter().map(|influence| influence.part.abs()).fold(0.0, f64::max);
        let first = parts.iter().position(|influence| {
            (largest - influence.part.abs()).partial_cmp(&SAME).is_some_and(Ordering::is_le)
        });
        named.push(parts.remove(first.unwrap_or_default()));
    }
    named
}
