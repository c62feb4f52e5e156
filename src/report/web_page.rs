//! A report as a web page: one file that loads nothing and runs nothing, with the figures of every chart in a table and rules
//! for paper. The page itself is `assets/report/student.html`; here the drawings get their places. No word is written here.

use std::fmt;

use askama::Template;

use super::palette::{Colour, Palette};
use super::{FileError, FitPart, FitState, MinimumShown, Paper, Report, Shown, Side, SideState};

/// Width of a drawing with a scale, in its own units.
const RULER: f64 = 264.0;
/// Where 0 lies.
const LEFT: f64 = 8.0;
/// Where 100 lies.
const RIGHT: f64 = RULER - LEFT;
/// A gap between the parts of a bar, so that they can be told apart without colours.
const GAP: f64 = 1.5;
/// Colours of sides before they begin anew.
const COLOURS: usize = 6;

/// The report as a web page in UTF-8. `paper` is what it asks a printer for.
///
/// Every text is escaped, whoever typed it; names stand apart from the direction of the text around them.
///
/// # Errors
/// When the page cannot be filled in, which does not happen with a report of [`super::build`].
pub fn web_page(report: &Report, paper: Paper) -> Result<String, FileError> {
    let palette = Palette::light().ok_or(FileError::Palette)?;
    Ok(Page::new(report, palette, paper).render()?)
}

#[derive(Template)]
#[template(path = "student.html")]
struct Page<'r> {
    report: &'r Report,
    colours: Vec<(&'static str, &'r Colour)>,
    width: u16,
    height: u16,
    ruler: Place,
    left: Place,
    right: Place,
    span: Place,
    ticks: [Tick; 5],
    has_minimum: bool,
    sides: Vec<SideRow<'r>>,
    fit_band: Option<BandPlaces>,
    thirds: Vec<(Place, &'r str)>,
    edges: [Place; 4],
    bars: Vec<Bar>,
    parts: Vec<(usize, &'r FitPart)>,
}

/// A figure of the axis.
struct Tick {
    line: Place,
    x: Place,
    anchor: &'static str,
    text: &'static str,
}

/// A side with its drawing.
struct SideRow<'r> {
    side: &'r Side,
    colour: usize,
    band: Option<BandPlaces>,
    minimum: Option<Place>,
}

/// Where a band and its dot lie.
struct BandPlaces {
    x: Place,
    width: Place,
    dot: Place,
}

/// A part of the bar.
struct Bar {
    colour: usize,
    x: Place,
    width: Place,
}

/// A length or a place in a drawing, written with at most two decimals.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place(f64);

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", (self.0 * 100.0).round() / 100.0)
    }
}

impl askama::FastWritable for Place {
    fn write_into(&self, dest: &mut dyn fmt::Write, _: &dyn askama::Values) -> askama::Result<()> {
        Ok(write!(dest, "{self}")?)
    }
}

/// Where a figure from 0 to 100 lies.
fn at(value: f64) -> f64 {
    LEFT + (RIGHT - LEFT) * value.clamp(0.0, 100.0) / 100.0
}

fn band(shown: &Shown) -> BandPlaces {
    let (low, high) = (at(shown.low), at(shown.high));
    BandPlaces { x: Place(low), width: Place(high - low), dot: Place(at(shown.value)) }
}

/// The colour of the side in this place of the profile, counted from 1.
fn colour(place: usize) -> usize {
    place % COLOURS + 1
}

impl<'r> Page<'r> {
    fn new(report: &'r Report, palette: &'r Palette, paper: Paper) -> Self {
        let (width, height) = paper.millimetres();
        let fit = report.fit.shown();
        let thirds = report.fit.thirds.iter().map(String::as_str);
        let middles = [100.0 / 6.0, 50.0, 500.0 / 6.0].map(|value| Place(at(value)));
        let parts = fit.map_or(&[][..], |fit| &fit.parts);
        Self {
            report,
            colours: colours(palette),
            width,
            height,
            ruler: Place(RULER),
            left: Place(LEFT),
            right: Place(RIGHT),
            span: Place(RIGHT - LEFT),
            ticks: ticks(),
            has_minimum: report.sides.iter().any(|side| side.minimum.is_some()),
            sides: report.sides.iter().enumerate().map(|(place, side)| side_row(place, side)).collect(),
            fit_band: fit.map(|fit| band(&fit.shown)),
            thirds: middles.into_iter().zip(thirds).collect(),
            edges: [0.0, 100.0 / 3.0, 200.0 / 3.0, 100.0].map(|value| Place(at(value))),
            bars: bars(report, parts),
            parts: parts.iter().map(|part| (colour_of(report, part), part)).collect(),
        }
    }
}

fn ticks() -> [Tick; 5] {
    [("0", 0.0), ("25", 25.0), ("50", 50.0), ("75", 75.0), ("100", 100.0)].map(|(text, value)| {
        let (x, anchor) = if value < 100.0 { (at(value), "middle") } else { (RULER, "end") };
        Tick { line: Place(at(value)), x: Place(x), anchor, text }
    })
}

fn side_row(place: usize, side: &Side) -> SideRow<'_> {
    let minimum = side.minimum.as_ref().map(|MinimumShown { at: value, .. }| Place(at(*value)));
    SideRow { side, colour: colour(place), band: side.shown().map(band), minimum }
}

/// A part has the colour of its side; sides without a weight have no part.
fn colour_of(report: &Report, part: &FitPart) -> usize {
    colour(report.sides.iter().position(|side| side.id == part.id).unwrap_or_default())
}

/// The parts side by side from 0 on.
fn bars(report: &Report, parts: &[FitPart]) -> Vec<Bar> {
    let mut sum = 0.0;
    let mut bars = Vec::new();
    for part in parts {
        let (from, to) = (at(sum), at(sum + part.value));
        sum += part.value;
        let width = (to - from - GAP).max(0.0);
        bars.push(Bar { colour: colour_of(report, part), x: Place(from), width: Place(width) });
    }
    bars
}

/// The colours of the page by the names its style sheet uses.
fn colours(palette: &Palette) -> Vec<(&'static str, &Colour)> {
    let chart =
        ["chart-1", "chart-2", "chart-3", "chart-4", "chart-5", "chart-6"].into_iter().zip(palette.chart());
    let named = [
        ("canvas", &palette.canvas),
        ("surface", &palette.surface),
        ("surface-raised", &palette.surface_raised),
        ("surface-group", &palette.surface_group),
        ("text", &palette.text),
        ("text-muted", &palette.text_muted),
        ("border", &palette.border),
        ("border-strong", &palette.border_strong),
        ("highlight-soft", &palette.highlight_soft),
        ("highlight-soft-text", &palette.highlight_soft_text),
        ("track", &palette.track),
        ("tick", &palette.tick),
        ("band-fill", &palette.band_fill),
        ("band-edge", &palette.band_edge),
        ("band-mark", &palette.band_mark),
        ("minimum-mark", &palette.minimum_mark),
    ];
    named.into_iter().chain(chart).collect()
}
