//! How much a copy matters: a mistake, as a rule, or a habit of writing.

use super::bounds::Bounds;
use super::exact::Copy;
use super::headline;
use super::words::Words;
use crate::annotation::DuplicateWeight;
use crate::document::Document;
use crate::span::Span;
use std::ops::Range;

/// The weight of a copy: low where it is a part of a sentence, a headline taken up, a question put again, or lines of
/// a song or a list.
pub(super) fn of(doc: &Document<'_>, words: &Words, copy: Copy) -> DuplicateWeight {
    let copied = Copied { doc, words, copy };
    let is_habit = !copied.stands_alone()
        || copied.is_question()
        || copied.are_lines()
        || headline::is_taken_up(doc, words, copy);
    if is_habit { DuplicateWeight::Low } else { DuplicateWeight::Full }
}

struct Copied<'a, 't> {
    doc: &'a Document<'t>,
    words: &'a Words,
    copy: Copy,
}

impl Copied<'_, '_> {
    /// Whether it begins and ends as sentences do, so that the text reads on without it.
    ///
    /// A block that was pasted into a line, behind a heading without a full stop or before one, counts, too.
    fn stands_alone(&self) -> bool {
        let (earlier, later) = (self.copy.earlier(), self.copy.later());
        let opens = self.is(later.start, Bounds::OPENS_SENTENCE)
            || self.is(earlier.start, Bounds::OPENS_BLOCK)
                && self.is_small(earlier.start) == self.is_small(later.start);
        let ends = self.is(later.end - 1, Bounds::ENDS_SENTENCE)
            || self.is(earlier.end - 1, Bounds::ENDS_BLOCK)
                && !self.is_small(later.end)
                && self.stop_after(later.end).starts_with(self.stop_after(earlier.end));
        opens && ends
    }

    /// Whether it is one question: each answer to it is another one.
    fn is_question(&self) -> bool {
        let asks = |range: Range<usize>| {
            let ends = (range.start..range.end - 1).any(|at| self.is(at, Bounds::ENDS_SENTENCE));
            !ends && self.signs_after(range.end).contains('?')
        };
        asks(self.copy.earlier()) && asks(self.copy.later())
    }

    /// Whether most of its words stand in lines that end without a full stop, two or more.
    fn are_lines(&self) -> bool {
        let later = self.copy.later();
        let mut start = later.start;
        let (mut lines, mut in_lines) = (0, 0);
        for end in later.start + 1..=later.end {
            if end == later.end || self.is(end, Bounds::OPENS_BLOCK) {
                if !self.signs_after(end).contains(['.', '!', '?', '…']) {
                    lines += 1;
                    in_lines += end - start;
                }
                start = end;
            }
        }
        lines > 1 && 2 * in_lines > later.len()
    }

    fn is(&self, word: usize, bound: Bounds) -> bool {
        self.words.list[word].bounds.has(bound)
    }

    /// Whether a word begins with a small letter.
    fn is_small(&self, word: usize) -> bool {
        let word = self.words.list.get(word);
        word.is_some_and(|word| word.span.slice(self.doc.text).starts_with(char::is_lowercase))
    }

    /// The first signs before a word.
    fn stop_after(&self, end: usize) -> &str {
        self.signs_after(end).split_whitespace().next().unwrap_or_default()
    }

    /// The signs and blanks before a word or the end of the text.
    fn signs_after(&self, end: usize) -> &str {
        let next = self.words.list.get(end).map_or(self.doc.text.len(), |word| word.span.start());
        Span::new(self.words.list[end - 1].span.end(), next).slice(self.doc.text)
    }
}
