//! What a person reads on "Jejak jawaban" and "Cara menghitung": every calculation is true as it is shown, and every
//! sentence is there in both languages, whatever was answered.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use proptest::prelude::*;
use selaras::assessment::{Answer, Answers, Sitting};
use selaras::language::Language;
use selaras::profile::{Instrument, Profile, Reliability, forbidden};
use selaras::report::{
    MethodBlock, MethodPage, Report, ReportInput, SideTrace, TraceReport, build, method_page, trace_report,
};
use selaras::scoring::{score, trace};

#[path = "common/made.rs"]
mod made;

const ID: Language = Language::Indonesian;
const EN: Language = Language::English;

struct Pages {
    report: Report,
    trace: TraceReport,
    method: MethodPage,
}

fn pages(profile: &Profile, sitting: &Sitting, language: Language) -> Pages {
    let outcome = score(&profile.instrument, &sitting.answers);
    let input = ReportInput::from_profile(profile, sitting, jiff::civil::date(2026, 11, 24));
    let followed = trace(&profile.instrument, &sitting.answers, &outcome);
    let report = build(&input, &outcome, language);
    let trace = trace_report(&input, &followed, &report);
    let method = method_page(&input, &outcome, &followed, &report);
    Pages { report, trace, method }
}

fn example(language: Language) -> Pages {
    let profile = made::profile();
    pages(&profile, &made::example_sitting(&profile.instrument), language)
}

fn with_answers(instrument: &Instrument, points: &[(&str, [Option<i32>; 6])]) -> Sitting {
    let mut sitting = made::example_sitting(instrument);
    sitting.answers = Answers::default();
    for (side, points) in points {
        made::answer_points(instrument, &mut sitting.answers, side, points);
    }
    sitting
}

fn texts(method: &MethodPage) -> Vec<String> {
    let blocks = method.sections.iter().flat_map(|section| &section.blocks);
    let blocks = blocks.map(|block| match block {
        MethodBlock::Text(text) | MethodBlock::Formula(text) => text.clone(),
    });
    let titles = method.sections.iter().map(|section| section.title.clone());
    titles.chain(blocks).chain(method.sources.clone()).chain([method.intro.clone()]).collect()
}

fn formulas(method: &MethodPage) -> Vec<String> {
    let blocks = method.sections.iter().flat_map(|section| &section.blocks);
    let formulas = blocks.filter_map(|block| match block {
        MethodBlock::Formula(text) => Some(text.clone()),
        MethodBlock::Text(_) => None,
    });
    formulas.collect()
}

/// The number a calculation comes to, read from left to right as it stands: "4 + 4 + 2", "20 ÷ 24 × 100", "1,645 × 33 ÷ √6".
fn calculate(text: &str) -> f64 {
    let number = |word: &str| -> f64 {
        let (root, digits) = word.strip_prefix('√').map_or((false, word), |digits| (true, digits));
        let value: f64 = digits.replace(',', ".").parse().unwrap_or_else(|_| panic!("{word:?} in {text:?}"));
        if root { value.sqrt() } else { value }
    };
    let mut words = text.split_whitespace();
    let mut value = number(words.next().unwrap());
    while let Some(sign) = words.next() {
        let next = number(words.next().unwrap());
        value = match sign {
            "+" => value + next,
            "−" => value - next,
            "×" => value * next,
            "÷" => value / next,
            other => panic!("{other:?} in {text:?}"),
        };
    }
    value
}

/// Both sides of an equation agree once the left is rounded as the right is shown.
#[track_caller]
fn holds(equation: &str) {
    let (left, right) = equation.split_once(" = ").unwrap_or_else(|| panic!("{equation:?} is no equation"));
    let right =
        right.split_once(" dari ").or_else(|| right.split_once(" of ")).map_or(right, |(value, _)| value);
    let decimals = right.split_once([',', '.']).map_or(0, |(_, decimals)| decimals.len());
    let factor = 10_f64.powi(i32::try_from(decimals).unwrap());
    let shown = calculate(right);
    let exact = calculate(left);
    assert!((exact * factor - shown * factor).abs() <= 0.5 + 1e-6, "{equation}: {exact}");
}

