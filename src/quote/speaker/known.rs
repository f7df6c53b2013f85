//! Who stands where in a text: its names, the descriptions met so far, and the nouns that stand beside names.

use super::place::Place;
use super::rank::weights::Weights;
use super::roles::Roles;
use super::somebody::Somebody;
use crate::document::{SentencePos, TokenPos};
use crate::sort;

/// Names and descriptions by place, and the nouns that stand beside names.
pub(crate) struct Known {
    /// By what somebody is chosen.
    pub(crate) weights: Weights,
    /// In text order.
    pub(crate) places: Vec<Place>,
    pub(crate) roles: Roles,
    /// In text order.
    descriptions: Vec<Place>,
}

/// How many places back or on somebody is looked for who may be meant.
const WINDOW: usize = 40;

/// How many descriptions back.
const DESCRIPTIONS: usize = 16;

impl Known {
    /// Nobody yet.
    pub(crate) fn new(weights: &Weights) -> Self {
        Self {
            weights: *weights,
            places: Vec::new(),
            roles: Roles::default(),
            descriptions: Vec::new(),
        }
    }

    /// The next places from a token on.
    pub(crate) fn next(&self, at: TokenPos) -> &[Place] {
        let next = &self.places[self.places.partition_point(|place| place.at < at)..];
        &next[..WINDOW.min(next.len())]
    }

    /// The last places before a token.
    pub(crate) fn recent(&self, at: TokenPos) -> &[Place] {
        last_before(&self.places, at, WINDOW)
    }

    /// The last descriptions before a token.
    pub(crate) fn described(&self, at: TokenPos) -> &[Place] {
        last_before(&self.descriptions, at, DESCRIPTIONS)
    }

    /// Notes that somebody stands at a place where no name does.
    pub(crate) fn introduce(&mut self, place: Place) {
        let list =
            if place.somebody.entity.is_some() { &mut self.places } else { &mut self.descriptions };
        let position = list.partition_point(|known| known.at < place.at);
        if list.get(position).is_none_or(|known| known.at != place.at) {
            list.insert(position, place);
        }
    }

    /// The same for descriptions in text order.
    pub(crate) fn introduce_all(&mut self, places: Vec<Place>) {
        let known = |place: &Place| {
            self.descriptions.binary_search_by_key(&place.at, |known| known.at).is_ok()
        };
        let new: Vec<Place> = places.into_iter().filter(|place| !known(place)).collect();
        self.descriptions.extend(new);
        sort::by_key(&mut self.descriptions, |place| place.at);
    }

    /// The person who is the subject of a sentence.
    pub(crate) fn subject_of(&self, sentence: SentencePos) -> Option<Somebody> {
        let start = self.places.partition_point(|place| place.sentence < sentence);
        let mut inside = self.places[start..].iter().take_while(|place| place.sentence == sentence);
        let subject = inside.find(|place| place.is_person_subject());
        subject.map(|place| place.somebody.clone())
    }
}

/// The last places of a list before a token.
fn last_before(places: &[Place], at: TokenPos, most: usize) -> &[Place] {
    let end = places.partition_point(|place| place.at < at);
    &places[end.saturating_sub(most)..end]
}
