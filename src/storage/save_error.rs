//! Why something could not be saved, in the classes a person can act on.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::language::Language;

/// What was to be saved; a message says what of it is safe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A result file.
    Result,
    /// The draft of a sitting.
    Draft,
    /// An occupation sheet.
    Sheet,
    /// A text summary.
    Summary,
    /// A result as pages or tables.
    Report,
    /// Reports of many results.
    Reports,
    /// A page on its way to a printer.
    Print,
    /// Settings.
    Settings,
    /// A table of figures.
    Table,
    /// A guide.
    Guide,
    /// A report about a crash.
    ProblemReport,
}

impl Subject {
    fn is_safe(self, language: Language) -> String {
        language
            .text(match self {
                Self::Result => "safe-result",
                Self::Draft => "safe-draft",
                Self::Sheet => "safe-sheet",
                Self::Summary => "safe-summary",
                Self::Report => "safe-student-report",
                Self::Reports => "safe-reports",
                Self::Print => "safe-print",
                Self::Settings => "safe-settings",
                Self::Table => "safe-table",
                Self::Guide => "safe-guide",
                Self::ProblemReport => "safe-report",
            })
            .into_owned()
    }
}

/// The way on after something could not be saved: what the button beside the message does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayOn {
    /// Save in another place.
    SaveElsewhere,
    /// Choose another folder.
    OtherFolder,
    /// Choose another name.
    OtherName,
    /// Plug the drive in and try again.
    PlugInAndTryAgain,
    /// Close the file elsewhere and try again.
    CloseAndTryAgain,
}

impl WayOn {
    /// The words of the button.
    #[must_use]
    pub fn label(self, language: Language) -> String {
        language
            .text(match self {
                Self::SaveElsewhere => "way-elsewhere",
                Self::OtherFolder => "way-other-folder",
                Self::OtherName => "way-other-name",
                Self::PlugInAndTryAgain => "way-plug-in",
                Self::CloseAndTryAgain => "way-close",
            })
            .into_owned()
    }

    /// Whether trying the same again may help once the person has done something.
    #[must_use]
    pub fn tries_again(self) -> bool {
        matches!(self, Self::PlugInAndTryAgain | Self::CloseAndTryAgain)
    }
}

/// Why a file could not be written. What was there before is whole. The text of `Display` is for a technician; a
/// person gets [`SaveError::message`].
#[derive(Debug, Error)]
#[error("{}: {kind:?}{}", path.display(), cause.as_ref().map(|cause| format!(": {cause}")).unwrap_or_default())]
pub struct SaveError {
    /// The file.
    pub path: PathBuf,
    /// What happened.
    pub kind: SaveErrorKind,
    /// What the system said, when it was the system.
    #[source]
    pub cause: Option<io::Error>,
}

/// What happened to a file that could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveErrorKind {
    /// The disk or the person's share of it is full.
    NoSpace,
    /// The disk can only be read.
    ReadOnly,
    /// This account may not write there.
    Denied,
    /// The folder is not there any more.
    Gone,
    /// The path is longer than the system takes.
    PathTooLong,
    /// Another program holds the file.
    InUse,
    /// A file of that name is there and may not be replaced.
    Exists,
    /// No name for a file, at least on Windows.
    BadName,
    /// A folder has that name.
    IsFolder,
    /// What was to be a folder is a file.
    NotFolder,
    /// Larger than the disk takes.
    TooLarge,
    /// Anything else.
    Other,
}

impl SaveError {
    pub(super) fn new(path: &Path, kind: SaveErrorKind) -> Self {
        Self { path: path.to_owned(), kind, cause: None }
    }

    pub(super) fn from_io(path: &Path, cause: io::Error) -> Self {
        Self { path: path.to_owned(), kind: classify(&cause), cause: Some(cause) }
    }

    /// Why something that was to be written into `folder` could not be made.
    pub(crate) fn not_made(folder: &Path, cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        let cause = Some(io::Error::other(cause));
        Self { cause, ..Self::new(folder, SaveErrorKind::Other) }
    }

