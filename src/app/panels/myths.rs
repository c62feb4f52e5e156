//! Mitos & Fakta: guess first, then see. One card at a time has its turn; guesses are never scored.

use egui::accesskit::Role;
use egui::{Color32, Frame, Id, Margin, Rect, Stroke, Ui, UiBuilder, pos2, vec2};

use super::super::command::{Command, Tab};
use super::super::sheet::{self, Action, Bar};
use super::super::state::{OpenProfile, Seat};
use super::super::theme::icons::icon;
use super::super::theme::{Scheme, Theme, Type};
use super::super::view::View;
use super::super::widgets::choice::{Look, choice};
use super::super::widgets::columns::{columns, equal};
use super::super::widgets::focus;
use super::super::widgets::roving::{Axis, Roving};
use super::super::widgets::status;
use super::super::widgets::text;
use super::super::widgets::weave::{Weave, WeaveColours};
use super::super::widgets::{card, digit, field};
use super::overview::capitalise;
use super::sources_line;
use crate::assessment::PictureChange;
use crate::language::Args;
use crate::profile::{Myth, Verdict};

/// Height of the cards where there is room.
const CARD_HEIGHT: f32 = 472.0;

/// Shows the panel.
pub fn show(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, seat: Option<&Seat>) {
    let myths = &open.profile.myths;
    let opened = opened(myths, seat);
    let back =
        Action::plain(view.text("tab-suitability"), Command::Open(Tab::Suitability)).icon(icon::ARROW_LEFT);
    let done = opened == myths.len();
    let words = view.text("myths-next");
    let next = Command::Open(Tab::Similar);
    let next = if done { Action::primary(words, next) } else { Action::plain(words, next) };
    let mut bar = Bar::new().left(back).right(next.icon_after(icon::ARROW_RIGHT));
    if !done && view.room.is_wide() {
        let count = view.language.count_word(myths.len());
        bar = bar.note(view, view.format("myths-note", &Args::new().text("count", count)));
    }
    let header = |ui: &mut Ui| header(ui, view, open, opened);
    sheet::page(ui, view, "myths", header, |ui| content(ui, view, myths, seat), bar);
}

/// How many myths were guessed.
#[must_use]
pub fn opened(myths: &[Myth], seat: Option<&Seat>) -> usize {
    let Some(seat) = seat else { return 0 };
    myths.iter().filter(|myth| seat.sitting.myth_guesses.contains_key(&myth.id)).count()
}

fn header(ui: &mut Ui, view: &View<'_>, open: &OpenProfile, opened: usize) {
    let count = open.profile.myths.len();
    let colour = &view.theme.colour;
    ui.spacing_mut().item_spacing.y = 6.0;
    ui.horizontal(|ui| {
        let words = view.format(
            "myths-opened",
            &Args::new().text("done", opened.to_string()).text("all", count.to_string()),
        );
        let width = ui.available_width() - 220.0;
        ui.vertical(|ui| {
            ui.set_width(width.max(140.0));
            view.page_title(ui, Type::Title, &view.text("tab-myths"));
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            view.muted(ui, Type::Small, &words);
            ui.add_space(4.0);
            for index in (0..count.min(8)).rev() {
                let (_, dot) = ui.allocate_space(vec2(12.0, 12.0));
                match index.cmp(&opened) {
                    std::cmp::Ordering::Less => ui.painter().circle_filled(dot.center(), 5.0, colour.accent),
                    std::cmp::Ordering::Equal => {
                        ui.painter().circle_filled(dot.center(), 5.0, colour.highlight)
                    }
                    std::cmp::Ordering::Greater => {
                        ui.painter().circle_stroke(dot.center(), 4.0, Stroke::new(2.0, colour.tick))
                    }
                };
            }
        });
    });
    let title = open.profile.title.get(view.language).to_lowercase();
    let number = capitalise(&view.language.count_word(count));
    view.muted(
        ui,
        Type::Item,
        &view.format("myths-intro", &Args::new().text("count", number).text("title", title)),
    );
}

