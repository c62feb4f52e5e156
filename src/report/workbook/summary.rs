//! Many results as one workbook: for the counselor a row a person in the order of the files, and figures of each group;
//! to hand on, the figures of groups alone.
//!
//! A row of one person is a cell of one, and anything handed on hides cells of fewer than five: so that form has no rows of
//! persons, no names, no codes and no file names.

use jiff::civil::Date;

use super::book::{Book, Column, Lies, Sheet, chart_alt, column};
use super::charts::{self, ScoreCells};
use crate::language::{Args, Language, round_half_away};
use crate::report::palette::Palette;
use crate::report::{FileError, Paper, ShownFigures};
use crate::statistics::{
    AlphaWithheld, ClassFigures, Count, DimensionFigures, HISTOGRAM_BINS, LEAST_FOR_ALPHA, LEAST_HANDED_ON,
};

/// Whom a summary is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The counselor: everything.
    Counselor,
    /// Somebody else: figures of groups, cells of fewer than five people hidden.
    HandedOn,
}

/// What a summary is made of.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The language of its words.
    pub language: Language,
    /// The day it is made.
    pub made_on: Date,
    /// One group an instrument, in the order in which they were first met.
    pub groups: Vec<SummaryGroup>,
    /// Files that were not taken in, with the reason.
    pub refused: Vec<(String, String)>,
}

/// People who answered the same instrument.
#[derive(Clone, Debug)]
pub struct SummaryGroup {
    /// The occupation's name.
    pub occupation: String,
    /// Version of the instrument.
    pub instrument: String,
    /// Names of the sides, in the order of the profile.
    pub sides: Vec<String>,
    /// One a file, in the order of the files.
    pub people: Vec<SummaryRow>,
    /// The figures of the group, each sitting once.
    pub figures: ClassFigures,
}

/// One result. What has no score is `None`.
#[derive(Clone, Debug)]
pub struct SummaryRow {
    /// Name of the file.
    pub file: String,
    /// The sitting's own code.
    pub code: String,
    /// Name, class and number as far as they were given.
    pub respondent: [String; 3],
    /// The day of the sitting.
    pub date: Date,
    /// Items answered.
    pub answered: usize,
    /// Items of the instrument.
    pub items: usize,
    /// The fit.
    pub fit: Option<ShownFigures>,
    /// "sebagian sampai banyak sejalan", or why there is no fit.
    pub fit_words: String,
    /// One entry a side of the group.
    pub sides: Vec<Option<ShownFigures>>,
    /// How the questions were answered, in one line.
    pub quality: String,
    /// What was found in the file, and whether its sitting stands above already.
    pub note: String,
}

/// The summary as a workbook. The same summary gives the same bytes.
///
/// # Errors
/// As [`super::workbook`].
pub fn summary_workbook(summary: &Summary, audience: Audience, paper: Paper) -> Result<Vec<u8>, FileError> {
    let palette = Palette::light().ok_or(FileError::Palette)?;
    let title = summary.language.text("book-recap");
    let mut book = Book::new(&title, summary.made_on, paper)?;
    about(&mut book, summary, audience)?;
    for (place, group) in summary.groups.iter().enumerate() {
        let place = (summary.groups.len() > 1).then_some(place + 1);
        if audience == Audience::Counselor {
            people(&mut book, summary.language, group, place)?;
        }
        let figures = match audience {
            Audience::Counselor => group.figures.clone(),
            Audience::HandedOn => group.figures.for_handing_on(),
        };
        group_figures(&mut book, summary.language, group, &figures, place, palette)?;
    }
    book.finish()
}

/// "Hasil", or "Hasil 2" when there are several groups.
fn sheet_name(language: Language, key: &str, place: Option<usize>) -> String {
    let word = language.text(key);
    place.map_or_else(|| word.to_string(), |place| format!("{word} {place}"))
}

