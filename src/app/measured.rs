//! The window under observation: whether it has come as far as its first frame, and `SELARAS_BENCH=first-frame`, which ends the
//! program once that is on the screen.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::App;

/// The window, or the window that ends after its first frame.
pub(super) struct Measured {
    app: App,
    started: Arc<AtomicBool>,
    ends_after_first_frame: bool,
    frames: u64,
}

impl Measured {
    /// Wraps the window as the environment says. `started` becomes true with the first frame.
    pub(super) fn new(app: App, started: Arc<AtomicBool>) -> Self {
        let ends_after_first_frame =
            std::env::var_os("SELARAS_BENCH").is_some_and(|mode| mode == "first-frame");
        Self { app, started, ends_after_first_frame, frames: 0 }
    }
}

impl eframe::App for Measured {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        self.app.logic(ctx, frame);
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.frames += 1;
        if self.ends_after_first_frame {
            // The second call comes after the first frame was handed to the screen.
            if self.frames > 1 {
                std::process::exit(0);
            }
            ui.ctx().request_repaint();
        }
        self.app.ui(ui, frame);
        self.started.store(true, Ordering::Relaxed);
    }

    fn on_exit(&mut self, gl: Option<&eframe::glow::Context>) {
        self.app.on_exit(gl);
    }
}
