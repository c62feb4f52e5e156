//! Ringkasan: what the work is, in one minute; what gives energy beside what takes it, at the same size.

use egui::{Rect, Ui, Vec2, vec2};

use super::super::command::{Command, Dialog, Export, Tab};
use super::super::sheet::{self, Action, Bar};
use super::super::state::OpenProfile;
use super::super::theme::icons::{self, icon};
use super::super::theme::{Theme, Type};
use super::super::view::View;
use super::super::widgets::button::{Button, Kind};
use super::super::widgets::columns::{columns, equal, equal_cards};
use super::super::widgets::weave::WeaveColours;
use super::super::widgets::{card, text};
use crate::language::{Args, join_with_and};
use crate::profile::{
    CodeScheme, Demand, DemandKind, EntryRoute, InterestBasis, ProgressionStep, RouteKind, Text,
};

/// Shows the panel.
pub fn show(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let profile = &open.profile;
    let minutes = assessment_minutes(profile.instrument.items.len());
    let duration = view.format("about-minutes", &Args::new().count("minutes", minutes));
    let start = Action::plain(view.text("overview-start"), Command::Open(Tab::Assessment)).hint(duration);
    let next =
        Action::primary(view.text("overview-next"), Command::Open(Tab::Duties)).icon_after(icon::ARROW_RIGHT);
    let bar = Bar::new().note_first(|ui| facts(ui, view, open)).right(start).right(next);
    sheet::page(ui, view, "overview", |_| {}, |ui| content(ui, view, open), bar);
}

/// Minutes the items take: 13 seconds each, rounded up.
#[must_use]
pub fn assessment_minutes(items: usize) -> usize {
    (items * 13).div_ceil(60)
}

fn content(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let layout = &view.theme.tokens.layout;
    let width = ui.available_width();
    if view.room.is_column() {
        main_column(ui, view, open);
        ui.add_space(24.0);
        aside(ui, view, open);
        return;
    }
    let (aside_width, gap) =
        if view.room.is_wide() { (layout.aside, 44.0) } else { (layout.aside_narrow, 28.0) };
    let widths = [width - aside_width - gap, aside_width];
    columns(ui, &widths, gap, |ui, index| {
        if index == 0 {
            main_column(ui, view, open);
        } else {
            aside(ui, view, open);
        }
    });
}

fn main_column(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let profile = &open.profile;
    let words = |words: &Text| words.get(view.language).to_owned();
    ui.spacing_mut().item_spacing.y = 4.0;
    view.page_title(ui, Type::Title, profile.title.get(view.language));
    if !profile.alternative_titles.is_empty() {
        let names: Vec<String> = profile.alternative_titles.iter().map(words).collect();
        let names = view.format("overview-names", &Args::new().text("names", names.join(", ")));
        view.muted(ui, Type::Body, &names);
    }
    ui.add_space(12.0);
    view.label(ui, Type::Lead, profile.overview.purpose.get(view.language));
    highlights(ui, view, open);
    demands(ui, view, &profile.demands);
    ui.add_space(if profile.overview.summary.is_empty() { 0.0 } else { 24.0 });
    for sentence in &profile.overview.summary {
        view.label(ui, Type::Body, sentence.get(view.language));
    }
    routes(ui, view, &profile.entry_routes, &profile.progression);
}

fn highlights(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let highlights = &open.profile.overview.highlights;
    if highlights.is_empty() {
        return;
    }
    ui.add_space(if view.room.low { 16.0 } else { 28.0 });
    let count = if view.room.tight { 1 } else { highlights.len().min(3) };
    let gap = 24.0;
    for row in highlights.chunks(count) {
        let widths = equal(ui.available_width(), count, gap);
        columns(ui, &widths, gap, |ui, index| {
            let Some(highlight) = row.get(index) else { return };
            let face = icons::by_profile_name(&highlight.icon);
            if let Some(face) = face {
                text::icon(ui, face, 20.0, view.theme.colour.link);
                ui.add_space(6.0);
            }
            view.label(ui, Type::BodyStrong, highlight.title.get(view.language));
            view.muted(ui, Type::Body, highlight.text.get(view.language));
        });
        ui.add_space(8.0);
    }
}