/// What the workbook is, whom it is about and what was not taken in.
fn about(book: &mut Book, summary: &Summary, audience: Audience) -> Result<(), FileError> {
    let language = summary.language;
    let word = |key: &str| language.text(key).into_owned();
    let columns = [column(word("book-recap"), 34.0), column(word("book-text"), 70.0)];
    let mut sheet = book.sheet(&word("book-about-sheet"), Lies::Upright, &columns, 0)?;
    sheet.next_row();
    sheet.text(&word("book-made-on"))?.day(summary.made_on)?;
    for (place, group) in summary.groups.iter().enumerate() {
        sheet.next_row();
        let key = if audience == Audience::Counselor { "book-people" } else { "book-group" };
        let place = (summary.groups.len() > 1).then_some(place + 1);
        sheet.text(&sheet_name(language, key, place))?.text(&group.occupation)?;
        sheet.next_row();
        sheet.text(&word("book-instrument"))?.text(&group.instrument)?;
        sheet.next_row();
        let figures = match audience {
            Audience::Counselor => group.figures.respondents,
            Audience::HandedOn => group.figures.for_handing_on().respondents,
        };
        sheet.text(&word("book-respondents"))?;
        people_cell(&mut sheet, language, figures)?;
    }
    let notes: &[&str] = match audience {
        Audience::Counselor => &["book-note-order", "book-note-range", "book-note-counselor"],
        Audience::HandedOn => &["book-note-group", "book-note-hidden", "book-note-subtract"],
    };
    for (place, note) in notes.iter().chain(&["book-note-use"]).enumerate() {
        sheet.next_row();
        sheet.text(&if place == 0 { word("book-notes") } else { String::new() })?;
        let args = Args::new().text("least", LEAST_HANDED_ON.to_string());
        sheet.text(&language.format(note, &args))?;
    }
    if audience == Audience::Counselor {
        for (file, reason) in &summary.refused {
            sheet.next_row();
            let args = Args::new().text("file", file.as_str()).text("reason", reason.as_str());
            sheet.text(&word("book-refused"))?.text(&language.format("book-refused-file", &args))?;
        }
    }
    Ok(())
}

/// A row a person, in the order of the files.
fn people(
    book: &mut Book,
    language: Language,
    group: &SummaryGroup,
    place: Option<usize>,
) -> Result<(), FileError> {
    let columns = people_columns(language, group);
    let name = sheet_name(language, "book-people", place);
    let mut sheet = book.sheet(&name, Lies::Across, &columns, 3)?;
    for (number, person) in (1..).zip(&group.people) {
        sheet.next_row();
        let [name, class, class_number] = &person.respondent;
        sheet.count(number)?.text(name)?.text(&person.code)?;
        sheet.text(class)?.text(class_number)?.text(&person.file)?.day(person.date)?;
        sheet.count(person.answered as u64)?.count(person.items as u64)?;
        figures_cells(&mut sheet, person.fit)?;
        sheet.text(&person.fit_words)?;
        for side in &person.sides {
            figures_cells(&mut sheet, *side)?;
        }
        sheet.text(&person.quality)?.text(&person.note)?;
    }
    Ok(())
}

fn people_columns(language: Language, group: &SummaryGroup) -> Vec<Column> {
    let word = |key: &str| language.text(key).into_owned();
    let mut columns = vec![
        column(word("book-number"), 5.0),
        column(word("book-name"), 24.0),
        column(word("book-code"), 8.0),
        column(word("book-class"), 8.0),
        column(word("book-class-number"), 8.0),
        column(word("book-file"), 26.0),
        column(word("book-date"), 12.0),
        column(word("book-answered-items"), 9.0),
        column(word("book-items"), 9.0),
    ];
    columns.extend(figures_columns(language, &language.text("report-fit")));
    columns.push(column(word("book-fit-words"), 32.0));
    columns.extend(group.sides.iter().flat_map(|side| figures_columns(language, side)));
    columns.push(column(word("quality-title"), 34.0));
    columns.push(column(word("book-note"), 34.0));
    columns
}

/// Score, low end, high end.
fn figures_columns(language: Language, name: &str) -> [Column; 3] {
    let end = |key: &str| language.format(key, &Args::new().text("name", name));
    [column(name, 12.0), column(end("book-low-of"), 12.0), column(end("book-high-of"), 12.0)]
}

fn figures_cells(sheet: &mut Sheet<'_>, figures: Option<ShownFigures>) -> Result<(), FileError> {
    match figures {
        Some(ShownFigures { score, low, high }) => {
            sheet.whole(score)?.whole(low)?.whole(high)?;
        }
        None => {
            sheet.skip(3);
        }
    }
    Ok(())
}

