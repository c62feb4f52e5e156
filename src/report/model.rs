//! The report as data: texts in the person's language with the values behind them, and no layout.

use jiff::civil::Date;
use serde::Serialize;

use super::Labels;
use crate::language::Language;
use crate::profile::{DimensionId, DimensionRole, EntryId, ItemId, StepWith};
use crate::scoring::{BandWords, MinimumState};

/// Everything a result page or file says, in the order of reading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// The language of every text in here.
    pub language: Language,
    /// "Hasil asesmen Selaras".
    pub title: String,
    /// The occupation's name.
    pub occupation: String,
    /// The day shown in [`Report::meta`].
    pub date: Date,
    /// The sitting's own code, "K7QXP".
    pub code: String,
    /// "Kode K7QXP".
    pub code_line: String,
    /// Items answered with an option of the scale.
    pub answered: usize,
    /// Items of the instrument.
    pub items: usize,
    /// Parts of the line of meta: name or code, class and number if given, date, "35 dari 36 butir terjawab",
    /// "profil 1.0.0". Joined by " · " on one line ([`Report::meta_line`]).
    pub meta: Vec<String>,
    /// The sentence above everything; when there is no fit, why.
    pub sentence: String,
    /// "kira-kira antara 60 dan 78"; `None` without a fit.
    pub range: Option<String>,
    /// "Alat ini belum diuji pada siswa Indonesia"; `None` when every side was measured in a pilot.
    pub untested: Option<String>,
    /// "bukan vonis".
    pub not_a_verdict: String,
    /// "Enam sisi dirimu".
    pub sides_title: String,
    /// The sides in the order of the profile.
    pub sides: Vec<Side>,
    /// "Coba ini", above a side's [`Side::grow`].
    pub grow_title: String,
    /// "Bicarakan", above a side's [`Side::discuss`].
    pub discuss_title: String,
    /// What stands out, or that nothing does; `None` with fewer than three scored sides.
    pub strengths: Option<StrengthsBlock>,
    /// The fit with its parts, or why there is none.
    pub fit: FitBlock,
    /// The answers that led there; `None` without a fit or when every answer lies in the middle.
    pub led_by: Option<LedBy>,
    /// What to try; no steps when the profile has none or is not at hand.
    pub next_steps: NextSteps,
    /// What to ask a worker; no lines when the profile has none or is not at hand.
    pub questions: Lines,
    /// "Bicarakan dengan guru BK" and what a result is and is not.
    pub notice: Lines,
    /// How it was computed, one paragraph.
    pub method: Lines,
    /// What columns, marks and lines to sign are called.
    pub labels: Labels,
}

impl Report {
    /// The meta parts on one line.
    #[must_use]
    pub fn meta_line(&self) -> String {
        self.meta.join(" · ")
    }
}

/// A score as shown: the exact values for drawing, the texts for reading.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Shown {
    /// 0–100, unrounded: where the dot is drawn.
    pub value: f64,
    /// 0–100, unrounded: where the band begins.
    pub low: f64,
    /// 0–100, unrounded: where the band ends.
    pub high: f64,
    /// The score and the two ends of the band as numbers, rounded like their texts: for cells that hold numbers.
    pub figures: ShownFigures,
    /// "79".
    pub text: String,
    /// "57", the band's lower end.
    pub low_text: String,
    /// "100", the band's upper end.
    pub high_text: String,
    /// "kira-kira antara 57 dan 100".
    pub range: String,
    /// "57 sampai 100", in columns.
    pub range_short: String,
    /// "57–100", in tables.
    pub range_table: String,
}

/// A score and its band as the texts show them, 0–100 in whole numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct ShownFigures {
    /// [`Shown::text`] as a number.
    pub score: f64,
    /// [`Shown::low_text`] as a number.
    pub low: f64,
    /// [`Shown::high_text`] as a number.
    pub high: f64,
}

/// One side of the person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Side {
    /// Which dimension.
    pub id: DimensionId,
    /// Its name.
    pub name: String,
    /// Determining or supporting.
    pub role: DimensionRole,
    /// "Penentu, melewati patokan, 5 dari 6 butir".
    pub role_line: String,
    /// What a screen reader says: "Empati 79, kira-kira antara 57 dan 100, melewati patokan 40"; without a score the
    /// name and the reason.
    pub spoken: String,
    /// The score, or why there is none.
    pub state: SideState,
    /// The profile's minimum, when it has one.
    pub minimum: Option<MinimumShown>,
    /// "Bisa dilatih lewat …".
    pub learnable: String,
    /// What helps it grow.
    pub grow: Vec<String>,
    /// What to talk about with the counselor.
    pub discuss: Vec<String>,
}

impl Side {
    /// The figures, when there is a score.
    #[must_use]
    pub fn shown(&self) -> Option<&Shown> {
        match &self.state {
            SideState::Scored(scored) => Some(&scored.shown),
            SideState::NoScore { .. } => None,
        }
    }
}

