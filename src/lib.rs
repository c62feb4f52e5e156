//! Selaras: get to know an occupation honestly, describe yourself, understand the result.
//!
//! The map of the house, with its invariants, is `ARCHITECTURE.md`. Data goes one way:
//! [`profile`] → [`assessment`] → [`scoring`] → [`report`] → screen and files.

pub mod assessment;
pub mod guide;
pub mod lab;
pub mod language;
pub mod profile;
pub mod report;
pub mod report_run;
pub mod result_file;
pub mod scoring;
pub mod statistics;
pub mod storage;
pub mod table;

#[cfg(feature = "gui")]
pub mod app;
pub mod cli;
