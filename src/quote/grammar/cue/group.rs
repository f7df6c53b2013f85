//! What stands around a verb in its group: clitics, negation, the inverted pronoun, fixed words.

use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, Number, Person, Verb, VerbForm};
use crate::position::Stretch;
use crate::quote::grammar::view::View;

/// How a verb of saying stands in its clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CueForm {
    /// `déclare`, `a déclaré`.
    Finite,
    /// `pour dénoncer`, `a tenu à préciser`.
    Infinitive,
    /// `ajoutant`.
    Gerund,
    /// `qualifié de … par`.
    Participle,
}

/// Most words between an auxiliary and its participle: `a pour sa part également confié`.
pub(crate) const GROUP_REACH: usize = 5;

/// The token after the fixed words of a verb, adverbs and an inverted pronoun between them skipped.
pub(crate) fn tail_end(view: &View<'_, '_>, start: TokenPos, tail: &[&str]) -> Option<TokenPos> {
    let mut at = start;
    for word in tail {
        while !is_tail(view, at, word)
            && (view.is_adverbial(at)
                || view.kind(at) == Some(TokenKind::Clitic)
                || view.is(at, WordClasses::GERUND_PARTICLE) && view.is_adverbial(at + 1))
        {
            at += 1;
        }
        if !is_tail(view, at, word) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

/// Whether a fixed word stands at a token, cut or not: `de`, `d'`.
fn is_tail(view: &View<'_, '_>, at: TokenPos, word: &str) -> bool {
    let links = |classes: WordClasses| classes.is(WordClasses::GENITIVE);
    view.lower(at) == word || links(view.classes(at)) && links(view.lang.words().classes(word))
}

/// Whether a verb group holds a reflexive pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reflexive {
    No,
    /// `m'` is as often an object.
    Maybe,
    /// `se`, `s'`.
    Yes,
}

impl Reflexive {
    pub(crate) fn of(view: &View<'_, '_>, group: Tokens) -> Self {
        let pronoun = group.each().find(|&at| view.is(at, WordClasses::REFLEXIVE));
        match pronoun.map(|at| view.is(at, WordClasses::FIRST_PERSON)) {
            None => Self::No,
            Some(true) => Self::Maybe,
            Some(false) => Self::Yes,
        }
    }

    /// `s'assurer` is not `assurer`.
    pub(crate) fn allows(self, verb: &Verb) -> bool {
        self == Self::Maybe || verb.reflexive == (self == Self::Yes)
    }
}

/// The inverted subject pronoun at a token, if one stands there.
pub(crate) fn subject_clitic(view: &View<'_, '_>, at: TokenPos) -> Option<TokenPos> {
    (view.kind(at) == Some(TokenKind::Clitic)).then_some(at)
}

/// First token of the pronouns and negations before a verb.
pub(crate) fn clitics_before(view: &View<'_, '_>, verb: TokenPos) -> TokenPos {
    let is_part = |&at: &TokenPos| {
        let is_article = view.is(at, WordClasses::DETERMINER) && !is_pronoun_like(view, at);
        let is_clitic = view.is(at, WordClasses::OBJECT_CLITIC) && !is_article && !is_he(view, at);
        is_clitic || view.is(at, WordClasses::NEGATION)
    };
    let parts = (TokenPos::START..verb).each().rev().take_while(is_part);
    parts.last().unwrap_or(verb)
}

/// The subject of `Lui se dit prêt`.
pub(crate) fn is_he(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is(at, WordClasses::STRESSED_PRONOUN)
        && view.is(at, WordClasses::MASCULINE)
        && view.doc.starts_sentence(at)
        && view.is_capitalized(at)
}

/// Whether `le`, `la`, `les`, `leur` before a verb is an object: a subject, clitic or negation stands before it, or no article
/// fits.
fn is_pronoun_like(view: &View<'_, '_>, at: TokenPos) -> bool {
    let opens = WordClasses::SUBJECT_PRONOUN
        .or(WordClasses::NEGATION)
        .or(WordClasses::REFLEXIVE)
        .or(WordClasses::GERUND_PARTICLE)
        .or(WordClasses::RELATIVE);
    let before = at.before(1);
    view.is(before, opens)
        || ends_manner(view, at)
        || view.mention_at(before).is_some()
        || view.is(at, WordClasses::OBJECT_CLITIC) && agrees_with_none(view, at + 1)
}

/// `comme l'explique`.
fn ends_manner(view: &View<'_, '_>, at: TokenPos) -> bool {
    const LONGEST: usize = 4;
    let ends = |&start: &TokenPos| {
        let manner = view.cue_phrase(start).filter(|(kind, _)| *kind == CueKind::Manner);
        manner.is_some_and(|(_, len)| len > 1 && start + len == at + 1)
    };
    (at + 1).behind(LONGEST).each().any(|start| ends(&start))
}

/// `leur demandent`, `l'a`: a plural verb behind any word, any verb behind a cut one, which no article fits.
fn agrees_with_none(view: &View<'_, '_>, verb: TokenPos) -> bool {
    let is_cut = view.kind(verb.before(1)) == Some(TokenKind::Elision);
    let fits_none = |form: &VerbForm| {
        form.tense.is_finite()
            && form.person == Some(Person::Third)
            && (is_cut || form.number == Some(Number::Plural))
    };
    view.verb_forms(verb).iter().any(fits_none) && view.noun(verb).is_none()
}

pub(crate) fn is_first_person_subject(
    view: &View<'_, '_>,
    group_start: TokenPos,
    clitic: Option<TokenPos>,
) -> bool {
    if let Some(clitic) = clitic {
        return view.clitic_classes(clitic).is(WordClasses::FIRST_PERSON);
    }
    view.is(group_start.before(1), WordClasses::FIRST_PERSON)
        && view.is(group_start.before(1), WordClasses::SUBJECT_PRONOUN)
}
