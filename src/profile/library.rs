//! Stub.
use std::path::{Path, PathBuf};
use std::sync::Arc;
use jiff::civil::Date;
use super::*;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Origin { BuiltIn, BesideProgram, User, Given, Opened }
#[derive(Debug)]
#[allow(missing_docs)]
pub struct FoundProfile { pub path: PathBuf, pub bytes: Result<Vec<u8>, crate::storage::LoadError> }
#[derive(Debug)]
#[allow(missing_docs)]
pub struct ProfileSource { pub origin: Origin, pub files: Vec<FoundProfile> }
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Entry { pub id: ProfileId, pub profile: Option<Arc<Profile>>, pub sha256: String, pub diagnostics: Vec<Diagnostic>, path: Option<PathBuf> }
#[allow(missing_docs)]
impl Entry { pub fn path(&self) -> Option<&Path> { self.path.as_deref() } pub fn errors(&self) -> usize { self.diagnostics.len() } }
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Library { entries: Vec<Entry> }
#[allow(missing_docs)]
impl Library {
    pub fn built_in(today: Date) -> Self { Self::new(Vec::new(), today) }
    pub fn new(_s: Vec<ProfileSource>, today: Date) -> Self {
        let bytes = include_bytes!("../../profiles/karyawan-pemberdayaan-masyarakat.ron");
        let r = read(bytes, None, today);
        Self { entries: vec![Entry { id: "karyawan-pemberdayaan-masyarakat".into(), profile: r.profile.map(Arc::new), sha256: crate::result_file::profile_digest(bytes), diagnostics: r.diagnostics, path: None }] }
    }
    pub fn get(&self, id: &ProfileId) -> Option<&Entry> { self.entries.iter().find(|e| e.id == *id && e.profile.is_some()) }
    pub fn usable(&self) -> impl Iterator<Item = &Entry> { self.entries.iter().filter(|e| e.profile.is_some()) }
    pub fn broken(&self) -> impl Iterator<Item = &Entry> { self.entries.iter().filter(|e| e.profile.is_none()) }
    pub fn add_file(&mut self, _f: FoundProfile, _t: Date) -> Option<ProfileId> { None }
}
