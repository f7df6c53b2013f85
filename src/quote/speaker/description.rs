//! Definite descriptions: which of them point back to somebody named.

use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;
use crate::position::Stretch;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::somebody::Somebody;

/// How salient somebody has to be for a definite description to point back there; none where it introduces somebody.
///
/// A bare noun points back as such; with complements, `le patron du football sénégalais`, it may be somebody new, less
/// so behind the words said.
pub(crate) fn doubt(reading: &Reading<'_, '_>, phrase: &NounPhrase) -> Option<i32> {
    const BEHIND_VERB: i32 = 16;
    const DESCRIBED: i32 = 28;
    const VERB_REACH: usize = 4;
    let (at, noun) = phrase.noun?;
    let start = phrase.tokens.start;
    if !phrase.definite || phrase.plural || reading.is(start, WordClasses::POSSESSIVE) {
        return None;
    }
    let is_light = is_modified_lightly(reading, at + 1..phrase.tokens.end);
    let points_back = reading.is(at, WordClasses::ANAPHORIC)
        || reading.is(start, WordClasses::DEMONSTRATIVE) && noun.kind == NounKind::Person;
    if points_back && is_light {
        return Some(0);
    }
    let is_behind_verb = !reading.doc.starts_sentence(start)
        && start.behind(VERB_REACH).each().any(|at| reading.is_verb(at));
    (noun.kind == NounKind::Person).then_some(if is_behind_verb { BEHIND_VERB } else { DESCRIBED })
}

/// `l'avocat de Gilbert` is not Gilbert.
pub(crate) fn is_named_in(
    reading: &Reading<'_, '_>,
    phrase: &NounPhrase,
    somebody: &Somebody,
) -> bool {
    phrase.tokens.each().any(|at| {
        let named = reading.mention_at(at).map(|mention| mention.entity);
        named.is_some() && named == somebody.entity
    })
}

/// Whether nothing but adjectives or an age follow a noun: `l'agence spatiale`, `le gardien de 20 ans`.
fn is_modified_lightly(reading: &Reading<'_, '_>, words: Tokens) -> bool {
    const ADJECTIVES: usize = 2;
    let has_number = words.each().any(|at| reading.kind(at) == Some(TokenKind::Number));
    let is_plain = |at: TokenPos| {
        reading.is_word(at)
            && !reading.is_capitalized(at)
            && reading.mention_at(at).is_none()
            && !reading.is(at, WordClasses::PREPOSITION)
    };
    has_number && words.len() <= 3 || words.len() <= ADJECTIVES && words.each().all(is_plain)
}
