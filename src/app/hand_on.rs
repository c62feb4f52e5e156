//! Saving, opening and handing on: what goes through a file dialog or the clipboard. What is saved is taken here; its bytes
//! are made and the disk is touched in a job.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::App;
use super::arrive::Done;
use super::command::{Command, Dialog, Export, Import};
use super::dialogs::{Chosen, Request, Wanted};
use super::export::{Content, ExportError, ReportContent};
use super::report_source::ReportSource;
use super::state::{Problem, Tone};
use crate::language::Args;
use crate::profile::ProfileId;
use crate::report::{self, Report, TablePreset};
use crate::report_run::ReportFormat;
use crate::result_file::ResultFile;
use crate::storage::{Overwrite, file_name, free_name, open_result, write_atomic};

/// The sitting, by its occupation, and the revision that a file holds; none for what keeps no result.
pub(super) type Held = Option<(ProfileId, u64)>;

/// Something on its way to a file: kept until it arrived, so that trying again needs nothing from the person.
#[derive(Clone, Debug)]
pub(super) struct PendingSave {
    /// What it is.
    pub export: Export,
    /// Where it goes.
    pub path: PathBuf,
    /// What it is made of.
    pub content: Arc<Content>,
    /// What happens to a file of that name.
    pub overwrite: Overwrite,
    /// Whose result it is.
    pub of: Held,
}

impl App {
    /// Asks where to save.
    pub(super) fn save(&mut self, frame: &eframe::Frame, export: Export) {
        let Some(name) = self.offered_name(export) else { return };
        let language = self.language();
        let request = Request {
            title: language.text(export.title_key()).into_owned(),
            folder: self.last_folder.clone().or_else(home_folder),
            wanted: Wanted::Save(name),
            filter: Some(export.filter(language)),
        };
        self.state.typed.problem = None;
        self.state.waiting_for_dialog = true;
        self.dialogs.ask(&request, frame, self.jobs.reply(), move |chosen| Done::SaveChosen(export, chosen));
    }

    /// The name a file is offered under, made from ids only.
    pub(super) fn offered_name(&self, export: Export) -> Option<String> {
        if let Export::Guide(guide) = export {
            return Some(guide.file_name(self.language()));
        }
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
        let Some(content) = self.content_of(export) else { return };
        let of = if export.keeps_result() { self.held() } else { None };
        // The system's dialog asked about the name it gave, and about no other.
        let asked = !typed && path == chosen;
        let overwrite = if asked { Overwrite::Replace } else { Overwrite::Never };
        self.send_save(PendingSave { export, path, content: Arc::new(content), overwrite, of });
    }

    fn send_save(&mut self, pending: PendingSave) {
        self.pending_save = Some(pending.clone());
        self.jobs.run("save", move || {
            let result = pending.content.bytes().and_then(|bytes| {
                write_atomic(&pending.path, &bytes, pending.overwrite).map_err(ExportError::Saving)
            });
            Done::Saved(Box::new(pending), result)
        });
    }

    fn content_of(&self, export: Export) -> Option<Content> {
        let language = self.language();
        let format = match export {
            Export::OccupationSheet => {
                let open = self.state.open.as_ref()?;
                return Some(Content::Text(report::occupation_sheet(&open.profile, language)));
            }
            Export::Result => return self.result_content(),
            Export::Pdf => return self.pdf_content(),
            Export::Guide(guide) => return Some(Content::Guide(guide, language)),
            Export::Workbook => ReportFormat::Workbook,
            Export::WebPage => ReportFormat::WebPage,
            Export::TableExcel => ReportFormat::Table(TablePreset::ExcelIndonesia),
            Export::TableData => ReportFormat::Table(TablePreset::Data),
            Export::Summary => ReportFormat::Text,
        };
        let (source, setup) = (self.report_source()?, self.page_setup());
        Some(Content::Report(Box::new(ReportContent { source, language, format, setup })))
    }

    fn result_content(&self) -> Option<Content> {
        if let Some(opened) = &self.state.opened {
            return Some(Content::Result(Box::new(opened.file.clone())));
        }
        let open = self.state.open.as_ref()?;
        let seat = self.state.seat()?;
        let (now, language) = (self.clock.now(), self.language());
        let file = ResultFile::from_sitting(&seat.sitting, &open.profile, &open.sha256, language, &now);
        Some(Content::Result(Box::new(file)))
    }

    /// Whose result is on the sheet, and as of which change; a result from a file lies in a file already.
    fn held(&self) -> Held {
        if self.state.opened.is_some() {
            return None;
        }
        let open = self.state.open.as_ref()?;
        Some((open.profile.id.clone(), self.state.seat()?.revision))
    }

