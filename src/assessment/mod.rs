//! One sitting: what was answered, by whom, how long it took, and where the person is. Pure data and rules; the
//! window shows it, [`crate::storage`] keeps it, [`crate::scoring`] counts it.

mod answers;
mod code;
mod pages;
mod sitting;
mod stopwatch;

pub use answers::{Answer, Answers};
pub use code::sitting_code;
pub use pages::{ITEMS_PER_PAGE, Pages};
pub use sitting::{PictureChange, Position, Respondent, Sitting};
pub use stopwatch::{IDLE_LIMIT, Stopwatch};
