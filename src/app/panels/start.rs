//! Mulai: pick an occupation, go on with a sitting, open a result.

use egui::Ui;

use super::super::command::{Command, Dialog, FolderOf, Import};
use super::super::printing;
use super::super::sheet::{self, Action, Bar};
use super::super::state::State;
use super::super::theme::Type;
use super::super::theme::icons::icon;
use super::super::view::View;
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::columns::columns;
use super::super::widgets::{card, text};
use super::{profile_row, start_notices};
use crate::assessment::Position;
use crate::language::Args;
use crate::storage::{DraftEntry, DraftEntryState};

/// Shows the page.
pub fn show(ui: &mut Ui, view: &View<'_>, state: &State) {
    let header = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        view.page_title(ui, Type::Title, &view.text("start-title"));
        let intro = if view.lab { "lab-start-intro" } else { "start-intro" };
        view.muted(ui, Type::Item, &view.text(intro));
    };
    let open =
        Action::ghost(view.text("start-open"), Command::OpenFile(Import::Result)).icon(icon::FOLDER_OPEN);
    let settings = Action::ghost(view.text("settings-title"), Command::Show(Dialog::Settings));
    let search = Action::plain(view.text("start-search"), Command::Show(Dialog::Picker))
        .icon(icon::SEARCH)
        .hint(super::super::command::PICKER.label);
    if view.lab {
        let bar = if state.shown().nth(1).is_some() { Bar::new().right(search) } else { Bar::new() };
        return sheet::page(ui, view, "start", header, |ui| content(ui, view, state), bar);
    }
    let bar = Bar::new().left(open);
    let bar = if printing::AVAILABLE {
        let words = view.text("folder-run");
        bar.left(Action::ghost(words, Command::ChooseFolder(FolderOf::Results)))
    } else {
        bar
    };
    let bar = bar.left(settings).right(search);
    sheet::page(ui, view, "start", header, |ui| content(ui, view, state), bar);
}

fn content(ui: &mut Ui, view: &View<'_>, state: &State) {
    start_notices::show(ui, view, state);
    let here: Vec<_> = state.seats.values().filter(|seat| !seat.sitting.is_blank()).collect();
    let has_aside = !state.drafts.is_empty() || !here.is_empty();
    if view.room.is_column() || !has_aside {
        if has_aside {
            sittings(ui, view, state);
            ui.add_space(20.0);
        }
        profiles(ui, view, state);
        return;
    }
    let layout = &view.theme.tokens.layout;
    let aside = if view.room.is_wide() { layout.aside_result } else { 300.0 };
    let gap = 32.0;
    let widths = [ui.available_width() - aside - gap, aside];
    columns(ui, &widths, gap, |ui, index| match index {
        0 => profiles(ui, view, state),
        _ => sittings(ui, view, state),
    });
}

fn profiles(ui: &mut Ui, view: &View<'_>, state: &State) {
    view.section(ui, &view.text("start-profiles"));
    ui.add_space(4.0);
    ui.spacing_mut().item_spacing.y = 4.0;
    let mut any = false;
    for entry in state.shown().take(MOST_ROWS) {
        any = true;
        profile_row::usable(ui, view, entry);
    }
    let more = state.shown().count().saturating_sub(MOST_ROWS);
    if more > 0 {
        let words = view.format("start-more", &Args::new().count("n", more));
        view.muted(ui, Type::Body, &words);
    }
    if !any {
        view.label(ui, Type::Body, &view.text("start-none"));
        let words = view.text("open-profile");
        if Button::new(view.theme, words).show(ui).clicked() {
            view.send(ui, Command::OpenFile(Import::Profile));
        }
    }
    if view.lab {
        return;
    }
    for entry in state.library.broken().take(MOST_ROWS) {
        profile_row::broken(ui, view, entry);
    }
    for entry in state.library.replaced().take(MOST_ROWS) {
        profile_row::replaced(ui, view, entry);
    }
}

/// Rows of the start page; more are found by searching.
const MOST_ROWS: usize = 12;

