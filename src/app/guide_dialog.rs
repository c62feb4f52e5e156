//! A guide in the window: its text, and its pictures once a job has unpacked them.

use egui::{ColorImage, TextureHandle, TextureOptions};

use super::App;
use super::arrive::Done;
use super::command::Dialog;
use crate::guide::{Guide, GuideText, picture};
use crate::language::Language;

/// What is remembered of a guide while it is open.
pub struct GuideDialog {
    /// Which guide.
    pub guide: Guide,
    /// What it says.
    pub text: GuideText,
    language: Language,
    pictures: Vec<(String, TextureHandle)>,
    /// Tells one opening from the next.
    opening: u64,
}

/// Pictures that came back from a job, by name.
#[derive(Debug)]
pub(super) struct GuidePictures {
    opening: u64,
    pictures: Vec<(String, ColorImage)>,
}

impl std::fmt::Debug for GuideDialog {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "GuideDialog({:?}, {} pictures)", self.guide, self.pictures.len())
    }
}

impl GuideDialog {
    /// The picture `name`, once it is unpacked.
    #[must_use]
    pub fn picture(&self, name: &str) -> Option<&TextureHandle> {
        self.pictures.iter().find(|(known, _)| known == name).map(|(_, picture)| picture)
    }
}

impl App {
    /// Keeps the guide up with the dialog that shows it, and with the language. With the dialog it goes, and its pictures too.
    pub(super) fn keep_guide(&mut self) {
        let shown = self.state.dialogs.iter().rev().find_map(|dialog| match dialog {
            Dialog::Guide(guide) => Some(*guide),
            _ => None,
        });
        let wanted = shown.map(|guide| (guide, self.language()));
        if wanted == self.state.guide.as_ref().map(|open| (open.guide, open.language)) {
            return;
        }
        self.state.guide = None;
        let Some((guide, language)) = wanted else { return };
        self.openings += 1;
        let opening = self.openings;
        let text = guide.text(language);
        let names: Vec<String> = text.pictures().map(|picture| picture.name.clone()).collect();
        self.state.guide = Some(GuideDialog { guide, text, language, pictures: Vec::new(), opening });
        self.jobs.run("guide-pictures", move || {
            let pictures =
                names.into_iter().filter_map(|name| unpacked(&name, language).map(|image| (name, image)));
            Done::GuidePictures(GuidePictures { opening, pictures: pictures.collect() })
        });
    }

    /// Pictures were unpacked.
    pub(super) fn guide_pictures(&mut self, ctx: &egui::Context, unpacked: GuidePictures) {
        let Some(open) = self.state.guide.as_mut().filter(|open| open.opening == unpacked.opening) else {
            return;
        };
        // Shown at half their size and less: without smaller copies letters would break up.
        let options =
            TextureOptions { mipmap_mode: Some(egui::TextureFilter::Linear), ..TextureOptions::LINEAR };
        let load = |(name, image)| (name, ctx.load_texture("guide-picture", image, options));
        open.pictures = unpacked.pictures.into_iter().map(load).collect();
    }
}

/// The dots of a picture.
fn unpacked(name: &str, language: Language) -> Option<ColorImage> {
    let icon = eframe::icon_data::from_png_bytes(picture(name, language)?).ok()?;
    let size = [usize::try_from(icon.width).ok()?, usize::try_from(icon.height).ok()?];
    Some(ColorImage::from_rgba_unmultiplied(size, &icon.rgba))
}
