//! What holds for every possible class.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use proptest::prelude::*;
use selaras::assessment::{Answer, Answers};
use selaras::profile::{Instrument, Key};
use selaras::scoring::score;
use selaras::statistics::{Class, ClassFigures, Count, DimensionFigures};

#[path = "common/made.rs"]
mod made;

type Sheet = Vec<Answer>;

/// Answers that lean to the person's own level, so that alphas of every sign come up; some are missing.
fn sheet(items: usize) -> impl Strategy<Value = Sheet> {
    let answer = prop_oneof![
        12 => (1..=5).prop_map(Answer::Value),
        6 => Just(Answer::Value(4)),
        1 => Just(Answer::NotUnderstood),
        1 => Just(Answer::Unanswered),
    ];
    prop::collection::vec(answer, items)
}

fn class_of(most: usize) -> impl Strategy<Value = Vec<Sheet>> {
    prop::collection::vec(sheet(36), 0..most)
}

fn figures(instrument: &Instrument, sheets: &[Sheet]) -> ClassFigures {
    let mut class = Class::new(instrument);
    sheets.iter().for_each(|sheet| class.push(sheet));
    class.figures()
}

fn close(first: Option<f64>, second: Option<f64>) -> bool {
    match (first, second) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
        (a, b) => a == b,
    }
}

fn turned(key: Key) -> Key {
    if key == Key::Positive { Key::Reversed } else { Key::Positive }
}

fn map_values(sheets: &[Sheet], change: impl Fn(i32) -> i32) -> Vec<Sheet> {
    let one = |answer: &Answer| answer.value().map_or(*answer, |value| Answer::Value(change(value)));
    sheets.iter().map(|sheet| sheet.iter().map(one).collect()).collect()
}

/// POMP of everybody with a score, by [`score`].
fn scores(instrument: &Instrument, sheets: &[Sheet], dimension: usize) -> Vec<f64> {
    sheets
        .iter()
        .filter_map(|sheet| {
            let answers: Answers =
                instrument.items.iter().map(|i| i.id.clone()).zip(sheet.iter().copied()).collect();
            score(instrument, &answers).dimensions[dimension].score().map(|score| score.pomp.value())
        })
        .collect()
}

/// Keyed answers of everybody who answered every item of a dimension, as numbers.
fn complete(instrument: &Instrument, sheets: &[Sheet], dimension: usize) -> Vec<Vec<f64>> {
    let id = &instrument.dimensions[dimension].id;
    let keyed = |key: Key, value: i32| f64::from(if key == Key::Positive { value } else { 6 - value });
    sheets
        .iter()
        .filter_map(|sheet| {
            let items = instrument.items.iter().zip(sheet).filter(|(item, _)| item.dimension == *id);
            items.map(|(item, answer)| answer.value().map(|value| keyed(item.key, value))).collect()
        })
        .collect()
}

#[expect(clippy::cast_precision_loss, reason = "small classes")]
fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[expect(clippy::cast_precision_loss, reason = "small classes")]
fn variance(values: &[f64]) -> f64 {
    let mean = mean(values);
    values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / (values.len() as f64 - 1.0)
}

