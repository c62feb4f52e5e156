//! What was found in a profile: where, how grave, and in words what to do about it.

use crate::language::{Args, Language};

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The profile cannot be used.
    Error,
    /// It can, but something should be mended.
    Warning,
    /// Worth knowing.
    Info,
}

/// A kind of finding. Its name is stable, fixed English, and documented in `docs/diagnostics.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Code {
    /// The text does not follow RON.
    Syntax,
}

impl Code {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
        }
    }

    /// How grave findings of this kind are.
    #[must_use]
    pub fn severity(self) -> Severity {
        match self {
            Self::Syntax => Severity::Error,
        }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Kind.
    pub code: Code,
    /// How grave.
    pub severity: Severity,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What the words need.
    pub args: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// What is wrong, in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.words(language, "message")
    }

    /// What to do, in words.
    #[must_use]
    pub fn help(&self, language: Language) -> String {
        self.words(language, "help")
    }

    fn words(&self, language: Language, which: &str) -> String {
        let mut args = Args::new();
        for (name, value) in &self.args {
            args = args.text(name, value.as_str());
        }
        language.format(&format!("diagnostic-{}-{which}", self.code.name()), &args)
    }
}
