//! Quotations in headlines and crossheads, which name nobody: the text says later who spoke.

use crate::annotation::{QuoteKind, RuleId};
use crate::document::{BlockKind, Case, MarkPair};
use crate::lang::WordClasses;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::{KNOWN, Resolved};
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

const RULE: RuleId = RuleId("quote.headline");

/// Marked fragments of headlines whose words stand again in a quotation further down.
pub(crate) fn again(reading: &Reading<'_, '_>, found: &[Found]) -> Vec<Found> {
    let is_free = |open: usize| {
        let next = found.partition_point(|quote| quote.whole.start <= open);
        next == 0 || !found[next - 1].whole.contains(&open)
    };
    let fragments = reading.doc.marks.iter().filter(|pair| {
        pair.parent.is_none() && is_headline(reading, pair.open) && is_free(pair.open)
    });
    let recurs = |pair: &&MarkPair| {
        let later = found.partition_point(|quote| quote.whole.start < pair.end());
        let mut parts = found[later..].iter().take(REACH).flat_map(|quote| &quote.parts);
        parts.any(|part| holds(reading, part, &pair.inside))
    };
    let attribution = Attribution { cue: None, source: None, rule: RULE, confidence: 80 };
    fragments
        .filter(recurs)
        .map(|pair| Found {
            kind: QuoteKind::Partial,
            parts: vec![pair.inside.clone()],
            whole: pair.open..pair.end(),
            attribution: attribution.clone(),
        })
        .collect()
}

/// Whether a part holds the words of a fragment, one behind the other, some of which say something.
fn holds(reading: &Reading<'_, '_>, part: &Range<usize>, fragment: &Range<usize>) -> bool {
    let words = |tokens: &Range<usize>| -> Vec<&str> {
        let words = tokens.clone().filter(|&at| reading.is_word(at));
        words.map(|at| reading.doc.plain(at)).collect()
    };
    let is_name =
        |at: usize| matches!(reading.doc.tokens[at].case, Case::Capitalized | Case::Mixed);
    let says = fragment.clone().any(|at| {
        reading.is_word(at) && !reading.is(at, EMPTY) && !(fragment.len() == 1 && is_name(at))
    });
    let fragment = words(fragment);
    says && words(part).windows(fragment.len()).any(|window| window == fragment)
}

/// Gives a headline's open quotation the speaker of the later one that has its words.
pub(crate) fn attribute(reading: &Reading<'_, '_>, found: &[Found], speakers: &mut [Resolved]) {
    let words: Vec<Option<HashSet<&str>>> =
        found.iter().map(|quote| is_open(reading, quote).then(|| words(reading, quote))).collect();
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
pub(crate) fn is_open(reading: &Reading<'_, '_>, quote: &Found) -> bool {
    let line = &reading.doc.blocks[reading.doc.block_of(quote.whole.start)].tokens;
    let is_open = quote.attribution.cue.is_none();
    is_open && (is_headline(reading, quote.whole.start) || is_crosshead(reading, quote, line))
}

/// Whether a token stands in a headline; a short first line is one, however it ends.
fn is_headline(reading: &Reading<'_, '_>, at: usize) -> bool {
    const FIRST_LINE: usize = 40;
    let blocks = &reading.doc.blocks;
    let idx = reading.doc.block_of(at);
    let is_first = idx == 0 && blocks.len() > 1 && blocks[0].tokens.len() <= FIRST_LINE;
    is_first || blocks[idx].kind == BlockKind::Headline
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
