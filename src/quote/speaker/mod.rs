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

use crate::annotation::{QuoteId, Speaker};
use crate::quote::found::{self, Found};
use crate::quote::grammar::reading::Reading;
use rank::weights::Weights;
use resolved::Resolved;
use resolver::Resolver;

/// Resolves the sources of quotations, which come in text order; whose some are is told, by their numbers.
pub(crate) fn resolve(
    reading: &Reading<'_, '_>,
    quotes: &[Found],
    weights: &Weights,
    told: &[(QuoteId, Speaker)],
) -> Vec<Resolved> {
    let mut ids = found::ids(quotes).into_iter();
    let mut resolver = Resolver::new(reading, weights);
    let mut rest = quotes;
    let mut speakers = Vec::with_capacity(quotes.len());
    while let [quote, next @ ..] = rest {
        let id = ids.next();
        let told = told.iter().find(|(of, _)| Some(*of) == id);
        speakers.push(match told {
            Some((_, speaker)) => resolver.told_by_reader(quote, speaker),
            None => resolver.quote(quote, next),
        });
        rest = next;
    }
    turns::alternate(reading, quotes, &mut speakers);
    headline::attribute(reading, quotes, &mut speakers);
    speakers
}
