//! Mentions to entities.

use super::context::Context;
use super::{Entities, RawMention};
use crate::annotation::{Entity, EntityId, Mention, MentionId};

/// Links mentions of the same name.
pub(super) fn link(ctx: &Context<'_>, raw: Vec<RawMention>) -> Entities {
    let mut out = Entities::default();
    for (idx, raw) in raw.into_iter().enumerate() {
        let span = ctx.doc.span(raw.tokens);
        let id = EntityId(idx as u32);
        out.mentions.push(Mention {
            id: MentionId(idx as u32),
            kind: raw.kind,
            span,
            entity: id,
            rule: raw.rule,
            confidence: raw.confidence,
        });
        out.entities.push(Entity {
            id,
            kind: raw.kind,
            name: span.slice(ctx.doc.text).to_owned(),
            aliases: vec![],
            roles: vec![],
            mentions: vec![MentionId(idx as u32)],
            gender: None,
            value: None,
        });
    }
    out
}
