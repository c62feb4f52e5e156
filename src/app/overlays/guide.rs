//! A guide as a dialog: headings, steps, and pictures of the window, in the order of its text; and a button that saves it as
//! pages.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    Color32, Label, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::super::command::{Command, Export};
use super::super::guide_dialog::GuideDialog;
use super::super::printing;
use super::super::state::State;
use super::super::theme::{Type, Weight, fonts};
use super::super::view::View;
use super::super::widgets::button::Kind;
use super::super::widgets::{card, scroll, text};
use super::{button_row, close_button, dialog_button, frame, problem, width_of};
use crate::guide::{Block, Look, Picture, Span, picture, picture_size, plain};

/// Room for the number or the point of a list, in points.
const HANGING: f32 = 26.0;

/// Least height a problem below the guide takes.
const PROBLEM: f32 = 96.0;

/// Shows the open guide. What went wrong while it was saved stands below it, where it is seen however far it is scrolled.
pub fn show(ui: &Ui, view: &View<'_>, state: &State) {
    let Some(open) = &state.guide else { return };
    let title = open.text.title.as_str();
    let problem = state.typed.problem.as_ref();
    frame(ui, view, title, width_of(view, true), false, 24, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        text::heading(ui, view.theme, Type::Section, view.theme.colour.text, title, 1);
        ui.add_space(4.0);
        let taken = 220.0 + if problem.is_some() { PROBLEM } else { 0.0 };
        let limit = (ui.ctx().content_rect().height() - taken).max(120.0);
        let area = ScrollArea::vertical().max_height(limit).auto_shrink([false, true]);
        let output = area.show(ui, |ui| {
            scroll::page_keys(ui, limit);
            content(ui, view, open);
        });
        scroll::name_bars(ui, view, &output);
        problem::show(ui, view, "guide", problem);
        ui.add_space(12.0);
        button_row(ui, title, |ui| {
            close_button(ui, view);
            if printing::AVAILABLE {
                let save = Command::Save(Export::Guide(open.guide));
                dialog_button(ui, view, &view.text("guide-save"), Kind::Primary, save);
            }
        });
    });
}

fn content(ui: &mut Ui, view: &View<'_>, open: &GuideDialog) {
    ui.spacing_mut().item_spacing.y = 8.0;
    // The dialog has said the title.
    let mut heading = open.text.title.as_str();
    for block in &open.text.blocks {
        if let Block::Heading { text } = block {
            heading = text;
        }
        block_ui(ui, view, open, block, heading);
    }
}

fn block_ui(ui: &mut Ui, view: &View<'_>, open: &GuideDialog, block: &Block, heading: &str) {
    match block {
        Block::Heading { text: words } => {
            ui.add_space(10.0);
            text::heading(ui, view.theme, Type::BodyStrong, view.theme.colour.text, words, 2);
        }
        Block::Paragraph { spans } => {
            ui.add(Label::new(job(view, spans)).wrap());
        }
        Block::List { numbered, items } => list(ui, view, *numbered, items, heading),
        Block::Lines { lines } => {
            card::group(ui, view.theme, heading, 12, |ui| {
                ui.set_width(ui.available_width());
                view.label(ui, Type::Table, &lines.join("\n"));
            });
        }
        Block::Pictures { pictures } => {
            for shown in pictures {
                picture_ui(ui, view, open, shown);
            }
        }
    }
}

/// Words in their looks.
fn job(view: &View<'_>, spans: &[Span]) -> LayoutJob {
    let colour = &view.theme.colour;
    let mut job = LayoutJob::default();
    for span in spans {
        let mut format = text::format(view.theme, Type::Body, colour.text);
        match span.look {
            Look::Plain => {}
            Look::Named => format.font_id.family = fonts::family(Weight::Semibold),
            Look::Typed => format.background = colour.surface_group,
        }
        job.append(&span.text, 0.0, format);
    }
    job
}

/// A list of the accessibility tree, named by the heading above it; numbers and points hang to the left of the words.
fn list(ui: &mut Ui, view: &View<'_>, numbered: bool, items: &[Vec<Span>], heading: &str) {
    let builder = UiBuilder::new().accessibility_role(Role::List).accessibility_label(heading);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 6.0;
        for (index, spans) in items.iter().enumerate() {
            let mark = if numbered { format!("{}.", index + 1) } else { "•".to_owned() };
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let (_, place) = ui.allocate_space(vec2(HANGING, 22.0));
                let ink = view.theme.colour.text_muted;
                let galley = text::galley(ui, view.theme, Type::BodyStrong, ink, &mark, HANGING);
                ui.painter().galley(place.min, galley, ink);
                let response = ui.add(Label::new(job(view, spans)).wrap());
                let words = if numbered { format!("{mark} {}", plain(spans)) } else { plain(spans) };
                response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &words));
            });
        }
    });
}

/// A picture as wide as there is room, and no wider than its dots; before it is unpacked its place.
fn picture_ui(ui: &mut Ui, view: &View<'_>, open: &GuideDialog, shown: &Picture) {
    let size = picture(&shown.name, view.language).and_then(picture_size);
    let Some((width, height)) = size else { return };
    #[expect(clippy::cast_precision_loss, reason = "sides of a picture on a screen")]
    let (width, height) = (width as f32, (height as f32).max(1.0));
    let wide = ui.available_width().min(width).floor();
    let (rect, response) =
        ui.allocate_exact_size(vec2(wide, (wide * height / width).round()), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &shown.words));
    if !ui.is_rect_visible(rect) {
        return;
    }
    match open.picture(&shown.name) {
        Some(texture) => {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(texture.id(), rect, whole, Color32::WHITE);
        }
        None => {
            ui.painter().rect_filled(rect, 0.0, view.theme.colour.surface_group);
        }
    }
    let edge = Stroke::new(1.0, view.theme.colour.border);
    ui.painter().rect_stroke(rect, 0.0, edge, StrokeKind::Outside);
}
