//! Quality of the answers against the reference files, cell by cell, and by hand at every limit of a rule.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use std::collections::BTreeMap;

use selaras::assessment::Answer;
use selaras::profile::{Dimension, DimensionRole, Instrument, ItemId, Key};
use selaras::scoring::{Assessor, Quality, QualityStatus, Sign, assess, long_run_from};

#[path = "common/made.rs"]
mod made;
#[path = "common/reference.rs"]
mod reference;

use reference::{Comparison, Row, number, table};

fn instrument(scale: (i32, i32), dimensions: &[&str], items: &[(&str, &str, Key)]) -> Instrument {
    let bare =
        |id: &&str| -> Dimension { made::dimension(id, made::text(id, id), DimensionRole::Supporting, 1.0) };
    Instrument {
        scale: made::scale(scale.0, scale.1),
        dimensions: dimensions.iter().map(bare).collect(),
        items: items.iter().map(|(id, dimension, key)| made::item(id, dimension, *key)).collect(),
        ..made::instrument()
    }
}

/// The instrument of the three hundred, its items in the order of presentation.
fn synth36() -> Instrument {
    let mut keys = table(include_str!("reference/synth36_keys.csv"));
    keys.sort_by_key(|row| row["position"].parse::<usize>().unwrap());
    let mut dimensions: Vec<&str> = keys.iter().map(|row| row["dimension"].as_str()).collect();
    dimensions.sort_unstable();
    dimensions.dedup();
    let key = |row: &Row| if row["key"] == "1" { Key::Positive } else { Key::Reversed };
    let items: Vec<(&str, &str, Key)> =
        keys.iter().map(|row| (row["item"].as_str(), row["dimension"].as_str(), key(row))).collect();
    assert_eq!((items.len(), dimensions.len()), (36, 6));
    instrument((1, 5), &dimensions, &items)
}

#[test]
fn three_hundred_people_get_the_reference_quality() {
    let instrument = synth36();
    let [responses, times, summaries, careless, flags] = [
        include_str!("reference/synth36_responses.csv"),
        include_str!("reference/synth36_times_ms.csv"),
        include_str!("reference/synth36_time_summary.csv"),
        include_str!("reference/synth36_quality.csv"),
        include_str!("reference/synth36_flags.csv"),
    ]
    .map(table);
    assert_eq!(responses.len(), 300);
    let mut assessor = Assessor::new(&instrument);
    let found =
        ["longstring", "irv", "contradiction", "within_sd", "median and mean time"].map(Comparison::of);
    let [longstring, irv, contradiction, within_sd, time] = &found;
    let mut statuses = BTreeMap::new();
    for index in 0..300 {
        let (answered, took) = (&responses[index], &times[index]);
        let (summary, careless, flags) = (&summaries[index], &careless[index], &flags[index]);
        let who = &answered["id"];
        for other in [took, summary, careless, flags] {
            assert_eq!(&other["id"], who);
        }
        let answers: Vec<Answer> = instrument
            .items
            .iter()
            .map(|item| answered[item.id.as_str()].parse().map_or(Answer::Unanswered, Answer::Value))
            .collect();
        let took: Vec<Option<f64>> =
            instrument.items.iter().map(|item| number(took, item.id.as_str())).collect();
        let quality = assessor.assess(&answers, &took);

        let length = quality.longstring.map(|length| f64::from(u32::try_from(length).unwrap()));
        longstring.close(length, number(careless, "longstr"), who);
        assert_eq!(number(careless, "longstr"), number(flags, "longest_run"), "{who}");
        irv.close(quality.irv, number(careless, "irv_raw"), who);
        contradiction.close(quality.contradiction, number(flags, "contradiction_pomp"), who);
        within_sd.close(quality.within_sd, number(flags, "within_dim_sd_pomp"), who);
        for file in [summary, flags] {
            time.close(quality.median_ms, number(file, "median_ms"), who);
            time.close(quality.mean_ms, number(file, "mean_ms"), who);
        }
        assert_eq!((36 - quality.missing).to_string(), flags["n_answered"], "{who}");
        assert_eq!(quality.missing_share, f64::from(u32::try_from(quality.missing).unwrap()) / 36.0, "{who}");
        assert_eq!(quality.status.name(), flags["status"], "{who}");
        let names: Vec<&str> = quality.signs().map(column).collect();
        let spoken: Vec<&str> = COLUMNS.into_iter().filter(|name| flags[*name] == "True").collect();
        assert_eq!(names, spoken, "{who}");
        *statuses.entry(quality.status).or_insert(0) += 1;
    }
    // Counted with `cut` and `uniq`.
    let expected = [(QualityStatus::Clear, 271), (QualityStatus::Note, 9), (QualityStatus::TalkFirst, 20)];
    assert_eq!(statuses.into_iter().collect::<Vec<_>>(), expected);
}

