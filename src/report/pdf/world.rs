//! All that typst may see: the template, the embedded fonts, and the data of one report, or of a guide with its pictures. It has
//! no disk, no packages, no clock and no system fonts.

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
/// The pages of a guide, and where that template finds its text.
const GUIDE_TEMPLATE: &str = include_str!("../../../assets/report/guide.typ");
const GUIDE_AT: &str = "/guide.typ";
const GUIDE_DATA: &str = "/guide.json";

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
    guide: Source,
    parts: Option<Source>,
}

/// Loaded when the first report is set, so that a window that never makes a PDF pays nothing.
static FIXED: LazyLock<Fixed> = LazyLock::new(|| {
    let fonts: Vec<Font> = FACES.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect();
    Fixed {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::detached(TEMPLATE),
        guide: id(GUIDE_AT).map_or_else(
            || Source::detached(GUIDE_TEMPLATE),
            |id| Source::new(id, GUIDE_TEMPLATE.to_owned()),
        ),
        parts: id(PARTS_AT).map(|id| Source::new(id, PARTS.to_owned())),
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

/// The world of one report or guide.
pub(super) struct PageWorld {
    fixed: &'static Fixed,
    template: &'static Source,
    /// The data, and pictures.
    files: Vec<(FileId, Bytes)>,
}

impl PageWorld {
    /// A world in which `data` is the report.
    pub(super) fn report(data: Vec<u8>) -> Self {
        let files = id(DATA).map(|id| (id, Bytes::new(data)));
        Self { fixed: &FIXED, template: &FIXED.template, files: files.into_iter().collect() }
    }

    /// A world in which `data` is the guide, and its pictures lie at their paths.
    pub(super) fn guide(data: Vec<u8>, pictures: impl Iterator<Item = (String, &'static [u8])>) -> Self {
        let pictures = pictures.filter_map(|(path, bytes)| Some((id(&path)?, Bytes::new(bytes))));
        let files = id(GUIDE_DATA).map(|id| (id, Bytes::new(data))).into_iter().chain(pictures);
        Self { fixed: &FIXED, template: &FIXED.guide, files: files.collect() }
    }
}

impl World for PageWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.fixed.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fixed.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let known = [Some(self.template), self.fixed.parts.as_ref()];
        let asked = known.into_iter().flatten().find(|source| source.id() == id);
        asked.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let asked = self.files.iter().find(|(known, _)| *known == id);
        asked.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
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
        let world = PageWorld::report(b"{}".to_vec());
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
    fn a_guide_sees_its_own_text_and_pictures() {
        let world = PageWorld::guide(b"{}".to_vec(), [("/pictures/a.png".to_owned(), &b"a"[..])].into_iter());
        assert_eq!(world.source(world.main()).unwrap().text(), GUIDE_TEMPLATE);
        assert_eq!(world.file(id(GUIDE_DATA)).unwrap().as_slice(), b"{}");
        assert_eq!(world.file(id("/pictures/a.png")).unwrap().as_slice(), b"a");
        for path in [DATA, "/pictures/b.png", "/student.typ"] {
            assert_eq!(world.file(id(path)).unwrap_err(), FileError::AccessDenied);
        }
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
