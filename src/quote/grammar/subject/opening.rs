//! The phrase that opens a sentence, which asides part from its verb: `La fabrique, le corps dirigeant, réuni hier, a écrit`.

use super::pronoun;
use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Auxiliary, Role, VerbForm};
use crate::position::Stretch;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::source::Source;
use crate::quote::grammar::view::View;

/// What opens the sentence right before the comma of an apposition, where it is a subject of its own.
pub(crate) fn before(
    view: &View<'_, '_>,
    aside: &NounPhrase,
    sentence: TokenPos,
) -> Option<NounPhrase> {
    let comma = aside.tokens.start.before(1).filter(|&at| at > sentence && view.is_comma(at))?;
    let leads = |&at: &TokenPos| view.is(at, WordClasses::COORDINATOR) || view.is_adverbial(at);
    let start = sentence + (sentence..comma).each().take_while(leads).count();
    let read = || phrase::between(view, start, comma).filter(|found| is_subject(view, found));
    let found = short(view, start, comma).or_else(read)?;
    (found.tokens.end == comma && found.plural == aside.plural).then_some(found)
}

/// `La fabrique,`: an article and a word, which no verb can be here.
fn short(view: &View<'_, '_>, start: TokenPos, comma: TokenPos) -> Option<NounPhrase> {
    let is_short =
        start + 2 == comma && view.is(start, WordClasses::ARTICLE) && is_thing(view, start + 1);
    is_short.then(|| NounPhrase {
        gender: phrase::gender_of(view.classes(start)),
        plural: view.is(start, WordClasses::PLURAL),
        mention: None,
        ..phrase::named(view, start..comma)
    })
}

/// Whether a word is neither a name nor a noun for somebody nor a time.
fn is_thing(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.mention_at(at).is_none() && view.noun(at).is_none() && !view.is(at, WordClasses::TIME)
}

/// Whether a phrase is a name, or a definite noun alone or with its complement: no time, no `Le vote acquis`.
fn is_subject(view: &View<'_, '_>, found: &NounPhrase) -> bool {
    let start = found.tokens.start;
    let is_time = |at| view.is(at, WordClasses::TIME) || view.date_at(at).is_some();
    let is_bare = start + 2 == found.end() || view.is(start + 2, WordClasses::GENITIVE);
    let is_definite = view.is(start, WordClasses::ARTICLE) && (is_bare || found.can_speak());
    let is_one_of = view.is(start + 1, WordClasses::DETERMINER);
    (is_definite && !is_one_of || found.mention.is_some()) && !found.tokens.each().any(is_time)
}

/// `Celle qui dirige le port affirme`: somebody whom a clause tells, and not by a noun, with nothing else before the verb.
pub(super) fn whoever(view: &View<'_, '_>, end: TokenPos) -> Option<Source> {
    const REACH: usize = 14;
    let from = view.window(end.back(1)).start.max(end.back(REACH));
    let is_inside = |&at: &TokenPos| {
        view.kind(at) != Some(TokenKind::Punctuation) && view.passage_at(at).is_none()
    };
    let start = (from..end).each().rev().take_while(is_inside).last()?;
    let is_be =
        |form: &VerbForm| view.lang.verbs().verb(form.verb).role == Role::Auxiliary(Auxiliary::Be);
    let describes = view.verb_forms(start + 2).iter().any(is_be);
    let verbs = (start..end).each().filter(|&at| view.is_verb(at)).count();
    let tells = verbs <= 1
        && (start + 2..end).each().any(|at| !view.is_adverbial(at) && !view.is_proclitic(at))
        && !describes;
    pronoun::whoever(view, start, WordClasses::RELATIVE).filter(|_| tells)
}
