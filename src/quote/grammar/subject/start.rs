//! Where a subject may start: at an article or a capital that nothing governs.

use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::phrase;
use crate::quote::grammar::view::View;

/// Words that no subject's name hangs on.
const LINKS: WordClasses = WordClasses::COORDINATOR
    .or(WordClasses::COMPLEMENTIZER)
    .or(WordClasses::SUBORDINATOR)
    .or(WordClasses::RELATIVE)
    .or(WordClasses::ADVERB)
    .or(WordClasses::TIME);

/// Whether a subject may start at a token: not governed by a preposition, not in the middle of a name.
pub(crate) fn is_free(view: &View<'_, '_>, at: TokenPos, from: TokenPos) -> bool {
    let opens = view.is(at, WordClasses::DETERMINER)
        || view.is_capitalized(at)
        || phrase::share_end(view, at) > at
        || at == from;
    if !opens || view.is_inside_name(at) {
        return false;
    }
    let is_contracted = view.is(at, WordClasses::PREPOSITION) && view.mention_at(at).is_none();
    if is_contracted && !is_partitive(view, at, from) {
        return at == from
            && view.is(at, WordClasses::GENITIVE)
            && view.kind(at) == Some(TokenKind::Elision);
    }
    let Some(before) = (from..at).last() else { return true };
    if is_contracted { !is_noun_like(view, before) } else { !is_governed(view, at, before) }
}

/// `des` that is an article, and not the second of two complements: `des élus`.
fn is_partitive(view: &View<'_, '_>, at: TokenPos, from: TokenPos) -> bool {
    let joins_complement = (from..at).last().is_some_and(|before| {
        view.is(before, WordClasses::COORDINATOR) && view.is_capitalized(at + 1)
    });
    view.is(at, WordClasses::PLURAL) && view.is(at, WordClasses::GENITIVE) && !joins_complement
}

/// Whether a word may be one that a complement or a name belongs to.
fn is_noun_like(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.kind(at) == Some(TokenKind::Word) && !view.is(at, LINKS) && !view.is_verb(at)
}

/// Whether a phrase hangs on the word before it.
fn is_governed(view: &View<'_, '_>, at: TokenPos, before: TokenPos) -> bool {
    let governors = WordClasses::PREPOSITION.or(WordClasses::DETERMINER);
    view.is(before, governors) && !view.is(before, WordClasses::ADVERB)
        || view.speaking_mention(at).is_some() && is_noun_like(view, before)
}
