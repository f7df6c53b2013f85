//! Who said what: document, names and copies in, quotations out.
//!
//! Marked passages are attributed by the first rule that answers, speech without marks by every rule that finds some;
//! then sources are resolved to speakers over the whole text. Nothing is parsed: a rule reads tokens, word classes and
//! the lexicon of verbs of saying around a passage or a cue.

mod according;
mod anaphor;
mod apposition;
mod carrier;
mod context;
mod copies;
mod cue;
mod exchange;
mod found;
mod headline;
mod house;
mod infinitive;
mod inverted;
mod passage;
mod phrase;
mod publisher;
mod reading;
mod referent;
mod referents;
mod resolve;
mod role;
mod rules;
mod salience;
mod source;
mod speaker;
mod subject;
mod subjecthood;

use crate::annotation::{DuplicateCluster, Quote};
use crate::document::Document;
use crate::entity::Entities;
use crate::lang::LangData;
use context::QuoteContext;
use reading::Reading;

/// Finds the quotations of a document and their speakers.
#[must_use]
pub fn detect(
    doc: &Document<'_>,
    lang: &LangData,
    entities: &Entities,
    duplicates: &[DuplicateCluster],
) -> Vec<Quote> {
    let reading = Reading::new(QuoteContext::new(doc, lang, entities));
    let mut found = passage::attributed(&reading);
    found.extend(headline::again(&reading, &found));
    for rule in rules::CLAUSE_RULES {
        rule(&reading, &mut found);
    }
    let found = resolve::without_overlap(found);
    let speakers = speaker::resolve(&reading, &found);
    let mut quotes = resolve::quotes(&reading, found, speakers);
    copies::attribute(doc, duplicates, &mut quotes);
    quotes
}
