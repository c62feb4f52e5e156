//! Nobody at the desk: after a while a notice, later back to the start. Measured by egui's clock, which no wrong clock of the
//! computer moves.

use std::time::Duration;

use super::App;
use super::command::Dialog;
use super::lab::is_occupied;
use super::view::FocusTarget;

/// How long nobody has touched anything.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Idle {
    /// Seconds of egui's clock at the last touch.
    last: f64,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    /// Nothing, for so long.
    Wait(Duration),
    /// The notice is shown; the way back comes after so long.
    Notice(Duration),
    /// Back to the start.
    Return,
}

impl Idle {
    fn touch(&mut self, now: f64) {
        self.last = now;
    }

    fn step(self, now: f64, notice: Duration, back: Duration) -> Step {
        let idle = Duration::try_from_secs_f64((now - self.last).max(0.0)).unwrap_or_default();
        if idle >= back {
            Step::Return
        } else if idle >= notice {
            Step::Notice(back - idle)
        } else {
            Step::Wait(notice - idle)
        }
    }
}

impl App {
    /// Watches the desk in lab mode.
    pub(super) fn watch_idle(&mut self, ctx: &egui::Context) {
        let Some(mode) = &self.state.lab.mode else { return };
        let (notice, back) = (mode.idle_notice, mode.idle_return);
        let now = ctx.time();
        let touched = ctx.input(|input| !input.events.is_empty());
        let occupied = is_occupied(&self.state);
        if touched || !occupied {
            self.state.lab.idle.touch(now);
        }
        if !occupied {
            return;
        }
        match self.state.lab.idle.step(now, notice, back) {
            Step::Wait(left) => ctx.request_repaint_after(left),
            Step::Notice(left) => {
                if self.state.dialogs.last() != Some(&Dialog::Idle) {
                    self.show_dialog(ctx, Dialog::Idle);
                }
                ctx.request_repaint_after(left.min(Duration::from_secs(1)));
            }
            Step::Return => {
                if self.leave_seat(ctx) {
                    self.state.lab.idle.touch(now);
                    self.toast_info("idle-returned");
                } else {
                    // The last answer is on its way to the disk.
                    ctx.request_repaint_after(Duration::from_millis(200));
                }
            }
        }
    }

    /// Somebody is there.
    pub(super) fn stay(&mut self, ctx: &egui::Context) {
        self.state.lab.idle.touch(ctx.time());
        if self.state.dialogs.last() == Some(&Dialog::Idle) {
            self.close_dialog();
        }
        if self.state.dialogs.is_empty() && self.refocus.is_none() {
            self.focus.set(Some(FocusTarget::PageTitle));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notice_comes_after_ten_minutes_and_the_way_back_after_fifteen() {
        let (notice, back) = (Duration::from_secs(600), Duration::from_secs(900));
        let mut idle = Idle::default();
        idle.touch(100.0);
        let step = |idle: Idle, now: f64| idle.step(now, notice, back);
        assert_eq!(step(idle, 100.0), Step::Wait(notice));
        assert_eq!(step(idle, 699.0), Step::Wait(Duration::from_secs(1)));
        assert_eq!(step(idle, 700.0), Step::Notice(Duration::from_secs(300)));
        assert_eq!(step(idle, 999.0), Step::Notice(Duration::from_secs(1)));
        assert_eq!(step(idle, 1000.0), Step::Return);
        assert_eq!(step(idle, 50.0), Step::Wait(notice), "a clock that begins anew is no idle time");
        idle.touch(999.0);
        assert_eq!(step(idle, 1000.0), Step::Wait(Duration::from_secs(599)));
    }
}
