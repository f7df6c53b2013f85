//! A text in which words are looked for: letters and digits in lower case, with one blank for all that stands between them.

use super::anchor::lower;
use crate::document::fold;
use crate::span::Span;

/// Folded words with the places of their letters.
pub(super) struct Folded {
    words: String,
    /// For each letter: its first byte in `words`, and its bytes in the text.
    letters: Vec<(u32, Span)>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut folded = Self { words: String::with_capacity(text.len()), letters: Vec::new() };
        let mut is_apart = false;
        for (at, c) in text.char_indices() {
            if fold::is_joining(c) {
                continue;
            }
            if !c.is_alphanumeric() {
                is_apart = true;
                continue;
            }
            if is_apart && !folded.words.is_empty() {
                folded.words.push(' ');
            }
            is_apart = false;
            let place = (folded.words.len() as u32, Span::new(at, at + c.len_utf8()));
            folded.letters.push(place);
            folded.words.push(lower(c));
        }
        folded
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// Where the letters of `words` stand, each time from the place of the first letter in `self.letters`.
    pub(super) fn occurrences<'f>(&'f self, words: &'f Self) -> impl Iterator<Item = usize> + 'f {
        let found = self.words.match_indices(words.words.as_str());
        found.filter_map(|(at, _)| {
            self.letters.binary_search_by_key(&(at as u32), |(start, _)| *start).ok()
        })
    }

    /// The bytes from one letter to another, both included.
    pub(super) fn span(&self, first: usize, last: usize) -> Option<Span> {
        let (first, last) = (self.letters.get(first)?.1, self.letters.get(last)?.1);
        Some(Span::new(first.start(), last.end().max(first.start())))
    }

    /// The first and the last letter inside some bytes.
    pub(super) fn inside(&self, span: Span) -> Option<(usize, usize)> {
        let first = self.letters.partition_point(|(_, letter)| letter.start() < span.start());
        let end = self.letters.partition_point(|(_, letter)| letter.end() <= span.end());
        (first < end).then(|| (first, end - 1))
    }

    pub(super) fn len(&self) -> usize {
        self.letters.len()
    }
}
