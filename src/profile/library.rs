//! Every occupation that is known: the built-in ones and those of folders. The same id twice is told, a broken file is
//! listed with its reasons and hinders no other.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::Date;

use super::diagnostic::Diagnostic;
use super::id::ProfileId;
use super::model::Profile;
use super::read::read;
use crate::language::Language;
use crate::result_file::profile_digest;

/// The profiles that ship, by file name. A test holds the list and the folder together.
const BUILT_IN: &[(&str, &[u8])] = &[(
    "karyawan-pemberdayaan-masyarakat.ron",
    include_bytes!("../../profiles/karyawan-pemberdayaan-masyarakat.ron"),
)];

/// Where a profile comes from. Later ones win over earlier ones with the same id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Inside the program.
    BuiltIn,
    /// The folder beside the program.
    BesideProgram,
    /// The person's own folder.
    User,
    /// A folder named on the command line.
    Given,
    /// Opened by hand.
    Opened,
}

/// A file that was found, with its bytes or why there are none, in words by language.
#[derive(Debug)]
pub struct FoundProfile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its bytes.
    pub bytes: Result<Vec<u8>, Unreadable>,
}

/// Why the bytes of a file are not there: the words in every language, made where the file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub BTreeMap<Language, String>);

/// The files of one folder.
#[derive(Debug)]
pub struct ProfileSource {
    /// What the folder is.
    pub origin: Origin,
    /// Its profiles.
    pub files: Vec<FoundProfile>,
}

/// One file of the library.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The profile's id; of a broken file the name it has.
    pub id: ProfileId,
    /// Where it comes from.
    pub origin: Origin,
    /// The profile; none when it has errors.
    pub profile: Option<Arc<Profile>>,
    /// Digest of its bytes.
    pub sha256: String,
    /// What was found in it.
    pub diagnostics: Vec<Diagnostic>,
    /// The file that has the same id and is used instead of this one, or that this one is used instead of.
    pub twin: Option<Twin>,
    path: Option<PathBuf>,
    unreadable: Option<Unreadable>,
}

/// Another file with the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Twin {
    /// This entry is used, that one is not.
    Replaces(Option<PathBuf>),
    /// That one is used, this entry is not.
    ReplacedBy(Option<PathBuf>),
}

impl Entry {
    fn built_in(name: &str, bytes: &[u8], today: Date) -> Self {
        Self::of(Origin::BuiltIn, None, stem(Path::new(name)), bytes, today)
    }

    fn found(origin: Origin, found: FoundProfile, today: Date) -> Self {
        let stem = stem(&found.path);
        match found.bytes {
            Ok(bytes) => Self::of(origin, Some(found.path), stem, &bytes, today),
            Err(unreadable) => Self {
                id: ProfileId::new(stem.unwrap_or_default()),
                origin,
                profile: None,
                sha256: String::new(),
                diagnostics: Vec::new(),
                twin: None,
                path: Some(found.path),
                unreadable: Some(unreadable),
            },
        }
    }

    fn of(origin: Origin, path: Option<PathBuf>, stem: Option<String>, bytes: &[u8], today: Date) -> Self {
        let reading = read(bytes, stem.as_deref(), today);
        let id = reading.profile.as_ref().map(|profile| profile.id.clone());
        Self {
            id: id.unwrap_or_else(|| ProfileId::new(stem.unwrap_or_default())),
            origin,
            profile: reading.profile.map(Arc::new),
            sha256: profile_digest(bytes),
            diagnostics: reading.diagnostics,
            twin: None,
            path,
            unreadable: None,
        }
    }

    /// The file; none for a built-in profile.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// How many errors it has.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|found| found.severity == super::Severity::Error).count()
    }

    /// Why its bytes could not be read, in words.
    #[must_use]
    pub fn load_problem(&self, language: Language) -> Option<&str> {
        self.unreadable.as_ref()?.0.get(&language).map(String::as_str)
    }
}

fn stem(path: &Path) -> Option<String> {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned())
}

/// Every known occupation.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// Usable ones, by title and id.
    usable: Vec<Entry>,
    /// Files that cannot be used.
    broken: Vec<Entry>,
    /// Files that another with the same id is used instead of.
    replaced: Vec<Entry>,
}

impl Library {
    /// The profiles that ship.
    #[must_use]
    pub fn built_in(today: Date) -> Self {
        let mut library = Self::default();
        for (name, bytes) in BUILT_IN {
            library.take(Entry::built_in(name, bytes, today));
        }
        library.sort();
        library
    }

    /// The profiles that ship and those of `sources`; of the same id the later one is used.
    #[must_use]
    pub fn new(sources: Vec<ProfileSource>, today: Date) -> Self {
        Self::built_in(today).and(sources, today)
    }

    /// This library and the profiles of `sources`; what is in it already is not read again.
    #[must_use]
    pub fn and(mut self, sources: Vec<ProfileSource>, today: Date) -> Self {
        for source in sources {
            for file in source.files {
                self.take(Entry::found(source.origin, file, today));
            }
        }
        self.sort();
        self
    }

