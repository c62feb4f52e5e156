//! How many people a pilot needs: the tables of `docs/method.md`, computed here and compared with what is printed there, and
//! a simulation that does not trust the formulas.
//!
//! Prints the tables: `cargo test --test pilot_sample_size -- --nocapture`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::panic,
    reason = "a test that fails should stop at once and says how close it came"
)]

use selaras::statistics::feldt_interval;
use statrs::distribution::{Binomial, ChiSquared, ContinuousCDF, DiscreteCDF};

#[path = "common/chance.rs"]
mod chance;
#[path = "common/paper.rs"]
mod paper;

use chance::Chance;

/// Items of a dimension in the profiles that ship.
const ITEMS: usize = 6;
const Z_95: f64 = 1.959_963_984_540_054;

/// The smallest n from `from` on with a width of at most `most`; widths fall with n.
fn smallest(from: u64, most: f64, width: impl Fn(u64) -> f64) -> u64 {
    let (mut below, mut enough) = (from - 1, from);
    while width(enough) > most {
        (below, enough) = (enough, enough * 2);
    }
    while enough - below > 1 {
        let middle = u64::midpoint(below, enough);
        if width(middle) > most { below = middle } else { enough = middle }
    }
    enough
}

fn feldt_width(alpha: f64, people: u64) -> f64 {
    let ends = feldt_interval(alpha, ITEMS, people, 0.95).unwrap();
    ends.high - ends.low
}

#[expect(clippy::cast_precision_loss, reason = "no pilot has 2^53 people")]
fn fisher_width(r: f64, people: u64) -> f64 {
    let reach = Z_95 / (people as f64 - 3.0).sqrt();
    (r.atanh() + reach).tanh() - (r.atanh() - reach).tanh()
}

/// How far the ends of the 95 % interval of the standard error lie from it, as a part of it: the residual mean square of n people and
/// k items is a chi-square with (n − 1)(k − 1) degrees of freedom.
#[expect(clippy::cast_precision_loss, reason = "no pilot has 2^53 people")]
fn error_reach(people: u64) -> f64 {
    let freedom = (people - 1) as f64 * (ITEMS as f64 - 1.0);
    let chi = ChiSquared::new(freedom).unwrap();
    let ends = [0.025, 0.975].map(|p| (freedom / chi.inverse_cdf(p)).sqrt());
    ends.into_iter().map(|end| (end - 1.0).abs()).fold(0.0, f64::max)
}

/// People by whom an item of true correlation `r` is found below `cut` only once in forty times.
#[expect(clippy::cast_precision_loss, reason = "no pilot has 2^53 people")]
fn item_shortfall(r: f64, people: u64) -> f64 {
    (r.atanh() - Z_95 / (people as f64 - 3.0).sqrt()).tanh()
}

fn alpha_table() -> String {
    let mut table = String::from("| alpha | width 0.20 | width 0.15 | width 0.10 |\n|---|---|---|---|\n");
    for alpha in [0.6, 0.7, 0.8, 0.9] {
        let n = [0.20, 0.15, 0.10].map(|most| smallest(2, most, |people| feldt_width(alpha, people)));
        table += &format!("| {alpha:.2} | {} | {} | {} |\n", n[0], n[1], n[2]);
    }
    table
}

fn retest_table() -> String {
    let mut table =
        String::from("| retest correlation | width 0.20 | width 0.15 | width 0.10 |\n|---|---|---|---|\n");
    for r in [0.6, 0.7, 0.8, 0.9] {
        let n = [0.20, 0.15, 0.10].map(|most| smallest(4, most, |people| fisher_width(r, people)));
        table += &format!("| {r:.2} | {} | {} | {} |\n", n[0], n[1], n[2]);
    }
    table
}

fn other_table() -> String {
    let mut table = String::from("| wanted | n |\n|---|---|\n");
    for part in [0.10, 0.05] {
        let n = smallest(2, part, error_reach);
        table +=
            &format!("| the standard error of a dimension known to within {part:.2} of itself | {n} |\n");
    }
    for (r, cut) in [(0.3, 0.2), (0.4, 0.2), (0.2, 0.0)] {
        let n = smallest(4, -cut, |people| -item_shortfall(r, people));
        table += &format!(
            "| an item of true item–rest correlation {r:.2} found below {cut:.2} at most once in forty pilots | {n} |\n"
        );
    }
    table
}

#[test]
fn the_paper_prints_the_sizes_that_are_computed() {
    let tables = [
        ("alpha sizes", alpha_table()),
        ("retest sizes", retest_table()),
        ("other sizes", other_table()),
        ("plan", plan_table()),
        ("retest bands", band_table()),
    ];
    tables.iter().for_each(|(name, table)| println!("{name}\n{table}"));
    for (name, table) in tables {
        assert_eq!(paper::table(name), table, "{name}");
    }
}

