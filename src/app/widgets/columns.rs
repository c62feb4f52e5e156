//! Columns of given widths, drawn from left to right so that the order of building stays the order of reading.

use egui::{Layout, Rect, Ui, UiBuilder, pos2};

/// Shows one closure a column; columns start at the same height and the tallest decides where the page goes on.
/// Returns the height of each column.
pub fn columns(ui: &mut Ui, widths: &[f32], gap: f32, mut show: impl FnMut(&mut Ui, usize)) -> Vec<f32> {
    let start = ui.available_rect_before_wrap().min;
    let mut left = start.x;
    let mut bottom = start.y;
    let mut heights = Vec::with_capacity(widths.len());
    for (index, width) in widths.iter().enumerate() {
        let rect = Rect::from_min_max(pos2(left, start.y), pos2(left + width, f32::INFINITY));
        let builder = UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::top_down(egui::Align::Min))
            .id_salt(("column", index));
        let mut column = ui.new_child(builder);
        column.set_width(*width);
        show(&mut column, index);
        let used = column.min_rect();
        bottom = bottom.max(used.bottom());
        heights.push(used.height());
        left += width + gap;
    }
    let right = (left - gap).max(start.x);
    ui.advance_cursor_after_rect(Rect::from_min_max(start, pos2(right, bottom)));
    heights
}

/// `count` equal widths with `gap` between them in `available` points.
#[must_use]
pub fn equal(available: f32, count: usize, gap: f32) -> Vec<f32> {
    let count = count.max(1);
    let gaps = f32::from(u16::try_from(count - 1).unwrap_or(u16::MAX)) * gap;
    let width = (available - gaps) / f32::from(u16::try_from(count).unwrap_or(u16::MAX));
    vec![width.floor().max(0.0); count]
}

/// As [`columns`], with cards of equal height: `card` draws the frame and calls what it is given inside it.
/// The first pass measures, the second is drawn.
pub fn equal_cards(
    ui: &mut Ui,
    salt: impl std::hash::Hash + std::fmt::Debug,
    widths: &[f32],
    gap: f32,
    mut card: impl FnMut(&mut Ui, usize, &mut dyn FnMut(&mut Ui, &mut dyn FnMut(&mut Ui))),
) {
    let memory = ui.scope_id().with(("equal-cards", egui::Id::unique(salt)));
    let height: f32 = ui.data(|data| data.get_temp(memory)).unwrap_or(0.0);
    let mut tallest: f32 = 0.0;
    columns(ui, widths, gap, |ui, index| {
        let mut inside = |ui: &mut Ui, content: &mut dyn FnMut(&mut Ui)| {
            ui.set_width(ui.available_width());
            ui.set_min_height(height);
            let used = ui.vertical(|ui| content(ui)).response.rect.height();
            tallest = tallest.max(used);
        };
        card(ui, index, &mut inside);
    });
    if (tallest - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(memory, tallest));
        ui.ctx().request_discard("cards of equal height");
    }
}
