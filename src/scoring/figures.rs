//! The figures a result is made of: POMP, the band round it, and the words a band falls into.

use serde::{Deserialize, Serialize};

/// Φ⁻¹(0.95): half the width of a 90 % band, in standard errors.
pub const Z_90: f64 = 1.644_853_626_951_472_2;

/// Where the middle third begins and ends, in POMP units.
pub const THIRDS: [f64; 2] = [100.0 / 3.0, 200.0 / 3.0];

/// Percent of maximum possible, 0–100: how far from the lowest to the highest answer (Cohen, Cohen, Aiken & West
/// 1999). It is no percentile and is never shown with a percent sign.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(from = "f64", into = "f64")]
#[schemars(with = "f64")]
pub struct Pomp(f64);

impl Pomp {
    /// The nearest figure between 0 and 100; 0 for what is no number.
    #[must_use]
    pub fn clipped(value: f64) -> Self {
        if value.is_nan() { Self(0.0) } else { Self(value.clamp(0.0, 100.0)) }
    }

    /// 0–100, unrounded.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0
    }
}

impl From<f64> for Pomp {
    fn from(value: f64) -> Self {
        Self::clipped(value)
    }
}

impl From<Pomp> for f64 {
    fn from(pomp: Pomp) -> Self {
        pomp.0
    }
}

/// The 90 % band of a score, clipped to 0–100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Band {
    /// Lower end.
    pub low: Pomp,
    /// Upper end.
    pub high: Pomp,
}

impl Band {
    /// Score ± z₉₀ · standard error.
    #[must_use]
    pub fn around(score: Pomp, standard_error: f64) -> Self {
        let reach = Z_90 * standard_error;
        Self { low: Pomp::clipped(score.value() - reach), high: Pomp::clipped(score.value() + reach) }
    }

    /// The words for this band: the thirds that hold its two ends. An end that touches an edge counts as inside.
    #[must_use]
    pub fn words(self) -> BandWords {
        let [first, second] = THIRDS;
        let (low, high) = (self.low.value(), self.high.value());
        if high <= first {
            BandWords::Low
        } else if high <= second {
            if low < first { BandWords::LowToMiddle } else { BandWords::Middle }
        } else if low >= second {
            BandWords::High
        } else if low >= first {
            BandWords::MiddleToHigh
        } else {
            BandWords::Wide
        }
    }
}

/// A third of the range from 0 to 100.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Third {
    /// Up to 100/3.
    Low,
    /// Up to 200/3.
    Middle,
    /// Above.
    High,
}

/// Which thirds a band lies in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BandWords {
    /// Wholly in the lowest.
    Low,
    /// In the two lower ones.
    LowToMiddle,
    /// Wholly in the middle one.
    Middle,
    /// In the two upper ones.
    MiddleToHigh,
    /// Wholly in the highest.
    High,
    /// In all three.
    Wide,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(low: f64, high: f64) -> BandWords {
        Band { low: Pomp::clipped(low), high: Pomp::clipped(high) }.words()
    }

    #[test]
    fn a_band_end_that_touches_an_edge_counts_as_inside() {
        let [first, second] = THIRDS;
        assert_eq!(words(0.0, first), BandWords::Low);
        assert_eq!(words(first, second), BandWords::Middle);
        assert_eq!(words(second, 100.0), BandWords::High);
        assert_eq!(words(first, 100.0), BandWords::MiddleToHigh);
        assert_eq!(words(0.0, second), BandWords::LowToMiddle);
        assert_eq!(words(first - 0.01, second + 0.01), BandWords::Wide);
        assert_eq!(words(first - 0.01, second), BandWords::LowToMiddle);
        assert_eq!(words(first, second + 0.01), BandWords::MiddleToHigh);
    }

    #[test]
    fn a_figure_never_leaves_its_range() {
        let read: Pomp = serde_json::from_str("150.0").unwrap();
        assert_eq!(read, Pomp(100.0));
        assert_eq!(Pomp::clipped(-0.1), Pomp(0.0));
        assert_eq!(Pomp::clipped(f64::NAN), Pomp(0.0));
    }
}
