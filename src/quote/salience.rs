//! How well somebody who stands in the text fits a word that points back: a pronoun, or a definite noun.
//!
//! The points were fitted by search on annotated articles: a step counts if more speakers come out right.

use super::referent::Referent;
use super::source::Pronoun;
use crate::annotation::{Gender, SpeakerKind};

/// One place where somebody stands.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub(super) at: usize,
    pub(super) sentence: usize,
    pub(super) block: usize,
    pub(super) referent: Referent,
    /// Whether it stands before the first verb of its sentence, or is an agent.
    pub(super) is_subject: bool,
    pub(super) is_quoted: bool,
    /// How often the text names it.
    pub(super) mentions: usize,
}

impl Place {
    /// Whether a person is a subject here, outside the words said.
    pub(super) fn is_person_subject(&self) -> bool {
        self.is_subject && !self.is_quoted && self.referent.kind == SpeakerKind::Person
    }
}

/// How many sentences back count for a pronoun, and for a noun; all that is farther is as far.
const PRONOUN_REACH: usize = 8;
const NOUN_REACH: usize = 12;

/// How well a place fits a pronoun that stands in a sentence and a block; none where gender or number forbids it.
pub(super) fn for_pronoun(
    place: &Place,
    pronoun: Pronoun,
    (sentence, block): (usize, usize),
    last: Option<&Referent>,
) -> Option<i32> {
    let referent = &place.referent;
    if !agrees_in_number(referent, pronoun.plural) {
        return None;
    }
    let gender = match (pronoun.gender, referent.gender) {
        (Some(one), Some(two)) if one != two && !pronoun.plural => return None,
        (Some(Gender::Masculine), None) => -6,
        (Some(_), None) => -14,
        _ => 0,
    };
    let distance = distance(place, sentence, PRONOUN_REACH);
    let spoke = last.is_some_and(|last| last.is(referent));
    let is_named_group = referent.kind != SpeakerKind::Person && referent.entity.is_some();
    let subject = match (place.is_subject, distance) {
        (true, 0) => 28,
        (true, 1) => 16,
        (true, _) => 8,
        (false, 0) => -40,
        (false, _) => 0,
    };
    let latter = if pronoun.is_latter {
        let back = i32::try_from(pronoun.at.saturating_sub(place.at)).unwrap_or(i32::MAX);
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
            + points(referent.entity.is_none() && !spoke, -16)
            + points(is_named_group, -24)
            + points(place.is_quoted, -60)
            + points(block == place.block, 5)
            + named_often(place),
    )
}

fn agrees_in_number(referent: &Referent, plural: bool) -> bool {
    let is_one = referent.kind == SpeakerKind::Person && !referent.plural;
    let is_organization = referent.kind == SpeakerKind::Organization;
    match referent.kind {
        SpeakerKind::Document => false,
        _ if plural => !(is_one || is_organization && referent.entity.is_some()),
        _ => is_one || is_organization && !referent.plural,
    }
}

/// What is known of a noun that may point back to a place.
pub(super) struct NounFit {
    pub(super) is_person: bool,
    /// Whether the name itself holds the noun: `l'agence` for `Agence spatiale`.
    pub(super) is_called: bool,
    /// Whether another noun is known for it.
    pub(super) has_role: bool,
}

/// How well a place fits a noun.
pub(super) fn for_noun(
    place: &Place,
    fit: &NounFit,
    sentence: usize,
    last: Option<&Referent>,
) -> i32 {
    let spoke = last.is_some_and(|last| last.is(&place.referent));
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

fn distance(place: &Place, sentence: usize, reach: usize) -> i32 {
    i32::try_from(sentence.saturating_sub(place.sentence).min(reach)).unwrap_or(i32::MAX)
}

fn points(holds: bool, points: i32) -> i32 {
    if holds { points } else { 0 }
}
