//! Nothing is cut and nothing lies on something else: every text of every page and dialog stays inside the window,
//! inside what clips it and inside the box it stands on, at every text size, in both languages.

use egui::accesskit::Role;
use egui::epaint::{ClippedShape, RectShape, TextShape};
use egui::{Id, Key, Modifiers, Rect, Shape, vec2};
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
    /// Whether it stands in a message over the page.
    in_message: bool,
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
    let mut lines = Vec::new();
    for placed in &text.galley.rows {
        let row = &placed.row;
        let inked = || row.glyphs.iter().filter(|glyph| !glyph.chr.is_whitespace());
        let (Some(first), Some(last)) = (inked().next(), inked().next_back()) else { continue };
        let top = text.pos + placed.pos.to_vec2();
        // A row may begin with the room that other widgets take before it, so its ends are those of its letters.
        let rect = Rect::from_min_max(
            top + vec2(first.pos.x, 0.0),
            top + vec2(last.pos.x + last.advance_width, row.size.y),
        );
        lines.push(Line {
            words: row.text(),
            rect,
            clip,
            text: number,
            elided: text.galley.elided,
            in_message: false,
        });
    }
    lines
}

/// Whether that is the surface of a message.
fn is_message(message: Rect, shape: &RectShape) -> bool {
    let wide = shape.rect.width() > message.width() * 0.8 && shape.rect.width() < message.width() + 4.0;
    wide && message.contains(shape.rect.center()) && (shape.rect.bottom() - message.bottom()).abs() < 12.0
}

/// What is wrong with the texts of this frame. `whole` says that nothing scrolls: the window is as high as its content.
fn faults(window: &Window, whole: bool) -> Vec<String> {
    let screen = window.harness.ctx.content_rect();
    let mut lines: Vec<Line> = Vec::new();
    let mut boxes: Vec<RectShape> = Vec::new();
    let mut faults = Vec::new();
    let mut number = 0;
    let fields = window.rects_of(&[Role::TextInput, Role::SearchInput]);
    // A row of tabs too long for the window scrolls.
    let tabs =
        window.rects_of(&[Role::Tab]).into_iter().reduce(Rect::union).filter(|_| screen.width() < 900.0);
    let message = window.harness.ctx.memory(|memory| memory.area_rect(Id::unique("toasts")));
    let mut in_message = false;
    for clipped in front(window) {
        flatten(&clipped.shape, &mut |shape| match shape {
            Shape::Rect(rect) if rect.rect.height() >= 20.0 && rect.rect.width() >= 20.0 => {
                if message.is_some_and(|message| is_message(message, rect)) {
                    in_message = true;
                    boxes.clear();
                }
                let mut shown = rect.clone();
                shown.rect = shown.rect.intersect(clipped.clip_rect);
                // What is scrolled away in part holds nothing here.
                if shown.rect.height() > rect.rect.height() - 1.0 {
                    boxes.push(shown);
                }
            }
            Shape::Text(text) => {
                number += 1;
                // What is longer than its field moves in it, as it should.
                let typed =
                    |line: &Line| fields.iter().any(|field| field.expand(3.0).contains_rect(line.clip));
                for mut line in lines_of(text, clipped.clip_rect, number) {
                    let in_tabs = tabs.is_some_and(|tabs| tabs.y_range().contains(line.rect.center().y));
                    if !clipped.clip_rect.intersects(line.rect) || typed(&line) || in_tabs {
                        continue;
                    }
                    line.in_message = in_message;
                    faults.extend(outside(&line, screen, whole));
                    faults.extend(out_of_its_box(&line, &boxes));
                    lines.push(line);
                }
            }
            _ => {}
        });
    }
    if lines.len() < 3 {
        faults.push(format!("only {} lines were seen", lines.len()));
    }
    for (index, line) in lines.iter().enumerate() {
        for other in lines
            .iter()
            .skip(index + 1)
            .filter(|other| other.text != line.text && other.in_message == line.in_message)
        {
            if lies_on(line, other) {
                faults.push(format!("{:?} lies on {:?}", other.words, line.words));
            }
        }
    }
    faults.sort();
    faults.dedup();
    faults
}

/// Whether the ink of two lines shares room that is seen.
fn lies_on(line: &Line, other: &Line) -> bool {
    let shared = core(line).intersect(core(other)).intersect(line.clip).intersect(other.clip);
    shared.width() > 1.5 && shared.height() > 1.5
}

/// The part of a line that has ink: its height without the room above and below.
fn core(line: &Line) -> Rect {
    line.rect.shrink2(vec2(0.0, line.rect.height() * 0.22))
}

