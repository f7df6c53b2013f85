//! A text in which words are looked for: letters and digits in lower case without accents, with one blank for all that stands
//! between them.

use crate::document::fold;
use crate::span::Span;

/// So many places of some words are looked at.
const MOST_PLACES: usize = 10_000;

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
            let span = Span::new(at, at + c.len_utf8());
            for letter in plain(c) {
                folded.letters.push((folded.words.len() as u32, span));
                folded.words.push(letter);
            }
        }
        folded
    }

    pub(super) fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    /// Where the letters of `words` stand, at most [`MOST_PLACES`] times, by the place of the first letter in `self.letters`.
    pub(super) fn occurrences<'f>(&'f self, words: &'f Self) -> impl Iterator<Item = usize> + 'f {
        let mut from = 0;
        let starts = std::iter::from_fn(move || {
            let at = from + self.words.get(from..)?.find(&words.words)?;
            from = at + self.words[at..].chars().next().map_or(1, char::len_utf8);
            Some(at as u32)
        });
        let first = |at| self.letters.binary_search_by_key(&at, |(start, _)| *start).ok();
        starts.take(MOST_PLACES).filter_map(first)
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

/// A letter as it is compared: `É` as `e`, `œ` as `o` and `e`.
pub(super) fn plain(c: char) -> impl Iterator<Item = char> {
    let lower = c.to_lowercase().next().unwrap_or(c);
    let (first, second) = fold::plain_letters(lower);
    std::iter::once(first).chain(second)
}

#[cfg(test)]
mod tests {
    use super::Folded;
    use crate::span::Span;

    fn places(text: &str, words: &str) -> Vec<Span> {
        let (text, words) = (Folded::new(text), Folded::new(words));
        let spans = text.occurrences(&words);
        spans.filter_map(|first| text.span(first, first + words.len() - 1)).collect()
    }

    #[test]
    fn marks_accents_and_capitals_make_no_difference() {
        assert_eq!(places("« L’ŒUVRE, E\u{301}té »", "l'œuvre été"), [Span::new(3, 21)]);
    }

    #[test]
    fn words_that_overlap_are_all_found() {
        assert_eq!(places("oui oui oui", "oui oui"), [Span::new(0, 7), Span::new(4, 11)]);
    }
}
