//! Which words of the stream begin and end sentences, blocks and quotations.

use super::words::Word;
use crate::document::{Document, TokenKind};
use std::ops::Range;

/// A set of bounds that a word stands at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Bounds(u8);

impl Bounds {
    /// It is the first word of a sentence.
    pub(super) const OPENS_SENTENCE: Self = Self(1);
    /// It is the last word of a sentence.
    pub(super) const ENDS_SENTENCE: Self = Self(2);
    /// It is the first word of a block.
    pub(super) const OPENS_BLOCK: Self = Self(4);
    /// It is the last word of a block.
    pub(super) const ENDS_BLOCK: Self = Self(8);
    /// It is the first word between quotation marks.
    pub(super) const OPENS_QUOTE: Self = Self(16);
    /// It is the last word between quotation marks.
    pub(super) const ENDS_QUOTE: Self = Self(32);

    /// Everything begins and ends with it.
    pub(super) const fn all() -> Self {
        Self(63)
    }

    pub(super) fn set(&mut self, bound: Self) {
        self.0 |= bound.0;
    }

    pub(super) fn has(self, bound: Self) -> bool {
        self.0 & bound.0 != 0
    }
}

/// Notes the bounds on the words of a document, and which words are quoted.
///
/// The sentences between quotation marks count too.
pub(super) fn mark(doc: &Document<'_>, words: &mut [Word]) {
    for (range, sentence) in by_tokens(words, doc.sentences.iter().map(|s| s.tokens.end)) {
        let words = &mut words[range];
        mark_stops(doc, words, &doc.sentences[sentence].tokens);
        if let [first, ..] = words {
            first.bounds.set(Bounds::OPENS_SENTENCE);
        }
        if let [.., last] = words {
            last.bounds.set(Bounds::ENDS_SENTENCE);
        }
    }
    for (range, _) in by_tokens(words, doc.blocks.iter().map(|block| block.tokens.end)) {
        let words = &mut words[range];
        if let [first, ..] = words {
            first.bounds.set(Bounds::OPENS_BLOCK);
        }
        if let [.., last] = words {
            last.bounds.set(Bounds::ENDS_BLOCK);
        }
    }
    mark_quotes(doc, words);
}

fn mark_quotes(doc: &Document<'_>, words: &mut [Word]) {
    // From one mark to the next: a search for each would jump through the memory of a long text.
    let upto = |words: &[Word], start: usize, token: usize| {
        start + words[start..].iter().take_while(|word| (word.token as usize) < token).count()
    };
    let mut end = 0;
    for pair in doc.marks.iter().filter(|pair| pair.parent.is_none()) {
        let start = upto(words, end, pair.inside.start);
        end = upto(words, start, pair.inside.end);
        let inside = &mut words[start..end];
        for word in inside.iter_mut() {
            word.is_quoted = true;
        }
        if let [first, ..] = inside {
            first.bounds.set(Bounds::OPENS_QUOTE);
        }
        if let [.., last] = inside {
            last.bounds.set(Bounds::ENDS_QUOTE);
        }
    }
}

/// The words of each stretch of tokens, given by their ends, with its number.
fn by_tokens(words: &[Word], ends: impl Iterator<Item = usize>) -> Vec<(Range<usize>, usize)> {
    let mut start = 0;
    ends.enumerate()
        .map(|(nth, end)| {
            let len = words[start..].iter().take_while(|word| (word.token as usize) < end).count();
            let range = start..start + len;
            start += len;
            (range, nth)
        })
        .collect()
}

/// Full stops that do not end the document's sentence, since they stand inside a quotation.
fn mark_stops(doc: &Document<'_>, words: &mut [Word], sentence: &Range<usize>) {
    for at in 1..words.len() {
        let token = words[at].token as usize;
        let before = words[at - 1].token as usize + 1;
        let follows_stop = doc.tokens[token].starts_sentence
            && (before..token).any(|sign| sentence.contains(&sign) && is_stop(doc, sign));
        if follows_stop {
            words[at].bounds.set(Bounds::OPENS_SENTENCE);
            words[at - 1].bounds.set(Bounds::ENDS_SENTENCE);
        }
    }
}

fn is_stop(doc: &Document<'_>, token: usize) -> bool {
    doc.tokens[token].kind == TokenKind::Punctuation
        && doc.slice(token).starts_with(['.', '!', '?', '…'])
}
