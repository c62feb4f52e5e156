//! The rules that join several places of a profile: ids that name something, sources that are used, an instrument that
//! can be scored. They hold on to what is there, so that a slip of shape elsewhere hides none of them.

use std::collections::HashSet;

use jiff::civil::Date;

use super::diagnostic::Code;
use super::finding::Findings;
use super::ron_value::{Kind, Value};
use super::shape::Mentions;

/// Fewest items of a dimension that can be scored.
const FEWEST_ITEMS: usize = 3;
/// Items of a dimension from which its score is steady enough.
const ENOUGH_ITEMS: usize = 6;
/// How many options a scale may have.
const OPTIONS: std::ops::RangeInclusive<i64> = 2..=7;
/// Between which numbers a scale lies.
const SCALE: std::ops::RangeInclusive<i64> = -10..=100;
/// Negations that a reversed item is not worded with.
const NEGATIONS: &[&str] = &["tidak"];

/// Checks a profile against the rules.
pub(super) fn check(
    profile: &Value<'_>,
    mentions: &Mentions<'_>,
    file_stem: Option<&str>,
    today: Date,
    findings: &mut Findings,
) {
    identity(profile, file_stem, findings);
    review(profile, today, findings);
    sources(profile, mentions, findings);
    let Some(instrument) = profile.get("instrument") else { return };
    dimensions_named(instrument, mentions, findings);
    scale(instrument, findings);
    weights(instrument, findings);
    measures(instrument, findings);
    items(instrument, findings);
}

fn identity(profile: &Value<'_>, file_stem: Option<&str>, findings: &mut Findings) {
    let (Some(value), Some(stem)) = (profile.get("id"), file_stem) else { return };
    let Some(id) = value.text().filter(|id| *id != stem) else { return };
    findings.add_with(Code::IdDiffersFromFile, value.span.start, || {
        vec![("id", id.to_owned()), ("file", stem.to_owned())]
    });
}

fn review(profile: &Value<'_>, today: Date, findings: &mut Findings) {
    let next = profile.get("reviewed").and_then(|reviewed| reviewed.get("next"));
    let Some((value, text)) = next.and_then(|value| Some((value, value.text()?))) else { return };
    if text.parse::<Date>().is_ok_and(|next| next < today) {
        findings.add_with(Code::ReviewOverdue, value.span.start, || vec![("date", text.to_owned())]);
    }
}

fn sources(profile: &Value<'_>, mentions: &Mentions<'_>, findings: &mut Findings) {
    let keys = || profile.entries_of("sources").iter().filter_map(|source| source.get("key"));
    let listed: HashSet<&str> = keys().filter_map(Value::text).collect();
    let used: HashSet<&str> = mentions.sources.iter().map(|(key, _)| *key).collect();
    for (key, at) in mentions.sources.iter().filter(|(key, _)| !listed.contains(key)) {
        findings.add_with(Code::UnknownSource, *at, || vec![("key", (*key).to_owned())]);
    }
    for value in keys() {
        if let Some(key) = value.text().filter(|key| !used.contains(key)) {
            findings.add_with(Code::UnusedSource, value.span.start, || vec![("key", key.to_owned())]);
        }
    }
}

fn dimensions_named(instrument: &Value<'_>, mentions: &Mentions<'_>, findings: &mut Findings) {
    let defined: HashSet<&str> = dimensions(instrument).filter_map(|(id, _)| id.text()).collect();
    for (id, at) in mentions.dimensions.iter().filter(|(id, _)| !defined.contains(id)) {
        findings.add_with(Code::UnknownDimension, *at, || vec![("dimension", (*id).to_owned())]);
    }
}

fn scale(instrument: &Value<'_>, findings: &mut Findings) {
    let Some(scale) = instrument.get("scale") else { return };
    let whole = |name| scale.get(name).and_then(|value| Some((value.span.start, value.whole()?)));
    let (Some((min_at, min)), Some((max_at, max))) = (whole("min"), whole("max")) else { return };
    let outside = [(min_at, min), (max_at, max)].into_iter().find(|(_, end)| !SCALE.contains(end));
    if let Some((at, end)) = outside {
        findings.add_with(Code::ScaleRange, at, || vec![("found", end.to_string())]);
        return;
    }
    let options = max - min + 1;
    if !OPTIONS.contains(&options) {
        findings.add_with(Code::ScaleOptions, max_at, || {
            vec![("min", min.to_string()), ("max", max.to_string())]
        });
        return;
    }
    let Some(labels) = scale.get("labels").filter(|labels| matches!(labels.kind, Kind::List(_))) else {
        return;
    };
    let found = labels.entries().len();
    if i64::try_from(found) != Ok(options) {
        findings.add_with(Code::ScaleLabels, labels.span.start, || {
            vec![("found", found.to_string()), ("options", options.to_string())]
        });
    }
}

