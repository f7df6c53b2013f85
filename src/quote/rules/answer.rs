//! What rules answer, and what they all ask of a passage or a clause.

use crate::annotation::QuoteKind;
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;

/// A marked passage that is a quotation as it stands.
pub(super) fn passage(passage: &Passage<'_>, kind: QuoteKind, attribution: Attribution) -> Found {
    let parts = passage.pairs().map(|pair| pair.inside.clone()).filter(|part| !part.is_empty());
    let whole = passage.start..passage.end;
    Found { kind, parts: parts.collect(), whole, attribution }
}

/// An indirect quotation of one clause, unless no word is said or nothing but a marked passage.
pub(super) fn indirect(
    reading: &Reading<'_, '_>,
    mut parts: Vec<Tokens>,
    attribution: Attribution,
) -> Option<Found> {
    parts.retain(|part| part.each().any(|at| reading.is_word(at) || is_number(reading, at)));
    let whole = parts.first()?.start..parts.last()?.end;
    let is_whole_passage = reading.passage_at(whole.start).is_some_and(|pair| {
        pair.open == whole.start && reading.trim_end(whole.start, whole.end) <= pair.end()
    });
    (!is_whole_passage).then_some(Found { kind: QuoteKind::Indirect, parts, whole, attribution })
}

/// Whether a number stands at a token: the `900` of `900 selon les pompiers`.
fn is_number(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    reading.kind(at) == Some(TokenKind::Number)
}

/// Whether anything is said in a stretch.
pub(super) fn has_word(reading: &Reading<'_, '_>, tokens: &Tokens) -> bool {
    tokens.each().any(|at| reading.is_word(at))
}

/// Whether a verb's clause is speech: always for verbs of saying, for verbs of thought and gesture only with marks in it.
pub(super) fn is_reported(reading: &Reading<'_, '_>, cue: &Cue, clause: &Tokens) -> bool {
    let is_told = cue.strong || clause.each().any(|at| reading.passage_at(at).is_some());
    is_told && !is_asked(reading, cue)
}

/// `Jure-t-elle de partir ?`, `Qui oserait dire que ?`: the reporter asks whether it was said; `N'a-t-il pas promis ?` expects a yes.
fn is_asked(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    let asks_who = reading.is(reading.window(cue.head).start, WordClasses::RELATIVE);
    (cue.clitic.is_some() || asks_who) && reading.asks(cue) && !reading.is_negated(cue)
}

/// The subject behind its verb, where it is somebody: `, a relevé le maire`.
pub(super) fn somebody_behind(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Source> {
    reading.inverted_subject(cue).filter(|source| *source != Source::Nobody)
}

/// Whether a marked passage reads as a clause of its own rather than as a fragment.
pub(super) fn kind_of(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> QuoteKind {
    const CLAUSE_WORDS: usize = 5;
    let inside = &passage.first.inside;
    let all = passage.pairs().flat_map(|pair| pair.inside.each());
    let words = all.filter(|&at| reading.is_word(at)).count();
    let is_long = words >= CLAUSE_WORDS && reading.has_verb(inside.clone());
    let is_sentence = reading.is_capitalized(inside.start) && words >= 2;
    if is_long || is_sentence || !passage.others.is_empty() {
        QuoteKind::Direct
    } else {
        QuoteKind::Partial
    }
}
