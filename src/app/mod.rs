//! Everything that needs a screen. The [`App`] owns state, library and jobs; `logic` applies what was asked for and
//! what came back, `ui` draws and sends commands. Nothing in `ui` waits for a disk, a dialog or a lock.

mod apply;
mod arrive;
mod association;
mod clock;
pub mod command;
pub mod crash;
mod deliveries;
mod dialogs;
mod drafts;
mod export;
mod folder_run;
mod guide_dialog;
mod hand_on;
mod idle;
mod jobs;
mod lab;
mod measured;
mod overlays;
mod panels;
mod pdf_dialog;
mod print;
mod printing;
mod rail;
mod report_source;
mod run;
mod session;
mod settings;
mod sheet;
mod shell;
mod shortcuts;
mod start_up;
mod state;
mod system;
pub mod theme;
mod view;
pub mod widgets;

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use egui::ViewportCommand;

pub use clock::Clock;
pub use dialogs::{Chosen, Dialogs};
pub use run::run;
pub use start_up::Setup;
pub use system::{Script, System};

use arrive::Done;
use command::{Commands, Dialog};
use deliveries::Deliveries;
use drafts::{DraftDone, DraftKeeper};
use hand_on::PendingSave;
use jobs::Jobs;
use rail::RailContent;
use settings::TextSize;
use state::{CachedReport, Page, State};
use theme::{Scheme, Theme, Tokens};
use view::{FocusTarget, Room, View};

use crate::assessment::Stopwatch;
use crate::language::{Args, Language};
use crate::report::ReportInput;
use crate::scoring::score;
use crate::storage::{Settings, ThemeChoice, WindowSize, save_settings};

/// The window.
pub struct App {
    state: State,
    commands: Commands,
    focus: Cell<Option<FocusTarget>>,
    /// What had the keyboard before the first dialog opened.
    focus_before_dialog: Option<egui::Id>,
    /// What shall get it back now.
    refocus: Option<egui::Id>,
    tokens: Arc<Tokens>,
    theme: Theme,
    clock: Clock,
    dialogs: Dialogs,
    system: System,
    jobs: Jobs<Done>,
    draft_jobs: Jobs<DraftDone>,
    drafts: DraftKeeper,
    deliveries: Deliveries,
    stopwatch: Stopwatch,
    pending_save: Option<PendingSave>,
    last_folder: Option<PathBuf>,
    ending_after_save: bool,
    quitting: bool,
    next_toast: u64,
    /// Counts the sessions of this run: what was asked for in one does not arrive in the next.
    session: u64,
    /// Counts the openings of the dialog with the pages of a report.
    openings: u64,
    /// Counts the runs over a folder.
    runs: u64,
    /// Lab mode is wanted and waits for its class folder.
    lab_wanted: bool,
    /// Settings were changed in a dialog and are not written yet.
    settings_changed: bool,
    /// When the disk is asked again to take a draft, in seconds of egui's clock.
    retry_draft_at: Option<f64>,
    window_title: String,
    /// The window shall fill the screen as soon as it is there.
    maximise: bool,
}

impl App {
    fn language(&self) -> Language {
        self.state.settings.language
    }

    fn text_size(&self) -> TextSize {
        TextSize::nearest(self.state.settings.text_size)
    }

    fn set_text_size(&mut self, ctx: &egui::Context, size: Option<TextSize>) {
        if let Some(size) = size {
            self.change_settings(ctx, |settings| settings.text_size = size.percent());
        }
    }

    fn change_settings(&mut self, ctx: &egui::Context, change: impl FnOnce(&mut Settings)) {
        change(&mut self.state.settings);
        self.store_settings();
        self.show_settings(ctx);
    }

    fn store_settings(&self) {
        let settings = self.state.settings.clone();
        let path = self.state.places.settings_file();
        self.jobs.run("settings", move || Done::SettingsStored(save_settings(&path, &settings)));
    }

    /// Brings theme and text size to the screen.
    fn show_settings(&mut self, ctx: &egui::Context) {
        let scheme = match self.state.settings.theme {
            ThemeChoice::Light => Scheme::Light,
            ThemeChoice::Dark => Scheme::Dark,
            ThemeChoice::HighContrast => Scheme::HighContrast,
            ThemeChoice::Follow => match ctx.system_theme() {
                Some(egui::Theme::Dark) => Scheme::Dark,
                _ => Scheme::Light,
            },
        };
        let flat = self.state.settings.reduced_motion;
        if self.theme.scheme != scheme || self.theme.flat != flat {
            self.theme = Theme::new(&self.tokens, scheme, flat);
            self.theme.apply(ctx);
        }
        ctx.set_zoom_factor(self.text_size().factor());
    }

