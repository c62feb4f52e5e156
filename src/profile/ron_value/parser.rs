//! From words to values. What can be mended is told and mended, so that one slip does not hide the next.

use std::borrow::Cow;

use super::lexer::{Lexer, Token, TokenKind};
use super::{Field, Kind, Span, Value};
use crate::profile::diagnostic::Code;
use crate::profile::finding::Findings;

/// A file as far as it could be parsed.
pub(in crate::profile) struct Parsed<'a> {
    /// The one value of the file; `None` after a slip that could not be mended, or when there is nothing.
    pub(in crate::profile) value: Option<Value<'a>>,
    /// Where the value begins, behind `#![enable(…)]` headers, which are accepted and ignored.
    pub(in crate::profile) body: usize,
}

/// Parses a whole file. Brackets must have been counted before: values are parsed by recursion.
pub(in crate::profile) fn parse<'a>(text: &'a str, findings: &mut Findings) -> Parsed<'a> {
    let mut parser = Parser { lexer: Lexer::new(text), previous: None, peeked: None, findings };
    let body = parser.headers();
    let body = match body {
        Some(body) => body,
        None => return Parsed { value: None, body: 0 },
    };
    if parser.peek().kind == TokenKind::End {
        parser.findings.add(Code::Empty, 0);
        return Parsed { value: None, body };
    }
    let value = parser.value();
    if value.is_some() && parser.peek().kind != TokenKind::End {
        let extra = parser.peek();
        parser.stop::<()>(extra);
    }
    Parsed { value, body }
}

struct Parser<'a, 'f> {
    lexer: Lexer<'a>,
    /// The word before the one that comes next.
    previous: Option<Token>,
    peeked: Option<Token>,
    findings: &'f mut Findings,
}