fn demands(ui: &mut Ui, view: &View<'_>, demands: &[Demand]) {
    let (gives, takes): (Vec<&Demand>, Vec<&Demand>) =
        demands.iter().partition(|demand| demand.kind == DemandKind::Reward);
    if gives.is_empty() && takes.is_empty() {
        return;
    }
    ui.add_space(if view.room.low { 12.0 } else { 20.0 });
    let sides: [(&str, &[&Demand], _); 2] = [
        ("overview-gives", &gives, view.theme.colour.positive),
        ("overview-takes", &takes, view.theme.colour.caution),
    ];
    if view.room.tight {
        for (key, demands, dot) in sides {
            card::group(ui, view.theme, &view.text(key), 20, |ui| {
                ui.set_width(ui.available_width());
                side(ui, view, key, demands, dot);
            });
            ui.add_space(8.0);
        }
        return;
    }
    let gap = 16.0;
    let widths = equal(ui.available_width(), 2, gap);
    equal_cards(ui, "demands", &widths, gap, |ui, index, inside| {
        let Some((key, demands, dot)) = sides.get(index) else { return };
        let padding = if view.room.is_wide() { 24 } else { 18 };
        card::group(ui, view.theme, &view.text(key), padding, |ui| {
            inside(ui, &mut |ui| side(ui, view, key, demands, *dot));
        });
    });
}

fn side(ui: &mut Ui, view: &View<'_>, key: &str, demands: &[&Demand], dot: egui::Color32) {
    let heading = view.text(key);
    text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &heading, 2);
    ui.add_space(2.0);
    for demand in demands {
        ui.add_space(4.0);
        bullet(ui, view, dot, demand.text.get(view.language));
        if let Some(coping) = &demand.coping {
            ui.horizontal_top(|ui| {
                ui.add_space(18.0);
                view.muted(ui, Type::Small, coping.get(view.language));
            });
        }
    }
}

/// A sentence with a small dot before it.
pub fn bullet(ui: &mut Ui, view: &View<'_>, dot: egui::Color32, words: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let (_, rect) = ui.allocate_space(vec2(6.0, 22.0));
        ui.painter().circle_filled(rect.center(), 3.0, dot);
        view.label(ui, Type::Body, words);
    });
}

fn routes(ui: &mut Ui, view: &View<'_>, routes: &[EntryRoute], steps: &[ProgressionStep]) {
    if routes.is_empty() && steps.is_empty() {
        return;
    }
    ui.add_space(28.0);
    view.section(ui, &view.text("overview-routes"));
    ui.add_space(4.0);
    for route in routes {
        let kind = view.text(match route.kind {
            RouteKind::Smk => "route-smk",
            RouteKind::Diploma => "route-diploma",
            RouteKind::Degree => "route-degree",
            RouteKind::Course => "route-course",
            RouteKind::Volunteer => "route-volunteer",
            RouteKind::Direct => "route-direct",
        });
        ui.add_space(6.0);
        view.label(ui, Type::BodyStrong, &kind);
        view.label(ui, Type::Body, route.text.get(view.language));
        if !route.subjects.is_empty() {
            let subjects: Vec<String> =
                route.subjects.iter().map(|subject| subject.get(view.language).to_owned()).collect();
            view.muted(ui, Type::Table, &join_with_and(view.language, &subjects));
        }
    }
    if steps.is_empty() {
        return;
    }
    ui.add_space(16.0);
    text::heading(
        ui,
        view.theme,
        Type::BodyStrong,
        view.theme.colour.text,
        &view.text("overview-progression"),
        3,
    );
    for step in steps {
        ui.add_space(4.0);
        bullet(ui, view, view.theme.colour.tick, step.step.get(view.language));
        if let Some(note) = &step.note {
            ui.horizontal_top(|ui| {
                ui.add_space(18.0);
                view.muted(ui, Type::Table, note.get(view.language));
            });
        }
    }
}

