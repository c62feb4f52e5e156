//! The window's settings: a small versioned file. Damaged, it is moved aside and the first settings are used: no
//! setting is worth a program that does not start.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::read::{LoadError, read_capped};
use super::save_error::SaveError;
use super::write::{Overwrite, create_folder, folder_of, move_aside, write_atomic};
use crate::language::Language;
use crate::profile::ProfileId;
use crate::report::{Letterhead, Paper};

/// The version this program writes. A setting that is added has a first value and needs no new version: an older program
/// reads past it, and a file without it reads as before.
const VERSION: u64 = 1;
/// Most bytes of a settings file.
const MAX_BYTES: usize = 64 * 1024;
/// Text sizes a person can choose, per cent: lowest, highest, step.
pub const TEXT_SIZES: (u16, u16, u16) = (80, 200, 10);

/// How the window looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ThemeChoice {
    /// As the system says.
    #[default]
    Follow,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    HighContrast,
}

/// How a table of a result is written: for which program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TableFor {
    /// Excel with Indonesian settings: `;` between cells, decimal comma.
    #[default]
    ExcelIndonesia,
    /// Programs for data: `,` between cells, decimal point.
    Data,
}

/// Longest name of a school, in characters: one line of the page.
pub const MAX_SCHOOL: usize = 100;
/// Longest address of a school, in characters: two lines of the page.
pub const MAX_ADDRESS: usize = 200;

/// The window's size in points at text size 100.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
    /// Whether it fills the screen.
    #[serde(default)]
    pub maximised: bool,
}

/// Lab mode as it was switched on in the settings; a lab file beside the program comes before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LabSettings {
    /// Whether the window is in lab mode.
    pub on: bool,
    /// The class folder, absolute.
    pub drop_folder: Option<PathBuf>,
    /// Whether the window fills the screen.
    pub full_screen: bool,
}

/// What the window remembers between runs. Nothing about a person's answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Language of the screen.
    pub language: Language,
    /// How the window looks.
    pub theme: ThemeChoice,
    /// Text size in per cent, one of [`TEXT_SIZES`].
    pub text_size: u16,
    /// Whether nothing moves.
    pub reduced_motion: bool,
    /// The occupation that was open last.
    pub last_profile: Option<ProfileId>,
    /// The window's size; `None` before the first run.
    pub window: Option<WindowSize>,
    /// The paper of a printed report.
    pub paper: Paper,
    /// The head of a printed report: the school's, no person's.
    pub letterhead: Letterhead,
    /// Whether a printed report has lines to sign.
    pub signatures: bool,
    /// Which table is offered first.
    pub table_for: TableFor,
    /// Lab mode.
    pub lab: LabSettings,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: ThemeChoice::default(),
            text_size: 100,
            reduced_motion: false,
            last_profile: None,
            window: None,
            paper: Paper::default(),
            letterhead: Letterhead::default(),
            signatures: true,
            table_for: TableFor::default(),
            lab: LabSettings::default(),
        }
    }
}

/// What is told about settings that could not be taken as they were.
#[derive(Debug)]
pub enum SettingsNotice {
    /// Damaged and moved aside.
    Damaged,
    /// Of a newer version: what is known is used, the file was moved aside.
    Newer,
    /// The disk did not give them.
    NotLoaded(LoadError),
}

impl SettingsNotice {
    /// What happened, in words.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match self {
            Self::Damaged => language.text("settings-damaged").into_owned(),
            Self::Newer => language.text("settings-newer").into_owned(),
            Self::NotLoaded(error) => error.message(language),
        }
    }
}

/// The settings to use, and what is to be told about them.
#[derive(Debug, Default)]
pub struct LoadedSettings {
    /// The settings.
    pub settings: Settings,
    /// Whether nothing was stored yet.
    pub first_run: bool,
    /// What happened, when something did.
    pub notice: Option<SettingsNotice>,
}

/// Loads the settings; always gives some that can be used.
#[must_use]
pub fn load_settings(path: &Path) -> LoadedSettings {
    let bytes = match read_capped(path, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(LoadError::Missing { .. }) => return LoadedSettings { first_run: true, ..Default::default() },
        Err(LoadError::TooLarge { .. }) => {
            return set_aside(path, Settings::default(), "damaged", "too large");
        }
        Err(error) => {
            return LoadedSettings { notice: Some(SettingsNotice::NotLoaded(error)), ..Default::default() };
        }
    };
    match parse(&bytes, STEPS) {
        Ok((settings, version)) if version > VERSION => {
            set_aside(path, settings, "newer", &format!("version {version}, this program knows {VERSION}"))
        }
        Ok((settings, _)) => LoadedSettings { settings, ..Default::default() },
        Err(reason) => set_aside(path, Settings::default(), "damaged", &reason),
    }
}

