//! Who and what is named: document in, mentions and entities out.

use crate::annotation::{Entity, Mention};
use crate::document::Document;
use crate::lang::LangData;

/// Mentions and the entities that they name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// Every place where something is named, in text order, disjoint.
    pub mentions: Vec<Mention>,
    /// Who and what is named, each once, by first mention.
    pub entities: Vec<Entity>,
}

/// Finds the names of a document and links those of one entity.
#[must_use]
pub fn detect(_doc: &Document<'_>, _lang: &LangData) -> Entities {
    Entities::default()
}
