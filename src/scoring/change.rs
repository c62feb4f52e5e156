//! What one answer given otherwise would change: the smallest change that moves the words of a band, and the change that
//! moves the number farthest. Both come from scoring again; nothing is estimated.

use std::cmp::Reverse;

use super::dimension::{self, DimensionScore, Score, ScoreState, Tally, count, span, tally, whole};
use super::fit::{FitFigures, Share, WeightedSum, shares};
use super::trace::ItemTrace;
use super::{Band, BandWords, Fit, Outcome, Pomp};
use crate::assessment::Answers;
use crate::profile::{Dimension, Instrument, ItemId};

/// Two moves closer than this are equal: what is left between them is the rounding of binary fractions.
const SAME: f64 = 1e-9;

/// A figure with its band and the words for it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Standing {
    /// 0–100.
    pub pomp: Pomp,
    /// 90 % band.
    pub band: Band,
    /// The thirds the band lies in.
    pub words: BandWords,
}

impl Standing {
    fn of(score: &Score) -> Self {
        Self { pomp: score.pomp, band: score.band, words: score.words }
    }
}

/// One answer given otherwise, and what would then stand there.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Which item; it has an answer on the scale.
    pub item: ItemId,
    /// The answer as it is, before any reversal.
    pub from: i32,
    /// The answer as it would be, before any reversal; on the scale and different.
    pub to: i32,
    /// The item's dimension after the change.
    pub dimension: Standing,
    /// The fit after the change; `None` when there is no fit.
    pub fit: Option<Standing>,
}

/// How a figure answers to one answer given otherwise. Only answered items are looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sensitivity {
    /// The change of fewest steps on the scale that moves the words of the band; among equals one that raises the figure,
    /// then the first in the order of presentation. `None` when no single answer moves them, or there is no figure.
    pub words: Option<Change>,
    /// The change that moves the figure farthest, whatever the words; equals as above. `None` when no answer moves it.
    pub farthest: Option<Change>,
}

/// Whether an answer is moved so that its points rise or fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    Up,
    Down,
}

/// One dimension, ready to be scored again.
struct Side<'a> {
    dimension: &'a Dimension,
    items: &'a [ItemTrace],
    tally: Tally,
    score: Score,
}

/// A change before its consequences are written down.
#[derive(Clone, Copy)]
struct Step<'a> {
    item: &'a ItemTrace,
    direction: Direction,
    /// Steps on the scale, at least one.
    size: i64,
}

/// Scores again with single answers changed.
pub(super) struct Rescoring<'a> {
    instrument: &'a Instrument,
    sides: Vec<Side<'a>>,
    shares: Vec<Share<'a>>,
    fit: Option<Standing>,
}

impl<'a> Rescoring<'a> {
    /// `items` are those of each dimension of the instrument, in its order.
    pub(super) fn new(
        instrument: &'a Instrument,
        answers: &Answers,
        outcome: &Outcome,
        items: &'a [Vec<ItemTrace>],
    ) -> Self {
        let side = |(dimension, items): (&'a Dimension, &'a Vec<ItemTrace>)| {
            let score = *outcome.dimension(&dimension.id).and_then(DimensionScore::score)?;
            Some(Side { dimension, items, tally: tally(instrument, dimension, answers), score })
        };
        let fit = match &outcome.fit {
            Fit::Computed(fit) => Some(Standing { pomp: fit.pomp, band: fit.band, words: fit.words }),
            Fit::Undefined { .. } => None,
        };
        let sides = instrument.dimensions.iter().zip(items).filter_map(side).collect();
        Self { instrument, sides, shares: shares(instrument), fit }
    }

    /// How the score of a dimension answers; nothing when it has none.
    pub(super) fn of_dimension(&self, dimension: &Dimension) -> Sensitivity {
        let Some(side) = self.sides.iter().find(|side| side.dimension.id == dimension.id) else {
            return Sensitivity::default();
        };
        let moves =
            |points: i64| self.rescore(side, points).is_some_and(|score| score.words != side.score.words);
        let smallest = self.smallest(side, moves);
        let farthest = farthest_of(side, self.span());
        let change = |step: Option<Step<'_>>| step.and_then(|step| self.change(side, step));
        Sensitivity { words: change(smallest), farthest: change(farthest) }
    }