/// The rules of the flags file, strong before soft.
const COLUMNS: [&str; 6] = [
    "S_longstring",
    "S_speed_median_lt_1000ms",
    "S_contradiction_ge_50",
    "s_speed_mean_lt_2000ms",
    "s_within_sd_ge_32_5",
    "s_missing_gt_10pct",
];

fn column(sign: Sign) -> &'static str {
    COLUMNS[match sign {
        Sign::LongRun { .. } => 0,
        Sign::FastMedian { .. } => 1,
        Sign::Contradiction { .. } => 2,
        Sign::FastMean { .. } => 3,
        Sign::WideSpread { .. } => 4,
        Sign::Missing { .. } => 5,
    }]
}

/// One dimension of `n` positive items, answered from 1 to 5, with times when there are any.
fn one_side(answers: &[Answer], times: &[Option<f64>]) -> Quality {
    let ids: Vec<String> = (0..answers.len()).map(|n| format!("i{n}")).collect();
    let items: Vec<(&str, &str, Key)> = ids.iter().map(|id| (id.as_str(), "d", Key::Positive)).collect();
    Assessor::new(&instrument((1, 5), &["d"], &items)).assess(answers, times)
}

fn values(values: impl IntoIterator<Item = i32>) -> Vec<Answer> {
    values.into_iter().map(Answer::Value).collect()
}

#[test]
fn runs_and_variety_small_enough_for_the_hand() {
    let cases: serde_json::Value = serde_json::from_str(include_str!("reference/edge_cases.json")).unwrap();
    let answers = |case: &serde_json::Value| -> Vec<Answer> {
        let entry = |value: &serde_json::Value| value.as_i64().and_then(|value| i32::try_from(value).ok());
        let list = case["x"].as_array().unwrap();
        list.iter().map(|value| entry(value).map_or(Answer::Unanswered, Answer::Value)).collect()
    };
    let (runs, varieties) = (cases["longstring"].as_array().unwrap(), cases["irv"].as_array().unwrap());
    assert_eq!((runs.len(), varieties.len()), (5, 4));
    for case in runs {
        let answers = answers(case);
        // The reference says 1 where nothing was answered at all; there is no run then.
        let nothing = answers.iter().all(|answer| answer.value().is_none());
        let expected = if nothing { None } else { case["longstr"].as_u64() };
        let ours = one_side(&answers, &[]).longstring;
        assert_eq!(ours.map(|length| u64::try_from(length).unwrap()), expected, "{case}");
    }
    let found = Comparison::of("irv by hand");
    for case in varieties {
        found.close(one_side(&answers(case), &[]).irv, case["irv"].as_f64(), &case.to_string());
    }
}

#[test]
fn not_understood_ends_a_run_and_is_missing() {
    let mut answers = values([4; 11]);
    answers[5] = Answer::NotUnderstood;
    let quality = one_side(&answers, &[]);
    assert_eq!((quality.longstring, quality.missing, quality.irv), (Some(5), 1, Some(0.0)));
    assert_eq!(quality.missing_share, 1.0 / 11.0);
}

#[test]
fn a_run_is_a_sign_from_ten_or_a_third_of_the_items_on() {
    // max(10, ⌈n/3⌉): 10 of 12 and of 30, 11 of 31, 12 of 36, 34 of 100.
    let limits = [(12, 10), (30, 10), (31, 11), (36, 12), (100, 34)];
    for (items, from) in limits {
        assert_eq!(long_run_from(items), from);
        for (length, speaks) in [(from - 1, false), (from, true)] {
            let answers = values((0..items).map(|n| if n < length { 3 } else { 4 + i32::from(n % 2 == 0) }));
            let quality = one_side(&answers, &[]);
            assert_eq!(quality.longstring, Some(length));
            assert_eq!(quality.long_run(), speaks.then_some(0..length), "{length} of {items}");
            assert_eq!(quality.signs().any(|sign| sign == Sign::LongRun { length }), speaks);
        }
    }
    // The first of two equal runs is the one that is pointed at.
    let answers = values((0..36).map(|n| {
        if n < 12 {
            1
        } else if n < 24 {
            2
        } else {
            3 + n % 2
        }
    }));
    assert_eq!(one_side(&answers, &[]).long_run(), Some(0..12));
    // A missing answer between them does not move it.
    let mut answers = values((0..36).map(|n| if n < 20 { 1 + n % 2 } else { 5 }));
    answers[20] = Answer::NotUnderstood;
    assert_eq!(one_side(&answers, &[]).long_run(), Some(21..36));
}

