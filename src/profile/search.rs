//! Search over the library: names first, then what the profiles say; a typing error is forgiven.

use std::ops::Range;

use super::id::ProfileId;
use super::library::{Entry, Library};
use super::model::{Profile, Text};
use crate::language::Language;

/// Longest snippet of a profile's text, in characters.
const SNIPPET: usize = 70;

/// Where a match was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HitGroup {
    /// In the title, another title or a search term.
    Title,
    /// In what the profile says.
    Content,
}

/// One occupation that matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The occupation.
    pub id: ProfileId,
    /// Where the match is.
    pub group: HitGroup,
    /// Its title.
    pub title: String,
    /// Byte ranges of the title that match.
    pub title_marks: Vec<Range<usize>>,
    /// A second line: another title, the purpose, or the text that matches.
    pub line: String,
    /// Byte ranges of the line that match.
    pub line_marks: Vec<Range<usize>>,
}

/// The index, built once for a library.
#[derive(Clone, Debug, Default)]
pub struct Search {
    entries: Vec<Indexed>,
}

#[derive(Clone, Debug)]
struct Indexed {
    id: ProfileId,
    terms: Vec<Phrase>,
    indonesian: Texts,
    english: Texts,
}

/// What is searched in one language.
#[derive(Clone, Debug)]
struct Texts {
    title: Phrase,
    purpose: String,
    other_titles: Vec<Phrase>,
    content: Vec<Phrase>,
}

impl Texts {
    fn new(profile: &Profile, language: Language) -> Self {
        let phrase = |text: &Text| Phrase::new(text.get(language));
        Self {
            title: phrase(&profile.title),
            purpose: profile.overview.purpose.get(language).to_owned(),
            other_titles: profile.alternative_titles.iter().map(phrase).collect(),
            content: contents(profile).into_iter().map(phrase).collect(),
        }
    }
}

/// A text with its words, folded.
#[derive(Clone, Debug)]
struct Phrase {
    text: String,
    words: Vec<Word>,
}

#[derive(Clone, Debug)]
struct Word {
    folded: String,
    range: Range<usize>,
}

impl Phrase {
    fn new(text: &str) -> Self {
        let mut words = Vec::new();
        let mut start = None;
        let ends = text.char_indices().chain([(text.len(), ' ')]);
        for (at, letter) in ends {
            match (letter.is_alphanumeric(), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    if let Some(word) = text.get(from..at) {
                        words.push(Word { folded: fold(word), range: from..at });
                    }
                    start = None;
                }
                _ => {}
            }
        }
        Self { text: text.to_owned(), words }
    }

    /// The words that match; none unless every query word does. `forgive` allows typing errors.
    fn matches(&self, query: &[String], forgive: bool) -> Option<Vec<Range<usize>>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        for wanted in query {
            let found = self.words.iter().find(|word| word_matches(&word.folded, wanted, forgive))?;
            if !marks.contains(&found.range) {
                marks.push(found.range.clone());
            }
        }
        marks.sort_by_key(|mark| mark.start);
        Some(marks)
    }
}

/// A word matches by its beginning; with forgiveness one typing error from four letters on, two from eight.
fn word_matches(word: &str, wanted: &str, forgive: bool) -> bool {
    if word.starts_with(wanted) {
        return true;
    }
    let length = wanted.chars().count();
    let allowed = match length {
        _ if !forgive => 0,
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    if allowed == 0 {
        return false;
    }
    // Also against the beginning of the word, so that a half-typed word is forgiven too. The first letter must be
    // right: people mistype later letters, and it spares nearly all comparisons.
    if word.chars().next() != wanted.chars().next() {
        return false;
    }
    let near = |candidate: &str| strsim::osa_distance(candidate, wanted) <= allowed;
    let beginning: String = word.chars().take(length).collect();
    near(word) || near(&beginning)
}

/// Lower case without the accents of Latin letters.
fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'à'..='å' | 'ā' => 'a',
        'è'..='ë' | 'ē' => 'e',
        'ì'..='ï' | 'ī' => 'i',
        'ò'..='ö' | 'ō' => 'o',
        'ù'..='ü' | 'ū' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        other => other,
    }
}