#[test]
fn one_person_fewer_would_not_be_enough() {
    for alpha in [0.7, 0.8] {
        let n = smallest(2, 0.15, |people| feldt_width(alpha, people));
        assert!(feldt_width(alpha, n) <= 0.15 && feldt_width(alpha, n - 1) > 0.15);
    }
    // By hand, for a retest of 0.80: z = 1.0986, and n = 53 gives 1.0986 ± 0.2772, that is 0.6758 to 0.8800.
    assert!((fisher_width(0.8, 53) - (0.8800 - 0.6758)).abs() < 1e-4);
}

/// Share of the invited who are there, with consent, and of those the share who answer every item of a dimension; for the retest the
/// share who are there a second time. Guesses of this plan, not findings.
const PRESENT: f64 = 0.90;
const COMPLETE: f64 = 0.92;
const SECOND_TIME: f64 = 0.85;

fn plan_table() -> String {
    let sum = "| part | invited | expected to be left | needed |\n|---|---|---|---|\n";
    let alpha = smallest(2, 0.10, |people| feldt_width(0.7, people));
    let item = smallest(4, -0.2, |people| -item_shortfall(0.3, people));
    let retest = smallest(4, 0.20, |people| fisher_width(0.7, people));
    let left = |invited: f64, share: f64| (invited * share).floor();
    let rows = [
        ("questionnaire, for alpha 0.70 with a width of 0.10", 432.0, PRESENT * COMPLETE, alpha),
        ("questionnaire, for an item of 0.30 above 0.20", 432.0, PRESENT * COMPLETE, item),
        ("retest, for a correlation 0.70 with a width of 0.20", 144.0, PRESENT * SECOND_TIME, retest),
    ];
    rows.into_iter().fold(sum.to_owned(), |table, (part, invited, share, needed)| {
        let left = left(invited, share);
        #[expect(clippy::cast_precision_loss, reason = "a few hundred people")]
        let enough = left >= needed as f64;
        assert!(enough, "{part}: {left} of {needed}");
        table + &format!("| {part} | {invited} | {left} | {needed} |\n")
    })
}

/// When a band is too narrow: fewer second scores inside than a band that holds 0.90 gives in one pilot of forty.
fn band_table() -> String {
    let mut table =
        String::from("| retested | inside, on average | too narrow when fewer than |\n|---|---|---|\n");
    for people in [90_u32, 105, 110, 120] {
        let inside = Binomial::new(0.90, u64::from(people)).unwrap();
        let least = (1..=u64::from(people)).find(|least| inside.cdf(*least) > 0.025).unwrap();
        table += &format!("| {people} | {:.1} | {least} |\n", 0.90 * f64::from(people));
    }
    table
}

/// How made-up answers differ from what Feldt's interval assumes.
#[derive(Clone, Copy, PartialEq)]
enum Answers {
    /// Nothing: normal, independent people.
    Normal,
    /// Five options, most answers in the upper half.
    FivePoints,
    /// Classes of thirty whose members are alike: 0.05 of the variance of the trait lies between classes.
    Classes,
}

const CLASS: u64 = 30;
const BETWEEN: f64 = 0.05;

/// Rows of six items whose alpha in the population is `alpha` before answers are cut to options.
fn draw(chance: &mut Chance, people: u64, alpha: f64, kind: Answers) -> Vec<[f64; ITEMS]> {
    let k = 6.0;
    // Spearman–Brown backwards: the correlation of two items.
    let between_items = alpha / (k - alpha * (k - 1.0));
    let (loading, error) = (between_items.sqrt(), (1.0 - between_items).sqrt());
    let mut class = 0.0;
    (0..people)
        .map(|person| {
            let trait_level = if kind == Answers::Classes {
                if person % CLASS == 0 {
                    class = chance.normal();
                }
                BETWEEN.sqrt() * class + (1.0 - BETWEEN).sqrt() * chance.normal()
            } else {
                chance.normal()
            };
            std::array::from_fn(|_| {
                let answer = loading * trait_level + error * chance.normal();
                match kind {
                    Answers::FivePoints => {
                        [-1.8, -1.0, -0.3, 0.8].iter().filter(|cut| answer > **cut).map(|_| 1.0).sum()
                    }
                    Answers::Normal | Answers::Classes => answer,
                }
            })
        })
        .collect()
}

