//! Headlines that stand again inside the text.

use super::exact::{Copy, is_new, weight};
use super::word::{Bounds, WordPos};
use super::words::Words;
use crate::document::{Block, BlockKind, BlockPos, Document};
use crate::hash::WordMap;
use crate::position::Stretch;
use std::ops::Range;

/// Fewest words of a headline: shorter ones come back as turns of phrase.
const LEAST_WORDS: usize = 5;
/// Least weight of its different words.
const LEAST_WEIGHT: usize = 22;
/// Words that find a headline.
const KEY: usize = 3;
/// Headlines with the same first words that are looked at.
const SAME_KEY: usize = 4;

/// Finds where a headline stands again, beside the copies that are known; in text order.
pub(super) fn find(doc: &Document<'_>, words: &Words, known: &[Copy]) -> Vec<Copy> {
    let mut by_key: WordMap<&[u32], Vec<Range<WordPos>>> = WordMap::default();
    for headline in headlines(doc, words) {
        let same_key = by_key.entry(words.ids.slice(headline.start.ahead(KEY))).or_default();
        if same_key.len() < SAME_KEY {
            same_key.push(headline);
        }
    }
    let mut found: Vec<Copy> = Vec::new();
    for (start, key) in words.ids.positions().each().zip(words.ids.as_slice().windows(KEY)) {
        let is_again = |headline: &&Range<WordPos>| {
            let here = start.ahead(headline.len());
            headline.end <= start && words.ids.slice(here) == words.ids.slice((*headline).clone())
        };
        if let Some(headline) = by_key.get(key).and_then(|same| same.iter().find(is_again)) {
            let copy = Copy { start, source: headline.start, len: headline.len() };
            if found.last().is_none_or(|last| last.end() <= start) && is_new(copy, known) {
                found.push(copy);
            }
        }
    }
    found
}

/// Whether what a copy repeats is a headline or a heading, or a part of one, rather than several sentences.
pub(super) fn is_taken_up(doc: &Document<'_>, words: &Words, copy: Copy) -> bool {
    let [inner @ .., last] = words.list.slice(copy.earlier()) else { return false };
    let Some((_, block)) = headline_at(doc, words, copy.source) else { return false };
    let line = doc.span(block.tokens.clone()).slice(doc.text);
    let stops = |stop: &str| line.contains(stop);
    let is_all = words.has(copy.source, Bounds::OPENS_BLOCK)
        && last.bounds.has(Bounds::ENDS_BLOCK)
        && ![". ", "! ", "? ", "… "].into_iter().any(stops);
    block.tokens.contains(&last.token)
        && (is_all || !inner.iter().any(|word| word.bounds.has(Bounds::ENDS_SENTENCE)))
}

/// Whether a range of words lies in one headline: a lead that says the same again is no copy of it.
pub(super) fn holds(doc: &Document<'_>, words: &Words, range: &Range<WordPos>) -> bool {
    let last = words.list.get(range.last());
    headline_at(doc, words, range.start)
        .zip(last)
        .is_some_and(|((_, block), last)| block.tokens.contains(&last.token))
}

/// Whether what a copy repeats lies in the headline of the text, its first block after the metadata.
pub(super) fn is_of_text(doc: &Document<'_>, words: &Words, copy: Copy) -> bool {
    headline_at(doc, words, copy.source).is_some_and(|(at, _)| {
        let before = doc.blocks.slice(BlockPos::START..at);
        before.iter().all(|block| block.kind == BlockKind::Metadata)
    })
}

/// The headline that a word stands in.
fn headline_at<'d>(
    doc: &'d Document<'_>,
    words: &Words,
    word: WordPos,
) -> Option<(BlockPos, &'d Block)> {
    let at = doc.block_of(words.list.get(word)?.token);
    doc.blocks.get(at).filter(|block| block.kind == BlockKind::Headline).map(|block| (at, block))
}

/// The words of each headline that says enough.
fn headlines(doc: &Document<'_>, words: &Words) -> Vec<Range<WordPos>> {
    let at = |bound| words.list.positions().each().filter(move |&at| words.has(at, bound));
    at(Bounds::OPENS_BLOCK)
        .zip(at(Bounds::ENDS_BLOCK))
        .map(|(start, stop)| start..stop + 1)
        .filter(|range| {
            headline_at(doc, words, range.start).is_some()
                && range.len() >= LEAST_WORDS
                && weight(words, range.clone()) >= LEAST_WEIGHT
        })
        .collect()
}
