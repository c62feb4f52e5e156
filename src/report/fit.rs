//! The fit: its sentence, its parts that add up as shown, and the answers that led there.

use super::words::shown;
use super::{FitBlock, FitPart, FitShown, FitState, LedBy, LedByAnswer, ReportInput};
use crate::language::{Args, Language, join_with_and, round_half_away};
use crate::profile::DimensionId;
use crate::scoring::{BandWords, Fit, FitScore, Influence, Outcome, ScoreState};

pub(super) fn block(input: &ReportInput<'_>, outcome: &Outcome, language: Language) -> FitBlock {
    let state = match &outcome.fit {
        Fit::Computed(score) => FitState::Computed(computed(input, score, language)),
        Fit::Undefined { missing } => undefined(input, outcome, missing, language),
    };
    FitBlock {
        title: language.text("report-fit").into_owned(),
        thirds: [
            language.text("report-third-low").into_owned(),
            language.text("report-third-middle").into_owned(),
            language.text("report-third-high").into_owned(),
        ],
        state,
    }
}

/// The sentence above everything.
pub(super) fn sentence(block: &FitBlock, language: Language) -> String {
    let band = match &block.state {
        FitState::Undefined { reason, .. } => return reason.clone(),
        FitState::Computed(fit) => fit.band,
    };
    let sentence = match band {
        BandWords::Low => language.text("report-sentence-low"),
        BandWords::LowToMiddle => language.text("report-sentence-low-to-middle"),
        BandWords::Middle => language.text("report-sentence-middle"),
        BandWords::MiddleToHigh => language.text("report-sentence-middle-to-high"),
        BandWords::High => language.text("report-sentence-high"),
        BandWords::Wide => language.text("report-sentence-wide"),
    };
    sentence.into_owned()
}

pub(super) fn words(band: BandWords, language: Language) -> String {
    let words = match band {
        BandWords::Low => language.text("report-fit-low"),
        BandWords::LowToMiddle => language.text("report-fit-low-to-middle"),
        BandWords::Middle => language.text("report-fit-middle"),
        BandWords::MiddleToHigh => language.text("report-fit-middle-to-high"),
        BandWords::High => language.text("report-fit-high"),
        BandWords::Wide => language.text("report-fit-wide"),
    };
    words.into_owned()
}

fn computed(input: &ReportInput<'_>, score: &FitScore, language: Language) -> FitShown {
    let values: Vec<f64> = score.contributions.iter().map(|contribution| contribution.part).collect();
    let (tenths, total) = largest_remainder(&values, 1);
    let parts: Vec<FitPart> = score
        .contributions
        .iter()
        .zip(tenths)
        .map(|(contribution, part)| {
            let weight = language.decimal(contribution.weight, 1);
            FitPart {
                name: side_name(input, &contribution.dimension, language),
                id: contribution.dimension.clone(),
                weight_label: language.format("report-weight", &Args::new().text("weight", weight.clone())),
                weight,
                weight_figure: round_half_away(contribution.weight, 1),
                part: language.decimal(part, 1),
                part_figure: part,
                value: contribution.part,
            }
        })
        .collect();
    let total_figure = total;
    let total = language.decimal(total, 1);
    let sum: Vec<String> = parts.iter().map(|part| format!("{} {}", part.name, part.part)).collect();
    let spoken = Args::new().text("total", total.clone()).text("parts", sum.join(" + "));
    let shown = shown(score.pomp, score.band, language);
    let line = Args::new()
        .text("title", language.text("report-fit"))
        .text("score", shown.text.as_str())
        .text("range", shown.range.as_str());
    FitShown {
        line: language.format("report-fit-with-range", &line),
        band: score.words,
        words: words(score.words, language),
        spoken: language.format("report-fit-spoken", &spoken),
        total_label: language.text("report-total").into_owned(),
        total,
        total_figure,
        parts,
        shown,
    }
}

