//! Two results of one person: whether a score changed by more than its error. Whether two results may be compared at
//! all is decided here too; who they belong to is not.

use thiserror::Error;

use super::{DimensionScore, Fit, Outcome};
use crate::profile::{DimensionId, ProfileId};

/// A change counts when it is more than so many standard errors of the difference (Jacobson & Truax 1991; their
/// literal, not Φ⁻¹(0.975)).
pub const RELIABLE_CHANGE: f64 = 1.96;

/// What binary representation may add to a change of scores that were measured without error, POMP units.
const ROUNDING: f64 = 1e-9;

/// How far one score moved.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// Later minus earlier, POMP units.
    pub by: f64,
    /// √(SEM₁² + SEM₂²), POMP units; √2 · SEM when the same items were answered.
    pub standard_error: f64,
    /// Whether |change| is more than [`RELIABLE_CHANGE`] standard errors. Without any error, whether it is not 0.
    pub changed: bool,
}

impl Change {
    /// From an earlier to a later score, each 0–100 with its own standard error. The two errors are treated as
    /// independent: two sittings, each with its own chance.
    #[must_use]
    pub fn between(earlier: (f64, f64), later: (f64, f64)) -> Self {
        let by = later.0 - earlier.0;
        let standard_error = earlier.1.hypot(later.1);
        let changed = by.abs() > RELIABLE_CHANGE * standard_error + ROUNDING;
        Self { by, standard_error, changed }
    }

    /// How far a score must move to count as changed, POMP units: [`RELIABLE_CHANGE`] · standard error.
    #[must_use]
    pub fn needed(&self) -> f64 {
        RELIABLE_CHANGE * self.standard_error
    }
}

/// Whether there are two scores to compare.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ChangeState {
    /// There are.
    Compared(Change),
    /// At least one is missing.
    NoScore {
        /// Whether the earlier one is missing.
        earlier: bool,
        /// Whether the later one is missing.
        later: bool,
    },
}

impl ChangeState {
    /// The change, when there are two scores.
    #[must_use]
    pub fn change(self) -> Option<Change> {
        match self {
            Self::Compared(change) => Some(change),
            Self::NoScore { .. } => None,
        }
    }

    fn of(earlier: Option<(f64, f64)>, later: Option<(f64, f64)>) -> Self {
        match (earlier, later) {
            (Some(earlier), Some(later)) => Self::Compared(Change::between(earlier, later)),
            _ => Self::NoScore { earlier: earlier.is_none(), later: later.is_none() },
        }
    }
}

/// How one dimension moved.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionChange {
    /// Which dimension.
    pub dimension: DimensionId,
    /// How its score moved.
    pub state: ChangeState,
}

/// How one person's two results differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Retest {
    /// One entry a dimension, in the order of the later result; never ranked.
    pub dimensions: Vec<DimensionChange>,
    /// How the fit moved. Its two standard errors come from the dimensions' and are treated as independent, as theirs
    /// are.
    pub fit: ChangeState,
}

/// How `later` differs from `earlier`, both of one person and [`comparable`].
#[must_use]
pub fn retest(earlier: &Outcome, later: &Outcome) -> Retest {
    let score = |entry: &DimensionScore| entry.score().map(|score| (score.pomp.value(), score.sem));
    let dimensions = later.dimensions.iter().map(|entry| {
        let before = earlier.dimension(&entry.dimension).and_then(score);
        DimensionChange { dimension: entry.dimension.clone(), state: ChangeState::of(before, score(entry)) }
    });
    let fit = |fit: &Fit| fit.score().map(|fit| (fit.pomp.value(), fit.standard_error));
    Retest { dimensions: dimensions.collect(), fit: ChangeState::of(fit(&earlier.fit), fit(&later.fit)) }
}

/// What a result was measured with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeasuredWith<'a> {
    /// The occupation.
    pub profile: &'a ProfileId,
    /// [`crate::profile::Instrument::version`].
    pub instrument_version: &'a str,
}

/// Why two results are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotComparable {
    /// They are about different occupations.
    #[error("the results are about different occupations")]
    OtherOccupation,
    /// They were measured with different versions of the instrument.
    #[error("the results were measured with different versions of the instrument")]
    OtherInstrument,
}

/// Whether two results may be compared: the same profile id and the same version of the instrument.
///
/// # Errors
/// Why they may not.
pub fn comparable(earlier: MeasuredWith<'_>, later: MeasuredWith<'_>) -> Result<(), NotComparable> {
    if earlier.profile != later.profile {
        return Err(NotComparable::OtherOccupation);
    }
    if earlier.instrument_version != later.instrument_version {
        return Err(NotComparable::OtherInstrument);
    }
    Ok(())
}
