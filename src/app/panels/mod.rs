//! One file a panel. A panel reads the state and sends commands; it changes nothing.

pub mod assessment;
pub mod duties;
pub mod myths;
pub mod overview;
mod profile_row;
pub mod result;
pub mod similar;
pub mod start;
mod start_notices;
pub mod suitability;

use super::view::View;
use crate::language::Args;
use crate::profile::SourceKey;

/// The sources of a claim as one line; empty when there are none.
#[must_use]
fn sources_line(view: &View<'_>, keys: &[SourceKey]) -> String {
    if keys.is_empty() {
        return String::new();
    }
    let keys: Vec<&str> = keys.iter().map(SourceKey::as_str).collect();
    view.format("sources-line", &Args::new().text("sources", keys.join(", ")))
}