    /// The report of every result that is on the screen is kept up with what it was built from.
    fn build_reports(&mut self) {
        let language = self.language();
        if let Some(open) = &self.state.open
            && let Some(seat) = self.state.seats.get_mut(&open.profile.id)
            && seat.has_result
            && seat
                .report
                .as_ref()
                .is_none_or(|cached| cached.revision != seat.revision || cached.language != language)
        {
            let outcome = score(&open.profile.instrument, &seat.sitting.answers);
            let input = ReportInput::from_profile(&open.profile, &seat.sitting, seat.sitting.started.date());
            seat.report =
                Some(CachedReport::new(&input, &outcome, seat.earlier.as_ref(), seat.revision, language));
        }
        let profile = self.state.opened.as_ref().map(|opened| opened.file.profile.id.clone());
        let known = profile.and_then(|id| self.open_profile_of(&id).cloned());
        if let Some(opened) = &mut self.state.opened
            && opened.report.language != language
        {
            opened.rebuild(known.as_ref(), language);
        }
    }

    /// The library's profile of that id, if it is the open one.
    fn open_profile_of(&self, id: &crate::profile::ProfileId) -> Option<&crate::profile::Profile> {
        self.state.open.as_ref().map(|open| &*open.profile).filter(|profile| profile.id == *id)
    }

    fn name_window(&mut self, ctx: &egui::Context) {
        let language = self.language();
        let page = match self.state.page {
            Page::Start => language.text("window-start"),
            Page::Occupation(tab) => language.text(tab.key()),
            Page::ForeignResult => language.text("tab-result"),
        };
        let occupation = match (&self.state.page, &self.state.open) {
            (Page::Occupation(_), Some(open)) => Some(open.profile.title.get(language)),
            _ => None,
        };
        let title = match occupation {
            Some(occupation) => format!("{page} – {occupation} – Selaras"),
            None => format!("{page} – Selaras"),
        };
        if title != self.window_title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
    }

    fn watch_close(&mut self, ctx: &egui::Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if asked && !self.quitting && self.asks_before_closing() {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            if self.state.dialogs.last() != Some(&Dialog::Quit) {
                self.state.dialogs.push(Dialog::Quit);
                self.focus.set(Some(FocusTarget::Dialog));
            }
        }
    }

    fn watch_time(&mut self, ctx: &egui::Context) {
        let now = apply::now(ctx);
        let (had_input, hidden) = ctx.input(|input| {
            let hidden = input.viewport().minimized.unwrap_or(false) || !input.focused;
            (!input.events.is_empty(), hidden)
        });
        if hidden || !self.is_answering() {
            self.stopwatch.pause(now);
        } else if had_input {
            self.stopwatch.go_on(now);
        }
        let Some(at) = self.retry_draft_at else { return };
        // By the clock, not by frames: a window that nobody touches draws few of them.
        let left = at - ctx.time();
        if left > 0.0 {
            return ctx.request_repaint_after(Duration::from_secs_f64(left));
        }
        self.retry_draft_at = None;
        let unsaved = |seat: &state::Seat| matches!(seat.draft, state::DraftStatus::Problem(_));
        let seats = self.state.seats.iter().filter(|(_, seat)| unsaved(seat));
        let ids: Vec<_> = seats.map(|(id, _)| id.clone()).collect();
        for id in ids {
            self.keep_draft(&id);
        }
    }

    fn is_answering(&self) -> bool {
        let on_form = self.state.page == Page::Occupation(command::Tab::Assessment);
        let position = self.state.seat().map(|seat| seat.sitting.position);
        on_form && matches!(position, Some(crate::assessment::Position::Item(_)))
    }

    fn time_toasts(&mut self, ctx: &egui::Context) {
        let now = ctx.time();
        let stay = f64::from(self.tokens.motion.toast_ms) / 1000.0;
        for toast in &mut self.state.toasts {
            if toast.until.is_none() && toast.tone != state::Tone::Problem {
                toast.until = Some(now + stay);
            }
        }
        let focused = overlays::toast_has_focus(ctx);
        self.state.toasts.retain(|toast| focused || toast.until.is_none_or(|until| until > now));
        let next = self.state.toasts.iter().filter_map(|toast| toast.until).fold(f64::INFINITY, f64::min);
        if next.is_finite() {
            ctx.request_repaint_after(Duration::from_secs_f64((next - now).max(0.05)));
        }
    }