fn aside(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let overview = &open.profile.overview;
    ui.spacing_mut().item_spacing.y = 2.0;
    let width = ui.available_width().min(view.theme.tokens.layout.aside);
    let height = if view.room.is_wide() { 160.0 } else { 112.0 };
    let (_, rect) = ui.allocate_space(Vec2::new(width, height));
    let place = Rect::from_min_size(rect.min, Vec2::new(width, height));
    open.weave.paint(ui.painter(), place, WeaveColours::emblem(view.theme, view.theme.colour.surface));
    ui.add_space(8.0);
    let sides = open.profile.instrument.dimensions.len();
    let args = Args::new().text("sides", view.language.count_word(sides));
    let caption = capitalise(&view.format("overview-weave", &args));
    view.muted(ui, Type::Caption, &caption);
    ui.add_space(16.0);
    let join = |texts: &[Text]| {
        let words: Vec<String> = texts.iter().map(|text| text.get(view.language).to_owned()).collect();
        capitalise(&words.join(", "))
    };
    fact(ui, view, "overview-serves", &join(&overview.serves));
    fact(ui, view, "overview-employers", &join(&overview.employers));
    fact(ui, view, "overview-study", &join(&overview.study));
    if let Some(interests) = &open.profile.interests {
        let key = match interests.basis {
            InterestBasis::Estimate => "overview-interests-estimate",
            InterestBasis::Data(_) => "overview-interests",
        };
        fact(ui, view, key, &interest_words(view, &interests.code));
    }
    if let Some(mistaken) = &overview.mistaken_for {
        fact(ui, view, "overview-mistaken", mistaken.get(view.language));
    }
    if let Some(not_this) = &overview.not_this {
        fact(ui, view, "overview-not-this", not_this.get(view.language));
    }
    ui.add_space(4.0);
    let words = view.text("overview-sheet");
    let save = Button::new(view.theme, words).small().icon(Some(icon::DOWNLOAD));
    if save.show(ui).clicked() {
        view.send(ui, Command::Save(Export::OccupationSheet));
    }
}

fn fact(ui: &mut Ui, view: &View<'_>, key: &str, words: &str) {
    if words.is_empty() {
        return;
    }
    view.muted(ui, Type::Small, &view.text(key));
    view.label(ui, Type::Body, words);
    ui.add_space(10.0);
}

fn interest_words(view: &View<'_>, code: &str) -> String {
    let words: Vec<String> = code
        .chars()
        .filter_map(|letter| {
            let key = match letter {
                'R' => "interest-r",
                'I' => "interest-i",
                'A' => "interest-a",
                'S' => "interest-s",
                'E' => "interest-e",
                'C' => "interest-c",
                _ => return None,
            };
            Some(view.text(key).into_owned())
        })
        .collect();
    capitalise(&words.join(&view.text("interest-then")))
}

/// The text with its first letter as a capital.
#[must_use]
pub fn capitalise(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn facts(ui: &mut Ui, view: &View<'_>, open: &OpenProfile) {
    let profile = &open.profile;
    let mut parts = Vec::new();
    let isco = profile.codes.iter().find(|code| code.scheme == CodeScheme::Isco08);
    if let Some(isco) = isco.filter(|_| view.room.is_wide()) {
        parts.push(format!("ISCO-08 {}", isco.code));
    }
    let day = view.language.date(profile.reviewed.on);
    parts.push(view.format("overview-reviewed", &Args::new().text("day", day)));
    ui.spacing_mut().item_spacing.x = 10.0;
    let words = parts.join("  ·  ");
    let sources = view.format("overview-sources", &Args::new().count("n", profile.sources.len()));
    let room = ui.available_width();
    let width =
        text::galley(ui, view.theme, Type::Small, view.theme.colour.text_muted, &words, f32::INFINITY)
            .size()
            .x;
    // Where both do not fit, the dialog behind the link still says when it was reviewed.
    if width + 10.0 + link_button(view.theme, &sources).width(ui) <= room {
        view.muted(ui, Type::Small, &words);
    }
    let response = link(ui, view.theme, &sources);
    if response.clicked() {
        view.send(ui, Command::Show(Dialog::Sources));
    }
}

/// Words in the colour of links, which ask for something in the window.
pub fn link(ui: &mut Ui, theme: &Theme, words: &str) -> egui::Response {
    link_button(theme, words).show(ui)
}

fn link_button<'a>(theme: &'a Theme, words: &'a str) -> Button<'a> {
    Button::new(theme, words).kind(Kind::Ghost).small()
}
