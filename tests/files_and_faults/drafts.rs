//! Drafts: nothing is lost when the program is killed, the disk is full or a file is damaged, and nothing stays
//! when the sitting has ended.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

use selaras::assessment::Position;
use selaras::language::Language;
use selaras::result_file::{ReadError, ResultFile, SchemaVersion, read_draft, write};
use selaras::storage::{Draft, DraftEntryState, DraftError, DraftStore, SaveErrorKind, Subject};
use uuid::Uuid;

use crate::child;
use crate::examples::{at, draft, now, sitting};

fn id() -> Uuid {
    sitting(0).id
}

fn filled(file: &ResultFile) -> usize {
    file.answers().iter().count()
}

fn revision(file: &ResultFile) -> u64 {
    file.draft.as_ref().unwrap().revision
}

fn path(folder: &Path, extension: &str) -> PathBuf {
    folder.join(format!("{}.{extension}", id()))
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).unwrap().next().is_none()
}

/// A store with a draft of two generations: nineteen items, then twenty.
fn store_with_two_generations() -> (tempfile::TempDir, DraftStore) {
    let folder = tempfile::tempdir().unwrap();
    let store = DraftStore::new(folder.path());
    let mut open = store.create(id()).unwrap();
    open.save(&draft(19)).unwrap();
    open.save(&draft(20)).unwrap();
    (folder, store)
}

#[test]
fn a_draft_is_restored_at_the_same_item() {
    let (_folder, store) = store_with_two_generations();
    let opened = store.open(id()).unwrap();
    assert_eq!(opened.file.to_sitting(), sitting(20));
    assert_eq!(opened.file.to_sitting().position, Position::Item(20));
    assert_eq!(opened.file.draft.as_ref().unwrap().focus.as_deref(), Some("row"));
    assert!(opened.findings.is_empty() && opened.set_aside.is_empty());
    assert_eq!(opened.notice(Language::Indonesian), None);

    let mut again = opened.draft;
    again.save(&draft(21)).unwrap();
    drop(again);
    assert_eq!(store.open(id()).unwrap().file.to_sitting(), sitting(21));
}

#[test]
fn the_generation_before_is_kept() {
    let (folder, _) = store_with_two_generations();
    let read = |extension| read_draft(&fs::read(path(folder.path(), extension)).unwrap()).unwrap().0;
    assert_eq!((filled(&read("json")), revision(&read("json"))), (20, 2));
    assert_eq!((filled(&read("prev")), revision(&read("prev"))), (19, 1));
}

/// Kills the writer with no warning, sixty times, at moments that differ.
#[test]
fn a_killed_program_loses_no_saved_answer() {
    let folder = tempfile::tempdir().unwrap();
    let store = DraftStore::new(folder.path());
    let mut survived = 0;
    let mut in_the_middle = 0;
    for round in 0..60_u64 {
        let mut writer = start_child("drafts::child_saves_for_ever", folder.path());
        let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
        let begun = lines.by_ref().map(Result::unwrap).find(|line| line.starts_with("saved")).unwrap();
        // A spread of moments within and between savings.
        std::thread::sleep(Duration::from_micros(round * 7_919 % 20_000));
        writer.kill().unwrap();
        writer.wait().unwrap();
        // What was told before the end lies in the pipe.
        let told =
            lines.map_while(Result::ok).filter(|line| line.starts_with("saved")).last().unwrap_or(begun);
        let told: u64 = told.split_whitespace().nth(1).unwrap().parse().unwrap();

        in_the_middle +=
            u32::from(path(folder.path(), "next").exists() || !dir_is_empty(&path(folder.path(), "tmp")));
        let opened = store.open(id()).unwrap();
        let found = revision(&opened.file);
        assert!(found == told || found == told + 1, "told {told}, found {found}");
        assert_eq!(u64::try_from(filled(&opened.file)).unwrap(), found % 36, "a generation is whole");
        assert!(opened.set_aside.is_empty());
        survived = found;
    }
    assert!(survived > 60, "every round goes on where the last was killed");
    println!("{in_the_middle} of 60 kills struck in the middle of a saving");
    assert!(in_the_middle > 0, "no kill struck a saving");
}

