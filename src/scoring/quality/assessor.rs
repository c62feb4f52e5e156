//! The indices of one respondent's answers and times, without allocating for each respondent. What the rules over them
//! say together is put down beside [`Quality`].

use super::{Quality, SignSet, long_run_from};
use crate::assessment::Answer;
use crate::profile::{Instrument, Item, Key, Scale};
use crate::scoring::dimension::{count, span, whole};

/// A median time below this is a strong sign, milliseconds.
const FAST_MEDIAN_MS: f64 = 1000.0;
/// A mean time below this is a soft sign, milliseconds.
const FAST_MEAN_MS: f64 = 2000.0;
/// A contradiction from here on is a strong sign, POMP units.
const CONTRADICTION: f64 = 50.0;
/// Dimensions that a contradiction is averaged over at least.
const LEAST_CONTRADICTION_DIMENSIONS: usize = 4;
/// A spread within the dimensions from here on is a soft sign, POMP units.
const WIDE_SPREAD: f64 = 32.5;
/// One missing answer in so many items is not yet a sign; more are a soft one.
const ITEMS_PER_MISSING: usize = 10;
/// What binary representation takes from a figure that lies exactly on a limit, POMP units.
const ROUNDING: f64 = 1e-9;

/// Assesses many respondents of one instrument without allocating for each.
#[derive(Clone, Debug)]
pub struct Assessor {
    scale: Scale,
    items: Vec<Keyed>,
    /// Scratch: one a dimension.
    tallies: Vec<Tally>,
    /// Scratch: the times that count, as the bits of a number that is not negative: these lie in the order of the numbers,
    /// and whole numbers are put in order three times as fast.
    times: Vec<u64>,
}

/// What the indices need to know of an item.
#[derive(Clone, Copy, Debug)]
struct Keyed {
    /// Place of its dimension in [`Assessor::tallies`]; one past the end when the instrument does not have it.
    dimension: usize,
    key: Key,
}

/// Answers of one dimension as points above the lowest, after reversal. Whole numbers: exact in any order.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    positive: Points,
    reversed: Points,
}

/// How many, their sum and the sum of their squares.
#[derive(Clone, Copy, Debug, Default)]
struct Points {
    count: usize,
    sum: f64,
    squares: f64,
}

impl Points {
    fn add(&mut self, points: f64) {
        self.count += 1;
        self.sum += points;
        self.squares += points * points;
    }

    fn joined(self, other: Self) -> Self {
        Self {
            count: self.count + other.count,
            sum: self.sum + other.sum,
            squares: self.squares + other.squares,
        }
    }

    fn mean(self) -> f64 {
        self.sum / count(self.count)
    }

    /// With n − 1; `None` of fewer than two.
    fn variance(self) -> Option<f64> {
        if self.count < 2 {
            return None;
        }
        let n = count(self.count);
        // n·Σx² − (Σx)² is a whole number: no cancellation, and exactly 0 for equal answers.
        Some(((n * self.squares - self.sum * self.sum) / (n * (n - 1.0))).max(0.0))
    }
}

impl Assessor {
    /// Ready for answers to `instrument`.
    #[must_use]
    pub fn new(instrument: &Instrument) -> Self {
        let dimensions = &instrument.dimensions;
        let place = |item: &Item| {
            let found = dimensions.iter().position(|dimension| dimension.id == item.dimension);
            Keyed { dimension: found.unwrap_or(dimensions.len()), key: item.key }
        };
        Self {
            scale: instrument.scale.clone(),
            items: instrument.items.iter().map(place).collect(),
            tallies: vec![Tally::default(); dimensions.len()],
            times: Vec::with_capacity(instrument.items.len()),
        }
    }

    /// How one respondent answered. `answers` and `times` (milliseconds) hold one entry an item, in the order of
    /// presentation; what is not there is unanswered or has no time. A time that is negative or not finite, or whose
    /// item is unanswered, does not count.
    #[must_use]
    pub fn assess(&mut self, answers: &[Answer], times: &[Option<f64>]) -> Quality {
        self.tallies.fill(Tally::default());
        self.times.clear();
        let (mut raw, mut run) = (Points::default(), Run::default());
        for (index, item) in self.items.iter().enumerate() {
            let answer = counted(&self.scale, answers.get(index).copied().unwrap_or_default());
            if answer.is_filled() {
                let took = times.get(index).copied().flatten();
                // Adding 0 makes −0 a plain 0.
                let counted = took.filter(|ms| ms.is_finite() && *ms >= 0.0);
                self.times.extend(counted.map(|ms| (ms + 0.0).to_bits()));
            }
            run.meet(index, answer);
            let Answer::Value(value) = answer else { continue };
            let points = i64::from(value) - i64::from(self.scale.min);
            raw.add(whole(points));
            let Some(tally) = self.tallies.get_mut(item.dimension) else { continue };
            match item.key {
                Key::Positive => tally.positive.add(whole(points)),
                Key::Reversed => tally.reversed.add(whole(span(&self.scale) - points)),
            }
        }
        self.conclude(raw, run)
    }

