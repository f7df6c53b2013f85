//! Who it is: sources resolved over the whole text.

use super::cue::{Cue, CueForm};
use super::exchange;
use super::found::Found;
use super::headline;
use super::phrase::NounPhrase;
use super::publisher;
use super::reading::Reading;
use super::referent::Referent;
use super::referents::Referents;
use super::source::{Pronoun, Source};
use crate::annotation::{Candidate, Confidence, EntityKind, Gender, Speaker, SpeakerKind};
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::lang::lexicon::{Frames, Noun, NounKind};
use std::ops::Range;

/// A resolved source.
#[derive(Clone, Debug, Default)]
pub(super) struct Resolved {
    pub(super) speaker: Option<Speaker>,
    /// Others that were weighed, best first.
    pub(super) candidates: Vec<Candidate>,
    /// How sure the speaker is, given that the source is right, in per cent.
    pub(super) certainty: u8,
}

/// Resolves the sources of quotations, which come in text order.
pub(super) fn resolve(reading: &Reading<'_, '_>, found: &[Found]) -> Vec<Resolved> {
    let mut resolver =
        Resolver { reading, referents: Referents::new(reading), last: None, spoken_until: 0 };
    let mut speakers: Vec<Resolved> = found.iter().map(|quote| resolver.quote(quote)).collect();
    recognize(reading, found, &mut speakers);
    exchange::alternate(reading, found, &mut speakers);
    headline::attribute(reading, found, &mut speakers);
    look_ahead(reading, found, &mut speakers);
    speakers
}

/// Somebody described who goes on by name: `a déclaré le ministre. « … », a ajouté Laurent Fabius`.
fn recognize(reading: &Reading<'_, '_>, found: &[Found], resolved: &mut [Resolved]) {
    let is_person = |resolved: &Resolved| {
        resolved.speaker.as_ref().is_some_and(|speaker| speaker.kind == SpeakerKind::Person)
    };
    for next in (1..found.len()).filter(|&next| goes_on(reading, &found[next])) {
        let recent = next.saturating_sub(RECOGNIZED)..next;
        let Some(last) = recent.clone().rev().find(|&idx| is_person(&resolved[idx])) else {
            continue;
        };
        let speakers = (resolved[last].speaker.clone(), resolved[next].speaker.clone());
        let (Some(described), Some(named)) = speakers else { continue };
        if may_be(reading, &found[last], &described, &named) {
            for known in &mut resolved[recent] {
                if known.speaker.as_ref() == Some(&described) {
                    known.speaker = Some(named.clone());
                    known.certainty = KNOWN;
                }
            }
        }
    }
}

/// How many quotations back somebody is recognized.
const RECOGNIZED: usize = 4;

/// Whether a quotation has a verb whose subject has said something before.
fn goes_on(reading: &Reading<'_, '_>, quote: &Found) -> bool {
    let cue = quote.attribution.cue.clone().unwrap_or_default();
    reading.cues_in(cue).iter().any(|cue| cue.frames.contains(Frames::MORE))
}

/// Whether the described speaker of a quotation may be a named person.
fn may_be(reading: &Reading<'_, '_>, quote: &Found, described: &Speaker, named: &Speaker) -> bool {
    let Some(Source::Phrase(phrase)) = &quote.attribution.source else { return false };
    let entity = named.entity.map(|id| &reading.entities.entities[id.index()]);
    entity.is_some_and(|entity| Gender::agree(phrase.gender, entity.gender))
        && named.kind == SpeakerKind::Person
        && described.entity.is_none()
        && phrase.definite
        && phrase.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
}

