//! What the recognisers propose.

use crate::annotation::{Confidence, Entity, EntityKind, Mention, MentionId, RuleId};
use crate::document::{TokenPos, Tokens};
use crate::rule::Rule;

/// A name as a recogniser proposes it, before it is linked to an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawMention {
    /// Tokens of the name; at least one.
    pub tokens: Tokens,
    /// What is named.
    pub kind: EntityKind,
    /// What found it.
    pub rule: RuleId,
    /// How sure span and kind are.
    pub confidence: Confidence,
}

/// What the model is as sure of as this stays, whatever stands beside it.
const SURE: Confidence = Confidence::new(80);

impl RawMention {
    /// What a rule found, by how many in a hundred it is sure.
    pub(super) fn found(rule: &Rule, kind: EntityKind, tokens: Tokens, per_cent: u8) -> Self {
        Self { tokens, kind, rule: rule.id, confidence: Confidence::new(per_cent) }
    }

    /// The same with what its grammar says that it means.
    pub(super) fn with_value(self, value: Option<String>) -> Valued {
        Valued { raw: self, value }
    }

    /// Whether it stays, whatever stands beside it.
    pub(super) fn is_sure(&self) -> bool {
        self.confidence >= SURE
    }
}

/// A mention with the value that its grammar gave it: an ISO date, an amount.
#[derive(Clone, Debug)]
pub(super) struct Valued {
    pub(super) raw: RawMention,
    pub(super) value: Option<String>,
}

/// Mentions and the entities that they name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entities {
    /// Every place where something is named, in text order, disjoint.
    pub mentions: Vec<Mention>,
    /// Who and what is named, each once, by first mention.
    pub entities: Vec<Entity>,
    /// What people are called beside their names, in text order.
    pub epithets: Vec<Epithet>,
}

/// A noun with its complements that says who bears a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Epithet {
    /// The mention beside which it stands.
    pub mention: MentionId,
    /// The noun.
    pub noun: TokenPos,
    /// The words from a rank before the noun to the end of its complements.
    pub tokens: Tokens,
    /// Whether the noun is a role: `maire`, but not `habitante`.
    pub is_role: bool,
}