fn outside(line: &Line, screen: Rect, whole: bool) -> Option<String> {
    let room = line.clip.intersect(screen);
    if line.rect.left() < room.left() - 1.0 || line.rect.right() > room.right() + 1.0 {
        return Some(format!(
            "{:?} is cut at a side ({} to {} in {} to {})",
            line.words,
            line.rect.left(),
            line.rect.right(),
            room.left(),
            room.right()
        ));
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

/// A screen, a text size on it, and whether the window is as high as its content.
const SCREENS: [(f32, u16, bool); 10] = [
    (1366.0, 80, false),
    (1366.0, 80, true),
    (1366.0, 100, false),
    (1366.0, 100, true),
    (1366.0, 150, false),
    (1366.0, 150, true),
    (1366.0, 200, false),
    (1366.0, 200, true),
    (1024.0, 100, false),
    (1024.0, 100, true),
];

fn text_size(window: &mut Window, percent: u16) {
    let now = |window: &Window| (window.harness.ctx.zoom_factor() * 100.0).round();
    for _ in 0..16 {
        let key = match now(window).total_cmp(&f32::from(percent)) {
            std::cmp::Ordering::Less => Key::Plus,
            std::cmp::Ordering::Greater => Key::Minus,
            std::cmp::Ordering::Equal => break,
        };
        window.harness.key_press_modifiers(Modifiers::COMMAND, key);
        window.harness.step();
        window.harness.step();
    }
    window.settle();
}

/// Looks at every page and dialog: as it is seen first, and once as high as its content.
fn look_through(language: Language) {
    let mut found: Vec<String> = Vec::new();
    let mut window = Desk::new().language(language).open();
    places::visit(&mut window, &mut |name, window| look_at(name, window, &mut found));
    assert!(found.is_empty(), "{} faults:\n{}", found.len(), found.join("\n"));
}

/// Looks at what is shown now on every screen and at every text size, and adds what is wrong to `found`.
pub(crate) fn look_at(name: &str, window: &mut Window, found: &mut Vec<String>) {
    for (width, percent, whole) in SCREENS {
        window.resize(width, if whole { 12000.0 } else { 768.0 });
        text_size(window, percent);
        let place = if whole { "" } else { ", first view" };
        let here = faults(window, whole).into_iter();
        found.extend(here.map(|fault| format!("{name} at {width}, {percent} %{place}: {fault}")));
    }
    window.resize(1366.0, 768.0);
    text_size(window, 100);
}

#[test]
fn the_measure_sees_what_is_cut_what_overlaps_and_what_stands_out() {
    let screen = Rect::from_min_size(egui::Pos2::ZERO, vec2(800.0, 600.0));
    let line = |left: f32, top: f32, width: f32, clip: Rect| Line {
        words: "kata".to_owned(),
        rect: Rect::from_min_size(egui::pos2(left, top), vec2(width, 22.0)),
        clip,
        text: 1,
        elided: false,
        in_message: false,
    };
    let pane = Rect::from_min_max(egui::pos2(100.0, 100.0), egui::pos2(400.0, 300.0));
    assert!(outside(&line(110.0, 120.0, 200.0, pane), screen, true).is_none());
    assert!(outside(&line(110.0, 120.0, 320.0, pane), screen, true).is_some(), "cut at the right");
    assert!(outside(&line(90.0, 120.0, 100.0, pane), screen, false).is_some(), "cut at the left");
    assert!(outside(&line(700.0, 20.0, 120.0, screen), screen, false).is_some(), "out of the window");
    assert!(outside(&line(110.0, 290.0, 100.0, pane), screen, true).is_some(), "cut below");
    assert!(
        outside(&line(110.0, 290.0, 100.0, pane), screen, false).is_none(),
        "what scrolls may be cut below"
    );
    assert!(outside(&line(10.0, 590.0, 100.0, screen), screen, false).is_some(), "cut by the window");
    assert!(lies_on(&line(10.0, 10.0, 60.0, screen), &line(60.0, 12.0, 60.0, screen)));
    assert!(!lies_on(&line(10.0, 10.0, 50.0, screen), &line(60.0, 10.0, 60.0, screen)));
    assert!(
        !lies_on(&line(10.0, 10.0, 60.0, screen), &line(10.0, 32.0, 60.0, screen)),
        "lines under each other"
    );
    let button = RectShape::filled(
        Rect::from_min_size(egui::pos2(10.0, 10.0), vec2(80.0, 32.0)),
        0.0,
        egui::Color32::WHITE,
    );
    assert!(out_of_its_box(&line(20.0, 15.0, 60.0, screen), std::slice::from_ref(&button)).is_none());
    assert!(out_of_its_box(&line(20.0, 15.0, 90.0, screen), &[button]).is_some());
}

#[test]
fn every_text_has_its_room_in_indonesian() {
    look_through(Language::Indonesian);
}

#[test]
fn every_text_has_its_room_in_english() {
    look_through(Language::English);
}
