//! The result files of a folder, by name.

use std::fs;
use std::path::{Path, PathBuf};

use super::read::LoadError;

/// The files of a folder that may be results (`*.json`), by name. Folders inside are not entered, and hidden files, which are
/// what a copy that was broken off leaves behind, are not looked at.
///
/// # Errors
/// When the folder cannot be looked into.
pub fn result_paths(folder: &Path) -> Result<Vec<PathBuf>, LoadError> {
    let entries = fs::read_dir(folder).map_err(|error| LoadError::from_io(folder, error))?;
    let is_hidden =
        |path: &Path| path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
    let is_result = |path: &PathBuf| {
        let json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
        json && !is_hidden(path) && !path.is_dir()
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_result).collect();
    paths.sort();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_by_name_without_folders_and_hidden_files() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["b.selaras.json", "A.JSON", "c.json", ".d.json", "catatan.txt", "json"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::create_dir(folder.path().join("e.json")).unwrap();
        let names: Vec<_> = result_paths(folder.path())
            .unwrap()
            .into_iter()
            .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
            .collect();
        assert_eq!(names, ["A.JSON", "b.selaras.json", "c.json"]);
        assert!(result_paths(&folder.path().join("gone")).is_err());
    }
}
