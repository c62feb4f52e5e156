//! Writes the man pages and the shell completions of `selaras` into a folder: `manual FOLDER`. Both come from the definition of
//! the command line itself, so that they cannot say anything else.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use clap_complete::{Shell, generate_to};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = env::args_os().nth(1).ok_or("use: manual FOLDER")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let mut command = selaras::cli::command();
    for shell in [Shell::Bash, Shell::Fish, Shell::Zsh] {
        generate_to(shell, &mut command, "selaras", folder)?;
    }
    // Made anew: what the shells were given has the subcommand `help` too, which is no page's worth.
    clap_mangen::generate_to(selaras::cli::command(), folder)?;
    Ok(())
}
