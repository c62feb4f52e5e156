//! `selaras stats`: both tables against the reference, both or none written, and what deserves a look told in words.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a test that fails should stop at once, and tests prepare files of their own"
)]

use std::fs;

#[path = "common/reference.rs"]
mod reference;
#[path = "common/tables.rs"]
mod tables;

use reference::{Comparison, Row, number, table};
use tables::{Cells, Folder, Ran, read, run, run_in, small, synth36_answers, synth36_profile, text};

const DIMENSIONS_HEADER: &str = "dimension,n_scored,mean,sd,q1,median,q3,floor_pct,ceiling_pct,n_listwise,alpha,alpha_lo95,alpha_hi95,sem";
const ITEMS_HEADER: &str = "item,dimension,key,n,mean,sd,r_drop,alpha_if_dropped,not_understood,\
                            count_1,count_2,count_3,count_4,count_5";

fn stats(folder: &Folder, answers: &Cells) -> Ran {
    let answers = folder.put("a.csv", text(answers));
    run(&["stats", "--profile", &synth36_profile(), "--answers", &answers, "--out", &folder.at("out")])
}

fn written(folder: &Folder) -> (Vec<Row>, Vec<Row>) {
    let file = |name: &str| read(&fs::read_to_string(folder.at(name)).unwrap());
    (file("out/dimensions.csv"), file("out/items.csv"))
}

#[test]
fn three_hundred_people_give_the_reference_figures_cell_by_cell() {
    let folder = Folder::new();
    let ran = stats(&folder, &synth36_answers());
    assert_eq!((ran.status, ran.out.as_str()), (0, ""), "{}", ran.err);
    let (dimensions, items) = written(&folder);
    let references =
        [include_str!("reference/synth36_reliability.csv"), include_str!("reference/synth36_item_stats.csv")]
            .map(table);
    let compared = Comparison::of("selaras stats, synth36");
    assert_eq!((dimensions.len(), items.len()), (6, 36));
    for row in &dimensions {
        let theirs = references[0].iter().find(|theirs| theirs["dimension"] == row["dimension"]).unwrap();
        for (ours, reference, tolerance) in [
            ("n_scored", "n_scored", 0.0),
            ("mean", "mean_pomp_scored", 1e-9),
            ("sd", "sd_pomp_scored", 1e-9),
            ("q1", "q25_pomp", 1e-9),
            ("median", "median_pomp", 1e-9),
            ("q3", "q75_pomp", 1e-9),
            ("floor_pct", "pct_floor", 1e-9),
            ("ceiling_pct", "pct_ceiling", 1e-9),
            ("n_listwise", "n_listwise", 0.0),
            ("alpha", "alpha_raw_listwise", 1e-9),
            ("alpha_lo95", "feldt95_lo_listwise", 1e-7),
            ("alpha_hi95", "feldt95_hi_listwise", 1e-7),
            ("sem", "sem_pomp_listwise", 1e-9),
        ] {
            compared.within(number(row, ours), number(theirs, reference), tolerance, ours);
        }
    }
    for (row, position) in items.iter().zip(1..) {
        assert_eq!(row["item"], format!("q{position:02}"), "the order of presentation");
        let theirs =
            references[1].iter().find(|theirs| theirs["item"].to_lowercase() == row["item"]).unwrap();
        assert_eq!((&row["dimension"], &row["key"]), (&theirs["dimension"], &theirs["key"]));
        let counts = (1..=5).map(|value| (format!("count_{value}"), format!("freq_{value}")));
        let named = [
            ("n", "n"),
            ("mean", "mean"),
            ("sd", "sd"),
            ("r_drop", "r_drop_listwise"),
            ("alpha_if_dropped", "alpha_if_dropped_listwise"),
        ];
        let named = named.map(|(ours, reference)| (ours.to_owned(), reference.to_owned()));
        for (ours, reference) in named.into_iter().chain(counts) {
            compared.close(
                number(row, &ours),
                number(theirs, &reference),
                &format!("{} {ours}", row["item"]),
            );
        }
        assert_eq!(row["not_understood"], "0");
    }
    assert_eq!(compared.cells(), 6 * 13 + 36 * 10);
}

#[test]
fn without_a_folder_both_tables_are_shown_one_after_the_other() {
    let folder = Folder::new();
    stats(&folder, &synth36_answers());
    let ran = run(&["stats", "--profile", &synth36_profile(), "--answers", &folder.at("a.csv")]);
    let file = |name: &str| fs::read_to_string(folder.at(name)).unwrap();
    assert_eq!(ran.out, file("out/dimensions.csv") + &file("out/items.csv"));
    let headers: Vec<_> = ran.out.lines().filter(|line| line.contains("alpha")).collect();
    assert_eq!(headers, [DIMENSIONS_HEADER, ITEMS_HEADER]);
}

