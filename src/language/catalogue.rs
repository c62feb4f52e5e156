//! The Fluent messages of both languages, compiled into the program and parsed once.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::Language;

/// The sources of one area: its name, Indonesian, English.
pub(super) type Area = (&'static str, &'static str, &'static str);

macro_rules! areas {
    ($($name:literal),* $(,)?) => {
        /// Every message file, by area. A file is `assets/i18n/<language>/<area>.ftl`.
        pub const KEYS_PER_FILE: &[Area] = &[$((
            $name,
            include_str!(concat!("../../assets/i18n/id/", $name, ".ftl")),
            include_str!(concat!("../../assets/i18n/en/", $name, ".ftl")),
        )),*];
    };
}

areas![
    "window",
    "reading",
    "assessment",
    "result",
    "export",
    "lab",
    "guide",
    "report",
    "trace",
    "method",
    "quality",
    "retest",
    "profile",
    "files",
    "workbook",
    "table",
    "command_line",
];

type Bundle = FluentBundle<FluentResource>;

/// Arguments of a message: numbers and texts by name.
#[derive(Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// No arguments yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, name: &'a str, value: impl Into<Cow<'a, str>>) -> Self {
        self.0.set(name, FluentValue::String(value.into()));
        self
    }

    /// Adds a count; messages may choose their words by it.
    #[must_use]
    pub fn count(mut self, name: &'a str, value: usize) -> Self {
        self.0.set(name, FluentValue::from(value));
        self
    }
}

impl Language {
    /// The message named `key`. A missing one shows its key, which a test forbids to happen.
    #[must_use]
    pub fn text(self, key: &str) -> Cow<'static, str> {
        self.resolve(key, None)
    }

    /// The message named `key` with its arguments filled in.
    #[must_use]
    pub fn format(self, key: &str, args: &Args<'_>) -> String {
        self.resolve(key, Some(&args.0)).into_owned()
    }

    fn resolve(self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
        let bundle = bundle(self);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return Cow::Owned(key.to_owned());
        };
        let mut errors = Vec::new();
        match bundle.format_pattern(pattern, args, &mut errors) {
            Cow::Borrowed(text) => Cow::Borrowed(text),
            Cow::Owned(text) => Cow::Owned(text),
        }
    }
}

fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: OnceLock<[Bundle; 2]> = OnceLock::new();
    let [indonesian, english] = BUNDLES.get_or_init(|| [load(Language::Indonesian), load(Language::English)]);
    match language {
        Language::Indonesian => indonesian,
        Language::English => english,
    }
}

fn load(language: Language) -> Bundle {
    let mut bundle = Bundle::new_concurrent(vec![language.tag().parse().unwrap_or_default()]);
    // Isolation marks would have to be stripped from every file and drawn by no font.
    bundle.set_use_isolating(false);
    for (_, indonesian, english) in KEYS_PER_FILE {
        let source = match language {
            Language::Indonesian => indonesian,
            Language::English => english,
        };
        // A file with an error keeps its good messages; the test over all files finds the error.
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
