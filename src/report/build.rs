//! Builds a [`Report`] from a sitting or from a result file. The instrument that was answered decides; the profile, when
//! it is there, adds next steps and questions.

use super::figures::{Shown, adjusted_parts};
use super::{Fit, LedThere, NextStep, Part, Report, Side, Strengths};
use crate::assessment::Sitting;
use crate::language::{Args, Language, join_with_and};
use crate::profile::{Dimension, DimensionRole, Instrument, Profile, Reliability, Text};
use crate::result_file::ResultFile;
use crate::scoring::{self, DimensionScore, MinimumState, Outcome, Third, Thirds, score};

/// What a report is built from.
struct Input<'a> {
    sitting: &'a Sitting,
    title: &'a str,
    version: String,
    instrument: &'a Instrument,
    /// Next steps and questions, when the profile is known.
    profile: Option<&'a Profile>,
    /// Texts of ticked steps a file carries, for steps the profile does not know.
    language: Language,
}

/// The report of a sitting with the profile it was answered with.
#[must_use]
pub fn of_sitting(sitting: &Sitting, profile: &Profile, language: Language) -> Report {
    build(&Input {
        sitting,
        title: profile.title.get(language),
        version: profile.version.to_string(),
        instrument: &profile.instrument,
        profile: Some(profile),
        language,
    })
}

/// The report of a result file: recomputed from its raw answers with the instrument in it.
#[must_use]
pub fn of_file(file: &ResultFile, profile: Option<&Profile>, language: Language) -> Report {
    let sitting = file.to_sitting();
    let instrument = file.instrument();
    let title = file.profile.title.to_text();
    build(&Input {
        sitting: &sitting,
        title: title.get(language),
        version: file.profile.version.to_string(),
        instrument: &instrument,
        profile,
        language,
    })
}

fn build(input: &Input<'_>) -> Report {
    let outcome = score(input.instrument, &input.sitting.answers);
    let language = input.language;
    let sides = sides(input, &outcome);
    let count = language.count_word(input.instrument.dimensions.len());
    let title = language.format("sides-title", &Args::new().text("sides", count));
    Report {
        occupation: input.title.to_owned(),
        meta: meta(input),
        code: input.sitting.code(),
        sentence: sentence(input, &outcome),
        untested: untested(input),
        sides_title: capitalised(&title),
        sides,
        strengths: strengths(input, &outcome),
        fit: fit(input, &outcome),
        led_there: led_there(input, &outcome),
        next_steps: next_steps(input),
        questions: input.profile.map(|profile| texts(&profile.questions_for_worker, language)).unwrap_or_default(),
        discuss: discuss(input, &outcome),
        notice: language.text("report-notice").into_owned(),
        method: method(input),
    }
}

fn meta(input: &Input<'_>) -> Vec<String> {
    let language = input.language;
    let respondent = &input.sitting.respondent;
    let code = input.sitting.code();
    let name = respondent.name.trim();
    let mut parts = vec![if name.is_empty() {
        language.format("meta-code", &Args::new().text("code", code))
    } else {
        name.to_owned()
    }];
    if !respondent.class.trim().is_empty() {
        parts.push(respondent.class.trim().to_owned());
    }
    if !respondent.number.trim().is_empty() {
        parts.push(language.format("meta-number", &Args::new().text("number", respondent.number.trim())));
    }
    parts.push(language.date(input.sitting.started.date()));
    let answered = Args::new()
        .text("answered", input.sitting.answers.answered(input.instrument).to_string())
        .text("items", input.instrument.items.len().to_string());
    parts.push(language.format("meta-answered", &answered));
    parts.push(language.format("meta-profile", &Args::new().text("version", input.version.as_str())));
    parts
}

fn sentence(input: &Input<'_>, outcome: &Outcome) -> String {
    let language = input.language;
    let Some(fit) = outcome.fit.computed() else {
        return language.text("result-sentence-none").into_owned();
    };
    let key = match fit.band.thirds() {
        Thirds::One(Third::Low) => "result-sentence-low",
        Thirds::One(Third::Middle) => "result-sentence-middle",
        Thirds::One(Third::High) => "result-sentence-high",
        Thirds::Two(Third::Low, _) => "result-sentence-low-middle",
        Thirds::Two(..) => "result-sentence-middle-high",
        Thirds::All => "result-sentence-all",
    };
    language.text(key).into_owned()
}

fn untested(input: &Input<'_>) -> Option<String> {
    let any = input.instrument.dimensions.iter().any(|dimension| dimension.reliability == Reliability::Untested);
    any.then(|| input.language.text("result-untested").into_owned())
}

