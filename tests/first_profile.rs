//! The first profile says what its source says, in both languages, and keeps the rules for its words.
//!
//! The 53 facts are known by number (F01…F53); the table below says where each of them is told.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test stops where something is missing"
)]

mod profile_texts;

use std::collections::BTreeSet;

use ron::extensions::Extensions;
use selaras::profile::{Key, Profile, Text, Verdict, WeightBasis, icons};

use profile_texts::{claims, english, texts, words};

const FILE: &str = include_str!("../profiles/karyawan-pemberdayaan-masyarakat.ron");

/// Fact, place, words of the fact in Indonesian and in English. Taking the fact out of its place fails the test.
const FACTS: &[(u8, &str, &str, &str)] = &[
    (1, "overview/purpose", "mutu hidup warga naik", "better quality of life"),
    (2, "overview/purpose", "lebih sejahtera", "well-being"),
    (3, "duties_intro", "merencanakan program pemberdayaan", "planning empowerment programmes"),
    (3, "duties/rencana/text", "Merencanakan", "Planning"),
    (4, "duties_intro", "menjalankannya", "carrying them out"),
    (4, "duties/pelaksanaan/title", "Menjalankan program", "Carrying out the programme"),
    (5, "programmes/pelatihan/title", "Pelatihan dan pendidikan", "Training and education"),
    (6, "programmes/ekonomi/title", "Ekonomi setempat", "Local economy"),
    (7, "programmes/kesehatan/title", "Layanan kesehatan", "Health services"),
    (8, "programmes/sosial/title", "Layanan sosial", "Social services"),
    (
        9,
        "duties/kebutuhan/text",
        "Bergaul dengan warga, lalu mendengarkan kebutuhan",
        "Spending time with people, hearing what they need",
    ),
    (10, "duties/kebutuhan/text", "masalah yang sedang mereka hadapi", "problems they face"),
    (11, "duties/kemitraan/text", "banyak pihak", "many other parties"),
    (12, "duties/kemitraan/text", "pemerintah", "government,"),
    (12, "partners/pemerintah/name", "Pemerintah", "Government"),
    (13, "duties/kemitraan/text", "LSM (lembaga swadaya masyarakat)", "NGOs (non-governmental"),
    (13, "partners/lsm/name", "Lembaga swadaya masyarakat (LSM)", "(NGOs)"),
    (14, "fits/fit-empati/text", "Empatimu tinggi", "high empathy"),
    (15, "fits/fit-komunikasi/text", "komunikatif", "communicative"),
    (16, "fits/fit-tim/text", "sanggup bekerja dalam tim", "work in a team"),
    (17, "fits/fit-tim/text", "mandiri secara ekonomi", "economically"),
    (18, "fits/fit-tim/text", "dan sosial", "socially self-reliant"),
    (19, "situations/0", "Situasinya beragam", "varied"),
    (19, "demands/rumit/text", "beragam", "varied"),
    (20, "situations/1", "sering rumit", "often complex"),
    (20, "demands/rumit/text", "sering rumit", "often complex"),
    (21, "fits/fit-analitis/text", "Daya analisismu baik", "good analytical ability"),
    (22, "fits/fit-keputusan/text", "mampu mengambil keputusan yang tepat", "take the right decisions"),
    (23, "fits/fit-keputusan/text", "kesejahteraan warga", "welfare of the community"),
    (24, "think_again/pikir-empati/text", "Empatimu mungkin masih rendah", "empathy may still be low"),
    (24, "together/text", "Sulit ikut merasakan", "hard to feel what others feel"),
    (
        25,
        "think_again/pikir-komunikasi/text",
        "Berkomunikasi dengan baik mungkin masih sulit",
        "hard to communicate well",
    ),
    (25, "together/text", "sulit berkomunikasi dengan baik", "hard to communicate well"),
    (
        26,
        "think_again/pikir-motivasi/text",
        "Dorongan menolong orang lain mungkin jarang",
        "seldom feel motivated to help",
    ),
    (26, "together/text", "dan jarang terdorong menolong", "and seldom feeling the wish to help"),
    (27, "together/note", "kemungkinan, bukan putusan", "possibility, not a verdict"),
    (28, "myths/fasilitator/claim", "hanya fasilitator", "only facilitators"),
    (29, "myths/fasilitator/claim", "atau pendamping", "or companions"),
    (30, "myths/fasilitator/reality", "penggerak perubahan", "drivers of change"),
    (31, "myths/fasilitator/reality", "inovator", "innovators"),
    (
        32,
        "myths/fasilitator/reality",
        "merancang program dan saat menjalankannya",
        "design programmes and when they carry them out",
    ),
    (33, "myths/administrasi/claim", "hanya urusan administrasi", "only administrative"),
    (34, "myths/administrasi/claim", "atau hal rutin", "or routine"),
    (35, "myths/administrasi/reality", "tidak sesuai dengan kenyataan", "does not match reality"),
    (36, "similar/0/title", "Pekerja Sosial (tenaga sosial)", "Social worker (tenaga sosial)"),
    (37, "similar/0/differs/0/here", "Lebih menekankan upaya langsung", "direct effort"),
    (38, "similar/0/differs/1/here", "Mengerahkan", "Mobilising"),
    (39, "similar/0/differs/1/here", "mengorganisasi", "organising"),
    (40, "similar/0/differs/1/here", "menggerakkan warga", "moving people"),
    (41, "similar/0/differs/3/here", "mengatasi masalah", "overcomes problems"),
    (42, "similar/0/differs/3/here", "keadaan sosialnya membaik", "social conditions improve"),
    (
        43,
        "duties/pelaksanaan/text",
        "Membuka jalan agar warga ikut serta secara aktif",
        "Helping people to take an active part",
    ),
    (43, "similar/0/differs/1/here", "agar ikut serta", "to take an active part"),
    (
        44,
        "duties/kekuatan/text",
        "Mengenali sumber daya yang sudah ada pada warga",
        "Identifying resources the community already has",
    ),
    (44, "similar/0/differs/2/here", "Sumber daya yang ada pada warga", "Resources inside the community"),
    (45, "similar/0/differs/2/here", "demi tujuan pemberdayaan", "for the goals of empowerment"),
    (46, "myths/lokal/claim", "hanya bekerja di tingkat lokal", "only work locally"),
    (47, "myths/lokal/claim", "atau lingkup kecil", "or on a small scale"),
    (48, "myths/lokal/reality", "tingkat nasional", "work nationally"),
    (49, "myths/lokal/reality", "internasional", "internationally"),
    (50, "myths/lokal/reality", "organisasi nonpemerintah", "non-governmental organisations"),
    (51, "myths/lokal/reality", "lembaga pembangunan", "development agencies"),
    (52, "myths/lokal/reality", "merumuskan kebijakan", "shape policy"),
    (53, "myths/lokal/reality", "strategi pemberdayaan yang lebih luas", "broader strategies of empowerment"),
];

