//! The header of a table: which column holds what.

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};

use super::answers::RESPONDENT;
use super::diagnostic::{TableCode, TableDiagnostic, quoted};
use super::findings::Findings;
use super::rows::{Fault, Rows};
use crate::profile::Instrument;

/// Most names that a message lists.
const NAMES_TOLD: usize = 20;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing that is read.
    Ignored,
    /// Who answered.
    Respondent,
    /// The item of that place in the order of presentation.
    Item(usize),
}

/// Whether a table must have a column for every item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Items {
    /// A missing one is an error.
    All,
    /// A missing one is empty in every row.
    Some,
}

/// Reads the header row: one role a column. `None` when the table ends before it, which is told.
pub(super) fn read<R: Read + Seek>(
    rows: &mut Rows<R>,
    instrument: &Instrument,
    items: Items,
    findings: &mut Findings,
) -> Result<Vec<Role>, Fault> {
    if !rows.advance()? {
        return Err(Fault::Found(TableDiagnostic::of_table(TableCode::Empty)));
    }
    let row = rows.number();
    if rows.has_nul() {
        return Err(Fault::Found(TableDiagnostic::of_row(TableCode::NulByte, row)));
    }
    let places: HashMap<&str, usize> =
        instrument.items.iter().enumerate().map(|(place, item)| (item.id.as_str(), place)).collect();
    let (mut roles, mut seen, mut unknown) = (Vec::with_capacity(rows.len()), HashSet::new(), Vec::new());
    for cell in rows.cells() {
        let Ok(name) = std::str::from_utf8(cell).map(str::trim) else {
            findings.add(TableDiagnostic::of_row(TableCode::Encoding, row).with("found", &quoted(cell)));
            roles.push(Role::Ignored);
            continue;
        };
        if !name.is_empty() && !seen.insert(name.to_owned()) {
            let found = TableDiagnostic::of_row(TableCode::DuplicateColumn, row);
            findings.add(found.in_column(quoted(cell)).with("column", &quoted(cell)));
        }
        roles.push(match places.get(name) {
            Some(place) => Role::Item(*place),
            None if name == RESPONDENT => Role::Respondent,
            None => {
                unknown.push(quoted(cell));
                Role::Ignored
            }
        });
    }
    if roles.len() < 2 {
        let first = rows.cells().next().unwrap_or_default();
        let found = TableDiagnostic::of_row(TableCode::NoDelimiter, row);
        return Err(Fault::Found(found.with("found", &if first.contains(&b'\t') { "tab" } else { "none" })));
    }
    tell_missing(&roles, instrument, items, row, findings);
    tell_unknown(&unknown, row, findings);
    Ok(roles)
}

fn tell_missing(roles: &[Role], instrument: &Instrument, items: Items, row: u64, findings: &mut Findings) {
    if !roles.contains(&Role::Respondent) {
        let found = TableDiagnostic::of_row(TableCode::MissingRespondent, row);
        findings.add(found.in_column(RESPONDENT).with("column", &RESPONDENT));
    }
    if items == Items::Some {
        return;
    }
    let there: HashSet<usize> = roles
        .iter()
        .filter_map(|role| if let Role::Item(place) = role { Some(*place) } else { None })
        .collect();
    for (place, item) in instrument.items.iter().enumerate() {
        if !there.contains(&place) {
            let found = TableDiagnostic::of_row(TableCode::MissingItem, row);
            findings.add(found.in_column(item.id.as_str()).with("column", &item.id));
        }
    }
}

/// One warning for all, however many there are. A column without a name is nothing to tell of.
fn tell_unknown(unknown: &[String], row: u64, findings: &mut Findings) {
    let named: Vec<&str> = unknown.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    if named.is_empty() {
        return;
    }
    let told = named.iter().take(NAMES_TOLD).copied().collect::<Vec<_>>().join(", ");
    let more = named.len().saturating_sub(NAMES_TOLD);
    findings.add(
        TableDiagnostic::of_row(TableCode::UnknownColumns, row).with("columns", &told).with("count", &more),
    );
}
