//! Who said what: document, names and copies in, quotations out.
//!
//! Marked passages are attributed by the first rule that answers, speech without marks by every rule that finds some;
//! then sources are resolved to speakers over the whole text. Nothing is parsed: a rule reads tokens, word classes and
//! the lexicon of verbs of saying around a passage or a cue.

mod found;
mod grammar;
mod resolve;
mod rules;
mod speaker;

use crate::annotation::{DuplicateCluster, Quote};
use crate::document::Document;
use crate::entity::Entities;
use crate::lang::LangData;
use grammar::reading::Reading;
use grammar::view::View;

/// Finds the quotations of a document and their speakers.
#[must_use]
pub fn detect(
    doc: &Document<'_>,
    lang: &LangData,
    entities: &Entities,
    duplicates: &[DuplicateCluster],
) -> Vec<Quote> {
    let reading = Reading::new(View::new(doc, lang, entities));
    let mut found = rules::marked(&reading);
    rules::unmarked(&reading, &mut found);
    let found = resolve::without_overlap(found);
    let speakers = speaker::resolve(&reading, &found);
    let mut quotes = resolve::quotes(&reading, found, speakers);
    speaker::copies::attribute(doc, duplicates, &mut quotes);
    quotes
}
