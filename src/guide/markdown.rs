//! A guide's text read into blocks: headings, paragraphs, lists of one level, lines of a file, pictures, and in them names and
//! what is typed. Other Markdown does not come up in a guide; a test holds that every word arrives.

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd};

use super::{Block, GuideText, Look, Picture, Span};

pub(super) fn read(source: &str) -> GuideText {
    let mut reader = Reader::default();
    for event in Parser::new(source) {
        reader.take(event);
    }
    reader.guide
}

/// What is being read.
#[derive(Default)]
struct Reader {
    guide: GuideText,
    spans: Vec<Span>,
    look: Look,
    /// The list that is open: whether it is numbered, and its items so far.
    list: Option<(bool, Vec<Vec<Span>>)>,
    pictures: Vec<Picture>,
    picture: Option<Picture>,
    /// The lines of a file, while one is open.
    lines: Option<String>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.words(&text, self.look),
            Event::Code(text) => self.words(&text, Look::Typed),
            Event::SoftBreak | Event::HardBreak => self.words(" ", self.look),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::List(first) => self.list = Some((first.is_some(), Vec::new())),
            Tag::Strong => self.look = Look::Named,
            Tag::CodeBlock(_) => self.lines = Some(String::new()),
            Tag::Image { dest_url, .. } => {
                self.picture = Some(Picture { name: dest_url.into_string(), words: String::new() });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(HeadingLevel::H1) => {
                self.guide.title = super::plain(&std::mem::take(&mut self.spans));
            }
            TagEnd::Heading(_) => {
                let text = super::plain(&std::mem::take(&mut self.spans));
                self.guide.blocks.push(Block::Heading { text });
            }
            TagEnd::Paragraph if self.list.is_none() => self.paragraph(),
            TagEnd::Item => {
                let spans = std::mem::take(&mut self.spans);
                if let Some((_, items)) = &mut self.list {
                    items.push(spans);
                }
            }
            TagEnd::List(_) => {
                if let Some((numbered, items)) = self.list.take() {
                    self.guide.blocks.push(Block::List { numbered, items });
                }
            }
            TagEnd::Strong => self.look = Look::Plain,
            TagEnd::Image => self.pictures.extend(self.picture.take()),
            TagEnd::CodeBlock => {
                let lines = self.lines.take().unwrap_or_default().lines().map(str::to_owned).collect();
                self.guide.blocks.push(Block::Lines { lines });
            }
            _ => {}
        }
    }

    /// Ends a paragraph. One with pictures is nothing but pictures, and the breaks between them.
    fn paragraph(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        let pictures = std::mem::take(&mut self.pictures);
        self.guide.blocks.push(if pictures.is_empty() {
            Block::Paragraph { spans }
        } else {
            Block::Pictures { pictures }
        });
    }

    fn words(&mut self, words: &str, look: Look) {
        if let Some(picture) = &mut self.picture {
            return picture.words.push_str(words);
        }
        if let Some(lines) = &mut self.lines {
            return lines.push_str(words);
        }
        match self.spans.last_mut().filter(|last| last.look == look) {
            Some(last) => last.text.push_str(words),
            None => self.spans.push(Span { text: words.to_owned(), look }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(text: &str, look: Look) -> Span {
        Span { text: text.to_owned(), look }
    }

    #[test]
    fn every_kind_of_block_is_read() {
        let guide = read(
            "# T\n\nAn **A & B** or\n`C`.\n\n## H\n\n1. one\n2. **two**\n\n- x\n\n![words](a)\n![more](b)\n\n```\n(\n  y,\n)\n```\n",
        );
        assert_eq!(guide.title, "T");
        let words = vec![
            span("An ", Look::Plain),
            span("A & B", Look::Named),
            span(" or ", Look::Plain),
            span("C", Look::Typed),
            span(".", Look::Plain),
        ];
        let picture = |name: &str, words: &str| Picture { name: name.to_owned(), words: words.to_owned() };
        let expected = [
            Block::Paragraph { spans: words },
            Block::Heading { text: "H".to_owned() },
            Block::List {
                numbered: true,
                items: vec![vec![span("one", Look::Plain)], vec![span("two", Look::Named)]],
            },
            Block::List { numbered: false, items: vec![vec![span("x", Look::Plain)]] },
            Block::Pictures { pictures: vec![picture("a", "words"), picture("b", "more")] },
            Block::Lines { lines: vec!["(".to_owned(), "  y,".to_owned(), ")".to_owned()] },
        ];
        assert_eq!(guide.blocks, expected);
    }
}
