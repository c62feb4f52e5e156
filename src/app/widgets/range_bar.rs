//! A score on its scale: track, 90 % band, dot, and a triangle where a study set a minimum.

use egui::{Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::text;
use crate::app::theme::{Theme, Type};
use crate::report::Shown;

/// Where a value from 0 to 100 stands on a scale from `left` to `right`, snapped to whole pixels.
#[must_use]
#[allow(clippy::cast_possible_truncation, reason = "points on the screen need no more than f32")]
pub fn position(ui: &Ui, left: f32, right: f32, value: f64) -> f32 {
    let x = left + (right - left) * (value.clamp(0.0, 100.0) / 100.0) as f32;
    let pixels = ui.ctx().pixels_per_point();
    (x * pixels).round() / pixels
}

/// The figures 0, 25, 50, 75 and 100 over their lines.
pub fn axis(ui: &Ui, theme: &Theme, left: f32, right: f32, y: f32) {
    let ink = theme.colour.text_muted;
    for value in [0_u8, 25, 50, 75, 100] {
        let x = position(ui, left, right, f64::from(value));
        let job = text::figures(theme, Type::Small, ink, false, &value.to_string());
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(pos2(x - galley.size().x / 2.0, y - galley.size().y / 2.0), galley, ink);
    }
}

/// The vertical lines at 0, 25, 50, 75 and 100.
pub fn grid(ui: &Ui, theme: &Theme, left: f32, right: f32, y: std::ops::RangeInclusive<f32>) {
    for value in [0.0, 25.0, 50.0, 75.0, 100.0] {
        let x = position(ui, left, right, value);
        ui.painter().vline(x, y.clone(), Stroke::new(1.0, theme.colour.track));
    }
}

/// The track alone; dashed where there is no score.
pub fn track(ui: &Ui, theme: &Theme, left: f32, right: f32, y: f32, has_score: bool) {
    let height = theme.tokens.size.range_track;
    if has_score {
        let rect = Rect::from_min_max(pos2(left, y - height / 2.0), pos2(right, y + height / 2.0));
        ui.painter().rect_filled(rect, 2.0, theme.colour.track);
    } else {
        let line = [pos2(left, y), pos2(right, y)];
        ui.painter().extend(egui::Shape::dashed_line(&line, Stroke::new(2.0, theme.colour.tick), 6.0, 5.0));
    }
}

/// The band and its dot; `width` of the band's edge grows in high contrast.
pub fn band(ui: &Ui, theme: &Theme, left: f32, right: f32, y: f32, shown: &Shown) {
    let size = &theme.tokens.size;
    let colour = &theme.colour;
    let rect = Rect::from_min_max(
        pos2(position(ui, left, right, shown.low), y - size.range_band / 2.0),
        pos2(position(ui, left, right, shown.high), y + size.range_band / 2.0),
    );
    let edge = if theme.is_high_contrast() { 2.0 } else { 1.0 };
    let radius = Theme::corner(size.range_band / 2.0);
    ui.painter().rect(
        rect,
        radius,
        colour.band_fill,
        Stroke::new(edge, colour.band_edge),
        StrokeKind::Inside,
    );
    dot(ui, theme, pos2(position(ui, left, right, shown.value), y));
}

/// Band and dot of a result that is not the one on the sheet: outlines alone.
pub fn outlined_band(ui: &Ui, theme: &Theme, left: f32, right: f32, y: f32, shown: &Shown) {
    let size = &theme.tokens.size;
    let colour = &theme.colour;
    let rect = Rect::from_min_max(
        pos2(position(ui, left, right, shown.low), y - size.range_band / 2.0),
        pos2(position(ui, left, right, shown.high), y + size.range_band / 2.0),
    );
    let edge = if theme.is_high_contrast() { 2.0 } else { 1.0 };
    let radius = Theme::corner(size.range_band / 2.0);
    ui.painter().rect(
        rect,
        radius,
        colour.surface_raised,
        Stroke::new(edge, colour.band_edge),
        StrokeKind::Inside,
    );
    let centre = pos2(position(ui, left, right, shown.value), y);
    let radius = size.range_dot / 2.0 - 2.0;
    ui.painter().circle(centre, radius, colour.surface_raised, Stroke::new(2.0, colour.band_mark));
}

/// The dot with a ring in the colour of the surface.
pub fn dot(ui: &Ui, theme: &Theme, centre: egui::Pos2) {
    let radius = theme.tokens.size.range_dot / 2.0;
    ui.painter().circle_filled(centre, radius + 0.5, theme.colour.surface_raised);
    ui.painter().circle_filled(centre, radius - 1.0, theme.colour.band_mark);
}

/// A triangle under the track.
pub fn triangle(ui: &Ui, theme: &Theme, tip: egui::Pos2) {
    let points = vec![tip, tip + vec2(5.0, 7.0), tip + vec2(-5.0, 7.0)];
    ui.painter().add(egui::Shape::convex_polygon(points, theme.colour.minimum_mark, Stroke::NONE));
}

/// A small band for a legend.
pub fn sample(ui: &Ui, theme: &Theme, place: Rect) {
    let rect = Rect::from_center_size(place.center(), vec2(26.0, 10.0));
    let stroke = Stroke::new(1.0, theme.colour.band_edge);
    ui.painter().rect(rect, Theme::corner(5.0), theme.colour.band_fill, stroke, StrokeKind::Inside);
}
