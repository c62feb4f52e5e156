//! CPU time of building a frame, on every page: `cargo bench --bench frames`. Prints median and 99th percentile in
//! milliseconds with and without a screen reader; ends with status 1 when the 99th is over the limit.
//!
//! Also the time of reading one profile, since both are asked for in milliseconds.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a measurement prints, and fails by panicking"
)]
#![allow(clippy::disallowed_methods, reason = "a measurement makes folders and reads the clock")]
#![allow(missing_docs, reason = "a benchmark is no library")]

use std::path::Path;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, Pos2, RawInput, Rect};
use selaras::app::{App, Clock, Dialogs, Setup};
use selaras::storage::{LAB_FILE, Outbox, Places};

const FRAMES: usize = 1000;
const LIMIT: Duration = Duration::from_millis(3);
const READ_LIMIT: Duration = Duration::from_millis(2);

struct Window {
    ctx: egui::Context,
    app: App,
    frame: eframe::Frame,
    time: f64,
    size: egui::Vec2,
    title: String,
    _folder: tempfile::TempDir,
}

impl Window {
    fn new(with_reader: bool) -> Self {
        Self::in_folder(with_reader, tempfile::tempdir().unwrap())
    }

    /// In lab mode, with results that wait for a class folder that is gone.
    fn with_folder_gone(with_reader: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let lab = format!("(schema: 1, drop_folder: \"{}\")", folder.path().join("gone").display());
        std::fs::write(folder.path().join(LAB_FILE), lab).unwrap();
        let outbox = Outbox::new(folder.path().join("outbox"));
        let bytes = include_bytes!("../tests/results/v1.1/whole.selaras.json");
        let (mut file, _) = selaras::result_file::read(bytes).unwrap();
        for number in 0..200 {
            file.result_id = uuid::Uuid::from_u128(number);
            outbox.queue(&file).unwrap();
        }
        Self::in_folder(with_reader, folder)
    }

    fn in_folder(with_reader: bool, folder: tempfile::TempDir) -> Self {
        let exe = folder.path().join("selaras");
        let places = Places::find(Some(folder.path()), Some(&exe));
        let ctx = egui::Context::default();
        if with_reader {
            ctx.enable_accesskit();
        }
        let app = App::new(&ctx, Setup::in_places(places, Clock::default(), Dialogs::Native)).unwrap();
        let size = egui::vec2(1366.0, 768.0);
        let mut window = Self {
            ctx,
            app,
            frame: eframe::Frame::_new_kittest(),
            time: 0.0,
            size,
            title: String::new(),
            _folder: folder,
        };
        // The first frames lay the fonts out.
        for _ in 0..5 {
            window.step(Vec::new());
        }
        window
    }

    fn step(&mut self, events: Vec<Event>) -> Duration {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            events,
            focused: true,
            ..RawInput::default()
        };
        let Self { ctx, app, frame, .. } = self;
        let begun = Instant::now();
        let output = ctx.run_ui(input, |ui| {
            eframe::App::logic(app, &ui.ctx().clone(), frame);
            eframe::App::ui(app, ui, frame);
        });
        let took = begun.elapsed();
        for viewport in output.viewport_output.values() {
            for command in &viewport.commands {
                if let egui::ViewportCommand::Title(title) = command {
                    self.title.clone_from(title);
                }
            }
        }
        output.drop_without_applying_deltas();
        took
    }

    /// Gives jobs the time to come back.
    fn wait(&mut self) {
        for _ in 0..40 {
            std::thread::sleep(Duration::from_millis(50));
            self.step(Vec::new());
        }
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.press_measured(modifiers, key);
    }

    /// Presses a key and returns the slowest frame it brings.
    fn press_measured(&mut self, modifiers: Modifiers, key: Key) -> Duration {
        let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
        let frames = [vec![event(true)], vec![event(false)], Vec::new()];
        frames.into_iter().map(|events| self.step(events)).max().unwrap()
    }

    /// The same while the window comes to the front again and again, and each time asks for what waits to be sent.
    fn measure_sending(&mut self) -> Vec<Duration> {
        let mut times: Vec<Duration> = (0..FRAMES)
            .map(|index| {
                let step = u16::try_from(index).unwrap();
                let at = Pos2::new(260.0 + f32::from(step), 60.0 + f32::from(step % 600));
                self.step(vec![Event::WindowFocused(index % 10 == 0), Event::PointerMoved(at)])
            })
            .collect();
        times.sort();
        times
    }

    /// Frames with the pointer moving over the page, as a person makes them.
    fn measure(&mut self) -> Vec<Duration> {
        let mut times: Vec<Duration> = (0..FRAMES)
            .map(|index| {
                let step = u16::try_from(index).unwrap();
                let at = Pos2::new(260.0 + f32::from(step), 60.0 + f32::from(step % 600));
                self.step(vec![Event::PointerMoved(at)])
            })
            .collect();
        times.sort();
        times
    }
}

