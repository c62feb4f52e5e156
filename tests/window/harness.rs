//! A window at a desk: the real app in a folder of its own, with a clock that stands still and dialogs that answer
//! from a script. Everything is measured in the pixels of the screen; text size shrinks the points as it does there.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use eframe::App as _;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, UiBuilder, Vec2, vec2};
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use selaras::app::{App, Chosen, Clock, Dialogs, Script, Setup, System};
use selaras::language::Language;
use selaras::storage::{Places, ThemeChoice};

/// The 24th of November 2026 at nine in Jakarta.
fn morning() -> jiff::ZonedDateTime {
    "2026-11-24T09:00:00+07:00[Asia/Jakarta]".parse().expect("a moment")
}

thread_local! {
    static IDS: Cell<u128> = const { Cell::new(0) };
}

/// Ids in order, the same in every run: each test has a thread of its own.
fn next_id() -> uuid::Uuid {
    let n = IDS.with(|ids| {
        ids.set(ids.get() + 1);
        ids.get()
    });
    uuid::Uuid::from_u128(0x0193_5f3a_2c00_7000_8000_0000_0000_0000 + n * 0x0001_0203_0405_0607)
}

/// The pages that a tab key opens.
pub(crate) const TABS: [Key; 7] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7];

/// How the window begins.
pub(crate) struct Desk {
    size: Vec2,
    language: Language,
    theme: ThemeChoice,
    text_size: u16,
    folder: Option<PathBuf>,
    file: Option<PathBuf>,
    program: Option<PathBuf>,
    script: Script,
}

impl Desk {
    /// A lab screen, in Indonesian, in light.
    pub(crate) fn new() -> Self {
        Self {
            size: vec2(1366.0, 768.0),
            language: Language::Indonesian,
            theme: ThemeChoice::Light,
            text_size: 100,
            folder: None,
            file: None,
            program: None,
            script: Script { opens: true, ..Script::default() },
        }
    }

    pub(crate) fn size(mut self, width: f32, height: f32) -> Self {
        self.size = vec2(width, height);
        self
    }

    pub(crate) fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    pub(crate) fn theme(mut self, theme: ThemeChoice) -> Self {
        self.theme = theme;
        self
    }

    pub(crate) fn text_size(mut self, percent: u16) -> Self {
        self.text_size = percent;
        self
    }

    /// With the data folder of an earlier window.
    pub(crate) fn folder(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// With a file given on the command line.
    pub(crate) fn file(mut self, file: &Path) -> Self {
        self.file = Some(file.to_owned());
        self
    }

    /// As if the program lay there, with what lies beside it.
    pub(crate) fn program(mut self, program: &Path) -> Self {
        self.program = Some(program.to_owned());
        self
    }

    /// On a system that answers so.
    pub(crate) fn on_system(mut self, script: Script) -> Self {
        self.script = script;
        self
    }

    /// Opens the window.
    pub(crate) fn open(self) -> Window {
        let own = if self.folder.is_none() { Some(tempfile::tempdir().expect("a folder")) } else { None };
        let folder =
            self.folder.or_else(|| own.as_ref().map(|own| own.path().join("data"))).expect("a folder");
        let answers: Arc<Mutex<VecDeque<Chosen>>> = Arc::default();
        let given = (own.is_none() || self.program.is_none()).then_some(folder.as_path());
        let places = Places::find(given, self.program.as_deref());
        let clock = Clock::fixed(morning, next_id);
        let system = Arc::new(Mutex::new(self.script));
        let (theme, text_size) = (self.theme, self.text_size);
        let mut setup = Setup::in_places(places, clock, Dialogs::Scripted(Arc::clone(&answers)))
            .language(self.language)
            .system(System::Scripted(Arc::clone(&system)))
            .with_settings(|settings| {
                settings.theme = theme;
                settings.text_size = text_size;
            });
        if let Some(file) = self.file {
            setup = setup.file(file);
        }
        let app: Rc<RefCell<Option<App>>> = Rc::default();
        let made = Rc::clone(&app);
        let zoom = f32::from(text_size) / 100.0;
        let mut frame = eframe::Frame::_new_kittest();
        let harness = Harness::builder()
            .with_size(self.size / zoom)
            .with_max_steps(24)
            .with_render_cursor(false)
            .with_context_setup(move |ctx| {
                *made.borrow_mut() = Some(App::new(ctx, setup).expect("the window opens"));
            })
            .build_ui_state(
                move |ui, app: &mut Rc<RefCell<Option<App>>>| {
                    let mut app = app.borrow_mut();
                    let Some(app) = app.as_mut() else { return };
                    let screen = ui.ctx().content_rect();
                    app.logic(ui.ctx(), &mut frame);
                    let mut whole = ui.new_child(UiBuilder::new().max_rect(screen));
                    whole.set_clip_rect(screen);
                    app.ui(&mut whole, &mut frame);
                },
                app,
            );
        let mut window = Window { harness, folder, own, answers, system, pixels: self.size };
        window.settle();
        window
    }
}

/// An open window.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, Rc<RefCell<Option<App>>>>,
    pub(crate) folder: PathBuf,
    own: Option<tempfile::TempDir>,
    answers: Arc<Mutex<VecDeque<Chosen>>>,
    system: Arc<Mutex<Script>>,
    pixels: Vec2,
}

