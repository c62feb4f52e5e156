//! How a file's profile compares with the one of the library.

use super::ResultFile;
use crate::language::Language;
use crate::profile::Profile;

/// How the profile of a result relates to the library's. The result is always shown from the instrument in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileMatch {
    /// The same version and the same bytes.
    Same,
    /// Another minor version, or the same version with other texts: still comparable.
    OtherText,
    /// Another major version or another instrument: shown read-only with its own version, never compared.
    OtherInstrument,
    /// No such profile here: shown read-only, without the occupation's pages.
    Missing,
}

impl ProfileMatch {
    /// Whether the sitting may go on with the library's profile.
    #[must_use]
    pub fn is_comparable(self) -> bool {
        matches!(self, Self::Same | Self::OtherText)
    }

    /// What is told about it; nothing when the profile is the same.
    #[must_use]
    pub fn message(self, language: Language) -> Option<String> {
        let key = match self {
            Self::Same => return None,
            Self::OtherText => "profile-other-text",
            Self::OtherInstrument => "profile-other-instrument",
            Self::Missing => "profile-missing",
        };
        Some(language.text(key).into_owned())
    }
}

impl ResultFile {
    /// Compares with the library's profile of the same id and the [`super::profile_digest`] of its bytes.
    #[must_use]
    pub fn matches(&self, library: Option<(&Profile, &str)>) -> ProfileMatch {
        let Some((profile, sha256)) = library.filter(|(profile, _)| profile.id == self.profile.id) else {
            return ProfileMatch::Missing;
        };
        let same_major = profile.version.major == self.profile.version.major;
        if !same_major || profile.instrument.version != self.instrument.version {
            ProfileMatch::OtherInstrument
        } else if profile.version == self.profile.version && self.profile.sha256.eq_ignore_ascii_case(sha256)
        {
            ProfileMatch::Same
        } else {
            ProfileMatch::OtherText
        }
    }
}
