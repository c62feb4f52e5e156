//! What a person reads after the self-assessment: the page's figures and words, and the text that is handed on.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use selaras::assessment::{Answer, Answers, Sitting};
use selaras::language::Language;
use selaras::profile::{DimensionId, Instrument, Minimum, Profile, Reliability, SourceKey};
use selaras::report::{
    FitState, Report, ReportInput, SideState, build, largest_remainder, occupation_sheet, summary,
};
use selaras::scoring::{Outcome, score};

#[path = "common/made.rs"]
mod made;

const ID: Language = Language::Indonesian;
const EN: Language = Language::English;

fn report_of(profile: &Profile, sitting: &Sitting, language: Language) -> Report {
    let outcome = score(&profile.instrument, &sitting.answers);
    build(&ReportInput::from_profile(profile, sitting, jiff::civil::date(2026, 11, 24)), &outcome, language)
}

fn example(language: Language) -> Report {
    let profile = made::profile();
    report_of(&profile, &made::example_sitting(&profile.instrument), language)
}

/// A sitting in which every answer of a side has these points, every side alike unless named.
fn sitting_with(instrument: &Instrument, all: i32, but: &[(&str, &[Option<i32>])]) -> Sitting {
    let mut sitting = made::example_sitting(instrument);
    sitting.answers = Answers::default();
    for dimension in &instrument.dimensions {
        made::answer_points(instrument, &mut sitting.answers, dimension.id.as_str(), &[Some(all); 6]);
    }
    for (side, points) in but {
        made::answer_points(instrument, &mut sitting.answers, side, points);
    }
    sitting
}

#[test]
fn the_example_person_reads_the_figures_of_the_design() {
    let report = example(ID);
    assert_eq!(
        report.meta_line(),
        "Sekar · XI-2 · 24 November 2026 · 35 dari 36 butir terjawab · profil 1.2.0"
    );
    assert_eq!(report.sentence, "Jawabanmu hari ini sebagian sampai banyak sejalan dengan profesi ini");
    assert_eq!(report.range.as_deref(), Some("kira-kira antara 60 dan 78"));
    assert_eq!(report.untested.as_deref(), Some("Alat ini belum diuji pada siswa Indonesia"));
    assert_eq!(report.not_a_verdict, "bukan vonis");
    assert_eq!(report.sides_title, "Enam sisi dirimu");
    let sides: Vec<(&str, &str, &str, &str)> = report
        .sides
        .iter()
        .map(|side| {
            let shown = side.shown().unwrap();
            (side.name.as_str(), shown.text.as_str(), shown.range_short.as_str(), side.role_line.as_str())
        })
        .collect();
    assert_eq!(
        sides,
        [
            ("Empati", "79", "57 sampai 100", "Penentu"),
            ("Komunikasi", "58", "36 sampai 80", "Penentu"),
            ("Motivasi menolong", "83", "61 sampai 100", "Penentu"),
            ("Kerja tim", "71", "49 sampai 93", "Pendukung"),
            ("Berpikir analitis", "54", "32 sampai 76", "Pendukung"),
            ("Pengambilan keputusan", "60", "36 sampai 84", "Pendukung, 5 dari 6 butir"),
        ]
    );
    assert_eq!(report.sides[0].spoken, "Empati 79, kira-kira antara 57 dan 100");
    assert_eq!(report.sides[0].shown().unwrap().range_table, "57–100");
}

