//! Results on their way to the class folder: nothing is lost, nothing is overwritten, nothing stays behind, whatever happens to
//! the folder, the clock and the program.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use selaras::language::Language;
use selaras::result_file::{self, Moment, ResultFile};
use selaras::storage::{Outbox, SaveErrorKind, SendProblem, Sending, drop_name, put_result};
use uuid::Uuid;

use crate::child;
use crate::examples::{at, now, result};

/// Another person's result.
fn another(number: u128) -> ResultFile {
    let mut file = result();
    file.result_id = Uuid::from_u128(0x019a_b4f2_8d3c_7b1e_9f60_0000_0000_0000 + number * 0x0001_0203_0405);
    file.respondent.name = format!("Siswa {number}");
    file
}

fn names_in(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The results in a folder; every file must be a whole one.
fn results_in(folder: &Path) -> Vec<ResultFile> {
    let read = |name: &String| {
        let bytes = fs::read(folder.join(name)).unwrap();
        result_file::read(&bytes).unwrap_or_else(|error| panic!("{name}: {error}")).0
    };
    names_in(folder).iter().map(read).collect()
}

fn every_byte_below(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        all.extend(path.file_name().unwrap().as_encoded_bytes());
        if path.is_dir() {
            all.extend(every_byte_below(&path));
        } else {
            all.extend(fs::read(path).unwrap());
        }
    }
    all
}

fn kind_of(sending: &Sending) -> SaveErrorKind {
    match &sending.problem {
        Some(SendProblem::Drop(error)) => error.kind,
        other => panic!("{other:?}"),
    }
}

struct School {
    place: tempfile::TempDir,
    outbox: Outbox,
}

impl School {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        let outbox = Outbox::new(place.path().join("data/outbox"));
        Self { place, outbox }
    }

    fn folder(&self) -> std::path::PathBuf {
        self.place.path().join("kelas")
    }

    fn with_folder() -> Self {
        let school = Self::new();
        fs::create_dir(school.folder()).unwrap();
        school
    }
}

#[test]
fn a_result_reaches_the_class_folder_whole_and_leaves_nothing_behind() {
    let school = School::with_folder();
    school.outbox.queue(&result()).unwrap();
    assert_eq!(school.outbox.waiting(), 1);
    let data = school.place.path().join("data");
    assert!(every_byte_below(&data).windows(9).any(|bytes| bytes == b"Sekar Ayu"), "the search finds names");

    let sending = school.outbox.send(&school.folder());
    assert_eq!((sending.sent, sending.waiting, sending.damaged), (1, 0, 0));
    assert!(sending.problem.is_none());
    assert_eq!(results_in(&school.folder()), [result()]);
    let name = &names_in(&school.folder())[0];
    assert_eq!(name, "selaras-contoh-RX5U3-2026-11-24-3c2a5d7e8f41.selaras.json", "ids and the day alone");
    let left = every_byte_below(&data);
    for trace in ["Sekar", "mendengar", "answers", "3c2a5d7e8f41", "019ab4f2"] {
        let found = left.windows(trace.len()).any(|bytes| bytes == trace.as_bytes());
        assert!(!found, "{trace} is left behind");
    }
}

#[test]
fn while_the_folder_is_gone_a_result_waits_also_through_a_restart() {
    let school = School::new();
    for number in 0..3 {
        school.outbox.queue(&another(number)).unwrap();
    }
    let sending = school.outbox.send(&school.folder());
    assert_eq!((sending.sent, sending.waiting, kind_of(&sending)), (0, 3, SaveErrorKind::Gone));
    assert!(!school.folder().exists(), "a folder made where a share is missing would hide the results");

    let again = Outbox::new(school.outbox.folder());
    assert_eq!(again.waiting(), 3);
    fs::create_dir(school.folder()).unwrap();
    assert_eq!(again.send(&school.folder()).sent, 3);
    assert_eq!((again.waiting(), results_in(&school.folder()).len()), (0, 3));
}

#[test]
fn a_folder_that_is_a_file_or_too_far_down_is_told_in_words() {
    let school = School::new();
    school.outbox.queue(&result()).unwrap();
    fs::write(school.folder(), "bukan folder").unwrap();
    let sending = school.outbox.send(&school.folder());
    assert_eq!((kind_of(&sending), sending.waiting), (SaveErrorKind::NotFolder, 1));
    assert_eq!(fs::read(school.folder()).unwrap(), b"bukan folder");

    let long = school.place.path().join("x".repeat(300));
    assert_eq!(kind_of(&school.outbox.send(&long)), SaveErrorKind::PathTooLong);
    let deep = (0..30).fold(school.place.path().to_owned(), |path, _| path.join("y".repeat(200)));
    assert_eq!(kind_of(&school.outbox.send(&deep)), SaveErrorKind::PathTooLong);
    for sending in [sending, school.outbox.send(&long)] {
        let Some(SendProblem::Drop(error)) = sending.problem else { panic!("a problem") };
        assert!(error.happened(Language::Indonesian).len() > 20);
    }
    assert_eq!(school.outbox.waiting(), 1, "still safe");
}

