//! Numbers, dates and lists as a person writes them.

use jiff::civil::Date;

use super::{Args, Language};

impl Language {
    /// A number with `decimals` decimals, rounded half away from zero, with the language's decimal sign.
    #[must_use]
    pub fn decimal(self, value: f64, decimals: usize) -> String {
        let text = format!("{:.decimals$}", round_half_away(value, decimals));
        match self {
            Self::Indonesian => text.replace('.', ","),
            Self::English => text,
        }
    }

    /// A day, "24 November 2026".
    #[must_use]
    pub fn date(self, date: Date) -> String {
        let month = self.text(match date.month() {
            1 => "month-1",
            2 => "month-2",
            3 => "month-3",
            4 => "month-4",
            5 => "month-5",
            6 => "month-6",
            7 => "month-7",
            8 => "month-8",
            9 => "month-9",
            10 => "month-10",
            11 => "month-11",
            _ => "month-12",
        });
        format!("{} {month} {}", date.day(), date.year())
    }

    /// A count as a word up to twelve ("enam"), in figures above.
    #[must_use]
    pub fn count_word(self, count: usize) -> String {
        if (1..=12).contains(&count) {
            self.format("count-word", &Args::new().count("n", count))
        } else {
            count.to_string()
        }
    }
}

/// Rounds to `decimals` decimals, halves away from zero. The tiny push undoes binary representation (68.75 stored
/// as 68.749999…), since figures are built from tenths and sixths of whole answers.
#[must_use]
pub(crate) fn round_half_away(value: f64, decimals: usize) -> f64 {
    let factor = 10_f64.powi(i32::try_from(decimals).unwrap_or(i32::MAX));
    let scaled = value * factor;
    let pushed = scaled + scaled.signum() * 1e-9 * scaled.abs().max(1.0);
    pushed.round() / factor
}

/// "a, b dan c" in the language.
#[must_use]
pub fn join_with_and(language: Language, parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => {
            let args = Args::new().text("list", head.join(", ")).text("last", last.as_str());
            language.format("list-and", &args)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_away_from_zero() {
        assert_eq!(Language::Indonesian.decimal(68.75, 1), "68,8");
        assert_eq!(Language::English.decimal(-0.25, 1), "-0.3");
        assert_eq!(Language::Indonesian.decimal(79.5, 0), "80");
        assert_eq!(Language::Indonesian.decimal(1.005, 2), "1,01");
    }

    #[test]
    fn counts_are_words_up_to_twelve() {
        assert_eq!(Language::Indonesian.count_word(6), "enam");
        assert_eq!(Language::English.count_word(1), "one");
        assert_eq!(Language::English.count_word(13), "13");
    }

    #[test]
    fn dates_and_lists() {
        let day = jiff::civil::date(2026, 11, 24);
        assert_eq!(Language::Indonesian.date(day), "24 November 2026");
        let parts = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(join_with_and(Language::Indonesian, &parts), "a, b dan c");
        assert_eq!(join_with_and(Language::English, &parts), "a, b and c");
    }
}
