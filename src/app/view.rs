//! What every part of the window needs in order to draw: look, language, room, and where to send commands.

use std::borrow::Cow;
use std::cell::Cell;

use super::command::{Command, Commands};
use super::theme::{Theme, Type};
use super::widgets::text;
use crate::language::{Args, Language};

/// How much room there is, in points; the text size shrinks it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breadth {
    /// Below 900: one column, the rail is a row of tabs.
    Column,
    /// Below 1200: narrow rail and aside.
    Narrow,
    /// As the pictures show it.
    Wide,
}

/// The room of this frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// How broad.
    pub breadth: Breadth,
    /// Lower than 720 points.
    pub low: bool,
    /// Below 640 points: the bar takes two lines.
    pub tight: bool,
}

impl Room {
    /// The room of a window of that size.
    #[must_use]
    pub fn of(theme: &Theme, size: egui::Vec2) -> Self {
        let layout = &theme.tokens.layout;
        let breadth = if size.x < layout.breakpoint_column {
            Breadth::Column
        } else if size.x < layout.breakpoint {
            Breadth::Narrow
        } else {
            Breadth::Wide
        };
        Self { breadth, low: size.y < layout.low_height, tight: size.x < layout.breakpoint_bar }
    }

    /// One column only.
    #[must_use]
    pub fn is_column(self) -> bool {
        self.breadth == Breadth::Column
    }

    /// As the pictures show it.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.breadth == Breadth::Wide
    }
}

/// A place that shall get the keyboard when it is next drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FocusTarget {
    /// The title of the page.
    PageTitle,
    /// An item of the form, by its index.
    Item(usize),
    /// The primary button of the bar.
    Primary,
    /// The first thing in a dialog.
    Dialog,
    /// The summary of what has to be mended on this page.
    Summary,
    /// Whatever had the keyboard before a dialog opened.
    Widget(egui::Id),
}

/// Everything a panel draws with.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The look.
    pub theme: &'a Theme,
    /// The language of the screen.
    pub language: Language,
    /// The room.
    pub room: Room,
    /// Where to send what a person asks for.
    pub commands: &'a Commands,
    /// Who shall get the keyboard.
    pub focus: &'a Cell<Option<FocusTarget>>,
    /// A dialog lies over the page: the page's own keys rest.
    pub blocked: bool,
    /// Lab mode is on: what is for counselors is not shown.
    pub lab: bool,
}

impl View<'_> {
    /// The words of `key`.
    #[must_use]
    pub fn text(&self, key: &str) -> Cow<'static, str> {
        self.language.text(key)
    }

    /// The words of `key` with arguments.
    #[must_use]
    pub fn format(&self, key: &str, args: &Args<'_>) -> String {
        self.language.format(key, args)
    }

    /// Asks for something.
    pub fn send(&self, ui: &egui::Ui, command: Command) {
        self.commands.send(ui.ctx(), command);
    }

    /// Whether `target` shall get the keyboard now; answers once.
    #[must_use]
    pub fn takes_focus(&self, target: FocusTarget) -> bool {
        if self.focus.get() != Some(target) {
            return false;
        }
        self.focus.set(None);
        true
    }

    /// A label in the colour of text.
    pub fn label(&self, ui: &mut egui::Ui, style: Type, words: &str) -> egui::Response {
        text::label(ui, self.theme, style, self.theme.colour.text, words)
    }

    /// A label in the muted colour.
    pub fn muted(&self, ui: &mut egui::Ui, style: Type, words: &str) -> egui::Response {
        text::label(ui, self.theme, style, self.theme.colour.text_muted, words)
    }

    /// The title of the page: a heading of level 1 that can take the focus, so that a new page begins to be read there.
    pub fn page_title(&self, ui: &mut egui::Ui, style: Type, words: &str) -> egui::Response {
        // Not egui's label: that one underlines what has the focus.
        let galley = text::galley(ui, self.theme, style, self.theme.colour.text, words, ui.available_width());
        let (_, rect) = ui.allocate_space(galley.size());
        ui.painter().galley(rect.min, galley, self.theme.colour.text);
        let response =
            ui.interact(rect, ui.scope_id().with("page-title"), egui::Sense::focusable_noninteractive());
        text::as_heading(ui, &response, words, 1);
        // A title that got the focus with its page is only where reading begins; one reached by Tab shows its ring.
        let quiet_id = egui::Id::unique("page-title-quiet");
        if self.takes_focus(FocusTarget::PageTitle) {
            response.request_focus();
            ui.data_mut(|data| data.insert_temp(quiet_id, true));
        } else if !response.has_focus() {
            ui.data_mut(|data| data.insert_temp(quiet_id, false));
        }
        if ui.data(|data| data.get_temp(quiet_id)).unwrap_or(false) {
            super::widgets::focus::note(ui, &response);
        } else {
            super::widgets::focus::ring(ui, &response, 4.0);
        }
        response
    }

    /// The head of a section, a heading of level 2.
    pub fn section(&self, ui: &mut egui::Ui, words: &str) -> egui::Response {
        text::heading(ui, self.theme, Type::Section, self.theme.colour.text, words, 2)
    }
}
