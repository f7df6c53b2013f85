//! Word ranges to spans of the text: where a passage begins and ends for a reader.

use super::word::{Word, WordPos};
use super::words::Words;
use crate::document::{Document, MarkPair, Sentence, TokenKind, TokenPos};
use crate::position::Stretch;
use crate::span::Span;
use std::ops::Range;

/// The bytes of a range of words, with the marks and the punctuation that belong to it.
///
/// A passage that begins or ends its sentence takes all signs there; elsewhere only the quotation marks whose other
/// half it holds.
pub(super) fn span(doc: &Document<'_>, words: &Words, range: Range<WordPos>) -> Span {
    let (Some(first), Some(last)) = (words.list.get(range.start), words.list.get(range.last()))
    else {
        return Span::new(doc.text.len(), doc.text.len());
    };
    let inner = first.span.join(last.span);
    let head = head(doc, first, inner).unwrap_or(first.span);
    let tail = tail(doc, last, inner).unwrap_or(last.span);
    head.join(tail)
}

/// Parts passages in text order that both took the signs between them.
pub(super) fn part<'s>(
    doc: &Document<'_>,
    words: &Words,
    spans: impl Iterator<Item = &'s mut Span>,
) {
    let mut last: Option<&mut Span> = None;
    for span in spans {
        if let Some(last) = last.filter(|last| last.overlaps(*span))
            && let Some(gap) = gap_before(doc, words, *span)
        {
            *last = last.keep(last.before().until(gap).len());
            *span = span.skip(span.before().until(gap.after()).len());
        }
        last = Some(span);
    }
}

/// The blanks before a passage, as [`gap`].
fn gap_before(doc: &Document<'_>, words: &Words, span: Span) -> Option<Span> {
    let first = words.list.partition_point(|word| word.span.start() < span.start());
    gap(doc, words, first.before(1)?)
}

/// The sign that a passage begins with; none where that is its first word.
fn head(doc: &Document<'_>, word: &Word, inner: Span) -> Option<Span> {
    let token = word.token;
    doc.tokens.get(token).filter(|token| token.span.start() == word.span.start())?;
    let before = sentence(doc, token)?.tokens.start..token;
    if before.each().all(|at| is_sign(doc, at)) {
        return token_span(doc, before.start);
    }
    let marks = before.each().rev().take_while(|&at| is_mark(doc, at));
    let first = marks.filter(|&at| closes_inside(doc, at, inner)).last();
    token_span(doc, first)
}

/// The sign that a passage ends with; none where that is its last word.
fn tail(doc: &Document<'_>, word: &Word, inner: Span) -> Option<Span> {
    let token = last_token(doc, word.span);
    doc.tokens.get(token).filter(|token| token.span.end() == word.span.end())?;
    let after = token + 1..sentence(doc, token)?.tokens.end;
    if after.each().all(|at| is_sign(doc, at)) {
        return token_span(doc, after.last());
    }
    let marks = after.each().take_while(|&at| is_mark(doc, at));
    let last = marks.filter(|&at| opens_inside(doc, at, inner)).last();
    token_span(doc, last)
}

fn sentence<'d>(doc: &'d Document<'_>, token: TokenPos) -> Option<&'d Sentence> {
    doc.sentences.get(doc.sentence_of(token))
}

fn token_span(doc: &Document<'_>, at: impl Into<Option<TokenPos>>) -> Option<Span> {
    doc.tokens.get(at).map(|token| token.span)
}

/// The token that holds the last byte of a word.
fn last_token(doc: &Document<'_>, word: Span) -> TokenPos {
    doc.tokens.partition_point(|token| token.span.end() < word.end())
}

/// Whether the pair that a mark opens is closed no later than one sign after `inner`.
fn closes_inside(doc: &Document<'_>, open: TokenPos, inner: Span) -> bool {
    let pair = doc.marks.get(doc.marks.partition_point(|pair| pair.open < open));
    let close = pair.filter(|pair| pair.open == open).and_then(|pair| pair.close);
    doc.tokens.get(close).is_some_and(|close| close.span.start() <= inner.end())
}

/// Whether the pair that a mark closes was opened no earlier than one mark before `inner`.
fn opens_inside(doc: &Document<'_>, close: TokenPos, inner: Span) -> bool {
    let before = doc.tokens.partition_point(|token| token.span.start() < inner.start());
    closed_by(doc, close).is_some_and(|pair| pair.open + 1 >= before)
}

/// The pair that a mark closes.
fn closed_by<'d>(doc: &'d Document<'_>, close: TokenPos) -> Option<&'d MarkPair> {
    let pair = doc.marks.get(doc.mark_around(close.before(1)?))?;
    (pair.close == Some(close)).then_some(pair)
}

/// The blanks between a word and the next one, where a reader would put a break: after what closes, before what opens.
pub(super) fn gap(doc: &Document<'_>, words: &Words, word: WordPos) -> Option<Span> {
    let (before, after) = (words.list.get(word)?, words.list.get(word + 1)?);
    let (last, next) = (last_token(doc, before.span), after.token);
    if last >= next {
        return Some(before.span.after());
    }
    let sentence = doc.sentence_of(last) + 1;
    let cut = match doc.sentences.get(sentence).map(|sentence| sentence.tokens.start) {
        Some(start) if start <= next => start,
        _ => (last + 1..next).each().find(|&at| !closes(doc, at)).unwrap_or(next),
    };
    Some(token_span(doc, cut.before(1))?.until(token_span(doc, cut)?))
}

/// Whether a sign belongs to the words before it.
fn closes(doc: &Document<'_>, sign: TokenPos) -> bool {
    if is_mark(doc, sign) {
        return closed_by(doc, sign).is_some();
    }
    let is_spaced = doc.tokens.get(sign).is_some_and(|sign| sign.spaced);
    !is_spaced && !matches!(doc.slice(sign), "(" | "[")
}

fn is_mark(doc: &Document<'_>, token: TokenPos) -> bool {
    doc.kind(token) == Some(TokenKind::Mark)
}

fn is_sign(doc: &Document<'_>, token: TokenPos) -> bool {
    matches!(doc.kind(token), Some(TokenKind::Mark | TokenKind::Punctuation))
}
