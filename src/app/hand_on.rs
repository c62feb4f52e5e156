//! Saving, opening and handing on: what goes through a file dialog or the clipboard. Bytes are made here, the disk is
//! touched in a job.

use std::path::{Path, PathBuf};

use super::App;
use super::arrive::Done;
use super::command::{Command, Dialog, Export, Import};
use super::dialogs::{Chosen, Request};
use super::state::{Page, Tone};
use crate::language::Language;
use crate::profile::ProfileId;
use crate::report::{self, Report};
use crate::result_file::{self, ResultFile};
use crate::storage::{Overwrite, SaveError, Subject, file_name, free_name, open_result, write_atomic};

/// The sitting, by its occupation, and the revision that a result file holds; none for anything else.
pub(super) type Held = Option<(ProfileId, u64)>;

/// Something on its way to a file: kept until it arrived, so that trying again needs nothing from the person.
#[derive(Clone, Debug)]
pub(super) struct PendingSave {
    /// What it is.
    pub export: Export,
    /// Where it goes.
    pub path: PathBuf,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Whose result it is.
    pub of: Held,
}

impl Export {
    fn subject(self) -> Subject {
        match self {
            Self::Result => Subject::Result,
            Self::Summary => Subject::Summary,
            Self::OccupationSheet => Subject::Sheet,
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Result => "selaras.json",
            Self::Summary | Self::OccupationSheet => "txt",
        }
    }

    fn filter(self, language: Language) -> (String, Vec<&'static str>) {
        match self {
            // Dialogs match the last extension only.
            Self::Result => (language.text("kind-result").into_owned(), vec!["json"]),
            Self::Summary | Self::OccupationSheet => (language.text("kind-text").into_owned(), vec!["txt"]),
        }
    }

    fn title_key(self) -> &'static str {
        match self {
            Self::Result => "save-result-title",
            Self::Summary => "save-summary-title",
            Self::OccupationSheet => "save-sheet-title",
        }
    }
}

impl App {
    /// Asks where to save.
    pub(super) fn save(&mut self, frame: &eframe::Frame, export: Export) {
        let Some(name) = self.offered_name(export) else { return };
        let language = self.language();
        let request = Request {
            title: language.text(export.title_key()).into_owned(),
            folder: self.last_folder.clone().or_else(home_folder),
            name: Some(name),
            filter: export.filter(language),
        };
        self.state.waiting_for_dialog = true;
        self.dialogs.ask(&request, frame, self.jobs.reply(), move |chosen| Done::SaveChosen(export, chosen));
    }

    /// The name a file is offered under, made from ids only.
    pub(super) fn offered_name(&self, export: Export) -> Option<String> {
        let today = self.clock.now().date();
        if export == Export::OccupationSheet {
            let open = self.state.open.as_ref()?;
            return Some(file_name(&open.profile.id, "profil", today, export.extension()));
        }
        if let Some(opened) = &self.state.opened {
            let code = opened.file.to_sitting().code();
            return Some(file_name(&opened.file.profile.id, &code, today, export.extension()));
        }
        let open = self.state.open.as_ref()?;
        let code = self.state.seat()?.sitting.code();
        Some(file_name(&open.profile.id, &code, today, export.extension()))
    }

    /// The dialog answered.
    pub(super) fn save_chosen(&mut self, export: Export, chosen: Chosen) {
        self.state.waiting_for_dialog = false;
        match chosen {
            Chosen::Path(path) => self.save_to(export, path, false),
            Chosen::Cancelled => self.ending_after_save = false,
            Chosen::NoDialog => {
                let folder = self.last_folder.clone().or_else(home_folder).unwrap_or_default();
                let name = self.offered_name(export).unwrap_or_default();
                self.state.typed.path = free_name(&folder, &name).display().to_string();
                self.state.dialogs.push(Dialog::SavePath(export));
                self.focus.set(Some(super::view::FocusTarget::Dialog));
            }
        }
    }

