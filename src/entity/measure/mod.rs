//! What a grammar reads from its first token on: times of day, amounts and dates, each with a value.

pub(super) mod date;
pub(super) mod quantity;
pub(super) mod time;

use super::context::Context;
use super::mention::Valued;
use crate::document::TokenPos;

/// The times, amounts and dates of a document, each list in text order and disjoint; what two lists claim is of the
/// earlier one.
pub(super) fn find(ctx: &Context<'_>) -> [Vec<Valued>; 3] {
    let mut dates = date::Reader::of(ctx);
    let is_figure = |&first: &TokenPos| !ctx.is_moment(first);
    let figures: Vec<TokenPos> = ctx.measures.iter().copied().filter(is_figure).collect();
    [
        all(ctx, &figures, |first| time::at(ctx, first)),
        all(ctx, &figures, |first| quantity::at(ctx, first)),
        all(ctx, &ctx.measures, |first| dates.at(first)),
    ]
}

/// All that a grammar reads, inside one sentence each, in text order, disjoint.
fn all(
    ctx: &Context<'_>,
    firsts: &[TokenPos],
    mut at: impl FnMut(TokenPos) -> Option<Valued>,
) -> Vec<Valued> {
    let mut found: Vec<Valued> = Vec::new();
    for &first in firsts {
        let is_taken = found.last().is_some_and(|last| first < last.raw.tokens.end);
        if !is_taken {
            found.extend(at(first).filter(|measure| ctx.is_unbroken(&measure.raw.tokens)));
        }
    }
    found
}
