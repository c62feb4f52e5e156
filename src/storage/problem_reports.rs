//! Reports about the program stopping unexpectedly: a few text files for a technician, and a mark that one of them has not
//! been told yet. What is in them is made elsewhere.

use std::fs;
use std::path::{Path, PathBuf};

use super::names::free_name;
use super::read::read_capped;
use super::save_error::SaveError;
use super::write::{Overwrite, create_folder, write_atomic};

/// So many reports are kept, the newest.
const MOST_REPORTS: usize = 5;
/// Most bytes of a report.
const MAX_BYTES: usize = 64 * 1024;
/// The mark: which report is to be told, and how the program ended.
const UNTOLD: &str = "untold";

/// What became of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It was closed by it.
    Closed,
    /// It went on without the one job.
    WentOn,
}

/// A report that the person has not been told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UntoldReport {
    /// Where it lies.
    pub path: PathBuf,
    /// What became of the program.
    pub ending: Ending,
}

/// The reports of one folder.
#[derive(Clone, Debug)]
pub struct ProblemReports {
    folder: PathBuf,
}

impl ProblemReports {
    /// The reports in `folder`, which need not exist yet ([`super::Places::problem_reports`]).
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Keeps a report under `problem-<stamp>.txt` and marks it as not told yet; `stamp` sorts by time. The oldest beyond a
    /// few go.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn keep(&self, stamp: &str, text: &str, ending: Ending) -> Result<PathBuf, SaveError> {
        create_folder(&self.folder)?;
        let path = free_name(&self.folder, &format!("problem-{stamp}.txt"));
        write_atomic(&path, text.as_bytes(), Overwrite::Never)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let how = if ending == Ending::Closed { "closed" } else { "went on" };
        write_atomic(&self.folder.join(UNTOLD), format!("{name}\n{how}\n").as_bytes(), Overwrite::Replace)?;
        self.drop_oldest();
        Ok(path)
    }

    /// The report that is to be told, once: the mark goes with the question.
    #[must_use]
    pub fn take_untold(&self) -> Option<UntoldReport> {
        let mark = self.folder.join(UNTOLD);
        let bytes = read_capped(&mark, MAX_BYTES).ok()?;
        // A mark that stays tells the same report again: better than none.
        let _ = fs::remove_file(&mark);
        let text = String::from_utf8(bytes).ok()?;
        let (name, how) = text.trim_end().split_once('\n')?;
        let path = self.folder.join(Path::new(name).file_name()?);
        let ending = if how == "closed" { Ending::Closed } else { Ending::WentOn };
        path.is_file().then_some(UntoldReport { path, ending })
    }

    fn drop_oldest(&self) {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        let is_report = |path: &PathBuf| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            name.starts_with("problem-") && name.ends_with(".txt")
        };
        let mut reports: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_report).collect();
        reports.sort();
        let spare = reports.len().saturating_sub(MOST_REPORTS);
        for oldest in reports.into_iter().take(spare) {
            // One that stays is one too many, and goes the next time.
            let _ = fs::remove_file(oldest);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_reports_stay_and_the_last_one_is_told_once() {
        let data = tempfile::tempdir().unwrap();
        let reports = ProblemReports::new(data.path().join("problems"));
        assert_eq!(reports.take_untold(), None);
        for hour in 1..=9 {
            reports.keep(&format!("2026-11-24-0{hour}0000"), "text", Ending::WentOn).unwrap();
        }
        let last = reports.keep("2026-11-24-090000", "again", Ending::Closed).unwrap();
        assert!(last.ends_with("problem-2026-11-24-090000-2.txt"), "{last:?}");
        let files = fs::read_dir(data.path().join("problems")).unwrap().count();
        assert_eq!(files, MOST_REPORTS + 1, "the reports and the mark");
        let told = reports.take_untold().unwrap();
        assert_eq!(told, UntoldReport { path: last, ending: Ending::Closed });
        assert_eq!(reports.take_untold(), None, "told once");
    }
}