fn content(ui: &mut Ui, view: &View<'_>, myths: &[Myth], seat: Option<&Seat>) {
    let turn = myths.iter().position(|myth| guess(myth, seat).is_none());
    let resting = turn.unwrap_or(0);
    let cards = Roving::new(ui, Id::unique("myth-cards"), myths.len(), resting, Axis::Horizontal);
    guess_by_key(ui, view, myths, turn);
    let count = if view.room.is_column() { 1 } else { 3 };
    let gap = 20.0;
    let widths = equal(ui.available_width(), count, gap);
    let height =
        if view.room.is_column() { 0.0 } else { (ui.available_height() - 96.0).clamp(380.0, CARD_HEIGHT) };
    let indexed: Vec<(usize, &Myth)> = myths.iter().enumerate().collect();
    for (line, row) in indexed.chunks(count).enumerate() {
        let memory = Id::unique("myth-cards").with((
            line,
            width_key(ui),
            view.language,
            opened(myths, seat),
            view.theme.is_high_contrast(),
        ));
        let known: Option<f32> = ui.data(|data| data.get_temp(memory));
        let height = if view.room.is_column() { height } else { known.unwrap_or(height) };
        let heights = columns(ui, &widths, gap, |ui, column| {
            let Some((index, myth)) = row.get(column) else { return };
            match guess(myth, seat) {
                Some(guess) => open_card(ui, view, &cards, *index, myth, guess, height),
                None if turn == Some(*index) => turn_card(ui, view, &cards, *index, myth, height),
                None => closed_card(ui, view, &cards, *index, myth, height),
            }
        });
        if known.is_none() && !view.room.is_column() {
            // The tallest card decides for its row, once for each width and each opened card.
            ui.data_mut(|data| data.insert_temp(memory, heights.into_iter().fold(height, f32::max)));
            ui.ctx().request_discard("cards of equal height");
        }
        if line + 1 < indexed.len().div_ceil(count) {
            ui.add_space(gap);
        }
    }
    announce(ui, view, myths, seat);
    if turn.is_none()
        && let Some(seat) = seat
    {
        picture_change(ui, view, seat);
    }
}

#[allow(clippy::cast_possible_truncation, reason = "tells widths apart, no more")]
fn width_key(ui: &Ui) -> i32 {
    ui.available_width().round() as i32
}

fn guess(myth: &Myth, seat: Option<&Seat>) -> Option<Verdict> {
    seat.and_then(|seat| seat.sitting.myth_guesses.get(&myth.id).copied())
}

fn guess_by_key(ui: &Ui, view: &View<'_>, myths: &[Myth], turn: Option<usize>) {
    let Some(myth) = turn.and_then(|turn| myths.get(turn)) else { return };
    if ui.ctx().text_edit_focused() || view.blocked {
        return;
    }
    // The next card is not on the screen yet: a second digit in this frame was meant for this one.
    let verdict = match digit::pressed(ui).first() {
        Some(1) => Verdict::Myth,
        Some(2) => Verdict::Partly,
        Some(3) => Verdict::Fact,
        _ => return,
    };
    view.send(ui, Command::GuessMyth(myth.id.clone(), verdict));
}

fn verdict_words(view: &View<'_>, verdict: Verdict) -> std::borrow::Cow<'static, str> {
    view.text(match verdict {
        Verdict::Myth => "verdict-myth",
        Verdict::Partly => "verdict-partly",
        Verdict::Fact => "verdict-fact",
    })
}

fn frame(
    ui: &mut Ui,
    view: &View<'_>,
    index: usize,
    fill: Color32,
    stroke: Stroke,
    height: f32,
    content: impl FnOnce(&mut Ui),
) -> Rect {
    let name = view.format("myth-name", &Args::new().text("number", (index + 1).to_string()));
    let builder = UiBuilder::new().accessibility_role(Role::Group).accessibility_label(name);
    let padding = if view.room.is_wide() || view.room.is_column() { 24 } else { 18 };
    ui.scope_builder(builder, |ui| {
        Frame::new()
            .fill(fill)
            .stroke(stroke)
            .corner_radius(Theme::corner(view.theme.tokens.radius.group))
            .inner_margin(Margin { top: 20, ..Margin::same(padding) })
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.set_min_height((height - 44.0).max(0.0));
                ui.spacing_mut().item_spacing.y = 8.0;
                content(ui);
            })
            .response
            .rect
    })
    .inner
}

fn top_line(ui: &mut Ui, view: &View<'_>, index: usize, key: &str, done: bool) {
    let colour = &view.theme.colour;
    ui.horizontal(|ui| {
        let name = view.format("myth-name", &Args::new().text("number", (index + 1).to_string()));
        view.label(ui, Type::Small, &name);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let ink = if done { colour.positive } else { colour.text };
            text::label(ui, view.theme, Type::Small, ink, &view.text(key));
            if done {
                text::icon(ui, icon::CIRCLE_CHECK, 16.0, ink);
            }
        });
    });
}

