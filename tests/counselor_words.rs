//! What a counselor reads beside a result: how the questions were answered, and two results of one person.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that fails should stop at once"
)]

use std::collections::BTreeMap;

use selaras::assessment::{Answer, Answers};
use selaras::language::Language;
use selaras::profile::{Instrument, Key};
use selaras::report::{ReportInput, RetestInput, RetestReport, build, quality_block, retest_report, summary};
use selaras::scoring::{Assessor, NotComparable, Outcome, Quality, QualityStatus, assess, score};

#[path = "common/made.rs"]
mod made;

const ID: Language = Language::Indonesian;
const EN: Language = Language::English;

/// The made-up instrument with two reversed items a side, so that answers can contradict each other.
fn instrument() -> Instrument {
    let mut instrument = made::instrument();
    for item in &mut instrument.items[..6] {
        item.key = Key::Reversed;
    }
    instrument
}

fn same_answer(value: i32, ms: f64) -> Quality {
    Assessor::new(&instrument()).assess(&[Answer::Value(value); 36], &[Some(ms); 36])
}

#[test]
fn eighteen_alike_in_a_row_is_said_as_the_design_words_it() {
    let mut sheet: Vec<Answer> = (0..36).map(|n| Answer::Value(2 + n % 3)).collect();
    sheet[10..28].fill(Answer::Value(4));
    // Its neighbours are other answers.
    (sheet[9], sheet[28]) = (Answer::Value(3), Answer::Value(3));
    let quality = Assessor::new(&instrument()).assess(&sheet, &[Some(4000.0); 36]);
    assert_eq!(quality.longstring, Some(18));
    let block = quality_block(&quality, ID);
    assert_eq!(block.status, QualityStatus::TalkFirst);
    assert_eq!(block.status_line, "Bicarakan dulu: jawaban yang sama 18 kali berturut-turut");
    assert_eq!(block.sentences.len(), 1);
    assert!(block.sentences[0].contains("18 kali berturut-turut"));
    assert_eq!(quality_block(&quality, EN).status_line, "Talk first: the same answer 18 times in a row");
}

#[test]
fn every_sign_is_said_with_its_figure_strong_before_soft() {
    // All 5 of 1 to 5 within 0.4 s, the last four "tidak paham": the positive lie at 100, the reversed at 0. Two sides of
    // four and two: variance 100² · (4 · 2/6)/5 = 2666.7; four of four and one: 100² · (4/5)/4 = 2000; √2222.2 = 47.1.
    let mut sheet = [Answer::Value(5); 36];
    sheet[32..].fill(Answer::NotUnderstood);
    let block = quality_block(&Assessor::new(&instrument()).assess(&sheet, &[Some(400.0); 36]), ID);
    let expected = [
        "jawaban yang sama 32 kali berturut-turut",
        "separuh butir dijawab dalam 0,4 detik atau kurang",
        "pernyataan yang berlawanan dijawab serupa, berjarak 100 angka",
        "tiap butir dijawab dalam 0,4 detik saja",
        "jawaban dalam satu sisi terpencar, simpangannya 47 angka",
        "4 dari 36 butir belum berisi jawaban",
    ];
    let places: Vec<usize> = expected.iter().map(|words| block.status_line.find(words).unwrap()).collect();
    assert!(places.is_sorted(), "{}", block.status_line);
    assert_eq!(block.sentences.len(), 6);
    for (sentence, figure) in block.sentences.iter().zip(["32", "0,4", "100", "0,4", "47", "4 dari 36"]) {
        assert!(sentence.contains(figure), "{figure}: {sentence}");
    }
}

#[test]
fn without_a_sign_the_figures_are_there_all_the_same() {
    let instrument = instrument();
    let answers = made::example_answers(&instrument);
    let block = quality_block(&assess(&instrument, &answers, &BTreeMap::new()), ID);
    assert_eq!((block.status, block.sentences.len()), (QualityStatus::Clear, 0));
    assert_eq!(block.status_line, "Tidak ada tanda yang perlu dibicarakan dulu");
    let value = |label: &str| {
        let found = block.figures.iter().find(|figure| figure.label.contains(label));
        found.map(|figure| figure.value.clone()).unwrap()
    };
    assert_eq!(value("tidak paham"), "1 dari 36 butir");
    assert_eq!(value("Waktu tengah"), "belum bisa dihitung");
    assert_eq!(block.figures.len(), 7);
}

