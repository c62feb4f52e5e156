//! Every figure of the reference files that scoring covers, cell by cell: |a − b| ≤ 1e-9 · max(1, |b|), and a missing
//! cell is missing. The files in `tests/reference/` were computed with R and checked by an independent program.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use std::num::NonZeroU32;

use selaras::assessment::{Answer, Answers};
use selaras::profile::{
    Dimension, DimensionId, DimensionRole, Instrument, ItemId, Key, Minimum, Reliability, SourceKey,
};
use selaras::scoring::{
    Band, MinimumState, Outcome, Pomp, Score, ScoreState, Tendency, differ, score, standard_error,
};

#[path = "common/made.rs"]
mod made;
#[path = "common/reference.rs"]
mod reference;

use reference::{Comparison, Row, number, table};

fn bare_dimension(id: &str, weight: f64, reliability: Reliability) -> Dimension {
    Dimension { reliability, ..made::dimension(id, made::text(id, id), DimensionRole::Supporting, weight) }
}

/// A dimension whose standard error is `sem` when everything is answered.
fn with_error(sem: f64) -> Reliability {
    Reliability::Measured { alpha: 0.0, sd: sem, n: NonZeroU32::MIN, source: SourceKey::new("s") }
}

fn instrument(scale: (i32, i32), dimensions: Vec<Dimension>, items: Vec<(&str, &str, Key)>) -> Instrument {
    Instrument {
        // The labels of a scale of a thousand answers would only take time.
        scale: selaras::profile::Scale { min: scale.0, max: scale.1, labels: Vec::new() },
        dimensions,
        items: items.into_iter().map(|(id, dimension, key)| made::item(id, dimension, key)).collect(),
        ..made::instrument()
    }
}

#[test]
fn three_hundred_people_get_the_reference_scores() {
    let found = Comparison::of("scores under the half rule");
    let keys = table(include_str!("reference/synth36_keys.csv"));
    let mut dimensions: Vec<&str> = keys.iter().map(|row| row["dimension"].as_str()).collect();
    dimensions.sort_unstable();
    dimensions.dedup();
    assert_eq!((keys.len(), dimensions.len()), (36, 6));
    let key = |row: &Row| if row["key"] == "1" { Key::Positive } else { Key::Reversed };
    let instrument = instrument(
        (1, 5),
        dimensions.iter().map(|id| bare_dimension(id, 1.0, Reliability::Untested)).collect(),
        keys.iter().map(|row| (row["item"].as_str(), row["dimension"].as_str(), key(row))).collect(),
    );
    let responses = table(include_str!("reference/synth36_responses.csv"));
    let expected = table(include_str!("reference/synth36_scores_halfrule.csv"));
    assert_eq!((responses.len(), expected.len()), (300, 300));
    let mut missing = 0;
    for (person, reference) in responses.iter().zip(&expected) {
        assert_eq!(person["id"], reference["id"]);
        let answers: Answers = instrument
            .items
            .iter()
            .filter_map(|item| {
                Some((item.id.clone(), Answer::Value(person[item.id.as_str()].parse::<i32>().ok()?)))
            })
            .collect();
        let outcome = score(&instrument, &answers);
        for id in &dimensions {
            let what = format!("{} {id}", person["id"]);
            let entry = outcome.dimension(&DimensionId::new(*id)).unwrap();
            assert_eq!(entry.answered.to_string(), reference[&format!("{id}_n")], "{what}");
            let score = entry.score();
            missing += usize::from(score.is_none());
            found.close(score.map(|score| score.mean), number(reference, &format!("{id}_mean")), &what);
            found.close(
                score.map(|score| score.pomp.value()),
                number(reference, &format!("{id}_pomp")),
                &what,
            );
        }
        assert_eq!(
            outcome.fit.score().is_none(),
            outcome.dimensions.iter().any(|entry| entry.score().is_none())
        );
    }
    assert!(missing > 0, "the file has people without a score");
}