impl Window {
    /// Draws frames until the window asks for no more, and follows the text size.
    pub(crate) fn settle(&mut self) {
        for _ in 0..4 {
            let _ = self.harness.run_ok();
            let wanted = self.pixels / self.harness.ctx.zoom_factor();
            let now = self.harness.ctx.content_rect().size();
            if (wanted - now).length() < 0.5 {
                break;
            }
            self.harness.set_size(wanted);
        }
    }

    /// Gives the window another size, in pixels.
    pub(crate) fn resize(&mut self, width: f32, height: f32) {
        self.pixels = vec2(width, height);
        self.settle();
    }

    /// Where the nodes of these roles stand.
    pub(crate) fn rects_of(&self, roles: &[Role]) -> Vec<egui::Rect> {
        self.all()
            .filter(|node| roles.contains(&node.accesskit_node().role()))
            .map(|node| node.rect())
            .collect()
    }

    /// Where texts with these words are painted.
    pub(crate) fn rects_of_words(&self, words: &str) -> Vec<egui::Rect> {
        let mut found = Vec::new();
        for clipped in &self.harness.output().shapes {
            if let egui::Shape::Text(text) = &clipped.shape
                && text.galley.text().contains(words)
            {
                found.push(text.visual_bounding_rect().expand(2.0));
            }
        }
        found
    }

    /// How much of a painted text is inside what clips it, from 0 to 1; 0 when it is not painted.
    pub(crate) fn seen_share(&self, words: &str) -> f32 {
        let screen = self.harness.ctx.content_rect();
        let shapes = self.harness.output().shapes.iter();
        let shares = shapes.filter_map(|clipped| match &clipped.shape {
            egui::Shape::Text(text) if text.galley.text() == words => {
                let rect = text.visual_bounding_rect();
                Some(rect.intersect(clipped.clip_rect).intersect(screen).height().max(0.0) / rect.height())
            }
            _ => None,
        });
        shares.fold(0.0, f32::max)
    }

    /// Presses a key.
    pub(crate) fn press(&mut self, key: Key) -> &mut Self {
        self.press_with(Modifiers::NONE, key)
    }

    /// Presses a key with others held.
    pub(crate) fn press_with(&mut self, modifiers: Modifiers, key: Key) -> &mut Self {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
        self
    }

    /// Holds a key down until it has come `times` times.
    pub(crate) fn hold(&mut self, key: Key, times: usize) -> &mut Self {
        for _ in 0..times {
            self.harness.key_down(key);
            self.settle();
        }
        self.harness.key_up(key);
        self.settle();
        self
    }

    /// Types into whatever has the keyboard.
    pub(crate) fn type_words(&mut self, words: &str) -> &mut Self {
        self.harness.event(Event::Text(words.to_owned()));
        self.settle();
        self
    }

