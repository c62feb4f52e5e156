//! The worker that keeps drafts: it alone holds their locks. Saves of one sitting that pile up become one.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use uuid::Uuid;

use super::jobs::{Reply, spawn};
use crate::result_file::ResultFile;
use crate::storage::{Draft, DraftEntry, DraftError, DraftStore, SaveError};

/// What the worker is asked to do.
#[derive(Debug)]
enum Task {
    Save { revision: u64, file: Box<ResultFile> },
    Open(Uuid),
    Remove(Vec<Uuid>),
    Release(Vec<Uuid>),
    List(jiff::ZonedDateTime),
    Flush(Sender<()>),
}

/// What came of it.
#[derive(Debug)]
pub enum DraftDone {
    /// A sitting is on the disk as of that revision.
    Saved(Uuid, u64),
    /// It is not.
    NotSaved(Uuid, SaveProblem),
    /// A draft of an earlier run is open here.
    Opened(Box<ResultFile>, bool),
    /// It cannot be opened.
    NotOpened(DraftError),
    /// Drafts are gone.
    Removed(Vec<Uuid>),
    /// A draft could not be removed.
    NotRemoved(DraftError),
    /// The drafts of earlier runs.
    Listed(Vec<DraftEntry>),
}

/// Why a sitting is not on the disk.
#[derive(Debug)]
pub enum SaveProblem {
    /// Its draft could not be made.
    Draft(DraftError),
    /// The disk did not take it.
    Save(SaveError),
    /// The work ended with a panic; there is a report about it.
    Stopped,
}

/// Sends tasks to the worker.
#[derive(Clone, Debug)]
pub struct DraftKeeper {
    tasks: Sender<Task>,
}

impl DraftKeeper {
    /// Starts the worker on the drafts of `store`.
    #[must_use]
    pub fn start(store: DraftStore, reply: Reply<DraftDone>) -> Self {
        let (tasks, inbox) = channel();
        spawn("drafts", move || Worker { store, held: BTreeMap::new(), reply }.run(&inbox));
        Self { tasks }
    }

    /// Keeps the sitting in `file`.
    pub fn save(&self, revision: u64, file: ResultFile) {
        self.send(Task::Save { revision, file: Box::new(file) });
    }

    /// Opens a draft of an earlier run.
    pub fn open(&self, id: Uuid) {
        self.send(Task::Open(id));
    }

    /// Removes drafts with everything that belongs to them.
    pub fn remove(&self, ids: Vec<Uuid>) {
        self.send(Task::Remove(ids));
    }

    /// Lets go of drafts that stay on the disk, so that they can be opened as those of an earlier run.
    pub fn release(&self, ids: Vec<Uuid>) {
        self.send(Task::Release(ids));
    }

    /// Lists the drafts that are there.
    pub fn list(&self, now: jiff::ZonedDateTime) {
        self.send(Task::List(now));
    }

    /// Waits until everything asked for is done, at most `limit`; only for the end of the program.
    pub fn flush(&self, limit: Duration) {
        let (done, wait) = channel();
        self.send(Task::Flush(done));
        let _ = wait.recv_timeout(limit);
    }

    fn send(&self, task: Task) {
        // The worker ends only with the window.
        let _ = self.tasks.send(task);
    }
}

struct Worker {
    store: DraftStore,
    held: BTreeMap<Uuid, Draft>,
    reply: Reply<DraftDone>,
}

impl Worker {
    fn run(mut self, inbox: &Receiver<Task>) {
        self.store.sweep();
        while let Ok(first) = inbox.recv() {
            let mut tasks = vec![first];
            tasks.extend(inbox.try_iter());
            for task in newest_saves(tasks) {
                self.do_task(task);
            }
        }
    }

    fn do_task(&mut self, task: Task) {
        match task {
            Task::Save { revision, file } => {
                let id = file.result_id;
                // A save that panics is one that did not arrive: the worker goes on, and the next save is tried.
                let saved = catch_unwind(AssertUnwindSafe(|| self.save(&file)));
                let done = match saved.unwrap_or(Err(SaveProblem::Stopped)) {
                    Ok(()) => DraftDone::Saved(id, revision),
                    Err(problem) => DraftDone::NotSaved(id, problem),
                };
                self.reply.send(done);
            }
            Task::Open(id) => {
                let done = match self.store.open(id) {
                    Ok(opened) => {
                        let damaged = !opened.set_aside.is_empty();
                        self.held.insert(id, opened.draft);
                        DraftDone::Opened(Box::new(opened.file), damaged)
                    }
                    Err(error) => DraftDone::NotOpened(error),
                };
                self.reply.send(done);
            }
            Task::Remove(ids) => {
                let mut removed = Vec::new();
                for id in ids {
                    let result = match self.held.remove(&id) {
                        Some(draft) => draft.remove(),
                        None => self.store.remove(id),
                    };
                    match result {
                        Ok(()) => removed.push(id),
                        Err(error) => self.reply.send(DraftDone::NotRemoved(error)),
                    }
                }
                self.reply.send(DraftDone::Removed(removed));
            }
            Task::Release(ids) => ids.iter().for_each(|id| {
                self.held.remove(id);
            }),
            Task::List(now) => {
                // A folder that cannot be read has no draft to offer; saving there will say what is wrong.
                let entries = self.store.list(&now).unwrap_or_default();
                let others = entries.into_iter().filter(|entry| !self.held.contains_key(&entry.id)).collect();
                self.reply.send(DraftDone::Listed(others));
            }
            Task::Flush(done) => {
                let _ = done.send(());
            }
        }
    }

    fn save(&mut self, file: &ResultFile) -> Result<(), SaveProblem> {
        let id = file.result_id;
        if !self.held.contains_key(&id) {
            let draft = self.store.create(id).map_err(SaveProblem::Draft)?;
            self.held.insert(id, draft);
        }
        match self.held.get_mut(&id) {
            Some(draft) => draft.save(file).map_err(SaveProblem::Save),
            None => Ok(()),
        }
    }
}

/// Of several saves of one sitting with nothing else between them only the last is needed.
fn newest_saves(tasks: Vec<Task>) -> Vec<Task> {
    let mut kept: Vec<Task> = Vec::with_capacity(tasks.len());
    for task in tasks {
        if let (Task::Save { file, .. }, Some(Task::Save { file: before, .. })) = (&task, kept.last())
            && file.result_id == before.result_id
        {
            kept.pop();
        }
        kept.push(task);
    }
    kept
}
