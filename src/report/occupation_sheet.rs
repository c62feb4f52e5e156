//! The occupation sheet: the whole profile as plain text to take home.

use crate::language::Language;
use crate::profile::Profile;

/// The profile as readable plain text.
#[must_use]
pub fn occupation_sheet(profile: &Profile, language: Language) -> String {
    profile.title.get(language).to_owned()
}
