//! Asesmen: preparation, six items a page, and a last look. Every answer is saved; nothing is chosen beforehand and
//! nothing moves by itself.

use std::borrow::Cow;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::super::command::{Command, Dialog, Export, RespondentField, Tab};
use super::super::sheet::{self, Action, Bar};
use super::super::state::{DraftStatus, OpenProfile, Seat};
use super::super::theme::Type;
use super::super::theme::icons::icon;
use super::super::view::{FocusTarget, View};
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::likert::{LikertAction, LikertPlan, LikertRow, group_id, likert_row};
use super::super::widgets::tooltip::tooltip;
use super::super::widgets::{card, chip, digit, field, key_hint, status, text};
use super::overview::{assessment_minutes, bullet};
use crate::assessment::{Answer, Pages, Position};
use crate::language::Args;
use crate::profile::Instrument;
use crate::scoring::assess;

/// Shows the panel.
pub fn show(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, seat: &Seat, places: &str) {
    match seat.sitting.position {
        Position::Preparation => preparation(ui, view, open, seat, places),
        Position::Item(item) => items(ui, view, open, seat, item),
        Position::Check | Position::Result => check(ui, view, open, seat),
    }
}

fn preparation(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, seat: &Seat, places: &str) {
    let instrument = &open.profile.instrument;
    let back = Action::plain(view.text("tab-similar"), Command::Open(Tab::Similar)).icon(icon::ARROW_LEFT);
    let begin =
        Action::primary(view.text("prepare-begin"), Command::BeginItems).icon_after(icon::ARROW_RIGHT);
    let header = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        view.page_title(ui, Type::Title, &view.text("prepare-title"));
        let args = Args::new()
            .count("items", instrument.items.len())
            .count("minutes", assessment_minutes(instrument.items.len()));
        view.muted(ui, Type::Item, &view.format("prepare-intro", &args));
    };
    let content = |ui: &mut Ui| {
        ui.set_max_width(view.theme.tokens.layout.text_max);
        let title = view.text("prepare-who");
        card::raised(ui, view.theme, &title, 20, |ui| who(ui, view, seat, &title));
        ui.add_space(16.0);
        let title = view.text("prepare-kept");
        card::group(ui, view.theme, &title, 20, |ui| {
            ui.set_width(ui.available_width());
            text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &title, 2);
            let dot = view.theme.colour.tick;
            bullet(ui, view, dot, &view.text("prepare-kept-what"));
            bullet(ui, view, dot, &view.format("prepare-kept-where", &Args::new().text("folder", places)));
            let end = if view.lab { "lab-prepare-end" } else { "prepare-kept-end" };
            bullet(ui, view, dot, &view.text(end));
        });
    };
    sheet::page(ui, view, "prepare", header, content, Bar::new().left(back).right(begin));
}

fn who(ui: &mut Ui, view: &View<'_>, seat: &Seat, title: &str) {
    ui.set_width(ui.available_width());
    text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, title, 2);
    view.muted(ui, Type::Table, &view.text("prepare-optional"));
    ui.add_space(4.0);
    let respondent = &seat.sitting.respondent;
    let fields = [
        (RespondentField::Name, "prepare-name", &respondent.name),
        (RespondentField::Class, "prepare-class", &respondent.class),
        (RespondentField::Number, "prepare-number", &respondent.number),
    ];
    let one = |ui: &mut Ui, index: usize| {
        let Some((which, key, value)) = fields.get(index) else { return };
        let mut text = (*value).clone();
        if field::field(ui, view.theme, &view.text(key), &mut text, field::MAX_NAME).changed() {
            view.send(ui, Command::SetRespondent(*which, text));
        }
    };
    if view.room.tight {
        (0..3).for_each(|index| one(ui, index));
    } else {
        let rest = (ui.available_width() * 0.22).floor();
        let gap = 12.0;
        let widths = [ui.available_width() - 2.0 * rest - 2.0 * gap, rest, rest];
        super::super::widgets::columns::columns(ui, &widths, gap, |ui, index| one(ui, index));
    }
    ui.add_space(4.0);
    let code = seat.sitting.code();
    let words = view.format("prepare-code", &Args::new().text("code", code));
    view.label(ui, Type::Body, &words);
}

