//! Everything a person can do, in one enum. Buttons, keys and the picker send commands; only the app applies them.

use std::cell::RefCell;
use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};
use uuid::Uuid;

use super::print::PrintBy;
use super::settings::TextSize;
use crate::assessment::{Answer, PictureChange};
use crate::guide::Guide;
use crate::language::Language;
use crate::profile::{DimensionId, EntryId, ItemId, ProfileId, Verdict};
use crate::report::Paper;
use crate::storage::{TableFor, ThemeChoice};

/// The tabs of an occupation, in the order of the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tab {
    /// Ringkasan.
    Overview,
    /// Tugas.
    Duties,
    /// Kecocokan.
    Suitability,
    /// Mitos & Fakta.
    Myths,
    /// Profesi Serupa.
    Similar,
    /// Asesmen.
    Assessment,
    /// Hasil.
    Result,
}

impl Tab {
    /// Every tab, in the order of the rail.
    pub const ALL: [Self; 7] = [
        Self::Overview,
        Self::Duties,
        Self::Suitability,
        Self::Myths,
        Self::Similar,
        Self::Assessment,
        Self::Result,
    ];

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Overview => "tab-overview",
            Self::Duties => "tab-duties",
            Self::Suitability => "tab-suitability",
            Self::Myths => "tab-myths",
            Self::Similar => "tab-similar",
            Self::Assessment => "tab-assessment",
            Self::Result => "tab-result",
        }
    }

    /// Its place in the rail, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Self::ALL.iter().position(|tab| *tab == self).map_or(1, |index| index + 1)
    }
}

/// The pages of a result, in the order of their segments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ResultPage {
    /// Ringkas.
    #[default]
    Summary,
    /// Jejak jawaban.
    Trace,
    /// Cara menghitung.
    Method,
    /// Perbandingan; only beside an earlier result.
    Comparison,
    /// Untuk guru BK; only of a result that was opened from a file.
    Counselor,
}

impl ResultPage {
    /// Every page, in the order of the segments.
    pub const ALL: [Self; 5] = [Self::Summary, Self::Trace, Self::Method, Self::Comparison, Self::Counselor];

    /// The key of its name.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Summary => "result-page-summary",
            Self::Trace => "result-page-trace",
            Self::Method => "result-page-method",
            Self::Comparison => "result-page-comparison",
            Self::Counselor => "result-page-counselor",
        }
    }

    /// The key that shows it, Alt+1 to Alt+5.
    #[must_use]
    pub fn shortcut(self) -> KeyboardShortcut {
        let key = match self {
            Self::Summary => Key::Num1,
            Self::Trace => Key::Num2,
            Self::Method => Key::Num3,
            Self::Comparison => Key::Num4,
            Self::Counselor => Key::Num5,
        };
        KeyboardShortcut::new(Modifiers::ALT, key)
    }
}

/// What is written to a file through a dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The result file.
    Result,
    /// The summary as text.
    Summary,
    /// The occupation as text.
    OccupationSheet,
    /// The pages of the result.
    Pdf,
    /// The pages of a guide.
    Guide(Guide),
    /// A workbook for Excel.
    Workbook,
    /// A page for a browser.
    WebPage,
    /// A table for Excel with Indonesian settings.
    TableExcel,
    /// A table for programs that work with data.
    TableData,
}

/// Which line of the head of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterheadField {
    /// The school.
    School,
    /// Its address.
    Address,
}

/// Which folder is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FolderOf {
    /// Result files.
    Results,
    /// The reports that are made of them.
    Reports,
    /// Where results of the class are handed in.
    ClassFolder,
}

/// What is opened through a dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Import {
    /// A result file.
    Result,
    /// An earlier result, to stand beside the one on the sheet.
    Earlier,
    /// A profile.
    Profile,
}

/// Which field of the preparation page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RespondentField {
    /// Name or label.
    Name,
    /// Class.
    Class,
    /// Number.
    Number,
}

