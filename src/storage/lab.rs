//! The lab file beside the program, from the disk.

use std::path::{Path, PathBuf};

use super::read::{LoadError, read_capped};
use crate::lab::{self, LabMode, finding_line};
use crate::language::Language;
use crate::profile::{Severity, SimilarPlace};

/// What there is of a lab file.
#[derive(Debug, Default)]
pub struct LoadedLab {
    /// Lab mode, when the file says so without an error.
    pub mode: Option<LabMode>,
    /// Where it names profiles.
    pub profiles: Vec<SimilarPlace>,
    /// Why the file could not be followed.
    pub problem: Option<LabFileProblem>,
}

/// Why a lab file could not be followed.
#[derive(Debug)]
pub struct LabFileProblem {
    /// The file.
    pub path: PathBuf,
    /// What was found in it, or why the disk did not give it.
    pub why: Result<Vec<crate::profile::Diagnostic>, LoadError>,
}

impl LabFileProblem {
    /// Every reason, each one line, with line and column where there are some.
    #[must_use]
    pub fn lines(&self, language: Language) -> Vec<String> {
        match &self.why {
            Ok(findings) => findings.iter().map(|finding| finding_line(finding, language)).collect(),
            Err(error) => vec![error.message(language)],
        }
    }
}

/// Reads the lab file; that there is none is no problem. A small local file: read before the window opens.
#[must_use]
pub fn load_lab(path: &Path) -> LoadedLab {
    let told = |why| {
        let problem = Some(LabFileProblem { path: path.to_owned(), why });
        LoadedLab { problem, ..LoadedLab::default() }
    };
    let bytes = match read_capped(path, lab::MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(LoadError::Missing { .. }) => return LoadedLab::default(),
        Err(error) => return told(Err(error)),
    };
    let reading = lab::read(&bytes, path.parent().unwrap_or(Path::new("")));
    if reading.mode.is_none() {
        let errors = reading.diagnostics.into_iter().filter(|found| found.severity == Severity::Error);
        return told(Ok(errors.collect()));
    }
    LoadedLab { mode: reading.mode, profiles: reading.profiles, problem: None }
}
