//! When the program panics: a report for a technician without anything a person typed or answered, the draft brought to the
//! disk, and word of it in the window. The hook stays for the whole run and must not panic itself.

use std::backtrace::Backtrace;
use std::collections::VecDeque;
use std::fmt::{self, Write};
use std::panic::PanicHookInfo;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::{self, ThreadId};
use std::time::Duration;

use super::App;
use super::clock::Clock;
use super::command::Command;
use super::drafts::DraftKeeper;
use super::state::Tone;
use crate::language::Args;
use crate::storage::{Ending, ProblemReports, UntoldReport};

/// So many commands are remembered, by their kind alone.
const MOST_COMMANDS: usize = 20;
/// So many reports are written in one run: a panic in every frame says nothing new.
const MOST_REPORTS: usize = 3;
/// Lines of the backtrace that are kept.
const MOST_LINES: usize = 80;
/// How long the frame's end waits for the draft.
const DRAFT_WAIT: Duration = Duration::from_secs(2);

static RECENT: Mutex<VecDeque<String>> = Mutex::new(VecDeque::new());
static KEEPER: Mutex<Option<DraftKeeper>> = Mutex::new(None);
static IS_INSTALLED: AtomicBool = AtomicBool::new(false);
static REPORTED: AtomicUsize = AtomicUsize::new(0);
/// A job panicked and the window does not know yet.
static NEWS: AtomicBool = AtomicBool::new(false);

/// Writes a report into `reports` whenever something panics, from now on. Call it in the thread of the window.
pub fn install(reports: ProblemReports, clock: Clock) {
    let before = std::panic::take_hook();
    let window = thread::current().id();
    IS_INSTALLED.store(true, Ordering::Release);
    std::panic::set_hook(Box::new(move |info| {
        before(info);
        report(&reports, clock, window, info);
    }));
}

fn report(reports: &ProblemReports, clock: Clock, window: ThreadId, info: &PanicHookInfo<'_>) {
    if REPORTED.fetch_add(1, Ordering::Relaxed) >= MOST_REPORTS {
        return;
    }
    let in_window = thread::current().id() == window;
    let now = clock.now();
    let text = text_of(info, &now.to_string(), &Backtrace::force_capture());
    let stamp = now.strftime("%Y-%m-%d-%H%M%S").to_string();
    let ending = if in_window { Ending::Closed } else { Ending::WentOn };
    // A disk that takes no report takes none; the first hook has told the terminal.
    let _ = reports.keep(&stamp, &text, ending);
    if in_window {
        if let Ok(keeper) = KEEPER.try_lock()
            && let Some(keeper) = keeper.as_ref()
        {
            keeper.flush(DRAFT_WAIT);
        }
    } else {
        NEWS.store(true, Ordering::Release);
    }
}

/// What a technician needs. The panic's own words are left out when they were put together while the program ran: a name or
/// an answer may be in them.
fn text_of(info: &PanicHookInfo<'_>, moment: &str, backtrace: &Backtrace) -> String {
    let mut text = String::new();
    let current = thread::current();
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let said = info.payload().downcast_ref::<&'static str>().copied();
    let recent = RECENT.try_lock().map(|recent| recent.iter().cloned().collect::<Vec<_>>().join(" "));
    let lines = [
        ("program", format!("Selaras {}", env!("CARGO_PKG_VERSION"))),
        ("time", moment.to_owned()),
        ("system", format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)),
        ("thread", current.name().unwrap_or("unnamed").to_owned()),
        ("place", place),
        ("said", said.unwrap_or("left out").to_owned()),
        ("last commands", recent.unwrap_or_default()),
    ];
    for (name, value) in lines {
        let _ = writeln!(text, "{name}: {value}");
    }
    let trace = backtrace.to_string();
    let _ = writeln!(text, "\nbacktrace");
    for line in trace.lines().take(MOST_LINES) {
        let _ = writeln!(text, "{line}");
    }
    text
}

/// Remembers the kind of a command, never what is in it.
pub(super) fn note(command: &Command) {
    let Ok(mut recent) = RECENT.try_lock() else { return };
    if recent.len() >= MOST_COMMANDS {
        recent.pop_front();
    }
    recent.push_back(kind_of(command));
}

/// The name of an enum's variant.
fn kind_of(command: &impl fmt::Debug) -> String {
    struct FirstWord(String);
    impl Write for FirstWord {
        fn write_str(&mut self, piece: &str) -> fmt::Result {
            let end = piece.find(|c: char| !c.is_ascii_alphanumeric());
            self.0.push_str(piece.get(..end.unwrap_or(piece.len())).unwrap_or_default());
            // Ends the writing before what is inside.
            if end.is_some() { Err(fmt::Error) } else { Ok(()) }
        }
    }
    let mut word = FirstWord(String::new());
    let _ = write!(word, "{command:?}");
    word.0
}

/// The drafts that are brought to the disk when the window panics.
pub(super) fn remember_drafts(keeper: &DraftKeeper) {
    if IS_INSTALLED.load(Ordering::Acquire)
        && let Ok(mut slot) = KEEPER.lock()
    {
        *slot = Some(keeper.clone());
    }
}

impl App {
    /// Tells of a job that panicked while the window goes on.
    pub(super) fn watch_panics(&self) {
        if NEWS.swap(false, Ordering::AcqRel) {
            self.look_for_report();
        }
    }

    /// Looks in a job for a report that was not told.
    pub(super) fn look_for_report(&self) {
        let reports = ProblemReports::new(self.state.places.problem_reports());
        self.jobs.run("problem-report", move || super::arrive::Done::ReportFound(reports.take_untold()));
    }

    /// Tells of a report, and where it lies.
    pub(super) fn report_found(&mut self, found: Option<UntoldReport>) {
        let Some(UntoldReport { path, ending }) = found else { return };
        let language = self.language();
        let args = Args::new().text("file", path.display().to_string());
        let key = match ending {
            Ending::Closed => "session-crash",
            Ending::WentOn => "job-crash",
        };
        let words = language.format(key, &args);
        let mut actions = Vec::new();
        if !self.state.lab.is_on() {
            actions.push((language.text("export-open-folder").into_owned(), Command::RevealFolder(path)));
        }
        self.toast(Tone::Problem, words, actions);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::command::RespondentField;

    #[test]
    fn of_a_command_only_its_kind_is_remembered() {
        let named = Command::SetRespondent(RespondentField::Name, "Sekar".to_owned());
        assert_eq!(kind_of(&named), "SetRespondent");
        assert_eq!(kind_of(&Command::Quit), "Quit");
        let answer = Command::GiveAnswer {
            item: "emp1".into(),
            answer: crate::assessment::Answer::Value(4),
            advance: true,
        };
        assert_eq!(kind_of(&answer), "GiveAnswer");
        for _ in 0..50 {
            note(&named);
        }
        let recent = RECENT.lock().unwrap();
        assert!(recent.len() <= MOST_COMMANDS && recent.iter().all(|kind| !kind.contains("Sekar")));
    }
}
