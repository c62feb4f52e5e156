//! Search over the library: names first, then what the profiles say; a typing error is forgiven.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use super::id::ProfileId;
use super::library::{Entry, Library};
use super::model::{Profile, Text};
use crate::language::Language;

/// Longest snippet of a profile's text, in characters.
const SNIPPET: usize = 70;

/// Most words of a query that are looked for.
pub const QUERY_WORDS: usize = 40;

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
    profile: Arc<Profile>,
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
    /// What the profile says, folded, a line a text of [`contents`]: words of their own would take ten times the memory.
    content: String,
}

impl Texts {
    fn new(profile: &Profile, language: Language) -> Self {
        let phrase = |text: &Text| Phrase::new(text.get(language));
        Self {
            title: phrase(&profile.title),
            purpose: profile.overview.purpose.get(language).to_owned(),
            other_titles: profile.alternative_titles.iter().map(phrase).collect(),
            content: contents(profile)
                .into_iter()
                .map(|text| fold(text.get(language)).replace('\n', " ") + "\n")
                .collect(),
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
            match (letter.is_alphanumeric() || is_accent(letter), start) {
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

    /// The words that match any word of the query.
    fn marks(&self, query: &[String], forgive: bool) -> Vec<Range<usize>> {
        let is_wanted = |word: &&Word| query.iter().any(|wanted| word_matches(&word.folded, wanted, forgive));
        self.words.iter().filter(is_wanted).map(|word| word.range.clone()).collect()
    }

    /// Whether the text has the words of the query and no others.
    fn is(&self, query: &[String]) -> bool {
        self.words.iter().map(|word| &word.folded).eq(query)
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
    if allowed == 0 || !begins_alike(word, wanted, length) {
        return false;
    }
    // Also against the beginning of the word, so that a half-typed word is forgiven too; a letter left out or typed
    // twice moves where that beginning ends.
    let near = |candidate: &str| strsim::osa_distance(candidate, wanted) <= allowed;
    let slack = usize::from(length > 4);
    let mut beginnings = (length - slack..=length + slack).map_while(|end| beginning(word, end));
    near(word) || beginnings.any(near)
}

/// Whether a typing error can lead from one word to the other, by a look at their first letters, which spares nearly all
/// comparisons. In words of four letters the first one must be right: too many short words differ by it alone.
fn begins_alike(word: &str, wanted: &str, length: usize) -> bool {
    let first_two = |text: &str| {
        let mut letters = text.chars();
        (letters.next(), letters.next())
    };
    let ((a, b), (x, y)) = (first_two(word), first_two(wanted));
    // Right, two letters swapped or one left out, one too many, a wrong one.
    a == x || (length > 4 && (a == y || b == x || b == y))
}

/// The first `letters` of a word that has as many.
fn beginning(word: &str, letters: usize) -> Option<&str> {
    let end = word.char_indices().map(|(at, _)| at).chain([word.len()]).nth(letters)?;
    word.get(..end)
}

/// Lower case without the accents of Latin letters.
fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter(|letter| !is_accent(*letter)).map(plain).collect()
}

/// An accent that follows its letter as a character of its own, as some keyboards and file systems write them.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
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
        Self::default().follow(library)
    }

    /// The index of a library that changed: what is the same profile as before is not indexed again.
    #[must_use]
    pub fn follow(self, library: &Library) -> Self {
        let mut before: HashMap<ProfileId, Indexed> =
            self.entries.into_iter().map(|entry| (entry.id.clone(), entry)).collect();
        let indexed = |entry: &Entry| {
            let known = before.remove(&entry.id);
            let same = |known: &Indexed| {
                entry.profile.as_ref().is_some_and(|profile| Arc::ptr_eq(profile, &known.profile))
            };
            known.filter(same).or_else(|| Indexed::new(entry))
        };
        Self { entries: library.usable().filter_map(indexed).collect() }
    }

    /// The occupations that have every word of `query`: the very name first, exact ones before forgiven ones, names
    /// before contents, in the order of the library. The empty query finds all of them; of a very long one only the
    /// first [`QUERY_WORDS`] different words are looked for.
    #[must_use]
    pub fn find(&self, query: &str, language: Language) -> Vec<Hit> {
        let words = query_words(query);
        if words.is_empty() {
            return self.entries.iter().map(|entry| entry.listed(language)).collect();
        }
        let mut found: Vec<(u8, Hit)> =
            self.entries.iter().filter_map(|entry| entry.find(&words, language)).collect();
        found.sort_by_key(|(rank, hit)| (hit.group, *rank));
        found.into_iter().map(|(_, hit)| hit).collect()
    }
}

/// The different words of a query, folded, in its order. A pasted page must not hold up the window.
fn query_words(query: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in Phrase::new(query).words {
        if words.len() < QUERY_WORDS && !words.contains(&word.folded) {
            words.push(word.folded);
        }
    }
    words
}

impl Indexed {
    fn new(entry: &Entry) -> Option<Self> {
        let profile = entry.profile.as_ref()?;
        Some(Self {
            id: profile.id.clone(),
            profile: Arc::clone(profile),
            terms: profile.search_terms.iter().map(|term| Phrase::new(term)).collect(),
            indonesian: Texts::new(profile, Language::Indonesian),
            english: Texts::new(profile, Language::English),
        })
    }