fn items(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, seat: &Seat, active: usize) {
    let instrument = &open.profile.instrument;
    let pages = Pages::of(instrument);
    let page = pages.page_of(active);
    keys(ui, view, instrument, seat, active);
    let header = |ui: &mut Ui| items_header(ui, view, instrument, seat, page);
    let content = |ui: &mut Ui| item_rows(ui, view, instrument, seat, page, active);
    let previous = if page == 0 {
        Action::plain(view.text("assess-previous"), Command::Back).icon(icon::ARROW_LEFT)
    } else {
        Action::plain(view.text("assess-previous"), Command::ItemPage(page - 1)).icon(icon::ARROW_LEFT)
    };
    let last = page + 1 >= pages.count();
    let next = if last { Command::CheckAnswers } else { Command::ItemPage(page + 1) };
    let next = Action::primary(view.text("assess-next"), next).icon_after(icon::ARROW_RIGHT);
    let open_here = pages
        .items(page)
        .filter_map(|index| instrument.items.get(index))
        .filter(|item| !seat.sitting.answers.get(&item.id).is_filled())
        .count();
    let note = move |ui: &mut Ui| {
        if open_here > 0 {
            let key = if view.room.is_wide() { "assess-left-short" } else { "assess-left" };
            view.muted(ui, Type::Small, &view.format(key, &Args::new().count("n", open_here)));
        }
        if view.room.is_wide() && ui.available_width() > LEGEND_WIDTH {
            ui.add_space(ui.available_width() - LEGEND_WIDTH);
            ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                key_legend(ui, view, instrument);
            });
        }
    };
    let pause = Action::ghost(view.text("assess-pause"), Command::PauseAssessment);
    let bar = Bar::new().left(previous).left(pause).note_ui(note).right(next);
    sheet::page(ui, view, &format!("items-{page}"), header, content, bar);
}

/// Room the keys of the form take in the bar.
const LEGEND_WIDTH: f32 = 440.0;

fn key_legend(ui: &mut Ui, view: &View<'_>, instrument: &Instrument) {
    ui.spacing_mut().item_spacing.x = 6.0;
    let muted = |ui: &mut Ui, words: &str| {
        view.muted(ui, Type::Small, words);
    };
    key_hint::cap(ui, view.theme, "1");
    muted(ui, "–");
    key_hint::cap(ui, view.theme, &instrument.scale.labels.len().to_string());
    muted(ui, &view.text("legend-answer"));
    ui.add_space(6.0);
    key_hint::cap(ui, view.theme, "0");
    muted(ui, &view.text("legend-not-understood"));
    ui.add_space(6.0);
    key_hint::cap(ui, view.theme, "↑");
    key_hint::cap(ui, view.theme, "↓");
    muted(ui, &view.text("legend-move"));
}

fn items_header(ui: &mut Ui, view: &View<'_>, instrument: &Instrument, seat: &Seat, page: usize) {
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.horizontal(|ui| {
        progress(ui, view, instrument, seat, page);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| saved(ui, view, seat));
    });
    ui.add_space(if view.room.low { 2.0 } else { 12.0 });
    view.page_title(ui, Type::Title, &view.text("assess-question"));
    if !view.room.low || page == 0 {
        view.muted(ui, Type::Body, instrument.instructions.get(view.language));
    }
}

