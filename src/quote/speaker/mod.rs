//! Who it is: sources resolved over the whole text.

mod ahead;
pub(crate) mod copies;
mod description;
mod gather;
mod headline;
mod known;
mod naming;
mod publisher;
mod recognized;
pub(crate) mod resolved;
mod resolver;
mod roles;
mod salience;
mod somebody;
mod turns;

use crate::quote::found::Found;
use crate::quote::grammar::reading::Reading;
use resolved::Resolved;
use resolver::Resolver;

/// Resolves the sources of quotations, which come in text order.
pub(crate) fn resolve(reading: &Reading<'_, '_>, found: &[Found]) -> Vec<Resolved> {
    let mut resolver = Resolver::new(reading);
    let mut speakers: Vec<Resolved> = found.iter().map(|quote| resolver.quote(quote)).collect();
    recognized::recognize(reading, found, &mut speakers);
    turns::alternate(reading, found, &mut speakers);
    headline::attribute(reading, found, &mut speakers);
    ahead::look_ahead(reading, found, &mut speakers);
    speakers
}