#[test]
fn the_fit_of_the_example_person_is_the_sum_of_its_parts() {
    let report = example(ID);
    let fit = report.fit.shown().unwrap();
    assert_eq!(
        (report.fit.title.as_str(), fit.shown.text.as_str(), fit.total.as_str()),
        ("Keselarasan", "69", "68,8")
    );
    let parts: Vec<(&str, &str)> =
        fit.parts.iter().map(|part| (part.weight_label.as_str(), part.part.as_str())).collect();
    assert_eq!(
        parts,
        [
            ("bobot 1,5", "15,8"),
            ("bobot 1,5", "11,7"),
            ("bobot 1,5", "16,7"),
            ("bobot 1,0", "9,4"),
            ("bobot 1,0", "7,2"),
            ("bobot 1,0", "8,0"),
        ]
    );
    // 516.25/7.5, and 59.5 to 78.2 as the design has it.
    assert!((fit.shown.value - 516.25 / 7.5).abs() < 1e-9);
    assert_eq!((ID.decimal(fit.shown.low, 1), ID.decimal(fit.shown.high, 1)), ("59,5".into(), "78,2".into()));
    assert!(fit.spoken.starts_with("Keselarasan 68,8 = Empati 15,8 + Komunikasi 11,7 + "));
    assert_eq!(report.fit.thirds, ["baru sedikit", "sebagian", "banyak sejalan"]);
}

#[test]
fn sides_that_cannot_be_told_apart_are_said_to_look_alike() {
    let block = example(ID).strengths.unwrap();
    assert_eq!(block.title, "Keenam sisimu tampak mirip");
    assert!(
        block.text.starts_with("Selisih terbesar 16 angka, masih di dalam ketelitian alat ini (30 angka).")
    );
    assert!(block.stronger.is_empty() && block.weaker.is_empty());
    assert_eq!(example(EN).strengths.unwrap().title, "Your six sides look alike");
}

#[test]
fn a_side_that_stands_out_is_named() {
    let profile = made::profile();
    let low = [Some(0); 6];
    let sitting = sitting_with(&profile.instrument, 0, &[("empati", &[Some(4); 6])]);
    let block = report_of(&profile, &sitting, ID).strengths.unwrap();
    assert_eq!(block.title, "Empati lebih kuat dibanding sisi lain dirimu");
    assert_eq!(block.stronger, [DimensionId::new("empati")]);
    // 100 against a mean of 100/6.
    assert!(block.text.contains("83 angka di atas titik tengah semua sisimu"), "{}", block.text);

    let sitting = sitting_with(&profile.instrument, 4, &[("kerja-tim", &low)]);
    let block = report_of(&profile, &sitting, EN).strengths.unwrap();
    assert_eq!(block.title, "Teamwork is still growing compared with your other sides");
    assert_eq!(block.weaker, [DimensionId::new("kerja-tim")]);
}

#[test]
fn a_profile_with_a_minimum_says_where_the_band_lies() {
    let mut profile = made::profile();
    for dimension in profile.instrument.dimensions.iter_mut().take(3) {
        dimension.minimum = Some(Minimum { at: 40.0, source: SourceKey::new("buku") });
    }
    let report = report_of(&profile, &made::example_sitting(&profile.instrument), ID);
    let lines: Vec<&str> = report.sides.iter().take(3).map(|side| side.role_line.as_str()).collect();
    assert_eq!(lines, ["Penentu, melewati patokan", "Penentu, belum pasti", "Penentu, melewati patokan"]);
    assert_eq!(report.sides[0].spoken, "Empati 79, kira-kira antara 57 dan 100, melewati patokan 40");
    let text = report.strengths.unwrap().text;
    assert!(text.ends_with(
        "Komunikasi belum bisa dipastikan melewati patokan; bisa dilatih lewat latihan komunikasi bersama teman."
    ));
}

#[test]
fn a_side_with_too_few_answers_says_why_and_leaves_the_others() {
    let profile = made::profile();
    let two = [Some(3), Some(3), None, None, None, None];
    let sitting = sitting_with(&profile.instrument, 3, &[("komunikasi", &two)]);
    let report = report_of(&profile, &sitting, ID);
    let SideState::NoScore { reason } = &report.sides[1].state else { panic!("two answers make no score") };
    assert_eq!(reason, "Baru 2 dari 6 butir terjawab, perlu 3");
    assert!(report.sides.iter().filter(|side| side.shown().is_some()).count() == 5);
    let FitState::Undefined { reason, way_on } = &report.fit.state else { panic!("no fit without a side") };
    assert_eq!(reason, "Keselarasan belum bisa dihitung: Komunikasi baru 2 dari 6 butir");
    assert_eq!(way_on, "Jawab lagi 1 butir Komunikasi, lalu lihat hasilnya");
    assert_eq!(&report.sentence, reason);
    assert_eq!((report.range, report.led_by), (None, None));
    assert_eq!(report.strengths.unwrap().title, "Kelima sisimu yang punya skor tampak mirip");
}

