//! `csv_floor KEYS.csv ANSWERS.csv SCORES.csv`: the core columns of `selaras score` with nothing around them. Answers are
//! one digit from 1 to 5 or empty, items lie in the order of the keys, weights are 1. Nothing is checked.

use std::error::Error;
use std::fs::File;

const DIMENSIONS: [&str; 6] =
    ["empathy", "communication", "teamwork", "analytical", "decision", "motivation"];
const Z_90: f64 = 1.644_853_626_951_472_2;

fn main() -> Result<(), Box<dyn Error>> {
    let [keys, answers, scores] = std::env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "usage")?;
    let items = items(&keys)?;
    let mut reader = csv::ReaderBuilder::new().buffer_capacity(64 * 1024).from_path(answers)?;
    let mut writer = csv::WriterBuilder::new()
        .buffer_capacity(256 * 1024)
        .from_writer(File::create(scores)?);
    let mut row = csv::ByteRecord::new();
    let mut number = ryu::Buffer::new();
    writer.write_byte_record(&header())?;
    while reader.read_byte_record(&mut row)? {
        let (mut count, mut sum) = ([0_u32; 6], [0_u32; 6]);
        for (cell, (dimension, reversed)) in row.iter().skip(1).zip(&items) {
            if let Some(digit) = cell.first() {
                count[*dimension] += 1;
                sum[*dimension] += u32::from(if *reversed { b'5' - digit } else { digit - b'1' });
            }
        }
        writer.write_field(&row[0])?;
        let (mut fit, mut variance, mut scored) = (0.0, 0.0, 0);
        for dimension in 0..6 {
            writer.write_field([b'0' + count[dimension] as u8])?;
            if count[dimension] < 3 {
                for _ in 0..5 {
                    writer.write_field("")?;
                }
                continue;
            }
            let mean = f64::from(sum[dimension]) / f64::from(count[dimension]);
            let pomp = 25.0 * mean;
            let sem = 33.0 / 6_f64.sqrt() * (6.0 / f64::from(count[dimension])).sqrt();
            (fit, variance, scored) = (fit + pomp / 6.0, variance + sem * sem / 36.0, scored + 1);
            let (low, high) = ((pomp - Z_90 * sem).max(0.0), (pomp + Z_90 * sem).min(100.0));
            for figure in [1.0 + mean, pomp, sem, low, high] {
                writer.write_field(number.format_finite(figure))?;
            }
        }
        let se = variance.sqrt();
        for figure in [fit, se, (fit - Z_90 * se).max(0.0), (fit + Z_90 * se).min(100.0)] {
            writer.write_field(if scored == 6 { number.format_finite(figure) } else { "" })?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(writer.flush()?)
}

/// Dimension and whether it is reversed, of each item.
fn items(path: &str) -> Result<Vec<(usize, bool)>, Box<dyn Error>> {
    let mut items = Vec::new();
    for row in csv::Reader::from_path(path)?.records() {
        let row = row?;
        let dimension = DIMENSIONS.iter().position(|name| *name == &row[2]).ok_or("unknown dimension")?;
        items.push((row[1].parse::<u32>()?, dimension, &row[3] == "-1"));
    }
    items.sort_unstable();
    Ok(items.into_iter().map(|(_, dimension, reversed)| (dimension, reversed)).collect())
}

fn header() -> csv::ByteRecord {
    let of = |name: &str| ["n", "mean", "pomp", "sem", "lo90", "hi90"].map(|column| format!("{name}_{column}"));
    let dimensions = DIMENSIONS.iter().flat_map(|name| of(name));
    let fit = ["fit", "fit_se", "fit_lo90", "fit_hi90"].map(str::to_owned);
    csv::ByteRecord::from_iter(std::iter::once("respondent".to_owned()).chain(dimensions).chain(fit))
}