impl<'a> Parser<'a, '_> {
    fn peek(&mut self) -> Token {
        *self.peeked.get_or_insert_with(|| self.lexer.next_token())
    }

    fn next(&mut self) -> Token {
        let token = self.peek();
        self.peeked = None;
        self.previous = Some(token);
        token
    }

    fn next_is(&mut self, kind: TokenKind) -> bool {
        let is = self.peek().kind == kind;
        if is {
            self.next();
        }
        is
    }

    /// Tells of a word that has no place here; parsing ends. `Option` lets callers write `return self.stop(token)`.
    fn stop<T>(&mut self, token: Token) -> Option<T> {
        if let Some(opening) = self.quote_that_swallowed(token) {
            self.findings.add(Code::UnclosedQuote, opening);
            return None;
        }
        let found = if token.kind == TokenKind::End { "nothing" } else { self.lexer.slice(token.span) };
        match token.kind {
            TokenKind::UnclosedQuote => self.findings.add(Code::UnclosedQuote, token.span.start),
            TokenKind::UnclosedComment => self.findings.add(Code::UnclosedComment, token.span.start),
            _ => {
                self.findings.add_with(Code::Syntax, token.span.start, || vec![("found", short(found))]);
            }
        }
        None
    }

    /// A quote left open swallows text up to the next quote, behind which text of the file stands bare. The opening of
    /// that quote, when `token` looks like such text.
    fn quote_that_swallowed(&self, token: Token) -> Option<usize> {
        let before = self.previous?;
        let TokenKind::Text { content, .. } = before.kind else { return None };
        let bare = !matches!(token.kind, TokenKind::End | TokenKind::Close(_));
        let touches = bare && token.span.start == before.span.end;
        let ends_like_code = self.lexer.slice(content).trim_end().ends_with([':', ',', '(', '[']);
        (touches || (bare && ends_like_code)).then_some(before.span.start)
    }

    /// `#![enable(a, b)]`, any number of times; where the value begins.
    fn headers(&mut self) -> Option<usize> {
        while self.next_is(TokenKind::Hash) {
            let mut depth = 0_usize;
            loop {
                let token = self.next();
                match token.kind {
                    TokenKind::Open(_) => depth += 1,
                    TokenKind::Close(_) if depth == 1 => break,
                    TokenKind::Close(_) => depth = depth.saturating_sub(1),
                    TokenKind::Word | TokenKind::Comma => {}
                    TokenKind::Stray if depth == 0 => {}
                    _ => return self.stop(token),
                }
            }
        }
        Some(self.peek().span.start)
    }

    fn value(&mut self) -> Option<Value<'a>> {
        let token = self.next();
        match token.kind {
            TokenKind::Text { content, escaped } => {
                let raw = self.lexer.slice(content);
                let text =
                    if escaped { Cow::Owned(self.unescape(raw, content.start)) } else { Cow::Borrowed(raw) };
                Some(Value { span: token.span, kind: Kind::Text { text, content: content.start } })
            }
            TokenKind::Char => Some(Value { span: token.span, kind: Kind::Char }),
            TokenKind::Number => Some(self.number(token)),
            TokenKind::Word => self.named(token),
            TokenKind::Open('(') => self.parentheses(token, None),
            TokenKind::Open('[') => self.list(token),
            TokenKind::Open(_) => self.map(token),
            _ => self.stop(token),
        }
    }

    /// A bare word: a variant, a struct's name, a special number.
    fn named(&mut self, token: Token) -> Option<Value<'a>> {
        let word = self.lexer.slice(token.span);
        if let TokenKind::Open('(') = self.peek().kind {
            let opening = self.next();
            return self.parentheses(opening, Some((word, token.span.start)));
        }
        let kind = match word {
            "true" | "false" => Kind::Bool,
            "NaN" => Kind::Number { value: f64::NAN, whole: None },
            "inf" => Kind::Number { value: f64::INFINITY, whole: None },
            _ => Kind::Word(word.trim_start_matches("r#")),
        };
        Some(Value { span: token.span, kind })
    }

    fn number(&mut self, token: Token) -> Value<'a> {
        let mut kind = read_number(self.lexer.slice(token.span));
        if kind.is_none() {
            let found = self.lexer.slice(token.span);
            self.findings.add_with(Code::BadNumber, token.span.start, || vec![("found", short(found))]);
            // One is a right answer nearly everywhere, so that nothing else is found at this place.
            kind = Some(Kind::Number { value: 1.0, whole: Some(1) });
        }
        Value { span: token.span, kind: kind.unwrap_or(Kind::Unit) }
    }

    /// What stands in `(…)`: a struct when it begins with a name that no comma or bracket follows, else a tuple.
    fn parentheses(&mut self, opening: Token, name: Option<(&'a str, usize)>) -> Option<Value<'a>> {
        let start = name.map_or(opening.span.start, |(_, at)| at);
        let name = name.map(|(name, _)| name);
        if self.next_is(TokenKind::Close(')')) {
            let kind = match name {
                None => Kind::Unit,
                Some(_) => Kind::Tuple { name, items: Vec::new() },
            };
            return Some(self.ended(start, kind));
        }
        let kind = if self.begins_field() {
            Kind::Struct { name, fields: self.fields(opening)? }
        } else {
            Kind::Tuple { name, items: self.entries(opening, ')')? }
        };
        Some(self.ended(start, kind))
    }

    fn begins_field(&mut self) -> bool {
        let token = self.peek();
        if token.kind != TokenKind::Word {
            return false;
        }
        let mut ahead = self.lexer.clone();
        !matches!(
            ahead.next_token().kind,
            TokenKind::Comma | TokenKind::Close(_) | TokenKind::Open('(') | TokenKind::End
        )
    }

    fn fields(&mut self, opening: Token) -> Option<Vec<Field<'a>>> {
        let mut fields: Vec<Field<'a>> = Vec::new();
        loop {
            if self.closes(opening, ')')? {
                return Some(fields);
            }
            let token = self.next();
            if let (TokenKind::Number, Some(last)) = (token.kind, fields.last())
                && last.value.number().is_some()
            {
                self.decimal_comma(last.value.span, token);
            } else if token.kind == TokenKind::Word {
                let name = self.lexer.slice(token.span).trim_start_matches("r#");
                if !self.next_is(TokenKind::Colon) {
                    let next = self.peek();
                    if matches!(next.kind, TokenKind::Comma | TokenKind::Close(_)) {
                        return self.stop(token);
                    }
                    self.findings
                        .add_with(Code::MissingColon, token.span.end, || vec![("field", short(name))]);
                }
                let value = self.value()?;
                fields.push(Field { name, at: token.span.start, value });
            } else {
                return self.stop(token);
            }
            self.comma(')')?;
        }
    }

    /// `1,5` was read as 1, a comma, and 5: told at the 1, and passed over.
    fn decimal_comma(&mut self, whole: Span, fraction: Token) {
        let (whole_digits, digits) = (self.lexer.slice(whole), self.lexer.slice(fraction.span));
        self.findings.add_with(Code::DecimalComma, whole.start, || {
            vec![
                ("found", short(&format!("{whole_digits},{digits}"))),
                ("better", short(&format!("{whole_digits}.{digits}"))),
            ]
        });
    }

    fn list(&mut self, opening: Token) -> Option<Value<'a>> {
        let entries = self.entries(opening, ']')?;
        Some(self.ended(opening.span.start, Kind::List(entries)))
    }

    fn entries(&mut self, opening: Token, close: char) -> Option<Vec<Value<'a>>> {
        let mut entries = Vec::new();
        loop {
            if self.closes(opening, close)? {
                return Some(entries);
            }
            entries.push(self.value()?);
            self.comma(close)?;
        }
    }

    fn map(&mut self, opening: Token) -> Option<Value<'a>> {
        loop {
            if self.closes(opening, '}')? {
                return Some(self.ended(opening.span.start, Kind::Map));
            }
            self.value()?;
            if !self.next_is(TokenKind::Colon) {
                let token = self.peek();
                return self.stop(token);
            }
            self.value()?;
            self.comma('}')?;
        }
    }

    /// Whether the bracket closes here; tells of a file that ends before, and of a bracket of another kind.
    fn closes(&mut self, opening: Token, close: char) -> Option<bool> {
        let token = self.peek();
        match token.kind {
            TokenKind::Close(found) if found == close => {
                self.next();
                Some(true)
            }
            TokenKind::Close(found) => {
                let opened = self.lexer.slice(opening.span).to_owned();
                self.findings.add_with(Code::WrongBracket, token.span.start, || {
                    vec![("found", found.to_string()), ("opened", opened), ("wanted", close.to_string())]
                });
                None
            }
            TokenKind::End => {
                let opened = self.lexer.slice(opening.span).to_owned();
                self.findings.add_with(Code::UnclosedBracket, opening.span.start, || {
                    vec![("opened", opened), ("wanted", close.to_string())]
                });
                None
            }
            _ => Some(false),
        }
    }

    /// A comma or the closing bracket comes next; a comma that is not there is told where it belongs and thought there.
    fn comma(&mut self, close: char) -> Option<()> {
        let token = self.peek();
        match token.kind {
            TokenKind::Comma => {
                self.next();
            }
            TokenKind::Close(_) | TokenKind::End => {}
            TokenKind::Text { .. } | TokenKind::Number | TokenKind::Word | TokenKind::Open(_)
                if self.quote_that_swallowed(token).is_none() && self.could_follow(token, close) =>
            {
                let at = self.previous.map_or(token.span.start, |previous| previous.span.end);
                self.findings.add(Code::MissingComma, at);
            }
            _ => return self.stop(token),
        }
        Some(())
    }

    /// Whether `token` begins what could stand behind a comma: in `(a: 1 b: 2)` a name with its colon.
    fn could_follow(&mut self, token: Token, close: char) -> bool {
        if close == ']' {
            return true;
        }
        let colon = self.lexer.clone().next_token().kind == TokenKind::Colon;
        token.kind == TokenKind::Word && colon
    }

    fn ended(&self, start: usize, kind: Kind<'a>) -> Value<'a> {
        let end = self.previous.map_or(start, |previous| previous.span.end);
        Value { span: Span { start, end }, kind }
    }

    /// The text that a string with backslashes stands for; what has no meaning is told and left out.
    fn unescape(&mut self, raw: &str, start: usize) -> String {
        let mut text = String::with_capacity(raw.len());
        let mut rest = raw;
        while let Some(slash) = rest.find('\\') {
            let (before, escape) = rest.split_at(slash);
            text.push_str(before);
            let at = start + raw.len() - escape.len();
            match read_escape(escape) {
                Some((character, after)) => {
                    text.push(character);
                    rest = after;
                }
                None => {
                    let found: String = escape.chars().take(2).collect();
                    rest = escape.get(found.len()..).unwrap_or_default();
                    self.findings.add_with(Code::BadEscape, at, || vec![("found", short(&found))]);
                }
            }
        }
        text.push_str(rest);
        text
    }
}

