//! Whether a side stands out, said with the gap and the precision in figures.

use super::fit::side_name;
use super::words::{all_of_them, capitalised};
use super::{ReportInput, StrengthsBlock};
use crate::language::{Args, Language, join_with_and};
use crate::profile::DimensionId;
use crate::scoring::{Deviation, MinimumState, Outcome, Tendency};

pub(super) fn block(
    input: &ReportInput<'_>,
    outcome: &Outcome,
    language: Language,
) -> Option<StrengthsBlock> {
    let strengths = &outcome.strengths;
    let largest = strengths.largest()?;
    let ids = |tendency| strengths.of(tendency).map(|side| side.dimension.clone()).collect::<Vec<_>>();
    let (stronger, weaker) = (ids(Tendency::Stronger), ids(Tendency::Weaker));
    let names = |ids: &[DimensionId]| {
        let names: Vec<String> = ids.iter().map(|id| side_name(input, id, language)).collect();
        Args::new().text("sides", join_with_and(language, &names)).count("count", names.len())
    };
    let title = if !stronger.is_empty() {
        language.format("report-stronger", &names(&stronger))
    } else if !weaker.is_empty() {
        language.format("report-weaker", &names(&weaker))
    } else {
        alike(outcome, language)
    };
    let mut sentences: Vec<String> = Vec::new();
    if stronger.is_empty() && weaker.is_empty() {
        sentences.push(language.format("report-alike-gap", &gap(largest, language)));
    } else {
        sentences.extend(strengths.of(Tendency::Stronger).map(|side| {
            let args = gap(side, language).text("name", side_name(input, &side.dimension, language));
            language.format("report-stronger-gap", &args)
        }));
        sentences.extend(strengths.of(Tendency::Weaker).map(|side| {
            let args = gap(side, language).text("name", side_name(input, &side.dimension, language));
            language.format("report-weaker-gap", &args)
        }));
        sentences.push(language.text("report-apart-usual").into_owned());
    }
    sentences.extend(minimum_notes(input, outcome, language));
    Some(StrengthsBlock { title, text: sentences.join(" "), stronger, weaker })
}

/// "Keenam sisimu tampak mirip"; when a side has no score, only those that have one are spoken of.
fn alike(outcome: &Outcome, language: Language) -> String {
    let scored = outcome.strengths.deviations.len();
    let sides = capitalised(&all_of_them(language, scored));
    let args = Args::new().text("sides", sides);
    if scored == outcome.dimensions.len() {
        language.format("report-alike", &args)
    } else {
        language.format("report-alike-scored", &args)
    }
}

/// The distance from the person's own mean and what it must exceed, in whole figures.
fn gap(side: &Deviation, language: Language) -> Args<'static> {
    Args::new()
        .text("gap", language.decimal(side.deviation.abs(), 0))
        .text("precision", language.decimal(side.critical, 0))
}

/// One sentence for each side whose band is not wholly past the profile's minimum.
fn minimum_notes(input: &ReportInput<'_>, outcome: &Outcome, language: Language) -> Vec<String> {
    let note = |dimension: &crate::profile::Dimension| {
        let state = outcome.dimension(&dimension.id)?.score()?.minimum?;
        let args = Args::new()
            .text("name", dimension.name.get(language))
            .text("how", dimension.learnable.get(language));
        match state {
            MinimumState::Met => None,
            MinimumState::Uncertain => Some(language.format("report-minimum-note-uncertain", &args)),
            MinimumState::NotYet => Some(language.format("report-minimum-note-not-yet", &args)),
        }
    };
    input.instrument.dimensions.iter().filter_map(note).collect()
}