fn side<'a>(pages: &'a Pages, name: &str) -> &'a SideTrace {
    pages.trace.sides.iter().find(|side| side.name == name).unwrap()
}

#[test]
fn the_example_person_reads_the_trace_of_the_design() {
    let pages = example(ID);
    let side = side(&pages, "Motivasi menolong");
    assert_eq!(side.title, "Dari jawaban ke skor: Motivasi menolong");
    assert_eq!(side.range, "61 sampai 100");
    assert_eq!(side.sum.plain(), "4 + 4 + 2 + 4 + 3 + 3 = 20 dari 24");
    assert_eq!(side.score.as_ref().unwrap().plain(), "20 ÷ 24 × 100 = 83");
    assert_eq!(
        side.notes,
        "Ketelitian enam butir ±22, jadi kira-kira antara 61 dan 100. Bobot 1,5 dari 7,5 menyumbang 16,7 ke keselarasan."
    );
    let rows = side.rows.iter();
    let rows = rows.map(|row| (row.number, row.answer.as_str(), row.option, row.points, row.reversed));
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            (3, "pilihan 5", Some(4), Some(4), false),
            (9, "pilihan 5", Some(4), Some(4), false),
            (15, "pilihan 3", Some(2), Some(2), false),
            (21, "pilihan 5", Some(4), Some(4), false),
            (27, "pilihan 4", Some(3), Some(3), false),
            (33, "pilihan 2", Some(1), Some(3), true),
        ]
    );
    assert_eq!(
        side.rows[5].spoken,
        "Butir 33. Saya melakukan hal motivasi6. pilihan 2, dihitung terbalik, 3 poin"
    );
    assert_eq!(side.side_change.title, "Satu jawaban cukup");
    assert_eq!(
        side.side_change.text.plain(),
        "Di sisi ini, bila butir 15 menjadi pilihan 5, skor 83 menjadi 92, kira-kira antara 70 dan 100. Sebutannya \
         berubah dari antara sedang dan kuat menjadi kuat."
    );
    let strong = side.side_change.text.pieces.iter().filter(|piece| piece.strong);
    let strong: Vec<&str> = strong.map(|piece| piece.text.as_str()).collect();
    assert_eq!(strong, ["pilihan 5", "antara sedang dan kuat", "kuat"]);
    assert_eq!(side.fit_change.title, "Sebutan keselarasan tetap");
    assert_eq!(
        side.fit_change.text.plain(),
        "Tidak ada satu jawaban pun yang mengubah sebutan keselarasanmu. Dengan perubahan di atas, angkanya naik dari \
         68,8 ke 70,5."
    );
    assert_eq!(pages.trace.caution, "Ini penjelasan cara menghitung, bukan ajakan mengganti jawaban.");
}

#[test]
fn a_missing_answer_is_said_and_the_sum_is_still_true() {
    let pages = example(ID);
    let side = side(&pages, "Pengambilan keputusan");
    assert_eq!(side.sum.plain(), "3 + 2 + 2 + 2 + 3 = 12 dari 20");
    assert_eq!(side.score.as_ref().unwrap().plain(), "12 ÷ 20 × 100 = 60");
    // 1.645 · 33/√5 = 24.3.
    assert!(side.notes.starts_with(
        "Ketelitian lima butir ±24, jadi kira-kira antara 36 dan 84. Dihitung dari lima butir yang terjawab; yang lain \
         ditinggalkan, bukan dihitung nol."
    ));
    let missing = &side.rows[3];
    assert_eq!((missing.option, missing.points), (None, None));
    assert_eq!(missing.answer, "tidak paham, tidak dihitung");
    assert!(missing.spoken.ends_with("tidak paham, tidak dihitung"));

    let profile = made::profile();
    let mut sitting = made::example_sitting(&profile.instrument);
    sitting.answers.set(&"empati1".into(), Answer::Value(9));
    let pages = pages_of(&profile, &sitting);
    assert_eq!(pages.trace.sides[0].rows[0].answer, "tidak dijawab, tidak dihitung");
}

