//! One file a rule; the tables say in which order they are asked.

mod according;
mod announced;
mod colon;
mod continuation;
mod dialogue;
mod fragment;
mod headline;
mod incise;
mod infinitive;
mod inner_incise;
mod que;
mod question;
mod retold;
mod verdict;

use crate::position::Stretch;
use crate::quote::found::Found;
use crate::quote::grammar::passage;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use verdict::Verdict;

/// A rule that attributes a marked passage.
type PassageRule = fn(&Reading<'_, '_>, &Passage<'_>) -> Option<Verdict>;

/// Rules for marked passages; the first that answers is taken.
const PASSAGE_RULES: &[PassageRule] = &[
    inner_incise::attribute,
    incise::attribute,
    according::attribute,
    colon::attribute,
    que::attribute,
    fragment::attribute,
    continuation::attribute,
];

/// A rule that finds speech without marks.
type ClauseRule = fn(&Reading<'_, '_>, &mut Vec<Found>);

/// Rules for speech without marks; all are asked.
const CLAUSE_RULES: &[ClauseRule] = &[
    que::find,
    infinitive::find,
    question::find,
    according::find,
    announced::find,
    retold::find,
    dialogue::find,
];

/// The marked passages that are quotations, with their attributions; headlines last, which say again what stands below.
pub(super) fn marked(reading: &Reading<'_, '_>) -> Vec<Found> {
    let mut found: Vec<Found> = passage::all(&reading.doc.marks)
        .iter()
        .filter_map(|passage| attribute(reading, passage))
        .collect();
    found.extend(headline::again(reading, &found));
    found
}

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    if !passage.pairs().any(|pair| pair.inside.each().any(|at| reading.is_word(at))) {
        return None;
    }
    let verdict = PASSAGE_RULES.iter().find_map(|rule| rule(reading, passage))?;
    let inside = || passage.pairs().map(|pair| pair.inside.clone()).collect();
    let parts = verdict.parts.unwrap_or_else(inside);
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    (!parts.is_empty()).then_some(Found {
        kind: verdict.kind,
        parts,
        whole: passage.start..passage.end,
        attribution: verdict.attribution,
    })
}

/// Speech without marks, by every rule that finds some.
pub(super) fn unmarked(reading: &Reading<'_, '_>, found: &mut Vec<Found>) {
    for rule in CLAUSE_RULES {
        rule(reading, found);
    }
}