/// One bar a page, filled as far as its items are.
fn progress(ui: &mut Ui, view: &View<'_>, instrument: &Instrument, seat: &Seat, page: usize) {
    let pages = Pages::of(instrument);
    let colour = &view.theme.colour;
    let width = if view.room.is_wide() { 38.0 } else { 28.0 };
    let gap = 6.0;
    let count = pages.count();
    let total = (width + gap) * f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    let (rect, response) = ui.allocate_exact_size(vec2(total, 20.0), Sense::hover());
    for index in 0..count {
        let left = rect.left() + (width + gap) * f32::from(u16::try_from(index).unwrap_or(0));
        let bar = Rect::from_min_size(pos2(left, rect.center().y - 4.0), vec2(width, 8.0));
        ui.painter().rect_filled(bar, 4.0, colour.track);
        let items = pages.items(index);
        let all = f32::from(u16::try_from(items.len().max(1)).unwrap_or(1));
        let filled = items
            .filter_map(|item| instrument.items.get(item))
            .filter(|item| seat.sitting.answers.get(&item.id).is_filled())
            .count();
        if filled > 0 {
            let share = f32::from(u16::try_from(filled).unwrap_or(0)) / all;
            let fill = Rect::from_min_size(bar.min, vec2((width * share).max(8.0), 8.0));
            ui.painter().rect_filled(fill, 4.0, colour.accent);
        }
    }
    let filled = seat.sitting.answers.filled(instrument);
    let args = Args::new()
        .text("page", (page + 1).to_string())
        .text("pages", count.to_string())
        .text("filled", filled.to_string())
        .text("items", instrument.items.len().to_string());
    let name = view.format("assess-progress", &args);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, &name));
    let words =
        if view.room.is_wide() { Cow::Owned(name) } else { Cow::Owned(view.format("assess-page", &args)) };
    view.muted(ui, Type::Small, &words);
}

fn saved(ui: &mut Ui, view: &View<'_>, seat: &Seat) {
    let colour = &view.theme.colour;
    match &seat.draft {
        DraftStatus::Nothing => {}
        DraftStatus::Saved | DraftStatus::Pending => {
            let words = view.text("assess-saved");
            view.muted(ui, Type::Small, &words);
            text::icon(ui, icon::CHECK, 16.0, colour.positive);
            status::status(ui, "draft", "", false);
        }
        // Nodes of their own: where words become a button, a screen reader may go on taking it for words.
        DraftStatus::Problem(problem) => {
            ui.push_id("unsaved", |ui| unsaved(ui, view, problem));
            status::status(ui, "draft", &view.text("assess-unsaved"), true);
        }
    }
}

fn unsaved(ui: &mut Ui, view: &View<'_>, problem: &str) {
    let words = view.text("assess-save-elsewhere");
    if Button::new(view.theme, words).small().show(ui).clicked() {
        view.send(ui, Command::Save(Export::Result));
    }
    let words = view.text("assess-unsaved");
    let chip = chip::chip(ui, view.theme, chip::Tone::Caution, Some(icon::TRIANGLE_ALERT), &words);
    tooltip(chip, problem);
}

fn item_rows(ui: &mut Ui, view: &View<'_>, instrument: &Instrument, seat: &Seat, page: usize, active: usize) {
    let language = view.language;
    let labels: Vec<&str> = instrument.scale.labels.iter().map(|label| label.get(language)).collect();
    let not_understood = view.text("scale-not-understood");
    let hint = view.text("scale-key");
    ui.spacing_mut().item_spacing.y = if view.room.low { 0.0 } else { 2.0 };
    let plan = LikertPlan::new(ui, view, labels.len(), &not_understood);
    if !plan.stacked {
        scale_head(ui, view, &plan, &labels);
    }
    let all = instrument.items.len().to_string();
    for index in Pages::of(instrument).items(page) {
        let Some(item) = instrument.items.get(index) else { continue };
        let answer = seat.sitting.answers.get(&item.id);
        let statement = item.text.get(language);
        let args = Args::new()
            .text("number", (index + 1).to_string())
            .text("items", all.as_str())
            .text("statement", statement);
        let name = view.format("item-name", &args);
        let chosen =
            answer.value().and_then(|value| instrument.scale.values().position(|option| option == value));
        let row = LikertRow {
            index,
            statement,
            example: item.example.as_ref().map(|example| example.get(language)),
            labels: &labels,
            chosen,
            answer,
            active: index == active,
            name: &name,
            not_understood: &not_understood,
            pill_hint: &hint,
        };
        let take_focus = view.takes_focus(FocusTarget::Item(index));
        match likert_row(ui, view, &plan, &row, take_focus) {
            Some(LikertAction::Choose(option)) => {
                if let Some(value) = instrument.scale.values().nth(option) {
                    give(ui, view, instrument, index, Answer::Value(value), false);
                }
            }
            Some(LikertAction::NotUnderstood) => {
                give(ui, view, instrument, index, Answer::NotUnderstood, false);
            }
            Some(LikertAction::Activate) => view.send(ui, Command::ActivateItem(index)),
            None => {}
        }
    }
}

