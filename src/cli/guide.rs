//! `selaras guide`: the guides as PDF, for a package. People get them from the help of the window.

use std::io::{self, Write};
use std::path::Path;

use crate::language::Language;

/// Writes the guides of `language` into the folder `out`.
#[cfg(feature = "pdf")]
pub(super) fn run(out: &Path, language: Language, err: &mut dyn Write) -> io::Result<u8> {
    use super::{DISK, DONE};
    use crate::guide::Guide;
    use crate::report::pdf;
    use crate::storage::{Overwrite, Subject, write_atomic};

    for guide in Guide::ALL {
        let pdf = match pdf::render_guide(guide, language) {
            Ok(pdf) => pdf,
            Err(error) => {
                writeln!(err, "{error}")?;
                return Ok(DISK);
            }
        };
        let path = out.join(guide.file_name(language));
        if let Err(error) = write_atomic(&path, &pdf.bytes, Overwrite::Replace) {
            writeln!(err, "{}: {}", path.display(), error.message(language, Subject::Guide))?;
            return Ok(DISK);
        }
    }
    Ok(DONE)
}

/// This build makes no PDFs.
#[cfg(not(feature = "pdf"))]
pub(super) fn run(_out: &Path, language: Language, err: &mut dyn Write) -> io::Result<u8> {
    writeln!(err, "{}", language.text("run-without-pdf"))?;
    Ok(super::USAGE)
}
