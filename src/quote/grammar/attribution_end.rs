//! Where an attribution ends: appositions, brackets and relative clauses behind the name belong to it, one after the other.

use crate::annotation::{EntityKind, Mention};
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;
use crate::position::Stretch;
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::source::Source;
use crate::quote::grammar::view::View;

/// Past what belongs to a source that ends at a token, at the comma that closes it.
pub(crate) fn past_source(view: &View<'_, '_>, end: TokenPos) -> TokenPos {
    let mut at = past_apposition(view, end);
    while let Some(next) = past_aside(view, at).filter(|&next| next > at) {
        at = next;
    }
    at
}

/// Past an incise and the sign that closes it: `, a-t-il ajouté mardi devant la presse,`.
pub(crate) fn past_incise(
    view: &View<'_, '_>,
    cue: &Cue,
    source: &Source,
    limit: TokenPos,
) -> TokenPos {
    closing_sign(view, cue, source, limit).map_or(limit, |sign| sign + 1)
}

/// The sign that closes an incise, not far behind the verb and its subject.
pub(crate) fn closing_sign(
    view: &View<'_, '_>,
    cue: &Cue,
    source: &Source,
    limit: TokenPos,
) -> Option<TokenPos> {
    const TAIL: usize = 14;
    let subject = match source {
        Source::Phrase(phrase) if phrase.tokens.start >= cue.end() => phrase.end(),
        _ => cue.end(),
    };
    let from = past_source(view, subject);
    let closes = |&at: &TokenPos| {
        view.is_comma(at)
            || view.is_terminator(at)
            || matches!(view.slice(at), "–" | "—" | ":" | ";")
    };
    (from..limit.min(from + TAIL)).each().find(closes)
}

/// Past an apposition, or past words without a comma that say more of the source: `le maire de la ville interrogé hier`.
fn past_apposition(view: &View<'_, '_>, end: TokenPos) -> TokenPos {
    let limit = aside_limit(view, end);
    let (from, belongs) = if view.is_comma(end) {
        let belongs = is_bare_apposition(view, end + 1)
            || is_apposition(view, end, limit)
            || is_origin(view, end, limit);
        (end + 1, belongs)
    } else {
        (end, goes_on(view, end) && !opens_clause(view, end))
    };
    let close = belongs.then(|| aside_close(view, from..limit)).flatten();
    close.filter(|&close| from > end || view.is_comma(close)).unwrap_or(end)
}

/// Past brackets, or past a relative clause or a participle between commas.
fn past_aside(view: &View<'_, '_>, end: TokenPos) -> Option<TokenPos> {
    let limit = aside_limit(view, end);
    if view.slice(end) == "(" {
        let close = (end..limit).each().find(|&at| view.slice(at) == ")")?;
        return Some(past_apposition(view, close + 1));
    }
    let start = (end + 1..limit).each().next().filter(|_| view.is_comma(end))?;
    let is_second = || is_indefinite(view, start) && is_apposition(view, end, limit);
    let belongs = view.is(start, WordClasses::RELATIVE)
        || is_participle(view, start)
        || is_age(view, start)
        || is_last_word(view, start)
        || is_second();
    belongs.then(|| aside_close(view, start..limit))?
}

/// `42 ans`.
fn is_age(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.kind(at) == Some(TokenKind::Number) && view.is(at + 1, WordClasses::TIME)
}

/// `toxicologue.`: a word that alone ends the sentence says who somebody is, though no list may know it.
fn is_last_word(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.kind(at) == Some(TokenKind::Word) && view.is_terminator(at + 1)
}

/// Whether an article of something new stands at a token: `une association`.
fn is_indefinite(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is(at, WordClasses::DETERMINER) && !view.is(at, WordClasses::DEFINITE)
}

/// How far what belongs to a source may reach behind it.
fn aside_limit(view: &View<'_, '_>, end: TokenPos) -> TokenPos {
    const ASIDE: usize = 25;
    view.window(end.back(1)).end.min(end + ASIDE)
}

