//! The guides: what they name is on the screen under that name, both languages say the same, what they show of files is right, and
//! their pages are whole.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::panic,
    reason = "a test stops where something is missing, and lays files where it likes"
)]

use std::path::{Path, PathBuf};

use selaras::guide::{Block, Guide, GuideText, Look, Span, picture, picture_size, plain};
use selaras::lab;
use selaras::language::{KEYS_PER_FILE, Language};
use selaras::profile::{Library, forbidden};

fn every() -> impl Iterator<Item = (Guide, Language, GuideText)> {
    let of = |guide: Guide| Language::ALL.map(move |language| (guide, language, guide.text(language)));
    Guide::ALL.into_iter().flat_map(of)
}

fn source(guide: Guide, language: Language) -> String {
    let name = match guide {
        Guide::Student => "student",
        Guide::Counselor => "counselor",
        Guide::Technician => "technician",
    };
    std::fs::read_to_string(format!("assets/guides/{}/{name}.md", language.tag())).unwrap()
}

/// What a guide says, one text each: a heading, a paragraph, an item, a line, the words of a picture.
fn texts(text: &GuideText) -> Vec<String> {
    let mut texts = vec![text.title.clone()];
    for block in &text.blocks {
        match block {
            Block::Heading { text } => texts.push(text.clone()),
            Block::Paragraph { spans } => texts.push(plain(spans)),
            Block::List { items, .. } => texts.extend(items.iter().map(|spans| plain(spans))),
            Block::Lines { lines } => texts.extend(lines.iter().cloned()),
            Block::Pictures { pictures } => {
                texts.extend(pictures.iter().map(|picture| picture.words.clone()));
            }
        }
    }
    texts
}

fn spans(text: &GuideText) -> Vec<&Span> {
    let mut spans = Vec::new();
    for block in &text.blocks {
        match block {
            Block::Paragraph { spans: words } => spans.extend(words),
            Block::List { items, .. } => spans.extend(items.iter().flatten()),
            _ => {}
        }
    }
    spans
}

fn in_look(text: &GuideText, look: Look) -> Vec<String> {
    spans(text).into_iter().filter(|span| span.look == look).map(|span| span.text.clone()).collect()
}

#[test]
fn every_word_of_a_source_arrives_in_its_order() {
    for (guide, language, text) in every() {
        let mut of_source = String::new();
        for line in source(guide, language).lines().filter(|line| *line != "```") {
            let line = line.trim_start_matches('#');
            let line = line.strip_prefix("- ").unwrap_or(line);
            let is_number = |text: &str| text.chars().all(|c| c.is_ascii_digit());
            let line = match line.split_once(". ") {
                Some((number, words)) if is_number(number) => words,
                _ => line,
            };
            let line = line.strip_prefix("![").and_then(|line| line.split("](").next()).unwrap_or(line);
            of_source.push_str(line);
        }
        let bare = |text: &str| text.replace(['*', '`', ' '], "");
        assert_eq!(bare(&texts(&text).concat()), bare(&of_source), "{guide:?} {}", language.tag());
    }
}

#[test]
fn every_name_is_on_the_screen_in_the_same_words() {
    for (guide, language, text) in every() {
        let shown = |name: &String| {
            KEYS_PER_FILE.iter().any(|(_, indonesian, english)| {
                let source = if language == Language::Indonesian { indonesian } else { english };
                source.lines().any(|line| line.split_once(" = ").is_some_and(|(_, words)| words == name))
            })
        };
        let names = in_look(&text, Look::Named);
        assert!(names.len() > 5, "{guide:?} names hardly anything");
        let wrong: Vec<_> = names.iter().filter(|name| !shown(name)).collect();
        assert!(wrong.is_empty(), "{guide:?} {}: {wrong:?}", language.tag());
    }
}

