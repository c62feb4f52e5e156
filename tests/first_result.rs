//! The result of the first profile: the example person of the design, and people at the ends of what can be answered.
//!
//! Expected figures are worked out by hand beside each test; none is copied from the output.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_cmp,
    reason = "a test that fails should stop at once, and exact figures are what is tested"
)]

use selaras::assessment::{Answer, Sitting};
use selaras::language::{KEYS_PER_FILE, Language};
use selaras::profile::{Key, Profile, forbidden};
use selaras::report::{FitState, Report, ReportInput, SideState, build, occupation_sheet, summary};
use selaras::scoring::score;

#[path = "common/made.rs"]
mod made;
#[allow(dead_code, reason = "each test takes what it needs")]
mod profile_texts;

const ID: Language = Language::Indonesian;
const EN: Language = Language::English;
const FILE: &[u8] = include_bytes!("../profiles/karyawan-pemberdayaan-masyarakat.ron");

/// Points of the six items of each side above the lowest answer, after reversal; nothing for "tidak paham".
type Points = [(&'static str, [Option<i32>; 6]); 6];

/// Sums 19, 14, 20, 17, 13 of 24, and 12 of 20 with five of six answered.
const EXAMPLE: Points = [
    ("empati", [Some(3), Some(3), Some(3), Some(3), Some(3), Some(4)]),
    ("komunikasi", [Some(2), Some(2), Some(3), Some(2), Some(3), Some(2)]),
    ("motivasi_menolong", [Some(4), Some(3), Some(3), Some(4), Some(3), Some(3)]),
    ("kerja_tim", [Some(3), Some(3), Some(2), Some(3), Some(3), Some(3)]),
    ("berpikir_analitis", [Some(2), Some(2), Some(2), Some(2), Some(3), Some(2)]),
    ("pengambilan_keputusan", [Some(2), Some(3), Some(2), None, Some(2), Some(3)]),
];

fn profile() -> Profile {
    let reading = selaras::profile::read(FILE, None, jiff::civil::date(2026, 11, 24));
    reading.profile.unwrap()
}

fn blank(profile: &Profile) -> Sitting {
    let started = "2026-11-24T08:00:00+07:00[Asia/Jakarta]".parse().unwrap();
    let mut sitting = Sitting::new(uuid::Uuid::from_u128(7), profile.id.clone(), started);
    sitting.respondent.name = "Sekar".to_owned();
    sitting.respondent.class = "XI-2".to_owned();
    sitting
}

fn answered(profile: &Profile, points: &Points) -> Sitting {
    let mut sitting = blank(profile);
    for (side, points) in points {
        made::answer_points(&profile.instrument, &mut sitting.answers, side, points);
    }
    sitting
}

/// Every side alike.
fn all(points: Option<i32>) -> Points {
    EXAMPLE.map(|(side, _)| (side, [points; 6]))
}

/// The same mark on every item, without a look at its key.
fn straight(profile: &Profile, answer: Answer) -> Sitting {
    let mut sitting = blank(profile);
    for item in &profile.instrument.items {
        sitting.answers.set(&item.id, answer);
    }
    sitting
}

fn report_of(profile: &Profile, sitting: &Sitting, language: Language) -> Report {
    let outcome = score(&profile.instrument, &sitting.answers);
    build(&ReportInput::from_profile(profile, sitting, jiff::civil::date(2026, 11, 24)), &outcome, language)
}

fn figures(report: &Report) -> Vec<(&str, &str)> {
    let shown = report.sides.iter().map(|side| side.shown().unwrap());
    shown.map(|shown| (shown.text.as_str(), shown.range_short.as_str())).collect()
}

#[test]
fn the_example_person_sees_the_picture_of_the_design() {
    let profile = profile();
    let report = report_of(&profile, &answered(&profile, &EXAMPLE), ID);
    // 19/24 = 79.17, 14/24 = 58.33, 20/24 = 83.33, 17/24 = 70.83, 13/24 = 54.17, 12/20 = 60. Each ± 1.645 · 33/√6 = 22.16,
    // the last ± 1.645 · 33/√5 = 24.27.
    assert_eq!(
        figures(&report),
        [
            ("79", "57 sampai 100"),
            ("58", "36 sampai 80"),
            ("83", "61 sampai 100"),
            ("71", "49 sampai 93"),
            ("54", "32 sampai 76"),
            ("60", "36 sampai 84"),
        ]
    );
    assert_eq!(
        report.meta_line(),
        "Sekar · XI-2 · 24 November 2026 · 35 dari 36 butir terjawab · profil 1.0.0"
    );
    assert_eq!(report.sentence, "Jawabanmu hari ini sebagian sampai banyak sejalan dengan profesi ini");
    // (1.5 · 220.83 + 185) / 7.5 = 68.83; SE = √(3 · 2.25 · 181.5 + 2 · 181.5 + 217.8)/7.5 = 5.69, times 1.645 = 9.35.
    assert_eq!(report.range.as_deref(), Some("kira-kira antara 60 dan 78"));
    let fit = report.fit.shown().unwrap();
    assert_eq!((fit.shown.text.as_str(), fit.total.as_str()), ("69", "68,8"));
    let parts: Vec<&str> = fit.parts.iter().map(|part| part.part.as_str()).collect();
    assert_eq!(parts, ["15,8", "11,7", "16,7", "9,4", "7,2", "8,0"]);
    // Mean 67.64; the farthest is 83.33, by 15.69. SE² = 181.5 · 2/3 + (5 · 181.5 + 217.8)/36 = 152.26, times 2.394.
    let strengths = report.strengths.unwrap();
    assert_eq!(strengths.title, "Keenam sisimu tampak mirip");
    assert!(
        strengths
            .text
            .starts_with("Selisih terbesar 16 angka, masih di dalam ketelitian alat ini (30 angka).")
    );
    // The profile has no minimum: the sentence of the picture about one has nothing to stand on.
    assert!(!strengths.text.contains("patokan"));
}

#[test]
fn the_example_person_reads_it_in_english() {
    let profile = profile();
    let report = report_of(&profile, &answered(&profile, &EXAMPLE), EN);
    let text = summary(&report);
    assert_eq!(report.fit.shown().unwrap().total, "68.8");
    assert_eq!(report.strengths.as_ref().unwrap().title, "Your six sides look alike");
    assert!(text.contains("roughly between 60 and 78"));
    for indonesian in ["kira-kira", "amu ", "sisi", "butir", "skor", "bobot", "Empati"] {
        assert!(!text.contains(indonesian), "{indonesian:?} in\n{text}");
    }
}

#[test]
fn who_marks_everything_alike_gets_no_extreme() {
    // One of the six items of a side is reversed: fives give (5 · 4 + 0)/24 = 83.33, ones (5 · 0 + 4)/24 = 16.67.
    let profile = profile();
    let fives = report_of(&profile, &straight(&profile, Answer::Value(5)), ID);
    assert_eq!(figures(&fives), [("83", "61 sampai 100"); 6]);
    assert_eq!(fives.fit.shown().unwrap().total, "83,3");
    let ones = report_of(&profile, &straight(&profile, Answer::Value(1)), ID);
    assert_eq!(figures(&ones), [("17", "0 sampai 39"); 6]);
    assert_eq!(ones.fit.shown().unwrap().total, "16,7");
    assert_eq!(ones.sentence, "Jawabanmu hari ini baru sedikit sejalan dengan profesi ini");
    for report in [fives, ones] {
        assert_eq!(report.strengths.unwrap().title, "Keenam sisimu tampak mirip");
    }
}

#[test]
fn the_ends_of_the_scale_stay_on_it() {
    let profile = profile();
    let highest = report_of(&profile, &answered(&profile, &all(Some(4))), ID);
    assert_eq!(figures(&highest), [("100", "78 sampai 100"); 6]);
    assert_eq!(highest.sentence, "Jawabanmu hari ini banyak sejalan dengan profesi ini");
    let lowest = report_of(&profile, &answered(&profile, &all(Some(0))), ID);
    assert_eq!(figures(&lowest), [("0", "0 sampai 22"); 6]);
    assert_eq!(lowest.fit.shown().unwrap().total, "0,0");
}

#[test]
fn a_low_result_is_told_at_the_same_length_as_a_high_one() {
    let profile = profile();
    for language in Language::ALL {
        let text = |points| summary(&report_of(&profile, &answered(&profile, &all(Some(points))), language));
        let (low, high) = (text(0), text(4));
        assert_eq!(low.lines().count(), high.lines().count());
        let (low, high) = (low.chars().count(), high.chars().count());
        assert!(low.abs_diff(high) * 100 <= 5 * high, "{low} against {high} characters");
    }
}

#[test]
fn the_largest_gap_may_lie_below() {
    // Five sides at 50, one at 25: mean 45.83, gaps 4.17 and 20.83; SE² = 181.5 · 2/3 + 6 · 181.5/36 = 151.25, times 2.394
    // is 29.44.
    let profile = profile();
    let mut points = all(Some(2));
    points[4].1 = [Some(1); 6];
    let block = report_of(&profile, &answered(&profile, &points), ID).strengths.unwrap();
    assert!(
        block.text.starts_with("Selisih terbesar 21 angka, masih di dalam ketelitian alat ini (29 angka).")
    );
}

#[test]
fn a_reversed_item_may_be_the_one_that_shows_a_score() {
    let profile = profile();
    let mut sitting = answered(&profile, &all(Some(2)));
    let empathy = &profile.instrument.dimensions[0].id;
    let reversed = profile.instrument.items_of(empathy).find(|item| item.key == Key::Reversed).unwrap();
    for (mark, label) in [(1, "Sangat tidak setuju"), (5, "Sangat setuju")] {
        sitting.answers.set(&reversed.id, Answer::Value(mark));
        let report = report_of(&profile, &sitting, ID);
        let SideState::Scored(side) = &report.sides[0].state else { panic!("everything was answered") };
        let expected = format!("Kamu menjawab “{label}” untuk “{}”.", reversed.text.id);
        assert_eq!(side.answered.as_deref(), Some(expected.as_str()));
        // The way of the fit is that of the side, not that of the mark.
        assert_eq!(report.led_by.unwrap().answers[0].part > 0.0, mark == 1);
    }
}

#[test]
fn nothing_understood_gives_no_figure_and_says_what_to_do() {
    let profile = profile();
    for language in Language::ALL {
        let report = report_of(&profile, &straight(&profile, Answer::NotUnderstood), language);
        assert!(report.sides.iter().all(|side| matches!(side.state, SideState::NoScore { .. })));
        assert!(report.strengths.is_none() && report.led_by.is_none() && report.range.is_none());
        let FitState::Undefined { reason, .. } = &report.fit.state else { panic!("nothing was answered") };
        for side in &profile.instrument.dimensions {
            assert!(reason.contains(side.name.get(language)), "{reason}");
        }
        assert!(summary(&report).contains(reason.as_str()));
    }
}

#[test]
fn one_side_too_thin_leaves_the_others_and_takes_the_fit() {
    let profile = profile();
    let mut points = EXAMPLE;
    points[1].1 = [Some(2), Some(2), None, None, None, None];
    let report = report_of(&profile, &answered(&profile, &points), ID);
    let FitState::Undefined { reason, .. } = &report.fit.state else { panic!("Komunikasi has two answers") };
    assert_eq!(reason, "Keselarasan belum bisa dihitung: Komunikasi baru 2 dari 6 butir");
    assert_eq!(report.sides.iter().filter(|side| side.shown().is_some()).count(), 5);
    // With three it has a score: 33/√6 · √(6/3) · 1.645 = 31.34 round 6/12.
    points[1].1[2] = Some(2);
    let report = report_of(&profile, &answered(&profile, &points), ID);
    assert_eq!(figures(&report)[1], ("50", "19 sampai 81"));
    assert!(report.fit.shown().is_some());
}

/// People from every corner, for what must hold of each text.
fn people(profile: &Profile) -> Vec<Sitting> {
    let mut thin = EXAMPLE;
    thin[1].1 = [Some(2), Some(2), None, None, None, None];
    let mut apart = all(Some(1));
    apart[0].1 = [Some(4); 6];
    let mut behind = all(Some(4));
    behind[3].1 = [Some(0); 6];
    let mut people: Vec<Sitting> =
        [EXAMPLE, thin, apart, behind].iter().map(|points| answered(profile, points)).collect();
    people.extend((0..=4).map(|points| answered(profile, &all(Some(points)))));
    people.extend((1..=5).map(|value| straight(profile, Answer::Value(value))));
    people.extend([straight(profile, Answer::NotUnderstood), blank(profile)]);
    people
}

#[test]
fn no_text_has_a_gap_a_bare_key_a_percent_sign_or_a_forbidden_word() {
    let profile = profile();
    let keys: Vec<&str> = KEYS_PER_FILE
        .iter()
        .flat_map(|(_, source, _)| source.lines())
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| key.contains('-') && !key.contains(' '))
        .collect();
    assert!(keys.len() > 200);
    for language in Language::ALL {
        let mut texts: Vec<String> =
            people(&profile).iter().map(|sitting| summary(&report_of(&profile, sitting, language))).collect();
        texts.push(occupation_sheet(&profile, language));
        for text in &texts {
            for sign in ['{', '}', '%', '!', '\u{2068}', '\u{2069}'] {
                assert!(!text.contains(sign), "{sign:?} in\n{text}");
            }
            let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
            let bare: Vec<_> = keys.iter().filter(|key| words.contains(key)).collect();
            assert!(bare.is_empty(), "{bare:?} in\n{text}");
        }
        texts.pop();
        for text in &texts {
            assert_eq!(forbidden::find(text, language), Vec::<&str>::new(), "{text}");
            assert!(!profile_texts::words(text).contains(" nilai "), "{text}");
        }
    }
}

#[test]
fn the_summary_holds_every_sentence_of_the_profile_it_owes() {
    let profile = profile();
    for language in Language::ALL {
        let text = summary(&report_of(&profile, &answered(&profile, &EXAMPLE), language));
        let mut owed: Vec<&str> = profile.next_steps.iter().map(|step| step.text.get(language)).collect();
        owed.extend(profile.questions_for_worker.iter().map(|text| text.get(language)));
        for side in &profile.instrument.dimensions {
            owed.extend([side.name.get(language), side.learnable.get(language)]);
            owed.extend(side.grow.iter().chain(&side.discuss).map(|text| text.get(language)));
        }
        // Five bands lie in the two upper thirds: both texts are said. That of 54 reaches from 32 to 76, all three.
        for side in
            profile.instrument.dimensions.iter().filter(|side| side.id.as_str() != "berpikir_analitis")
        {
            owed.extend([side.middle.get(language), side.high.get(language)]);
        }
        assert!(owed.len() > 40);
        // A line of its own: the method, farther down, says it only in passing.
        let untested = language.text("report-untested");
        assert!(text.lines().any(|line| line == untested), "{untested:?} is no line of\n{text}");
        for part in owed {
            assert!(text.contains(part), "{part:?} is not in\n{text}");
        }
    }
}

#[test]
fn the_occupation_sheet_holds_every_text_of_the_first_profile() {
    let profile = profile();
    // What belongs to the assessment and to the making of the profile is not for the sheet.
    let elsewhere = |path: &str| {
        let parts: Vec<&str> = path.split('/').collect();
        let of_the_assessment = ["low", "middle", "high", "grow", "discuss"];
        matches!(
            parts[..],
            ["instrument", "items" | "labels" | "instructions", ..]
                | ["changes", ..]
                | ["myths", _, "false_word"]
        ) || matches!(parts[..], ["instrument", "dimensions", _, field, ..] if of_the_assessment.contains(&field))
    };
    for language in Language::ALL {
        let sheet = occupation_sheet(&profile, language);
        let flat = sheet.split_whitespace().collect::<Vec<_>>().join(" ");
        let owed = profile_texts::texts(&profile);
        let owed: Vec<_> = owed.iter().filter(|(path, _)| !elsewhere(path)).collect();
        assert!(owed.len() > 150, "{}", owed.len());
        for (path, text) in owed {
            assert!(flat.contains(text.get(language)), "{path} is not in\n{sheet}");
        }
        for source in &profile.sources {
            assert!(flat.contains(&source.title), "{}", source.key);
        }
        for code in &profile.codes {
            assert!(flat.contains(&code.code), "{}", code.code);
        }
        // Each source of a claim is cited by its number; by which claim, the test of the made-up occupation tells.
        for (claim, sources) in profile_texts::claims(&profile) {
            for key in sources {
                let number = profile.sources.iter().position(|source| source.key == *key).unwrap() + 1;
                let cited = |text: &str| {
                    text.split('[').skip(1).any(|part| {
                        part.split(']').next().unwrap().split(", ").any(|n| n == number.to_string())
                    })
                };
                assert!(cited(&flat), "{claim}: source {number}");
            }
        }
    }
}