fn scale_head(ui: &mut Ui, view: &View<'_>, plan: &LikertPlan, labels: &[&str]) {
    let galleys: Vec<_> = labels
        .iter()
        .map(|label| {
            let mut job = text::job(view.theme, Type::SmallStrong, view.theme.colour.text_muted, label);
            if let Some(section) = job.sections.first_mut() {
                section.format.line_height = Some(16.0);
            }
            job.wrap = egui::text::TextWrapping::wrap_at_width(plan.step - 2.0);
            job.halign = egui::Align::Center;
            ui.painter().layout_job(job)
        })
        .collect();
    let tallest = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), tallest + 4.0));
    for (index, galley) in galleys.into_iter().enumerate() {
        let x = plan.option_x(index, labels.len());
        let y = rect.center().y - galley.size().y / 2.0;
        ui.painter().galley(pos2(x, y), galley, view.theme.colour.text_muted);
    }
}

fn give(ui: &Ui, view: &View<'_>, instrument: &Instrument, index: usize, answer: Answer, advance: bool) {
    if let Some(item) = instrument.items.get(index) {
        view.send(ui, Command::GiveAnswer { item: item.id.clone(), answer, advance });
    }
}

/// The keys of the form. Arrows, digits and the wheel never change the page; a held digit answers once.
fn keys(ui: &Ui, view: &View<'_>, instrument: &Instrument, seat: &Seat, active: usize) {
    if view.blocked || ui.ctx().text_edit_focused() {
        return;
    }
    let pages = Pages::of(instrument);
    let page = pages.page_of(active);
    // On the way to the next page a digit changes nothing any more: the one before it was the last.
    let digits = if focus_is_on_rows(ui, instrument, page) { digit::pressed(ui) } else { Vec::new() };
    for (place, digit) in digits.iter().enumerate() {
        let answer = match digit.checked_sub(1) {
            None => Some(Answer::NotUnderstood),
            Some(option) => instrument.scale.values().nth(option).map(Answer::Value),
        };
        let Some(answer) = answer else { continue };
        if place == 0 {
            give(ui, view, instrument, active, answer, true);
        } else {
            // Which item it is for is known only when the digits before it have been applied.
            view.send(ui, Command::AnswerActive(answer));
        }
    }
    if !digits.is_empty() {
        return;
    }
    let pressed = |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::ALT, Key::ArrowRight) {
        let next = if page + 1 < pages.count() { Command::ItemPage(page + 1) } else { Command::CheckAnswers };
        return view.send(ui, next);
    }
    if pressed(Modifiers::ALT, Key::ArrowLeft) && page > 0 {
        return view.send(ui, Command::ItemPage(page - 1));
    }
    if !focus_is_on_rows(ui, instrument, page) {
        return;
    }
    let items = pages.items(page);
    let go = if pressed(Modifiers::NONE, Key::ArrowDown) {
        Some((active + 1).min(items.end.saturating_sub(1)))
    } else if pressed(Modifiers::NONE, Key::ArrowUp) {
        Some(active.saturating_sub(1).max(items.start))
    } else if pressed(Modifiers::NONE, Key::Home) {
        Some(items.start)
    } else if pressed(Modifiers::NONE, Key::End) {
        Some(items.end.saturating_sub(1))
    } else {
        None
    };
    if let Some(go) = go {
        view.send(ui, Command::ActivateItem(go));
    } else if pressed(Modifiers::NONE, Key::Delete) {
        give(ui, view, instrument, active, Answer::Unanswered, false);
    }
    let _ = seat;
}

