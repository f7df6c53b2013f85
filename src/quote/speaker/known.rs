//! Who can be meant by a pronoun or a description: the names of the text and the descriptions met so far.

use crate::annotation::{EntityId, EntityKind, Gender, SpeakerKind};
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Pronoun;
use crate::quote::grammar::subject::standing::{self, behind_opening, subject_pronouns};
use crate::quote::speaker::description;
use crate::quote::speaker::roles::{Roles, further_words};
use crate::quote::speaker::salience::{self, NounFit, Place};
use crate::quote::speaker::somebody::Somebody;
use std::collections::HashMap;

/// Names and descriptions by place, and the nouns that stand beside names.
pub(crate) struct Known {
    places: Vec<Place>,
    roles: Roles,
    descriptions: Vec<Somebody>,
}

/// How many descriptions of a text are told apart; an article has a few dozen.
const DESCRIPTIONS: usize = 200;

/// How many sentences after it the person may be named whom a description at the start of a text means.
const NEXT: usize = 3;

/// How many places back a pronoun looks.
const WINDOW: usize = 30;

impl Known {
    pub(crate) fn new(reading: &Reading<'_, '_>) -> Self {
        let mut referents =
            Self { places: Vec::new(), roles: Roles::default(), descriptions: Vec::new() };
        for mention in &reading.entities.mentions {
            if !matches!(mention.kind, EntityKind::Person | EntityKind::Organization) {
                continue;
            }
            let tokens = reading.mention_tokens(mention);
            let Some(at) = (!tokens.is_empty()).then_some(tokens.start) else { continue };
            let entity = &reading.entities.entities[mention.entity.index()];
            let somebody = Somebody::named(entity, at);
            referents.roles.beside(reading, &somebody, tokens.end);
            referents.places.push(Place {
                is_subject: standing::of_name(reading, tokens),
                is_quoted: reading.passage_at(at).is_some(),
                ..subject_at(reading, at, somebody)
            });
        }
        referents.roles.of_entities(reading);
        referents.subjects(reading);
        referents.genders(reading);
        referents.pronouns(reading);
        referents
    }

    /// The gender of people whom nothing but a pronoun in the sentence behind tells: `Novak Djokovic a gagné. Il …`.
    fn genders(&mut self, reading: &Reading<'_, '_>) {
        let mut told: HashMap<EntityId, Gender> = HashMap::new();
        for at in subject_pronouns(reading) {
            let gender = phrase::gender_of(reading.classes(at));
            let before = reading.doc.sentence_of(at).checked_sub(1);
            let subject = before.and_then(|sentence| self.subject_of(sentence));
            let open = subject.filter(|subject| subject.gender.is_none());
            if let (Some(gender), Some(id)) = (gender, open.and_then(|subject| subject.entity)) {
                told.entry(id).or_insert(gender);
            }
        }
        for place in &mut self.places {
            let told = place.somebody.entity.and_then(|id| told.get(&id).copied());
            place.somebody.gender = place.somebody.gender.or(told);
        }
    }

    /// People without a name that are the subject of a sentence or an agent: `Les habitants`, `par des rebelles`; and
    /// names that a role stands for there.
    fn subjects(&mut self, reading: &Reading<'_, '_>) {
        let mut named = Vec::new();
        for tokens in reading.doc.sentences.iter().map(|sentence| sentence.tokens.clone()) {
            let agents =
                tokens.clone().filter(|&at| reading.is(at, WordClasses::AGENT)).map(|at| at + 1);
            let fronted = behind_opening(reading, &tokens, WordClasses::DETERMINER);
            for at in std::iter::once(tokens.start).chain(fronted).chain(agents) {
                let somebody = self.subject(reading, at);
                named.extend(somebody.map(|somebody| subject_at(reading, at, somebody)));
            }
        }
        self.places.extend(named);
        self.places.sort_by_key(|place| place.at);
    }

    /// Sentences that go on about somebody by a pronoun keep them in reach: `Il a ensuite quitté la salle.`
    fn pronouns(&mut self, reading: &Reading<'_, '_>) {
        for at in subject_pronouns(reading) {
            let pronoun = Pronoun::of(reading.classes(at), at);
            if let Some((_, somebody)) = self.ranked(reading, pronoun, None).into_iter().next() {
                let position = self.places.partition_point(|place| place.at < at);
                self.places.insert(position, subject_at(reading, at, somebody));
            }
        }
    }

