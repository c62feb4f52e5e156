//! The sides of a person: figures, words by band, and one answer that shows the score.

use std::cmp::Ordering;

use super::words::shown;
use super::{MinimumShown, ReportInput, ScoredSide, Side, SideState};
use crate::language::{Args, Language, round_half_away};
use crate::profile::{Dimension, DimensionRole, Item, Key, Minimum, Text};
use crate::scoring::{BandWords, DimensionScore, MinimumState, Outcome, Score, ScoreState};

pub(super) fn all(input: &ReportInput<'_>, outcome: &Outcome, language: Language) -> Vec<Side> {
    let side = |entry: &DimensionScore| {
        let dimension = input.instrument.dimension(&entry.dimension)?;
        Some(side(input, dimension, entry, language))
    };
    outcome.dimensions.iter().filter_map(side).collect()
}

fn side(input: &ReportInput<'_>, dimension: &Dimension, entry: &DimensionScore, language: Language) -> Side {
    let name = dimension.name.get(language).to_owned();
    let minimum = dimension.minimum.as_ref().map(|minimum| minimum_shown(minimum, entry, language));
    let state = match &entry.state {
        ScoreState::Scored(score) => SideState::Scored(scored(input, dimension, score, language)),
        ScoreState::TooFew { needed } => SideState::NoScore { reason: reason(entry, *needed, language) },
    };
    let texts = |texts: &[Text]| texts.iter().map(|text| text.get(language).to_owned()).collect();
    let learnable = Args::new().text("how", dimension.learnable.get(language));
    Side {
        id: dimension.id.clone(),
        role: dimension.role,
        role_line: role_line(dimension.role, minimum.as_ref(), entry, language),
        spoken: spoken(&name, &state, minimum.as_ref(), language),
        name,
        state,
        minimum,
        learnable: language.format("report-learnable", &learnable),
        grow: texts(&dimension.grow),
        discuss: texts(&dimension.discuss),
    }
}

fn scored(input: &ReportInput<'_>, dimension: &Dimension, score: &Score, language: Language) -> ScoredSide {
    ScoredSide {
        shown: shown(score.pomp, score.band, language),
        band: score.words,
        level: level(score.words, language),
        answered: telling_answer(input, dimension, score, language),
        text: text_of_band(dimension, score.words, language),
    }
}

/// The word for a band of a side.
pub(super) fn level(band: BandWords, language: Language) -> String {
    let word = match band {
        BandWords::Low => language.text("report-level-low"),
        BandWords::LowToMiddle => language.text("report-level-low-to-middle"),
        BandWords::Middle => language.text("report-level-middle"),
        BandWords::MiddleToHigh => language.text("report-level-middle-to-high"),
        BandWords::High => language.text("report-level-high"),
        BandWords::Wide => language.text("report-level-wide"),
    };
    word.into_owned()
}

/// The profile's text for a band: one, two joined, or the middle one with a word on the width.
fn text_of_band(dimension: &Dimension, band: BandWords, language: Language) -> String {
    let text = |text: &Text| text.get(language).to_owned();
    let both = |lower: &Text, upper: &Text| {
        let args = Args::new().text("lower", lower.get(language)).text("upper", upper.get(language));
        language.format("report-side-between", &args)
    };
    match band {
        BandWords::Low => text(&dimension.low),
        BandWords::LowToMiddle => both(&dimension.low, &dimension.middle),
        BandWords::Middle => text(&dimension.middle),
        BandWords::MiddleToHigh => both(&dimension.middle, &dimension.high),
        BandWords::High => text(&dimension.high),
        BandWords::Wide => {
            let args = Args::new().text("middle", dimension.middle.get(language));
            language.format("report-side-wide", &args)
        }
    }
}