/// A quotation that stands before its speaker is named, as in a headline or an opening, has the next speaker.
fn look_ahead(reading: &Reading<'_, '_>, found: &[Found], resolved: &mut [Resolved]) {
    const BLOCKS: usize = 2;
    let mut next: Option<(Speaker, usize)> = None;
    for (quote, resolved) in found.iter().zip(resolved).rev() {
        let block = reading.doc.block_of(quote.whole.start);
        let is_open = resolved.speaker.is_none()
            && quote.attribution.source.is_none()
            && !exchange::is_open_turn(quote);
        match &next {
            Some((speaker, next_block)) if is_open && next_block - block <= BLOCKS => {
                resolved.speaker = Some(speaker.clone());
                resolved.certainty = UNLIKELY;
            }
            _ => {}
        }
        if let Some(speaker) = &resolved.speaker {
            next = Some((speaker.clone(), block));
        }
    }
}

// How often a speaker of each kind is the right one, in per cent, as measured on annotated articles.
const NAMED: u8 = 98;
const PUBLISHER: u8 = 80;
const DESCRIBED: u8 = 80;
pub(super) const KNOWN: u8 = 72;
pub(super) const UNLIKELY: u8 = 50;
/// A pronoun gains half of its lead over the next antecedent.
const PRONOUN: u8 = 70;
/// The largest lead that counts, in points of the score of antecedents.
const MARGIN: u8 = 40;
/// An antecedent less than this behind the best is named as a candidate.
const RIVAL: u8 = 25;

struct Resolver<'r, 'a, 't> {
    reading: &'r Reading<'a, 't>,
    referents: Referents,
    /// The speaker before, with the last block of what was said.
    last: Option<(Referent, usize)>,
    /// The token after the last words that somebody said.
    spoken_until: usize,
}