fn pages_of(profile: &Profile, sitting: &Sitting) -> Pages {
    pages(profile, sitting, ID)
}

#[test]
fn a_side_without_a_score_says_what_it_needs() {
    let profile = made::profile();
    let mut sitting = made::example_sitting(&profile.instrument);
    let two = [Some(3), Some(4), None, None, None, None];
    made::answer_points(&profile.instrument, &mut sitting.answers, "komunikasi", &two);
    let shown = pages_of(&profile, &sitting);
    let without = side(&shown, "Komunikasi");
    assert_eq!(without.range, "Baru 2 dari 6 butir terjawab, perlu 3");
    assert_eq!(without.sum.plain(), "3 + 4 = 7 dari 8");
    assert_eq!(without.score, None);
    assert_eq!(
        without.notes,
        "Sisi ini mendapat skor bila paling sedikit tiga dari enam butirnya terjawab. Bobotnya 1,5 dari 7,5. \
         Keselarasan belum bisa dihitung."
    );
    assert_eq!(without.side_change.title, "Belum ada skor");
    assert_eq!(
        without.side_change.text.plain(),
        "Baru 2 dari 6 butir terjawab, perlu 3. Jadi belum ada sebutan yang bisa berubah."
    );
    let other = side(&shown, "Empati");
    assert_eq!(other.fit_change.title, "Keselarasan belum ada");
    assert!(other.fit_change.text.plain().contains("Komunikasi baru 2 dari 6 butir"));
    made::answer_points(&profile.instrument, &mut sitting.answers, "komunikasi", &[Some(3)]);
    sitting.answers.set(&"komunikasi2".into(), Answer::Unanswered);
    assert_eq!(side(&pages_of(&profile, &sitting), "Komunikasi").sum.plain(), "3 dari 4");
}

#[test]
fn a_side_that_no_answer_moves_says_how_far_it_goes() {
    // Empathy: 19 of 24 is 79.2, its band 57.0 to 100. "Strong" needs 22 points, three more: no answer has that much room
    // but none is below one; the lower words need the upper end under 66.67: also out of reach.
    let pages = example(ID);
    let side = side(&pages, "Empati");
    assert_eq!(side.side_change.title, "Sebutan sisi ini tetap");
    // 4, 3, 3, 3, 3, 3: farthest is the first answer, from 4 points to none: 15 of 24.
    assert_eq!(
        side.side_change.text.plain(),
        "Tidak ada satu jawaban pun yang mengubah sebutan sisi ini, antara sedang dan kuat. Perubahan terbesar, butir 1 \
         menjadi pilihan 1, membawa skornya dari 79 ke 63."
    );
    assert_eq!(
        side.fit_change.text.plain(),
        "Tidak ada satu jawaban pun yang mengubah sebutan keselarasanmu. Perubahan terbesar, butir 1 (Empati) menjadi \
         pilihan 1, membawa angkanya dari 68,8 ke 65,5."
    );
}

#[test]
fn a_fit_that_one_answer_moves_says_which() {
    // Every side 4 of 4 but for the first: the fit is 100 less a little; precise enough that one answer moves its words.
    let mut profile = made::profile();
    for dimension in &mut profile.instrument.dimensions {
        dimension.reliability = Reliability::Measured {
            alpha: 0.0,
            sd: 0.0,
            n: std::num::NonZeroU32::MIN,
            source: "buku".into(),
        };
    }
    // Without error the words follow the score itself. All 3 but one 2: 3 points are 75, "high". Sums of 16 of 24 on
    // every side are exactly 66.67, which touches the edge and is high; one point less is "middle".
    let edge = [Some(3), Some(3), Some(3), Some(3), Some(2), Some(2)];
    let sides = ["empati", "komunikasi", "motivasi", "kerja-tim", "analitis", "keputusan"];
    let mut points = sides.map(|side| (side, edge));
    points[3].1[0] = Some(2);
    let pages = pages_of(&profile, &with_answers(&profile.instrument, &points));
    let card = &side(&pages, "Empati").fit_change;
    assert_eq!(card.title, "Sebutan keselarasan bisa berubah");
    // 66.67 − 1.0 · 100/24 / 7.5 = 66.11; one point on a side of weight 1.5 adds 0.83: 66.94.
    assert_eq!(
        card.text.plain(),
        "Bila butir 1 (Empati) menjadi pilihan 5, keselarasan 66,1 menjadi 66,9, kira-kira antara 67 dan 67. Sebutannya \
         berubah dari sebagian sejalan menjadi banyak sejalan."
    );
}

