//! One file a rule; the table says in which order they are asked.

mod according;
mod announced;
mod answer;
mod attribute;
mod beginning;
mod colon;
mod colon_name;
mod continuation;
mod dialogue;
mod enumerated;
#[cfg(test)]
mod examples;
mod fragment;
mod fragment_incise;
mod fragment_uncued;
mod headline;
mod incise;
mod infinitive;
mod informant;
mod inner_incise;
mod interview;
mod post;
mod preposition;
mod que;
mod que_clause;
mod question;
mod relative;
mod resumed;
mod retold;
mod rule;
mod signed;
mod strength;
mod transcript;

use crate::quote::found::Found;
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::passage::{self, Passage};
use crate::quote::grammar::reading::Reading;
use crate::rule::Rule;
use rule::{QuoteRule, Read};

/// All rules, in the order in which they are asked.
const TABLE: &[&QuoteRule] = &[
    &post::RULE,
    &inner_incise::RULE,
    &incise::RULE,
    &according::RULE,
    &colon::RULE,
    &colon_name::RULE,
    &que::RULE,
    &fragment_incise::RULE,
    &fragment::RULE,
    &signed::RULE,
    &continuation::RULE,
    &fragment_uncued::RULE,
    &headline::RULE,
    &que_clause::RULE,
    &infinitive::RULE,
    &attribute::RULE,
    &question::RULE,
    &announced::RULE,
    &retold::RULE,
    &dialogue::RULE,
    &transcript::RULE,
    &interview::RULE,
];

/// What the rules are called and go by.
pub(super) fn all() -> impl Iterator<Item = &'static Rule> {
    TABLE.iter().map(|entry| &entry.rule)
}

fn reads() -> impl Iterator<Item = &'static Read> {
    TABLE.iter().flat_map(|entry| entry.reads)
}

/// Every quotation that a rule finds; a clause may be found by several.
pub(super) fn find(reading: &Reading<'_, '_>) -> Vec<Found> {
    let passages = passage::all(&reading.doc.marks);
    let mut found: Vec<Found> = Vec::new();
    for passage in &passages {
        let next = || enumerated::next(reading, found.last(), passage);
        let own = marked(reading, passage);
        let is_cued = own.as_ref().is_some_and(|own| own.attribution.cue.is_some());
        let own = if is_cued { own } else { next().or(own) };
        found.extend(own);
    }
    found = resumed::join(reading, found);
    let again: Vec<Found> = reads().flat_map(|read| read.again(reading, &found)).collect();
    found.extend(again);
    found.extend(reads().flat_map(|read| read.unmarked(reading)));
    found
}

/// The first answer about a marked passage that leaves something said in it, if it has words.
fn marked(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    passage.pairs().find(|pair| answer::has_word(reading, &pair.inside))?;
    reads().find_map(|read| match read {
        Read::Passage(attribute) => {
            attribute(reading, passage).filter(|found| !found.parts.is_empty())
        }
        _ => None,
    })
}

impl Read {
    /// The marked passages that say again what was found.
    fn again(&self, reading: &Reading<'_, '_>, found: &[Found]) -> Vec<Found> {
        match self {
            Self::Again(find) => find(reading, found),
            _ => Vec::new(),
        }
    }

    /// Speech without marks.
    fn unmarked(&self, reading: &Reading<'_, '_>) -> Vec<Found> {
        match self {
            Self::Cue(read) => {
                let outside = |cue: &&Cue| reading.passage_at(cue.head).is_none();
                reading.cues.iter().filter(outside).filter_map(|cue| read(reading, cue)).collect()
            }
            Self::Text(find) => find(reading),
            Self::Passage(_) | Self::Again(_) => Vec::new(),
        }
    }
}
