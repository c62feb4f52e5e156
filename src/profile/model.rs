//! What an occupation is: the profile of schema 1 as plain data. How it is read lies in [`super::read`],
//! what makes it valid in [`super::validate`]; nothing here checks anything.

use std::num::NonZeroU32;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::id::{DimensionId, EntryId, ItemId, ProfileId, SourceKey};
use crate::language::Language;

/// The newest schema this program reads.
pub const SCHEMA: u32 = 1;

/// A text a person reads. Indonesian is required; English falls back to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Indonesian.
    pub id: String,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Text {
    /// The text in `language`, Indonesian when there is no English.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Indonesian => &self.id,
            Language::English => self.en.as_deref().unwrap_or(&self.id),
        }
    }
}

/// Everything known about one occupation.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Which schema the file follows; at most [`SCHEMA`].
    pub schema: u32,
    /// The profile's id, equal to its file's name.
    pub id: ProfileId,
    /// Semver; a new major version means that answers are no longer comparable.
    pub version: semver::Version,
    /// When the content was last looked through.
    pub reviewed: Reviewed,
    /// The occupation's name.
    pub title: Text,
    /// Other names in use.
    #[serde(default)]
    pub alternative_titles: Vec<Text>,
    /// Words by which the profile is found, never shown.
    #[serde(default)]
    pub search_terms: Vec<String>,
    /// Places in classifications of occupations.
    #[serde(default)]
    pub codes: Vec<Code>,
    /// RIASEC interests.
    #[serde(default)]
    pub interests: Option<Interests>,
    /// Where the claims come from.
    pub sources: Vec<Source>,
    /// The occupation in one minute.
    pub overview: Overview,
    /// One sentence above the duties.
    #[serde(default)]
    pub duties_intro: Option<Text>,
    /// One sentence below the duties.
    #[serde(default)]
    pub duties_note: Option<Text>,
    /// What the work consists of, in the order of the work.
    #[serde(default)]
    pub duties: Vec<Duty>,
    /// Forms the work takes.
    #[serde(default)]
    pub programmes: Vec<Programme>,
    /// With whom the work is done.
    #[serde(default)]
    pub partners: Vec<Partner>,
    /// A typical day, always shown as an illustration.
    #[serde(default)]
    pub day: Vec<DayEntry>,
    /// What the work gives and takes.
    #[serde(default)]
    pub demands: Vec<Demand>,
    /// Ways into the occupation.
    #[serde(default)]
    pub entry_routes: Vec<EntryRoute>,
    /// Steps after the start.
    #[serde(default)]
    pub progression: Vec<ProgressionStep>,
    /// For whom the work tends to feel right.
    #[serde(default)]
    pub suitability: Suitability,
    /// What is commonly believed.
    #[serde(default)]
    pub myths: Vec<Myth>,
    /// Occupations that are easily confused with this one.
    #[serde(default)]
    pub similar: Vec<Similar>,
    /// The self-description.
    pub instrument: Instrument,
    /// What to try after the result.
    #[serde(default)]
    pub next_steps: Vec<NextStep>,
    /// What to ask somebody who does the work.
    #[serde(default)]
    pub questions_for_worker: Vec<Text>,
    /// What changed in the profile, newest first.
    #[serde(default)]
    pub changes: Vec<Change>,
}

/// When a profile was reviewed.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    /// Day of the last review.
    pub on: Date,
    /// Day of the next one.
    pub next: Date,
}

/// A classification of occupations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum CodeScheme {
    /// International Standard Classification of Occupations 2008.
    Isco08,
    /// Klasifikasi Baku Jabatan Indonesia.
    Kbji,
    /// O*NET-SOC.
    Onet,
    /// European Skills, Competences, Qualifications and Occupations.
    Esco,
    /// Standar Kompetensi Kerja Nasional Indonesia.
    Skkni,
}

/// How a code relates to the occupation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum CodeRelation {
    /// The same occupation.
    Exact,
    /// Nearly the same.
    Close,
    /// The code covers more.
    Broader,
    /// The code covers less.
    Narrower,
}

