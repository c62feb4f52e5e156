//! Stub.
#[derive(Debug, Default)]
#[allow(missing_docs)]
pub struct WindowOptions { pub profiles: Vec<std::path::PathBuf>, pub data: Option<std::path::PathBuf>, pub language: Option<crate::language::Language>, pub file: Option<std::path::PathBuf> }