impl Resolver<'_, '_, '_> {
    fn quote(&mut self, quote: &Found) -> Resolved {
        let block = self.reading.doc.block_of(quote.whole.start);
        let resolved = match &quote.attribution.source {
            Some(Source::Phrase(phrase)) => self.phrase(phrase),
            Some(Source::Pronoun(pronoun)) => self.pronoun(*pronoun, goes_on(self.reading, quote)),
            Some(Source::Nobody) => (None, Vec::new(), 50),
            None if exchange::is_open_turn(quote) => self.turn(quote),
            None if headline::is_open(self.reading, quote) && self.last.is_some() => {
                (None, Vec::new(), UNLIKELY)
            }
            None => self.same_as_before(quote, block),
        };
        let (referent, candidates, certainty) = resolved;
        let speaker = referent.as_ref().map(Referent::speaker);
        let is_named =
            matches!(&quote.attribution.source, Some(Source::Phrase(phrase)) if phrase.named);
        if let Some(referent) = referent.filter(|referent| {
            is_named || referent.entity.is_some() || referent.lemma.is_some() || referent.plural
        }) {
            self.referents.speaks(&referent, quote.whole.start);
            self.last = Some((referent, self.reading.doc.block_of(quote.whole.end - 1)));
        }
        self.spoken_until = self.spoken_until.max(quote.whole.end);
        Resolved { speaker, candidates, certainty }
    }

    /// A turn without a source is an answer in an interview, or is settled by the turns around it.
    fn turn(&self, quote: &Found) -> (Option<Referent>, Vec<Candidate>, u8) {
        let is_answer = exchange::is_answer(self.reading, quote);
        (is_answer.then(|| exchange::interviewee(self.reading)).flatten(), Vec::new(), UNLIKELY)
    }

    /// A quotation without a source has the subject of the sentence before it, or goes on with the speaker before it, in
    /// the same paragraph or the next.
    fn same_as_before(
        &mut self,
        quote: &Found,
        block: usize,
    ) -> (Option<Referent>, Vec<Candidate>, u8) {
        let introduced = quote.attribution.cue.is_none().then(|| self.introduced(quote));
        if let Some(introduced) = introduced.flatten() {
            return (Some(introduced), Vec::new(), KNOWN);
        }
        let Some((last, last_block)) = &self.last else { return self.soon_named(quote) };
        if block > last_block + 1 {
            return (None, vec![candidate(last, 30)], 40);
        }
        let new = || self.referents.subject_between(block, self.spoken_until, quote.whole.start);
        match (block > *last_block).then(new).flatten() {
            Some(new) => (Some(new), Vec::new(), UNLIKELY),
            None => (Some(last.clone()), Vec::new(), KNOWN),
        }
    }

    /// Whoever is the subject soon behind words that open a text or a section.
    fn soon_named(&self, quote: &Found) -> (Option<Referent>, Vec<Candidate>, u8) {
        let next = self.referents.subject_behind(self.reading, quote.whole.end);
        (next, Vec::new(), UNLIKELY)
    }

    /// The subject of the sentence before, where nobody has spoken since: `Le rapporteur n'a pas caché son agacement. « … »`
    fn introduced(&mut self, quote: &Found) -> Option<Referent> {
        let sentence = self.reading.doc.sentence_of(quote.whole.start).checked_sub(1)?;
        let tokens = self.reading.doc.sentences[sentence].tokens.clone();
        if self.spoken_until > tokens.start {
            return None;
        }
        let said = self.says(tokens);
        said.or_else(|| self.referents.subject_of(sentence))
    }

    /// The subject of the last verb of saying in a sentence.
    fn says(&mut self, sentence: Range<usize>) -> Option<Referent> {
        let is_main = |cue: &&Cue| {
            cue.form == CueForm::Finite && cue.strong && self.reading.passage_at(cue.head).is_none()
        };
        let cue = self.reading.cues_in(sentence).iter().rev().find(is_main)?;
        match self.reading.subject(cue).filter(Source::can_speak)? {
            Source::Phrase(phrase) => self.phrase(&phrase).0,
            Source::Pronoun(pronoun) => self.pronoun(pronoun, false).0,
            Source::Nobody => None,
        }
    }

    fn phrase(&mut self, phrase: &NounPhrase) -> (Option<Referent>, Vec<Candidate>, u8) {
        if let Some(mention) = phrase.mention {
            return (Some(self.named(phrase, mention.index())), Vec::new(), NAMED);
        }
        if let Some((at, noun)) = phrase.noun {
            let last = self.last.as_ref().map(|(last, _)| last.clone());
            if matches!(noun.kind, NounKind::Document | NounKind::Speech)
                && let Some(publisher) = self.publisher(phrase, at)
            {
                return (Some(publisher), Vec::new(), PUBLISHER);
            }
            if phrase.definite
                && let Some(known) = self.referents.speaker(self.reading, phrase, last.as_ref())
            {
                return (Some(known), Vec::new(), KNOWN);
            }
        }
        if let Some(compatriot) = self.compatriot(phrase) {
            return (Some(compatriot), Vec::new(), KNOWN);
        }
        let description = self.described(phrase);
        if !phrase.can_speak() && !phrase.plural {
            return (Some(description), Vec::new(), UNLIKELY);
        }
        self.referents.introduce(&description);
        (Some(description), Vec::new(), DESCRIBED)
    }

    /// Somebody whom the name of a people points back to: `l'Allemande`.
    fn compatriot(&self, phrase: &NounPhrase) -> Option<Referent> {
        let at = phrase.tokens.end - 1;
        let people = self.reading.lang.gazetteer().word(self.reading.doc.plain(at)).classes;
        let points_back = phrase.definite
            && phrase.noun.is_none()
            && phrase.tokens.len() == 2
            && self.reading.is_capitalized(at)
            && people.has(Class::People);
        let gender = people.gender();
        let person = Noun { lemma: "", kind: NounKind::Person, gender, number: None };
        let phrase = NounPhrase { gender, noun: Some((at, person)), ..phrase.clone() };
        let last = self.last.as_ref().map(|(last, _)| last);
        points_back.then(|| self.referents.by_anaphor(self.reading, &phrase, last, 0))?
    }

    fn named(&self, phrase: &NounPhrase, mention: usize) -> Referent {
        let mention = &self.reading.entities.mentions[mention];
        let entity = &self.reading.entities.entities[mention.entity.index()];
        let is_pair = phrase.plural && phrase.noun.is_none();
        Referent {
            at: phrase.tokens.start,
            name: if is_pair { self.text(phrase) } else { entity.name.clone() },
            entity: (!is_pair).then_some(entity.id),
            kind: match entity.kind {
                _ if is_pair => SpeakerKind::Group,
                EntityKind::Person => SpeakerKind::Person,
                _ => SpeakerKind::Organization,
            },
            gender: entity.gender.or(phrase.gender),
            plural: is_pair,
            lemma: phrase.noun.map(|(_, noun)| noun.lemma),
        }
    }

    fn described(&self, phrase: &NounPhrase) -> Referent {
        let kind = match phrase.noun.map(|(_, noun)| noun.kind) {
            Some(NounKind::Person) | None if !phrase.plural => SpeakerKind::Person,
            Some(NounKind::Organization) => SpeakerKind::Organization,
            Some(NounKind::Document | NounKind::Speech) => SpeakerKind::Document,
            _ => SpeakerKind::Group,
        };
        Referent {
            at: phrase.tokens.start,
            name: self.text(phrase),
            entity: None,
            kind,
            gender: phrase.gender,
            plural: phrase.plural,
            lemma: phrase.noun.map(|(_, noun)| noun.lemma),
        }
    }

    /// The words of a phrase, without the article that melts into a preposition: `parquet` of `auprès du parquet`.
    fn text(&self, phrase: &NounPhrase) -> String {
        let Range { start, end } = phrase.tokens;
        let is_melted = self.reading.is(start, WordClasses::PREPOSITION)
            && !self.reading.is(start, WordClasses::PLURAL)
            && start + 1 < end;
        let start = start + usize::from(is_melted);
        self.reading.doc.span(start..end).slice(self.reading.doc.text).to_owned()
    }

    /// `un communiqué de la présidence` speaks for the presidency, and so does `le communiqué` after it.
    fn publisher(&mut self, phrase: &NounPhrase, noun: usize) -> Option<Referent> {
        let is_back = phrase.definite && noun + 1 == phrase.tokens.end;
        let publisher = publisher::of(self.reading, noun, phrase.tokens.end)
            .or_else(|| is_back.then(|| publisher::of_known(self.reading, noun))?)?;
        self.phrase(&publisher).0
    }

    fn pronoun(&self, pronoun: Pronoun, goes_on: bool) -> (Option<Referent>, Vec<Candidate>, u8) {
        let last = self.last.as_ref().map(|(referent, _)| referent);
        let mut ranked = self.referents.ranked(self.reading, pronoun, last);
        let is_person =
            |last: &&Referent| last.kind == SpeakerKind::Person && last.entity.is_some();
        if let Some(last) = last.filter(is_person).filter(|_| goes_on) {
            ranked.sort_by_key(|(_, referent)| !last.is(referent));
        }
        if ranked.is_empty() {
            return (None, Vec::new(), 50);
        }
        let (best_score, best) = ranked.remove(0);
        let lead = |score: i32| u8::try_from(best_score.saturating_sub(score)).unwrap_or(u8::MAX);
        let margin = ranked.first().map_or(MARGIN, |(score, _)| lead(*score).min(MARGIN));
        let certainty = PRONOUN + margin / 2;
        let rivals = ranked.iter().take(2).filter(|(score, _)| lead(*score) < RIVAL);
        let candidates = rivals.map(|(score, referent)| candidate(referent, 50 - lead(*score)));
        (Some(best), candidates.collect(), certainty)
    }
}

fn candidate(referent: &Referent, per_cent: u8) -> Candidate {
    Candidate {
        name: referent.name.clone(),
        entity: referent.entity,
        confidence: Confidence::new(per_cent),
    }
}