#[test]
fn words_follow_the_thirds_in_which_the_band_ends() {
    let mut profile = made::profile();
    let precise = |sd: f64| Reliability::Measured {
        alpha: 0.0,
        sd,
        n: std::num::NonZeroU32::MIN,
        source: SourceKey::new("buku"),
    };
    let mut words = |points: i32, sd: f64| {
        for dimension in &mut profile.instrument.dimensions {
            dimension.reliability = precise(sd);
        }
        let sitting = sitting_with(&profile.instrument, points, &[]);
        let report = report_of(&profile, &sitting, ID);
        let SideState::Scored(side) = &report.sides[0].state else { panic!("everything was answered") };
        (side.level.clone(), side.text.clone())
    };
    let text = |third: &str| format!("Empati tampak di sepertiga {third}.");
    assert_eq!(words(0, 5.0), ("masih tumbuh".into(), text("bawah")));
    assert_eq!(words(2, 5.0), ("sedang".into(), text("tengah")));
    assert_eq!(words(4, 5.0), ("kuat".into(), text("atas")));
    let both = format!("Bisa jadi begini: {} Bisa juga begini: {}", text("tengah"), text("atas"));
    assert_eq!(words(3, 10.0), ("antara sedang dan kuat".into(), both));
    let wide = format!("{} Rentangnya masih lebar, jadi anggap ini gambaran awal.", text("tengah"));
    assert_eq!(words(2, 20.0), ("sedang, rentangnya masih lebar".into(), wide));
}

#[test]
fn a_low_side_gets_as_many_lines_as_a_high_one() {
    let profile = made::profile();
    for language in Language::ALL {
        let lines = |points: i32| {
            let report = report_of(&profile, &sitting_with(&profile.instrument, points, &[]), language);
            let SideState::Scored(side) = &report.sides[0].state else { panic!("everything was answered") };
            assert!(side.answered.is_some(), "what was answered is named");
            let first = |text: &str| text.lines().count();
            let whole = summary(&report);
            (first(&side.level), first(&side.text), first(&report.sides[0].learnable), first(&whole))
        };
        assert_eq!(lines(0), lines(4));
    }
    for (low, high) in
        [("report-level-low", "report-level-high"), ("report-sentence-low", "report-sentence-high")]
    {
        for language in Language::ALL {
            assert_eq!(language.text(low).lines().count(), language.text(high).lines().count());
        }
    }
}

#[test]
fn a_low_side_names_what_was_answered_then_one_thing_to_try() {
    let profile = made::profile();
    let sitting = sitting_with(&profile.instrument, 0, &[]);
    let report = report_of(&profile, &sitting, ID);
    let SideState::Scored(side) = &report.sides[0].state else { panic!("everything was answered") };
    assert_eq!(
        side.answered.as_deref(),
        Some("Kamu menjawab “pilihan 1” untuk “Saya melakukan hal empati1”.")
    );
    assert_eq!(report.sides[0].learnable, "Bisa dilatih lewat latihan empati bersama teman");
}

