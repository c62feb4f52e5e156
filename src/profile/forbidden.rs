//! Words that no template and no profile says to a person, since they would turn a conversation starter into a verdict.

use crate::language::Language;

const INDONESIAN: &[&str] = &[
    "tidak cocok",
    "tidak layak",
    "gagal",
    "lulus",
    "bakat",
    "iq",
    "di atas rata-rata",
    "di bawah rata-rata",
    "peringkat",
    "persen cocok",
    "harus menjadi",
    "sebaiknya tidak menjadi",
];

const ENGLISH: &[&str] = &[
    "not suitable",
    "fail",
    "pass",
    "talent",
    "iq",
    "above average",
    "below average",
    "ranking",
    "per cent match",
    "percent match",
    "should become",
];

/// The forbidden words of `language` that `text` says, in any case, as whole words, however they are joined; each once.
///
/// "lulusan" does not say "lulus"; "IQ-nya" says "iq".
#[must_use]
pub fn find(text: &str, language: Language) -> Vec<&'static str> {
    let list = match language {
        Language::Indonesian => INDONESIAN,
        Language::English => ENGLISH,
    };
    let said: Vec<&str> = words(text).collect();
    list.iter().copied().filter(|forbidden| says(&said, forbidden)).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn says(said: &[&str], forbidden: &str) -> bool {
    let mut rest = words(forbidden);
    let Some(first) = rest.next() else { return false };
    said.iter().enumerate().any(|(start, word)| {
        word.eq_ignore_ascii_case(first) && {
            let mut following = said.iter().skip(start + 1);
            words(forbidden)
                .skip(1)
                .all(|wanted| following.next().is_some_and(|word| word.eq_ignore_ascii_case(wanted)))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_in_any_case() {
        let find = |text| find(text, Language::Indonesian);
        assert_eq!(find("Kamu TIDAK\u{a0}  Cocok."), ["tidak cocok"]);
        assert_eq!(find("Gagal, lalu lulus"), ["gagal", "lulus"]);
        assert_eq!(find("di atas rata-rata"), ["di atas rata-rata"]);
        assert_eq!(find("IQ-nya"), ["iq"]);
        assert!(find("lulusan SMK tidak selalu cocok, tekniq").is_empty());
        assert!(find("tidak").is_empty());
        assert!(find("").is_empty());
        assert_eq!(super::find("a Pass: above\naverage", Language::English), ["pass", "above average"]);
        assert!(super::find("passed, compass, failure", Language::English).is_empty());
    }
}
