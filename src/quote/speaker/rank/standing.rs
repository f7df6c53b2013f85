//! Features of where somebody stands, how often, and what it has said.

use super::candidate::{Here, Standing};
use super::feature::{Feature, Features};
use super::question::Question;
use crate::annotation::SpeakerKind;
use crate::document::TokenPos;
use crate::lang::lexicon::Frames;
use crate::quote::grammar::reading::Reading;
use crate::quote::speaker::history::{History, Spoken};

/// A question before all who may be meant, and what is true of them together.
pub(crate) struct Field<'f, 'a, 't> {
    reading: &'f Reading<'a, 't>,
    history: &'f History,
    question: &'f Question<'f>,
    here: Here,
    last_subject: Option<TokenPos>,
    nearest: Option<TokenPos>,
    most: usize,
    size: usize,
}

impl<'f, 'a, 't> Field<'f, 'a, 't> {
    pub(crate) fn of(
        reading: &'f Reading<'a, 't>,
        history: &'f History,
        question: &'f Question<'f>,
        all: &[Standing<'_>],
    ) -> Self {
        let places = |of: fn(&Standing<'_>) -> Option<TokenPos>| all.iter().filter_map(of).max();
        Self {
            reading,
            history,
            question,
            here: Here::of(reading, question.at),
            last_subject: places(|standing| standing.last_subject().map(|place| place.at)),
            nearest: places(|standing| standing.nearest().map(|place| place.at)),
            most: all.iter().map(|standing| standing.before.len()).max().unwrap_or(0),
            size: all.len(),
        }
    }

    /// All that holds of somebody.
    pub(crate) fn features(&self, standing: &Standing<'_>) -> Features {
        self.stands(standing).with(self.spoke(standing)).with(self.introduced(standing))
    }

    /// Who it is and where it stands.
    fn stands(&self, standing: &Standing<'_>) -> Features {
        let mut found = self.who(standing);
        self.distance(standing, &mut found);
        self.function(standing, &mut found);
        let times = standing.before.len();
        found.add_if(times == 1, Feature::Once);
        found.add_if(times >= 3, Feature::Often);
        found.add_if(times == self.most && times >= 2, Feature::Most);
        let words = self.question.quote.map(|quote| &quote.whole);
        let is_in_words = words
            .is_some_and(|words| standing.before.iter().any(|place| words.contains(&place.at)));
        found.add_if(is_in_words, Feature::InWords);
        found
    }

    fn who(&self, standing: &Standing<'_>) -> Features {
        let mut found = Features::default();
        let somebody = &standing.somebody;
        let is_person = somebody.kind == SpeakerKind::Person;
        if self.question.phrase().is_none() {
            found.add_if(somebody.kind == SpeakerKind::Organization, Feature::Organization);
            found.add_if(somebody.kind == SpeakerKind::Group, Feature::Group);
        }
        found.add_if(somebody.is_place, Feature::Place);
        found.add_if(somebody.entity.is_none(), Feature::Described);
        found.add_if(somebody.is_new, Feature::DescribedAsNew);
        let is_open = is_person && self.question.gender().is_some() && somebody.gender.is_none();
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

    fn function(&self, standing: &Standing<'_>, found: &mut Features) {
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
        let is_before = self.here.sentence.since(nearest.sentence) == 1;
        found.add_if(is_nearest && is_before && self.opens(), Feature::TakenUp);
        found.add_if(is_nearest && self.question.is_latter(), Feature::LatterNearest);
        found.add_if(!nearest.is_subject && self.question.is_latter(), Feature::LatterObject);
        found.add_if(nearest.is_pronoun, Feature::ByPronoun);
        found.add_if(nearest.is_quoted, Feature::OnlyQuoted);
    }

    /// Whether a description asks that opens its sentence.
    fn opens(&self) -> bool {
        self.question.phrase().is_some() && self.reading.doc.starts_sentence(self.question.at)
    }

    /// What it has said.
    fn spoke(&self, standing: &Standing<'_>) -> Features {
        let mut found = Features::default();
        match standing.turns_since {
            Some(0) => found = self.spoke_last(),
            Some(1) => found.add(Feature::SpokeSecond),
            Some(2) => found.add(Feature::SpokeThird),
            Some(_) => found.add(Feature::SpokeEarlier),
            None => {}
        }
        found.add_if(standing.speaks_next.is_some(), Feature::SpeaksNext);
        found.add_if(standing.speaks_next == Some(true), Feature::NextGoesOn);
        found
    }

    fn spoke_last(&self) -> Features {
        let mut found = Features::default();
        let Some(last) = self.history.last() else { return found };
        found.add(self.how_near(last));
        let is_silent_since = self.last_subject.is_none_or(|subject| subject < last.end);
        found.add_if(is_silent_since, Feature::SpokeLastOfAll);
        let says = |frames: Frames| {
            let cue = self.question.quote.and_then(|quote| quote.attribution.cue.as_ref());
            self.reading.says(cue, frames)
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
    fn introduced(&self, standing: &Standing<'_>) -> Features {
        let mut found = Features::default();
        let Some(before) = self.here.sentence.before(1) else { return found };
        let Some(sentence) = self.reading.doc.sentences.get(before) else { return found };
        let subjects = || standing.before.iter().filter(|place| place.is_told_subject());
        let is_subject = subjects().any(|place| place.sentence == before);
        let is_silent = self.history.until <= sentence.tokens.start;
        found.add_if(
            is_subject && is_silent && self.question.phrase().is_none(),
            Feature::Introduced,
        );
        let opens = subjects().any(|place| {
            let block = self.reading.doc.blocks.get(self.here.block);
            block.is_some_and(|block| place.at == block.tokens.start)
        });
        found.add_if(opens, Feature::OpensBlock);
        found
    }
}