#[test]
fn both_languages_say_the_same_things_in_the_same_order() {
    let shape = |text: &GuideText| -> Vec<String> {
        let of = |block: &Block| match block {
            Block::Heading { .. } => "heading".to_owned(),
            Block::Paragraph { .. } => "paragraph".to_owned(),
            Block::List { numbered, items } => format!("list {numbered} {}", items.len()),
            Block::Lines { lines } => format!("lines {lines:?}"),
            Block::Pictures { pictures } => {
                format!("pictures {:?}", pictures.iter().map(|picture| &picture.name).collect::<Vec<_>>())
            }
        };
        text.blocks.iter().map(of).collect()
    };
    for guide in Guide::ALL {
        let [indonesian, english] = Language::ALL.map(|language| guide.text(language));
        assert_eq!(shape(&indonesian), shape(&english), "{guide:?}");
        assert_eq!(in_look(&indonesian, Look::Typed), in_look(&english, Look::Typed), "{guide:?}");
        let names = [&indonesian, &english].map(|text| in_look(text, Look::Named).len());
        assert_eq!(names[0], names[1], "{guide:?}");
    }
}

#[test]
fn the_words_are_those_of_a_good_teacher() {
    for (guide, language, text) in every() {
        let all = texts(&text).join("\n");
        assert_eq!(forbidden::find(&all, language), Vec::<&str>::new(), "{guide:?}");
        assert!(!all.contains(['%', '!']) || guide == Guide::Technician, "{guide:?}: {all}");
        let words: Vec<String> = all.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
        let said = |word: &str| words.iter().any(|said| said == word);
        if language == Language::Indonesian {
            for word in ["nilai", "tes", "maaf", "error", "file", "klik-kanan"] {
                assert!(!said(word), "{guide:?} says {word}");
            }
            match guide {
                Guide::Student => assert!(said("kamu") && !said("anda")),
                Guide::Counselor => assert!(said("anda")),
                Guide::Technician => assert!(!said("kamu")),
            }
        }
    }
}

#[test]
fn the_number_of_items_is_that_of_the_profile_that_ships() {
    let library = Library::built_in(jiff::civil::date(2026, 11, 24));
    let profile = library.usable().next().unwrap().profile.clone().unwrap();
    let items = profile.instrument.items.len().to_string();
    for language in Language::ALL {
        let text = texts(&Guide::Student.text(language)).join(" ");
        assert!(text.contains(&format!(" {items} ")), "{items} items: {text}");
    }
}

#[test]
fn the_lab_file_of_the_guide_is_read_without_a_finding_and_every_field_is_explained() {
    for language in Language::ALL {
        let text = Guide::Technician.text(language);
        let lines = text.blocks.iter().find_map(|block| match block {
            Block::Lines { lines } => Some(lines.join("\n")),
            _ => None,
        });
        let file = lines.unwrap();
        let reading = lab::read(file.as_bytes(), Path::new("/program"));
        assert_eq!(reading.diagnostics, []);
        let mode = reading.mode.unwrap();
        assert!(mode.data_folder.is_some() && mode.profiles.len() == 1);
        let library = Library::built_in(jiff::civil::date(2026, 11, 24));
        assert!(library.get(&mode.profiles[0]).is_some(), "the profile of the example ships");
        let explained = in_look(&text, Look::Typed);
        let fields: Vec<&str> = lab::TEMPLATE
            .lines()
            .filter_map(|line| {
                let (field, _) = line.trim().trim_start_matches("// ").split_once(": ")?;
                field.chars().all(|c| c.is_ascii_lowercase() || c == '_').then_some(field)
            })
            .collect();
        assert_eq!(fields.len(), 7, "{fields:?}");
        for field in fields {
            assert!(explained.iter().any(|typed| typed == field), "{field} is not explained");
            assert!(file.contains(&format!("    {field}: ")), "{field} is not in the example");
        }
    }
}

