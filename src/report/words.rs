//! Small helpers for the words of a report: figures with their ranges, counts in words.

use super::{Shown, ShownFigures};
use crate::language::{Args, Language, round_half_away};
use crate::profile::is_hidden;
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
        figures: ShownFigures {
            score: round_half_away(score.value(), 0),
            low: round_half_away(band.low.value(), 0),
            high: round_half_away(band.high.value(), 0),
        },
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

/// What a person typed as one line that reads the same everywhere: controls and marks that turn the direction of reading
/// become spaces, as in a result file, and runs of spaces become one.
pub(super) fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|c| if is_hidden(c) { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_one_line_without_hidden_characters() {
        assert_eq!(one_line(" Budi\u{202E}imag\t\r\nx\u{7} "), "Budi imag x");
        assert_eq!(one_line("\u{2066}\u{2069}"), "");
        assert_eq!(one_line("سيتي 王小明"), "سيتي 王小明");
    }
}
