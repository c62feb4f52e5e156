//! `selaras score`: figures equal to the reference through files, and every way in which a table may be wrong.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test that fails should stop at once, and tests prepare files of their own"
)]

#[path = "common/reference.rs"]
mod reference;
#[path = "common/tables.rs"]
mod tables;

#[path = "score_command/figures.rs"]
mod figures;
#[path = "score_command/forms.rs"]
mod forms;
#[path = "score_command/output.rs"]
mod output;
#[path = "score_command/wrong.rs"]
mod wrong;
