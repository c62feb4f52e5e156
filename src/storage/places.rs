//! Where things lie: the data folder and the folders of profiles.

use std::fs::{self, OpenOptions};
use std::path::{Path, PathBuf};

use crate::language::{Args, Language};

/// Which data folder is used; the window says so, since some disks are wiped when the computer is turned off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// Given with `--data`.
    Given,
    /// The `data` folder beside the program, as on a flash drive.
    Portable,
    /// The folder of the person's account.
    User,
    /// The account has no folder: the system's folder for temporary files.
    Temporary,
}

/// The name of the lab file.
pub const LAB_FILE: &str = "selaras-lab.ron";

/// The data folder and what lies in it. Nothing is created before it is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    data: PathBuf,
    kind: PlaceKind,
    beside_program: Option<PathBuf>,
}

impl Places {
    /// Finds the data folder: the given one, also when it cannot be written to, since the person asked for it; else
    /// `data` beside the program when it exists and can be written to; else the account's own.
    ///
    /// `exe` is the path of the running program.
    #[must_use]
    pub fn find(given: Option<&Path>, exe: Option<&Path>) -> Self {
        let beside_program = exe.and_then(Path::parent).map(Path::to_owned);
        let (data, kind) = if let Some(given) = given {
            (std::path::absolute(given).unwrap_or_else(|_| given.to_owned()), PlaceKind::Given)
        } else if let Some(portable) =
            beside_program.as_ref().map(|folder| folder.join("data")).filter(|data| is_writable(data))
        {
            (portable, PlaceKind::Portable)
        } else if let Some(user) = directories::ProjectDirs::from("", "", "Selaras") {
            (user.data_local_dir().to_owned(), PlaceKind::User)
        } else {
            (std::env::temp_dir().join("selaras"), PlaceKind::Temporary)
        };
        Self { data, kind, beside_program }
    }

    /// Which data folder is used.
    #[must_use]
    pub fn kind(&self) -> PlaceKind {
        self.kind
    }

    /// The data folder.
    #[must_use]
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Drafts of sittings.
    #[must_use]
    pub fn drafts(&self) -> PathBuf {
        self.data.join("drafts")
    }

    /// The settings of the window.
    #[must_use]
    pub fn settings_file(&self) -> PathBuf {
        self.data.join("settings.json")
    }

    /// Pages on their way to a printer.
    #[must_use]
    pub fn prints(&self) -> PathBuf {
        self.data.join("print")
    }

    /// Results that wait for the class folder.
    #[must_use]
    pub fn outbox(&self) -> PathBuf {
        self.data.join("outbox")
    }

    /// Reports about crashes.
    #[must_use]
    pub fn problem_reports(&self) -> PathBuf {
        self.data.join("problems")
    }

    /// The person's own profiles.
    #[must_use]
    pub fn user_profiles(&self) -> PathBuf {
        self.data.join("profiles")
    }

    /// The profiles beside the program, if it is known where that is.
    #[must_use]
    pub fn profiles_beside_program(&self) -> Option<PathBuf> {
        self.beside_program.as_ref().map(|folder| folder.join("profiles"))
    }

    /// The lab file beside the program, if it is known where that is.
    #[must_use]
    pub fn lab_file(&self) -> Option<PathBuf> {
        self.beside_program.as_ref().map(|folder| folder.join(LAB_FILE))
    }

    /// Where the data lies, as one sentence.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let key = match self.kind {
            PlaceKind::Given => "place-given",
            PlaceKind::Portable => "place-portable",
            PlaceKind::User => "place-user",
            PlaceKind::Temporary => "place-temporary",
        };
        language.format(key, &Args::new().text("folder", self.data.display().to_string()))
    }
}

/// Whether a file can be made in the folder; asking the system is not enough on Windows and on shares.
fn is_writable(folder: &Path) -> bool {
    let probe = folder.join(format!(".selaras-probe-{}", std::process::id()));
    let made = OpenOptions::new().write(true).create(true).truncate(true).open(&probe).is_ok();
    if made {
        // A probe that stays is empty and is taken again next time.
        let _ = fs::remove_file(&probe);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_given_folder_wins_then_the_one_beside_the_program() {
        let folder = tempfile::tempdir().unwrap();
        let exe = folder.path().join("selaras");
        let user = Places::find(None, Some(&exe));
        assert_ne!(user.kind(), PlaceKind::Portable, "there is no data folder yet");

        fs::create_dir(folder.path().join("data")).unwrap();
        let portable = Places::find(None, Some(&exe));
        assert_eq!(portable.kind(), PlaceKind::Portable);
        assert_eq!(portable.drafts(), folder.path().join("data/drafts"));
        assert_eq!(fs::read_dir(portable.data()).unwrap().count(), 0, "looking leaves nothing behind");

        let given = Places::find(Some(&folder.path().join("elsewhere")), Some(&exe));
        assert_eq!(given.kind(), PlaceKind::Given);
        assert_eq!(given.settings_file(), folder.path().join("elsewhere/settings.json"));
        assert_eq!(given.profiles_beside_program(), Some(folder.path().join("profiles")));
    }

    #[test]
    fn a_data_file_is_no_data_folder() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("data"), "").unwrap();
        assert_ne!(Places::find(None, Some(&folder.path().join("selaras"))).kind(), PlaceKind::Portable);
    }
}
