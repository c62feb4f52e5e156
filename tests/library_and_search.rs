//! What a person finds: profiles of all places, the broken ones with their reason, and the search over them.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "a test stops where something is missing, and lays out its own folders"
)]

use std::path::Path;
use std::time::Instant;

use jiff::civil::{Date, date};
use selaras::language::Language;
use selaras::profile::{
    FoundProfile, Hit, HitGroup, Library, Origin, ProfileId, ProfileSource, Search, Twin,
};
use selaras::storage::read_profile_folder;

const TODAY: Date = date(2026, 11, 24);
const SHIPPED: &str = include_str!("../profiles/karyawan-pemberdayaan-masyarakat.ron");
const SHIPPED_ID: &str = "karyawan-pemberdayaan-masyarakat";
const MADE: &str = include_str!("profiles/every_field.ron");

/// The profile that ships under another id and title.
fn copy(id: &str, title: &str) -> FoundProfile {
    let text = SHIPPED.replacen(SHIPPED_ID, id, 1).replacen("Karyawan Pemberdayaan Masyarakat", title, 1);
    found(&format!("{id}.ron"), text)
}

fn found(path: &str, text: impl Into<Vec<u8>>) -> FoundProfile {
    FoundProfile { path: path.into(), bytes: Ok(text.into()) }
}

fn library(files: Vec<FoundProfile>) -> Library {
    Library::new(vec![ProfileSource { origin: Origin::User, files }], TODAY)
}

fn find(library: &Library, query: &str) -> Vec<Hit> {
    Search::new(library).find(query, Language::Indonesian)
}

fn ids(hits: &[Hit]) -> Vec<&str> {
    hits.iter().map(|hit| hit.id.as_str()).collect()
}

fn broken_names(library: &Library) -> Vec<String> {
    library.broken().map(|entry| entry.path().unwrap().display().to_string()).collect()
}

#[test]
fn profiles_stand_by_title_and_those_of_one_title_by_id() {
    let library = library(vec![copy("c", "penjahit"), copy("b", "Penjahit"), copy("a", "Zoolog")]);
    let ids: Vec<_> = library.usable().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, [SHIPPED_ID, "b", "c", "a"]);
}

#[test]
fn a_file_that_cannot_be_read_is_listed_with_its_reason_and_hinders_none() {
    let folder = tempfile::tempdir().unwrap();
    let large = std::fs::File::create(folder.path().join("besar.ron")).unwrap();
    large.set_len(3_000_000).unwrap();
    std::fs::write(folder.path().join("rusak.ron"), "(schema: 1,").unwrap();
    std::fs::write(folder.path().join("b.ron"), copy("b", "Awal").bytes.unwrap()).unwrap();
    std::fs::write(folder.path().join("catatan.txt"), "(schema: 1,").unwrap();
    std::fs::create_dir(folder.path().join("lain.ron")).unwrap();

    let files = read_profile_folder(folder.path());
    let names: Vec<_> = files.iter().map(|file| file.path.file_name().unwrap().to_owned()).collect();
    assert_eq!(names, ["b.ron", "besar.ron", "rusak.ron"]);
    let library = library(files);
    assert_eq!(library.usable().count(), 2);
    let broken: Vec<_> = library.broken().collect();
    assert_eq!(broken[0].id.as_str(), "besar");
    for language in Language::ALL {
        assert!(broken[0].load_problem(language).is_some_and(|words| words.contains('3')));
        assert_eq!(broken[1].load_problem(language), None);
    }
    assert_eq!((broken[0].errors(), broken[1].errors() > 0), (0, true));
}

#[test]
fn a_folder_that_is_not_there_has_no_profiles() {
    assert!(read_profile_folder(Path::new("/tidak/ada")).is_empty());
}

#[cfg(unix)]
#[test]
fn a_link_to_a_profile_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("asli.txt");
    std::fs::write(&real, SHIPPED).unwrap();
    std::os::unix::fs::symlink(&real, folder.path().join("tautan.ron")).unwrap();
    let files = read_profile_folder(folder.path());
    assert_eq!(files.len(), 1);
    assert_eq!(files[0].bytes.as_deref().unwrap(), SHIPPED.as_bytes());
}

#[test]
fn of_too_many_files_the_first_by_name_are_read() {
    let folder = tempfile::tempdir().unwrap();
    for number in (0..5_003).rev() {
        std::fs::write(folder.path().join(format!("{number:04}.ron")), "").unwrap();
    }
    let mut files = read_profile_folder(folder.path());
    assert!(files.pop().unwrap().bytes.is_err(), "that there are more is told");
    assert_eq!(files.len(), 5_000);
    assert!(files.iter().all(|file| file.bytes.is_ok()));
    assert!(files[0].path.ends_with("0000.ron") && files[4_999].path.ends_with("4999.ron"));
}

