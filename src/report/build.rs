//! From outcome to report: the whole page in reading order. Each block is made in its own file.

use jiff::civil::Date;

use super::labels::labels;
use super::words::{capitalised, counted_sides, one_line};
use super::{Lines, NextSteps, Report, Step, fit, sides, strengths};
use crate::assessment::Sitting;
use crate::language::{Args, Language};
use crate::profile::{Instrument, NextStep, Profile, Reliability, StepWith, Text, WeightBasis};
use crate::scoring::Outcome;

/// What a report is built from besides the outcome. A result file whose profile is not in the library gives all of
/// it but the next steps and the questions, which are left empty then.
#[derive(Clone, Copy, Debug)]
pub struct ReportInput<'a> {
    /// The occupation's name.
    pub title: &'a Text,
    /// The version of the profile that was used.
    pub profile_version: &'a semver::Version,
    /// The instrument that was used.
    pub instrument: &'a Instrument,
    /// What to try.
    pub next_steps: &'a [NextStep],
    /// What to ask a worker.
    pub questions: &'a [Text],
    /// Who answered what.
    pub sitting: &'a Sitting,
    /// The day shown.
    pub date: Date,
}

impl<'a> ReportInput<'a> {
    /// Everything a profile at hand gives.
    #[must_use]
    pub fn from_profile(profile: &'a Profile, sitting: &'a Sitting, date: Date) -> Self {
        Self {
            title: &profile.title,
            profile_version: &profile.version,
            instrument: &profile.instrument,
            next_steps: &profile.next_steps,
            questions: &profile.questions_for_worker,
            sitting,
            date,
        }
    }
}

/// Builds the report of `outcome`, which must come from the instrument and the answers in `input`.
#[must_use]
pub fn build(input: &ReportInput<'_>, outcome: &Outcome, language: Language) -> Report {
    let fit = fit::block(input, outcome, language);
    Report {
        language,
        title: language.text("report-title").into_owned(),
        occupation: input.title.get(language).to_owned(),
        date: input.date,
        code: input.sitting.code(),
        code_line: language.format("report-code", &Args::new().text("code", input.sitting.code())),
        answered: outcome.answered(),
        items: outcome.items(),
        meta: meta(input, outcome, language),
        sentence: fit::sentence(&fit, language),
        range: fit.shown().map(|fit| fit.shown.range.clone()),
        untested: untested(input.instrument, language),
        not_a_verdict: language.text("report-not-a-verdict").into_owned(),
        sides_title: capitalised(&counted_sides(language, outcome.dimensions.len())),
        sides: sides::all(input, outcome, language),
        grow_title: language.text("report-grow").into_owned(),
        discuss_title: language.text("report-discuss").into_owned(),
        strengths: strengths::block(input, outcome, language),
        led_by: fit::led_by(input, outcome, language),
        fit,
        next_steps: next_steps(input, language),
        questions: Lines {
            title: language.text("report-questions").into_owned(),
            lines: input.questions.iter().map(|text| text.get(language).to_owned()).collect(),
        },
        notice: notice(language),
        method: method(input, outcome, language),
        labels: labels(language),
    }
}

/// Who, when, how much of it, which version.
fn meta(input: &ReportInput<'_>, outcome: &Outcome, language: Language) -> Vec<String> {
    let respondent = &input.sitting.respondent;
    let given = |text: &str| Some(one_line(text)).filter(|text| !text.is_empty());
    let number = given(&respondent.number)
        .map(|number| language.format("report-number", &Args::new().text("number", number)));
    let answered = Args::new().count("answered", outcome.answered()).count("items", outcome.items());
    let version = Args::new().text("version", input.profile_version.to_string());
    [
        given(&respondent.name).or_else(|| Some(input.sitting.code())),
        given(&respondent.class),
        number,
        Some(language.date(input.date)),
        Some(language.format("report-answered", &answered)),
        Some(language.format("report-profile-version", &version)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Said as long as one side was never tried out.
fn untested(instrument: &Instrument, language: Language) -> Option<String> {
    let untested =
        instrument.dimensions.iter().filter(|side| side.reliability == Reliability::Untested).count();
    match untested {
        0 => None,
        all if all == instrument.dimensions.len() => Some(language.text("report-untested").into_owned()),
        _ => Some(language.text("report-partly-untested").into_owned()),
    }
}

fn next_steps(input: &ReportInput<'_>, language: Language) -> NextSteps {
    let step = |step: &NextStep| Step {
        id: step.id.clone(),
        text: step.text.get(language).to_owned(),
        with: step.with,
        with_label: with_label(step.with, language),
        ticked: input.sitting.ticked_steps.contains(&step.id),
    };
    NextSteps {
        title: language.text("report-next").into_owned(),
        steps: input.next_steps.iter().map(step).collect(),
    }
}

pub(super) fn with_label(with: StepWith, language: Language) -> String {
    let label = match with {
        StepWith::Myself => language.text("report-with-myself"),
        StepWith::Family => language.text("report-with-family"),
        StepWith::Counselor => language.text("report-with-counselor"),
        StepWith::Worker => language.text("report-with-worker"),
    };
    label.into_owned()
}

fn notice(language: Language) -> Lines {
    let lines = [
        language.text("report-notice-today"),
        language.text("report-notice-not-for-selection"),
        language.text("report-notice-talk"),
    ];
    Lines {
        title: language.text("report-notice-title").into_owned(),
        lines: lines.into_iter().map(std::borrow::Cow::into_owned).collect(),
    }
}

/// The method in one paragraph, with this instrument's own numbers.
fn method(input: &ReportInput<'_>, outcome: &Outcome, language: Language) -> Lines {
    let scale = &input.instrument.scale;
    let end = |label: Option<&Text>| label.map(|text| text.get(language).to_owned()).unwrap_or_default();
    let all = Args::new()
        .text("sides", counted_sides(language, outcome.dimensions.len()))
        .count("items", outcome.items())
        .text("lowest", end(scale.labels.first()))
        .text("highest", end(scale.labels.last()));
    let dimensions = &input.instrument.dimensions;
    let untested = dimensions.iter().any(|side| side.reliability == Reliability::Untested);
    let judged = dimensions.iter().any(|side| side.basis == WeightBasis::Judgement);
    let sentence = |key: &str, said: bool| said.then(|| language.text(key).into_owned());
    let paragraph: Vec<String> = [
        Some(language.format("report-method-score", &all)),
        sentence("report-method-band", true),
        sentence("report-method-untested", untested),
        sentence("report-method-fit", true),
        sentence("report-method-judgement", judged),
        sentence("report-method-missing", true),
    ]
    .into_iter()
    .flatten()
    .collect();
    Lines { title: language.text("report-method-title").into_owned(), lines: vec![paragraph.join(" ")] }
}
