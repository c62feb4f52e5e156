//! The guides as PDF: A4, tagged, PDF/UA-1 and PDF/A-2a in one file, every picture with its words. The page itself is
//! `assets/report/guide.typ`.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::engine;
use super::world::{PageWorld, has_glyph};
use super::{Pdf, PdfError};
use crate::guide::{Guide, GuideText, picture, picture_size};
use crate::language::Language;

/// Writes a guide as a PDF. The same guide and language give the same bytes.
///
/// # Errors
/// When the pages cannot be set or written.
pub fn render_guide(guide: Guide, language: Language) -> Result<Pdf, PdfError> {
    let text = guide.text(language);
    let data = serde_json::to_vec(&page_data(&text, language)).unwrap_or_default();
    let missing: BTreeSet<char> =
        String::from_utf8_lossy(&data).chars().filter(|letter| !has_glyph(*letter)).collect();
    let pictures = text.pictures().filter_map(|shown| {
        let bytes = picture(&shown.name, language)?;
        Some((path_of(&shown.name), bytes))
    });
    let document = engine::compile(&PageWorld::guide(data, pictures))?;
    let bytes = engine::write(&document, &format!("{}-{}", guide.title_key(), language.tag()))?;
    Ok(Pdf { bytes, pages: document.pages().len(), missing_glyphs: missing.into_iter().collect() })
}

/// What the template reads: the blocks, and for each picture also its file and its size in pixels.
fn page_data(text: &GuideText, language: Language) -> Value {
    let mut data = json!({ "lang": language.tag(), "title": text.title, "blocks": text.blocks });
    let blocks = data.get_mut("blocks").and_then(Value::as_array_mut).into_iter().flatten();
    let pictures = blocks.filter_map(|block| block.get_mut("pictures")?.as_array_mut()).flatten();
    for (shown, data) in text.pictures().zip(pictures) {
        let size = picture(&shown.name, language).and_then(picture_size);
        if let (Some(fields), Some((width, height))) = (data.as_object_mut(), size) {
            fields.insert("file".to_owned(), path_of(&shown.name).into());
            fields.insert("width".to_owned(), width.into());
            fields.insert("height".to_owned(), height.into());
        }
    }
    data
}

/// Where the template finds a picture.
fn path_of(name: &str) -> String {
    format!("/pictures/{name}.png")
}
