//! What stands for somebody: a description, a pronoun, or nothing at all.

use crate::annotation::{Gender, SpeakerKind};
use crate::document::TokenPos;
use crate::lang::lexicon::NounKind;
use crate::quote::found::Found;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Pronoun;
use crate::quote::speaker::description;
use crate::quote::speaker::somebody::Somebody;

/// By what somebody is meant.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Asks<'q> {
    /// `le ministre`.
    Description(&'q NounPhrase),
    /// `il`.
    Pronoun(Pronoun),
    /// Words that nothing hands over.
    Nothing,
}

/// The kinds of questions, each with weights of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A description is to be resolved.
    Description,
    /// A pronoun is.
    Pronoun,
    /// Nobody is told.
    Nothing,
}

/// How many kinds of questions there are.
pub const KINDS: usize = 3;

/// A place in the text that asks who is meant.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question<'q> {
    pub(crate) at: TokenPos,
    pub(crate) asks: Asks<'q>,
    /// The words said; none for a description or pronoun elsewhere in the text.
    pub(crate) quote: Option<&'q Found>,
}

impl<'q> Question<'q> {
    /// Who a description means.
    pub(crate) fn description(phrase: &'q NounPhrase, quote: Option<&'q Found>) -> Self {
        Self { at: phrase.tokens.start, asks: Asks::Description(phrase), quote }
    }

    /// Who a pronoun means.
    pub(crate) fn pronoun(pronoun: Pronoun, quote: Option<&'q Found>) -> Self {
        Self { at: pronoun.at, asks: Asks::Pronoun(pronoun), quote }
    }

    /// Who says words that nothing hands over.
    pub(crate) fn nothing(quote: &'q Found) -> Self {
        Self { at: quote.whole.start, asks: Asks::Nothing, quote: Some(quote) }
    }

    /// Which weights count.
    pub(crate) fn kind(&self) -> Kind {
        match self.asks {
            Asks::Description(_) => Kind::Description,
            Asks::Pronoun(_) => Kind::Pronoun,
            Asks::Nothing => Kind::Nothing,
        }
    }

    /// The description that asks.
    pub(crate) fn phrase(&self) -> Option<&'q NounPhrase> {
        match self.asks {
            Asks::Description(phrase) => Some(phrase),
            _ => None,
        }
    }

    /// The gender that the text asks for.
    pub(crate) fn gender(&self) -> Option<Gender> {
        match self.asks {
            Asks::Description(phrase) => phrase.gender,
            Asks::Pronoun(pronoun) => pronoun.gender.filter(|_| !pronoun.plural),
            Asks::Nothing => None,
        }
    }

    /// Whether the pronoun means the latter of two.
    pub(crate) fn is_latter(&self) -> bool {
        matches!(self.asks, Asks::Pronoun(pronoun) if pronoun.is_latter)
    }

    /// Whether somebody may be meant, by kind, gender and number; a conflict forbids it.
    pub(crate) fn allows(&self, reading: &Reading<'_, '_>, somebody: &Somebody) -> bool {
        match self.asks {
            Asks::Description(phrase) => {
                may_be_described(phrase, somebody)
                    && !description::is_named_in(reading, phrase, somebody)
            }
            Asks::Pronoun(pronoun) => {
                let is_person = somebody.kind == SpeakerKind::Person;
                let agrees =
                    pronoun.plural || !is_person || Gender::agree(pronoun.gender, somebody.gender);
                agrees && agrees_in_number(somebody, pronoun.plural)
            }
            Asks::Nothing => true,
        }
    }
}

fn may_be_described(phrase: &NounPhrase, somebody: &Somebody) -> bool {
    let kind = phrase.noun.map(|(_, noun)| noun.kind);
    let agrees = || Gender::agree(phrase.gender, somebody.gender);
    match kind {
        _ if phrase.plural || somebody.plural => {
            phrase.plural == somebody.plural && somebody.entity.is_none()
        }
        Some(NounKind::Person) | None => somebody.kind == SpeakerKind::Person && agrees(),
        Some(NounKind::Organization) => {
            matches!(somebody.kind, SpeakerKind::Organization | SpeakerKind::Group)
        }
        Some(NounKind::Group) => somebody.kind != SpeakerKind::Person,
        Some(NounKind::Document | NounKind::Speech) => somebody.kind == SpeakerKind::Document,
    }
}

fn agrees_in_number(somebody: &Somebody, plural: bool) -> bool {
    let is_one = somebody.kind == SpeakerKind::Person && !somebody.plural;
    let is_organization = somebody.kind == SpeakerKind::Organization;
    match somebody.kind {
        SpeakerKind::Document => false,
        _ if plural => !(is_one || is_organization && somebody.entity.is_some()),
        _ => is_one || is_organization && !somebody.plural,
    }
}