fn open_card(
    ui: &mut Ui,
    view: &View<'_>,
    cards: &Roving,
    index: usize,
    myth: &Myth,
    guess: Verdict,
    height: f32,
) {
    let colour = &view.theme.colour;
    let stroke = view.theme.group_stroke();
    frame(ui, view, index, colour.surface_group, stroke, height, |ui| {
        top_line(ui, view, index, "myth-open", true);
        claim(ui, view, cards, index, myth, true);
        ui.add_space(2.0);
        let label_width = 88.0_f32.max(
            text::galley(ui, view.theme, Type::Table, colour.text, &view.text("myth-your-guess"), 200.0)
                .size()
                .x
                + 8.0,
        );
        for (key, verdict, style) in
            [("myth-your-guess", guess, Type::Table), ("myth-reality", myth.verdict, Type::BodyStrong)]
        {
            let label =
                text::galley(ui, view.theme, Type::Table, colour.text_muted, &view.text(key), label_width);
            let words = verdict_words(view, verdict);
            let value =
                text::galley(ui, view.theme, style, colour.text, &words, ui.available_width() - label_width);
            let height = label.size().y.max(value.size().y);
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), height), egui::Sense::hover());
            let y = |galley: &egui::Galley| rect.center().y - galley.size().y / 2.0;
            ui.painter().galley(pos2(rect.left(), y(&label)), label.clone(), colour.text_muted);
            ui.painter().galley(pos2(rect.left() + label_width, y(&value)), value.clone(), colour.text);
            let name = format!("{} {words}", view.text(key));
            response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, &name));
        }
        let line = ui.cursor().top() + 2.0;
        ui.painter().hline(ui.max_rect().x_range(), line, Stroke::new(1.0, colour.border));
        ui.add_space(10.0);
        view.label(ui, Type::Body, myth.reality.get(view.language));
        ui.add_space(2.0);
        for note in [&myth.why, &myth.if_believed].into_iter().flatten() {
            view.muted(ui, Type::Small, note.get(view.language));
        }
        let sources = sources_line(view, &myth.sources);
        if !sources.is_empty() {
            view.muted(ui, Type::Caption, &sources);
        }
    });
}

/// The claim in quotation marks; in an opened myth, and only there, the word that makes it false is marked. The claims
/// are one Tab stop, and the arrows walk from card to card.
fn claim(ui: &mut Ui, view: &View<'_>, cards: &Roving, index: usize, myth: &Myth, opened: bool) {
    let colour = &view.theme.colour;
    let words = quoted(view, myth);
    let mut job = text::job(view.theme, Type::Claim, colour.text, &words);
    job.wrap = egui::text::TextWrapping::wrap_at_width(ui.available_width());
    let galley = ui.painter().layout_job(job);
    let (_, rect) = ui.allocate_space(galley.size());
    if let Some(false_word) = myth.false_word.as_ref().filter(|_| opened) {
        for mark in word_rects(&galley, &words, false_word.get(view.language)) {
            let mark = mark.translate(rect.min.to_vec2());
            let line = if view.theme.scheme == Scheme::Light {
                Rect::from_min_max(
                    pos2(mark.left() - 1.0, mark.bottom() - 13.0),
                    pos2(mark.right() + 1.0, mark.bottom() - 4.0),
                )
            } else {
                Rect::from_min_max(
                    pos2(mark.left(), mark.bottom() - 5.0),
                    pos2(mark.right(), mark.bottom() - 2.0),
                )
            };
            ui.painter().rect_filled(line, 0.0, colour.highlight);
        }
    }
    ui.painter().galley(rect.min, galley, colour.text);
    let response = ui.interact(rect, cards.id(index), cards.reading_sense(ui, index));
    text::as_heading(ui, &response, &words, 2);
    focus::ring(ui, &response, 6.0);
    cards.keys(ui, index, &response);
}

fn quoted(view: &View<'_>, myth: &Myth) -> String {
    format!("“{}”", myth.claim.get(view.language))
}

/// The rects of a word in a galley, one for each row it stands on.
fn word_rects(galley: &egui::Galley, text: &str, word: &str) -> Vec<Rect> {
    let lower = text.to_lowercase();
    let Some(byte) = lower.find(&word.to_lowercase()).filter(|_| lower.len() == text.len()) else {
        return Vec::new();
    };
    let start = text.get(..byte).map_or(0, |before| before.chars().count());
    text::range_rects(galley, start, start + word.chars().count())
}

