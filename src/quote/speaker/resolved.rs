//! What is said of a source in the end: who it is, who else was weighed, and how sure that is.

use super::rank::candidate::Who;
use super::rank::feature::Feature;
use super::rank::question::Kind;
use super::rank::weights::Weights;
use super::rank::{Ranked, ground};
use crate::annotation::{Candidate, Confidence, Ground, Speaker};
use crate::quote::speaker::somebody::Somebody;

// How often a speaker whom the words or the turns around tell is the right one, in per cent, as measured on annotated articles.
pub(crate) const KNOWN: u8 = 72;
pub(crate) const UNLIKELY: u8 = 50;
/// What a reader has said.
pub(crate) const CERTAIN: u8 = 100;

/// A resolved source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Resolved {
    pub(crate) speaker: Option<Speaker>,
    /// What speaks for the speaker.
    pub(crate) grounds: Vec<Ground>,
    /// Others that were weighed, best first.
    pub(crate) candidates: Vec<Candidate>,
    /// How sure the speaker is, in per cent, where no name beside the words tells.
    pub(crate) certainty: u8,
    /// Everybody who was weighed, where that was done.
    pub(crate) weighed: Option<Weighed>,
}

/// A question with its answers.
#[derive(Clone, Debug)]
pub(crate) struct Weighed {
    /// By what; none where a name tells who it is, and the others are there for doubt.
    pub(crate) asked: Option<Kind>,
    /// The likeliest first.
    pub(crate) ranked: Vec<Ranked>,
}

/// From so much on somebody is told who may be meant.
const POSSIBLE: u8 = 25;
/// From so much on where nothing hands the words over.
const UNTOLD: u8 = 36;
/// From so much on whatever else may be.
const LIKELY: u8 = 50;

impl Weighed {
    /// Who is told: the likeliest; with a description, that itself unless somebody is likelier. `un voisin` is nobody whom
    /// the text has named.
    fn chosen(&self) -> Option<&Ranked> {
        let is_new = |ranked: &&Ranked| matches!(ranked.who, Who::New(_));
        let new = self.ranked.iter().find(is_new);
        let doubt = new.map_or(0, |new| new.chance);
        let is_told = |ranked: &&Ranked| {
            let goes_on = ranked.features.has(Feature::NextGoesOn);
            let least = if self.asked == Some(Kind::Nothing) { UNTOLD } else { POSSIBLE };
            let enough = if goes_on { POSSIBLE } else { LIKELY.min(least.max(doubt)) };
            let is_likely = ranked.chance >= enough;
            let features = ranked.features;
            let is_somebody_elses = features.has(Feature::OfficeUntold);
            is_likely && (!is_somebody_elses || features.has(Feature::TakenUp))
        };
        if new.is_some_and(|new| new.features.has(Feature::Indefinite)) {
            return new;
        }
        let known = self.ranked.iter().find(|ranked| matches!(ranked.who, Who::Known(_)));
        known.filter(is_told).or(new)
    }

    /// What speaks for the one who was chosen, against the next.
    fn grounds(&self, chosen: &Ranked, weights: &Weights) -> Vec<Ground> {
        let is_next = |ranked: &&Ranked| {
            ranked.features != chosen.features && ranked.who.somebody().is_some()
        };
        let next = self.ranked.iter().find(is_next).map(|next| next.features);
        match self.asked {
            Some(kind) => ground::grounds(weights, kind, chosen.features, next),
            None => Vec::new(),
        }
    }
}

impl Resolved {
    /// A speaker for one ground, beside whom nobody was weighed.
    pub(crate) fn by(speaker: Speaker, ground: Ground, certainty: u8) -> Self {
        Self { speaker: Some(speaker), certainty, grounds: vec![ground], ..Self::default() }
    }
}

/// Who a source may be, while the text is still read.
#[derive(Clone, Debug)]
pub(crate) struct Guess {
    pub(crate) somebody: Option<Somebody>,
    /// How sure it is, in per cent.
    pub(crate) certainty: u8,
    pub(crate) grounds: Vec<Ground>,
    pub(crate) weighed: Option<Weighed>,
    /// Others that the words do not fit, where nobody else fits them.
    pub(crate) unfit: Vec<Ranked>,
}

/// How many others are told.
const OTHERS: usize = 3;

/// Somebody whom the words do not fit is meant one time in so many (6 of 70 on annotated articles).
const MISFIT: u8 = 12;

impl Guess {
    /// The likeliest of those who were weighed.
    pub(crate) fn likeliest(weighed: Weighed, weights: &Weights) -> Self {
        let chosen = weighed.chosen();
        let somebody = chosen.and_then(|chosen| chosen.who.somebody().cloned());
        let certainty = chosen.map_or(0, |chosen| chosen.chance);
        let grounds = chosen.map(|chosen| weighed.grounds(chosen, weights)).unwrap_or_default();
        Self { somebody, certainty, grounds, weighed: Some(weighed), unfit: Vec::new() }
    }

    /// The same with whoever stands near, if the words have kept everybody else from being weighed.
    pub(crate) fn or_others(mut self, near: impl FnOnce() -> Vec<Ranked>) -> Self {
        let asked = self.weighed.as_ref().and_then(|weighed| weighed.asked);
        let is_limited = asked.is_some_and(|kind| kind != Kind::Nothing);
        if is_limited && self.others().next().is_none() {
            self.unfit = near();
        }
        self
    }

    /// Everybody who was weighed but the one who was chosen, with chances.
    fn others(&self) -> impl Iterator<Item = (&Somebody, u8)> {
        let fit = self.weighed.iter().flat_map(|weighed| &weighed.ranked);
        let fit = fit.map(|ranked| (ranked, ranked.chance));
        let all = fit.chain(self.unfit.iter().map(|ranked| (ranked, ranked.chance / MISFIT)));
        let is_chosen =
            |somebody: &Somebody| self.somebody.as_ref().is_some_and(|chosen| chosen.is(somebody));
        all.filter_map(move |(ranked, chance)| {
            let somebody = ranked.who.somebody().filter(|somebody| !is_chosen(somebody))?;
            Some((somebody, chance))
        })
    }

    /// What is told of it in the end.
    pub(crate) fn resolved(self) -> Resolved {
        let speaker = self.somebody.as_ref().map(Somebody::speaker);
        let others = self.others().take(OTHERS);
        let candidates = others.map(|(somebody, chance)| candidate(somebody, chance)).collect();
        let Self { certainty, grounds, weighed, .. } = self;
        Resolved { speaker, grounds, candidates, certainty, weighed }
    }
}

/// Somebody who was weighed.
fn candidate(somebody: &Somebody, per_cent: u8) -> Candidate {
    Candidate {
        name: somebody.name.to_string(),
        entity: somebody.entity,
        confidence: Confidence::new(per_cent),
    }
}
