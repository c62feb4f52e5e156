//! Where the claims of a profile come from: sources, codes, interests, changes. And what is wrong with a profile that
//! cannot be used.

use std::path::Path;

use egui::Ui;

use super::super::state::State;
use super::super::theme::Type;
use super::super::theme::icons::icon;
use super::super::view::View;
use super::super::widgets::text;
use super::{close_button, dialog};
use crate::language::Args;
use crate::profile::{Code, CodeRelation, CodeScheme, Severity, Source};

/// Shows the sources of the open occupation.
pub fn show(ui: &Ui, view: &View<'_>, state: &State) {
    let Some(open) = &state.open else { return };
    let profile = &open.profile;
    let title = view.text("sources-title");
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let args = Args::new()
            .text("version", profile.version.to_string())
            .text("day", view.language.date(profile.reviewed.on))
            .text("next", view.language.date(profile.reviewed.next));
        view.muted(ui, Type::Table, &view.format("sources-version", &args));
        for source in &profile.sources {
            source_lines(ui, view, source);
        }
        if !profile.codes.is_empty() {
            heading(ui, view, "sources-codes");
            for code in &profile.codes {
                code_lines(ui, view, code);
            }
        }
        if let Some(note) = profile.interests.as_ref().and_then(|interests| interests.note.as_ref()) {
            heading(ui, view, "sources-interests");
            view.label(ui, Type::Table, note.get(view.language));
        }
        if !profile.changes.is_empty() {
            heading(ui, view, "sources-changes");
            for change in &profile.changes {
                let words = format!(
                    "{}, {}. {}",
                    change.version,
                    view.language.date(change.on),
                    change.text.get(view.language)
                );
                view.label(ui, Type::Table, &words);
            }
        }
    };
    dialog(ui, view, &title, true, false, content, |ui| close_button(ui, view));
}

fn heading(ui: &mut Ui, view: &View<'_>, key: &str) {
    ui.add_space(16.0);
    text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, &view.text(key), 2);
}

fn source_lines(ui: &mut Ui, view: &View<'_>, source: &Source) {
    ui.add_space(10.0);
    view.label(ui, Type::BodyStrong, &source.title);
    let year = source.year.map(|year| year.to_string());
    let parts: Vec<&str> = [source.publisher.as_deref(), year.as_deref(), source.location.as_deref()]
        .into_iter()
        .flatten()
        .collect();
    if !parts.is_empty() {
        view.label(ui, Type::Table, &parts.join(" · "));
    }
    if let Some(licence) = &source.licence {
        view.muted(ui, Type::Small, licence);
    }
    view.muted(ui, Type::Caption, source.key.as_str());
}

fn code_lines(ui: &mut Ui, view: &View<'_>, code: &Code) {
    let scheme = match code.scheme {
        CodeScheme::Isco08 => "ISCO-08",
        CodeScheme::Kbji => "KBJI 2014",
        CodeScheme::Onet => "O*NET-SOC",
        CodeScheme::Esco => "ESCO",
        CodeScheme::Skkni => "SKKNI",
    };
    let relation = view.text(match code.relation {
        CodeRelation::Exact => "relation-exact",
        CodeRelation::Close => "relation-close",
        CodeRelation::Broader => "relation-broader",
        CodeRelation::Narrower => "relation-narrower",
    });
    ui.add_space(6.0);
    view.label(ui, Type::Table, &format!("{scheme} {}, {relation}", code.code));
    if let Some(note) = &code.note {
        view.muted(ui, Type::Small, note.get(view.language));
    }
}

/// Shows what is wrong with the profile at `path`.
pub fn findings(ui: &Ui, view: &View<'_>, state: &State, path: &Path) {
    let title = view.text("findings-title");
    let content = |ui: &mut Ui| {
        view.muted(ui, Type::Table, &path.display().to_string());
        let Some(entry) = state.library.broken().find(|entry| entry.path() == Some(path)) else { return };
        if let Some(reason) = entry.load_problem(view.language) {
            ui.add_space(6.0);
            view.label(ui, Type::Body, reason);
        }
        for diagnostic in &entry.diagnostics {
            ui.add_space(6.0);
            ui.horizontal_top(|ui| {
                let (face, ink) = match diagnostic.severity {
                    Severity::Error => (icon::TRIANGLE_ALERT, view.theme.colour.danger),
                    Severity::Warning => (icon::TRIANGLE_ALERT, view.theme.colour.caution),
                    Severity::Info => (icon::INFO, view.theme.colour.link),
                };
                let (_, rect) = ui.allocate_space(egui::vec2(20.0, 22.0));
                text::paint_icon(ui, rect.center(), face, 18.0, ink);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    let args = Args::new()
                        .text("line", diagnostic.line.to_string())
                        .text("message", diagnostic.message(view.language));
                    view.label(ui, Type::Body, &view.format("findings-line", &args));
                    view.muted(ui, Type::Table, &diagnostic.help(view.language));
                });
            });
        }
    };
    dialog(ui, view, &title, true, false, content, |ui| close_button(ui, view));
}
