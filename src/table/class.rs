//! The tables of class figures: one row a dimension, one row an item, every figure unrounded.

use super::diagnostic::{TableCode, TableDiagnostic};
use super::findings::Findings;
use super::number::{push_count, push_number};
use crate::profile::Key;
use crate::statistics::{ClassFigures, Count, DimensionFigures, Finding, Interval, ItemFigures};

/// Columns of the table of dimensions; scores in POMP units.
const OF_DIMENSIONS: &str = "dimension,n_scored,mean,sd,q1,median,q3,floor_pct,ceiling_pct,n_listwise,alpha,alpha_lo95,alpha_hi95,sem";

/// Columns of the table of items before the counts of each answer; mean and SD in units of the scale, after reversal.
const OF_ITEMS: &str = "item,dimension,key,n,mean,sd,r_drop,alpha_if_dropped,not_understood";

/// `dimensions.csv`: one row a dimension in profile order, UTF-8, `,`. A figure that is not defined is an empty cell, a
/// negative alpha is written as it is.
#[must_use]
pub fn dimensions_csv(figures: &ClassFigures) -> Vec<u8> {
    let mut table = Vec::from(OF_DIMENSIONS);
    table.push(b'\n');
    for dimension in &figures.dimensions {
        push_dimension(&mut table, dimension);
    }
    table
}

/// `items.csv`: one row an item in the order of presentation, UTF-8, `,`; `key` is 1 or, reversed, −1. The answers counted
/// in `count_<value>` are those after reversal.
#[must_use]
pub fn items_csv(figures: &ClassFigures) -> Vec<u8> {
    let mut table = Vec::from(OF_ITEMS);
    let counts = figures.items.first().map_or(&[][..], |item| &item.counts);
    for option in counts {
        table.extend_from_slice(format!(",count_{}", option.value).as_bytes());
    }
    table.push(b'\n');
    for item in &figures.items {
        push_item(&mut table, item);
    }
    table
}

/// What of the figures deserves a look at the answers or the keys.
#[must_use]
pub fn look_at(figures: &ClassFigures) -> Findings {
    let mut findings = Findings::default();
    if figures.respondents.known() == Some(0) {
        return findings;
    }
    let mut tell = |code, column: &str| {
        findings.add(TableDiagnostic::of_table(code).in_column(column).with("column", &column));
    };
    for item in figures.items.iter().filter(|item| item.n.known() == Some(0)) {
        tell(TableCode::ItemWithoutAnswers, item.item.as_str());
    }
    for found in figures.findings() {
        match found {
            Finding::NegativeAlpha { dimension, .. } => tell(TableCode::NegativeAlpha, dimension.as_str()),
            Finding::CheckKey { item, .. } => tell(TableCode::NegativeItemTotal, item.as_str()),
            Finding::ConstantItem { item } => tell(TableCode::ConstantItem, item.as_str()),
            // These describe the class; they do not tell of a slip in the data.
            Finding::Floor { .. } | Finding::Ceiling { .. } => {}
        }
    }
    findings
}

fn push_dimension(table: &mut Vec<u8>, figures: &DimensionFigures) {
    table.extend_from_slice(figures.dimension.as_str().as_bytes());
    push_people(table, figures.n_scored);
    let share = |share: Option<f64>| share.map(|share| 100.0 * share);
    push_figures(
        table,
        &[
            figures.mean,
            figures.sd,
            figures.q1,
            figures.median,
            figures.q3,
            share(figures.floor.share),
            share(figures.ceiling.share),
        ],
    );
    push_people(table, figures.n_listwise);
    let end = |end: fn(Interval) -> f64| figures.alpha_interval.map(end);
    push_figures(table, &[figures.alpha, end(|both| both.low), end(|both| both.high), figures.sem]);
    table.push(b'\n');
}

fn push_item(table: &mut Vec<u8>, figures: &ItemFigures) {
    table.extend_from_slice(figures.item.as_str().as_bytes());
    table.push(b',');
    table.extend_from_slice(figures.dimension.as_str().as_bytes());
    let key = match figures.key {
        Key::Positive => ",1",
        Key::Reversed => ",-1",
    };
    table.extend_from_slice(key.as_bytes());
    push_people(table, figures.n);
    push_figures(table, &[figures.mean, figures.sd, figures.r_drop, figures.alpha_if_dropped]);
    push_people(table, figures.not_understood);
    for option in &figures.counts {
        push_people(table, option.count);
    }
    table.push(b'\n');
}

/// A cell with its comma, empty when the number is not told.
fn push_people(table: &mut Vec<u8>, count: Count) {
    table.push(b',');
    if let Some(count) = count.known() {
        push_count(table, count);
    }
}

/// Cells with their commas, empty ones for what is not defined.
fn push_figures(table: &mut Vec<u8>, figures: &[Option<f64>]) {
    for figure in figures {
        table.push(b',');
        if let Some(figure) = figure {
            push_number(table, *figure);
        }
    }
}
