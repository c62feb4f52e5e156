//! Digits that answer: a held key answers once, and a digit with another key held is somebody else's.

use egui::{Event, Key, Ui};

const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

/// The digits that were pressed in this frame, each alone and for the first time, in order. A slow frame may hold several,
/// and none of them may get lost.
#[must_use]
pub fn pressed(ui: &Ui) -> Vec<usize> {
    ui.input(|input| {
        let digits = input.events.iter().filter_map(|event| match event {
            Event::Key { key, pressed: true, repeat: false, modifiers, .. } if modifiers.is_none() => {
                DIGITS.iter().position(|digit| digit == key)
            }
            _ => None,
        });
        digits.collect()
    })
}