#[test]
fn bands_and_errors_are_those_of_the_reference() {
    let found = Comparison::of("errors and bands");
    let rows = table(include_str!("reference/ex_sem_ci.csv"));
    assert_eq!(rows.len(), 288);
    for row in &rows {
        let value = |column: &str| number(row, column).unwrap();
        let count = |column: &str| row[column].parse::<usize>().unwrap();
        let (items, answered) = (count("k"), count("m_answered"));
        let reliability = Reliability::Measured {
            alpha: value("alpha"),
            sd: value("sd_pomp"),
            n: NonZeroU32::MIN,
            source: SourceKey::new("s"),
        };
        let ids: Vec<String> = (0..items).map(|n| format!("i{n}")).collect();
        let instrument = instrument(
            (0, 100),
            vec![bare_dimension("d", 1.0, reliability.clone())],
            ids.iter().map(|id| (id.as_str(), "d", Key::Positive)).collect(),
        );
        let x: i32 = row["x"].parse().unwrap();
        let answer = |taken: usize| -> Score {
            let answers = ids.iter().take(taken).map(|id| (ItemId::new(id), Answer::Value(x))).collect();
            *score(&instrument, &answers).dimensions[0].score().unwrap()
        };
        let full = answer(items);
        let what = format!("{row:?}");
        found.close(Some(full.pomp.value()), number(row, "x"), &what);
        found.close(Some(full.sem), number(row, "sem"), &what);
        found.close(Some(full.band.low.value()), number(row, "lo90"), &what);
        found.close(Some(full.band.high.value()), number(row, "hi90"), &what);
        found.close(Some(answer(answered).sem), number(row, "sem_if_m_answered"), &what);
        found.close(
            Some(standard_error(&reliability, items, answered)),
            number(row, "sem_if_m_answered"),
            &what,
        );
    }
}

#[test]
fn two_picked_sides_differ_as_in_the_reference() {
    let found = Comparison::of("two sides");
    let rows = table(include_str!("reference/ex_difference.csv"));
    assert_eq!(rows.len(), 32);
    for row in &rows {
        let side = |score: &str, sem: &str| {
            let (pomp, sem) = (Pomp::clipped(number(row, score).unwrap()), number(row, sem).unwrap());
            let band = Band::around(pomp, sem);
            Score { mean: 0.0, pomp, sem, band, words: band.words(), minimum: None }
        };
        let difference = differ(&side("x", "sem_x"), &side("y", "sem_y"));
        let what = format!("{row:?}");
        found.close(Some(difference.standard_error), number(row, "sed"), &what);
        found.close(
            Some((difference.by / difference.standard_error).abs()),
            number(row, "z").map(f64::abs),
            &what,
        );
        assert_eq!(difference.differs, row["distinguishable90"] == "TRUE", "{what}");
    }
}

/// Six sides of one item each, answered in tenths of a point.
fn six_sides() -> (Instrument, Vec<Row>) {
    let params = table(include_str!("reference/ex_fit_profile_params.csv"));
    let dimensions = params
        .iter()
        .map(|row| Dimension {
            minimum: number(row, "minimum").map(|at| Minimum { at, source: SourceKey::new("s") }),
            ..bare_dimension(
                &row["dimension"],
                number(row, "weight").unwrap(),
                with_error(number(row, "sem").unwrap()),
            )
        })
        .collect();
    let ids: Vec<&str> = params.iter().map(|row| row["dimension"].as_str()).collect();
    let items = ids.iter().map(|id| (*id, *id, Key::Positive)).collect();
    (instrument((0, 1000), dimensions, items), table(include_str!("reference/ex_fit_profile.csv")))
}

fn outcome_of(instrument: &Instrument, case: &Row) -> Outcome {
    let tenths = |id: &str| {
        let whole =
            case[id].split_once('.').map_or_else(|| format!("{}0", case[id]), |(a, b)| format!("{a}{b}"));
        Answer::Value(whole.parse().unwrap())
    };
    let answers = instrument.items.iter().map(|item| (item.id.clone(), tenths(item.id.as_str()))).collect();
    score(instrument, &answers)
}

