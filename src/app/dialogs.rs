//! The system's file dialogs, off the frame. Where the system has none, the window's own path field does the same.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use super::jobs::{Reply, spawn};

/// What a file dialog is for.
#[derive(Clone, Debug)]
pub struct Request {
    /// Title of the dialog.
    pub title: String,
    /// Where it begins.
    pub folder: Option<PathBuf>,
    /// What is asked for.
    pub wanted: Wanted,
    /// Kind of file in words and its extensions without the dot; none for a folder.
    pub filter: Option<(String, Vec<&'static str>)>,
}

/// What a dialog asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A file to read.
    Open,
    /// A file to write, with the name that is offered.
    Save(String),
    /// A folder.
    Folder,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// A file, or the folder that was asked for.
    Path(PathBuf),
    /// Nothing, on purpose.
    Cancelled,
    /// The system has no dialog.
    NoDialog,
}

/// Where dialogs come from.
#[derive(Clone, Debug, Default)]
pub enum Dialogs {
    /// The system.
    #[default]
    Native,
    /// Answers that are given one after the other, for tests.
    Scripted(Arc<Mutex<VecDeque<Chosen>>>),
}

impl Dialogs {
    /// Asks for a file and hands the answer to `answer`, which runs in a thread of its own.
    pub fn ask<T: Send + 'static>(
        &self,
        request: &Request,
        frame: &eframe::Frame,
        reply: Reply<T>,
        answer: impl FnOnce(Chosen) -> T + Send + 'static,
    ) {
        match self {
            Self::Scripted(answers) => {
                let next = answers.lock().ok().and_then(|mut answers| answers.pop_front());
                reply.send(answer(next.unwrap_or(Chosen::Cancelled)));
            }
            Self::Native => native(request, frame, reply, answer),
        }
    }
}

fn native<T: Send + 'static>(
    request: &Request,
    frame: &eframe::Frame,
    reply: Reply<T>,
    answer: impl FnOnce(Chosen) -> T + Send + 'static,
) {
    // The parent must be named on the main thread; only the waiting goes elsewhere.
    let mut dialog = rfd::AsyncFileDialog::new().set_title(&request.title).set_parent(frame);
    if let Some((words, extensions)) = &request.filter {
        dialog = dialog.add_filter(words, extensions);
    }
    if let Some(folder) = &request.folder {
        dialog = dialog.set_directory(folder);
    }
    match &request.wanted {
        Wanted::Save(name) => {
            let asked = dialog.set_file_name(name).save_file();
            spawn("file-dialog", move || reply.send(answer(wait(asked))));
        }
        Wanted::Open => {
            let asked = dialog.pick_file();
            spawn("file-dialog", move || reply.send(answer(wait(asked))));
        }
        Wanted::Folder => {
            let asked = dialog.pick_folder();
            spawn("file-dialog", move || reply.send(answer(wait(asked))));
        }
    }
}

fn wait(asked: impl Future<Output = Option<rfd::FileHandle>>) -> Chosen {
    let begun = std::time::Instant::now();
    match pollster::block_on(asked) {
        Some(handle) => Chosen::Path(handle.path().to_owned()),
        None if cfg!(target_os = "linux") && begun.elapsed() < AT_ONCE => Chosen::NoDialog,
        None => Chosen::Cancelled,
    }
}

/// Nobody cancels a dialog faster: an answer before that means that the system has none to show. A busy computer takes a
/// while to find that out, and somebody who did cancel sees the path field, which does no harm.
const AT_ONCE: std::time::Duration = std::time::Duration::from_millis(800);
