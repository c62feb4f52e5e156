//! What the window begins with: settings, the built-in library, and a job that reads the folders.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;

use super::App;
use super::arrive::Done;
use super::clock::Clock;
use super::command::{Commands, Import, ResultPage};
use super::crash;
use super::deliveries::Deliveries;
use super::dialogs::Dialogs;
use super::drafts::DraftKeeper;
use super::jobs::Jobs;
use super::lab::LabState;
use super::state::{Page, State, Tone, Typed};
use super::system::System;
use super::theme::{Scheme, Theme, Tokens, fonts};
use super::view::FocusTarget;
use crate::assessment::Stopwatch;
use crate::cli::WindowOptions;
use crate::language::Language;
use crate::profile::{Library, Origin, ProfileSource, Search};
use crate::storage::{
    DraftStore, LoadedLab, LoadedSettings, Outbox, Places, Settings, load_lab, load_settings,
    read_profile_folder,
};

/// Everything the window is given.
#[derive(Debug)]
pub struct Setup {
    places: Places,
    loaded: LoadedSettings,
    lab: LoadedLab,
    folders: Vec<(Origin, PathBuf)>,
    file: Option<PathBuf>,
    clock: Clock,
    dialogs: Dialogs,
    system: System,
}

impl Setup {
    /// The set-up of a start from the command line.
    #[must_use]
    pub fn of(options: WindowOptions) -> Self {
        let exe = std::env::current_exe().ok();
        let found = Places::find(options.data.as_deref(), exe.as_deref());
        let lab = found.lab_file().map(|path| load_lab(&path)).unwrap_or_default();
        // A lab whose computers are wiped keeps its data elsewhere; what is asked for at the start comes before that.
        let elsewhere = lab.mode.and_then(|mode| mode.data_folder).filter(|_| options.data.is_none());
        let places = match elsewhere {
            Some(folder) => Places::find(Some(&folder), exe.as_deref()),
            None => found,
        };
        let mut setup = Self::in_places(places, Clock::default(), Dialogs::Native);
        if let Some(language) = options.language {
            setup.loaded.settings.language = language;
        }
        setup.folders.extend(options.profiles.into_iter().map(|folder| (Origin::Given, folder)));
        setup.file = options.file;
        setup
    }

    /// A set-up with its own clock and dialogs.
    #[must_use]
    pub fn in_places(places: Places, clock: Clock, dialogs: Dialogs) -> Self {
        let loaded = load_settings(&places.settings_file());
        let lab = places.lab_file().map(|path| load_lab(&path)).unwrap_or_default();
        let beside = places.profiles_beside_program().map(|folder| (Origin::BesideProgram, folder));
        let folders = beside.into_iter().chain([(Origin::User, places.user_profiles())]).collect();
        Self { places, loaded, lab, folders, file: None, clock, dialogs, system: System::Native }
    }

    /// In that language.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.loaded.settings.language = language;
        self
    }

    /// With the settings changed.
    #[must_use]
    pub fn with_settings(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(&mut self.loaded.settings);
        self
    }

    /// With another system than this one.
    #[must_use]
    pub fn system(mut self, system: System) -> Self {
        self.system = system;
        self
    }

    /// With a file to open.
    #[must_use]
    pub fn file(mut self, file: PathBuf) -> Self {
        self.file = Some(file);
        self
    }

    /// Where data lies.
    #[must_use]
    pub fn places(&self) -> &Places {
        &self.places
    }

    /// What is remembered from the last run.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.loaded.settings
    }
}

impl App {
    /// Makes the window's content.
    ///
    /// # Errors
    /// When the design tokens do not read, which a test forbids.
    pub fn new(ctx: &egui::Context, setup: Setup) -> anyhow::Result<Self> {
        fonts::install(ctx);
        ctx.options_mut(|options| {
            // Commands own these keys.
            options.zoom_with_keyboard = false;
            options.quit_shortcuts.clear();
        });
        let tokens = Arc::new(Tokens::load()?);
        let Setup { places, loaded, lab, folders, file, clock, dialogs, system } = setup;
        let theme = Theme::new(&tokens, Scheme::Light, loaded.settings.reduced_motion);
        theme.apply(ctx);
        let maximise = loaded.settings.window.is_none_or(|window| window.maximised);
        let jobs = Jobs::new(ctx);
        let draft_jobs = Jobs::new(ctx);
        let drafts = DraftKeeper::start(DraftStore::new(places.drafts()), draft_jobs.reply());
        drafts.list(clock.now());
        crash::remember_drafts(&drafts);
        let lab = LabState::of(lab, places.lab_file(), &loaded.settings.lab);
        let outbox = Outbox::new(places.outbox());
        let deliveries = Deliveries::start(outbox, lab.drop_folder.clone(), jobs.reply(), Done::Delivered);
        let today = clock.now().date();
        let library = Library::built_in(today);
        let search = Search::new(&library);
        let state = State {
            settings: loaded.settings,
            places,
            library,
            search,
            page: Page::Start,
            open: None,
            seats: std::collections::BTreeMap::new(),
            opened: None,
            drafts: Vec::new(),
            compared: 0,
            result_page: ResultPage::default(),
            traced: None,
            dialogs: Vec::new(),
            typed: Typed::default(),
            pdf: None,
            guide: None,
            folder_run: None,
            toasts: Vec::new(),
            lab,
            waiting_for_dialog: false,
            opens_results: None,
        };
        let mut app = Self {
            state,
            commands: Commands::default(),
            focus: Cell::new(Some(FocusTarget::PageTitle)),
            focus_before_dialog: None,
            refocus: None,
            tokens,
            theme,
            clock,
            dialogs,
            system,
            jobs,
            draft_jobs,
            drafts,
            deliveries,
            stopwatch: Stopwatch::default(),
            pending_save: None,
            last_folder: None,
            ending_after_save: false,
            quitting: false,
            next_toast: 0,
            session: 0,
            openings: 0,
            runs: 0,
            lab_wanted: false,
            settings_changed: false,
            retry_draft_at: None,
            window_title: String::new(),
            maximise,
        };
        app.read_folders(folders);
        app.ask_for_association();
        // Of a run that did not come to its end.
        app.clear_prints();
        app.look_for_report();
        app.show_settings(ctx);
        if let Some(notice) = &loaded.notice {
            let words = notice.message(app.language());
            app.toast(Tone::Info, words, Vec::new());
        }
        if app.state.lab.is_on() {
            app.maximise = true;
        }
        if file.is_some() && app.state.lab.is_on() {
            app.toast_info("lab-no-opening");
        } else if let Some(file) = file {
            let is_profile = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("ron"));
            app.open_from(if is_profile { Import::Profile } else { Import::Result }, file);
        }
        Ok(app)
    }

    /// Reads the folders of profiles in a job; until then the built-in ones are there.
    fn read_folders(&self, folders: Vec<(Origin, PathBuf)>) {
        let today = self.clock.now().date();
        let known = self.state.library.clone();
        self.jobs.run("profiles", move || {
            let sources: Vec<ProfileSource> = folders
                .into_iter()
                .map(|(origin, folder)| ProfileSource { origin, files: read_profile_folder(&folder) })
                .collect();
            if sources.iter().all(|source| source.files.is_empty()) {
                return Done::NothingFound;
            }
            let library = known.and(sources, today);
            let search = Search::new(&library);
            Done::LibraryRead(Box::new(library), Box::new(search))
        });
    }
}