fn sides(input: &Input<'_>, outcome: &Outcome) -> Vec<Side> {
    input
        .instrument
        .dimensions
        .iter()
        .zip(&outcome.dimensions)
        .map(|(dimension, scored)| side(input.language, dimension, scored))
        .collect()
}

fn side(language: Language, dimension: &Dimension, scored: &DimensionScore) -> Side {
    let name = dimension.name.get(language).to_owned();
    let role = language.text(match dimension.role {
        DimensionRole::Determining => "role-determining",
        DimensionRole::Supporting => "role-supporting",
    });
    let of_items = || {
        Args::new().text("answered", scored.answered.to_string()).text("items", scored.items.to_string())
    };
    let minimum = scored.minimum.zip(dimension.minimum.as_ref()).map(|(state, minimum)| {
        let words = language.text(match state {
            MinimumState::Met => "minimum-met",
            MinimumState::Uncertain => "minimum-uncertain",
            MinimumState::NotYet => "minimum-not-yet",
        });
        (minimum.at, state, words.into_owned())
    });
    let mut role_line = role.into_owned();
    if let Some((_, _, words)) = &minimum {
        role_line = format!("{role_line}, {words}");
    }
    if scored.answered < scored.items {
        role_line = format!("{role_line}, {}", language.format("side-answered", &of_items()));
    }
    let Some(score) = scored.score else {
        let args = of_items().text("side", name.as_str()).text("needed", scored.needed().to_string());
        let sentence = language.format("side-none", &args);
        return Side {
            id: dimension.id.clone(),
            name,
            role: dimension.role,
            role_line,
            shown: None,
            minimum: None,
            words: sentence.clone(),
            sentence,
            third: None,
            grow: Vec::new(),
        };
    };
    let shown = Shown::new(language, score.pomp, score.band);
    let args = Args::new().text("side", name.as_str()).text("score", shown.text.as_str()).text("range", shown.range_long.as_str());
    let mut sentence = language.format("side-sentence", &args);
    if let Some((at, _, words)) = &minimum {
        sentence = format!("{sentence}, {words} {}", language.decimal(*at, 0));
    }
    let (third, words) = words_by_band(language, dimension, score.band.thirds());
    Side {
        id: dimension.id.clone(),
        name,
        role: dimension.role,
        role_line,
        shown: Some(shown),
        minimum,
        sentence,
        third: Some(third),
        words,
        grow: texts(&dimension.grow, language),
    }
}

/// One third: its text. Two neighbours: the text of the one between them is the middle one; a template names both. All
/// three: the middle text, and that the range is still wide.
fn words_by_band(language: Language, dimension: &Dimension, thirds: Thirds) -> (Third, String) {
    let text = |third: Third| match third {
        Third::Low => dimension.low.get(language),
        Third::Middle => dimension.middle.get(language),
        Third::High => dimension.high.get(language),
    };
    let name = |third: Third| {
        language.text(match third {
            Third::Low => "third-low",
            Third::Middle => "third-middle",
            Third::High => "third-high",
        })
    };
    match thirds {
        Thirds::One(third) => (third, text(third).to_owned()),
        Thirds::Two(lower, upper) => {
            let args = Args::new().text("lower", name(lower)).text("upper", name(upper));
            let between = language.format("third-between", &args);
            (Third::Middle, format!("{between} {}", text(Third::Middle)))
        }
        Thirds::All => (Third::Middle, format!("{} {}", language.text("third-wide"), text(Third::Middle))),
    }
}

fn strengths(input: &Input<'_>, outcome: &Outcome) -> Strengths {
    let language = input.language;
    let scoring::Strengths::Compared(compared) = &outcome.strengths else {
        return Strengths { title: String::new(), text: String::new() };
    };
    let name = |id: &crate::profile::DimensionId| {
        input.instrument.dimension(id).map(|dimension| dimension.name.get(language).to_owned()).unwrap_or_default()
    };
    let stronger: Vec<String> = compared.iter().filter(|side| side.direction > 0).map(|side| name(&side.id)).collect();
    let largest = compared.iter().max_by(|a, b| a.deviation.abs().total_cmp(&b.deviation.abs()));
    let gap = largest.map_or(0.0, |side| side.deviation.abs());
    let precision = largest.map_or(0.0, |side| side.critical);
    let args = Args::new()
        .text("gap", language.decimal(gap, 0))
        .text("precision", language.decimal(precision, 0))
        .text("sides", language.count_word(compared.len()))
        .text("stronger", join_with_and(language, &stronger));
    if stronger.is_empty() {
        let title = capitalised(&language.format("result-same", &args));
        return Strengths { title, text: language.format("result-same-text", &args) };
    }
    Strengths { title: language.format("result-stronger", &args), text: language.format("result-stronger-text", &args) }
}

