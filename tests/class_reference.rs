//! Every figure of the reference files that class statistics cover, cell by cell: |a − b| ≤ 1e-9 · max(1, |b|), 1e-7 for the
//! interval of alpha, and a missing cell is missing. `cargo test --test class_reference -- --nocapture` tells how
//! close it is.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once and says how close it came, and exact figures are what is tested"
)]

use std::collections::BTreeMap;

use selaras::assessment::Answer;
use selaras::profile::{DimensionId, DimensionRole, Instrument, Item, Key, Scale};
use selaras::statistics::{
    AlphaWithheld, Class, ClassFigures, Count, DimensionFigures, Finding, GroupsNotCompared, Interval,
    compare, feldt_interval,
};

#[path = "common/made.rs"]
mod made;
#[path = "common/reference.rs"]
mod reference;

use reference::{Comparison, Row, number, table};

const EXACT: f64 = 1e-9;
const FELDT: f64 = 1e-7;

fn instrument(scale: (i32, i32), dimensions: &[&str], items: Vec<Item>) -> Instrument {
    Instrument {
        scale: Scale { min: scale.0, max: scale.1, labels: Vec::new() },
        dimensions: dimensions
            .iter()
            .map(|id| made::dimension(id, made::text(id, id), DimensionRole::Supporting, 1.0))
            .collect(),
        items,
        ..made::instrument()
    }
}

/// The instrument of the 300 made-up people.
fn synth36() -> Instrument {
    let keys = table(include_str!("reference/synth36_keys.csv"));
    let positions: Vec<usize> = keys.iter().map(|row| row["position"].parse().unwrap()).collect();
    assert_eq!(positions, (1..=36).collect::<Vec<_>>(), "the file lists items in the order of presentation");
    let mut dimensions: Vec<&str> = Vec::new();
    for row in &keys {
        if !dimensions.contains(&row["dimension"].as_str()) {
            dimensions.push(&row["dimension"]);
        }
    }
    let key = |row: &Row| if row["key"] == "1" { Key::Positive } else { Key::Reversed };
    let items = keys.iter().map(|row| made::item(&row["item"], &row["dimension"], key(row))).collect();
    instrument((1, 5), &dimensions, items)
}

fn people(instrument: &Instrument) -> Vec<(Row, Vec<Answer>)> {
    let answer = |cell: &String| cell.parse().map_or(Answer::Unanswered, Answer::Value);
    table(include_str!("reference/synth36_responses.csv"))
        .into_iter()
        .map(|row| {
            let answers = instrument.items.iter().map(|item| answer(&row[item.id.as_str()])).collect();
            (row, answers)
        })
        .collect()
}

fn whole_class() -> ClassFigures {
    let instrument = synth36();
    let mut class = Class::new(&instrument);
    for (_, answers) in people(&instrument) {
        class.push(&answers);
    }
    assert_eq!(class.respondents(), 300);
    class.figures()
}

fn known(count: Count) -> u64 {
    count.known().unwrap()
}

#[expect(clippy::cast_precision_loss, reason = "three hundred people")]
fn as_number(count: Count) -> f64 {
    known(count) as f64
}

#[test]
fn dimensions_of_three_hundred_people_are_those_of_the_reference() {
    let figures = whole_class();
    let rows = table(include_str!("reference/synth36_reliability.csv"));
    assert_eq!(rows.len(), figures.dimensions.len());
    let (exact, feldt) = (Comparison::default(), Comparison::default());
    for row in &rows {
        let entry = figures.dimension(&DimensionId::new(&*row["dimension"])).unwrap();
        let check = |ours: Option<f64>, column: &str| {
            exact.within(ours, number(row, column), EXACT, &format!("{} {column}", row["dimension"]));
        };
        let ends = |end: fn(&Interval) -> f64| entry.alpha_interval.as_ref().map(end);
        assert_eq!(entry.items.to_string(), row["k"]);
        assert_eq!(known(figures.respondents).to_string(), row["n_all"]);
        check(Some(as_number(entry.n_scored)), "n_scored");
        check(entry.mean, "mean_pomp_scored");
        check(entry.sd, "sd_pomp_scored");
        check(entry.q1, "q25_pomp");
        check(entry.median, "median_pomp");
        check(entry.q3, "q75_pomp");
        check(entry.floor.share.map(|share| 100.0 * share), "pct_floor");
        check(entry.ceiling.share.map(|share| 100.0 * share), "pct_ceiling");
        check(Some(as_number(entry.n_listwise)), "n_listwise");
        check(entry.alpha, "alpha_raw_listwise");
        check(entry.sem, "sem_pomp_listwise");
        feldt.within(ends(|ends| ends.low), number(row, "feldt95_lo_listwise"), FELDT, &row["dimension"]);
        feldt.within(ends(|ends| ends.high), number(row, "feldt95_hi_listwise"), FELDT, &row["dimension"]);
        let reportable = entry.reportable_alpha().unwrap();
        assert_eq!((Some(reportable.alpha), Some(reportable.interval)), (entry.alpha, entry.alpha_interval));
    }
    exact.tell("synth36_reliability.csv");
    feldt.tell("synth36_reliability.csv, Feldt");
}

