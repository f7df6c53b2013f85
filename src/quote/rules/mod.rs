//! One file a rule; the tables say in which order they are asked.

pub(super) mod according;
mod announced;
mod clause;
mod colon;
mod continuation;
pub(super) mod dialogue;
mod fragment;
mod incise;
mod infinitive;
mod inner_incise;
mod que;
mod question;
mod retold;
pub(super) mod title;

use super::cue::Cue;
use super::found::{Attribution, Found, Passage};
use super::reading::Reading;
use crate::annotation::QuoteKind;
use std::ops::Range;

/// What a rule says of a marked passage.
pub(super) struct Verdict {
    pub(super) kind: QuoteKind,
    pub(super) attribution: Attribution,
    /// The words said, where an incise inside the marks cuts them.
    pub(super) parts: Option<Vec<Range<usize>>>,
}

/// A rule that attributes a marked passage.
type PassageRule = fn(&Reading<'_, '_>, &Passage) -> Option<Verdict>;

/// Rules for marked passages; the first that answers is taken.
pub(super) const PASSAGE_RULES: &[PassageRule] = &[
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
pub(super) const CLAUSE_RULES: &[ClauseRule] = &[
    que::find,
    infinitive::find,
    question::find,
    according::find,
    announced::find,
    retold::find,
    dialogue::find,
];

/// An indirect quotation of one clause, unless the clause is empty or nothing but a marked passage.
fn indirect(
    reading: &Reading<'_, '_>,
    parts: Vec<Range<usize>>,
    attribution: Attribution,
) -> Option<Found> {
    let words = parts.iter().cloned().flatten().filter(|&at| reading.is_word(at)).count();
    let (first, last) = (parts.first()?.start, parts.last()?.end);
    let whole_passage = reading.passage_at(first).is_some_and(|idx| {
        let passage = reading.passage(idx);
        passage.open == first && reading.trim_end(first, last) <= passage.end()
    });
    (words > 0 && !whole_passage).then_some(Found {
        kind: QuoteKind::Indirect,
        parts,
        whole: first..last,
        attribution,
    })
}

/// Whether a verb's clause is speech: always for verbs of saying, for verbs of thought and gesture only with marks in it.
fn is_reported(reading: &Reading<'_, '_>, cue: &Cue, clause: &Range<usize>) -> bool {
    cue.strong || clause.clone().any(|at| reading.passage_at(at).is_some())
}

/// Whether a marked passage reads as a clause of its own rather than as a fragment.
fn kind_of(reading: &Reading<'_, '_>, passage: &Passage) -> QuoteKind {
    const CLAUSE_WORDS: usize = 5;
    let first = reading.passage(passage.marks[0]);
    let words = passage
        .marks
        .iter()
        .flat_map(|&idx| reading.passage(idx).inside.clone())
        .filter(|&at| reading.is_word(at))
        .count();
    let is_long = words >= CLAUSE_WORDS && reading.has_verb(first.inside.clone());
    let is_sentence = reading.is_capitalized(first.inside.start) && words >= 2;
    if is_long || is_sentence || passage.marks.len() > 1 {
        QuoteKind::Direct
    } else {
        QuoteKind::Partial
    }
}
