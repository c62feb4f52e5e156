//! RON's words: brackets, commas, strings, numbers and names with their places; comments and spaces are passed over.
//! Nothing here calls itself, so no file can make it use much memory.

use super::Span;

/// A word of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) span: Span,
}

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `(`, `[` or `{`.
    Open(char),
    /// `)`, `]` or `}`.
    Close(char),
    Comma,
    Colon,
    Hash,
    /// The content lies between the quotes; `escaped` when it holds a backslash.
    Text {
        content: Span,
        escaped: bool,
    },
    Char,
    Number,
    Word,
    /// A character that begins no word.
    Stray,
    /// A string that never ends.
    UnclosedQuote,
    /// A `/* … */` that never ends.
    UnclosedComment,
    End,
}

/// The place of the first bracket that lies more than `limit` deep; strings and comments do not count.
pub(in crate::profile) fn deepest_bracket_over(text: &str, limit: usize) -> Option<usize> {
    let mut lexer = Lexer::new(text);
    let mut depth = 0_usize;
    loop {
        let token = lexer.next_token();
        match token.kind {
            TokenKind::Open(_) => {
                depth += 1;
                if depth > limit {
                    return Some(token.span.start);
                }
            }
            TokenKind::Close(_) => depth = depth.saturating_sub(1),
            // The parser stops there as well.
            TokenKind::End | TokenKind::UnclosedQuote | TokenKind::UnclosedComment => return None,
            _ => {}
        }
    }
}

/// The whole number of a field of the outermost bracket, and where it stands, read without looking at anything else: so
/// that a file of a newer schema is known as one whatever it holds.
pub(in crate::profile) fn whole_field_at_top(text: &str, name: &str) -> Option<(i64, usize)> {
    let mut lexer = Lexer::new(text);
    let mut depth = 0_usize;
    loop {
        let token = lexer.next_token();
        match token.kind {
            TokenKind::Open(_) => depth += 1,
            TokenKind::Close(_) => depth = depth.saturating_sub(1),
            TokenKind::Word if depth == 1 && lexer.slice(token.span) == name => {
                let colon = lexer.next_token();
                let number = lexer.next_token();
                let is_field = colon.kind == TokenKind::Colon && number.kind == TokenKind::Number;
                let whole = lexer.slice(number.span).parse().ok().filter(|_| is_field)?;
                return Some((whole, number.span.start));
            }
            TokenKind::End | TokenKind::UnclosedQuote | TokenKind::UnclosedComment => return None,
            _ => {}
        }
    }
}

