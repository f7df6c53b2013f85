//! Who it is: sources resolved over the whole text.

pub(crate) mod copies;
mod description;
pub(crate) mod headline;
mod known;
mod publisher;
mod roles;
mod salience;
mod somebody;
mod turns;

use crate::annotation::{Candidate, Confidence, EntityKind, Gender, Speaker, SpeakerKind};
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::lang::lexicon::{Frames, Noun, NounKind};
use crate::quote::found::Found;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::{Pronoun, Source};
use known::Known;
use somebody::Somebody;
use std::ops::Range;

/// A resolved source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resolved {
    pub(crate) speaker: Option<Speaker>,
    /// Others that were weighed, best first.
    pub(crate) candidates: Vec<Candidate>,
    /// How sure the speaker is, given that the source is right, in per cent.
    pub(crate) certainty: u8,
}

/// Resolves the sources of quotations, which come in text order.
pub(crate) fn resolve(reading: &Reading<'_, '_>, found: &[Found]) -> Vec<Resolved> {
    let mut resolver =
        Resolver { reading, known: Known::new(reading), last: None, spoken_until: 0 };
    let mut speakers: Vec<Resolved> = found.iter().map(|quote| resolver.quote(quote)).collect();
    recognize(reading, found, &mut speakers);
    turns::alternate(reading, found, &mut speakers);
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
            && !turns::is_open_turn(quote);
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
pub(crate) const KNOWN: u8 = 72;
pub(crate) const UNLIKELY: u8 = 50;
/// A pronoun gains half of its lead over the next antecedent.
const PRONOUN: u8 = 70;
/// The largest lead that counts, in points of the score of antecedents.
const MARGIN: u8 = 40;
/// An antecedent less than this behind the best is named as a candidate.
const RIVAL: u8 = 25;

struct Resolver<'r, 'a, 't> {
    reading: &'r Reading<'a, 't>,
    known: Known,
    /// The speaker before, with the last block of what was said.
    last: Option<(Somebody, usize)>,
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
            None if turns::is_open_turn(quote) => self.turn(quote),
            None if headline::is_open(self.reading, quote) && self.last.is_some() => {
                (None, Vec::new(), UNLIKELY)
            }
            None => self.same_as_before(quote, block),
        };
        let (somebody, candidates, certainty) = resolved;
        let speaker = somebody.as_ref().map(Somebody::speaker);
        let is_named =
            matches!(&quote.attribution.source, Some(Source::Phrase(phrase)) if phrase.named);
        if let Some(somebody) = somebody.filter(|somebody| {
            is_named || somebody.entity.is_some() || somebody.lemma.is_some() || somebody.plural
        }) {
            self.known.speaks(&somebody, quote.whole.start);
            self.last = Some((somebody, self.reading.doc.block_of(quote.whole.end - 1)));
        }
        self.spoken_until = self.spoken_until.max(quote.whole.end);
        Resolved { speaker, candidates, certainty }
    }

    /// A turn without a source is an answer in an interview, or is settled by the turns around it.
    fn turn(&self, quote: &Found) -> (Option<Somebody>, Vec<Candidate>, u8) {
        let is_answer = turns::is_answer(self.reading, quote);
        (is_answer.then(|| turns::interviewee(self.reading)).flatten(), Vec::new(), UNLIKELY)
    }

    /// A quotation without a source has the subject of the sentence before it, or goes on with the speaker before it, in
    /// the same paragraph or the next.
    fn same_as_before(
        &mut self,
        quote: &Found,
        block: usize,
    ) -> (Option<Somebody>, Vec<Candidate>, u8) {
        let introduced = quote.attribution.cue.is_none().then(|| self.introduced(quote));
        if let Some(introduced) = introduced.flatten() {
            return (Some(introduced), Vec::new(), KNOWN);
        }
        let Some((last, last_block)) = &self.last else { return self.soon_named(quote) };
        if block > last_block + 1 {
            return (None, vec![candidate(last, 30)], 40);
        }
        let new = || self.known.subject_between(block, self.spoken_until, quote.whole.start);
        match (block > *last_block).then(new).flatten() {
            Some(new) => (Some(new), Vec::new(), UNLIKELY),
            None => (Some(last.clone()), Vec::new(), KNOWN),
        }
    }

    /// Whoever is the subject soon behind words that open a text or a section.
    fn soon_named(&self, quote: &Found) -> (Option<Somebody>, Vec<Candidate>, u8) {
        let next = self.known.subject_behind(self.reading, quote.whole.end);
        (next, Vec::new(), UNLIKELY)
    }

    /// The subject of the sentence before, where nobody has spoken since: `Le rapporteur n'a pas caché son agacement. « … »`
    fn introduced(&mut self, quote: &Found) -> Option<Somebody> {
        let sentence = self.reading.doc.sentence_of(quote.whole.start).checked_sub(1)?;
        let tokens = self.reading.doc.sentences[sentence].tokens.clone();
        if self.spoken_until > tokens.start {
            return None;
        }
        let said = self.says(tokens);
        said.or_else(|| self.known.subject_of(sentence))
    }

    /// The subject of the last verb of saying in a sentence.
    fn says(&mut self, sentence: Range<usize>) -> Option<Somebody> {
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

    fn phrase(&mut self, phrase: &NounPhrase) -> (Option<Somebody>, Vec<Candidate>, u8) {
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
                && let Some(known) = self.known.speaker(self.reading, phrase, last.as_ref())
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
        self.known.introduce(&description);
        (Some(description), Vec::new(), DESCRIBED)
    }

    /// Somebody whom the name of a people points back to: `l'Allemande`.
    fn compatriot(&self, phrase: &NounPhrase) -> Option<Somebody> {
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
        points_back.then(|| self.known.by_anaphor(self.reading, &phrase, last, 0))?
    }

    fn named(&self, phrase: &NounPhrase, mention: usize) -> Somebody {
        let mention = &self.reading.entities.mentions[mention];
        let entity = &self.reading.entities.entities[mention.entity.index()];
        let is_pair = phrase.plural && phrase.noun.is_none();
        Somebody {
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

    fn described(&self, phrase: &NounPhrase) -> Somebody {
        let kind = match phrase.noun.map(|(_, noun)| noun.kind) {
            Some(NounKind::Person) | None if !phrase.plural => SpeakerKind::Person,
            Some(NounKind::Organization) => SpeakerKind::Organization,
            Some(NounKind::Document | NounKind::Speech) => SpeakerKind::Document,
            _ => SpeakerKind::Group,
        };
        Somebody {
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
    fn publisher(&mut self, phrase: &NounPhrase, noun: usize) -> Option<Somebody> {
        let is_back = phrase.definite && noun + 1 == phrase.tokens.end;
        let publisher = publisher::of(self.reading, noun, phrase.tokens.end)
            .or_else(|| is_back.then(|| publisher::of_known(self.reading, noun))?)?;
        self.phrase(&publisher).0
    }

    fn pronoun(&self, pronoun: Pronoun, goes_on: bool) -> (Option<Somebody>, Vec<Candidate>, u8) {
        let last = self.last.as_ref().map(|(somebody, _)| somebody);
        let mut ranked = self.known.ranked(self.reading, pronoun, last);
        let is_person =
            |last: &&Somebody| last.kind == SpeakerKind::Person && last.entity.is_some();
        if let Some(last) = last.filter(is_person).filter(|_| goes_on) {
            ranked.sort_by_key(|(_, somebody)| !last.is(somebody));
        }
        if ranked.is_empty() {
            return (None, Vec::new(), 50);
        }
        let (best_score, best) = ranked.remove(0);
        let lead = |score: i32| u8::try_from(best_score.saturating_sub(score)).unwrap_or(u8::MAX);
        let margin = ranked.first().map_or(MARGIN, |(score, _)| lead(*score).min(MARGIN));
        let certainty = PRONOUN + margin / 2;
        let rivals = ranked.iter().take(2).filter(|(score, _)| lead(*score) < RIVAL);
        let candidates = rivals.map(|(score, somebody)| candidate(somebody, 50 - lead(*score)));
        (Some(best), candidates.collect(), certainty)
    }
}

fn candidate(somebody: &Somebody, per_cent: u8) -> Candidate {
    Candidate {
        name: somebody.name.clone(),
        entity: somebody.entity,
        confidence: Confidence::new(per_cent),
    }
}
