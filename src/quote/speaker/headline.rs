//! Quotations in headlines and crossheads, which name nobody: the text says later who spoke.

use crate::annotation::Ground;
use crate::document::{TokenPos, Tokens};
use crate::position::Stretch;
use crate::quote::found::Found;
use crate::quote::grammar::headline::{self, REACH, is_headline};
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::resolved::{KNOWN, Resolved};
use std::collections::HashSet;

/// Least part of a headline's words that stand again, in per cent; headlines shorten what was said.
const SHARED: usize = 60;
/// Fewer words stand again by chance.
const MIN_WORDS: usize = 2;

/// Gives a headline's open quotation the speaker of the later one that has its words.
pub(crate) fn attribute(reading: &Reading<'_, '_>, found: &[Found], speakers: &mut [Resolved]) {
    for (idx, quote) in found.iter().enumerate().filter(|(_, quote)| is_open(reading, quote)) {
        let title = words(reading, quote);
        if title.len() < MIN_WORDS {
            continue;
        }
        let again = (idx..found.len())
            .skip(1)
            .take(REACH)
            .filter(|&other| speakers[other].speaker.is_some())
            .map(|other| (shared(&title, &words(reading, &found[other])), other))
            .filter(|(shared, _)| shared.saturating_mul(100) >= title.len().saturating_mul(SHARED))
            .max_by_key(|&(shared, other)| (shared, std::cmp::Reverse(other)));
        if let Some((_, other)) = again {
            let again = |speaker| Resolved::by(speaker, Ground::Again, KNOWN);
            speakers[idx] = speakers[other].speaker.clone().map(again).unwrap_or_default();
        }
    }
}

/// Whether a quotation stands in a headline or crosshead that does not say whose it is.
pub(crate) fn is_open(reading: &Reading<'_, '_>, quote: &Found) -> bool {
    let start = quote.whole.start;
    let line = reading.doc.blocks.get(reading.doc.block_of(start)).map(|block| &block.tokens);
    let is_crosshead = || line.is_some_and(|line| is_crosshead(reading, quote, line));
    quote.attribution.cue.is_none() && (is_headline(reading, start) || is_crosshead())
}

/// A line that is nothing but a short marked passage without a full stop.
fn is_crosshead(reading: &Reading<'_, '_>, quote: &Found, line: &Tokens) -> bool {
    const LONGEST: usize = 14;
    let ends = quote.parts.last().is_some_and(|part| reading.is_terminator(part.last()));
    *line == quote.whole && line.len() <= LONGEST && !ends
}

fn words<'r>(reading: &'r Reading<'_, '_>, quote: &Found) -> HashSet<&'r str> {
    let says = |&at: &TokenPos| headline::is_content(reading, at);
    let tokens = quote.parts.iter().flat_map(Stretch::each).filter(says);
    tokens.map(|at| reading.doc.lower(at)).collect()
}

fn shared(headline: &HashSet<&str>, words: &HashSet<&str>) -> usize {
    headline.intersection(words).count()
}
