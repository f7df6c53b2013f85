//! Annotations in text order with the numbers of their places, after some have come, gone or moved.

use super::review::{Review, stands};
use super::{Annotations, DuplicateId, Entity, EntityId, MentionId, QuoteId};
use crate::sort;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// The new number of what had a number; none where it is gone.
type Numbers = Vec<Option<u32>>;

impl Annotations {
    /// What the reader has left standing.
    #[must_use]
    pub fn standing(&self) -> Self {
        let mut standing = self.clone();
        standing.renumber(stands);
        standing
    }

    /// Leaves out what is not kept, and entities without mentions, and numbers the rest in text order.
    pub(crate) fn renumber(&mut self, is_kept: impl Fn(Option<Review>) -> bool) {
        self.renumber_quotes(&is_kept);
        let mentions = self.renumber_mentions(&is_kept);
        let entities = self.renumber_entities(&mentions);
        self.follow(&entities);
        self.duplicates.retain(|cluster| is_kept(cluster.review));
        for (idx, cluster) in self.duplicates.iter_mut().enumerate() {
            cluster.id = DuplicateId(idx as u32);
        }
    }

    /// Of quotations that copy one another the first that is kept is the original.
    fn renumber_quotes(&mut self, is_kept: impl Fn(Option<Review>) -> bool) {
        number(&mut self.quotes, |quote, at| quote.id = QuoteId(at));
        self.quotes.retain(|quote| is_kept(quote.review));
        sort::by_key(&mut self.quotes, |quote| {
            (quote.span.start(), Reverse(quote.span.end()), quote.parts.first().copied())
        });
        let mut originals = BTreeMap::new();
        for (at, quote) in self.quotes.iter_mut().enumerate() {
            let id = QuoteId(at as u32);
            let original = *originals.entry(quote.copy_of.unwrap_or(quote.id)).or_insert(id);
            quote.copy_of = Some(original).filter(|original| *original != id);
            quote.id = id;
        }
    }

    fn renumber_mentions(&mut self, is_kept: impl Fn(Option<Review>) -> bool) -> Numbers {
        let old = self.mentions.len();
        number(&mut self.mentions, |mention, at| mention.id = MentionId(at));
        self.mentions.retain(|mention| is_kept(mention.review));
        sort::by_key(&mut self.mentions, |mention| mention.span);
        let numbers = numbers(old, self.mentions.iter().map(|mention| mention.id.0));
        number(&mut self.mentions, |mention, at| mention.id = MentionId(at));
        numbers
    }

    /// Entities by their first mentions.
    fn renumber_entities(&mut self, mentions: &Numbers) -> Numbers {
        let old = self.entities.len();
        for entity in &mut self.entities {
            let kept = entity.mentions.iter().filter_map(|id| moved(mentions, id.0));
            entity.mentions = kept.map(MentionId).collect();
            sort::by_key(&mut entity.mentions, |id| *id);
        }
        number(&mut self.entities, |entity, at| entity.id = EntityId(at));
        self.entities.retain(|entity| !entity.mentions.is_empty());
        sort::by_key(&mut self.entities, |entity: &Entity| entity.mentions.first().copied());
        let numbers = numbers(old, self.entities.iter().map(|entity| entity.id.0));
        number(&mut self.entities, |entity, at| entity.id = EntityId(at));
        numbers
    }

    /// Follows entities to their new numbers; whoever speaks keeps the name of one that is gone.
    fn follow(&mut self, entities: &Numbers) {
        let to = |id: Option<EntityId>| id.and_then(|id| moved(entities, id.0)).map(EntityId);
        for mention in &mut self.mentions {
            mention.entity = to(Some(mention.entity)).unwrap_or(mention.entity);
        }
        for quote in &mut self.quotes {
            let speaker = quote.speaker.iter_mut().map(|speaker| &mut speaker.entity);
            let candidates = quote.candidates.iter_mut().map(|candidate| &mut candidate.entity);
            for entity in speaker.chain(candidates) {
                *entity = to(*entity);
            }
        }
    }
}

fn number<T>(items: &mut [T], set: impl Fn(&mut T, u32)) {
    for (at, item) in items.iter_mut().enumerate() {
        set(item, at as u32);
    }
}

fn numbers(old: usize, kept: impl Iterator<Item = u32>) -> Numbers {
    let mut numbers = vec![None; old];
    for (new, old) in kept.enumerate() {
        numbers[old as usize] = Some(new as u32);
    }
    numbers
}

fn moved(numbers: &Numbers, old: u32) -> Option<u32> {
    numbers.get(old as usize).copied().flatten()
}
