//! How often each whole number came up. Memory does not grow with what is counted: a short range is a plain list of
//! counters; only a range that no valid profile reaches is kept by what occurs.

use std::collections::BTreeMap;

/// Up to this many different numbers every one has its counter.
const LISTED: u64 = 1 << 16;

/// Counters for the numbers from 0 to a limit.
#[derive(Clone, Debug)]
pub(super) enum Tally {
    /// One counter a number.
    Listed(Vec<u64>),
    /// Counters for the numbers that came up.
    Occurring(BTreeMap<u64, u64>),
}

impl Tally {
    /// For the numbers 0 to `largest`.
    pub(super) fn up_to(largest: u64) -> Self {
        match usize::try_from(largest) {
            Ok(last) if largest < LISTED => Self::Listed(vec![0; last + 1]),
            _ => Self::Occurring(BTreeMap::new()),
        }
    }

    /// Counts a number once; one beyond the limit of a list is not counted.
    #[inline]
    pub(super) fn add(&mut self, number: u64) {
        let Self::Listed(counters) = self else { return self.add_occurring(number) };
        if let Some(counter) = usize::try_from(number).ok().and_then(|number| counters.get_mut(number)) {
            *counter += 1;
        }
    }

    /// Apart, so that what nearly always happens stays short enough to be built into the loop that counts.
    #[cold]
    #[inline(never)]
    fn add_occurring(&mut self, number: u64) {
        if let Self::Occurring(counters) = self {
            *counters.entry(number).or_default() += 1;
        }
    }

    /// Number and how often, rising; a list gives its zeros too.
    pub(super) fn iter(&self) -> Box<dyn Iterator<Item = (u64, u64)> + '_> {
        match self {
            Self::Listed(counters) => Box::new((0..).zip(counters.iter().copied())),
            Self::Occurring(counters) => Box::new(counters.iter().map(|(number, count)| (*number, *count))),
        }
    }
}
