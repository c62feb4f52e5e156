//! One person's report as a workbook: in short, the sides in figures, the fit with its parts, the sides in words, what to
//! try.

use super::book::{Book, Column, Lies, Sheet, chart_alt, column};
use super::charts::{self, ScoreCells};
use crate::report::palette::Palette;
use crate::report::{FileError, FitShown, FitState, Lines, Paper, Report, Side, SideState};

/// The report as a workbook. The same report gives the same bytes.
///
/// # Errors
/// When the spreadsheet library refuses a cell or the archive cannot be made; neither happens with a report of
/// [`crate::report::build`].
pub fn workbook(report: &Report, paper: Paper) -> Result<Vec<u8>, FileError> {
    let palette = Palette::light().ok_or(FileError::Palette)?;
    let mut book = Book::new(&format!("{} · {}", report.title, report.occupation), report.date, paper)?;
    in_short(&mut book, report)?;
    sides(&mut book, report, palette)?;
    if let FitState::Computed(fit) = &report.fit.state {
        parts(&mut book, report, fit, palette)?;
    }
    side_words(&mut book, report)?;
    next(&mut book, report)?;
    book.finish()
}

/// Label and text, one thing a row.
fn in_short(book: &mut Book, report: &Report) -> Result<(), FileError> {
    let language = report.language;
    let columns = [column(language.text("book-about"), 26.0), column(language.text("book-text"), 72.0)];
    let strong = book.styles.strong.clone();
    let figure = book.styles.strong.clone().set_num_format("0");
    let mut sheet = book.sheet(&language.text("book-in-short"), Lies::Upright, &columns, 0)?;
    let mut say = |label: &str, text: &str| -> Result<(), FileError> {
        sheet.next_row();
        sheet.text(label)?.text(text)?;
        Ok(())
    };
    say(&report.title, &report.occupation)?;
    say("", &report.code_line)?;
    report.meta.iter().try_for_each(|part| say("", part))?;
    sheet.next_row();
    sheet.skip(1).text_as(&report.sentence, &strong)?;
    match &report.fit.state {
        FitState::Computed(fit) => {
            sheet.next_row();
            sheet.text(&report.fit.title)?.figure_as(fit.shown.figures.score, &figure)?;
            for text in [&fit.shown.range, &fit.words, &report.not_a_verdict] {
                sheet.next_row();
                sheet.skip(1).text(text)?;
            }
        }
        FitState::Undefined { reason, way_on } => block(&mut sheet, &report.fit.title, [reason, way_on])?,
    }
    if let Some(untested) = &report.untested {
        sheet.next_row();
        sheet.skip(1).text(untested)?;
    }
    if let Some(strengths) = &report.strengths {
        block(&mut sheet, &strengths.title, [&strengths.text])?;
    }
    if let Some(led_by) = &report.led_by {
        block(&mut sheet, &led_by.title, led_by.answers.iter().map(|answer| &answer.sentence))?;
    }
    lines(&mut sheet, &report.notice)?;
    lines(&mut sheet, &report.method)
}

/// A heading beside the first of its texts.
fn block<'t>(
    sheet: &mut Sheet<'_>,
    title: &str,
    texts: impl IntoIterator<Item = &'t String>,
) -> Result<(), FileError> {
    for (place, text) in texts.into_iter().enumerate() {
        sheet.next_row();
        sheet.text(if place == 0 { title } else { "" })?.text(text)?;
    }
    Ok(())
}

fn lines(sheet: &mut Sheet<'_>, lines: &Lines) -> Result<(), FileError> {
    block(sheet, &lines.title, &lines.lines)
}

/// The figures of one side a row, in the order of the profile.
fn sides(book: &mut Book, report: &Report, palette: &Palette) -> Result<(), FileError> {
    let language = report.language;
    let mut sheet = book.sheet(&language.text("book-sides"), Lies::Across, &side_columns(report), 1)?;
    for side in &report.sides {
        sheet.next_row();
        side_row(&mut sheet, side)?;
    }
    let last_row = sheet.row();
    if report.sides.iter().all(|side| side.shown().is_none()) {
        return Ok(());
    }
    let cells = ScoreCells { first_row: 1, last_row, names: 0, score: 2, below: 8, above: 9 };
    let alt = chart_alt(language, &report.sides_title);
    Ok(charts::scores(&mut sheet, &cells, &report.sides_title, &alt, palette)?)
}

fn side_columns(report: &Report) -> Vec<Column> {
    let word = |key: &str| report.language.text(key).into_owned();
    let labels = &report.labels;
    vec![
        column(labels.side.as_str(), 26.0),
        column(word("book-role"), 24.0),
        column(labels.score.as_str(), 9.0),
        column(word("book-from"), 9.0),
        column(word("book-to"), 9.0),
        column(labels.minimum_mark.as_str(), 10.0),
        column(labels.range.as_str(), 28.0),
        column(word("book-level"), 26.0),
        column(word("book-below"), 12.0),
        column(word("book-above"), 12.0),
    ]
}

