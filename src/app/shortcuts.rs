//! The keys that work everywhere. Keys of a single page are read by its panel.

use egui::{Context, Key, KeyboardShortcut, Modifiers};

use super::command::{self, Command, Commands, Dialog, Export, Import, Tab};
use super::print::PrintBy;
use super::printing;
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
    if state.dialogs.last() == Some(&Dialog::SavePdf) {
        // The keys that opened the dialog go on in it.
        if pressed(&command::SAVE.keys) {
            commands.send(ctx, Command::Save(Export::Pdf));
        }
        if pressed(&command::PRINT.keys) {
            commands.send(ctx, Command::Print(PrintBy::Viewer));
        }
    }
    if !state.dialogs.is_empty() {
        return;
    }
    if state.lab.is_on() && pressed(&command::LEAVE_LAB.keys) {
        commands.send(ctx, Command::Show(Dialog::LeaveLab));
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
        && let Some(command) = save_command(state)
    {
        commands.send(ctx, command);
    }
    if pressed(&command::PRINT.keys) && printing::AVAILABLE && shows_result(state) {
        commands.send(ctx, Command::Print(PrintBy::Viewer));
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

/// What Ctrl+S asks for on this page: the pages of the result where this build makes them, else the result itself.
fn save_command(state: &State) -> Option<Command> {
    if shows_result(state) {
        let pages = Command::Show(Dialog::SavePdf);
        return Some(if printing::AVAILABLE { pages } else { Command::Save(Export::Result) });
    }
    match state.page {
        Page::Start | Page::ForeignResult | Page::Occupation(Tab::Assessment | Tab::Result) => None,
        Page::Occupation(_) => Some(Command::Save(Export::OccupationSheet)),
    }
}

/// Whether the page is about a result, and there is one.
fn shows_result(state: &State) -> bool {
    match state.page {
        Page::Start => false,
        Page::ForeignResult => true,
        Page::Occupation(tab) => matches!(tab, Tab::Assessment | Tab::Result) && state.shows_result(),
    }
}
