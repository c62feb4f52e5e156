//! A look at the bytes before any parser sees them: encoding, nesting, number of values. A parser fed with deep
//! nesting or millions of values takes memory without end; this look takes none.

use super::ReadError;

/// Deepest nesting of brackets. A result needs seven.
const MAX_DEPTH: usize = 32;
/// Most values and keys. The largest instrument (500 items) needs fewer than 20,000.
const MAX_VALUES: usize = 100_000;

/// The text of a file that may be handed to a parser.
///
/// # Errors
/// When it is empty, no UTF-8, nested too deep or has too many values.
pub(super) fn text_of(bytes: &[u8]) -> Result<&str, ReadError> {
    if is_utf16(bytes) {
        return Err(ReadError::Utf16);
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // A power cut may leave a file of zeros.
    if bytes.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0) {
        return Err(ReadError::Empty);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        ReadError::Encoding { line: line_after(good) }
    })?;
    measure(text.as_bytes())?;
    Ok(text)
}

fn is_utf16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [b'{', 0, ..] | [0, b'{', ..])
}

/// The line on which the text after `before` goes on, counted from 1.
fn line_after(before: &[u8]) -> usize {
    before.iter().filter(|byte| **byte == b'\n').count() + 1
}

/// Counts brackets and separators outside strings.
fn measure(bytes: &[u8]) -> Result<(), ReadError> {
    let (mut depth, mut values, mut line) = (0_usize, 0_usize, 1_usize);
    let (mut in_string, mut escaped) = (false, false);
    for byte in bytes {
        match byte {
            b'\n' => line += 1,
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => {
                depth += 1;
                values += 1;
            }
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' | b':' => values += 1,
            _ => {}
        }
        if depth > MAX_DEPTH || values > MAX_VALUES {
            return Err(ReadError::TooComplex { line });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_inside_strings_do_not_count() {
        let text = format!("{{\"a\": \"{}\\\"{}\"}}", "[".repeat(100), "{".repeat(100));
        assert_eq!(text_of(text.as_bytes()), Ok(text.as_str()));
    }

    #[test]
    fn nesting_and_values_are_capped_with_their_line() {
        let deep = format!("\n\n{}", "[".repeat(33));
        assert_eq!(text_of(deep.as_bytes()), Err(ReadError::TooComplex { line: 3 }));
        assert!(text_of("[".repeat(32).as_bytes()).is_ok());
        let many = format!("[{}0]", "0,".repeat(100_000));
        assert_eq!(text_of(many.as_bytes()), Err(ReadError::TooComplex { line: 1 }));
    }

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(text_of(b"\xEF\xBB\xBF{}"), Ok("{}"));
        assert_eq!(text_of(b"\xFF\xFE{\0}\0"), Err(ReadError::Utf16));
        assert_eq!(text_of(b"{\0}\0"), Err(ReadError::Utf16));
        assert_eq!(text_of(b"{\n\"a\": \"\xE9\"}"), Err(ReadError::Encoding { line: 2 }));
        for empty in [&b""[..], b" \n", b"\xEF\xBB\xBF", &[0; 4096]] {
            assert_eq!(text_of(empty), Err(ReadError::Empty));
        }
    }
}