#[test]
fn the_same_result_is_never_written_twice() {
    let school = School::with_folder();
    for (hour, version) in [(9, "0.1.0"), (10, "0.1.0"), (11, "0.2.0")] {
        let mut file = result();
        file.created = Moment::of(&at(&format!("2026-11-24T{hour:02}:30:00+07:00[Asia/Jakarta]")));
        file.app_version = version.to_owned();
        school.outbox.queue(&file).unwrap();
        let sending = school.outbox.send(&school.folder());
        assert_eq!((sending.sent, sending.waiting), (1, 0));
    }
    assert_eq!(names_in(&school.folder()).len(), 1);
    // Twice in the queue is once in the queue.
    school.outbox.queue(&another(7)).unwrap();
    school.outbox.queue(&another(7)).unwrap();
    assert_eq!(school.outbox.waiting(), 1);
}

#[test]
fn what_was_changed_after_handing_over_lies_beside_the_first() {
    let school = School::with_folder();
    school.outbox.queue(&result()).unwrap();
    assert_eq!(school.outbox.send(&school.folder()).sent, 1);
    let mut changed = result();
    changed.reflection = "Diubah".to_owned();
    for _ in 0..2 {
        school.outbox.queue(&changed).unwrap();
        assert_eq!(school.outbox.send(&school.folder()).sent, 1);
    }
    let mut found = results_in(&school.folder());
    found.sort_by_key(|file| file.reflection == "Diubah");
    assert_eq!(found, [result(), changed]);
}

/// Two computers with the same name, the same student twice, a clock that is wrong by a year: every result is there.
#[test]
fn nothing_that_is_there_is_overwritten() {
    let school = School::with_folder();
    let name = drop_name(&result());
    let stem = name.strip_suffix(".selaras.json").unwrap();
    fs::write(school.folder().join(&name), "milik orang lain").unwrap();
    fs::create_dir(school.folder().join(format!("{stem}-2.selaras.json"))).unwrap();
    std::os::unix::fs::symlink("nowhere", school.folder().join(format!("{stem}-3.selaras.json"))).unwrap();
    school.outbox.queue(&result()).unwrap();
    assert_eq!(school.outbox.send(&school.folder()).sent, 1);
    assert_eq!(fs::read(school.folder().join(&name)).unwrap(), b"milik orang lain");
    let fourth = fs::read(school.folder().join(format!("{stem}-4.selaras.json"))).unwrap();
    assert_eq!(result_file::read(&fourth).unwrap().0, result());

    let again = School::with_folder();
    for year in ["2025", "2026", "2027"] {
        for number in 0..4 {
            let mut file = another(number);
            // The same student once more has another result; a wrong clock is in both moments.
            file.result_id =
                Uuid::from_u128(file.result_id.as_u128() + year.parse::<u128>().unwrap() * 0x1_0000);
            "Sekar Ayu".clone_into(&mut file.respondent.name);
            let moment = Moment::of(&at(&format!("{year}-11-24T09:30:00+07:00[Asia/Jakarta]")));
            (file.started, file.created) = (moment, moment);
            // Each from a data folder of its own, as two computers have.
            let other = Outbox::new(again.place.path().join(format!("pc-{year}-{number}")));
            other.queue(&file).unwrap();
            assert_eq!(other.send(&again.folder()).sent, 1);
        }
    }
    let ids: BTreeSet<Uuid> = results_in(&again.folder()).iter().map(|file| file.result_id).collect();
    assert_eq!(ids.len(), 12);
}

/// A folder that does not tell upper from lower case cannot be mounted everywhere; names that differ in more than case need none.
#[test]
fn two_results_never_have_names_that_differ_in_case_alone() {
    let names: BTreeSet<String> =
        (0..5_000).map(|number| drop_name(&another(number)).to_lowercase()).collect();
    assert_eq!(names.len(), 5_000);
}