    /// Whom a description at a token stands for, if that has a name; else the description is introduced.
    fn subject(&mut self, reading: &Reading<'_, '_>, at: usize) -> Option<Somebody> {
        let phrase = phrase::starting_at(reading, at)
            .filter(|phrase| phrase.mention.is_none() && reading.passage_at(at).is_none())
            .filter(|phrase| phrase.plural || reading.is(at, WordClasses::DETERMINER))?;
        let noun = phrase.noun.filter(|(_, noun)| {
            matches!(noun.kind, NounKind::Person | NounKind::Group | NounKind::Organization)
        });
        if noun.is_some() {
            let known = self.known(reading, &phrase, None);
            if let Some(known) = known.filter(|known| known.entity.is_some()) {
                return Some(known);
            }
        }
        if noun.is_some() || phrase.plural {
            let is_group =
                phrase.plural || noun.is_some_and(|(_, noun)| noun.kind == NounKind::Group);
            let is_organization = noun.is_some_and(|(_, noun)| noun.kind == NounKind::Organization);
            self.introduce(&Somebody {
                at,
                name: reading.doc.span(phrase.tokens.clone()).slice(reading.doc.text).to_owned(),
                entity: None,
                kind: match (is_organization, is_group) {
                    (true, _) => SpeakerKind::Organization,
                    (_, true) => SpeakerKind::Group,
                    _ => SpeakerKind::Person,
                },
                gender: phrase.gender,
                plural: is_group,
                lemma: noun.map(|(_, noun)| noun.lemma),
            });
        }
        None
    }

    /// Somebody known by a noun: a role seen anywhere in the text, an earlier description, or whom a bare noun points to.
    fn known(
        &self,
        reading: &Reading<'_, '_>,
        phrase: &NounPhrase,
        last: Option<&Somebody>,
    ) -> Option<Somebody> {
        let (at, noun) = phrase.noun?;
        let words = further_words(reading, at, phrase);
        let by_noun = self.by_noun(noun.lemma, &words, phrase, last);
        if by_noun.is_some() {
            return by_noun;
        }
        if let Some(called) = self.called(reading, phrase) {
            return Some(called);
        }
        let doubt = description::doubt(reading, phrase)?;
        self.by_anaphor(reading, phrase, last, doubt)
    }

    /// The same for a speaker, who is remembered by that noun.
    pub(crate) fn speaker(
        &mut self,
        reading: &Reading<'_, '_>,
        phrase: &NounPhrase,
        last: Option<&Somebody>,
    ) -> Option<Somebody> {
        let (at, noun) = phrase.noun?;
        let known = self.known(reading, phrase, last)?;
        self.roles.push(noun.lemma, further_words(reading, at, phrase), &known);
        Some(known)
    }

    /// The last organization whose name opens with a bare noun: `le parquet` for `parquet de Lyon`.
    fn called(&self, reading: &Reading<'_, '_>, phrase: &NounPhrase) -> Option<Somebody> {
        let (at, noun) = phrase.noun?;
        let is_bare = phrase.definite && !phrase.plural && reading.noun_end(at) == phrase.end();
        let is_called = |place: &&Place| {
            place.somebody.kind == SpeakerKind::Organization
                && place.somebody.entity.is_some()
                && reading.noun(place.at).is_some_and(|called| called.lemma == noun.lemma)
        };
        let upto = self.places.partition_point(|place| place.at < phrase.tokens.start);
        let recent = &self.places[upto.saturating_sub(WINDOW)..upto];
        (is_bare && noun.kind == NounKind::Organization)
            .then(|| recent.iter().rev().find(is_called))?
            .map(|place| place.somebody.clone())
    }

    /// Descriptions that stand before a token, the last ones.
    fn descriptions_before(&self, at: usize) -> &[Somebody] {
        let upto = self.descriptions.partition_point(|known| known.at < at);
        &self.descriptions[upto.saturating_sub(DESCRIPTIONS)..upto]
    }

    /// Adds a description as somebody that later pronouns may point to.
    pub(crate) fn introduce(&mut self, somebody: &Somebody) {
        let known = self.descriptions_before(somebody.at + 1);
        if !known.iter().any(|known| known.is(somebody)) {
            let position = self.descriptions.partition_point(|known| known.at <= somebody.at);
            self.descriptions.insert(position, somebody.clone());
        }
    }

    /// Notes that somebody speaks at a token.
    pub(crate) fn speaks(&mut self, somebody: &Somebody, at: usize) {
        if somebody.entity.is_none() {
            self.introduce(&Somebody { at, ..somebody.clone() });
        }
    }

    /// Whoever a noun with its further words was used for: a role, or an earlier description.
    fn by_noun(
        &self,
        lemma: &str,
        words: &[String],
        phrase: &NounPhrase,
        last: Option<&Somebody>,
    ) -> Option<Somebody> {
        let same = |known: &&Somebody| known.lemma == Some(lemma) && known.plural == phrase.plural;
        let described = || {
            let known = self.descriptions_before(phrase.tokens.start).iter().filter(same);
            known
                .filter(|_| words.is_empty())
                .max_by_key(|known| (known.name.contains(' '), known.at))
                .cloned()
        };
        self.roles.named_by(lemma, words, phrase, last).or_else(described)
    }