#[test]
fn what_led_there_is_told_in_words() {
    let report = example(ID);
    let led = report.led_by.unwrap();
    // 1.5 · 50 / (6 · 7.5) = 1.67.
    assert_eq!(
        led.answers[0].sentence,
        "Jawaban “pilihan 5” untuk “Saya melakukan hal empati1” menaikkan keselarasan 1,7 angka dari titik tengah"
    );
    assert_eq!(led.answers.len(), 3);
    let profile = made::profile();
    let middle = report_of(&profile, &sitting_with(&profile.instrument, 2, &[]), ID);
    assert_eq!(middle.led_by, None, "answers in the very middle led nowhere");
    let reversed = [Some(2), Some(2), Some(2), Some(2), Some(2), Some(0)];
    let low = report_of(&profile, &sitting_with(&profile.instrument, 2, &[("empati", &reversed)]), EN);
    assert_eq!(
        low.led_by.unwrap().answers[0].sentence,
        "The answer “option 5” to “I do thing empati6” lowered the fit by 1.7 points from the middle"
    );
}

#[test]
fn a_result_without_its_profile_still_makes_a_report() {
    let profile = made::profile();
    let sitting = made::example_sitting(&profile.instrument);
    let outcome: Outcome = score(&profile.instrument, &sitting.answers);
    let input = ReportInput {
        title: &profile.title,
        profile_version: &profile.version,
        instrument: &profile.instrument,
        next_steps: &[],
        questions: &[],
        sitting: &sitting,
        date: jiff::civil::date(2026, 11, 24),
    };
    let report = build(&input, &outcome, ID);
    assert_eq!(report.sentence, example(ID).sentence);
    assert!(report.next_steps.steps.is_empty() && report.questions.lines.is_empty());
    assert!(!summary(&report).contains(&report.next_steps.title));
}

#[test]
fn without_a_name_the_code_stands_for_the_person() {
    let profile = made::profile();
    let mut sitting = made::example_sitting(&profile.instrument);
    sitting.respondent = selaras::assessment::Respondent { number: "7".to_owned(), ..Default::default() };
    let report = report_of(&profile, &sitting, ID);
    assert_eq!(report.meta[..2], [sitting.code(), "nomor 7".to_owned()]);
    assert_eq!(report.code_line, format!("Kode {}", sitting.code()));
}

#[test]
fn ticked_steps_stay_ticked() {
    let profile = made::profile();
    let mut sitting = made::example_sitting(&profile.instrument);
    sitting.ticked_steps.insert("guru".into());
    let report = report_of(&profile, &sitting, ID);
    let ticked: Vec<bool> = report.next_steps.steps.iter().map(|step| step.ticked).collect();
    assert_eq!(ticked, [false, true]);
    let text = summary(&report);
    assert!(text.contains("[x] Bawa lembar ini ke guru BK (bersama guru BK)"));
    assert!(text.contains("[ ] Kunjungi satu menara (bersama keluarga)"));
}

#[test]
fn nobody_answering_anything_is_no_mistake() {
    let profile = made::profile();
    let mut sitting = made::example_sitting(&profile.instrument);
    sitting.answers = Answers::default();
    for language in Language::ALL {
        let report = report_of(&profile, &sitting, language);
        assert_eq!(report.strengths, None);
        assert!(report.fit.shown().is_none());
        assert!(summary(&report).contains(&report.sentence));
    }
    sitting.answers.set(&"empati1".into(), Answer::Value(i32::MAX));
    assert!(report_of(&profile, &sitting, ID).meta_line().contains("0 dari 36 butir terjawab"));
}

#[test]
fn shown_parts_add_up_to_the_shown_sum() {
    assert_eq!(
        largest_remainder(&[15.833_333, 11.666_667, 16.666_667, 9.444_444, 7.222_222, 8.0], 1).0,
        [15.8, 11.7, 16.7, 9.4, 7.2, 8.0]
    );
    assert_eq!(largest_remainder(&[0.05, 0.05, 0.05], 1).0, [0.1, 0.1, 0.0], "the first of equals first");
    assert_eq!(largest_remainder(&[], 1), (Vec::new(), 0.0));
}

