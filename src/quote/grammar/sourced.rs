//! `selon` and its like with their sources.

use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::quote::grammar::apposition;
use crate::quote::grammar::phrase::{self, NAME_IN_MARKS, NounPhrase};
use crate::quote::grammar::source::{Pronoun, Source};
use crate::quote::grammar::view::View;
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
pub(crate) fn at(view: &View<'_, '_>, start: usize) -> Option<Sourced> {
    let (kind, len) = view.cue_phrase(start)?;
    let sure = kind != CueKind::OpeningSource;
    let is_inside_name = view
        .mention_at(start)
        .is_some_and(|(_, mention)| view.mention_tokens(mention).start < start);
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
    if view.is(next, WordClasses::STRESSED_PRONOUN) {
        let pronoun = Pronoun::of(view.classes(next), next);
        return Some(Sourced { cue, source: Source::Pronoun(pronoun), end: next + 1, sure });
    }
    let in_marks = view.passage_at(next).map(|idx| view.passage(idx)).filter(|pair| {
        pair.open == next && !pair.inside.is_empty() && pair.inside.len() <= NAME_IN_MARKS
    });
    if let Some(pair) = in_marks {
        let named = phrase::named(view, pair.inside.clone());
        return Some(Sourced { cue, source: Source::Phrase(named), end: pair.end(), sure });
    }
    let found = phrase::starting_at(view, next)
        .filter(|found| {
            found.can_speak()
                || found.is_anaphor(view)
                || !sure && is_another(view, found)
                || sure && opens_sentence(view, start, found)
        })
        .map(|found| apposition::with_name(view, found))?;
    if !sure && !is_somebodys_view(view, &found) {
        return None;
    }
    let end = extended_end(view, found.tokens.end);
    Some(Sourced { cue, source: Source::of(view, found), end, sure })
}

/// Whether `pour` introduces what somebody says: a name or somebody known, or whoever words between marks follow.
fn is_somebodys_view(view: &View<'_, '_>, found: &NounPhrase) -> bool {
    let next = found.end() + 1;
    let has_comma = view.is_comma(found.end());
    let opens_marks = has_comma && view.passage_at(next).is_some();
    let is_known = found.mention.is_some() || found.definite;
    !(has_comma && is_on(view, next)) && (is_known || opens_marks)
}

/// `on`, whose words another rule reports: `Du côté du syndicat, on affirme que P`.
fn is_on(view: &View<'_, '_>, at: usize) -> bool {
    view.is(at, WordClasses::IMPERSONAL)
        && view.is(at, WordClasses::SUBJECT_PRONOUN)
        && !view.is(at, WordClasses::DETERMINER)
        && view.kind(at) == Some(TokenKind::Word)
}

/// `Pour un autre, « … »`.
fn is_another(view: &View<'_, '_>, found: &NounPhrase) -> bool {
    let last = found.end() - 1;
    found.tokens.len() == 2
        && view.is(last, WordClasses::CONJUNCTION_HEAD)
        && view.is(found.tokens.start, WordClasses::DETERMINER)
}

/// `Selon les premiers éléments, …`: whatever a sentence opens with, up to a comma.
fn opens_sentence(view: &View<'_, '_>, start: usize, found: &NounPhrase) -> bool {
    view.doc.starts_sentence(start)
        && view.is(found.tokens.start, WordClasses::DETERMINER)
        && view.is_comma(found.tokens.end)
}

/// Past what belongs to the source: appositions and relative clauses up to the comma that closes them.
fn extended_end(view: &View<'_, '_>, end: usize) -> usize {
    const ASIDE: usize = 25;
    let sentence = view.window(end.saturating_sub(1));
    let limit = sentence.end.min(end + ASIDE);
    let next_comma =
        |from: usize| (from..limit).find(|&at| view.is_comma(at) && view.passage_at(at).is_none());
    if view.slice(end) == "(" {
        return (end..limit)
            .find(|&at| view.slice(at) == ")")
            .map_or(end, |at| extended_end(view, at + 1));
    }
    if opens_clause(view, end) {
        return end;
    }
    if !view.is_comma(end) {
        let goes_on = !view.is_terminator(end)
            && view.passage_at(end).is_none()
            && view.kind(end) != Some(TokenKind::Punctuation);
        return if goes_on { next_comma(end).unwrap_or(end) } else { end };
    }
    let is_aside = view.is(end + 1, WordClasses::RELATIVE)
        || is_participle(view, end + 1)
        || is_bare_apposition(view, end + 1)
        || phrase::starting_at(view, end + 1).is_some_and(|aside| {
            aside.can_speak()
                && !(end + 1..end + 3).any(|at| view.is(at, WordClasses::QUANTITY))
                && next_comma(end + 1).is_some_and(|comma| {
                    aside.tokens.end <= comma
                        && !opens_clause(view, aside.tokens.end)
                        && !view.has_verb(end + 1..comma)
                })
        });
    if is_aside { next_comma(end + 1).unwrap_or(end) } else { end }
}

/// `jeune chercheuse qui étudie`: an apposition without an article.
fn is_bare_apposition(view: &View<'_, '_>, start: usize) -> bool {
    const ADJECTIVES: usize = 2;
    let is_plain = |&at: &usize| {
        view.is_word(at)
            && !view.is(at, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
            && !view.is_verb(at)
    };
    let noun = (start..=start + ADJECTIVES)
        .take_while(is_plain)
        .find_map(|at| view.noun(at).map(|noun| (at, noun)));
    noun.is_some_and(|(at, noun)| noun.kind == NounKind::Person && !view.is_verb(view.noun_end(at)))
}

/// `interrogé par la radio`.
fn is_participle(view: &View<'_, '_>, at: usize) -> bool {
    (view.lang.grammar().is_past_participle)(view.lower(at)) && view.noun(at).is_none()
}

/// Whether a clause starts at a token: an article of its own or a pronoun.
pub(crate) fn opens_clause(view: &View<'_, '_>, at: usize) -> bool {
    view.is(at, WordClasses::DETERMINER.or(WordClasses::SUBJECT_PRONOUN))
        && !view.is(at, WordClasses::PREPOSITION.or(WordClasses::RELATIVE))
        && view.passage_at(at).is_none()
}
