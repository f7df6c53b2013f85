//! How far a name of capitalized words goes.

use crate::annotation::EntityKind;
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::lang::gazetteer::Classes;
use crate::position::Stretch;
use crate::rule::Rule;

/// A stretch of tokens that may be a name.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// Tokens of the name.
    pub(super) tokens: Tokens,
    /// The kind, where a list or a head tells it.
    pub(super) known: Option<EntityKind>,
    /// What found it.
    pub(super) rule: &'static Rule,
    /// Whether the capital of its first word may come from the sentence alone.
    pub(super) is_doubtful: bool,
}

/// The token after the run of name words that begins at `start`.
pub(super) fn run_end(ctx: &Context<'_>, start: TokenPos) -> TokenPos {
    let mut end = start + 1;
    while end < ctx.doc.tokens.end()
        && !ctx.doc.starts_sentence(end)
        && ctx.phrase_at(end).is_none()
    {
        if ctx.is_name_word(end) {
            end += 1;
        } else if let Some(next) = bridge_end(ctx, start, end) {
            end = next + 1;
        } else {
            break;
        }
    }
    end
}

/// The name word that small words join to the run before them: `van der Rohe`, `D'Annunzio`, `de Maizière`.
fn bridge_end(ctx: &Context<'_>, start: TokenPos, first: TokenPos) -> Option<TokenPos> {
    let mut idx = first;
    while idx < first + MOST_PARTICLES && is_bridge(ctx, start, idx) {
        idx += 1;
    }
    let is_name = idx > first && ctx.is_name_word(idx) && ctx.phrase_at(idx).is_none();
    let after_particle = idx.before(1).is_some_and(|before| ctx.is_particle(before));
    let is_place = ctx.classes(idx).any(Classes::PLACE) && !after_particle;
    (is_name && !is_place).then_some(idx)
}

/// Small words in one row inside a name: `van der`, `de la`.
const MOST_PARTICLES: usize = 2;

/// `de` joins a family name to a first name so many tokens before it.
const FIRST_NAME_REACH: usize = 4;

/// Whether a token can join two name words: a particle, `D'`, or `de` behind a first name.
fn is_bridge(ctx: &Context<'_>, start: TokenPos, idx: TokenPos) -> bool {
    let Some(token) = ctx.doc.tokens.get(idx) else { return false };
    let is_capital_elision = token.kind == TokenKind::Elision && token.is_capitalized();
    let is_noble = ctx.lang.name_grammar().noble.contains(&ctx.lower(idx))
        && (start.max(idx.back(FIRST_NAME_REACH))..idx)
            .each()
            .any(|before| ctx.classes(before).any(Classes::FIRST_NAME));
    is_capital_elision || is_noble || ctx.is_particle(idx)
}