    /// Adds a file that was opened by hand and returns its id; none when it cannot be used, which it is then listed for.
    pub fn add_file(&mut self, found: FoundProfile, today: Date) -> Option<ProfileId> {
        let entry = Entry::found(Origin::Opened, found, today);
        self.broken.retain(|broken| broken.path != entry.path);
        let id = entry.profile.as_ref().map(|profile| profile.id.clone());
        self.take(entry);
        self.sort();
        id
    }

    /// This library and what was opened by hand in `other`, which may have been before the folders of this one were read.
    #[must_use]
    pub fn and_opened(mut self, other: Self) -> Self {
        let all = other.usable.into_iter().chain(other.broken).chain(other.replaced);
        for mut entry in all.filter(|entry| entry.origin == Origin::Opened) {
            entry.twin = None;
            self.broken.retain(|broken| broken.path != entry.path);
            self.take(entry);
        }
        self.sort();
        self
    }

    /// The usable occupation with that id.
    #[must_use]
    pub fn get(&self, id: &ProfileId) -> Option<&Entry> {
        self.usable.iter().find(|entry| entry.id == *id)
    }

    /// Usable occupations, by title.
    pub fn usable(&self) -> impl Iterator<Item = &Entry> {
        self.usable.iter()
    }

    /// Files that cannot be used.
    pub fn broken(&self) -> impl Iterator<Item = &Entry> {
        self.broken.iter()
    }

    /// Files that another with the same id is used instead of.
    pub fn replaced(&self) -> impl Iterator<Item = &Entry> {
        self.replaced.iter()
    }

    fn take(&mut self, mut entry: Entry) {
        if entry.profile.is_none() {
            return self.broken.push(entry);
        }
        let twin = self.usable.iter().position(|other| other.id == entry.id);
        if let Some(twin) = twin {
            let mut other = self.usable.swap_remove(twin);
            // The same bytes in two places are no conflict worth telling, and a file that was edited and opened again
            // does not replace itself; what the earlier one was used instead of stays told.
            let is_itself = entry.path.is_some() && other.path == entry.path;
            if is_itself || other.sha256 == entry.sha256 {
                entry.twin = other.twin;
            } else {
                other.twin = Some(Twin::ReplacedBy(entry.path.clone()));
                entry.twin = Some(Twin::Replaces(other.path.clone()));
                self.replaced.push(other);
            }
        }
        self.usable.push(entry);
    }

    fn sort(&mut self) {
        let title = |entry: &Entry| entry.profile.as_ref().map(|profile| profile.title.id.to_lowercase());
        self.usable.sort_by(|a, b| (title(a), &a.id).cmp(&(title(b), &b.id)));
        self.broken.sort_by(|a, b| a.path.cmp(&b.path));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 24);

    fn copy_with(id: &str, title: &str) -> Vec<u8> {
        let (_, bytes) = BUILT_IN[0];
        let text = std::str::from_utf8(bytes).unwrap();
        text.replacen("karyawan-pemberdayaan-masyarakat", id, 1)
            .replacen("Karyawan Pemberdayaan Masyarakat", title, 1)
            .into_bytes()
    }

    fn source(files: Vec<(&str, Vec<u8>)>) -> Vec<ProfileSource> {
        let files = files
            .into_iter()
            .map(|(name, bytes)| FoundProfile { path: name.into(), bytes: Ok(bytes) })
            .collect();
        vec![ProfileSource { origin: Origin::User, files }]
    }

    #[test]
    fn every_profile_of_the_folder_ships() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.ends_with(".ron"))
            .collect();
        names.sort();
        let listed: Vec<&str> = BUILT_IN.iter().map(|(name, _)| *name).collect();
        assert_eq!(names, listed);
        assert_eq!(Library::built_in(TODAY).broken().count(), 0);
    }

    #[test]
    fn the_later_of_two_with_one_id_is_used_and_both_say_so() {
        let id = "karyawan-pemberdayaan-masyarakat";
        let file = format!("{id}.ron");
        let library = Library::new(source(vec![(&file, copy_with(id, "Judul lain"))]), TODAY);
        let entry = library.get(&id.into()).unwrap();
        assert_eq!(entry.profile.as_ref().unwrap().title.id, "Judul lain");
        assert_eq!(entry.twin, Some(Twin::Replaces(None)));
        let replaced: Vec<_> = library.replaced().collect();
        assert_eq!(replaced.len(), 1);
        assert_eq!(replaced[0].twin, Some(Twin::ReplacedBy(Some(file.into()))));
    }

    #[test]
    fn a_broken_file_hinders_no_other() {
        let files = vec![("rusak.ron", b"(schema: 1,".to_vec()), ("b.ron", copy_with("b", "Awal"))];
        let library = Library::new(source(files), TODAY);
        assert_eq!(library.usable().count(), 2);
        assert_eq!(library.usable().next().unwrap().id.as_str(), "b", "by title");
        let broken: Vec<_> = library.broken().collect();
        assert_eq!(broken.len(), 1);
        assert!(broken[0].errors() > 0);
    }
}