#[test]
fn items_of_three_hundred_people_are_those_of_the_reference() {
    let figures = whole_class();
    let rows = table(include_str!("reference/synth36_item_stats.csv"));
    assert_eq!(rows.len(), 36);
    let exact = Comparison::default();
    for row in &rows {
        let entry = figures.item(&row["item"].as_str().into()).unwrap();
        let check = |ours: Option<f64>, column: &str| {
            exact.within(ours, number(row, column), EXACT, &format!("{} {column}", row["item"]));
        };
        assert_eq!(entry.dimension.as_str(), row["dimension"]);
        assert_eq!(entry.key == Key::Positive, row["key"] == "1");
        check(Some(as_number(entry.n)), "n");
        check(entry.mean, "mean");
        check(entry.sd, "sd");
        check(entry.r_drop, "r_drop_listwise");
        check(entry.alpha_if_dropped, "alpha_if_dropped_listwise");
        assert_eq!(entry.counts.len(), 5);
        for option in &entry.counts {
            check(Some(as_number(option.count)), &format!("freq_{}", option.value));
        }
        assert_eq!(entry.not_understood, Count::Known(0));
    }
    exact.tell("synth36_item_stats.csv");
    assert_eq!(figures.findings(), [], "a clean instrument raises nothing");
}

/// Welch's F for any number of groups (Welch 1951), from nothing but n, mean and SD of each.
fn welch_f(groups: &[(f64, f64, f64)]) -> (f64, f64) {
    let k = groups.iter().map(|_| 1.0).sum::<f64>();
    let weights: Vec<f64> = groups.iter().map(|(n, _, sd)| n / sd.powi(2)).collect();
    let sum: f64 = weights.iter().sum();
    let mean = groups.iter().zip(&weights).map(|((_, mean, _), w)| w * mean).sum::<f64>() / sum;
    let between =
        groups.iter().zip(&weights).map(|((_, m, _), w)| w * (m - mean).powi(2)).sum::<f64>() / (k - 1.0);
    let lambda: f64 =
        groups.iter().zip(&weights).map(|((n, ..), w)| (1.0 - w / sum).powi(2) / (n - 1.0)).sum();
    (between / (1.0 + 2.0 * (k - 2.0) / (k * k - 1.0) * lambda), (k * k - 1.0) / (3.0 * lambda))
}

fn by_class() -> BTreeMap<String, ClassFigures> {
    let instrument = synth36();
    let mut classes: BTreeMap<String, Class> = BTreeMap::new();
    for (row, answers) in people(&instrument) {
        classes.entry(row["class"].clone()).or_insert_with(|| Class::new(&instrument)).push(&answers);
    }
    classes.into_iter().map(|(name, class)| (name, class.figures())).collect()
}

fn moments(entry: &DimensionFigures) -> (f64, f64, f64) {
    (as_number(entry.n_scored), entry.mean.unwrap(), entry.sd.unwrap())
}

#[test]
fn ten_classes_give_the_welch_figures_of_the_reference() {
    let classes = by_class();
    let exact = Comparison::default();
    for row in &table(include_str!("reference/synth36_group_class.csv")) {
        let id = DimensionId::new(&*row["dimension"]);
        let groups: Vec<(f64, f64, f64)> =
            classes.values().map(|figures| moments(figures.dimension(&id).unwrap())).collect();
        let (f, freedom) = welch_f(&groups);
        exact.within(Some(f), number(row, "welch_F"), EXACT, &row["dimension"]);
        exact.within(Some(freedom), number(row, "df2"), EXACT, &row["dimension"]);
        assert_eq!((groups.len() - 1).to_string(), row["df1"]);
    }
    exact.tell("synth36_group_class.csv");
}

