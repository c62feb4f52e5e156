//! What stands in a result file, field by field. The types are the file's own: the profile's may change without
//! changing a released schema.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use uuid::Uuid;

use super::instrument::{InstrumentRecord, TextRecord};
use super::moment::Moment;
use super::outcome::OutcomeRecord;
use crate::assessment::{PictureChange, Position};
use crate::language::Language;
use crate::profile::{EntryId, ItemId, ProfileId, Verdict};

/// A result of Selaras: who described themself against which occupation, every raw answer, and the instrument that
/// was used. Every figure can be computed again from it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ResultFile {
    /// What the file is.
    pub format: FileFormat,
    /// Version of this schema, "major.minor". A newer major version is refused, a newer minor one is read and its
    /// new fields are ignored.
    pub schema_version: SchemaVersion,
    /// UUIDv7 of the sitting, the same in every file made from it.
    #[schemars(with = "String", extend("format" = "uuid"))]
    pub result_id: Uuid,
    /// When the sitting began.
    pub started: Moment,
    /// When the file was made.
    pub created: Moment,
    /// Version of the program that made the file.
    pub app_version: String,
    /// The occupation.
    pub profile: ProfileRecord,
    /// The instrument as used: scale, dimensions and items with their texts.
    pub instrument: InstrumentRecord,
    /// Who answered, as far as the person chose to say.
    #[serde(default, skip_serializing_if = "RespondentRecord::is_empty")]
    pub respondent: RespondentRecord,
    /// Consent, when it was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Consent>,
    /// Language in which the person answered.
    pub language: Language,
    /// Raw answers in the order of presentation, before any reversal.
    pub answers: Vec<AnswerRecord>,
    /// What was guessed of each myth, by the myth's id.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub myth_guesses: BTreeMap<EntryId, Verdict>,
    /// How the picture of the occupation changed after the myths.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture_change: Option<PictureChange>,
    /// The person's own line about it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reflection: String,
    /// Next steps that were ticked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ticked_steps: Vec<TickedStep>,
    /// What was computed when the file was made. Never trusted: a reader computes it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<OutcomeRecord>")]
    pub outcome: Option<serde_json::Value>,
    /// Only in drafts on the person's own computer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub draft: Option<DraftState>,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub enum FileFormat {
    /// A result to keep and hand on.
    #[serde(rename = "selaras-result")]
    Result,
    /// A sitting that is still going on; never handed on.
    #[serde(rename = "selaras-draft")]
    #[schemars(skip)]
    Draft,
}

/// Version of the schema: a new major version changes what fields mean, a new minor one adds fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SchemaVersion {
    /// Changes when old programs must not read the file.
    pub major: u32,
    /// Changes when fields were added.
    pub minor: u32,
}

impl SchemaVersion {
    /// The version this program writes.
    pub const CURRENT: Self = Self { major: 1, minor: 1 };

    /// The version of a text such as "1.0".
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (major, minor) = text.split_once('.')?;
        let number = |part: &str| {
            let plain = !part.is_empty() && part.len() <= 6 && part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse().ok()).flatten()
        };
        Some(Self { major: number(major)?, minor: number(minor)? })
    }
}

impl fmt::Display for SchemaVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.major, self.minor)
    }
}

impl Serialize for SchemaVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SchemaVersion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("a schema version is written `major.minor`"))
    }
}

impl schemars::JsonSchema for SchemaVersion {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SchemaVersion".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"^[0-9]{1,6}\.[0-9]{1,6}$" })
    }
}

/// The occupation a result is about.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ProfileRecord {
    /// The profile's id.
    pub id: ProfileId,
    /// Its version; results of different major versions are not compared.
    #[schemars(with = "String")]
    pub version: semver::Version,
    /// SHA-256 of the profile's bytes without byte order mark and with CRLF as LF, in lower-case hex. Only a hint:
    /// the instrument in the file is what counts.
    pub sha256: String,
    /// The occupation's name.
    pub title: TextRecord,
}

/// Who answered, as far as the person chose to say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct RespondentRecord {
    /// Name or any label the person likes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Class, "XI-2".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub class: String,
    /// Number in the class.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
}

impl RespondentRecord {
    /// Whether the person gave nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.class.is_empty() && self.number.is_empty()
    }
}

/// A consent that was given before the result entered an archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Consent {
    /// Who consented: "orang tua", "siswa".
    pub given_by: String,
    /// For what.
    pub purposes: Vec<String>,
    /// Version of the notice that was shown.
    pub text_version: String,
    /// When.
    pub at: Moment,
}

/// What was said to one item. An item with neither value nor "tidak paham" is unanswered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct AnswerRecord {
    /// The item's id.
    pub item: ItemId,
    /// The chosen option of the scale, before any reversal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<i32>,
    /// Whether the person said "tidak paham".
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub not_understood: bool,
    /// Milliseconds spent on the item, over all visits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ms: Option<u64>,
}

/// A next step the person ticked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct TickedStep {
    /// The step's id in the profile.
    pub id: EntryId,
    /// What the step says; missing when the profile no longer had it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TextRecord>,
}

/// Where the person was when a draft was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftState {
    /// Counts the savings of a draft: the highest readable one is restored.
    pub revision: u64,
    /// Where the person was.
    pub position: Position,
    /// What had the focus, in the window's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<String>,
}
