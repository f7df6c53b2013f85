//! Exact repeats: which later stretches of the word stream are copies, and of what.

use super::repeat::{self, Repeats};
use super::word::{Bounds, Word, WordPos};
use super::words::Words;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::ops::Range;

/// A stretch of words that stands earlier, word for word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Copy {
    /// First word of the later stretch.
    pub(super) start: WordPos,
    /// First word of the stretch that it repeats.
    pub(super) source: WordPos,
    /// How many words.
    pub(super) len: usize,
}

impl Copy {
    pub(super) fn end(self) -> WordPos {
        self.start + self.len
    }

    pub(super) fn later(self) -> Range<WordPos> {
        self.start.ahead(self.len)
    }

    pub(super) fn earlier(self) -> Range<WordPos> {
        self.source.ahead(self.len)
    }

    /// What remains without so many first words.
    pub(super) fn skip(self, words: usize) -> Self {
        let words = words.min(self.len);
        let len = self.len.saturating_sub(words);
        Self { start: self.start + words, source: self.source + words, len }
    }

    /// So many first words, at most all.
    pub(super) fn keep(self, words: usize) -> Self {
        Self { len: self.len.min(words), ..self }
    }
}

/// Whether no known copy overlaps another; known ones are in order and disjoint.
pub(super) fn is_new(copy: Copy, known: &[Copy]) -> bool {
    in_place(known, &copy.later()).is_empty()
}

/// The copies whose later places overlap a range.
pub(super) fn in_place<'a>(copies: &'a [Copy], later: &Range<WordPos>) -> &'a [Copy] {
    let start = copies.partition_point(|copy| copy.end() <= later.start);
    let (_, copies) = copies.split_at(start);
    let (inside, _) = copies.split_at(copies.partition_point(|copy| copy.start < later.end));
    inside
}

/// Fewest words and least weight of different words for a stretch to count.
struct Least {
    words: usize,
    weight: usize,
}

/// A stretch that is a sentence or more in one of its places: less is a formula.
const SENTENCE: Least = Least { words: repeat::SHORTEST, weight: 24 };
/// A stretch that begins or ends inside a sentence in both places: less is a title, a name or a turn of phrase.
const FRAGMENT: Least = Least { words: 14, weight: 56 };
/// Fewest words of a block that stands for itself: less is a heading or a dateline.
const PARAGRAPH_WORDS: usize = 12;
/// Words beyond a sentence's bounds that agree by chance, at most.
const CHANCE_WORDS: usize = 6;
/// Words that are looked at to judge how much a stretch says.
const JUDGED_WORDS: usize = 64;

/// Finds the stretches of a text that stand earlier in it, disjoint and in text order.
pub(super) fn within(words: &Words, alphabet: usize) -> Vec<Copy> {
    select(words, &repeat::within(words.ids.as_slice(), alphabet))
}

/// Finds the stretches after a boundary that stand before it, disjoint and in order.
pub(super) fn across(words: &Words, alphabet: usize, boundary: WordPos) -> Vec<Copy> {
    select(words, &repeat::across(words.ids.as_slice(), alphabet, boundary.index()))
}

/// Chooses copies, longest first; no word lies in two later stretches.
fn select(words: &Words, repeats: &Repeats) -> Vec<Copy> {
    let mut heap: BinaryHeap<_> = candidates(repeats)
        .filter_map(|copy| trim(words, copy))
        .map(|copy| (copy.len, Reverse(copy.start), copy.source))
        .collect();
    let mut chosen: BTreeMap<WordPos, Copy> = BTreeMap::new();
    while let Some((len, Reverse(start), source)) = heap.pop() {
        let copy = Copy { start, source, len };
        let free = outside(&chosen, copy);
        if free == Some(copy) {
            chosen.insert(start, copy);
        } else if let Some(rest) = free.and_then(|rest| trim(words, rest)) {
            heap.push((rest.len, Reverse(rest.start), rest.source));
        }
    }
    let chosen: Vec<Copy> = chosen.into_values().flat_map(unroll).collect();
    let mut copies = trace(words, &chosen);
    copies.retain(|copy| says_enough(words, *copy));
    copies
}

