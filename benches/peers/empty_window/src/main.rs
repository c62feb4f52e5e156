//! An empty window: what eframe costs before a program does anything. `scripts/bench` measures Selaras against it.
//!
//! `EMPTY_WINDOW_SIZE=1366x748` gives the inner size; it is the one Selaras was seen to have.
//! With `SELARAS_BENCH=first-frame` the process ends as soon as the first frame has been shown, like Selaras itself.

struct Empty {
    ends_after_first_frame: bool,
    frames: u64,
}

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut eframe::egui::Ui, _frame: &mut eframe::Frame) {
        // Its background and nothing else: without a single shape no shader is made, and no window is like that.
        eframe::egui::CentralPanel::default().show(ui, |_| {});
        self.frames += 1;
        if self.ends_after_first_frame {
            // The second call comes after the first frame was handed to the screen.
            if self.frames > 1 {
                std::process::exit(0);
            }
            ui.ctx().request_repaint();
        }
    }
}

fn main() -> eframe::Result {
    let size = std::env::var("EMPTY_WINDOW_SIZE").unwrap_or_default();
    let (width, height) = size.split_once('x').unwrap_or(("1240", "680"));
    let size = [width.parse().unwrap_or(1240.0), height.parse().unwrap_or(680.0)];
    let options = eframe::NativeOptions {
        renderer: eframe::Renderer::Glow,
        viewport: eframe::egui::ViewportBuilder::default().with_title("empty").with_inner_size(size),
        ..Default::default()
    };
    let ends_after_first_frame = std::env::var("SELARAS_BENCH").is_ok_and(|mode| mode == "first-frame");
    eframe::run_native(
        "empty",
        options,
        Box::new(move |_| Ok(Box::new(Empty { ends_after_first_frame, frames: 0 }))),
    )
}
