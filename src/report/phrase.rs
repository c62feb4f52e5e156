//! A sentence some of whose words stand out, as data. In a message file those words stand between two pairs of asterisks.

use serde::Serialize;

/// A text in pieces; joined they are the whole sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Phrase {
    /// The pieces in order, none of them empty.
    pub pieces: Vec<Piece>,
}

/// A run of words of one weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub strong: bool,
}

impl Phrase {
    /// Reads a message with its marks.
    #[must_use]
    pub fn marked(message: &str) -> Self {
        let pieces = message.split("**").enumerate().filter(|(_, text)| !text.is_empty());
        let pieces = pieces.map(|(index, text)| Piece { text: text.to_owned(), strong: index % 2 == 1 });
        Self { pieces: pieces.collect() }
    }

    /// The words without their weights.
    #[must_use]
    pub fn plain(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_marks_stand_out() {
        let phrase = Phrase::marked("**a** b **c**, d");
        let pieces: Vec<(&str, bool)> =
            phrase.pieces.iter().map(|piece| (piece.text.as_str(), piece.strong)).collect();
        assert_eq!(pieces, [("a", true), (" b ", false), ("c", true), (", d", false)]);
        assert_eq!(phrase.plain(), "a b c, d");
        assert_eq!(Phrase::marked("").pieces, []);
    }
}