/// Alpha straight from variances, in floating point.
#[expect(clippy::cast_precision_loss, reason = "six items")]
fn plain_alpha(rows: &[Vec<f64>]) -> Option<f64> {
    let items = rows.first()?.len();
    let totals: Vec<f64> = rows.iter().map(|row| row.iter().sum()).collect();
    let own = (0..items).map(|at| variance(&rows.iter().map(|row| row[at]).collect::<Vec<_>>())).sum::<f64>();
    let k = items as f64;
    let total = variance(&totals);
    (rows.len() >= 2 && total > 1e-12).then(|| k / (k - 1.0) * (1.0 - own / total))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn figures_are_those_of_a_plain_calculation(sheets in class_of(40)) {
        let instrument = made::instrument();
        let figures = figures(&instrument, &sheets);
        for (at, entry) in figures.dimensions.iter().enumerate() {
            let mut scores = scores(&instrument, &sheets, at);
            scores.sort_by(f64::total_cmp);
            prop_assert_eq!(entry.n_scored, Count::Known(scores.len() as u64));
            prop_assert!(close(entry.mean, (!scores.is_empty()).then(|| mean(&scores))));
            prop_assert!(close(entry.sd, (scores.len() > 1).then(|| variance(&scores).sqrt())));
            let middle = scores.len() / 2;
            let median = match scores.len() {
                0 => None,
                even if even % 2 == 0 => Some(f64::midpoint(scores[middle - 1], scores[middle])),
                _ => Some(scores[middle]),
            };
            prop_assert!(close(entry.median, median));
            let rows = complete(&instrument, &sheets, at);
            prop_assert_eq!(entry.n_listwise, Count::Known(rows.len() as u64));
            prop_assert!(close(entry.alpha, plain_alpha(&rows)), "{:?} {:?}", entry.alpha, plain_alpha(&rows));
        }
    }

    #[test]
    fn the_order_of_people_changes_no_bit(
        (sheets, shuffled) in class_of(24).prop_flat_map(|s| (Just(s.clone()), Just(s).prop_shuffle())),
    ) {
        let instrument = made::instrument();
        prop_assert_eq!(figures(&instrument, &sheets), figures(&instrument, &shuffled));
    }

    #[test]
    fn the_order_of_items_changes_no_figure(
        sheets in class_of(24),
        order in Just((0..36).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let instrument = made::instrument();
        let mut shuffled = instrument.clone();
        shuffled.items = order.iter().map(|at| instrument.items[*at].clone()).collect();
        let moved: Vec<Sheet> =
            sheets.iter().map(|sheet| order.iter().map(|at| sheet[*at]).collect()).collect();
        let (before, after) = (figures(&instrument, &sheets), figures(&shuffled, &moved));
        prop_assert_eq!(&before.dimensions, &after.dimensions);
        for item in &before.items {
            prop_assert_eq!(Some(item), after.item(&item.item));
        }
    }

    #[test]
    fn a_linear_change_of_the_scale_changes_no_alpha(
        sheets in class_of(24),
        (low, step) in (-1000..1000, 1..1000),
    ) {
        let instrument = made::instrument();
        let mut stretched = instrument.clone();
        (stretched.scale.min, stretched.scale.max) = (low, low + 4 * step);
        let moved = map_values(&sheets, |value| low + step * (value - 1));
        let (before, after) = (figures(&instrument, &sheets), figures(&stretched, &moved));
        for (before, after) in before.dimensions.iter().zip(&after.dimensions) {
            prop_assert!(close(after.alpha, before.alpha));
            prop_assert!(close(after.mean, before.mean) && close(after.sd, before.sd));
            prop_assert!(close(after.sem, before.sem) && close(after.q3, before.q3));
            prop_assert_eq!(before.histogram, after.histogram);
        }
        for (before, after) in before.items.iter().zip(&after.items) {
            prop_assert!(close(after.r_drop, before.r_drop));
            prop_assert!(close(after.alpha_if_dropped, before.alpha_if_dropped));
        }
    }

    #[test]
    fn reversing_a_whole_item_set_keeps_alpha_and_mirrors_scores(sheets in class_of(24)) {
        let instrument = made::instrument();
        let mut reversed = instrument.clone();
        reversed.items.iter_mut().for_each(|item| item.key = turned(item.key));
        let (before, after) = (figures(&instrument, &sheets), figures(&reversed, &sheets));
        for (before, after) in before.dimensions.iter().zip(&after.dimensions) {
            prop_assert_eq!(before.alpha, after.alpha);
            prop_assert_eq!(before.alpha_interval, after.alpha_interval);
            prop_assert_eq!(before.sem, after.sem);
            prop_assert!(close(after.mean, before.mean.map(|mean| 100.0 - mean)));
            prop_assert!(close(after.sd, before.sd));
            prop_assert!(close(after.q1, before.q3.map(|q3| 100.0 - q3)));
            prop_assert_eq!(before.floor, after.ceiling);
        }
        for (before, after) in before.items.iter().zip(&after.items) {
            prop_assert_eq!(before.r_drop, after.r_drop);
        }
    }

    #[test]
    fn figures_stay_where_they_belong(sheets in class_of(40)) {
        for entry in figures(&made::instrument(), &sheets).dimensions {
            let DimensionFigures { floor, ceiling, q1, median, q3, mean, alpha, alpha_interval, .. } = entry;
            if let (Some(floor), Some(ceiling)) = (floor.share, ceiling.share) {
                prop_assert!(floor + ceiling <= 1.0);
            }
            prop_assert!(q1 <= median && median <= q3);
            for score in [q1, median, q3, mean].into_iter().flatten() {
                prop_assert!((-1e-9..=100.0 + 1e-9).contains(&score));
            }
            let in_bins: u64 = entry.histogram.iter().filter_map(|bin| bin.known()).sum();
            prop_assert_eq!(Count::Known(in_bins), entry.n_scored);
            if let (Some(alpha), Some(ends)) = (alpha, alpha_interval) {
                // Feldt's interval need not hold a very small sample's alpha in its middle, but its ends are in order.
                prop_assert!(alpha <= 1.0 && ends.low <= ends.high && ends.high <= 1.0);
            }
        }
    }

    #[test]
    fn nothing_small_is_handed_on(sheets in class_of(40)) {
        let shown = figures(&made::instrument(), &sheets).for_handing_on();
        let mut cells = vec![shown.respondents];
        for entry in &shown.dimensions {
            cells.extend([entry.n_scored, entry.n_listwise, entry.floor.count, entry.ceiling.count]);
            cells.extend(entry.histogram);
            row_is_safe(&entry.histogram, entry.n_scored)?;
        }
        for item in &shown.items {
            let counts: Vec<Count> = item.counts.iter().map(|option| option.count).collect();
            row_is_safe(&counts, item.n)?;
            cells.extend([item.n, item.not_understood]);
            cells.extend(counts);
        }
        prop_assert!(cells.iter().filter_map(|cell| cell.known()).all(|count| count >= 5));
    }

    #[test]
    fn a_damaged_instrument_makes_no_panic_and_no_figure_that_is_no_number(
        sheets in prop::collection::vec(prop::collection::vec(any_answer(), 0..50), 0..12),
        (min, max) in prop_oneof![Just((i32::MIN, i32::MAX)), (any::<i32>(), any::<i32>())],
        kept in 0..36_usize,
        one_dimension in any::<bool>(),
    ) {
        let mut instrument = made::instrument();
        (instrument.scale.min, instrument.scale.max) = (min, max);
        instrument.items.truncate(kept);
        if one_dimension {
            let id = instrument.dimensions[0].id.clone();
            instrument.items.iter_mut().for_each(|item| item.dimension = id.clone());
        }
        let figures = figures(&instrument, &sheets);
        let handed_on = figures.for_handing_on();
        for entry in figures.dimensions.iter().chain(&handed_on.dimensions) {
            let ends = [entry.mean_interval, entry.alpha_interval];
            let ends = ends.into_iter().flatten().flat_map(|ends| [ends.low, ends.high]);
            let all = [entry.mean, entry.sd, entry.q1, entry.median, entry.q3, entry.alpha, entry.sem];
            prop_assert!(all.into_iter().flatten().chain(ends).all(f64::is_finite), "{:?}", entry);
            let _ = entry.reportable_alpha();
        }
        for item in &figures.items {
            let all = [item.mean, item.sd, item.r_drop, item.alpha_if_dropped];
            prop_assert!(all.into_iter().flatten().all(f64::is_finite), "{:?}", item);
        }
        let _ = figures.findings();
    }
}

/// What is hidden in a row whose sum is told holds at least five people, or nothing is told of the row.
fn row_is_safe(row: &[Count], sum: Count) -> Result<(), TestCaseError> {
    let told: u64 = row.iter().filter_map(|cell| cell.known()).sum();
    let any_hidden = row.contains(&Count::Hidden);
    if let Count::Known(sum) = sum {
        prop_assert!(!any_hidden || sum - told >= 5 || told == 0, "{:?} of {}", row, sum);
    }
    Ok(())
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        4 => any::<i32>().prop_map(Answer::Value),
        1 => Just(Answer::Value(i32::MIN)),
        1 => Just(Answer::Value(i32::MAX)),
        4 => (1..=5).prop_map(Answer::Value),
        1 => Just(Answer::NotUnderstood),
        1 => Just(Answer::Unanswered),
    ]
}

