//! Small helpers for the words of a report: figures with their ranges, counts in words.

use super::Shown;
use crate::language::{Args, Language};
use crate::scoring::{Band, Pomp};

/// A score and its band in whole numbers.
pub(super) fn shown(score: Pomp, band: Band, language: Language) -> Shown {
    let whole = |figure: Pomp| language.decimal(figure.value(), 0);
    let (low_text, high_text) = (whole(band.low), whole(band.high));
    let ends = || Args::new().text("low", low_text.clone()).text("high", high_text.clone());
    Shown {
        value: score.value(),
        low: band.low.value(),
        high: band.high.value(),
        text: whole(score),
        range: range(band, language),
        range_short: language.format("report-range-short", &ends()),
        range_table: language.format("report-range-table", &ends()),
        low_text,
        high_text,
    }
}

/// "kira-kira antara 57 dan 100".
pub(super) fn range(band: Band, language: Language) -> String {
    let whole = |figure: Pomp| language.decimal(figure.value(), 0);
    language.format("report-range", &Args::new().text("low", whole(band.low)).text("high", whole(band.high)))
}

/// "enam sisi dirimu".
pub(super) fn counted_sides(language: Language, count: usize) -> String {
    language.format("report-sides", &Args::new().text("count", language.count_word(count)).count("n", count))
}

/// "keenam sisimu"; figures above twelve.
pub(super) fn all_of_them(language: Language, count: usize) -> String {
    let args = Args::new().text("count", language.count_word(count));
    if count <= 12 {
        language.format("report-all-sides", &args)
    } else {
        language.format("report-all-sides-figure", &args)
    }
}

/// The text with a capital first letter.
pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
