//! A page of plain text: headings, paragraphs and lists, wrapped so that it reads well in any editor.

/// Longest line, in characters.
const WIDTH: usize = 78;

/// Plain text that grows from top to bottom.
#[derive(Default)]
pub(super) struct Page {
    text: String,
    /// Under what the further paragraphs of the last list entry stand.
    indent: String,
}

impl Page {
    /// The title of the page, underlined twice.
    pub(super) fn title(&mut self, text: &str) {
        self.underlined(text, '=');
    }

    /// A heading after an empty line.
    pub(super) fn heading(&mut self, text: &str) {
        self.gap();
        self.underlined(text, '-');
    }

    /// A heading with what `write` puts below it; nothing at all when that is nothing.
    pub(super) fn section(&mut self, heading: &str, write: impl FnOnce(&mut Self)) {
        let mut below = Self::default();
        write(&mut below);
        if !below.text.is_empty() {
            self.heading(heading);
            self.text.push_str(&below.text);
        }
    }

    /// An empty line, unless the page is empty or ends with one.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A paragraph from the left edge.
    pub(super) fn paragraph(&mut self, text: &str) {
        self.wrapped(text, "", "");
    }

    /// A list entry.
    pub(super) fn bullet(&mut self, text: &str) {
        self.entry("- ", text);
    }

    /// A list entry with its number.
    pub(super) fn numbered(&mut self, number: usize, text: &str) {
        self.entry(&format!("{number}. "), text);
    }

    /// A further paragraph of the last list entry.
    pub(super) fn below(&mut self, text: &str) {
        let indent = self.indent.clone();
        self.wrapped(text, &indent, &indent);
    }

    /// The text, ending with a line break.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn entry(&mut self, mark: &str, text: &str) {
        self.indent = " ".repeat(mark.len());
        let indent = self.indent.clone();
        self.wrapped(text, mark, &indent);
    }

    fn underlined(&mut self, text: &str, line: char) {
        self.paragraph(text);
        let length = text.chars().count().min(WIDTH);
        self.text.extend(std::iter::repeat_n(line, length));
        self.text.push('\n');
    }

    /// Breaks at spaces only; a longer word, such as an address, stays whole.
    fn wrapped(&mut self, text: &str, first: &str, next: &str) {
        let mut line = first.to_owned();
        let mut blank = true;
        for word in text.split_whitespace() {
            if !blank && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.line(&line);
                line.clear();
                line.push_str(next);
                blank = true;
            }
            if !blank {
                line.push(' ');
            }
            line.push_str(word);
            blank = false;
        }
        self.line(&line);
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_within_the_width_and_no_word_is_lost() {
        let words: Vec<String> = (0..60).map(|n| "kata".repeat(1 + n % 5)).collect();
        let mut page = Page::default();
        page.bullet(&words.join(" "));
        let text = page.finish();
        assert!(text.lines().all(|line| line.chars().count() <= WIDTH));
        assert!(text.lines().skip(1).all(|line| line.starts_with("  ")));
        let read: Vec<&str> = text.split_whitespace().skip(1).collect();
        assert_eq!(read, words);
    }

    #[test]
    fn further_paragraphs_stand_under_their_entry() {
        let mut page = Page::default();
        page.numbered(10, "a");
        page.below("b");
        page.bullet("c");
        page.below("d");
        assert_eq!(page.finish(), "10. a\n    b\n- c\n  d\n");
    }

    #[test]
    fn an_empty_section_is_not_there() {
        let mut page = Page::default();
        page.section("Judul", |_| {});
        assert_eq!(page.finish(), "");
    }
}