#[test]
fn times_are_a_sign_below_one_second_in_the_middle_and_two_on_average() {
    let speaks = |times: &[f64]| {
        let times: Vec<Option<f64>> = times.iter().copied().map(Some).collect();
        let quality = one_side(&values((0..times.len()).map(|n| 1 + i32::from(n % 2 == 0))), &times);
        (quality.median_ms.unwrap(), quality.mean_ms.unwrap(), quality.status)
    };
    assert_eq!(speaks(&[1000.0, 1000.0, 4000.0]), (1000.0, 2000.0, QualityStatus::Clear));
    assert_eq!(speaks(&[999.0, 999.0, 4002.0]), (999.0, 2000.0, QualityStatus::TalkFirst));
    assert_eq!(speaks(&[1000.0, 1000.0, 3999.0]).2, QualityStatus::Note);
    // Two in the middle: their mean. (998 + 1002)/2 is no longer below a second.
    assert_eq!(speaks(&[998.0, 1002.0, 7000.0, 10.0]), (1000.0, 2252.5, QualityStatus::Clear));
    assert_eq!(speaks(&[0.0]), (0.0, 0.0, QualityStatus::TalkFirst));
    // A minus before a 0 changes nothing.
    assert_eq!(speaks(&[-0.0, 3000.0, 9000.0]), (3000.0, 4000.0, QualityStatus::Clear));
}

#[test]
fn a_time_counts_only_where_something_was_said() {
    let answers =
        [Answer::Value(1), Answer::Unanswered, Answer::NotUnderstood, Answer::Value(9), Answer::Value(2)];
    let times = [Some(3000.0), Some(1.0), Some(5000.0), Some(1.0), None];
    let quality = one_side(&answers, &times);
    // 3 s of an answer, 5 s of a "tidak paham"; 9 is no answer of the scale.
    assert_eq!((quality.median_ms, quality.mean_ms), (Some(4000.0), Some(4000.0)));
    for bad in [f64::NAN, f64::INFINITY, -1.0] {
        let quality = one_side(&values([1, 2]), &[Some(bad), Some(2500.0)]);
        assert_eq!((quality.median_ms, quality.mean_ms), (Some(2500.0), Some(2500.0)));
    }
    let none = one_side(&values([1, 2]), &[]);
    assert_eq!((none.median_ms, none.mean_ms, none.status), (None, None, QualityStatus::Clear));
}

/// Four dimensions of two positive and one reversed item each.
fn with_reversed(answers: [[i32; 3]; 4]) -> Quality {
    let dimensions = ["a", "b", "c", "d"];
    let ids: Vec<(String, &str, Key)> = dimensions
        .iter()
        .flat_map(|side| {
            let keys = [Key::Positive, Key::Positive, Key::Reversed];
            keys.into_iter().enumerate().map(move |(n, key)| (format!("{side}{n}"), *side, key))
        })
        .collect();
    let items: Vec<(&str, &str, Key)> =
        ids.iter().map(|(id, side, key)| (id.as_str(), *side, *key)).collect();
    let instrument = instrument((1, 5), &dimensions, &items);
    Assessor::new(&instrument).assess(&values(answers.into_iter().flatten()), &[])
}

#[test]
fn opposite_statements_answered_alike_are_a_strong_sign_from_fifty_on() {
    // All 4 of 1 to 5: the positive lie at 75, the reversed at 25, 50 apart; variance of 75, 75, 25 is 2500/3.
    let quality = with_reversed([[4, 4, 4]; 4]);
    assert_eq!(quality.contradiction, Some(50.0));
    assert!(quality.signs().any(|sign| sign == Sign::Contradiction { apart: 50.0 }));
    assert!((quality.within_sd.unwrap() - (2500.0_f64 / 3.0).sqrt()).abs() < 1e-12);
    assert_eq!(quality.status, QualityStatus::TalkFirst);
    // One of the twelve a step lower: (50 · 3 + 37.5)/4 = 46.875.
    let less = with_reversed([[4, 4, 4], [4, 3, 4], [4, 4, 4], [4, 4, 4]]);
    assert_eq!((less.contradiction, less.status), (Some(46.875), QualityStatus::Clear));
    // Three such dimensions are not enough: 0 is no answer of the scale.
    let three = with_reversed([[4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 0, 4]]);
    assert_eq!(three.contradiction, None);
    let no_reversed = with_reversed([[4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 0]]);
    assert_eq!(no_reversed.contradiction, None);
}

