//! Reads the text once for everybody who may be meant in it, before any source is resolved.

use super::history::History;
use super::known::Known;
use super::naming;
use super::place::Place;
use super::rank;
use super::rank::candidate::Who;
use super::rank::question::Question;
use super::rank::weights::Weights;
use super::somebody::Somebody;
use crate::annotation::{EntityId, EntityKind, Gender, Mention};
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Pronoun;
use crate::quote::grammar::subject::standing::{self, behind_opening, subject_pronouns};
use crate::sort;
use std::collections::HashMap;

/// The names of a text with what stands beside them, its subjects, and the pronouns that go on about somebody.
pub(crate) fn known(reading: &Reading<'_, '_>, weights: &Weights) -> Known {
    let mut known = Known::new(weights);
    names(reading, &mut known);
    known.roles.of_entities(reading);
    subjects(reading, &mut known);
    genders(reading, &mut known);
    described(reading, &mut known);
    pronouns(reading, &mut known);
    known
}

fn names(reading: &Reading<'_, '_>, known: &mut Known) {
    let can_speak = |mention: &&Mention| {
        matches!(mention.kind, EntityKind::Person | EntityKind::Organization | EntityKind::Place)
    };
    for mention in reading.entities.mentions.iter().filter(can_speak) {
        let tokens = reading.mention_tokens(mention);
        let (at, end) = (tokens.start, tokens.end);
        if tokens.is_empty() {
            continue;
        }
        let is_subject = standing::of_name(reading, tokens);
        // A country speaks for its government, but most places are only where something happens.
        if mention.kind == EntityKind::Place && !is_subject {
            continue;
        }
        let somebody = Somebody::named(&reading.entities.entities[mention.entity.index()], at);
        known.roles.beside(reading, &somebody, end);
        known.places.push(Place {
            is_subject,
            is_quoted: reading.passage_at(at).is_some(),
            ..Place::of_subject(reading, at, somebody)
        });
    }
}

/// The gender of people whom nothing but a pronoun in the sentence behind tells: `Novak Djokovic a gagné. Il …`.
fn genders(reading: &Reading<'_, '_>, known: &mut Known) {
    let mut told: HashMap<EntityId, Gender> = HashMap::new();
    for at in subject_pronouns(reading) {
        let gender = phrase::gender_of(reading.classes(at));
        let before = reading.doc.sentence_of(at).before(1);
        let subject = before.and_then(|sentence| known.subject_of(sentence));
        let open = subject.filter(|subject| subject.gender.is_none());
        if let (Some(gender), Some(id)) = (gender, open.and_then(|subject| subject.entity)) {
            told.entry(id).or_insert(gender);
        }
    }
    for place in &mut known.places {
        let told = place.somebody.entity.and_then(|id| told.get(&id).copied());
        place.somebody.gender = place.somebody.gender.or(told);
    }
}

/// People without a name that are the subject of a sentence or an agent: `Les habitants`, `par des rebelles`; and
/// names that a role stands for there.
fn subjects(reading: &Reading<'_, '_>, known: &mut Known) {
    let mut named = Vec::new();
    for sentence in &reading.doc.sentences {
        let tokens = &sentence.tokens;
        let agents = tokens.each().filter(|&at| reading.is(at, WordClasses::AGENT));
        let fronted = behind_opening(reading, tokens, WordClasses::DETERMINER);
        let starts = std::iter::once(tokens.start).chain(fronted);
        for at in starts.chain(agents.map(|at| at + 1)) {
            let somebody = subject(reading, known, at);
            named.extend(somebody.map(|somebody| Place::of_subject(reading, at, somebody)));
        }
    }
    known.places.extend(named);
    sort::by_key(&mut known.places, |place| place.at);
}

/// Whom a description at a token stands for, if that has a name; else the description is introduced.
fn subject(reading: &Reading<'_, '_>, known: &mut Known, at: TokenPos) -> Option<Somebody> {
    let phrase = phrase::starting_at(reading, at).filter(|phrase| is_nameless(reading, phrase))?;
    if let Some(holder) = phrase.noun.and_then(|(at, _)| known.roles.holder(at)) {
        return Some(holder.clone());
    }
    let speaks = phrase.noun.is_some_and(|(_, noun)| noun.kind.is_somebody());
    let meant = speaks.then(|| meant(reading, known, &Question::description(&phrase, None)));
    let named = meant.flatten().filter(|somebody| somebody.entity.is_some());
    if named.is_none() && (speaks || phrase.plural) {
        let subject = naming::subject(reading, &phrase);
        known.roles.called(reading, &phrase, &subject);
        known.introduce(Place::of_subject(reading, at, subject));
    }
    named
}

/// People and houses without a name wherever else they stand: `a provoqué la colère des éleveurs`.
fn described(reading: &Reading<'_, '_>, known: &mut Known) {
    let mut places = Vec::new();
    for at in reading.doc.tokens.positions().each() {
        if let Some(phrase) = described_at(reading, known, at) {
            let subject = naming::subject(reading, &phrase);
            known.roles.called(reading, &phrase, &subject);
            let is_subject = standing::of_name(reading, phrase.tokens.clone());
            places.push(Place { is_subject, ..Place::of_subject(reading, at, subject) });
        }
    }
    known.introduce_all(places);
}

/// The description that a determiner opens in the middle of a sentence, right before its noun.
fn described_at(reading: &Reading<'_, '_>, known: &Known, at: TokenPos) -> Option<NounPhrase> {
    let noun = reading.noun(at + 1).filter(|noun| noun.kind.is_somebody())?;
    let opens = reading.is(at, WordClasses::DETERMINER)
        && !reading.doc.starts_sentence(at)
        && reading.passage_at(at).is_none()
        && known.roles.holder(at + 1).is_none();
    let phrase = opens.then(|| phrase::starting_at(reading, at))??;
    let is_head = phrase.noun.is_some_and(|(head, found)| head == at + 1 && found == noun);
    (is_head && is_nameless(reading, &phrase)).then_some(phrase)
}

/// Who is likeliest meant, before anybody is known to have spoken.
fn meant(reading: &Reading<'_, '_>, known: &Known, question: &Question<'_>) -> Option<Somebody> {
    match rank::rank(reading, known, &History::default(), question).into_iter().next()?.who {
        Who::Known(somebody) => Some(somebody),
        Who::New(_) | Who::NotTold => None,
    }
}

/// Whether a phrase describes somebody outside the words said, and no single thing without an article.
fn is_nameless(reading: &Reading<'_, '_>, phrase: &NounPhrase) -> bool {
    let start = phrase.tokens.start;
    phrase.mention.is_none()
        && reading.passage_at(start).is_none()
        && (phrase.plural || reading.is(start, WordClasses::DETERMINER))
}

/// Sentences that go on about somebody by a pronoun keep them in reach: `Il a ensuite quitté la salle.`
fn pronouns(reading: &Reading<'_, '_>, known: &mut Known) {
    for at in subject_pronouns(reading) {
        let pronoun = Pronoun::of(reading.classes(at), at);
        if let Some(somebody) = meant(reading, known, &Question::pronoun(pronoun, None)) {
            let place = Place::of_subject(reading, at, somebody);
            known.introduce(Place { is_pronoun: true, ..place });
        }
    }
}
