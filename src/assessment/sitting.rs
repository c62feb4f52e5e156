//! Everything a person has said about one occupation in one sitting.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ZonedDateTime;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Answer, Answers, sitting_code};
use crate::profile::{EntryId, ItemId, ProfileId, Verdict};

/// Who answers, as far as the person chose to say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Respondent {
    /// Name or any label the person likes.
    pub name: String,
    /// Class, "XI-2".
    pub class: String,
    /// Number in the class.
    pub number: String,
}

/// How a person's picture of the occupation changed after the myths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub enum PictureChange {
    /// Not at all.
    Same,
    /// A little.
    Little,
    /// A lot.
    Much,
}

/// Where the person is in the assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub enum Position {
    /// Before the first item: name, class, number.
    #[default]
    Preparation,
    /// At an item, by its index in the order of presentation.
    Item(usize),
    /// Looking through the answers.
    Check,
    /// The result was asked for.
    Result,
}

/// One person's sitting with one occupation.
#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    /// UUIDv7, also the result's id.
    pub id: Uuid,
    /// The occupation.
    pub profile: ProfileId,
    /// When it began.
    pub started: ZonedDateTime,
    /// Who answers.
    pub respondent: Respondent,
    /// Raw answers.
    pub answers: Answers,
    /// Milliseconds per item, for items that have a time.
    pub times: BTreeMap<ItemId, u64>,
    /// What was guessed of each myth.
    pub myth_guesses: BTreeMap<EntryId, Verdict>,
    /// How the picture changed.
    pub picture_change: Option<PictureChange>,
    /// The person's own line about it.
    pub reflection: String,
    /// Next steps that were ticked.
    pub ticked_steps: BTreeSet<EntryId>,
    /// Where the person is.
    pub position: Position,
}

impl Sitting {
    /// A sitting that has just begun.
    #[must_use]
    pub fn new(id: Uuid, profile: ProfileId, started: ZonedDateTime) -> Self {
        Self {
            id,
            profile,
            started,
            respondent: Respondent::default(),
            answers: Answers::default(),
            times: BTreeMap::new(),
            myth_guesses: BTreeMap::new(),
            picture_change: None,
            reflection: String::new(),
            ticked_steps: BTreeSet::new(),
            position: Position::Preparation,
        }
    }

    /// The sitting's own code of five letters and digits.
    #[must_use]
    pub fn code(&self) -> String {
        sitting_code(self.id)
    }

    /// Sets or clears an answer and adds the time it took, if one was measured.
    pub fn answer(&mut self, item: &ItemId, answer: Answer, took: Option<u64>) {
        self.answers.set(item, answer);
        if let Some(milliseconds) = took {
            let total = self.times.entry(item.clone()).or_default();
            *total = total.saturating_add(milliseconds);
        }
    }

    /// Whether there is anything worth keeping.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty()
            && self.myth_guesses.is_empty()
            && self.picture_change.is_none()
            && self.reflection.is_empty()
            && self.ticked_steps.is_empty()
            && self.respondent == Respondent::default()
    }
}
