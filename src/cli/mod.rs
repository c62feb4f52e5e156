//! The command line: one file a subcommand. Everything is written to what is handed in, and the clock is too, so that a
//! test runs the same code as `main`.

mod check;
mod guide;
mod report;
mod schema;
mod score;
mod stats;
mod tables;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::language::Language;

/// Exit status: done.
pub const DONE: u8 = 0;
/// Exit status: the data is invalid; diagnostics say where.
pub const INVALID: u8 = 1;
/// Exit status: wrong usage.
pub const USAGE: u8 = 2;
/// Exit status: a file or the disk failed.
pub const DISK: u8 = 3;

/// What the command line asked for.
#[derive(Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is done; the process ends with this status.
    Exit(u8),
    /// Open the window.
    Window(WindowOptions),
}

/// How the window shall open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WindowOptions {
    /// Further folders of profiles.
    pub profiles: Vec<PathBuf>,
    /// The data folder, instead of the one that is found.
    pub data: Option<PathBuf>,
    /// Language, instead of the remembered one.
    pub language: Option<Language>,
    /// A result file or profile to open.
    pub file: Option<PathBuf>,
    /// How it is drawn.
    pub renderer: Renderer,
}

/// How the window is drawn. Only what this build can do is offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Renderer {
    /// Whatever starts.
    #[default]
    Auto,
    /// OpenGL.
    Glow,
    /// DirectX 12, which draws without a graphics card too.
    #[cfg(windows)]
    Wgpu,
}

/// Get to know an occupation honestly and describe yourself against it. Without a subcommand the window opens.
#[derive(Debug, Parser)]
#[command(name = "selaras", version)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// A further folder of profiles
    #[arg(long, value_name = "DIR")]
    profiles: Vec<PathBuf>,
    /// Keep drafts and settings in this folder
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Language of the screen and of messages
    #[arg(long, value_name = "id|en", global = true, value_parser = language)]
    lang: Option<Language>,
    /// How the window is drawn
    #[arg(long, value_enum, default_value_t = Renderer::Auto)]
    renderer: Renderer,
    /// A result file or a profile to open
    file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check profiles: every problem of every file, with line and column
    Check {
        /// Profiles, or folders of them
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
        /// How the findings are written
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
        /// A further folder whose profiles count as known
        #[arg(long, value_name = "DIR")]
        profiles: Vec<PathBuf>,
    },
    /// Score a table of answers: every figure of every respondent, as CSV
    Score {
        /// The profile with the instrument that was answered
        #[arg(long, value_name = "P.ron")]
        profile: PathBuf,
        /// The answers, CSV in UTF-8: a column `respondent`, then one an item; an empty cell is unanswered, x is "tidak paham"
        #[arg(long, value_name = "A.csv")]
        answers: PathBuf,
        /// Milliseconds per item, a table of the same shape
        #[arg(long, value_name = "T.csv")]
        times: Option<PathBuf>,
        /// Write the scores to this file instead of standard output
        #[arg(long, value_name = "S.csv")]
        out: Option<PathBuf>,
    },
    /// Figures of a class from a table of answers: dimensions.csv and items.csv
    Stats {
        /// The profile with the instrument that was answered
        #[arg(long, value_name = "P.ron")]
        profile: PathBuf,
        /// The answers, as for `score`
        #[arg(long, value_name = "A.csv")]
        answers: PathBuf,
        /// Write both files into this folder instead of standard output
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
    },
    /// Reports for people: of one result file, or of a folder of them with one summary workbook
    Report {
        /// A profile, for next steps and questions; a result without its profile gets its report from what is in the file
        #[arg(long, value_name = "P.ron")]
        profile: Vec<PathBuf>,
        /// A result file, or a folder of them
        #[arg(long, value_name = "R.json")]
        result: PathBuf,
        /// What to make
        #[arg(long, value_enum)]
        format: report::Form,
        /// What a CSV is for
        #[arg(long, value_enum, default_value_t = report::TableFor::Data)]
        csv: report::TableFor,
        /// The paper of pages and sheets
        #[arg(long, value_enum, default_value_t = report::Sheet::A4)]
        paper: report::Sheet,
        /// Make the summary of a folder one to hand on: groups alone, cells of fewer than five people hidden
        #[arg(long)]
        hand_on: bool,
        /// The file to write; a folder when the results are one
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
    /// Write the guides as PDF, in the language of --lang
    #[command(hide = true)]
    Guide {
        /// The folder to write them into
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },
    /// Print a commented profile or lab file to start from, or the JSON Schema of result files
    Schema {
        /// Which
        #[arg(value_enum)]
        of: SchemaOf,
    },
}

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// One line a finding and one for its help.
    Text,
    /// An array.
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum SchemaOf {
    /// A commented RON template that `check` accepts.
    Profile,
    /// JSON Schema.
    Result,
    /// A commented lab file, to lie beside the program as selaras-lab.ron.
    Lab,
}

fn language(text: &str) -> Result<Language, String> {
    Language::from_tag(text).filter(|language| language.tag() == text).ok_or_else(|| "id or en".to_owned())
}

/// The command line as data: for its manual and the completions of shells.
#[must_use]
pub fn command() -> clap::Command {
    Arguments::command()
}

/// Runs the command line `arguments`, the program's name first. `today` decides whether a review is overdue.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    today: Date,
) -> Outcome {
    let parsed = match Arguments::try_parse_from(arguments) {
        Ok(parsed) => parsed,
        Err(error) => {
            let is_answer = !error.use_stderr();
            let to: &mut dyn Write = if is_answer { out } else { err };
            // Nobody is left to tell when the terminal itself is gone.
            let _ = write!(to, "{error}");
            return Outcome::Exit(if is_answer { DONE } else { USAGE });
        }
    };
    let language = parsed.lang.unwrap_or_default();
    let status = match parsed.command {
        None => {
            let Arguments { profiles, data, lang, file, renderer, .. } = parsed;
            return Outcome::Window(WindowOptions { profiles, data, language: lang, file, renderer });
        }
        Some(Command::Check { paths, format, profiles }) => {
            let folders = [parsed.profiles, profiles].concat();
            let request = check::Request { paths: &paths, folders: &folders, format, language, today };
            check::run(&request, out, err)
        }
        Some(Command::Score { profile, answers, times, out: to }) => {
            let request = score::Request {
                profile: &profile,
                answers: &answers,
                times: times.as_deref(),
                out: to.as_deref(),
                language,
                today,
            };
            score::run(&request, out, err)
        }
        Some(Command::Stats { profile, answers, out: to }) => {
            let request =
                stats::Request { profile: &profile, answers: &answers, out: to.as_deref(), language, today };
            stats::run(&request, out, err)
        }
        Some(Command::Report { profile, result, format, csv, paper, hand_on, out: to }) => {
            let request = report::Request {
                profiles: &profile,
                result: &result,
                form: format,
                table: csv,
                paper,
                hand_on,
                out: &to,
                language,
                today,
            };
            report::run(&request, err)
        }
        Some(Command::Guide { out: to }) => guide::run(&to, language, err),
        Some(Command::Schema { of }) => schema::run(of, out),
    };
    // A reader that closed early (`| head`) has what it wanted.
    Outcome::Exit(status.unwrap_or(DISK))
}
