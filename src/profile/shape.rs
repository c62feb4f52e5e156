//! Whether a file has the shape of schema 1: every field known and there, every value of its type, every text within
//! its limits. It walks on after each finding. What joins several places is left to [`super::rules`].

use std::borrow::Cow;
use std::collections::HashSet;

use jiff::civil::Date;

use super::diagnostic::Code;
use super::finding::Findings;
use super::id::{RESERVED_IDS, has_id_form};
use super::model::SCHEMA;
use super::ron_value::{Kind, Value};
use super::schema::{self, Entry, EntryField, Payload, Presence, Shape, Variant};
use super::{forbidden, icons};
use crate::language::Language;

/// Most entries of a list.
const MAX_ENTRIES: usize = 500;

/// What the walk came by and the rules need.
#[derive(Debug, Default)]
pub(super) struct Mentions<'v> {
    /// Ids by which dimensions are named, and where.
    pub(super) dimensions: Vec<(&'v str, usize)>,
    /// Keys by which sources are named, and where.
    pub(super) sources: Vec<(&'v str, usize)>,
    /// Ids by which profiles are named, and where.
    pub(super) profiles: Vec<(&'v str, usize)>,
}

/// Checks the shape of a profile.
pub(super) fn check<'v>(profile: &'v Value<'v>, findings: &mut Findings) -> Mentions<'v> {
    check_entry(&schema::PROFILE, "profile", profile, findings)
}

/// Checks the shape of a file of another kind.
pub(super) fn check_entry<'v>(
    entry: &'static Entry,
    name: &'static str,
    value: &'v Value<'v>,
    findings: &mut Findings,
) -> Mentions<'v> {
    let mut walk = Walk { findings, mentions: Mentions::default(), spoken_to_respondent: false };
    walk.entry(entry, name, value);
    walk.mentions
}

struct Walk<'v, 'f> {
    findings: &'f mut Findings,
    mentions: Mentions<'v>,
    /// Inside the instrument or the next steps, where a forbidden word is an error.
    spoken_to_respondent: bool,
}

