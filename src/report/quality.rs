//! Quality of the answers in words, for the counselor alone: it is in no [`super::Report`], so that neither the
//! student's page nor any file handed to the student says it.

use serde::Serialize;

use crate::language::{Args, Language, join_with_and};
use crate::scoring::{Quality, QualityStatus, Sign};

/// What a counselor reads about how the questions were answered. Figures are rounded here, once.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QualityBlock {
    /// "Kualitas jawaban".
    pub title: String,
    /// What the signs say together.
    pub status: QualityStatus,
    /// "Bicarakan dulu: jawaban yang sama 18 kali berturut-turut".
    pub status_line: String,
    /// One sentence a sign, strong before soft; empty when there is none.
    pub sentences: Vec<String>,
    /// Every index, also those without a sign.
    pub figures: Vec<QualityFigure>,
    /// What a sign is and is not.
    pub note: String,
}

/// An index with its figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct QualityFigure {
    /// "Deret jawaban sama yang terpanjang".
    pub label: String,
    /// "18 butir"; that it cannot be figured when it is not defined.
    pub value: String,
}

/// The words for `quality`.
#[must_use]
pub fn quality_block(quality: &Quality, language: Language) -> QualityBlock {
    let signs: Vec<String> = quality.signs().map(|sign| sign_words(sign, language)).collect();
    let args = Args::new().text("signs", join_with_and(language, &signs));
    let status_line = match quality.status {
        QualityStatus::Clear => language.text("quality-clear").into_owned(),
        QualityStatus::Note => language.format("quality-note", &args),
        QualityStatus::TalkFirst => language.format("quality-talk-first", &args),
    };
    QualityBlock {
        title: language.text("quality-title").into_owned(),
        status: quality.status,
        status_line,
        sentences: quality.signs().map(|sign| sentence(sign, language)).collect(),
        figures: figures(quality, language),
        note: language.text("quality-meaning").into_owned(),
    }
}

/// A sign within a sentence.
fn sign_words(sign: Sign, language: Language) -> String {
    let args = sign_figures(sign, language);
    match sign {
        Sign::LongRun { .. } => language.format("quality-long-run", &args),
        Sign::FastMedian { .. } => language.format("quality-fast-median", &args),
        Sign::Contradiction { .. } => language.format("quality-contradiction", &args),
        Sign::FastMean { .. } => language.format("quality-fast-mean", &args),
        Sign::WideSpread { .. } => language.format("quality-wide-spread", &args),
        Sign::Missing { .. } => language.format("quality-missing", &args),
    }
}

/// A sign as a sentence of its own, with something to ask.
fn sentence(sign: Sign, language: Language) -> String {
    let args = sign_figures(sign, language);
    match sign {
        Sign::LongRun { .. } => language.format("quality-long-run-sentence", &args),
        Sign::FastMedian { .. } => language.format("quality-fast-median-sentence", &args),
        Sign::Contradiction { .. } => language.format("quality-contradiction-sentence", &args),
        Sign::FastMean { .. } => language.format("quality-fast-mean-sentence", &args),
        Sign::WideSpread { .. } => language.format("quality-wide-spread-sentence", &args),
        Sign::Missing { .. } => language.format("quality-missing-sentence", &args),
    }
}

fn sign_figures(sign: Sign, language: Language) -> Args<'static> {
    let args = Args::new();
    match sign {
        Sign::LongRun { length } => args.count("length", length),
        Sign::FastMedian { median_ms: ms } | Sign::FastMean { mean_ms: ms } => {
            args.text("seconds", seconds(ms, language))
        }
        Sign::Contradiction { apart } => args.text("apart", language.decimal(apart, 0)),
        Sign::WideSpread { within_sd } => args.text("spread", language.decimal(within_sd, 0)),
        Sign::Missing { missing, items } => args.count("missing", missing).count("items", items),
    }
}

fn figures(quality: &Quality, language: Language) -> Vec<QualityFigure> {
    let undefined = || language.text("quality-undefined").into_owned();
    let figure = |label: std::borrow::Cow<'static, str>, value: Option<String>| QualityFigure {
        label: label.into_owned(),
        value: value.unwrap_or_else(undefined),
    };
    let per_item = |ms: Option<f64>| {
        let seconds = seconds(ms?, language);
        Some(language.format("quality-seconds", &Args::new().text("seconds", seconds)))
    };
    let of_hundred = |points: Option<f64>| {
        let points = language.decimal(points?, 0);
        Some(language.format("quality-of-hundred", &Args::new().text("points", points)))
    };
    let run = quality.longstring.map(|n| language.format("quality-items", &Args::new().count("n", n)));
    let missing = Args::new().count("missing", quality.missing).count("items", quality.items);
    vec![
        figure(language.text("quality-label-run"), run),
        figure(language.text("quality-label-median"), per_item(quality.median_ms)),
        figure(language.text("quality-label-mean"), per_item(quality.mean_ms)),
        figure(language.text("quality-label-contradiction"), of_hundred(quality.contradiction)),
        figure(language.text("quality-label-spread"), of_hundred(quality.within_sd)),
        figure(language.text("quality-label-missing"), Some(language.format("quality-of-items", &missing))),
        figure(language.text("quality-label-variety"), quality.irv.map(|irv| language.decimal(irv, 1))),
    ]
}

/// Milliseconds as seconds with one decimal.
fn seconds(ms: f64, language: Language) -> String {
    language.decimal(ms / 1000.0, 1)
}
