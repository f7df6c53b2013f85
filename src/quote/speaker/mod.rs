//! Who it is: sources resolved over the whole text.

pub(crate) mod copies;
mod description;
mod gather;
mod headline;
mod history;
mod known;
mod naming;
mod people;
mod place;
mod publisher;
pub(crate) mod rank;
pub(crate) mod resolved;
mod resolver;
mod roles;
mod somebody;
mod turns;

use crate::quote::found::Found;
use crate::quote::grammar::reading::Reading;
use rank::weights::Weights;
use resolved::Resolved;
use resolver::Resolver;

/// Resolves the sources of quotations, which come in text order.
pub(crate) fn resolve(
    reading: &Reading<'_, '_>,
    found: &[Found],
    weights: &Weights,
) -> Vec<Resolved> {
    let mut resolver = Resolver::new(reading, weights);
    let mut rest = found;
    let mut speakers = Vec::with_capacity(found.len());
    while let [quote, next @ ..] = rest {
        speakers.push(resolver.quote(quote, next));
        rest = next;
    }
    turns::alternate(reading, found, &mut speakers);
    headline::attribute(reading, found, &mut speakers);
    speakers
}
