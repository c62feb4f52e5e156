//! Quality of one respondent's answers: the indices, the rules over them, and what they say together.
//!
//! Nothing here changes a score, and no index decides anything about a person: a sign is a reason for a counselor to
//! ask. Words do not live here. Not used, on purpose: even–odd, psychometric synonyms and Mahalanobis distance, which
//! flag 13–27 % of attentive people or need the covariances of a sample.

mod assessor;

pub use assessor::Assessor;

use std::collections::BTreeMap;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::assessment::{Answer, Answers};
use crate::profile::{Instrument, ItemId};

/// Shortest run of identical answers that is ever a sign.
const SHORTEST_RUN: usize = 10;

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

/// Milliseconds to calculate with: far below 2⁵³ in any sitting.
#[expect(clippy::cast_precision_loss, reason = "2^53 milliseconds are 285,000 years")]
fn milliseconds(ms: u64) -> f64 {
    ms as f64
}
