//! Getting to know the occupation: the five reading tabs and how a person moves among them.

use egui::Key;
use egui::accesskit::Role;

use crate::harness::Desk;

#[test]
fn each_tab_shows_its_content() {
    let mut window = Desk::new().open();
    window.choose_occupation();
    for tab in 1..=7 {
        window.tab(tab);
        assert!(!window.title().is_empty(), "tab {tab} has no title");
        assert!(window.painted().len() > 20, "tab {tab} shows almost nothing: {:?}", window.painted());
    }
    let _ = (Key::Tab, Role::Tab);
}
