//! The program panics, in a job and in a frame: a report without anything of the person lies on the disk, the answers are
//! kept, and the next start says so. A panic hook is one for a whole process, so each happens in a process of its own.

use std::path::Path;
use std::process::Command;

use egui::Key;
use egui::accesskit::Role;
use selaras::app::Clock;
use selaras::app::crash;
use selaras::storage::ProblemReports;

use crate::harness::{Desk, bytes_below};

const ROLE: &str = "SELARAS_TEST_CRASH";

fn crash_in_a_process_of_its_own(how: &str, folder: &Path) {
    let mut command = Command::new(std::env::current_exe().expect("this test"));
    command.env(ROLE, format!("{how} {}", folder.display()));
    command.args(["--exact", "crashing::child_crashes", "--nocapture", "--test-threads=1"]);
    let output = command.output().expect("the child runs");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("panicked at"), "{said}");
}

#[test]
fn child_crashes() {
    let Some(role) = std::env::var(ROLE).ok() else { return };
    let (how, folder) = role.split_once(' ').expect("how and where");
    let folder = Path::new(folder);
    crash::install(ProblemReports::new(folder.join("problems")), Clock::default());
    let mut window = Desk::new().folder(folder).open();
    window.choose_occupation();
    window.tab(6);
    window.node(Role::TextInput, "Nama atau sebutan").focus();
    window.settle();
    window.type_words("Zulaikha");
    window.begin_items();
    for _ in 0..4 {
        window.press(Key::Num3);
    }
    let secret = "Zulaikha answered 3".to_owned();
    if how == "job" {
        window.wait_for_draft();
        let job = std::thread::Builder::new().name("save".to_owned()).spawn(move || panic!("{secret}"));
        assert!(job.expect("a thread").join().is_err());
        // The window goes on and tells of it.
        window.wait_until("the message", |window| window.shows("Satu pekerjaan Selaras berhenti mendadak."));
        assert!(window.has(Role::RadioGroup));
    } else {
        // In the middle of a frame, with the last answers still on their way to the disk.
        let ctx = window.harness.ctx.clone();
        ctx.run_ui(egui::RawInput::default(), |_| panic!("{secret}")).drop_without_applying_deltas();
    }
}

#[test]
fn after_a_panic_in_a_frame_the_answers_are_kept_and_the_next_start_says_so() {
    let place = tempfile::tempdir().expect("a folder");
    crash_in_a_process_of_its_own("frame", place.path());
    let report = report_in(place.path());
    assert!(report.contains("place: tests/window/crashing.rs"), "{report}");

    let mut window = Desk::new().folder(place.path()).open();
    window.wait_until("the message", |window| window.shows("Selaras tertutup mendadak. Jawabanmu aman"));
    assert!(window.shows("problem-"), "where the report lies: {:?}", window.painted());
    window.wait_until("the draft", |window| {
        window.names(Role::Button).iter().any(|name| name.starts_with("Lanjutkan, "))
    });
    let go = window.names(Role::Button).into_iter().find(|name| name.starts_with("Lanjutkan, "));
    assert!(go.expect("a way on").contains("mulai butir 5 dari 36"), "an answer is lost");
    drop(window);
    let mut again = Desk::new().folder(place.path()).open();
    again.wait_until("an occupation", |window| window.can_choose());
    assert!(!again.shows("tertutup mendadak"), "told twice");
}

#[test]
fn a_panic_in_a_job_is_told_at_once_and_its_report_holds_nothing_of_the_person() {
    let place = tempfile::tempdir().expect("a folder");
    crash_in_a_process_of_its_own("job", place.path());
    let report = report_in(place.path());
    assert!(report.contains("thread: save"), "{report}");
}

/// The one report, which must say what is asked for and nothing of the person.
fn report_in(folder: &Path) -> String {
    let files = bytes_below(&folder.join("problems"));
    let reports: Vec<_> = files.into_iter().filter(|(path, _)| path.extension().is_some()).collect();
    assert_eq!(reports.len(), 1, "{reports:?}");
    let text = String::from_utf8(reports[0].1.clone()).expect("text");
    let version = format!("program: Selaras {}", env!("CARGO_PKG_VERSION"));
    let system = format!("system: {}", std::env::consts::OS);
    for wanted in [version.as_str(), system.as_str(), "thread: ", "place: ", "GiveAnswer", "SetRespondent"] {
        assert!(text.contains(wanted), "{wanted} in {text}");
    }
    for secret in ["Zulaikha", "answered 3", "Value("] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    text
}
