//! Words with capitals that are no names: feasts, and what stands in another language.

use crate::annotation::EntityKind;
use crate::document::{Case, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::lang;
use crate::position::Stretch;
use crate::sort;

/// `la Saint-Sylvestre`.
pub(super) fn is_feast(ctx: &Context<'_>, name: &RawMention) -> bool {
    let (article, saint) = ctx.lang.name_grammar().feast;
    let first = name.tokens.start;
    let word = ctx.plain(first);
    let is_saint = word
        .strip_prefix(saint)
        .is_some_and(|rest| rest.starts_with('-') || rest.is_empty() && name.tokens.len() > 1);
    is_saint && ctx.lower(first.before(1)) == article
}

/// The sentences and marked passages that are in another language.
pub(super) fn foreign(ctx: &Context<'_>) -> Vec<Tokens> {
    let sentences = ctx.doc.sentences.iter().map(|sentence| sentence.tokens.clone());
    let marked = ctx.doc.marks.iter().map(|pair| pair.inside.clone());
    let mut found: Vec<Tokens> =
        sentences.chain(marked).filter(|tokens| is_foreign(ctx, tokens)).collect();
    sort::by_key(&mut found, |tokens| tokens.start);
    found
}

fn is_foreign(ctx: &Context<'_>, tokens: &Tokens) -> bool {
    let is_small = |at: &TokenPos| ctx.doc.case(*at) == Case::Lower;
    lang::is_in_another_language(tokens.each().filter(is_small).map(|at| ctx.lower(at)))
}

/// Whether a name of a person, place or organization stands inside such a passage, with other words around it.
pub(super) fn is_inside(name: &RawMention, foreign: &[Tokens]) -> bool {
    let has_kind =
        matches!(name.kind, EntityKind::Person | EntityKind::Place | EntityKind::Organization);
    let next = foreign.partition_point(|passage| passage.start <= name.tokens.start);
    let holds = |passage: &Tokens| name.tokens.end <= passage.end && name.tokens != *passage;
    has_kind && next.checked_sub(1).and_then(|at| foreign.get(at)).is_some_and(holds)
}
