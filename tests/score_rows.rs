//! Scoring row after row gives the same bits as scoring one person with everything around it.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that fails should stop at once, and equal bits are what is tested"
)]

use std::num::NonZeroU32;

use proptest::prelude::*;
use selaras::assessment::{Answer, Answers};
use selaras::profile::{Dimension, DimensionRole, Instrument, ItemId, Key, Minimum, Reliability, SourceKey};
use selaras::scoring::{RowScorer, score};

#[path = "common/made.rs"]
mod made;

fn any_reliability() -> impl Strategy<Value = Reliability> {
    let measured = (-1.0..1.0, 0.0..200.0).prop_map(|(alpha, sd)| Reliability::Measured {
        alpha,
        sd,
        n: NonZeroU32::MIN,
        source: SourceKey::new("s"),
    });
    prop_oneof![Just(Reliability::Untested), measured]
}

fn any_dimension() -> impl Strategy<Value = Dimension> {
    let weight = prop_oneof![3 => 0.0..5.0, 1 => Just(0.0), 1 => Just(1.0)];
    (weight, any_reliability(), prop::option::of(0.0..100.0)).prop_map(|(weight, reliability, minimum)| {
        Dimension {
            reliability,
            minimum: minimum.map(|at| Minimum { at, source: SourceKey::new("s") }),
            ..made::dimension("d", made::text("d", "d"), DimensionRole::Supporting, weight)
        }
    })
}

/// One to five dimensions, up to 25 items that lie anywhere (also in none), scales of one to a thousand answers.
fn any_instrument() -> impl Strategy<Value = Instrument> {
    let dimensions = prop::collection::vec(any_dimension(), 1..6);
    let items = prop::collection::vec((0..6_usize, any::<bool>()), 0..25);
    (dimensions, items, -10..10, prop_oneof![0..7, Just(1000)]).prop_map(
        |(mut dimensions, items, min, span)| {
            for (at, dimension) in dimensions.iter_mut().enumerate() {
                dimension.id = format!("d{at}").as_str().into();
            }
            let item = |(at, (dimension, positive)): (usize, (usize, bool))| {
                let key = if positive { Key::Positive } else { Key::Reversed };
                made::item(&format!("i{at}"), &format!("d{dimension}"), key)
            };
            Instrument {
                scale: selaras::profile::Scale { min, max: min + span, labels: Vec::new() },
                items: items.into_iter().enumerate().map(item).collect(),
                dimensions,
                ..made::instrument()
            }
        },
    )
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        8 => (-10..17).prop_map(Answer::Value),
        1 => (-10..1010).prop_map(Answer::Value),
        1 => any::<i32>().prop_map(Answer::Value),
        1 => Just(Answer::NotUnderstood),
        1 => Just(Answer::Unanswered),
    ]
}

proptest! {
    #[test]
    fn a_row_has_the_bits_of_a_whole_outcome(
        instrument in any_instrument(),
        sheets in prop::collection::vec(prop::collection::vec(any_answer(), 25), 1..4),
    ) {
        let mut scorer = RowScorer::new(&instrument);
        let mut slots = std::collections::BTreeMap::new();
        for sheet in sheets {
            let sheet = &sheet[..instrument.items.len()];
            let ids = instrument.items.iter().map(|item| -> ItemId { item.id.clone() });
            let answers: Answers = ids.zip(sheet.iter().copied()).collect();
            let whole = score(&instrument, &answers);
            let row = scorer.score(sheet);
            prop_assert_eq!(row.dimensions.len(), whole.dimensions.len());
            for (at, (ours, theirs)) in row.dimensions.iter().zip(&whole.dimensions).enumerate() {
                prop_assert_eq!(ours.answered, theirs.answered);
                prop_assert_eq!(ours.score.as_ref(), theirs.score());
                if let Some(slot) = ours.slot {
                    let known = *slots.entry((at, slot)).or_insert(*ours);
                    prop_assert_eq!(known, *ours, "one number, one outcome");
                }
            }
            let theirs = whole.fit.score();
            prop_assert_eq!(
                row.fit.map(|fit| (fit.pomp, fit.standard_error, fit.band)),
                theirs.map(|fit| (fit.pomp, fit.standard_error, fit.band))
            );
        }
    }
}

#[test]
fn answers_that_are_not_there_are_unanswered() {
    let instrument = made::instrument();
    let mut scorer = RowScorer::new(&instrument);
    assert!(scorer.score(&[]).fit.is_none());
    let row = scorer.score(&[Answer::Value(5); 40]);
    // The last item of six is reversed: five times 4 points of 4, once none.
    let pomp = row.dimensions[0].score.unwrap().pomp.value();
    assert!((pomp - 100.0 * 20.0 / 24.0).abs() < 1e-12, "{pomp}");
}
