//! Acronyms: bound by brackets (`Organisation mondiale de la santé (OMS)`) or by their letters.

use super::cluster::Clusters;
use crate::annotation::EntityKind;
use crate::document::{Case, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::entity::mention::Valued;
use crate::lang::WordClasses;
use crate::position::Stretch;
use std::collections::HashMap;

/// Joins organizations with their acronyms.
pub(super) fn join(ctx: &Context<'_>, mentions: &[Valued], clusters: &mut Clusters) {
    let mut by_letters: HashMap<String, usize> = HashMap::new();
    let is_organization = |idx: usize| mentions[idx].raw.kind == EntityKind::Organization;
    for idx in (0..mentions.len()).filter(|&idx| is_organization(idx)) {
        let tokens = &mentions[idx].raw.tokens;
        if tokens.len() > 1 {
            for letters in letters(ctx, tokens.clone()) {
                by_letters.entry(letters).or_insert(idx);
            }
        }
        if idx + 1 < mentions.len()
            && is_organization(idx + 1)
            && is_bracketed(ctx, tokens, &mentions[idx + 1].raw.tokens)
        {
            clusters.join(idx, idx + 1);
        }
    }
    for idx in (0..mentions.len()).filter(|&idx| is_organization(idx)) {
        let tokens = mentions[idx].raw.tokens.clone();
        if is_acronym(ctx, &tokens)
            && let Some(&full) = by_letters.get(&acronym_letters(ctx, tokens.start))
        {
            clusters.join(full, idx);
        }
    }
}

/// Whether one name stands in brackets right after the other, and one of the two is an acronym.
fn is_bracketed(ctx: &Context<'_>, first: &Tokens, second: &Tokens) -> bool {
    second.start == first.end + 1
        && ctx.lower(first.end) == "("
        && ctx.lower(second.end) == ")"
        && (is_acronym(ctx, first) || is_acronym(ctx, second))
}

pub(super) fn is_acronym(ctx: &Context<'_>, tokens: &Tokens) -> bool {
    let word = ctx.doc.slice(tokens.start);
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    let is_short = tokens.len() == 1 && (2..=8).contains(&word.len());
    is_short && (ctx.doc.case(tokens.start) == Case::Upper || capitals >= 2)
}

pub(super) fn acronym_letters(ctx: &Context<'_>, token: TokenPos) -> String {
    ctx.plain(token).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The first letters of a name: of all its words, and of the words that are not small ones such as `de`.
fn letters(ctx: &Context<'_>, tokens: Tokens) -> [String; 2] {
    let first = |idx: TokenPos| ctx.plain(idx).chars().next();
    let is_small = |idx: TokenPos| ctx.is(idx, WordClasses::GENITIVE.or(WordClasses::ARTICLE));
    let all = tokens.each().filter_map(first).collect();
    let main = tokens.each().filter(|&idx| !is_small(idx)).filter_map(first).collect();
    [all, main]
}