/// The longest stretch from each position, where it is not the rest of one that begins a word earlier.
fn candidates(repeats: &Repeats) -> impl Iterator<Item = Copy> {
    let mut before = 0;
    repeats.len.iter().zip(&repeats.source).enumerate().filter_map(move |(at, (&len, &source))| {
        let is_rest = std::mem::replace(&mut before, len) > len;
        let [start, source] = [at, source as usize].map(WordPos::new);
        let copy = Copy { start, source, len: len as usize };
        (copy.len >= SENTENCE.words && !is_rest).then_some(copy)
    })
}

/// The part of a candidate that no chosen copy covers; a chosen copy never lies strictly inside, it was longer.
fn outside(chosen: &BTreeMap<WordPos, Copy>, copy: Copy) -> Option<Copy> {
    let before = chosen.range(..=copy.start).next_back();
    let rest = copy.skip(before.map_or(0, |(_, before)| before.end().since(copy.start)));
    let next = chosen.range(rest.start..).next();
    let free = rest.keep(next.map_or(usize::MAX, |(next, _)| next.since(rest.start)));
    (free.len > 0).then_some(free)
}

/// Cuts off words at both ends beyond the bounds of sentences; none where too little is left.
///
/// A whole sentence is wanted. Where there is none, only the few words go that agree by chance.
fn trim(words: &Words, copy: Copy) -> Option<Copy> {
    [JUDGED_WORDS, CHANCE_WORDS]
        .into_iter()
        .map(|beyond| whole_sentences(words, copy, beyond))
        .find(|trimmed| says_enough(words, *trimmed))
}

/// The whole sentences of a copy where one begins, and where one ends, within so many words of its ends; where no
/// sentence ends, the quotation that does.
fn whole_sentences(words: &Words, copy: Copy, beyond: usize) -> Copy {
    let here = |offset, bound| words.has(copy.start + offset, bound);
    let there = |offset, bound| words.has(copy.source + offset, bound);
    let either = |offset: usize, bound| here(offset, bound) || there(offset, bound);
    let both = |offset: usize, bound| here(offset, bound) && there(offset, bound);
    let looked_at = beyond.saturating_add(1);
    let from = copy.len.saturating_sub(looked_at);
    let last = (from..copy.len).rev().find(|&offset| either(offset, Bounds::ENDS_SENTENCE));
    let quote = || (from..copy.len).rev().find(|&offset| both(offset, Bounds::ENDS_QUOTE));
    let end = last.or_else(quote).map_or(copy.len, |last| last.saturating_add(1));
    let first = (0..end.min(looked_at)).find(|&offset| either(offset, Bounds::OPENS_SENTENCE));
    copy.keep(end).skip(first.unwrap_or(0))
}

/// Whether a stretch is long and rich enough to be a passage rather than a formula.
pub(super) fn says_enough(words: &Words, copy: Copy) -> bool {
    let either_is_whole =
        is_whole(words.list.slice(copy.later())) || is_whole(words.list.slice(copy.earlier()));
    let least = if either_is_whole { SENTENCE } else { FRAGMENT };
    copy.len >= least.words && weight(words, copy.later()) >= least.weight
}

/// Whether a stretch says enough by itself, wherever it begins and ends.
pub(super) fn is_long(words: &Words, copy: Copy) -> bool {
    copy.len >= FRAGMENT.words && weight(words, copy.later()) >= FRAGMENT.weight
}

/// Whether a stretch begins and ends as sentences do.
pub(super) fn is_whole(stretch: &[Word]) -> bool {
    is_between(stretch, Bounds::OPENS_SENTENCE, Bounds::ENDS_SENTENCE)
}

/// Whether a stretch is all that stands between two quotation marks.
pub(super) fn is_quotation(stretch: &[Word]) -> bool {
    is_between(stretch, Bounds::OPENS_QUOTE, Bounds::ENDS_QUOTE)
}

