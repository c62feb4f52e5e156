//! What lies over the sheet: dialogs, the last on top, and messages above the bar.

mod about;
mod ask;
mod folder_run;
mod formats;
mod guide;
mod help;
mod lab;
mod pdf;
mod picker;
mod preferences;
mod problem;
mod sources;
mod toasts;

use std::cell::Cell;

use egui::accesskit::Role;
use egui::{Frame, Id, Margin, Modal, ScrollArea, Ui, UiBuilder};

pub use pdf::PdfPlan;
pub use toasts::toast_has_focus;

use super::command::{Command, Dialog};
use super::state::State;
use super::theme::{Theme, Type};
use super::view::{FocusTarget, View};
use super::widgets::button::{Button, Kind};
use super::widgets::{scroll, text};

/// Shows dialogs and messages.
pub fn show(ui: &mut Ui, view: &View<'_>, state: &State) {
    toasts::show(ui, view, &state.toasts);
    // Only the dialog on top may take the keyboard.
    let nobody = Cell::new(None);
    let below = View { focus: &nobody, ..*view };
    for (index, dialog) in state.dialogs.iter().enumerate() {
        let view = if index + 1 == state.dialogs.len() { view } else { &below };
        match dialog {
            Dialog::Picker => picker::show(ui, view, state),
            Dialog::Settings => preferences::show(ui, view, state),
            Dialog::Help => help::show(ui, view, state),
            Dialog::Guide(_) => guide::show(ui, view, state),
            Dialog::About => about::show(ui, view, state),
            Dialog::Sources => sources::show(ui, view, state),
            Dialog::Findings(path) => sources::findings(ui, view, state, path),
            Dialog::EndSession => ask::end_session(ui, view, state),
            Dialog::Repeat => ask::repeat(ui, view, state),
            Dialog::Quit => ask::quit(ui, view, state),
            Dialog::DraftName(id) => ask::draft_name(ui, view, state, *id),
            Dialog::SavePdf => pdf::show(ui, view, state),
            Dialog::Formats => formats::show(ui, view, state),
            Dialog::SavePath(export) => ask::save_path(ui, view, state, *export),
            Dialog::FolderPath(of) => ask::folder_path(ui, view, state, *of),
            Dialog::Reports => folder_run::show(ui, view, state),
            Dialog::OpenPath(import) => ask::open_path(ui, view, state, *import),
            Dialog::Details(detail) => ask::details(ui, view, detail),
            Dialog::HandOver => lab::hand_over(ui, view, state),
            Dialog::Idle => lab::idle(ui, view, state),
            Dialog::LeaveLab => lab::leave(ui, view, state),
        }
    }
}

/// A dialog named `title`: content that scrolls when it must, and buttons at the right.
fn dialog(
    ui: &Ui,
    view: &View<'_>,
    title: &str,
    wide: bool,
    urgent: bool,
    content: impl FnOnce(&mut Ui),
    buttons: impl FnOnce(&mut Ui),
) {
    frame(ui, view, title, width_of(view, wide), urgent, 24, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text::heading(ui, view.theme, Type::Section, view.theme.colour.text, title, 1);
        ui.add_space(4.0);
        let limit = (ui.ctx().content_rect().height() - 220.0).max(120.0);
        let output = ScrollArea::vertical().max_height(limit).auto_shrink([false, true]).show(ui, |ui| {
            scroll::page_keys(ui, limit);
            content(ui);
        });
        scroll::name_bars(ui, view, &output);
        ui.add_space(12.0);
        button_row(ui, title, buttons);
    });
}

