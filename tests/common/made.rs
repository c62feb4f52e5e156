//! A made-up occupation, its instrument and the example person of the design, for every test that needs them.
//! Included by `#[path = "common/made.rs"] mod made;`.
#![allow(dead_code, reason = "each test takes what it needs")]

use selaras::assessment::{Answer, Answers, Sitting};
use selaras::profile::{
    Dimension, DimensionId, DimensionRole, Instrument, Item, ItemId, Key, Profile, Reliability, Scale, Text,
    WeightBasis,
};

/// Id, name, role, weight of the six sides.
const SIDES: [(&str, &str, &str, DimensionRole, f64); 6] = [
    ("empati", "Empati", "Empathy", DimensionRole::Determining, 1.5),
    ("komunikasi", "Komunikasi", "Communication", DimensionRole::Determining, 1.5),
    ("motivasi", "Motivasi menolong", "Motivation to help", DimensionRole::Determining, 1.5),
    ("kerja-tim", "Kerja tim", "Teamwork", DimensionRole::Supporting, 1.0),
    ("analitis", "Berpikir analitis", "Analytical thinking", DimensionRole::Supporting, 1.0),
    ("keputusan", "Pengambilan keputusan", "Decision making", DimensionRole::Supporting, 1.0),
];

/// A text in both languages.
pub(crate) fn text(id: &str, en: &str) -> Text {
    Text { id: id.to_owned(), en: Some(en.to_owned()) }
}

/// An untested dimension whose texts name it and the third they belong to.
pub(crate) fn dimension(id: &str, name: Text, role: DimensionRole, weight: f64) -> Dimension {
    let about = |ends: &str, ends_en: &str| {
        text(
            &format!("{} {ends}.", name.id),
            &format!("{} {ends_en}.", name.get(selaras::language::Language::English)),
        )
    };
    Dimension {
        id: DimensionId::new(id),
        definition: about("adalah satu sisi", "is one side"),
        weight,
        basis: WeightBasis::Judgement,
        minimum: None,
        reliability: Reliability::Untested,
        role,
        learnable: text(&format!("latihan {id} bersama teman"), &format!("exercise {id} with friends")),
        low: about("tampak di sepertiga bawah", "shows in the lowest third"),
        middle: about("tampak di sepertiga tengah", "shows in the middle third"),
        high: about("tampak di sepertiga atas", "shows in the highest third"),
        grow: vec![about("tumbuh lewat satu hal kecil", "grows by one small thing")],
        discuss: vec![about("bisa dibicarakan", "can be talked about")],
        name,
    }
}

/// An item of a dimension.
pub(crate) fn item(id: &str, dimension: &str, key: Key) -> Item {
    Item {
        id: ItemId::new(id),
        dimension: DimensionId::new(dimension),
        key,
        text: text(&format!("Saya melakukan hal {id}"), &format!("I do thing {id}")),
        example: None,
    }
}

/// Labels for a scale of whole numbers.
pub(crate) fn scale(min: i32, max: i32) -> Scale {
    Scale {
        min,
        max,
        labels: (min..=max).map(|n| text(&format!("pilihan {n}"), &format!("option {n}"))).collect(),
    }
}

/// Six sides of six items, interleaved, the last item of each reversed, five answers from 1 to 5.
pub(crate) fn instrument() -> Instrument {
    let dimensions = SIDES.map(|(id, name, en, role, weight)| dimension(id, text(name, en), role, weight));
    let items = (1..=6).flat_map(|round| {
        SIDES.map(|(id, ..)| {
            let key = if round == 6 { Key::Reversed } else { Key::Positive };
            item(&format!("{}{round}", id.replace('-', "")), id, key)
        })
    });
    Instrument {
        version: "1".to_owned(),
        instructions: text("Jawab dengan jujur.", "Answer honestly."),
        scale: scale(1, 5),
        items: items.collect(),
        dimensions: dimensions.into(),
    }
}

/// Points above the lowest answer, after reversal, of every item of a side, in the order of presentation; a missing
/// one was marked "tidak paham".
pub(crate) fn answer_points(
    instrument: &Instrument,
    answers: &mut Answers,
    side: &str,
    points: &[Option<i32>],
) {
    let Scale { min, max, .. } = instrument.scale;
    let side = DimensionId::new(side);
    for (item, points) in instrument.items_of(&side).zip(points) {
        let answer = match (points, item.key) {
            (Some(points), Key::Positive) => Answer::Value(min + points),
            (Some(points), Key::Reversed) => Answer::Value(max - points),
            (None, _) => Answer::NotUnderstood,
        };
        answers.set(&item.id, answer);
    }
}

/// The answers of the example person: 19, 14, 20, 17, 13 of 24 points and 12 of 20.
pub(crate) fn example_answers(instrument: &Instrument) -> Answers {
    let points: [[Option<i32>; 6]; 6] = [
        [Some(4), Some(3), Some(3), Some(3), Some(3), Some(3)],
        [Some(3), Some(2), Some(2), Some(2), Some(2), Some(3)],
        [Some(4), Some(4), Some(2), Some(4), Some(3), Some(3)],
        [Some(3), Some(3), Some(3), Some(3), Some(3), Some(2)],
        [Some(2), Some(2), Some(2), Some(3), Some(2), Some(2)],
        [Some(3), Some(2), Some(2), None, Some(2), Some(3)],
    ];
    let mut answers = Answers::default();
    for ((side, ..), points) in SIDES.iter().zip(points) {
        answer_points(instrument, &mut answers, side, &points);
    }
    answers
}

/// A sitting of the example person, "Sekar", class XI-2.
pub(crate) fn example_sitting(instrument: &Instrument) -> Sitting {
    let started = "2026-11-24T08:00:00+07:00[Asia/Jakarta]".parse().unwrap();
    let id = uuid::Uuid::from_u128(0x0193_0000_0000_7000_8000_0000_0000_0042);
    let mut sitting = Sitting::new(id, profile().id, started);
    sitting.respondent.name = "Sekar".to_owned();
    sitting.respondent.class = "XI-2".to_owned();
    sitting.answers = example_answers(instrument);
    sitting
}

/// A small occupation in which every part of a profile occurs; its instrument is [`instrument`].
pub(crate) fn profile() -> Profile {
    let source = include_str!("made-profile.ron");
    let options = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .with_default_extension(ron::extensions::Extensions::UNWRAP_NEWTYPES);
    let mut profile: Profile = options.from_str(source).unwrap();
    profile.instrument = instrument();
    profile
}