fn profile() -> Profile {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
        .from_str(FILE)
        .unwrap()
}

fn says_none_of(path: &str, text: &str, forbidden: &[&str]) {
    let text = words(text);
    for word in forbidden {
        assert!(!text.contains(&format!(" {word} ")), "{path} says “{word}”: {text}");
    }
}

#[test]
fn every_text_is_there_in_both_languages() {
    let p = profile();
    let all = texts(&p);
    for (path, text) in &all {
        assert!(!text.id.trim().is_empty() && !english(text).trim().is_empty(), "{path}");
        assert_eq!((text.id.trim(), english(text).trim()), (text.id.as_str(), english(text)), "{path}");
    }
    // The list above forgets no text of the file: each has exactly one English part.
    assert_eq!(all.len(), FILE.matches("en: \"").count());
}

#[test]
fn each_of_the_53_facts_is_told_in_both_languages() {
    let p = profile();
    let all = texts(&p);
    for (fact, path, id, en) in FACTS {
        let text = all.get(*path).unwrap_or_else(|| panic!("F{fact:02}: nothing at {path}"));
        assert!(text.id.contains(id), "F{fact:02} {path}: “{id}” is not in “{}”", text.id);
        assert!(english(text).contains(en), "F{fact:02} {path}: “{en}” is not in “{}”", english(text));
    }
    let told: BTreeSet<u8> = FACTS.iter().map(|fact| fact.0).collect();
    assert_eq!(told, (1..=53).collect());
}

