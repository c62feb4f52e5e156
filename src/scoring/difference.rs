//! Two sides a person picks. What a result says by itself about strengths never comes from here.

use super::{Score, Z_90};

/// How far two scores lie apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// First minus second, POMP units.
    pub by: f64,
    /// √(SEM₁² + SEM₂²).
    pub standard_error: f64,
    /// Whether |difference| ≥ z₉₀ · standard error.
    pub differs: bool,
}

/// Whether the scores of two picked sides differ by more than their error at 90 %.
#[must_use]
pub fn differ(first: &Score, second: &Score) -> Difference {
    let by = first.pomp.value() - second.pomp.value();
    let standard_error = first.sem.hypot(second.sem);
    // Two equal scores without any error are still equal.
    let differs = by != 0.0 && by.abs() >= Z_90 * standard_error;
    Difference { by, standard_error, differs }
}
