//! Numbers as the tables carry them.

use std::io::Write;

/// Appends the shortest decimal that reads back to the same number: no exponent, a point as the decimal sign, −0 as 0.
/// A number that is not finite has no cell and appends nothing.
pub fn push_number(line: &mut Vec<u8>, value: f64) {
    if !value.is_finite() {
        return;
    }
    if value == 0.0 {
        line.push(b'0');
        return;
    }
    let mut buffer = zmij::Buffer::new();
    let text = buffer.format_finite(value);
    if text.contains('e') {
        // Very large or very small: the standard library writes all digits. A vector takes whatever it is given.
        let _ = write!(line, "{value}");
        return;
    }
    line.extend_from_slice(text.strip_suffix(".0").unwrap_or(text).as_bytes());
}

/// Appends a count.
pub(super) fn push_count(line: &mut Vec<u8>, value: u64) {
    if let Ok(digit @ 0..=9) = u8::try_from(value) {
        line.push(b'0' + digit);
        return;
    }
    let _ = write!(line, "{value}");
}

/// Appends a text, quoted when it has to be.
pub(crate) fn push_text(line: &mut Vec<u8>, text: &str) {
    if !text.bytes().any(|byte| matches!(byte, b',' | b';' | b'"' | b'\n' | b'\r')) {
        line.extend_from_slice(text.as_bytes());
        return;
    }
    line.push(b'"');
    for byte in text.bytes() {
        if byte == b'"' {
            line.push(b'"');
        }
        line.push(byte);
    }
    line.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: f64) -> String {
        let mut line = Vec::new();
        push_number(&mut line, value);
        String::from_utf8(line).unwrap()
    }

    #[test]
    fn numbers_are_short_without_exponent_and_zero_has_no_sign() {
        let cases = [
            (0.0, "0"),
            (-0.0, "0"),
            (4.0, "4"),
            (-2.5, "-2.5"),
            (0.1 + 0.2, "0.30000000000000004"),
            (100.0, "100"),
            (1e21, "1000000000000000000000"),
            (1e-7, "0.0000001"),
            (f64::NAN, ""),
            (f64::INFINITY, ""),
        ];
        for (value, text) in cases {
            assert_eq!(written(value), text);
        }
    }

    proptest::proptest! {
        #[test]
        fn every_number_reads_back_to_the_same_bits(bits in proptest::num::u64::ANY) {
            let value = f64::from_bits(bits);
            let text = written(value);
            proptest::prop_assert!(!text.contains(['e', 'E', ',']));
            if value.is_finite() {
                // −0 is written as 0.
                proptest::prop_assert_eq!(text.parse::<f64>().unwrap().to_bits(), (value + 0.0).to_bits());
                // The standard library writes the shortest form too; another program would differ in length at once.
                proptest::prop_assert_eq!(text.len(), format!("{}", value + 0.0).len());
            }
        }

        #[test]
        fn every_text_is_one_cell(text in "[a-z ,;\"\r\n]{0,12}") {
            let mut line = Vec::new();
            push_text(&mut line, &text);
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(line.as_slice());
            let cells = reader.records().next().map(|record| record.unwrap());
            let cell = cells.as_ref().and_then(|record| record.get(0)).unwrap_or_default();
            proptest::prop_assert_eq!(cell, text.as_str());
        }
    }
}