#[test]
fn an_item_with_the_wrong_key_is_told_and_not_mended() {
    let folder = Folder::new();
    let mut cells = synth36_answers();
    for row in &mut cells[1..] {
        let turned = match row[1].as_str() {
            "" => String::new(),
            answer => (6 - answer.parse::<i32>().unwrap()).to_string(),
        };
        row[1] = turned;
    }
    let ran = stats(&folder, &cells);
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("a.csv:q01: warning[negative_item_total]"), "{}", ran.err);
    assert!(ran.err.contains("Check the key of the item"), "{}", ran.err);
    let (_, items) = written(&folder);
    assert!(number(&items[0], "r_drop").unwrap() < 0.0);
    let indonesian =
        run_in("id", &["stats", "--profile", &synth36_profile(), "--answers", &folder.at("a.csv")]);
    assert!(indonesian.err.contains("Periksa kunci butir"), "{}", indonesian.err);
}

/// Two people who answer two items of a dimension against each other: Σc = 0 + …, worked out by hand.
#[test]
fn a_negative_alpha_is_written_as_it_is_and_told() {
    let folder = Folder::new();
    let mut cells = small(&[("a", "3"), ("b", "3"), ("c", "3")]);
    // q01 and q07 belong to one dimension, both positive: 1 2 3 against 3 1 1.
    for (row, answers) in cells[1..].iter_mut().zip([["1", "3"], ["2", "1"], ["3", "1"]]) {
        (row[1], row[7]) = (answers[0].to_owned(), answers[1].to_owned());
    }
    let ran = stats(&folder, &cells);
    assert_eq!(ran.status, 0);
    // Variances 1 and 4/3, covariance −1, the rest constant: tr = 7/3, ΣC = 1/3, alpha = 6/5·(1 − 7) = −7.2.
    let (dimensions, items) = written(&folder);
    let alpha = number(&dimensions[0], "alpha").unwrap();
    assert!((alpha + 7.2).abs() < 1e-12, "{alpha}");
    assert!(ran.err.contains("a.csv:empathy: warning[negative_alpha]"), "{}", ran.err);
    assert_eq!(ran.err.matches("warning[constant_item]").count(), 34, "{}", ran.err);
    assert_eq!((dimensions[1]["alpha"].as_str(), dimensions[1]["alpha_lo95"].as_str()), ("", ""));
    assert_eq!((items[1]["sd"].as_str(), items[1]["r_drop"].as_str()), ("0", ""));
}

#[test]
fn items_nobody_answered_leave_their_figures_empty() {
    let folder = Folder::new();
    let mut cells = small(&[("a", "3"), ("b", "4")]);
    (cells[1][1], cells[2][1]) = ("x".to_owned(), String::new());
    let ran = stats(&folder, &cells);
    assert_eq!(ran.status, 0);
    assert!(ran.err.contains("a.csv:q01: warning[item_without_answers]"), "{}", ran.err);
    let (dimensions, items) = written(&folder);
    let of = |columns: [&str; 5]| columns.map(|column| items[0][column].clone());
    assert_eq!(of(["n", "mean", "sd", "not_understood", "count_3"]), ["0", "", "", "1", "0"]);
    assert_eq!((dimensions[0]["n_listwise"].as_str(), dimensions[0]["alpha"].as_str()), ("0", ""));
    assert_eq!(dimensions[0]["n_scored"], "2");
}

#[test]
fn nobody_and_one_person_have_the_figures_that_they_can_have() {
    for (people, mean) in [(&[][..], ""), (&[("a", "3")], "50")] {
        let folder = Folder::new();
        let ran = stats(&folder, &small(people));
        assert_eq!(ran.status, 0, "{}", ran.err);
        let (dimensions, items) = written(&folder);
        assert_eq!((dimensions.len(), items.len()), (6, 36));
        for row in &dimensions {
            assert_eq!(row["n_scored"], people.len().to_string());
            assert_eq!((row["mean"].as_str(), row["sd"].as_str(), row["alpha"].as_str()), (mean, "", ""));
        }
    }
}

#[test]
fn both_files_are_written_or_none() {
    let folder = Folder::new();
    fs::create_dir_all(folder.at("out/items.csv")).unwrap();
    fs::write(folder.at("out/dimensions.csv"), "old").unwrap();
    let ran = stats(&folder, &small(&[("a", "3"), ("b", "4")]));
    assert_eq!(ran.status, 3);
    assert!(ran.err.contains("not saved yet"), "{}", ran.err);
    assert_eq!(fs::read_to_string(folder.at("out/dimensions.csv")).unwrap(), "old");
    fs::remove_dir(folder.at("out/items.csv")).unwrap();
    let ran = stats(&folder, &small(&[("a", "3"), ("b", "9")]));
    assert_eq!((ran.status, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("a.csv:3:q36: error[outside_scale]"), "{}", ran.err);
    assert_eq!(fs::read_to_string(folder.at("out/dimensions.csv")).unwrap(), "old");
    assert_eq!(fs::read_dir(folder.at("out")).unwrap().count(), 1, "nothing else stays");
}

#[test]
fn the_answers_are_never_written_over() {
    let folder = Folder::new();
    let answers = folder.put("items.csv", text(&small(&[("a", "3")])));
    let here = folder.path().display().to_string();
    let ran = run(&["stats", "--profile", &synth36_profile(), "--answers", &answers, "--out", &here]);
    assert_eq!(ran.status, 2, "{}", ran.err);
    assert_eq!(folder.names(), ["items.csv"]);
}
