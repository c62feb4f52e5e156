//! Opens the window: size, icon, renderer, and words instead of silence when none of that works.

use std::sync::Arc;

use anyhow::anyhow;
use eframe::NativeOptions;
use egui::{IconData, ViewportBuilder};

use super::App;
use super::clock::Clock;
use super::measured::Measured;
use super::start_up::Setup;
use super::theme::Tokens;
use crate::cli::WindowOptions;
use crate::storage::ProblemReports;

const ICON: &[u8] = include_bytes!("../../assets/icon/selaras-64.png");

/// Runs the window until it is closed.
///
/// # Errors
/// When the system has no display or no OpenGL 2; the text says what to do.
pub fn run(options: WindowOptions) -> anyhow::Result<()> {
    let setup = Setup::of(options);
    super::crash::install(ProblemReports::new(setup.places().problem_reports()), Clock::default());
    let tokens = Tokens::load()?;
    let layout = &tokens.layout;
    let settings = setup.settings();
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
    let native = NativeOptions {
        viewport,
        renderer: eframe::Renderer::Glow,
        system_font_fallback: false,
        centered: settings.window.is_none(),
        ..NativeOptions::default()
    };
    eframe::run_native(
        "selaras",
        native,
        Box::new(move |context| {
            let app = App::new(&context.egui_ctx, setup)?;
            Ok(Box::new(Measured::new(app)))
        }),
    )
    .map_err(|error| anyhow!("{error}"))
}

fn icon() -> Option<IconData> {
    eframe::icon_data::from_png_bytes(ICON).ok()
}
