//! Roles before a name: `le ministre de l'Intérieur Paul Durand`, `la ministre, Anne Martin,`, `son avocat, Me Paul Durand,`.

use super::noun::{Bearer, Found, LONGEST, Reader};
use crate::annotation::Gender;
use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;

pub(super) fn find(reader: &Reader<'_, '_>, bearer: &Bearer) -> Vec<Found> {
    let name = &bearer.name;
    if reader.doc.starts_sentence(name.start) {
        return Vec::new();
    }
    let start = reader.before_titles(name.start);
    let comma = start.before(1).filter(|&last| reader.lower(last) == ",");
    let found = match comma {
        Some(comma) => apposed(reader, bearer, comma).or_else(|| fronted(reader, bearer, comma)),
        None => adjoining(reader, start),
    };
    let found = found.filter(|(_, role)| role.start >= bearer.taken);
    let joined = found.as_ref().and_then(|(_, role)| joined_before(reader, role));
    let further = found.as_ref().filter(|_| comma.is_none());
    let further = further.and_then(|(_, role)| further_before(reader, bearer, role));
    further.into_iter().chain(joined).chain(found).collect()
}

/// The role that `et` joins with one that has no determiner: `le peintre et sculpteur Paul Durand`.
fn joined_before(reader: &Reader<'_, '_>, role: &Tokens) -> Option<Found> {
    let joiner = role.start.before(1).filter(|&at| reader.is(at, WordClasses::JOINER))?;
    let noun = nearest(reader, joiner)?;
    Some((noun, reader.with_rank(noun)..joiner))
}

/// The role right before a name: `le préfet Paul Durand`.
fn adjoining(reader: &Reader<'_, '_>, end: TokenPos) -> Option<Found> {
    let noun = nearest(reader, end)?;
    let noun = if reader.is_bare_complement(noun) { reader.governor(noun)? } else { noun };
    let start = reader.with_rank(noun);
    (!is_verb_form(reader, start, noun)).then_some((noun, start..end))
}

/// The role before a comma, which is the head of its phrase: no `président` in `le porte-parole du président, Paul Durand`.
fn apposed(reader: &Reader<'_, '_>, bearer: &Bearer, comma: TokenPos) -> Option<Found> {
    let end = bearer.name.end;
    if !reader.closes(end) && !reader.is(end, WordClasses::GENITIVE) {
        return None;
    }
    let governed = nearest(reader, comma)?;
    let fits = |&noun: &TokenPos| {
        let start = reader.with_rank(noun);
        let is_hers = reader.is_feminine(&(start..comma), noun);
        let conflicts = is_hers && bearer.gender == Some(Gender::Masculine);
        let is_fronted = || follows_preposition(reader, start) && reader.begins_verb(end);
        start.before(1).is_some_and(|at| reader.is_determiner(at)) && !conflicts && !is_fronted()
    };
    let noun = reader.governor(governed).into_iter().chain([governed]).find(fits)?;
    Some((noun, reader.with_rank(noun)..comma))
}

/// The role without an article that opens the sentence: `Ancien ministre, Paul Durand`, `Élue maire de Nantes, Anne Martin`.
fn fronted(reader: &Reader<'_, '_>, bearer: &Bearer, comma: TokenPos) -> Option<Found> {
    let noun = nearest(reader, comma)?;
    let noun = reader.governor(noun).unwrap_or(noun);
    let start = reader.with_rank(noun);
    let role = start..comma;
    let is_hers = reader.is_feminine(&role, noun);
    let conflicts = is_hers && bearer.gender == Some(Gender::Masculine);
    let becomes = || start.before(1).is_some_and(|at| reader.opens_as_participle(at));
    let is_fronted = reader.doc.starts_sentence(start) || becomes();
    (!conflicts && is_fronted).then_some((noun, role))
}

/// Whether an adverbial begins before a role: `selon le maire`, `au maire`.
fn follows_preposition(reader: &Reader<'_, '_>, role: TokenPos) -> bool {
    [1, 2].into_iter().any(|steps| reader.is(role.before(steps), WordClasses::PREPOSITION))
}

/// Another role before one that adjoins the name: `le directeur du port, l'amiral Paul Durand.`
fn further_before(reader: &Reader<'_, '_>, bearer: &Bearer, role: &Tokens) -> Option<Found> {
    let determiner = role.start.before(1).filter(|&at| reader.is_determiner(at))?;
    let comma = determiner.before(1).filter(|&at| reader.lower(at) == ",")?;
    let is_closed = reader.ends_clause(bearer.name.end);
    let found = apposed(reader, bearer, comma).filter(|_| is_closed);
    found.filter(|(noun, role)| {
        let is_listed = role.start.before(2).is_some_and(|at| reader.lower(at) == ",");
        *noun + 1 < role.end && role.start >= bearer.taken && !is_listed
    })
}

/// The noun for a person whose complements end right before `end`.
fn nearest(reader: &Reader<'_, '_>, end: TokenPos) -> Option<TokenPos> {
    if reader.is(end.before(1)?, WordClasses::PREPOSITION) {
        return None;
    }
    let mut next = end;
    while let Some(at) = next.before(1) {
        let is_cut = next < end && reader.doc.starts_sentence(next);
        if is_cut || end.since(at) > LONGEST || !reader.is_part(at) {
            return None;
        }
        let is_noun = reader.is_person_noun(at) && reader.is_head(at);
        if is_noun && reader.fits_complement(at, end) {
            return Some(at);
        }
        if reader.opens_phrase(at) {
            return None;
        }
        next = at;
    }
    None
}

/// Whether the word is the verb of what was said: `« … », juge Mme Durand`.
fn is_verb_form(reader: &Reader<'_, '_>, start: TokenPos, noun: TokenPos) -> bool {
    let has_determiner = start.before(1).is_some_and(|at| reader.is_determiner(at));
    start == noun && !has_determiner && !reader.lang.verbs().lookup(reader.lower(noun)).is_empty()
}
