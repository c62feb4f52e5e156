//! The weave (*anyaman*): the only ornament, and it is data. One horizontal strand a dimension, as thick as its
//! weight; decorative, so it has no node in the accessibility tree.

use egui::{Color32, Painter, Rect, pos2};

use crate::app::theme::Theme;

/// What a weave shows: weights in profile order, which are determining, and the occupation's own pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Weave {
    strands: Vec<Strand>,
    cross: u8,
    phase: u8,
    /// A broad weave repeats its pattern instead of stretching it.
    repeats: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Strand {
    weight: f32,
    determining: bool,
}

/// The colours of a weave and of what lies behind it.
#[derive(Clone, Copy, Debug)]
pub struct WeaveColours {
    /// Determining strands.
    pub strong: Color32,
    /// Supporting strands.
    pub soft: Color32,
    /// Cross strands.
    pub cross: Color32,
    /// Behind the weave, seen in the gaps.
    pub behind: Color32,
}

impl WeaveColours {
    /// The emblem on a surface.
    #[must_use]
    pub fn emblem(theme: &Theme, behind: Color32) -> Self {
        let colour = &theme.colour;
        Self { strong: colour.weave_strong, soft: colour.weave_soft, cross: colour.weave_cross, behind }
    }

    /// The pale cover of a closed myth.
    #[must_use]
    pub fn cover(theme: &Theme, behind: Color32) -> Self {
        let colour = &theme.colour;
        Self {
            strong: colour.surface_selected,
            soft: colour.surface_selected,
            cross: colour.highlight_soft,
            behind,
        }
    }
}

impl Weave {
    /// A weave from weights, roles and a hash of the occupation's id, which gives 3–5 cross strands and a phase.
    #[must_use]
    pub fn new(strands: impl IntoIterator<Item = (f32, bool)>, id: &str) -> Self {
        // FNV-1a: stable for ever and on every machine, which the standard hasher does not promise.
        let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let cross = 3 + u8::try_from(hash % 3).unwrap_or_default();
        let phase = u8::try_from((hash >> 8) % 2).unwrap_or_default();
        let strands =
            strands.into_iter().map(|(weight, determining)| Strand { weight, determining }).collect();
        Self { strands, cross, phase, repeats: true }
    }

    /// Equal strands, as many as fit `rows`: the cover of a closed myth.
    #[must_use]
    pub fn plain(rows: usize) -> Self {
        Self {
            strands: vec![Strand { weight: 1.0, determining: true }; rows],
            cross: 6,
            phase: 0,
            repeats: false,
        }
    }

    /// Paints the weave into `rect`.
    pub fn paint(&self, painter: &Painter, rect: Rect, colours: WeaveColours) {
        let gap = (rect.height() * 0.022).max(1.0);
        let count = f32::from(u16::try_from(self.strands.len()).unwrap_or(u16::MAX));
        let total: f32 = self.strands.iter().map(|strand| strand.weight.max(0.0)).sum();
        if count < 1.0 || total <= 0.0 {
            return;
        }
        // Cross strands stand out above and below by one gap.
        let inner = rect.shrink2(egui::vec2(0.0, gap));
        let unit = (inner.height() - gap * (count - 1.0)) / total;
        let radius = (inner.height() * 0.03).clamp(1.0, 5.0);
        let cross = if self.repeats && rect.width() > rect.height() * 1.5 {
            self.cross.saturating_mul(2)
        } else {
            self.cross
        };
        let columns = f32::from(cross);
        let cross_width = rect.width() / (2.0 * columns + 1.0);
        let mut top = inner.top();
        for strand in &self.strands {
            let height = strand.weight.max(0.0) * unit;
            let band = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + height));
            let ink = if strand.determining { colours.strong } else { colours.soft };
            painter.rect_filled(band, radius, ink);
            top += height + gap;
        }
        let mut top = inner.top();
        for (row, strand) in self.strands.iter().enumerate() {
            let height = strand.weight.max(0.0) * unit;
            for column in 0..cross {
                if (row + usize::from(column) + usize::from(self.phase)) % 2 != 0 {
                    continue;
                }
                let centre =
                    rect.left() + rect.width() * (2.0 * f32::from(column) + 1.5) / (2.0 * columns + 1.0);
                let piece = Rect::from_min_max(
                    pos2(centre - cross_width / 2.0, top - gap),
                    pos2(centre + cross_width / 2.0, top + height + gap),
                );
                painter.rect_filled(piece.expand2(egui::vec2(gap * 0.45, 0.0)), 0.0, colours.behind);
                painter.rect_filled(piece, radius.min(2.0), colours.cross);
            }
            top += height + gap;
        }
    }
}

/// The program's mark: three bars and one cross strand, over–under–over.
pub fn mark(painter: &Painter, rect: Rect, colours: WeaveColours) {
    let gap = rect.height() * 0.12;
    let height = (rect.height() - 2.0 * gap) / 3.0;
    let step = height + gap;
    let width = rect.width() * 0.24;
    let x = rect.left() + rect.width() * 0.7;
    for row in 0_u8..3 {
        let top = rect.top() + f32::from(row) * step;
        let bar = Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + height));
        painter.rect_filled(bar, 2.0, colours.strong);
    }
    for row in [0_u8, 2] {
        let middle = rect.top() + f32::from(row) * step + height / 2.0;
        let piece = Rect::from_center_size(pos2(x, middle), egui::vec2(width, height + gap));
        painter.rect_filled(piece.expand2(egui::vec2(1.0, 0.0)), 0.0, colours.behind);
        painter.rect_filled(piece, 1.0, colours.cross);
    }
}
