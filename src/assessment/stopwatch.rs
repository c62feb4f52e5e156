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
    /// Whether a span since then was too long to count.
    left_out: bool,
}

impl Stopwatch {
    /// The page was opened or became visible again.
    pub fn start(&mut self, now: Duration) {
        self.running_since = Some(now);
    }

    /// The page was opened: what was counted before belongs to no item.
    pub fn restart(&mut self, now: Duration) {
        *self = Self { running_since: Some(now), ..Self::default() };
    }

    /// The person did something: the span since the last input counts unless it was too long.
    pub fn input(&mut self, now: Duration) {
        if let Some(since) = self.running_since {
            let span = now.saturating_sub(since);
            if span <= IDLE_LIMIT {
                self.counted = self.counted.saturating_add(span);
            } else {
                self.left_out = true;
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

    /// An answer was given: returns its milliseconds and begins anew. `None` when nothing was measured, also when all
    /// there was had to be left out: no time is not a time of 0.
    pub fn lap(&mut self, now: Duration) -> Option<u64> {
        self.running_since?;
        self.input(now);
        let counted = std::mem::take(&mut self.counted);
        let left_out = std::mem::take(&mut self.left_out);
        if left_out && counted.is_zero() {
            return None;
        }
        u64::try_from(counted.as_millis()).ok()
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
        assert_eq!(watch.lap(at(101 + 301)), None, "one second over five minutes: no time, not a time of 0");
        assert_eq!(watch.lap(at(402 + 300)), Some(300_000), "five minutes exactly");
        assert_eq!(watch.lap(at(702)), Some(0), "two answers at once");
        watch.input(at(702 + 600));
        assert_eq!(watch.lap(at(702 + 604)), Some(4000), "what came after the silence counts");
    }

    #[test]
    fn a_page_opened_anew_forgets_what_was_counted_before() {
        let mut watch = Stopwatch::default();
        watch.restart(at(0));
        watch.input(at(20));
        watch.input(at(20 + 900));
        watch.restart(at(1000));
        assert_eq!(watch.lap(at(1000)), Some(0));
        assert_eq!(watch.lap(at(1002)), Some(2000));
    }

    #[test]
    fn input_after_a_hidden_window_goes_on_measuring() {
        let mut watch = Stopwatch::default();
        watch.restart(at(0));
        watch.pause(at(1));
        watch.pause(at(50));
        watch.go_on(at(60));
        watch.go_on(at(62));
        assert_eq!(watch.lap(at(63)), Some(4000));
    }

    #[test]
    fn nothing_is_measured_before_the_page_opens() {
        assert_eq!(Stopwatch::default().lap(at(5)), None);
    }
}
