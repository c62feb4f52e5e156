//! `selaras check`: every problem of every file, not the first.

use std::collections::{BTreeSet, HashSet};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use serde::Serialize;

use super::{DISK, DONE, Format, INVALID};
use crate::language::{Args, Language};
use crate::profile::{Diagnostic, Library, Origin, ProfileId, ProfileSource, Severity, read};
use crate::storage::{profile_paths, read_profile, read_profile_folder};

pub(super) struct Request<'a> {
    /// Profiles or folders of them.
    pub paths: &'a [PathBuf],
    /// Folders whose profiles count as known.
    pub folders: &'a [PathBuf],
    pub format: Format,
    pub language: Language,
    pub today: Date,
}

/// One finding as JSON has it.
#[derive(Serialize)]
struct Line {
    path: String,
    line: usize,
    column: usize,
    severity: &'static str,
    code: &'static str,
    message: String,
    help: String,
}

pub(super) fn run(request: &Request<'_>, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    let mut status = DONE;
    let mut lines = Vec::new();
    let files = files(request, err, &mut status)?;
    for folder in request.folders {
        // What it would have made known is missing then, so the answer below is not the whole one.
        if let Err(error) = profile_paths(folder) {
            writeln!(err, "{}: {}", folder.display(), error.message(request.language))?;
            status = DISK;
        }
    }
    let known = known(request, &files);
    for file in &files {
        let path = file.display().to_string();
        // One file at a time: a folder may hold more than fits into memory.
        let bytes = match read_profile(file).bytes {
            Ok(bytes) => bytes,
            Err(unreadable) => {
                let words = unreadable.0.get(&request.language).map_or("", String::as_str);
                writeln!(err, "{path}: {words}")?;
                status = DISK;
                continue;
            }
        };
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let mut reading = read(&bytes, stem.as_deref(), request.today);
        reading.tell_similar_not_in(&|id: &ProfileId| known.contains(id));
        for found in &reading.diagnostics {
            if found.severity == Severity::Error {
                status = status.max(INVALID);
            }
            match request.format {
                Format::Text => text(err, &path, found, request.language)?,
                Format::Json => lines.push(json(&path, found, request.language)),
            }
        }
    }
    if request.format == Format::Json {
        serde_json::to_writer_pretty(&mut *out, &lines)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(status)
}

/// The files that were named, those of folders by name. A path that is not there is told and counts as a failure.
fn files(request: &Request<'_>, err: &mut dyn Write, status: &mut u8) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in request.paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        match profile_paths(path) {
            Ok(found) if found.is_empty() => {
                let args = Args::new().text("folder", path.display().to_string());
                writeln!(err, "{}", request.language.format("check-empty-folder", &args))?;
            }
            Ok(found) => files.extend(found),
            Err(error) => {
                writeln!(err, "{}: {}", path.display(), error.message(request.language))?;
                *status = DISK;
            }
        }
    }
    Ok(files)
}

/// The ids a profile may name as similar: the built-in ones, the files beside it and those of further folders.
fn known(request: &Request<'_>, files: &[PathBuf]) -> HashSet<ProfileId> {
    let by_name = |path: &PathBuf| path.file_stem().map(|stem| ProfileId::new(stem.to_string_lossy()));
    let folders: BTreeSet<&Path> = files.iter().filter_map(|file| file.parent()).collect();
    let beside = folders.into_iter().flat_map(|folder| {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        profile_paths(folder).unwrap_or_default()
    });
    let sources = request
        .folders
        .iter()
        .map(|folder| ProfileSource { origin: Origin::Given, files: read_profile_folder(folder) });
    let library = Library::new(sources.collect(), request.today);
    let in_library = library.usable().map(|entry| entry.id.clone());
    beside.filter_map(|path| by_name(&path)).chain(in_library).collect()
}

pub(super) fn text(
    err: &mut dyn Write,
    path: &str,
    found: &Diagnostic,
    language: Language,
) -> io::Result<()> {
    let (line, column, code) = (found.line, found.column, found.code.name());
    writeln!(err, "{path}:{line}:{column}: {}[{code}]: {}", found.severity.name(), found.message(language))?;
    writeln!(err, "  = help: {}", found.help(language))
}

fn json(path: &str, found: &Diagnostic, language: Language) -> Line {
    Line {
        path: path.to_owned(),
        line: found.line,
        column: found.column,
        severity: found.severity.name(),
        code: found.code.name(),
        message: found.message(language),
        help: found.help(language),
    }
}
