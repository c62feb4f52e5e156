//! `selaras.com` of the Windows package: what a terminal runs for the name `selaras`.
//!
//! On Windows a program belongs either to the desktop or to a terminal. `selaras.exe` belongs to the desktop, or a black box
//! would open beside its window; but no terminal waits for such a program, shows what it says or learns its status. A
//! terminal takes `selaras.com` before `selaras.exe`, so this small program stands in: it starts the one beside it, hands on
//! what that says, byte for byte, and ends with its status.

use std::env;
use std::io::{self, Read, Write};
use std::process::{Command, ExitCode, Stdio};

/// Exit status when the program beside this one does not start: as when a file is missing.
const DISK: u8 = 3;

fn main() -> ExitCode {
    match run() {
        Ok(status) => status,
        Err(error) => {
            let _ = writeln!(io::stderr(), "selaras: {error}");
            ExitCode::from(DISK)
        }
    }
}

fn run() -> io::Result<ExitCode> {
    let program = env::current_exe()?.with_file_name(format!("selaras{}", env::consts::EXE_SUFFIX));
    let mut child = Command::new(&program)
        .args(env::args_os().skip(1))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", program.display())))?;
    let (out, err) = (child.stdout.take(), child.stderr.take());
    // Both at once: a pipe nobody empties would stop the program.
    #[expect(
        clippy::disallowed_methods,
        reason = "a program of its own: it has no jobs, and no frame that could wait"
    )]
    let errors = std::thread::Builder::new().spawn(move || hand_on(err, &mut io::stderr()))?;
    hand_on(out, &mut io::stdout());
    let status = child.wait()?;
    let _ = errors.join();
    Ok(ExitCode::from(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(DISK)))
}

/// Hands on everything as it comes. Once the reader is gone (`| more`, then q) the pipe is closed, which ends the program too.
fn hand_on(from: Option<impl Read>, to: &mut impl Write) {
    let Some(mut from) = from else { return };
    let mut part = [0; 16 * 1024];
    while let Ok(length @ 1..) = from.read(&mut part) {
        let Some(bytes) = part.get(..length) else { return };
        if to.write_all(bytes).and_then(|()| to.flush()).is_err() {
            return;
        }
    }
}
