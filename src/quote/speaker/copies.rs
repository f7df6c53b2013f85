//! Quotations inside later copies of a passage: they have the speaker of what they copy.

use crate::annotation::{DuplicateCluster, Quote};
use crate::document::Document;
use crate::position::Stretch;
use crate::span::Span;
use std::collections::HashMap;
use std::ops::Range;

/// Sets [`Quote::copy_of`] and the speaker of quotations in later copies.
pub(crate) fn attribute(doc: &Document<'_>, duplicates: &[DuplicateCluster], quotes: &mut [Quote]) {
    for cluster in duplicates {
        let Some((first, later)) = cluster.spans.split_first() else { continue };
        let originals: HashMap<Vec<&str>, usize> =
            inside(quotes, *first).rev().map(|idx| (words(doc, &quotes[idx]), idx)).collect();
        for idx in later.iter().flat_map(|copy| inside(quotes, *copy)).collect::<Vec<_>>() {
            if let Some(&original) = originals.get(&words(doc, &quotes[idx]))
                && original != idx
            {
                copy_speaker(quotes, original, idx);
            }
        }
    }
}

fn copy_speaker(quotes: &mut [Quote], original: usize, copy: usize) {
    if quotes[copy].copy_of.is_some() {
        return;
    }
    let source = quotes[original].clone();
    let quote = &mut quotes[copy];
    quote.copy_of = Some(source.copy_of.unwrap_or(source.id));
    quote.speaker = source.speaker;
    quote.grounds = source.grounds;
    quote.candidates = source.candidates;
    quote.confidence = quote.confidence.max(source.confidence);
}

/// Positions of the quotations that lie in a span.
fn inside(quotes: &[Quote], span: Span) -> Range<usize> {
    let start = quotes.partition_point(|quote| quote.span.start() < span.start());
    start..quotes.partition_point(|quote| quote.span.start() < span.end())
}

fn words<'d>(doc: &'d Document<'_>, quote: &Quote) -> Vec<&'d str> {
    let tokens = quote.parts.iter().flat_map(|part| doc.tokens_in(*part).each());
    tokens.filter(|&at| doc.is_word(at)).map(|at| doc.lower(at)).collect()
}
