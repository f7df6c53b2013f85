//! Relative clauses without commas between a subject and its verb: `le préfet dont les services ont contrôlé le pont`.

use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::view::View;

/// The pronoun of a relative clause whose verb a phrase follows, so that the phrase is no subject of what comes behind.
pub(crate) fn around(view: &View<'_, '_>, found: &NounPhrase, from: TokenPos) -> Option<TokenPos> {
    let start = found.tokens.start;
    let is_second = view.is(start.before(1), WordClasses::COORDINATOR);
    let relative = before(view, start, from)
        .filter(|&at| !view.is(at, WordClasses::COMPLEMENTIZER.or(WordClasses::QUESTION)))?;
    (!is_second && view.has_verb(relative + 1..start)).then_some(relative)
}

/// The pronoun of a relative clause that ends with its verb: `le médecin que la cour a entendu`.
pub(crate) fn of_object(view: &View<'_, '_>, end: TokenPos, from: TokenPos) -> Option<TokenPos> {
    let relative = before(view, end, from)?;
    let last = relative.before(1).filter(|_| relative > from)?;
    let follows_noun = view.is_word(last)
        && !view.is_verb(last)
        && !view.is_adverbial(last)
        && !view.is(last, WordClasses::CONJUNCTION_HEAD);
    (follows_noun && view.has_verb(relative + 1..end)).then_some(relative)
}

/// The last relative pronoun before a token in the same clause.
fn before(view: &View<'_, '_>, at: TokenPos, from: TokenPos) -> Option<TokenPos> {
    let is_inside = |&at: &TokenPos| {
        view.kind(at) != Some(TokenKind::Punctuation)
            && view.passage_at(at).is_none()
            && !view.is(at, WordClasses::SUBORDINATOR)
    };
    let mut inside = (from..at).each().rev().take_while(is_inside);
    inside.find(|&at| view.is(at, WordClasses::RELATIVE))
}