fn is_between(stretch: &[Word], opening: Bounds, ending: Bounds) -> bool {
    stretch.first().is_some_and(|first| first.bounds.has(opening))
        && stretch.last().is_some_and(|last| last.bounds.has(ending))
}

/// How much the different words among the first of a range say.
pub(super) fn weight(words: &Words, range: Range<WordPos>) -> usize {
    let judged = range.start..range.end.min(range.start + JUDGED_WORDS);
    let weights = words.list.slice(judged.clone()).iter().map(|word| word.weight);
    let mut forms: Vec<(u32, u8)> = words.ids.slice(judged).iter().copied().zip(weights).collect();
    forms.sort_unstable();
    forms.dedup();
    forms.iter().map(|&(_, weight)| usize::from(weight)).sum()
}

/// Whether a copy holds a whole paragraph, of the earlier or the later place.
pub(super) fn holds_paragraph(words: &Words, copy: Copy) -> bool {
    let holds = |stretch: &[Word]| {
        let mut start = None;
        stretch.iter().enumerate().any(|(at, word)| {
            if word.bounds.has(Bounds::OPENS_BLOCK) {
                start = Some(at);
            }
            word.bounds.has(Bounds::ENDS_BLOCK)
                && start.is_some_and(|start| at.saturating_sub(start) >= PARAGRAPH_WORDS)
        })
    };
    holds(words.list.slice(copy.later())) || holds(words.list.slice(copy.earlier()))
}

/// A stretch that overlaps what it repeats is a run: the same words again and again. Cuts it into copies of the first.
fn unroll(copy: Copy) -> Vec<Copy> {
    let period = copy.start.since(copy.source);
    if period == 0 || period >= copy.len {
        return vec![copy];
    }
    let unit = SENTENCE.words.next_multiple_of(period);
    let mut copies = Vec::new();
    // The first copy of several periods begins where what it repeats has ended.
    let mut rest = copy.skip(unit.saturating_sub(period));
    while rest.len > 0 {
        copies.push(Copy { source: copy.source, ..rest.keep(unit) });
        rest = rest.skip(unit);
    }
    copies
}

/// Leads each copy back to the first place of its words: where it repeats other copies, to what those repeat.
///
/// A copy that repeats the end of one and the start of another is parted there, if each part says enough alone.
fn trace(words: &Words, copies: &[Copy]) -> Vec<Copy> {
    let mut traced: Vec<Copy> = Vec::with_capacity(copies.len());
    for &copy in copies {
        let parts = parts(&traced, copy);
        if parts.iter().all(|part| says_enough(words, *part)) {
            let origins = parts.iter().map(|part| origin(&traced, *part)).collect::<Vec<_>>();
            traced.extend(origins);
        } else {
            traced.push(origin(&traced, copy));
        }
    }
    traced
}

/// A copy cut where its source meets the ends of earlier copies.
fn parts(traced: &[Copy], copy: Copy) -> Vec<Copy> {
    let earlier = copy.earlier();
    let first = traced.partition_point(|other| other.end() <= earlier.start);
    let cuts = traced
        .iter()
        .skip(first)
        .take_while(|other| other.start < earlier.end)
        .flat_map(|other| [other.start, other.end()])
        .filter(|cut| earlier.start < *cut && *cut < earlier.end)
        .map(|cut| cut.since(earlier.start));
    let mut parts = Vec::new();
    let mut done = 0;
    for cut in cuts.chain([copy.len]).filter(|&cut| cut > 0) {
        if cut > done {
            parts.push(copy.keep(cut).skip(done));
            done = cut;
        }
    }
    parts
}

/// The same copy of the first place of its words.
fn origin(traced: &[Copy], copy: Copy) -> Copy {
    let before = traced.partition_point(|other| other.start <= copy.source);
    match traced.iter().take(before).next_back() {
        Some(other) if copy.earlier().end <= other.end() => {
            Copy { source: other.source + copy.source.since(other.start), ..copy }
        }
        _ => copy,
    }
}
