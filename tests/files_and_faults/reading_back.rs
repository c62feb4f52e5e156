//! What was written is read back; whatever else is read never brings the program down.

use std::path::Path;

use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};
use proptest::prelude::*;
use selaras::assessment::{Answer, PictureChange, Position, Sitting};
use selaras::language::Language;
use selaras::profile::{Reliability, Verdict};
use selaras::result_file::{ResultFile, json_schema, read, read_draft, write};
use serde_json::Value;
use uuid::Uuid;

use crate::examples::{DIGEST, draft, profile, result, sitting};

#[test]
fn a_result_goes_out_and_comes_back_the_same() {
    let file = result();
    let bytes = write(&file);
    let (back, findings) = read(&bytes).unwrap();
    assert_eq!((back.clone(), findings), (file, Vec::new()));
    assert_eq!(back.instrument(), profile().instrument);
    assert_eq!(write(&back), bytes);

    let mut expected = sitting(36);
    expected.position = Position::Result;
    assert_eq!(back.to_sitting(), expected);
    assert_eq!(back.to_sitting().started.hour(), 9, "the clock of the school");
    assert_eq!(back.ticked_steps[0].text.as_ref().unwrap().en.as_deref(), Some("Join a meeting"));
}

#[test]
fn a_draft_comes_back_at_the_same_item() {
    let (back, _) = read_draft(&write(&draft(20))).unwrap();
    assert_eq!(back.to_sitting(), sitting(20));
    assert_eq!(back.draft.unwrap().focus.as_deref(), Some("row"));
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_not_matter() {
    let text = String::from_utf8(write(&result())).unwrap();
    let edited = format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    assert_eq!(read(edited.as_bytes()).unwrap().0, result());
}

#[test]
fn files_of_version_1_0_stay_readable() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/results/v1.0");
    let read_file = |name: &str| read(&std::fs::read(folder.join(name)).unwrap()).unwrap();

    let (whole, findings) = read_file("whole.selaras.json");
    assert_eq!(findings, []);
    assert_eq!(whole.result_id.to_string(), "019ab4f2-8d3c-7b1e-9f60-3c2a5d7e8f41");
    assert_eq!(
        (whole.profile.id.as_str(), whole.profile.version.to_string()),
        ("contoh", "1.2.0".to_owned())
    );
    assert_eq!((whole.instrument.dimensions.len(), whole.instrument.items.len()), (6, 36));
    let sitting = whole.to_sitting();
    assert_eq!(sitting.respondent.name, "Sekar Ayu");
    assert_eq!(sitting.answers.get(&"emp1".into()), Answer::Value(1));
    assert_eq!(sitting.answers.get(&"kom1".into()), Answer::Value(3));
    assert_eq!(sitting.answers.get(&"ana1".into()), Answer::NotUnderstood);
    assert_eq!(sitting.times["kom1"], 3010);
    assert_eq!(sitting.answers.answered(&whole.instrument()), 35);
    assert_eq!(sitting.myth_guesses["anggapan-1"], Verdict::Partly);
    assert_eq!(sitting.picture_change, Some(PictureChange::Little));
    assert_eq!(sitting.reflection, "Ternyata banyak “mendengar”");

    let (least, findings) = read_file("least.selaras.json");
    assert_eq!(findings, []);
    assert!(least.respondent.is_empty());
    assert_eq!(least.to_sitting().answers.get(&"a1".into()), Answer::Value(4));
    assert_eq!(least.to_sitting().answers.get(&"a2".into()), Answer::Unanswered);
}

#[test]
fn files_of_version_1_1_stay_readable() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/results/v1.1/whole.selaras.json");
    let (whole, findings) = read(&std::fs::read(path).unwrap()).unwrap();
    assert_eq!(findings, []);
    assert_eq!(whole.result_id.to_string(), "019ab4f2-8d3c-7b1e-9f60-3c2a5d7e8f41");
    assert_eq!(whole.to_sitting().answers.answered(&whole.instrument()), 35);
    // 3.00 s for the first item, 10 ms more for each next one: the middle lies at 17.5 · 10 ms more.
    let quality = &whole.outcome.unwrap()["quality"];
    assert_eq!(quality["median_ms"].as_f64(), Some(3175.0));
    assert_eq!(quality["missing_share"].as_f64(), Some(1.0 / 36.0));
}

/// Makes `tests/results/v1.1/whole.selaras.json`; run by hand before a schema is released, never after.
#[test]
#[ignore = "writes the file that later versions must be able to read"]
fn write_the_file_of_this_version() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/results/v1.1/whole.selaras.json");
    std::fs::write(path, write(&result().with_outcome())).unwrap();
}

