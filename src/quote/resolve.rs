//! From what the rules found to the published quotations.

use crate::annotation::{Confidence, Quote, QuoteId, QuoteKind};
use crate::document::Tokens;
use crate::position::Stretch;
use crate::quote::found::{self, Found, Means};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::speaker::resolved::Resolved;
use crate::quote::trust;
use crate::sort;

/// How many quotations back a reported clause may compete with.
const RIVALS: usize = 12;

/// In text order, each reported clause once: of two that share most of their words the surer stays.
pub(crate) fn without_overlap(mut found: Vec<Found>) -> Vec<Found> {
    sort::by_key(&mut found, |quote| {
        (quote.whole.start, std::cmp::Reverse(quote.whole.end), quote.kind == QuoteKind::Partial)
    });
    let mut kept: Vec<Found> = Vec::new();
    for quote in found {
        match kept.iter_mut().rev().take(RIVALS).find(|other| competes(other, &quote)) {
            None => kept.push(quote),
            Some(rival) if rival.attribution.case.strength < quote.attribution.case.strength => {
                *rival = quote;
            }
            Some(_) => {}
        }
    }
    sort::by_key(&mut kept, |quote| {
        (quote.parts.first().map(|part| part.start), std::cmp::Reverse(quote.whole.end))
    });
    kept
}

/// Whether two reported clauses are one: they overlap by more than half of the longer.
fn competes(one: &Found, two: &Found) -> bool {
    if one.kind != QuoteKind::Indirect || two.kind != QuoteKind::Indirect {
        return false;
    }
    // `Selon le sondage, la moitié des électeurs estiment que`: each says something.
    let is_nested = |outer: &Found, inner: &Found| {
        let cue = inner.attribution.cue.as_ref();
        outer.attribution.means == Means::Preposition
            && cue.is_some_and(|cue| outer.whole.contains(&cue.start))
    };
    if is_nested(one, two) || is_nested(two, one) {
        return false;
    }
    let shared = one.whole.end.min(two.whole.end).since(one.whole.start.max(two.whole.start));
    shared.saturating_mul(2) > one.whole.len().max(two.whole.len())
}

/// Published quotations, ids in text order.
pub(crate) fn quotes(
    reading: &Reading<'_, '_>,
    found: Vec<Found>,
    speakers: Vec<Resolved>,
) -> Vec<Quote> {
    let ids = found::ids(&found);
    let pairs = found.into_iter().zip(speakers).zip(ids);
    let mut quotes: Vec<Quote> = pairs
        .map(|((found, resolved), id)| Quote { id, ..published(reading, found, resolved) })
        .collect();
    sort::by_key(&mut quotes, |quote| quote.id);
    quotes
}

/// A quotation as it is published, but for its number.
fn published(reading: &Reading<'_, '_>, found: Found, resolved: Resolved) -> Quote {
    let span = |tokens: Tokens| reading.doc.span(tokens);
    let signs = trust::observe::signs(reading, &found, &resolved);
    let confidence = trust::confidence(&found.attribution.case, signs);
    let attribution = found.attribution;
    let said = found.parts.first().map_or(found.whole.start, |part| part.start);
    Quote {
        id: QuoteId(0),
        kind: found.kind,
        span: span(found.whole),
        parts: found.parts.into_iter().map(span).collect(),
        denied: attribution.cue.as_ref().is_some_and(|cue| reading.denies(cue, said)),
        cue: attribution.cue.map(span),
        source: match attribution.source {
            Some(Source::Phrase(phrase)) => Some(span(phrase.tokens)),
            _ => None,
        },
        speaker: resolved.speaker,
        grounds: resolved.grounds,
        candidates: resolved.candidates,
        copy_of: None,
        rule: attribution.case.rule,
        case: attribution.case.name,
        confidence: Confidence::new(confidence),
        review: None,
        note: None,
    }
}
