//! Two groups on one dimension: how far apart their means lie, and how sure that is. Never more than two at a time: there is
//! no table in which groups are placed.

use statrs::function::gamma::ln_gamma;

use super::Count;
use super::figures::{DimensionFigures, Interval};
use super::moments::as_f64;
use super::quantile::t_reach;

/// Each group needs so many people with a score.
pub const LEAST_IN_GROUP: u64 = 10;

/// Confidence of the interval of a difference.
const CONFIDENCE: f64 = 0.95;

/// How two groups differ on a dimension.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GroupDifference {
    /// Mean of the first minus mean of the second, POMP units.
    pub by: f64,
    /// 95 % interval of it, spreads not taken as equal (Welch 1947).
    pub interval: Interval,
    /// Degrees of freedom of that interval (Welch–Satterthwaite).
    pub degrees_of_freedom: f64,
    /// The difference in pooled standard deviations, corrected for small groups (Hedges 1981).
    pub hedges_g: f64,
    /// People with a score in the first and in the second.
    pub people: [u64; 2],
}

/// Why two groups are not compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupsNotCompared {
    /// The figures are of different dimensions.
    OtherDimension,
    /// At least one group has fewer than [`LEAST_IN_GROUP`] people with a score.
    TooFewPeople {
        /// How many each has.
        people: [Count; 2],
    },
    /// In both groups everybody has the same score: there is no spread to measure a difference by.
    NoSpread,
}

/// Compares two groups that answered the same instrument and share no person.
///
/// # Errors
/// The reason, when they are not to be compared.
pub fn compare(
    first: &DimensionFigures,
    second: &DimensionFigures,
) -> Result<GroupDifference, GroupsNotCompared> {
    if first.dimension != second.dimension {
        return Err(GroupsNotCompared::OtherDimension);
    }
    let few = GroupsNotCompared::TooFewPeople { people: [first.n_scored, second.n_scored] };
    let (first, second) = (Group::of(first).ok_or(few)?, Group::of(second).ok_or(few)?);
    difference(&first, &second).ok_or(GroupsNotCompared::NoSpread)
}

/// A group that is large enough.
struct Group {
    people: u64,
    n: f64,
    mean: f64,
    variance: f64,
}

impl Group {
    fn of(figures: &DimensionFigures) -> Option<Self> {
        let people = figures.n_scored.known().filter(|people| *people >= LEAST_IN_GROUP)?;
        let n = as_f64(i128::from(people));
        Some(Self { people, n, mean: figures.mean?, variance: figures.sd?.powi(2) })
    }

    /// Variance of the mean.
    fn error(&self) -> f64 {
        self.variance / self.n
    }
}

fn difference(first: &Group, second: &Group) -> Option<GroupDifference> {
    let by = first.mean - second.mean;
    let error = first.error() + second.error();
    let freedom =
        error.powi(2) / (first.error().powi(2) / (first.n - 1.0) + second.error().powi(2) / (second.n - 1.0));
    let reach = t_reach(CONFIDENCE, freedom)? * error.sqrt();
    let pooled_freedom = first.n + second.n - 2.0;
    let pooled = ((first.n - 1.0) * first.variance + (second.n - 1.0) * second.variance) / pooled_freedom;
    Some(GroupDifference {
        by,
        interval: Interval { low: by - reach, high: by + reach },
        degrees_of_freedom: freedom,
        hedges_g: small_group_correction(pooled_freedom) * by / pooled.sqrt(),
        people: [first.people, second.people],
    })
}

/// J(m) = Γ(m/2)/(√(m/2)·Γ((m − 1)/2)), exactly and not by the usual approximation 1 − 3/(4m − 1) (Hedges 1981).
fn small_group_correction(freedom: f64) -> f64 {
    (ln_gamma(freedom / 2.0) - ln_gamma((freedom - 1.0) / 2.0)).exp() / (freedom / 2.0).sqrt()
}
