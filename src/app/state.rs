//! What the window shows: everything a panel may read. Only [`super::App`] changes it.

use std::sync::Arc;

use super::command::{Dialog, Tab};
use super::widgets::weave::Weave;
use crate::profile::{DimensionRole, Profile};

/// An occupation that is open, with what is drawn of it everywhere.
#[derive(Clone, Debug)]
pub struct OpenProfile {
    /// The profile.
    pub profile: Arc<Profile>,
    /// Its emblem.
    pub weave: Weave,
}

impl OpenProfile {
    /// Opens a profile.
    #[must_use]
    pub fn new(profile: Arc<Profile>) -> Self {
        let weave = weave_of(&profile);
        Self { profile, weave }
    }
}

/// The emblem of a profile: its weights in order.
#[must_use]
pub fn weave_of(profile: &Profile) -> Weave {
    let strands = profile.instrument.dimensions.iter().map(|dimension| {
        #[allow(clippy::cast_possible_truncation, reason = "a weight is drawn in points, where f32 is exact enough")]
        let weight = dimension.weight as f32;
        (weight, dimension.role == DimensionRole::Determining)
    });
    Weave::new(strands, profile.id.as_str())
}

/// Where the person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The first window.
    Start,
    /// A tab of the open occupation.
    Occupation(Tab),
}

/// What the window shows.
#[derive(Debug)]
pub struct State {
    /// Where the person is.
    pub page: Page,
    /// The open occupation.
    pub open: Option<OpenProfile>,
    /// Dialogs, the last on top.
    pub dialogs: Vec<Dialog>,
}

impl State {
    /// Tells pages apart, so that each keeps its own scroll position.
    #[must_use]
    pub fn page_key(&self) -> u8 {
        match self.page {
            Page::Start => 0,
            Page::Occupation(tab) => u8::try_from(tab.number()).unwrap_or_default(),
        }
    }
}
