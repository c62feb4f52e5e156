//! Taking people in one after the other. What is kept are whole numbers whose count depends on the instrument alone, so
//! that a hundred thousand people need no more room than one and their order cannot matter.

use super::Count;
use super::figures::{ClassFigures, DimensionFigures, ItemFigures, OptionCount};
use super::moments::{Products, Scatter, as_f64, bounded, standard_deviation};
use super::reliability;
use super::score_figures::Scores;
use super::tally::Tally;
use crate::assessment::Answer;
use crate::profile::{DimensionId, Instrument, Item, Key, Scale};
use crate::scoring::{points_within, span};

/// Confidence of the interval of alpha.
const CONFIDENCE: f64 = 0.95;

/// A class that grows by one person at a time.
#[derive(Clone, Debug)]
pub struct Class {
    scale: Scale,
    span: u64,
    respondents: u64,
    items: Vec<ItemAnswers>,
    dimensions: Vec<DimensionAnswers>,
    /// Items that belong to no dimension; a valid instrument has none.
    loose: Vec<(usize, Key)>,
}

/// What was answered to one item.
#[derive(Clone, Debug)]
struct ItemAnswers {
    item: Item,
    tally: Tally,
    not_understood: u64,
}

/// What was answered to the items of one dimension.
#[derive(Clone, Debug)]
struct DimensionAnswers {
    dimension: DimensionId,
    /// Places of its items in the order of presentation, with their keys.
    places: Vec<(usize, Key)>,
    scores: Scores,
    products: Products,
    /// Points of the person being taken in, one entry an item: only here to be used again.
    points: Vec<u64>,
}

impl Class {
    /// An empty class that answers `instrument`.
    #[must_use]
    pub fn new(instrument: &Instrument) -> Self {
        let span = u64::try_from(span(&instrument.scale)).unwrap_or(0);
        let item =
            |item: &Item| ItemAnswers { item: item.clone(), tally: Tally::up_to(span), not_understood: 0 };
        let dimension = |id: &DimensionId| {
            let items = instrument.items.iter().enumerate();
            let places: Vec<(usize, Key)> = items
                .filter(|(_, item)| item.dimension == *id)
                .map(|(place, item)| (place, item.key))
                .collect();
            DimensionAnswers {
                dimension: id.clone(),
                scores: Scores::new(places.len(), span),
                products: Products::new(places.len(), span),
                points: vec![0; places.len()],
                places,
            }
        };
        let items = instrument.items.iter().enumerate();
        Self {
            scale: instrument.scale.clone(),
            span,
            respondents: 0,
            loose: items
                .filter(|(_, item)| instrument.dimension(&item.dimension).is_none())
                .map(|(place, item)| (place, item.key))
                .collect(),
            items: instrument.items.iter().map(item).collect(),
            dimensions: instrument.dimensions.iter().map(|entry| dimension(&entry.id)).collect(),
        }
    }

    /// Takes in one person: an answer an item, in the order of presentation. Missing ones at the end and answers
    /// outside the scale count as unanswered, further ones are ignored. Allocates nothing on a valid instrument.
    pub fn push(&mut self, answers: &[Answer]) {
        self.respondents += 1;
        let (min, max) = (self.scale.min, self.scale.max);
        let items = &mut self.items;
        let mut take = |place: usize, key: Key| {
            let answer = answers.get(place).copied().unwrap_or_default();
            let entry = items.get_mut(place)?;
            if answer == Answer::NotUnderstood {
                entry.not_understood += 1;
            }
            let points =
                points_within(min, max, key, answer).and_then(|points| u64::try_from(points).ok())?;
            entry.tally.add(points);
            Some(points)
        };
        for dimension in &mut self.dimensions {
            let (mut answered, mut total) = (0, 0_u64);
            for (place, key) in &dimension.places {
                let Some(points) = take(*place, *key) else { continue };
                if let Some(slot) = dimension.points.get_mut(answered) {
                    *slot = points;
                }
                answered += 1;
                // Points are below 2³² and items are fewer than that: the sum fits.
                total += points;
            }
            dimension.take(answered, total);
        }
        for (place, key) in &self.loose {
            take(*place, *key);
        }
    }

    /// People taken in.
    #[must_use]
    pub fn respondents(&self) -> u64 {
        self.respondents
    }

