//! Answers in, outcome out: dimensions, bands, fit, strengths, change between two results, quality of the answers.
//! Pure and exact; formulas with their sources.
//!
//! Every figure here is an unrounded f64 and can be recomputed from the raw answers; rounding happens once, in
//! [`crate::report`]. Class figures do not live here.

mod change;
mod difference;
mod dimension;
mod figures;
mod fit;
mod influence;
mod quality;
mod retest;
mod row;
mod strengths;
mod trace;

pub use change::{Change, Sensitivity, Standing};
pub use difference::{Difference, differ};
pub use dimension::{DimensionScore, MinimumState, Score, ScoreState, items_needed, standard_error};
pub(crate) use dimension::{points_within, span};
pub use figures::{Band, BandWords, Pomp, THIRDS, Third, Z_90};
pub use fit::{Contribution, Fit, FitFigures, FitScore};
pub use influence::{Influence, NAMED_INFLUENCES};
pub use quality::{Assessor, Quality, QualityStatus, Sign, assess, long_run_from};
pub use retest::{
    ChangeState, DimensionChange, MeasuredWith, NotComparable, RELIABLE_CHANGE, Retest, ScoreChange,
    comparable, retest,
};
pub use row::{RowDimension, RowScorer, RowScores};
pub use strengths::{Deviation, LEAST_SIDES, Strengths, Tendency};
pub use trace::{DimensionTrace, FitShare, ItemTrace, Trace, trace};

use serde::{Deserialize, Serialize};

use crate::assessment::Answers;
use crate::profile::{DimensionId, Instrument};

/// Everything that follows from one person's answers to one instrument.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Outcome {
    /// One entry a dimension, in the order of the profile; never ranked.
    pub dimensions: Vec<DimensionScore>,
    /// How far the answers and the occupation go together.
    pub fit: Fit,
    /// Whether a side stands out among the person's own.
    pub strengths: Strengths,
}

/// Scores `answers` with `instrument`. Answers outside the scale and to items the instrument does not have count as
/// unanswered; no input makes this panic.
#[must_use]
pub fn score(instrument: &Instrument, answers: &Answers) -> Outcome {
    let dimensions: Vec<DimensionScore> = instrument
        .dimensions
        .iter()
        .map(|dimension| dimension::score(instrument, dimension, answers))
        .collect();
    let fit = fit::score(instrument, answers, &dimensions);
    let strengths = strengths::find(&dimensions);
    Outcome { dimensions, fit, strengths }
}

impl Outcome {
    /// The entry of a dimension.
    #[must_use]
    pub fn dimension(&self, id: &DimensionId) -> Option<&DimensionScore> {
        self.dimensions.iter().find(|entry| entry.dimension == *id)
    }

    /// Items answered with an option of the scale, over all dimensions.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.dimensions.iter().map(|entry| entry.answered).sum()
    }

    /// Items of all dimensions.
    #[must_use]
    pub fn items(&self) -> usize {
        self.dimensions.iter().map(|entry| entry.items).sum()
    }

    /// Whether a stored outcome says the same as this one: the same words, the same missing figures, and numbers
    /// that differ by no more than 1e-9 · max(1, |b|), which is far below any figure shown.
    #[must_use]
    pub fn agrees_with(&self, stored: &Self) -> bool {
        match (serde_json::to_value(self), serde_json::to_value(stored)) {
            (Ok(ours), Ok(theirs)) => agree(&ours, &theirs),
            _ => false,
        }
    }
}

/// Numbers of two JSON values are close, everything else is equal.
fn agree(ours: &serde_json::Value, theirs: &serde_json::Value) -> bool {
    use serde_json::Value;
    match (ours, theirs) {
        (Value::Number(a), Value::Number(b)) => match (a.as_f64(), b.as_f64()) {
            (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
            _ => a == b,
        },
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| agree(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| agree(a, b)))
        }
        _ => ours == theirs,
    }
}
