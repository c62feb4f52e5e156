//! Two results of one person beside each other, as plain localised data: what moved past its error, in figures and in
//! words that call nothing better or worse.

use jiff::civil::Date;
use serde::Serialize;

use super::Shown;
use super::words::shown;
use crate::language::{Args, Language};
use crate::profile::{DimensionId, Instrument, ProfileId, Text};
use crate::scoring::{
    ChangeState, MeasuredWith, NotComparable, Outcome, RELIABLE_CHANGE, ScoreChange, comparable, retest,
};

/// One of the two results.
#[derive(Clone, Copy, Debug)]
pub struct RetestInput<'a> {
    /// The occupation.
    pub profile: &'a ProfileId,
    /// The occupation's name.
    pub title: &'a Text,
    /// The instrument that was used.
    pub instrument: &'a Instrument,
    /// What follows from the answers.
    pub outcome: &'a Outcome,
    /// The day of the sitting.
    pub date: Date,
}

/// Two results beside each other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RetestReport {
    /// The language of every text in here.
    pub language: Language,
    /// "Dua hasil berdampingan".
    pub title: String,
    /// The occupation's name, as the later result has it.
    pub occupation: String,
    /// "Hasil lama, 24 November 2026".
    pub earlier_label: String,
    /// "Hasil baru, 3 Mei 2027".
    pub later_label: String,
    /// One row a side, in the order of the profile; never ranked.
    pub sides: Vec<RetestRow>,
    /// The fit.
    pub fit: RetestRow,
    /// When a change counts, with the figure it comes from.
    pub rule: String,
    /// That two sittings differ for many reasons, and that neither is better.
    pub note: String,
}

/// One side, or the fit, in both results.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RetestRow {
    /// Which dimension; `None` for the fit.
    pub id: Option<DimensionId>,
    /// Its name.
    pub name: String,
    /// The earlier score and band, when there was one.
    pub earlier: Option<Shown>,
    /// The later score and band, when there is one.
    pub later: Option<Shown>,
    /// Whether the score moved by more than its error; `None` when there are not two scores.
    pub changed: Option<bool>,
    /// "berubah", "perubahan kecil belum berarti"; on which side a score is missing.
    pub words: String,
    /// "Selisih +12,5 angka, galat baku 19,1; berarti bila lewat dari 37,3"; `None` when there are not two scores.
    pub figures: Option<String>,
    /// All of it in one sentence, for a screen reader.
    pub spoken: String,
}

/// Why two results are not set beside each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RetestRefusal {
    /// The reason.
    #[serde(skip)]
    pub reason: NotComparable,
    /// "Dua hasil ini memakai alat ukur berbeda, jadi tidak dibandingkan".
    pub words: String,
}

/// Sets two results beside each other, the one of the earlier day first; of the same day, `first`. Whose results they
/// are is the caller's to know.
///
/// # Errors
/// When they are about different occupations or were measured with different versions of the instrument.
pub fn retest_report(
    first: &RetestInput<'_>,
    second: &RetestInput<'_>,
    language: Language,
) -> Result<RetestReport, RetestRefusal> {
    let (earlier, later) = if second.date < first.date { (second, first) } else { (first, second) };
    comparable(measured_with(earlier), measured_with(later)).map_err(|reason| refusal(reason, language))?;
    let changes = retest(earlier.outcome, later.outcome);
    let sides = changes.dimensions.iter().map(|entry| {
        let figures = |input: &RetestInput<'_>| {
            let score = input.outcome.dimension(&entry.dimension)?.score()?;
            Some(shown(score.pomp, score.band, language))
        };
        let both = (figures(earlier), figures(later));
        row(Some(&entry.dimension), &name_of(later, &entry.dimension, language), both, entry.state, language)
    });
    let sides = sides.collect();
    let figures = |input: &RetestInput<'_>| {
        let fit = input.outcome.fit.score()?;
        Some(shown(fit.pomp, fit.band, language))
    };
    let fit =
        row(None, &language.text("report-fit"), (figures(earlier), figures(later)), changes.fit, language);
    let dated = |input: &RetestInput<'_>| Args::new().text("date", language.date(input.date));
    let rule = Args::new().text("factor", language.decimal(RELIABLE_CHANGE, 2));
    Ok(RetestReport {
        language,
        title: language.text("retest-title").into_owned(),
        occupation: later.title.get(language).to_owned(),
        earlier_label: language.format("retest-earlier", &dated(earlier)),
        later_label: language.format("retest-later", &dated(later)),
        sides,
        fit,
        rule: language.format("retest-rule", &rule),
        note: language.text("retest-note").into_owned(),
    })
}

fn measured_with<'a>(input: &RetestInput<'a>) -> MeasuredWith<'a> {
    MeasuredWith { profile: input.profile, instrument_version: &input.instrument.version }
}

fn refusal(reason: NotComparable, language: Language) -> RetestRefusal {
    let words = match reason {
        NotComparable::OtherOccupation => language.text("retest-other-occupation"),
        NotComparable::OtherInstrument => language.text("retest-other-instrument"),
    };
    RetestRefusal { reason, words: words.into_owned() }
}

fn row(
    id: Option<&DimensionId>,
    name: &str,
    (earlier, later): (Option<Shown>, Option<Shown>),
    state: ChangeState,
    language: Language,
) -> RetestRow {
    let words = match state {
        ChangeState::Compared(ScoreChange { changed: true, .. }) => language.text("retest-changed"),
        ChangeState::Compared(_) => language.text("retest-small"),
        ChangeState::NoScore { earlier: true, later: false } => language.text("retest-no-earlier"),
        ChangeState::NoScore { earlier: false, .. } => language.text("retest-no-later"),
        ChangeState::NoScore { .. } => language.text("retest-no-score"),
    };
    let figures = state.change().map(|change| figures(change, language));
    let spoken = match (&earlier, &later, &figures) {
        (Some(earlier), Some(later), Some(figures)) => {
            let args = Args::new()
                .text("name", name)
                .text("earlier", earlier.text.as_str())
                .text("earlier-range", earlier.range.as_str())
                .text("later", later.text.as_str())
                .text("later-range", later.range.as_str())
                .text("words", words.as_ref())
                .text("figures", figures.as_str());
            language.format("retest-spoken", &args)
        }
        _ => {
            let args = Args::new().text("name", name).text("words", words.as_ref());
            language.format("retest-spoken-no-score", &args)
        }
    };
    RetestRow {
        id: id.cloned(),
        name: name.to_owned(),
        changed: state.change().map(|change| change.changed),
        words: words.into_owned(),
        figures,
        spoken,
        earlier,
        later,
    }
}

fn figures(change: ScoreChange, language: Language) -> String {
    let args = Args::new()
        .text("change", signed(change.by, language))
        .text("error", language.decimal(change.standard_error, 1))
        .text("needed", language.decimal(change.needed(), 1));
    language.format("retest-figures", &args)
}

/// With one decimal and its sign, a true minus; zero has none.
fn signed(value: f64, language: Language) -> String {
    let size = language.decimal(value.abs(), 1);
    match size.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
        true if value > 0.0 => format!("+{size}"),
        true => format!("\u{2212}{size}"),
        false => size,
    }
}

fn name_of(input: &RetestInput<'_>, id: &DimensionId, language: Language) -> String {
    let dimension = input.instrument.dimension(id);
    dimension.map_or_else(|| id.to_string(), |dimension| dimension.name.get(language).to_owned())
}
