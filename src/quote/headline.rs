//! Quotations in headlines and crossheads, which name nobody: the text says later who spoke.

use super::found::Found;
use super::reading::Reading;
use super::speaker::{KNOWN, Resolved};
use crate::document::BlockKind;
use crate::lang::WordClasses;
use std::collections::HashSet;
use std::ops::Range;

/// How many quotations behind a headline are compared with it.
const REACH: usize = 60;
/// Least part of a headline's words that stand again, in per cent; headlines shorten what was said.
const SHARED: usize = 60;
/// Fewer words stand again by chance.
const MIN_WORDS: usize = 2;
/// Words that stand in any two quotations.
const EMPTY: WordClasses = WordClasses::DETERMINER
    .or(WordClasses::PREPOSITION)
    .or(WordClasses::COORDINATOR)
    .or(WordClasses::COMPLEMENTIZER)
    .or(WordClasses::NEGATION)
    .or(WordClasses::SUBJECT_PRONOUN)
    .or(WordClasses::OBJECT_CLITIC);

/// Gives a headline's open quotation the speaker of the later one that has its words.
pub(super) fn attribute(reading: &Reading<'_, '_>, found: &[Found], speakers: &mut [Resolved]) {
    let words: Vec<Option<HashSet<&str>>> = found
        .iter()
        .map(|quote| is_open(reading, quote).then(|| words(reading, quote)))
        .collect();
    for (idx, headline) in words.iter().enumerate() {
        let Some(headline) = headline.as_ref().filter(|words| words.len() >= MIN_WORDS) else {
            continue;
        };
        let later = idx + 1..found.len().min(idx + 1 + REACH);
        let again = later
            .filter(|&other| speakers[other].speaker.is_some())
            .map(|other| (shared(headline, &self::words(reading, &found[other])), other))
            .filter(|(shared, _)| 100 * shared >= SHARED * headline.len())
            .max_by_key(|&(shared, other)| (shared, std::cmp::Reverse(other)));
        if let Some((_, other)) = again {
            let speaker = speakers[other].speaker.clone();
            speakers[idx] = Resolved { speaker, candidates: Vec::new(), certainty: KNOWN };
        }
    }
}

/// Whether a quotation stands in a headline or crosshead that does not say whose it is.
pub(super) fn is_open(reading: &Reading<'_, '_>, quote: &Found) -> bool {
    let idx = reading.doc.block_of(quote.whole.start);
    let block = &reading.doc.blocks[idx];
    let is_headline = idx == 0 || block.kind == BlockKind::Headline;
    let is_open = quote.attribution.cue.is_none();
    is_open && (is_headline || is_crosshead(reading, quote, &block.tokens))
}

/// A line that is nothing but a short marked passage without a full stop.
fn is_crosshead(reading: &Reading<'_, '_>, quote: &Found, line: &Range<usize>) -> bool {
    const LONGEST: usize = 14;
    let ends = quote.parts.last().is_some_and(|part| reading.is_terminator(part.end - 1));
    *line == quote.whole && line.len() <= LONGEST && !ends
}

fn words<'r>(reading: &'r Reading<'_, '_>, quote: &Found) -> HashSet<&'r str> {
    let says = |&at: &usize| reading.is_word(at) && !reading.is(at, EMPTY);
    let tokens = quote.parts.iter().cloned().flatten().filter(says);
    tokens.map(|at| reading.doc.lower(at)).collect()
}

fn shared(headline: &HashSet<&str>, words: &HashSet<&str>) -> usize {
    headline.intersection(words).count()
}
