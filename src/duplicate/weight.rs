//! How much a copy matters: a mistake, as a rule, or a habit of writing.

use super::exact::{self, Copy};
use super::headline;
use super::near::Edited;
use super::word::{Bounds, WordPos};
use super::words::Words;
use crate::annotation::DuplicateWeight;
use crate::document::Document;
use crate::position::Stretch;
use crate::span::Span;
use std::ops::Range;

/// The weight of a copy: low where it is a part of a sentence, a headline taken up, a question put again, or lines of
/// a song or a list; none where it is too little of these to count.
pub(super) fn of(doc: &Document<'_>, words: &Words, copy: Copy) -> Option<DuplicateWeight> {
    let copied = Copied { doc, words, copy };
    if copied.is_label() {
        return None;
    }
    let is_habit = !copied.stands_alone()
        || copied.is_question()
        || copied.are_lines()
        || headline::is_taken_up(doc, words, copy);
    Some(if is_habit { DuplicateWeight::Low } else { DuplicateWeight::Full })
}

/// Least similarity of an edited copy that is a part of its paragraph, in per cent: less says something again.
const PARTS_ALIKE: u8 = 85;

/// The weight of an edited copy: low where it is a part of a sentence, which would not read on without it, or says in a
/// paragraph of its own what another one said.
pub(super) fn of_edited(words: &Words, edited: &Edited) -> DuplicateWeight {
    let later = &edited.later;
    let is_paragraph =
        words.has(later.start, Bounds::OPENS_BLOCK) && words.has(later.last(), Bounds::ENDS_BLOCK);
    let is_alike = is_paragraph || edited.similarity() >= PARTS_ALIKE;
    if is_alike && exact::is_whole(words.list.slice(later.clone())) {
        DuplicateWeight::Full
    } else {
        DuplicateWeight::Low
    }
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
        let ends = self.is(later.last(), Bounds::ENDS_SENTENCE)
            || self.is(earlier.last(), Bounds::ENDS_BLOCK)
                && !self.is_small(later.end)
                && self.stop_after(later.end).starts_with(self.stop_after(earlier.end));
        opens && ends && !self.is_introduced()
    }

    /// Whether it is a quotation that the words before it lead up to: without it they would lead nowhere.
    fn is_introduced(&self) -> bool {
        let (earlier, later) = (self.copy.source, self.copy.start);
        if !self.is(later, Bounds::OPENS_QUOTE) || self.is(later, Bounds::OPENS_BLOCK) {
            return false;
        }
        let signs = self.signs_after(later);
        signs.contains([':', ','])
            || !self.is(earlier, Bounds::OPENS_BLOCK) && !signs.contains(['.', '!', '?', '…'])
    }

    /// Whether it is one of the short lines that come back by design: a byline, a link, the head of a table.
    fn is_label(&self) -> bool {
        let both = |is: fn(&Self, Range<WordPos>) -> bool| {
            is(self, self.copy.earlier()) && is(self, self.copy.later())
        };
        let is_line = both(Self::is_line) && !headline::is_of_text(self.doc, self.words, self.copy);
        (is_line || both(Self::is_in_parentheses)) && !exact::is_long(self.words, self.copy)
    }

    /// Whether a range is a line or more of those that end without a full stop.
    fn is_line(&self, range: Range<WordPos>) -> bool {
        self.is(range.start, Bounds::OPENS_BLOCK)
            && self.is(range.last(), Bounds::ENDS_BLOCK)
            && self.blocks_and_lines(range).0 == 0
    }

    fn is_in_parentheses(&self, range: Range<WordPos>) -> bool {
        self.signs_after(range.start).ends_with('(') && self.signs_after(range.end).starts_with(')')
    }

    /// Whether it is one question: each answer to it is another one.
    fn is_question(&self) -> bool {
        let asks = |range: Range<WordPos>| {
            let inner = range.start..range.end.back(1);
            let ends = inner.each().any(|at| self.is(at, Bounds::ENDS_SENTENCE));
            !ends && self.signs_after(range.end).contains('?')
        };
        asks(self.copy.earlier()) && asks(self.copy.later())
    }

    /// Whether most of its words stand in lines that end without a full stop, two or more.
    fn are_lines(&self) -> bool {
        let (in_blocks, lines, in_lines) = self.blocks_and_lines(self.copy.later());
        lines > 1 && in_lines > in_blocks
    }

    /// Of the blocks of a range: words in those that end with a full stop; how many others there are; words in these.
    fn blocks_and_lines(&self, range: Range<WordPos>) -> (usize, usize, usize) {
        let mut start = range.start;
        let (mut in_blocks, mut lines, mut in_lines) = (0_usize, 0_usize, 0_usize);
        for end in (range.start + 1..range.end + 1).each() {
            if end == range.end || self.is(end, Bounds::OPENS_BLOCK) {
                if self.signs_after(end).contains(['.', '!', '?', '…']) {
                    in_blocks = in_blocks.saturating_add(end.since(start));
                } else {
                    lines = lines.saturating_add(1);
                    in_lines = in_lines.saturating_add(end.since(start));
                }
                start = end;
            }
        }
        (in_blocks, lines, in_lines)
    }

    fn is(&self, word: impl Into<Option<WordPos>>, bound: Bounds) -> bool {
        self.words.has(word, bound)
    }

    /// Whether a word begins with a small letter.
    fn is_small(&self, word: WordPos) -> bool {
        let word = self.words.list.get(word);
        word.is_some_and(|word| word.span.slice(self.doc.text).starts_with(char::is_lowercase))
    }

    /// The first signs before a word.
    fn stop_after(&self, end: WordPos) -> &str {
        self.signs_after(end).split_whitespace().next().unwrap_or_default()
    }

    /// The signs and blanks before a word or the end of the text.
    fn signs_after(&self, end: WordPos) -> &str {
        let text = self.doc.text;
        let Some(before) = self.words.list.get(end.before(1)) else { return "" };
        let next =
            self.words.list.get(end).map_or(Span::new(text.len(), text.len()), |next| next.span);
        before.span.until(next).slice(text)
    }
}
