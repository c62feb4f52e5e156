//! The instrument as a result file carries it, and the way to and from the profile's.

use serde::{Deserialize, Serialize};

use crate::profile::{
    Dimension, DimensionId, DimensionRole, Instrument, Item, ItemId, Key, Minimum, Reliability, Scale,
    SourceKey, Text, WeightBasis,
};

/// A text in both languages; English may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct TextRecord {
    /// Indonesian.
    pub id: String,
    /// English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

/// The self-description as it was used.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct InstrumentRecord {
    /// Results of different versions are not compared.
    pub version: String,
    /// Read before the first item.
    pub instructions: TextRecord,
    /// The answers that could be given.
    pub scale: ScaleRecord,
    /// The sides of a person, in the order shown.
    pub dimensions: Vec<DimensionRecord>,
    /// The statements, in the order of presentation.
    pub items: Vec<ItemRecord>,
}

/// Whole numbers from `min` to `max`, each with a label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ScaleRecord {
    /// Lowest answer.
    pub min: i32,
    /// Highest answer.
    pub max: i32,
    /// What each answer means, lowest first.
    pub labels: Vec<TextRecord>,
}

/// A side of a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct DimensionRecord {
    /// Its id.
    pub id: DimensionId,
    /// Its name.
    pub name: TextRecord,
    /// What is meant by it in this occupation.
    pub definition: TextRecord,
    /// Its share in the fit.
    pub weight: f64,
    /// Where the weight comes from.
    pub basis: WeightBasis,
    /// The least that a study found useful.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<MinimumRecord>,
    /// How precisely it is measured.
    pub reliability: Reliability,
    /// Determining or supporting.
    pub role: DimensionRole,
    /// How it can be learned.
    pub learnable: TextRecord,
    /// What a score in the lowest third says.
    pub low: TextRecord,
    /// What a score in the middle third says.
    pub middle: TextRecord,
    /// What a score in the highest third says.
    pub high: TextRecord,
    /// What helps it grow.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grow: Vec<TextRecord>,
    /// What to talk about with the counselor.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub discuss: Vec<TextRecord>,
}

/// The least score that a study found useful.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct MinimumRecord {
    /// POMP, 0–100.
    pub at: f64,
    /// Key of the study.
    pub source: SourceKey,
}

/// A statement to agree or disagree with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ItemRecord {
    /// Its id.
    pub id: ItemId,
    /// Its dimension.
    pub dimension: DimensionId,
    /// How it counts.
    pub key: Key,
    /// The statement.
    pub text: TextRecord,
    /// A concrete example.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<TextRecord>,
}

impl InstrumentRecord {
    /// The instrument as the rest of the program knows it.
    #[must_use]
    pub fn to_instrument(&self) -> Instrument {
        Instrument {
            version: self.version.clone(),
            instructions: self.instructions.to_text(),
            scale: Scale { min: self.scale.min, max: self.scale.max, labels: to_texts(&self.scale.labels) },
            dimensions: self.dimensions.iter().map(DimensionRecord::to_dimension).collect(),
            items: self.items.iter().map(ItemRecord::to_item).collect(),
        }
    }
}

impl From<&Instrument> for InstrumentRecord {
    fn from(instrument: &Instrument) -> Self {
        let scale = &instrument.scale;
        Self {
            version: instrument.version.clone(),
            instructions: (&instrument.instructions).into(),
            scale: ScaleRecord { min: scale.min, max: scale.max, labels: from_texts(&scale.labels) },
            dimensions: instrument.dimensions.iter().map(DimensionRecord::from).collect(),
            items: instrument.items.iter().map(ItemRecord::from).collect(),
        }
    }
}

impl DimensionRecord {
    fn to_dimension(&self) -> Dimension {
        let minimum = |minimum: &MinimumRecord| Minimum { at: minimum.at, source: minimum.source.clone() };
        Dimension {
            id: self.id.clone(),
            name: self.name.to_text(),
            definition: self.definition.to_text(),
            weight: self.weight,
            basis: self.basis.clone(),
            minimum: self.minimum.as_ref().map(minimum),
            reliability: self.reliability.clone(),
            role: self.role,
            learnable: self.learnable.to_text(),
            low: self.low.to_text(),
            middle: self.middle.to_text(),
            high: self.high.to_text(),
            grow: to_texts(&self.grow),
            discuss: to_texts(&self.discuss),
        }
    }
}

impl From<&Dimension> for DimensionRecord {
    fn from(dimension: &Dimension) -> Self {
        let minimum = |minimum: &Minimum| MinimumRecord { at: minimum.at, source: minimum.source.clone() };
        Self {
            id: dimension.id.clone(),
            name: (&dimension.name).into(),
            definition: (&dimension.definition).into(),
            weight: dimension.weight,
            basis: dimension.basis.clone(),
            minimum: dimension.minimum.as_ref().map(minimum),
            reliability: dimension.reliability.clone(),
            role: dimension.role,
            learnable: (&dimension.learnable).into(),
            low: (&dimension.low).into(),
            middle: (&dimension.middle).into(),
            high: (&dimension.high).into(),
            grow: from_texts(&dimension.grow),
            discuss: from_texts(&dimension.discuss),
        }
    }
}

impl ItemRecord {
    fn to_item(&self) -> Item {
        Item {
            id: self.id.clone(),
            dimension: self.dimension.clone(),
            key: self.key,
            text: self.text.to_text(),
            example: self.example.as_ref().map(TextRecord::to_text),
        }
    }
}

impl From<&Item> for ItemRecord {
    fn from(item: &Item) -> Self {
        Self {
            id: item.id.clone(),
            dimension: item.dimension.clone(),
            key: item.key,
            text: (&item.text).into(),
            example: item.example.as_ref().map(TextRecord::from),
        }
    }
}

impl TextRecord {
    /// The text as the rest of the program knows it.
    #[must_use]
    pub fn to_text(&self) -> Text {
        Text { id: self.id.clone(), en: self.en.clone() }
    }
}

impl From<&Text> for TextRecord {
    fn from(text: &Text) -> Self {
        Self { id: text.id.clone(), en: text.en.clone() }
    }
}

fn to_texts(records: &[TextRecord]) -> Vec<Text> {
    records.iter().map(TextRecord::to_text).collect()
}

fn from_texts(texts: &[Text]) -> Vec<TextRecord> {
    texts.iter().map(TextRecord::from).collect()
}
