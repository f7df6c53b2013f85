//! What a rule answers, and what all rules ask of a passage or clause.

use crate::annotation::QuoteKind;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use std::ops::Range;

/// What a rule says of a marked passage.
pub(crate) struct Verdict {
    pub(crate) kind: QuoteKind,
    pub(crate) attribution: Attribution,
    /// The words said, where an incise inside the marks cuts them.
    pub(crate) parts: Option<Vec<Range<usize>>>,
}

/// An indirect quotation of one clause, unless the clause is empty or nothing but a marked passage.
pub(super) fn indirect(
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
pub(super) fn is_reported(reading: &Reading<'_, '_>, cue: &Cue, clause: &Range<usize>) -> bool {
    cue.strong || clause.clone().any(|at| reading.passage_at(at).is_some())
}

/// Whether a marked passage reads as a clause of its own rather than as a fragment.
pub(super) fn kind_of(reading: &Reading<'_, '_>, passage: &Passage) -> QuoteKind {
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