    /// Whether the title, another title or a search term has the word.
    fn is_in_names(&self, wanted: &str, texts: &Texts, forgive: bool) -> bool {
        let mut names = [&texts.title].into_iter().chain(&texts.other_titles).chain(&self.terms);
        names.any(|name| name.words.iter().any(|word| word_matches(&word.folded, wanted, forgive)))
    }

    /// A piece of the first text of the profile that has every word of the query, else of one that has the first of
    /// those that are in no name (`elsewhere`), as long as the others stand somewhere in the profile. Typing errors are
    /// not forgiven here, since among thousands of words everything is near something.
    fn find_content(
        &self,
        query: &[String],
        elsewhere: &[&String],
        language: Language,
    ) -> Option<(String, Vec<Range<usize>>)> {
        let content = &self.texts(language).content;
        if !elsewhere.iter().all(|wanted| has_word(content, wanted)) {
            return None;
        }
        let first = elsewhere.first()?;
        let has_all = |line: &str| query.iter().all(|wanted| has_word(line, wanted));
        let index = content
            .lines()
            .position(has_all)
            .or_else(|| content.lines().position(|line| has_word(line, first)))?;
        let phrase = Phrase::new(contents(&self.profile).get(index)?.get(language));
        let marks = phrase.marks(query, false);
        // The piece is cut round a word that no name has.
        let shown = phrase.marks(std::slice::from_ref(*first), false);
        Some(snippet(&phrase.text, &marks, shown.first()))
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
        for (rank, forgive) in [(0_u8, false), (10, true)] {
            if let Some(title_marks) = texts.title.matches(query, forgive) {
                let rank = if texts.title.is(query) { rank } else { rank + 1 };
                return Some((rank, Hit { title_marks, ..listed }));
            }
            for title in &texts.other_titles {
                if let Some(line_marks) = title.matches(query, forgive) {
                    return Some((rank + 2, Hit { line: title.text.clone(), line_marks, ..listed }));
                }
            }
            // The words may stand in different names: "karyawan desa".
            let elsewhere: Vec<&String> =
                query.iter().filter(|wanted| !self.is_in_names(wanted, texts, forgive)).collect();
            if elsewhere.is_empty() {
                let title_marks = texts.title.marks(query, forgive);
                return Some((rank + 3, Hit { title_marks, ..listed }));
            }
            if !forgive && let Some((line, line_marks)) = self.find_content(query, &elsewhere, language) {
                let title_marks = texts.title.marks(query, false);
                return Some((
                    rank + 4,
                    Hit { group: HitGroup::Content, title_marks, line, line_marks, ..listed },
                ));
            }
        }
        None
    }
}

/// Whether a word of `text` begins with `wanted`; both are folded.
fn has_word(text: &str, wanted: &str) -> bool {
    text.match_indices(wanted).any(|(at, _)| {
        text.get(..at)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|before| !before.is_alphanumeric())
    })
}

