//! A report as CSV, in the two forms people need: one that a spreadsheet with Indonesian settings opens by itself, one for
//! programs that work with data. What the rows are does not live here.

use std::borrow::Cow;

use super::{Report, ReportRow, rows};
use crate::table::{push_number, push_text};

/// How a table is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum TablePreset {
    /// For Excel with Indonesian settings: `;` between cells, decimal comma, byte order mark, CRLF, a header in the
    /// language of the report.
    #[default]
    ExcelIndonesia,
    /// For programs: `,` between cells, decimal point, no byte order mark, LF, the header `key,label,text,value`.
    Data,
}

impl TablePreset {
    /// Every form, first the default.
    pub const ALL: [Self; 2] = [Self::ExcelIndonesia, Self::Data];

    fn delimiter(self) -> u8 {
        match self {
            Self::ExcelIndonesia => b';',
            Self::Data => b',',
        }
    }

    fn end(self) -> &'static [u8] {
        match self {
            Self::ExcelIndonesia => b"\r\n",
            Self::Data => b"\n",
        }
    }
}

/// What starts a formula, or hides one, when a spreadsheet opens the file.
pub(super) const ACTIVE: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// The report as a table of four columns: key, name, text as shown, unrounded figure. A text that a spreadsheet would take
/// for a formula gets a leading `'`.
#[must_use]
pub fn table(report: &Report, preset: TablePreset) -> Vec<u8> {
    let mut table = Vec::new();
    let header = match preset {
        TablePreset::ExcelIndonesia => {
            table.extend_from_slice(b"\xEF\xBB\xBF");
            ["table-key", "table-about", "table-words", "table-figure"].map(|key| report.language.text(key))
        }
        TablePreset::Data => ["key", "label", "text", "value"].map(Cow::Borrowed),
    };
    push_cells(&mut table, preset, &header.each_ref().map(AsRef::as_ref));
    table.extend_from_slice(preset.end());
    for row in rows(report) {
        push_row(&mut table, preset, &row);
    }
    table
}

fn push_row(table: &mut Vec<u8>, preset: TablePreset, row: &ReportRow) {
    push_cells(table, preset, &[&row.key, &row.label, &row.text]);
    table.push(preset.delimiter());
    if let Some(value) = row.value {
        let from = table.len();
        push_number(table, value);
        if preset == TablePreset::ExcelIndonesia
            && let Some(point) = table.iter_mut().skip(from).find(|byte| **byte == b'.')
        {
            *point = b',';
        }
    }
    table.extend_from_slice(preset.end());
}

fn push_cells(table: &mut Vec<u8>, preset: TablePreset, cells: &[&str]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            table.push(preset.delimiter());
        }
        if cell.starts_with(ACTIVE) {
            push_text(table, &format!("'{cell}"));
        } else {
            push_text(table, cell);
        }
    }
}