/// For two groups Welch's F is the square of his t, and its second degrees of freedom are those of t: what a pair gives
/// follows from the formula that the reference confirms for ten.
#[test]
fn a_pair_of_classes_agrees_with_the_welch_figures() {
    let classes: Vec<ClassFigures> = by_class().into_values().collect();
    for (first, second) in classes.iter().zip(classes.iter().skip(1)) {
        for (first, second) in first.dimensions.iter().zip(&second.dimensions) {
            let (f, freedom) = welch_f(&[moments(first), moments(second)]);
            let found = compare(first, second).unwrap();
            let ((n1, m1, s1), (n2, m2, s2)) = (moments(first), moments(second));
            let error = (s1 * s1 / n1 + s2 * s2 / n2).sqrt();
            assert!((found.by - (m1 - m2)).abs() < 1e-12);
            assert!(((found.by / error).powi(2) - f).abs() <= 1e-9 * f.max(1.0));
            assert!((found.degrees_of_freedom - freedom).abs() <= 1e-9 * freedom);
            assert!((f64::midpoint(found.interval.low, found.interval.high) - found.by).abs() < 1e-9);
        }
    }
}

#[test]
fn every_interval_of_the_grid_is_feldts() {
    let rows = table(include_str!("reference/feldt_grid.csv"));
    assert_eq!(rows.len(), 150);
    let feldt = Comparison::default();
    for row in &rows {
        let (items, people) = (row["k"].parse().unwrap(), row["n"].parse().unwrap());
        let alpha = number(row, "alpha").unwrap();
        for (confidence, low, high) in [(0.95, "lo95", "hi95"), (0.90, "lo90", "hi90")] {
            let interval = feldt_interval(alpha, items, people, confidence);
            feldt.within(interval.map(|ends| ends.low), number(row, low), FELDT, &format!("{row:?}"));
            feldt.within(interval.map(|ends| ends.high), number(row, high), FELDT, &format!("{row:?}"));
        }
    }
    feldt.tell("feldt_grid.csv");
}

/// A class of one dimension, everybody's answers as they are.
fn matrix(scale: (i32, i32), keys: &[Key], rows: &[Vec<i32>]) -> ClassFigures {
    let items = keys.iter().enumerate().map(|(at, key)| made::item(&format!("i{at}"), "d", *key)).collect();
    let instrument = instrument(scale, &["d"], items);
    let mut class = Class::new(&instrument);
    for row in rows {
        class.push(&row.iter().map(|value| Answer::Value(*value)).collect::<Vec<_>>());
    }
    class.figures()
}

#[test]
fn alphas_small_enough_for_the_hand() {
    let cases: serde_json::Value = serde_json::from_str(include_str!("reference/edge_cases.json")).unwrap();
    let cases = cases["alpha"].as_array().unwrap();
    assert_eq!(cases.len(), 4);
    let exact = Comparison::default();
    for case in cases {
        #[expect(clippy::cast_possible_truncation, reason = "answers from 1 to 5")]
        let whole = |value: &serde_json::Value| value.as_f64().unwrap() as i32;
        let rows: Vec<Vec<i32>> = case["matrix"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row.as_array().unwrap().iter().map(whole).collect())
            .collect();
        let figures = matrix((1, 5), &vec![Key::Positive; rows[0].len()], &rows);
        let entry = &figures.dimensions[0];
        let what = case["matrix"].to_string();
        let expected =
            if case["alpha"].is_null() { &case["alpha_keep_constant_item"] } else { &case["alpha"] };
        exact.within(entry.alpha, expected.as_f64(), EXACT, &what);
        if let Some(ends) = case["feldt95"].as_array() {
            let interval = entry.alpha_interval.unwrap();
            exact.within(Some(interval.low), ends[0].as_f64(), FELDT, &what);
            exact.within(Some(interval.high), ends[1].as_f64(), FELDT, &what);
        }
        if let Some(dropped) = case["alpha_drop_constant_item"].as_f64() {
            let constant = figures.items.iter().find(|item| item.constant).unwrap();
            exact.within(constant.alpha_if_dropped, Some(dropped), EXACT, &what);
            let item = constant.item.clone();
            assert_eq!(figures.findings(), [Finding::ConstantItem { item }], "kept, and warned about");
        }
        assert!(matches!(entry.reportable_alpha(), Err(AlphaWithheld::TooFewPeople { .. })));
    }
    exact.tell("edge_cases.json, alpha");
}

