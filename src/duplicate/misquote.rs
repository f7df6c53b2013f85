//! Misquotes: two versions of one quotation by one speaker; one of them is wrong.

use super::align::{self, Step};
use super::shingle::SHINGLE;
use super::words::{Interner, Words};
use crate::annotation::{Notice, NoticeCode, Quote, QuoteKind};
use crate::document::Document;
use crate::hash::WordMap;
use crate::sort;
use crate::span::Span;

/// Fewest words that two versions share.
const LEAST_SHARED: usize = 5;
/// Least share of words in common, in per cent.
const LEAST_ALIKE: usize = 60;
/// Earlier quotations that one is compared with.
const COMPARED: usize = 8;
/// Longest quotation that is compared, in words.
const LONGEST: usize = 250;

/// Two quotations of one speaker that differ by some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misquote {
    /// Position of the earlier version in the quotations.
    pub first: usize,
    /// Position of the later version.
    pub second: usize,
}

/// Finds pairs of marked quotations with the same speaker and slightly different words.
///
/// A quotation that only gives a part of the other one is no misquote, nor one that leaves words out at an ellipsis or puts
/// others in brackets.
#[must_use]
pub fn misquotes(doc: &Document<'_>, quotes: &[Quote]) -> Vec<Misquote> {
    let mut interner = Interner::default();
    let words = interner.read(doc);
    let said: Vec<Vec<u32>> = quotes.iter().map(|quote| said(&words, quote)).collect();
    let said_in = |quote: usize| said.get(quote).map_or(&[][..], Vec::as_slice);
    let mut places: WordMap<(&str, &[u32]), Vec<usize>> = WordMap::default();
    let mut found = Vec::new();
    for (second, quote) in quotes.iter().enumerate() {
        let Some(speaker) = &quote.speaker else { continue };
        let mut candidates = Vec::new();
        for shingle in said_in(second).windows(SHINGLE) {
            let same = places.entry((speaker.name.as_str(), shingle)).or_default();
            candidates.extend(same.iter().copied().filter(|&first| first != second));
            if same.len() < COMPARED && same.last() != Some(&second) {
                same.push(second);
            }
        }
        sort::by(&mut candidates, Ord::cmp);
        candidates.dedup();
        let differs = |&first: &usize| {
            are_versions(said_in(first), said_in(second))
                && quotes.get(first).is_some_and(|first| !is_cut(doc, first))
                && !is_cut(doc, quote)
        };
        found.extend(
            candidates
                .into_iter()
                .take(COMPARED)
                .find(differs)
                .map(|first| Misquote { first, second }),
        );
    }
    found
}

/// A notice for each misquote, at its later version.
#[must_use]
pub fn misquote_notices(text: &str, quotes: &[Quote], misquotes: &[Misquote]) -> Vec<Notice> {
    let notice = |pair: &Misquote| {
        let (first, second) = (quotes.get(pair.first)?, quotes.get(pair.second)?);
        let words = first.words(text);
        let message = format!("This quotation stands elsewhere in other words: {words}");
        Some(Notice { code: NoticeCode::Misquote, span: second.span, message })
    };
    misquotes.iter().filter_map(notice).collect()
}

/// The words of a marked quotation; none of an indirect one, nor of what was not said.
fn said(words: &Words, quote: &Quote) -> Vec<u32> {
    if quote.kind == QuoteKind::Indirect || quote.denied {
        return Vec::new();
    }
    let ids = quote.parts.iter().flat_map(|part| ids_in(words, *part));
    ids.take(LONGEST).copied().collect()
}

fn ids_in(words: &Words, span: Span) -> &[u32] {
    let start = words.list.partition_point(|word| word.span.start() < span.start());
    let end = words.list.partition_point(|word| word.span.end() <= span.end());
    words.ids.slice(start..end)
}

/// Whether two quotations share most of their words but differ in their middle.
fn are_versions(first: &[u32], second: &[u32]) -> bool {
    let steps = align::steps(first, second);
    let is_match = |step: &Step| *step == Step::Match;
    let shared = steps.iter().filter(|step| is_match(step)).count();
    let start = steps.iter().take_while(|step| !is_match(step)).count();
    let (head, rest) = steps.split_at(start);
    let after = rest.iter().rposition(is_match).map_or(0, |last| last.saturating_add(1));
    let (middle, tail) = rest.split_at(after);
    // Words at both ends that only one version has make it longer; words at one end in both make it another.
    let ends_differ = |ends: &[Step]| ends.contains(&Step::Earlier) && ends.contains(&Step::Later);
    let differs = shared < middle.len() || ends_differ(head) || ends_differ(tail);
    let compared = if shared < middle.len() { middle.len() } else { steps.len() };
    let is_alike = shared.saturating_mul(100) >= compared.saturating_mul(LEAST_ALIKE);
    differs && shared >= LEAST_SHARED && is_alike
}

fn is_cut(doc: &Document<'_>, quote: &Quote) -> bool {
    quote.parts.iter().any(|part| is_openly_edited(part.slice(doc.text)))
}

/// Whether a quotation says itself that words are missing, by an ellipsis, or are not the speaker's, by brackets.
pub(super) fn is_openly_edited(quote: &str) -> bool {
    quote.contains(['…', '[']) || quote.contains("...")
}
