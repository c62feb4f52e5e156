//! What holds for every possible set of answers.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use proptest::prelude::*;
use selaras::assessment::{Answer, Answers};
use selaras::profile::{Instrument, ItemId, Key, Minimum, Reliability};
use selaras::scoring::{Fit, MinimumState, Outcome, Tendency, score};

#[path = "common/made.rs"]
mod made;

/// Answers on the scale, outside it, not understood, missing.
fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        8 => (1..=5).prop_map(Answer::Value),
        1 => Just(Answer::NotUnderstood),
        1 => Just(Answer::Unanswered),
        1 => any::<i32>().prop_map(Answer::Value),
    ]
}

fn on_the_scale() -> impl Strategy<Value = Answer> {
    prop_oneof![
        6 => (1..=5).prop_map(Answer::Value),
        1 => Just(Answer::NotUnderstood),
        1 => Just(Answer::Unanswered),
    ]
}

fn sheet(answer: impl Strategy<Value = Answer>) -> impl Strategy<Value = Vec<Answer>> {
    prop::collection::vec(answer, 36)
}

fn answers_to(instrument: &Instrument, sheet: &[Answer]) -> Answers {
    instrument.items.iter().map(|item| item.id.clone()).zip(sheet.iter().copied()).collect()
}

fn parts_of(outcome: &Outcome) -> Vec<f64> {
    outcome.fit.score().map_or_else(Vec::new, |fit| fit.contributions.iter().map(|part| part.part).collect())
}

