//! Which items stand on which page.

use std::ops::Range;

use crate::profile::Instrument;

/// Items on one page of the form.
pub const ITEMS_PER_PAGE: usize = 6;

/// The pages of an instrument: items in the order of presentation, [`ITEMS_PER_PAGE`] each, the last may be shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pages {
    items: usize,
}

impl Pages {
    /// The pages of `instrument`.
    #[must_use]
    pub fn of(instrument: &Instrument) -> Self {
        Self { items: instrument.items.len() }
    }

    /// How many pages there are.
    #[must_use]
    pub fn count(self) -> usize {
        self.items.div_ceil(ITEMS_PER_PAGE)
    }

    /// The indices of the items on a page, counted from 0; empty past the end.
    #[must_use]
    pub fn items(self, page: usize) -> Range<usize> {
        let start = page.saturating_mul(ITEMS_PER_PAGE).min(self.items);
        start..start.saturating_add(ITEMS_PER_PAGE).min(self.items)
    }

    /// The page on which an item stands.
    #[must_use]
    pub fn page_of(self, item: usize) -> usize {
        item / ITEMS_PER_PAGE
    }
}
