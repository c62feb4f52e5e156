//! Named worker threads. The frame never waits: work is sent here and comes back as a [`Done`] with a repaint.
#![allow(clippy::disallowed_methods, reason = "this module is the one that may start threads")]

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

/// Runs work beside the frame and collects what it made, in any order.
#[derive(Debug)]
pub struct Jobs<T> {
    ctx: egui::Context,
    sender: Sender<T>,
    receiver: Receiver<T>,
}

/// Sends results back to the window from a thread.
#[derive(Debug)]
pub struct Reply<T> {
    ctx: egui::Context,
    sender: Sender<T>,
}

impl<T> Clone for Reply<T> {
    fn clone(&self) -> Self {
        Self { ctx: self.ctx.clone(), sender: self.sender.clone() }
    }
}

impl<T> Reply<T> {
    /// Hands in a result and asks for a frame that takes it. A window that has closed no longer listens.
    pub fn send(&self, result: T) {
        if self.sender.send(result).is_ok() {
            self.ctx.request_repaint();
        }
    }
}

impl<T: Send + 'static> Jobs<T> {
    /// Jobs of the window with this context.
    #[must_use]
    pub fn new(ctx: &egui::Context) -> Self {
        let (sender, receiver) = channel();
        Self { ctx: ctx.clone(), sender, receiver }
    }

    /// A way to hand in results.
    #[must_use]
    pub fn reply(&self) -> Reply<T> {
        Reply { ctx: self.ctx.clone(), sender: self.sender.clone() }
    }

    /// Runs `work` in a thread called `name`; without a thread to be had it runs here, which is slower but whole.
    pub fn run(&self, name: &str, work: impl FnOnce() -> T + Send + 'static) {
        let reply = self.reply();
        spawn(name, move || reply.send(work()));
    }

    /// Everything that came back since the last call.
    #[must_use]
    pub fn take(&self) -> Vec<T> {
        self.receiver.try_iter().collect()
    }
}

/// Starts a thread called `name`.
pub fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    let started = thread::Builder::new().name(name.to_owned()).spawn(work);
    if let Err(error) = started {
        // The system has no thread left. Nothing can be done in this moment that would not wait in a frame.
        log_failure(name, &error);
    }
}

fn log_failure(name: &str, error: &std::io::Error) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "no thread for {name}: {error}");
}