#[test]
fn nobody_and_somebody_alone() {
    let instrument = made::instrument();
    let none = figures(&instrument, &[]);
    assert_eq!((none.respondents, none.findings()), (Count::Known(0), Vec::new()));
    for entry in &none.dimensions {
        assert_eq!((entry.n_scored, entry.n_listwise), (Count::Known(0), Count::Known(0)));
        assert_eq!((entry.mean, entry.q1, entry.alpha, entry.floor.share), (None, None, None, None));
    }
    let one = figures(&instrument, &[vec![Answer::Value(4); 36]]);
    for entry in &one.dimensions {
        // Five items at 4 of 1–5 and one reversed at 2: (5·3 + 1)/24 of the way.
        assert_eq!((entry.mean, entry.q1, entry.q3), (Some(1600.0 / 24.0), entry.mean, entry.mean));
        assert_eq!((entry.sd, entry.mean_interval, entry.alpha, entry.sem), (None, None, None, None));
    }
    for item in &one.items {
        assert_eq!((item.n, item.sd, item.r_drop, item.constant), (Count::Known(1), None, None, false));
    }
    let silent = figures(&instrument, &vec![vec![Answer::NotUnderstood; 36]; 7]);
    assert!(silent.dimensions.iter().all(|entry| entry.n_scored == Count::Known(0) && entry.mean.is_none()));
    assert!(
        silent.items.iter().all(|item| item.not_understood == Count::Known(7) && item.n == Count::Known(0))
    );
}