    /// What happened and what is safe, in words; the way on stands on the button beside it ([`Self::way_on`]).
    #[must_use]
    pub fn message(&self, language: Language, what: Subject) -> String {
        format!("{} {}", self.happened(language), what.is_safe(language))
    }

    /// What happened, in words, without what is safe.
    #[must_use]
    pub fn happened(&self, language: Language) -> String {
        let key = match self.kind {
            SaveErrorKind::NoSpace => "save-no-space",
            SaveErrorKind::ReadOnly => "save-read-only",
            SaveErrorKind::Denied => "save-denied",
            SaveErrorKind::Gone => "save-gone",
            SaveErrorKind::PathTooLong => "save-path-too-long",
            SaveErrorKind::InUse => "save-in-use",
            SaveErrorKind::Exists => "save-exists",
            SaveErrorKind::BadName => "save-bad-name",
            SaveErrorKind::IsFolder => "save-is-folder",
            SaveErrorKind::NotFolder => "save-not-folder",
            SaveErrorKind::TooLarge => "save-too-large",
            SaveErrorKind::Other => "save-other",
        };
        language.text(key).into_owned()
    }

    /// The message with its way on, for places that have no button.
    #[must_use]
    pub fn message_with_way_on(&self, language: Language, what: Subject) -> String {
        format!("{} {}", self.message(language, what), self.way_on().label(language))
    }

    /// The way on.
    #[must_use]
    pub fn way_on(&self) -> WayOn {
        match self.kind {
            SaveErrorKind::NoSpace | SaveErrorKind::TooLarge | SaveErrorKind::Other => WayOn::SaveElsewhere,
            SaveErrorKind::ReadOnly | SaveErrorKind::Denied | SaveErrorKind::NotFolder => WayOn::OtherFolder,
            SaveErrorKind::Gone => WayOn::PlugInAndTryAgain,
            SaveErrorKind::InUse => WayOn::CloseAndTryAgain,
            SaveErrorKind::PathTooLong
            | SaveErrorKind::Exists
            | SaveErrorKind::BadName
            | SaveErrorKind::IsFolder => WayOn::OtherName,
        }
    }

    /// The technician's detail, behind "Rincian".
    #[must_use]
    pub fn detail(&self) -> String {
        self.to_string()
    }
}

fn classify(error: &io::Error) -> SaveErrorKind {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => SaveErrorKind::NoSpace,
        ErrorKind::ReadOnlyFilesystem => SaveErrorKind::ReadOnly,
        _ if is_sharing_violation(error) => SaveErrorKind::InUse,
        ErrorKind::PermissionDenied => SaveErrorKind::Denied,
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::StaleNetworkFileHandle => {
            SaveErrorKind::Gone
        }
        _ if is_gone(error) => SaveErrorKind::Gone,
        ErrorKind::AlreadyExists => SaveErrorKind::Exists,
        ErrorKind::InvalidFilename => invalid_name(error),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => SaveErrorKind::InUse,
        ErrorKind::IsADirectory | ErrorKind::DirectoryNotEmpty => SaveErrorKind::IsFolder,
        ErrorKind::FileTooLarge => SaveErrorKind::TooLarge,
        _ => SaveErrorKind::Other,
    }
}

/// `InvalidFilename` is ENAMETOOLONG on Unix; on Windows it is a name with letters Windows does not take (123)
/// or a path that is too long (206).
fn invalid_name(error: &io::Error) -> SaveErrorKind {
    if cfg!(windows) && error.raw_os_error() != Some(206) {
        SaveErrorKind::BadName
    } else {
        SaveErrorKind::PathTooLong
    }
}

/// ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: the file is open in Excel.
pub(super) fn is_sharing_violation(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// A drive that was pulled: EIO, ENXIO, ENODEV, EHOSTDOWN on Unix; not ready, unexpected network error, device not
/// connected, no such device on Windows.
pub(super) fn is_gone(error: &io::Error) -> bool {
    let code = error.raw_os_error();
    if cfg!(windows) {
        matches!(code, Some(21 | 53 | 55 | 59 | 64 | 67 | 433 | 1006 | 1167 | 1231))
    } else {
        matches!(code, Some(5 | 6 | 19 | 112))
    }
}
