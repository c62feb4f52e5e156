//! Reading a file that may come from anywhere, in steps: size, encoding and nesting before any parser; what it is
//! and which version; the fields; what the program does not know; what the values may be.

use serde::Deserialize;
use serde_json::Value;

use super::check::{answer_findings, check_texts, check_values};
use super::scan::text_of;
use super::{FileFormat, Finding, ReadError, ResultFile, SchemaVersion};

/// Most bytes of a file.
pub const MAX_BYTES: usize = 5_000_000;

/// Reads a result file.
///
/// The outcome in it is what the writer stored; it is computed again from the answers and a difference is told. Whoever
/// shows figures takes [`ResultFile::recomputed`].
///
/// # Errors
/// When the file is too large, no UTF-8 JSON, no result, of a newer major version, or says what cannot be.
pub fn read(bytes: &[u8]) -> Result<(ResultFile, Vec<Finding>), ReadError> {
    read_as(bytes, FileFormat::Result)
}

/// Reads a draft: a result file without outcome that says where the person was.
///
/// # Errors
/// As [`read`].
pub fn read_draft(bytes: &[u8]) -> Result<(ResultFile, Vec<Finding>), ReadError> {
    read_as(bytes, FileFormat::Draft)
}

fn read_as(bytes: &[u8], expected: FileFormat) -> Result<(ResultFile, Vec<Finding>), ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { limit: MAX_BYTES });
    }
    let text = text_of(bytes)?;
    let version = head(text, expected)?;
    let file: ResultFile = serde_json::from_str(text).map_err(|error| damaged(&error))?;
    let raw: Value = serde_json::from_str(text).map_err(|error| damaged(&error))?;

    let mut findings = Vec::new();
    let known = serde_json::to_value(&file).map_err(|error| damaged(&error))?;
    let unknown = unknown_fields(&raw, &known);
    match unknown.first() {
        _ if version > SchemaVersion::CURRENT => {
            findings.push(Finding::NewerMinor { found: version, ignored: unknown });
        }
        Some(path) => return Err(ReadError::invalid(path.as_str(), "a field this schema does not have")),
        None => {}
    }
    check_texts(&raw)?;
    check_values(&file)?;
    findings.extend(answer_findings(&file));
    if file.outcome.is_some() {
        let recomputed = serde_json::to_value(file.outcome_record()).map_err(|error| damaged(&error))?;
        findings.extend(file.outcome_finding(&recomputed));
    }
    Ok((file, findings))
}

/// What the file says it is, before its fields are read: a newer file may have other fields.
#[derive(Deserialize)]
struct Head {
    format: Option<Value>,
    schema_version: Option<Value>,
}

fn head(text: &str, expected: FileFormat) -> Result<SchemaVersion, ReadError> {
    let head: Head = serde_json::from_str(text).map_err(|error| match error.classify() {
        // Well-formed, but no object.
        serde_json::error::Category::Data if !text.trim_start().starts_with('{') => ReadError::NotAResult,
        _ => damaged(&error),
    })?;
    let format = head.format.and_then(|format| serde_json::from_value::<FileFormat>(format).ok());
    if format != Some(expected) {
        return Err(ReadError::NotAResult);
    }
    let version = head.schema_version.as_ref().and_then(Value::as_str).and_then(SchemaVersion::parse);
    let version = version.ok_or_else(|| ReadError::invalid("/schema_version", "not `major.minor`"))?;
    if version.major > SchemaVersion::CURRENT.major {
        return Err(ReadError::Newer { found: version });
    }
    Ok(version)
}

fn damaged(error: &serde_json::Error) -> ReadError {
    ReadError::Damaged { line: error.line().max(1), column: error.column().max(1), detail: error.to_string() }
}

/// The fields of `raw` that are missing in `known`, which is the same file written again. The outcome is compared
/// as a whole elsewhere and is carried through unchanged.
fn unknown_fields(raw: &Value, known: &Value) -> Vec<String> {
    fn walk(raw: &Value, known: &Value, path: &str, unknown: &mut Vec<String>) {
        match (raw, known) {
            (Value::Object(raw), Value::Object(known)) => {
                for (key, value) in raw {
                    let path = format!("{path}/{key}");
                    match known.get(key) {
                        Some(known) => walk(value, known, &path, unknown),
                        // An optional field may be written although it holds nothing.
                        None if holds_nothing(value) => {}
                        None => unknown.push(path),
                    }
                }
            }
            (Value::Array(raw), Value::Array(known)) => {
                for (index, (raw, known)) in raw.iter().zip(known).enumerate() {
                    walk(raw, known, &format!("{path}/{index}"), unknown);
                }
            }
            _ => {}
        }
    }
    let mut unknown = Vec::new();
    walk(raw, known, "", &mut unknown);
    unknown
}

/// Whether a value is what leaving the field out means.
fn holds_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(fields) => fields.values().all(holds_nothing),
        Value::Bool(true) | Value::Number(_) => false,
    }
}