/// The first comma, or the end of the sentence, on the side of the quotation marks where the words begin.
fn aside_close(view: &View<'_, '_>, tokens: Tokens) -> Option<TokenPos> {
    let last = tokens.start.back(1);
    let ends = |at: TokenPos| view.doc.starts_sentence(at + 1) && view.is_terminator(at);
    let is_last = |at: TokenPos| at + 1 == view.doc.tokens.end() && view.is_terminator(at);
    let mut beside = tokens.each().filter(|&at| is_beside(view, at, last));
    beside.find(|&at| view.is_comma(at) || ends(at) || is_last(at))
}

/// Whether words that belong to the source stand right behind it.
fn goes_on(view: &View<'_, '_>, end: TokenPos) -> bool {
    !view.is_terminator(end)
        && is_beside(view, end, end.back(1))
        && view.kind(end) != Some(TokenKind::Punctuation)
}

/// Whether no quotation mark parts two tokens: both stand in the same words between marks, or in none.
fn is_beside(view: &View<'_, '_>, one: TokenPos, two: TokenPos) -> bool {
    let opening = |at| view.passage_at(at).map(|pair| pair.open);
    opening(one) == opening(two)
}

/// `le maire de la ville`: a phrase for the same somebody that a comma closes before any verb.
fn is_apposition(view: &View<'_, '_>, comma: TokenPos, limit: TokenPos) -> bool {
    let start = comma + 1;
    let Some(aside) = phrase::starting_at(view, start) else { return false };
    let closes = |comma: TokenPos| {
        aside.tokens.end <= comma
            && !opens_clause(view, aside.tokens.end)
            && !view.has_verb(start..comma)
    };
    aside.can_speak()
        && !is_another(view, comma, &aside)
        && !start.ahead(2).each().any(|at| view.is(at, WordClasses::QUANTITY))
        && aside_close(view, start..limit).is_some_and(closes)
}

/// `Ada Morel, de l'université de Brest,`: where a person is from, up to a comma before any verb.
fn is_origin(view: &View<'_, '_>, comma: TokenPos, limit: TokenPos) -> bool {
    let is_person = |mention: &Mention| mention.kind == EntityKind::Person;
    let follows_person = view.speaking_mention(comma.before(1)).is_some_and(is_person);
    let start = comma + 1;
    let close = aside_close(view, start..limit).filter(|&close| view.is_comma(close));
    follows_person
        && view.is(start, WordClasses::GENITIVE)
        && close.is_some_and(|close| !view.has_verb(start..close))
}

/// Whether a phrase behind a body's name is somebody else: `selon La Gazette, le maire`, `selon la CGT, l'Arcep`.
fn is_another(view: &View<'_, '_>, comma: TokenPos, aside: &NounPhrase) -> bool {
    let is_body = |mention: &Mention| mention.kind == EntityKind::Organization;
    let follows_body = view.speaking_mention(comma.before(1)).is_some_and(is_body);
    let is_person = aside.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person);
    let is_name = aside.noun.is_none() && aside.definite;
    follows_body && (is_person || is_name)
}

/// `jeune chercheuse qui étudie`: an apposition without an article.
fn is_bare_apposition(view: &View<'_, '_>, start: TokenPos) -> bool {
    const ADJECTIVES: usize = 2;
    let is_plain = |&at: &TokenPos| {
        view.is_word(at)
            && !view.is(at, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
            && !view.is_verb(at)
    };
    let noun = start
        .ahead(ADJECTIVES + 1)
        .each()
        .take_while(is_plain)
        .find_map(|at| view.noun(at).map(|noun| (at, noun)));
    noun.is_some_and(|(at, noun)| noun.kind == NounKind::Person && !view.is_verb(view.noun_end(at)))
}

/// `interrogé par la radio`.
fn is_participle(view: &View<'_, '_>, at: TokenPos) -> bool {
    (view.lang.grammar().is_past_participle)(view.lower(at)) && view.noun(at).is_none()
}

/// Whether a clause starts at a token: an article of its own or a pronoun.
pub(crate) fn opens_clause(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is(at, WordClasses::DETERMINER.or(WordClasses::SUBJECT_PRONOUN))
        && !view.is(at, WordClasses::PREPOSITION.or(WordClasses::RELATIVE))
        && view.passage_at(at).is_none()
}