    /// The result on the screen as something a report is built from: of an opened file, or of the sitting.
    pub(super) fn report_source(&self) -> Option<Arc<ReportSource>> {
        let open = self.state.open.as_ref();
        if let Some(opened) = &self.state.opened {
            let profile = open.map(|open| &open.profile).filter(|known| known.id == opened.file.profile.id);
            let (file, profile) = (Box::new(opened.file.clone()), profile.cloned());
            return Some(Arc::new(ReportSource::File { file, profile }));
        }
        let (profile, seat) = (Arc::clone(&open?.profile), self.state.seat()?);
        Some(Arc::new(ReportSource::Sitting { profile, sitting: Box::new(seat.sitting.clone()) }))
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
        result: Result<(), ExportError>,
    ) {
        match result {
            Ok(()) => self.arrived(ctx, pending),
            Err(error) => self.not_saved(pending.export, &error),
        }
    }

    fn arrived(&mut self, ctx: &egui::Context, pending: &PendingSave) {
        let language = self.language();
        self.pending_save = None;
        self.last_folder = pending.path.parent().map(Path::to_owned);
        self.close_after_saving();
        if let Some((id, revision)) = &pending.of
            && let Some(seat) = self.state.seats.get_mut(id)
        {
            seat.saved_at = Some(*revision);
        }
        if self.ending_after_save {
            return self.end_session(ctx);
        }
        let folder = pending.path.parent().and_then(Path::file_name);
        let folder = folder.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let words = language.format("export-done", &Args::new().text("folder", folder));
        let actions = vec![
            (language.text("export-open-file").into_owned(), Command::Reveal(pending.path.clone())),
            (language.text("export-open-folder").into_owned(), Command::RevealFolder(pending.path.clone())),
        ];
        self.toast(Tone::Done, words, actions);
    }

    /// The dialogs that asked for a file have got it; the keyboard goes back to where it was before them.
    fn close_after_saving(&mut self) {
        let asks =
            |dialog: &Dialog| matches!(dialog, Dialog::SavePath(_) | Dialog::SavePdf | Dialog::Formats);
        if !self.state.dialogs.iter().any(asks) {
            return;
        }
        self.state.dialogs.retain(|dialog| !asks(dialog));
        if self.state.dialogs.is_empty() {
            self.refocus = self.focus_before_dialog.take();
        }
    }

    /// Tells what was not saved: in the dialog that asked for it, or in a message.
    fn not_saved(&mut self, export: Export, error: &ExportError) {
        self.ending_after_save = false;
        let language = self.language();
        let (words, way) = match error {
            ExportError::Making(_) if matches!(export, Export::Guide(_)) => (
                language.text("guide-not-made").into_owned(),
                (language.text("way-try-again"), Command::Retry),
            ),
            ExportError::Making(_) => (
                language.text("export-not-made").into_owned(),
                (language.text("export-more"), Command::Show(Dialog::Formats)),
            ),
            ExportError::Saving(error) => {
                let way = error.way_on();
                let command = if way.tries_again() { Command::Retry } else { Command::Save(export) };
                (error.message(language, export.subject()), (way.label(language).into(), command))
            }
        };
        if let Some(Dialog::SavePath(_)) = self.state.dialogs.last() {
            self.state.typed.path_problem = Some(words);
            return;
        }
        let details = Command::Show(Dialog::Details(error.detail()));
        let actions = vec![(way.0.into_owned(), way.1), (language.text("details").into_owned(), details)];
        if self.state.dialogs.is_empty() {
            self.toast(Tone::Problem, words, actions);
        } else {
            self.state.typed.problem = Some(Problem { words, actions });
        }
    }

    /// Writes again what did not arrive.
    pub(super) fn retry(&mut self) {
        if let Some(pending) = self.pending_save.clone() {
            self.state.toasts.retain(|toast| toast.tone != Tone::Problem);
            self.state.typed.problem = None;
            self.send_save(pending);
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
            wanted: Wanted::Open,
            filter: Some(filter),
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
        let system = self.system.clone();
        self.jobs.run("reveal", move || {
            let target =
                if folder { path.parent().map_or_else(|| path.clone(), Path::to_owned) } else { path };
            Done::Revealed(system.open(&target))
        });
    }

    /// Saves the result, and ends the session once it has arrived. The result file and not the PDF: it leaves nothing out,
    /// and the pages can be made from it later.
    pub(super) fn save_and_end(&mut self, frame: &eframe::Frame) {
        let unsaved =
            self.state.seats.iter().find(|(_, seat)| seat.has_unsaved_result()).map(|(id, _)| id.clone());
        if let Some(id) = unsaved
            && self.state.open.as_ref().is_none_or(|open| open.profile.id != id)
        {
            self.choose_profile(&id);
        }
        self.state.page = super::state::Page::Occupation(super::command::Tab::Result);
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

pub(super) fn home_folder() -> Option<PathBuf> {
    let dirs = directories::UserDirs::new()?;
    dirs.document_dir()
        .filter(|documents| documents.is_dir())
        .or_else(|| Some(dirs.home_dir()))
        .map(Path::to_owned)
}
