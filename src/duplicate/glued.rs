//! Short lines that stand again without the breaks between them, such as a heading glued to its dateline: only a
//! careless paste does that, so that less counts than elsewhere.

use super::exact::{Copy, is_new, weight};
use super::seam::line_breaks;
use super::word::{Bounds, WordPos};
use super::words::Words;
use crate::document::Document;
use crate::hash::WordMap;
use crate::position::Stretch;
use crate::sort;
use std::ops::Range;

/// Longest line, in words: those with a longer one are found as any copy.
const LONGEST: usize = 6;
/// Longest copy, in words: more is found as any copy.
const MOST_WORDS: usize = 4 * LONGEST;
/// Least weight of the different words.
const LEAST_WEIGHT: usize = 9;
/// Breaks between the same two words that are looked at.
const SAME: usize = 4;

/// Finds glued lines beside the copies that are known, and adds them in text order.
pub(super) fn add(doc: &Document<'_>, words: &Words, known: &mut Vec<Copy>) {
    let text = Text { doc, words };
    let mut breaks: WordMap<[u32; 2], Vec<WordPos>> = WordMap::default();
    let mut found: Vec<Copy> = Vec::new();
    for (at, pair) in words.ids.positions().each().skip(1).zip(words.ids.as_slice().windows(2)) {
        let &[before, here] = pair else { continue };
        let pair = [before, here];
        if line_breaks(text.gap(at)) > 0 {
            let same = breaks.entry(pair).or_default();
            if same.len() < SAME {
                same.push(at);
            }
        } else if text.may_be_glued(at)
            && let Some(same) = breaks.get(&pair)
        {
            let copy = same.iter().find_map(|&source| text.copy(source, at));
            let end = found.last().map_or(WordPos::START, |copy| copy.end());
            found.extend(copy.filter(|copy| copy.start >= end && is_new(*copy, known)));
        }
    }
    known.extend(found);
    sort::by(known, Ord::cmp);
}

struct Text<'a, 't> {
    doc: &'a Document<'t>,
    words: &'a Words,
}

impl Text<'_, '_> {
    /// The bytes between a word and the one before it.
    fn gap(&self, at: WordPos) -> &str {
        let around = self.words.list.slice(at.back(1)..at + 1);
        let [before, after] = around else { return "" };
        before.span.until(after.span).slice(self.doc.text)
    }

    fn may_be_glued(&self, at: WordPos) -> bool {
        !self.gap(at).ends_with(' ')
    }

    /// Whether a gap is another one without its break.
    fn is_glued(&self, source: WordPos, at: WordPos) -> bool {
        let (original, here) = (self.gap(source), self.gap(at));
        let Some(cut) = original.find(['\n', '\r']) else { return false };
        let (head, tail) = original.split_at(cut);
        here.strip_prefix(head.trim_end()) == Some(tail.trim_start())
    }

    /// The lines around a break that stand again where it was lost, and those beside them that do, too.
    fn copy(&self, source: WordPos, at: WordPos) -> Option<Copy> {
        let place = |word: WordPos| word + at.since(source);
        let (mut from, mut to) = (source, source);
        while source.since(from) < MOST_WORDS
            && self.is_glued(from, place(from))
            && let Some(start) = self.starts(from).find(|&start| self.is_same(start..from, place))
        {
            from = start;
        }
        while to.since(source) < MOST_WORDS
            && self.is_glued(to, place(to))
            && let Some(end) = self.ends(to).find(|&end| self.is_same(to..end, place))
        {
            to = end;
        }
        let copy = Copy { start: place(from), source: from, len: to.since(from) };
        let is_copy = from < source && source < to && to <= copy.start;
        (is_copy && weight(self.words, copy.earlier()) >= LEAST_WEIGHT).then_some(copy)
    }

    fn is_same(&self, range: Range<WordPos>, place: impl Fn(WordPos) -> WordPos) -> bool {
        let ids = &self.words.ids;
        ids.slice(place(range.start)..place(range.end)) == ids.slice(range)
    }

    /// Where the short line that ends before a word may start: as a block or as a sentence.
    fn starts(&self, end: WordPos) -> impl Iterator<Item = WordPos> {
        [Bounds::OPENS_BLOCK, Bounds::OPENS_SENTENCE].into_iter().filter_map(move |bound| {
            end.behind(LONGEST).each().rev().find(|&at| self.words.has(at, bound))
        })
    }

    /// Where the short line that begins with a word may end.
    fn ends(&self, start: WordPos) -> impl Iterator<Item = WordPos> {
        [Bounds::ENDS_BLOCK, Bounds::ENDS_SENTENCE].into_iter().filter_map(move |bound| {
            let last = start.ahead(LONGEST).each().find(|&at| self.words.has(at, bound));
            last.map(|last| last + 1)
        })
    }
}