#[test]
fn the_schema_describes_every_field_that_is_written() {
    let schema: Value = serde_json::from_str(&json_schema()).unwrap();
    let mut file = result();
    file.instrument.dimensions[0].reliability =
        Reliability::Measured { alpha: 0.74, sd: 18.0, n: 312.try_into().unwrap(), source: "uji".into() };
    let written: Value = serde_json::from_slice(&write(&file.with_outcome())).unwrap();
    assert!(written["outcome"]["quality"]["summary"].is_string());
    assert_described(&written, &schema, &schema, "");
    // What an older program wrote fits as well.
    assert_described(&serde_json::from_slice(&write(&result())).unwrap(), &schema, &schema, "");
    let outcome = serde_json::json!({"dimensions": [], "fit": {"undefined": {"missing": []}}, "strengths": {"deviations": []}});
    assert_described(&outcome, &schema["properties"]["outcome"], &schema, "");
    assert!(schema["properties"].get("draft").is_none(), "drafts are nobody else's business");
    assert!(!json_schema().contains("selaras-draft"));
}

/// Every field of `value` stands in the schema with a description, and every required one in `value`.
fn assert_described(value: &Value, schema: &Value, root: &Value, path: &str) {
    let schema = resolve(schema, root);
    let branches = ["anyOf", "oneOf"].iter().filter_map(|key| schema.get(key)?.as_array()).flatten();
    let object = value.as_object();
    let fits = |branch: &&Value| match object {
        Some(fields) => resolve(branch, root)["properties"]
            .as_object()
            .is_some_and(|known| fields.keys().all(|name| known.contains_key(name))),
        None => true,
    };
    if let Some(branch) = branches.filter(|branch| branch.get("type") != Some(&"null".into())).find(fits) {
        return assert_described(value, branch, root, path);
    }
    match value {
        Value::Object(fields) => {
            for required in schema["required"].as_array().into_iter().flatten() {
                assert!(fields.contains_key(required.as_str().unwrap()), "{path} lacks {required}");
            }
            for (name, value) in fields {
                let path = format!("{path}/{name}");
                if let Some(property) = schema["properties"].get(name) {
                    let described =
                        property.get("description").or_else(|| resolve(property, root).get("description"));
                    // The variants of an enum are described by the enum.
                    let variants = ["Measured", "scored", "too_few", "computed", "undefined"];
                    let described = described.is_some() || variants.contains(&name.as_str());
                    assert!(described, "{path} has no description");
                    assert_described(value, property, root, &path);
                } else {
                    let any = schema.get("additionalProperties").or(schema.get("patternProperties"));
                    assert!(any.is_some_and(|any| *any != Value::Bool(false)), "{path} is not in the schema");
                }
            }
        }
        Value::Array(values) => {
            for value in values {
                assert_described(value, &schema["items"], root, path);
            }
        }
        _ => {}
    }
}

fn resolve<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => root.pointer(reference.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

/// What a person may type: letters of every kind, also those no reader accepts.
fn typed() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[A-Za-z0-9 \\-'\"\\\\/“”éß漢]{0,30}",
        1 => proptest::collection::vec(any::<char>(), 0..200).prop_map(|letters| letters.into_iter().collect()),
    ]
}

fn any_sitting() -> impl Strategy<Value = Sitting> {
    let answer =
        prop_oneof![Just(Answer::Unanswered), Just(Answer::NotUnderstood), (1..=5).prop_map(Answer::Value)];
    let answers = proptest::collection::vec((answer, proptest::option::of(0..90_000_000_u64)), 36);
    let who = (typed(), typed(), typed(), typed());
    let extra = (any::<u128>(), 0..4_000_000_000_i64, -14..14_i8, 0..40_usize, any::<[bool; 4]>());
    (answers, who, extra).prop_map(
        |(answers, (name, class, number, line), (id, second, hours, place, flags))| {
            let clock = TimeZone::fixed(Offset::constant(hours));
            let started = ZonedDateTime::new(Timestamp::from_second(second).unwrap(), clock);
            let mut sitting = Sitting::new(Uuid::from_u128(id), "contoh".into(), started);
            for (item, (answer, took)) in profile().instrument.items.iter().zip(answers) {
                sitting.answer(&item.id, answer, took);
            }
            (sitting.respondent.name, sitting.respondent.class, sitting.respondent.number) =
                (name, class, number);
            sitting.reflection = line;
            sitting.position = if flags[0] { Position::Item(place) } else { Position::Check };
            sitting.picture_change = flags[1].then_some(PictureChange::Much);
            if flags[2] {
                sitting.ticked_steps.insert("ajak-bicara".into());
                sitting.ticked_steps.insert("langkah-lama".into());
            }
            if flags[3] {
                sitting.myth_guesses.insert("anggapan-2".into(), Verdict::Fact);
            }
            sitting
        },
    )
}

