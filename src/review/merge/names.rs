//! Which mentions are of one entity.

use super::claim::{Item, letters};
use crate::annotation::Annotations;
use crate::review::step::Target;
use crate::span::Span;
use std::collections::BTreeMap;

/// The entities of the text.
pub(super) struct Names {
    /// As the engine has found them.
    pub(super) found: Index,
    /// As the first reader has left them.
    pub(super) reviewed: Index,
}

/// Entities by the places of their mentions.
pub(super) struct Index {
    entities: BTreeMap<Span, usize>,
    mentions: Vec<Vec<Item>>,
}

impl Names {
    /// Reads who is named; `origin` tells where a mention of the second stood first.
    pub(super) fn new(
        text: &str,
        found: &Annotations,
        reviewed: &Annotations,
        origin: impl Fn(Span) -> Item,
    ) -> Self {
        Self {
            found: Index::new(found, |span| (Target::Mention, letters(text, span))),
            reviewed: Index::new(reviewed, |span| origin(letters(text, span))),
        }
    }
}

impl Index {
    fn new(annotations: &Annotations, item: impl Fn(Span) -> Item) -> Self {
        let mut index = Self {
            entities: BTreeMap::new(),
            mentions: vec![Vec::new(); annotations.entities.len()],
        };
        for mention in &annotations.mentions {
            let item = item(mention.span);
            index.entities.insert(item.1, mention.entity.index());
            index.mentions[mention.entity.index()].push(item);
        }
        index
    }

    /// All mentions of the entity that has one at a place; that place, where none is known.
    pub(super) fn all(&self, item: Item) -> Vec<Item> {
        let entity = self.entities.get(&item.1);
        entity.map_or_else(|| vec![item], |entity| self.mentions[*entity].clone())
    }

    /// Where that entity is named first.
    pub(super) fn first(&self, item: Item) -> Span {
        self.all(item).first().map_or(item.1, |(_, place)| *place)
    }
}
