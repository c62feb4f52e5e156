//! What was found in a profile: where, how grave, and in words what to do about it.

use crate::language::{Args, Language};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The profile cannot be used.
    Error,
    /// It can, but something should be mended.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The fixed English word that the command line writes.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// An enum of kinds of findings with its stable names and severities.
macro_rules! define_codes {
    (
        $(#[$about:meta])*
        pub enum $codes:ident;
        $($(#[$doc:meta])* $code:ident: $name:literal, $severity:ident;)*
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $codes {
            $($(#[$doc])* $code,)*
        }

        impl $codes {
            /// Every kind, in the order of the reader's steps.
            pub const ALL: &[Self] = &[$(Self::$code),*];

            /// The stable name.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$code => $name,)*
                }
            }

            /// How grave findings of this kind are.
            #[must_use]
            pub fn severity(self) -> $crate::profile::Severity {
                match self {
                    $(Self::$code => $crate::profile::Severity::$severity,)*
                }
            }
        }
    };
}
pub(crate) use define_codes;

define_codes! {
    /// A kind of finding. Its name is stable, fixed English, and documented in `docs/diagnostics.md`.
    pub enum Code;
    /// There is nothing in the file.
    Empty: "empty", Error;
    /// The file is larger than [`super::MAX_BYTES`].
    TooLarge: "too_large", Error;
    /// The file is UTF-16.
    Utf16: "utf16", Error;
    /// The file is not UTF-8.
    Encoding: "encoding", Error;
    /// Brackets lie too deep in one another.
    TooDeep: "too_deep", Error;
    /// The text does not follow RON.
    Syntax: "syntax", Error;
    /// A quotation mark has no partner; told at its opening.
    UnclosedQuote: "unclosed_quote", Error;
    /// A `/*` has no partner.
    UnclosedComment: "unclosed_comment", Error;
    /// A bracket has no partner; told at its opening.
    UnclosedBracket: "unclosed_bracket", Error;
    /// A bracket is closed by one of another kind.
    WrongBracket: "wrong_bracket", Error;
    /// Two values without a comma between them.
    MissingComma: "missing_comma", Error;
    /// A field's name without a colon.
    MissingColon: "missing_colon", Error;
    /// A number written with a decimal comma.
    DecimalComma: "decimal_comma", Error;
    /// A backslash before something that has no meaning there.
    BadEscape: "bad_escape", Error;
    /// Something that begins like a number and is none.
    BadNumber: "bad_number", Error;
    /// The profile follows a newer schema than this program reads.
    NewerSchema: "newer_schema", Error;
    /// A schema that never was.
    BadSchema: "bad_schema", Error;
    /// A field that the schema does not have.
    UnknownField: "unknown_field", Error;
    /// A required field is not there.
    MissingField: "missing_field", Error;
    /// A field stands twice in one entry.
    DuplicateField: "duplicate_field", Error;
    /// A value of another type than the field takes.
    WrongType: "wrong_type", Error;
    /// A word that is none of those the field takes.
    UnknownWord: "unknown_word", Error;
    /// Not a day in the form 2026-11-24.
    BadDate: "bad_date", Error;
    /// Not a version in the form 1.0.0.
    BadVersion: "bad_version", Error;
    /// A whole number outside what its field takes.
    NumberOutOfRange: "number_out_of_range", Error;
    /// NaN, inf, or too large for a number.
    NotFinite: "not_finite", Error;
    /// A list with more entries than the limit.
    TooManyEntries: "too_many_entries", Error;
    /// A text with nothing in it.
    EmptyText: "empty_text", Error;
    /// A text longer than its field takes.
    TextTooLong: "text_too_long", Error;
    /// A control or bidirectional-override character.
    HiddenCharacter: "hidden_character", Error;
    /// An icon that the theme does not have.
    UnknownIcon: "unknown_icon", Error;
    /// Not one to three different letters of RIASEC.
    BadInterests: "bad_interests", Error;
    /// Not the form of an id.
    BadId: "bad_id", Error;
    /// An id that names something else.
    ReservedId: "reserved_id", Error;
    /// An id that stands twice in its list.
    DuplicateId: "duplicate_id", Error;
    /// The profile's id is not the file's name.
    IdDiffersFromFile: "id_differs_from_file", Error;
    /// A dimension that the instrument does not define.
    UnknownDimension: "unknown_dimension", Error;
    /// A source key that is not listed.
    UnknownSource: "unknown_source", Error;
    /// A source that nothing uses.
    UnusedSource: "unused_source", Warning;
    /// A claim without a source.
    NoSource: "no_source", Warning;
    /// Fewer than three items in a dimension.
    TooFewItems: "too_few_items", Error;
    /// Fewer than six items in a dimension.
    FewItems: "few_items", Warning;
    /// A weight below zero.
    NegativeWeight: "negative_weight", Error;
    /// No dimension weighs anything.
    NoWeight: "no_weight", Error;
    /// A minimum outside 0–100.
    MinimumOutOfRange: "minimum_out_of_range", Error;
    /// Figures of a pilot from which no standard error can be had.
    ReliabilityOutOfRange: "reliability_out_of_range", Error;
    /// A scale of fewer than two or more than seven options.
    ScaleOptions: "scale_options", Error;
    /// A scale outside −10…100.
    ScaleRange: "scale_range", Error;
    /// Not as many labels as options.
    ScaleLabels: "scale_labels", Error;
    /// No reversed item in a dimension.
    NoReversedItem: "no_reversed_item", Warning;
    /// Two reversed items next to each other.
    AdjacentReversed: "adjacent_reversed", Warning;
    /// A reversed item worded with a negation.
    ReversedNegation: "reversed_negation", Warning;
    /// A forbidden word in the instrument or the next steps.
    ForbiddenWord: "forbidden_word", Error;
    /// A forbidden word elsewhere, where it may be meant otherwise.
    DoubtfulWord: "doubtful_word", Warning;
    /// The day of the next review has passed.
    ReviewOverdue: "review_overdue", Warning;
    /// A similar occupation whose profile is not in the library; told by whoever knows the library.
    SimilarNotInLibrary: "similar_not_in_library", Info;
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Kind.
    pub code: Code,
    /// How grave.
    pub severity: Severity,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What the words need.
    pub args: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// What is wrong, in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.words(language, "message")
    }

    /// What to do, in words.
    #[must_use]
    pub fn help(&self, language: Language) -> String {
        self.words(language, "help")
    }

    fn words(&self, language: Language, which: &str) -> String {
        let code = self.code.name().replace('_', "-");
        fill_in(language, &format!("diagnostic-{code}-{which}"), &self.args)
    }
}

/// The message `key` with what its words need. Words are chosen by `count`, never by other numbers.
pub(crate) fn fill_in(language: Language, key: &str, given: &[(&'static str, String)]) -> String {
    let mut args = Args::new();
    for (name, value) in given {
        args = match value.parse() {
            Ok(count) if *name == "count" => args.count(name, count),
            _ => args.text(name, value.as_str()),
        };
    }
    language.format(key, &args)
}
