//! The figures of a class as plain data, and what in them deserves a look.

use super::Count;
use crate::profile::{DimensionId, ItemId, Key};

/// Alpha is told only for at least so many people.
pub const LEAST_FOR_ALPHA: u64 = 30;

/// Bins of the histogram: 0 to below 10, …, 90 to 100.
pub const HISTOGRAM_BINS: usize = 10;

/// Both ends of an interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

/// All figures of a class. They describe these people, not the instrument, and not any one of them.
#[derive(Clone, Debug, PartialEq)]
pub struct ClassFigures {
    /// Everybody who was taken in, answered or not.
    pub respondents: Count,
    /// One entry a dimension, in the order of the profile; never ranked.
    pub dimensions: Vec<DimensionFigures>,
    /// One entry an item, in the order of presentation.
    pub items: Vec<ItemFigures>,
}

/// A dimension in a class. Means and the like are in POMP units, 0–100, and unrounded.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionFigures {
    /// Which dimension.
    pub dimension: DimensionId,
    /// Its items, k.
    pub items: usize,
    /// People with a score (half rule).
    pub n_scored: Count,
    /// Mean of their scores; from one person.
    pub mean: Option<f64>,
    /// Standard deviation (n − 1); from two.
    pub sd: Option<f64>,
    /// 95 % t-interval of the mean, not clipped to 0–100; from two.
    pub mean_interval: Option<Interval>,
    /// Lower quartile (type 7 of Hyndman & Fan 1996); from one.
    pub q1: Option<f64>,
    /// Median.
    pub median: Option<f64>,
    /// Upper quartile.
    pub q3: Option<f64>,
    /// People at the lowest possible score.
    pub floor: Extreme,
    /// People at the highest possible score.
    pub ceiling: Extreme,
    /// People a bin of ten points, lowest first.
    pub histogram: [Count; HISTOGRAM_BINS],
    /// People who answered every item of the dimension: those of alpha, its interval and the standard error.
    pub n_listwise: Count,
    /// Cronbach's alpha; negative when items work against each other. To show it, see [`Self::reportable_alpha`].
    pub alpha: Option<f64>,
    /// Feldt's 95 % interval.
    pub alpha_interval: Option<Interval>,
    /// Standard error of measurement in this class: SD·√(1 − α) of the same people.
    pub sem: Option<f64>,
}

/// The people at one end of the possible scores.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extreme {
    /// How many.
    pub count: Count,
    /// Their share of those with a score, 0–1; `None` without any score.
    pub share: Option<f64>,
    /// Whether more than 15 in 100 are there (Terwee et al. 2007): the items hardly tell these people apart.
    pub marked: bool,
}

/// An item in a class, after reversal.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemFigures {
    /// Which item.
    pub item: ItemId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// How it counts.
    pub key: Key,
    /// People who answered it.
    pub n: Count,
    /// Mean of their answers, in units of the scale; from one person.
    pub mean: Option<f64>,
    /// Standard deviation (n − 1); from two.
    pub sd: Option<f64>,
    /// Corrected item–total correlation among those who answered every item of the dimension; its sign is kept.
    pub r_drop: Option<f64>,
    /// Alpha of the dimension without this item, among the same people.
    pub alpha_if_dropped: Option<f64>,
    /// People who marked "tidak paham".
    pub not_understood: Count,
    /// People an answer, lowest first: every answer of the scale (of a scale of more than 65,536 answers those that occur).
    pub counts: Vec<OptionCount>,
    /// Whether at least two people answered and all of them alike, of all or of those who count for alpha.
    pub constant: bool,
}

/// How many chose an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OptionCount {
    /// The answer after reversal.
    pub value: i32,
    /// How many.
    pub count: Count,
}

/// An alpha that may be shown, never without its interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReportableAlpha {
    /// Alpha of this group; negative is told as it is.
    pub alpha: f64,
    /// Feldt's 95 % interval.
    pub interval: Interval,
    /// The people behind it.
    pub people: u64,
}