    fn remember_window(&mut self, ctx: &egui::Context) {
        let zoom = ctx.zoom_factor();
        let size = ctx.input(|input| {
            let viewport = input.viewport();
            let maximised = viewport.maximized.unwrap_or(false);
            viewport.inner_rect.map(|rect| WindowSize {
                width: rect.width() * zoom,
                height: rect.height() * zoom,
                maximised,
            })
        });
        if let Some(size) = size.filter(|size| size.width > 1.0) {
            self.state.settings.window = Some(size);
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.watch_close(ctx);
        self.watch_time(ctx);
        self.watch_focus(ctx);
        self.watch_panics();
        shortcuts::read(ctx, &self.commands, &self.state);
        for done in self.jobs.take() {
            self.arrive(ctx, done);
        }
        for done in self.draft_jobs.take() {
            self.draft_done(ctx, done);
        }
        for command in self.commands.take() {
            self.apply(ctx, frame, command);
        }
        self.watch_idle(ctx);
        self.show_settings(ctx);
        self.build_reports();
        self.keep_pages(ctx);
        self.keep_guide();
        self.keep_run();
        self.keep_settings();
        self.time_toasts(ctx);
        self.name_window(ctx);
        self.remember_window(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        widgets::focus::watch(ui.ctx());
        if std::mem::take(&mut self.maximise) {
            // Asked for at creation, some window managers do not hear it.
            ui.ctx().send_viewport_cmd(ViewportCommand::Maximized(true));
            self.enter_lab(ui.ctx());
        }
        let room = Room::of(&self.theme, ui.max_rect().size());
        let view = View {
            theme: &self.theme,
            language: self.language(),
            room,
            commands: &self.commands,
            focus: &self.focus,
            blocked: !self.state.dialogs.is_empty(),
            lab: self.state.lab.is_on(),
        };
        let content = self.rail_content();
        shell::show(ui, &view, &self.state, &content);
        overlays::show(ui, &view, &self.state);
        if let Some(id) = self.refocus.take() {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        widgets::focus::keep(ui.ctx());
        widgets::focus::paint(ui.ctx(), &self.theme);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        // The window is gone; what is still on its way to the disk gets a moment to arrive.
        let _ = save_settings(&self.state.places.settings_file(), &self.state.settings);
        self.drafts.flush(Duration::from_secs(3));
    }
}

impl App {
    fn rail_content(&self) -> RailContent<'_> {
        let language = self.language();
        let open = self.state.open.as_ref();
        let seat = self.state.seat();
        let named = open.map(|open| (open.profile.title.get(language), &open.weave));
        let (tab, occupation) = match self.state.page {
            Page::Occupation(tab) => (Some(tab), named),
            Page::Start => (None, named),
            Page::ForeignResult => (None, None),
        };
        let myths = open
            .filter(|open| !open.profile.myths.is_empty())
            .map(|open| (panels::myths::opened(&open.profile.myths, seat), open.profile.myths.len()));
        let items = open.zip(seat).and_then(|(open, seat)| {
            let filled = seat.sitting.answers.filled(&open.profile.instrument);
            (filled > 0).then_some((filled, open.profile.instrument.items.len()))
        });
        let size = self.text_size();
        RailContent {
            occupation,
            tab,
            myths: myths.filter(|(opened, _)| *opened > 0),
            items,
            text_size: (size.smaller().is_some(), size.larger().is_some()),
            theme: self.state.settings.theme,
        }
    }

    /// Whether a change of a sitting is still on its way to the disk. One that the disk refused is not.
    #[must_use]
    pub fn is_keeping(&self) -> bool {
        self.state.seats.values().any(|seat| seat.draft == state::DraftStatus::Pending)
    }

    /// The sentence about where data lies, for tests and the help.
    #[must_use]
    pub fn place_words(&self) -> String {
        self.state.places.message(self.language())
    }
}

/// Plural-safe words for a number of things, used by several panels.
fn counted(language: Language, key: &str, n: usize) -> String {
    language.format(key, &Args::new().count("n", n))
}
