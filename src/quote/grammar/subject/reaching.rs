//! Noun phrases that go on to a verb behind them.

use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;
use crate::position::Stretch;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::view::View;

/// The noun phrase at a token, where it goes on to the verb and is no time.
pub(crate) fn phrase(view: &View<'_, '_>, start: TokenPos, end: TokenPos) -> Option<NounPhrase> {
    phrase::between(view, start, end).filter(|found| {
        let reaches = found.tokens.end == end
            || only_asides(view, found.tokens.end, end)
            || only_modifiers(view, found, end);
        reaches && !is_time(view, found)
    })
}

/// Whether a known speaker's phrase goes on to the verb with complements that say more of it: `les gens présents dans`.
fn only_modifiers(view: &View<'_, '_>, found: &NounPhrase, end: TokenPos) -> bool {
    let is_modifier = |at: TokenPos| {
        view.is_word(at)
            && !view.is_verb(at)
            && !view.is(at, WordClasses::RELATIVE.or(WordClasses::SUBORDINATOR))
    };
    let is_known = found.noun.is_some_and(|(_, noun)| noun.kind != NounKind::Speech)
        || found.mention.is_some();
    is_known && (found.tokens.end..end).each().all(is_modifier)
}

/// `deux semaines`, `la veille`: a time, not somebody.
fn is_time(view: &View<'_, '_>, found: &NounPhrase) -> bool {
    !found.can_speak() && found.tokens.each().any(|at| view.is(at, WordClasses::TIME))
}

/// Whether nothing but brackets, time words and adverbs lies between the phrase and the verb.
fn only_asides(view: &View<'_, '_>, from: TokenPos, to: TokenPos) -> bool {
    let mut depth = 0_i32;
    (from..to).each().all(|at| match view.slice(at) {
        "(" => {
            depth = depth.saturating_add(1);
            true
        }
        ")" => {
            depth = depth.saturating_sub(1);
            true
        }
        _ => {
            depth > 0
                || view.is_adverbial(at)
                || view.is(at, WordClasses::TIME)
                || view.kind(at) == Some(TokenKind::Number)
        }
    })
}