#[test]
fn child_saves_for_ever() {
    let Some(folder) = child::role("drafts::child_saves_for_ever") else { return };
    let store = DraftStore::new(folder);
    let (mut open, mut number) = match store.open(id()) {
        Ok(opened) => (opened.draft, revision(&opened.file)),
        Err(DraftError::Missing) => (store.create(id()).unwrap(), 0),
        Err(error) => panic!("{error}"),
    };
    let files: Vec<_> = (0..36).map(draft).collect();
    let mut out = std::io::stdout();
    loop {
        number += 1;
        open.save(&files[usize::try_from(number % 36).unwrap()]).unwrap();
        writeln!(out, "\nsaved {number}").unwrap();
        out.flush().unwrap();
    }
}

fn dir_is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none())
}

fn start_child(name: &str, folder: &Path) -> Child {
    child::command(name, folder.to_str().unwrap()).stdout(Stdio::piped()).spawn().unwrap()
}

/// Every state in which a kill between two steps can leave the files.
#[test]
fn whatever_step_was_the_last_the_newest_generation_is_restored() {
    let numbered = |filled, number| {
        let mut file = draft(filled);
        file.draft.as_mut().unwrap().revision = number;
        write(&file)
    };
    type Files = &'static [(&'static str, usize, u64)];
    let cases: &[(Files, usize)] = &[
        (&[("next", 1, 1)], 1),
        (&[("json", 1, 1), ("next", 2, 2)], 2),
        (&[("prev", 1, 1), ("next", 2, 2)], 2),
        (&[("prev", 2, 2)], 2),
        (&[("prev", 1, 1), ("json", 2, 2), ("next", 3, 3)], 3),
        (&[("prev", 4, 4), ("json", 5, 5), ("next", 3, 3)], 5),
    ];
    for (files, expected) in cases {
        let folder = tempfile::tempdir().unwrap();
        for (extension, items, number) in *files {
            fs::write(path(folder.path(), extension), numbered(*items, *number)).unwrap();
        }
        fs::create_dir(path(folder.path(), "tmp")).unwrap();
        fs::write(path(folder.path(), "tmp").join("half"), "{").unwrap();
        let mut opened = DraftStore::new(folder.path()).open(id()).unwrap();
        assert_eq!(filled(&opened.file), *expected, "{files:?}");
        opened.draft.save(&draft(expected + 1)).unwrap();
        drop(opened.draft);
        assert_eq!(
            filled(&DraftStore::new(folder.path()).open(id()).unwrap().file),
            expected + 1,
            "{files:?}"
        );
    }
}

#[test]
fn a_damaged_draft_gives_way_to_the_one_before_and_is_kept_with_its_reason() {
    for damage in [&b""[..], b"{\"format\": \"selaras-dr", &[0; 4096], b"\xFF\xFE{\0"] {
        let (folder, store) = store_with_two_generations();
        fs::write(path(folder.path(), "json"), damage).unwrap();
        let opened = store.open(id()).unwrap();
        assert_eq!(filled(&opened.file), 19);
        assert_eq!(opened.set_aside, [path(folder.path(), "json.damaged-1")]);
        let notice = opened.notice(Language::Indonesian).unwrap();
        assert!(notice.contains("periksa jawaban terakhirmu"), "{notice}");
        assert_eq!(fs::read(path(folder.path(), "json.damaged-1")).unwrap(), damage);
        assert!(fs::metadata(path(folder.path(), "json.damaged-1.txt")).unwrap().len() > 5);

        let mut again = opened.draft;
        again.save(&draft(20)).unwrap();
        again.save(&draft(21)).unwrap();
        drop(again);
        fs::write(path(folder.path(), "json"), "again").unwrap();
        let opened = store.open(id()).unwrap();
        assert_eq!((filled(&opened.file), opened.set_aside.len()), (20, 1));
        assert_eq!(fs::read(path(folder.path(), "json.damaged-1")).unwrap(), damage, "never overwritten");
        assert_eq!(fs::read(path(folder.path(), "json.damaged-2")).unwrap(), b"again");
    }
}