impl Search {
    /// The index of a library.
    #[must_use]
    pub fn new(library: &Library) -> Self {
        Self { entries: library.usable().filter_map(Indexed::new).collect() }
    }

    /// The occupations that match `query`: exact ones before forgiven ones, names before contents, in the order of the
    /// library. The empty query finds all of them.
    #[must_use]
    pub fn find(&self, query: &str, language: Language) -> Vec<Hit> {
        let words: Vec<String> = Phrase::new(query).words.into_iter().map(|word| word.folded).collect();
        if words.is_empty() {
            return self.entries.iter().map(|entry| entry.listed(language)).collect();
        }
        let mut found: Vec<(u8, Hit)> =
            self.entries.iter().filter_map(|entry| entry.find(&words, language)).collect();
        found.sort_by_key(|(rank, hit)| (hit.group, *rank));
        found.into_iter().map(|(_, hit)| hit).collect()
    }
}

impl Indexed {
    fn new(entry: &Entry) -> Option<Self> {
        let profile = entry.profile.as_ref()?;
        Some(Self {
            id: profile.id.clone(),
            terms: profile.search_terms.iter().map(|term| Phrase::new(term)).collect(),
            indonesian: Texts::new(profile, Language::Indonesian),
            english: Texts::new(profile, Language::English),
        })
    }

    fn texts(&self, language: Language) -> &Texts {
        match language {
            Language::Indonesian => &self.indonesian,
            Language::English => &self.english,
        }
    }

    fn listed(&self, language: Language) -> Hit {
        let texts = self.texts(language);
        Hit {
            id: self.id.clone(),
            group: HitGroup::Title,
            title: texts.title.text.clone(),
            title_marks: Vec::new(),
            line: texts.purpose.clone(),
            line_marks: Vec::new(),
        }
    }

    fn find(&self, query: &[String], language: Language) -> Option<(u8, Hit)> {
        let texts = self.texts(language);
        let listed = self.listed(language);
        for (rank, forgive) in [(0, false), (10, true)] {
            if let Some(title_marks) = texts.title.matches(query, forgive) {
                return Some((rank, Hit { title_marks, ..listed }));
            }
            for title in &texts.other_titles {
                if let Some(line_marks) = title.matches(query, forgive) {
                    return Some((rank + 1, Hit { line: title.text.clone(), line_marks, ..listed }));
                }
            }
            if self.terms.iter().any(|term| term.matches(query, forgive).is_some()) {
                return Some((rank + 2, listed));
            }
            for phrase in &texts.content {
                if let Some(marks) = phrase.matches(query, forgive) {
                    let (line, line_marks) = snippet(&phrase.text, &marks);
                    return Some((rank + 3, Hit { group: HitGroup::Content, line, line_marks, ..listed }));
                }
            }
        }
        None
    }
}

/// What a profile says about the occupation, in the order of its tabs.
fn contents(profile: &Profile) -> Vec<&Text> {
    let overview = &profile.overview;
    let mut texts: Vec<&Text> = vec![&overview.purpose];
    texts.extend(&overview.summary);
    texts.extend(overview.highlights.iter().flat_map(|highlight| [&highlight.title, &highlight.text]));
    texts.extend(overview.serves.iter().chain(&overview.employers).chain(&overview.study));
    texts.extend(
        profile.duties.iter().flat_map(|duty| [&duty.title, &duty.text].into_iter().chain(&duty.example)),
    );
    texts.extend(
        profile
            .programmes
            .iter()
            .flat_map(|programme| [&programme.title].into_iter().chain(&programme.example)),
    );
    texts.extend(profile.partners.iter().map(|partner| &partner.name));
    texts.extend(profile.demands.iter().map(|demand| &demand.text));
    texts.extend(profile.entry_routes.iter().map(|route| &route.text));
    texts.extend(
        profile.instrument.dimensions.iter().flat_map(|dimension| [&dimension.name, &dimension.definition]),
    );
    texts.extend(profile.myths.iter().flat_map(|myth| [&myth.claim, &myth.reality]));
    texts
}

