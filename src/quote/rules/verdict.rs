//! What a rule answers, and what all rules ask of a passage or clause.

use crate::annotation::QuoteKind;
use crate::document::Tokens;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;

/// What a rule says of a marked passage.
pub(crate) struct Verdict {
    pub(crate) kind: QuoteKind,
    pub(crate) attribution: Attribution,
    /// The words said, where an incise inside the marks cuts them.
    pub(crate) parts: Option<Vec<Tokens>>,
}

/// An indirect quotation of one clause, unless no word is said or nothing but a marked passage.
pub(super) fn indirect(
    reading: &Reading<'_, '_>,
    mut parts: Vec<Tokens>,
    attribution: Attribution,
) -> Option<Found> {
    parts.retain(|part| part.each().any(|at| reading.is_word(at)));
    let (first, last) = (parts.first()?.start, parts.last()?.end);
    let is_whole_passage = reading
        .passage_at(first)
        .is_some_and(|pair| pair.open == first && reading.trim_end(first, last) <= pair.end());
    (!is_whole_passage).then_some(Found {
        kind: QuoteKind::Indirect,
        parts,
        whole: first..last,
        attribution,
    })
}

/// Whether a verb's clause is speech: always for verbs of saying, for verbs of thought and gesture only with marks in it.
pub(super) fn is_reported(reading: &Reading<'_, '_>, cue: &Cue, clause: &Tokens) -> bool {
    cue.strong || clause.each().any(|at| reading.passage_at(at).is_some())
}

/// Whether a marked passage reads as a clause of its own rather than as a fragment.
pub(super) fn kind_of(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> QuoteKind {
    const CLAUSE_WORDS: usize = 5;
    let first = passage.first;
    let words = passage
        .pairs()
        .flat_map(|pair| pair.inside.each())
        .filter(|&at| reading.is_word(at))
        .count();
    let is_long = words >= CLAUSE_WORDS && reading.has_verb(first.inside.clone());
    let is_sentence = reading.is_capitalized(first.inside.start) && words >= 2;
    if is_long || is_sentence || !passage.others.is_empty() {
        QuoteKind::Direct
    } else {
        QuoteKind::Partial
    }
}
