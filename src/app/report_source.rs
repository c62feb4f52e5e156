//! What a report is built from, apart from the window: a job takes it along and builds the report in any language, whatever
//! happens on the screen meanwhile.

use std::sync::Arc;

use crate::assessment::Sitting;
use crate::language::Language;
use crate::profile::Profile;
use crate::report::{self, Report, ReportInput};
use crate::report_run::report_of;
use crate::result_file::ResultFile;
use crate::scoring::score;

/// A result that a report can be built from.
#[derive(Debug)]
pub enum ReportSource {
    /// A sitting of this window.
    Sitting {
        /// The occupation.
        profile: Arc<Profile>,
        /// The answers.
        sitting: Box<Sitting>,
    },
    /// A result from a file.
    File {
        /// The file.
        file: Box<ResultFile>,
        /// The library's profile, when it is known.
        profile: Option<Arc<Profile>>,
    },
}

impl ReportSource {
    /// The report in that language. Slow enough for a job.
    #[must_use]
    pub fn report(&self, language: Language) -> Report {
        match self {
            Self::Sitting { profile, sitting } => {
                let outcome = score(&profile.instrument, &sitting.answers);
                let input = ReportInput::from_profile(profile, sitting, sitting.started.date());
                report::build(&input, &outcome, language)
            }
            Self::File { file, profile } => report_of(file, &file.instrument(), profile.as_deref(), language),
        }
    }

    /// The sitting's own code.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Sitting { sitting, .. } => sitting.code(),
            Self::File { file, .. } => file.to_sitting().code(),
        }
    }
}
