//! What all sheets share: styles, a frozen header, the print setup, cells that cannot be taken for formulas.

use jiff::civil::Date;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::language::{Args, Language};
use crate::report::palette::Palette;
use crate::report::{ACTIVE, FileError, Paper};

/// Longest text of a cell, in characters; a spreadsheet refuses a file with a longer one.
const MAX_TEXT: usize = 32_767;

/// Height of a line, and the greatest height of a row, in points.
const LINE: f64 = 15.0;
const TALLEST: f64 = 405.0;

/// Widest sheet that is shrunk to the width of a page, in characters; wider ones go over several pages, at this scale in
/// hundredths, each with the columns that are kept in sight.
const WIDEST: f64 = 180.0;
const SCALE: u16 = 70;

/// A day as a spreadsheet shows it, the same for every language.
const DAY: &str = "d mmm yyyy";

/// A workbook as it grows.
pub(super) struct Book {
    workbook: Workbook,
    pub styles: Styles,
    paper: Paper,
}

/// How cells look. Nothing is coloured by what a score is.
pub(super) struct Styles {
    header: Format,
    pub text: Format,
    pub strong: Format,
    pub whole: Format,
    pub tenth: Format,
    pub hundredth: Format,
    pub total: Format,
    pub total_tenth: Format,
    day: Format,
}

/// How a sheet lies on the paper.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lies {
    Upright,
    Across,
}

/// The head of a column: its words and its width in characters.
pub(super) struct Column {
    pub words: String,
    pub width: f64,
}

/// A sheet as it grows from top to bottom; the first row is the header.
pub(super) struct Sheet<'b> {
    pub worksheet: &'b mut Worksheet,
    styles: &'b Styles,
    name: String,
    widths: Vec<f64>,
    row: u32,
    column: u16,
    /// Lines of the tallest cell of the row so far.
    lines: u32,
}

impl Book {
    /// A workbook whose metadata names no person. `day` is what the file says it was made on, so that the same report
    /// gives the same bytes.
    pub(super) fn new(title: &str, day: Date, paper: Paper) -> Result<Self, FileError> {
        let palette = Palette::light().ok_or(FileError::Palette)?;
        let mut workbook = Workbook::new();
        let mut properties = DocProperties::new().set_title(title).set_author("Selaras");
        if let Some(day) = excel_day(day) {
            properties = properties.set_creation_datetime(&day);
        }
        workbook.set_properties(&properties);
        Ok(Self { workbook, styles: Styles::new(palette), paper })
    }

    /// Adds a sheet with its header. `kept` columns stay in sight when it is moved to the right, and are
    /// printed on every page.
    pub(super) fn sheet(
        &mut self,
        name: &str,
        lies: Lies,
        columns: &[Column],
        kept: u16,
    ) -> Result<Sheet<'_>, XlsxError> {
        let worksheet = self.workbook.add_worksheet();
        worksheet.set_name(name)?;
        worksheet.set_paper_size(match self.paper {
            Paper::A4 => 9,
            // "Folio", 8.5 × 13 inches, is what printers call it.
            Paper::F4 => 14,
        });
        if lies == Lies::Across {
            worksheet.set_landscape();
        }
        worksheet.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3).set_footer("&L&A&R&P / &N");
        if columns.iter().map(|column| column.width).sum::<f64>() <= WIDEST {
            worksheet.set_print_fit_to_pages(1, 0);
        } else {
            worksheet.set_print_scale(SCALE).set_page_order(true);
            if let Some(last) = kept.checked_sub(1) {
                worksheet.set_repeat_columns(0, last)?;
            }
        }
        worksheet.set_repeat_rows(0, 0)?.set_freeze_panes(1, kept)?;
        for (column, head) in (0..).zip(columns) {
            worksheet.set_column_width(column, head.width)?;
            worksheet.write_string_with_format(0, column, fitting(&head.words), &self.styles.header)?;
        }
        let widths = columns.iter().map(|column| column.width).collect();
        let name = name.to_owned();
        let mut sheet = Sheet { worksheet, styles: &self.styles, name, widths, row: 0, column: 0, lines: 1 };
        for head in columns {
            sheet.make_room(&head.words)?.skip(1);
        }
        Ok(sheet)
    }

    /// The file.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, FileError> {
        Ok(self.workbook.save_to_buffer()?)
    }
}

impl Styles {
    fn new(palette: &Palette) -> Self {
        let rgb = |colour: &crate::report::palette::Colour| Color::RGB(colour.rgb());
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_align(FormatAlign::Left);
        let figure = Format::new().set_align(FormatAlign::Top).set_align(FormatAlign::Right);
        let total = |format: Format| {
            format
                .set_bold()
                .set_border_top(FormatBorder::Thin)
                .set_border_top_color(rgb(&palette.border_strong))
        };
        Self {
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_font_color(rgb(&palette.text))
                .set_background_color(rgb(&palette.surface_group))
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(rgb(&palette.border_strong)),
            strong: text.clone().set_bold(),
            whole: figure.clone().set_num_format("0"),
            tenth: figure.clone().set_num_format("0.0"),
            hundredth: figure.clone().set_num_format("0.00"),
            total: total(text.clone()),
            total_tenth: total(figure.set_num_format("0.0")),
            day: text.clone().set_num_format(DAY),
            text,
        }
    }
}