/// Whether the keyboard is on a row of this page, or on nothing at all.
fn focus_is_on_rows(ui: &Ui, instrument: &Instrument, page: usize) -> bool {
    let Some(focused) = ui.memory(|memory| memory.focused()) else { return true };
    let options = instrument.scale.labels.len();
    Pages::of(instrument)
        .items(page)
        .any(|item| (0..=options).any(|option| group_id(item).with(option) == focused))
}

fn check(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, seat: &Seat) {
    let instrument = &open.profile.instrument;
    let by = |wanted: Answer| -> Vec<usize> {
        let is_wanted = |index: &usize| {
            instrument.items.get(*index).is_some_and(|item| seat.sitting.answers.get(&item.id) == wanted)
        };
        (0..instrument.items.len()).filter(is_wanted).collect()
    };
    let gaps = by(Answer::Unanswered);
    let unclear = by(Answer::NotUnderstood);
    // Of the quality of the answers the person meets this one question, and nothing is held back for it.
    let run = assess(instrument, &seat.sitting.answers, &seat.sitting.times).long_run();
    let last = instrument.items.len().saturating_sub(1);
    let return_to = gaps.first().copied().unwrap_or(last);
    let back = view.format("check-back", &Args::new().text("number", (return_to + 1).to_string()));
    let back = Action::plain(back, Command::ActivateItem(return_to)).icon(icon::ARROW_LEFT);
    let go = Action::primary(view.text("check-go"), Command::FinishAssessment).icon_after(icon::ARROW_RIGHT);
    let header = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        ui.horizontal(|ui| {
            progress(ui, view, instrument, seat, Pages::of(instrument).count().saturating_sub(1));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| saved(ui, view, seat));
        });
        ui.add_space(if view.room.low { 2.0 } else { 12.0 });
        view.page_title(ui, Type::Title, &view.text("check-title"));
    };
    let content = |ui: &mut Ui| {
        ui.set_max_width(view.theme.tokens.layout.text_max);
        if gaps.is_empty() && unclear.is_empty() && run.is_none() {
            ui.horizontal(|ui| {
                text::icon(ui, icon::CIRCLE_CHECK, 20.0, view.theme.colour.positive);
                view.label(ui, Type::Item, &view.text("check-complete"));
            });
        }
        if !gaps.is_empty() {
            let words = view.format("check-gaps", &Args::new().count("n", gaps.len()));
            listed(ui, view, instrument, &words, &gaps);
        }
        if !unclear.is_empty() {
            let words = view.format("check-unclear", &Args::new().count("n", unclear.len()));
            listed(ui, view, instrument, &words, &unclear);
        }
        if let Some(run) = run {
            let words = view.format("check-run", &Args::new().count("n", run.len()));
            // Its first item is the way there; all of them would only repeat the form.
            listed(ui, view, instrument, &words, &[run.start]);
        }
        ui.add_space(12.0);
        view.muted(ui, Type::Body, &view.text("check-note"));
    };
    sheet::page(ui, view, "check", header, content, Bar::new().left(back).right(go));
    let _ = Dialog::Help;
}

fn listed(ui: &mut Ui, view: &View<'_>, instrument: &Instrument, title: &str, items: &[usize]) {
    card::group(ui, view.theme, title, 20, |ui| {
        ui.set_width(ui.available_width());
        text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, title, 2);
        for index in items {
            let Some(item) = instrument.items.get(*index) else { continue };
            let words = format!("{}  {}", index + 1, item.text.get(view.language));
            ui.push_id(index, |ui| {
                let button = Button::new(view.theme, words).kind(Kind::Ghost).small();
                if button.show(ui).clicked() {
                    view.send(ui, Command::ActivateItem(*index));
                }
            });
        }
    });
    ui.add_space(12.0);
}