/// Saves the settings in place of the stored ones.
///
/// # Errors
/// As [`write_atomic`].
pub fn save_settings(path: &Path, settings: &Settings) -> Result<(), SaveError> {
    create_folder(&folder_of(path))?;
    let mut value = serde_json::to_value(settings).unwrap_or_default();
    if let Value::Object(fields) = &mut value {
        fields.insert("version".to_owned(), VERSION.into());
    }
    write_atomic(path, format!("{value:#}\n").as_bytes(), Overwrite::Replace)
}

fn set_aside(path: &Path, settings: Settings, label: &str, reason: &str) -> LoadedSettings {
    // If even that is not possible, saving will tell.
    let _ = move_aside(path, label, reason);
    let notice = if label == "newer" { SettingsNotice::Newer } else { SettingsNotice::Damaged };
    LoadedSettings { settings, first_run: false, notice: Some(notice) }
}

/// Lifts a file of version n (its index + 1) to version n + 1.
type Step = fn(&mut Map<String, Value>);

/// One step for every version that was ever released and is older than [`VERSION`].
const STEPS: &[Step] = &[];

/// The settings of a file and the version it had.
fn parse(bytes: &[u8], steps: &[Step]) -> Result<(Settings, u64), String> {
    let mut fields: Map<String, Value> = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
    let version = fields.get("version").and_then(Value::as_u64).filter(|version| *version > 0);
    let version = version.ok_or("no version")?;
    let done = usize::try_from(version - 1).unwrap_or(usize::MAX);
    for step in steps.iter().skip(done) {
        step(&mut fields);
    }
    let settings: Settings = if version > VERSION {
        known_fields(&fields)
    } else {
        serde_json::from_value(Value::Object(fields)).map_err(|error| error.to_string())?
    };
    Ok((within_limits(settings), version))
}

/// Every field of a newer version that still means something here.
fn known_fields(fields: &Map<String, Value>) -> Settings {
    let mut known = Map::new();
    for (name, value) in fields {
        let mut with = known.clone();
        with.insert(name.clone(), value.clone());
        if serde_json::from_value::<Settings>(Value::Object(with.clone())).is_ok() {
            known = with;
        }
    }
    serde_json::from_value(Value::Object(known)).unwrap_or_default()
}

fn within_limits(mut settings: Settings) -> Settings {
    let (lowest, highest, step) = TEXT_SIZES;
    settings.text_size = (settings.text_size.clamp(lowest, highest) + step / 2) / step * step;
    settings.window = settings.window.filter(|window| {
        [window.width, window.height].iter().all(|side| side.is_finite() && (200.0..=20_000.0).contains(side))
    });
    settings.lab.drop_folder = settings.lab.drop_folder.filter(|folder| folder.is_absolute());
    // Without a folder there is nothing a student could hand over to.
    settings.lab.on &= settings.lab.drop_folder.is_some();
    settings.letterhead.school = one_line(&settings.letterhead.school, MAX_SCHOOL);
    settings.letterhead.address = one_line(&settings.letterhead.address, MAX_ADDRESS);
    settings
}

fn one_line(text: &str, most: usize) -> String {
    text.chars().filter(|c| !c.is_control()).take(most).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_version_is_lifted_step_by_step() {
        let rename: Step = |fields| {
            let percent = fields.remove("zoom").and_then(|zoom| zoom.as_f64()).unwrap_or(1.0) * 100.0;
            fields
                .insert("text_size".to_owned(), (percent.round()).to_string().parse::<u64>().unwrap().into());
        };
        let bytes = br#"{"version": 1, "zoom": 1.5, "theme": "dark"}"#;
        let (settings, _) = parse(bytes, &[rename]).unwrap();
        assert_eq!((settings.text_size, settings.theme), (150, ThemeChoice::Dark));
        let (untouched, _) = parse(br#"{"version": 1, "text_size": 110}"#, &[]).unwrap();
        assert_eq!(untouched.text_size, 110);
    }

    #[test]
    fn odd_values_are_brought_within_limits() {
        let bytes = br#"{"version": 1, "text_size": 999, "window": {"width": 1.0, "height": 700.0}}"#;
        let (settings, _) = parse(bytes, STEPS).unwrap();
        assert_eq!((settings.text_size, settings.window), (200, None));
        let (settings, _) = parse(br#"{"version": 1, "text_size": 84}"#, STEPS).unwrap();
        assert_eq!(settings.text_size, 80);
        let long = "S".repeat(5000);
        let bytes =
            format!(r#"{{"version": 1, "letterhead": {{"school": "{long}", "address": "Jl. A\nB"}}}}"#);
        let (settings, _) = parse(bytes.as_bytes(), STEPS).unwrap();
        assert_eq!(settings.letterhead.school.len(), MAX_SCHOOL);
        assert_eq!(settings.letterhead.address, "Jl. AB");
    }
}
