//! Somebody who speaks or may be meant.

use crate::annotation::{Entity, EntityId, EntityKind, Gender, Speaker, SpeakerKind};
use crate::document::TokenPos;
use crate::quote::grammar::view::View;
use std::rc::Rc;

/// Somebody who can speak.
#[derive(Clone, Debug)]
pub(crate) struct Somebody {
    /// Token of the mention that introduced it.
    pub(crate) at: TokenPos,
    pub(crate) name: Rc<str>,
    pub(crate) entity: Option<EntityId>,
    pub(crate) kind: SpeakerKind,
    pub(crate) gender: Option<Gender>,
    pub(crate) plural: bool,
    /// Whether an indefinite description introduces it: `un ami`.
    pub(crate) is_new: bool,
    /// Whether it is a place that stands for those who govern it.
    pub(crate) is_place: bool,
}

impl Somebody {
    pub(crate) fn speaker(&self) -> Speaker {
        Speaker { name: self.name.to_string(), entity: self.entity, kind: self.kind }
    }

    /// Somebody with a name, at one of its mentions.
    pub(crate) fn named(entity: &Entity, at: TokenPos) -> Self {
        let is_person = entity.kind == EntityKind::Person;
        Self {
            at,
            name: entity.name.as_str().into(),
            entity: Some(entity.id),
            kind: if is_person { SpeakerKind::Person } else { SpeakerKind::Organization },
            gender: entity.gender,
            plural: false,
            is_new: false,
            is_place: entity.kind == EntityKind::Place,
        }
    }

    /// Somebody whom a reader has named.
    pub(crate) fn told(view: &View<'_, '_>, speaker: &Speaker, at: TokenPos) -> Self {
        let entity = speaker.entity.and_then(|id| view.entities.entities.get(id.index()));
        Self {
            at,
            name: speaker.name.as_str().into(),
            entity: entity.map(|entity| entity.id),
            kind: speaker.kind,
            gender: entity.and_then(|entity| entity.gender),
            plural: speaker.kind == SpeakerKind::Group,
            is_new: false,
            is_place: entity.is_some_and(|entity| entity.kind == EntityKind::Place),
        }
    }

    pub(crate) fn is(&self, other: &Self) -> bool {
        match (self.entity, other.entity) {
            (Some(one), Some(two)) => one == two,
            (None, None) => self.name == other.name,
            _ => false,
        }
    }
}
