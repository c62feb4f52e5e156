//! Groups that are one Tab stop: only the current child takes the focus, arrows walk inside the group.

use egui::{EventFilter, Id, Key, Modifiers, Response, Sense, Ui};

/// Which arrows walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// ← and →.
    Horizontal,
    /// ↑ and ↓.
    Vertical,
    /// All four.
    Both,
}

/// A group of `count` children.
#[derive(Clone, Copy, Debug)]
pub struct Roving {
    group: Id,
    count: usize,
    current: usize,
    axis: Axis,
}

impl Roving {
    /// The group `group`; unless somebody walked in it, the child `resting` is the current one.
    #[must_use]
    pub fn new(ui: &Ui, group: Id, count: usize, resting: usize, axis: Axis) -> Self {
        let walked: Option<usize> = ui.data(|data| data.get_temp(group)).unwrap_or(None);
        let current = walked.unwrap_or(resting).min(count.saturating_sub(1));
        Self { group, count, current, axis }
    }

    /// The id of a child.
    #[must_use]
    pub fn id(&self, index: usize) -> Id {
        self.group.with(index)
    }

    /// The current child.
    #[must_use]
    pub fn current(&self) -> usize {
        self.current
    }

    /// What a child listens to.
    #[must_use]
    pub fn sense(&self, ui: &Ui, index: usize) -> Sense {
        if self.is_current(ui, index) { Sense::click() } else { Sense::CLICK }
    }

    /// What a child that is only read listens to.
    #[must_use]
    pub fn reading_sense(&self, ui: &Ui, index: usize) -> Sense {
        if self.is_current(ui, index) { Sense::focusable_noninteractive() } else { Sense::hover() }
    }

    /// A child that an arrow chose a moment ago, in the same frame, is the current one already: egui takes the keyboard from
    /// a widget that is drawn without listening to it.
    fn is_current(&self, ui: &Ui, index: usize) -> bool {
        let walked: Option<usize> = ui.data(|data| data.get_temp(self.group)).unwrap_or(None);
        index == walked.unwrap_or(self.current)
    }

    /// Handles the keys of a child; call after it was drawn.
    pub fn keys(&self, ui: &Ui, index: usize, response: &Response) {
        if response.clicked() {
            self.walk_to(ui, None);
            return;
        }
        if !response.has_focus() {
            if response.lost_focus() && index == self.current {
                self.walk_to(ui, None);
            }
            return;
        }
        if response.gained_focus() {
            // egui keeps a filter only from the second frame on; without one more frame the next arrow would leave.
            ui.ctx().request_repaint();
        }
        let horizontal_arrows = self.axis != Axis::Vertical;
        let vertical_arrows = self.axis != Axis::Horizontal;
        let filter = EventFilter { horizontal_arrows, vertical_arrows, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        let step = ui.input_mut(|input| {
            let mut pressed = |key: Key| input.consume_key(Modifiers::NONE, key);
            let forward = (vertical_arrows && pressed(Key::ArrowDown))
                || (horizontal_arrows && pressed(Key::ArrowRight));
            let back =
                (vertical_arrows && pressed(Key::ArrowUp)) || (horizontal_arrows && pressed(Key::ArrowLeft));
            isize::from(forward) - isize::from(back)
        });
        if step == 0 {
            return;
        }
        if let Some(next) = index.checked_add_signed(step).filter(|next| *next < self.count) {
            self.walk_to(ui, Some(next));
            ui.memory_mut(|memory| memory.request_focus(self.id(next)));
            ui.ctx().request_repaint();
        }
    }

    fn walk_to(&self, ui: &Ui, child: Option<usize>) {
        ui.data_mut(|data| data.insert_temp(self.group, child));
    }
}
