//! Who and what is named: document in, mentions and entities out.
//!
//! A recogniser proposes [`RawMention`]s; everything after it (linking, roles, values) reads only those, so that rules
//! and a trained model are exchangeable.

mod context;
mod gender;
mod link;
mod role;
mod rules;

use crate::annotation::{Confidence, Entity, EntityKind, Mention, RuleId};
use crate::document::Document;
use crate::lang::LangData;
use context::Context;
use link::Valued;
use std::ops::Range;

/// A name as a recogniser proposes it, before it is linked to an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawMention {
    /// Tokens of the name; at least one.
    pub tokens: Range<usize>,
    /// What is named.
    pub kind: EntityKind,
    /// What found it.
    pub rule: RuleId,
    /// How sure span and kind are.
    pub confidence: Confidence,
}

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
pub fn detect(doc: &Document<'_>, lang: &LangData) -> Entities {
    let ctx = Context::new(doc, lang);
    let raw = rules::recognize(&ctx);
    let mentions = raw.into_iter().map(|raw| Valued { raw, value: None }).collect();
    link::link(&ctx, mentions)
}