/// A dialog over the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The profile picker.
    Picker,
    /// Settings.
    Settings,
    /// Keys of this screen and short topics.
    Help,
    /// A guide.
    Guide(Guide),
    /// Version, licences.
    About,
    /// Sources, codes and changes of the profile.
    Sources,
    /// What is wrong with a profile.
    Findings(PathBuf),
    /// Before the answers are removed.
    EndSession,
    /// Before a result is replaced by a new sitting.
    Repeat,
    /// Before the program ends with unsaved work.
    Quit,
    /// The name or code of a draft of an earlier run.
    DraftName(Uuid),
    /// The pages of a report, before they are saved or printed.
    SavePdf,
    /// The other forms a result can take.
    Formats,
    /// A path, where the system has no dialog.
    SavePath(Export),
    /// A path, where the system has no dialog.
    OpenPath(Import),
    /// A folder, where the system has no dialog.
    FolderPath(FolderOf),
    /// Reports of a folder of result files.
    Reports,
    /// What went wrong, in full.
    Details(String),
    /// Before a result is handed over and the session ends.
    HandOver,
    /// Nobody has touched anything for a while.
    Idle,
    /// Before lab mode is left.
    LeaveLab,
}

/// One thing a person can do.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Go to the start page.
    Start,
    /// Open a tab.
    Open(Tab),
    /// Make a profile the active one and show its overview.
    ChooseProfile(ProfileId),
    /// Open a dialog.
    Show(Dialog),
    /// Close the dialog on top.
    CloseDialog,
    /// Step back: a dialog, a page of the form.
    Back,

    /// Go on from a draft.
    Resume(Uuid),
    /// Go on from a draft whose name or code was typed.
    ResumeNamed(Uuid, String),
    /// Remove a draft for ever.
    RemoveDraft(Uuid),
    /// Type into the preparation page.
    SetRespondent(RespondentField, String),
    /// From the preparation page to the first item.
    BeginItems,
    /// Give, change or clear an answer; with a key the focus goes on.
    GiveAnswer {
        /// The item.
        item: ItemId,
        /// The answer.
        answer: Answer,
        /// Whether to go to the next unanswered item of the page.
        advance: bool,
    },
    /// Answer the item that is active when this is applied, and go on; nothing once the page is full.
    AnswerActive(Answer),
    /// Make an item the active one, by its index.
    ActivateItem(usize),
    /// Go to a page of items, counted from 0.
    ItemPage(usize),
    /// Look through the answers.
    CheckAnswers,
    /// Show the result.
    FinishAssessment,
    /// Leave the assessment, keeping the place.
    PauseAssessment,
    /// Begin anew with the same occupation.
    RepeatAssessment,

    /// Guess a myth.
    GuessMyth(EntryId, Verdict),
    /// How the picture changed.
    SetPictureChange(PictureChange),
    /// The person's own line about it.
    SetReflection(String),
    /// Which other occupation is compared, by its place in the list.
    CompareWith(usize),
    /// Show a page of the result.
    ShowResultPage(ResultPage),
    /// Show how the score of a side came about.
    ShowTrace(DimensionId),
    /// Tick or untick a next step.
    TickStep(EntryId, bool),

    /// Save something through the native dialog.
    Save(Export),
    /// Save something to a typed path.
    SaveTo(Export, PathBuf),
    /// Open something through the native dialog.
    OpenFile(Import),
    /// Open something from a typed path.
    OpenFrom(Import, PathBuf),
    /// Copy the summary to the clipboard.
    CopySummary,
    /// Print the pages of the result.
    Print(PrintBy),
    /// The language of the report in the dialog.
    SetReportLanguage(Language),
    /// The paper of reports.
    SetPaper(Paper),
    /// Whether reports have lines to sign.
    SetSignatures(bool),
    /// The head of reports.
    SetLetterhead(LetterheadField, String),
    /// Which table is offered first.
    SetTableFor(TableFor),
    /// Choose a folder through the native dialog.
    ChooseFolder(FolderOf),
    /// Go on with a typed folder.
    TakeFolder(FolderOf, PathBuf),
    /// Whether the reports of a folder are to be handed on.
    SetToHandOn(bool),
    /// Stop making the reports of a folder.
    StopReports,
    /// Close a result that was opened from a file.
    CloseOpenedResult,
    /// Put the earlier result away.
    CloseComparison,
    /// Try the last thing that did not work again.
    Retry,
    /// Open a file in the system's program for it.
    Reveal(PathBuf),
    /// Open the folder of a file.
    RevealFolder(PathBuf),
    /// End the session: saved results stay in their files, everything else goes.
    EndSession,
    /// Save first, then end the session.
    SaveAndEndSession,
    /// Hand the results of the session over to the class folder, and end it.
    HandOver,
    /// Try now to send what waits for the class folder.
    SendWaiting,
    /// Somebody is still there.
    Stay,
    /// Lab mode or not.
    SetLab(bool),
    /// Whether lab mode fills the screen.
    SetLabFullScreen(bool),

    /// Change the language.
    SetLanguage(Language),
    /// Change the theme.
    SetTheme(ThemeChoice),
    /// Change the text size.
    SetTextSize(TextSize),
    /// One step larger.
    LargerText,
    /// One step smaller.
    SmallerText,
    /// 100 %.
    NormalText,
    /// Less motion or not.
    SetReducedMotion(bool),
    /// Let a double click open result files with this program, or no longer.
    SetAssociation(bool),
    /// Close a toast.
    CloseToast(u64),
    /// Full screen or not.
    ToggleFullScreen,
    /// Move the focus to the next region, or back.
    NextRegion {
        /// Whether to go to the previous one.
        back: bool,
    },
    /// End the program.
    Quit,
    /// End the program although something is unsaved.
    QuitAnyway,
}

