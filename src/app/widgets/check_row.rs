//! A box to tick with its sentence beside it; the whole row can be clicked.

use egui::accesskit::Role;
use egui::{Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use super::{focus, text};
use crate::app::theme::icons::icon;
use crate::app::theme::{Theme, Type};

/// Shows the row; the response is clicked when the box shall change.
pub fn check_row(ui: &mut Ui, theme: &Theme, checked: bool, words: &str) -> Response {
    let colour = &theme.colour;
    let size = theme.tokens.size.checkbox;
    let gap = 12.0;
    let galley = text::galley(ui, theme, Type::Body, colour.text, words, ui.available_width() - size - gap);
    let height = theme.tokens.size.hit_min.max(galley.size().y + 8.0);
    let width = size + gap + galley.size().x;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, checked, words));
    let first_line = rect.top() + (height - galley.size().y) / 2.0 + theme.type_token(Type::Body).line / 2.0;
    let square = Rect::from_center_size(pos2(rect.left() + size / 2.0, first_line), Vec2::splat(size));
    let (fill, edge) =
        if checked { (colour.accent, colour.accent) } else { (colour.surface_raised, colour.border_strong) };
    let stroke =
        Stroke::new(theme.tokens.stroke.control, if response.hovered() { colour.accent } else { edge });
    ui.painter().rect(square, Theme::corner(theme.tokens.radius.check), fill, stroke, StrokeKind::Inside);
    if checked {
        text::paint_icon(ui, square.center(), icon::CHECK, 16.0, colour.accent_text);
    }
    let at = pos2(rect.left() + size + gap, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour.text);
    focus::ring(ui, &response, 6.0);
    response
}
