//! Which words stand inside a noun phrase, and which open a complement of it.

use crate::annotation::EntityKind;
use crate::document::{Case, TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::lang::lexicon::NounKind;
use crate::quote::grammar::view::View;

/// Whether a word inside a complement is the noun of the name behind it: `de son avocat Paul Durand`.
pub(crate) fn names_another(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.noun(at).map_or(!is_unknown_name(view, at), |noun| noun.kind == NounKind::Person)
}

/// The `et` of `ministre de la Culture et des Sports`.
pub(crate) fn joins_complements(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is(at, WordClasses::COORDINATOR)
        && view.is(at + 1, WordClasses::GENITIVE)
        && starts_nominal(view, at + 2)
}

/// `diffusé après`, `publiée dans`: a participle with its own complement, which says no more who speaks.
pub(crate) fn is_participle_clause(view: &View<'_, '_>, at: TokenPos, start: TokenPos) -> bool {
    let is_participle = (view.lang.grammar().is_past_participle)(view.lower(at));
    let next = at + 1;
    let has_complement = view.is(next, WordClasses::PREPOSITION)
        && !view.is(next, WordClasses::GENITIVE)
        || view.is_adverbial(next)
        || view.is(next, WordClasses::TIME);
    at > start + 1 && is_participle && view.noun(at).is_none() && has_complement
}

/// A capitalized word that is neither a known noun nor the start of a sentence.
pub(crate) fn is_unknown_name(view: &View<'_, '_>, at: TokenPos) -> bool {
    let is_upper = matches!(view.doc.case(at), Case::Capitalized | Case::Upper | Case::Mixed)
        && !view.doc.starts_sentence(at);
    is_upper && view.mention_at(at).is_none() && view.noun(at).is_none()
}

pub(crate) fn is_complement_preposition(
    view: &View<'_, '_>,
    at: TokenPos,
    after_noun: bool,
) -> bool {
    view.is(at, WordClasses::PREPOSITION)
        && (view.is(at, WordClasses::GENITIVE)
            || after_noun
                && view.is(at, WordClasses::ROLE_PREPOSITION)
                && leads_to_name(view, at + 1))
}

/// `aux Affaires étrangères`, `en Syrie`: a name right after the preposition or its article.
fn leads_to_name(view: &View<'_, '_>, at: TokenPos) -> bool {
    let name = at + usize::from(view.is(at, WordClasses::DETERMINER));
    view.is_capitalized(name)
        && view.mention_at(name).is_none_or(|mention| mention.kind != EntityKind::Person)
}

pub(crate) fn starts_nominal(view: &View<'_, '_>, at: TokenPos) -> bool {
    let is_infinitive =
        (view.lang.grammar().is_infinitive)(view.lower(at)) && view.noun(at).is_none();
    view.mention_at(at).is_some()
        || view.is(at, WordClasses::DETERMINER)
        || is_nominal_word(view, at) && !is_infinitive
}

/// `ans` of `l'homme de 54 ans`.
pub(crate) fn ends_age(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.kind(at.before(1)) == Some(TokenKind::Number)
        && view.is(at.before(2), WordClasses::GENITIVE)
        && view.lang.name_grammar().ages.contains(&view.doc.plain(at))
}

/// Words that no noun phrase holds.
const CLOSED: WordClasses = WordClasses::PREPOSITION
    .or(WordClasses::RELATIVE)
    .or(WordClasses::COORDINATOR)
    .or(WordClasses::SUBORDINATOR)
    .or(WordClasses::SUBJECT_PRONOUN)
    .or(WordClasses::NEGATION)
    .or(WordClasses::OBJECT_CLITIC)
    .or(WordClasses::EMPHATIC)
    .or(WordClasses::ADVERB)
    .or(WordClasses::TIME);

/// `Me` before a name.
fn is_title(view: &View<'_, '_>, at: TokenPos) -> bool {
    let classes = view.lang.gazetteer().word(view.doc.plain(at)).classes;
    let named = view.mention_at(at + 1);
    classes.has(Class::Title) && named.is_some_and(|mention| mention.kind == EntityKind::Person)
}

/// Whether a word can stand inside a noun phrase: no function word, no verb group, no punctuation.
pub(crate) fn is_nominal_word(view: &View<'_, '_>, at: TokenPos) -> bool {
    let Some(token) = view.doc.tokens.get(at) else { return false };
    match token.kind {
        TokenKind::Elision => view.is(at, WordClasses::DETERMINER),
        TokenKind::Number => true,
        TokenKind::Word => {
            if view.is(at, WordClasses::DETERMINER) {
                return !view.is(at, WordClasses::PREPOSITION);
            }
            let is_name =
                token.case != Case::Lower && (!token.starts_sentence || is_title(view, at));
            is_name || ends_age(view, at) || !view.is(at, CLOSED) && !view.is_verb(at)
        }
        _ => false,
    }
}