#[test]
fn a_wrong_key_is_an_alarm_and_keeps_its_sign() {
    // Two items that agree and a third that should be reversed: by hand, C has 2.5 on its diagonal, c₁₂ = 2.5 and
    // c₁₃ = c₂₃ = −2.5, so ΣC = 7.5 + 5 − 10 = 2.5 and alpha = 3/2·(1 − 7.5/2.5) = −3.
    let rows: Vec<Vec<i32>> = (1..=5).map(|x| vec![x, x, 6 - x]).collect();
    let figures = matrix((1, 5), &[Key::Positive; 3], &rows);
    let [first, second, third] = &figures.items[..] else { panic!("three items") };
    assert_eq!(figures.dimensions[0].alpha, Some(-3.0));
    // The first item against x + (6 − x) = 6, which does not vary; the third against 2x.
    assert_eq!((first.r_drop, second.r_drop, third.r_drop), (None, None, Some(-1.0)));
    // Without the third: two equal items. Without the first: a sum that does not vary.
    assert_eq!((third.alpha_if_dropped, first.alpha_if_dropped), (Some(1.0), None));
    let dimension = DimensionId::new("d");
    assert_eq!(
        figures.findings(),
        [
            Finding::NegativeAlpha { dimension, alpha: -3.0 },
            Finding::CheckKey { item: third.item.clone(), r_drop: -1.0 },
        ]
    );
    let right = matrix((1, 5), &[Key::Positive, Key::Positive, Key::Reversed], &rows);
    assert_eq!((right.dimensions[0].alpha, right.dimensions[0].sem), (Some(1.0), Some(0.0)));
    // Nothing about keys any more; one of five people is at either end.
    let [d1, d2] = [DimensionId::new("d"), DimensionId::new("d")];
    assert_eq!(
        right.findings(),
        [Finding::Floor { dimension: d1, share: 0.2 }, Finding::Ceiling { dimension: d2, share: 0.2 }]
    );
}

/// `count` people on one item from 0 to 10, so that scores are ten times the answer.
fn group(answers: &[i32]) -> DimensionFigures {
    let rows: Vec<Vec<i32>> = answers.iter().map(|answer| vec![*answer]).collect();
    matrix((0, 10), &[Key::Positive], &rows).dimensions.remove(0)
}

#[test]
fn two_groups_by_hand() {
    // Ten people each, five at m − 10 and five at m + 10: variance 10·100/9, error of the difference √(2·100/9).
    let first = group(&[5, 5, 5, 5, 5, 7, 7, 7, 7, 7]);
    let second = group(&[3, 3, 3, 3, 3, 5, 5, 5, 5, 5]);
    let found = compare(&first, &second).unwrap();
    assert!((found.by - 20.0).abs() < 1e-12);
    assert!((found.degrees_of_freedom - 18.0).abs() < 1e-12);
    // R: qt(0.975, 18)
    let reach = 2.100_922_040_240_96 * (200.0_f64 / 9.0).sqrt();
    assert!((found.interval.low - (20.0 - reach)).abs() < 1e-9);
    assert!((found.interval.high - (20.0 + reach)).abs() < 1e-9);
    // J(18) = Γ(9)/(3·Γ(8.5)) with Γ(9) = 8! and Γ(8.5) = 15!!/2⁸·√π.
    let j = 40_320.0 / (3.0 * 2_027_025.0 / 256.0 * std::f64::consts::PI.sqrt());
    assert!((found.hedges_g - j * 20.0 / (1000.0_f64 / 9.0).sqrt()).abs() < 1e-9);
    assert_eq!(found.people, [10, 10]);
    // The mean of one of them: R: qt(0.975, 9)
    let (ends, reach) = (first.mean_interval.unwrap(), 2.262_157_162_854_1 * (100.0_f64 / 9.0).sqrt());
    assert!((ends.low - (60.0 - reach)).abs() < 1e-9 && (ends.high - (60.0 + reach)).abs() < 1e-9);
    let other = compare(&second, &first).unwrap();
    assert_eq!((other.by, other.hedges_g), (-found.by, -found.hedges_g));
}

#[test]
fn groups_that_cannot_be_compared_are_refused_with_the_reason() {
    let (ten, nine) = (group(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), group(&[1, 2, 3, 4, 5, 6, 7, 8, 9]));
    let people = [Count::Known(10), Count::Known(9)];
    assert_eq!(compare(&ten, &nine), Err(GroupsNotCompared::TooFewPeople { people }));
    assert_eq!(compare(&group(&[4; 12]), &group(&[7; 12])), Err(GroupsNotCompared::NoSpread));
    assert!(compare(&group(&[4; 12]), &ten).is_ok(), "one group with a spread is enough");
    let other = DimensionFigures { dimension: DimensionId::new("other"), ..ten.clone() };
    assert_eq!(compare(&ten, &other), Err(GroupsNotCompared::OtherDimension));
}

