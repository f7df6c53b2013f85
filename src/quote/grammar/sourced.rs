//! `selon` and its like with their sources.

use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::quote::grammar::apposition;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::{self, Pronoun, Source};
use crate::quote::grammar::subject::before::NAME_IN_MARKS;
use std::ops::Range;

/// `selon` with its source.
pub(crate) struct Sourced {
    pub(crate) cue: Range<usize>,
    pub(crate) source: Source,
    /// The token after the source and what belongs to it.
    pub(crate) end: usize,
    /// Whether the preposition always reports speech; `pour` does only before a clause.
    pub(crate) sure: bool,
}

/// An attribution that starts at a token.
pub(crate) fn at(reading: &Reading<'_, '_>, start: usize) -> Option<Sourced> {
    let (kind, len) = reading.cue_phrase(start)?;
    let sure = kind != CueKind::OpeningSource;
    let is_inside_name = reading
        .mention_at(start)
        .is_some_and(|(_, mention)| reading.mention_tokens(mention).start < start);
    if is_inside_name {
        return None;
    }
    let next = start + len;
    let cue = start..next;
    match kind {
        CueKind::Source | CueKind::OpeningSource => {}
        CueKind::UnnamedSource => {
            return Some(Sourced { cue, source: Source::Nobody, end: next, sure });
        }
        CueKind::PronounSource { plural } => {
            let pronoun = Pronoun { at: start, gender: None, plural, is_latter: false };
            return Some(Sourced { cue, source: Source::Pronoun(pronoun), end: next, sure });
        }
        _ => return None,
    }
    if reading.is(next, WordClasses::STRESSED_PRONOUN) {
        let pronoun = Pronoun::of(reading.classes(next), next);
        return Some(Sourced { cue, source: Source::Pronoun(pronoun), end: next + 1, sure });
    }
    let in_marks = reading.passage_at(next).map(|idx| reading.passage(idx)).filter(|pair| {
        pair.open == next && !pair.inside.is_empty() && pair.inside.len() <= NAME_IN_MARKS
    });
    if let Some(pair) = in_marks {
        let named = phrase::named(reading, pair.inside.clone());
        return Some(Sourced { cue, source: Source::Phrase(named), end: pair.end(), sure });
    }
    let found = phrase::starting_at(reading, next)
        .filter(|found| {
            found.can_speak()
                || found.is_anaphor(reading)
                || !sure && is_another(reading, found)
                || sure && opens_sentence(reading, start, found)
        })
        .map(|found| apposition::with_name(reading, found))?;
    if !sure && !is_somebodys_view(reading, &found) {
        return None;
    }
    let end = extended_end(reading, found.tokens.end);
    Some(Sourced { cue, source: source::anaphor_or_phrase(reading, found), end, sure })
}

/// Whether `pour` introduces what somebody says: a name or somebody known, or whoever words between marks follow.
fn is_somebodys_view(reading: &Reading<'_, '_>, found: &NounPhrase) -> bool {
    let next = found.end() + 1;
    let has_comma = reading.is_comma(found.end());
    let opens_marks = has_comma && reading.passage_at(next).is_some();
    let is_known = found.mention.is_some() || found.definite;
    !(has_comma && is_on(reading, next)) && (is_known || opens_marks)
}

/// `on`, whose words another rule reports: `Du côté du syndicat, on affirme que P`.
fn is_on(reading: &Reading<'_, '_>, at: usize) -> bool {
    reading.is(at, WordClasses::IMPERSONAL)
        && reading.is(at, WordClasses::SUBJECT_PRONOUN)
        && !reading.is(at, WordClasses::DETERMINER)
        && reading.kind(at) == Some(TokenKind::Word)
}

/// `Pour un autre, « … »`.
fn is_another(reading: &Reading<'_, '_>, found: &NounPhrase) -> bool {
    let last = found.end() - 1;
    found.tokens.len() == 2
        && reading.is(last, WordClasses::CONJUNCTION_HEAD)
        && reading.is(found.tokens.start, WordClasses::DETERMINER)
}

/// `Selon les premiers éléments, …`: whatever a sentence opens with, up to a comma.
fn opens_sentence(reading: &Reading<'_, '_>, start: usize, found: &NounPhrase) -> bool {
    reading.doc.starts_sentence(start)
        && reading.is(found.tokens.start, WordClasses::DETERMINER)
        && reading.is_comma(found.tokens.end)
}

/// Past what belongs to the source: appositions and relative clauses up to the comma that closes them.
fn extended_end(reading: &Reading<'_, '_>, end: usize) -> usize {
    const ASIDE: usize = 25;
    let sentence = reading.window(end.saturating_sub(1));
    let limit = sentence.end.min(end + ASIDE);
    let next_comma = |from: usize| {
        (from..limit).find(|&at| reading.is_comma(at) && reading.passage_at(at).is_none())
    };
    if reading.slice(end) == "(" {
        return (end..limit)
            .find(|&at| reading.slice(at) == ")")
            .map_or(end, |at| extended_end(reading, at + 1));
    }
    if opens_clause(reading, end) {
        return end;
    }
    if !reading.is_comma(end) {
        let goes_on = !reading.is_terminator(end)
            && reading.passage_at(end).is_none()
            && reading.kind(end) != Some(TokenKind::Punctuation);
        return if goes_on { next_comma(end).unwrap_or(end) } else { end };
    }
    let is_aside = reading.is(end + 1, WordClasses::RELATIVE)
        || is_participle(reading, end + 1)
        || is_bare_apposition(reading, end + 1)
        || phrase::starting_at(reading, end + 1).is_some_and(|aside| {
            aside.can_speak()
                && !(end + 1..end + 3).any(|at| reading.is(at, WordClasses::QUANTITY))
                && next_comma(end + 1).is_some_and(|comma| {
                    aside.tokens.end <= comma
                        && !opens_clause(reading, aside.tokens.end)
                        && !reading.has_verb(end + 1..comma)
                })
        });
    if is_aside { next_comma(end + 1).unwrap_or(end) } else { end }
}

/// `jeune chercheuse qui étudie`: an apposition without an article.
fn is_bare_apposition(reading: &Reading<'_, '_>, start: usize) -> bool {
    const ADJECTIVES: usize = 2;
    let is_plain = |&at: &usize| {
        reading.is_word(at)
            && !reading.is(at, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
            && !phrase::is_verb(reading, at)
    };
    let noun = (start..=start + ADJECTIVES)
        .take_while(is_plain)
        .find_map(|at| reading.noun(at).map(|noun| (at, noun)));
    noun.is_some_and(|(at, noun)| {
        noun.kind == NounKind::Person && !phrase::is_verb(reading, reading.noun_end(at))
    })
}

/// `interrogé par la radio`.
fn is_participle(reading: &Reading<'_, '_>, at: usize) -> bool {
    (reading.lang.grammar().is_past_participle)(reading.lower(at)) && reading.noun(at).is_none()
}

/// Whether a clause starts at a token: an article of its own or a pronoun.
pub(crate) fn opens_clause(reading: &Reading<'_, '_>, at: usize) -> bool {
    reading.is(at, WordClasses::DETERMINER.or(WordClasses::SUBJECT_PRONOUN))
        && !reading.is(at, WordClasses::PREPOSITION.or(WordClasses::RELATIVE))
        && reading.passage_at(at).is_none()
}
