//! The grammatical subject of a cue: who stands beside it.

use crate::annotation::Gender;
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::view::View;

/// What stands beside a cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A name or description.
    Phrase(NounPhrase),
    /// `il`, `-t-elle`, `lui`, `ce dernier`.
    Pronoun(Pronoun),
    /// `on`, an impersonal verb, a first person outside quotation marks.
    Nobody,
}

impl Source {
    /// A phrase; `ce dernier`, `l'intéressée` point back like pronouns.
    pub(crate) fn of(view: &View<'_, '_>, phrase: NounPhrase) -> Self {
        if !phrase.is_anaphor(view) {
            return Self::Phrase(phrase);
        }
        let Some(at) = phrase.tokens.last() else { return Self::Phrase(phrase) };
        let gender = phrase.gender.or(phrase::gender_of(view.classes(at)));
        Self::Pronoun(Pronoun { at, gender, plural: phrase.plural, is_latter: true })
    }

    /// Whether it is somebody: a pronoun, a name, or a noun for people, organizations or documents.
    pub(crate) fn can_speak(&self) -> bool {
        match self {
            Self::Phrase(phrase) => phrase.can_speak(),
            Self::Pronoun(_) => true,
            Self::Nobody => false,
        }
    }

    /// Whether its first token is `at`.
    pub(crate) fn starts_at(&self, at: TokenPos) -> bool {
        match self {
            Self::Phrase(phrase) => phrase.tokens.start == at,
            Self::Pronoun(pronoun) => pronoun.at == at,
            Self::Nobody => false,
        }
    }
}

/// A pronoun to be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Pronoun {
    pub(crate) at: TokenPos,
    pub(crate) gender: Option<Gender>,
    pub(crate) plural: bool,
    /// `ce dernier`, `l'intéressée`: somebody of the sentence before rather than of its own.
    pub(crate) is_latter: bool,
}

impl Pronoun {
    /// A pronoun whose classes tell gender and number.
    pub(crate) fn of(classes: WordClasses, at: TokenPos) -> Self {
        let (gender, plural) = (phrase::gender_of(classes), classes.is(WordClasses::PLURAL));
        Self { at, gender, plural, is_latter: false }
    }
}
