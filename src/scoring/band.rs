//! The range around a score, and the thirds whose names say where it lies.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Pomp, Z90};

/// The 90 % band of a score: score ± z₉₀·SEM, clipped to 0–100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Band {
    /// Lower end, POMP.
    pub low: f64,
    /// Upper end, POMP.
    pub high: f64,
}

impl Band {
    /// The band of a score with its standard error of measurement.
    #[must_use]
    pub fn around(score: Pomp, sem: f64) -> Self {
        let reach = Z90 * sem;
        Self { low: (score.value() - reach).clamp(0.0, 100.0), high: (score.value() + reach).clamp(0.0, 100.0) }
    }

    /// In which thirds the two ends lie.
    #[must_use]
    pub fn thirds(self) -> Thirds {
        let (low, high) = (third_above(self.low), third_below(self.high));
        match (low.min(high), high) {
            (Third::Low, Third::High) => Thirds::All,
            (from, to) if from == to => Thirds::One(from),
            (from, to) => Thirds::Two(from, to),
        }
    }
}

/// A third of the scale, with edges at 100/3 and 200/3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Third {
    /// Lowest.
    Low,
    /// Middle.
    Middle,
    /// Highest.
    High,
}

/// The thirds that hold the two ends of a band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thirds {
    /// Both in one.
    One(Third),
    /// In two neighbours, lower first.
    Two(Third, Third),
    /// In the lowest and the highest.
    All,
}

const LOWER_EDGE: f64 = 100.0 / 3.0;
const UPPER_EDGE: f64 = 200.0 / 3.0;

/// A lower end that touches an edge counts to the third above it.
fn third_above(end: f64) -> Third {
    if end < LOWER_EDGE {
        Third::Low
    } else if end < UPPER_EDGE {
        Third::Middle
    } else {
        Third::High
    }
}

/// An upper end that touches an edge counts to the third below it.
fn third_below(end: f64) -> Third {
    if end <= LOWER_EDGE {
        Third::Low
    } else if end <= UPPER_EDGE {
        Third::Middle
    } else {
        Third::High
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thirds(low: f64, high: f64) -> Thirds {
        Band { low, high }.thirds()
    }

    #[test]
    fn an_end_that_touches_an_edge_counts_as_inside() {
        assert_eq!(thirds(LOWER_EDGE, UPPER_EDGE), Thirds::One(Third::Middle));
        assert_eq!(thirds(0.0, LOWER_EDGE), Thirds::One(Third::Low));
        assert_eq!(thirds(UPPER_EDGE, 100.0), Thirds::One(Third::High));
        assert_eq!(thirds(59.5, 78.2), Thirds::Two(Third::Middle, Third::High));
        assert_eq!(thirds(20.0, 70.0), Thirds::All);
        assert_eq!(thirds(10.0, 40.0), Thirds::Two(Third::Low, Third::Middle));
    }

    #[test]
    fn a_band_without_width_on_an_edge_has_one_word() {
        assert!(matches!(thirds(LOWER_EDGE, LOWER_EDGE), Thirds::One(_)));
    }

    #[test]
    fn bands_are_clipped() {
        assert_eq!(Band::around(Pomp::new(95.0), 13.0).high, 100.0);
        assert_eq!(Band::around(Pomp::new(3.0), 13.0).low, 0.0);
    }
}
