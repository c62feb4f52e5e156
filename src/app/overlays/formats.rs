//! "Format lain": the forms a result can take, each with one line that says what for. In a narrow window also what the bar
//! has no room for.

use std::borrow::Cow;

use egui::Ui;

use super::super::command::{Command, Dialog, Export, Import};
use super::super::print::PrintBy;
use super::super::state::State;
use super::super::theme::Type;
use super::super::theme::icons::icon;
use super::super::view::{FocusTarget, View};
use super::super::widgets::button::Button;
use super::super::widgets::columns::columns;
use super::super::widgets::text;
use super::{close_button, dialog, problem};
use crate::storage::TableFor;

/// One form: its sign, its words, what it is for, and the command.
type Form = (char, &'static str, &'static str, Command);

/// Shows the forms.
pub fn show(ui: &Ui, view: &View<'_>, state: &State) {
    let title = view.text("formats-title");
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        let mut forms = forms(state);
        if !view.room.is_wide() {
            forms.extend(beside_the_bar(state));
        }
        rows(ui, view, &forms);
        problem::show(ui, view, "formats", state.typed.problem.as_ref());
    };
    dialog(ui, view, &title, true, false, content, |ui| close_button(ui, view));
}

fn forms(state: &State) -> Vec<Form> {
    let excel: Form =
        (icon::LIST, "format-table-excel", "format-table-excel-for", Command::Save(Export::TableExcel));
    let data: Form =
        (icon::LIST, "format-table-data", "format-table-data-for", Command::Save(Export::TableData));
    let [first, second] = match state.settings.table_for {
        TableFor::ExcelIndonesia => [excel, data],
        TableFor::Data => [data, excel],
    };
    vec![
        (icon::CHART_COLUMN, "format-workbook", "format-workbook-for", Command::Save(Export::Workbook)),
        (icon::GLOBE, "format-web-page", "format-web-page-for", Command::Save(Export::WebPage)),
        first,
        second,
        (icon::FILE_TEXT, "format-text", "format-text-for", Command::Save(Export::Summary)),
        (icon::SAVE, "format-result", "format-result-for", Command::Save(Export::Result)),
        (icon::COPY, "export-copy", "format-copy-for", Command::CopySummary),
    ]
}

/// What the bar of a wide window has besides.
fn beside_the_bar(state: &State) -> Vec<Form> {
    let print: Form = (icon::PRINTER, "print", "format-print-for", Command::Print(PrintBy::Viewer));
    let other: Form = if state.opened.is_some() {
        (icon::FOLDER_OPEN, "start-open", "format-open-for", Command::OpenFile(Import::Result))
    } else {
        (icon::ROTATE_CCW, "result-repeat", "format-repeat-for", Command::Show(Dialog::Repeat))
    };
    vec![print, other]
}

/// A button and what it is for, side by side or in one column.
fn rows(ui: &mut Ui, view: &View<'_>, forms: &[Form]) {
    let width_of = |ui: &Ui, words: &Cow<'static, str>| {
        Button::new(view.theme, words.as_ref()).icon(Some(icon::LIST)).width(ui)
    };
    let widest = forms.iter().map(|(_, words, _, _)| width_of(ui, &view.text(words))).fold(200.0, f32::max);
    let room = ui.available_width();
    let beside = room - widest - 16.0;
    for (index, (sign, words, purpose, command)) in forms.iter().enumerate() {
        let takes_focus = index == 0;
        let button = |ui: &mut Ui| {
            let button =
                Button::new(view.theme, view.text(words)).icon(Some(*sign)).min_width(widest.min(room));
            let response = button.show(ui);
            if takes_focus && view.takes_focus(FocusTarget::Dialog) {
                response.request_focus();
            }
            if response.clicked() {
                // Only a file that is not saved has something left to say here.
                if !matches!(command, Command::Save(_)) {
                    view.send(ui, Command::CloseDialog);
                }
                view.send(ui, command.clone());
            }
        };
        if beside < 220.0 {
            button(ui);
            view.muted(ui, Type::Table, &view.text(purpose));
            continue;
        }
        let mut button = Some(button);
        columns(ui, &[widest, beside], 16.0, |ui, column| match column {
            0 => {
                if let Some(button) = button.take() {
                    button(ui);
                }
            }
            _ => {
                let (words, ink) = (view.text(purpose), view.theme.colour.text_muted);
                let high = text::galley(ui, view.theme, Type::Table, ink, &words, beside).size().y;
                ui.add_space(((view.theme.tokens.size.button - high) / 2.0).max(0.0));
                view.muted(ui, Type::Table, &words);
            }
        });
    }
}
