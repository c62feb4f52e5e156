//! What a result file tells the counselor about how the questions were answered.

use selaras::assessment::Answer;
use selaras::language::Language;
use selaras::result_file::{Finding, ResultFile, read, write};
use serde_json::{Value, json};

use crate::examples::{DIGEST, now, profile, result, sitting};

/// The result of who answered "4" to everything, in one second each.
fn fours(language: Language) -> ResultFile {
    let mut sitting = sitting(36);
    for item in &profile().instrument.items {
        sitting.times.remove(&item.id);
        sitting.answer(&item.id, Answer::Value(4), Some(1_000));
    }
    ResultFile::from_sitting(&sitting, &profile(), DIGEST, language, &now()).with_outcome()
}

/// The file with its stored quality changed, and what is told about it.
fn told(edit: impl FnOnce(&mut Value)) -> Vec<Finding> {
    let mut file = fours(Language::Indonesian);
    edit(file.outcome.as_mut().unwrap());
    read(&write(&file)).unwrap().1
}

#[test]
fn four_throughout_is_told_to_the_counselor_in_the_language_of_the_file() {
    let file = fours(Language::Indonesian);
    assert_eq!(read(&write(&file)).unwrap().1, []);
    let quality = &file.outcome.unwrap()["quality"];
    assert_eq!(quality["status"], "talk_first");
    assert_eq!(quality["longstring"], 36);
    assert_eq!(quality["irv"].as_f64(), Some(0.0));
    // Two of the six dimensions hold reversed items only. The others have none: nothing lies opposed.
    assert_eq!(quality.get("contradiction"), None);
    assert_eq!(
        quality["summary"],
        "Bicarakan dulu: jawaban yang sama 36 kali berturut-turut dan tiap butir dijawab dalam 1,0 detik saja"
    );
    assert_eq!(quality["sentences"].as_array().unwrap().len(), 2);
    let english = fours(Language::English).outcome.unwrap();
    assert_eq!(
        english["quality"]["summary"],
        "Talk first: the same answer 36 times in a row and each item was answered in only 1.0 seconds"
    );
}

#[test]
fn a_file_of_before_has_no_quality_and_nothing_is_told_about_it() {
    for version in ["1.0", "1.1"] {
        let edit = |file: &mut Value| file["schema_version"] = json!(version);
        let mut value: Value = serde_json::from_slice(&write(&fours(Language::Indonesian))).unwrap();
        edit(&mut value);
        for without in [None, Some(Value::Null)] {
            let outcome = value["outcome"].as_object_mut().unwrap();
            outcome.remove("quality");
            outcome.extend(without.map(|null| ("quality".to_owned(), null)));
            let (file, findings) = read(&serde_json::to_vec(&value).unwrap()).unwrap();
            assert_eq!(findings, [], "{version}");
            // It is computed anew all the same.
            assert_eq!(file.quality().longstring, Some(36));
        }
    }
}

#[test]
fn other_words_are_no_difference() {
    assert_eq!(told(|outcome| outcome["quality"]["summary"] = json!("Disusun ulang")), []);
    assert_eq!(told(|outcome| outcome["quality"]["sentences"] = json!(["satu", "dua", "tiga"])), []);
    let unsaid = |outcome: &mut Value| {
        outcome["quality"]
            .as_object_mut()
            .unwrap()
            .retain(|name, _| name != "summary" && name != "sentences");
    };
    assert_eq!(told(unsaid), []);
    assert_eq!(
        told(|outcome| outcome["quality"]["irv"] = json!(1e-9)),
        [],
        "within the rounding of a figure"
    );
}

#[test]
fn a_changed_figure_or_a_damaged_entry_is_told() {
    for (name, value) in [
        ("status", json!("clear")),
        ("status", json!("Bicarakan")),
        ("longstring", json!(35)),
        ("longstring", json!(null)),
        ("longstring", json!("36")),
        ("longstring", json!(-1e300)),
        ("irv", json!(0.5)),
        ("contradiction", json!(50.0)),
        ("within_sd", json!([1, 2])),
        ("missing_share", json!({"a": 1})),
        ("median_ms", json!(1001)),
        ("summary", json!(7)),
        ("summary", json!({"id": "x"})),
        ("sentences", json!("satu")),
        ("sentences", json!([1])),
        ("added", json!(1)),
    ] {
        let findings = told(|outcome| outcome["quality"][name] = value.clone());
        assert_eq!(findings, [Finding::OutcomeDiffers], "{name}: {value}");
    }
    for damaged in [json!("baik"), json!(3), json!([]), json!({}), json!(true), json!([{"status": "clear"}])]
    {
        let findings = told(|outcome| outcome["quality"] = damaged.clone());
        assert_eq!(findings, [Finding::OutcomeDiffers], "{damaged}");
    }
}

#[test]
fn every_time_on_the_way_into_the_file_counts_on_the_way_out() {
    // 3,000 ms and 10 more for each next item, the fifth "tidak paham": the mean is that of all 36.
    let quality = result().quality();
    assert_eq!((quality.mean_ms, quality.median_ms), (Some(3175.0), Some(3175.0)));
    assert_eq!((quality.items, quality.missing), (36, 1));
    // 0, 7, 14 … modulo 5 never repeat a neighbour.
    assert_eq!(quality.longstring, Some(1));
}