/// A key that works everywhere.
#[derive(Clone, Copy, Debug)]
pub struct Shortcut {
    /// The key.
    pub keys: KeyboardShortcut,
    /// What it looks like on a key cap.
    pub label: &'static str,
    /// The key of the words that say what it does.
    pub meaning: &'static str,
}

const fn shortcut(modifiers: Modifiers, key: Key, label: &'static str, meaning: &'static str) -> Shortcut {
    Shortcut { keys: KeyboardShortcut::new(modifiers, key), label, meaning }
}

/// Ctrl+K.
pub const PICKER: Shortcut = shortcut(Modifiers::COMMAND, Key::K, "Ctrl+K", "key-picker");
/// Ctrl+S.
pub const SAVE: Shortcut = shortcut(Modifiers::COMMAND, Key::S, "Ctrl+S", "key-save");
/// Ctrl+P.
pub const PRINT: Shortcut = shortcut(Modifiers::COMMAND, Key::P, "Ctrl+P", "key-print");
/// Ctrl+O.
pub const OPEN: Shortcut = shortcut(Modifiers::COMMAND, Key::O, "Ctrl+O", "key-open");
/// F1.
pub const HELP: Shortcut = shortcut(Modifiers::NONE, Key::F1, "F1", "key-help");
/// F6.
pub const NEXT_REGION: Shortcut = shortcut(Modifiers::NONE, Key::F6, "F6", "key-region");
/// F11.
pub const FULL_SCREEN: Shortcut = shortcut(Modifiers::NONE, Key::F11, "F11", "key-full-screen");
/// Ctrl+Q.
pub const QUIT: Shortcut = shortcut(Modifiers::COMMAND, Key::Q, "Ctrl+Q", "key-quit");
/// Ctrl+Shift+L.
pub const LEAVE_LAB: Shortcut =
    shortcut(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::L, "Ctrl+Shift+L", "key-leave-lab");
/// Ctrl++.
pub const LARGER: Shortcut = shortcut(Modifiers::COMMAND, Key::Plus, "Ctrl++", "key-larger");
/// Ctrl+−.
pub const SMALLER: Shortcut = shortcut(Modifiers::COMMAND, Key::Minus, "Ctrl+−", "key-smaller");
/// Ctrl+0.
pub const NORMAL: Shortcut = shortcut(Modifiers::COMMAND, Key::Num0, "Ctrl+0", "key-normal");

/// The keys that open the tabs, Ctrl+1 to Ctrl+7.
#[must_use]
pub fn tab_key(tab: Tab) -> KeyboardShortcut {
    let key = match tab {
        Tab::Overview => Key::Num1,
        Tab::Duties => Key::Num2,
        Tab::Suitability => Key::Num3,
        Tab::Myths => Key::Num4,
        Tab::Similar => Key::Num5,
        Tab::Assessment => Key::Num6,
        Tab::Result => Key::Num7,
    };
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// Collects what a person asked for during a frame; the app takes it at the start of the next.
#[derive(Debug, Default)]
pub struct Commands(RefCell<Vec<Command>>);

impl Commands {
    /// Asks for something. The next frame applies it, so it is asked for as well.
    pub fn send(&self, ctx: &egui::Context, command: Command) {
        self.0.borrow_mut().push(command);
        ctx.request_repaint();
    }

    /// Everything asked for since the last call, in order.
    #[must_use]
    pub fn take(&self) -> Vec<Command> {
        self.0.take()
    }
}
