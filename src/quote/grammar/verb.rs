//! Finite verbs, told from nouns that look like them by the words around.

use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Person, VerbForm};
use crate::position::Stretch;
use crate::quote::grammar::view::View;

/// Words behind which a word that may be a noun is a verb.
const BEFORE_VERB: WordClasses = WordClasses::OBJECT_CLITIC
    .or(WordClasses::NEGATION)
    .or(WordClasses::EMPHATIC)
    .or(WordClasses::SUBJECT_PRONOUN)
    .or(WordClasses::RELATIVE);

impl View<'_, '_> {
    /// Whether a word is a finite verb and not likely a noun or adjective.
    pub(crate) fn is_verb(&self, at: impl Into<Option<TokenPos>>) -> bool {
        let Some(at) = at.into() else { return false };
        if is_noun_here(self, at) {
            return false;
        }
        self.kind(at + 1) == Some(TokenKind::Clitic)
            || !is_behind_article(self, at) && (is_finite(self, at) || is_plural_verb(self, at))
    }

    /// Whether a token range holds a finite verb.
    pub(crate) fn has_verb(&self, tokens: Tokens) -> bool {
        tokens.each().any(|at| self.is_verb(at))
    }
}

/// Whether a word is a noun by the word before it: `la demande`, `de rappel`, `grande annonce`.
fn is_noun_here(view: &View<'_, '_>, at: TokenPos) -> bool {
    let Some(before) = at.before(1).filter(|_| view.noun(at).is_some()) else { return false };
    let is_word = view.is_word(before)
        && view.noun(before).is_none()
        && !view.is(before, BEFORE_VERB)
        && view.mention_at(before).is_none();
    is_word || view.is(before, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
}

/// Whether an article stands before a word, one that is no object, or what opens a complement: `la`, `par`, and not `l'`.
fn is_behind_article(view: &View<'_, '_>, at: TokenPos) -> bool {
    const OPENS: WordClasses = WordClasses::DETERMINER.or(WordClasses::AGENT);
    at.before(1).is_some_and(|before| {
        view.is(before, OPENS) && !view.is(before, WordClasses::OBJECT_CLITIC)
    })
}

/// Whether a word is a finite form by the lexicon or the lists, one of the third person unless another stands before it.
fn is_finite(view: &View<'_, '_>, at: TokenPos) -> bool {
    let is_first = view.is(at.before(1), WordClasses::FIRST_PERSON);
    let is_finite = |form: &VerbForm| {
        form.tense.is_finite() && (form.person == Some(Person::Third) || is_first)
    };
    view.verb_forms(at).iter().any(is_finite)
        || view.mention_at(at).is_none() && view.lang.is_listed_verb(view.lower(at))
}

/// `les élus distinguent`: a verb by its ending behind a plural.
fn is_plural_verb(view: &View<'_, '_>, at: TokenPos) -> bool {
    let before = at.behind(3).each().rev().find(|&idx| !view.is_proclitic(idx));
    let follows = |before: TokenPos| {
        view.is_word(before)
            && !view.is(before, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
            && (view.lang.grammar().is_plural_verb)(view.lower(at), view.lower(before))
    };
    let can_be = view.kind(at) == Some(TokenKind::Word)
        && !view.is_capitalized(at)
        && view.noun(at).is_none()
        && !view.is_adverbial(at);
    can_be && before.is_some_and(follows)
}