    /// The person who is the subject of a sentence.
    pub(crate) fn subject_of(&self, sentence: usize) -> Option<Somebody> {
        let start = self.places.partition_point(|place| place.sentence < sentence);
        let mut inside = self.places[start..].iter().take_while(|place| place.sentence == sentence);
        let subject = inside.find(|place| place.is_person_subject());
        subject.map(|place| place.somebody.clone())
    }

    /// The first person with a name who is a subject soon behind a token.
    pub(crate) fn subject_behind(
        &self,
        reading: &Reading<'_, '_>,
        token: usize,
    ) -> Option<Somebody> {
        let sentence = reading.doc.sentence_of(token.saturating_sub(1));
        let from = self.places.partition_point(|place| place.at < token);
        let mut soon =
            self.places[from..].iter().take_while(|place| place.sentence <= sentence + NEXT);
        let subject =
            soon.find(|place| place.is_person_subject() && place.somebody.entity.is_some());
        subject.map(|place| place.somebody.clone())
    }

    /// The last person who is a subject in a block between two tokens.
    pub(crate) fn subject_between(&self, block: usize, from: usize, to: usize) -> Option<Somebody> {
        let upto = self.places.partition_point(|place| place.at < to);
        let mut inside = self.places[..upto].iter().rev().take_while(|place| place.at >= from);
        let subject = inside.find(|place| place.block == block && place.is_person_subject());
        subject.map(|place| place.somebody.clone())
    }

    /// The name that a noun points back to: `le sénateur`, `l'agence`; nobody fits better than the doubt.
    pub(crate) fn by_anaphor(
        &self,
        reading: &Reading<'_, '_>,
        phrase: &NounPhrase,
        last: Option<&Somebody>,
        doubt: i32,
    ) -> Option<Somebody> {
        let (_, noun) = phrase.noun?;
        let is_person = noun.kind == NounKind::Person;
        let wanted = if is_person { SpeakerKind::Person } else { SpeakerKind::Organization };
        let before = phrase.tokens.start;
        let sentence = reading.doc.sentence_of(before);
        let upto = self.places.partition_point(|place| place.at < before);
        let fits = |place: &&Place| {
            let gender = !is_person || Gender::agree(phrase.gender, place.somebody.gender);
            place.somebody.kind == wanted
                && gender
                && !description::is_named_in(reading, phrase, &place.somebody)
        };
        let score = |place: &Place| {
            let called = reading.noun(place.at).map(|called| called.lemma);
            let fit = NounFit {
                is_person,
                is_called: !is_person && called == Some(noun.lemma),
                has_role: is_person && self.roles.has(&place.somebody),
            };
            salience::for_noun(place, &fit, sentence, last) - doubt
        };
        let fitting = self.places[upto.saturating_sub(WINDOW)..upto].iter().filter(fits);
        let before = fitting
            .map(|place| (score(place), place))
            .filter(|(score, _)| *score > 0)
            .max_by_key(|(score, _)| *score)
            .map(|(_, place)| place);
        let next = || {
            let soon = |place: &&Place| place.sentence <= sentence + NEXT;
            self.places[upto..].iter().take_while(soon).find(fits)
        };
        let best = before.or_else(|| next().filter(|_| last.is_none() && doubt == 0))?;
        Some(best.somebody.clone())
    }

    /// Antecedents of a pronoun with their scores, best first.
    pub(crate) fn ranked(
        &self,
        reading: &Reading<'_, '_>,
        pronoun: Pronoun,
        last: Option<&Somebody>,
    ) -> Vec<(i32, Somebody)> {
        let here = (reading.doc.sentence_of(pronoun.at), reading.doc.block_of(pronoun.at));
        let upto = self.places.partition_point(|place| place.at < pronoun.at);
        let named = self.places[upto.saturating_sub(WINDOW)..upto].iter().cloned();
        let described = self
            .descriptions_before(pronoun.at)
            .iter()
            .map(|known| subject_at(reading, known.at, known.clone()));
        let mut ranked: Vec<(i32, Somebody)> = Vec::new();
        for place in named.chain(described) {
            let Some(score) = salience::for_pronoun(&place, pronoun, here, last) else { continue };
            match ranked.iter_mut().find(|(_, known)| known.is(&place.somebody)) {
                Some((best, _)) => *best = (*best + 1).max(score + 1),
                None => ranked.push((score, place.somebody)),
            }
        }
        ranked.sort_by_key(|(score, somebody)| (std::cmp::Reverse(*score), somebody.at));
        ranked
    }
}

/// Somebody as the subject that starts at a token.
fn subject_at(reading: &Reading<'_, '_>, at: usize, somebody: Somebody) -> Place {
    let mentions = somebody
        .entity
        .map_or(0, |entity| reading.entities.entities[entity.index()].mentions.len());
    Place {
        at,
        sentence: reading.doc.sentence_of(at),
        block: reading.doc.block_of(at),
        somebody,
        is_subject: true,
        is_quoted: false,
        mentions,
    }
}
