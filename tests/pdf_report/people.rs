//! A dozen odd people for whom a report must come out well.

use selaras::assessment::{Answer, Answers, Sitting};
use selaras::profile::{DimensionId, ItemId, Minimum, Profile, Reliability, SourceKey};

use crate::made;

/// Somebody whose report is printed.
pub(crate) struct Person {
    /// In file names and messages.
    pub(crate) id: &'static str,
    pub(crate) profile: Profile,
    pub(crate) sitting: Sitting,
    /// The name as it stands on the page, when that is not how it was typed.
    pub(crate) printed_name: Option<String>,
    /// Characters of the name that the fonts do not have.
    pub(crate) missing: Vec<char>,
}

/// Everybody.
pub(crate) fn all() -> Vec<Person> {
    let mut people = vec![
        sekar(),
        answers_all("nothing-answered", |_| Answer::Unanswered),
        answers_all("nothing-understood", |_| Answer::NotUnderstood),
        answers_all("all-fives", |_| Answer::Value(5)),
        answers_all("all-ones", |_| Answer::Value(1)),
        answers_all("all-middle", |_| Answer::Value(3)),
        one_side_missing(),
        stands_out(),
        eight_sides(),
        with_minimum(),
        measured(),
        made_up(),
    ];
    people.extend(names());
    people
}

/// The profile that ships, with its long texts.
pub(crate) fn profile() -> Profile {
    let file = include_bytes!("../../profiles/karyawan-pemberdayaan-masyarakat.ron");
    selaras::profile::read(file, None, jiff::civil::date(2026, 11, 24)).profile.unwrap()
}

/// The example person of the design with the profile that ships: 19, 14, 20, 17, 13 of 24 points, 12 of 20.
pub(crate) fn sekar() -> Person {
    let profile = profile();
    let points: [[Option<i32>; 6]; 6] = [
        [Some(3), Some(3), Some(3), Some(3), Some(3), Some(4)],
        [Some(2), Some(2), Some(3), Some(2), Some(3), Some(2)],
        [Some(4), Some(3), Some(3), Some(4), Some(3), Some(3)],
        [Some(3), Some(3), Some(2), Some(3), Some(3), Some(3)],
        [Some(2), Some(2), Some(2), Some(2), Some(3), Some(2)],
        [Some(2), Some(3), Some(2), None, Some(2), Some(3)],
    ];
    let mut sitting = sitting(&profile);
    for (dimension, points) in profile.instrument.dimensions.iter().zip(points) {
        made::answer_points(&profile.instrument, &mut sitting.answers, dimension.id.as_str(), &points);
    }
    sitting.ticked_steps.insert("diskusi".into());
    person("sekar", profile, sitting)
}

fn person(id: &'static str, profile: Profile, sitting: Sitting) -> Person {
    Person { id, profile, sitting, printed_name: None, missing: Vec::new() }
}

fn sitting(profile: &Profile) -> Sitting {
    let mut sitting = made::example_sitting(&profile.instrument);
    sitting.profile = profile.id.clone();
    sitting.answers = Answers::default();
    sitting
}

fn answers_all(id: &'static str, answer: impl Fn(&ItemId) -> Answer) -> Person {
    let profile = profile();
    let mut sitting = sitting(&profile);
    for item in &profile.instrument.items {
        sitting.answers.set(&item.id, answer(&item.id));
    }
    person(id, profile, sitting)
}

fn one_side_missing() -> Person {
    let Person { profile, mut sitting, .. } = sekar();
    let side = &profile.instrument.dimensions[1].id;
    for item in profile.instrument.items_of(side).skip(2) {
        sitting.answers.set(&item.id, Answer::Unanswered);
    }
    person("one-side-missing", profile, sitting)
}

fn stands_out() -> Person {
    let profile = profile();
    let mut sitting = sitting(&profile);
    for (index, dimension) in profile.instrument.dimensions.iter().enumerate() {
        let points = [Some(if index == 0 { 4 } else { 0 }); 6];
        made::answer_points(&profile.instrument, &mut sitting.answers, dimension.id.as_str(), &points);
    }
    person("stands-out", profile, sitting)
}

/// Two more sides, with names that need two lines.
fn eight_sides() -> Person {
    let Person { mut profile, mut sitting, .. } = sekar();
    for index in 0..2 {
        let mut dimension = profile.instrument.dimensions[index].clone();
        let from = dimension.id.clone();
        dimension.id = DimensionId::new(format!("{from}_dua"));
        dimension.name = made::text(
            "Ketekunan menyelesaikan pekerjaan yang panjang",
            "Persistence in finishing work that takes long",
        );
        let items: Vec<_> = profile.instrument.items_of(&from).cloned().collect();
        for mut item in items {
            item.id = ItemId::new(format!("{}_dua", item.id));
            item.dimension = dimension.id.clone();
            sitting.answers.set(&item.id, Answer::Value(4));
            profile.instrument.items.push(item);
        }
        profile.instrument.dimensions.push(dimension);
    }
    person("eight-sides", profile, sitting)
}

fn with_minimum() -> Person {
    let Person { mut profile, sitting, .. } = sekar();
    for dimension in profile.instrument.dimensions.iter_mut().take(4) {
        dimension.minimum = Some(Minimum { at: 55.0, source: SourceKey::new("uraian-profesi") });
    }
    person("with-minimum", profile, sitting)
}

/// Narrow bands, as after a pilot.
fn measured() -> Person {
    let Person { mut profile, sitting, .. } = sekar();
    for dimension in &mut profile.instrument.dimensions {
        dimension.reliability = Reliability::Measured {
            alpha: 0.84,
            sd: 15.0,
            n: std::num::NonZeroU32::MIN,
            source: SourceKey::new("uraian-profesi"),
        };
    }
    person("measured", profile, sitting)
}

/// Another occupation, with short texts.
fn made_up() -> Person {
    let profile = made::profile();
    let sitting = made::example_sitting(&profile.instrument);
    person("made-up", profile, sitting)
}

fn names() -> Vec<Person> {
    let named = |id, name: &str, printed: Option<String>, missing: &[char]| {
        let mut person = sekar();
        person.id = id;
        person.sitting.respondent.name = name.to_owned();
        person.printed_name = printed;
        person.missing = missing.to_vec();
        person
    };
    let words = "Raden Ajeng Kusumaningtyas ".repeat(15).chars().take(400).collect::<String>();
    vec![
        named("name-of-400", &words, None, &[]),
        named("name-of-one-word", &"Kusuma".repeat(67).chars().take(400).collect::<String>(), None, &[]),
        named("name-like-markup", "#strong[A] $x^2$ \\ <b> *c* @d `e` // =f", None, &[]),
        named("name-arabic", "سيتي Siti", Some("???? Siti".to_owned()), &['ت', 'س', 'ي']),
        named("name-chinese", "王小明 Wang", Some("??? Wang".to_owned()), &['小', '明', '王']),
        named("name-with-directions", "Budi\u{202e}imag\u{2066}x", Some("Budiimagx".to_owned()), &[]),
        named("no-name", "", None, &[]),
    ]
}