fn sittings(ui: &mut Ui, view: &View<'_>, state: &State) {
    view.section(ui, &view.text("start-sittings"));
    ui.add_space(4.0);
    for seat in state.seats.values().filter(|seat| !seat.sitting.is_blank()) {
        let title = state
            .library
            .get(&seat.sitting.profile)
            .and_then(|entry| entry.profile.as_ref())
            .map(|profile| profile.title.get(view.language).to_owned())
            .unwrap_or_default();
        let words = view.format("start-here", &Args::new().text("code", seat.sitting.code()));
        card::raised(ui, view.theme, &words, 16, |ui| {
            ui.set_width(ui.available_width());
            text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &words, 3);
            view.muted(ui, Type::Table, &title);
            ui.horizontal_wrapped(|ui| {
                if Button::new(view.theme, view.text("start-resume-go")).small().show(ui).clicked() {
                    view.send(ui, Command::ChooseProfile(seat.sitting.profile.clone()));
                    let tab = if seat.has_result {
                        super::super::command::Tab::Result
                    } else {
                        super::super::command::Tab::Assessment
                    };
                    view.send(ui, Command::Open(tab));
                }
                if Button::new(view.theme, view.text("session-end"))
                    .kind(Kind::Ghost)
                    .small()
                    .show(ui)
                    .clicked()
                {
                    view.send(ui, Command::Show(Dialog::EndSession));
                }
            });
        });
        ui.add_space(4.0);
    }
    for draft in &state.drafts {
        draft_card(ui, view, draft);
        ui.add_space(4.0);
    }
}

fn draft_card(ui: &mut Ui, view: &View<'_>, draft: &DraftEntry) {
    let code = draft.code();
    let title = match &draft.state {
        DraftEntryState::Ready { total, position: Position::Item(item), .. } => view.format(
            "start-resume-item",
            &Args::new()
                .text("code", code.as_str())
                .text("number", (item + 1).to_string())
                .text("items", total.to_string()),
        ),
        DraftEntryState::Ready { .. } => {
            view.format("start-resume", &Args::new().text("code", code.as_str()))
        }
        DraftEntryState::Damaged => view.format("start-damaged", &Args::new().text("code", code.as_str())),
        DraftEntryState::Newer => view.format("start-newer", &Args::new().text("code", code.as_str())),
        DraftEntryState::Unreachable => {
            view.format("start-unreachable", &Args::new().text("code", code.as_str()))
        }
    };
    card::raised(ui, view.theme, &title, 16, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &title, 3);
        if let DraftEntryState::Ready { title, .. } = &draft.state {
            view.muted(ui, Type::Table, title.get(view.language));
        }
        if let Some(saved) = &draft.saved {
            let moment = format!("{:02}.{:02}", saved.hour(), saved.minute());
            let args = Args::new().text("day", view.language.date(saved.date())).text("time", moment);
            view.muted(ui, Type::Small, &view.format("start-saved", &args));
        }
        if draft.is_old() {
            view.muted(ui, Type::Small, &view.text("start-old"));
        }
        if draft.in_use {
            view.muted(ui, Type::Small, &view.text("start-in-use"));
            return;
        }
        ui.add_space(2.0);
        ui.horizontal_wrapped(|ui| {
            if matches!(draft.state, DraftEntryState::Ready { .. }) {
                let name = format!("{}, {title}", view.text("start-resume-go"));
                let button = Button::new(view.theme, view.text("start-resume-go")).small().named(&name);
                if button.show(ui).clicked() {
                    let command = if draft.has_name() {
                        Command::Show(Dialog::DraftName(draft.id))
                    } else {
                        Command::Resume(draft.id)
                    };
                    view.send(ui, command);
                }
            }
            if draft.is_old() || !matches!(draft.state, DraftEntryState::Ready { .. }) {
                let name = format!("{}, {title}", view.text("start-remove"));
                let button =
                    Button::new(view.theme, view.text("start-remove")).kind(Kind::Ghost).small().named(&name);
                if button.show(ui).clicked() {
                    view.send(ui, Command::RemoveDraft(draft.id));
                }
            }
        });
    });
}
