//! Each source for itself: a name, a description, a pronoun, or whoever spoke before.

use super::gather;
use super::known::Known;
use super::recognized::goes_on;
use super::resolved::{DESCRIBED, Guess, KNOWN, NAMED, PUBLISHER, Resolved, UNLIKELY, candidate};
use super::somebody::Somebody;
use super::{headline, naming, publisher, turns};
use crate::annotation::SpeakerKind;
use crate::document::{BlockPos, TokenPos, Tokens};
use crate::lang::gazetteer::Class;
use crate::lang::lexicon::{Noun, NounKind};
use crate::position::Stretch;
use crate::quote::found::Found;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::{Pronoun, Source};

/// A pronoun gains half of its lead over the next antecedent.
const PRONOUN: u8 = 70;
/// The largest lead that counts, in points of the score of antecedents.
const MARGIN: u8 = 40;
/// An antecedent less than this behind the best is named as a candidate.
const RIVAL: u8 = 25;

/// What is known so far, as the text is read.
pub(crate) struct Resolver<'r, 'a, 't> {
    reading: &'r Reading<'a, 't>,
    known: Known,
    /// The speaker before, with the last block of what was said.
    last: Option<(Somebody, BlockPos)>,
    /// The token after the last words that somebody said.
    spoken_until: TokenPos,
}

impl<'r, 'a, 't> Resolver<'r, 'a, 't> {
    pub(crate) fn new(reading: &'r Reading<'a, 't>) -> Self {
        Self { reading, known: gather::known(reading), last: None, spoken_until: TokenPos::START }
    }

    /// Whose a quotation is; those before it have been asked for.
    pub(crate) fn quote(&mut self, quote: &Found) -> Resolved {
        let guess = self.guess(quote);
        if let Some(somebody) = &guess.somebody {
            self.remember(quote, somebody);
        }
        self.spoken_until = self.spoken_until.max(quote.whole.end);
        guess.resolved()
    }

    fn guess(&mut self, quote: &Found) -> Guess {
        match &quote.attribution.source {
            Some(Source::Phrase(phrase)) => self.phrase(phrase),
            Some(Source::Pronoun(pronoun)) if goes_on(self.reading, quote) => {
                self.same_pronoun(*pronoun)
            }
            Some(Source::Pronoun(pronoun)) => self.pronoun(*pronoun),
            Some(Source::Nobody) => Guess::of(None, UNLIKELY),
            None if turns::is_open_turn(quote) => self.turn(quote),
            None if headline::is_open(self.reading, quote) && self.last.is_some() => {
                Guess::of(None, UNLIKELY)
            }
            None => self.same_as_before(quote, self.reading.doc.block_of(quote.whole.start)),
        }
    }

    /// Notes who speaks, unless nothing tells who it is.
    fn remember(&mut self, quote: &Found, somebody: &Somebody) {
        let is_named =
            matches!(&quote.attribution.source, Some(Source::Phrase(phrase)) if phrase.named);
        if is_named || somebody.entity.is_some() || somebody.lemma.is_some() || somebody.plural {
            self.known.speaks(somebody, quote.whole.start);
            let last = quote.whole.last().unwrap_or(quote.whole.start);
            self.last = Some((somebody.clone(), self.reading.doc.block_of(last)));
        }
    }

    fn last(&self) -> Option<&Somebody> {
        self.last.as_ref().map(|(last, _)| last)
    }

    /// A turn without a source is an answer in an interview, or is settled by the turns around it.
    fn turn(&self, quote: &Found) -> Guess {
        let is_answer = turns::is_answer(self.reading, quote);
        Guess::of(is_answer.then(|| turns::interviewee(self.reading)).flatten(), UNLIKELY)
    }

    /// A quotation without a source has the subject of the sentence before it, or goes on with the speaker before it, in
    /// the same paragraph or the next.
    fn same_as_before(&mut self, quote: &Found, block: BlockPos) -> Guess {
        let introduced = quote.attribution.cue.is_none().then(|| self.introduced(quote));
        if let Some(introduced) = introduced.flatten() {
            return Guess::of(Some(introduced), KNOWN);
        }
        let Some((last, last_block)) = &self.last else { return self.soon_named(quote) };
        if block > *last_block + 1 {
            let candidates = vec![candidate(last, 30)];
            return Guess { somebody: None, candidates, certainty: 40 };
        }
        let new = || self.known.subject_between(block, &(self.spoken_until..quote.whole.start));
        match (block > *last_block).then(new).flatten() {
            Some(new) => Guess::of(Some(new), UNLIKELY),
            None => Guess::of(Some(last.clone()), KNOWN),
        }
    }

    /// Whoever is the subject soon behind words that open a text or a section.
    fn soon_named(&self, quote: &Found) -> Guess {
        let next = self.known.subject_behind(self.reading, quote.whole.end);
        Guess::of(next, UNLIKELY)
    }

    /// The subject of the sentence before, where nobody has spoken since: `Le rapporteur n'a pas caché son agacement. « … »`
    fn introduced(&mut self, quote: &Found) -> Option<Somebody> {
        let sentence = self.reading.doc.sentence_of(quote.whole.start).before(1)?;
        let tokens = self.reading.doc.sentences.get(sentence)?.tokens.clone();
        if self.spoken_until > tokens.start {
            return None;
        }
        let said = self.says(tokens);
        said.or_else(|| self.known.subject_of(sentence))
    }