fn main() {
    let mut over = false;
    println!("{:28}{:>10}{:>10}", "ms per frame", "median", "p99");
    for with_reader in [false, true] {
        let mut window = Window::new(with_reader);
        let mut tell = |name: &str, times: &[Duration]| {
            let at = |share: usize| times[times.len() * share / 100];
            let name = if with_reader { format!("{name}, screen reader") } else { name.to_owned() };
            println!("{name:28}{:>10.3}{:>10.3}", ms(at(50)), ms(at(99)));
            over |= !with_reader && at(99) > LIMIT;
        };
        tell("start", &window.measure());
        let mut lab = Window::with_folder_gone(with_reader);
        lab.wait();
        tell("start, class folder gone", &lab.measure_sending());
        window.press(Modifiers::NONE, Key::Tab);
        window.press(Modifiers::NONE, Key::Enter);
        let names = ["overview", "duties", "suitability", "myths", "similar", "preparation"];
        let keys = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6];
        for (name, key) in names.into_iter().zip(keys) {
            window.press(Modifiers::COMMAND, key);
            assert!(window.title.contains("Karyawan"), "an occupation is open: {}", window.title);
            let times = window.measure();
            tell(name, &times);
        }
        for _ in 0..5 {
            window.press(Modifiers::NONE, Key::Tab);
        }
        window.press(Modifiers::NONE, Key::Enter);
        tell("items", &window.measure());
        for _ in 0..6 {
            for key in [Key::Num4, Key::Num5, Key::Num2, Key::Num4, Key::Num3, Key::Num5] {
                window.press(Modifiers::NONE, key);
            }
            window.press(Modifiers::NONE, Key::Enter);
        }
        tell("check", &window.measure());
        for _ in 0..2 {
            window.press(Modifiers::NONE, Key::Tab);
        }
        let opening = window.press_measured(Modifiers::NONE, Key::Enter);
        assert!(window.title.starts_with("Hasil"), "the sitting came to its result: {}", window.title);
        // All pages of a result are made in the frame in which it is asked for; told, but not held to the limit.
        println!("{:28}{:>20.3}", "opening result", ms(opening));
        tell("result", &window.measure());
        for (name, key) in [("trace", Key::Num2), ("method", Key::Num3)] {
            let opening = window.press_measured(Modifiers::ALT, key);
            tell(&format!("opening {name}"), &[opening]);
            tell(name, &window.measure());
        }
        if cfg!(feature = "pdf") {
            let opening = window.press_measured(Modifiers::COMMAND, Key::S);
            tell("opening pages", &[opening]);
            window.wait();
            tell("pages of the report", &window.measure());
            window.press(Modifiers::NONE, Key::Escape);
            // From the title over the content into the bar, and there to the fourth button.
            for key in [Key::F6, Key::F6, Key::Tab, Key::Tab, Key::Tab, Key::Enter] {
                window.press(Modifiers::NONE, key);
            }
            tell("other formats", &window.measure());
            window.press(Modifiers::NONE, Key::Escape);
        }
        window.press(Modifiers::COMMAND, Key::K);
        tell("picker", &window.measure());
    }

    let bytes = std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("profiles/karyawan-pemberdayaan-masyarakat.ron"),
    )
    .unwrap();
    let today = jiff::civil::date(2026, 11, 24);
    let mut times: Vec<Duration> = (0..200)
        .map(|_| {
            let begun = Instant::now();
            let reading = selaras::profile::read(&bytes, Some("karyawan-pemberdayaan-masyarakat"), today);
            assert!(reading.profile.is_some());
            begun.elapsed()
        })
        .collect();
    times.sort();
    println!("{:28}{:>10.3}{:>10.3}", "reading one profile", ms(times[100]), ms(times[198]));
    over |= times[100] > READ_LIMIT;
    if over {
        println!("over a limit: {} ms a frame, {} ms a profile", LIMIT.as_millis(), READ_LIMIT.as_millis());
        std::process::exit(1);
    }
}

fn ms(duration: Duration) -> f64 {
    duration.as_secs_f64() * 1000.0
}
