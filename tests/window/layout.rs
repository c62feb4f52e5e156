//! Nothing is cut and nothing lies on something else: every text of every page and dialog stays inside the window,
//! inside what clips it and inside the box it stands on, at every text size, in both languages.

use egui::epaint::{ClippedShape, RectShape, TextShape};
use egui::{Rect, Shape};
use selaras::language::Language;

use crate::harness::{Desk, Window};
use crate::places;

/// A line of text as it is painted.
struct Line {
    words: String,
    rect: Rect,
    clip: Rect,
    /// Which painted text it belongs to.
    text: usize,
    elided: bool,
}

/// Everything painted in front of the last thing that covers the whole window: the dialog on top, or the page.
fn front(window: &Window) -> Vec<ClippedShape> {
    let screen = window.harness.ctx.content_rect();
    let shapes = &window.harness.output().shapes;
    let covers = |shape: &ClippedShape| match &shape.shape {
        Shape::Rect(rect) => rect.fill.a() > 0 && rect.rect.contains_rect(screen.shrink(1.0)),
        _ => false,
    };
    let from = shapes.iter().rposition(covers).unwrap_or(0);
    shapes.iter().skip(from + 1).cloned().collect()
}

fn flatten(shape: &Shape, see: &mut dyn FnMut(&Shape)) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| flatten(shape, see)),
        other => see(other),
    }
}

fn lines_of(text: &TextShape, clip: Rect, number: usize) -> Vec<Line> {
    let rows = text.galley.rows.iter();
    rows.filter(|row| row.row.size.x > 0.5 && !row.row.glyphs.is_empty())
        .map(|row| Line {
            words: row.row.text(),
            rect: row.rect().translate(text.pos.to_vec2()),
            clip,
            text: number,
            elided: text.galley.elided,
        })
        .filter(|line| !line.words.trim().is_empty())
        .collect()
}

/// What is wrong with the texts of this frame. `whole` says that nothing scrolls: the window is as high as its content.
fn faults(window: &Window, whole: bool) -> Vec<String> {
    let screen = window.harness.ctx.content_rect();
    let mut lines: Vec<Line> = Vec::new();
    let mut boxes: Vec<RectShape> = Vec::new();
    let mut faults = Vec::new();
    let mut number = 0;
    for clipped in front(window) {
        flatten(&clipped.shape, &mut |shape| match shape {
            Shape::Rect(rect) if rect.rect.height() >= 20.0 && rect.rect.width() >= 20.0 => boxes.push(rect.clone()),
            Shape::Text(text) => {
                number += 1;
                for line in lines_of(text, clipped.clip_rect, number) {
                    if !clipped.clip_rect.intersects(line.rect) {
                        continue;
                    }
                    faults.extend(outside(&line, screen, whole));
                    faults.extend(out_of_its_box(&line, &boxes));
                    lines.push(line);
                }
            }
            _ => {}
        });
    }
    for (index, line) in lines.iter().enumerate() {
        for other in lines.iter().skip(index + 1).filter(|other| other.text != line.text) {
            let shared = core(line).intersect(core(other)).intersect(line.clip).intersect(other.clip);
            if shared.width() > 1.5 && shared.height() > 1.5 {
                faults.push(format!("{:?} lies on {:?}", other.words, line.words));
            }
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

/// The part of a line that has ink: its height without the room above and below.
fn core(line: &Line) -> Rect {
    line.rect.shrink2(egui::vec2(0.0, line.rect.height() * 0.22))
}

fn outside(line: &Line, screen: Rect, whole: bool) -> Option<String> {
    let room = line.clip.intersect(screen);
    if line.rect.left() < room.left() - 1.0 || line.rect.right() > room.right() + 1.0 {
        return Some(format!("{:?} is cut at a side ({} to {} in {} to {})", line.words, line.rect.left(), line.rect.right(), room.left(), room.right()));
    }
    let ink = core(line);
    let scrolls = line.clip.height() < screen.height() - 1.0;
    if (whole || !scrolls) && (ink.top() < room.top() - 1.0 || ink.bottom() > room.bottom() + 1.0) {
        return Some(format!("{:?} is cut above or below", line.words));
    }
    if line.elided {
        return Some(format!("{:?} is cut with dots", line.words));
    }
    None
}

fn out_of_its_box(line: &Line, boxes: &[RectShape]) -> Option<String> {
    let ink = core(line);
    let holder = boxes
        .iter()
        .filter(|candidate| candidate.rect.contains(ink.center()))
        .min_by(|a, b| a.rect.area().total_cmp(&b.rect.area()))?;
    let inside = holder.rect.expand(1.0).contains_rect(ink);
    (!inside).then(|| format!("{:?} stands out of its box of {:?}", line.words, holder.rect.size()))
}

/// Looks at every page and dialog: as it is seen first, and once as high as its content.
fn look_through(width: f32, text_size: u16, language: Language) {
    let mut found: Vec<String> = Vec::new();
    for (height, whole) in [(768.0, false), (9000.0, true)] {
        let mut window = Desk::new().size(width, height).text_size(text_size).language(language).open();
        places::visit(&mut window, &mut |name, window| {
            let here = faults(window, whole).into_iter().map(|fault| format!("{name}: {fault}"));
            found.extend(here);
        });
    }
    found.dedup();
    assert!(found.is_empty(), "{} faults at {width} wide, {text_size}:\n{}", found.len(), found.join("\n"));
}

macro_rules! at {
    ($($name:ident: $width:expr, $size:expr, $language:ident;)*) => {
        $(#[test] fn $name() { look_through($width, $size, Language::$language); })*
    };
}

at! {
    small_text_in_indonesian: 1366.0, 80, Indonesian;
    usual_text_in_indonesian: 1366.0, 100, Indonesian;
    large_text_in_indonesian: 1366.0, 150, Indonesian;
    largest_text_in_indonesian: 1366.0, 200, Indonesian;
    small_text_in_english: 1366.0, 80, English;
    usual_text_in_english: 1366.0, 100, English;
    large_text_in_english: 1366.0, 150, English;
    largest_text_in_english: 1366.0, 200, English;
    a_small_screen_in_indonesian: 1024.0, 100, Indonesian;
    a_small_screen_in_english: 1024.0, 100, English;
}
