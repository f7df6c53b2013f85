//! Who can be meant by a pronoun or a description: the names of the text and the descriptions met so far.

use super::description;
use super::roles::{Roles, further_words};
use super::salience::{self, NounFit, Place};
use super::somebody::Somebody;
use crate::annotation::{Gender, SpeakerKind};
use crate::document::{BlockPos, SentencePos, TokenPos, Tokens};
use crate::lang::lexicon::NounKind;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Pronoun;

/// Names and descriptions by place, and the nouns that stand beside names.
#[derive(Default)]
pub(crate) struct Known {
    /// In text order.
    pub(crate) places: Vec<Place>,
    pub(crate) roles: Roles,
    descriptions: Vec<Somebody>,
}

/// How many descriptions of a text are told apart; an article has a few dozen.
const DESCRIPTIONS: usize = 200;

/// How many sentences after it the person may be named whom a description at the start of a text means.
const NEXT: usize = 3;

/// How many places back a pronoun looks.
const WINDOW: usize = 30;

impl Known {
    /// Somebody known by a noun: a role seen anywhere in the text, an earlier description, or whom a bare noun points to.
    pub(crate) fn meant_by(
        &self,
        reading: &Reading<'_, '_>,
        phrase: &NounPhrase,
        last: Option<&Somebody>,
    ) -> Option<Somebody> {
        let by_noun = self.by_noun(reading, phrase, last);
        let called = by_noun.or_else(|| self.called(reading, phrase));
        called.or_else(|| {
            let doubt = description::doubt(reading, phrase)?;
            self.by_anaphor(reading, phrase, last, doubt)
        })
    }

    /// The same for a speaker, who is remembered by that noun.
    pub(crate) fn speaker(
        &mut self,
        reading: &Reading<'_, '_>,
        phrase: &NounPhrase,
        last: Option<&Somebody>,
    ) -> Option<Somebody> {
        let (at, noun) = phrase.noun?;
        let known = self.meant_by(reading, phrase, last)?;
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
        let is_organization = is_bare && noun.kind == NounKind::Organization;
        let recent = || self.recent(phrase.tokens.start).iter().rev();
        let called = is_organization.then(|| recent().find(is_called))?;
        called.map(|place| place.somebody.clone())
    }

    /// The places before a token.
    fn before(&self, at: TokenPos) -> &[Place] {
        &self.places[..self.places.partition_point(|place| place.at < at)]
    }

    /// The places from a token on.
    fn from(&self, at: TokenPos) -> &[Place] {
        &self.places[self.places.partition_point(|place| place.at < at)..]
    }

    /// The last places before a token.
    fn recent(&self, at: TokenPos) -> &[Place] {
        last_of(self.before(at), WINDOW)
    }

