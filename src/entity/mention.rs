//! What the recognisers propose.

use crate::annotation::{Confidence, EntityKind, RuleId};
use crate::document::Tokens;

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

/// A mention with the value that its grammar gave it: an ISO date, an amount.
#[derive(Clone, Debug)]
pub(super) struct Valued {
    pub(super) raw: RawMention,
    pub(super) value: Option<String>,
}