    /// All figures of the people taken in so far.
    #[must_use]
    pub fn figures(&self) -> ClassFigures {
        let scatters: Vec<Option<Scatter>> =
            self.dimensions.iter().map(|dimension| dimension.products.scatter()).collect();
        let dimensions = self.dimensions.iter().zip(&scatters);
        ClassFigures {
            respondents: Count::Known(self.respondents),
            dimensions: dimensions
                .map(|(entry, scatter)| entry.figures(scatter.as_ref(), self.span))
                .collect(),
            items: self
                .items
                .iter()
                .enumerate()
                .map(|(place, item)| self.item(place, item, &scatters))
                .collect(),
        }
    }

    fn item(&self, place: usize, entry: &ItemAnswers, scatters: &[Option<Scatter>]) -> ItemFigures {
        let Spread { people, mean_points, sd, varies } = entry.spread(self.span);
        let within = self.dimensions.iter().zip(scatters).find_map(|(dimension, scatter)| {
            let at = dimension.places.iter().position(|(of_dimension, _)| *of_dimension == place)?;
            scatter.as_ref().map(|scatter| (scatter, at))
        });
        let alike = within.and_then(|(scatter, at)| scatter.own.get(at)).is_some_and(|own| *own == 0);
        let counts = entry.tally.iter().filter_map(|(points, count)| {
            let value = i64::from(self.scale.min).checked_add(i64::try_from(points).ok()?)?;
            Some(OptionCount { value: i32::try_from(value).ok()?, count: Count::Known(count) })
        });
        ItemFigures {
            item: entry.item.id.clone(),
            dimension: entry.item.dimension.clone(),
            key: entry.item.key,
            n: Count::Known(people),
            mean: mean_points.map(|mean| f64::from(self.scale.min) + mean),
            sd,
            r_drop: within.and_then(|(scatter, at)| reliability::item_rest(scatter, at)),
            alpha_if_dropped: within
                .and_then(|(scatter, at)| reliability::alpha_without(scatter, at))
                .map(|alpha| alpha.value),
            not_understood: Count::Known(entry.not_understood),
            counts: counts.collect(),
            constant: alike || (people >= 2 && !varies),
        }
    }
}

impl DimensionAnswers {
    /// Takes in a person who answered so many items, with the points in all; those of each item are gathered.
    fn take(&mut self, answered: usize, total: u64) {
        self.scores.add(answered as u64, total);
        if answered > 0 && answered == self.places.len() {
            self.products.add(&self.points, total);
        }
    }

    fn figures(&self, scatter: Option<&Scatter>, span: u64) -> DimensionFigures {
        let scores = self.scores.figures();
        let [q1, median, q3] = scores.quartiles;
        let (items, people) = (self.places.len(), self.products.people());
        let alpha = scatter.and_then(reliability::alpha);
        let full = as_f64(i128::from(span) * items as i128);
        DimensionFigures {
            dimension: self.dimension.clone(),
            items,
            n_scored: Count::Known(scores.people),
            mean: scores.mean,
            sd: scores.sd,
            mean_interval: scores.mean_interval,
            q1,
            median,
            q3,
            floor: scores.floor,
            ceiling: scores.ceiling,
            histogram: scores.histogram,
            n_listwise: Count::Known(people),
            alpha: alpha.map(|alpha| alpha.value),
            alpha_interval: alpha
                .and_then(|alpha| reliability::feldt(alpha.unexplained, items, people, CONFIDENCE)),
            sem: scatter
                .zip(alpha)
                .map(|(scatter, alpha)| 100.0 * scatter.sd_of_total() / full * alpha.unexplained.sqrt()),
        }
    }
}

/// Mean and spread of one item over everybody who answered it.
struct Spread {
    people: u64,
    mean_points: Option<f64>,
    sd: Option<f64>,
    varies: bool,
}

impl ItemAnswers {
    fn spread(&self, span: u64) -> Spread {
        let (mut people, mut sum, mut squares, mut different) = (0_u64, 0_u128, 0_u128, 0);
        for (points, count) in self.tally.iter().filter(|(_, count)| *count > 0) {
            let (points, count_wide) = (u128::from(points), u128::from(count));
            people += count;
            sum += points * count_wide;
            squares += points * points * count_wide;
            different += 1;
        }
        let exact = bounded(people, 1, span).and_then(|()| {
            let (sum, squares) = (i128::try_from(sum).ok()?, i128::try_from(squares).ok()?);
            Some(i128::from(people) * squares - sum * sum)
        });
        let mean = |sum: u128| Some(as_f64(i128::try_from(sum).ok()?) / as_f64(i128::from(people)));
        Spread {
            people,
            mean_points: if people == 0 { None } else { mean(sum) },
            sd: exact.filter(|_| people >= 2).map(|scatter| standard_deviation(people, scatter)),
            varies: different > 1,
        }
    }
}
