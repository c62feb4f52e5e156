//! One report, many forms: for odd people in both languages, every figure and sentence of the [`Report`] that the screen is
//! drawn from stands in the web page, the workbook, both tables, the text and the PDF, read back by other programs' readers.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test that fails should stop at once, tells what it compared, and may leave files for other readers"
)]

use std::collections::BTreeMap;

use selaras::language::Language;
use selaras::profile::{Dimension, Profile, Text};
use selaras::report::{Paper, Report, ReportInput, build};
use selaras::scoring::score;

#[path = "common/made.rs"]
mod made;
#[path = "pdf_report/people.rs"]
mod people;

#[path = "one_report/book.rs"]
mod book;
#[path = "one_report/page.rs"]
mod page;
#[cfg(feature = "pdf")]
#[path = "one_report/pages.rs"]
mod pages;
#[path = "one_report/plain.rs"]
mod plain;
#[path = "one_report/tables.rs"]
mod tables;

use people::Person;

/// Cells that were compared, by form.
#[derive(Default)]
pub(crate) struct Compared(BTreeMap<&'static str, usize>);

impl Compared {
    pub(crate) fn one(&mut self, form: &'static str) {
        *self.0.entry(form).or_default() += 1;
    }

    /// Compares two cells.
    #[track_caller]
    #[expect(clippy::needless_pass_by_value, reason = "it reads like `assert_eq!`")]
    pub(crate) fn same<T: PartialEq + std::fmt::Debug>(
        &mut self,
        form: &'static str,
        ours: T,
        report: T,
        what: &str,
    ) {
        assert_eq!(ours, report, "{form}: {what}");
        self.one(form);
    }
}

fn report_of(person: &Person, language: Language) -> Report {
    let Person { profile, sitting, .. } = person;
    let outcome = score(&profile.instrument, &sitting.answers);
    build(&ReportInput::from_profile(profile, sitting, jiff::civil::date(2026, 11, 24)), &outcome, language)
}

/// Names that a spreadsheet, a page or a line of text could take for something else.
fn everybody() -> Vec<Person> {
    let mut people = people::all();
    let names = [
        ("=cmd|' /C calc'!A0", "name-formula"),
        ("+62 812", "name-plus"),
        ("-1+1", "name-minus"),
        ("@SUM(A1)", "name-at"),
        ("</style><script>alert(1)</script>", "name-script"),
        ("a\"b;c,d\u{7}e\tf", "name-delimiters"),
        ("&amp; &lt; 'x'", "name-entities"),
    ];
    people.extend(names.map(|(name, id)| {
        let mut person = people::sekar();
        person.id = id;
        person.sitting.respondent.name = name.to_owned();
        person
    }));
    people.push(hostile_profile());
    people
}

/// A result file brings its own instrument, so its texts are as little to be believed as a name.
fn hostile_profile() -> Person {
    let mut person = people::sekar();
    person.id = "texts-like-markup";
    let hostile = |text: &mut Text| {
        text.id = format!("=1+1 <b onclick='x'>{}</b> &amp; {{{{ x }}}} #let", text.id);
        text.en = text.en.as_ref().map(|text| format!("@x <script>{text}</script> \"&\" <!-- $y$"));
    };
    let Profile { title, instrument, next_steps, questions_for_worker, .. } = &mut person.profile;
    hostile(title);
    instrument.scale.labels.iter_mut().for_each(hostile);
    instrument.items.iter_mut().for_each(|item| hostile(&mut item.text));
    next_steps.iter_mut().for_each(|step| hostile(&mut step.text));
    questions_for_worker.iter_mut().for_each(hostile);
    for dimension in &mut instrument.dimensions {
        let Dimension { name, learnable, low, middle, high, grow, discuss, .. } = dimension;
        [name, learnable, low, middle, high].into_iter().chain(grow).chain(discuss).for_each(hostile);
    }
    person
}

/// Fields that no reader sees: what stands for something in code, and parts of a sentence that is there as a whole.
const NOT_READ: [&str; 17] = [
    "language",
    "id",
    "item",
    "role",
    "band",
    "date",
    "code",
    "stronger",
    "weaker",
    "statement",
    "answer",
    "labels",
    "answered_count",
    "items",
    "value",
    "figures",
    "at",
];

/// Every text of the report with its path, "/sides/0/name".
pub(crate) fn texts(report: &Report) -> Vec<(String, String)> {
    fn walk(value: &serde_json::Value, path: &str, found: &mut Vec<(String, String)>) {
        match value {
            serde_json::Value::String(text) => found.push((path.to_owned(), text.clone())),
            serde_json::Value::Array(list) => {
                list.iter()
                    .enumerate()
                    .for_each(|(place, value)| walk(value, &format!("{path}/{place}"), found));
            }
            serde_json::Value::Object(fields) => {
                for (key, value) in fields.iter().filter(|(key, _)| !NOT_READ.contains(&key.as_str())) {
                    // How a band lies to a minimum is a word of the code.
                    if !(key == "state" && value.is_string()) {
                        walk(value, &format!("{path}/{key}"), found);
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(report).unwrap(), "", &mut found);
    found
}

/// The last field of a path.
pub(crate) fn field(path: &str) -> &str {
    path.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap()
}

/// One space between words, as every reader of a page sees it.
pub(crate) fn plain_spaces(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A figure as it is shown, read without the program's help.
pub(crate) fn number(text: &str) -> f64 {
    text.replace(',', ".").parse().unwrap()
}

#[test]
fn every_form_says_what_the_screen_says() {
    let mut compared = Compared::default();
    let people = everybody();
    assert!(people.len() >= 12);
    #[cfg(feature = "pdf")]
    let with_pages = pages::can_read();
    for person in &people {
        for language in Language::ALL {
            let report = report_of(person, language);
            let what = format!("{} in {}", person.id, language.tag());
            page::compare(&report, &what, &mut compared);
            book::compare(&report, &what, &mut compared);
            tables::compare(&report, &what, &mut compared);
            plain::compare(&report, &what, &mut compared);
            #[cfg(feature = "pdf")]
            if with_pages {
                pages::compare(&report, person, &what, &mut compared);
            }
        }
    }
    println!("{} people in two languages, cells compared:", people.len());
    for (form, cells) in &compared.0 {
        println!("  {form}: {cells}");
        assert!(*cells > 50 * people.len(), "{form}: {cells}");
    }
}

/// For other readers: every report in every form, in a folder that is named outside.
#[test]
fn kept_for_other_readers() {
    let Some(folder) = std::env::var_os("SELARAS_REPORT_FOLDER").map(std::path::PathBuf::from) else {
        return;
    };
    for person in everybody() {
        for language in Language::ALL {
            let report = report_of(&person, language);
            let name = format!("{}-{}", person.id, language.tag());
            std::fs::write(folder.join(format!("{name}.html")), page::written(&report, Paper::A4)).unwrap();
            std::fs::write(folder.join(format!("{name}.xlsx")), book::written(&report, Paper::F4)).unwrap();
        }
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    let report = report_of(&people::sekar(), Language::Indonesian);
    assert_eq!(book::written(&report, Paper::A4), book::written(&report, Paper::A4));
    assert_eq!(page::written(&report, Paper::A4), page::written(&report, Paper::A4));
    assert_ne!(book::written(&report, Paper::A4), book::written(&report, Paper::F4));
    assert_ne!(page::written(&report, Paper::A4), page::written(&report, Paper::F4));
}
