//! Quotations inside later copies of a passage: they have the speaker of what they copy.

use crate::annotation::{DuplicateCluster, Quote};
use crate::document::Document;
use crate::span::Span;

/// Sets [`Quote::copy_of`] and the speaker of quotations in later copies.
pub(super) fn attribute(doc: &Document<'_>, duplicates: &[DuplicateCluster], quotes: &mut [Quote]) {
    for cluster in duplicates {
        let Some((first, later)) = cluster.spans.split_first() else { continue };
        let originals = inside(quotes, *first);
        for copy in later {
            for idx in inside(quotes, *copy) {
                let original = originals
                    .iter()
                    .find(|&&original| same_words(doc, &quotes[original], &quotes[idx]));
                if let Some(&original) = original
                    && original != idx
                    && quotes[idx].copy_of.is_none()
                {
                    let source = quotes[original].clone();
                    let quote = &mut quotes[idx];
                    quote.copy_of = Some(source.copy_of.unwrap_or(source.id));
                    quote.speaker = source.speaker;
                    quote.candidates = source.candidates;
                    quote.confidence = quote.confidence.max(source.confidence);
                }
            }
        }
    }
}

/// Positions of the quotations whose words lie in a span.
fn inside(quotes: &[Quote], span: Span) -> Vec<usize> {
    let start = quotes.partition_point(|quote| quote.span.start() < span.start());
    let upto = quotes.partition_point(|quote| quote.span.start() < span.end());
    (start..upto).filter(|&idx| quotes[idx].parts.iter().all(|part| span.covers(*part))).collect()
}

fn same_words(doc: &Document<'_>, one: &Quote, two: &Quote) -> bool {
    let words = |quote: &Quote| {
        let tokens = quote.parts.iter().flat_map(|part| doc.tokens_in(*part)).collect::<Vec<_>>();
        tokens
            .into_iter()
            .filter(|&at| doc.tokens[at].is_word())
            .map(|at| doc.lower(at).to_owned())
            .collect::<Vec<_>>()
    };
    one.parts.len() == two.parts.len() && words(one) == words(two)
}
