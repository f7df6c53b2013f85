//! Features of where somebody stands, how often, and what it has said.

use super::candidate::{Here, Standing};
use super::feature::{Feature, Features};
use super::question::Question;
use crate::annotation::SpeakerKind;
use crate::document::TokenPos;
use crate::lang::lexicon::Frames;
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::history::{History, Spoken};

/// What is true of all who may be meant together.
pub(crate) struct Field {
    here: Here,
    last_subject: Option<TokenPos>,
    nearest: Option<TokenPos>,
    most: usize,
    size: usize,
}

impl Field {
    pub(crate) fn of(reading: &Reading<'_, '_>, at: TokenPos, all: &[Standing<'_>]) -> Self {
        let places = |of: fn(&Standing<'_>) -> Option<TokenPos>| all.iter().filter_map(of).max();
        Self {
            here: Here::of(reading, at),
            last_subject: places(|standing| standing.last_subject().map(|place| place.at)),
            nearest: places(|standing| standing.nearest().map(|place| place.at)),
            most: all.iter().map(|standing| standing.before.len()).max().unwrap_or(0),
            size: all.len(),
        }
    }

    /// Who it is and where it stands.
    pub(crate) fn stands(&self, question: &Question<'_>, standing: &Standing<'_>) -> Features {
        let mut found = self.who(question, standing);
        self.distance(standing, &mut found);
        self.function(question, standing, &mut found);
        let times = standing.before.len();
        found.add_if(times == 1, Feature::Once);
        found.add_if(times >= 3, Feature::Often);
        found.add_if(times == self.most && times >= 2, Feature::Most);
        let words = question.quote.map(|quote| &quote.whole);
        let is_in_words = words
            .is_some_and(|words| standing.before.iter().any(|place| words.contains(&place.at)));
        found.add_if(is_in_words, Feature::InWords);
        found
    }

    fn who(&self, question: &Question<'_>, standing: &Standing<'_>) -> Features {
        let mut found = Features::default();
        let somebody = &standing.somebody;
        let is_person = somebody.kind == SpeakerKind::Person;
        if question.phrase().is_none() {
            found.add_if(somebody.kind == SpeakerKind::Organization, Feature::Organization);
            found.add_if(somebody.kind == SpeakerKind::Group, Feature::Group);
        }
        found.add_if(somebody.is_place, Feature::Place);
        found.add_if(somebody.entity.is_none(), Feature::Described);
        found.add_if(somebody.is_new, Feature::DescribedAsNew);
        let is_open = is_person && question.gender().is_some() && somebody.gender.is_none();
        found.add_if(is_open, Feature::GenderOpen);
        found.add_if(self.size == 1, Feature::Only);
        found
    }

    fn distance(&self, standing: &Standing<'_>, found: &mut Features) {
        found.add_if(standing.is_first_ahead, Feature::FirstAhead);
        let Some(place) = standing.nearest() else {
            found.add_if(standing.is_ahead, Feature::Ahead);
            return;
        };
        found.add(match self.here.sentence.since(place.sentence) {
            0 => Feature::Here,
            1 => Feature::OneBack,
            2 => Feature::TwoBack,
            3..=4 => Feature::FewBack,
            5..=8 => Feature::FarBack,
            _ => Feature::Remote,
        });
        match self.here.block.since(place.block) {
            0 => found.add(Feature::SameBlock),
            1 => found.add(Feature::BlockBefore),
            _ => {}
        }
    }

    fn function(&self, question: &Question<'_>, standing: &Standing<'_>, found: &mut Features) {
        let Some(nearest) = standing.nearest() else { return };
        if let Some(place) = standing.last_subject() {
            found.add(match self.here.sentence.since(place.sentence) {
                0 => Feature::SubjectHere,
                1 => Feature::SubjectOneBack,
                _ => Feature::SubjectFar,
            });
            found.add_if(Some(place.at) == self.last_subject, Feature::LastSubject);
        }
        match self.here.sentence.since(nearest.sentence) {
            0 if !nearest.is_subject => found.add(Feature::ObjectHere),
            1 if !nearest.is_subject => found.add(Feature::ObjectOneBack),
            _ => {}
        }
        let is_nearest = Some(nearest.at) == self.nearest;
        found.add_if(is_nearest, Feature::Nearest);
        found.add_if(is_nearest && question.is_latter(), Feature::LatterNearest);
        found.add_if(!nearest.is_subject && question.is_latter(), Feature::LatterObject);
        found.add_if(nearest.is_pronoun, Feature::ByPronoun);
        found.add_if(nearest.is_quoted, Feature::OnlyQuoted);
    }

    /// What it has said.
    pub(crate) fn spoke(
        &self,
        reading: &Reading<'_, '_>,
        history: &History,
        question: &Question<'_>,
        standing: &Standing<'_>,
    ) -> Features {
        let mut found = Features::default();
        let somebody = &standing.somebody;
        match history.turns_since(somebody) {
            Some(0) => found = self.spoke_last(reading, history, question),
            Some(1) => found.add(Feature::SpokeSecond),
            Some(2) => found.add(Feature::SpokeThird),
            Some(_) => found.add(Feature::SpokeEarlier),
            None => {}
        }
        let next = history.next.as_ref().filter(|(next, _)| next.is(somebody));
        found.add_if(next.is_some(), Feature::SpeaksNext);
        found.add_if(next.is_some_and(|(_, goes_on)| *goes_on), Feature::NextGoesOn);
        found
    }

    fn spoke_last(
        &self,
        reading: &Reading<'_, '_>,
        history: &History,
        question: &Question<'_>,
    ) -> Features {
        let mut found = Features::default();
        let Some(last) = history.last() else { return found };
        found.add(self.how_near(last));
        let is_silent_since = self.last_subject.is_none_or(|subject| subject < last.end);
        found.add_if(is_silent_since, Feature::SpokeLastOfAll);
        let says = |frames: Frames| {
            let cue = question.quote.and_then(|quote| quote.attribution.cue.as_ref());
            reading.says(cue, frames)
        };
        found.add_if(says(Frames::MORE), Feature::GoesOn);
        found.add_if(says(Frames::REPLY), Feature::Replies);
        found
    }

    fn how_near(&self, last: &Spoken) -> Feature {
        match self.here.block.since(last.block) {
            0 if last.sentence == self.here.sentence => Feature::SpokeHere,
            0 => Feature::SpokeInBlock,
            1 => Feature::SpokeBlockBefore,
            _ => Feature::SpokeFar,
        }
    }

    /// What nobody has said before these words, told by the sentence before them.
    pub(crate) fn introduced(
        &self,
        reading: &Reading<'_, '_>,
        history: &History,
        question: &Question<'_>,
        standing: &Standing<'_>,
    ) -> Features {
        let mut found = Features::default();
        let Some(before) = self.here.sentence.before(1) else { return found };
        let Some(sentence) = reading.doc.sentences.get(before) else { return found };
        let subjects = || standing.before.iter().filter(|place| place.is_told_subject());
        let is_subject = subjects().any(|place| place.sentence == before);
        let is_silent = history.until <= sentence.tokens.start;
        found.add_if(is_subject && is_silent && question.phrase().is_none(), Feature::Introduced);
        let opens = subjects().any(|place| {
            let block = reading.doc.blocks.get(self.here.block);
            block.is_some_and(|block| place.at == block.tokens.start)
        });
        found.add_if(opens, Feature::OpensBlock);
        found
    }
}