#[test]
fn no_word_of_quality_labels_a_person() {
    let blocks: Vec<String> = [same_answer(4, 400.0), same_answer(1, 9000.0)]
        .iter()
        .flat_map(|quality| Language::ALL.map(|language| quality_block(quality, language)))
        .map(|block| serde_json::to_string(&block).unwrap().to_lowercase())
        .collect();
    for label in [
        "asal",
        "ceroboh",
        "malas",
        "tidak jujur",
        "bohong",
        "careless",
        "dishonest",
        "lazy",
        "nilai",
        "tes ",
    ] {
        assert!(blocks.iter().all(|block| !block.contains(label)), "{label} in {blocks:?}");
    }
    assert!(blocks.iter().all(|block| !block.contains('%')));
}

#[test]
fn the_student_reads_nothing_of_it() {
    let profile = selaras::profile::Profile { instrument: instrument(), ..made::profile() };
    let mut sitting = made::example_sitting(&profile.instrument);
    for item in &profile.instrument.items {
        sitting.answer(&item.id, Answer::Value(4), Some(400));
    }
    let quality = assess(&profile.instrument, &sitting.answers, &sitting.times);
    assert_eq!(quality.status, QualityStatus::TalkFirst);
    let outcome = score(&profile.instrument, &sitting.answers);
    for language in Language::ALL {
        let input = ReportInput::from_profile(&profile, &sitting, jiff::civil::date(2026, 11, 24));
        let report = build(&input, &outcome, language);
        let page = serde_json::to_string(&report).unwrap() + &summary(&report);
        let block = quality_block(&quality, language);
        let said = block.sentences.iter().chain([&block.title, &block.status_line, &block.note]);
        for words in said.chain(block.figures.iter().map(|figure| &figure.label)) {
            assert!(!page.contains(words.as_str()), "{words}");
        }
        for word in ["berturut-turut", "in a row", "detik", "seconds", "Bicarakan dulu", "Talk first"] {
            assert!(!page.contains(word), "{word} in {page}");
        }
    }
}

/// Outcomes of a person whose first side went from `earlier` to `later` points an item and whose others stayed.
fn outcomes(instrument: &Instrument, earlier: &[Option<i32>], later: &[Option<i32>]) -> [Outcome; 2] {
    [earlier, later].map(|points| {
        let mut answers = made::example_answers(instrument);
        made::answer_points(instrument, &mut answers, "empati", points);
        score(instrument, &answers)
    })
}

fn compared(instrument: &Instrument, outcomes: &[Outcome; 2], language: Language) -> RetestReport {
    let profile = made::profile();
    let input = |outcome, date| RetestInput {
        profile: &profile.id,
        title: &profile.title,
        instrument,
        outcome,
        date,
    };
    let earlier = input(&outcomes[0], jiff::civil::date(2026, 11, 24));
    let later = input(&outcomes[1], jiff::civil::date(2027, 5, 3));
    let report = retest_report(&earlier, &later, language).unwrap();
    // The order in which they are handed in does not matter, their days do.
    assert_eq!(retest_report(&later, &earlier, language).unwrap(), report);
    report
}