    /// Descriptions that stand before a token, the last ones.
    fn descriptions_before(&self, at: TokenPos) -> &[Somebody] {
        let upto = self.descriptions.partition_point(|known| known.at < at);
        last_of(&self.descriptions[..upto], DESCRIPTIONS)
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
    pub(crate) fn speaks(&mut self, somebody: &Somebody, at: TokenPos) {
        if somebody.entity.is_none() {
            self.introduce(&Somebody { at, ..somebody.clone() });
        }
    }

    /// Whoever a noun with its further words was used for: a role, or an earlier description.
    fn by_noun(
        &self,
        reading: &Reading<'_, '_>,
        phrase: &NounPhrase,
        last: Option<&Somebody>,
    ) -> Option<Somebody> {
        let (at, noun) = phrase.noun?;
        let (lemma, words) = (noun.lemma, further_words(reading, at, phrase));
        let same = |known: &&Somebody| known.lemma == Some(lemma) && known.plural == phrase.plural;
        let described = || {
            let known = self.descriptions_before(phrase.tokens.start).iter().filter(same);
            known
                .filter(|_| words.is_empty())
                .max_by_key(|known| (known.name.contains(' '), known.at))
                .cloned()
        };
        self.roles.named_by(lemma, &words, phrase, last).or_else(described)
    }

    /// The person who is the subject of a sentence.
    pub(crate) fn subject_of(&self, sentence: SentencePos) -> Option<Somebody> {
        let start = self.places.partition_point(|place| place.sentence < sentence);
        let mut inside = self.places[start..].iter().take_while(|place| place.sentence == sentence);
        let subject = inside.find(|place| place.is_person_subject());
        subject.map(|place| place.somebody.clone())
    }

    /// The first person with a name who is a subject soon behind a token.
    pub(crate) fn subject_behind(
        &self,
        reading: &Reading<'_, '_>,
        token: TokenPos,
    ) -> Option<Somebody> {
        let sentence = reading.doc.sentence_of(token.back(1));
        let mut soon =
            self.from(token).iter().take_while(|place| place.sentence <= sentence + NEXT);
        let subject =
            soon.find(|place| place.is_person_subject() && place.somebody.entity.is_some());
        subject.map(|place| place.somebody.clone())
    }

    /// The last person who is a subject in a block between two tokens.
    pub(crate) fn subject_between(&self, block: BlockPos, between: &Tokens) -> Option<Somebody> {
        let mut inside =
            self.before(between.end).iter().rev().take_while(|place| place.at >= between.start);
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
        phrase.noun?;
        let start = phrase.tokens.start;
        let sentence = reading.doc.sentence_of(start);
        let fits = |place: &&Place| may_mean(reading, phrase, place);
        let score = |place: &Place| {
            let points =
                salience::for_noun(place, &self.fit(reading, phrase, place), sentence, last);
            points.saturating_sub(doubt)
        };
        let before = self.recent(start).iter().filter(fits).map(|place| (score(place), place));
        let best = before.filter(|(score, _)| *score > 0).max_by_key(|(score, _)| *score);
        let next = || {
            let soon = |place: &&Place| place.sentence <= sentence + NEXT;
            self.from(start).iter().take_while(soon).find(fits)
        };
        let opens_text = last.is_none() && doubt == 0;
        let best = best.map(|(_, place)| place).or_else(|| next().filter(|_| opens_text))?;
        Some(best.somebody.clone())
    }

    fn fit(&self, reading: &Reading<'_, '_>, phrase: &NounPhrase, place: &Place) -> NounFit {
        let noun = phrase.noun.map(|(_, noun)| noun);
        let called = reading.noun(place.at).map(|called| called.lemma);
        let is_person = noun.is_some_and(|noun| noun.kind == NounKind::Person);
        NounFit {
            is_person,
            is_called: !is_person && called == noun.map(|noun| noun.lemma),
            has_role: is_person && self.roles.has(&place.somebody),
        }
    }

    /// Antecedents of a pronoun with their scores, best first.
    pub(crate) fn ranked(
        &self,
        reading: &Reading<'_, '_>,
        pronoun: Pronoun,
        last: Option<&Somebody>,
    ) -> Vec<(i32, Somebody)> {
        let here = (reading.doc.sentence_of(pronoun.at), reading.doc.block_of(pronoun.at));
        let named = self.recent(pronoun.at).iter().cloned();
        let described = self.descriptions_before(pronoun.at).iter();
        let described = described.map(|known| Place::of_subject(reading, known.at, known.clone()));
        let mut ranked: Vec<(i32, Somebody)> = Vec::new();
        for place in named.chain(described) {
            let Some(score) = salience::for_pronoun(&place, pronoun, here, last) else { continue };
            match ranked.iter_mut().find(|(_, known)| known.is(&place.somebody)) {
                Some((best, _)) => *best = (*best).max(score).saturating_add(1),
                None => ranked.push((score, place.somebody)),
            }
        }
        ranked.sort_by_key(|(score, somebody)| (std::cmp::Reverse(*score), somebody.at));
        ranked
    }
}

/// Whether a place has somebody of the kind and gender that a description tells, who is not named inside it.
fn may_mean(reading: &Reading<'_, '_>, phrase: &NounPhrase, place: &Place) -> bool {
    let is_person = phrase.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person);
    let wanted = if is_person { SpeakerKind::Person } else { SpeakerKind::Organization };
    place.somebody.kind == wanted
        && (!is_person || Gender::agree(phrase.gender, place.somebody.gender))
        && !description::is_named_in(reading, phrase, &place.somebody)
}

/// The last ones of a list.
fn last_of<T>(list: &[T], most: usize) -> &[T] {
    &list[list.len().saturating_sub(most)..]
}
