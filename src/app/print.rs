//! Printing: the pages go into a folder of the program's own, and from there to the system's viewer or its printer.

use std::path::PathBuf;

use super::App;
use super::arrive::Done;
use super::command::{Command, Dialog, Export};
use super::export::ExportError;
use super::state::{Problem, Tone};
use crate::language::Args;
use crate::storage::{Subject, clear_prints, write_print};

/// Which way pages are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrintBy {
    /// They open in the system's viewer, which prints.
    Viewer,
    /// They go to the system's printer.
    Printer,
}

/// What came of printing.
#[derive(Debug)]
pub(super) struct Printed {
    by: PrintBy,
    /// In which session it was asked for.
    session: u64,
    result: Result<(), PrintError>,
}

#[derive(Debug)]
enum PrintError {
    /// There is no page.
    Export(ExportError),
    /// Nothing opens a PDF.
    NoViewer,
    /// The printer did not take it, with what it said.
    Refused(String),
}

impl App {
    /// Prints the pages of the dialog, or of the result on the screen.
    pub(super) fn print(&mut self, by: PrintBy) {
        let (Some(content), Some(name)) = (self.pdf_content(), self.offered_name(Export::Pdf)) else {
            return;
        };
        let code = match &self.state.pdf {
            Some(pdf) => pdf.source.code(),
            None => self.report_source().map(|source| source.code()).unwrap_or_default(),
        };
        if let Some(pdf) = &mut self.state.pdf {
            pdf.printing = by == PrintBy::Printer;
        }
        self.state.typed.problem = None;
        let (folder, system, session) = (self.state.places.prints(), self.system.clone(), self.session);
        self.jobs.run("print", move || {
            let written = content
                .bytes()
                .and_then(|bytes| write_print(&folder, &name, &bytes).map_err(ExportError::Saving));
            let result = written.map_err(PrintError::Export).and_then(|path: PathBuf| match by {
                PrintBy::Viewer if system.open(&path) => Ok(()),
                PrintBy::Viewer => Err(PrintError::NoViewer),
                // The code stands in the printer's queue, where everybody reads it: never the name.
                PrintBy::Printer => {
                    system.print(&format!("Selaras {code}"), &path).map_err(PrintError::Refused)
                }
            });
            Done::Printed(Box::new(Printed { by, session, result }))
        });
    }

    /// Pages were printed, or not.
    pub(super) fn printed(&mut self, printed: Printed) {
        if printed.session != self.session {
            // The session ended meanwhile, and with it what there was to print.
            return self.clear_prints();
        }
        if let Some(pdf) = &mut self.state.pdf {
            pdf.printing = false;
        }
        let language = self.language();
        let error = match printed.result {
            Ok(()) => {
                if self.state.dialogs == [Dialog::SavePdf] {
                    self.close_dialog();
                }
                let words = match printed.by {
                    PrintBy::Viewer => {
                        let paper = self.state.settings.paper.name();
                        language.format("print-way", &Args::new().text("paper", paper))
                    }
                    PrintBy::Printer => language.text("print-sent").into_owned(),
                };
                return self.toast(Tone::Done, words, Vec::new());
            }
            Err(error) => error,
        };
        let save = (language.text("export-pdf").into_owned(), Command::Show(Dialog::SavePdf));
        let details =
            |detail| (language.text("details").into_owned(), Command::Show(Dialog::Details(detail)));
        let in_dialog = self.state.pdf.is_some();
        let (words, actions) = match error {
            PrintError::Export(error) => {
                let words = match &error {
                    ExportError::Making(_) => language.text("export-not-made").into_owned(),
                    ExportError::Saving(error) => error.message(language, Subject::Print),
                };
                (words, vec![save, details(error.detail())])
            }
            PrintError::NoViewer => (language.text("print-no-viewer").into_owned(), vec![save]),
            PrintError::Refused(said) if said.is_empty() => {
                (language.text("print-refused").into_owned(), Vec::new())
            }
            PrintError::Refused(said) => {
                let words = language.format("print-refused-said", &Args::new().text("said", said));
                (words, Vec::new())
            }
        };
        if in_dialog {
            // The dialog's own buttons are the ways on.
            let actions = actions.into_iter().filter(|(_, way)| *way != Command::Show(Dialog::SavePdf));
            self.state.typed.problem = Some(Problem { words, actions: actions.collect() });
        } else {
            self.toast(Tone::Problem, words, actions);
        }
    }

    /// Removes what was printed.
    pub(super) fn clear_prints(&self) {
        let folder = self.state.places.prints();
        self.jobs.run("clear-prints", move || Done::PrintsCleared(clear_prints(&folder)));
    }
}
