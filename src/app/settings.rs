//! The text size a person chose, in steps. Everything else that is remembered is [`crate::storage::Settings`].

use crate::storage::TEXT_SIZES;

/// Size of all text, in per cent: 80 to 200 in steps of 10.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextSize(u16);

impl Default for TextSize {
    fn default() -> Self {
        Self::NORMAL
    }
}

impl TextSize {
    /// 100 per cent.
    pub const NORMAL: Self = Self(100);
    const MIN: u16 = TEXT_SIZES.0;
    const MAX: u16 = TEXT_SIZES.1;
    const STEP: u16 = TEXT_SIZES.2;

    /// The nearest size that can be chosen.
    #[must_use]
    pub fn nearest(percent: u16) -> Self {
        let steps = (percent + Self::STEP / 2) / Self::STEP;
        Self((steps * Self::STEP).clamp(Self::MIN, Self::MAX))
    }

    /// In per cent.
    #[must_use]
    pub fn percent(self) -> u16 {
        self.0
    }

    /// As egui's zoom factor.
    #[must_use]
    pub fn factor(self) -> f32 {
        f32::from(Self::nearest(self.0).0) / 100.0
    }

    /// One step larger, if there is one.
    #[must_use]
    pub fn larger(self) -> Option<Self> {
        (self.0 < Self::MAX).then(|| Self::nearest(self.0 + Self::STEP))
    }

    /// One step smaller, if there is one.
    #[must_use]
    pub fn smaller(self) -> Option<Self> {
        (self.0 > Self::MIN).then(|| Self::nearest(self.0 - Self::STEP))
    }

    /// Every size, smallest first.
    pub fn all() -> impl Iterator<Item = Self> {
        (Self::MIN..=Self::MAX).step_by(usize::from(Self::STEP)).map(Self)
    }
}