#[test]
fn damage_to_the_generation_before_worries_nobody() {
    let (folder, store) = store_with_two_generations();
    fs::write(path(folder.path(), "prev"), "damaged").unwrap();
    let opened = store.open(id()).unwrap();
    assert_eq!((filled(&opened.file), opened.notice(Language::English)), (20, None));
    assert_eq!(opened.set_aside, [path(folder.path(), "prev.damaged-1")]);
}

#[test]
fn a_draft_with_no_readable_generation_is_told_listed_and_can_be_removed() {
    let (folder, store) = store_with_two_generations();
    fs::write(path(folder.path(), "json"), "a").unwrap();
    fs::write(path(folder.path(), "prev"), "b").unwrap();
    assert_eq!(store.list(&now()).unwrap()[0].state, DraftEntryState::Damaged);
    let error = store.open(id()).unwrap_err();
    assert!(matches!(error, DraftError::Damaged(ReadError::Damaged { line: 1, .. })), "{error:?}");
    assert_eq!(
        error.message(Language::Indonesian),
        "Catatan sesi ini rusak dan tidak bisa dibaca. Berkasnya disisihkan, tidak dihapus. Sesi baru bisa dimulai."
    );
    assert_eq!(fs::read(path(folder.path(), "json.damaged-1")).unwrap(), b"a");
    assert_eq!(fs::read(path(folder.path(), "prev.damaged-1")).unwrap(), b"b");
    assert!(matches!(store.open(id()), Err(DraftError::Missing)));

    let listed = store.list(&now()).unwrap();
    assert_eq!((listed.len(), &listed[0].state), (1, &DraftEntryState::Damaged));
    store.remove(id()).unwrap();
    assert!(is_empty(folder.path()));
}

#[test]
fn a_draft_of_a_newer_program_is_left_alone() {
    let (folder, store) = store_with_two_generations();
    let current = format!("\"{}\"", SchemaVersion::CURRENT);
    let text = String::from_utf8(write(&draft(30))).unwrap().replace(&current, "\"2.0\"");
    fs::write(path(folder.path(), "json"), &text).unwrap();
    assert!(matches!(store.open(id()), Err(DraftError::Newer(_))));
    assert_eq!(store.list(&now()).unwrap()[0].state, DraftEntryState::Newer);
    assert_eq!(fs::read_to_string(path(folder.path(), "json")).unwrap(), text);
}

#[test]
fn a_second_copy_of_the_program_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let store = DraftStore::new(folder.path());
    let mut first = start_child("drafts::child_holds_the_draft", folder.path());
    let mut lines = BufReader::new(first.stdout.take().unwrap()).lines();
    assert!(lines.any(|line| line.unwrap().starts_with("ready")));

    for error in
        [store.open(id()).unwrap_err(), store.create(id()).unwrap_err(), store.remove(id()).unwrap_err()]
    {
        assert!(matches!(error, DraftError::InUse), "{error:?}");
        let message = error.message(Language::Indonesian);
        assert!(message.starts_with("Sesi ini sedang terbuka di jendela Selaras yang lain."), "{message}");
    }
    store.sweep();
    assert!(store.list(&now()).unwrap()[0].in_use);
    // Looking at it does not disturb the first copy.
    assert!(store.list(&now()).unwrap()[0].in_use);

    first.kill().unwrap();
    first.wait().unwrap();
    assert!(!store.list(&now()).unwrap()[0].in_use);
    assert_eq!(filled(&store.open(id()).unwrap().file), 7);
}

