//! Which words of the stream begin and end sentences, blocks and quotations.

use super::word::{Bounds, Word};
use crate::document::{Document, TokenPos, Tokens};
use crate::position::Stretch;

/// Notes the bounds on the words of a document, and which words are quoted.
///
/// The sentences between quotation marks count too.
pub(super) fn mark(doc: &Document<'_>, words: &mut [Word]) {
    let mut rest = Rest(words);
    for sentence in &doc.sentences {
        let words = rest.upto(sentence.tokens.end);
        mark_stops(doc, words, &sentence.tokens);
        enclose(words, Bounds::OPENS_SENTENCE, Bounds::ENDS_SENTENCE);
    }
    let mut rest = Rest(words);
    for block in &doc.blocks {
        enclose(rest.upto(block.tokens.end), Bounds::OPENS_BLOCK, Bounds::ENDS_BLOCK);
    }
    mark_quotes(doc, words);
}

fn mark_quotes(doc: &Document<'_>, words: &mut [Word]) {
    let mut rest = Rest(words);
    for pair in doc.marks.iter().filter(|pair| pair.parent.is_none()) {
        rest.upto(pair.inside.start);
        let inside = rest.upto(pair.inside.end);
        for word in inside.iter_mut() {
            word.is_quoted = true;
        }
        enclose(inside, Bounds::OPENS_QUOTE, Bounds::ENDS_QUOTE);
    }
}

/// Words that were not looked at yet.
struct Rest<'w>(&'w mut [Word]);

impl<'w> Rest<'w> {
    /// Takes those in front of a token; a search for each would jump through the memory of a long text.
    fn upto(&mut self, token: TokenPos) -> &'w mut [Word] {
        let len = self.0.iter().take_while(|word| word.token < token).count();
        self.0.split_off_mut(..len).unwrap_or_default()
    }
}

/// Notes what begins with the first of some words and ends with the last.
fn enclose(words: &mut [Word], opening: Bounds, ending: Bounds) {
    if let [first, ..] = words {
        first.bounds.set(opening);
    }
    if let [.., last] = words {
        last.bounds.set(ending);
    }
}

/// Full stops that do not end the document's sentence, since they stand inside a quotation.
fn mark_stops(doc: &Document<'_>, mut words: &mut [Word], sentence: &Tokens) {
    while let [before, rest @ ..] = words {
        if let [word, ..] = rest
            && doc.starts_sentence(word.token)
            && has_stop(doc, before.token, word.token, sentence)
        {
            before.bounds.set(Bounds::ENDS_SENTENCE);
            word.bounds.set(Bounds::OPENS_SENTENCE);
        }
        words = rest;
    }
}

/// Whether a full stop of the sentence stands between two of its tokens.
fn has_stop(doc: &Document<'_>, before: TokenPos, after: TokenPos, sentence: &Tokens) -> bool {
    (before + 1..after).each().any(|sign| sentence.contains(&sign) && doc.is_terminator(sign))
}
