//! Figures as they are shown: whole numbers for scores, one decimal for parts, halves away from zero.

use crate::language::{Args, Language, round_half_away};
use crate::scoring::{Band, Pomp};

/// A score as it is shown, with the value it was rounded from.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// 0–100, unrounded.
    pub value: f64,
    /// The band, unrounded.
    pub band: Band,
    /// "79".
    pub text: String,
    /// Lower end, "57".
    pub low: String,
    /// Upper end, "100".
    pub high: String,
    /// "57 sampai 100".
    pub range: String,
    /// "kira-kira antara 57 dan 100".
    pub range_long: String,
}

impl Shown {
    /// A score with its band in words.
    #[must_use]
    pub fn new(language: Language, score: Pomp, band: Band) -> Self {
        let whole = |value: f64| language.decimal(value, 0);
        let (low, high) = (whole(band.low), whole(band.high));
        let args = || Args::new().text("low", low.clone()).text("high", high.clone());
        let range = language.format("range-short", &args());
        let range_long = language.format("range-long", &args());
        Self { value: score.value(), band, text: whole(score.value()), low, high, range, range_long }
    }
}

/// Parts rounded to one decimal so that they add up to the rounded total (largest remainder; ties in order).
///
/// Returns tenths: the total and each part.
#[must_use]
pub fn adjusted_parts(parts: &[f64], total: f64) -> (i64, Vec<i64>) {
    let tenths = |value: f64| to_whole(round_half_away(value, 1) * 10.0);
    let wanted = tenths(total);
    let mut floors: Vec<i64> = parts.iter().map(|part| to_whole((part * 10.0 + 1e-9).floor())).collect();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |index: usize| {
        let part = parts.get(index).copied().unwrap_or_default() * 10.0 + 1e-9;
        part - part.floor()
    };
    order.sort_by(|a, b| {
        let (a, b) = (remainder(*a), remainder(*b));
        if (a - b).abs() < 1e-7 { std::cmp::Ordering::Equal } else { b.total_cmp(&a) }
    });
    let mut missing = wanted - floors.iter().sum::<i64>();
    for index in order.iter().cycle().take(parts.len() * 2) {
        if missing == 0 {
            break;
        }
        if let Some(floor) = floors.get_mut(*index) {
            *floor += missing.signum();
            missing -= missing.signum();
        }
    }
    (wanted, floors)
}

#[allow(clippy::cast_possible_truncation, reason = "figures from 0 to 1000, rounded before")]
fn to_whole(value: f64) -> i64 {
    value.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_parts_add_up_to_the_shown_total() {
        // Three thirds of 100: 33.3 + 33.3 + 33.4, the remainder to the first of equals.
        let (total, parts) = adjusted_parts(&[100.0 / 3.0; 3], 100.0);
        assert_eq!((total, parts), (1000, vec![334, 333, 333]));
        // Rounded each for itself these would give 0.2.
        assert_eq!(adjusted_parts(&[0.05, 0.05], 0.1), (1, vec![1, 0]));
        assert_eq!(adjusted_parts(&[], 0.0), (0, vec![]));
    }
}