fn side_row(sheet: &mut Sheet<'_>, side: &Side) -> Result<(), FileError> {
    let shown = side.shown();
    sheet.text(&side.name)?.text(&side.role_line)?;
    match shown.map(|shown| shown.figures) {
        Some(figures) => sheet.whole(figures.score)?.whole(figures.low)?.whole(figures.high)?,
        None => sheet.skip(3),
    };
    match &side.minimum {
        Some(minimum) => sheet.whole(minimum.figure)?,
        None => sheet.skip(1),
    };
    match &side.state {
        SideState::Scored(scored) => sheet.text(&scored.shown.range)?.text(&scored.level)?,
        SideState::NoScore { reason } => sheet.skip(1).text(reason)?,
    };
    if let Some(figures) = shown.map(|shown| shown.figures) {
        sheet.whole(figures.score - figures.low)?.whole(figures.high - figures.score)?;
    }
    Ok(())
}

/// What is said of each side, one thing a row.
fn side_words(book: &mut Book, report: &Report) -> Result<(), FileError> {
    let word = |key: &str| report.language.text(key).into_owned();
    let columns = [
        column(report.labels.side.as_str(), 24.0),
        column(word("book-about"), 22.0),
        column(word("book-text"), 64.0),
    ];
    let strong = book.styles.strong.clone();
    let mut sheet = book.sheet(&report.labels.side_words, Lies::Upright, &columns, 0)?;
    let (answered, practice) = (word("book-answered"), word("book-practice"));
    for side in &report.sides {
        let mut said: Vec<(&str, &str)> = Vec::new();
        if let SideState::Scored(scored) = &side.state {
            said.extend(scored.answered.as_deref().map(|text| (answered.as_str(), text)));
            said.push((&scored.level, &scored.text));
        }
        said.push((&practice, &side.learnable));
        said.extend(side.grow.iter().map(|text| (report.grow_title.as_str(), text.as_str())));
        said.extend(side.discuss.iter().map(|text| (report.discuss_title.as_str(), text.as_str())));
        for (place, (about, text)) in said.into_iter().enumerate() {
            sheet.next_row();
            sheet.text_as(if place == 0 { &side.name } else { "" }, &strong)?.text(about)?.text(text)?;
        }
    }
    Ok(())
}

/// One part a row and their sum.
fn parts(book: &mut Book, report: &Report, fit: &FitShown, palette: &Palette) -> Result<(), FileError> {
    let labels = &report.labels;
    let columns = [
        column(labels.side.as_str(), 34.0),
        column(labels.weight.as_str(), 12.0),
        column(labels.part.as_str(), 12.0),
    ];
    let (tenth, total) = (book.styles.tenth.clone(), book.styles.total.clone());
    let total_tenth = book.styles.total_tenth.clone();
    let mut sheet = book.sheet(&report.fit.title, Lies::Upright, &columns, 0)?;
    for part in &fit.parts {
        sheet.next_row();
        sheet.text(&part.name)?.figure_as(part.weight_figure, &tenth)?.figure_as(part.part_figure, &tenth)?;
    }
    let last = sheet.next_row() - 1;
    sheet
        .text_as(&fit.total_label, &total)?
        .text_as("", &total)?
        .figure_as(fit.total_figure, &total_tenth)?;
    sheet.next_row();
    sheet.next_row();
    sheet.text(&fit.line)?;
    let alt = chart_alt(report.language, &report.fit.title);
    Ok(charts::parts(&mut sheet, 1..=last, 2, &report.fit.title, &alt, palette)?)
}

/// Steps and questions.
fn next(book: &mut Book, report: &Report) -> Result<(), FileError> {
    if report.next_steps.steps.is_empty() && report.questions.lines.is_empty() {
        return Ok(());
    }
    let word = |key: &str| report.language.text(key).into_owned();
    let columns = [
        column(word("book-about"), 26.0),
        column(word("book-text"), 52.0),
        column(word("book-with"), 24.0),
        column(word("book-ticked"), 12.0),
    ];
    let mut sheet = book.sheet(&report.next_steps.title, Lies::Upright, &columns, 0)?;
    for (place, step) in report.next_steps.steps.iter().enumerate() {
        sheet.next_row();
        sheet.text(if place == 0 { &report.next_steps.title } else { "" })?;
        sheet.text(&step.text)?.text(&step.with_label)?.tick(step.ticked)?;
    }
    lines(&mut sheet, &report.questions)
}