#[test]
fn a_folder_with_fifty_thousand_results_takes_one_more_as_fast() {
    let school = School::with_folder();
    for number in 0..50_000_u32 {
        let name = format!("selaras-contoh-AAAAA-2026-11-24-{number:012x}.selaras.json");
        fs::File::create(school.folder().join(name)).unwrap();
    }
    for name in ["Thumbs.db", "desktop.ini", "~$nilai.xlsx", ".DS_Store"] {
        fs::write(school.folder().join(name), "lain").unwrap();
    }
    let mut times: Vec<Duration> = (0..21)
        .map(|number| {
            let file = another(number);
            let begun = Instant::now();
            school.outbox.queue(&file).unwrap();
            assert_eq!(school.outbox.send(&school.folder()).sent, 1);
            begun.elapsed()
        })
        .collect();
    times.sort();
    println!("a hand-over into 50,000 results, ms: {:.1}", times[10].as_secs_f64() * 1e3);
    // The limit asked for is 50 ms, measured by `cargo bench --bench hand_over`; here a list of the folder would show.
    assert!(times[10] < Duration::from_millis(250), "{times:?}");
    assert_eq!(names_in(&school.folder()).len(), 50_000 + 4 + 21);
}

#[test]
fn a_damaged_file_in_the_queue_holds_no_other_back() {
    let school = School::with_folder();
    let broken = school.outbox.queue(&another(1)).unwrap();
    fs::write(&broken, "{ \"format\": ").unwrap();
    school.outbox.queue(&another(2)).unwrap();
    fs::write(school.outbox.folder().join("catatan.txt"), "bukan hasil").unwrap();
    let sending = school.outbox.send(&school.folder());
    assert_eq!((sending.sent, sending.waiting, sending.damaged), (1, 0, 1));
    let aside = names_in(school.outbox.folder()).into_iter().find(|name| name.contains(".damaged-1"));
    let aside = school.outbox.folder().join(aside.unwrap());
    assert_eq!(fs::read(aside).unwrap(), b"{ \"format\": ", "moved aside, not removed");
}

#[test]
fn a_local_disk_that_takes_nothing_still_leaves_the_way_to_the_folder() {
    let school = School::with_folder();
    fs::create_dir_all(school.place.path().join("data")).unwrap();
    fs::write(school.outbox.folder(), "a file in the way").unwrap();
    assert!(school.outbox.queue(&result()).is_err());
    put_result(&result(), &school.folder()).unwrap();
    put_result(&result(), &school.folder()).unwrap();
    assert_eq!(results_in(&school.folder()), [result()]);
}

/// Eight copies on one data folder, each told to send what all have queued.
#[test]
fn copies_on_one_data_folder_send_everything_once() {
    for _ in 0..5 {
        let school = School::with_folder();
        let start = std::sync::Barrier::new(8);
        std::thread::scope(|scope| {
            for who in 0..8_u128 {
                let (school, start) = (&school, &start);
                scope.spawn(move || {
                    let outbox = Outbox::new(school.outbox.folder());
                    start.wait();
                    for number in 0..5 {
                        outbox.queue(&another(who * 100 + number)).unwrap();
                        let _ = outbox.send(&school.folder());
                    }
                });
            }
        });
        let sending = school.outbox.send(&school.folder());
        assert_eq!((sending.waiting, sending.damaged), (0, 0), "{sending:?}");
        let ids: Vec<Uuid> = results_in(&school.folder()).iter().map(|file| file.result_id).collect();
        let different: BTreeSet<Uuid> = ids.iter().copied().collect();
        assert_eq!((ids.len(), different.len()), (40, 40));
    }
}

/// Two hundred results while the folder comes and goes.
#[test]
fn two_hundred_results_arrive_although_the_folder_comes_and_goes() {
    let school = School::new();
    let away = school.place.path().join("di-tas");
    fs::create_dir(&away).unwrap();
    for number in 0..200 {
        school.outbox.queue(&another(number)).unwrap();
        if number % 3 == 0 {
            fs::rename(&away, school.folder()).unwrap();
            let sending = school.outbox.send(&school.folder());
            assert!(sending.problem.is_none() && sending.waiting == 0);
            fs::rename(school.folder(), &away).unwrap();
        } else {
            assert_eq!(kind_of(&school.outbox.send(&school.folder())), SaveErrorKind::Gone);
        }
    }
    fs::rename(&away, school.folder()).unwrap();
    let _ = school.outbox.send(&school.folder());
    let ids: BTreeSet<Uuid> = results_in(&school.folder()).iter().map(|file| file.result_id).collect();
    assert_eq!((ids.len(), names_in(&school.folder()).len(), school.outbox.waiting()), (200, 200, 0));
}