fn turn_card(ui: &mut Ui, view: &View<'_>, cards: &Roving, index: usize, myth: &Myth, height: f32) {
    let colour = &view.theme.colour;
    let shadow = view.theme.raised_shadow();
    let shape = ui.painter().add(egui::Shape::Noop);
    let edge = Stroke::new(1.0, colour.border);
    let rect = frame(ui, view, index, colour.surface_raised, edge, height, |ui| {
        let top = ui.cursor().top();
        top_line(ui, view, index, "myth-turn", false);
        claim(ui, view, cards, index, myth, false);
        view.muted(ui, Type::Body, &view.text("myth-guess"));
        let options = [Verdict::Myth, Verdict::Partly, Verdict::Fact];
        let words = options.map(|verdict| verdict_words(view, verdict));
        let names = [words[0].as_ref(), words[1].as_ref(), words[2].as_ref()];
        // The choices stand at the foot of the card, where the next card will have them too.
        let used = ui.cursor().top() - top;
        let spare = height - 44.0 - used - (3.0 * 54.0 + 2.0 * 12.0);
        ui.add_space(spare.max(8.0));
        let group = Id::unique(("myth", index));
        let chosen = choice(ui, view.theme, group, &quoted(view, myth), &names, None, Look::Stack);
        if let Some(verdict) = chosen.and_then(|chosen| options.get(chosen)) {
            view.send(ui, Command::GuessMyth(myth.id.clone(), *verdict));
        }
    });
    ui.painter().set(shape, shadow.as_shape(rect, Theme::corner(view.theme.tokens.radius.group)));
    let marker =
        Rect::from_min_max(pos2(rect.left() + 24.0, rect.top()), pos2(rect.right() - 24.0, rect.top() + 4.0));
    ui.painter().rect_filled(
        marker,
        egui::CornerRadius { sw: 2, se: 2, ..egui::CornerRadius::ZERO },
        colour.highlight,
    );
}

fn closed_card(ui: &mut Ui, view: &View<'_>, cards: &Roving, index: usize, myth: &Myth, height: f32) {
    let colour = &view.theme.colour;
    let rect = frame(ui, view, index, colour.surface, Stroke::NONE, height, |ui| {
        let top = ui.cursor().top();
        top_line(ui, view, index, "myth-next", false);
        claim(ui, view, cards, index, myth, false);
        let used = ui.cursor().top() - top;
        let cover = (height - 44.0 - used - 80.0).clamp(60.0, 240.0);
        ui.add_space(8.0);
        let (_, place) = ui.allocate_space(vec2(ui.available_width(), cover));
        Weave::plain(8).paint(ui.painter(), place, WeaveColours::cover(view.theme, colour.surface));
        let used = ui.cursor().top() - top;
        ui.add_space((height - 44.0 - used - 28.0).max(8.0));
        let args = Args::new().text("number", index.to_string());
        view.muted(ui, Type::Small, &view.format("myth-after", &args));
    });
    dashed(ui, rect, colour.tick, view.theme.tokens.radius.group);
}

fn dashed(ui: &Ui, rect: Rect, ink: Color32, radius: f32) {
    let rect = rect.shrink(0.5);
    let mut points = Vec::new();
    for (centre, start) in [
        (pos2(rect.right() - radius, rect.top() + radius), -90.0_f32),
        (pos2(rect.right() - radius, rect.bottom() - radius), 0.0),
        (pos2(rect.left() + radius, rect.bottom() - radius), 90.0),
        (pos2(rect.left() + radius, rect.top() + radius), 180.0),
    ] {
        for step in 0_u8..=6 {
            let angle = (start + 15.0 * f32::from(step)).to_radians();
            points.push(centre + radius * egui::Vec2::angled(angle));
        }
    }
    points.extend(points.first().copied());
    ui.painter().extend(egui::Shape::dashed_line(&points, Stroke::new(1.0, ink), 4.0, 3.0));
}

/// A screen reader is told the reality of the myth that was opened last.
fn announce(ui: &Ui, view: &View<'_>, myths: &[Myth], seat: Option<&Seat>) {
    let last = myths.iter().rev().find(|myth| guess(myth, seat).is_some());
    let words = last.map_or_else(String::new, |myth| {
        let verdict = verdict_words(view, myth.verdict);
        format!("{verdict}. {}", myth.reality.get(view.language))
    });
    status::status(ui, "myth", &words, false);
}

fn picture_change(ui: &mut Ui, view: &View<'_>, seat: &Seat) {
    ui.add_space(20.0);
    let title = view.text("myths-changed");
    card::raised(ui, view.theme, &title, 20, |ui| {
        ui.set_width(ui.available_width());
        view.section(ui, &title);
        ui.add_space(4.0);
        let options = [PictureChange::Same, PictureChange::Little, PictureChange::Much];
        let words = ["change-same", "change-little", "change-much"].map(|key| view.text(key));
        let names = [words[0].as_ref(), words[1].as_ref(), words[2].as_ref()];
        let selected = seat
            .sitting
            .picture_change
            .and_then(|change| options.iter().position(|option| *option == change));
        let chosen =
            choice(ui, view.theme, Id::unique("picture-change"), &title, &names, selected, Look::Chips);
        if let Some(change) = chosen.and_then(|chosen| options.get(chosen)) {
            view.send(ui, Command::SetPictureChange(*change));
        }
        ui.add_space(8.0);
        let mut line = seat.sitting.reflection.clone();
        let label = view.text("myths-line");
        if field::field(ui, view.theme, &label, &mut line, field::MAX_LINE).changed() {
            view.send(ui, Command::SetReflection(line));
        }
    });
}
