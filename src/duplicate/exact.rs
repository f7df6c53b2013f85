//! Exact repeats: which later stretches of the word stream are copies, and of what.

use super::bounds::Bounds;
use super::repeat::{self, Repeats};
use super::words::{Word, Words};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::ops::Range;

/// A stretch of words that stands earlier, word for word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Copy {
    /// First word of the later stretch.
    pub(super) start: usize,
    /// First word of the stretch that it repeats.
    pub(super) source: usize,
    /// How many words.
    pub(super) len: usize,
}

impl Copy {
    pub(super) fn end(self) -> usize {
        self.start + self.len
    }

    pub(super) fn later(self) -> Range<usize> {
        self.start..self.end()
    }

    pub(super) fn earlier(self) -> Range<usize> {
        self.source..self.source + self.len
    }

    pub(super) fn skip(self, words: usize) -> Self {
        Self { start: self.start + words, source: self.source + words, len: self.len - words }
    }

    pub(super) fn keep(self, words: usize) -> Self {
        Self { len: words, ..self }
    }
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
    select(words, &repeat::within(&words.ids, alphabet))
}

/// Finds the stretches after a boundary that stand before it, disjoint and in order.
pub(super) fn across(words: &Words, alphabet: usize, boundary: usize) -> Vec<Copy> {
    select(words, &repeat::across(&words.ids, alphabet, boundary))
}

/// Chooses copies, longest first; no word lies in two later stretches.
fn select(words: &Words, repeats: &Repeats) -> Vec<Copy> {
    let mut heap: BinaryHeap<_> = candidates(repeats)
        .filter_map(|copy| trim(words, copy))
        .map(|copy| (copy.len, Reverse(copy.start), copy.source))
        .collect();
    let mut chosen: BTreeMap<usize, Copy> = BTreeMap::new();
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
    (0..repeats.len.len()).filter_map(|start| {
        let len = repeats.len[start] as usize;
        let is_rest = start > 0 && repeats.len[start - 1] as usize > len;
        (len >= SENTENCE.words && !is_rest).then(|| Copy {
            start,
            source: repeats.source[start] as usize,
            len,
        })
    })
}

/// The part of a candidate that no chosen copy covers; a chosen copy never lies strictly inside, it was longer.
fn outside(chosen: &BTreeMap<usize, Copy>, copy: Copy) -> Option<Copy> {
    let taken = chosen.range(..=copy.start).next_back().map_or(0, |(_, before)| before.end());
    let rest = copy.len.checked_sub(taken.saturating_sub(copy.start)).filter(|&len| len > 0)?;
    let rest = copy.skip(copy.len - rest);
    let next = chosen.range(rest.start..).next().map_or(usize::MAX, |(&start, _)| start);
    let len = rest.len.min(next - rest.start);
    (len > 0).then(|| rest.keep(len))
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
    let either = |offset: usize, bound: Bounds| {
        words.list[copy.start + offset].bounds.has(bound)
            || words.list[copy.source + offset].bounds.has(bound)
    };
    let both = |offset: usize, bound: Bounds| {
        words.list[copy.start + offset].bounds.has(bound)
            && words.list[copy.source + offset].bounds.has(bound)
    };
    let from = copy.len.saturating_sub(beyond + 1);
    let last = (from..copy.len).rev().find(|&offset| either(offset, Bounds::ENDS_SENTENCE));
    let quote = || (from..copy.len).rev().find(|&offset| both(offset, Bounds::ENDS_QUOTE));
    let end = last.or_else(quote).map_or(copy.len, |last| last + 1);
    let first = (0..end.min(beyond + 1)).find(|&offset| either(offset, Bounds::OPENS_SENTENCE));
    copy.keep(end).skip(first.unwrap_or(0))
}

/// Whether a stretch is long and rich enough to be a passage rather than a formula.
pub(super) fn says_enough(words: &Words, copy: Copy) -> bool {
    let least = if is_whole(&words.list[copy.later()]) || is_whole(&words.list[copy.earlier()]) {
        SENTENCE
    } else {
        FRAGMENT
    };
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
pub(super) fn weight(words: &Words, range: Range<usize>) -> usize {
    let judged = range.start..range.end.min(range.start + JUDGED_WORDS);
    let mut forms: Vec<(u32, u8)> =
        judged.map(|at| (words.ids[at], words.list[at].weight)).collect();
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
                && start.is_some_and(|start| at - start >= PARAGRAPH_WORDS)
        })
    };
    holds(&words.list[copy.later()]) || holds(&words.list[copy.earlier()])
}

/// A stretch that overlaps what it repeats is a run: the same words again and again. Cuts it into copies of the first.
fn unroll(copy: Copy) -> Vec<Copy> {
    let period = copy.start - copy.source;
    if period >= copy.len {
        return vec![copy];
    }
    let unit = SENTENCE.words.div_ceil(period) * period;
    let whole = copy.len / unit;
    let mut copies: Vec<Copy> = (0..whole)
        .map(|nth| Copy { start: copy.start + nth * unit, source: copy.source, len: unit })
        .collect();
    let rest = copy.len - whole * unit;
    if rest > 0 {
        copies.push(Copy { start: copy.end() - rest, source: copy.source, len: rest });
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
    let cuts = traced[first..]
        .iter()
        .take_while(|other| other.start < earlier.end)
        .flat_map(|other| [other.start, other.end()])
        .filter(|cut| earlier.start < *cut && *cut < earlier.end)
        .map(|cut| cut - earlier.start);
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
    match before.checked_sub(1).map(|at| traced[at]) {
        Some(other) if copy.earlier().end <= other.end() => {
            Copy { source: other.source + (copy.source - other.start), ..copy }
        }
        _ => copy,
    }
}