/// A place in a classification.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Which classification.
    pub scheme: CodeScheme,
    /// The code as that classification writes it.
    pub code: String,
    /// How it relates.
    pub relation: CodeRelation,
    /// What should be known about it.
    #[serde(default)]
    pub note: Option<Text>,
}

/// Where interests come from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum InterestBasis {
    /// An estimate of the profile's authors.
    Estimate,
    /// Measured, in the named source.
    Data(SourceKey),
}

/// RIASEC interests, strongest first.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interests {
    /// One to three of the letters R I A S E C.
    pub code: String,
    /// Where the code comes from.
    pub basis: InterestBasis,
    /// What should be known about it.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A source of claims; plain strings, shown as they are.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The key by which claims name it.
    pub key: SourceKey,
    /// Title of the work.
    pub title: String,
    /// Who published it.
    #[serde(default)]
    pub publisher: Option<String>,
    /// Year of publication.
    #[serde(default)]
    pub year: Option<u32>,
    /// Where it can be found.
    #[serde(default, rename = "where")]
    pub location: Option<String>,
    /// Under which licence facts were taken.
    #[serde(default)]
    pub licence: Option<String>,
}

/// The occupation in one minute.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overview {
    /// What the work is for, one sentence.
    pub purpose: Text,
    /// Further sentences.
    #[serde(default)]
    pub summary: Vec<Text>,
    /// Three things the work consists of.
    #[serde(default)]
    pub highlights: Vec<Highlight>,
    /// Whom it serves.
    #[serde(default)]
    pub serves: Vec<Text>,
    /// Who employs.
    #[serde(default)]
    pub employers: Vec<Text>,
    /// What is studied on the way.
    #[serde(default)]
    pub study: Vec<Text>,
    /// What it is commonly mistaken for.
    #[serde(default)]
    pub mistaken_for: Option<Text>,
    /// What it is not.
    #[serde(default)]
    pub not_this: Option<Text>,
    /// Sources of the overview.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// One of the things that stand out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Highlight {
    /// One of [`super::icons::NAMES`].
    pub icon: String,
    /// Two or three words.
    pub title: Text,
    /// One sentence.
    pub text: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// Whether a duty is at the heart of the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum DutyKind {
    /// At the heart.
    Core,
    /// Around it.
    Supporting,
}

/// How often a duty comes up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Rhythm {
    /// Nearly every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// With the seasons.
    Seasonal,
    /// When a programme starts.
    ProgrammeStart,
}

/// Something the worker does.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Stable id.
    pub id: EntryId,
    /// Two or three words.
    pub title: Text,
    /// One or two sentences.
    pub text: Text,
    /// Core or supporting.
    pub kind: DutyKind,
    /// How often.
    #[serde(default)]
    pub rhythm: Option<Rhythm>,
    /// What it looks like in practice.
    #[serde(default)]
    pub example: Option<Text>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// A form the work takes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// Stable id.
    pub id: EntryId,
    /// One of [`super::icons::NAMES`].
    pub icon: String,
    /// Name of the form.
    pub title: Text,
    /// An example.
    #[serde(default)]
    pub example: Option<Text>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// Somebody the work is done with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partner {
    /// Stable id.
    pub id: EntryId,
    /// Who.
    pub name: Text,
    /// What they do in it.
    #[serde(default)]
    pub role: Option<Text>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// One moment of a typical day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayEntry {
    /// As shown, "08.00".
    pub time: String,
    /// What is done then.
    pub activity: Text,
}

/// What a demand means for the worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum DemandKind {
    /// Gives energy.
    Reward,
    /// Takes energy.
    Strain,
    /// Can harm.
    Risk,
    /// Has two sides.
    TradeOff,
}

/// Something the work gives or takes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// Stable id.
    pub id: EntryId,
    /// Kind.
    pub kind: DemandKind,
    /// One sentence.
    pub text: Text,
    /// What people do about it.
    #[serde(default)]
    pub coping: Option<Text>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// What an entry route starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum RouteKind {
    /// Vocational secondary school (SMK).
    Smk,
    /// Diploma.
    Diploma,
    /// University degree.
    Degree,
    /// Course or certificate.
    Course,
    /// Volunteering.
    Volunteer,
    /// Straight into work.
    Direct,
}

