//! Outcome in, plain localised data out: the one value that the screen and every file are drawn from. Figures are
//! rounded here and nowhere else.

mod build;
mod figures;
mod sheet;
mod text;

pub use build::{of_file, of_sitting};
pub use figures::{Shown, adjusted_parts};
pub use sheet::occupation_sheet;
pub use text::text;

use crate::profile::{DimensionId, DimensionRole, EntryId};
use crate::scoring::{MinimumState, Third};

/// One person's result in words and rounded figures, in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The occupation's name.
    pub occupation: String,
    /// Who and when, as parts of one line: name or code, class, number, day, answered items, profile version.
    pub meta: Vec<String>,
    /// The sitting's code.
    pub code: String,
    /// The result in one sentence.
    pub sentence: String,
    /// Told when the instrument was not tried out.
    pub untested: Option<String>,
    /// Heading of the sides ("Enam sisi dirimu").
    pub sides_title: String,
    /// The sides, in profile order.
    pub sides: Vec<Side>,
    /// What is stronger, or that nothing can be told apart.
    pub strengths: Strengths,
    /// How the answers sit with the occupation.
    pub fit: Fit,
    /// The answers that led there.
    pub led_there: Vec<LedThere>,
    /// What to try next.
    pub next_steps: Vec<NextStep>,
    /// What to ask somebody who does the work.
    pub questions: Vec<String>,
    /// What to talk about with the counselor.
    pub discuss: Vec<String>,
    /// What this is and what it is not.
    pub notice: String,
    /// The method in one paragraph.
    pub method: String,
}

/// One side of the person.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// The dimension.
    pub id: DimensionId,
    /// Its name.
    pub name: String,
    /// Determining or supporting.
    pub role: DimensionRole,
    /// Role, and how many items were answered when not all were ("Pendukung, 5 dari 6 butir").
    pub role_line: String,
    /// The score as shown; none when too little was answered.
    pub shown: Option<Shown>,
    /// A minimum of a study: where it lies and how the band lies to it, in words.
    pub minimum: Option<(f64, MinimumState, String)>,
    /// Everything about the side in one sentence, for a screen reader; the reason when there is no score.
    pub sentence: String,
    /// Where the band lies; none without a score.
    pub third: Option<Third>,
    /// What was answered, and one thing to try.
    pub words: String,
    /// What helps it grow.
    pub grow: Vec<String>,
}

/// What can be said about the sides against each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Strengths {
    /// One line; empty when nothing is said.
    pub title: String,
    /// The gap and the precision in figures.
    pub text: String,
}

/// How the answers sit with the occupation.
#[derive(Clone, Debug, PartialEq)]
pub enum Fit {
    /// With its parts.
    Computed {
        /// The fit as shown.
        shown: Shown,
        /// One decimal, as the sum of the parts is shown ("68,8").
        total: String,
        /// What each side adds.
        parts: Vec<Part>,
        /// The sum in one sentence, for a screen reader.
        sentence: String,
    },
    /// Too little was answered.
    Undefined {
        /// What is missing, in words.
        reason: String,
    },
}

/// What one side adds to the fit.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Place of the side in the profile, which gives its colour.
    pub index: usize,
    /// The side.
    pub name: String,
    /// Its weight, one decimal.
    pub weight: String,
    /// The part, unrounded.
    pub value: f64,
    /// The part, one decimal; shown parts add up to the shown total.
    pub shown: String,
}

/// An answer that led to the fit.
#[derive(Clone, Debug, PartialEq)]
pub struct LedThere {
    /// The statement.
    pub statement: String,
    /// What was answered, in the scale's words.
    pub answer: String,
    /// Whether it raised the fit.
    pub raised: bool,
    /// The statement, the answer and its direction in one sentence.
    pub sentence: String,
}

/// Something to try.
#[derive(Clone, Debug, PartialEq)]
pub struct NextStep {
    /// The step.
    pub id: EntryId,
    /// What to do.
    pub text: String,
    /// Whether it was ticked.
    pub ticked: bool,
}
