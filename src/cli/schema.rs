//! `selaras schema`: a profile and a lab file to start from, and the JSON Schema of result files.

use std::io::{self, Write};

use super::{DONE, SchemaOf};
use crate::result_file::json_schema;

/// The commented profile; `check` accepts it.
const TEMPLATE: &str = include_str!("../../assets/template.ron");

pub(super) fn run(of: SchemaOf, out: &mut dyn Write) -> io::Result<u8> {
    match of {
        SchemaOf::Profile => out.write_all(TEMPLATE.as_bytes())?,
        SchemaOf::Lab => out.write_all(crate::lab::TEMPLATE.as_bytes())?,
        SchemaOf::Result => writeln!(out, "{}", json_schema().trim_end())?,
    }
    out.flush()?;
    Ok(DONE)
}
