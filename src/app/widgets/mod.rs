//! The reusable parts of the window. Each draws from theme tokens, names itself in the accessibility tree and
//! keeps no state of its own.

pub mod button;
pub mod card;
pub mod check_row;
pub mod chip;
pub mod choice;
pub mod columns;
pub mod contribution;
pub mod digit;
pub mod field;
pub mod focus;
pub mod key_hint;
pub mod likert;
pub mod range_bar;
pub mod roving;
pub mod scroll;
pub mod status;
pub mod text;
pub mod tooltip;
pub mod weave;

pub use button::Button;
