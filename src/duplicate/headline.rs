//! Headlines that stand again inside the text.

use super::bounds::Bounds;
use super::exact::{Copy, weight};
use super::words::Words;
use crate::document::{BlockKind, Document};
use crate::hash::WordMap;
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
    let mut by_key: WordMap<&[u32], Vec<Range<usize>>> = WordMap::default();
    for headline in headlines(doc, words) {
        let same_key = by_key.entry(&words.ids[headline.start..headline.start + KEY]).or_default();
        if same_key.len() < SAME_KEY {
            same_key.push(headline);
        }
    }
    let mut found: Vec<Copy> = Vec::new();
    for (start, key) in words.ids.windows(KEY).enumerate() {
        let is_again = |headline: &&Range<usize>| {
            headline.end <= start && words.ids[start..].starts_with(&words.ids[(*headline).clone()])
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
    let [inner @ .., last] = &words.list[copy.earlier()] else { return false };
    let block = &doc.blocks[doc.block_of(words.list[copy.source].token as usize)];
    block.kind == BlockKind::Headline
        && block.tokens.contains(&(last.token as usize))
        && !inner.iter().any(|word| word.bounds.has(Bounds::ENDS_SENTENCE))
}

/// Whether what a copy repeats lies in the headline of the text, its first block after the metadata.
pub(super) fn is_of_text(doc: &Document<'_>, words: &Words, copy: Copy) -> bool {
    let block = doc.block_of(words.list[copy.source].token as usize);
    doc.blocks[block].kind == BlockKind::Headline
        && doc.blocks[..block].iter().all(|before| before.kind == BlockKind::Metadata)
}

/// The words of each headline that says enough.
fn headlines(doc: &Document<'_>, words: &Words) -> Vec<Range<usize>> {
    let opens = |at: &usize| words.list[*at].bounds.has(Bounds::OPENS_BLOCK);
    let ends = |at: &usize| words.list[*at].bounds.has(Bounds::ENDS_BLOCK);
    let starts = (0..words.list.len()).filter(opens);
    let stops = (0..words.list.len()).filter(ends);
    starts
        .zip(stops)
        .map(|(start, stop)| start..stop + 1)
        .filter(|range| {
            let block = doc.block_of(words.list[range.start].token as usize);
            doc.blocks[block].kind == BlockKind::Headline
                && range.len() >= LEAST_WORDS
                && weight(words, range.clone()) >= LEAST_WEIGHT
        })
        .collect()
}

fn is_new(copy: Copy, known: &[Copy]) -> bool {
    let after = known.partition_point(|other| other.end() <= copy.start);
    known.get(after).is_none_or(|other| copy.end() <= other.start)
}
