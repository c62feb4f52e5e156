//! The test binary started again as another copy of the program, under limits or on a disk of its own.

use std::path::Path;
use std::process::{Command, Output, Stdio};

const ROLE: &str = "SELARAS_TEST_ROLE";
const ARGUMENT: &str = "SELARAS_TEST_ARGUMENT";

/// What the child is to do, when this is one. Tests that are a child's role return at once without.
pub(crate) fn role(name: &str) -> Option<String> {
    let is_child = std::env::var(ROLE).is_ok_and(|role| role == name);
    is_child.then(|| std::env::var(ARGUMENT).unwrap())
}

/// The command that runs the test `name` (its path in this binary) as a child with an argument.
pub(crate) fn command(name: &str, argument: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    prepare(&mut command, name, argument);
    command.args(["--exact", name, "--nocapture", "--test-threads=1"]);
    command
}

/// The same after a piece of shell that sets limits, mounts or the user; it ends in `exec "$@"`.
pub(crate) fn command_in_shell(wrapper: &[&str], shell: &str, name: &str, argument: &str) -> Command {
    command_of(&std::env::current_exe().unwrap(), wrapper, shell, name, argument)
}

/// The same with a copy of this binary, for a user who cannot reach the folder it was built in.
pub(crate) fn command_of(
    binary: &Path,
    wrapper: &[&str],
    shell: &str,
    name: &str,
    argument: &str,
) -> Command {
    let (program, arguments) = wrapper.split_first().unwrap();
    let mut command = Command::new(program);
    prepare(&mut command, name, argument);
    command.args(arguments).args(["sh", "-c", &format!("{shell}\nexec \"$@\""), "sh"]);
    command.arg(binary);
    command.args(["--exact", name, "--nocapture", "--test-threads=1"]);
    command
}

fn prepare(command: &mut Command, name: &str, argument: &str) {
    command.env(ROLE, name).env(ARGUMENT, argument).stdin(Stdio::null());
}

/// Runs a child to its end; it must have done its work.
pub(crate) fn run(mut command: Command) {
    let output = command.output().unwrap();
    assert!(output.status.success() && text(&output).contains("1 passed"), "{}", text(&output));
}

/// Whether this machine lets a test mount a disk of its own, in a namespace that nobody else sees.
pub(crate) fn can_mount() -> bool {
    let mounted = Command::new("unshare").args(["-rm", "mount", "-t", "tmpfs", "none", "/mnt"]).output();
    let can = mounted.is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("SKIPPED: this machine lets no test mount a disk (`unshare -rm mount -t tmpfs`)");
    }
    can
}

/// Runs the test `name` as a child whose argument is a folder on a disk of `size` kilobytes of its own.
pub(crate) fn run_on_small_disk(name: &str, size: u32) {
    if !can_mount() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().to_str().unwrap();
    let shell = format!("set -e\nmount -t tmpfs -o size={size}k none '{folder}'");
    run(command_in_shell(&["unshare", "-rm"], &shell, name, folder));
}

fn text(output: &Output) -> String {
    format!("{}\n{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
