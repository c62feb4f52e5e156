//! What a file's values may be: texts without hidden characters, counts and lengths within limits, an instrument
//! that can be scored, answers the instrument knows.

use std::collections::HashSet;
use std::hash::Hash;

use serde_json::Value;

use super::{DimensionRecord, FileFormat, Finding, InstrumentRecord, ReadError, ResultFile};
use crate::profile::{ItemId, RESERVED_IDS, Reliability, has_id_form, is_hidden};

/// Most entries of any list, as in a profile.
const MAX_ENTRIES: usize = 500;
/// Longest text, in characters; a profile allows 600.
const MAX_TEXT: usize = 1_000;
/// Longest name, class or number, in characters.
pub(super) const MAX_LABEL: usize = 120;
/// Longest own line, in characters.
pub(super) const MAX_REFLECTION: usize = 600;
/// Longest time for one item, in milliseconds: a day.
pub(super) const MAX_MILLISECONDS: u64 = 24 * 60 * 60 * 1000;

/// Refuses hidden characters and over-long texts and lists anywhere in the file, in keys too.
pub(super) fn check_texts(value: &Value) -> Result<(), ReadError> {
    fn text(text: &str, path: &str) -> Result<(), ReadError> {
        if text.chars().any(is_hidden) {
            return Err(ReadError::HiddenCharacter {
                path: path.chars().filter(|c| !is_hidden(*c)).collect(),
            });
        }
        limit(text.chars().count(), MAX_TEXT, path)
    }
    fn walk(value: &Value, path: &str) -> Result<(), ReadError> {
        match value {
            Value::String(string) => text(string, path),
            Value::Array(values) => {
                limit(values.len(), 2 * MAX_ENTRIES, path)?;
                values
                    .iter()
                    .enumerate()
                    .try_for_each(|(index, value)| walk(value, &format!("{path}/{index}")))
            }
            Value::Object(fields) => {
                limit(fields.len(), MAX_ENTRIES, path)?;
                fields.iter().try_for_each(|(key, value)| {
                    let path = format!("{path}/{key}");
                    text(key, &path)?;
                    walk(value, &path)
                })
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
        }
    }
    walk(value, "")
}

/// Refuses what cannot be scored or shown.
pub(super) fn check_values(file: &ResultFile) -> Result<(), ReadError> {
    if (file.format == FileFormat::Draft) != file.draft.is_some() {
        return Err(ReadError::invalid("/draft", "stands in drafts and only there"));
    }
    let respondent = &file.respondent;
    limit(respondent.name.chars().count(), MAX_LABEL, "/respondent/name")?;
    limit(respondent.class.chars().count(), MAX_LABEL, "/respondent/class")?;
    limit(respondent.number.chars().count(), MAX_LABEL, "/respondent/number")?;
    limit(file.reflection.chars().count(), MAX_REFLECTION, "/reflection")?;
    limit(file.app_version.chars().count(), MAX_LABEL, "/app_version")?;
    require(has_id_form(file.profile.id.as_str()), "/profile/id", "not an id")?;
    let hex = file.profile.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    require(hex && file.profile.sha256.len() == 64, "/profile/sha256", "not 64 hexadecimal digits")?;
    check_instrument(&file.instrument)?;

    require(all_differ(file.answers.iter().map(|answer| &answer.item)), "/answers", "an item stands twice")?;
    for answer in &file.answers {
        let path = format!("/answers/{}", answer.item);
        require(has_id_form(answer.item.as_str()), &path, "not an id")?;
        let both = answer.not_understood && answer.value.is_some();
        require(!both, &path, "both a value and `not_understood`")?;
        require(answer.ms.is_none_or(|ms| ms <= MAX_MILLISECONDS), &path, "more than a day for one item")?;
    }
    for id in file.myth_guesses.keys() {
        require(has_id_form(id.as_str()), "/myth_guesses", "not an id")?;
    }
    for step in &file.ticked_steps {
        require(has_id_form(step.id.as_str()), "/ticked_steps", "not an id")?;
    }
    require(all_differ(file.ticked_steps.iter().map(|step| &step.id)), "/ticked_steps", "a step stands twice")
}

fn check_instrument(instrument: &InstrumentRecord) -> Result<(), ReadError> {
    let scale = &instrument.scale;
    let within = (-10..=100).contains(&scale.min) && (-10..=100).contains(&scale.max);
    require(within, "/instrument/scale", "outside -10 to 100")?;
    let options = scale.max - scale.min + 1;
    require((2..=7).contains(&options), "/instrument/scale", "not 2 to 7 options")?;
    let labels = usize::try_from(options) == Ok(scale.labels.len());
    require(labels, "/instrument/scale/labels", "not one label an option")?;
    require(!instrument.version.trim().is_empty(), "/instrument/version", "empty")?;

    let dimensions = &instrument.dimensions;
    limit(dimensions.len(), MAX_ENTRIES, "/instrument/dimensions")?;
    let unique = all_differ(dimensions.iter().map(|dimension| &dimension.id));
    require(unique, "/instrument/dimensions", "an id stands twice")?;
    dimensions.iter().try_for_each(check_dimension)?;
    let weighted = dimensions.iter().any(|dimension| dimension.weight > 0.0);
    require(weighted, "/instrument/dimensions", "no weight above zero")?;

    limit(instrument.items.len(), MAX_ENTRIES, "/instrument/items")?;
    require(!instrument.items.is_empty(), "/instrument/items", "empty")?;
    let unique = all_differ(instrument.items.iter().map(|item| &item.id));
    require(unique, "/instrument/items", "an id stands twice")?;
    let defined: HashSet<_> = dimensions.iter().map(|dimension| &dimension.id).collect();
    let used: HashSet<_> = instrument.items.iter().map(|item| &item.dimension).collect();
    for item in &instrument.items {
        let path = format!("/instrument/items/{}", item.id);
        require(is_free_id(item.id.as_str()), &path, "not an id")?;
        require(defined.contains(&item.dimension), &path, "its dimension is not defined")?;
    }
    require(used.len() == defined.len(), "/instrument/dimensions", "a dimension without items")
}

fn check_dimension(dimension: &DimensionRecord) -> Result<(), ReadError> {
    let path = format!("/instrument/dimensions/{}", dimension.id);
    require(is_free_id(dimension.id.as_str()), &path, "not an id")?;
    let weight = dimension.weight;
    require(weight.is_finite() && (0.0..=1e6).contains(&weight), &path, "a weight outside 0 to 1,000,000")?;
    if let Some(minimum) = &dimension.minimum {
        require((0.0..=100.0).contains(&minimum.at), &path, "a minimum outside 0 to 100")?;
    }
    if let Reliability::Measured { alpha, sd, .. } = &dimension.reliability {
        require((-100.0..=1.0).contains(alpha), &path, "an alpha above 1 or far below 0")?;
        require((0.0..=100.0).contains(sd), &path, "a standard deviation outside 0 to 100")?;
    }
    Ok(())
}

/// Answers that do not count, since the instrument does not know them.
pub(super) fn answer_findings(file: &ResultFile) -> Vec<Finding> {
    let items: HashSet<&ItemId> = file.instrument.items.iter().map(|item| &item.id).collect();
    let scale = file.instrument.scale.min..=file.instrument.scale.max;
    let (mut unknown, mut outside) = (Vec::new(), Vec::new());
    for answer in &file.answers {
        if !items.contains(&answer.item) {
            unknown.push(answer.item.clone());
        } else if answer.value.is_some_and(|value| !scale.contains(&value)) {
            outside.push(answer.item.clone());
        }
    }
    let mut findings = Vec::new();
    if !unknown.is_empty() {
        findings.push(Finding::UnknownItems(unknown));
    }
    if !outside.is_empty() {
        findings.push(Finding::OutsideScale(outside));
    }
    findings
}

fn is_free_id(id: &str) -> bool {
    has_id_form(id) && !RESERVED_IDS.contains(&id)
}

fn all_differ<T: Eq + Hash>(entries: impl Iterator<Item = T>) -> bool {
    let mut seen = HashSet::new();
    entries.into_iter().all(|entry| seen.insert(entry))
}

fn limit(count: usize, most: usize, path: &str) -> Result<(), ReadError> {
    if count <= most { Ok(()) } else { Err(ReadError::invalid(path, format!("{count}, at most {most}"))) }
}

fn require(condition: bool, path: &str, detail: &str) -> Result<(), ReadError> {
    if condition { Ok(()) } else { Err(ReadError::invalid(path, detail)) }
}