/// Rounds parts to `decimals` decimals so that they add up to their rounded sum: every part is rounded down, then
/// the largest remainders are rounded up, the first of equals first. Returns the parts and the sum.
///
/// Parts are finite and not negative.
#[must_use]
pub fn largest_remainder(parts: &[f64], decimals: usize) -> (Vec<f64>, f64) {
    let factor = 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    // The push undoes binary representation: 8.0 stored as 7.999999… is eight whole units, not seven and a large rest.
    let scaled: Vec<f64> = parts.iter().map(|part| part * factor + 1e-9).collect();
    let mut units: Vec<f64> = scaled.iter().map(|part| part.floor()).collect();
    let sum = crate::language::round_half_away(parts.iter().sum::<f64>(), decimals) * factor;
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainder = |index: usize| scaled.get(index).map_or(0.0, |part| part - part.floor());
    // Remainders closer than the push are equal; the sort keeps the order of equals.
    order.sort_by_key(|index| std::cmp::Reverse(whole_millionths(remainder(*index))));
    let mut left = sum.round() - units.iter().sum::<f64>();
    for index in order {
        if left < 0.5 {
            break;
        }
        if let Some(unit) = units.get_mut(index) {
            *unit += 1.0;
            left -= 1.0;
        }
    }
    (units.into_iter().map(|unit| unit / factor).collect(), sum.round() / factor)
}

/// A remainder below 1 in whole millionths.
#[expect(clippy::cast_possible_truncation, reason = "a remainder lies between 0 and 1")]
fn whole_millionths(remainder: f64) -> i64 {
    (remainder * 1e6).round() as i64
}

fn undefined(
    input: &ReportInput<'_>,
    outcome: &Outcome,
    missing: &[DimensionId],
    language: Language,
) -> FitState {
    let (mut have, mut lack) = (Vec::new(), Vec::new());
    for entry in outcome.dimensions.iter().filter(|entry| missing.contains(&entry.dimension)) {
        let ScoreState::TooFew { needed } = entry.state else { continue };
        let name = side_name(input, &entry.dimension, language);
        let args = Args::new()
            .text("name", name.clone())
            .count("answered", entry.answered)
            .count("items", entry.items);
        have.push(language.format("report-fit-missing-side", &args));
        let more = Args::new().text("name", name).count("count", needed.saturating_sub(entry.answered));
        lack.push(language.format("report-fit-lacks", &more));
    }
    if have.is_empty() {
        return FitState::Undefined {
            reason: language.text("report-fit-no-weights").into_owned(),
            way_on: language.text("report-fit-no-weights-way-on").into_owned(),
        };
    }
    let reason = Args::new().text("sides", join_with_and(language, &have));
    let way_on = Args::new().text("sides", join_with_and(language, &lack));
    FitState::Undefined {
        reason: language.format("report-fit-undefined", &reason),
        way_on: language.format("report-fit-way-on", &way_on),
    }
}

/// The answers that moved the fit most.
pub(super) fn led_by(input: &ReportInput<'_>, outcome: &Outcome, language: Language) -> Option<LedBy> {
    let score = outcome.fit.score()?;
    let answers: Vec<LedByAnswer> =
        score.led_by.iter().filter_map(|influence| led_by_answer(input, influence, language)).collect();
    let title = language.text("report-led-by").into_owned();
    (!answers.is_empty()).then_some(LedBy { title, answers })
}

fn led_by_answer(input: &ReportInput<'_>, influence: &Influence, language: Language) -> Option<LedByAnswer> {
    let item = input.instrument.item(&influence.item)?;
    let value = input.sitting.answers.get(&item.id).value()?;
    let answer = input.instrument.scale.label(value)?.get(language).to_owned();
    let statement = item.text.get(language).to_owned();
    let points = language.decimal(influence.part.abs(), 1);
    let args = Args::new()
        .text("answer", answer.clone())
        .text("statement", statement.clone())
        .text("points", points);
    let sentence = if influence.part > 0.0 {
        language.format("report-led-up", &args)
    } else {
        language.format("report-led-down", &args)
    };
    Some(LedByAnswer { item: item.id.clone(), statement, answer, part: influence.part, sentence })
}

/// The name of a dimension; its id when the instrument does not know it.
pub(super) fn side_name(input: &ReportInput<'_>, id: &DimensionId, language: Language) -> String {
    let dimension = input.instrument.dimension(id);
    dimension.map_or_else(|| id.to_string(), |dimension| dimension.name.get(language).to_owned())
}
