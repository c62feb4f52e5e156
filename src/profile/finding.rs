//! Findings while the file is being read: places are byte offsets until the reader turns them into lines and columns.

use super::diagnostic::{Code, Diagnostic, Severity};

/// Most findings kept of one file: a person mends the first ones and reads again.
const MAX_FINDINGS: usize = 500;

/// What the words of a finding need.
pub(crate) type FindingArgs = Vec<(&'static str, String)>;

/// Collects findings; those beyond the limit are dropped, errors last: a profile that is refused must say why.
#[derive(Debug, Default)]
pub(crate) struct Findings {
    kept: Vec<Finding>,
    errors_kept: usize,
}

#[derive(Debug)]
struct Finding {
    code: Code,
    at: usize,
    args: FindingArgs,
}

impl Findings {
    pub(crate) fn add(&mut self, code: Code, at: usize) {
        self.add_with(code, at, Vec::new);
    }

    /// Adds a finding; its arguments are made only when it is kept.
    pub(crate) fn add_with(&mut self, code: Code, at: usize, args: impl FnOnce() -> FindingArgs) {
        let is_error = code.severity() == Severity::Error;
        if self.kept.len() >= MAX_FINDINGS && !(is_error && self.drop_last_but_errors()) {
            return;
        }
        self.errors_kept += usize::from(is_error);
        self.kept.push(Finding { code, at, args: args() });
    }

    pub(crate) fn has_errors(&self) -> bool {
        self.errors_kept > 0
    }

    /// Makes room for an error; `false` when there are only errors.
    fn drop_last_but_errors(&mut self) -> bool {
        if self.errors_kept == self.kept.len() {
            return false;
        }
        let last = self.kept.iter().rposition(|finding| finding.code.severity() != Severity::Error);
        last.map(|last| self.kept.swap_remove(last)).is_some()
    }

    /// The findings as told, by place.
    pub(crate) fn into_diagnostics(mut self, lines: &Lines<'_>) -> Vec<Diagnostic> {
        self.kept.sort_by_key(|finding| (finding.at, finding.code));
        let tell = |Finding { code, at, args }| {
            let (line, column) = lines.place(at);
            Diagnostic { code, severity: code.severity(), line, column, args }
        };
        self.kept.into_iter().map(tell).collect()
    }
}

/// Knows the line and column of every byte.
#[derive(Debug)]
pub(crate) struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// Line and column of a byte offset, both from 1; a column counts characters.
    pub(crate) fn place(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= at).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let before = self.text.get(start..at.min(self.text.len())).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}
