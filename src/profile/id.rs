//! The names by which parts of a profile are known: lower-case words joined by `-` or `_`, stable for ever.

use std::borrow::Borrow;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Longest id, in characters.
pub const MAX_ID_LENGTH: usize = 60;

/// Ids no entry may take, since they name columns of the command line's output.
pub const RESERVED_IDS: [&str; 2] = ["respondent", "fit"];

/// Whether `text` has the form `[a-z][a-z0-9]*([-_][a-z0-9]+)*` with at most [`MAX_ID_LENGTH`] characters.
///
/// Reserved words ([`RESERVED_IDS`]) have the form; whoever defines an id refuses them.
#[must_use]
pub fn has_id_form(text: &str) -> bool {
    let word =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.len() <= MAX_ID_LENGTH
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split(['-', '_']).all(word)
}

macro_rules! define_id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[derive(schemars::JsonSchema)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is; the validator tells whether it has an id's form.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The id as text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }
    )*};
}

define_id! {
    /// The id of a profile, which is also its file's name without `.ron`.
    ProfileId;
    /// The id of a dimension ("empati"), unique in its instrument.
    DimensionId;
    /// The id of an item ("emp1"), unique in its instrument.
    ItemId;
    /// The id of a list entry that is no dimension and no item: a duty, a myth, a next step.
    EntryId;
    /// The key of a source ("skkni-81-2012"), unique in its profile.
    SourceKey;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_an_id() {
        for good in ["a", "emp1", "pekerja-sosial", "skkni-81-2012", "kerja_tim"] {
            assert!(has_id_form(good), "{good}");
        }
        for bad in ["", "1a", "A", "a-", "-a", "a--b", "a b", "é", "a.b", &"a".repeat(61)] {
            assert!(!has_id_form(bad), "{bad}");
        }
    }
}