#[test]
fn a_side_without_weight_has_no_part() {
    let mut profile = made::profile();
    profile.instrument.dimensions[2].weight = 0.0;
    let sitting = made::example_sitting(&profile.instrument);
    let pages = pages_of(&profile, &sitting);
    let side = side(&pages, "Motivasi menolong");
    assert!(side.notes.ends_with("Sisi ini tidak berbobot, jadi tidak ikut keselarasan."), "{}", side.notes);
    assert!(!side.fit_change.text.plain().contains("Dengan perubahan di atas"), "it does not move the fit");
}

#[test]
fn the_method_uses_the_persons_own_numbers() {
    let pages = example(ID);
    assert_eq!(
        formulas(&pages.method),
        [
            "4 − 1 = 3",
            "19 ÷ 24 × 100 = 79",
            "1,645 × 33 ÷ √6 = 22",
            "1,5 ÷ 7,5 × 19 ÷ 24 × 100 = 15,8",
            "15,8 + 11,7 + 16,7 + 9,4 + 7,2 + 8,0 = 68,8",
        ]
    );
    let text = texts(&pages.method).join("\n");
    for words in [
        "Contohnya butir 31, “Saya melakukan hal empati6”. Jawabanmu “pilihan 2”, biasanya 1 poin, di sini dihitung terbalik.",
        "Kamu menjawab 35 dari 36 butir. Di sisi Pengambilan keputusan, 5 dari 6 butir terjawab.",
        "Jadi skor 79 di sisi Empati dibaca kira-kira antara 57 dan 100.",
        "Rentang Empati 57 sampai 100, jadi sebutannya “antara sedang dan kuat”.",
        "Maka keselarasanmu dibaca kira-kira antara 60 dan 78.",
        // The mean of the six scores is 67.6, motivation lies 15.7 above it.
        "Titik tengah sisi-sisimu 68. Untuk Motivasi menolong, jaraknya 16 angka dan batasnya 30 angka.",
        "Alat ini belum diuji pada siswa Indonesia",
        "Bobot itu pertimbangan penyusun profil",
        "Mabe dan West (1982)",
        "sekitar 0,29",
        "sekitar 0,11",
        "107 penelitian",
    ] {
        assert!(text.contains(words), "{words:?} is not in\n{text}");
    }
    assert!(texts(&example(EN).method).join("\n").contains("about 0.29"));
}

#[test]
fn the_method_makes_sense_when_nothing_was_answered() {
    let profile = made::profile();
    let sitting = with_answers(&profile.instrument, &[]);
    for language in Language::ALL {
        let pages = pages(&profile, &sitting, language);
        assert_eq!(formulas(&pages.method), Vec::<String>::new(), "no number is made up");
        assert_eq!(pages.method.sections.len(), 10);
        assert!(pages.method.sections.iter().all(|section| !section.blocks.is_empty()));
        assert_eq!(pages.trace.sides.len(), 6);
    }
    let pages = pages_of(&profile, &sitting);
    let text = texts(&pages.method).join("\n");
    assert!(text.contains("perlu paling sedikit tiga sisi yang punya skor. Sekarang ada 0"), "{text}");
    assert!(text.contains("Keselarasan baru dihitung bila setiap sisi yang berbobot punya skor."));
    assert_eq!(pages.trace.sides[0].sum.plain(), "Belum ada butir yang terjawab");
}

