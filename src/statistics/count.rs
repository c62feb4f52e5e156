//! A number of people that may have to stay hidden.

/// In anything handed on, a cell that fewer people are in is hidden: it could point at somebody.
pub const LEAST_HANDED_ON: u64 = 5;

/// How many people are in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Known(u64),
    /// Not told, since the figures are handed on and the number would say too much.
    Hidden,
}

impl Count {
    /// The number, unless it is hidden.
    #[must_use]
    pub fn known(self) -> Option<u64> {
        match self {
            Self::Known(count) => Some(count),
            Self::Hidden => None,
        }
    }

    /// Whether it is known and at least `least`.
    #[must_use]
    pub fn reaches(self, least: u64) -> bool {
        self.known().is_some_and(|count| count >= least)
    }
}