#[test]
fn the_traps_of_the_source_are_avoided() {
    let p = profile();
    let ngos =
        p.partners.iter().filter(|x| words(&x.name.id).contains(" lsm ") || x.name.id.contains("swadaya"));
    assert_eq!(ngos.count(), 1, "an acronym and its expansion are one partner");

    for myth in &p.myths {
        let word = myth.false_word.as_ref().unwrap();
        assert_eq!((word.id.as_str(), english(word)), ("hanya", "only"));
        assert!(words(&myth.claim.id).contains(" hanya ") && words(english(&myth.claim)).contains(" only "));
        assert_ne!(myth.verdict, Verdict::Fact);
    }
    for statement in &p.suitability.think_again {
        assert!(words(&statement.text.id).contains(" mungkin "), "{}", statement.id);
        assert!(words(english(&statement.text)).contains(" may "), "{}", statement.id);
    }
    let compared = &p.similar[0];
    assert!(compared.figures.iter().all(|f| (1.0..=5.0).contains(&f.here) && (1.0..=5.0).contains(&f.there)));
}

#[test]
fn every_claim_has_a_source_and_every_source_a_claim() {
    let p = profile();
    let listed: Vec<_> = p.sources.iter().map(|source| &source.key).collect();
    let mut used = BTreeSet::new();
    for (claim, sources) in claims(&p) {
        assert!(!sources.is_empty(), "{claim} has no source");
        for key in sources {
            assert!(listed.contains(&key), "{claim}: {key} is not listed");
            used.insert(key);
        }
    }
    assert_eq!(used.len(), listed.len(), "unused: {:?}", listed.iter().filter(|k| !used.contains(*k)));
    for source in p.sources.iter().filter(|source| source.key.as_str().starts_with("onet-")) {
        let licence = source.licence.as_deref().unwrap();
        assert!(licence.contains("CC BY 4.0") && licence.contains("diolah") && licence.contains("USDOL/ETA"));
    }
}

#[test]
fn no_text_is_longer_than_its_place() {
    let p = profile();
    for (path, text) in texts(&p) {
        let last = path.rsplit('/').next().unwrap();
        let limit = match last {
            _ if path.starts_with("instrument/items/") && last == "text" => 120,
            _ if path.contains("/differs/") => 80,
            _ if path.starts_with("demands/") => 60,
            _ if path.starts_with("programmes/") || path.starts_with("day/") => 45,
            _ if path.starts_with("alternative_titles/") => 80,
            "title" | "name" | "step" => 80,
            "claim" => 160,
            "definition" | "learnable" => 80,
            _ => 300,
        };
        for written in [text.id.as_str(), english(text)] {
            assert!(written.chars().count() <= limit, "{path}: {} of {limit}", written.chars().count());
        }
    }
    assert!(p.sources.iter().all(|source| source.title.chars().count() <= 80));
    let icons_used =
        p.overview.highlights.iter().map(|h| &h.icon).chain(p.programmes.iter().map(|x| &x.icon));
    icons_used.for_each(|icon| assert!(icons::NAMES.contains(&icon.as_str()), "{icon}"));
}

#[test]
fn items_are_short_plain_statements_about_one_thing() {
    const NOT_IN_AN_ITEM: &[&str] = &[
        "tidak", "tak", "bukan", "tanpa", "kurang", "jangan", "belum", "dan", "atau", "serta", "maupun",
        "selalu", "hebat", "pintar", "cerdas", "terbaik", "masjid", "gereja", "doa", "suku", "kaya",
        "miskin", "mahal", "mobil",
    ];
    const NOT_IN_ENGLISH: &[&str] = &[
        "not",
        "no",
        "never",
        "without",
        "hardly",
        "don't",
        "doesn't",
        "cannot",
        "can't",
        "and",
        "or",
        "always",
        "smart",
        "great",
        "best",
        "rich",
        "poor",
        "expensive",
        "mosque",
        "church",
    ];
    let p = profile();
    assert_eq!(p.instrument.items.len(), 36);
    for item in &p.instrument.items {
        let (id, en) = (item.text.id.as_str(), english(&item.text));
        assert!(
            id.starts_with("Saya ") && en.starts_with("I ") && !id.ends_with('.') && !en.ends_with('.'),
            "{id}"
        );
        for text in [id, en] {
            assert!((6..=12).contains(&text.split_whitespace().count()), "{}: {text}", item.id);
        }
        says_none_of(item.id.as_str(), id, NOT_IN_AN_ITEM);
        says_none_of(item.id.as_str(), en, NOT_IN_ENGLISH);
    }
}

