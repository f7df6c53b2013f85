//! Minus signs before an amount: `-1,2 %`, `moins 3 degrés`.

use crate::document::{TokenKind, TokenPos};
use crate::entity::context::Context;
use crate::lang::WordClasses;

/// What stands before an amount.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// Nothing that changes it.
    None,
    /// A minus at the token.
    Minus(TokenPos),
    /// Something that may be a minus, or a hyphen, a dash, a subtraction.
    Doubtful,
}

impl Sign {
    /// What is written before the amount; none where that is doubtful.
    pub(super) fn written(self) -> Option<&'static str> {
        match self {
            Self::None => Some(""),
            Self::Minus(_) => Some("-"),
            Self::Doubtful => None,
        }
    }
}

/// The sign before an amount of a unit that begins at a token.
pub(super) fn before(ctx: &Context<'_>, start: TokenPos, unit: &str) -> Sign {
    let Some(at) = start.before(1) else { return Sign::None };
    match ctx.doc.slice(at) {
        "−" if may_be_negative(ctx, unit) => Sign::Minus(at),
        "−" | "-" | "–" | "‑" | "‐" => dash(ctx, at, start, unit),
        _ if ctx.lower(at) == ctx.lang.quantity().minus => word(ctx, at, unit),
        _ => Sign::None,
    }
}

/// A hyphen or dash: tight to the amount alone it is a minus, and so it is behind a preposition.
fn dash(ctx: &Context<'_>, at: TokenPos, start: TokenPos, unit: &str) -> Sign {
    let is_spaced = |at: TokenPos| ctx.doc.tokens.get(at).is_some_and(|token| token.spaced);
    let before = at.before(1);
    let opens_line = before.is_none() || ctx.doc.starts_sentence(at);
    let follows_number = ctx.doc.kind(before) == Some(TokenKind::Number);
    let is_apart = is_spaced(at) || ctx.doc.slice(before) == "(";
    let follows_preposition = ctx.is(before, WordClasses::PREPOSITION.or(WordClasses::GENITIVE));
    match (is_apart, is_spaced(start)) {
        (true, false) if opens_line || follows_number => Sign::Doubtful,
        (true, false) if !may_be_negative(ctx, unit) => Sign::Doubtful,
        (true, false) => Sign::Minus(at),
        (true, true) if follows_preposition => Sign::Minus(at),
        _ => Sign::None,
    }
}

/// Whether an amount of the unit may lie below zero; `-57 kg` is a class of wrestlers.
fn may_be_negative(ctx: &Context<'_>, unit: &str) -> bool {
    let grammar = ctx.lang.quantity();
    grammar.signed.contains(&unit) || grammar.signs.iter().any(|&(_, code)| code == unit)
}

/// `moins 3 degrés`, but not `au moins 3 degrés`.
fn word(ctx: &Context<'_>, at: TokenPos, unit: &str) -> Sign {
    let grammar = ctx.lang.quantity();
    let before = ctx.lower(at.before(1));
    if grammar.before_comparison.contains(&before) {
        Sign::None
    } else if grammar.signed.contains(&unit) {
        Sign::Minus(at)
    } else {
        Sign::Doubtful
    }
}