/// Goes through the words of a text.
#[derive(Clone, Debug)]
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Lexer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    /// The text of a span.
    pub(super) fn slice(&self, span: Span) -> &'a str {
        self.text.get(span.start..span.end).unwrap_or_default()
    }

    pub(super) fn next_token(&mut self) -> Token {
        if let Some(start) = self.pass_over_spaces() {
            return self.until_end(TokenKind::UnclosedComment, start);
        }
        let start = self.at;
        let Some(first) = self.peek() else { return self.token(TokenKind::End, start) };
        match first {
            '(' | '[' | '{' => self.single(TokenKind::Open(first)),
            ')' | ']' | '}' => self.single(TokenKind::Close(first)),
            ',' => self.single(TokenKind::Comma),
            ':' => self.single(TokenKind::Colon),
            '#' => self.single(TokenKind::Hash),
            '"' => self.string(),
            '\'' => self.character(),
            '0'..='9' => self.number(),
            '+' | '-' | '.' => self.signed(),
            'r' => self.raw_string().unwrap_or_else(|| self.word()),
            _ if begins_word(first) => self.word(),
            _ => self.single(TokenKind::Stray),
        }
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn token(&self, kind: TokenKind, start: usize) -> Token {
        Token { kind, span: Span { start, end: self.at } }
    }

    fn single(&mut self, kind: TokenKind) -> Token {
        let start = self.at;
        self.at += self.peek().map_or(0, char::len_utf8);
        self.token(kind, start)
    }

    fn until_end(&mut self, kind: TokenKind, start: usize) -> Token {
        self.at = self.text.len();
        self.token(kind, start)
    }

    fn pass_while(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = self.rest();
        self.at += rest.find(|c| !wanted(c)).unwrap_or(rest.len());
    }

    /// Passes over spaces and comments; the place of a comment that never ends, if there is one.
    fn pass_over_spaces(&mut self) -> Option<usize> {
        loop {
            self.pass_while(is_space);
            let rest = self.rest();
            if rest.starts_with("//") {
                self.pass_while(|c| c != '\n');
            } else if rest.starts_with("/*") {
                let start = self.at;
                if !self.pass_over_block_comment() {
                    return Some(start);
                }
            } else {
                return None;
            }
        }
    }

    /// Block comments may lie in one another.
    fn pass_over_block_comment(&mut self) -> bool {
        let mut depth = 0_usize;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
                if depth == 0 {
                    return true;
                }
            } else {
                let Some(next) = rest.chars().next() else { return false };
                self.at += next.len_utf8();
            }
        }
    }

    fn string(&mut self) -> Token {
        let start = self.at;
        self.at += 1;
        let content = self.at;
        let mut escaped = false;
        loop {
            self.pass_while(|c| c != '"' && c != '\\');
            match self.peek() {
                Some('"') => {
                    let content = Span { start: content, end: self.at };
                    self.at += 1;
                    return self.token(TokenKind::Text { content, escaped }, start);
                }
                Some(_) => {
                    escaped = true;
                    self.at += 1;
                    self.at += self.peek().map_or(0, char::len_utf8);
                }
                None => return self.token(TokenKind::UnclosedQuote, start),
            }
        }
    }

    /// `r"…"`, `r#"…"#` and so on; `None` when it is a word that begins with an r.
    fn raw_string(&mut self) -> Option<Token> {
        let start = self.at;
        let after = self.rest().get(1..)?;
        let hashes = after.bytes().take_while(|byte| *byte == b'#').count();
        let inside = after.get(hashes..)?.strip_prefix('"')?;
        let closing = format!("\"{}", "#".repeat(hashes));
        let content = start + 2 + hashes;
        let Some(length) = inside.find(&closing) else {
            return Some(self.until_end(TokenKind::UnclosedQuote, start));
        };
        self.at = content + length + closing.len();
        let content = Span { start: content, end: content + length };
        Some(self.token(TokenKind::Text { content, escaped: false }, start))
    }

    fn character(&mut self) -> Token {
        let start = self.at;
        let mut characters = self.rest().char_indices().skip(1);
        if matches!(characters.next(), Some((_, '\\'))) {
            characters.next();
        }
        // The longest is '\u{10FFFF}'.
        let Some((close, _)) = characters.take(9).find(|(_, c)| *c == '\'') else {
            return self.single(TokenKind::Stray);
        };
        self.at += close + 1;
        self.token(TokenKind::Char, start)
    }

    fn signed(&mut self) -> Token {
        let rest = self.rest();
        // One sign and one point at most: looking further would make a file of signs take quadratic time.
        let unsigned = rest.strip_prefix(['+', '-']).unwrap_or(rest);
        let after = unsigned.strip_prefix('.').unwrap_or(unsigned);
        let is_digit = |c: char| c.is_ascii_digit();
        let number =
            after.starts_with(is_digit) || unsigned.starts_with("inf") || unsigned.starts_with("NaN");
        if number { self.number() } else { self.single(TokenKind::Stray) }
    }

    fn number(&mut self) -> Token {
        let start = self.at;
        let mut last = ' ';
        let rest = self.rest();
        let length = rest
            .find(|c: char| {
                let sign_of_exponent = matches!(c, '+' | '-') && matches!(last, 'e' | 'E' | ' ');
                last = c;
                !(c.is_ascii_alphanumeric() || matches!(c, '.' | '_') || sign_of_exponent)
            })
            .unwrap_or(rest.len());
        self.at += length.max(1);
        self.token(TokenKind::Number, start)
    }

    fn word(&mut self) -> Token {
        let start = self.at;
        if self.rest().starts_with("r#") {
            self.at += 2;
        }
        self.pass_while(|c| c.is_alphanumeric() || c == '_');
        self.token(TokenKind::Word, start)
    }
}

fn begins_word(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200E}' | '\u{200F}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_strings_and_comments_do_not_count() {
        let text = r###"/* (( /* (( */ [ */ (a: "((((", b: r#"(("(("#, // ((((
            c: '(')"###;
        assert_eq!(deepest_bracket_over(text, 1), None);
        assert_eq!(deepest_bracket_over(text, 0), Some(20));
        assert_eq!(deepest_bracket_over("()()()((", 1), Some(7));
    }
}
