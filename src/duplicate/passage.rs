//! Word ranges to spans of the text: where a passage begins and ends for a reader.

use super::words::Words;
use crate::document::{Document, TokenKind};
use crate::span::Span;
use std::ops::Range;

/// The bytes of a range of words, with the marks and the punctuation that belong to it.
///
/// A passage that begins or ends its sentence takes all signs there; elsewhere only the quotation marks whose other
/// half it holds.
pub(super) fn span(doc: &Document<'_>, words: &Words, range: Range<usize>) -> Span {
    let (Some(first), Some(last)) = (words.list.get(range.start), words.list.get(range.end - 1))
    else {
        return Span::new(doc.text.len(), doc.text.len());
    };
    let inner = first.span.join(last.span);
    let head = head(doc, first.token as usize, first.span, inner);
    let tail = tail(doc, last.span, inner);
    Span::new(head, tail)
}

fn head(doc: &Document<'_>, token: usize, word: Span, inner: Span) -> usize {
    if doc.tokens[token].span.start() != word.start() {
        return word.start();
    }
    let sentence = &doc.sentences[doc.sentence_of(token)];
    let before = sentence.tokens.start..token;
    if before.clone().all(|at| is_sign(doc, at)) {
        return doc.tokens[sentence.tokens.start].span.start();
    }
    let mut start = word.start();
    for at in before.rev().take_while(|&at| doc.tokens[at].kind == TokenKind::Mark) {
        let closes_inside =
            doc.marks.binary_search_by_key(&at, |pair| pair.open).is_ok_and(|idx| {
                doc.marks[idx]
                    .close
                    .is_some_and(|close| doc.tokens[close].span.start() <= inner.end())
            });
        if closes_inside {
            start = doc.tokens[at].span.start();
        }
    }
    start
}

fn tail(doc: &Document<'_>, word: Span, inner: Span) -> usize {
    let next = doc.tokens.partition_point(|token| token.span.end() < word.end());
    if doc.tokens[next].span.end() != word.end() {
        return word.end();
    }
    let sentence = &doc.sentences[doc.sentence_of(next)];
    let after = next + 1..sentence.tokens.end;
    if after.clone().all(|at| is_sign(doc, at)) {
        return doc.tokens[sentence.tokens.end - 1].span.end();
    }
    let mut end = word.end();
    for at in after.take_while(|&at| doc.tokens[at].kind == TokenKind::Mark) {
        if opens_inside(doc, at, inner) {
            end = doc.tokens[at].span.end();
        }
    }
    end
}

/// Whether the pair that a mark closes was opened no earlier than one mark before `inner`.
fn opens_inside(doc: &Document<'_>, close: usize, inner: Span) -> bool {
    let before = doc.tokens.partition_point(|token| token.span.start() < inner.start());
    doc.mark_around(close - 1)
        .is_some_and(|idx| doc.marks[idx].close == Some(close) && doc.marks[idx].open + 1 >= before)
}

/// The blanks between a word and the next one, where a reader would put a break: after what closes, before what opens.
pub(super) fn gap(doc: &Document<'_>, words: &Words, word: usize) -> Option<Span> {
    let (before, after) = (words.list.get(word)?, words.list.get(word + 1)?);
    let last = doc.tokens.partition_point(|token| token.span.end() < before.span.end());
    let next = after.token as usize;
    if last >= next {
        return Some(Span::new(before.span.end(), before.span.end()));
    }
    let sentence = doc.sentence_of(last) + 1;
    let cut = match doc.sentences.get(sentence).map(|sentence| sentence.tokens.start) {
        Some(start) if start <= next => start,
        _ => (last + 1..next).find(|&at| !closes(doc, at)).unwrap_or(next),
    };
    Some(Span::new(doc.tokens[cut - 1].span.end(), doc.tokens[cut].span.start()))
}

/// Whether a sign belongs to the words before it.
fn closes(doc: &Document<'_>, sign: usize) -> bool {
    match doc.tokens[sign].kind {
        TokenKind::Mark => {
            doc.mark_around(sign - 1).is_some_and(|idx| doc.marks[idx].close == Some(sign))
        }
        _ => !doc.tokens[sign].spaced && !matches!(doc.slice(sign), "(" | "["),
    }
}

fn is_sign(doc: &Document<'_>, token: usize) -> bool {
    matches!(doc.tokens[token].kind, TokenKind::Mark | TokenKind::Punctuation)
}
