//! Quality of one respondent's answers: the indices, the rules over them, and what they say together.
//!
//! Nothing here changes a score, and no index decides anything about a person: a sign is a reason for a counselor to
//! ask. Words do not live here. Not used, on purpose: even–odd, psychometric synonyms and Mahalanobis distance, which
//! flag 13–27 % of attentive people or need the covariances of a sample.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::dimension::{count, span, whole};
use crate::assessment::{Answer, Answers};
use crate::profile::{Instrument, ItemId, Key, Scale};

/// Shortest run of identical answers that is ever a sign.
const SHORTEST_RUN: usize = 10;
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

/// How one respondent answered. An index that is not defined is `None` and raises nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quality {
    /// Items of the instrument, n.
    pub items: usize,
    /// How many of them have no answer of the scale; "tidak paham" is missing.
    pub missing: usize,
    /// Longest run of identical raw answers in the order of presentation, 1–n; a missing answer ends a run.
    pub longstring: Option<usize>,
    /// Standard deviation (n − 1) of the raw answers, units of the scale (intra-individual response variability); of
    /// two answers or more. Shown, without a rule.
    pub irv: Option<f64>,
    /// Mean over dimensions of |POMP of the positive − POMP of the reversed items|, after reversal, 0–100; of four
    /// dimensions or more with two positive and one reversed answer.
    pub contradiction: Option<f64>,
    /// Root of the mean over dimensions of the variance (n − 1) within each, after reversal, POMP units; of dimensions
    /// with two answers or more.
    pub within_sd: Option<f64>,
    /// [`Self::missing`] / [`Self::items`], 0–1; 0 without items.
    pub missing_share: f64,
    /// Median time of the items that have one, milliseconds.
    pub median_ms: Option<f64>,
    /// Mean time of the same items, milliseconds.
    pub mean_ms: Option<f64>,
    /// What the signs say together.
    pub status: QualityStatus,
    signs: SignSet,
    /// Where the longest run begins.
    run_start: usize,
}

/// What the signs say together.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum QualityStatus {
    /// No sign.
    Clear,
    /// One soft sign.
    Note,
    /// One strong sign, or two soft ones.
    TalkFirst,
}

impl QualityStatus {
    /// The name in files: `clear`, `note` or `talk_first`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Clear => "clear",
            Self::Note => "note",
            Self::TalkFirst => "talk_first",
        }
    }
}

/// A rule that spoke, with the figures its sentence needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sign {
    /// Strong: the same answer so many times in a row.
    LongRun {
        /// Items of the longest run.
        length: usize,
    },
    /// Strong: half of the items took less than this.
    FastMedian {
        /// Milliseconds.
        median_ms: f64,
    },
    /// Strong: statements that say opposite things were answered alike.
    Contradiction {
        /// POMP units.
        apart: f64,
    },
    /// Soft: an item took so long on average.
    FastMean {
        /// Milliseconds.
        mean_ms: f64,
    },
    /// Soft: answers within one dimension lie far apart.
    WideSpread {
        /// POMP units.
        within_sd: f64,
    },
    /// Soft: more than one item in ten has no answer.
    Missing {
        /// Items without an answer.
        missing: usize,
        /// Items of the instrument.
        items: usize,
    },
}

impl Sign {
    /// Whether one such sign is enough for [`QualityStatus::TalkFirst`].
    #[must_use]
    pub fn is_strong(self) -> bool {
        matches!(self, Self::LongRun { .. } | Self::FastMedian { .. } | Self::Contradiction { .. })
    }
}

/// One bit a rule, in the order of [`Quality::signs`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct SignSet(u8);

impl SignSet {
    const LONG_RUN: u8 = 1;
    const FAST_MEDIAN: u8 = 1 << 1;
    const CONTRADICTION: u8 = 1 << 2;
    const FAST_MEAN: u8 = 1 << 3;
    const WIDE_SPREAD: u8 = 1 << 4;
    const MISSING: u8 = 1 << 5;
    const STRONG: u8 = Self::LONG_RUN | Self::FAST_MEDIAN | Self::CONTRADICTION;

    fn with(self, sign: u8, speaks: bool) -> Self {
        if speaks { Self(self.0 | sign) } else { self }
    }

    fn has(self, sign: u8) -> bool {
        self.0 & sign != 0
    }

    fn status(self) -> QualityStatus {
        let soft = (self.0 & !Self::STRONG).count_ones();
        match (self.has(Self::STRONG), soft) {
            (true, _) | (false, 2..) => QualityStatus::TalkFirst,
            (false, 1) => QualityStatus::Note,
            (false, _) => QualityStatus::Clear,
        }
    }
}

impl Quality {
    /// The rules that spoke, strong before soft, in the order of the table.
    pub fn signs(&self) -> impl Iterator<Item = Sign> + use<> {
        let Self { signs, .. } = *self;
        let when = |sign: u8, figures: Option<Sign>| figures.filter(|_| signs.has(sign));
        [
            when(SignSet::LONG_RUN, self.longstring.map(|length| Sign::LongRun { length })),
            when(SignSet::FAST_MEDIAN, self.median_ms.map(|median_ms| Sign::FastMedian { median_ms })),
            when(SignSet::CONTRADICTION, self.contradiction.map(|apart| Sign::Contradiction { apart })),
            when(SignSet::FAST_MEAN, self.mean_ms.map(|mean_ms| Sign::FastMean { mean_ms })),
            when(SignSet::WIDE_SPREAD, self.within_sd.map(|within_sd| Sign::WideSpread { within_sd })),
            when(SignSet::MISSING, Some(Sign::Missing { missing: self.missing, items: self.items })),
        ]
        .into_iter()
        .flatten()
    }

    /// The items of the longest run, by their places in the order of presentation, when it is long enough to be a
    /// sign; the first of equals.
    #[must_use]
    pub fn long_run(&self) -> Option<Range<usize>> {
        let length = self.longstring.filter(|_| self.signs.has(SignSet::LONG_RUN))?;
        Some(self.run_start..self.run_start + length)
    }
}

/// How long a run of identical answers to an instrument of `items` items must be for a sign: max(10, ⌈n/3⌉).
#[must_use]
pub fn long_run_from(items: usize) -> usize {
    items.div_ceil(3).max(SHORTEST_RUN)
}

/// How one respondent answered; `times` in milliseconds. Answers outside the scale count as unanswered, as in
/// [`super::score`], and the time of an unanswered item does not count.
#[must_use]
pub fn assess(instrument: &Instrument, answers: &Answers, times: &BTreeMap<ItemId, u64>) -> Quality {
    let answered: Vec<Answer> = instrument.items.iter().map(|item| answers.get(&item.id)).collect();
    let took: Vec<Option<f64>> =
        instrument.items.iter().map(|item| times.get(&item.id).map(|ms| milliseconds(*ms))).collect();
    Assessor::new(instrument).assess(&answered, &took)
}

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
        let place = |item: &crate::profile::Item| {
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

/// Milliseconds to calculate with: far below 2⁵³ in any sitting.
#[expect(clippy::cast_precision_loss, reason = "2^53 milliseconds are 285,000 years")]
fn milliseconds(ms: u64) -> f64 {
    ms as f64
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
