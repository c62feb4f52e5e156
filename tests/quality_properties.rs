//! What holds for the quality of every possible set of answers, and for every two results.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use proptest::prelude::*;
use selaras::assessment::{Answer, Answers};
use selaras::profile::{DimensionId, Instrument, Key};
use selaras::scoring::{Assessor, Quality, QualityStatus, Sign, retest, score};

#[path = "common/made.rs"]
mod made;

/// Answers on the scale, outside it, not understood, missing; also many of one kind in a row.
fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        8 => (1..=5).prop_map(Answer::Value),
        8 => Just(Answer::Value(4)),
        1 => Just(Answer::NotUnderstood),
        2 => Just(Answer::Unanswered),
        1 => any::<i32>().prop_map(Answer::Value),
    ]
}

fn sheet() -> impl Strategy<Value = Vec<Answer>> {
    prop::collection::vec(any_answer(), 36)
}

fn any_time() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        2 => Just(None),
        6 => (0.0..9000.0).prop_map(Some),
        1 => any::<f64>().prop_map(Some),
    ]
}

fn times() -> impl Strategy<Value = Vec<Option<f64>>> {
    prop::collection::vec(any_time(), 36)
}

fn quality(instrument: &Instrument, sheet: &[Answer], times: &[Option<f64>]) -> Quality {
    Assessor::new(instrument).assess(sheet, times)
}

fn answers_to(instrument: &Instrument, sheet: &[Answer]) -> Answers {
    instrument.items.iter().map(|item| item.id.clone()).zip(sheet.iter().copied()).collect()
}

/// Two items of each side reversed, as in a profile: every index can be defined.
fn instrument() -> Instrument {
    let mut instrument = made::instrument();
    instrument.items[5].key = Key::Reversed;
    for item in &mut instrument.items[12..18] {
        item.key = Key::Reversed;
    }
    instrument
}

/// The answers that count, by the place of their item.
fn on_the_scale(sheet: &[Answer]) -> Vec<(usize, i32)> {
    let value = |answer: &Answer| answer.value().filter(|value| (1..=5).contains(value));
    sheet.iter().enumerate().filter_map(|(index, answer)| Some((index, value(answer)?))).collect()
}

fn close(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-9 * b.abs().max(1.0),
        (a, b) => a == b,
    }
}

