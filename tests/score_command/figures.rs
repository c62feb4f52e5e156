//! Every cell against the reference files, and what follows from them by a formula.

use crate::reference::{Comparison, number, table};
use crate::tables::{Folder, read, run, small, synth36_answers, synth36_profile, synth36_times, text};

const DIMENSIONS: [&str; 6] =
    ["empathy", "communication", "teamwork", "analytical", "decision", "motivation"];

#[test]
fn three_hundred_people_get_the_reference_figures_cell_by_cell() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&synth36_answers()));
    let times = folder.put("t.csv", text(&synth36_times()));
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers, "--times", &times]);
    assert_eq!((ran.status, ran.err.as_str()), (0, ""));
    let found = read(&ran.out);
    let [scores, careless, flags, summaries] = [
        include_str!("../reference/synth36_scores_halfrule.csv"),
        include_str!("../reference/synth36_quality.csv"),
        include_str!("../reference/synth36_flags.csv"),
        include_str!("../reference/synth36_time_summary.csv"),
    ]
    .map(table);
    let compared = Comparison::of("selaras score, synth36");
    assert_eq!(found.len(), 300);
    for (index, row) in found.iter().enumerate() {
        let who = &row["respondent"];
        for other in [&scores, &careless, &flags, &summaries] {
            assert_eq!(&other[index]["id"], who);
        }
        for id in DIMENSIONS {
            assert_eq!(row[&format!("{id}_n")], scores[index][&format!("{id}_n")], "{who}");
            for column in ["mean", "pomp"].map(|column| format!("{id}_{column}")) {
                compared.close(number(row, &column), number(&scores[index], &column), &column);
            }
        }
        let cases = [
            ("longstring", &careless, "longstr"),
            ("irv", &careless, "irv_raw"),
            ("contradiction", &flags, "contradiction_pomp"),
            ("within_sd", &flags, "within_dim_sd_pomp"),
            ("median_item_ms", &summaries, "median_ms"),
            ("mean_item_ms", &summaries, "mean_ms"),
        ];
        for (ours, reference, theirs) in cases {
            compared.close(number(row, ours), number(&reference[index], theirs), &format!("{who} {ours}"));
        }
        assert_eq!(row["quality"], flags[index]["status"], "{who}");
        let answered = number(&flags[index], "n_answered").unwrap();
        compared.close(number(row, "missing_share"), Some((36.0 - answered) / 36.0), who);
    }
    assert!(compared.cells() == 300 * 19 && compared.missing() > 0);
}

/// The standard error of an untested dimension is 33/√m here, since all have as many items as the rule names: 33/√k·√(k/m).
#[test]
fn errors_bands_and_fit_follow_from_the_answers() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&synth36_answers()));
    let found = read(&run(&["score", "--profile", &synth36_profile(), "--answers", &answers]).out);
    let compared = Comparison::of("selaras score, errors and fit");
    let z = 1.644_853_626_951_472_2;
    let mut without_fit = 0;
    for row in &found {
        let of = |id: &str, column: &str| number(row, &format!("{id}_{column}"));
        let band = |pomp: Option<f64>, error: Option<f64>, name: &str, ends: [&str; 2]| {
            let expected = pomp.zip(error).map(|(pomp, error)| [pomp - z * error, pomp + z * error]);
            let expected = expected.map(|ends| ends.map(|end| end.clamp(0.0, 100.0)));
            for (end, column) in ends.into_iter().enumerate() {
                let expected = expected.map(|ends| ends[end]);
                compared.close(number(row, &format!("{name}{column}")), expected, column);
            }
        };
        let (mut pomps, mut squares) = (Vec::new(), Vec::new());
        for id in DIMENSIONS {
            let count = of(id, "n").unwrap();
            let error = (count >= 3.0).then(|| 33.0 / count.sqrt());
            compared.close(of(id, "sem"), error, id);
            band(of(id, "pomp"), error, id, ["_lo90", "_hi90"]);
            pomps.extend(of(id, "pomp"));
            squares.extend(error.map(|error| error * error));
        }
        let whole = pomps.len() == 6;
        without_fit += usize::from(!whole);
        let fit = whole.then(|| pomps.iter().sum::<f64>() / 6.0);
        let error = whole.then(|| squares.iter().sum::<f64>().sqrt() / 6.0);
        compared.close(number(row, "fit"), fit, "fit");
        compared.close(number(row, "fit_se"), error, "fit_se");
        band(fit, error, "fit", ["_lo90", "_hi90"]);
        assert!(row["median_item_ms"].is_empty() && row["mean_item_ms"].is_empty(), "no times were given");
    }
    assert!(without_fit > 0, "the file has people without a fit");
}

#[test]
fn the_header_names_every_column_in_the_order_of_the_profile() {
    let folder = Folder::new();
    let answers = folder.put("a.csv", text(&small(&[("a", "3")])));
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers]);
    let dimensions = DIMENSIONS.map(|id| {
        ["n", "mean", "pomp", "sem", "lo90", "hi90"].map(|column| format!("{id}_{column}")).join(",")
    });
    let expected = format!(
        "respondent,{},fit,fit_se,fit_lo90,fit_hi90,longstring,irv,contradiction,within_sd,missing_share,\
         median_item_ms,mean_item_ms,quality",
        dimensions.join(",")
    );
    assert_eq!(ran.out.lines().next().unwrap(), expected);
    // Everything answered with the middle: 50 in every dimension and the same answer 36 times.
    let row = &read(&ran.out)[0];
    assert_eq!(
        ["empathy_n", "empathy_mean", "empathy_pomp", "longstring", "irv", "within_sd", "quality"]
            .map(|column| row[column].as_str()),
        ["6", "3", "50", "36", "0", "0", "talk_first"]
    );
}

#[test]
fn not_understood_is_missing_and_nothing_answered_has_empty_figures() {
    let folder = Folder::new();
    let mut cells = small(&[("a", "x"), ("b", ""), ("c", "5")]);
    // Two of six answered: no score; three: one.
    cells[3][1] = "x".to_owned();
    for item in [7, 13, 19] {
        cells[3][item].clear();
    }
    let answers = folder.put("a.csv", text(&cells));
    let ran = run(&["score", "--profile", &synth36_profile(), "--answers", &answers]);
    assert_eq!(ran.status, 0, "{}", ran.err);
    let rows = read(&ran.out);
    for row in &rows[..2] {
        let empty: Vec<_> =
            row.iter().filter(|(_, cell)| cell.is_empty()).map(|(column, _)| column.as_str()).collect();
        assert_eq!(empty.len(), 6 * 5 + 4 + 6, "{empty:?}");
        assert_eq!((row["empathy_n"].as_str(), row["missing_share"].as_str()), ("0", "1"));
        assert_eq!(row["quality"], "note", "more than one in ten missing is one soft sign");
    }
    assert_eq!((rows[2]["empathy_n"].as_str(), rows[2]["empathy_mean"].as_str()), ("2", ""));
    assert_eq!(rows[2]["fit"], "");
    assert_eq!(rows[2]["communication_n"], "6");
}
