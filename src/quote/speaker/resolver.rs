//! Each source for itself: a name, a description, a pronoun, or whoever spoke before.

use super::gather;
use super::history::{History, Spoken};
use super::known::Known;
use super::place::Place;
use super::rank;
use super::rank::question::Question;
use super::rank::weights::Weights;
use super::resolved::{CERTAIN, Guess, Resolved, UNLIKELY, Weighed};
use super::somebody::Somebody;
use super::{naming, people, publisher, turns};
use crate::annotation::{Ground, Speaker};
use crate::lang::lexicon::{Frames, Noun, NounKind};
use crate::position::Stretch;
use crate::quote::found::Found;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;

/// What is known so far, as the text is read.
pub(crate) struct Resolver<'r, 'a, 't> {
    reading: &'r Reading<'a, 't>,
    known: Known,
    history: History,
}

impl<'r, 'a, 't> Resolver<'r, 'a, 't> {
    pub(crate) fn new(reading: &'r Reading<'a, 't>, weights: &Weights) -> Self {
        Self { reading, known: gather::known(reading, weights), history: History::default() }
    }

    /// Whose a quotation is; those before it have been asked for, `next` are the ones behind it.
    pub(crate) fn quote(&mut self, quote: &Found, next: &[Found]) -> Resolved {
        self.history.next = self.next_named(quote, next);
        let guess = self.guess(quote).or_others(|| self.weigh(&Question::nothing(quote)).ranked);
        if let Some(somebody) = &guess.somebody {
            self.remember(quote, somebody);
        }
        self.history.until = self.history.until.max(quote.whole.end);
        guess.resolved()
    }

    /// A quotation of which a reader has said whose it is.
    pub(crate) fn told_by_reader(&mut self, quote: &Found, speaker: &Speaker) -> Resolved {
        let somebody = Somebody::told(self.reading, speaker, quote.whole.start);
        self.remember(quote, &somebody);
        self.history.until = self.history.until.max(quote.whole.end);
        Resolved::by(speaker.clone(), Ground::Named, CERTAIN)
    }

    fn guess(&self, quote: &Found) -> Guess {
        match &quote.attribution.source {
            Some(Source::Phrase(phrase)) => self.phrase(phrase, quote),
            Some(Source::Pronoun(pronoun)) => self.ask(&Question::pronoun(*pronoun, Some(quote))),
            Some(Source::Nobody) => self.told(None, quote),
            None if turns::is_open_turn(quote) => self.turn(quote),
            None => self.ask(&Question::nothing(quote)),
        }
    }

    fn ask(&self, question: &Question<'_>) -> Guess {
        Guess::likeliest(self.weigh(question), &self.known.weights)
    }

    fn weigh(&self, question: &Question<'_>) -> Weighed {
        let ranked = rank::rank(self.reading, &self.known, &self.history, question);
        Weighed { asked: Some(question.kind()), ranked }
    }

    /// Somebody who is told, or nobody who is; the others might have been asked for.
    fn told(&self, somebody: Option<Somebody>, quote: &Found) -> Guess {
        let others = self.weigh(&Question::nothing(quote));
        let weighed = Some(Weighed { asked: None, ..others });
        let grounds = if somebody.is_some() { vec![Ground::Named] } else { Vec::new() };
        Guess { somebody, certainty: UNLIKELY, grounds, weighed, unfit: Vec::new() }
    }

    /// Whoever is named beside one of the next quotations, and whether that one goes on with something.
    fn next_named(&self, quote: &Found, next: &[Found]) -> Option<(Somebody, bool)> {
        const QUOTES: usize = 4;
        const BLOCKS: usize = 2;
        let block = self.reading.doc.block_of(quote.whole.start);
        let near =
            |next: &&Found| self.reading.doc.block_of(next.whole.start).since(block) <= BLOCKS;
        next.iter().take(QUOTES).take_while(near).find_map(|next| {
            let Some(Source::Phrase(phrase)) = &next.attribution.source else { return None };
            let somebody = naming::named(self.reading, phrase, phrase.mention?);
            let says = |frames| self.reading.says(next.attribution.cue.as_ref(), frames);
            (!says(Frames::REPLY)).then(|| (somebody, says(Frames::MORE)))
        })
    }

    /// Notes who speaks, where, and what it was called.
    fn remember(&mut self, quote: &Found, somebody: &Somebody) {
        let doc = self.reading.doc;
        let last = quote.whole.last().unwrap_or(quote.whole.start);
        self.history.add(Spoken {
            somebody: somebody.clone(),
            block: doc.block_of(last),
            sentence: doc.sentence_of(last),
            end: quote.whole.end,
        });
        if let Some(Source::Phrase(phrase)) = &quote.attribution.source
            && phrase.mention.is_none()
        {
            let at = phrase.tokens.start;
            self.known.introduce(Place::of_subject(self.reading, at, somebody.clone()));
            self.known.roles.called(self.reading, phrase, somebody);
        }
    }

    /// A turn without a source is an answer in an interview, or is settled by the turns around it.
    fn turn(&self, quote: &Found) -> Guess {
        let is_answer = turns::is_answer(self.reading, quote);
        let somebody = is_answer.then(|| turns::interviewee(self.reading)).flatten();
        let grounds = somebody.iter().map(|_| Ground::Turn).collect();
        Guess { grounds, ..self.told(somebody, quote) }
    }

    fn phrase(&self, phrase: &NounPhrase, quote: &Found) -> Guess {
        if let Some(people) = people::of(self.reading, phrase) {
            return self.ask(&Question::description(&people, Some(quote)));
        }
        if let Some(mention) = phrase.mention {
            let named = naming::named(self.reading, phrase, mention);
            return self.told(Some(named), quote);
        }
        if let Some(holder) = phrase.noun.and_then(|(at, _)| self.known.roles.holder(at)) {
            return self.told(Some(holder.clone()), quote);
        }
        match self.publisher(phrase) {
            Some(publisher) => self.phrase(&publisher, quote),
            None => self.ask(&Question::description(phrase, Some(quote))),
        }
    }

    /// `un communiqué de la présidence` speaks for the presidency, and so does `le communiqué` after it.
    fn publisher(&self, phrase: &NounPhrase) -> Option<NounPhrase> {
        let is_text = |noun: &Noun| matches!(noun.kind, NounKind::Document | NounKind::Speech);
        let (at, _) = phrase.noun.filter(|(_, noun)| is_text(noun))?;
        let is_back = phrase.definite && at + 1 == phrase.tokens.end;
        publisher::of(self.reading, at, phrase.tokens.end)
            .or_else(|| is_back.then(|| publisher::of_known(self.reading, at))?)
    }
}
