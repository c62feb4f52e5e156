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

/// The digit that was pressed in this frame, alone and for the first time.
#[must_use]
pub fn pressed(ui: &Ui) -> Option<usize> {
    ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Key { key, pressed: true, repeat: false, modifiers, .. } if modifiers.is_none() => {
                DIGITS.iter().position(|digit| digit == key)
            }
            _ => None,
        })
    })
}
