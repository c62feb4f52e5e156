//! Text in the type scale: laid out with its own line height, as a label or as a heading.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, FontFamily, FontId, Label, Response, Ui, accesskit};

use crate::app::theme::{Theme, Type, Weight, fonts};
use crate::report::Phrase;

/// How a piece of text is set.
#[must_use]
pub fn format(theme: &Theme, style: Type, colour: Color32) -> TextFormat {
    let token = theme.type_token(style);
    TextFormat {
        font_id: theme.font(style),
        line_height: Some(token.line),
        extra_letter_spacing: token.spacing,
        color: colour,
        valign: Align::Center,
        ..TextFormat::default()
    }
}

/// One piece of text, ready to be laid out; egui wraps it where it is shown.
#[must_use]
pub fn job(theme: &Theme, style: Type, colour: Color32, text: &str) -> LayoutJob {
    LayoutJob::single_section(text.to_owned(), format(theme, style, colour))
}

/// The galley of a text wrapped at `width`.
#[must_use]
pub fn galley(
    ui: &Ui,
    theme: &Theme,
    style: Type,
    colour: Color32,
    text: &str,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = job(theme, style, colour, text);
    job.wrap = TextWrapping::wrap_at_width(width);
    ui.painter().layout_job(job)
}

/// A label that wraps at the available width.
pub fn label(ui: &mut Ui, theme: &Theme, style: Type, colour: Color32, text: &str) -> Response {
    ui.add(Label::new(job(theme, style, colour, text)).wrap())
}

/// A heading of the page's outline; `level` 1 is the page's title.
pub fn heading(
    ui: &mut Ui,
    theme: &Theme,
    style: Type,
    colour: Color32,
    text: &str,
    level: usize,
) -> Response {
    let response = ui.add(Label::new(job(theme, style, colour, text)).wrap());
    as_heading(ui, &response, text, level);
    response
}

/// Turns a label into a heading of the accessibility tree.
pub fn as_heading(ui: &Ui, response: &Response, text: &str, level: usize) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(accesskit::Role::Heading);
        node.set_level(level);
        node.set_label(text);
    });
}

/// Several pieces of text in one flowing paragraph.
#[must_use]
pub fn runs(theme: &Theme, pieces: &[(Type, Color32, &str)]) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (style, colour, text) in pieces {
        job.append(text, 0.0, format(theme, *style, *colour));
    }
    job
}

/// Figures of equal width, for columns.
#[must_use]
pub fn figures(theme: &Theme, style: Type, colour: Color32, strong: bool, text: &str) -> LayoutJob {
    LayoutJob::single_section(text.to_owned(), figures_format(theme, style, colour, strong))
}

fn figures_format(theme: &Theme, style: Type, colour: Color32, strong: bool) -> TextFormat {
    TextFormat {
        font_id: FontId::new(theme.type_token(style).size, fonts::figures(strong)),
        extra_letter_spacing: 0.0,
        ..format(theme, style, colour)
    }
}

/// A sentence of a report; the words that stand out are semibold.
#[must_use]
pub fn phrase(theme: &Theme, style: Type, colour: Color32, phrase: &Phrase) -> LayoutJob {
    let mut job = LayoutJob::default();
    for piece in &phrase.pieces {
        let mut format = format(theme, style, colour);
        if piece.strong {
            format.font_id.family = fonts::family(Weight::Semibold);
        }
        job.append(&piece.text, 0.0, format);
    }
    job
}

/// A calculation in figures of equal width; what stands out is semibold and in a style of its own.
#[must_use]
pub fn phrase_in_figures(
    theme: &Theme,
    style: Type,
    strong: Type,
    colour: Color32,
    phrase: &Phrase,
) -> LayoutJob {
    let mut job = LayoutJob::default();
    for piece in &phrase.pieces {
        let style = if piece.strong { strong } else { style };
        job.append(&piece.text, 0.0, figures_format(theme, style, colour, piece.strong));
    }
    job
}

/// An icon in the colour of the text beside it.
#[must_use]
pub fn icon_galley(ui: &Ui, icon: char, size: f32, colour: Color32) -> std::sync::Arc<egui::Galley> {
    ui.painter().layout_no_wrap(icon.to_string(), icon_font(size), colour)
}

/// The font of icons at `size`.
#[must_use]
pub fn icon_font(size: f32) -> FontId {
    let family: FontFamily = fonts::icons();
    FontId::new(size, family)
}

/// Paints an icon centred at `centre`; decorative, without a node of its own.
pub fn paint_icon(ui: &Ui, centre: egui::Pos2, icon: char, size: f32, colour: Color32) {
    let galley = icon_galley(ui, icon, size, colour);
    ui.painter().galley(centre - galley.size() / 2.0, galley, colour);
}

/// An icon as part of a layout; decorative, without a node of its own.
pub fn icon(ui: &mut Ui, icon: char, size: f32, colour: Color32) -> egui::Rect {
    let (_, rect) = ui.allocate_space(egui::Vec2::splat(size));
    paint_icon(ui, rect.center(), icon, size, colour);
    rect
}

/// The rects of the characters from `start` to `end` in a galley, one for each row they stand on.
#[must_use]
pub fn range_rects(galley: &egui::Galley, start: usize, end: usize) -> Vec<egui::Rect> {
    let mut rects: Vec<egui::Rect> = Vec::new();
    let mut index = 0;
    for row in &galley.rows {
        let mut mark: Option<egui::Rect> = None;
        for glyph in &row.row.glyphs {
            if (start..end).contains(&index) {
                let left = row.pos.x + glyph.pos.x;
                let rect = egui::Rect::from_min_max(
                    egui::pos2(left, row.pos.y),
                    egui::pos2(left + glyph.advance_width, row.pos.y + row.row.size.y),
                );
                mark = Some(mark.map_or(rect, |mark| mark.union(rect)));
            }
            index += 1;
        }
        if row.ends_with_newline {
            index += 1;
        }
        rects.extend(mark);
    }
    rects
}
