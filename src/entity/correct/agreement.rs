//! One word, one kind: what the sure occurrences of a name say of the doubtful ones.

use super::SURE;
use crate::annotation::{EntityKind, RuleId};
use crate::entity::RawMention;
use crate::entity::context::Context;
use std::collections::HashMap;

/// Other kinds must weigh so many times as much.
const CLEARLY: u32 = 2;

const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Place, EntityKind::Organization];

/// Gives doubtful names of one word the kind that weighs most over all occurrences.
pub(super) fn settle(ctx: &Context<'_>, names: &mut [RawMention]) {
    let kind_of = |name: &RawMention| {
        KINDS.iter().position(|&kind| kind == name.kind).filter(|_| name.tokens.len() == 1)
    };
    let mut weights: HashMap<&str, [u32; KINDS.len()]> = HashMap::new();
    for name in names.iter() {
        if let Some(kind) = kind_of(name) {
            weights.entry(ctx.doc.slice(name.tokens.start)).or_default()[kind] +=
                u32::from(name.confidence.per_cent());
        }
    }
    for name in names.iter_mut().filter(|name| name.confidence < SURE) {
        let Some(own) = kind_of(name) else { continue };
        let weights = weights[ctx.doc.slice(name.tokens.start)];
        let clear = (0..KINDS.len()).filter(|&kind| weights[kind] > CLEARLY * weights[own]);
        if let Some(best) = clear.max_by_key(|&kind| weights[kind]) {
            (name.kind, name.rule) = (KINDS[best], RuleId("entity.agreement"));
        }
    }
}