impl<'v> Walk<'v, '_> {
    fn value(&mut self, shape: &Shape, field: &'static str, value: &'v Value<'v>) {
        let at = value.span.start;
        match shape {
            Shape::Text(longest) => self.text(*longest, field, value),
            Shape::Plain(longest) => {
                self.string(*longest, field, value);
            }
            Shape::Id => self.id(field, value),
            Shape::DimensionRef => {
                let reference = self.reference(field, value);
                self.mentions.dimensions.extend(reference.map(|id| (id, at)));
            }
            Shape::SourceRef => {
                let reference = self.reference(field, value);
                self.mentions.sources.extend(reference.map(|key| (key, at)));
            }
            Shape::ProfileRef => {
                let reference = self.reference(field, value);
                self.mentions.profiles.extend(reference.map(|id| (id, at)));
            }
            Shape::Schema => {
                if value.whole().is_none_or(|schema| !(1..=i64::from(SCHEMA)).contains(&schema)) {
                    self.findings.add(Code::BadSchema, at);
                }
            }
            Shape::Icon => self.icon(field, value),
            Shape::Interests => self.interests(field, value),
            Shape::Date => self.written(field, value, Code::BadDate, |text| {
                text.parse::<Date>().is_ok_and(|date| date.to_string() == text)
            }),
            Shape::Version => {
                self.written(field, value, Code::BadVersion, |text| semver::Version::parse(text).is_ok());
            }
            Shape::Whole(least, most) => self.whole(*least, *most, field, value),
            Shape::Number => self.number(field, value),
            Shape::Flag => {
                if value.kind != Kind::Bool {
                    self.wrong_type("flag", field, value);
                }
            }
            Shape::Pair => match &value.kind {
                Kind::Tuple { name: None, items } if items.len() == 2 => {
                    items.iter().for_each(|item| self.number(field, item));
                }
                _ => self.wrong_type("pair", field, value),
            },
            Shape::Word(variants) => self.word(variants, field, value),
            Shape::Entry(entry) => self.entry(entry, field, value),
            Shape::List(shape) => self.list(shape, field, value),
        }
    }

    fn entry(&mut self, entry: &'static Entry, field: &'static str, value: &'v Value<'v>) {
        let outer = self.spoken_to_respondent;
        let Some(fields) = self.known_fields(entry, field, value) else { return };
        if entry.is_claim() {
            self.claim(value);
        }
        for (field, value) in fields {
            self.spoken_to_respondent = outer || matches!(field.name, "instrument" | "next_steps");
            self.value(&field.shape, field.name, value);
        }
        self.spoken_to_respondent = outer;
    }

    /// The fields that the schema knows and the file fills; tells of all others and of those that are missing.
    fn known_fields(
        &mut self,
        entry: &'static Entry,
        field: &'static str,
        value: &'v Value<'v>,
    ) -> Option<Vec<(&'static EntryField, &'v Value<'v>)>> {
        let written = match &value.kind {
            Kind::Struct { name: None, fields } => fields.as_slice(),
            Kind::Struct { name: Some(name), fields } if *name == entry.name => fields.as_slice(),
            Kind::Unit => &[],
            _ => {
                self.wrong_type(if entry.name == schema::TEXT.name { "text" } else { "entry" }, field, value);
                return None;
            }
        };
        let mut known: Vec<(&EntryField, &Value<'_>)> = Vec::with_capacity(written.len());
        for field in written {
            let Some(named) = entry.field(field.name) else {
                self.unknown_field(entry, field.name, field.at);
                continue;
            };
            if known.iter().any(|(other, _)| other.name == named.name) {
                self.findings
                    .add_with(Code::DuplicateField, field.at, || vec![("field", named.name.to_owned())]);
                continue;
            }
            known.push((named, &field.value));
        }
        for wanted in entry.fields {
            let missing = wanted.presence == Presence::Required
                && !known.iter().any(|(field, _)| field.name == wanted.name);
            if missing {
                let at = value.span.start;
                self.findings.add_with(Code::MissingField, at, || vec![("field", wanted.name.to_owned())]);
            }
        }
        known.retain_mut(|(field, value)| match (field.presence, &value.kind) {
            (Presence::Optional, Kind::Word("None")) => false,
            (Presence::Optional, Kind::Tuple { name: Some("Some"), items }) if items.len() == 1 => {
                items.iter().for_each(|inside| *value = inside);
                true
            }
            _ => true,
        });
        Some(known)
    }

    fn unknown_field(&mut self, entry: &'static Entry, name: &str, at: usize) {
        self.findings.add_with(Code::UnknownField, at, || {
            let fields = entry.fields.iter().map(|field| field.name);
            vec![("field", cut(name)), ("suggestion", suggestion(name, fields))]
        });
    }

    fn claim(&mut self, value: &'v Value<'v>) {
        let place = match value.get("sources") {
            None => value.span.start,
            Some(sources) if matches!(&sources.kind, Kind::List(keys) if keys.is_empty()) => {
                sources.span.start
            }
            Some(_) => return,
        };
        self.findings.add(Code::NoSource, place);
    }

    fn list(&mut self, shape: &'static Shape, field: &'static str, value: &'v Value<'v>) {
        let Kind::List(entries) = &value.kind else {
            self.wrong_type("list", field, value);
            return;
        };
        if let Some(first_beyond) = entries.get(MAX_ENTRIES) {
            self.findings.add_with(Code::TooManyEntries, first_beyond.span.start, || {
                vec![("field", field.to_owned()), ("limit", MAX_ENTRIES.to_string())]
            });
        }
        let entries = entries.get(..MAX_ENTRIES).unwrap_or(entries);
        for entry in entries {
            self.value(shape, field, entry);
        }
        if let Shape::Entry(entry) = shape
            && let Some(id) = entry.fields.iter().find(|field| matches!(field.shape, Shape::Id))
        {
            self.duplicate_ids(id.name, entries);
        }
    }

    fn duplicate_ids(&mut self, name: &str, entries: &'v [Value<'v>]) {
        let mut seen = HashSet::new();
        for value in entries.iter().filter_map(|entry| entry.get(name)) {
            let Some(id) = value.text() else { continue };
            if !seen.insert(id) {
                self.findings.add_with(Code::DuplicateId, value.span.start, || vec![("id", cut(id))]);
            }
        }
    }

    fn text(&mut self, longest: usize, field: &'static str, value: &'v Value<'v>) {
        let Some(languages) = self.known_fields(&schema::TEXT, field, value) else { return };
        for (language, value) in languages {
            let Some(text) = self.string(longest, field, value) else { continue };
            let language = if language.name == "en" { Language::English } else { Language::Indonesian };
            let code = if self.spoken_to_respondent { Code::ForbiddenWord } else { Code::DoubtfulWord };
            for word in forbidden::find(text, language) {
                self.findings.add_with(code, value.span.start, || vec![("word", word.to_owned())]);
            }
        }
    }

    /// A string that is not empty, not too long and hides nothing; its content, when it is a string at all.
    fn string(&mut self, longest: usize, field: &'static str, value: &'v Value<'v>) -> Option<&'v str> {
        let Kind::Text { text, content } = &value.kind else {
            self.wrong_type("string", field, value);
            return None;
        };
        let at = value.span.start;
        if text.trim().is_empty() {
            self.findings.add_with(Code::EmptyText, at, || vec![("field", field.to_owned())]);
        }
        if text.len() > longest && text.chars().count() > longest {
            self.findings.add_with(Code::TextTooLong, at, || {
                let length = text.chars().count();
                vec![
                    ("field", field.to_owned()),
                    ("length", length.to_string()),
                    ("limit", longest.to_string()),
                ]
            });
        }
        if let Some((offset, hidden)) = text.char_indices().find(|(_, c)| is_hidden(*c)) {
            let at = if matches!(text, Cow::Borrowed(_)) { content + offset } else { at };
            self.findings.add_with(Code::HiddenCharacter, at, || {
                vec![("character", format!("U+{:04X}", u32::from(hidden)))]
            });
        }
        Some(text)
    }

    fn id(&mut self, field: &'static str, value: &'v Value<'v>) {
        let Some(id) = self.reference(field, value) else { return };
        if RESERVED_IDS.contains(&id) {
            self.findings.add_with(Code::ReservedId, value.span.start, || vec![("id", id.to_owned())]);
        }
    }

    /// A string of an id's form.
    fn reference(&mut self, field: &'static str, value: &'v Value<'v>) -> Option<&'v str> {
        let Some(id) = value.text() else {
            self.wrong_type("string", field, value);
            return None;
        };
        if !has_id_form(id) {
            self.findings.add_with(Code::BadId, value.span.start, || vec![("id", cut(id))]);
        }
        Some(id)
    }

    fn icon(&mut self, field: &'static str, value: &'v Value<'v>) {
        let Some(icon) = value.text() else { return self.wrong_type("string", field, value) };
        if !icons::NAMES.contains(&icon) {
            self.findings.add_with(Code::UnknownIcon, value.span.start, || {
                vec![("icon", cut(icon)), ("suggestion", suggestion(icon, icons::NAMES.iter().copied()))]
            });
        }
    }

    fn interests(&mut self, field: &'static str, value: &'v Value<'v>) {
        self.written(field, value, Code::BadInterests, |code| {
            let different: HashSet<char> = code.chars().collect();
            (1..=3).contains(&code.len())
                && different.len() == code.len()
                && code.chars().all(|c| "RIASEC".contains(c))
        });
    }

    /// A string that is written in a certain way.
    fn written(
        &mut self,
        field: &'static str,
        value: &'v Value<'v>,
        code: Code,
        is_right: impl Fn(&str) -> bool,
    ) {
        let Some(text) = value.text() else { return self.wrong_type("string", field, value) };
        if !is_right(text) {
            self.findings.add_with(code, value.span.start, || vec![("found", cut(text))]);
        }
    }

    fn whole(&mut self, least: i64, most: i64, field: &'static str, value: &'v Value<'v>) {
        let Some(whole) = value.whole() else { return self.wrong_type("whole", field, value) };
        if !(least..=most).contains(&whole) {
            self.findings.add_with(Code::NumberOutOfRange, value.span.start, || {
                vec![("found", whole.to_string()), ("least", least.to_string()), ("most", most.to_string())]
            });
        }
    }

    fn number(&mut self, field: &'static str, value: &'v Value<'v>) {
        let Some(number) = value.number() else { return self.wrong_type("number", field, value) };
        if !number.is_finite() {
            self.findings.add_with(Code::NotFinite, value.span.start, || vec![("field", field.to_owned())]);
        }
    }

    fn word(&mut self, variants: &'static [Variant], field: &'static str, value: &'v Value<'v>) {
        let word = match &value.kind {
            Kind::Word(word) => *word,
            Kind::Struct { name: Some(word), .. } | Kind::Tuple { name: Some(word), .. } => *word,
            _ => return self.wrong_type("word", field, value),
        };
        let Some(variant) = variants.iter().find(|variant| variant.name == word) else {
            self.findings.add_with(Code::UnknownWord, value.span.start, || {
                let names = || variants.iter().map(|variant| variant.name);
                let words = names().collect::<Vec<_>>().join(", ");
                vec![("word", cut(word)), ("suggestion", suggestion(word, names())), ("words", words)]
            });
            return;
        };
        match (&variant.payload, &value.kind) {
            (Payload::None, Kind::Word(_)) => {}
            (Payload::One(shape), Kind::Tuple { items, .. }) if items.len() == 1 => {
                items.iter().for_each(|item| self.value(shape, field, item));
            }
            (Payload::Fields(entry), Kind::Struct { .. }) => self.entry(entry, field, value),
            (Payload::None, _) => self.wrong_type("bare-word", field, value),
            (Payload::One(_), _) => self.wrong_type("word-with-key", field, value),
            (Payload::Fields(_), _) => self.wrong_type("word-with-fields", field, value),
        }
    }

    fn wrong_type(&mut self, expected: &'static str, field: &'static str, value: &Value<'_>) {
        self.findings.add_with(Code::WrongType, value.span.start, || {
            vec![
                ("field", field.to_owned()),
                ("expected", expected.to_owned()),
                ("found", type_name(value).to_owned()),
            ]
        });
    }
}

fn type_name(value: &Value<'_>) -> &'static str {
    match &value.kind {
        Kind::Text { .. } => "string",
        Kind::Char => "character",
        Kind::Number { .. } => "number",
        Kind::Bool | Kind::Word(_) => "word",
        Kind::Unit => "nothing",
        Kind::Struct { .. } => "entry",
        Kind::Tuple { .. } => "pair",
        Kind::List(_) => "list",
        Kind::Map => "map",
    }
}

/// Characters that show as nothing and change what is read.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The word that was probably meant, or "none".
fn suggestion(written: &str, known: impl Iterator<Item = &'static str>) -> String {
    const NEAR: f64 = 0.8;
    let written: String = written.chars().take(super::MAX_ID_LENGTH).collect();
    known
        .map(|word| (strsim::jaro_winkler(&written.to_lowercase(), &word.to_lowercase()), word))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map_or_else(|| "none".to_owned(), |(_, word)| word.to_owned())
}

/// A piece of the file as a message quotes it.
fn cut(found: &str) -> String {
    found.chars().filter(|c| !is_hidden(*c)).take(super::MAX_ID_LENGTH).collect()
}
