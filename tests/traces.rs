//! Every figure followed back to the answers, and what one answer given otherwise would change. The independent way is to
//! change every answer in turn to every other option and to score the whole sheet again.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use proptest::prelude::*;
use selaras::assessment::{Answer, Answers};
use selaras::profile::{Instrument, ItemId, Key, Reliability};
use selaras::scoring::{BandWords, Change, Outcome, Sensitivity, Standing, Trace, score, trace};

#[path = "common/made.rs"]
mod made;

fn followed(instrument: &Instrument, answers: &Answers) -> (Outcome, Trace) {
    let outcome = score(instrument, answers);
    let trace = trace(instrument, answers, &outcome);
    (outcome, trace)
}

fn example() -> (Instrument, Answers) {
    let instrument = made::instrument();
    let answers = made::example_answers(&instrument);
    (instrument, answers)
}

/// What is changed: the score of one dimension, or the fit.
type Figure<'a> = &'a dyn Fn(&Outcome) -> Option<(f64, BandWords)>;

/// One change of one answer, as the whole sheet scored again has it.
#[derive(Clone, Debug)]
struct Tried {
    item: ItemId,
    to: i32,
    steps: i32,
    down: bool,
    position: usize,
    figure: f64,
    words: BandWords,
}

/// Every change of one answered item, scored as a whole.
fn every_change(instrument: &Instrument, answers: &Answers, figure: Figure<'_>) -> Vec<Tried> {
    let mut tried = Vec::new();
    for (position, item) in instrument.items.iter().enumerate() {
        let Some(from) = answers.get(&item.id).value().filter(|value| instrument.scale.contains(*value))
        else {
            continue;
        };
        for to in instrument.scale.values().filter(|to| *to != from) {
            let mut changed = answers.clone();
            changed.set(&item.id, Answer::Value(to));
            let Some((figure, words)) = figure(&score(instrument, &changed)) else { continue };
            let down = (to < from) == (item.key == Key::Positive);
            let steps = (to - from).abs();
            tried.push(Tried { item: item.id.clone(), to, steps, down, position, figure, words });
        }
    }
    tried
}

/// Fewest steps, then up before down, then the order of presentation; the words must differ.
fn smallest(tried: &[Tried], before: BandWords, of: impl Fn(&Tried) -> bool) -> Option<(ItemId, i32)> {
    let moving = tried.iter().filter(|tried| tried.words != before && of(tried));
    let best = moving.min_by_key(|tried| (tried.steps, tried.down, tried.position))?;
    Some((best.item.clone(), best.to))
}

/// How far the figure moves at most.
fn farthest(tried: &[Tried], before: f64, of: impl Fn(&Tried) -> bool) -> f64 {
    tried.iter().filter(|tried| of(tried)).map(|tried| (tried.figure - before).abs()).fold(0.0, f64::max)
}

fn chosen(change: Option<&Change>) -> Option<(ItemId, i32)> {
    change.map(|change| (change.item.clone(), change.to))
}

/// What a change says stands there afterwards is what the sheet scored again has.
fn check_after(instrument: &Instrument, answers: &Answers, change: &Change) {
    let mut changed = answers.clone();
    assert_eq!(changed.get(&change.item), Answer::Value(change.from));
    changed.set(&change.item, Answer::Value(change.to));
    let outcome = score(instrument, &changed);
    let dimension = &instrument.item(&change.item).unwrap().dimension;
    let now = outcome.dimension(dimension).unwrap().score().unwrap();
    assert_eq!(change.dimension, Standing { pomp: now.pomp, band: now.band, words: now.words });
    let fit = outcome.fit.score().map(|fit| Standing { pomp: fit.pomp, band: fit.band, words: fit.words });
    assert_eq!(change.fit, fit);
}