#[test]
fn child_holds_the_draft() {
    let Some(folder) = child::role("drafts::child_holds_the_draft") else { return };
    let mut open = DraftStore::new(folder).create(id()).unwrap();
    open.save(&draft(7)).unwrap();
    println!("\nready");
    std::thread::sleep(Duration::from_secs(60));
}

#[test]
fn two_in_one_program_count_as_two() {
    let (_folder, store) = store_with_two_generations();
    let first = store.open(id()).unwrap();
    assert!(matches!(store.open(id()), Err(DraftError::InUse)));
    assert!(store.list(&now()).unwrap()[0].in_use);
    drop(first);
    assert!(store.open(id()).is_ok());
}

/// A disk with room for the first drafts, then for none: the earlier generations stay whole.
#[test]
fn a_full_disk_leaves_the_earlier_drafts_whole() {
    child::run_on_small_disk("drafts::child_saves_on_a_full_disk", 512);
}

#[test]
fn child_saves_on_a_full_disk() {
    let Some(folder) = child::role("drafts::child_saves_on_a_full_disk") else { return };
    let store = DraftStore::new(Path::new(&folder).join("drafts"));
    let mut open = store.create(id()).unwrap();
    open.save(&draft(1)).unwrap();
    open.save(&draft(2)).unwrap();

    let ballast = Path::new(&folder).join("ballast");
    let mut file = fs::File::create(&ballast).unwrap();
    while file.write_all(&[0; 1024]).is_ok() {}
    for _ in 0..3 {
        let error = open.save(&draft(3)).unwrap_err();
        assert_eq!(error.kind, SaveErrorKind::NoSpace);
        let message = error.message(Language::Indonesian, Subject::Draft);
        assert!(message.ends_with("Jawabanmu belum tersimpan ke disk, masih ada di layar."), "{message}");
    }
    drop(open);
    let opened = store.open(id()).unwrap();
    assert_eq!((filled(&opened.file), opened.set_aside.len()), (2, 0));
    let previous = read_draft(&fs::read(path(store.folder(), "prev")).unwrap()).unwrap().0;
    assert_eq!(filled(&previous), 1);

    // Somebody makes room.
    drop(file);
    fs::remove_file(&ballast).unwrap();
    let mut open = opened.draft;
    open.save(&draft(3)).unwrap();
    drop(open);
    assert_eq!(filled(&store.open(id()).unwrap().file), 3);
}

#[test]
fn a_folder_that_vanishes_is_told_and_saving_goes_on_when_it_is_back() {
    let parent = tempfile::tempdir().unwrap();
    let (folder, away) = (parent.path().join("drafts"), parent.path().join("away"));
    let mut open = DraftStore::new(&folder).create(id()).unwrap();
    open.save(&draft(1)).unwrap();
    fs::rename(&folder, &away).unwrap();
    assert_eq!(open.save(&draft(2)).unwrap_err().kind, SaveErrorKind::Gone);
    assert!(!folder.exists(), "no second folder on the wrong disk");
    fs::rename(&away, &folder).unwrap();
    open.save(&draft(3)).unwrap();
    drop(open);
    assert_eq!(filled(&DraftStore::new(&folder).open(id()).unwrap().file), 3);
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let parent = tempfile::tempdir().unwrap();
    let file = parent.path().join("file");
    fs::write(&file, "").unwrap();
    for folder in [file.clone(), file.join("drafts")] {
        let store = DraftStore::new(folder);
        let error = store.create(id()).unwrap_err();
        assert_eq!(
            error.message(Language::Indonesian),
            "Folder untuk catatan sesi tidak bisa dipakai. Folder ini tidak boleh ditulisi."
        );
        assert!(matches!(store.open(id()), Err(DraftError::Missing)));
    }
}

