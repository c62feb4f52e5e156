//! Lab mode: what several students a day at one computer see of the program, and how a lab file says so. Bytes come in;
//! where the file lies and what the window does with it is told elsewhere.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::Deserialize;

use crate::language::{Args, Language};
use crate::profile::{
    Diagnostic, DiagnosticCode, EntryShape, Findings, Presence, ProfileId, RonValue, Shape, SimilarPlace,
    field_shape, read_small,
};

/// A commented lab file to start from; the reader accepts it.
pub const TEMPLATE: &str = include_str!("../../assets/lab.ron");

/// Most bytes of a lab file that are read.
pub const MAX_BYTES: usize = 64 * 1024;

/// Minutes without input until the notice, where the lab file says nothing.
const NOTICE_MINUTES: u32 = 10;
/// Minutes without input until the way back to the start.
const RETURN_MINUTES: u32 = 15;
/// The longest time without input, in minutes: a working day.
const MOST_MINUTES: i64 = 480;
/// Longest path, in characters: what Windows takes with long paths.
const LONGEST_PATH: usize = 1_000;

/// How the window works in a lab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LabMode {
    /// Where results are handed in.
    pub drop_folder: PathBuf,
    /// The occupations that are shown; all of them when there is none.
    pub profiles: Vec<ProfileId>,
    /// Whether the window fills the screen from the start.
    pub full_screen: bool,
    /// Without input for so long, the student is reminded.
    pub idle_notice: Duration,
    /// Without input for so long, the window returns to the start; longer than [`Self::idle_notice`].
    pub idle_return: Duration,
    /// The data folder to use instead of the one that is found.
    pub data_folder: Option<PathBuf>,
}

impl LabMode {
    /// Lab mode with the times that hold where nothing else is said, all occupations and no full screen.
    #[must_use]
    pub fn with_drop_folder(drop_folder: PathBuf) -> Self {
        Self {
            drop_folder,
            profiles: Vec::new(),
            full_screen: false,
            idle_notice: minutes(NOTICE_MINUTES),
            idle_return: minutes(RETURN_MINUTES),
            data_folder: None,
        }
    }

    /// Whether the occupation is shown.
    #[must_use]
    pub fn shows(&self, profile: &ProfileId) -> bool {
        self.profiles.is_empty() || self.profiles.contains(profile)
    }
}

/// A lab file as far as it could be read, and everything found in it.
#[derive(Clone, Debug)]
pub struct LabReading {
    /// Lab mode; none when there is an error.
    pub mode: Option<LabMode>,
    /// Findings, by line and column.
    pub diagnostics: Vec<Diagnostic>,
    /// Where it names profiles: the reader does not know which there are.
    pub profiles: Vec<SimilarPlace>,
}

/// Reads a lab file. Paths that do not begin at a root are counted from `beside`, the folder of the program.
#[must_use]
pub fn read(bytes: &[u8], beside: &Path) -> LabReading {
    let reading = read_small::<LabFile>(bytes, &LAB_FILE, check_times);
    let mode = reading.value.map(|file| file.into_mode(beside));
    LabReading { mode, diagnostics: reading.diagnostics, profiles: reading.profiles }
}

/// A finding in a lab file as one line: place, what is wrong, what to do.
#[must_use]
pub fn finding_line(finding: &Diagnostic, language: Language) -> String {
    let (message, help) = match finding.code {
        DiagnosticCode::Empty => (language.text("lab-file-empty").into_owned(), None),
        code => {
            // What would send a technician to the schema of profiles is left out.
            let helps = !matches!(code, DiagnosticCode::TooDeep | DiagnosticCode::ReservedId);
            (finding.message(language), helps.then(|| finding.help(language)))
        }
    };
    let args = Args::new()
        .text("line", finding.line.to_string())
        .text("column", finding.column.to_string())
        .text("message", message);
    let told = language.format("lab-file-finding", &args);
    help.map_or_else(|| told.clone(), |help| format!("{told}. {help}"))
}

/// The file as it is written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LabFile {
    #[serde(rename = "schema")]
    _schema: u32,
    drop_folder: String,
    #[serde(default)]
    profiles: Vec<ProfileId>,
    #[serde(default)]
    full_screen: bool,
    #[serde(default = "notice_minutes")]
    idle_notice_minutes: u32,
    #[serde(default = "return_minutes")]
    idle_return_minutes: u32,
    #[serde(default)]
    data_folder: Option<String>,
}

impl LabFile {
    fn into_mode(self, beside: &Path) -> LabMode {
        LabMode {
            drop_folder: beside.join(self.drop_folder),
            profiles: self.profiles,
            full_screen: self.full_screen,
            idle_notice: minutes(self.idle_notice_minutes),
            idle_return: minutes(self.idle_return_minutes),
            data_folder: self.data_folder.map(|folder| beside.join(folder)),
        }
    }
}

fn notice_minutes() -> u32 {
    NOTICE_MINUTES
}

fn return_minutes() -> u32 {
    RETURN_MINUTES
}

fn minutes(minutes: u32) -> Duration {
    Duration::from_secs(60 * u64::from(minutes))
}

