//! Marked passages, joined over paragraphs.

use crate::document::{MarkPair, MarkPos, TokenPos};
use crate::row::Row;

/// A quotation between marks, over all its paragraphs.
#[derive(Clone, Debug)]
pub(crate) struct Passage<'a> {
    /// The pair of marks that opens it.
    pub(crate) first: &'a MarkPair,
    /// The pairs of the paragraphs that go on with it.
    pub(crate) others: Vec<&'a MarkPair>,
    /// First token, the opening mark included.
    pub(crate) start: TokenPos,
    /// The token after the last closing mark.
    pub(crate) end: TokenPos,
    /// The place of the last pair.
    last: MarkPos,
}

impl<'a> Passage<'a> {
    fn new(at: MarkPos, first: &'a MarkPair) -> Self {
        Self { first, others: Vec::new(), start: first.open, end: first.end(), last: at }
    }

    /// Its pairs of marks, one a paragraph.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = &'a MarkPair> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// Outermost pairs, with the paragraphs that go on with them.
pub(crate) fn all(marks: &Row<MarkPair>) -> Vec<Passage<'_>> {
    let mut passages: Vec<Passage<'_>> = Vec::new();
    for (at, pair) in marks.with_positions().filter(|(_, pair)| pair.parent.is_none()) {
        match passages.last_mut() {
            Some(before) if pair.continues == Some(before.last) => {
                before.others.push(pair);
                (before.last, before.end) = (at, pair.end());
            }
            _ => passages.push(Passage::new(at, pair)),
        }
    }
    passages
}
