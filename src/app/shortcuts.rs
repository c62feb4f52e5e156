//! The keys that work everywhere. Keys of a single page are read by its panel.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::command::{self, Command, Commands, Dialog, Export, Import, Tab};
use super::state::{Page, State};

/// Sends the commands of the keys pressed in this frame.
pub fn read(ctx: &Context, commands: &Commands, state: &State) {
    let pressed = |keys: &KeyboardShortcut| ctx.input_mut(|input| input.consume_shortcut(keys));
    if pressed(&command::QUIT.keys) {
        commands.send(ctx, Command::Quit);
    }
    if pressed(&command::FULL_SCREEN.keys) {
        commands.send(ctx, Command::ToggleFullScreen);
    }
    for (keys, command) in [
        (command::LARGER.keys, Command::LargerText),
        (KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals), Command::LargerText),
        (command::SMALLER.keys, Command::SmallerText),
        (command::NORMAL.keys, Command::NormalText),
    ] {
        if pressed(&keys) {
            commands.send(ctx, command);
        }
    }
    if pressed(&KeyboardShortcut::new(Modifiers::NONE, Key::Escape)) {
        commands.send(ctx, escape(state));
    }
    if !state.dialogs.is_empty() {
        return;
    }
    if pressed(&command::PICKER.keys) {
        commands.send(ctx, Command::Show(Dialog::Picker));
    }
    if pressed(&command::HELP.keys) {
        commands.send(ctx, Command::Show(Dialog::Help));
    }
    if pressed(&command::OPEN.keys) {
        commands.send(ctx, Command::OpenFile(Import::Result));
    }
    if pressed(&command::SAVE.keys)
        && let Some(export) = what_is_saved(state)
    {
        commands.send(ctx, Command::Save(export));
    }
    let back = KeyboardShortcut::new(Modifiers::SHIFT, Key::F6);
    if pressed(&back) {
        commands.send(ctx, Command::NextRegion { back: true });
    } else if pressed(&command::NEXT_REGION.keys) {
        commands.send(ctx, Command::NextRegion { back: false });
    }
    if state.open.is_some() && matches!(state.page, Page::Occupation(_)) {
        for tab in Tab::ALL {
            if pressed(&command::tab_key(tab)) {
                commands.send(ctx, Command::Open(tab));
            }
        }
    }
}

/// Escape closes what is on top and never discards anything.
fn escape(state: &State) -> Command {
    if state.dialogs.is_empty()
        && let Some(toast) = state.toasts.last()
    {
        return Command::CloseToast(toast.id);
    }
    if state.dialogs.is_empty() { Command::Back } else { Command::CloseDialog }
}

/// What Ctrl+S saves on this page.
#[must_use]
pub fn what_is_saved(state: &State) -> Option<Export> {
    let has_result = state.shows_result();
    match state.page {
        Page::Start => None,
        Page::ForeignResult => Some(Export::Result),
        Page::Occupation(Tab::Assessment | Tab::Result) => has_result.then_some(Export::Result),
        Page::Occupation(_) => Some(Export::OccupationSheet),
    }
}
