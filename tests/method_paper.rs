//! What `docs/method.md` prints of simulations: tables taken from files are compared with the files, tables of simulations
//! that are small enough are made anew from a fixed seed.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a test that fails should stop at once and says how close it came"
)]

use selaras::profile::Reliability;
use selaras::scoring::{Z_90, standard_error};

#[path = "common/chance.rs"]
mod chance;
#[path = "common/paper.rs"]
mod paper;
#[path = "common/reference.rs"]
mod reference;

use chance::Chance;
use reference::{Row, number, table};

const ITEMS: usize = 6;

#[track_caller]
fn printed(name: &str, expected: &str) {
    println!("{name}\n{expected}");
    assert_eq!(paper::table(name), expected, "{name}");
}

fn figure(row: &Row, column: &str, decimals: usize) -> String {
    format!("{:.decimals$}", number(row, column).unwrap())
}

#[test]
fn the_simulation_of_the_untested_error_is_printed_as_it_came_out() {
    let mut expected = String::from(
        "| k | items | mean alpha | error 33/√k | coverage | lowest coverage | error 27/√k | coverage |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    let rows = table(include_str!("reference/sim_default_sem.csv"));
    assert_eq!(rows.len(), 8);
    for row in &rows {
        let kind = row.get("items").unwrap().split_whitespace().next().unwrap();
        let cells = [
            figure(row, "k", 0),
            kind.to_owned(),
            figure(row, "mean_alpha", 2),
            figure(row, "sem33", 1),
            figure(row, "cov90_33", 3),
            figure(row, "min_cov_33", 3),
            figure(row, "sem27", 1),
            figure(row, "cov90_27", 3),
        ];
        expected += &format!("| {} |\n", cells.join(" | "));
        let k = number(row, "k").unwrap();
        assert!((number(row, "sem33").unwrap() - 33.0 / k.sqrt()).abs() < 1e-4, "the formula as built");
    }
    printed("untested error", &expected);
}

#[test]
fn the_simulation_of_the_quality_rules_is_printed_as_it_came_out() {
    let used = [
        ("longstring>=n/3", "run of 12 equal answers"),
        ("contradiction>=2.0", "contradiction ≥ 50"),
        ("within_sd>=1.30", "spread within sides ≥ 32.5"),
        ("evenodd<0.30", "even–odd below 0.30 (not used)"),
        ("evenodd<0", "even–odd below 0 (not used)"),
    ];
    let columns = [
        "false_alarm_attentive",
        "false_alarm_high_trait",
        "hit_straight",
        "hit_straight_mid3",
        "hit_random",
        "hit_random_agree",
        "hit_pattern",
        "hit_late_straight",
    ];
    let mut expected = String::from(
        "| rule, 36 items | attentive | attentive, high | all one answer | all in the middle | random | random, agreeing | a pattern | one answer from some point on |\n\
         |---|---|---|---|---|---|---|---|---|\n",
    );
    let rows = table(include_str!("reference/sim_flag_rates.csv"));
    for (rule, words) in used {
        let found =
            rows.iter().filter(|row| row.get("items").unwrap() == "36" && row.get("rule").unwrap() == rule);
        let row = found.collect::<Vec<_>>().pop().unwrap();
        let cells: Vec<String> = columns.iter().map(|column| figure(row, column, 4)).collect();
        expected += &format!("| {words} | {} |\n", cells.join(" | "));
    }
    printed("quality rules", &expected);
}

/// Cuts a normal answer to 0–4 points; items differ in how easily they are agreed with.
fn points(answer: f64, item: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "six items")]
    let shift = (item as f64 - 2.5) * 0.2;
    [-1.6, -0.8, 0.0, 1.0].iter().filter(|cut| answer > **cut + shift).map(|_| 1.0).sum()
}

/// Share of made-up people whose band holds what they would score on average over endless repetitions.
fn coverage(alpha: f64, seed: u64) -> [f64; 2] {
    const PEOPLE: u32 = 4_000;
    const REPETITIONS: u32 = 300;
    let mut chance = Chance(seed);
    // Spearman–Brown backwards: the correlation of two items before cutting.
    let between = alpha / (6.0 - 5.0 * alpha);
    let (loading, error) = (between.sqrt(), (1.0 - between).sqrt());
    let untested = Z_90 * standard_error(&Reliability::Untested, ITEMS, ITEMS);
    let mut held = [0_u32; 2];
    for _ in 0..PEOPLE {
        let level = loading * chance.normal();
        let mut sitting = || -> [f64; ITEMS] {
            std::array::from_fn(|item| 25.0 * points(level + error * chance.normal(), item))
        };
        let mean = |answers: &[f64; ITEMS]| answers.iter().sum::<f64>() / 6.0;
        let truth = (0..REPETITIONS).map(|_| mean(&sitting())).sum::<f64>() / f64::from(REPETITIONS);
        let today = sitting();
        let score = mean(&today);
        let spread = (today.iter().map(|answer| (answer - score).powi(2)).sum::<f64>() / 5.0).sqrt();
        let own = Z_90 * spread / 6.0_f64.sqrt();
        for (held, reach) in held.iter_mut().zip([untested, own]) {
            *held += u32::from((score - truth).abs() <= reach);
        }
    }
    held.map(|held| f64::from(held) / f64::from(PEOPLE))
}

#[test]
fn a_persons_own_spread_makes_a_band_that_promises_too_much() {
    let mut expected = String::from(
        "| alpha before cutting to five options | 33/√6 | own spread of the six answers |\n|---|---|---|\n",
    );
    for (alpha, seed) in [(0.5, 1), (0.65, 2), (0.8, 3)] {
        let [untested, own] = coverage(alpha, seed);
        expected += &format!("| {alpha:.2} | {untested:.3} | {own:.3} |\n");
        assert!(untested >= 0.88, "the band in use keeps its promise of 0.90: {untested}");
        assert!(own < 0.88, "the other one does not: {own}");
    }
    printed("own spread", &expected);
}

fn correlation(first: &[f64; 6], second: &[f64; 6]) -> f64 {
    let mean = |side: &[f64; 6]| side.iter().sum::<f64>() / 6.0;
    let (a, b) = (mean(first), mean(second));
    let products =
        |f: &dyn Fn(f64, f64) -> f64| first.iter().zip(second).map(|(x, y)| f(x - a, y - b)).sum::<f64>();
    products(&|x, y| x * y) / (products(&|x, _| x * x) * products(&|_, y| y * y)).sqrt()
}

/// Somebody whose true sides are exactly those asked for, measured once with each error.
#[test]
fn a_correlation_of_profiles_says_little_with_six_sides() {
    const SITTINGS: u32 = 20_000;
    let asked_for = [85.0, 80.0, 75.0, 60.0, 55.0, 50.0];
    let mut expected = String::from(
        "| standard error of a side | lowest 5 in 100 below | median | highest 5 in 100 above |\n|---|---|---|---|\n",
    );
    let mut chance = Chance(4);
    for error in [9.0, 13.5] {
        let mut found: Vec<f64> = (0..SITTINGS)
            .map(|_| correlation(&asked_for, &asked_for.map(|side| side + error * chance.normal())))
            .collect();
        found.sort_by(f64::total_cmp);
        let at = |share: usize| *found.get(found.len() * share / 100).unwrap();
        expected += &format!("| {error:.1} | {:.2} | {:.2} | {:.2} |\n", at(5), at(50), at(95));
        assert!(at(95) - at(5) > 0.3, "wide");
    }
    printed("profile correlation", &expected);
}