#[test]
fn items_are_interleaved_and_one_of_each_side_is_reversed() {
    let p = profile();
    let instrument = &p.instrument;
    let sides: BTreeSet<_> = instrument.dimensions.iter().map(|d| &d.id).collect();
    for side in &sides {
        let reversed: Vec<_> = instrument.items_of(side).map(|item| item.key == Key::Reversed).collect();
        assert_eq!((reversed.len(), reversed.iter().filter(|r| **r).count()), (6, 1), "{side}");
    }
    for pair in instrument.items.windows(2) {
        assert_ne!(pair[0].dimension, pair[1].dimension, "{} {}", pair[0].id, pair[1].id);
        assert!(pair.iter().any(|item| item.key == Key::Positive), "{} {}", pair[0].id, pair[1].id);
    }
    let mut orders = BTreeSet::new();
    for page in instrument.items.chunks(6) {
        let order: Vec<_> = page.iter().map(|item| &item.dimension).collect();
        assert_eq!(order.iter().copied().collect::<BTreeSet<_>>(), sides);
        assert!(orders.insert(order), "two pages have the same order");
    }
    for dimension in &instrument.dimensions {
        assert!(dimension.minimum.is_none() && dimension.basis == WeightBasis::Judgement);
    }
}

#[test]
fn a_low_score_gets_as_many_words_as_a_high_one() {
    let p = profile();
    for d in &p.instrument.dimensions {
        let texts = [&d.low, &d.middle, &d.high];
        for written in [texts.map(|t| t.id.as_str()), texts.map(english)] {
            let lengths = written.map(|t| t.chars().count());
            let (least, most) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
            assert!(most * 10 <= least * 11, "{}: {lengths:?}", d.id);
        }
        for text in texts {
            assert!(
                text.id.starts_with("Jawabanmu hari ini menunjukkan bahwa ") && text.id.contains(". Coba "),
                "{}",
                d.id
            );
            assert!(
                english(text).starts_with("Your answers today show that ")
                    && english(text).contains(". Try "),
                "{}",
                d.id
            );
            if d.id.as_str() == "berpikir_analitis" {
                assert!(text.id.contains("rasa percaya diri, bukan ukuran kemampuan"));
                assert!(english(text).contains("confidence, not a measure of ability"));
            }
        }
        assert!((2..=3).contains(&d.grow.len()) && (1..=2).contains(&d.discuss.len()), "{}", d.id);
    }
}

#[test]
fn words_that_judge_a_student_appear_nowhere() {
    const FORBIDDEN: &[&str] = &[
        "tidak cocok",
        "tidak layak",
        "gagal",
        "lulus",
        "bakat",
        "iq",
        "di atas rata-rata",
        "di bawah rata-rata",
        "peringkat",
        "persen cocok",
        "harus menjadi",
        "sebaiknya tidak menjadi",
        "nilai",
        "tes",
        "ujian",
        "anda",
        "kalian",
        "hebat",
        "luar biasa",
        "maaf",
    ];
    const FORBIDDEN_IN_ENGLISH: &[&str] = &[
        "not suitable",
        "fail",
        "pass",
        "talent",
        "iq",
        "above average",
        "below average",
        "ranking",
        "per cent match",
        "percent match",
        "should become",
        "test",
    ];
    let p = profile();
    for (path, text) in texts(&p) {
        says_none_of(&path, &text.id, FORBIDDEN);
        says_none_of(&path, english(text), FORBIDDEN_IN_ENGLISH);
        for mark in ['%', '!'] {
            assert!(!text.id.contains(mark) && !english(text).contains(mark), "{path}: {mark}");
        }
    }
    let spoken_to = |t: &&Text| words(&t.id).contains(" kamu ") || words(&t.id).contains("mu ");
    let fits = p.suitability.fits.iter().chain(&p.suitability.think_again).map(|f| &f.text);
    assert!(
        fits.clone().filter(spoken_to).count() == fits.count(),
        "a statement about a student says “kamu”"
    );
}
