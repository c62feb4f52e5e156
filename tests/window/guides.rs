//! The guides in the help: heard as they are seen, and saved as pages.

use egui::Key;
use egui::accesskit::Role;
use selaras::app::Chosen;
use selaras::guide::{Block, Guide, plain};
use selaras::language::Language;
use selaras::report::pdf::render_guide;

use crate::harness::{Desk, Window};

/// Opens a guide from the start page.
fn open(window: &mut Window, guide: Guide, language: Language) {
    window.wait_until("an occupation", |window| window.can_choose());
    window.press(Key::F1);
    window.click(Role::Button, &language.text(guide.title_key()));
    let title = guide.text(language).title;
    window.wait_until("the guide", |window| window.names(Role::Dialog).contains(&title));
}

#[test]
fn a_screen_reader_finds_headings_steps_and_pictures_of_each_guide_in_order() {
    for language in Language::ALL {
        for guide in Guide::ALL {
            let mut window = Desk::new().language(language).open();
            // As high as the guide is long: what is scrolled away has no node.
            window.resize(1366.0, 6000.0);
            open(&mut window, guide, language);
            let text = guide.text(language);
            let (mut headings, mut items) = (vec![text.title.clone()], Vec::new());
            for block in &text.blocks {
                match block {
                    Block::Heading { text } => headings.push(text.clone()),
                    Block::List { numbered, items: of_list } => {
                        items.extend(of_list.iter().enumerate().map(|(index, spans)| match numbered {
                            true => format!("{}. {}", index + 1, plain(spans)),
                            false => plain(spans),
                        }));
                    }
                    _ => {}
                }
            }
            let heard = window.names(Role::Heading);
            let from = heard.iter().position(|name| *name == text.title).expect("the title of the guide");
            assert_eq!(heard[from..], headings, "{guide:?}");
            let rows = window.names(Role::ListItem);
            assert!(rows.ends_with(&items), "{guide:?}: {rows:?}");
            let pictures: Vec<String> = text.pictures().map(|picture| picture.words.clone()).collect();
            assert_eq!(window.names(Role::Image), pictures, "{guide:?}");
        }
    }
}

#[test]
fn the_keys_for_scrolling_reach_a_guide_over_a_page_that_scrolls_too() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    window.press(Key::F1);
    window.click(Role::Button, &Language::Indonesian.text("guide-counselor"));
    window.wait_until("the guide", |window| window.has_named(Role::Dialog, "Panduan guru BK"));
    let below = window.rects_of_words("Menjaga rahasia siswa");
    assert!(below.is_empty(), "the end is seen before it is scrolled to: {below:?}");
    window.hold(Key::PageDown, 20);
    assert!(window.seen_share("Menjaga rahasia siswa") > 0.9);
    window.hold(Key::PageUp, 20);
    assert!(window.seen_share("Apa yang dikatakan angka") > 0.9);
}

#[test]
fn a_guide_is_saved_as_pages_and_stays_open() {
    let mut window = Desk::new().open();
    open(&mut window, Guide::Counselor, Language::Indonesian);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("panduan.pdf");
    window.next_dialog(Chosen::Path(path.clone()));
    window.click(Role::Button, &Language::Indonesian.text("guide-save"));
    window.wait_until("the file", |window| window.shows("Tersimpan di"));
    let pages = render_guide(Guide::Counselor, Language::Indonesian).expect("pages");
    assert!(std::fs::read(&path).expect("a file") == pages.bytes);
    assert!(window.names(Role::Dialog).contains(&"Panduan guru BK".to_owned()));
}

#[test]
fn a_guide_that_cannot_be_saved_says_why_and_that_it_can_still_be_read() {
    let mut window = Desk::new().open();
    open(&mut window, Guide::Student, Language::Indonesian);
    window.next_dialog(Chosen::Path("/selaras-tidak-ada/panduan.pdf".into()));
    window.click(Role::Button, &Language::Indonesian.text("guide-save"));
    let safe = Language::Indonesian.text("safe-guide").into_owned();
    window
        .wait_until("what went wrong", |window| window.announced().iter().any(|words| words.contains(&safe)));
    let again = Language::Indonesian.text("way-plug-in").into_owned();
    // Seen however far the guide is scrolled, in a window of the lab.
    window.resize(1366.0, 768.0);
    let button = window.node(Role::Button, &again).rect();
    assert!(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(1366.0, 768.0)).contains_rect(button));
    assert!(window.has_named(Role::Dialog, "Panduan siswa"));
}