/// Whether a side has a score.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(clippy::large_enum_variant, reason = "a report holds a handful of these and is never moved in bulk")]
pub enum SideState {
    /// It has.
    Scored(ScoredSide),
    /// It has none.
    NoScore {
        /// "Baru 2 dari 6 butir terjawab, perlu 3".
        reason: String,
    },
}

/// What is said of a side that has a score. Every side has the same number of lines, whatever its score.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ScoredSide {
    /// Score and band.
    pub shown: Shown,
    /// The thirds the band lies in.
    pub band: BandWords,
    /// "masih tumbuh", "antara sedang dan kuat".
    pub level: String,
    /// One answer that shows the score: "Kamu menjawab “Setuju” pada “…”"; `None` when all lie in the middle.
    pub answered: Option<String>,
    /// The profile's text for that band.
    pub text: String,
}

/// A minimum as shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MinimumShown {
    /// 0–100: where the mark is drawn.
    pub at: f64,
    /// "40".
    pub text: String,
    /// [`MinimumShown::text`] as a number.
    pub figure: f64,
    /// How the band lies to it; `None` without a score.
    pub state: Option<MinimumState>,
    /// "melewati patokan"; "patokan 40" without a score.
    pub words: String,
    /// "melewati patokan 40", for the screen reader.
    pub spoken: String,
}

/// Whether a side stands out among the person's own.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StrengthsBlock {
    /// "Keenam sisimu tampak mirip", "Empati lebih kuat dibanding sisi lain dirimu".
    pub title: String,
    /// The gap and the precision in figures, and that this is usual.
    pub text: String,
    /// The sides that are stronger, in profile order; empty when they look alike.
    pub stronger: Vec<DimensionId>,
    /// The sides that are less strong, in profile order.
    pub weaker: Vec<DimensionId>,
}

/// The fit, or why there is none.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FitBlock {
    /// "Keselarasan".
    pub title: String,
    /// "baru sedikit", "sebagian", "banyak sejalan", over the thirds of the ruler.
    pub thirds: [String; 3],
    /// What there is to show.
    pub state: FitState,
}

impl FitBlock {
    /// The fit as shown, when there is one.
    #[must_use]
    pub fn shown(&self) -> Option<&FitShown> {
        match &self.state {
            FitState::Computed(shown) => Some(shown),
            FitState::Undefined { .. } => None,
        }
    }
}

/// Whether there is a fit.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[expect(clippy::large_enum_variant, reason = "a report holds a handful of these and is never moved in bulk")]
pub enum FitState {
    /// There is.
    Computed(FitShown),
    /// There is none.
    Undefined {
        /// "Keselarasan belum bisa dihitung: Komunikasi baru 2 dari 6 butir".
        reason: String,
        /// What to do about it.
        way_on: String,
    },
}

/// The fit with the parts that sum to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FitShown {
    /// Score and band, whole numbers.
    pub shown: Shown,
    /// The thirds the band lies in.
    pub band: BandWords,
    /// "sebagian sampai banyak sejalan".
    pub words: String,
    /// What each side brings, in profile order; the shown parts add up to the shown total.
    pub parts: Vec<FitPart>,
    /// "Jumlah".
    pub total_label: String,
    /// "68,8".
    pub total: String,
    /// [`FitShown::total`] as a number.
    pub total_figure: f64,
    /// "Keselarasan 69, kira-kira antara 60 dan 78".
    pub line: String,
    /// What a screen reader says: "Keselarasan 68,8 = Empati 15,8 + …".
    pub spoken: String,
}

/// What one side brings to the fit.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FitPart {
    /// Which dimension.
    pub id: DimensionId,
    /// Its name.
    pub name: String,
    /// "1,5".
    pub weight: String,
    /// [`FitPart::weight`] as a number.
    pub weight_figure: f64,
    /// "bobot 1,5".
    pub weight_label: String,
    /// "15,8".
    pub part: String,
    /// [`FitPart::part`] as a number.
    pub part_figure: f64,
    /// w·S/Σw, unrounded: the width drawn.
    pub value: f64,
}

/// The answers that led there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LedBy {
    /// "Jawaban yang paling membentuk hasil ini".
    pub title: String,
    /// At most three, the strongest first.
    pub answers: Vec<LedByAnswer>,
}

/// One answer that led there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LedByAnswer {
    /// Which item.
    pub item: ItemId,
    /// The statement.
    pub statement: String,
    /// The label of the answer.
    pub answer: String,
    /// What it did to the fit, unrounded, POMP units.
    pub part: f64,
    /// All of it in one sentence.
    pub sentence: String,
}

/// What to try.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NextSteps {
    /// "Langkah berikut".
    pub title: String,
    /// The steps in the order of the profile.
    pub steps: Vec<Step>,
}

/// A thing to try.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// Its id, by which it is ticked.
    pub id: EntryId,
    /// What to do.
    pub text: String,
    /// With whom; a file takes the label.
    #[serde(skip)]
    pub with: StepWith,
    /// "bersama guru BK".
    pub with_label: String,
    /// Whether the person ticked it.
    pub ticked: bool,
}

/// A heading with its lines.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Lines {
    /// The heading.
    pub title: String,
    /// The lines, each a paragraph.
    pub lines: Vec<String>,
}