/// A piece of `text` of at most [`SNIPPET`] characters in whole words around the first match.
fn snippet(text: &str, marks: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    if text.chars().count() <= SNIPPET {
        return (text.to_owned(), marks.to_vec());
    }
    let first = marks.first().map_or(0, |mark| mark.start);
    let before = text.get(..first).unwrap_or_default();
    let back = before.char_indices().rev().nth(SNIPPET / 3).map_or(0, |(at, _)| at);
    let start = if back == 0 {
        0
    } else {
        before.get(back..).and_then(|rest| rest.find(' ')).map_or(first, |at| back + at + 1)
    };
    let rest = text.get(start..).unwrap_or_default();
    let end = match rest.char_indices().nth(SNIPPET) {
        None => text.len(),
        Some((limit, _)) => {
            let cut = rest.get(..limit).and_then(|part| part.rfind(' ')).unwrap_or(limit);
            start + cut
        }
    };
    let (lead, tail) = (if start > 0 { "…" } else { "" }, if end < text.len() { "…" } else { "" });
    let piece = text.get(start..end).unwrap_or_default();
    let inside = |mark: &&Range<usize>| mark.start >= start && mark.end <= end;
    let shift = |at: usize| at - start + lead.len();
    let marks = marks.iter().filter(inside).map(|mark| shift(mark.start)..shift(mark.end)).collect();
    (format!("{lead}{piece}{tail}"), marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search() -> Search {
        Search::new(&Library::built_in(jiff::civil::date(2026, 11, 24)))
    }

    fn groups(query: &str) -> Vec<HitGroup> {
        search().find(query, Language::Indonesian).into_iter().map(|hit| hit.group).collect()
    }

    #[test]
    fn a_name_is_found_by_its_beginning_and_with_a_typing_error() {
        for query in ["pember", "PEMBERDAYAAN", "pemberdayan", "masarakat pember", "karywan", "fasilitator"] {
            assert_eq!(groups(query), [HitGroup::Title], "{query}");
        }
    }

    #[test]
    fn contents_are_found_with_the_words_that_match() {
        let hits = search().find("posyandu", Language::Indonesian);
        assert_eq!(hits[0].group, HitGroup::Content);
        let mark = &hits[0].line_marks[0];
        assert_eq!(hits[0].line.get(mark.clone()).unwrap().to_lowercase(), "posyandu");
        assert!(hits[0].line.chars().count() <= SNIPPET + 2);
    }

    #[test]
    fn nothing_is_found_for_what_is_not_there() {
        assert_eq!(groups("pilot"), []);
        assert_eq!(groups("zzzz"), []);
    }

    #[test]
    fn nothing_typed_lists_everything() {
        assert_eq!(groups("  "), [HitGroup::Title]);
    }

    #[test]
    fn marks_are_the_matching_words() {
        let hits = search().find("masyarakat", Language::Indonesian);
        let hit = &hits[0];
        let marked: Vec<&str> =
            hit.title_marks.iter().map(|mark| hit.title.get(mark.clone()).unwrap()).collect();
        assert_eq!(marked, ["Masyarakat"]);
    }

    #[test]
    fn a_snippet_keeps_its_marks_in_place() {
        let text = "Kata pertama lalu banyak sekali kata lain yang panjang sebelum musyawarah warga dimulai di balai desa bersama para tetua dan perangkat desa lainnya";
        let at = text.find("musyawarah").unwrap();
        let mark = at..at + "musyawarah".len();
        let (line, marks) = snippet(text, std::slice::from_ref(&mark));
        assert_eq!(line.get(marks[0].clone()), Some("musyawarah"));
        assert!(line.starts_with('…') && line.ends_with('…'), "{line}");
    }
}