/// Kills the program with no warning, two hundred times, at moments within queueing and sending.
#[test]
fn a_killed_program_loses_no_result_and_leaves_no_half_file() {
    let school = School::with_folder();
    let mut told = BTreeSet::new();
    let mut in_the_middle = 0;
    for round in 0..200_u64 {
        let argument = format!("{} {round}", school.place.path().display());
        let mut command = child::command("outbox::child_hands_over_for_ever", &argument);
        let mut running = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(running.stdout.take().unwrap()).lines();
        let begun = lines.by_ref().map(Result::unwrap).find(|line| line.starts_with("queued")).unwrap();
        std::thread::sleep(Duration::from_micros(round * 7_919 % 15_000));
        running.kill().unwrap();
        running.wait().unwrap();
        let after = lines.map_while(Result::ok).filter(|line| line.starts_with("queued "));
        for line in std::iter::once(begun).chain(after) {
            // The last line may be cut off.
            told.extend(line.split_whitespace().nth(1).and_then(|id| Uuid::parse_str(id).ok()));
        }
        let hidden = |name: &String| name.starts_with('.') || name.ends_with(".tmp");
        let left = names_in(&school.folder()).into_iter().chain(names_in(school.outbox.folder()));
        in_the_middle += usize::from(left.filter(|name| hidden(name)).count() > 0);
    }
    let sending = school.outbox.send(&school.folder());
    assert_eq!((sending.waiting, sending.damaged), (0, 0), "{sending:?}");
    let ids: Vec<Uuid> = results_in(&school.folder()).iter().map(|file| file.result_id).collect();
    let found: BTreeSet<Uuid> = ids.iter().copied().collect();
    assert_eq!(ids.len(), found.len(), "a result is there twice");
    assert!(told.is_subset(&found), "{} of {} are lost", told.difference(&found).count(), told.len());
    let left = names_in(school.outbox.folder());
    assert!(left.iter().all(|name| name.ends_with(".lock")), "{left:?}");
    println!("{} results, {in_the_middle} of 200 kills struck in the middle", found.len());
    assert!(in_the_middle > 0, "no kill struck a writing");
}

#[test]
fn child_hands_over_for_ever() {
    let Some(argument) = child::role("outbox::child_hands_over_for_ever") else { return };
    let (place, round) = argument.rsplit_once(' ').unwrap();
    let place = Path::new(place);
    let outbox = Outbox::new(place.join("data/outbox"));
    println!();
    for number in 0.. {
        let file = another(round.parse::<u128>().unwrap() * 10_000 + number);
        outbox.queue(&file).unwrap();
        println!("queued {}", file.result_id);
        let _ = outbox.send(&place.join("kelas"));
    }
}

/// A flash drive with room for a few results, then for none, then for all.
#[test]
fn a_full_folder_keeps_the_rest_waiting() {
    child::run_on_small_disk("outbox::child_fills_the_class_folder", 64);
}

#[test]
fn child_fills_the_class_folder() {
    let Some(folder) = child::role("outbox::child_fills_the_class_folder") else { return };
    let folder = Path::new(&folder);
    let school = School::new();
    for number in 0..20 {
        school.outbox.queue(&another(number)).unwrap();
    }
    let full = school.outbox.send(folder);
    assert_eq!(kind_of(&full), SaveErrorKind::NoSpace);
    assert!(full.sent > 0 && full.sent + full.waiting == 20, "{full:?}");
    assert_eq!(results_in(folder).len(), full.sent, "no half file");
    for name in names_in(folder) {
        fs::remove_file(folder.join(name)).unwrap();
    }
    let mut sent = full.sent;
    for _ in 0..20 {
        sent += school.outbox.send(folder).sent;
        names_in(folder).iter().for_each(|name| fs::remove_file(folder.join(name)).unwrap());
    }
    assert_eq!((sent, school.outbox.waiting()), (20, 0));
}

#[test]
fn a_folder_that_can_only_be_read_keeps_everything_waiting() {
    if !child::can_mount() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    let shell = format!("set -e\nmount -t tmpfs -o ro none '{folder}'");
    let name = "outbox::child_finds_the_folder_read_only";
    child::run(child::command_in_shell(&["unshare", "-rm"], &shell, name, folder));
}

#[test]
fn child_finds_the_folder_read_only() {
    let Some(folder) = child::role("outbox::child_finds_the_folder_read_only") else { return };
    let school = School::new();
    school.outbox.queue(&result()).unwrap();
    let sending = school.outbox.send(Path::new(&folder));
    assert_eq!((kind_of(&sending), sending.waiting), (SaveErrorKind::ReadOnly, 1));
}

#[test]
fn the_day_in_a_name_is_the_one_on_which_the_sitting_began() {
    let mut file = result();
    file.created = Moment::of(&now().checked_add(jiff::Span::new().days(30)).unwrap());
    assert_eq!(drop_name(&file), drop_name(&result()));
}
