//! How long an item took. Each answer takes the time since the page's previous answer or since its opening; time
//! in a hidden window and spans of more than five minutes without input are left out.

use std::time::Duration;

/// Longest span without input that still counts.
pub const IDLE_LIMIT: Duration = Duration::from_secs(5 * 60);

/// Measures one page. Instants are durations since any fixed start, handed in by the caller.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stopwatch {
    /// Counted since the last answer or the opening of the page.
    counted: Duration,
    /// Last input or the moment of going on; `None` while nothing is measured.
    running_since: Option<Duration>,
}

impl Stopwatch {
    /// The page was opened or became visible again.
    pub fn start(&mut self, now: Duration) {
        self.running_since = Some(now);
    }

    /// The page was opened: what was counted before belongs to no item.
    pub fn restart(&mut self, now: Duration) {
        self.counted = Duration::ZERO;
        self.running_since = Some(now);
    }

    /// The person did something: the span since the last input counts unless it was too long.
    pub fn input(&mut self, now: Duration) {
        if let Some(since) = self.running_since {
            let span = now.saturating_sub(since);
            if span <= IDLE_LIMIT {
                self.counted = self.counted.saturating_add(span);
            }
            self.running_since = Some(now);
        }
    }

    /// The person did something: measuring goes on, also after the window was hidden.
    pub fn go_on(&mut self, now: Duration) {
        if self.running_since.is_some() {
            self.input(now);
        } else {
            self.start(now);
        }
    }

    /// The window was hidden: the time until [`Self::start`] does not count.
    pub fn pause(&mut self, now: Duration) {
        self.input(now);
        self.running_since = None;
    }

    /// An answer was given: returns its milliseconds and begins anew. `None` when nothing was measured.
    pub fn lap(&mut self, now: Duration) -> Option<u64> {
        self.running_since?;
        self.input(now);
        let milliseconds = u64::try_from(self.counted.as_millis()).ok();
        self.counted = Duration::ZERO;
        milliseconds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn an_answer_takes_the_time_since_the_previous_one() {
        let mut watch = Stopwatch::default();
        watch.restart(at(10));
        assert_eq!(watch.lap(at(13)), Some(3000));
        assert_eq!(watch.lap(at(14)), Some(1000));
    }

    #[test]
    fn hidden_time_and_long_silence_are_left_out() {
        let mut watch = Stopwatch::default();
        watch.restart(at(0));
        watch.pause(at(2));
        watch.start(at(100));
        assert_eq!(watch.lap(at(101)), Some(3000));
        assert_eq!(watch.lap(at(101 + 301)), Some(0), "one second over five minutes");
        assert_eq!(watch.lap(at(402 + 300)), Some(300_000), "five minutes exactly");
    }

    #[test]
    fn nothing_is_measured_before_the_page_opens() {
        assert_eq!(Stopwatch::default().lap(at(5)), None);
    }
}