    /// Writes to a chosen path. The system's dialog has asked before replacing a file, except where it changed the
    /// name afterwards; a typed path has not.
    pub(super) fn save_to(&mut self, export: Export, path: PathBuf, typed: bool) {
        let chosen = path;
        let path = with_extension(chosen.clone(), export.extension());
        let Some((bytes, of)) = self.bytes_of(export) else { return };
        // The system's dialog asked about the name it gave, and about no other.
        let asked = !typed && path == chosen;
        let overwrite = if asked { Overwrite::Replace } else { Overwrite::Never };
        self.send_save(PendingSave { export, path, bytes, of }, overwrite);
    }

    fn send_save(&mut self, pending: PendingSave, overwrite: Overwrite) {
        self.pending_save = Some(pending.clone());
        self.jobs.run("save", move || {
            let result = write_atomic(&pending.path, &pending.bytes, overwrite);
            Done::Saved(Box::new(pending), result)
        });
    }

    fn bytes_of(&self, export: Export) -> Option<(Vec<u8>, Held)> {
        let language = self.language();
        match export {
            Export::OccupationSheet => {
                let open = self.state.open.as_ref()?;
                let text = report::occupation_sheet(&open.profile, language);
                Some((text.into_bytes(), None))
            }
            Export::Summary => self.shown_report().map(|report| (report::summary(report).into_bytes(), None)),
            Export::Result => {
                if let Some(opened) = &self.state.opened {
                    return Some((result_file::write(&opened.file), None));
                }
                let open = self.state.open.as_ref()?;
                let seat = self.state.seat()?;
                let now = self.clock.now();
                let file =
                    ResultFile::from_sitting(&seat.sitting, &open.profile, &open.sha256, language, &now);
                let file = file.with_outcome();
                let of = Some((open.profile.id.clone(), seat.revision));
                Some((result_file::write(&file), of))
            }
        }
    }

    /// The report on the screen: of an opened file, or of the sitting.
    pub(super) fn shown_report(&self) -> Option<&Report> {
        if let Some(opened) = &self.state.opened {
            return Some(&opened.report.report);
        }
        self.state.seat().and_then(|seat| seat.report.as_ref()).map(|cached| &cached.report)
    }

    /// A file was written, or not.
    pub(super) fn saved(
        &mut self,
        ctx: &egui::Context,
        pending: &PendingSave,
        result: Result<(), SaveError>,
    ) {
        let language = self.language();
        match result {
            Ok(()) => {
                self.pending_save = None;
                self.last_folder = pending.path.parent().map(Path::to_owned);
                self.state.dialogs.retain(|dialog| !matches!(dialog, Dialog::SavePath(_)));
                if let Some((id, revision)) = &pending.of
                    && let Some(seat) = self.state.seats.get_mut(id)
                {
                    seat.saved_at = Some(*revision);
                }
                if self.ending_after_save {
                    return self.end_session(ctx);
                }
                let folder = pending
                    .path
                    .parent()
                    .and_then(Path::file_name)
                    .map(|name| name.to_string_lossy().into_owned());
                let args = crate::language::Args::new().text("folder", folder.unwrap_or_default());
                let words = language.format("export-done", &args);
                let actions = vec![
                    (language.text("export-open-file").into_owned(), Command::Reveal(pending.path.clone())),
                    (
                        language.text("export-open-folder").into_owned(),
                        Command::RevealFolder(pending.path.clone()),
                    ),
                ];
                self.toast(Tone::Done, words, actions);
            }
            Err(error) => {
                self.ending_after_save = false;
                let words = error.message(language, pending.export.subject());
                if self.state.dialogs.iter().any(|dialog| matches!(dialog, Dialog::SavePath(_))) {
                    self.state.typed.path_problem = Some(words);
                    return;
                }
                let way = error.way_on();
                let command = if way.tries_again() { Command::Retry } else { Command::Save(pending.export) };
                let actions = vec![
                    (way.label(language), command),
                    (language.text("details").into_owned(), Command::Show(Dialog::Details(error.detail()))),
                ];
                self.toast(Tone::Problem, words, actions);
            }
        }
    }

    /// Writes again what did not arrive.
    pub(super) fn retry(&mut self) {
        if let Some(pending) = self.pending_save.clone() {
            self.state.toasts.retain(|toast| toast.tone != Tone::Problem);
            self.send_save(pending, Overwrite::Replace);
        }
    }