#[test]
fn the_fit_and_its_error_are_those_of_the_reference() {
    let found = Comparison::of("fit");
    let (instrument, cases) = six_sides();
    assert_eq!(cases.len(), 26);
    for case in &cases {
        let outcome = outcome_of(&instrument, case);
        let fit = outcome.fit.score().unwrap();
        let what = format!("{case:?}");
        found.close(Some(fit.pomp.value()), number(case, "weighted_mean"), &what);
        found.close(Some(fit.standard_error), number(case, "se_fit"), &what);
        found.close(Some(fit.band.low.value()), number(case, "lo90"), &what);
        found.close(Some(fit.band.high.value()), number(case, "hi90"), &what);
        let minimum = |score: &Score| match score.minimum {
            None => "none",
            Some(MinimumState::Met) => "met",
            Some(MinimumState::NotYet) => "below",
            Some(MinimumState::Uncertain) => "uncertain",
        };
        let states: Vec<&str> =
            outcome.dimensions.iter().map(|entry| minimum(entry.score().unwrap())).collect();
        assert_eq!(states.join("|"), case["minimum_status"], "{what}");
    }
}

#[test]
fn strengths_are_those_of_the_reference() {
    let found = Comparison::of("strengths");
    let (instrument, cases) = six_sides();
    let params = table(include_str!("reference/ex_ipsative_params.csv"));
    let expected = table(include_str!("reference/ex_ipsative.csv"));
    assert_eq!(cases.len(), expected.len());
    for (case, reference) in cases.iter().zip(&expected) {
        assert_eq!(case["case"], reference["case"]);
        let outcome = outcome_of(&instrument, case);
        let mut labels = Vec::new();
        for (side, params) in outcome.strengths.deviations.iter().zip(&params) {
            let what = format!("{} {}", case["case"], side.dimension);
            assert_eq!(side.dimension.as_str(), params["dimension"]);
            let deviation = number(reference, &format!("dev_{}", side.dimension));
            found.close(Some(side.deviation), deviation, &what);
            found.close(Some(side.standard_error), number(params, "se_dev"), &what);
            found.close(Some(side.critical), number(params, "critical"), &what);
            found.close(Some(side.critical / side.standard_error), number(params, "z_bonf"), &what);
            labels.push(match side.tendency {
                Tendency::Stronger => "strength",
                Tendency::Alike => "like_own_average",
                Tendency::Weaker => "lower",
            });
        }
        assert_eq!(labels.join("|"), reference["labels"]);
    }
}

#[test]
fn cases_small_enough_for_the_hand() {
    let found = Comparison::of("scoring by hand");
    let cases: serde_json::Value = serde_json::from_str(include_str!("reference/edge_cases.json")).unwrap();
    let cases = cases["scoring"].as_array().unwrap();
    assert_eq!(cases.len(), 11);
    for case in cases {
        let list = |name: &str| case[name].as_array().unwrap().clone();
        let limit = |name: &str| i32::try_from(case[name].as_i64().unwrap()).unwrap();
        let ids: Vec<String> = (0..list("answers").len()).map(|n| format!("i{n}")).collect();
        let key = |key: &serde_json::Value| if key == 1 { Key::Positive } else { Key::Reversed };
        let instrument = instrument(
            (limit("min"), limit("max")),
            vec![bare_dimension("d", 1.0, Reliability::Untested)],
            ids.iter().zip(list("keys")).map(|(id, k)| (id.as_str(), "d", key(&k))).collect(),
        );
        let answers = ids
            .iter()
            .zip(list("answers"))
            .filter_map(|(id, answer)| {
                let value = i32::try_from(answer.as_i64()?).unwrap();
                Some((ItemId::new(id), Answer::Value(value)))
            })
            .collect();
        let entry = score(&instrument, &answers).dimensions[0].clone();
        let what = case.to_string();
        assert_eq!(u64::try_from(entry.answered).ok(), case["n_answered"].as_u64(), "{what}");
        found.close(entry.score().map(|score| score.mean), case["mean"].as_f64(), &what);
        found.close(entry.score().map(|score| score.pomp.value()), case["pomp"].as_f64(), &what);
        if entry.score().is_none() {
            assert_eq!(entry.state, ScoreState::TooFew { needed: 3 }, "{what}");
        }
    }
}