proptest! {
    /// What is defined and what is not follows from counts alone.
    #[test]
    fn the_pattern_of_what_is_missing_is_exact(sheet in sheet(), times in times()) {
        let instrument = instrument();
        let found = quality(&instrument, &sheet, &times);
        let counted = on_the_scale(&sheet);
        prop_assert_eq!(found.missing, 36 - counted.len());
        prop_assert_eq!(found.longstring.is_some(), !counted.is_empty());
        prop_assert_eq!(found.irv.is_some(), counted.len() >= 2);
        let answered = |side: &DimensionId, key: Key| {
            let of_side = |(index, _): &&(usize, i32)| {
                instrument.items[*index].dimension == *side && instrument.items[*index].key == key
            };
            counted.iter().filter(of_side).count()
        };
        let both = |side: &DimensionId| (answered(side, Key::Positive), answered(side, Key::Reversed));
        let sides: Vec<(usize, usize)> = instrument.dimensions.iter().map(|side| both(&side.id)).collect();
        prop_assert_eq!(found.within_sd.is_some(), sides.iter().any(|(up, down)| up + down >= 2));
        let opposed = sides.iter().filter(|(up, down)| *up >= 2 && *down >= 1).count();
        prop_assert_eq!(found.contradiction.is_some(), opposed >= 4);
        let timed = sheet.iter().zip(&times).any(|(answer, time)| {
            let said = *answer == Answer::NotUnderstood || !on_the_scale(&[*answer]).is_empty();
            said && time.is_some_and(|time| time.is_finite() && time >= 0.0)
        });
        prop_assert_eq!((found.median_ms.is_some(), found.mean_ms.is_some()), (timed, timed));
    }

    #[test]
    fn every_figure_stays_in_its_range(sheet in sheet(), times in times()) {
        let found = quality(&instrument(), &sheet, &times);
        let figures = [found.irv, found.contradiction, found.within_sd, found.median_ms, found.mean_ms];
        prop_assert!(figures.into_iter().flatten().all(|figure| figure.is_finite() && figure >= 0.0));
        prop_assert!(found.contradiction.is_none_or(|apart| apart <= 100.0 + 1e-9));
        // Half at either end is the widest there is: 50 · √(n/(n − 1)), of two answers 70.7.
        prop_assert!(found.within_sd.is_none_or(|sd| sd <= 50.0 * 2.0_f64.sqrt() + 1e-9));
        prop_assert!((0.0..=1.0).contains(&found.missing_share));
        prop_assert!(found.longstring.is_none_or(|length| (1..=36 - found.missing).contains(&length)));
        let signs: Vec<Sign> = found.signs().collect();
        prop_assert!(signs.is_sorted_by_key(|sign| !sign.is_strong()), "{:?}", signs);
        let strong = signs.iter().filter(|sign| sign.is_strong()).count();
        let expected = match (strong, signs.len() - strong) {
            (0, 0) => QualityStatus::Clear,
            (0, 1) => QualityStatus::Note,
            _ => QualityStatus::TalkFirst,
        };
        prop_assert_eq!(found.status, expected);
    }

    /// By counting runs a second way: the sheet is cut wherever two neighbours differ or one is missing.
    #[test]
    fn the_longest_run_is_the_longest_run(sheet in sheet()) {
        let counted: Vec<Option<i32>> = (0..36)
            .map(|index| sheet[index].value().filter(|value| (1..=5).contains(value)))
            .collect();
        let runs = counted.chunk_by(|a, b| a.is_some() && a == b).filter(|run| run[0].is_some());
        let found = quality(&instrument(), &sheet, &[]);
        prop_assert_eq!(found.longstring, runs.map(<[_]>::len).max());
        if let Some(run) = found.long_run() {
            prop_assert!(run.len() >= 12);
            prop_assert!(counted[run.clone()].iter().all(|value| value.is_some() && *value == counted[run.start]));
        }
    }

    #[test]
    fn keys_do_not_matter_to_runs_variety_and_times(
        sheet in sheet(),
        times in times(),
        keys in prop::collection::vec(any::<bool>(), 36),
    ) {
        let mut other = instrument();
        for (item, reversed) in other.items.iter_mut().zip(keys) {
            item.key = if reversed { Key::Reversed } else { Key::Positive };
        }
        let (before, after) = (quality(&instrument(), &sheet, &times), quality(&other, &sheet, &times));
        prop_assert_eq!(before.longstring, after.longstring);
        prop_assert_eq!(before.irv, after.irv);
        prop_assert_eq!((before.median_ms, before.mean_ms), (after.median_ms, after.mean_ms));
        prop_assert_eq!(before.missing, after.missing);
    }

    /// Other numbers for the same options, and every statement turned into its opposite.
    #[test]
    fn a_shifted_or_turned_scale_changes_no_figure(sheet in sheet(), by in -11..=95) {
        let instrument = instrument();
        let (mut shifted, mut turned) = (instrument.clone(), instrument.clone());
        shifted.scale = made::scale(1 + by, 5 + by);
        for item in &mut turned.items {
            item.key = if item.key == Key::Positive { Key::Reversed } else { Key::Positive };
        }
        let moved = |to: fn(i32, i32) -> i32| -> Vec<Answer> {
            let moved = |answer: &Answer| match answer {
                Answer::Value(value) if (1..=5).contains(value) => Answer::Value(to(*value, by)),
                Answer::Value(_) => Answer::Unanswered,
                other => *other,
            };
            sheet.iter().map(moved).collect()
        };
        let others = [(shifted, moved(|value, by| value + by)), (turned, moved(|value, _| 6 - value))];
        let outcome = score(&instrument, &answers_to(&instrument, &sheet));
        let before = quality(&instrument, &sheet, &[]);
        for (other, sheet) in &others {
            let again = score(other, &answers_to(other, sheet));
            let fit = |outcome: &selaras::scoring::Outcome| outcome.fit.score().map(|fit| fit.pomp.value());
            prop_assert!(close(fit(&again), fit(&outcome)), "{:?} {:?}", fit(&again), fit(&outcome));
            let after = quality(other, sheet, &[]);
            prop_assert_eq!((after.longstring, after.missing), (before.longstring, before.missing));
            prop_assert!(close(after.irv, before.irv));
            prop_assert!(close(after.within_sd, before.within_sd));
            // It asks for two positive answers and one reversed, so turning every key may leave a side out.
            if other.items[0].key == instrument.items[0].key {
                prop_assert!(close(after.contradiction, before.contradiction));
            }
        }
    }

    #[test]
    fn a_damaged_instrument_makes_no_panic_and_no_figure_that_is_no_number(
        sheet in sheet(),
        times in times(),
        (min, max) in (any::<i32>(), any::<i32>()),
        (kept, sides, given) in (0..=36_usize, 0..=6_usize, 0..=36_usize),
    ) {
        let mut instrument = instrument();
        (instrument.scale.min, instrument.scale.max) = (min, max);
        instrument.items.truncate(kept);
        instrument.dimensions.truncate(sides);
        let found = quality(&instrument, &sheet[..given], &times[given..]);
        let figures = [found.irv, found.contradiction, found.within_sd, found.median_ms, found.mean_ms];
        prop_assert!(figures.into_iter().flatten().all(f64::is_finite), "{:?}", found);
        prop_assert!((0.0..=1.0).contains(&found.missing_share));
    }

    #[test]
    fn identical_answers_never_changed(sheet in sheet()) {
        let instrument = instrument();
        let outcome = score(&instrument, &answers_to(&instrument, &sheet));
        let change = retest(&outcome, &outcome);
        let states = change.dimensions.iter().map(|entry| entry.state).chain([change.fit]);
        for change in states.filter_map(selaras::scoring::ChangeState::change) {
            prop_assert_eq!((change.by, change.changed), (0.0, false));
        }
        let scored = outcome.dimensions.iter().map(|entry| entry.score().is_some());
        prop_assert!(scored.eq(change.dimensions.iter().map(|entry| entry.state.change().is_some())));
    }

    #[test]
    fn a_change_is_the_same_backwards(before in sheet(), after in sheet()) {
        let instrument = instrument();
        let [before, after] = [before, after].map(|sheet| score(&instrument, &answers_to(&instrument, &sheet)));
        let (there, back) = (retest(&before, &after), retest(&after, &before));
        let both = there.dimensions.iter().zip(&back.dimensions).map(|(there, back)| (there.state, back.state));
        for (there, back) in both.chain([(there.fit, back.fit)]) {
            let (there, back) = (there.change(), back.change());
            prop_assert_eq!(there.map(|change| change.by), back.map(|change| -change.by));
            prop_assert_eq!(there.map(|change| change.standard_error), back.map(|change| change.standard_error));
            prop_assert_eq!(there.map(|change| change.changed), back.map(|change| change.changed));
        }
    }

    /// Answers exchanged between items of one side and key: the scores stay, the order of presentation does not.
    #[test]
    fn exchanged_answers_within_a_side_leave_scores_and_spread(
        sheet in sheet(),
        order in Just((0..6).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let mut instrument = instrument();
        for item in &mut instrument.items {
            item.key = Key::Positive;
        }
        // Item n of side s stands at 6 · n + s.
        let exchanged: Vec<Answer> = (0..36).map(|place| sheet[6 * order[place / 6] + place % 6]).collect();
        let scores = |sheet: &[Answer]| score(&instrument, &answers_to(&instrument, sheet)).dimensions;
        prop_assert_eq!(scores(&sheet), scores(&exchanged));
        let (before, after) = (quality(&instrument, &sheet, &[]), quality(&instrument, &exchanged, &[]));
        prop_assert!(close(before.within_sd, after.within_sd));
        prop_assert!(close(before.irv, after.irv));
        prop_assert_eq!(before.missing, after.missing);
    }
}

#[test]
fn exchanged_answers_within_a_side_may_make_a_run() {
    let instrument = made::instrument();
    // 4 throughout but for one 3 on the first side: at its first item 35 in a row follow, at its fourth, item 19 of 36, the
    // longest run is the 18 before it.
    let with_three_at = |place: usize| {
        let mut sheet = vec![Answer::Value(4); 36];
        sheet[place] = Answer::Value(3);
        sheet
    };
    let run = |place| quality(&instrument, &with_three_at(place), &[]).longstring;
    let scores = |place| score(&instrument, &answers_to(&instrument, &with_three_at(place))).dimensions;
    assert_eq!((run(0), run(18)), (Some(35), Some(18)));
    assert_eq!(scores(0), scores(18));
}