#[test]
fn every_picture_is_there_is_small_and_says_what_it_shows() {
    let mut bytes = 0;
    let mut used: Vec<PathBuf> = Vec::new();
    for (guide, language, text) in every() {
        for shown in text.pictures() {
            let png = picture(&shown.name, language).unwrap_or_else(|| panic!("{guide:?}: {}", shown.name));
            let (width, height) = picture_size(png).unwrap();
            assert!((300..=1400).contains(&width) && (200..=768).contains(&height), "{}", shown.name);
            assert!(shown.words.len() > 60 && shown.words.ends_with('.'), "{}", shown.words);
            bytes += png.len();
            used.push(format!("{}-{}.png", shown.name, language.tag()).into());
        }
    }
    assert!(bytes < 170_000, "{bytes} bytes are compiled in");
    for entry in std::fs::read_dir("assets/guides/pictures").unwrap() {
        let name = PathBuf::from(entry.unwrap().file_name());
        assert!(used.contains(&name), "{} is shown nowhere", name.display());
    }
    assert_eq!(picture("tidak-ada", Language::Indonesian), None);
    assert_eq!(picture_size(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01"), None);
    assert_eq!(picture_size(b"GIF89a\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"), None);
}

#[cfg(feature = "pdf")]
mod pages {
    use super::*;
    use selaras::report::pdf::render_guide;

    #[test]
    fn each_guide_has_the_pages_it_may_and_every_letter_has_a_form() {
        for (guide, language, _) in every() {
            let pdf = render_guide(guide, language).unwrap();
            let most = match guide {
                Guide::Student => 1,
                Guide::Counselor => 3,
                Guide::Technician => 2,
            };
            assert!((1..=most).contains(&pdf.pages), "{guide:?} {}: {}", language.tag(), pdf.pages);
            assert!(pdf.missing_glyphs.is_empty(), "{guide:?}");
            assert!(pdf.bytes.starts_with(b"%PDF-1.7"));
            assert!(guide.file_name(language).ends_with(".pdf"));
        }
    }

    /// `scripts/guides` makes them anew.
    #[test]
    fn the_kept_files_are_those_of_the_texts_and_pictures_of_now() {
        for (guide, language, _) in every() {
            let kept = Path::new("docs/guides").join(guide.file_name(language));
            let kept = std::fs::read(&kept).unwrap_or_else(|error| panic!("{}: {error}", kept.display()));
            let now = render_guide(guide, language).unwrap().bytes;
            assert!(kept == now, "{guide:?} {}: run scripts/guides", language.tag());
        }
    }

    #[test]
    fn the_command_line_writes_them_and_says_when_the_folder_takes_none() {
        let folder = tempfile::tempdir().unwrap();
        let run = |to: &Path| {
            let mut err = Vec::new();
            let arguments = ["selaras", "guide", "--lang", "en", "--out", to.to_str().unwrap()];
            let arguments = arguments.map(std::ffi::OsString::from);
            let today = jiff::civil::date(2026, 11, 24);
            let outcome = selaras::cli::run(arguments, &mut Vec::new(), &mut err, today);
            (outcome, String::from_utf8(err).unwrap())
        };
        assert_eq!(run(folder.path()), (selaras::cli::Outcome::Exit(0), String::new()));
        let mut names: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["counselor-guide.pdf", "student-guide.pdf", "technician-guide.pdf"]);
        let (outcome, told) = run(&folder.path().join("missing"));
        assert_eq!(outcome, selaras::cli::Outcome::Exit(3));
        assert!(told.contains("The guide is not saved yet"), "{told}");
    }

    /// For `scripts/test-pdf`: every guide as a file, and beside it the texts that must be found in it.
    #[test]
    fn kept_for_other_readers() {
        let Some(folder) = std::env::var_os("SELARAS_PDF_FOLDER").map(PathBuf::from) else { return };
        for (guide, language, text) in every() {
            let name = format!("guide-{guide:?}-{}", language.tag());
            let pdf = render_guide(guide, language).unwrap();
            std::fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap();
            let pictures: Vec<&str> = text.pictures().map(|picture| picture.words.as_str()).collect();
            let said = texts(&text).into_iter().filter(|said| !pictures.contains(&said.as_str()));
            // Sentence by sentence, since a paragraph may go on behind the foot of a page.
            let sentences: Vec<String> =
                said.flat_map(|said| said.split(". ").map(str::to_owned).collect::<Vec<_>>()).collect();
            std::fs::write(folder.join(format!("{name}.txt")), sentences.join("\n")).unwrap();
        }
    }
}
