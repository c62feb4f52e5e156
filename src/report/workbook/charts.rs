//! The spreadsheet's own charts: scores with their bands, and parts that add up. Everything they show stands in the cells
//! they are drawn from.

use rust_xlsxwriter::{
    Chart, ChartErrorBars, ChartErrorBarsDirection, ChartErrorBarsType, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartMarker, ChartMarkerType, ChartRange, ChartSolidFill, ChartType,
    ColNum, Color, RowNum, XlsxError,
};

use super::book::Sheet;
use crate::report::palette::{Colour, Palette};

/// Most sides of a stacked bar: beyond that its legend has no room.
const MOST_STACKED: usize = 24;

/// Where the cells of a chart of scores lie.
pub(super) struct ScoreCells {
    pub first_row: RowNum,
    pub last_row: RowNum,
    pub names: ColNum,
    pub score: ColNum,
    /// From the low end of the band to the score.
    pub below: ColNum,
    /// From the score to the high end.
    pub above: ColNum,
}

/// A dot on its band for every side. It is placed two rows below the cells written so far.
pub(super) fn scores(
    sheet: &mut Sheet<'_>,
    cells: &ScoreCells,
    title: &str,
    alt: &str,
    palette: &Palette,
) -> Result<(), XlsxError> {
    let name = sheet.name().to_owned();
    let range =
        |column: ColNum| ChartRange::new_from_range(&name, cells.first_row, column, cells.last_row, column);
    let mut marker = ChartMarker::new();
    marker
        .set_type(ChartMarkerType::Circle)
        .set_size(9)
        .set_format(ChartFormat::new().set_solid_fill(&fill(&palette.band_mark)).set_no_border());
    let mut band = ChartErrorBars::new();
    band.set_direction(ChartErrorBarsDirection::Both)
        .set_end_cap(false)
        .set_type(ChartErrorBarsType::Custom(range(cells.above), range(cells.below)))
        .set_format(ChartFormat::new().set_line(&line(&palette.band_edge, 5.0)));
    let mut chart = Chart::new(ChartType::Line);
    chart
        .add_series()
        .set_categories(&range(cells.names))
        .set_values(&range(cells.score))
        .set_name((name.as_str(), 0, cells.score))
        .set_format(ChartFormat::new().set_no_line())
        .set_marker(&marker)
        .set_y_error_bars(&band);
    chart.title().set_name(title).set_font(&title_font(palette));
    chart.legend().set_hidden();
    chart.y_axis().set_min(0).set_max(100).set_major_unit(25).set_num_format("0");
    chart.y_axis().set_major_gridlines_line(&line(&palette.track, 1.0));
    chart.set_alt_text(alt).set_width(760).set_height(340);
    let row = sheet.row() + 2;
    // Not in the first column: where that is printed on every page, a piece of the chart would be too.
    sheet.worksheet.insert_chart(row, 1, &chart)?;
    Ok(())
}

/// One bar from 0 to 100 in which the parts stand side by side, in the order of the rows.
pub(super) fn parts(
    sheet: &mut Sheet<'_>,
    rows: std::ops::RangeInclusive<RowNum>,
    part: ColNum,
    title: &str,
    alt: &str,
    palette: &Palette,
) -> Result<(), XlsxError> {
    if rows.clone().count() > MOST_STACKED {
        return Ok(());
    }
    let name = sheet.name().to_owned();
    let mut chart = Chart::new(ChartType::BarStacked);
    for (row, colour) in rows.zip(palette.chart().into_iter().cycle()) {
        chart
            .add_series()
            .set_name((name.as_str(), row, 0))
            .set_values((name.as_str(), row, part))
            .set_gap(60)
            .set_format(
                ChartFormat::new()
                    .set_solid_fill(&fill(colour))
                    .set_border(&line(&palette.surface_raised, 1.0)),
            );
    }
    chart.title().set_name(title).set_font(&title_font(palette));
    chart.legend().set_position(ChartLegendPosition::Bottom);
    chart.x_axis().set_min(0).set_max(100).set_major_unit(25).set_num_format("0");
    chart.x_axis().set_major_gridlines_line(&line(&palette.track, 1.0));
    chart.y_axis().set_hidden(true);
    chart.set_alt_text(alt).set_width(640).set_height(240);
    let row = sheet.row() + 2;
    sheet.worksheet.insert_chart(row, 0, &chart)?;
    Ok(())
}

fn fill(colour: &Colour) -> ChartSolidFill {
    let mut fill = ChartSolidFill::new();
    fill.set_color(Color::RGB(colour.rgb()));
    fill
}

fn line(colour: &Colour, width: f64) -> ChartLine {
    let mut line = ChartLine::new();
    line.set_color(Color::RGB(colour.rgb())).set_width(width);
    line
}

fn title_font(palette: &Palette) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_bold().set_size(13).set_color(Color::RGB(palette.text.rgb()));
    font
}
