//! RON as a tree of values that know their places, so that every finding can say where it is.
//!
//! The parser mends what it can (a missing comma, a decimal comma) and goes on; it builds no Rust value: that is `ron`'s.

mod lexer;
mod parser;

use std::borrow::Cow;

pub(super) use lexer::{deepest_bracket_over, whole_field_at_top};
pub(super) use parser::parse;

/// The byte offset of a line and column, both from 1; a column counts characters.
pub(crate) fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = text.get(start..).unwrap_or_default();
    start + rest.chars().take(column.saturating_sub(1)).map(char::len_utf8).sum::<usize>()
}

/// Where something stands: byte offsets, the end left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Value<'a> {
    pub(crate) span: Span,
    pub(crate) kind: Kind<'a>,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind<'a> {
    /// `"…"` or `r#"…"#`; borrowed when the file's characters are the text's, which then begin at `content`.
    Text { text: Cow<'a, str>, content: usize },
    /// `'x'`.
    Char,
    /// Any number; `whole` when it is written as an integer that fits.
    Number { value: f64, whole: Option<i64> },
    /// `true` or `false`.
    Bool,
    /// `()`.
    Unit,
    /// A bare word, as a variant without payload.
    Word(&'a str),
    /// `Name(field: value, …)`, the name often left out.
    Struct { name: Option<&'a str>, fields: Vec<Field<'a>> },
    /// `Name(value, …)`, the name often left out.
    Tuple { name: Option<&'a str>, items: Vec<Value<'a>> },
    /// `[value, …]`.
    List(Vec<Value<'a>>),
    /// `{key: value, …}`; no profile needs one, so its content is not kept.
    Map,
}

/// A field of a struct.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field<'a> {
    pub(crate) name: &'a str,
    pub(crate) at: usize,
    pub(crate) value: Value<'a>,
}

impl<'a> Value<'a> {
    /// The value of a field; `None` when this is no struct or has no such field.
    pub(crate) fn get(&self, name: &str) -> Option<&Value<'a>> {
        match &self.kind {
            Kind::Struct { fields, .. } => {
                fields.iter().find(|field| field.name == name).map(|field| &field.value)
            }
            _ => None,
        }
    }

    /// The entries of a list; none when this is no list.
    pub(crate) fn entries(&self) -> &[Value<'a>] {
        match &self.kind {
            Kind::List(entries) => entries,
            _ => &[],
        }
    }

    /// The entries of the list in a field; none when there is no such field.
    pub(crate) fn entries_of(&self, name: &str) -> &[Value<'a>] {
        self.get(name).map_or(&[], Value::entries)
    }

    /// The text of a string.
    pub(crate) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    /// A number.
    pub(crate) fn number(&self) -> Option<f64> {
        match self.kind {
            Kind::Number { value, .. } => Some(value),
            _ => None,
        }
    }

    /// A whole number.
    pub(crate) fn whole(&self) -> Option<i64> {
        match self.kind {
            Kind::Number { whole, .. } => whole,
            _ => None,
        }
    }

    /// A bare word.
    pub(crate) fn word(&self) -> Option<&'a str> {
        match self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }
}
