//! The window, driven as a person drives it: with keys, a pointer and a screen reader's view of it, and measured and
//! pictured page by page. The system's file dialogs are answered by a script; everything else is the real program.
#![cfg(all(feature = "gui", feature = "pdf"))]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test stops where something is missing, waits for threads and lays files where it likes"
)]

#[path = "window/harness.rs"]
mod harness;

#[path = "window/reading.rs"]
mod reading;

#[path = "window/sitting.rs"]
mod sitting;

#[path = "window/drawn.rs"]
mod drawn;

#[path = "window/hearing.rs"]
mod hearing;

#[path = "window/keeping.rs"]
mod keeping;

#[path = "window/handing_on.rs"]
mod handing_on;

#[path = "window/folder_run.rs"]
mod folder_run;

#[path = "window/lab.rs"]
mod lab;

#[path = "window/crashing.rs"]
mod crashing;

#[path = "window/tracing.rs"]
mod tracing;

#[path = "window/comparing.rs"]
mod comparing;

#[path = "window/system.rs"]
mod system;

#[path = "window/places.rs"]
mod places;

#[path = "window/quality.rs"]
mod quality;

#[path = "window/pictures.rs"]
mod pictures;

#[path = "window/guides.rs"]
mod guides;

#[path = "window/layout.rs"]
mod layout;
