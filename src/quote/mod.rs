//! Who said what: document, names and copies in, quotations out.
//!
//! Marked passages are attributed by the first rule that answers, speech without marks by every rule that finds some;
//! then sources are resolved to speakers over the whole text. Nothing is parsed: a rule reads tokens, word classes and
//! the lexicon of verbs of saying around a passage or a cue.
#![warn(clippy::arithmetic_side_effects)]

mod feature;
mod found;
mod grammar;
pub mod learning;
mod resolve;
mod rules;
mod speaker;
mod trust;

use crate::annotation::{DuplicateCluster, Quote, QuoteId, Speaker};
use crate::document::Document;
use crate::entity::Entities;
use crate::lang::LangData;
use crate::rule::Rule;
use grammar::reading::Reading;
use grammar::view::View;
use speaker::rank::weights::Weights;

/// Every rule that finds a quotation, in the order in which they are asked.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    rules::all()
}

/// Finds the quotations of a document and their speakers; those of some, by their numbers, may be told beforehand.
#[must_use]
pub fn detect(
    doc: &Document<'_>,
    lang: &LangData,
    entities: &Entities,
    duplicates: &[DuplicateCluster],
    told: &[(QuoteId, Speaker)],
) -> Vec<Quote> {
    let reading = Reading::new(View::new(doc, lang, entities));
    let found = resolve::without_overlap(rules::find(&reading));
    let speakers = speaker::resolve(&reading, &found, &Weights::TRAINED, told);
    let mut quotes = resolve::quotes(&reading, found, speakers);
    speaker::copies::attribute(doc, duplicates, &mut quotes);
    quotes
}