    fn conclude(&mut self, raw: Points, run: Run) -> Quality {
        let items = self.items.len();
        let missing = items.saturating_sub(raw.count);
        let longstring = (run.longest > 0).then_some(run.longest);
        let pomp = 100.0 / whole(span(&self.scale)).max(1.0);
        let contradiction = contradiction(&self.tallies).map(|points| points * pomp);
        let within_sd = within_variance(&self.tallies).map(|points| points.sqrt() * pomp);
        let mean_ms = mean(&self.times);
        let median_ms = median(&mut self.times);
        let signs = SignSet::default()
            .with(SignSet::LONG_RUN, run.longest >= long_run_from(items))
            .with(SignSet::FAST_MEDIAN, median_ms.is_some_and(|ms| ms < FAST_MEDIAN_MS))
            .with(
                SignSet::CONTRADICTION,
                contradiction.is_some_and(|apart| apart >= CONTRADICTION - ROUNDING),
            )
            .with(SignSet::FAST_MEAN, mean_ms.is_some_and(|ms| ms < FAST_MEAN_MS))
            .with(SignSet::WIDE_SPREAD, within_sd.is_some_and(|sd| sd >= WIDE_SPREAD - ROUNDING))
            .with(SignSet::MISSING, missing.saturating_mul(ITEMS_PER_MISSING) > items);
        Quality {
            items,
            missing,
            longstring,
            irv: raw.variance().map(f64::sqrt),
            contradiction,
            within_sd,
            missing_share: count(missing) / count(items.max(1)),
            median_ms,
            mean_ms,
            status: signs.status(),
            signs,
            run_start: run.longest_start,
        }
    }
}

/// The answer as it counts: one outside the scale is unanswered, and a scale of one option tells nothing.
fn counted(scale: &Scale, answer: Answer) -> Answer {
    match answer {
        Answer::Value(value) if scale.max <= scale.min || !scale.contains(value) => Answer::Unanswered,
        other => other,
    }
}

/// The longest run of identical answers so far.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    of: Option<i32>,
    start: usize,
    length: usize,
    longest: usize,
    longest_start: usize,
}

impl Run {
    fn meet(&mut self, index: usize, answer: Answer) {
        let Some(value) = answer.value() else {
            (self.of, self.length) = (None, 0);
            return;
        };
        if self.of == Some(value) {
            self.length += 1;
        } else {
            (self.of, self.start, self.length) = (Some(value), index, 1);
        }
        if self.length > self.longest {
            (self.longest, self.longest_start) = (self.length, self.start);
        }
    }
}

/// In points of the scale.
fn contradiction(tallies: &[Tally]) -> Option<f64> {
    let (mut sum, mut dimensions) = (0.0, 0);
    for Tally { positive, reversed } in tallies {
        if positive.count >= 2 && reversed.count >= 1 {
            sum += (positive.mean() - reversed.mean()).abs();
            dimensions += 1;
        }
    }
    (dimensions >= LEAST_CONTRADICTION_DIMENSIONS).then(|| sum / count(dimensions))
}

/// Mean variance within the dimensions, in squared points of the scale.
fn within_variance(tallies: &[Tally]) -> Option<f64> {
    let (mut sum, mut dimensions) = (0.0, 0);
    for Tally { positive, reversed } in tallies {
        if let Some(variance) = positive.joined(*reversed).variance() {
            sum += variance;
            dimensions += 1;
        }
    }
    (dimensions > 0).then(|| sum / count(dimensions))
}

/// Mean of the numbers with these bits.
fn mean(bits: &[u64]) -> Option<f64> {
    if bits.is_empty() {
        return None;
    }
    let n = count(bits.len());
    let values = bits.iter().copied().map(f64::from_bits);
    let sum: f64 = values.clone().sum();
    // Times near the largest number there is: their sum is no number, their mean is.
    Some(if sum.is_finite() { sum / n } else { values.map(|value| value / n).sum() })
}

/// Median of the numbers with these bits, none of them negative; reorders them.
fn median(bits: &mut [u64]) -> Option<f64> {
    if bits.is_empty() {
        return None;
    }
    let is_even = bits.len().is_multiple_of(2);
    let (below, middle, _) = bits.select_nth_unstable(bits.len() / 2);
    let middle = f64::from_bits(*middle);
    if !is_even {
        return Some(middle);
    }
    let below = f64::from_bits(below.iter().copied().max()?);
    Some(below.midpoint(middle))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scratch_space_is_made_once() {
        let mut assessor = Assessor {
            scale: Scale { min: 1, max: 5, labels: Vec::new() },
            items: vec![Keyed { dimension: 0, key: Key::Positive }; 36],
            tallies: vec![Tally::default()],
            times: Vec::with_capacity(36),
        };
        let places = |assessor: &Assessor| (assessor.tallies.as_ptr(), assessor.times.as_ptr());
        let before = places(&assessor);
        for value in 1..=5 {
            // More answers and times than items make no more room either.
            let found = assessor.assess(&[Answer::Value(value); 99], &[Some(2500.0); 99]);
            assert_eq!((found.longstring, found.median_ms), (Some(36), Some(2500.0)));
        }
        assert_eq!(places(&assessor), before);
        assert_eq!((assessor.tallies.capacity(), assessor.times.capacity()), (1, 36));
    }

    #[test]
    fn times_near_the_largest_number_have_a_mean_and_a_median() {
        let mut times = [f64::MAX.to_bits(); 4];
        assert_eq!(median(&mut times), Some(f64::MAX));
        assert!(mean(&times).is_some_and(|mean| (mean / f64::MAX - 1.0).abs() < 1e-12));
    }
}