#[test]
fn the_digest_of_a_profile_does_not_depend_on_line_ends_or_a_mark() {
    let plain = library(vec![copy("b", "Awal")]);
    let text = String::from_utf8(copy("b", "Awal").bytes.unwrap()).unwrap();
    let windows = library(vec![found("b.ron", format!("\u{feff}{}", text.replace('\n', "\r\n")))]);
    let digest = |library: &Library| library.get(&"b".into()).unwrap().sha256.clone();
    assert_eq!(digest(&plain), digest(&windows));
    assert_eq!(digest(&plain).len(), 64);
}

#[test]
fn a_profile_opened_again_after_mending_takes_the_place_of_its_findings() {
    let mut library = library(vec![]);
    assert_eq!(library.add_file(found("/x/b.ron", "(schema"), TODAY), None);
    assert_eq!(library.add_file(found("/x/b.ron", "(schema: 1"), TODAY), None);
    assert_eq!(broken_names(&library), ["/x/b.ron"]);
    let mended = found("/x/b.ron", copy("b", "Awal").bytes.unwrap());
    assert_eq!(library.add_file(mended, TODAY), Some("b".into()));
    assert_eq!(broken_names(&library), [""; 0]);
    assert_eq!(library.get(&"b".into()).unwrap().origin, Origin::Opened);
}

#[test]
fn a_profile_edited_and_opened_again_does_not_replace_itself() {
    let mut library = library(vec![]);
    for title in ["Satu", "Dua", "Tiga"] {
        let file = found("/x/b.ron", copy("b", title).bytes.unwrap());
        library.add_file(file, TODAY);
    }
    let entry = library.get(&"b".into()).unwrap();
    assert_eq!(entry.profile.as_ref().unwrap().title.id, "Tiga");
    assert_eq!(entry.twin, None);
    assert_eq!(library.replaced().count(), 0);
}

#[test]
fn a_third_copy_still_tells_which_profile_is_not_used() {
    let changed = |path: &str| found(path, copy(SHIPPED_ID, "Judul lain").bytes.unwrap());
    let file = format!("{SHIPPED_ID}.ron");
    let library = library(vec![changed(&format!("/a/{file}")), changed(&format!("/b/{file}"))]);
    let entry = library.get(&SHIPPED_ID.into()).unwrap();
    assert_eq!(entry.path().unwrap(), Path::new(&format!("/b/{file}")));
    assert_eq!(entry.twin, Some(Twin::Replaces(None)), "the built-in one is not used, which stays told");
    assert_eq!(library.replaced().count(), 1);
}

#[test]
fn the_exact_name_comes_first() {
    let library = library(vec![copy("asisten", "Asisten Pekerja Sosial"), copy("sosial", "Pekerja Sosial")]);
    assert_eq!(ids(&find(&library, "pekerja  SOSIAL"))[..2], ["sosial", "asisten"]);
}

#[test]
fn names_come_before_other_names_before_search_terms_before_content() {
    let made = |id: &str, what: &str, with: &str| {
        let text = MADE.replacen(what, with, 1);
        assert_ne!(text, MADE, "{what}");
        let text = text.replacen("id: \"contoh\"", &format!("id: \"{id}\""), 1);
        found(&format!("{id}.ron"), text)
    };
    let library = library(vec![
        made("isi", "id: \"Membantu warga\"", "id: \"Membantu zamrud\""),
        made("istilah", "\"contoh\", \"misal\"", "\"zamrud\""),
        made("lain", "\"Misal\"", "\"zamrud\""),
        made("nama", "\"Contoh\"", "\"zamrud\""),
    ]);
    assert_eq!(broken_names(&library), [""; 0]);
    let hits = find(&library, "zamrud");
    assert_eq!(ids(&hits), ["nama", "lain", "istilah", "isi"]);
    let groups: Vec<_> = hits.iter().map(|hit| hit.group).collect();
    assert_eq!(groups, [HitGroup::Title, HitGroup::Title, HitGroup::Title, HitGroup::Content]);
    assert_eq!(hits[1].line, "zamrud", "the other name that matched");
    assert!(!hits[2].line.contains("zamrud"), "search terms are never shown");
}

#[test]
fn every_word_counts_wherever_it_stands() {
    let library = library(vec![]);
    // The first stands in the name, the second in a search term, the third only in the content.
    assert_eq!(find(&library, "karyawan kampung")[0].group, HitGroup::Title);
    let hits = find(&library, "karyawan posyandu");
    assert_eq!(hits[0].group, HitGroup::Content);
    let mark = hits[0].line_marks[0].clone();
    assert_eq!(hits[0].line[mark].to_lowercase(), "posyandu");
    assert!(find(&library, "karyawan zebra").is_empty());
}

#[test]
fn accents_and_case_do_not_count_however_they_are_written() {
    let composed = library(vec![copy("b", "Juru Kafé")]);
    let decomposed = library(vec![copy("b", "Juru Kafe\u{301}")]);
    for library in [composed, decomposed] {
        for query in ["kafe", "KAFÉ", "kafe\u{301}"] {
            let hits = find(&library, query);
            assert_eq!(ids(&hits), ["b"], "{query}");
            let mark = hits[0].title_marks[0].clone();
            assert_eq!(mark.end, hits[0].title.len(), "the accent is underlaid with its letter");
        }
    }
}

