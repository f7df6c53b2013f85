//! What descriptions say besides their noun.

use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::somebody::Somebody;

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
pub(crate) fn is_modified_lightly(reading: &Reading<'_, '_>, words: Tokens) -> bool {
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
