//! Names and descriptions behind a noun phrase: `le ministre, Jean Dupont`.

use crate::annotation::{EntityKind, Gender};
use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;
use crate::position::Stretch;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::view::View;
use std::iter::successors;

/// A phrase with the name that follows it: `le ministre, Jean Dupont`, `sa porte-parole en matière d'énergie, Marie Dupont`.
pub(crate) fn with_name(view: &View<'_, '_>, mut found: NounPhrase) -> NounPhrase {
    if found.mention.is_some() {
        return found;
    }
    let first = comma_after(view, found.tokens.end);
    let mut commas = successors(first, |&comma| comma_after(view, comma + 1)).take(2);
    let name = commas.find_map(|comma| {
        let is_named = !view.is(comma + 1, WordClasses::ARTICLE);
        let named = (comma + 1..comma + 3).each().find_map(|at| view.speaking_mention(at));
        named.filter(|_| is_named).filter(|mention| mention.kind == EntityKind::Person)
    });
    if let Some(mention) = name {
        found.mention = Some(mention.id);
        found.tokens.end = view.mention_tokens(mention).end;
    }
    if !found.can_speak() {
        return described(view, &found).unwrap_or(found);
    }
    unknown_name(view, &found).unwrap_or(found)
}

/// A description with the name of a second one that stands apart behind it: `le commandant de la force, le général Mark Webb.`
pub(crate) fn with_named_description(view: &View<'_, '_>, mut found: NounPhrase) -> NounPhrase {
    let aside = is_one_person(&found).then(|| named_description(view, &found)).flatten();
    if let Some(aside) = aside {
        found.mention = aside.mention;
        found.tokens.end = aside.tokens.end;
    }
    found
}

fn is_one_person(found: &NounPhrase) -> bool {
    found.mention.is_none()
        && !found.plural
        && found.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
}

/// The description of a named person that a comma parts from another one, and that nothing goes on from.
fn named_description(view: &View<'_, '_>, found: &NounPhrase) -> Option<NounPhrase> {
    let comma = Some(found.tokens.end).filter(|&at| view.is_comma(at))?;
    phrase::starting_at(view, comma + 1).filter(|aside| {
        let end = aside.tokens.end;
        let goes_on = view.is_comma(end) && view.is(end + 1, WordClasses::COORDINATOR);
        let named = aside.mention.and_then(|id| view.entities.mentions.get(id.index()));
        aside.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
            && named.is_some_and(|mention| mention.kind == EntityKind::Person)
            && Gender::agree(found.gender, aside.gender)
            && !view.is_word(end)
            && !goes_on
    })
}

/// A capitalized word between the phrase's comma and the next mark, which no list knows: `une passante, Luckens.`
fn unknown_name(view: &View<'_, '_>, found: &NounPhrase) -> Option<NounPhrase> {
    let at = Some(found.tokens.end).filter(|&at| view.is_comma(at))? + 1;
    let is_name = found.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
        && found.mention.is_none()
        && !found.plural
        && view.is_capitalized(at)
        && view.noun(at).is_none()
        && view.mention_at(at).is_none()
        && view.kind(at + 1) == Some(TokenKind::Punctuation);
    is_name.then(|| phrase::named(view, at..at + 1))
}

/// Who somebody is who has no noun: `l'un d'eux, un jeune homme`.
fn described(view: &View<'_, '_>, found: &NounPhrase) -> Option<NounPhrase> {
    let comma = Some(found.tokens.end).filter(|&at| view.is_comma(at))?;
    phrase::starting_at(view, comma + 1).filter(|aside| {
        aside.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
            && (matches!(view.kind(aside.tokens.end), Some(TokenKind::Punctuation) | None)
                || view.is(aside.tokens.end, WordClasses::RELATIVE))
    })
}

/// The comma that ends the complement behind a token.
fn comma_after(view: &View<'_, '_>, start: TokenPos) -> Option<TokenPos> {
    const COMPLEMENT: usize = 8;
    let is_complement = |&at: &TokenPos| {
        view.is_word(at) && !view.is_verb(at) && !view.is(at, WordClasses::RELATIVE)
    };
    let comma = start + start.ahead(COMPLEMENT).each().take_while(is_complement).count();
    view.is_comma(comma).then_some(comma)
}