proptest::proptest! {
    #[test]
    fn shown_parts_always_add_up(parts in proptest::collection::vec(0.0..40.0_f64, 1..12)) {
        let (shown, sum) = largest_remainder(&parts, 1);
        let tenths = |value: f64| (value * 10.0).round();
        proptest::prop_assert_eq!(shown.iter().map(|part| tenths(*part)).sum::<f64>(), tenths(sum));
        proptest::prop_assert!((sum - parts.iter().sum::<f64>()).abs() <= 0.05 + 1e-9);
        for (part, shown) in parts.iter().zip(shown) {
            proptest::prop_assert!((part - shown).abs() < 0.1 + 1e-9);
        }
    }
}

/// Every text of a report, but those that only other outputs draw: ends of ranges, forms for tables, ids.
fn texts(value: &serde_json::Value, found: &mut Vec<String>) {
    const NOT_IN_TEXT: [&str; 14] = [
        "language",
        "date",
        "labels",
        "id",
        "item",
        "role",
        "band",
        "thirds",
        "range_short",
        "range_table",
        "total_label",
        "spoken",
        "stronger",
        "weaker",
    ];
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(list) => list.iter().for_each(|value| texts(value, found)),
        serde_json::Value::Object(fields) => {
            let drawn = fields.iter().filter(|(name, _)| !NOT_IN_TEXT.contains(&name.as_str()));
            drawn.for_each(|(_, value)| texts(value, found));
        }
        _ => {}
    }
}

#[test]
fn the_summary_holds_every_figure_and_sentence_of_the_report() {
    let profile = made::profile();
    let two = [Some(3), Some(3), None, None, None, None];
    let partial = sitting_with(&profile.instrument, 3, &[("komunikasi", &two)]);
    for language in Language::ALL {
        for sitting in [&made::example_sitting(&profile.instrument), &partial] {
            let report = report_of(&profile, sitting, language);
            let text = summary(&report);
            let mut expected = Vec::new();
            texts(&serde_json::to_value(&report).unwrap(), &mut expected);
            assert!(expected.len() > 60);
            // A word about a verdict is needed only beside a number.
            let verdict_needed = report.fit.shown().is_some();
            for part in expected.into_iter().filter(|part| verdict_needed || *part != report.not_a_verdict) {
                assert!(text.contains(&part), "{part:?} is not in\n{text}");
            }
            assert!(text.lines().count() <= 60, "{} lines", text.lines().count());
            assert!(!text.contains('%'));
        }
    }
}

#[test]
fn the_occupation_sheet_holds_every_text_of_the_profile() {
    let profile = made::profile();
    let source = include_str!("common/made-profile.ron");
    let read = source.split("changes:").next().unwrap();
    let pairs: Vec<(&str, &str)> = read
        .split("(id: \"")
        .skip(1)
        .filter_map(|part| part.split_once("\", en: \""))
        .map(|(id, rest)| (id, rest.split('"').next().unwrap()))
        .collect();
    assert!(pairs.len() > 50, "{}", pairs.len());
    let [id, en] = Language::ALL.map(|language| {
        let sheet = occupation_sheet(&profile, language);
        assert!(sheet.lines().all(|line| line.chars().count() <= 78), "{sheet}");
        sheet.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    for (indonesian, english) in pairs {
        assert!(id.contains(indonesian), "{indonesian:?} is not in {id}");
        assert!(en.contains(english), "{english:?} is not in {en}");
    }
    for dimension in &profile.instrument.dimensions {
        assert!(id.contains(&dimension.name.id) && id.contains(&dimension.learnable.id));
    }
    for figure in
        ["4,32", "3,50", "17.30", "9629", "Buku Suar, Penerbit Laut, 2020, hlm. 3, lisensi CC BY 4.0"]
    {
        assert!(id.contains(figure), "{figure}");
    }
    assert!(id.contains("Menjaga lampu tetap menyala bagi kapal. [1, 2]"), "claims carry their sources");
    assert!(!id.contains("sheet-") && !en.contains("sheet-"), "every message exists");
}