/// The character of an escape and what comes behind it.
fn read_escape(escape: &str) -> Option<(char, &str)> {
    let mut characters = escape.chars();
    characters.next()?;
    let character = match characters.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        same @ ('"' | '\'' | '\\') => same,
        'x' => {
            let digits = characters.as_str().get(..2)?;
            let after = characters.as_str().get(2..)?;
            let byte = u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii)?;
            return Some((char::from(byte), after));
        }
        'u' => {
            let (digits, after) = characters.as_str().strip_prefix('{')?.split_once('}')?;
            let fits =
                (1..=6).contains(&digits.len()) && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
            let code = u32::from_str_radix(digits, 16).ok().filter(|_| fits)?;
            return Some((char::from_u32(code)?, after));
        }
        _ => return None,
    };
    Some((character, characters.as_str()))
}

/// A number as RON writes it: `1`, `-1`, `0x1F`, `1_000`, `1.5`, `1e3`, `inf`.
fn read_number<'a>(written: &str) -> Option<Kind<'a>> {
    let plain = written.replace('_', "");
    let (negative, digits) = match plain.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, plain.strip_prefix('+').unwrap_or(&plain)),
    };
    let radix = match digits.get(..2) {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => 10,
    };
    let radix_digits = if radix == 10 { digits } else { digits.get(2..).unwrap_or_default() };
    if let Some(first) = radix_digits.chars().next()
        && first.is_ascii_alphanumeric()
        && let Ok(whole) = i64::from_str_radix(radix_digits, radix)
    {
        let whole = if negative { -whole } else { whole };
        #[allow(
            clippy::cast_precision_loss,
            reason = "whole numbers of a profile are small; larger ones are refused"
        )]
        let value = whole as f64;
        return Some(Kind::Number { value, whole: Some(whole) });
    }
    let like_a_number =
        digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') || matches!(digits, "inf" | "NaN");
    let value: f64 = digits.parse().ok().filter(|_| like_a_number)?;
    Some(Kind::Number { value: if negative { -value } else { value }, whole: None })
}

/// A piece of the file as a message quotes it.
fn short(found: &str) -> String {
    const LONGEST: usize = 30;
    let line = found.lines().next().unwrap_or_default();
    let mut short: String = line.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    if line.chars().nth(LONGEST).is_some() {
        short.push('…');
    }
    short
}