    /// Asks what to open.
    pub(super) fn open_file(&mut self, frame: &eframe::Frame, import: Import) {
        let language = self.language();
        let (title, filter) = match import {
            Import::Result => {
                ("open-result-title", (language.text("kind-result").into_owned(), vec!["json"]))
            }
            Import::Earlier => {
                ("open-earlier-title", (language.text("kind-result").into_owned(), vec!["json"]))
            }
            Import::Profile => {
                ("open-profile-title", (language.text("kind-profile").into_owned(), vec!["ron"]))
            }
        };
        let request = Request {
            title: language.text(title).into_owned(),
            folder: self.last_folder.clone().or_else(home_folder),
            name: None,
            filter,
        };
        self.state.waiting_for_dialog = true;
        self.dialogs.ask(&request, frame, self.jobs.reply(), move |chosen| Done::OpenChosen(import, chosen));
    }

    /// The dialog answered.
    pub(super) fn open_chosen(&mut self, import: Import, chosen: Chosen) {
        self.state.waiting_for_dialog = false;
        match chosen {
            Chosen::Path(path) => self.open_from(import, path),
            Chosen::Cancelled => {}
            Chosen::NoDialog => {
                let folder = self.last_folder.clone().or_else(home_folder).unwrap_or_default();
                self.state.typed.path = folder.join("").display().to_string();
                self.state.dialogs.push(Dialog::OpenPath(import));
                self.focus.set(Some(super::view::FocusTarget::Dialog));
            }
        }
    }

    /// Reads a file in a job.
    pub(super) fn open_from(&mut self, import: Import, path: PathBuf) {
        match import {
            Import::Result => self.jobs.run("open-result", move || {
                let result = open_result(&path);
                Done::ResultOpened(path, Box::new(result))
            }),
            Import::Earlier => self.jobs.run("open-earlier", move || {
                let result = open_result(&path);
                Done::EarlierOpened(path, Box::new(result))
            }),
            Import::Profile => self
                .jobs
                .run("open-profile", move || Done::ProfileOpened(crate::storage::read_profile(&path))),
        }
    }

    /// Copies the summary of the result on the screen.
    pub(super) fn copy_summary(&mut self, ctx: &egui::Context) {
        let Some(report) = self.shown_report() else { return };
        ctx.copy_text(report::summary(report));
        self.toast_info("export-copied");
    }

    /// Opens a file or its folder in the system's program for it.
    pub(super) fn reveal(&self, path: PathBuf, folder: bool) {
        self.jobs.run("reveal", move || {
            let target =
                if folder { path.parent().map_or_else(|| path.clone(), Path::to_owned) } else { path };
            Done::Revealed(opener::open(&target).is_ok())
        });
    }

    /// Saves the result, and ends the session once it has arrived.
    pub(super) fn save_and_end(&mut self, frame: &eframe::Frame) {
        let unsaved =
            self.state.seats.iter().find(|(_, seat)| seat.has_unsaved_result()).map(|(id, _)| id.clone());
        if let Some(id) = unsaved
            && self.state.open.as_ref().is_none_or(|open| open.profile.id != id)
        {
            self.choose_profile(&id);
        }
        self.state.page = Page::Occupation(super::command::Tab::Result);
        self.state.opened = None;
        self.state.dialogs.clear();
        self.ending_after_save = true;
        self.save(frame, Export::Result);
    }
}

/// The path with the extension a file of that kind has; a name that ends otherwise gets it added.
fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    let Some(name) = path.file_name().map(|name| name.to_string_lossy().into_owned()) else { return path };
    let lower = name.to_lowercase();
    if lower.ends_with(&format!(".{extension}")) || (extension == "selaras.json" && lower.ends_with(".json"))
    {
        return path;
    }
    path.with_file_name(format!("{name}.{extension}"))
}

fn home_folder() -> Option<PathBuf> {
    let dirs = directories::UserDirs::new()?;
    dirs.document_dir()
        .filter(|documents| documents.is_dir())
        .or_else(|| Some(dirs.home_dir()))
        .map(Path::to_owned)
}
