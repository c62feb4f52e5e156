//! Raw answers: the truth from which every figure is computed.

use std::collections::BTreeMap;

use crate::profile::{Instrument, ItemId};

/// What a person said to an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Nothing.
    #[default]
    Unanswered,
    /// "Tidak paham": counts as missing and is counted.
    NotUnderstood,
    /// An option of the scale, before any reversal.
    Value(i32),
}

impl Answer {
    /// The chosen option.
    #[must_use]
    pub fn value(self) -> Option<i32> {
        match self {
            Self::Value(value) => Some(value),
            Self::Unanswered | Self::NotUnderstood => None,
        }
    }

    /// Whether the person did something: chose an option or said "tidak paham" (*terisi*).
    #[must_use]
    pub fn is_filled(self) -> bool {
        self != Self::Unanswered
    }
}

/// Answers by item. An item that is not listed is unanswered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<ItemId, Answer>);

impl Answers {
    /// The answer to an item.
    #[must_use]
    pub fn get(&self, item: &ItemId) -> Answer {
        self.0.get(item).copied().unwrap_or_default()
    }

    /// Sets or, with [`Answer::Unanswered`], clears the answer to an item.
    pub fn set(&mut self, item: &ItemId, answer: Answer) {
        if answer.is_filled() {
            self.0.insert(item.clone(), answer);
        } else {
            self.0.remove(item);
        }
    }

    /// The items of the instrument that were answered with an option (*terjawab*).
    #[must_use]
    pub fn answered(&self, instrument: &Instrument) -> usize {
        instrument.items.iter().filter(|item| self.get(&item.id).value().is_some()).count()
    }

    /// The items of the instrument that are not unanswered; "tidak paham" counts (*terisi*).
    #[must_use]
    pub fn filled(&self, instrument: &Instrument) -> usize {
        instrument.items.iter().filter(|item| self.get(&item.id).is_filled()).count()
    }

    /// Whether nothing was said to any item.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every item that was answered or not understood, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, Answer)> {
        self.0.iter().map(|(item, answer)| (item, *answer))
    }
}

impl FromIterator<(ItemId, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (ItemId, Answer)>>(entries: I) -> Self {
        Self(entries.into_iter().filter(|(_, answer)| answer.is_filled()).collect())
    }
}