#[test]
fn a_sitting_that_has_ended_leaves_nothing() {
    let (folder, store) = store_with_two_generations();
    fs::write(path(folder.path(), "json"), "damaged").unwrap();
    fs::write(path(folder.path(), "next"), "damaged").unwrap();
    let opened = store.open(id()).unwrap();
    fs::create_dir_all(path(folder.path(), "tmp").join(".atomicwriteX")).unwrap();
    fs::write(path(folder.path(), "tmp").join(".atomicwriteX/tmpfile.tmp"), "Sekar").unwrap();
    opened.draft.remove().unwrap();
    assert!(is_empty(folder.path()), "{:?}", fs::read_dir(folder.path()).unwrap().collect::<Vec<_>>());
    assert!(matches!(store.open(id()), Err(DraftError::Missing)));
}

#[test]
fn what_never_saved_is_swept_up_and_nothing_else() {
    let (folder, store) = store_with_two_generations();
    let other = Uuid::from_u128(7);
    drop(store.create(other).unwrap());
    let begun = store.create(Uuid::from_u128(8)).unwrap();
    fs::write(folder.path().join("notes.txt"), "mine").unwrap();
    store.sweep();
    assert!(!folder.path().join(format!("{other}.lock")).exists());
    assert!(folder.path().join(format!("{}.lock", begun.id())).exists(), "another copy has just begun");
    assert!(folder.path().join("notes.txt").exists());
    assert_eq!(filled(&store.open(id()).unwrap().file), 20);
}

#[test]
fn the_start_page_knows_code_time_and_progress() {
    let (_folder, store) = store_with_two_generations();
    let nameless = Uuid::from_u128(99);
    let mut file = draft(3);
    file.respondent = Default::default();
    file.created = selaras::result_file::Moment::of(&at("2026-11-20T08:00:00+07:00[Asia/Jakarta]"));
    store.create(nameless).unwrap().save(&file).unwrap();

    let entries = store.list(&at("2026-11-28T08:00:00+07:00[Asia/Jakarta]")).unwrap();
    assert_eq!(
        entries.iter().map(|entry| entry.id).collect::<Vec<_>>(),
        [id(), nameless],
        "last saved first"
    );
    let [sekar, other] = entries.as_slice() else { panic!() };
    assert_eq!(sekar.code(), sitting(0).code());
    assert_eq!(sekar.saved.as_ref().unwrap().strftime("%H.%M").to_string(), "09.30");
    let DraftEntryState::Ready { filled, total, position, title, .. } = &sekar.state else { panic!() };
    assert_eq!((*filled, *total, *position), (20, 36, Position::Item(20)));
    assert_eq!(title.get(Language::Indonesian), "Contoh Profesi");

    assert!(sekar.has_name() && !sekar.in_use);
    assert!(sekar.opens_with("sekar  AYU") && sekar.opens_with(&sekar.code().to_lowercase()));
    assert!(!sekar.opens_with("") && !sekar.opens_with("Sekar"));
    assert!(!other.has_name() && other.opens_with(""));
    assert_eq!((sekar.age_days, sekar.is_old()), (3, false));
    assert_eq!((other.age_days, other.is_old()), (8, true));
}

#[test]
fn an_empty_or_missing_folder_has_no_drafts() {
    let folder = tempfile::tempdir().unwrap();
    assert!(DraftStore::new(folder.path()).list(&now()).unwrap().is_empty());
    assert!(DraftStore::new(folder.path().join("none")).list(&now()).unwrap().is_empty());
    DraftStore::new(folder.path().join("none")).sweep();
    assert!(is_empty(folder.path()));
}

#[test]
fn a_draft_can_be_saved_from_a_worker_thread() {
    let folder = tempfile::tempdir().unwrap();
    let mut open: Draft = DraftStore::new(folder.path()).create(id()).unwrap();
    std::thread::spawn(move || open.save(&draft(5)).map_err(|error| error.kind)).join().unwrap().unwrap();
    assert_eq!(filled(&DraftStore::new(folder.path()).open(id()).unwrap().file), 5);
}