/// The answer farthest from the middle on the score's own side of it; the first of equals in the order of
/// presentation. A low score so names what was answered, and so does every other.
fn telling_answer(
    input: &ReportInput<'_>,
    dimension: &Dimension,
    score: &Score,
    language: Language,
) -> Option<String> {
    let scale = &input.instrument.scale;
    let twice_middle = i64::from(scale.min) + i64::from(scale.max);
    let direction = score.pomp.value().partial_cmp(&50.0)?;
    // Twice the distance from the middle, after reversal, so that it is a whole number.
    let distance = |item: &Item| {
        let value = input.sitting.answers.get(&item.id).value().filter(|value| scale.contains(*value))?;
        let raw = 2 * i64::from(value) - twice_middle;
        Some(if item.key == Key::Reversed { -raw } else { raw })
    };
    let mut farthest: Option<(&Item, i64)> = None;
    for item in input.instrument.items_of(&dimension.id) {
        let Some(distance) = distance(item) else { continue };
        let along = match direction {
            Ordering::Less => -distance,
            Ordering::Equal => distance.abs(),
            Ordering::Greater => distance,
        };
        if along > farthest.map_or(0, |(_, farthest)| farthest) {
            farthest = Some((item, along));
        }
    }
    let (item, _) = farthest?;
    let label = scale.label(input.sitting.answers.get(&item.id).value()?)?;
    let args = Args::new().text("answer", label.get(language)).text("statement", item.text.get(language));
    Some(language.format("report-side-answered", &args))
}

fn reason(entry: &DimensionScore, needed: usize, language: Language) -> String {
    let args =
        Args::new().count("answered", entry.answered).count("items", entry.items).count("needed", needed);
    language.format("report-side-no-score", &args)
}

fn minimum_shown(minimum: &Minimum, entry: &DimensionScore, language: Language) -> MinimumShown {
    let text = language.decimal(minimum.at, 0);
    let state = entry.score().and_then(|score| score.minimum);
    let args = Args::new().text("at", text.clone());
    let (words, spoken) = match state {
        Some(MinimumState::Met) => (
            language.text("report-minimum-met").into_owned(),
            language.format("report-minimum-spoken-met", &args),
        ),
        Some(MinimumState::Uncertain) => (
            language.text("report-minimum-uncertain").into_owned(),
            language.format("report-minimum-spoken-uncertain", &args),
        ),
        Some(MinimumState::NotYet) => (
            language.text("report-minimum-not-yet").into_owned(),
            language.format("report-minimum-spoken-not-yet", &args),
        ),
        None => {
            let at = language.format("report-minimum-at", &args);
            (at.clone(), at)
        }
    };
    MinimumShown { at: minimum.at, text, figure: round_half_away(minimum.at, 0), state, words, spoken }
}

/// "Penentu, melewati patokan, 5 dari 6 butir": the last part only when an answer is missing.
fn role_line(
    role: DimensionRole,
    minimum: Option<&MinimumShown>,
    entry: &DimensionScore,
    language: Language,
) -> String {
    let mut parts = vec![
        match role {
            DimensionRole::Determining => language.text("report-role-determining"),
            DimensionRole::Supporting => language.text("report-role-supporting"),
        }
        .into_owned(),
    ];
    parts.extend(minimum.map(|minimum| minimum.words.clone()));
    if entry.answered < entry.items {
        let args = Args::new().count("answered", entry.answered).count("items", entry.items);
        parts.push(language.format("report-side-answered-count", &args));
    }
    parts.join(", ")
}

fn spoken(name: &str, state: &SideState, minimum: Option<&MinimumShown>, language: Language) -> String {
    match state {
        SideState::NoScore { reason } => {
            let args = Args::new().text("name", name).text("reason", reason.as_str());
            language.format("report-side-spoken-no-score", &args)
        }
        SideState::Scored(scored) => {
            let shown = &scored.shown;
            let args = || {
                let args = Args::new().text("name", name).text("score", shown.text.as_str());
                args.text("range", shown.range.as_str())
            };
            let Some(minimum) = minimum else { return language.format("report-side-spoken", &args()) };
            let args = args().text("minimum", minimum.spoken.as_str());
            language.format("report-side-spoken-minimum", &args)
        }
    }
}