/// A row a side; nobody can be told from it when `figures` are those for handing on.
fn group_figures(
    book: &mut Book,
    language: Language,
    group: &SummaryGroup,
    figures: &ClassFigures,
    place: Option<usize>,
    palette: &Palette,
) -> Result<(), FileError> {
    let hundredth = book.styles.hundredth.clone();
    let name = sheet_name(language, "book-group", place);
    let columns = group_columns(language);
    // The last two are what the chart's bands are drawn from.
    let below = u16::try_from(columns.len()).unwrap_or_default().saturating_sub(2);
    let mut sheet = book.sheet(&name, Lies::Across, &columns, 1)?;
    for (side, dimension) in group.sides.iter().zip(&figures.dimensions) {
        sheet.next_row();
        sheet.text(side)?;
        people_cell(&mut sheet, language, dimension.n_scored)?;
        for figure in [dimension.mean, dimension.sd, dimension.q1, dimension.median, dimension.q3] {
            match figure {
                Some(figure) => sheet.whole(round_half_away(figure, 0))?,
                None => sheet.skip(1),
            };
        }
        people_cell(&mut sheet, language, dimension.floor.count)?;
        people_cell(&mut sheet, language, dimension.ceiling.count)?;
        for count in dimension.histogram {
            people_cell(&mut sheet, language, count)?;
        }
        alpha_cells(&mut sheet, language, dimension, &hundredth)?;
        if let (Some(low), Some(middle), Some(high)) = (dimension.q1, dimension.median, dimension.q3) {
            let [low, middle, high] = [low, middle, high].map(|figure| round_half_away(figure, 0));
            sheet.whole(middle - low)?.whole(high - middle)?;
        }
    }
    let last_row = sheet.row();
    let any = figures.dimensions.iter().any(|dimension| dimension.median.is_some());
    if last_row > 0 && any {
        let cells = ScoreCells { first_row: 1, last_row, names: 0, score: 5, below, above: below + 1 };
        let title = language.text("book-quartiles");
        let alt = chart_alt(language, &title);
        charts::scores(&mut sheet, &cells, &title, &alt, palette)?;
    }
    Ok(())
}

fn group_columns(language: Language) -> Vec<Column> {
    let word = |key: &str| language.text(key).into_owned();
    let mut columns = vec![
        column(word("report-column-side"), 26.0),
        column(word("book-scored"), 14.0),
        column(word("book-mean"), 10.0),
        column(word("book-sd"), 11.0),
        column(word("book-q1"), 10.0),
        column(word("book-median"), 10.0),
        column(word("book-q3"), 10.0),
        column(word("book-floor"), 14.0),
        column(word("book-ceiling"), 14.0),
    ];
    for bin in 0..HISTOGRAM_BINS {
        let to = if bin + 1 == HISTOGRAM_BINS { 100 } else { 10 * bin + 9 };
        let args = Args::new().text("low", (10 * bin).to_string()).text("high", to.to_string());
        columns.push(column(language.format("book-bin", &args), 14.0));
    }
    columns.extend([
        column(word("book-alpha"), 16.0),
        column(word("book-alpha-low"), 11.0),
        column(word("book-alpha-high"), 11.0),
        column(word("book-median-below"), 12.0),
        column(word("book-median-above"), 12.0),
    ]);
    columns
}

/// A number of people, or that it is hidden.
fn people_cell(sheet: &mut Sheet<'_>, language: Language, count: Count) -> Result<(), FileError> {
    match count {
        Count::Known(count) => sheet.count(count)?,
        // Not "fewer than five": what would give a small cell away is hidden too.
        Count::Hidden => sheet.text(&language.text("book-hidden"))?,
    };
    Ok(())
}

/// Alpha with its interval, or why it is not told.
fn alpha_cells(
    sheet: &mut Sheet<'_>,
    language: Language,
    dimension: &DimensionFigures,
    hundredth: &rust_xlsxwriter::Format,
) -> Result<(), FileError> {
    match dimension.reportable_alpha() {
        Ok(alpha) => {
            for figure in [alpha.alpha, alpha.interval.low, alpha.interval.high] {
                sheet.figure_as(round_half_away(figure, 2), hundredth)?;
            }
        }
        Err(AlphaWithheld::TooFewPeople { people: Count::Known(people) }) => {
            let args =
                Args::new().text("needed", LEAST_FOR_ALPHA.to_string()).text("people", people.to_string());
            sheet.text(&language.format("book-alpha-few", &args))?.skip(2);
        }
        Err(_) => {
            sheet.skip(3);
        }
    }
    Ok(())
}
