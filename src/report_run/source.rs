//! From a result file to its report: computed again from the raw answers with the instrument in the file.

use std::sync::Arc;

use crate::language::Language;
use crate::profile::{Instrument, Profile, ProfileId};
use crate::report::{Report, ReportInput, build};
use crate::result_file::{ProfileMatch, ResultFile};
use crate::scoring::score;

/// A profile at hand, for what a result file does not carry: what to try and what to ask.
#[derive(Clone, Debug)]
pub struct Known {
    /// The profile.
    pub profile: Arc<Profile>,
    /// The [`crate::result_file::profile_digest`] of its bytes.
    pub sha256: String,
}

/// The report of a result file, which `instrument` must come from. A profile that is known adds steps and questions; without
/// one they are left out, and everything else is there.
#[must_use]
pub fn report_of(
    file: &ResultFile,
    instrument: &Instrument,
    profile: Option<&Profile>,
    language: Language,
) -> Report {
    let sitting = file.to_sitting();
    let title = file.profile.title.to_text();
    let input = ReportInput {
        title: &title,
        profile_version: &file.profile.version,
        instrument,
        next_steps: profile.map_or(&[], |profile| &profile.next_steps),
        questions: profile.map_or(&[], |profile| &profile.questions_for_worker),
        sitting: &sitting,
        date: sitting.started.date(),
    };
    build(&input, &score(instrument, &sitting.answers), language)
}

/// The profile of that name among those at hand.
pub(super) fn find<'k>(known: &'k [Known], id: &ProfileId) -> Option<&'k Known> {
    known.iter().find(|known| known.profile.id == *id)
}

/// How the profile at hand compares with the file's.
pub(super) fn matching(file: &ResultFile, known: Option<&Known>) -> ProfileMatch {
    file.matches(known.map(|known| (&*known.profile, known.sha256.as_str())))
}
