//! The command line in, the window or a subcommand out; nothing else.

// No black box beside the window. What a terminal runs is `selaras.com`, see `bin/console.rs`.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::io::Write;
use std::process::ExitCode;

use selaras::cli::{self, Outcome, WindowOptions};

fn main() -> ExitCode {
    let (mut out, mut err) = (std::io::stdout().lock(), std::io::stderr().lock());
    #[allow(clippy::disallowed_methods, reason = "here the clock comes in")]
    let today = jiff::ZonedDateTime::now().date();
    match cli::run(std::env::args_os(), &mut out, &mut err, today) {
        Outcome::Exit(status) => ExitCode::from(status),
        Outcome::Window(options) => {
            drop((out, err));
            window(&options)
        }
    }
}

#[cfg(feature = "gui")]
fn window(options: &WindowOptions) -> ExitCode {
    match selaras::app::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => tell(&format!("{error:#}"), cli::DISK),
    }
}

#[cfg(not(feature = "gui"))]
fn window(options: &WindowOptions) -> ExitCode {
    tell(&options.language.unwrap_or_default().text("no-window"), cli::USAGE)
}

fn tell(words: &str, status: u8) -> ExitCode {
    // Without a terminal nobody can be told.
    let _ = writeln!(std::io::stderr(), "selaras: {words}");
    ExitCode::from(status)
}