/// Alpha from the mean squares of an analysis of variance (Hoyt 1941): another way than the program's.
#[expect(clippy::cast_precision_loss, reason = "no pilot has 2^53 people")]
fn hoyt(rows: &[[f64; ITEMS]]) -> f64 {
    let (n, k) = (rows.len() as f64, ITEMS as f64);
    let all = rows.iter().flatten().sum::<f64>();
    let correction = all * all / (n * k);
    let people = rows.iter().map(|row| row.iter().sum::<f64>().powi(2)).sum::<f64>() / k - correction;
    let items =
        (0..ITEMS).map(|at| rows.iter().filter_map(|row| row.get(at)).sum::<f64>().powi(2)).sum::<f64>() / n
            - correction;
    let total = rows.iter().flatten().map(|x| x * x).sum::<f64>() - correction;
    let (people_square, rest_square) =
        (people / (n - 1.0), (total - people - items) / ((n - 1.0) * (k - 1.0)));
    1.0 - rest_square / people_square
}

const PILOTS: u32 = 5_000;

/// Share of pilots whose interval holds the alpha of the population, and the mean width.
fn alpha_pilots(kind: Answers, alpha: f64, people: u64, seed: u64) -> (f64, f64) {
    let mut chance = Chance(seed);
    let truth = match kind {
        // Cutting to options lowers alpha: what it is then, a very large sample says.
        Answers::FivePoints => hoyt(&draw(&mut chance, 200_000, alpha, kind)),
        Answers::Normal | Answers::Classes => alpha,
    };
    let (mut held, mut width) = (0_u32, 0.0);
    for _ in 0..PILOTS {
        let found = hoyt(&draw(&mut chance, people, alpha, kind));
        let ends = feldt_interval(found, ITEMS, people, 0.95).unwrap();
        held += u32::from(ends.low <= truth && truth <= ends.high);
        width += ends.high - ends.low;
    }
    (f64::from(held) / f64::from(PILOTS), width / f64::from(PILOTS))
}

/// The same for a retest correlation and Fisher's interval.
#[expect(clippy::cast_precision_loss, reason = "no pilot has 2^53 people")]
fn retest_pilots(r: f64, people: u64, seed: u64) -> (f64, f64) {
    let mut chance = Chance(seed);
    let reach = Z_95 / (people as f64 - 3.0).sqrt();
    let (mut held, mut width) = (0_u32, 0.0);
    for _ in 0..PILOTS {
        let pairs: Vec<(f64, f64)> = (0..people)
            .map(|_| {
                let first = chance.normal();
                (first, r * first + (1.0 - r * r).sqrt() * chance.normal())
            })
            .collect();
        let found = correlation(&pairs).atanh();
        held += u32::from((found - reach).tanh() <= r && r <= (found + reach).tanh());
        width += (found + reach).tanh() - (found - reach).tanh();
    }
    (f64::from(held) / f64::from(PILOTS), width / f64::from(PILOTS))
}

#[expect(clippy::cast_precision_loss, reason = "no pilot has 2^53 people")]
fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let n = pairs.len() as f64;
    let (x, y) = pairs.iter().fold((0.0, 0.0), |(x, y), pair| (x + pair.0 / n, y + pair.1 / n));
    let sum = |f: &dyn Fn(f64, f64) -> f64| pairs.iter().map(|pair| f(pair.0 - x, pair.1 - y)).sum::<f64>();
    sum(&|a, b| a * b) / (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt()
}

#[test]
fn simulated_pilots_hold_what_the_formulas_promise() {
    let mut table = String::from(
        "| made-up pilots | n | intervals that hold the truth | mean width |\n|---|---|---|---|\n",
    );
    for (name, kind, alpha) in [
        ("alpha 0.70, as Feldt assumes", Answers::Normal, 0.7),
        ("alpha 0.80, as Feldt assumes", Answers::Normal, 0.8),
        ("alpha 0.70 before cutting to five options", Answers::FivePoints, 0.7),
        ("alpha 0.70, ten classes of thirty, intraclass correlation 0.05", Answers::Classes, 0.7),
    ] {
        let n = if kind == Answers::Classes {
            300
        } else {
            smallest(2, 0.15, |people| feldt_width(alpha, people))
        };
        let (held, width) = alpha_pilots(kind, alpha, n, 20_260_801);
        table += &format!("| {name} | {n} | {held:.3} | {width:.3} |\n");
        // Four standard errors of a share of 0.95 in 5,000 pilots are 0.0123; departures from the assumptions may cost more.
        let least = if kind == Answers::Normal { 0.9377 } else { 0.92 };
        assert!((least..=0.9623).contains(&held), "{name}: {held}");
        if kind == Answers::Normal {
            assert!((width - 0.15).abs() < 0.01, "{name}: {width}");
        }
    }
    let n = smallest(4, 0.15, |people| fisher_width(0.8, people));
    let (held, width) = retest_pilots(0.8, n, 20_260_802);
    table += &format!("| retest correlation 0.80 | {n} | {held:.3} | {width:.3} |\n");
    assert!((0.9377..=0.9623).contains(&held) && (width - 0.15).abs() < 0.01, "{held} {width}");
    println!("{table}");
    assert_eq!(paper::table("simulated pilots"), table);
}