/// A place in a file and what is done there.
#[derive(Clone, Debug)]
enum Edit {
    Set(usize, u8),
    Remove(usize, usize),
    Repeat(usize, usize),
    Insert(usize, &'static str),
    Cut(usize),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let pieces = prop_oneof![
        Just("{"),
        Just("]"),
        Just("null"),
        Just("\""),
        Just(",\"x\":1"),
        Just("-1e99"),
        Just("\u{202E}")
    ];
    prop_oneof![
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Edit::Set(at, byte)),
        (any::<usize>(), 1..200_usize).prop_map(|(at, count)| Edit::Remove(at, count)),
        (any::<usize>(), 1..200_usize).prop_map(|(at, count)| Edit::Repeat(at, count)),
        (any::<usize>(), pieces).prop_map(|(at, piece)| Edit::Insert(at, piece)),
        any::<usize>().prop_map(Edit::Cut),
    ]
}

fn edited(mut bytes: Vec<u8>, edits: &[Edit]) -> Vec<u8> {
    for edit in edits {
        let length = bytes.len().max(1);
        let span =
            |at: usize, count: usize| (at % length).min(bytes.len())..(at % length + count).min(bytes.len());
        match *edit {
            Edit::Set(at, byte) => bytes.iter_mut().skip(at % length).take(1).for_each(|place| *place = byte),
            Edit::Remove(at, count) => drop(bytes.drain(span(at, count))),
            Edit::Repeat(at, count) => {
                let piece = bytes[span(at, count)].to_vec();
                let at = span(at, 0).start;
                bytes.splice(at..at, piece);
            }
            Edit::Insert(at, piece) => {
                let at = span(at, 0).start;
                bytes.splice(at..at, piece.bytes());
            }
            Edit::Cut(at) => bytes.truncate(at % length),
        }
    }
    bytes
}

/// Whatever was read can be worked with and written again.
fn works(bytes: &[u8]) {
    let files: [Option<ResultFile>; 2] =
        [read(bytes).ok().map(|(f, _)| f), read_draft(bytes).ok().map(|(f, _)| f)];
    for file in files.into_iter().flatten() {
        let instrument = file.instrument();
        assert!(file.answers().filled(&instrument) <= instrument.items.len());
        let sitting = file.to_sitting();
        assert!(!matches!(sitting.position, Position::Item(index) if index >= instrument.items.len()));
        let again = write(&file);
        let back = if file.draft.is_some() { read_draft(&again) } else { read(&again) };
        assert_eq!(back.unwrap().0, file);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn reading_what_was_written_gives_the_same(sitting in any_sitting()) {
        let created = crate::examples::now();
        let file = ResultFile::from_sitting(&sitting, &profile(), DIGEST, Language::English, &created);
        let (back, findings) = read(&write(&file)).unwrap();
        prop_assert_eq!(&back, &file);
        prop_assert_eq!(findings, vec![]);
        let restored = back.to_sitting();
        prop_assert_eq!(&restored.answers, &sitting.answers);
        prop_assert_eq!(&restored.started, &sitting.started);
        prop_assert_eq!(restored.started.offset(), sitting.started.offset());
        prop_assert_eq!(&restored.ticked_steps, &sitting.ticked_steps);

        let file = ResultFile::draft_of(&sitting, &profile(), DIGEST, Language::English, &created, None);
        prop_assert_eq!(&read_draft(&write(&file)).unwrap().0, &file);
    }

    #[test]
    fn weights_come_back_to_the_last_bit(weight in 1e-6..1e6_f64, alpha in -1.0..1.0_f64, sd in 0.0..100.0_f64) {
        let mut file = result();
        file.instrument.dimensions[0].weight = weight;
        file.instrument.dimensions[1].reliability =
            Reliability::Measured { alpha, sd, n: 300.try_into().unwrap(), source: "uji".into() };
        prop_assert_eq!(read(&write(&file)).unwrap().0, file);
    }

    #[test]
    fn arbitrary_bytes_never_bring_it_down(bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
        works(&bytes);
    }

    #[test]
    fn edited_files_never_bring_it_down(
        edits in proptest::collection::vec(any_edit(), 1..6),
        is_draft in any::<bool>(),
    ) {
        works(&edited(write(&if is_draft { draft(20) } else { result() }), &edits));
    }
}

#[test]
fn a_file_cut_anywhere_is_never_taken_for_whole() {
    let bytes = write(&result());
    let whole = bytes.trim_ascii_end().len();
    // Every place of the last answers, and every 97th before.
    for cut in (0..whole).filter(|cut| cut % 97 == 0 || whole - cut < 500) {
        assert!(read(&bytes[..cut]).is_err(), "cut at {cut} of {whole}");
    }
}