fn fit(input: &Input<'_>, outcome: &Outcome) -> Fit {
    let language = input.language;
    let computed = match &outcome.fit {
        scoring::Fit::Computed(fit) => fit,
        scoring::Fit::Undefined { missing } => {
            let reasons: Vec<String> = missing
                .iter()
                .filter_map(|id| {
                    let scored = outcome.dimensions.iter().find(|dimension| dimension.id == *id)?;
                    let args = Args::new()
                        .text("side", input.instrument.dimension(id)?.name.get(language))
                        .text("answered", scored.answered.to_string())
                        .text("items", scored.items.to_string());
                    Some(language.format("fit-missing", &args))
                })
                .collect();
            let args = Args::new().text("missing", reasons.join(", "));
            return Fit::Undefined { reason: language.format("result-nofit", &args) };
        }
    };
    let shown = Shown::new(language, computed.score, computed.band);
    let values: Vec<f64> = computed.parts.iter().map(|part| part.part).collect();
    let (total, tenths) = adjusted_parts(&values, computed.score.value());
    let parts: Vec<Part> = computed
        .parts
        .iter()
        .zip(tenths)
        .filter_map(|(part, tenths)| {
            let index = input.instrument.dimensions.iter().position(|dimension| dimension.id == part.dimension)?;
            let dimension = input.instrument.dimensions.get(index)?;
            Some(Part {
                index,
                name: dimension.name.get(language).to_owned(),
                weight: language.decimal(part.weight, 1),
                value: part.part,
                shown: tenth(language, tenths),
            })
        })
        .collect();
    let total = tenth(language, total);
    let sum: Vec<String> = parts.iter().map(|part| format!("{} {}", part.name, part.shown)).collect();
    let args = Args::new().text("total", total.as_str()).text("sum", sum.join(" + "));
    let sentence = language.format("fit-sentence", &args);
    Fit::Computed { shown, total, parts, sentence }
}

fn tenth(language: Language, tenths: i64) -> String {
    let value = i32::try_from(tenths).map_or(0.0, f64::from) / 10.0;
    language.decimal(value, 1)
}

fn led_there(input: &Input<'_>, outcome: &Outcome) -> Vec<LedThere> {
    let language = input.language;
    let Some(fit) = outcome.fit.computed() else { return Vec::new() };
    fit.led_there
        .iter()
        .filter_map(|led| {
            let item = input.instrument.item(&led.item)?;
            let value = input.sitting.answers.get(&led.item).value()?;
            let answer = input.instrument.scale.label(value)?.get(language).to_owned();
            let statement = item.text.get(language).to_owned();
            let raised = led.part > 0.0;
            let args = Args::new().text("statement", statement.as_str()).text("answer", answer.as_str());
            let key = if raised { "led-raised" } else { "led-lowered" };
            let sentence = language.format(key, &args);
            Some(LedThere { statement, answer, raised, sentence })
        })
        .collect()
}

fn next_steps(input: &Input<'_>) -> Vec<NextStep> {
    let Some(profile) = input.profile else { return Vec::new() };
    profile
        .next_steps
        .iter()
        .map(|step| NextStep {
            id: step.id.clone(),
            text: step.text.get(input.language).to_owned(),
            ticked: input.sitting.ticked_steps.contains(&step.id),
        })
        .collect()
}

fn discuss(input: &Input<'_>, outcome: &Outcome) -> Vec<String> {
    let with_score = input.instrument.dimensions.iter().zip(&outcome.dimensions).filter(|(_, scored)| scored.score.is_some());
    with_score.flat_map(|(dimension, _)| texts(&dimension.discuss, input.language)).collect()
}

fn method(input: &Input<'_>) -> String {
    let language = input.language;
    let scale = &input.instrument.scale;
    let args = Args::new()
        .text("items", input.instrument.items.len().to_string())
        .text("min", scale.min.to_string())
        .text("max", scale.max.to_string());
    let mut words = language.format("report-method", &args);
    if untested(input).is_some() {
        words.push(' ');
        words.push_str(&language.text("report-method-untested"));
    }
    words
}

fn texts(texts: &[Text], language: Language) -> Vec<String> {
    texts.iter().map(|text| text.get(language).to_owned()).collect()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
