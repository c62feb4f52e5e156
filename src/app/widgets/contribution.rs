//! The fit on a ruler with its thirds, and the parts it is made of on the same scale: the bar of parts ends right
//! under the dot.

use egui::accesskit::Role;
use egui::{Id, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::roving::{Axis, Roving};
use super::{focus, range_bar, text};
use crate::app::theme::{Theme, Type};
use crate::app::view::View;
use crate::profile::DimensionId;
use crate::report::{FitBlock, FitPart, FitShown};

/// The ruler with the band, the drop line and the bar of parts.
pub fn bar(
    ui: &mut Ui,
    view: &View<'_>,
    fit: &FitBlock,
    computed: &FitShown,
    colours: &dyn Fn(&DimensionId) -> egui::Color32,
) {
    let FitShown { shown, total, parts, spoken, .. } = computed;
    let theme = view.theme;
    let colour = &theme.colour;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 112.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Figure, true, spoken));
    let (left, right) = (rect.left() + 4.0, rect.right() - 4.0);
    let x = |value: f64| range_bar::position(ui, left, right, value);
    let edges = [0.0, 100.0 / 3.0, 200.0 / 3.0, 100.0];
    for (third, pair) in fit.thirds.iter().zip(edges.windows(2)) {
        let [from, to] = pair else { continue };
        let (from, to) = (x(*from), x(*to));
        let words = text::galley(ui, theme, Type::Caption, colour.text_muted, third, to - from - 2.0);
        let at = pos2((from + to) / 2.0 - words.size().x / 2.0, rect.top() + 16.0 - words.size().y);
        ui.painter().galley(at, words, colour.text_muted);
    }
    let ruler = rect.top() + 34.0;
    range_bar::track(ui, theme, left, right, ruler, true);
    for edge in edges {
        ui.painter().vline(x(edge), (ruler - 12.0)..=(ruler + 12.0), Stroke::new(1.0, colour.tick));
    }
    let top = ruler + 28.0;
    let height = theme.tokens.size.contribution_bar;
    let dot = x(shown.value);
    ui.painter().vline(dot, ruler..=top, Stroke::new(1.5, colour.band_mark));
    range_bar::band(ui, theme, left, right, ruler, shown);
    let whole = Rect::from_min_max(pos2(left, top), pos2(right, top + height));
    ui.painter().rect_filled(whole, 3.0, colour.track);
    // Edges come from running sums, not from rounded parts, so that the last one meets the drop line.
    let mut sum = 0.0;
    for part in parts {
        let from = x(sum);
        sum += part.value;
        let to = x(sum);
        let gap = if to - from > 2.0 { 0.75 } else { 0.0 };
        let segment = Rect::from_min_max(
            pos2(from + if sum > part.value { gap } else { 0.0 }, top),
            pos2(to - gap, top + height),
        );
        ui.painter().rect_filled(segment, 0.0, colours(&part.id));
    }
    let caption = top + height + 4.0;
    let figure = |words: &str, centre: f32, style: Type, ink| {
        let galley = text::galley(ui, theme, style, ink, words, 80.0);
        let half = galley.size().x / 2.0;
        let at = centre.clamp(rect.left() + half, rect.right() - half) - half;
        ui.painter().galley(pos2(at, caption), galley, ink);
    };
    if dot - left > 40.0 {
        figure("0", left, Type::Caption, colour.text_muted);
    }
    if right - dot > 44.0 {
        figure("100", right, Type::Caption, colour.text_muted);
    }
    figure(total, dot, Type::SmallStrong, colour.text);
}

/// The parts as a table: side, weight, part, and the sum. Returns the side that was chosen.
pub fn list(
    ui: &mut Ui,
    view: &View<'_>,
    fit: &FitBlock,
    computed: &FitShown,
    colours: &dyn Fn(&DimensionId) -> egui::Color32,
) -> Option<DimensionId> {
    let FitShown { total, total_label, parts, .. } = computed;
    let builder = UiBuilder::new().accessibility_role(Role::Table).accessibility_label(fit.title.as_str());
    let rows = Roving::new(ui, Id::unique("fit-parts"), parts.len(), 0, Axis::Vertical);
    let mut chosen = None;
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, part) in parts.iter().enumerate() {
            if row(ui, view, &rows, index, part, colours(&part.id)) {
                chosen = Some(part.id.clone());
            }
        }
        let (_, line) = ui.allocate_space(vec2(ui.available_width(), 6.0));
        ui.painter().hline(
            line.x_range(),
            line.center().y,
            Stroke::new(1.0, view.theme.colour.border_strong),
        );
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
        let ink = view.theme.colour.text;
        let label = text::galley(ui, view.theme, Type::BodyStrong, ink, total_label, 200.0);
        ui.painter().galley(pos2(rect.left() + 20.0, rect.center().y - label.size().y / 2.0), label, ink);
        figure(ui, view, rect, total, true);
        let name = format!("{total_label} {total}");
        response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &name));
    });
    chosen
}

/// Shows a part and tells whether it was chosen.
fn row(
    ui: &mut Ui,
    view: &View<'_>,
    rows: &Roving,
    index: usize,
    part: &FitPart,
    mark: egui::Color32,
) -> bool {
    let theme = view.theme;
    let colour = &theme.colour;
    let weight = text::galley(ui, theme, Type::Caption, colour.text_muted, &part.weight_label, 90.0);
    let name_width = ui.available_width() - 20.0 - weight.size().x - 72.0;
    let name = text::galley(ui, theme, Type::Table, colour.text, &part.name, name_width.max(60.0));
    let height = (name.size().y + 4.0).max(24.0);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, rows.id(index), rows.sense(ui, index));
    if response.hovered() {
        let around = rect.expand2(vec2(8.0, 0.0));
        ui.painter().rect_filled(around, Theme::corner(theme.tokens.radius.small), colour.surface_selected);
    }
    let square = Rect::from_center_size(pos2(rect.left() + 5.0, rect.center().y), egui::Vec2::splat(10.0));
    ui.painter().rect_filled(square, theme.tokens.radius.mark, mark);
    ui.painter().galley(pos2(rect.left() + 20.0, rect.center().y - name.size().y / 2.0), name, colour.text);
    let at = pos2(rect.right() - 52.0 - weight.size().x, rect.center().y - weight.size().y / 2.0);
    ui.painter().galley(at, weight, colour.text_muted);
    figure(ui, view, rect, &part.part, false);
    let words = format!("{} {} {}", part.name, part.weight_label, part.part);
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &words));
    focus::ring(ui, &response, 6.0);
    rows.keys(ui, index, &response);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

fn figure(ui: &Ui, view: &View<'_>, rect: Rect, words: &str, strong: bool) {
    let ink = view.theme.colour.text;
    let style = if strong { Type::Body } else { Type::Table };
    let galley = ui.painter().layout_job(text::figures(view.theme, style, ink, true, words));
    let at = pos2(rect.right() - galley.size().x, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}
