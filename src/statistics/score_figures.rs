//! The scores of one dimension over a class: mean, spread, quartiles, histogram and the two ends.

use super::Count;
use super::figures::{Extreme, HISTOGRAM_BINS, Interval};
use super::moments::as_f64;
use super::quantile::t_reach;
use super::tally::Tally;
use crate::scoring::items_needed;

/// Confidence of the interval of a mean.
const CONFIDENCE: f64 = 0.95;

/// More than so many in 100 at one end are marked.
const MARKED: u128 = 15;

/// How often each (answered, points) came up: two whole numbers that make a score without any rounding.
#[derive(Clone, Debug)]
pub(super) struct Scores {
    /// k.
    items: u64,
    /// Distance from the lowest to the highest answer; 0 for a scale of one option, which gives no score.
    span: u64,
    /// Answers a score takes.
    needed: u64,
    /// By answered·(k·span + 1) + points.
    tally: Tally,
}

/// A score some people have: points of so many answered items.
#[derive(Clone, Copy, Debug)]
struct Cell {
    answered: u64,
    points: u64,
    people: u64,
}

impl Scores {
    pub(super) fn new(items: usize, span: u64) -> Self {
        let (items, needed) = (items as u64, items_needed(items) as u64);
        let largest = items.saturating_mul(span).saturating_add(1).saturating_mul(items.saturating_add(1));
        Self { items, span, needed, tally: Tally::up_to(largest) }
    }

    /// Takes in a person who answered `answered` items with `points` points in all; without effect when that is no score.
    pub(super) fn add(&mut self, answered: u64, points: u64) {
        if self.span > 0 && answered >= self.needed {
            self.tally.add(answered * self.stride() + points);
        }
    }

    fn stride(&self) -> u64 {
        self.items.saturating_mul(self.span).saturating_add(1)
    }

    /// The scores that occur, lowest first, equal ones together: 12 of 24 points are 10 of 20.
    fn cells(&self) -> Vec<Cell> {
        let mut cells: Vec<Cell> = self
            .tally
            .iter()
            .filter(|(_, people)| *people > 0)
            .map(|(at, people)| Cell { answered: at / self.stride(), points: at % self.stride(), people })
            .collect();
        let cross = |first: &Cell, second: &Cell| u128::from(first.points) * u128::from(second.answered);
        cells.sort_by(|first, second| cross(first, second).cmp(&cross(second, first)));
        cells.dedup_by(|next, kept| {
            let equal = cross(next, kept) == cross(kept, next);
            if equal {
                kept.people += next.people;
            }
            equal
        });
        cells
    }

    pub(super) fn figures(&self) -> ScoreFigures {
        let cells = self.cells();
        let people: u64 = cells.iter().map(|cell| cell.people).sum();
        let scored: Vec<(f64, u64)> = cells.iter().map(|cell| (self.pomp(*cell), cell.people)).collect();
        let mean = mean(&scored, people);
        let sd = mean.and_then(|mean| standard_deviation(&scored, people, mean));
        let at_end = |end: fn(Cell, u64) -> bool| {
            cells.iter().filter(|cell| end(**cell, self.span)).map(|cell| cell.people).sum()
        };
        ScoreFigures {
            people,
            mean,
            sd,
            mean_interval: mean.zip(sd).and_then(|(mean, sd)| mean_interval(mean, sd, people)),
            quartiles: [1, 2, 3].map(|quarter| quartile(&scored, people, quarter)),
            floor: extreme(at_end(|cell, _| cell.points == 0), people),
            ceiling: extreme(at_end(|cell, span| cell.points == cell.answered * span), people),
            histogram: self.histogram(&cells),
        }
    }

    fn pomp(&self, cell: Cell) -> f64 {
        100.0 * number(cell.points) / (number(cell.answered) * number(self.span))
    }

    /// The bin is found in whole numbers: a score of exactly 70 never slips below its edge.
    fn histogram(&self, cells: &[Cell]) -> [Count; HISTOGRAM_BINS] {
        let mut bins = [0_u64; HISTOGRAM_BINS];
        for cell in cells {
            let full = u128::from(cell.answered) * u128::from(self.span);
            let bin = (u128::from(cell.points) * HISTOGRAM_BINS as u128).checked_div(full).unwrap_or(0);
            let last = HISTOGRAM_BINS - 1;
            if let Some(bin) = bins.get_mut(usize::try_from(bin).unwrap_or(last).min(last)) {
                *bin += cell.people;
            }
        }
        bins.map(Count::Known)
    }
}

/// What [`Scores`] give.
#[derive(Clone, Copy, Debug)]
pub(super) struct ScoreFigures {
    pub(super) people: u64,
    pub(super) mean: Option<f64>,
    pub(super) sd: Option<f64>,
    pub(super) mean_interval: Option<Interval>,
    pub(super) quartiles: [Option<f64>; 3],
    pub(super) floor: Extreme,
    pub(super) ceiling: Extreme,
    pub(super) histogram: [Count; HISTOGRAM_BINS],
}

fn mean(scored: &[(f64, u64)], people: u64) -> Option<f64> {
    let sum: f64 = scored.iter().map(|(score, people)| score * number(*people)).sum();
    (people > 0).then(|| sum / number(people))
}

/// Two passes: squares of deviations do not cancel.
fn standard_deviation(scored: &[(f64, u64)], people: u64, mean: f64) -> Option<f64> {
    let squares: f64 = scored.iter().map(|(score, people)| (score - mean).powi(2) * number(*people)).sum();
    match scored {
        _ if people < 2 => None,
        // All alike: the rounding of their mean is no spread.
        [_] => Some(0.0),
        _ => Some((squares / (number(people) - 1.0)).sqrt()),
    }
}

/// mean ± t(0.975; n − 1)·SD/√n.
fn mean_interval(mean: f64, sd: f64, people: u64) -> Option<Interval> {
    let people = number(people);
    let reach = t_reach(CONFIDENCE, people - 1.0)? * sd / people.sqrt();
    Some(Interval { low: mean - reach, high: mean + reach })
}

/// Type 7 of Hyndman & Fan (1996), R's default: at h = (n − 1)·quarter/4, between the two neighbours in proportion.
fn quartile(scored: &[(f64, u64)], people: u64, quarter: u64) -> Option<f64> {
    let last = people.checked_sub(1)?;
    // h in quarters: whole and rest apart, without overflow.
    let quarters = u128::from(last) * u128::from(quarter);
    let (below, rest) = (quarters / 4, quarters % 4);
    let low = at(scored, below)?;
    if rest == 0 {
        return Some(low);
    }
    let high = at(scored, below + 1)?;
    Some(low + (high - low) * [0.0, 0.25, 0.5, 0.75].get(usize::try_from(rest).ok()?)?)
}

/// The score of the person at that place, counted from 0, lowest first.
fn at(scored: &[(f64, u64)], place: u128) -> Option<f64> {
    let mut passed = 0_u128;
    scored.iter().find_map(|(score, people)| {
        passed += u128::from(*people);
        (passed > place).then_some(*score)
    })
}

fn extreme(count: u64, people: u64) -> Extreme {
    Extreme {
        count: Count::Known(count),
        share: (people > 0).then(|| number(count) / number(people)),
        marked: u128::from(count) * 100 > u128::from(people) * MARKED,
    }
}

fn number(count: u64) -> f64 {
    as_f64(i128::from(count))
}
