//! The report as the template reads it: JSON in which every text is data that the fonts can show.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};
use unicode_normalization::UnicodeNormalization;

use super::world::has_glyph;
use crate::language::Args;
use crate::report::{PdfOptions, Report};

/// Stands where the fonts have no form for a character.
const NO_GLYPH: char = '?';
/// Longest run without a place to break; longer ones get one in between, so that no word leaves the page.
const LONGEST_WORD: usize = 24;
/// A place to break a line that takes no room.
const BREAK: char = '\u{200b}';

/// What the template is given.
pub(super) struct PageData {
    fields: Map<String, Value>,
    /// Characters without a form, sorted.
    pub(super) missing_glyphs: Vec<char>,
}

impl PageData {
    pub(super) fn new(report: &Report, options: &PdfOptions<'_>) -> Self {
        let (width, height) = options.paper.millimetres();
        let mut value = json!({
            "report": report,
            "lang": report.language.tag(),
            "width": width,
            "height": height,
            "school": options.letterhead.school.trim(),
            "address": options.letterhead.address.trim(),
            "signatures": options.signatures,
        });
        let mut missing = BTreeSet::new();
        make_showable(&mut value, &mut missing);
        let mut fields = match value {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        if !missing.is_empty() {
            let args = Args::new().count("n", missing.len()).text("mark", NO_GLYPH.to_string());
            fields
                .insert("missing".to_owned(), report.language.format("report-missing-letters", &args).into());
        }
        Self { fields, missing_glyphs: missing.into_iter().collect() }
    }

    /// The JSON with the density the template shall use.
    pub(super) fn with_density(&mut self, density: u8) -> Vec<u8> {
        self.fields.insert("density".to_owned(), density.into());
        serde_json::to_vec(&self.fields).unwrap_or_default()
    }
}

/// Makes every text one that can be printed.
fn make_showable(value: &mut Value, missing: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => {
            if let Some(shown) = showable(text, missing) {
                *text = shown;
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| make_showable(value, missing)),
        Value::Object(fields) => fields.values_mut().for_each(|value| make_showable(value, missing)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text as it is printed, when that differs: letters and their accents composed, without characters that have no form of their own, with a mark for those
/// the fonts cannot show, and with places to break very long words.
fn showable(text: &str, missing: &mut BTreeSet<char>) -> Option<String> {
    let mut shown = String::with_capacity(text.len());
    let mut run = 0;
    for letter in text.nfc() {
        let letter = if letter.is_whitespace() && letter != '\u{a0}' { ' ' } else { letter };
        if is_formless(letter) {
            continue;
        }
        run = if letter == ' ' { 0 } else { run + 1 };
        if run > LONGEST_WORD {
            shown.push(BREAK);
            run = 1;
        }
        if has_glyph(letter) {
            shown.push(letter);
        } else {
            missing.insert(letter);
            shown.push(NO_GLYPH);
        }
    }
    (shown != text).then_some(shown)
}

/// Controls, marks of direction and joiners: they have no form, and on paper no work to do. A left-over mark of direction
/// could make a line read otherwise than it was typed.
fn is_formless(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> (String, Vec<char>) {
        let mut missing = BTreeSet::new();
        let shown = showable(text, &mut missing).unwrap_or_else(|| text.to_owned());
        (shown, missing.into_iter().collect())
    }

    #[test]
    fn a_plain_name_stays_as_it_was_typed() {
        let mut missing = BTreeSet::new();
        assert_eq!(showable("Siti Nur’aini #1 $x$ \\ <b> *a*", &mut missing), None);
        assert!(missing.is_empty());
    }

    #[test]
    fn what_the_fonts_cannot_show_is_marked_and_told() {
        assert_eq!(shown("王小明 Wang"), ("??? Wang".to_owned(), vec!['小', '明', '王']));
        assert_eq!(shown("سيتي").0, "????");
    }

    #[test]
    fn an_accent_typed_apart_is_put_on_its_letter() {
        assert_eq!(shown("Rene\u{301}e"), ("Renée".to_owned(), Vec::new()));
    }

    #[test]
    fn marks_of_direction_and_controls_are_left_out() {
        assert_eq!(shown("a\u{202e}b\u{2066}c\u{7}d\te\u{feff}"), ("abcd e".to_owned(), Vec::new()));
    }

    #[test]
    fn a_long_word_gets_places_to_break() {
        let (long, _) = shown(&"a".repeat(400));
        assert_eq!(long.chars().filter(|letter| *letter == 'a').count(), 400);
        assert!(long.split(BREAK).all(|part| part.len() <= LONGEST_WORD));
    }
}
