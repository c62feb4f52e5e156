//! Names of files, made from ids only and never from what a person typed.

use jiff::civil::Date;

use crate::profile::{MAX_ID_LENGTH, ProfileId};

/// `selaras-<profile>-<code>-<date>.<extension>`, date in ISO form. Characters that no id, code or extension has are
/// left out, so that nothing from a foreign file can name a folder or a device.
#[must_use]
pub fn file_name(profile: &ProfileId, code: &str, date: Date, extension: &str) -> String {
    let keep = |text: &str, also: &[char]| -> String {
        text.chars().filter(|c| c.is_ascii_alphanumeric() || also.contains(c)).collect()
    };
    // A result file from elsewhere may name a profile at any length; a file system takes 255 bytes.
    let profile: String = profile.as_str().chars().take(MAX_ID_LENGTH).collect();
    let stem = keep(&format!("selaras-{profile}-{code}-{date}"), &['-', '_']);
    format!("{stem}.{}", keep(extension, &['.']).trim_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_its_ids() {
        let name = |profile: &str, code, extension| {
            file_name(&ProfileId::new(profile), code, jiff::civil::date(2026, 11, 24), extension)
        };
        assert_eq!(
            name("pekerja-sosial", "K7QXP", "selaras.json"),
            "selaras-pekerja-sosial-K7QXP-2026-11-24.selaras.json"
        );
        assert!(name(&"a".repeat(300), "K7QXP", "txt").len() < 100);
        assert_eq!(name("../../con:", "a/b\\c", "txt"), "selaras-con-abc-2026-11-24.txt");
    }
}