fn check_sensitivity(
    instrument: &Instrument,
    answers: &Answers,
    ours: &Sensitivity,
    figure: Figure<'_>,
    of: &dyn Fn(&Tried) -> bool,
) {
    let Some((before, words)) = figure(&score(instrument, answers)) else {
        assert_eq!(*ours, Sensitivity::default());
        return;
    };
    let tried = every_change(instrument, answers, figure);
    assert_eq!(chosen(ours.words.as_ref()), smallest(&tried, words, of));
    let after = |change: &Change| {
        let hit = tried.iter().find(|tried| tried.item == change.item && tried.to == change.to);
        hit.unwrap().figure
    };
    let most = farthest(&tried, before, of);
    match &ours.farthest {
        Some(change) => assert!(((after(change) - before).abs() - most).abs() < 1e-9),
        None => assert_eq!(most, 0.0),
    }
    for change in ours.words.iter().chain(&ours.farthest) {
        check_after(instrument, answers, change);
    }
}

/// All sides and the fit against every change there is.
fn check(instrument: &Instrument, answers: &Answers) {
    let (_, trace) = followed(instrument, answers);
    for (dimension, traced) in instrument.dimensions.iter().zip(&trace.dimensions) {
        let figure = |outcome: &Outcome| {
            let score = outcome.dimension(&dimension.id)?.score()?;
            Some((score.pomp.value(), score.words))
        };
        let own = |tried: &Tried| instrument.item(&tried.item).unwrap().dimension == dimension.id;
        check_sensitivity(instrument, answers, &traced.sensitivity, &figure, &own);
    }
    let fit = |outcome: &Outcome| outcome.fit.score().map(|fit| (fit.pomp.value(), fit.words));
    let weighted = |tried: &Tried| {
        let dimension = &instrument.item(&tried.item).unwrap().dimension;
        instrument.dimension(dimension).unwrap().weight > 0.0
    };
    check_sensitivity(instrument, answers, &trace.fit, &fit, &weighted);
}

fn on_the_scale(low: i32, high: i32) -> impl Strategy<Value = Answer> {
    prop_oneof![
        9 => (low..=high).prop_map(Answer::Value),
        1 => Just(Answer::NotUnderstood),
        1 => Just(Answer::Unanswered),
        1 => Just(Answer::Value(high + 3)),
    ]
}