#[test]
fn a_change_past_its_error_is_called_changed_and_a_small_one_means_nothing_yet() {
    let instrument = made::instrument();
    // From 1 of 4 to 3 of 4 points, 25 to 75; error √2 · 33/√6 = 19.05, needed 37.34.
    let report = compared(&instrument, &outcomes(&instrument, &[Some(1); 6], &[Some(3); 6]), ID);
    assert_eq!(report.earlier_label, "Hasil lama, 24 November 2026");
    assert_eq!(report.later_label, "Hasil baru, 3 Mei 2027");
    let empathy = &report.sides[0];
    assert_eq!((empathy.name.as_str(), empathy.words.as_str()), ("Empati", "berubah"));
    assert_eq!(empathy.changed, Some(true));
    assert_eq!(
        empathy.figures.as_deref(),
        Some("Selisih +50,0 angka, galat baku 19,1; berarti bila lewat dari 37,3")
    );
    let (before, after) = (empathy.earlier.as_ref().unwrap(), empathy.later.as_ref().unwrap());
    assert_eq!((before.text.as_str(), before.range_short.as_str()), ("25", "3 sampai 47"));
    assert_eq!((after.text.as_str(), after.range_short.as_str()), ("75", "53 sampai 97"));
    assert_eq!(
        empathy.spoken,
        "Empati, hasil lama 25, kira-kira antara 3 dan 47; hasil baru 75, kira-kira antara 53 dan 97; berubah. \
         Selisih +50,0 angka, galat baku 19,1; berarti bila lewat dari 37,3"
    );
    // The others stayed, and the fit moved by 50 · 1.5/7.5 = 10, which is less than 1.96 · √2 · 5.69 = 15.8.
    for side in &report.sides[1..] {
        assert_eq!((side.changed, side.words.as_str()), (Some(false), "perubahan kecil belum berarti"));
        assert!(side.figures.as_ref().unwrap().starts_with("Selisih 0,0 angka"));
    }
    assert_eq!((report.fit.name.as_str(), report.fit.changed), ("Keselarasan", Some(false)));
    let words = report.fit.figures.unwrap();
    assert!(words.starts_with("Selisih +10,0 angka"), "{words}");

    let down = compared(&instrument, &outcomes(&instrument, &[Some(3); 6], &[Some(2); 6]), EN);
    assert_eq!(down.sides[0].words, "a small change means nothing yet");
    assert!(down.sides[0].figures.as_ref().unwrap().starts_with("Difference −25.0 points"));
    assert_eq!(down.sides.len(), 6);
}

#[test]
fn a_missing_score_says_in_which_result() {
    let instrument = made::instrument();
    let few = [Some(2), None, None, None, None, None];
    let outcomes = outcomes(&instrument, &few, &[Some(3); 6]);
    let report = compared(&instrument, &outcomes, ID);
    let empathy = &report.sides[0];
    assert_eq!((empathy.changed, empathy.figures.as_ref()), (None, None));
    assert_eq!(empathy.words, "belum ada skor di hasil lama");
    assert_eq!(empathy.spoken, "Empati, belum ada skor di hasil lama");
    assert!(empathy.earlier.is_none() && empathy.later.is_some());
    // Without one side there is no fit, and nothing to compare it with.
    assert_eq!(report.fit.words, "belum ada skor di hasil lama");
    let turned = [outcomes[1].clone(), outcomes[0].clone()];
    assert_eq!(compared(&instrument, &turned, ID).sides[0].words, "belum ada skor di hasil baru");
    let neither = [outcomes[0].clone(), outcomes[0].clone()];
    assert_eq!(compared(&instrument, &neither, ID).sides[0].words, "belum ada skor di kedua hasil");
}

#[test]
fn other_instruments_and_occupations_are_refused_with_the_reason() {
    let instrument = made::instrument();
    let other = Instrument { version: "2".to_owned(), ..made::instrument() };
    let outcome = score(&instrument, &Answers::default());
    let (here, there) = (made::profile(), selaras::profile::Profile { id: "lain".into(), ..made::profile() });
    let input = |profile, instrument| RetestInput {
        profile,
        title: &here.title,
        instrument,
        outcome: &outcome,
        date: jiff::civil::date(2026, 11, 24),
    };
    let refusal = retest_report(&input(&here.id, &instrument), &input(&here.id, &other), ID).unwrap_err();
    assert_eq!(refusal.reason, NotComparable::OtherInstrument);
    assert_eq!(refusal.words, "Dua hasil ini memakai alat ukur berbeda, jadi tidak dibandingkan");
    let refusal =
        retest_report(&input(&here.id, &instrument), &input(&there.id, &instrument), EN).unwrap_err();
    assert_eq!(refusal.reason, NotComparable::OtherOccupation);
    assert_eq!(refusal.words, "These results are about different occupations, so they are not compared");
}