impl Sheet<'_> {
    /// Begins the next row and returns its place, the header being 0.
    pub(super) fn next_row(&mut self) -> u32 {
        self.row += 1;
        self.column = 0;
        self.lines = 1;
        self.row
    }

    /// The last row that was begun.
    pub(super) fn row(&self) -> u32 {
        self.row
    }

    /// The name, for the ranges of charts.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Leaves cells empty.
    pub(super) fn skip(&mut self, cells: u16) -> &mut Self {
        self.column += cells;
        self
    }

    pub(super) fn text(&mut self, text: &str) -> Result<&mut Self, XlsxError> {
        let styles = self.styles;
        self.text_as(text, &styles.text)
    }

    pub(super) fn text_as(&mut self, text: &str, format: &Format) -> Result<&mut Self, XlsxError> {
        // It is a text in any case; the mark keeps it one when somebody edits the cell.
        let quoted = text.starts_with(ACTIVE).then(|| format.clone().set_quote_prefix());
        let format = quoted.as_ref().unwrap_or(format);
        self.worksheet.write_string_with_format(self.row, self.column, fitting(text), format)?;
        Ok(self.make_room(text)?.skip(1))
    }

    /// Makes the row as tall as the text needs: not every spreadsheet does so by itself.
    fn make_room(&mut self, text: &str) -> Result<&mut Self, XlsxError> {
        let width = self.widths.get(usize::from(self.column)).copied().unwrap_or(1.0);
        let lines = text.lines().map(|line| lines_of(line, width)).sum::<u32>();
        if lines > self.lines {
            self.lines = lines;
            self.worksheet.set_row_height(self.row, (LINE * f64::from(lines)).min(TALLEST))?;
        }
        Ok(self)
    }

    /// A whole number.
    pub(super) fn whole(&mut self, figure: f64) -> Result<&mut Self, XlsxError> {
        let styles = self.styles;
        self.figure_as(figure, &styles.whole)
    }

    /// A count.
    pub(super) fn count(&mut self, count: u64) -> Result<&mut Self, XlsxError> {
        #[allow(clippy::cast_precision_loss, reason = "counts of items and people are far below 2⁵³")]
        self.whole(count as f64)
    }

    pub(super) fn figure_as(&mut self, figure: f64, format: &Format) -> Result<&mut Self, XlsxError> {
        self.worksheet.write_number_with_format(self.row, self.column, figure, format)?;
        Ok(self.skip(1))
    }

    /// A day, or its digits where a spreadsheet has no such day.
    pub(super) fn day(&mut self, day: Date) -> Result<&mut Self, XlsxError> {
        let styles = self.styles;
        let Some(date) = excel_day(day) else { return self.text(&day.to_string()) };
        self.worksheet.write_datetime_with_format(self.row, self.column, &date, &styles.day)?;
        Ok(self.skip(1))
    }

    pub(super) fn tick(&mut self, ticked: bool) -> Result<&mut Self, XlsxError> {
        self.worksheet.write_boolean_with_format(self.row, self.column, ticked, &self.styles.text)?;
        Ok(self.skip(1))
    }
}

/// A column of this width.
pub(super) fn column(words: impl Into<String>, width: f64) -> Column {
    Column { words: words.into(), width }
}

/// How many lines a text takes that is broken between words, with some room for wide letters.
fn lines_of(text: &str, width: f64) -> u32 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a width of some ten characters"
    )]
    let room = width.max(1.0) as usize;
    let (mut lines, mut used) = (1_u32, 0);
    for word in text.split(' ') {
        let letters = word.chars().count();
        if used > 0 && used + 1 + letters > room {
            lines += 1;
            used = 0;
        }
        used += letters + usize::from(used > 0);
        while used > room {
            lines += 1;
            used -= room;
        }
    }
    lines
}

/// What a screen reader says of a chart: its title, and that the figures stand on the same sheet.
pub(super) fn chart_alt(language: Language, title: &str) -> String {
    language.format("book-chart", &Args::new().text("title", title))
}

/// The text, cut where a spreadsheet would refuse it.
fn fitting(text: &str) -> String {
    if text.chars().count() <= MAX_TEXT {
        return text.to_owned();
    }
    text.chars().take(MAX_TEXT - 1).chain(['…']).collect()
}

/// Spreadsheets know days from 1900 on.
fn excel_day(day: Date) -> Option<ExcelDateTime> {
    let (year, month, day) = (day.year(), day.month(), day.day());
    ExcelDateTime::from_ymd(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
        .ok()
}
