//! Who can be meant by a pronoun or a description: the names of the text and the descriptions met so far.

use super::phrase::{self, NounPhrase};
use super::reading::Reading;
use super::source::Pronoun;
use crate::annotation::{EntityId, EntityKind, Gender, Speaker, SpeakerKind};
use crate::lang::WordClasses;

/// Somebody who can speak.
#[derive(Clone, Debug)]
pub(super) struct Referent {
    /// Token of the mention that introduced it.
    pub(super) at: usize,
    pub(super) name: String,
    pub(super) entity: Option<EntityId>,
    pub(super) kind: SpeakerKind,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
    /// The noun that describes it, in its dictionary form.
    pub(super) lemma: Option<&'static str>,
}

impl Referent {
    pub(super) fn speaker(&self) -> Speaker {
        Speaker { name: self.name.clone(), entity: self.entity, kind: self.kind }
    }

    fn is(&self, other: &Self) -> bool {
        match (self.entity, other.entity) {
            (Some(one), Some(two)) => one == two,
            (None, None) => self.name == other.name,
            _ => false,
        }
    }
}

/// One place where somebody stands, for pronouns to point back to.
#[derive(Clone, Debug)]
struct Place {
    at: usize,
    sentence: usize,
    referent: Referent,
    is_subject: bool,
    is_quoted: bool,
}

/// Names and descriptions by place, and the nouns that stand beside names.
pub(super) struct Referents {
    places: Vec<Place>,
    /// Noun, further words, entity: `ministre`, [`interieur`], Gérard Collomb.
    roles: Vec<(&'static str, Vec<String>, Referent)>,
    descriptions: Vec<Referent>,
}

/// How many places back a pronoun looks.
const WINDOW: usize = 30;

impl Referents {
    pub(super) fn new(reading: &Reading<'_, '_>) -> Self {
        let mut referents =
            Self { places: Vec::new(), roles: Vec::new(), descriptions: Vec::new() };
        for mention in &reading.entities.mentions {
            if !matches!(mention.kind, EntityKind::Person | EntityKind::Organization) {
                continue;
            }
            let tokens = reading.mention_tokens(mention);
            let Some(at) = (!tokens.is_empty()).then_some(tokens.start) else { continue };
            let entity = &reading.entities.entities[mention.entity.index()];
            let kind = if entity.kind == EntityKind::Person {
                SpeakerKind::Person
            } else {
                SpeakerKind::Organization
            };
            let referent = Referent {
                at,
                name: entity.name.clone(),
                entity: Some(entity.id),
                kind,
                gender: entity.gender,
                plural: false,
                lemma: None,
            };
            referents.head_noun_before(reading, &referent);
            let sentence = reading.sentence(at);
            referents.places.push(Place {
                at,
                sentence: reading.doc.sentence_of(at),
                referent,
                is_subject: !(sentence.start..at)
                    .any(|idx| reading.passage_at(idx).is_none() && phrase::is_verb(reading, idx)),
                is_quoted: reading.passage_at(at).is_some(),
            });
        }
        referents.roles_of(reading);
        referents
    }

