//! Reading a profile: bytes in, the value and everything found out.

use jiff::civil::Date;

use super::diagnostic::{Code, Diagnostic};
use super::model::Profile;

/// Most bytes of a profile.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// A profile as far as it could be read, and everything found in it, by place.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The profile; none when there is an error.
    pub profile: Option<Profile>,
    /// Findings, by line and column.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a profile. `file_stem` is the file's name without `.ron`, when it has one; `today` decides whether a review is
/// overdue.
#[must_use]
pub fn read(bytes: &[u8], file_stem: Option<&str>, today: Date) -> Reading {
    let _ = (file_stem, today);
    let options = ron::Options::default().with_default_extension(
        ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_NEWTYPES,
    );
    match options.from_bytes(bytes) {
        Ok(profile) => Reading { profile: Some(profile), diagnostics: Vec::new() },
        Err(error) => {
            let at = error.span.start;
            let args = vec![("detail", error.code.to_string())];
            let finding =
                Diagnostic { code: Code::Syntax, severity: Code::Syntax.severity(), line: at.line, column: at.col, args };
            Reading { profile: None, diagnostics: vec![finding] }
        }
    }
}
