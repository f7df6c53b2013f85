//! Everybody who may be meant: whoever stands around a question, whoever spoke, somebody new, or nobody told.

use super::question::Question;
use crate::document::{BlockPos, SentencePos, TokenPos};
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::history::History;
use crate::quote::speaker::known::Known;
use crate::quote::speaker::naming;
use crate::quote::speaker::place::Place;
use crate::quote::speaker::somebody::Somebody;
use crate::sort;

/// Who is weighed.
#[derive(Clone, Debug)]
pub(crate) enum Who {
    /// Somebody who stands in the text.
    Known(Somebody),
    /// Somebody whom the description introduces.
    New(Somebody),
    /// Somebody else, or nobody who is told.
    NotTold,
}

impl Who {
    /// Somebody, if it is anybody.
    pub(crate) fn somebody(&self) -> Option<&Somebody> {
        match self {
            Self::Known(somebody) | Self::New(somebody) => Some(somebody),
            Self::NotTold => None,
        }
    }
}

/// Where somebody stands around a question.
#[derive(Debug)]
pub(crate) struct Standing<'k> {
    pub(crate) somebody: Somebody,
    /// Places before the question, in text order.
    pub(crate) before: Vec<&'k Place>,
    /// Whether it stands behind the question.
    pub(crate) is_ahead: bool,
    /// Whether it is the first person there who is a subject.
    pub(crate) is_first_ahead: bool,
    /// How many others have spoken since it did.
    pub(crate) turns_since: Option<usize>,
    /// Whether it is named as the next speaker; whether it goes on then with something.
    pub(crate) speaks_next: Option<bool>,
}

impl<'k> Standing<'k> {
    fn of(somebody: &Somebody) -> Self {
        Self {
            somebody: somebody.clone(),
            before: Vec::new(),
            is_ahead: false,
            is_first_ahead: false,
            turns_since: None,
            speaks_next: None,
        }
    }

    /// The last place outside the words of others, else the last one.
    pub(crate) fn nearest(&self) -> Option<&'k Place> {
        let told = self.before.iter().rev().find(|place| !place.is_quoted);
        told.or(self.before.last()).copied()
    }

    /// The last place as a subject outside the words of others.
    pub(crate) fn last_subject(&self) -> Option<&'k Place> {
        self.before.iter().rev().find(|place| place.is_told_subject()).copied()
    }
}

/// Where a question stands.
pub(crate) struct Here {
    pub(crate) sentence: SentencePos,
    pub(crate) block: BlockPos,
}

impl Here {
    pub(crate) fn of(reading: &Reading<'_, '_>, at: TokenPos) -> Self {
        Self { sentence: reading.doc.sentence_of(at), block: reading.doc.block_of(at) }
    }
}

/// How many sentences behind a question somebody may stand who is meant by it.
const AHEAD: usize = 3;

/// Everybody in the text who may be meant, each once.
pub(crate) fn standing<'k>(
    reading: &Reading<'_, '_>,
    known: &'k Known,
    history: &History,
    question: &Question<'_>,
) -> Vec<Standing<'k>> {
    let mut all: Vec<Standing<'k>> = Vec::new();
    for place in known.recent(question.at) {
        entry(&mut all, &place.somebody).before.push(place);
    }
    for place in known.described(question.at) {
        entry(&mut all, &place.somebody).before.push(place);
    }
    for (turns, spoken) in history.recent().enumerate() {
        entry(&mut all, &spoken.somebody).turns_since = Some(turns);
    }
    if let Some((_, noun)) = question.phrase().and_then(|phrase| phrase.noun) {
        for holder in known.roles.holders(noun.lemma) {
            entry(&mut all, holder);
        }
    }
    if question.quote.is_some() {
        let end = question.quote.map_or(question.at, |quote| quote.whole.end.max(question.at));
        let sentence = reading.doc.sentence_of(end.back(1));
        let mut soon =
            known.next(end).iter().take_while(|place| place.sentence <= sentence + AHEAD);
        for place in soon.clone().filter(|place| place.is_told_subject()) {
            entry(&mut all, &place.somebody).is_ahead = true;
        }
        if let Some(first) = soon.find(|place| place.is_person_subject()) {
            entry(&mut all, &first.somebody).is_first_ahead = true;
        }
        if let Some((next, goes_on)) = &history.next {
            let next = entry(&mut all, next);
            next.is_ahead = true;
            next.speaks_next = Some(*goes_on);
        }
    }
    for standing in &mut all {
        sort::by_key(&mut standing.before, |place| place.at);
    }
    all.retain(|standing| question.allows(reading, &standing.somebody));
    all
}

fn entry<'s, 'k>(all: &'s mut Vec<Standing<'k>>, somebody: &Somebody) -> &'s mut Standing<'k> {
    let place =
        all.iter().position(|standing| standing.somebody.is(somebody)).unwrap_or_else(|| {
            all.push(Standing::of(somebody));
            all.len().saturating_sub(1)
        });
    &mut all[place]
}

/// Whom a description introduces.
pub(crate) fn new(reading: &Reading<'_, '_>, question: &Question<'_>) -> Option<Who> {
    Some(Who::New(naming::described(reading, question.phrase()?)))
}