proptest! {
    #[test]
    fn contributions_sum_to_the_fit(
        sheet in sheet(on_the_scale()),
        weights in prop::collection::vec(0.0..5.0, 6),
    ) {
        let mut instrument = made::instrument();
        for (dimension, weight) in instrument.dimensions.iter_mut().zip(weights) {
            dimension.weight = weight;
        }
        let outcome = score(&instrument, &answers_to(&instrument, &sheet));
        if let Fit::Computed(fit) = &outcome.fit {
            let sum: f64 = parts_of(&outcome).iter().sum();
            prop_assert!((sum - fit.pomp.value()).abs() <= 1e-9);
        } else {
            prop_assert!(outcome.dimensions.iter().any(|entry| entry.score().is_none()));
        }
    }

    #[test]
    fn bands_hold_their_scores(sheet in sheet(any_answer())) {
        let instrument = made::instrument();
        let outcome = score(&instrument, &answers_to(&instrument, &sheet));
        let scores = outcome.dimensions.iter().filter_map(|entry| entry.score());
        let bands = scores.map(|score| (score.pomp, score.band));
        for (pomp, band) in bands.chain(outcome.fit.score().map(|fit| (fit.pomp, fit.band))) {
            prop_assert!(band.low <= pomp && pomp <= band.high);
            prop_assert!((0.0..=100.0).contains(&pomp.value()));
        }
    }

    #[test]
    fn turning_every_key_and_every_answer_round_changes_nothing(sheet in sheet(on_the_scale())) {
        let instrument = made::instrument();
        let mut turned = instrument.clone();
        for item in &mut turned.items {
            item.key = if item.key == Key::Positive { Key::Reversed } else { Key::Positive };
        }
        let turned_sheet: Vec<Answer> = sheet
            .iter()
            .map(|answer| answer.value().map_or(*answer, |value| Answer::Value(1 + 5 - value)))
            .collect();
        let before = score(&instrument, &answers_to(&instrument, &sheet));
        prop_assert_eq!(before, score(&turned, &answers_to(&turned, &turned_sheet)));
    }

    #[test]
    fn the_order_of_items_changes_no_figure(
        sheet in sheet(any_answer()),
        order in Just((0..36).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let instrument = made::instrument();
        let answers = answers_to(&instrument, &sheet);
        let mut shuffled = instrument.clone();
        shuffled.items = order.iter().map(|index| instrument.items[*index].clone()).collect();
        let (before, after) = (score(&instrument, &answers), score(&shuffled, &answers));
        prop_assert_eq!(&before.dimensions, &after.dimensions);
        prop_assert_eq!(&before.strengths, &after.strengths);
        prop_assert_eq!(before.fit.score().map(|fit| fit.pomp), after.fit.score().map(|fit| fit.pomp));
        prop_assert_eq!(parts_of(&before), parts_of(&after));
    }

    #[test]
    fn an_answer_outside_the_scale_counts_as_none(sheet in sheet(any_answer())) {
        let instrument = made::instrument();
        let outside = |answer: &Answer| answer.value().is_some_and(|value| !(1..=5).contains(&value));
        let without: Vec<Answer> =
            sheet.iter().map(|answer| if outside(answer) { Answer::Unanswered } else { *answer }).collect();
        let before = score(&instrument, &answers_to(&instrument, &sheet));
        prop_assert_eq!(before, score(&instrument, &answers_to(&instrument, &without)));
    }

    #[test]
    fn an_answer_to_an_item_that_is_not_there_counts_for_nothing(
        sheet in sheet(on_the_scale()),
        strangers in prop::collection::vec(any_answer(), 1..9),
    ) {
        let instrument = made::instrument();
        let answers = answers_to(&instrument, &sheet);
        let mut more = answers.clone();
        for (number, answer) in strangers.into_iter().enumerate() {
            more.set(&ItemId::new(format!("asing{number}")), answer);
        }
        prop_assert_eq!(score(&instrument, &answers), score(&instrument, &more));
    }

    #[test]
    fn sides_with_the_same_score_are_never_told_apart(
        points in prop::collection::vec(0..=4, 6),
        sides in 2..=6_usize,
        sem in prop_oneof![Just(0.0), 0.0..20.0],
    ) {
        let mut instrument = made::instrument();
        instrument.dimensions.truncate(sides);
        let mut answers = Answers::default();
        let points: Vec<Option<i32>> = points.into_iter().map(Some).collect();
        for dimension in &mut instrument.dimensions {
            dimension.reliability = Reliability::Measured {
                alpha: 0.0, sd: sem, n: std::num::NonZeroU32::MIN, source: "s".into(),
            };
        }
        for dimension in &instrument.dimensions {
            made::answer_points(&instrument, &mut answers, dimension.id.as_str(), &points);
        }
        let deviations = score(&instrument, &answers).strengths.deviations;
        // Of two sides nothing is said, of three everything.
        prop_assert_eq!(deviations.len(), if sides < 3 { 0 } else { sides });
        for side in deviations {
            prop_assert_eq!(side.tendency, Tendency::Alike, "{:?}", side);
        }
    }

    #[test]
    fn a_damaged_instrument_makes_no_panic_and_no_figure_that_is_no_number(
        sheet in sheet(any_answer()),
        (min, max) in (any::<i32>(), any::<i32>()),
        weights in prop::collection::vec(any::<f64>(), 6),
        alpha in any::<f64>(),
        kept in 0..36_usize,
    ) {
        let mut instrument = made::instrument();
        (instrument.scale.min, instrument.scale.max) = (min, max);
        instrument.items.truncate(kept);
        for (dimension, weight) in instrument.dimensions.iter_mut().zip(weights) {
            dimension.weight = weight;
            dimension.reliability = Reliability::Measured {
                alpha, sd: weight, n: std::num::NonZeroU32::MIN, source: "s".into(),
            };
        }
        let outcome = score(&instrument, &answers_to(&instrument, &sheet));
        let text = serde_json::to_string(&outcome).unwrap();
        prop_assert!(!text.contains(":null"), "{}", text);
    }

    #[test]
    fn an_outcome_read_back_from_its_file_agrees(sheet in sheet(any_answer())) {
        let instrument = made::instrument();
        let outcome = score(&instrument, &answers_to(&instrument, &sheet));
        let read: Outcome = serde_json::from_str(&serde_json::to_string(&outcome).unwrap()).unwrap();
        prop_assert!(outcome.agrees_with(&read));
    }

    #[test]
    fn the_parts_of_single_answers_are_named_strongest_first(sheet in sheet(on_the_scale())) {
        let instrument = made::instrument();
        let outcome = score(&instrument, &answers_to(&instrument, &sheet));
        let Fit::Computed(fit) = &outcome.fit else { return Ok(()) };
        prop_assert!(fit.led_by.len() <= 3);
        for pair in fit.led_by.windows(2) {
            prop_assert!(pair[0].part.abs() >= pair[1].part.abs() - 1e-9);
        }
    }
}

#[test]
fn a_changed_figure_does_not_agree() {
    let instrument = made::instrument();
    let outcome = score(&instrument, &made::example_answers(&instrument));
    let mut value = serde_json::to_value(&outcome).unwrap();
    value["fit"]["computed"]["pomp"] = 99.0.into();
    let changed: Outcome = serde_json::from_value(value).unwrap();
    assert!(!outcome.agrees_with(&changed));
}

#[test]
fn what_led_there_is_counted_by_hand() {
    // One step of a side of weight 1.5 and six answers moves the fit by 1.5 · 25 / (6 · 7.5) = 5/6, of weight 1 by 5/9.
    let instrument = made::instrument();
    let outcome = score(&instrument, &made::example_answers(&instrument));
    let led: Vec<(&str, f64)> =
        outcome.fit.score().unwrap().led_by.iter().map(|led| (led.item.as_str(), led.part)).collect();
    let expected = 1.5 * 50.0 / (6.0 * 7.5);
    let names: Vec<&str> = led.iter().map(|(name, _)| *name).collect();
    // Four answers are two steps from the middle on a side of weight 1.5; the first three shown are named.
    assert_eq!(names, ["empati1", "motivasi1", "motivasi2"]);
    assert!(led.iter().all(|(_, part)| (part - expected).abs() < 1e-12));
}

#[test]
fn an_answer_weighs_more_where_fewer_were_given() {
    // Kerja tim, weight 1, three of six answered: 50/(3 · 7.5) = 2.22 and 25/(3 · 7.5) = 1.11; empati, weight 1.5, all
    // answered: 1.5 · 50/(6 · 7.5) = 1.67. All else lies in the middle.
    let instrument = made::instrument();
    let mut answers = Answers::default();
    for dimension in &instrument.dimensions {
        made::answer_points(&instrument, &mut answers, dimension.id.as_str(), &[Some(2); 6]);
    }
    made::answer_points(&instrument, &mut answers, "empati", &[Some(4)]);
    let three = [Some(4), Some(3), Some(2), None, None, None];
    made::answer_points(&instrument, &mut answers, "kerja-tim", &three);
    let outcome = score(&instrument, &answers);
    let led = &outcome.fit.score().unwrap().led_by;
    let expected = [("kerjatim1", 20.0 / 9.0), ("empati1", 5.0 / 3.0), ("kerjatim2", 10.0 / 9.0)];
    assert_eq!(led.len(), expected.len());
    for (led, (item, part)) in led.iter().zip(expected) {
        assert_eq!(led.item.as_str(), item);
        assert!((led.part - part).abs() < 1e-12, "{item}: {} against {part}", led.part);
    }
}

#[test]
fn a_minimum_at_the_very_end_of_a_band_is_held() {
    // Nothing is below 0 and nothing above 100: the band is clipped before it is compared.
    let state = |points: i32, at: f64| {
        let mut instrument = made::instrument();
        instrument.dimensions[0].minimum = Some(Minimum { at, source: "s".into() });
        let mut answers = Answers::default();
        made::answer_points(&instrument, &mut answers, "empati", &[Some(points); 6]);
        score(&instrument, &answers).dimensions[0].score().unwrap().minimum.unwrap()
    };
    assert_eq!(state(0, 0.0), MinimumState::Met);
    assert_eq!(state(4, 100.0), MinimumState::Uncertain);
    // 22.16 is where the band of an untested side of six with score 0 ends.
    assert_eq!((state(0, 22.0), state(0, 23.0)), (MinimumState::Uncertain, MinimumState::NotYet));
}

#[test]
fn weights_so_large_that_their_sum_overflows_still_give_a_fit() {
    let mut instrument = made::instrument();
    for dimension in &mut instrument.dimensions {
        dimension.weight = f64::MAX;
    }
    let outcome = score(&instrument, &made::example_answers(&instrument));
    let scores: f64 = [19.0, 14.0, 20.0, 17.0, 13.0].iter().map(|sum| sum / 24.0 * 100.0).sum::<f64>() + 60.0;
    assert!((outcome.fit.score().unwrap().pomp.value() - scores / 6.0).abs() < 1e-9);
}

#[test]
fn stored_outcomes_have_a_schema() {
    let schema = serde_json::to_value(schemars::schema_for!(Outcome)).unwrap();
    for part in ["dimensions", "fit", "strengths"] {
        assert!(schema["properties"][part].is_object(), "{part}");
    }
}
