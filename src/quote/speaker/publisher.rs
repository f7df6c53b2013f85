//! Who speaks through a text: `un communiqué de la présidence`, `une étude publiée par l'institut`.

use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;
use crate::position::Stretch;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::reading::Reading;

/// The publisher named behind the noun for a text, whose phrase ends before `end`.
pub(crate) fn of(reading: &Reading<'_, '_>, noun: TokenPos, end: TokenPos) -> Option<NounPhrase> {
    complement(reading, noun, end).or_else(|| agent(reading, noun, end))
}

/// The publisher of the text that a bare noun points back to: `le communiqué`, `le document`.
pub(crate) fn of_known(reading: &Reading<'_, '_>, noun: TokenPos) -> Option<NounPhrase> {
    const REACH: usize = 300;
    let lemma = reading.noun(noun)?.lemma;
    let is_any = reading.is(noun, WordClasses::ANAPHORIC);
    let is_same = |at: &TokenPos| {
        reading.noun(*at).is_some_and(|known| {
            known.kind == NounKind::Document && (is_any || known.lemma == lemma)
        })
    };
    let before = || noun.behind(REACH).each().rev();
    let again = before().filter(is_same).find_map(|at| of(reading, at, at + 1));
    let last = || before().find(|&at| is_text(reading, at)).filter(|_| !is_any);
    again.or_else(|| last().and_then(|at| agent(reading, at, at + 1)))
}

/// Whether a noun for a text stands at a token: `données` of `les données recueillies par l'agence`, which `l'étude` may mean.
fn is_text(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    reading.noun(at).is_some_and(|noun| noun.kind == NounKind::Document)
}

/// `de la présidence`.
fn complement(reading: &Reading<'_, '_>, noun: TokenPos, end: TokenPos) -> Option<NounPhrase> {
    let of =
        (noun + 1..end.max(noun + 2)).each().find(|&at| reading.is(at, WordClasses::GENITIVE))?;
    let start = if reading.is(of, WordClasses::DETERMINER) { of } else { of + 1 };
    speaker_at(reading, start).filter(|inner| inner.tokens.start > noun)
}

/// `publiée par l'institut`, `que le procureur a confiées`.
fn agent(reading: &Reading<'_, '_>, noun: TokenPos, end: TokenPos) -> Option<NounPhrase> {
    const REACH: usize = 10;
    let grammar = reading.lang.grammar();
    let at = (noun + 1..end + REACH)
        .each()
        .take_while(|&at| is_inside(reading, at))
        .find(|&at| reading.is(at, WordClasses::AGENT.or(WordClasses::COMPLEMENTIZER)))?;
    let says = reading.is(at, WordClasses::COMPLEMENTIZER)
        || (noun + 1..at).each().any(|idx| (grammar.is_past_participle)(reading.lower(idx)));
    says.then(|| speaker_at(reading, at + 1))?
}

/// Whether a token may stand between a text and its author: `publiée en mars 2019, menée par`.
fn is_inside(reading: &Reading<'_, '_>, at: TokenPos) -> bool {
    let is_second =
        reading.is_comma(at) && (reading.lang.grammar().is_past_participle)(reading.lower(at + 1));
    let is_plain = reading.kind(at) != Some(TokenKind::Punctuation) && !reading.is_verb(at);
    (is_plain || is_second) && reading.passage_at(at).is_none()
}

/// A name or a noun for people or an organization, not another text.
fn speaker_at(reading: &Reading<'_, '_>, start: TokenPos) -> Option<NounPhrase> {
    let is_text = |phrase: &NounPhrase| {
        phrase.noun.is_some_and(|(_, noun)| {
            matches!(noun.kind, NounKind::Document | NounKind::Speech) && phrase.mention.is_none()
        })
    };
    phrase::starting_at(reading, start).filter(|phrase| phrase.can_speak() && !is_text(phrase))
}
