//! The one writer to disk: atomic writes, places on disk, drafts under a lock, limits on what is read.
//!
//! Whatever goes wrong is told in a person's words with a way on; nothing is overwritten unasked, and what cannot
//! be read is moved aside with its reason.
#![allow(clippy::disallowed_methods, reason = "this module is the one that may write to disk")]

mod drafts;
mod held;
mod input;
mod lab;
mod lock;
mod names;
mod open;
mod outbox;
mod places;
mod prints;
mod problem_reports;
mod profiles;
mod read;
mod results;
mod save_error;
mod settings;
mod stream;
mod write;

pub use drafts::{Draft, DraftEntry, DraftEntryState, DraftError, DraftStore, OLD_AFTER_DAYS, OpenedDraft};
pub use input::InputFile;
pub use lab::{LabFileProblem, LoadedLab, load_lab};
pub use names::{BadName, check_name, file_name, free_name};
pub use open::{OpenError, open_result, save_result};
pub use outbox::{Outbox, SendProblem, Sending, drop_name, put_result};
pub use places::{LAB_FILE, PlaceKind, Places};
pub use prints::{clear_prints, write_print};
pub use problem_reports::{Ending, ProblemReports, UntoldReport};
pub use profiles::{profile_paths, read_profile, read_profile_folder};
pub use read::{LoadError, read_capped};
pub use results::result_paths;
pub use save_error::{SaveError, SaveErrorKind, Subject, WayOn};
pub use settings::{
    LabSettings, LoadedSettings, MAX_ADDRESS, MAX_SCHOOL, Settings, SettingsNotice, TEXT_SIZES, TableFor,
    ThemeChoice, WindowSize, load_settings, save_settings,
};
pub use stream::{Stop, StreamError, write_out, write_spooled, write_streamed, write_together};
pub use write::{Overwrite, create_folder, move_aside, write_atomic};
