//! Everything that needs a screen.

pub mod command;
mod panels;
mod rail;
mod settings;
mod sheet;
mod shell;
mod state;
pub mod theme;
mod view;
pub mod widgets;

use std::cell::Cell;
use std::sync::Arc;

use command::{Command, Commands, Tab};
use rail::RailContent;
use settings::{TextSize, ThemeChoice};
use state::{OpenProfile, Page, State};
use theme::{Scheme, Theme, Tokens};
use view::{FocusTarget, Room, View};
use crate::language::Language;

/// The window.
pub struct App {
    state: State,
    commands: Commands,
    focus: Cell<Option<FocusTarget>>,
    tokens: Arc<Tokens>,
    theme: Theme,
    language: Language,
}

impl App {
    /// x
    pub fn new(ctx: &egui::Context, profile: crate::profile::Profile) -> anyhow::Result<Self> {
        theme::fonts::install(ctx);
        ctx.options_mut(|o| { o.zoom_with_keyboard = false; o.quit_shortcuts.clear(); });
        let tokens = Arc::new(Tokens::load()?);
        let theme = Theme::new(Arc::clone(&tokens), Scheme::Light, false);
        theme.apply(ctx);
        Ok(Self { state: State { page: Page::Occupation(Tab::Overview), open: Some(OpenProfile::new(Arc::new(profile))), dialogs: vec![] }, commands: Commands::default(), focus: Cell::new(None), tokens, theme, language: Language::Indonesian })
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        for command in self.commands.take() {
            match command { Command::Open(tab) => self.state.page = Page::Occupation(tab), Command::SetLanguage(l) => self.language = l, _ => {} }
        }
    }
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        widgets::focus::watch(ui.ctx());
        let room = Room::of(&self.theme, ui.max_rect().size());
        let view = View { theme: &self.theme, language: self.language, room, commands: &self.commands, focus: &self.focus, still: false };
        let open = self.state.open.as_ref();
        let content = RailContent { occupation: open.map(|o| (o.profile.title.get(self.language), &o.weave)), tab: match self.state.page { Page::Occupation(t) => Some(t), _ => None }, myths: Some((1,3)), items: Some((14,36)), text_size: (true, true), theme: ThemeChoice::System };
        shell::show(ui, &view, &self.state, &content);
        widgets::focus::paint(ui.ctx(), &self.theme);
    }
}