    /// `la compagnie Flydubai`: the noun right before a name.
    fn head_noun_before(&mut self, reading: &Reading<'_, '_>, referent: &Referent) {
        const REACH: usize = 3;
        let from = referent.at.saturating_sub(REACH);
        for at in (from..referent.at).rev() {
            if !reading.is_word(at)
                || reading.is(at, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
            {
                return;
            }
            if let Some(noun) = reading.noun(at) {
                self.roles.push((noun.lemma, Vec::new(), referent.clone()));
                return;
            }
        }
    }

    fn roles_of(&mut self, reading: &Reading<'_, '_>) {
        for entity in &reading.entities.entities {
            for role in &entity.roles {
                let tokens = reading.doc.tokens_in(*role);
                let Some((at, noun)) =
                    tokens.clone().find_map(|at| reading.noun(at).map(|noun| (at, noun)))
                else {
                    continue;
                };
                let content = |&idx: &usize| {
                    reading.is_word(idx)
                        && !reading.is(idx, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
                };
                let words = (at + 1..tokens.end)
                    .filter(content)
                    .map(|idx| reading.doc.plain(idx).to_owned())
                    .collect();
                let kind = if entity.kind == EntityKind::Person {
                    SpeakerKind::Person
                } else {
                    SpeakerKind::Organization
                };
                let referent = Referent {
                    at,
                    name: entity.name.clone(),
                    entity: Some(entity.id),
                    kind,
                    gender: entity.gender.or(noun.gender),
                    plural: false,
                    lemma: Some(noun.lemma),
                };
                self.roles.push((noun.lemma, words, referent));
            }
        }
    }

    /// Adds a description as somebody that later pronouns may point to.
    pub(super) fn introduce(&mut self, referent: &Referent) {
        if !self.descriptions.iter().any(|known| known.is(referent)) {
            self.descriptions.push(referent.clone());
        }
    }

    /// Notes that somebody speaks at a token.
    pub(super) fn speaks(&mut self, referent: &Referent, at: usize) {
        if referent.entity.is_none() {
            self.introduce(&Referent { at, ..referent.clone() });
        }
    }

    /// Whoever a noun with its further words was used for.
    pub(super) fn by_noun(
        &self,
        lemma: &str,
        words: &[&str],
        phrase: &NounPhrase,
        last: Option<&Referent>,
    ) -> Option<Referent> {
        let before = phrase.tokens.start;
        let roles = self.roles.iter().filter(|(noun, _, _)| *noun == lemma).filter(
            |(_, known, referent)| {
                let agrees = words.iter().all(|word| known.iter().any(|other| other == word))
                    || known.is_empty() && words.is_empty();
                let fits = phrase.gender.is_none()
                    || referent.gender.is_none()
                    || phrase.gender == referent.gender;
                agrees && fits && !phrase.plural
            },
        );
        let nearest = roles.max_by_key(|(_, known, referent)| {
            let spoke = last.is_some_and(|last| last.is(referent));
            (
                referent.at <= before,
                spoke,
                known.len() >= words.len(),
                std::cmp::Reverse(before.abs_diff(referent.at)),
            )
        });
        if let Some((_, _, referent)) = nearest {
            return Some(referent.clone());
        }
        let described = self.descriptions.iter().filter(|known| {
            known.lemma == Some(lemma) && known.at < before && known.plural == phrase.plural
        });
        described
            .filter(|_| words.is_empty())
            .max_by_key(|known| (known.name.len(), known.at))
            .cloned()
    }

    /// Antecedents of a pronoun with their scores, best first.
    pub(super) fn ranked(
        &self,
        reading: &Reading<'_, '_>,
        pronoun: Pronoun,
        last: Option<&Referent>,
    ) -> Vec<(i32, Referent)> {
        let sentence = reading.doc.sentence_of(pronoun.at);
        let upto = self.places.partition_point(|place| place.at < pronoun.at);
        let named = self.places[upto.saturating_sub(WINDOW)..upto].iter().cloned();
        let described =
            self.descriptions.iter().filter(|known| known.at < pronoun.at).map(|known| Place {
                at: known.at,
                sentence: reading.doc.sentence_of(known.at),
                referent: known.clone(),
                is_subject: true,
                is_quoted: false,
            });
        let mut ranked: Vec<(i32, Referent)> = Vec::new();
        for place in named.chain(described) {
            let Some(score) = score(&place, pronoun, sentence, last) else { continue };
            match ranked.iter_mut().find(|(_, known)| known.is(&place.referent)) {
                Some((best, _)) => *best = (*best).max(score) + 3,
                None => ranked.push((score, place.referent)),
            }
        }
        ranked.sort_by_key(|(score, referent)| (std::cmp::Reverse(*score), referent.at));
        ranked
    }
}

/// How well a place fits a pronoun; none where gender or number forbids it.
fn score(place: &Place, pronoun: Pronoun, sentence: usize, last: Option<&Referent>) -> Option<i32> {
    let referent = &place.referent;
    let is_one = referent.kind == SpeakerKind::Person && !referent.plural;
    if pronoun.plural == is_one
        || pronoun.plural && referent.kind == SpeakerKind::Organization && referent.entity.is_some()
    {
        return None;
    }
    let gender = match (pronoun.gender, referent.gender) {
        (Some(one), Some(two)) if one != two && !pronoun.plural => return None,
        (Some(_), None) => -10,
        _ => 0,
    };
    let distance = (sentence - place.sentence.min(sentence)) as i32;
    let spoke = last.is_some_and(|last| last.is(referent));
    let bonus = |holds: bool, points: i32| if holds { points } else { 0 };
    Some(
        100 - 9 * distance.min(8)
            + gender
            + bonus(place.is_subject, 16)
            + bonus(spoke, 18)
            + bonus(referent.kind != SpeakerKind::Person, -32)
            + bonus(place.is_quoted, -22),
    )
}