fn weights(instrument: &Value<'_>, findings: &mut Findings) {
    let weights = || dimensions(instrument).filter_map(|(_, dimension)| dimension.get("weight"));
    for weight in weights().filter(|weight| weight.number().is_some_and(|weight| weight < 0.0)) {
        findings.add(Code::NegativeWeight, weight.span.start);
    }
    let Some(list) = instrument.get("dimensions").filter(|list| matches!(list.kind, Kind::List(_))) else {
        return;
    };
    let all_zero = weights().all(|weight| weight.number().is_some_and(|weight| weight == 0.0));
    if all_zero && weights().count() == list.entries().len() {
        findings.add(Code::NoWeight, list.span.start);
    }
}

/// Minimum and reliability.
fn measures(instrument: &Value<'_>, findings: &mut Findings) {
    for (_, dimension) in dimensions(instrument) {
        let minimum = dimension.get("minimum").and_then(|minimum| minimum.get("at"));
        out_of(minimum, |at| (0.0..=100.0).contains(&at), Code::MinimumOutOfRange, findings);
        let Some(reliability) = dimension.get("reliability") else { continue };
        // SEM = sd · √(1 − alpha): alpha is negative in a bad pilot, but never above 1.
        out_of(reliability.get("alpha"), |alpha| alpha <= 1.0, Code::ReliabilityOutOfRange, findings);
        out_of(reliability.get("sd"), |sd| sd >= 0.0, Code::ReliabilityOutOfRange, findings);
    }
}

fn out_of(value: Option<&Value<'_>>, is_right: impl Fn(f64) -> bool, code: Code, findings: &mut Findings) {
    let Some((value, number)) = value.and_then(|value| Some((value, value.number()?))) else { return };
    if number.is_finite() && !is_right(number) {
        findings.add_with(code, value.span.start, || vec![("found", number.to_string())]);
    }
}

fn items(instrument: &Value<'_>, findings: &mut Findings) {
    let items = instrument.entries_of("items");
    let of = |item: &Value<'_>, id: &str| item.get("dimension").and_then(Value::text) == Some(id);
    for (id, name) in dimensions(instrument).filter_map(|(id, _)| Some((id, id.text()?))) {
        let (at, own) = (id.span.start, items.iter().filter(|item| of(item, name)));
        let count = own.clone().count();
        let args = || vec![("dimension", name.to_owned()), ("count", count.to_string())];
        if count < FEWEST_ITEMS {
            findings.add_with(Code::TooFewItems, at, args);
        } else if count < ENOUGH_ITEMS {
            findings.add_with(Code::FewItems, at, args);
        }
        if count > 0 && own.clone().all(|item| item.get("key").and_then(Value::word) == Some("Positive")) {
            findings.add_with(Code::NoReversedItem, at, args);
        }
    }
    let reversed = |item: &Value<'_>| item.get("key").and_then(Value::word) == Some("Reversed");
    for (before, item) in items.iter().zip(items.iter().skip(1)) {
        if reversed(before) && reversed(item) {
            findings.add(Code::AdjacentReversed, item.span.start);
        }
    }
    for item in items.iter().filter(|item| reversed(item)) {
        let text = item.get("text").and_then(|text| text.get("id"));
        if let Some((value, text)) = text.and_then(|value| Some((value, value.text()?)))
            && let Some(negation) = negation_in(text)
        {
            findings
                .add_with(Code::ReversedNegation, value.span.start, || vec![("word", negation.to_owned())]);
        }
    }
}

fn negation_in(text: &str) -> Option<&'static str> {
    let words = || text.split(|c: char| !c.is_alphanumeric());
    NEGATIONS.iter().copied().find(|negation| words().any(|word| word.eq_ignore_ascii_case(negation)))
}

/// The dimensions that have an id: the id's value and the dimension.
fn dimensions<'v>(instrument: &'v Value<'v>) -> impl Iterator<Item = (&'v Value<'v>, &'v Value<'v>)> {
    instrument.entries_of("dimensions").iter().filter_map(|dimension| Some((dimension.get("id")?, dimension)))
}
