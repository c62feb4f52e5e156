//! Time and chance, handed in: the core knows neither, and a test sets both.
#![allow(clippy::disallowed_methods, reason = "this module is where the clock and chance come in")]

use jiff::ZonedDateTime;
use uuid::Uuid;

/// Where the window takes the time and new ids from.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    now: fn() -> ZonedDateTime,
    new_id: fn() -> Uuid,
}

impl Default for Clock {
    fn default() -> Self {
        Self { now: ZonedDateTime::now, new_id: Uuid::now_v7 }
    }
}

impl Clock {
    /// A clock of one's own, for tests.
    #[must_use]
    pub fn fixed(now: fn() -> ZonedDateTime, new_id: fn() -> Uuid) -> Self {
        Self { now, new_id }
    }

    /// The time in the zone of this machine.
    #[must_use]
    pub fn now(&self) -> ZonedDateTime {
        (self.now)()
    }

    /// A new UUIDv7.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        (self.new_id)()
    }
}
