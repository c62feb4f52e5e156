//! The JSON exchange file `.selaras.json`: model, versions, reading, writing. Bytes in, bytes out.
//!
//! A file carries the raw answers and the instrument as used, so that every figure can be computed again by a
//! reader who has no such profile. Nothing in a file is trusted: see [`read`] for what is refused and what is told.

mod check;
mod convert;
mod error;
mod instrument;
mod matching;
mod model;
mod moment;
mod outcome;
mod read;
mod scan;

pub use convert::profile_digest;
pub use error::{Finding, ReadError};
pub use instrument::{DimensionRecord, InstrumentRecord, ItemRecord, MinimumRecord, ScaleRecord, TextRecord};
pub use matching::ProfileMatch;
pub use model::{
    AnswerRecord, Consent, DraftState, FileFormat, ProfileRecord, RespondentRecord, ResultFile,
    SchemaVersion, TickedStep,
};
pub use moment::Moment;
pub use outcome::{OutcomeRecord, QualityRecord, outcome_differs};
pub use read::{MAX_BYTES, read, read_draft};

/// What a result file's name ends with.
pub const EXTENSION: &str = "selaras.json";

/// The file as bytes: UTF-8 JSON with one field a line, always the same for the same file.
#[must_use]
pub fn write(file: &ResultFile) -> Vec<u8> {
    #[allow(
        clippy::expect_used,
        reason = "keys are strings and no Serialize of the model fails; empty bytes instead would lose a result"
    )]
    let mut bytes = serde_json::to_vec_pretty(file).expect("a result file is plain data");
    bytes.push(b'\n');
    bytes
}

/// The JSON Schema of a result file, as `selaras schema result` prints it.
#[must_use]
pub fn json_schema() -> String {
    let schema = schemars::schema_for!(ResultFile);
    let mut text = format!("{:#}", schema.as_value());
    text.push('\n');
    text
}
