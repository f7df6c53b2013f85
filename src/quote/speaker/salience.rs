//! How well somebody who stands in the text fits a word that points back: a pronoun, or a definite noun.
//!
//! The points were fitted by search on annotated articles: a step counts if more speakers come out right.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "a dozen points of at most a hundred each are added; no place is"
)]

use crate::annotation::{Gender, SpeakerKind};
use crate::document::{BlockPos, SentencePos, TokenPos};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Pronoun;
use crate::quote::speaker::somebody::Somebody;

/// One place where somebody stands.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) at: TokenPos,
    pub(crate) sentence: SentencePos,
    pub(crate) block: BlockPos,
    pub(crate) somebody: Somebody,
    /// Whether it stands before the first verb of its sentence, or is an agent.
    pub(crate) is_subject: bool,
    pub(crate) is_quoted: bool,
    /// How often the text names it.
    pub(crate) mentions: usize,
}

impl Place {
    /// Somebody as the subject that starts at a token.
    pub(crate) fn of_subject(reading: &Reading<'_, '_>, at: TokenPos, somebody: Somebody) -> Self {
        let entity = somebody.entity.and_then(|id| reading.entities.entities.get(id.index()));
        Self {
            at,
            sentence: reading.doc.sentence_of(at),
            block: reading.doc.block_of(at),
            somebody,
            is_subject: true,
            is_quoted: false,
            mentions: entity.map_or(0, |entity| entity.mentions.len()),
        }
    }

    /// Whether a person is a subject here, outside the words said.
    pub(crate) fn is_person_subject(&self) -> bool {
        self.is_subject && !self.is_quoted && self.somebody.kind == SpeakerKind::Person
    }
}

/// How many sentences back count for a pronoun, and for a noun; all that is farther is as far.
const PRONOUN_REACH: usize = 8;
const NOUN_REACH: usize = 12;

/// How well a place fits a pronoun that stands in a sentence and a block; none where gender or number forbids it.
pub(crate) fn for_pronoun(
    place: &Place,
    pronoun: Pronoun,
    (sentence, block): (SentencePos, BlockPos),
    last: Option<&Somebody>,
) -> Option<i32> {
    let somebody = &place.somebody;
    if !agrees_in_number(somebody, pronoun.plural) {
        return None;
    }
    let gender = match (pronoun.gender, somebody.gender) {
        (Some(one), Some(two)) if one != two && !pronoun.plural => return None,
        (Some(Gender::Masculine), None) => -6,
        (Some(_), None) => -14,
        _ => 0,
    };
    let distance = distance(place, sentence, PRONOUN_REACH);
    let spoke = last.is_some_and(|last| last.is(somebody));
    let is_named_group = somebody.kind != SpeakerKind::Person && somebody.entity.is_some();
    let subject = match (place.is_subject, distance) {
        (true, 0) => 28,
        (true, 1) => 16,
        (true, _) => 8,
        (false, 0) => -40,
        (false, _) => 0,
    };
    let latter = if pronoun.is_latter {
        let back = i32::try_from(pronoun.at.since(place.at)).unwrap_or(i32::MAX);
        -subject - back.min(80) / 2
    } else {
        0
    };
    Some(
        100 - 6 * distance
            + gender
            + subject
            + latter
            + points(spoke, 10)
            + points(somebody.entity.is_none() && !spoke, -16)
            + points(is_named_group, -24)
            + points(place.is_quoted, -60)
            + points(block == place.block, 5)
            + named_often(place),
    )
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

/// What is known of a noun that may point back to a place.
pub(crate) struct NounFit {
    pub(crate) is_person: bool,
    /// Whether the name itself holds the noun: `l'agence` for `Agence spatiale`.
    pub(crate) is_called: bool,
    /// Whether another noun is known for it.
    pub(crate) has_role: bool,
}

/// How well a place fits a noun.
pub(crate) fn for_noun(
    place: &Place,
    fit: &NounFit,
    sentence: SentencePos,
    last: Option<&Somebody>,
) -> i32 {
    let spoke = last.is_some_and(|last| last.is(&place.somebody));
    -4 * distance(place, sentence, NOUN_REACH)
        + points(place.is_subject, 14)
        + points(spoke, 20)
        + points(fit.is_called, 20)
        + points(!fit.has_role, 12)
        + points(fit.is_person, 12)
}

/// Whom the text names most it is about.
fn named_often(place: &Place) -> i32 {
    const MOST: usize = 8;
    i32::try_from(place.mentions.min(MOST)).unwrap_or(0)
}

fn distance(place: &Place, sentence: SentencePos, reach: usize) -> i32 {
    i32::try_from(sentence.since(place.sentence).min(reach)).unwrap_or(i32::MAX)
}

fn points(holds: bool, points: i32) -> i32 {
    if holds { points } else { 0 }
}
