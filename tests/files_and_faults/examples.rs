//! A made-up profile and sitting.

use jiff::ZonedDateTime;
use selaras::assessment::{Answer, PictureChange, Position, Sitting};
use selaras::language::Language;
use selaras::profile::{Profile, Verdict};
use selaras::result_file::ResultFile;
use uuid::Uuid;

/// Digest of nothing in particular.
pub(crate) const DIGEST: &str = "911169ddaaf146aff539f58c26c489af3b892dff0fe283c1c264c65ae5aa59a2";

/// Six dimensions of six items, two of each reversed, on a scale of five.
pub(crate) fn profile() -> Profile {
    let dimensions = ["empati", "komunikasi", "motivasi", "kerja_tim", "analitis", "keputusan"];
    let dimension = |(index, id): (usize, &&str)| {
        let weight = if index < 3 { 1.5 } else { 1.0 };
        let role = if index < 3 { "Determining" } else { "Supporting" };
        format!(
            r#"(id: "{id}", name: (id: "{id}", en: "{id} en"), definition: (id: "arti"), weight: {weight:?},
                basis: Judgement, reliability: Untested, role: {role}, learnable: (id: "berlatih"),
                low: (id: "masih tumbuh"), middle: (id: "sedang"), high: (id: "kuat"),
                grow: [(id: "coba"), (id: "coba lagi", en: "try again")], discuss: [(id: "bicarakan")])"#
        )
    };
    let item = |(index, id): (usize, &&str)| {
        let key = if index % 3 == 2 { "Reversed" } else { "Positive" };
        format!(
            r#"(id: "{}{}", dimension: "{id}", key: {key}, text: (id: "Butir {index}", en: "Item {index}"))"#,
            &id[..3],
            index / 6 + 1
        )
    };
    let items = dimensions.iter().cycle().take(36).enumerate().map(item).collect::<Vec<_>>().join(",\n");
    let dimensions = dimensions.iter().enumerate().map(dimension).collect::<Vec<_>>().join(",\n");
    let text = format!(
        r#"(schema: 1, id: "contoh", version: "1.2.0", reviewed: (on: "2026-11-24", next: "2027-11-24"),
            title: (id: "Contoh Profesi", en: "Example occupation"), sources: [], overview: (purpose: (id: "Contoh")),
            instrument: (version: "1", instructions: (id: "Pilih"),
                scale: (min: 1, max: 5, labels: [(id: "1"), (id: "2"), (id: "3"), (id: "4"), (id: "5", en: "five")]),
                dimensions: [{dimensions}], items: [{items}]),
            next_steps: [(id: "ajak-bicara", text: (id: "Ajak bicara"), with: Myself),
                (id: "ikut-rapat", text: (id: "Ikut rapat", en: "Join a meeting"), with: Family)])"#
    );
    use ron::extensions::Extensions;
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .from_str(&text)
        .unwrap()
}

pub(crate) fn at(text: &str) -> ZonedDateTime {
    text.parse().unwrap()
}

/// A moment in the examples: "24 November 2026, 09.30" in Jakarta.
pub(crate) fn now() -> ZonedDateTime {
    at("2026-11-24T09:30:00+07:00[Asia/Jakarta]")
}

/// Sekar in the middle of the assessment: every item before `filled` is filled, the fifth of them "tidak paham".
pub(crate) fn sitting(filled: usize) -> Sitting {
    let profile = profile();
    let id = Uuid::parse_str("019ab4f2-8d3c-7b1e-9f60-3c2a5d7e8f41").unwrap();
    let mut sitting = Sitting::new(id, profile.id.clone(), at("2026-11-24T09:15:00+07:00[Asia/Jakarta]"));
    sitting.respondent.name = "Sekar Ayu".to_owned();
    sitting.respondent.class = "XI-2".to_owned();
    sitting.respondent.number = "17".to_owned();
    for (index, item) in profile.instrument.items.iter().enumerate().take(filled) {
        let answer = match index {
            4 => Answer::NotUnderstood,
            _ => Answer::Value(i32::try_from(index * 7 % 5).unwrap() + 1),
        };
        sitting.answer(&item.id, answer, Some(3_000 + 10 * u64::try_from(index).unwrap()));
    }
    sitting.myth_guesses.insert("anggapan-1".into(), Verdict::Partly);
    sitting.picture_change = Some(PictureChange::Little);
    sitting.reflection = "Ternyata banyak “mendengar”".to_owned();
    sitting.ticked_steps.insert("ikut-rapat".into());
    sitting.position = Position::Item(filled);
    sitting
}

/// Sekar's result.
pub(crate) fn result() -> ResultFile {
    let mut sitting = sitting(36);
    sitting.position = Position::Result;
    ResultFile::from_sitting(&sitting, &profile(), DIGEST, Language::Indonesian, &now())
}

/// Sekar's draft with `filled` items.
pub(crate) fn draft(filled: usize) -> ResultFile {
    ResultFile::draft_of(&sitting(filled), &profile(), DIGEST, Language::Indonesian, &now(), Some("row"))
}