#[test]
fn a_tried_out_side_is_explained_by_its_pilot() {
    let mut profile = made::profile();
    for dimension in &mut profile.instrument.dimensions {
        dimension.reliability = Reliability::Measured {
            alpha: 0.84,
            sd: 20.0,
            n: std::num::NonZeroU32::new(214).unwrap(),
            source: "buku".into(),
        };
    }
    let pages = pages_of(&profile, &made::example_sitting(&profile.instrument));
    let text = texts(&pages.method).join("\n");
    // 1.645 · 20 · √0.16 = 13.2.
    assert!(text.contains(
        "Empati sudah diuji pada 214 orang. Dari uji coba itu diketahui simpangan baku 20,0 dan alfa 0,84"
    ));
    assert!(text.contains("13 angka ke kiri dan ke kanan"));
    assert!(!text.contains("belum diuji"), "{text}");
}

/// Everything a person reads on both pages.
fn everything(pages: &Pages) -> Vec<String> {
    let mut all = texts(&pages.method);
    for side in &pages.trace.sides {
        all.extend([side.title.clone(), side.range.clone(), side.notes.clone(), side.sum.plain()]);
        all.extend(side.score.iter().map(|score| score.plain()));
        for card in [&side.side_change, &side.fit_change] {
            all.extend([card.title.clone(), card.text.plain()]);
        }
        for row in &side.rows {
            all.extend([row.statement.clone(), row.answer.clone(), row.spoken.clone()]);
        }
    }
    all.push(pages.trace.caution.clone());
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_calculation_is_true_as_it_is_shown(
        points in prop::collection::vec(prop_oneof![6 => (0..=4).prop_map(Some), 1 => Just(None)], 36),
        weights in prop::collection::vec(prop_oneof![Just(1.0), Just(1.5), Just(0.25), 0.1..3.0], 6),
    ) {
        let mut profile = made::profile();
        for (dimension, weight) in profile.instrument.dimensions.iter_mut().zip(weights) {
            dimension.weight = weight;
        }
        let sides = ["empati", "komunikasi", "motivasi", "kerja-tim", "analitis", "keputusan"];
        let mut sitting = with_answers(&profile.instrument, &[]);
        for (side, points) in sides.into_iter().zip(points.chunks(6)) {
            made::answer_points(&profile.instrument, &mut sitting.answers, side, points);
        }
        for language in Language::ALL {
            let pages = pages(&profile, &sitting, language);
            for formula in formulas(&pages.method) {
                holds(&formula);
            }
            for (traced, shown) in pages.trace.sides.iter().zip(&pages.report.sides) {
                let rows: i64 = traced.rows.iter().filter_map(|row| row.points).sum();
                let sum = traced.sum.plain();
                if sum.contains(" + ") {
                    holds(&sum);
                    let right = sum.split(" = ").nth(1).unwrap().split(' ').next().unwrap().to_owned();
                    prop_assert_eq!(right, rows.to_string());
                }
                prop_assert_eq!(traced.score.is_some(), shown.shown().is_some());
                if let (Some(score), Some(shown)) = (&traced.score, shown.shown()) {
                    let score = score.plain();
                    holds(&score);
                    prop_assert!(score.ends_with(&format!("= {}", shown.text)), "{} {}", score, shown.text);
                }
                if let Some(part) = pages.report.fit.shown().and_then(|fit| fit.parts.iter().find(|part| part.id == traced.id)) {
                    let said = traced.notes.contains(&format!(" {} ", part.part));
                    prop_assert!(said, "{} is not in {}", part.part, traced.notes);
                }
            }
            for text in everything(&pages) {
                prop_assert!(!text.contains(['{', '}', '*', '%']), "{}", text);
                prop_assert!(!text.contains("  ") && !text.contains("..") && !text.is_empty(), "{}", text);
                prop_assert!(forbidden::find(&text, language).is_empty(), "{}", text);
                prop_assert!(!text.contains("method-") && !text.contains("trace-"), "{}", text);
                if language == ID {
                    let words: Vec<String> = text.to_lowercase().split_whitespace().map(str::to_owned).collect();
                    prop_assert!(!words.iter().any(|word| word == "nilai" || word == "tes"), "{}", text);
                }
            }
        }
    }
}