fn sheet(instrument: &Instrument, answers: &[Answer]) -> Answers {
    instrument.items.iter().map(|item| item.id.clone()).zip(answers.iter().copied()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_change_named_is_the_one_that_trying_all_of_them_finds(
        answers in prop::collection::vec(on_the_scale(1, 5), 36),
        weights in prop::collection::vec(prop_oneof![Just(0.0), Just(1.0), Just(1.5), 0.1..4.0], 6),
        errors in prop::collection::vec(prop_oneof![Just(None), (0.0..25.0).prop_map(Some)], 6),
    ) {
        let mut instrument = made::instrument();
        for ((dimension, weight), sem) in instrument.dimensions.iter_mut().zip(weights).zip(errors) {
            dimension.weight = weight;
            if let Some(sd) = sem {
                dimension.reliability = Reliability::Measured {
                    alpha: 0.0, sd, n: std::num::NonZeroU32::MIN, source: "s".into(),
                };
            }
        }
        check(&instrument, &sheet(&instrument, &answers));
    }

    #[test]
    fn on_another_scale_too(answers in prop::collection::vec(on_the_scale(0, 6), 36)) {
        let mut instrument = made::instrument();
        instrument.scale = made::scale(0, 6);
        check(&instrument, &sheet(&instrument, &answers));
    }

    #[test]
    fn rows_sum_to_the_score_and_parts_to_the_fit(answers in prop::collection::vec(on_the_scale(1, 5), 36)) {
        let instrument = made::instrument();
        let answers = sheet(&instrument, &answers);
        let (outcome, trace) = followed(&instrument, &answers);
        let mut fit = 0.0;
        for (entry, traced) in outcome.dimensions.iter().zip(&trace.dimensions) {
            let rows: i64 = traced.items.iter().filter_map(|item| item.points).sum();
            prop_assert_eq!(rows, traced.points);
            prop_assert_eq!(traced.possible, 4 * i64::try_from(entry.answered).unwrap());
            prop_assert_eq!((traced.answered, traced.items.len()), (entry.answered, entry.items));
            prop_assert_eq!(traced.score.as_ref(), entry.score());
            if let Some(score) = entry.score() {
                let again = 100.0 * traced.points as f64 / traced.possible as f64;
                prop_assert!((again - score.pomp.value()).abs() < 1e-9);
            }
            let share = traced.share.unwrap();
            if let Some(part) = share.part {
                prop_assert!((share.weight / share.of * entry.score().unwrap().pomp.value() - part).abs() < 1e-9);
                fit += part;
            }
        }
        if let Some(score) = outcome.fit.score() {
            prop_assert!((fit - score.pomp.value()).abs() < 1e-9);
        }
    }

    #[test]
    fn no_instrument_makes_it_panic(
        answers in prop::collection::vec(prop_oneof![any::<i32>().prop_map(Answer::Value), Just(Answer::Unanswered)], 36),
        (min, max) in (any::<i32>(), any::<i32>()),
        weight in any::<f64>(),
        kept in 0..36_usize,
    ) {
        let mut instrument = made::instrument();
        (instrument.scale.min, instrument.scale.max) = (min, max);
        instrument.items.truncate(kept);
        instrument.dimensions[0].weight = weight;
        let answers = sheet(&instrument, &answers);
        let (_, trace) = followed(&instrument, &answers);
        for change in trace.fit.words.iter().chain(&trace.fit.farthest) {
            prop_assert!(instrument.scale.contains(change.to) && change.to != change.from);
        }
    }
}

#[test]
fn the_example_person_is_followed_by_hand() {
    // Motivation: 4 + 4 + 2 + 4 + 3 + 3 = 20 of 24. Its band reaches 1.645 · 33/√6 = 22.16 to either side, so "strong",
    // from 66.67, needs a score of 88.83, 21.3 points: 22, two more. "Medium" alone would need the upper end at 66.67, a
    // score of 44.5, nine points less, more than any answer has. Two points higher goes only where two are left: the
    // third item, 2 to 4. The score is then 22/24 = 91.67, its band 69.5 to 100.
    let (instrument, answers) = example();
    let (_, trace) = followed(&instrument, &answers);
    let motivation = &trace.dimensions[2];
    let points: Vec<Option<i64>> = motivation.items.iter().map(|item| item.points).collect();
    assert_eq!(points, [Some(4), Some(4), Some(2), Some(4), Some(3), Some(3)]);
    let numbers: Vec<usize> = motivation.items.iter().map(|item| item.number).collect();
    assert_eq!(numbers, [3, 9, 15, 21, 27, 33]);
    assert_eq!((motivation.points, motivation.possible), (20, 24));
    let last = motivation.items.last().unwrap();
    assert!(last.reversed && last.answer == Answer::Value(2), "a reversed answer of 2 counts three points");
    let share = motivation.share.unwrap();
    assert_eq!((share.weight, share.of), (1.5, 7.5));
    assert!((share.part.unwrap() - 1.5 / 7.5 * 20.0 / 24.0 * 100.0).abs() < 1e-9);

    let change = motivation.sensitivity.words.as_ref().unwrap();
    assert_eq!((change.item.as_str(), change.from, change.to), ("motivasi3", 3, 5));
    assert!((change.dimension.pomp.value() - 22.0 / 24.0 * 100.0).abs() < 1e-9);
    let reach = 1.644_853_626_951_472_2 * 33.0 / 6.0_f64.sqrt();
    assert!((change.dimension.band.low.value() - (2200.0 / 24.0 - reach)).abs() < 1e-9);
    assert_eq!(change.dimension.band.high.value(), 100.0);
    assert_eq!(change.dimension.words, BandWords::High);
    // 516.25/7.5 = 68.83 grows by 1.5 · 2 · 100/24 / 7.5 = 1.67.
    assert!((change.fit.unwrap().pomp.value() - (516.25 + 12.5) / 7.5).abs() < 1e-9);
}

#[test]
fn no_single_answer_moves_the_words_of_the_example_persons_fit() {
    // The band reaches 9.33 to either side of 68.83. "Strong" would need the lower end, 59.5, at 66.67: 7.2 more. One
    // answer moves the fit by at most 1.5 · 4 · 100/24 / 7.5 = 3.33. Downwards the upper end, 78.2, would have to fall to 66.67.
    let (instrument, answers) = example();
    let (_, trace) = followed(&instrument, &answers);
    assert_eq!(trace.fit.words, None);
    // Farthest: an answer of four points on a side of weight 1.5 taken to none, and empathy's first comes first.
    let farthest = trace.fit.farthest.unwrap();
    assert_eq!((farthest.item.as_str(), farthest.from, farthest.to), ("empati1", 5, 1));
    assert!((farthest.fit.unwrap().pomp.value() - (516.25 / 7.5 - 10.0 / 3.0)).abs() < 1e-9);
}

#[test]
fn up_comes_before_down_and_the_first_shown_before_a_later_one() {
    // Six middle answers measured with an error of 16.667/z: the band is 33.3 to 66.7, wholly "medium". One step either way
    // leaves it; up is named, at the first item.
    let mut instrument = made::instrument();
    let sd = (50.0 / 3.0 - 1e-6) / 1.644_853_626_951_472_2;
    for dimension in &mut instrument.dimensions {
        dimension.reliability =
            Reliability::Measured { alpha: 0.0, sd, n: std::num::NonZeroU32::MIN, source: "s".into() };
    }
    let mut answers = Answers::default();
    for dimension in &instrument.dimensions {
        made::answer_points(&instrument, &mut answers, dimension.id.as_str(), &[Some(2); 6]);
    }
    let (outcome, trace) = followed(&instrument, &answers);
    assert_eq!(outcome.dimensions[0].score().unwrap().words, BandWords::Middle);
    let change = trace.dimensions[0].sensitivity.words.as_ref().unwrap();
    assert_eq!((change.item.as_str(), change.from, change.to), ("empati1", 3, 4));
    assert_eq!(change.dimension.words, BandWords::MiddleToHigh);
    // Where nothing can go up, down it is.
    made::answer_points(&instrument, &mut answers, "empati", &[Some(4); 6]);
    let change = &followed(&instrument, &answers).1.dimensions[0].sensitivity.farthest.clone().unwrap();
    assert_eq!((change.item.as_str(), change.from, change.to), ("empati1", 5, 1));
}

#[test]
fn an_unanswered_item_is_never_what_would_change() {
    let (instrument, mut answers) = example();
    let (_, before) = followed(&instrument, &answers);
    assert_eq!(before.dimensions[2].sensitivity.words.as_ref().unwrap().item.as_str(), "motivasi3");
    answers.set(&"motivasi3".into(), Answer::Unanswered);
    let (_, after) = followed(&instrument, &answers);
    let motivation = &after.dimensions[2];
    assert_eq!(motivation.items[2].points, None);
    // 18 of 20 with five answered: 90, and a band that ends at 65.7; one point more, 95, is "strong".
    let change = motivation.sensitivity.words.as_ref().unwrap();
    assert_eq!((change.item.as_str(), change.from, change.to), ("motivasi5", 4, 5));
}

#[test]
fn a_side_without_a_score_has_nothing_to_change() {
    let (instrument, mut answers) = example();
    let two = [Some(3), Some(3), None, None, None, None];
    made::answer_points(&instrument, &mut answers, "komunikasi", &two);
    let (_, trace) = followed(&instrument, &answers);
    let side = &trace.dimensions[1];
    assert_eq!((side.points, side.possible, side.needed), (6, 8, 3));
    assert_eq!(side.score, None);
    assert_eq!((&side.sensitivity, &trace.fit), (&Sensitivity::default(), &Sensitivity::default()));
    assert_eq!(side.share.unwrap().part, None, "without a fit there is no part");
    let other = trace.dimensions[0].sensitivity.farthest.as_ref().unwrap();
    assert_eq!(other.fit, None);
}
