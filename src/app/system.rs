//! The programs of the system that the window asks for help: what opens a file, what prints one. Only jobs call them, since
//! each may take its time.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// Where those programs come from.
#[derive(Clone, Debug, Default)]
pub enum System {
    /// The system.
    #[default]
    Native,
    /// A script, for tests; it keeps what it was asked.
    Scripted(Arc<Mutex<Script>>),
}

/// How a scripted system answers.
#[derive(Debug, Default)]
pub struct Script {
    /// Whether something opens files.
    pub opens: bool,
    /// Whether there is a printer, and what it says: nothing, or why it takes no page.
    pub printer: Option<Result<(), String>>,
    /// Whether a double click opens result files with this program; `None` where the system has no such switch.
    pub opens_results: Option<bool>,
    /// Why it keeps what a double click does, if it does.
    pub refuses_results: Option<String>,
    /// What was opened, in order.
    pub opened: Vec<PathBuf>,
    /// What was printed: the title and the bytes.
    pub printed: Vec<(String, Vec<u8>)>,
}

impl System {
    /// Opens a file or a folder; `false` when nothing does.
    #[must_use]
    pub fn open(&self, path: &Path) -> bool {
        match self {
            Self::Native => opener::open(path).is_ok(),
            Self::Scripted(script) => script.lock().is_ok_and(|mut script| {
                script.opened.push(path.to_owned());
                script.opens
            }),
        }
    }

    /// Whether a double click opens result files with this program; `None` where that is nothing a person switches.
    #[must_use]
    pub fn opens_results(&self) -> Option<bool> {
        match self {
            #[cfg(windows)]
            Self::Native => Some(super::association::registry::is_on()),
            #[cfg(not(windows))]
            Self::Native => None,
            Self::Scripted(script) => script.lock().ok().and_then(|script| script.opens_results),
        }
    }

    /// Lets a double click open result files with this program, or no longer. `kind` is what the system calls such a file.
    ///
    /// # Errors
    /// What the system said.
    pub fn set_opens_results(&self, on: bool, kind: &str) -> Result<(), String> {
        match self {
            #[cfg(windows)]
            Self::Native => super::association::registry::set(on, kind),
            #[cfg(not(windows))]
            Self::Native => Err(kind.to_owned()),
            Self::Scripted(script) => {
                let Ok(mut script) = script.lock() else { return Err(String::new()) };
                if let Some(refusal) = script.refuses_results.clone() {
                    return Err(refusal);
                }
                script.opens_results = Some(on);
                Ok(())
            }
        }
    }

    /// Whether the printing system can be asked directly. Only where CUPS is, and has a printer.
    #[must_use]
    pub fn has_printer(&self) -> bool {
        match self {
            Self::Native => cups::has_printer(),
            Self::Scripted(script) => script.lock().is_ok_and(|script| script.printer.is_some()),
        }
    }

    /// Hands a PDF to the printer of the system under `title`, which stands in its queue.
    ///
    /// # Errors
    /// What the printing system said.
    pub fn print(&self, title: &str, path: &Path) -> Result<(), String> {
        match self {
            Self::Native => cups::print(title, path),
            Self::Scripted(script) => {
                let Ok(mut script) = script.lock() else { return Err(String::new()) };
                let answer = script.printer.clone().unwrap_or(Err(String::new()));
                if answer.is_ok() {
                    script.printed.push((title.to_owned(), std::fs::read(path).unwrap_or_default()));
                }
                answer
            }
        }
    }
}

/// Printing by CUPS, through its own commands: what they do and say is the same on every Linux. They are told the socket of
/// this machine's own service, since they would else look for one in the network.
#[cfg(target_os = "linux")]
mod cups {
    use std::path::Path;
    use std::process::{Command, Output, Stdio};

    /// Where the service listens on this machine.
    const SOCKETS: [&str; 2] = ["/run/cups/cups.sock", "/var/run/cups/cups.sock"];

    /// Asks for the queues that take pages.
    pub(super) fn has_printer() -> bool {
        let Some(mut command) = command("lpstat") else { return false };
        let asked = command.arg("-a").output();
        asked.is_ok_and(|output| output.status.success() && !output.stdout.trim_ascii().is_empty())
    }

    pub(super) fn print(title: &str, path: &Path) -> Result<(), String> {
        let Some(mut command) = command("lp") else { return Err(String::new()) };
        let output = command.arg("-t").arg(title).arg(path).output().map_err(|error| error.to_string())?;
        if output.status.success() { Ok(()) } else { Err(said(&output)) }
    }

    /// A command that talks to the service of this machine, if there is one.
    fn command(name: &str) -> Option<Command> {
        let socket = SOCKETS.into_iter().find(|socket| Path::new(socket).exists())?;
        let mut command = Command::new(name);
        command.arg("-h").arg(socket).stdin(Stdio::null());
        Some(command)
    }

    /// What a command said, on one line.
    fn said(output: &Output) -> String {
        let text = String::from_utf8_lossy(&output.stderr);
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let words = lines.collect::<Vec<_>>().join(" ");
        words.chars().filter(|c| !c.is_control()).take(300).collect()
    }
}

#[cfg(not(target_os = "linux"))]
mod cups {
    use std::path::Path;

    pub(super) fn has_printer() -> bool {
        false
    }

    pub(super) fn print(_title: &str, _path: &Path) -> Result<(), String> {
        Err(String::new())
    }
}
