//! Alpha with Feldt's interval, and what each item does in its dimension. Only people who answered every item of the
//! dimension count here (listwise).

use super::figures::Interval;
use super::moments::{Scatter, as_f64};
use super::quantile::f_quantile;

/// Alpha of a dimension in one group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Alpha {
    /// 1 − unexplained; below 0 when items work against each other.
    pub(super) value: f64,
    /// 1 − alpha, never below 0: computed by itself, so that an alpha of 1 leaves exactly nothing.
    pub(super) unexplained: f64,
}

/// Cronbach's alpha, k/(k − 1)·(1 − tr(C)/ΣC) (Cronbach 1951). `None` with fewer than two items or when the sum of all
/// items does not vary.
pub(super) fn alpha(scatter: &Scatter) -> Option<Alpha> {
    of_part(scatter.items(), scatter.trace(), scatter.total)
}

/// Alpha of the dimension without one item, on the same people.
pub(super) fn alpha_without(scatter: &Scatter, item: usize) -> Option<Alpha> {
    let (own, with_total) = (scatter.own.get(item)?, scatter.with_total.get(item)?);
    of_part(scatter.items() - 1, scatter.trace() - own, scatter.total - 2 * with_total + own)
}

/// 1 − alpha = (k·tr(C) − ΣC)/((k − 1)·ΣC), which is never negative (Cauchy–Schwarz).
fn of_part(items: usize, trace: i128, total: i128) -> Option<Alpha> {
    if items < 2 || total <= 0 {
        return None;
    }
    let items = i128::try_from(items).ok()?;
    let unexplained = as_f64(items * trace - total) / as_f64(total) / as_f64(items - 1);
    Some(Alpha { value: 1.0 - unexplained, unexplained })
}

/// Corrected item–total correlation: of the item with the sum of the other items. `None` when either does not vary.
pub(super) fn item_rest(scatter: &Scatter, item: usize) -> Option<f64> {
    let (own, with_total) = (*scatter.own.get(item)?, *scatter.with_total.get(item)?);
    let rest = scatter.total - 2 * with_total + own;
    if own <= 0 || rest <= 0 {
        return None;
    }
    let correlation = as_f64(with_total - own) / (as_f64(own) * as_f64(rest)).sqrt();
    Some(correlation.clamp(-1.0, 1.0))
}

/// The interval of an alpha that was found with `people` people and `items` items (Feldt 1965):
/// 1 − (1 − α)·F(1 − e | e; n − 1, (n − 1)(k − 1)) with e = (1 − confidence)/2. The ends are never clamped. `None` with fewer
/// than two people or items, an alpha above 1, or a confidence outside 0–1.
#[must_use]
pub fn feldt_interval(alpha: f64, items: usize, people: u64, confidence: f64) -> Option<Interval> {
    feldt(1.0 - alpha, items, people, confidence)
}

/// The same from 1 − alpha.
pub(super) fn feldt(unexplained: f64, items: usize, people: u64, confidence: f64) -> Option<Interval> {
    if items < 2 || people < 2 || !unexplained.is_finite() || unexplained < 0.0 {
        return None;
    }
    let first = as_f64(i128::from(people)) - 1.0;
    let second = first * (as_f64(i128::try_from(items).ok()?) - 1.0);
    let tail = (1.0 - confidence) / 2.0;
    Some(Interval {
        low: 1.0 - unexplained * f_quantile(1.0 - tail, first, second)?,
        high: 1.0 - unexplained * f_quantile(tail, first, second)?,
    })
}
