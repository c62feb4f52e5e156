//! Reading a profile: bytes in, the value and everything found out.
//!
//! The steps, each guarding the next: size and encoding, depth of brackets, the number of the schema, the tree of values
//! with places, the shape of the schema, the rules. Only a profile without errors is turned into a [`Profile`].

use jiff::civil::Date;
use ron::extensions::Extensions;

use super::diagnostic::{Code, Diagnostic};
use super::finding::{Findings, Lines};
use super::id::ProfileId;
use super::model::{Profile, SCHEMA};
use super::{ron_value, rules, schema, shape};

/// Most bytes of a profile.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// Deepest brackets in one another.
const MAX_DEPTH: usize = 128;

/// A profile as far as it could be read, and everything found in it, by place.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The profile; none when there is an error.
    pub profile: Option<Profile>,
    /// Findings, by line and column.
    pub diagnostics: Vec<Diagnostic>,
    /// Where profiles of similar occupations are named; [`Reading::tell_similar_not_in`] uses it.
    pub similar_places: Vec<SimilarPlace>,
}

/// Where a profile names another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimilarPlace {
    /// The other profile.
    pub profile: ProfileId,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
}

impl Reading {
    /// Tells of similar occupations whose profile is not in the library. `is_in_library` answers for every profile that
    /// is known; the reader itself knows only this one. Call it once.
    pub fn tell_similar_not_in(&mut self, is_in_library: &dyn Fn(&ProfileId) -> bool) {
        let code = Code::SimilarNotInLibrary;
        let missing = self.similar_places.iter().filter(|place| !is_in_library(&place.profile));
        self.diagnostics.extend(missing.map(|place| Diagnostic {
            code,
            severity: code.severity(),
            line: place.line,
            column: place.column,
            args: vec![("profile", place.profile.to_string())],
        }));
        self.diagnostics.sort_by_key(|finding| (finding.line, finding.column));
    }
}

/// Reads a profile. `file_stem` is the file's name without `.ron`, when it has one; `today` decides whether a review is
/// overdue. At most 500 findings are told, errors before all others.
#[must_use]
pub fn read(bytes: &[u8], file_stem: Option<&str>, today: Date) -> Reading {
    let mut findings = Findings::default();
    let Some(text) = decode(bytes, &mut findings) else {
        // What could be read is enough to say where reading ended.
        let readable = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        return told(findings, &Lines::of(without_mark(readable)), None, Vec::new());
    };
    let lines = Lines::of(text);
    let (profile, similar) = read_text(text, file_stem, today, &mut findings);
    let place = |(profile, at): (ProfileId, usize)| {
        let (line, column) = lines.place(at);
        SimilarPlace { profile, line, column }
    };
    let similar = similar.into_iter().map(place).collect();
    told(findings, &lines, profile, similar)
}

/// A small file of another kind than a profile, read as carefully: its text, its shape `entry`, then `rules`.
#[derive(Debug)]
pub(crate) struct SmallReading<T> {
    /// The value; none when there is an error.
    pub(crate) value: Option<T>,
    /// Findings, by line and column.
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// Where it names profiles.
    pub(crate) profiles: Vec<SimilarPlace>,
}