#[test]
fn what_lies_exactly_on_a_limit_is_on_it() {
    // Thirds of whole answers are no binary fractions. In points of 0 to 4: positive (2 + 2 + 1)/3, reversed
    // (4 + 4 + 3)/3, two steps of four apart; as f64 that comes to 49.99999999999999.
    let dimensions = ["a", "b", "c", "d"];
    let ids: Vec<(String, &str, Key)> = dimensions
        .iter()
        .flat_map(|side| {
            let key = |n| if n < 3 { Key::Positive } else { Key::Reversed };
            (0..6).map(move |n| (format!("{side}{n}"), *side, key(n)))
        })
        .collect();
    let items: Vec<(&str, &str, Key)> =
        ids.iter().map(|(id, side, key)| (id.as_str(), *side, *key)).collect();
    let answers = values([3, 3, 2, 1, 1, 2].repeat(4));
    let quality = Assessor::new(&instrument((1, 5), &dimensions, &items)).assess(&answers, &[]);
    assert!((quality.contradiction.unwrap() - 50.0).abs() < 1e-12);
    assert!(quality.signs().any(|sign| matches!(sign, Sign::Contradiction { .. })));
}

#[test]
fn more_than_one_missing_in_ten_is_a_soft_sign_and_two_soft_ones_are_enough() {
    let missing = |items: usize, missing: usize, ms: f64| {
        let mut answers = values((0..items).map(|n| 1 + i32::from(n % 2 == 0)));
        answers.iter_mut().take(missing).for_each(|answer| *answer = Answer::NotUnderstood);
        one_side(&answers, &vec![Some(ms); items]).status
    };
    assert_eq!(missing(10, 1, 5000.0), QualityStatus::Clear, "one in ten is not more than that");
    assert_eq!(missing(20, 2, 5000.0), QualityStatus::Clear);
    assert_eq!(missing(36, 3, 5000.0), QualityStatus::Clear);
    assert_eq!(missing(36, 4, 5000.0), QualityStatus::Note);
    assert_eq!(missing(36, 4, 1500.0), QualityStatus::TalkFirst);
    assert_eq!(missing(36, 3, 1500.0), QualityStatus::Note);
}

#[test]
fn answers_far_apart_within_a_dimension_are_a_soft_sign() {
    // 1 and 5 of 1 to 5, twice each: POMP 0, 100, 0, 100, variance 10000/3, SD 57.7.
    let quality = one_side(&values([1, 5, 1, 5]), &[]);
    assert!((quality.within_sd.unwrap() - (10_000.0_f64 / 3.0).sqrt()).abs() < 1e-12);
    assert_eq!(quality.status, QualityStatus::Note);
    assert_eq!(one_side(&values([3]), &[]).within_sd, None, "of one answer there is no spread");
}

#[test]
fn nothing_answered_has_no_index_and_one_sign() {
    let quality = one_side(&[Answer::Unanswered; 36], &[Some(1.0); 36]);
    let indices = [quality.irv, quality.contradiction, quality.within_sd, quality.median_ms, quality.mean_ms];
    assert_eq!((quality.longstring, indices), (None, [None; 5]));
    assert_eq!(quality.signs().collect::<Vec<_>>(), [Sign::Missing { missing: 36, items: 36 }]);
    let empty = one_side(&[], &[]);
    assert_eq!((empty.missing_share, empty.status), (0.0, QualityStatus::Clear));
}

#[test]
fn one_sitting_is_assessed_as_a_row_of_many_is() {
    let instrument = made::instrument();
    let answers = made::example_answers(&instrument);
    let times: BTreeMap<ItemId, u64> =
        instrument.items.iter().zip(1..).map(|(item, n)| (item.id.clone(), 700 * n)).collect();
    let row: Vec<Answer> = instrument.items.iter().map(|item| answers.get(&item.id)).collect();
    let took: Vec<Option<f64>> = (1..=36).map(|n| Some(700.0 * f64::from(n))).collect();
    let mut assessor = Assessor::new(&instrument);
    // What was there before leaves nothing behind.
    let _ = assessor.assess(&[Answer::Value(1); 36], &[Some(1.0); 36]);
    assert_eq!(assessor.assess(&row, &took), assess(&instrument, &answers, &times));
    // 35 of 36 were answered and one marked: the time of each counts; median 18.5 · 700.
    assert_eq!(assess(&instrument, &answers, &times).median_ms, Some(12_950.0));
}