    /// The subject of the last verb of saying in a sentence.
    fn says(&mut self, sentence: Tokens) -> Option<Somebody> {
        let is_main = |cue: &&Cue| {
            cue.form == CueForm::Finite && cue.strong && self.reading.passage_at(cue.head).is_none()
        };
        let cue = self.reading.cues_in(sentence).iter().rev().find(is_main)?;
        match self.reading.subject(cue).filter(Source::can_speak)? {
            Source::Phrase(phrase) => self.phrase(&phrase).somebody,
            Source::Pronoun(pronoun) => self.pronoun(pronoun).somebody,
            Source::Nobody => None,
        }
    }

    fn phrase(&mut self, phrase: &NounPhrase) -> Guess {
        if let Some(mention) = phrase.mention {
            let named = naming::named(self.reading, phrase, mention);
            return Guess::of(Some(named), NAMED);
        }
        if let Some(publisher) = self.publisher(phrase) {
            return Guess::of(Some(publisher), PUBLISHER);
        }
        let known = self.pointed_to(phrase).or_else(|| self.compatriot(phrase));
        if known.is_some() {
            return Guess::of(known, KNOWN);
        }
        let description = naming::described(self.reading, phrase);
        if !phrase.can_speak() && !phrase.plural {
            return Guess::of(Some(description), UNLIKELY);
        }
        self.known.introduce(&description);
        Guess::of(Some(description), DESCRIBED)
    }

    /// Somebody known whom a definite noun points back to.
    fn pointed_to(&mut self, phrase: &NounPhrase) -> Option<Somebody> {
        let last = self.last().cloned();
        phrase.definite.then(|| self.known.speaker(self.reading, phrase, last.as_ref()))?
    }

    /// Somebody whom the name of a people points back to: `l'Allemande`.
    fn compatriot(&self, phrase: &NounPhrase) -> Option<Somebody> {
        let at = phrase.tokens.last()?;
        let people = self.reading.lang.gazetteer().word(self.reading.doc.plain(at)).classes;
        let points_back = phrase.definite
            && phrase.noun.is_none()
            && phrase.tokens.len() == 2
            && self.reading.is_capitalized(at)
            && people.has(Class::People);
        let gender = people.gender();
        let person = Noun { lemma: "", kind: NounKind::Person, gender, number: None };
        let phrase = NounPhrase { gender, noun: Some((at, person)), ..phrase.clone() };
        points_back.then(|| self.known.by_anaphor(self.reading, &phrase, self.last(), 0))?
    }

    /// `un communiqué de la présidence` speaks for the presidency, and so does `le communiqué` after it.
    fn publisher(&mut self, phrase: &NounPhrase) -> Option<Somebody> {
        let is_text = |noun: &Noun| matches!(noun.kind, NounKind::Document | NounKind::Speech);
        let (at, _) = phrase.noun.filter(|(_, noun)| is_text(noun))?;
        let is_back = phrase.definite && at + 1 == phrase.tokens.end;
        let publisher = publisher::of(self.reading, at, phrase.tokens.end)
            .or_else(|| is_back.then(|| publisher::of_known(self.reading, at))?)?;
        self.phrase(&publisher).somebody
    }

    fn ranked(&self, pronoun: Pronoun) -> Vec<(i32, Somebody)> {
        self.known.ranked(self.reading, pronoun, self.last())
    }

    fn pronoun(&self, pronoun: Pronoun) -> Guess {
        best(self.ranked(pronoun))
    }

    /// The pronoun of a verb whose subject has said something before: the last speaker, if it may be that.
    fn same_pronoun(&self, pronoun: Pronoun) -> Guess {
        let mut ranked = self.ranked(pronoun);
        let is_person =
            |last: &&Somebody| last.kind == SpeakerKind::Person && last.entity.is_some();
        let last = self.last().filter(is_person);
        let again = |last: &Somebody| ranked.iter().position(|(_, known)| last.is(known));
        if let Some(place) = last.and_then(again) {
            let last = ranked.remove(place);
            ranked.insert(0, last);
        }
        best(ranked)
    }
}

/// The first of those who may be meant, the surer the further it leads.
fn best(mut ranked: Vec<(i32, Somebody)>) -> Guess {
    if ranked.is_empty() {
        return Guess::of(None, UNLIKELY);
    }
    let (best_score, best) = ranked.remove(0);
    let lead = |score: i32| u8::try_from(best_score.saturating_sub(score)).unwrap_or(u8::MAX);
    let margin = ranked.first().map_or(MARGIN, |(score, _)| lead(*score).min(MARGIN));
    let rivals = ranked.iter().take(2).filter(|(score, _)| lead(*score) < RIVAL);
    let candidates =
        rivals.map(|(score, somebody)| candidate(somebody, 50_u8.saturating_sub(lead(*score))));
    let candidates = candidates.collect();
    Guess { somebody: Some(best), candidates, certainty: PRONOUN.saturating_add(margin / 2) }
}