/// A way into the occupation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryRoute {
    /// Stable id.
    pub id: EntryId,
    /// What it starts from.
    pub kind: RouteKind,
    /// Subjects that lead there.
    #[serde(default)]
    pub subjects: Vec<Text>,
    /// One or two sentences.
    pub text: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// A step after the start; levels, not a promise.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgressionStep {
    /// Name of the step.
    pub step: Text,
    /// What should be known about it.
    #[serde(default)]
    pub note: Option<Text>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// For whom the work tends to feel right, and for whom it may feel heavy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Suitability {
    /// It usually feels right when …
    #[serde(default)]
    pub fits: Vec<FitStatement>,
    /// It may feel heavy when …, always hedged.
    #[serde(default)]
    pub think_again: Vec<FitStatement>,
    /// What weighs only when it comes together.
    #[serde(default)]
    pub together: Option<Together>,
    /// Situations the work brings.
    #[serde(default)]
    pub situations: Vec<Situation>,
}

/// One sentence about a side of a person.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FitStatement {
    /// Stable id.
    pub id: EntryId,
    /// The side it is about.
    #[serde(default)]
    pub dimension: Option<DimensionId>,
    /// The sentence.
    pub text: Text,
    /// Why that matters in the work.
    #[serde(default)]
    pub why: Option<Text>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// What weighs only when it comes together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Together {
    /// The conditions, joined.
    pub text: Text,
    /// That each alone means nothing.
    #[serde(default)]
    pub note: Option<Text>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// A situation the work brings.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Situation {
    /// The situation.
    pub text: Text,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// What is true of a common belief.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema,
)]
pub enum Verdict {
    /// Not true.
    Myth,
    /// Partly true.
    Partly,
    /// True.
    Fact,
}

/// A common belief and what is true of it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Myth {
    /// Stable id.
    pub id: EntryId,
    /// The belief, without quotation marks.
    pub claim: Text,
    /// What is true of it.
    pub verdict: Verdict,
    /// The reality.
    pub reality: Text,
    /// The word of the claim that makes it false ("hanya").
    #[serde(default)]
    pub false_word: Option<Text>,
    /// Why people believe it.
    #[serde(default)]
    pub why: Option<Text>,
    /// What one would miss by believing it.
    #[serde(default)]
    pub if_believed: Option<Text>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
}

/// An occupation easily confused with this one.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Similar {
    /// Its profile, when there is one.
    #[serde(default)]
    pub profile: Option<ProfileId>,
    /// Its name.
    pub title: Text,
    /// What both have.
    #[serde(default)]
    pub same: Vec<Text>,
    /// Where they differ.
    #[serde(default)]
    pub differs: Vec<Difference>,
    /// When this path is the one.
    #[serde(default)]
    pub choose_this_if: Option<Text>,
    /// When the other is.
    #[serde(default)]
    pub choose_that_if: Option<Text>,
    /// Sources.
    #[serde(default)]
    pub sources: Vec<SourceKey>,
    /// Figures of both.
    #[serde(default)]
    pub figures: Vec<Figure>,
    /// What the figures are of.
    #[serde(default)]
    pub figures_about: Option<FiguresAbout>,
}

/// One aspect in which two occupations differ.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// The aspect.
    pub aspect: Text,
    /// In this occupation.
    pub here: Text,
    /// In the other.
    pub there: Text,
}

/// One figure of both occupations, on the scale of [`FiguresAbout::scale`].
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// What was rated.
    pub label: Text,
    /// In this occupation.
    pub here: f64,
    /// In the other.
    pub there: f64,
}

/// Whom figures are about and where they come from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FiguresAbout {
    /// Who was rated for this occupation.
    pub here: Text,
    /// Who was rated for the other.
    pub there: Text,
    /// Lowest and highest possible figure.
    pub scale: (f64, f64),
    /// Key of the source.
    pub source: SourceKey,
}

/// The self-description: scale, dimensions and items.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Results of different versions are not compared.
    pub version: String,
    /// Read before the first item.
    pub instructions: Text,
    /// The answers that can be given.
    pub scale: Scale,
    /// The sides of a person that are described, in the order shown.
    pub dimensions: Vec<Dimension>,
    /// The statements, in the order of presentation.
    pub items: Vec<Item>,
}