#[test]
fn one_typing_error_is_forgiven_from_four_letters_and_two_from_eight() {
    let library = library(vec![copy("b", "Pandu Xylofonis")]);
    for forgiven in ["pnadu", "xylofnis", "xilofenis", "sylofonis"] {
        assert_eq!(ids(&find(&library, forgiven)), ["b"], "{forgiven}");
    }
    for not in ["xil", "ynlafenis", "pnaud xy"] {
        assert!(find(&library, not).is_empty(), "{not}");
    }
}

#[test]
fn every_mark_lies_in_its_text_and_every_line_of_content_is_short() {
    let library = library(vec![copy("b", "Juru Kafé")]);
    let search = Search::new(&library);
    for language in Language::ALL {
        for query in
            ["a", "desa", "warga se", "masyarakat", "the", "é", "🙂", "\u{301}", "program latih", "ke ja"]
        {
            for hit in search.find(query, language) {
                for (text, marks) in [(&hit.title, &hit.title_marks), (&hit.line, &hit.line_marks)] {
                    let mut end = 0;
                    for mark in marks {
                        assert!(mark.start >= end && text.get(mark.clone()).is_some(), "{query}: {hit:?}");
                        end = mark.end;
                    }
                }
                if hit.group == HitGroup::Content {
                    assert!(hit.line.chars().count() <= 72, "{query}: {}", hit.line);
                    assert!(!hit.line_marks.is_empty(), "{query}: {hit:?}");
                }
            }
        }
    }
}

#[test]
fn a_pasted_text_as_query_is_harmless() {
    let library = library(vec![]);
    let started = Instant::now();
    assert!(find(&library, &"zebra kuda ".repeat(50_000)).is_empty());
    assert!(started.elapsed().as_secs() < 5);
}

/// Prints figures; run with `cargo test --release -- --ignored --nocapture thousand`.
#[test]
#[ignore = "a measurement"]
#[allow(clippy::print_stdout, reason = "a measurement")]
fn a_thousand_profiles_are_read_and_searched_quickly() {
    // Each copy has a twentieth of its words changed, so that the vocabulary grows as that of real profiles.
    let files: Vec<_> = (0..1_000)
        .map(|number| {
            let id = format!("profil-{number:04}");
            let text = String::from_utf8(copy(&id, &format!("Profesi {number}")).bytes.unwrap()).unwrap();
            found(&format!("{id}.ron"), text.replace("warga", &format!("warga{number}")))
        })
        .collect();
    let started = Instant::now();
    let library = library(files);
    println!("read {} profiles: {:?}", library.usable().count(), started.elapsed());
    let started = Instant::now();
    let search = Search::new(&library);
    println!("index: {:?}", started.elapsed());
    for query in [
        "",
        "p",
        "profesi 7",
        "desa",
        "posyandu",
        "posyandu karyawan",
        "zzzzzzzz",
        "pember",
        "masyarkat",
        "profsei kelurahn",
        "e a",
    ] {
        let mut times: Vec<_> = (0..11)
            .map(|_| {
                let started = Instant::now();
                let hits = search.find(query, Language::Indonesian).len();
                (started.elapsed(), hits)
            })
            .collect();
        times.sort();
        println!("{query:20} {:>5} hits, median {:?}, worst {:?}", times[5].1, times[5].0, times[10].0);
    }
}

#[test]
fn what_was_opened_by_hand_stays_when_the_folders_have_been_read() {
    let mut before = Library::built_in(TODAY);
    before.add_file(copy("penjahit", "Penjahit"), TODAY);
    before.add_file(found("rusak.ron", "("), TODAY);
    let opened = before.get(&ProfileId::new("penjahit")).unwrap().profile.clone().unwrap();
    let search = Search::new(&before);
    let mut other = copy("penjahit", "Tukang Jahit");
    other.path = "folder/penjahit.ron".into();
    let folders = library(vec![copy("zoolog", "Zoolog"), other, found("rusak.ron", "(")]).and_opened(before);
    let usable: Vec<_> = folders.usable().map(|entry| entry.id.as_str()).collect();
    assert_eq!(usable, [SHIPPED_ID, "penjahit", "zoolog"]);
    let entry = folders.get(&ProfileId::new("penjahit")).unwrap();
    assert!(std::sync::Arc::ptr_eq(entry.profile.as_ref().unwrap(), &opened), "the opened one is used");
    assert_eq!(entry.twin, Some(Twin::Replaces(Some("folder/penjahit.ron".into()))));
    assert_eq!(broken_names(&folders), ["rusak.ron"]);

    let followed = search.follow(&folders);
    for query in ["", "penjahit", "zoolog", "jahit", "pemberdayaan", "desa"] {
        let expected = Search::new(&folders).find(query, Language::Indonesian);
        assert_eq!(followed.find(query, Language::Indonesian), expected, "{query}");
    }
    assert_eq!(ids(&followed.find("zoolog", Language::Indonesian)), ["zoolog"]);
}
