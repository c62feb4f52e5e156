//! Whether the system opens result files with this program at a double click. On Windows a person switches that on and off in the
//! settings, for this account alone; on Linux the package tells the system, and here is nothing to switch.

use super::App;
use super::arrive::Done;
use super::state::Tone;
use crate::language::Args;

impl App {
    /// Asks the system, in a job.
    pub(super) fn ask_for_association(&self) {
        let system = self.system.clone();
        self.jobs.run("association", move || Done::Association(system.opens_results()));
    }

    /// Lets a double click open result files with this program, or no longer.
    pub(super) fn set_association(&self, on: bool) {
        let system = self.system.clone();
        let kind = self.language().text("kind-result");
        self.jobs.run("association", move || {
            let changed = system.set_opens_results(on, &kind);
            Done::AssociationSet(changed, system.opens_results())
        });
    }

    /// What the system answered.
    pub(super) fn association_set(&mut self, changed: Result<(), String>, now: Option<bool>) {
        self.state.opens_results = now;
        if let Err(details) = changed {
            let args = Args::new().text("details", details);
            let words = self.language().format("association-refused", &args);
            self.toast(Tone::Info, words, Vec::new());
        }
    }
}

/// The registry of Windows, in the part that belongs to the account: no rights are needed, and no other account sees it.
///
/// Windows knows the last ending of a name alone, so `.selaras.json` is `.json` to it. Selaras takes that ending only where no
/// program has it; else it offers itself under "Open with". Switched off, all of it goes.
#[cfg(windows)]
pub(super) mod registry {
    use windows_registry::{CLASSES_ROOT, CURRENT_USER, Key, Result};

    const CLASS: &str = "Selaras.Result";
    const CLASSES: &str = r"Software\Classes";
    const ENDING: &str = ".json";
    const OFFERS: &str = r".json\OpenWithProgids";
    const COMMAND: &str = r"Selaras.Result\shell\open\command";

    /// Whether result files are offered to this program, at this place.
    pub(in crate::app) fn is_on() -> bool {
        let written = classes().and_then(|classes| classes.open(COMMAND)?.get_string(""));
        written.is_ok_and(|written| this_command().is_some_and(|command| command == written))
    }

    /// Offers result files to this program, or takes that back. `kind` is what Explorer calls such a file.
    ///
    /// # Errors
    /// What Windows said, as where a school has locked the registry. Then nothing may be relied on but that other programs kept
    /// what they had.
    pub(in crate::app) fn set(on: bool, kind: &str) -> core::result::Result<(), String> {
        let done = if on { switch_on(kind) } else { switch_off() };
        done.map_err(|error| error.to_string())
    }

    fn switch_on(kind: &str) -> Result<()> {
        let (Some(command), Some(program)) = (this_command(), this_program()) else { return Ok(()) };
        let classes = classes()?;
        let class = classes.create(CLASS)?;
        class.set_string("", kind)?;
        class.create("DefaultIcon")?.set_string("", format!("{program},0"))?;
        classes.create(COMMAND)?.set_string("", command)?;
        classes.create(OFFERS)?.set_string(CLASS, "")?;
        let taken =
            CLASSES_ROOT.open(ENDING).and_then(|key| key.get_string("")).is_ok_and(|by| !by.is_empty());
        if taken { Ok(()) } else { classes.create(ENDING)?.set_string("", CLASS) }
    }

    fn switch_off() -> Result<()> {
        let classes = classes()?;
        if classes.open(CLASS).is_ok() {
            classes.remove_tree(CLASS)?;
        }
        if let Ok(ending) = classes.create(ENDING)
            && ending.get_string("").is_ok_and(|by| by == CLASS)
        {
            ending.remove_value("")?;
        }
        if let Ok(offers) = classes.create(OFFERS) {
            // Gone already is as good.
            let _ = offers.remove_value(CLASS);
        }
        for key in [OFFERS, ENDING] {
            if classes.open(key).is_ok_and(|key| is_empty(&key)) {
                classes.remove_tree(key)?;
            }
        }
        Ok(())
    }

    fn classes() -> Result<Key> {
        CURRENT_USER.create(CLASSES)
    }

    fn is_empty(key: &Key) -> bool {
        let keys = key.keys().is_ok_and(|mut keys| keys.next().is_none());
        keys && key.values().is_ok_and(|mut values| values.next().is_none())
    }

    fn this_program() -> Option<String> {
        Some(std::env::current_exe().ok()?.to_str()?.to_owned())
    }

    fn this_command() -> Option<String> {
        this_program().map(|program| format!("\"{program}\" \"%1\""))
    }
}