    /// How the fit answers; nothing when there is none.
    pub(super) fn of_fit(&self) -> Sensitivity {
        let Some(fit) = self.fit else { return Sensitivity::default() };
        let weighed: Vec<(&Side<'_>, f64)> =
            self.sides.iter().filter_map(|side| Some((side, self.share_of(side)?))).collect();
        let smallest = weighed
            .iter()
            .filter_map(|(side, _)| {
                let moves = |points: i64| {
                    let after = self.rescore(side, points).and_then(|score| self.fit_with(side, &score));
                    after.is_some_and(|after| after.words != fit.words)
                };
                Some((*side, self.smallest(side, moves)?))
            })
            .min_by_key(|(_, step)| (step.size, step.direction, step.item.number));
        let mut farthest: Option<(&Side<'_>, Step<'_>, f64)> = None;
        for (side, share) in &weighed {
            let Some(step) = farthest_of(side, self.span()) else { continue };
            let by = share * whole(step.size) / count(side.tally.answered);
            let is_first = farthest.is_none_or(|(_, best, most)| {
                let earlier = (step.direction, step.item.number) < (best.direction, best.item.number);
                by > most + SAME || (by > most - SAME && earlier)
            });
            if is_first {
                farthest = Some((side, step, by));
            }
        }
        Sensitivity {
            words: smallest.and_then(|(side, step)| self.change(side, step)),
            farthest: farthest.and_then(|(side, step, _)| self.change(side, step)),
        }
    }

    /// The change of fewest steps within a side for which `moves` holds at the points it leads to.
    ///
    /// All items of a side count alike, so only how far an answer moves matters. Both ends of a band rise with the points
    /// and the thirds they lie in are in order, so words that were left do not come back: halving finds the first step.
    fn smallest<'s>(&self, side: &'s Side<'_>, moves: impl Fn(i64) -> bool) -> Option<Step<'s>> {
        let to = |direction: Direction| {
            let most = side.items.iter().filter_map(|item| room(item, direction, self.span())).max()?;
            let led_to = |size: i64| match direction {
                Direction::Up => side.tally.points.saturating_add(size),
                Direction::Down => side.tally.points.saturating_sub(size),
            };
            let size = first_that(most, |size| moves(led_to(size)))?;
            let far_enough =
                |item: &&ItemTrace| room(item, direction, self.span()).is_some_and(|room| room >= size);
            let item = side.items.iter().find(far_enough)?;
            Some(Step { item, direction, size })
        };
        [to(Direction::Up), to(Direction::Down)]
            .into_iter()
            .flatten()
            .min_by_key(|step| (step.size, step.direction))
    }

    fn change(&self, side: &Side<'_>, step: Step<'_>) -> Option<Change> {
        let from = step.item.answer.value()?;
        let points = match step.direction {
            Direction::Up => step.size,
            Direction::Down => step.size.checked_neg()?,
        };
        let raw = if step.item.reversed { points.checked_neg()? } else { points };
        let to = i32::try_from(i64::from(from).checked_add(raw)?).ok()?;
        let score = self.rescore(side, side.tally.points.checked_add(points)?)?;
        let fit = if self.share_of(side).is_some() { self.fit_with(side, &score) } else { self.fit };
        Some(Change { item: step.item.item.clone(), from, to, dimension: Standing::of(&score), fit })
    }

    fn rescore(&self, side: &Side<'_>, points: i64) -> Option<Score> {
        let Tally { items, answered, .. } = side.tally;
        match dimension::state(&self.instrument.scale, side.dimension, items, answered, points) {
            ScoreState::Scored(score) => Some(score),
            ScoreState::TooFew { .. } => None,
        }
    }

    /// The fit when `side` has another score.
    fn fit_with(&self, side: &Side<'_>, score: &Score) -> Option<Standing> {
        self.fit?;
        let mut sum = WeightedSum::default();
        for share in &self.shares {
            let other = self.sides.iter().find(|side| side.dimension.id == *share.dimension)?;
            let is_changed = other.dimension.id == side.dimension.id;
            sum.add(share.share, if is_changed { score } else { &other.score });
        }
        let FitFigures { pomp, band, .. } = sum.figures();
        Some(Standing { pomp, band, words: band.words() })
    }

    fn share_of(&self, side: &Side<'_>) -> Option<f64> {
        let share = self.shares.iter().find(|share| *share.dimension == side.dimension.id)?;
        Some(share.share)
    }

    fn span(&self) -> i64 {
        span(&self.instrument.scale)
    }
}

/// The change within a side that moves its score farthest.
fn farthest_of<'s>(side: &'s Side<'_>, span: i64) -> Option<Step<'s>> {
    let steps = [Direction::Up, Direction::Down].into_iter().flat_map(|direction| {
        side.items.iter().filter_map(move |item| {
            let size = room(item, direction, span)?;
            (size > 0).then_some(Step { item, direction, size })
        })
    });
    steps.min_by_key(|step| (Reverse(step.size), step.direction, step.item.number))
}

/// How many steps the answer to an item can go that way; `None` when it was not answered.
fn room(item: &ItemTrace, direction: Direction, span: i64) -> Option<i64> {
    let points = item.points?;
    Some(match direction {
        Direction::Up => span.saturating_sub(points),
        Direction::Down => points,
    })
}

/// The smallest size from 1 to `most` for which `holds`, which once it holds holds for every larger one.
fn first_that(most: i64, holds: impl Fn(i64) -> bool) -> Option<i64> {
    if most < 1 || !holds(most) {
        return None;
    }
    let (mut below, mut first) = (0, most);
    while first - below > 1 {
        let middle = below + (first - below) / 2;
        if holds(middle) {
            first = middle;
        } else {
            below = middle;
        }
    }
    Some(first)
}
