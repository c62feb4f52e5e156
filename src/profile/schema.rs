//! Schema 1 as data: what every entry of a profile holds, how long its texts may be, what is required.
//!
//! This table drives the checks of shape; the types of [`super::model`] hold the values. A test reads a profile that
//! uses every field through both, so that they stay one.

/// What a value must be.
#[derive(Debug)]
pub(crate) enum Shape {
    /// `(id: "…", en: "…")`, each at most so many characters.
    Text(usize),
    /// A plain string of at most so many characters.
    Plain(usize),
    /// A string that defines an id, unique in its list.
    Id,
    /// The id of a dimension.
    DimensionRef,
    /// The key of a source.
    SourceRef,
    /// The id of a profile.
    ProfileRef,
    /// The number of the schema.
    Schema,
    /// One of [`super::icons::NAMES`].
    Icon,
    /// Letters of RIASEC.
    Interests,
    /// `"2026-11-24"`.
    Date,
    /// `"1.0.0"`.
    Version,
    /// A whole number from the first to the last.
    Whole(i64, i64),
    /// A finite number.
    Number,
    /// `true` or `false`.
    Flag,
    /// `(1.0, 5.0)`.
    Pair,
    /// One of the words.
    Word(&'static [Variant]),
    /// An entry with named fields.
    Entry(&'static Entry),
    /// A list of such values.
    List(&'static Shape),
}

/// A word of a choice, with what may stand behind it in brackets.
#[derive(Debug)]
pub(crate) struct Variant {
    pub(crate) name: &'static str,
    pub(crate) payload: Payload,
}

/// What stands behind a word in brackets.
#[derive(Debug)]
pub(crate) enum Payload {
    /// Nothing.
    None,
    /// One value: `Study("key")`.
    One(&'static Shape),
    /// Named fields: `Measured(alpha: 0.74, …)`.
    Fields(&'static Entry),
}

/// An entry with named fields.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The name of its type, which may stand before its bracket.
    pub(crate) name: &'static str,
    pub(crate) fields: &'static [EntryField],
}

impl Entry {
    pub(crate) fn field(&self, name: &str) -> Option<&'static EntryField> {
        self.fields.iter().find(|field| field.name == name)
    }

    /// Whether the entry makes a claim, which wants a source.
    pub(crate) fn is_claim(&self) -> bool {
        self.field("sources").is_some_and(|field| matches!(field.shape, Shape::List(Shape::SourceRef)))
    }
}

/// A field of an entry.
#[derive(Debug)]
pub(crate) struct EntryField {
    pub(crate) name: &'static str,
    pub(crate) presence: Presence,
    pub(crate) shape: Shape,
}

/// Whether a field may be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// It must be there.
    Required,
    /// It may be left out, or be `None`.
    Optional,
    /// It may be left out and then has its empty value.
    Defaulted,
}

use Presence::{Defaulted, Optional, Required};
use Shape::{
    Date, DimensionRef, Icon, Id, Interests, List, Number, Pair, Plain, ProfileRef, SourceRef, Text, Version,
    Whole,
};

/// Longest texts in characters, by what they are.
const TITLE: usize = 80;
const ITEM: usize = 120;
const CLAIM: usize = 160;
const LONG: usize = 600;
const OTHER: usize = 300;

pub(crate) const fn field(name: &'static str, presence: Presence, shape: Shape) -> EntryField {
    EntryField { name, presence, shape }
}

/// `sources`, in everything that makes a claim.
const SOURCES: EntryField = field("sources", Defaulted, List(&SourceRef));
const ID: EntryField = field("id", Required, Id);

const fn entry(name: &'static str, fields: &'static [EntryField]) -> Entry {
    Entry { name, fields }
}

const TEXTS: Shape = List(&Text(OTHER));

const fn word(name: &'static str) -> Variant {
    Variant { name, payload: Payload::None }
}

/// A text a person reads; its field says how long it may be.
pub(crate) static TEXT: Entry =
    entry("Text", &[field("id", Required, Plain(LONG)), field("en", Optional, Plain(LONG))]);

/// A profile.
pub(crate) static PROFILE: Entry = entry(
    "Profile",
    &[
        field("schema", Required, Shape::Schema),
        ID,
        field("version", Required, Version),
        field("reviewed", Required, Shape::Entry(&REVIEWED)),
        field("title", Required, Text(TITLE)),
        field("alternative_titles", Defaulted, List(&Text(TITLE))),
        field("search_terms", Defaulted, List(&Plain(OTHER))),
        field("codes", Defaulted, List(&Shape::Entry(&CODE))),
        field("interests", Optional, Shape::Entry(&INTERESTS)),
        field("sources", Required, List(&Shape::Entry(&SOURCE))),
        field("overview", Required, Shape::Entry(&OVERVIEW)),
        field("duties_intro", Optional, Text(OTHER)),
        field("duties_note", Optional, Text(OTHER)),
        field("duties", Defaulted, List(&Shape::Entry(&DUTY))),
        field("programmes", Defaulted, List(&Shape::Entry(&PROGRAMME))),
        field("partners", Defaulted, List(&Shape::Entry(&PARTNER))),
        field("day", Defaulted, List(&Shape::Entry(&DAY_ENTRY))),
        field("demands", Defaulted, List(&Shape::Entry(&DEMAND))),
        field("entry_routes", Defaulted, List(&Shape::Entry(&ENTRY_ROUTE))),
        field("progression", Defaulted, List(&Shape::Entry(&PROGRESSION_STEP))),
        field("suitability", Defaulted, Shape::Entry(&SUITABILITY)),
        field("myths", Defaulted, List(&Shape::Entry(&MYTH))),
        field("similar", Defaulted, List(&Shape::Entry(&SIMILAR))),
        field("instrument", Required, Shape::Entry(&INSTRUMENT)),
        field("next_steps", Defaulted, List(&Shape::Entry(&NEXT_STEP))),
        field("questions_for_worker", Defaulted, TEXTS),
        field("changes", Defaulted, List(&Shape::Entry(&CHANGE))),
    ],
);

static REVIEWED: Entry = entry("Reviewed", &[field("on", Required, Date), field("next", Required, Date)]);

static CODE: Entry = entry(
    "Code",
    &[
        field(
            "scheme",
            Required,
            Shape::Word(&[word("Isco08"), word("Kbji"), word("Onet"), word("Esco"), word("Skkni")]),
        ),
        field("code", Required, Plain(OTHER)),
        field(
            "relation",
            Required,
            Shape::Word(&[word("Exact"), word("Close"), word("Broader"), word("Narrower")]),
        ),
        field("note", Optional, Text(OTHER)),
    ],
);

static INTERESTS: Entry = entry(
    "Interests",
    &[
        field("code", Required, Interests),
        field(
            "basis",
            Required,
            Shape::Word(&[word("Estimate"), Variant { name: "Data", payload: Payload::One(&SourceRef) }]),
        ),
        field("note", Optional, Text(OTHER)),
    ],
);

/// A source's strings are shown as they are; its title is somebody else's, so it may be long.
static SOURCE: Entry = entry(
    "Source",
    &[
        field("key", Required, Id),
        field("title", Required, Plain(OTHER)),
        field("publisher", Optional, Plain(OTHER)),
        field("year", Optional, Whole(0, 9999)),
        field("where", Optional, Plain(OTHER)),
        field("licence", Optional, Plain(OTHER)),
    ],
);

static OVERVIEW: Entry = entry(
    "Overview",
    &[
        field("purpose", Required, Text(OTHER)),
        field("summary", Defaulted, TEXTS),
        field("highlights", Defaulted, List(&Shape::Entry(&HIGHLIGHT))),
        field("serves", Defaulted, TEXTS),
        field("employers", Defaulted, TEXTS),
        field("study", Defaulted, TEXTS),
        field("mistaken_for", Optional, Text(OTHER)),
        field("not_this", Optional, Text(OTHER)),
        SOURCES,
    ],
);

static HIGHLIGHT: Entry = entry(
    "Highlight",
    &[
        field("icon", Required, Icon),
        field("title", Required, Text(TITLE)),
        field("text", Required, Text(LONG)),
        SOURCES,
    ],
);

static DUTY: Entry = entry(
    "Duty",
    &[
        ID,
        field("title", Required, Text(TITLE)),
        field("text", Required, Text(LONG)),
        field("kind", Required, Shape::Word(&[word("Core"), word("Supporting")])),
        field(
            "rhythm",
            Optional,
            Shape::Word(&[
                word("Daily"),
                word("Weekly"),
                word("Monthly"),
                word("Seasonal"),
                word("ProgrammeStart"),
            ]),
        ),
        field("example", Optional, Text(OTHER)),
        SOURCES,
    ],
);

static PROGRAMME: Entry = entry(
    "Programme",
    &[
        ID,
        field("icon", Required, Icon),
        field("title", Required, Text(TITLE)),
        field("example", Optional, Text(OTHER)),
        SOURCES,
    ],
);

static PARTNER: Entry = entry(
    "Partner",
    &[ID, field("name", Required, Text(OTHER)), field("role", Optional, Text(OTHER)), SOURCES],
);

static DAY_ENTRY: Entry =
    entry("DayEntry", &[field("time", Required, Plain(OTHER)), field("activity", Required, Text(OTHER))]);

static DEMAND: Entry = entry(
    "Demand",
    &[
        ID,
        field(
            "kind",
            Required,
            Shape::Word(&[word("Reward"), word("Strain"), word("Risk"), word("TradeOff")]),
        ),
        field("text", Required, Text(LONG)),
        field("coping", Optional, Text(OTHER)),
        SOURCES,
    ],
);

static ENTRY_ROUTE: Entry = entry(
    "EntryRoute",
    &[
        ID,
        field(
            "kind",
            Required,
            Shape::Word(&[
                word("Smk"),
                word("Diploma"),
                word("Degree"),
                word("Course"),
                word("Volunteer"),
                word("Direct"),
            ]),
        ),
        field("subjects", Defaulted, TEXTS),
        field("text", Required, Text(LONG)),
        SOURCES,
    ],
);

static PROGRESSION_STEP: Entry = entry(
    "ProgressionStep",
    &[field("step", Required, Text(OTHER)), field("note", Optional, Text(OTHER)), SOURCES],
);

static SUITABILITY: Entry = entry(
    "Suitability",
    &[
        field("fits", Defaulted, List(&Shape::Entry(&FIT_STATEMENT))),
        field("think_again", Defaulted, List(&Shape::Entry(&FIT_STATEMENT))),
        field("together", Optional, Shape::Entry(&TOGETHER)),
        field("situations", Defaulted, List(&Shape::Entry(&SITUATION))),
    ],
);

static FIT_STATEMENT: Entry = entry(
    "FitStatement",
    &[
        ID,
        field("dimension", Optional, DimensionRef),
        field("text", Required, Text(LONG)),
        field("why", Optional, Text(OTHER)),
        SOURCES,
    ],
);

static TOGETHER: Entry =
    entry("Together", &[field("text", Required, Text(LONG)), field("note", Optional, Text(OTHER)), SOURCES]);

static SITUATION: Entry = entry("Situation", &[field("text", Required, Text(LONG)), SOURCES]);

static MYTH: Entry = entry(
    "Myth",
    &[
        ID,
        field("claim", Required, Text(CLAIM)),
        field("verdict", Required, Shape::Word(&[word("Myth"), word("Partly"), word("Fact")])),
        field("reality", Required, Text(OTHER)),
        field("false_word", Optional, Text(OTHER)),
        field("why", Optional, Text(OTHER)),
        field("if_believed", Optional, Text(OTHER)),
        SOURCES,
    ],
);

static SIMILAR: Entry = entry(
    "Similar",
    &[
        field("profile", Optional, ProfileRef),
        field("title", Required, Text(TITLE)),
        field("same", Defaulted, TEXTS),
        field("differs", Defaulted, List(&Shape::Entry(&DIFFERENCE))),
        field("choose_this_if", Optional, Text(OTHER)),
        field("choose_that_if", Optional, Text(OTHER)),
        SOURCES,
        field("figures", Defaulted, List(&Shape::Entry(&FIGURE))),
        field("figures_about", Optional, Shape::Entry(&FIGURES_ABOUT)),
    ],
);

static DIFFERENCE: Entry = entry(
    "Difference",
    &[
        field("aspect", Required, Text(OTHER)),
        field("here", Required, Text(OTHER)),
        field("there", Required, Text(OTHER)),
    ],
);

static FIGURE: Entry = entry(
    "Figure",
    &[
        field("label", Required, Text(OTHER)),
        field("here", Required, Number),
        field("there", Required, Number),
    ],
);

static FIGURES_ABOUT: Entry = entry(
    "FiguresAbout",
    &[
        field("here", Required, Text(OTHER)),
        field("there", Required, Text(OTHER)),
        field("scale", Required, Pair),
        field("source", Required, SourceRef),
    ],
);

static INSTRUMENT: Entry = entry(
    "Instrument",
    &[
        field("version", Required, Plain(OTHER)),
        field("instructions", Required, Text(OTHER)),
        field("scale", Required, Shape::Entry(&SCALE)),
        field("dimensions", Required, List(&Shape::Entry(&DIMENSION))),
        field("items", Required, List(&Shape::Entry(&ITEM_ENTRY))),
    ],
);

static SCALE: Entry = entry(
    "Scale",
    &[
        field("min", Required, Whole(i32::MIN as i64, i32::MAX as i64)),
        field("max", Required, Whole(i32::MIN as i64, i32::MAX as i64)),
        field("labels", Required, TEXTS),
    ],
);

static DIMENSION: Entry = entry(
    "Dimension",
    &[
        ID,
        field("name", Required, Text(OTHER)),
        field("definition", Required, Text(OTHER)),
        field("weight", Required, Number),
        field(
            "basis",
            Required,
            Shape::Word(&[word("Judgement"), Variant { name: "Study", payload: Payload::One(&SourceRef) }]),
        ),
        field("minimum", Optional, Shape::Entry(&MINIMUM)),
        field(
            "reliability",
            Required,
            Shape::Word(&[
                word("Untested"),
                Variant { name: "Measured", payload: Payload::Fields(&MEASURED) },
            ]),
        ),
        field("role", Required, Shape::Word(&[word("Determining"), word("Supporting")])),
        field("learnable", Required, Text(OTHER)),
        field("low", Required, Text(OTHER)),
        field("middle", Required, Text(OTHER)),
        field("high", Required, Text(OTHER)),
        field("grow", Defaulted, TEXTS),
        field("discuss", Defaulted, TEXTS),
    ],
);

static MINIMUM: Entry =
    entry("Minimum", &[field("at", Required, Number), field("source", Required, SourceRef)]);

static MEASURED: Entry = entry(
    "Measured",
    &[
        field("alpha", Required, Number),
        field("sd", Required, Number),
        field("n", Required, Whole(1, u32::MAX as i64)),
        field("source", Required, SourceRef),
    ],
);

static ITEM_ENTRY: Entry = entry(
    "Item",
    &[
        ID,
        field("dimension", Required, DimensionRef),
        field("key", Required, Shape::Word(&[word("Positive"), word("Reversed")])),
        field("text", Required, Text(ITEM)),
        field("example", Optional, Text(OTHER)),
    ],
);

static NEXT_STEP: Entry = entry(
    "NextStep",
    &[
        ID,
        field("text", Required, Text(LONG)),
        field(
            "with",
            Required,
            Shape::Word(&[word("Myself"), word("Family"), word("Counselor"), word("Worker")]),
        ),
    ],
);

static CHANGE: Entry = entry(
    "Change",
    &[field("version", Required, Version), field("on", Required, Date), field("text", Required, Text(LONG))],
);
