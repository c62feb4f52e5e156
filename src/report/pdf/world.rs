//! All that typst may see: the template, the embedded fonts and the data of one report. It has no disk, no packages,
//! no clock and no system fonts.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The page.
const TEMPLATE: &str = include_str!("../../../assets/report/student.typ");
/// What it shares between persons, and where it finds that.
const PARTS: &str = include_str!("../../../assets/report/parts.typ");
const PARTS_AT: &str = "/parts.typ";
/// Where the template finds the report.
const DATA: &str = "/report.json";

/// The faces of the page: text in two weights, and figures that stand under each other in two. A weight between them is not
/// told apart on an old printer, and each face costs its time in every file.
const FACES: [&[u8]; 4] = [
    include_bytes!("../../../assets/fonts/Inter-Regular.ttf"),
    include_bytes!("../../../assets/fonts/Inter-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/Inter-Regular-tnum.ttf"),
    include_bytes!("../../../assets/fonts/Inter-SemiBold-tnum.ttf"),
];

/// What stays the same between reports.
struct Fixed {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    parts: Option<Source>,
    data: Option<FileId>,
}

/// Loaded when the first report is set, so that a window that never makes a PDF pays nothing.
static FIXED: LazyLock<Fixed> = LazyLock::new(|| {
    let fonts: Vec<Font> = FACES.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect();
    Fixed {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::detached(TEMPLATE),
        parts: id(PARTS_AT).map(|id| Source::new(id, PARTS.to_owned())),
        data: id(DATA),
    }
});

fn id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

/// Whether the text faces have a form for `letter`.
pub(super) fn has_glyph(letter: char) -> bool {
    FIXED.fonts.first().is_some_and(|font| font.info().coverage.contains(u32::from(letter)))
}

/// The world of one report.
pub(super) struct ReportWorld {
    fixed: &'static Fixed,
    data: Bytes,
}

impl ReportWorld {
    /// A world in which `data` is the report.
    pub(super) fn new(data: Vec<u8>) -> Self {
        Self { fixed: &FIXED, data: Bytes::new(data) }
    }
}

impl World for ReportWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.fixed.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fixed.book
    }

    fn main(&self) -> FileId {
        self.fixed.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = [Some(&self.fixed.template), self.fixed.parts.as_ref()];
        let asked = known.into_iter().flatten().find(|source| source.id() == id);
        asked.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == self.fixed.data { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fixed.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(path: &str) -> FileId {
        super::id(path).unwrap()
    }

    #[test]
    fn nothing_but_the_templates_and_the_report_can_be_read() {
        let world = ReportWorld::new(b"{}".to_vec());
        assert_eq!(world.file(id(DATA)).unwrap().as_slice(), b"{}");
        assert_eq!(world.source(world.main()).unwrap().text(), TEMPLATE);
        assert_eq!(world.source(id(PARTS_AT)).unwrap().text(), PARTS);
        for path in ["/etc/passwd", "/report.json.bak", "/student.typ"] {
            assert_eq!(world.file(id(path)).unwrap_err(), FileError::AccessDenied);
            assert_eq!(world.source(id(path)).unwrap_err(), FileError::AccessDenied);
        }
        assert!(world.today(None).is_none());
    }

    #[test]
    fn the_faces_are_known_by_the_names_the_template_asks_for() {
        let families: Vec<&str> = FIXED.book.families().map(|(name, _)| name).collect();
        for name in ["Inter", "Inter Tabular"] {
            assert!(families.contains(&name), "{families:?}");
        }
        assert!(has_glyph('é') && has_glyph('✓') && !has_glyph('王') && !has_glyph('\u{10ffff}'));
    }
}
