//! The short words around the figures of a report: what a legend, a column, a section or a line to sign is called. They
//! are the same for everybody.

use serde::Serialize;

use crate::language::Language;

/// Names of columns, sections and marks, in the language of the report.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Labels {
    /// "skor", beside the dot.
    pub score_mark: String,
    /// "kira-kira di sini", beside the band.
    pub band_mark: String,
    /// "patokan awal", beside the triangle.
    pub minimum_mark: String,
    /// "belum ada skor".
    pub no_score: String,
    /// "Sisi", over the names.
    pub side: String,
    /// "Dari 0 sampai 100", over the charts.
    pub scale: String,
    /// "Skor".
    pub score: String,
    /// "Rentang".
    pub range: String,
    /// "Bobot".
    pub weight: String,
    /// "Bagian", what a side brings to the fit.
    pub part: String,
    /// "Arti tiap sisi", over what is said of each side.
    pub side_words: String,
    /// "Catatan setelah berbincang dengan guru BK", over empty lines.
    pub notes: String,
    /// "Guru BK", under a line to sign.
    pub counselor: String,
    /// "Orang tua atau wali", under a line to sign.
    pub parent: String,
}

pub(super) fn labels(language: Language) -> Labels {
    let word = |key: &str| language.text(key).into_owned();
    Labels {
        score_mark: word("legend-score"),
        band_mark: word("legend-band"),
        minimum_mark: word("legend-minimum"),
        no_score: word("side-no-score"),
        side: word("report-column-side"),
        scale: word("report-column-scale"),
        score: word("report-column-score"),
        range: word("report-column-range"),
        weight: word("report-column-weight"),
        part: word("report-column-part"),
        side_words: word("result-sides-words"),
        notes: word("report-notes"),
        counselor: word("report-sign-counselor"),
        parent: word("report-sign-parent"),
    }
}
