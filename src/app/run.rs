//! Opens the window: size, icon, one renderer after the other, and words instead of silence when none of them works.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::anyhow;
use eframe::NativeOptions;
use egui::{IconData, ViewportBuilder};

use super::App;
use super::clock::Clock;
use super::measured::Measured;
use super::start_up::Setup;
use super::theme::Tokens;
use crate::cli::{Renderer, WindowOptions};
use crate::language::{Args, Language};
use crate::storage::{ProblemReports, Settings};

const ICON: &[u8] = include_bytes!("../../assets/icon/selaras-64.png");

/// Runs the window until it is closed.
///
/// # Errors
/// When no renderer starts, as without a display or without OpenGL 2. The text says what to do; a dialog of the system has said
/// it already, where there is one.
pub fn run(options: &WindowOptions) -> anyhow::Result<()> {
    let mut problems = Vec::new();
    for renderer in renderers(options.renderer) {
        match open(options, *renderer) {
            Ok(()) => return Ok(()),
            Err(problem) => problems.push(format!("{renderer}: {problem}")),
        }
    }
    let language = options.language.unwrap_or_else(|| Setup::of(options.clone()).settings().language);
    Err(anyhow!(told(language, &problems.join("\n"))))
}

/// The renderers to try, in turn.
fn renderers(asked: Renderer) -> &'static [eframe::Renderer] {
    match asked {
        #[cfg(windows)]
        Renderer::Auto => &[eframe::Renderer::Glow, eframe::Renderer::Wgpu],
        #[cfg(windows)]
        Renderer::Wgpu => &[eframe::Renderer::Wgpu],
        #[cfg(not(windows))]
        Renderer::Auto => &[eframe::Renderer::Glow],
        Renderer::Glow => &[eframe::Renderer::Glow],
    }
}

/// Runs the window with one renderer. A driver that fails may do so with a panic: until the first frame is laid out that is an
/// error like others, afterwards it is ours and goes its way.
fn open(options: &WindowOptions, renderer: eframe::Renderer) -> anyhow::Result<()> {
    let setup = Setup::of(options.clone());
    let reports = ProblemReports::new(setup.places().problem_reports());
    let tokens = Tokens::load()?;
    let native = native_options(&tokens, setup.settings(), renderer);
    let started = Arc::new(AtomicBool::new(false));
    let mark = Arc::clone(&started);
    let window = move || {
        eframe::run_native(
            "selaras",
            native,
            Box::new(move |context| {
                // The driver has started: what panics from here on is for a report.
                super::crash::install(reports, Clock::default());
                let app = App::new(&context.egui_ctx, setup)?;
                Ok(Box::new(Measured::new(app, mark)))
            }),
        )
    };
    match catch_unwind(AssertUnwindSafe(window)) {
        Ok(ended) => ended.map_err(|error| anyhow!("{error}")),
        Err(panic) if started.load(Ordering::Relaxed) => resume_unwind(panic),
        Err(panic) => Err(anyhow!(words_of(panic.as_ref()))),
    }
}

fn native_options(tokens: &Tokens, settings: &Settings, renderer: eframe::Renderer) -> NativeOptions {
    let layout = &tokens.layout;
    let mut viewport = ViewportBuilder::default()
        .with_title("Selaras")
        .with_app_id("selaras")
        .with_min_inner_size([layout.window_min.0.min(640.0), layout.window_min.1.min(480.0)]);
    if let Some(icon) = icon() {
        viewport = viewport.with_icon(Arc::new(icon));
    }
    viewport = match settings.window {
        Some(window) => {
            viewport.with_inner_size([window.width, window.height]).with_maximized(window.maximised)
        }
        None => viewport.with_inner_size([layout.window_first.0, layout.window_first.1]).with_maximized(true),
    };
    NativeOptions {
        viewport,
        renderer,
        system_font_fallback: false,
        centered: settings.window.is_none(),
        ..NativeOptions::default()
    }
}

fn icon() -> Option<IconData> {
    eframe::icon_data::from_png_bytes(ICON).ok()
}

/// What a panic said.
fn words_of(panic: &(dyn Any + Send)) -> String {
    let text =
        panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("panic").to_owned()
}

/// Says in a dialog of the system that no window can be drawn, and what to do: a program started by a double click has no
/// terminal to say it in.
fn told(language: Language, details: &str) -> String {
    let words = language.format("no-renderer", &Args::new().text("details", details));
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Selaras")
        .set_description(&words)
        .set_buttons(rfd::MessageButtons::Ok)
        .show();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_driver_said_in_its_panic_is_told() {
        let panic = catch_unwind(|| panic!("no pixel format {}", 7)).unwrap_err();
        assert_eq!(words_of(panic.as_ref()), "no pixel format 7");
        let panic = catch_unwind(|| panic!("no context")).unwrap_err();
        assert_eq!(words_of(panic.as_ref()), "no context");
    }

    #[test]
    fn automatic_begins_with_opengl() {
        assert_eq!(renderers(Renderer::Auto).first(), Some(&eframe::Renderer::Glow));
        assert_eq!(renderers(Renderer::Glow), [eframe::Renderer::Glow]);
    }
}
