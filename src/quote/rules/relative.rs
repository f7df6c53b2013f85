//! Relative clauses that a preposition gives to whoever stands before them: `le ministère, selon lequel P`.

use super::answer::indirect;
use super::preposition::attribution;
use crate::annotation::{EntityKind, MentionId};
use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::position::Stretch;
use crate::quote::found::{Case, Found};
use crate::quote::grammar::clause;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::sourced::Sourced;
use crate::quote::grammar::subject::before;

/// `le ministère, selon lequel P`, `le maire, pour qui P`.
pub(super) fn find(reading: &Reading<'_, '_>, sentence: &Tokens, case: Case) -> Option<Found> {
    let mut tokens = (sentence.start + 1..sentence.end).each();
    let opening = tokens.find(|&at| opens_relative(reading, at).is_some())?;
    let comma = opening.before(1).filter(|&at| reading.is_comma(at));
    let source = before::governed_ending(reading, comma.unwrap_or(opening), sentence.start)
        .filter(|source| reading.is_attribution(opening) || names_person(reading, source))?;
    let end = opens_relative(reading, opening)?;
    let clause = end..clause::restrictive_end(reading, sentence.start, opening, end);
    let found =
        Sourced { cue: opening..end.back(1), source: Source::Phrase(source), end, sure: true };
    let says = reading.has_verb(clause.clone());
    says.then(|| indirect(reading, vec![clause], attribution(found, case)))?
}

/// The token behind `selon lequel`, `d'après qui`.
fn opens_relative(reading: &Reading<'_, '_>, at: TokenPos) -> Option<TokenPos> {
    let (kind, len) = reading.cue_phrase(at)?;
    let opens = matches!(kind, CueKind::Source | CueKind::OpeningSource)
        && reading.is(at + len, WordClasses::RELATIVE)
        && !reading.is(at + len, WordClasses::COMPLEMENTIZER)
        && reading.passage_at(at).is_none();
    opens.then(|| at + len + 1)
}

/// Whether a phrase is a person's name or description.
fn names_person(reading: &Reading<'_, '_>, source: &NounPhrase) -> bool {
    let mentions = &reading.entities.mentions;
    let is_person = |id: MentionId| {
        mentions.get(id.index()).is_some_and(|mention| mention.kind == EntityKind::Person)
    };
    source.mention.is_some_and(is_person)
        || source.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
}
