//! Change between two results of one person: against the reference file and by hand.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use selaras::assessment::{Answer, Answers};
use selaras::profile::ProfileId;
use selaras::scoring::{Change, ChangeState, MeasuredWith, NotComparable, comparable, retest, score};

#[path = "common/made.rs"]
mod made;
#[path = "common/reference.rs"]
mod reference;

use reference::{Comparison, number, table};

#[test]
fn changes_are_those_of_the_reference() {
    let rows = table(include_str!("reference/ex_rci.csv"));
    assert_eq!(rows.len(), 5);
    let found = Comparison::of("retest");
    for row in &rows {
        let value = |column: &str| number(row, column).unwrap();
        let sem = value("sd") * (1.0 - value("rel")).sqrt();
        let what = &row["label"];
        found.close(Some(sem), number(row, "sem"), what);
        let change = Change::between((value("x1"), sem), (value("x2"), sem));
        found.close(Some(change.standard_error), number(row, "sdiff"), what);
        found.close(Some(change.by / change.standard_error), number(row, "rc"), what);
        assert_eq!(change.changed, row["reliable95"] == "TRUE", "{what}");
    }
}

#[test]
fn without_any_error_only_equal_scores_are_unchanged() {
    let still = Change::between((50.0, 0.0), (50.0, 0.0));
    assert_eq!((still.changed, still.by, still.needed()), (false, 0.0, 0.0));
    assert!(Change::between((50.0, 0.0), (51.0, 0.0)).changed);
    // 1.96 · √(3² + 4²) = 9.8: 9.8 is not more.
    assert!(!Change::between((50.0, 3.0), (59.8, 4.0)).changed);
    assert!(Change::between((59.81, 3.0), (50.0, 4.0)).changed);
}

#[test]
fn a_side_without_a_score_says_on_which_side_it_is_missing() {
    let instrument = made::instrument();
    let whole = made::example_answers(&instrument);
    let mut without = whole.clone();
    for item in instrument.items_of(&"empati".into()).take(4) {
        without.set(&item.id, Answer::Unanswered);
    }
    let (whole, without) = (score(&instrument, &whole), score(&instrument, &without));
    let state = |earlier, later| {
        let change = retest(earlier, later);
        (change.dimensions[0].state, change.fit)
    };
    let missing = |earlier, later| ChangeState::NoScore { earlier, later };
    assert_eq!(state(&without, &whole), (missing(true, false), missing(true, false)));
    assert_eq!(state(&whole, &without), (missing(false, true), missing(false, true)));
    assert_eq!(state(&without, &without), (missing(true, true), missing(true, true)));
    // The others are compared: 33/√6 on both sides, times √2.
    let other = retest(&whole, &without).dimensions[1].state.change().unwrap();
    assert!((other.standard_error - 33.0 / 3.0_f64.sqrt()).abs() < 1e-12);
    assert!(!other.changed);
}

#[test]
fn more_answers_missing_on_one_side_widen_the_error() {
    let instrument = made::instrument();
    let mut earlier = Answers::default();
    made::answer_points(&instrument, &mut earlier, "empati", &[Some(0); 6]);
    let mut later = Answers::default();
    made::answer_points(&instrument, &mut later, "empati", &[Some(2), Some(2), Some(2), None, None, None]);
    let change = retest(&score(&instrument, &earlier), &score(&instrument, &later)).dimensions[0].state;
    // SEM 33/√6 and 33/√3; √(33²/6 + 33²/3) = 33/√2 = 23.33, times 1.96 is 45.7: half the scale is past it.
    let change = change.change().unwrap();
    assert!((change.standard_error - 33.0 / 2.0_f64.sqrt()).abs() < 1e-12);
    assert_eq!((change.by, change.changed), (50.0, true));
}

#[test]
fn the_error_of_the_fit_is_that_of_both_fits() {
    let instrument = made::instrument();
    let outcome = score(&instrument, &made::example_answers(&instrument));
    let change = retest(&outcome, &outcome).fit.change().unwrap();
    let error = outcome.fit.score().unwrap().standard_error;
    assert!((change.standard_error - 2.0_f64.sqrt() * error).abs() < 1e-12);
    assert_eq!((change.by, change.changed), (0.0, false));
}

#[test]
fn only_results_of_one_occupation_and_one_instrument_are_compared() {
    let (one, two) = (ProfileId::new("satu"), ProfileId::new("dua"));
    let with = |profile, instrument_version| MeasuredWith { profile, instrument_version };
    assert_eq!(comparable(with(&one, "1"), with(&one, "1")), Ok(()));
    assert_eq!(comparable(with(&one, "1"), with(&two, "1")), Err(NotComparable::OtherOccupation));
    assert_eq!(comparable(with(&one, "1"), with(&one, "2")), Err(NotComparable::OtherInstrument));
    assert_eq!(comparable(with(&one, "1"), with(&two, "2")), Err(NotComparable::OtherOccupation));
}