impl Instrument {
    /// The dimension with that id.
    #[must_use]
    pub fn dimension(&self, id: &DimensionId) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.id == *id)
    }

    /// The item with that id.
    #[must_use]
    pub fn item(&self, id: &ItemId) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }

    /// The items of a dimension, in the order of presentation.
    pub fn items_of<'a>(&'a self, id: &'a DimensionId) -> impl Iterator<Item = &'a Item> {
        self.items.iter().filter(move |item| item.dimension == *id)
    }
}

/// Whole numbers from `min` to `max`, each with a label.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Lowest answer.
    pub min: i32,
    /// Highest answer.
    pub max: i32,
    /// What each answer means, lowest first.
    pub labels: Vec<Text>,
}

impl Scale {
    /// Every answer of the scale, lowest first.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = i32> + use<> {
        self.min..=self.max
    }

    /// The label of an answer; `None` outside the scale.
    #[must_use]
    pub fn label(&self, value: i32) -> Option<&Text> {
        let index = usize::try_from(value.checked_sub(self.min)?).ok()?;
        self.labels.get(index)
    }

    /// Whether the scale has that answer.
    #[must_use]
    pub fn contains(&self, value: i32) -> bool {
        (self.min..=self.max).contains(&value)
    }
}

/// A side of a person.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Stable id.
    pub id: DimensionId,
    /// Its name.
    pub name: Text,
    /// What is meant by it in this occupation.
    pub definition: Text,
    /// Its share in the fit: finite, not negative, not zero for all.
    pub weight: f64,
    /// Where the weight comes from.
    pub basis: WeightBasis,
    /// The least that a study found useful; none in the profiles that ship.
    #[serde(default)]
    pub minimum: Option<Minimum>,
    /// How precisely it is measured.
    pub reliability: Reliability,
    /// Determining or supporting.
    pub role: DimensionRole,
    /// How it can be learned ("mendengar cerita tetangga sampai tuntas").
    pub learnable: Text,
    /// What a score in the lowest third says.
    pub low: Text,
    /// What a score in the middle third says.
    pub middle: Text,
    /// What a score in the highest third says.
    pub high: Text,
    /// What helps it grow.
    #[serde(default)]
    pub grow: Vec<Text>,
    /// What to talk about with the counselor.
    #[serde(default)]
    pub discuss: Vec<Text>,
}

/// Where a weight comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub enum WeightBasis {
    /// A judgement of the profile's authors.
    Judgement,
    /// A study, by its source key.
    Study(SourceKey),
}

/// The least score that a study found useful.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Minimum {
    /// POMP, 0–100.
    pub at: f64,
    /// Key of the study.
    pub source: SourceKey,
}

/// How precisely a dimension is measured.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub enum Reliability {
    /// Never tried out: the standard error is 33/√k.
    Untested,
    /// From a pilot.
    Measured {
        /// Cronbach's alpha.
        alpha: f64,
        /// Standard deviation in POMP units.
        sd: f64,
        /// Respondents.
        n: NonZeroU32,
        /// Key of the pilot's source.
        source: SourceKey,
    },
}

/// Whether a side decides or supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub enum DimensionRole {
    /// Named as decisive.
    Determining,
    /// Named as helpful.
    Supporting,
}

/// How an item counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub enum Key {
    /// Agreement means more of the dimension.
    Positive,
    /// Agreement means less: min + max − x.
    Reversed,
}

/// A statement to agree or disagree with.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Stable id.
    pub id: ItemId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// How it counts.
    pub key: Key,
    /// The statement.
    pub text: Text,
    /// A concrete example.
    #[serde(default)]
    pub example: Option<Text>,
}

/// With whom a next step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum StepWith {
    /// Alone.
    Myself,
    /// With the family.
    Family,
    /// With the counselor.
    Counselor,
    /// With somebody who does the work.
    Worker,
}

/// Something to try.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// Stable id.
    pub id: EntryId,
    /// What to do.
    pub text: Text,
    /// With whom.
    pub with: StepWith,
}

/// What changed in a version.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The version.
    pub version: semver::Version,
    /// Its day.
    pub on: Date,
    /// What changed.
    pub text: Text,
}
