//! A text as lists see it: one blank between words, straight apostrophes and hyphens, a line for each paragraph. Words keep
//! their case and their accents.

use crate::document::fold::{is_apostrophe, is_hyphen};
use crate::document::{Document, Layout, Sentence, Token, Tokens};
use crate::row::Row;
use std::ops::Range;

/// The folded text, and the way back to the tokens of the document.
pub(super) struct Folded {
    pub(super) text: String,
    /// Where each token stands in it.
    tokens: Row<Token, Range<usize>>,
}

impl Folded {
    pub(super) fn new(doc: &Document<'_>) -> Self {
        let mut text = String::with_capacity(doc.text.len());
        let mut tokens = Row::default();
        let mut blocks = doc.blocks.iter().map(|block| block.tokens.start).peekable();
        for (at, token) in doc.tokens.with_positions() {
            if blocks.next_if_eq(&at).is_some() {
                text.push('\n');
            } else if token.spaced {
                text.push(' ');
            }
            let start = text.len();
            text.extend(token.span.slice(doc.text).chars().map(sign));
            tokens.push(start..text.len());
        }
        Self { text, tokens }
    }

    /// Where each token begins.
    pub(super) fn starts(&self) -> impl Iterator<Item = usize> {
        self.tokens.iter().map(|token| token.start)
    }

    /// Where a sentence stands.
    pub(super) fn sentence(&self, sentence: &Sentence) -> Range<usize> {
        match self.tokens.slice(sentence.tokens.clone()) {
            [] => 0..0,
            [first, ..] => {
                let last = self.tokens.get(sentence.tokens.end.before(1));
                first.start..last.map_or(first.end, |last| last.end)
            }
        }
    }

    /// The tokens that a stretch of the text touches; none where it holds blanks only.
    pub(super) fn tokens(&self, stretch: &Range<usize>) -> Tokens {
        let first = self.tokens.partition_point(|token| token.end <= stretch.start);
        let end = self.tokens.partition_point(|token| token.start < stretch.end);
        first..end.max(first)
    }

    /// Whether no word goes on behind a byte: an abbreviation's full stop is no part of words that are looked for.
    pub(super) fn is_word_end(&self, at: usize) -> bool {
        let token = self.tokens.partition_point(|token| token.end < at);
        let end = self.tokens.get(token).map_or(at, |token| token.end);
        matches!(self.text.get(at..end), Some("" | "."))
    }
}

/// Words of a list in the same form.
pub(super) fn words(given: &str) -> String {
    let letters = Layout::fold_letters(given);
    let words: Vec<&str> = letters.split_whitespace().collect();
    words.join(" ").chars().map(sign).collect()
}

/// A character in the form that all of its kind have.
pub(super) fn sign(c: char) -> char {
    match c {
        c if is_apostrophe(c) => '\'',
        c if is_hyphen(c) => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}
