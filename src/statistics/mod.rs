//! Many people's answers in, figures of the class out: scores, alpha with its interval, items, two groups. Pure and exact;
//! formulas with their sources.
//!
//! Single persons live in [`crate::scoring`], words and layout elsewhere. A figure that is not defined is `None`, never a
//! number that stands for something else.

mod class;
mod count;
mod figures;
mod groups;
mod hand_on;
mod moments;
mod quantile;
mod reliability;
mod score_figures;
mod tally;

pub use class::Class;
pub use count::{Count, LEAST_HANDED_ON};
pub use figures::{
    AlphaWithheld, ClassFigures, DimensionFigures, Extreme, Finding, HISTOGRAM_BINS, Interval, ItemFigures,
    LEAST_FOR_ALPHA, OptionCount, ReportableAlpha,
};
pub use groups::{GroupDifference, GroupsNotCompared, LEAST_IN_GROUP, compare};
pub use reliability::feldt_interval;
