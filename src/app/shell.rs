//! The window's frame: canvas, rail and sheet, and what lies over them. Which panel the sheet shows is decided here.

use egui::{Rect, Stroke, StrokeKind, Ui, UiBuilder, pos2};

use super::command::Tab;
use super::panels;
use super::rail::{self, RailContent};
use super::state::{Page, State};
use super::theme::Theme;
use super::view::View;

/// Shows everything but dialogs and toasts.
pub fn show(ui: &mut Ui, view: &View<'_>, state: &State, rail_content: &RailContent<'_>) {
    let window = ui.max_rect();
    ui.painter().rect_filled(window, 0.0, view.theme.colour.canvas);
    let layout = &view.theme.tokens.layout;
    // Very wide windows keep the page's measure and centre it.
    let spare = (window.width() - layout.centre_above).max(0.0);
    let window = window.shrink2(egui::vec2(spare / 2.0, 0.0));
    let margin = layout.sheet_margin;
    let sheet = if view.room.is_column() {
        let mut rows = ui.new_child(UiBuilder::new().max_rect(window).id_salt("rail"));
        let height = rail::show_rows(&mut rows, view, rail_content);
        Rect::from_min_max(window.min + egui::vec2(margin, height), window.max - egui::vec2(margin, margin))
    } else {
        let width = if view.room.is_wide() { layout.rail_wide } else { layout.rail_narrow };
        let sheet = Rect::from_min_max(
            pos2(window.left() + width, window.top() + margin),
            window.max - egui::vec2(margin, margin),
        );
        paint_sheet(ui, view, sheet);
        let place = Rect::from_min_max(window.min, pos2(window.left() + width, window.bottom()));
        let mut left = ui.new_child(UiBuilder::new().max_rect(place).id_salt("rail"));
        rail::show(&mut left, view, rail_content);
        sheet
    };
    if view.room.is_column() {
        paint_sheet(ui, view, sheet);
    }
    let name = match state.page {
        Page::Start => view.text("window-start"),
        Page::Occupation(tab) => view.text(tab.key()),
        Page::ForeignResult => view.text("tab-result"),
    };
    let builder = UiBuilder::new()
        .max_rect(sheet)
        .id_salt(("sheet", state.page_key()))
        .accessibility_role(egui::accesskit::Role::TabPanel)
        .accessibility_label(name);
    let mut page = ui.new_child(builder);
    panel(&mut page, view, state);
}

fn paint_sheet(ui: &Ui, view: &View<'_>, sheet: Rect) {
    let colour = &view.theme.colour;
    let radius = Theme::corner(view.theme.tokens.radius.sheet);
    ui.painter().rect_filled(sheet, radius, colour.surface);
    if view.theme.is_high_contrast() {
        let stroke = Stroke::new(view.theme.tokens.stroke.high_contrast, colour.border);
        ui.painter().rect_stroke(sheet, radius, stroke, StrokeKind::Inside);
    }
}

fn panel(ui: &mut Ui, view: &View<'_>, state: &State) {
    let tab = match state.page {
        Page::Start => return panels::start::show(ui, view, state),
        Page::ForeignResult => {
            if let Some(opened) = &state.opened {
                panels::result::show_opened(ui, view, state, opened);
            }
            return;
        }
        Page::Occupation(tab) => tab,
    };
    let Some(open) = &state.open else { return };
    let seat = state.seat();
    match tab {
        Tab::Overview => panels::overview::show(ui, view, open),
        Tab::Duties => panels::duties::show(ui, view, open),
        Tab::Suitability => {
            let has_result = seat.is_some_and(|seat| seat.has_result);
            panels::suitability::show(ui, view, open, has_result);
        }
        Tab::Myths => panels::myths::show(ui, view, open, seat),
        Tab::Similar => panels::similar::show(ui, view, open, state),
        Tab::Assessment => {
            if let Some(seat) = seat {
                let folder = state.places.data().display().to_string();
                panels::assessment::show(ui, view, open, seat, &folder);
            }
        }
        Tab::Result => match &state.opened {
            Some(opened) => panels::result::show_opened(ui, view, state, opened),
            None => panels::result::show(ui, view, state, &open.profile.instrument),
        },
    }
}
