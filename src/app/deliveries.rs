//! The worker that carries waiting results to the class folder. It alone touches that folder: a share that does not answer
//! holds this thread and no frame. Between two tries it waits longer each time, until something new happens.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use super::jobs::{Reply, spawn};
use crate::storage::{Outbox, Sending};

/// The first wait after a try that left something waiting.
const FIRST_WAIT: Duration = Duration::from_secs(2);
/// The longest wait between two tries.
const LONGEST_WAIT: Duration = Duration::from_secs(300);

/// What the worker is asked to do.
#[derive(Debug)]
enum Task {
    Send,
    To(Option<PathBuf>),
}

/// Sends tasks to the worker.
#[derive(Debug)]
pub struct Deliveries {
    tasks: Sender<Task>,
}

impl Deliveries {
    /// Starts the worker on what waits in `outbox`, with a try at once; `done` makes of each try what the window takes.
    #[must_use]
    pub fn start<T: Send + 'static>(
        outbox: Outbox,
        folder: Option<PathBuf>,
        reply: Reply<T>,
        done: impl Fn(Sending) -> T + Send + 'static,
    ) -> Self {
        let (tasks, inbox) = channel();
        let send = move |folder: Option<&Path>| send(&outbox, folder);
        spawn("hand-over", move || run(&inbox, folder, send, |sending| reply.send(done(sending))));
        Self { tasks }
    }

    /// Tries now.
    pub fn send(&self) {
        // The worker ends only with the window.
        let _ = self.tasks.send(Task::Send);
    }

    /// Sends to another folder from now on, and tries at once.
    pub fn send_to(&self, folder: Option<PathBuf>) {
        let _ = self.tasks.send(Task::To(folder));
    }
}

fn send(outbox: &Outbox, folder: Option<&Path>) -> Sending {
    let sent = catch_unwind(AssertUnwindSafe(|| match folder {
        Some(folder) => outbox.send(folder),
        None => Sending { waiting: outbox.waiting(), ..Sending::default() },
    }));
    // What waits still waits; a report about the panic has been kept.
    sent.unwrap_or_else(|_| Sending { waiting: outbox.waiting(), ..Sending::default() })
}

fn run(
    inbox: &Receiver<Task>,
    mut folder: Option<PathBuf>,
    mut send: impl FnMut(Option<&Path>) -> Sending,
    mut told: impl FnMut(Sending),
) {
    let mut wait = FIRST_WAIT;
    loop {
        let sending = send(folder.as_deref());
        let left = sending.waiting > 0 && folder.is_some();
        told(sending);
        let first = if left {
            match inbox.recv_timeout(wait) {
                Ok(task) => Some(task),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        } else {
            match inbox.recv() {
                Ok(task) => Some(task),
                Err(_) => return,
            }
        };
        wait = if first.is_some() { FIRST_WAIT } else { (wait * 2).min(LONGEST_WAIT) };
        // What was asked for while the folder did not answer is one try.
        for task in first.into_iter().chain(inbox.try_iter()) {
            if let Task::To(other) = task {
                folder = other;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;
    use std::time::Instant;

    use super::*;

    /// What a share that does not answer does: the call comes back after a long time, and everything asked for meanwhile
    /// becomes one try to the folder that was chosen last.
    #[test]
    fn asking_never_waits_for_a_folder_that_does_not_answer() {
        let (tasks, inbox) = channel();
        let deliveries = Deliveries { tasks };
        let (entered, enter) = mpsc::channel();
        let (answer, answered) = mpsc::channel::<()>();
        let (told, tells) = mpsc::channel();
        spawn("hand-over", move || {
            let send = move |folder: Option<&Path>| {
                let _ = entered.send(folder.map(Path::to_owned));
                let _ = answered.recv();
                Sending { waiting: 1, ..Sending::default() }
            };
            run(&inbox, Some("dead".into()), send, |sending| {
                let _ = told.send(sending.waiting);
            });
        });
        assert_eq!(enter.recv().unwrap(), Some("dead".into()));
        let begun = Instant::now();
        for _ in 0..1000 {
            deliveries.send();
        }
        deliveries.send_to(Some("other".into()));
        assert!(begun.elapsed() < Duration::from_millis(200), "asking waits");
        assert!(tells.try_recv().is_err(), "nothing is told before the folder answers");
        answer.send(()).unwrap();
        assert_eq!(tells.recv().unwrap(), 1);
        assert_eq!(enter.recv().unwrap(), Some("other".into()), "one try for all that was asked");
        answer.send(()).unwrap();
        assert_eq!(tells.recv().unwrap(), 1);
    }

    #[test]
    fn what_waits_is_tried_again_by_itself_and_later_each_time() {
        let (tasks, inbox) = channel();
        let (told, tells) = mpsc::channel();
        spawn("hand-over", move || {
            let send = |_: Option<&Path>| Sending { waiting: 1, ..Sending::default() };
            run(&inbox, Some("gone".into()), send, |_| {
                let _ = told.send(Instant::now());
            });
        });
        let moments: Vec<Instant> = (0..3).map(|_| tells.recv().unwrap()).collect();
        let waits: Vec<Duration> = moments.windows(2).map(|pair| pair[1] - pair[0]).collect();
        assert!(waits[0] >= FIRST_WAIT && waits[1] >= FIRST_WAIT * 2, "{waits:?}");
        drop(tasks);
    }
}
