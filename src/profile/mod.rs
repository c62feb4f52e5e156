//! What an occupation is: the model, how it is read with places, what makes it valid, the library and its search.
//! Nothing here touches the disk or the clock: bytes and dates are handed in.

mod diagnostic;
mod finding;
pub mod forbidden;
pub mod icons;
mod id;
mod library;
mod model;
mod read;
mod ron_value;
mod rules;
mod schema;
mod search;
mod shape;

pub use diagnostic::{Code as DiagnosticCode, Diagnostic, Severity};
pub(crate) use diagnostic::{define_codes, fill_in};
pub(crate) use finding::Findings;
pub use id::{DimensionId, EntryId, ItemId, MAX_ID_LENGTH, ProfileId, RESERVED_IDS, SourceKey, has_id_form};
pub use library::{Entry, FoundProfile, Library, Origin, ProfileSource, Twin, Unreadable};
pub use model::*;
pub(crate) use read::read_small;
pub use read::{MAX_BYTES, Reading, SimilarPlace, read};
pub(crate) use ron_value::Value as RonValue;
pub(crate) use schema::{Entry as EntryShape, Presence, Shape, field as field_shape};
pub use search::{Hit, HitGroup, QUERY_WORDS, Search};
pub(crate) use shape::is_hidden;