#[test]
fn alpha_is_told_from_thirty_people_and_for_two_items() {
    let of = |people: usize, items: usize| {
        let rows: Vec<Vec<i32>> =
            (1..=5).cycle().take(people).map(|x| (0..items).map(|_| x).collect()).collect();
        matrix((1, 5), &vec![Key::Positive; items], &rows).dimensions.remove(0)
    };
    assert_eq!(of(30, 2).reportable_alpha().unwrap().people, 30);
    let people = Count::Known(29);
    assert_eq!(of(29, 2).reportable_alpha(), Err(AlphaWithheld::TooFewPeople { people }));
    assert_eq!(of(29, 2).alpha, Some(1.0), "it exists all the same");
    assert_eq!(of(30, 1).reportable_alpha(), Err(AlphaWithheld::OneItem));
    let alike = matrix((1, 5), &[Key::Positive; 2], &vec![vec![3, 3]; 30]).dimensions.remove(0);
    assert_eq!(alike.reportable_alpha(), Err(AlphaWithheld::NoVariance));
    assert_eq!((alike.sd, alike.q1, alike.alpha, alike.sem), (Some(0.0), Some(50.0), None, None));
}

#[test]
fn more_than_fifteen_in_a_hundred_at_an_end_are_marked() {
    let class = |at_floor: usize, others: usize| {
        group(&[vec![0; at_floor], (0..others).map(|_| 5).collect()].concat()).floor
    };
    assert!(!class(3, 17).marked, "3 of 20 are 15 in 100, not more");
    assert!(class(4, 16).marked);
    assert_eq!((class(3, 17).count, class(3, 17).share), (Count::Known(3), Some(0.15)));
}

#[test]
fn quartiles_and_bins_by_hand() {
    // R: quantile(c(0, 10, 30, 70, 100, 100), c(.25, .5, .75), type = 7) gives 15, 50, 92.5.
    let entry = group(&[100, 70, 0, 30, 10, 100].map(|score| score / 10));
    assert_eq!((entry.q1, entry.median, entry.q3), (Some(15.0), Some(50.0), Some(92.5)));
    let bins: Vec<u64> = entry.histogram.iter().map(|count| known(*count)).collect();
    assert_eq!(
        bins,
        [1, 1, 0, 1, 0, 0, 0, 1, 0, 2],
        "a score on an edge belongs to the bin above, 100 to the last"
    );
}

#[test]
fn what_is_handed_on_hides_small_cells() {
    // Answers 0…10 chosen by 4, 6, 7 people and nobody else.
    let answers = [vec![0; 4], vec![5; 6], vec![10; 7]].concat();
    let rows: Vec<Vec<i32>> = answers.iter().map(|answer| vec![*answer]).collect();
    let own = matrix((0, 10), &[Key::Positive], &rows);
    let shown = own.for_handing_on();
    let counts = |figures: &ClassFigures| -> Vec<(i32, Option<u64>)> {
        let options = figures.items[0].counts.iter();
        options
            .map(|option| (option.value, option.count.known()))
            .filter(|(_, count)| *count != Some(0))
            .collect()
    };
    assert_eq!(counts(&own), [(0, Some(4)), (5, Some(6)), (10, Some(7))]);
    // 17 − 6 − 7 would give the four away: the six go too. The seven stay.
    let visible: Vec<_> = counts(&shown).into_iter().filter(|(_, count)| count.is_some()).collect();
    assert_eq!(visible, [(10, Some(7))]);
    let entry = &shown.dimensions[0];
    assert_eq!((entry.floor.count, entry.floor.share, entry.floor.marked), (Count::Hidden, None, false));
    assert_eq!(entry.ceiling.count, Count::Known(7));
    assert_eq!((entry.n_scored, entry.mean), (Count::Known(17), own.dimensions[0].mean));
    assert_eq!(shown.items[0].not_understood, Count::Hidden, "nobody is a small cell too");

    let four = matrix((0, 10), &[Key::Positive; 2], &rows_of_two(4)).for_handing_on();
    let entry = &four.dimensions[0];
    assert_eq!(
        (four.respondents, entry.n_scored, entry.n_listwise),
        (Count::Hidden, Count::Hidden, Count::Hidden)
    );
    assert_eq!((entry.mean, entry.median, entry.alpha, entry.sem), (None, None, None, None));
    assert!(entry.histogram.iter().all(|bin| *bin == Count::Hidden));
    let item = &four.items[0];
    assert_eq!((item.n, item.mean, item.sd, item.r_drop), (Count::Hidden, None, None, None));
    assert_eq!(entry.reportable_alpha(), Err(AlphaWithheld::TooFewPeople { people: Count::Hidden }));
}

fn rows_of_two(people: i32) -> Vec<Vec<i32>> {
    (0..people).map(|at| vec![at, at + 1]).collect()
}
