//! Bodies that are called by a common noun and their seat: `cour d'appel de Douai`, `CHU de Nantes`; and parts of towns by
//! their number: `18e arrondissement de Paris`.

use crate::document::{TokenKind, TokenPos, phrase_end};
use crate::entity::context::Context;

/// The first token of a body's noun that ends at `noun`, adjectives left out: `cour d'appel`, `tribunal administratif`.
pub(super) fn start(ctx: &Context<'_>, noun: TokenPos) -> Option<TokenPos> {
    let mut last = noun;
    loop {
        if let Some(first) = phrase_start(ctx, last) {
            return Some(first);
        }
        if !ctx.is_adjective(last) {
            return None;
        }
        last = last.before(1)?;
    }
}

/// Where the longest listed noun begins that ends at a token.
fn phrase_start(ctx: &Context<'_>, last: TokenPos) -> Option<TokenPos> {
    let grammar = ctx.lang.name_grammar();
    let word = ctx.plain(last);
    let phrases = grammar.bodies.iter().chain(grammar.seats);
    let starts = phrases.filter(|phrase| phrase.ends_with(word)).filter_map(|phrase| {
        let first = last.before(phrase.split(' ').count() - 1)?;
        let end = phrase_end(phrase, first, |at| ctx.plain(at))?;
        (end == last + 1 && !cuts(ctx, first, last)).then_some(first)
    });
    starts.min()
}

/// Whether a sentence starts inside.
fn cuts(ctx: &Context<'_>, first: TokenPos, last: TokenPos) -> bool {
    !ctx.is_unbroken(&(first..last + 1))
}

/// Where the number begins before the noun for a part of a town: `18e arrondissement`, `18 e arrondissement`.
pub(super) fn numbered(ctx: &Context<'_>, noun: TokenPos) -> Option<TokenPos> {
    let marks = ctx.lang.time().century_marks;
    let is_part = ctx.lang.name_grammar().town_parts.contains(&ctx.plain(noun));
    let mark = noun.before(1).filter(|_| is_part)?;
    let word = ctx.lower(mark);
    let is_digit = |c: char| c.is_ascii_digit();
    let is_ordinal =
        word.starts_with(is_digit) && marks.contains(&word.trim_start_matches(is_digit));
    let number = mark.before(1).filter(|&at| ctx.doc.kind(at) == Some(TokenKind::Number));
    let apart = number.filter(|_| marks.contains(&word));
    Some(mark).filter(|_| is_ordinal).or(apart)
}