    /// How the system answers when it is asked to open or print something, and what it was asked.
    pub(crate) fn system(&self) -> std::sync::MutexGuard<'_, Script> {
        self.system.lock().expect("the system")
    }

    /// Where the pages of a report are seen: what scrolls away under the buttons of their dialog is left out.
    pub(crate) fn seen_pages(&self) -> Vec<egui::Rect> {
        let name = self.language().text("pdf-save").into_owned();
        let mut pages = self.rects_of(&[Role::Image]);
        if self.has_named(Role::Button, &name) {
            let bottom = self.node(Role::Button, &name).rect().top() - 12.0;
            pages.iter_mut().for_each(|page| page.max.y = page.max.y.min(bottom));
        }
        pages.retain(|page| page.is_positive());
        pages
    }

    /// Asks for the result file, from the bar of the result.
    pub(crate) fn hand_on(&mut self) -> &mut Self {
        let language = self.language();
        let mut names = ["export-hand", "export-result"].into_iter().map(|key| language.text(key));
        let name = names.find(|name| self.has_named(Role::Button, name)).expect("a way to the result file");
        self.click(Role::Button, &name)
    }

    /// Opens the pages of the result and waits until they are drawn.
    pub(crate) fn open_pages(&mut self) -> &mut Self {
        self.press_with(Modifiers::COMMAND, Key::S);
        self.wait_until("the pages", |window| window.has(Role::Document))
    }

    /// The next answer of the system's dialog.
    pub(crate) fn next_dialog(&mut self, chosen: Chosen) -> &mut Self {
        self.answers.lock().expect("answers").push_back(chosen);
        self
    }

    /// Opens the tab of that number.
    pub(crate) fn tab(&mut self, number: usize) -> &mut Self {
        self.press_with(Modifiers::COMMAND, TABS[number - 1])
    }

    /// From the start page into the first occupation.
    pub(crate) fn choose_occupation(&mut self) -> &mut Self {
        self.wait_until("an occupation to choose", |window| window.first_profile_row().is_some());
        let row = self.first_profile_row().expect("a row");
        self.click(Role::Button, &row);
        assert!(self.has(Role::TabList), "no tabs after choosing an occupation");
        self
    }

    /// Whether there is an occupation to choose.
    pub(crate) fn can_choose(&self) -> bool {
        self.first_profile_row().is_some()
    }

    /// How many messages are shown.
    pub(crate) fn toasts(&self) -> usize {
        let close = self.language().text("dialog-close");
        self.names(Role::Button).iter().filter(|name| **name == *close).count()
    }

    /// The name of the button that shows the sources of the occupation.
    pub(crate) fn sources_button(&self) -> String {
        let word = if self.language() == Language::English { " source" } else { " sumber" };
        self.names(Role::Button)
            .into_iter()
            .find(|name| name.contains(word))
            .expect("a button to the sources")
    }

    fn first_profile_row(&self) -> Option<String> {
        self.names(Role::Button).into_iter().find(|name| name.contains(". ") && name.len() > 60)
    }

    /// Clicks the node with that role and name.
    pub(crate) fn click(&mut self, role: Role, name: &str) -> &mut Self {
        self.node(role, name).click_accesskit();
        self.settle();
        self
    }

    /// Clicks with the pointer.
    pub(crate) fn point_at(&mut self, role: Role, name: &str) -> &mut Self {
        self.node(role, name).click();
        self.settle();
        self
    }

    /// The one node with that role and name.
    pub(crate) fn node(&self, role: Role, name: &str) -> Node<'_> {
        let found: Vec<_> = self
            .all()
            .filter(|node| node.accesskit_node().role() == role && name_of(&node.accesskit_node()) == name)
            .collect();
        match found.len() {
            1 => found.into_iter().next().expect("one"),
            n => panic!("{n} nodes {role:?} {name:?}; there are {:#?}", self.names(role)),
        }
    }

    /// Every node of the accessibility tree, in reading order.
    fn all(&self) -> impl Iterator<Item = Node<'_>> {
        self.harness.query_all_by(|_| true)
    }

    /// Whether there is a node of that role.
    pub(crate) fn has(&self, role: Role) -> bool {
        self.all().any(|node| node.accesskit_node().role() == role)
    }

    /// Whether there is a node of that role and name.
    pub(crate) fn has_named(&self, role: Role, name: &str) -> bool {
        self.names(role).iter().any(|found| found == name)
    }

    /// The names of all nodes of a role, in reading order.
    pub(crate) fn names(&self, role: Role) -> Vec<String> {
        self.all()
            .filter(|node| node.accesskit_node().role() == role)
            .map(|node| name_of(&node.accesskit_node()))
            .collect()
    }

    /// Role and name of what has the keyboard.
    pub(crate) fn focused(&self) -> Option<(Role, String)> {
        self.harness
            .query_all_by(|node| node.is_focused())
            .map(|node| (node.accesskit_node().role(), name_of(&node.accesskit_node())))
            .next()
    }

    /// The name of what has the keyboard, or nothing.
    pub(crate) fn focused_name(&self) -> String {
        self.focused().map(|(_, name)| name).unwrap_or_default()
    }

    /// The names of what is selected or chosen among the nodes of a role.
    pub(crate) fn selected(&self, role: Role) -> Vec<String> {
        self.all()
            .filter(|node| {
                let node = node.accesskit_node();
                let on = node.is_selected() == Some(true)
                    || node.toggled() == Some(egui::accesskit::Toggled::True);
                node.role() == role && on
            })
            .map(|node| name_of(&node.accesskit_node()))
            .collect()
    }

    /// What a screen reader is told without asking: the words of the live nodes.
    pub(crate) fn announced(&self) -> Vec<String> {
        self.all()
            .filter(|node| matches!(node.accesskit_node().role(), Role::Status | Role::Alert))
            .map(|node| name_of(&node.accesskit_node()))
            .filter(|words| !words.is_empty())
            .collect()
    }

    /// The name of the radio group that holds what has the keyboard.
    pub(crate) fn group_of_focus(&self) -> Option<String> {
        let focused = self.all().find(|node| node.is_focused())?;
        let mut node = focused.accesskit_node();
        while let Some(parent) = node.parent() {
            if parent.role() == Role::RadioGroup {
                return Some(name_of(&parent));
            }
            node = parent;
        }
        None
    }

    /// Presses a key again and again until what has the keyboard has this name.
    pub(crate) fn press_until(&mut self, key: Key, name: &str) -> &mut Self {
        for _ in 0..80 {
            if self.focused_name() == name {
                return self;
            }
            self.press(key);
        }
        panic!("{key:?} does not reach {name:?}; the keyboard is at {:?}", self.focused());
    }

    /// Presses and releases the pointer at a point.
    pub(crate) fn point(&mut self, at: egui::Pos2) -> &mut Self {
        self.harness.hover_at(at);
        self.harness.drag_at(at);
        self.harness.drop_at(at);
        self.settle();
        self
    }

    /// The words of the page's title.
    pub(crate) fn title(&self) -> String {
        self.titles().pop().unwrap_or_default()
    }

    /// The titles of the page and of its dialogs.
    pub(crate) fn titles(&self) -> Vec<String> {
        self.all()
            .filter(|node| {
                node.accesskit_node().role() == Role::Heading && node.accesskit_node().level() == Some(1)
            })
            .map(|node| name_of(&node.accesskit_node()))
            .collect()
    }

    /// The names of nodes of one role that stand in no node of another.
    pub(crate) fn without_ancestor(&self, role: Role, ancestor: Role) -> Vec<String> {
        let stands = |node: &Node<'_>| {
            let mut node = node.accesskit_node();
            while let Some(parent) = node.parent() {
                if parent.role() == ancestor {
                    return true;
                }
                node = parent;
            }
            false
        };
        self.all()
            .filter(|node| node.accesskit_node().role() == role && !stands(node))
            .map(|node| name_of(&node.accesskit_node()))
            .collect()
    }

    /// The live nodes, and whether each is live.
    pub(crate) fn live(&self) -> Vec<(Role, bool)> {
        self.all()
            .map(|node| node.accesskit_node())
            .filter(|node| matches!(node.role(), Role::Status | Role::Alert))
            .map(|node| (node.role(), node.live() != egui::accesskit::Live::Off))
            .collect()
    }

    /// Everything that is painted as text in this frame, in painting order.
    pub(crate) fn painted(&self) -> Vec<String> {
        let mut found = Vec::new();
        for clipped in &self.harness.output().shapes {
            collect_texts(&clipped.shape, &mut found);
        }
        found
    }

    /// Whether some painted text has these words.
    pub(crate) fn shows(&self, words: &str) -> bool {
        self.painted().iter().any(|text| text.contains(words))
    }

    /// Draws frames until `condition` holds: threads write and read beside the window.
    pub(crate) fn wait_until(&mut self, what: &str, condition: impl Fn(&Self) -> bool) -> &mut Self {
        let begun = Instant::now();
        loop {
            self.settle();
            if condition(self) {
                return self;
            }
            assert!(
                begun.elapsed() < Duration::from_secs(60),
                "waited in vain for {what}; shown {:#?}",
                self.painted()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until every change is on the disk.
    pub(crate) fn wait_for_draft(&mut self) -> &mut Self {
        self.wait_until("the draft", |window| {
            let app = window.harness.state().borrow();
            app.as_ref().is_some_and(|app| !app.is_keeping())
        })
    }

    /// From any tab to the first item.
    pub(crate) fn begin_items(&mut self) -> &mut Self {
        self.tab(6);
        let begin = self.language().text("prepare-begin").into_owned();
        if self.has_named(Role::Button, &begin) {
            self.click(Role::Button, &begin);
        }
        let check = self.language().text("check-title").into_owned();
        if self.title() == check {
            let words =
                self.language().format("check-back", &selaras::language::Args::new().text("number", "0"));
            let words = words.trim_end_matches('0');
            let back = self.names(Role::Button).into_iter().find(|name| name.starts_with(words));
            self.click(Role::Button, &back.expect("a way back to an item"));
        }
        assert!(self.has(Role::RadioGroup), "no items: {:#?}", self.painted());
        self
    }

    /// Answers every item by keys and shows the result; `digit` is asked for each item by its index.
    pub(crate) fn answer_all(&mut self, digit: impl Fn(usize) -> usize) -> &mut Self {
        self.begin_items();
        for _ in 0..12 {
            self.press_with(Modifiers::ALT, Key::ArrowLeft);
        }
        self.press(Key::Home);
        let all = self.item_count();
        for item in 0..all {
            self.press(DIGITS[digit(item)]);
            let page_ends = (item + 1) % 6 == 0 || item + 1 == all;
            if page_ends {
                self.press(Key::Enter);
            }
        }
        let go = self.language().text("check-go").into_owned();
        self.click(Role::Button, &go);
        self
    }

    /// How many items the instrument has, as the progress bar says.
    pub(crate) fn item_count(&self) -> usize {
        let group = self.names(Role::RadioGroup).into_iter().next().expect("an item");
        let numbers: Vec<usize> =
            group.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
        numbers[1]
    }

    /// The language of the screen.
    pub(crate) fn language(&self) -> Language {
        let tabs = self.names(Role::Tab);
        if tabs.iter().any(|tab| tab.contains(Language::English.text("tab-duties").as_ref())) {
            Language::English
        } else {
            Language::Indonesian
        }
    }

    /// Ends the window as a power cut would: nothing is flushed, nothing is asked. The folder stays.
    pub(crate) fn cut_power(mut self) -> Kept {
        let folder = self.folder.clone();
        let own = self.own.take();
        *self.harness.state_mut().borrow_mut() = None;
        drop(self);
        Kept { folder, _own: own }
    }

    /// The whole accessibility tree of this frame.
    pub(crate) fn nodes(&self) -> Vec<Seen> {
        self.harness
            .query_all_by(|_| true)
            .map(|node| {
                let inner = node.accesskit_node();
                Seen {
                    id: format!("{:?}", inner.id()),
                    role: inner.role(),
                    name: name_of(&inner),
                    value: inner.value().unwrap_or_default(),
                    numeric: inner.numeric_value(),
                    description: inner.description().unwrap_or_default(),
                }
            })
            .collect()
    }
}

/// What a screen reader hears of a node.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// The same in every frame.
    pub(crate) id: String,
    pub(crate) role: Role,
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) numeric: Option<f64>,
    pub(crate) description: String,
}

/// A data folder that outlives its window.
pub(crate) struct Kept {
    pub(crate) folder: PathBuf,
    _own: Option<tempfile::TempDir>,
}

/// The digit keys.
pub(crate) const DIGITS: [Key; 10] = [
    Key::Num0,
    Key::Num1,
    Key::Num2,
    Key::Num3,
    Key::Num4,
    Key::Num5,
    Key::Num6,
    Key::Num7,
    Key::Num8,
    Key::Num9,
];

fn name_of(node: &AccessKitNode<'_>) -> String {
    node.label().or_else(|| node.value()).unwrap_or_default()
}

fn collect_texts(shape: &egui::Shape, found: &mut Vec<String>) {
    match shape {
        egui::Shape::Text(text) => found.push(text.galley.text().to_owned()),
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect_texts(shape, found)),
        _ => {}
    }
}

/// Every byte of every file below `folder`.
pub(crate) fn bytes_below(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let Ok(entries) = std::fs::read_dir(folder) else { return found };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(bytes_below(&path));
        } else if let Ok(bytes) = std::fs::read(&path) {
            found.push((path, bytes));
        }
    }
    found.sort();
    found
}