/// Why an alpha is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlphaWithheld {
    /// Alpha needs two items.
    OneItem,
    /// Fewer than [`LEAST_FOR_ALPHA`] people answered every item: the interval would be too wide to mean anything.
    TooFewPeople {
        /// How many did.
        people: Count,
    },
    /// Everybody's sum is the same: there is no difference between people that could be measured.
    NoVariance,
}

/// Something in the figures that deserves a look. Nothing is changed because of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Items work against each other: look at the keys first.
    NegativeAlpha {
        /// Where.
        dimension: DimensionId,
        /// The alpha.
        alpha: f64,
    },
    /// The scores pile up at the lower end.
    Floor {
        /// Where.
        dimension: DimensionId,
        /// Share of people there, 0–1.
        share: f64,
    },
    /// The scores pile up at the upper end.
    Ceiling {
        /// Where.
        dimension: DimensionId,
        /// Share of people there, 0–1.
        share: f64,
    },
    /// The item goes against the rest of its dimension: its key may be wrong, or it was misread.
    CheckKey {
        /// Which item.
        item: ItemId,
        /// Its corrected item–total correlation, below 0.
        r_drop: f64,
    },
    /// Everybody answered the item alike; it is kept.
    ConstantItem {
        /// Which item.
        item: ItemId,
    },
}

impl DimensionFigures {
    /// Alpha with its interval, or why it is not shown: only for at least [`LEAST_FOR_ALPHA`] people, as a property of
    /// this group.
    ///
    /// # Errors
    /// The reason, when it is not to be shown.
    pub fn reportable_alpha(&self) -> Result<ReportableAlpha, AlphaWithheld> {
        if self.items < 2 {
            return Err(AlphaWithheld::OneItem);
        }
        let people = match self.n_listwise {
            Count::Known(people) if people >= LEAST_FOR_ALPHA => people,
            people => return Err(AlphaWithheld::TooFewPeople { people }),
        };
        match (self.alpha, self.alpha_interval) {
            (Some(alpha), Some(interval)) => Ok(ReportableAlpha { alpha, interval, people }),
            _ => Err(AlphaWithheld::NoVariance),
        }
    }
}

impl ClassFigures {
    /// What deserves a look: dimensions in profile order, each with its items after it in the order of presentation.
    #[must_use]
    pub fn findings(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for figures in &self.dimensions {
            figures.add_findings(&mut findings);
            let items = self.items.iter().filter(|item| item.dimension == figures.dimension);
            items.for_each(|item| item.add_findings(&mut findings));
        }
        findings
    }

    /// The entry of a dimension.
    #[must_use]
    pub fn dimension(&self, id: &DimensionId) -> Option<&DimensionFigures> {
        self.dimensions.iter().find(|figures| figures.dimension == *id)
    }

    /// The entry of an item.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&ItemFigures> {
        self.items.iter().find(|figures| figures.item == *id)
    }
}

impl DimensionFigures {
    fn add_findings(&self, findings: &mut Vec<Finding>) {
        let dimension = || self.dimension.clone();
        if let Some(alpha) = self.alpha.filter(|alpha| *alpha < 0.0) {
            findings.push(Finding::NegativeAlpha { dimension: dimension(), alpha });
        }
        if let Some(share) = self.floor.share.filter(|_| self.floor.marked) {
            findings.push(Finding::Floor { dimension: dimension(), share });
        }
        if let Some(share) = self.ceiling.share.filter(|_| self.ceiling.marked) {
            findings.push(Finding::Ceiling { dimension: dimension(), share });
        }
    }
}

impl ItemFigures {
    fn add_findings(&self, findings: &mut Vec<Finding>) {
        if let Some(r_drop) = self.r_drop.filter(|r_drop| *r_drop < 0.0) {
            findings.push(Finding::CheckKey { item: self.item.clone(), r_drop });
        }
        if self.constant {
            findings.push(Finding::ConstantItem { item: self.item.clone() });
        }
    }
}
