//! Short lines that stand again without the breaks between them, such as a heading glued to its dateline: only a
//! careless paste does that, so that less counts than elsewhere.

use super::bounds::Bounds;
use super::exact::{Copy, weight};
use super::seam::line_breaks;
use super::words::Words;
use crate::document::Document;
use crate::hash::WordMap;
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
    let mut breaks: WordMap<[u32; 2], Vec<usize>> = WordMap::default();
    let mut found: Vec<Copy> = Vec::new();
    for at in 1..words.ids.len() {
        let pair = [words.ids[at - 1], words.ids[at]];
        if line_breaks(text.gap(at)) > 0 {
            let same = breaks.entry(pair).or_default();
            if same.len() < SAME {
                same.push(at);
            }
        } else if text.may_be_glued(at)
            && let Some(same) = breaks.get(&pair)
        {
            let copy = same.iter().find_map(|&source| text.copy(source, at));
            let end = found.last().map_or(0, |copy| copy.end());
            found.extend(copy.filter(|copy| copy.start >= end && is_new(*copy, known)));
        }
    }
    known.extend(found);
    known.sort_unstable();
}

fn is_new(copy: Copy, known: &[Copy]) -> bool {
    let after = known.partition_point(|other| other.end() <= copy.start);
    known.get(after).is_none_or(|other| copy.end() <= other.start)
}

struct Text<'a, 't> {
    doc: &'a Document<'t>,
    words: &'a Words,
}

impl Text<'_, '_> {
    /// The bytes between a word and the one before it.
    fn gap(&self, at: usize) -> &str {
        let around = at.checked_sub(1).and_then(|before| self.words.list.get(before..=at));
        let Some([before, after]) = around else { return "" };
        &self.doc.text[before.span.end()..after.span.start()]
    }

    fn may_be_glued(&self, at: usize) -> bool {
        !self.gap(at).ends_with(' ')
    }

    /// Whether a gap is another one without its break.
    fn is_glued(&self, source: usize, at: usize) -> bool {
        let (original, here) = (self.gap(source), self.gap(at));
        let Some(head) = original.find(['\n', '\r']) else { return false };
        let (head, tail) = (original[..head].trim_end(), original[head..].trim_start());
        here.strip_prefix(head) == Some(tail)
    }

    /// The lines around a break that stand again where it was lost, and those beside them that do, too.
    fn copy(&self, source: usize, at: usize) -> Option<Copy> {
        let place = |word: usize| word + at - source;
        let (mut from, mut to) = (source, source);
        while source - from < MOST_WORDS
            && self.is_glued(from, place(from))
            && let Some(start) = self.starts(from).find(|&start| self.is_same(start..from, place))
        {
            from = start;
        }
        while to - source < MOST_WORDS
            && self.is_glued(to, place(to))
            && let Some(end) = self.ends(to).find(|&end| self.is_same(to..end, place))
        {
            to = end;
        }
        let copy = Copy { start: place(from), source: from, len: to - from };
        let is_copy = from < source && source < to && to <= copy.start;
        (is_copy && weight(self.words, copy.earlier()) >= LEAST_WEIGHT).then_some(copy)
    }

    fn is_same(&self, range: Range<usize>, place: impl Fn(usize) -> usize) -> bool {
        let ids = &self.words.ids;
        ids.get(place(range.start)..place(range.end)) == Some(&ids[range])
    }

    /// Where the short line that ends before a word may start: as a block or as a sentence.
    fn starts(&self, end: usize) -> impl Iterator<Item = usize> {
        [Bounds::OPENS_BLOCK, Bounds::OPENS_SENTENCE].into_iter().filter_map(move |bound| {
            let is = |at: &usize| self.words.list[*at].bounds.has(bound);
            (end.saturating_sub(LONGEST)..end).rev().find(is)
        })
    }

    /// Where the short line that begins with a word may end.
    fn ends(&self, start: usize) -> impl Iterator<Item = usize> {
        [Bounds::ENDS_BLOCK, Bounds::ENDS_SENTENCE].into_iter().filter_map(move |bound| {
            let is = |at: &usize| self.words.list[*at].bounds.has(bound);
            (start..self.words.list.len().min(start + LONGEST)).find(is).map(|last| last + 1)
        })
    }
}
