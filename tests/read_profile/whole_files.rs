//! Whole files of `tests/profiles`, whose last lines say what is found, and the profile that ships.

use selaras::profile::{DiagnosticCode, Profile, ProfileId, read};

use crate::{REAL, REAL_STEM, check, found, today};

fn by_ron(text: &str) -> Profile {
    let options = ron::Options::default().with_default_extension(
        ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_NEWTYPES,
    );
    options.from_str(text).unwrap()
}

#[test]
fn whole_files_say_what_is_found_in_them() {
    let mut files = 0;
    for entry in std::fs::read_dir("tests/profiles").unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "ron") {
            let file = std::fs::read_to_string(&path).unwrap();
            let expected: Vec<_> = file.lines().filter_map(|line| line.strip_prefix("// expect ")).collect();
            let expected: Vec<_> = expected.into_iter().map(str::to_owned).collect();
            check(&path.display().to_string(), file.as_bytes(), &expected);
            files += 1;
        }
    }
    assert!(files >= 3, "{files}");
}

#[test]
fn the_first_profile_reads_without_errors_or_warnings_and_as_ron_reads_it() {
    let reading = read(REAL.as_bytes(), Some(REAL_STEM), today());
    assert_eq!(found(&reading), [""; 0]);
    assert_eq!(reading.profile.unwrap(), by_ron(REAL));
}

#[test]
fn a_profile_that_uses_every_field_reads_as_ron_reads_it() {
    let full = include_str!("../profiles/every_field.ron");
    assert_eq!(read(full.as_bytes(), Some("contoh"), today()).profile.unwrap(), by_ron(full));
}

#[test]
fn a_similar_occupation_outside_the_library_is_told_by_whoever_knows_the_library() {
    let full = include_str!("../profiles/every_field.ron");
    let mut reading = read(full.as_bytes(), Some("contoh"), today());
    assert_eq!(found(&reading), [""; 0]);
    let [place] = reading.similar_places.as_slice() else { panic!("{:?}", reading.similar_places) };
    let line = full.lines().position(|line| line.contains("\"pekerja-sosial\"")).unwrap();
    assert_eq!((place.profile.as_str(), place.line), ("pekerja-sosial", line + 1));

    let mut in_library = reading.clone();
    in_library.tell_similar_not_in(&|id| *id == ProfileId::from("pekerja-sosial"));
    assert_eq!(found(&in_library), [""; 0]);
    reading.tell_similar_not_in(&|_| false);
    assert_eq!(reading.diagnostics[0].code, DiagnosticCode::SimilarNotInLibrary);
    assert_eq!(reading.diagnostics[0].line, line + 1);
    assert!(reading.profile.is_some());
}

#[test]
#[ignore = "measures; run in a release build with --nocapture"]
fn reading_the_first_profile_takes_at_most_2_ms() {
    let mut times: Vec<_> = (0..200)
        .map(|_| {
            let start = std::time::Instant::now();
            assert!(read(REAL.as_bytes(), Some(REAL_STEM), today()).profile.is_some());
            start.elapsed()
        })
        .collect();
    times.sort();
    println!("median {:?}, p95 {:?}", times[100], times[190]);
    assert!(times[100].as_micros() <= 2000);
}
