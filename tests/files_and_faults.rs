//! Files and faults: what happens to results, drafts and settings when files are damaged, disks are full or gone,
//! and programs are killed. Limits, small disks and users are set with the tools of Unix.
#![cfg(unix)]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test that fails says where"
)]

#[path = "files_and_faults/child.rs"]
mod child;
#[path = "files_and_faults/drafts.rs"]
mod drafts;
#[path = "files_and_faults/examples.rs"]
mod examples;
#[path = "files_and_faults/foreign_results.rs"]
mod foreign_results;
#[path = "files_and_faults/outbox.rs"]
mod outbox;
#[path = "files_and_faults/quality.rs"]
mod quality;
#[path = "files_and_faults/reading_back.rs"]
mod reading_back;
#[path = "files_and_faults/saving.rs"]
mod saving;
#[path = "files_and_faults/settings.rs"]
mod settings;
#[path = "files_and_faults/words.rs"]
mod words;