/// Reads such a file; at most [`MAX_BYTES`].
pub(crate) fn read_small<T: serde::de::DeserializeOwned>(
    bytes: &[u8],
    entry: &'static schema::Entry,
    rules: impl FnOnce(&ron_value::Value<'_>, &mut Findings),
) -> SmallReading<T> {
    let mut findings = Findings::default();
    let Some(text) = decode(bytes, &mut findings) else {
        let readable = bytes.utf8_chunks().next().map_or("", |chunk| chunk.valid());
        let diagnostics = findings.into_diagnostics(&Lines::of(without_mark(readable)));
        return SmallReading { value: None, diagnostics, profiles: Vec::new() };
    };
    let lines = Lines::of(text);
    let (value, profiles) = read_small_text(text, entry, rules, &mut findings);
    let place = |(profile, at): (ProfileId, usize)| {
        let (line, column) = lines.place(at);
        SimilarPlace { profile, line, column }
    };
    let profiles = profiles.into_iter().map(place).collect();
    let value = value.filter(|_| !findings.has_errors());
    SmallReading { value, diagnostics: findings.into_diagnostics(&lines), profiles }
}

fn read_small_text<T: serde::de::DeserializeOwned>(
    text: &str,
    entry: &'static schema::Entry,
    rules: impl FnOnce(&ron_value::Value<'_>, &mut Findings),
    findings: &mut Findings,
) -> (Option<T>, Vec<(ProfileId, usize)>) {
    if let Some(at) = ron_value::deepest_bracket_over(text, MAX_DEPTH) {
        findings.add_with(Code::TooDeep, at, || vec![("limit", MAX_DEPTH.to_string())]);
        return (None, Vec::new());
    }
    let parsed = ron_value::parse(text, findings);
    let Some(tree) = &parsed.value else { return (None, Vec::new()) };
    let mentions = shape::check_entry(entry, entry.name, tree, findings);
    rules(tree, findings);
    let profiles = mentions.profiles.iter().map(|(id, at)| (ProfileId::new(*id), *at)).collect();
    if findings.has_errors() {
        return (None, profiles);
    }
    (to_value(text, parsed.body, findings), profiles)
}

fn told(
    findings: Findings,
    lines: &Lines<'_>,
    profile: Option<Profile>,
    similar_places: Vec<SimilarPlace>,
) -> Reading {
    let profile = profile.filter(|_| !findings.has_errors());
    Reading { profile, diagnostics: findings.into_diagnostics(lines), similar_places }
}

/// The file's text without its byte-order mark.
fn decode<'a>(bytes: &'a [u8], findings: &mut Findings) -> Option<&'a str> {
    if bytes.len() > MAX_BYTES {
        let limit = || vec![("limit", (MAX_BYTES / (1024 * 1024)).to_string())];
        findings.add_with(Code::TooLarge, 0, limit);
        return None;
    }
    // A profile begins with ASCII, so UTF-16 without a mark shows in its zero bytes.
    if matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..]) {
        findings.add(Code::Utf16, 0);
        return None;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(without_mark(text)),
        Err(error) => {
            let valid = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let mark = if valid.starts_with(MARK.as_bytes()) { MARK.len() } else { 0 };
            findings.add(Code::Encoding, error.valid_up_to() - mark);
            None
        }
    }
}

/// The byte-order mark that some editors write first.
const MARK: &str = "\u{FEFF}";

fn without_mark(text: &str) -> &str {
    text.strip_prefix(MARK).unwrap_or(text)
}

/// The profile, unless something hinders, and where it names others.
fn read_text(
    text: &str,
    file_stem: Option<&str>,
    today: Date,
    findings: &mut Findings,
) -> (Option<Profile>, Vec<(ProfileId, usize)>) {
    if let Some(at) = ron_value::deepest_bracket_over(text, MAX_DEPTH) {
        findings.add_with(Code::TooDeep, at, || vec![("limit", MAX_DEPTH.to_string())]);
        return (None, Vec::new());
    }
    if let Some((schema, at)) = ron_value::whole_field_at_top(text, "schema")
        && schema > i64::from(SCHEMA)
    {
        let args = || vec![("found", schema.to_string()), ("known", SCHEMA.to_string())];
        findings.add_with(Code::NewerSchema, at, args);
        return (None, Vec::new());
    }
    let parsed = ron_value::parse(text, findings);
    let Some(tree) = &parsed.value else { return (None, Vec::new()) };
    let mentions = shape::check(tree, findings);
    rules::check(tree, &mentions, file_stem, today, findings);
    let similar = mentions.profiles.iter().map(|(id, at)| (ProfileId::new(*id), *at)).collect();
    if findings.has_errors() {
        return (None, similar);
    }
    (to_value(text, parsed.body, findings), similar)
}

/// The value itself is `ron`'s work. What `ron` still refuses is a gap in the checks before, told as it says it.
fn to_value<T: serde::de::DeserializeOwned>(text: &str, body: usize, findings: &mut Findings) -> Option<T> {
    let options = ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    let body_text = text.get(body..).unwrap_or_default();
    match options.from_str(body_text) {
        Ok(value) => Some(value),
        Err(error) => {
            let at = body + ron_value::offset(body_text, error.span.start.line, error.span.start.col);
            findings.add_with(Code::Syntax, at, || vec![("found", error.code.to_string())]);
            None
        }
    }
}