/// Shows `content` in one row that ends at the right edge, built from the left so that the safe button comes first;
/// its width is known from the pass before. Where the row is wider than the dialog, it wraps from the left.
fn button_row(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    let memory = ui.scope_id().with(("row-width", salt));
    let known: Option<f32> = ui.data(|data| data.get_temp(memory));
    let place = ui.available_rect_before_wrap();
    let height = 40.0;
    if known.is_some_and(|known| known > place.width() + 0.5) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(12.0, 8.0);
            content(ui);
        });
        return;
    }
    // Endless to the right, so that a button's own width is measured and not the room it is given.
    let start = egui::pos2((place.right() - known.unwrap_or(0.0)).max(place.left()), place.top());
    let endless = egui::Rect::from_min_size(start, egui::vec2(10_000.0, height));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let mut row = ui.new_child(UiBuilder::new().max_rect(endless).layout(layout).id_salt("buttons"));
    row.spacing_mut().item_spacing.x = 12.0;
    content(&mut row);
    let used = row.min_rect().width();
    ui.advance_cursor_after_rect(egui::Rect::from_min_size(place.min, egui::vec2(place.width(), height)));
    if known.is_none_or(|known| (known - used).abs() > 0.5) {
        ui.data_mut(|data| data.insert_temp(memory, used));
        ui.ctx().request_discard("dialog buttons at the right");
    }
}

/// The width of a dialog where there is room for it.
fn width_of(view: &View<'_>, wide: bool) -> f32 {
    let layout = &view.theme.tokens.layout;
    if wide { layout.dialog_width } else { layout.dialog_small }
}

/// The raised surface of a dialog over the scrim, at most `width` wide.
fn frame(
    ui: &Ui,
    view: &View<'_>,
    title: &str,
    width: f32,
    urgent: bool,
    padding: i8,
    content: impl FnOnce(&mut Ui),
) {
    let theme = view.theme;
    let room = ui.ctx().content_rect();
    let width = width.min(room.width() - 32.0);
    let surface = Frame::new()
        .fill(theme.colour.surface_raised)
        .stroke(theme.group_stroke())
        .corner_radius(Theme::corner(theme.tokens.radius.dialog))
        .shadow(theme.dialog_shadow());
    let scrim = if theme.flat { theme.colour.canvas } else { theme.colour.scrim };
    let id = Id::unique(("dialog", title));
    // The dialog with a name is the one inside; egui's own around it would be a second one without.
    let area = Modal::default_area(id).role(Role::GenericContainer);
    let shown = Modal::new(id).area(area).frame(surface).backdrop_color(scrim).show(ui.ctx(), |ui| {
        ui.set_width(width);
        // egui would begin with a dialog of 400 points and scroll what would have had room.
        ui.set_max_height((room.height() - 48.0).max(200.0));
        let role = if urgent { Role::AlertDialog } else { Role::Dialog };
        let builder = UiBuilder::new().accessibility_role(role).accessibility_label(title);
        ui.scope_builder(builder, |ui| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_modal());
            Frame::new().inner_margin(Margin::same(padding)).show(ui, |ui| {
                ui.set_width(width - 2.0 * f32::from(padding));
                content(ui);
            });
        });
    });
    // egui centres by the size of the frame before: one that grew or shrank is centred by one more frame.
    let size = shown.response.rect.size();
    let memory = id.with("size");
    if ui.data(|data| data.get_temp(memory)) != Some(size) {
        ui.data_mut(|data| data.insert_temp(memory, size));
        ui.ctx().request_repaint();
    }
}

/// A button of a dialog. The first one built takes the keyboard when the dialog opens, unless a field did.
fn dialog_button(ui: &mut Ui, view: &View<'_>, words: &str, kind: Kind, command: Command) {
    let response = Button::new(view.theme, words).kind(kind).show(ui);
    if view.takes_focus(FocusTarget::Dialog) {
        response.request_focus();
    }
    if response.clicked() {
        view.send(ui, command);
    }
}

fn close_button(ui: &mut Ui, view: &View<'_>) {
    dialog_button(ui, view, &view.text("dialog-close"), Kind::Plain, Command::CloseDialog);
}

fn cancel_button(ui: &mut Ui, view: &View<'_>) {
    dialog_button(ui, view, &view.text("dialog-cancel"), Kind::Plain, Command::CloseDialog);
}