const LAB_FILE: EntryShape = EntryShape {
    name: "Lab",
    fields: &[
        field_shape("schema", Presence::Required, Shape::Whole(1, 1)),
        field_shape("drop_folder", Presence::Required, Shape::Plain(LONGEST_PATH)),
        field_shape("profiles", Presence::Defaulted, Shape::List(&Shape::ProfileRef)),
        field_shape("full_screen", Presence::Defaulted, Shape::Flag),
        field_shape("idle_notice_minutes", Presence::Defaulted, Shape::Whole(1, MOST_MINUTES - 1)),
        field_shape("idle_return_minutes", Presence::Defaulted, Shape::Whole(2, MOST_MINUTES)),
        field_shape("data_folder", Presence::Optional, Shape::Plain(LONGEST_PATH)),
    ],
};

/// The way back comes after the notice.
fn check_times(file: &RonValue<'_>, findings: &mut Findings) {
    let written = |name: &str| file.get(name).and_then(|value| Some((value.whole()?, value.span.start)));
    let notice = written("idle_notice_minutes");
    let back = written("idle_return_minutes");
    let minutes = |written: Option<(i64, usize)>, otherwise: u32| {
        written.map_or_else(|| i64::from(otherwise), |(minutes, _)| minutes)
    };
    let (least, most) = (minutes(notice, NOTICE_MINUTES), minutes(back, RETURN_MINUTES));
    if least < most {
        return;
    }
    // Told where it can be mended: at the way back, or at the notice when only that is written.
    let (place, range) = match (back, notice) {
        (Some((_, place)), _) => (place, (most, least + 1, MOST_MINUTES)),
        (None, Some((_, place))) => (place, (least, 1, most - 1)),
        (None, None) => return,
    };
    let (found, from, to) = range;
    findings.add_with(DiagnosticCode::NumberOutOfRange, place, || {
        vec![("found", found.to_string()), ("least", from.to_string()), ("most", to.to_string())]
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> LabReading {
        read(text.as_bytes(), Path::new("/program"))
    }

    fn found(text: &str) -> Vec<(&'static str, usize, usize)> {
        of(text).diagnostics.iter().map(|found| (found.code.name(), found.line, found.column)).collect()
    }

    #[test]
    fn the_template_is_read_with_the_times_of_the_interface() {
        let reading = of(TEMPLATE);
        assert_eq!(reading.diagnostics, []);
        let mode = reading.mode.unwrap();
        assert!(mode.drop_folder.ends_with(r"\\SERVER\bk\hasil"), "{:?}", mode.drop_folder);
        assert_eq!((mode.idle_notice.as_secs(), mode.idle_return.as_secs()), (600, 900));
        assert!(!mode.full_screen && mode.shows(&"apa-saja".into()));
    }

    #[test]
    fn what_is_left_out_has_the_value_the_template_names() {
        let mode = of(r#"(schema: 1, drop_folder: "hasil")"#).mode.unwrap();
        assert_eq!(mode, LabMode::with_drop_folder("/program/hasil".into()));
        let named = of(r#"(schema: 1, drop_folder: "/h", profiles: ["a"], data_folder: "data")"#);
        let mode = named.mode.unwrap();
        assert!(mode.shows(&"a".into()) && !mode.shows(&"b".into()));
        assert_eq!(mode.data_folder, Some("/program/data".into()));
        assert_eq!(mode.drop_folder, PathBuf::from("/h"));
        let place = &named.profiles[0];
        assert_eq!((place.line, place.column), (1, 43));
    }

    #[test]
    fn every_slip_is_told_at_its_place() {
        let text =
            "(\n    schema: 2,\n    drop_foldr: \"x\",\n    full_screen: 1,\n    profiles: [\"A b\"],\n)";
        assert_eq!(
            found(text),
            [
                ("missing_field", 1, 1),
                ("number_out_of_range", 2, 13),
                ("unknown_field", 3, 5),
                ("wrong_type", 4, 18),
                ("bad_id", 5, 16),
            ]
        );
        assert!(of(text).mode.is_none());
        assert_eq!(found(""), [("empty", 1, 1)]);
        assert_eq!(found("(schema: 1, drop_folder: \"x\""), [("unclosed_bracket", 1, 1)]);
        assert_eq!(found("(schema: 1,\n drop_folder: \"\u{7}\")"), [("hidden_character", 2, 16)]);
    }

    #[test]
    fn the_way_back_comes_after_the_notice() {
        let with = |times: &str| found(&format!("(schema: 1, drop_folder: \"x\",\n{times})"));
        assert_eq!(with("idle_notice_minutes: 14"), []);
        assert_eq!(with("idle_notice_minutes: 15"), [("number_out_of_range", 2, 22)]);
        assert_eq!(with("idle_return_minutes: 10"), [("number_out_of_range", 2, 22)]);
        assert_eq!(with("idle_notice_minutes: 0"), [("number_out_of_range", 2, 22)]);
        assert_eq!(with("idle_notice_minutes: 20, idle_return_minutes: 20").len(), 1);
    }

    #[test]
    fn every_finding_is_one_line_with_its_place_in_both_languages() {
        for language in Language::ALL {
            for text in ["", "(schema: 1)", "(schema: 1, drop: 1)", "(schema: true, drop_folder: [])"] {
                for finding in of(text).diagnostics {
                    let line = finding_line(&finding, language);
                    assert!(line.contains('1') && !line.contains("lab-file"), "{line}");
                    assert!(!line.to_lowercase().contains("profil"), "{line}");
                }
            }
        }
    }
}