/// What a profile says about the occupation, in the order of its tabs. Items are left out: nobody shall meet them before
/// the sitting.
fn contents(profile: &Profile) -> Vec<&Text> {
    let overview = &profile.overview;
    let mut texts: Vec<&Text> = vec![&overview.purpose];
    texts.extend(&overview.summary);
    texts.extend(overview.highlights.iter().flat_map(|highlight| [&highlight.title, &highlight.text]));
    texts.extend(overview.serves.iter().chain(&overview.employers).chain(&overview.study));
    texts.extend(overview.mistaken_for.iter().chain(&overview.not_this));
    texts.extend(profile.demands.iter().flat_map(|demand| with(&demand.text, &demand.coping)));
    texts.extend(profile.entry_routes.iter().flat_map(|route| route.subjects.iter().chain([&route.text])));
    texts.extend(profile.progression.iter().flat_map(|step| with(&step.step, &step.note)));
    texts.extend(&profile.duties_intro);
    texts.extend(
        profile
            .duties
            .iter()
            .flat_map(|duty| [&duty.title].into_iter().chain(with(&duty.text, &duty.example))),
    );
    texts.extend(&profile.duties_note);
    texts.extend(profile.programmes.iter().flat_map(|programme| with(&programme.title, &programme.example)));
    texts.extend(profile.partners.iter().flat_map(|partner| with(&partner.name, &partner.role)));
    texts.extend(profile.day.iter().map(|entry| &entry.activity));
    let suitability = &profile.suitability;
    let statements = suitability.fits.iter().chain(&suitability.think_again);
    texts.extend(statements.flat_map(|statement| with(&statement.text, &statement.why)));
    texts.extend(suitability.together.iter().flat_map(|together| with(&together.text, &together.note)));
    texts.extend(suitability.situations.iter().map(|situation| &situation.text));
    texts.extend(
        profile.instrument.dimensions.iter().flat_map(|dimension| [&dimension.name, &dimension.definition]),
    );
    texts.extend(profile.myths.iter().flat_map(|myth| [&myth.claim, &myth.reality]));
    texts
}

fn with<'a>(text: &'a Text, further: &'a Option<Text>) -> impl Iterator<Item = &'a Text> {
    std::iter::once(text).chain(further)
}

/// A piece of `text` of at most [`SNIPPET`] characters in whole words around one match.
fn snippet(text: &str, marks: &[Range<usize>], round: Option<&Range<usize>>) -> (String, Vec<Range<usize>>) {
    if text.chars().count() <= SNIPPET {
        return (text.to_owned(), marks.to_vec());
    }
    let first = round.map_or(0, |mark| mark.start);
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
    fn one_typing_error_is_forgiven_wherever_it_is() {
        let wrong = ["emberdayaan", "oemberdayaan", "epmberdayaan", "ppemberdayaan", "pemberdayyaan"];
        let half_typed = ["pmber", "peember", "oember", "epmber"];
        for query in wrong.into_iter().chain(half_typed) {
            assert_eq!(groups(query), [HitGroup::Title], "{query}");
        }
        assert!(!word_matches("juru", "guru", true), "four letters are too few for a wrong first one");
        assert!(!word_matches("pekerja", "pengajar", true));
        assert!(!word_matches("pekerja", "pkeejra", true), "two errors in seven letters are too many");
    }

    #[test]
    fn accents_do_not_matter_however_they_are_written() {
        for written in ["Désa", "De\u{301}sa", "DESA"] {
            let phrase = Phrase::new(written);
            assert_eq!(phrase.words.len(), 1, "{written}");
            assert_eq!(phrase.words[0].folded, "desa");
            assert_eq!(phrase.words[0].range, 0..written.len());
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
        let (line, marks) = snippet(text, std::slice::from_ref(&mark), Some(&mark));
        assert_eq!(line.get(marks[0].clone()), Some("musyawarah"));
        assert!(line.starts_with('…') && line.ends_with('…'), "{line}");
    }
}
