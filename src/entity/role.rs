//! Roles in apposition: `le chef de la diplomatie russe Sergueï Lavrov`, `Anne Martin, maire de Nantes`.

use super::context::Context;
use super::gender;
use crate::document::{Case, TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::position::Stretch;

/// A role has at most so many tokens.
const LONGEST: usize = 14;

/// What links a role noun with its complement: `de`, `chargé`, `par`.
pub(super) const COMPLEMENT: WordClasses =
    WordClasses::GENITIVE.or(WordClasses::ROLE_PREPOSITION).or(WordClasses::AGENT);

/// The roles that stand beside a person's name, in text order, as tokens.
pub(super) fn beside(ctx: &Context<'_>, name: &Tokens) -> Vec<Tokens> {
    [before(ctx, name), after(ctx, name.end)].into_iter().flatten().collect()
}

/// `le ministre de l'Intérieur Paul Durand`, `la ministre, Anne Martin,`, `son avocat, Me Paul Durand,`.
fn before(ctx: &Context<'_>, name: &Tokens) -> Option<Tokens> {
    if ctx.doc.starts_sentence(name.start) {
        return None;
    }
    let start = name.start.before(1).filter(|&at| ctx.is_civil_title(at)).unwrap_or(name.start);
    let last = start.before(1)?;
    let has_comma = ctx.lower(last) == ",";
    if has_comma && !closes(ctx, name.end) {
        return None;
    }
    let end = if has_comma { last } else { start };
    let noun = noun_before(ctx, end)?;
    let start = with_rank(ctx, noun);
    let is_definite = start.before(1).is_some_and(|at| is_determiner(ctx, at));
    (!has_comma || is_definite).then_some(start..end)
}

/// The role noun whose complements end right before `end`.
fn noun_before(ctx: &Context<'_>, end: TokenPos) -> Option<TokenPos> {
    if ctx.is(end.before(1)?, WordClasses::GENITIVE) {
        return None;
    }
    let first = end.back(LONGEST);
    (first..end)
        .each()
        .rev()
        .take_while(|&idx| is_inside_role(ctx, idx) && !starts_after(ctx, idx, end))
        .find(|&idx| is_role(ctx, idx) && fits_complement(ctx, idx, end))
}

/// Whether a sentence starts between the two tokens.
fn starts_after(ctx: &Context<'_>, idx: TokenPos, end: TokenPos) -> bool {
    idx + 1 < end && ctx.doc.starts_sentence(idx + 1)
}

fn is_role(ctx: &Context<'_>, idx: TokenPos) -> bool {
    ctx.classes(idx).has(Class::Role)
}

/// Whether what stands between role noun and name can complete the noun: nothing, an adjective, `de la diplomatie`.
fn fits_complement(ctx: &Context<'_>, noun: TokenPos, end: TokenPos) -> bool {
    let next = noun + 1;
    next == end
        || ctx.is(next, COMPLEMENT)
        || ctx.classes(next).has(Class::People)
        || ctx.doc.case(next) == Case::Lower && ctx.doc.kind(next) == Some(TokenKind::Word)
}

/// Whether a token may stand inside a role: no punctuation, verb of the sentence or relative pronoun.
fn is_inside_role(ctx: &Context<'_>, idx: TokenPos) -> bool {
    ctx.doc.tokens.get(idx).is_some_and(|token| {
        matches!(token.kind, TokenKind::Word | TokenKind::Elision | TokenKind::Number)
            && (!ctx.lang.name_grammar().clause_words.contains(&ctx.lower(idx))
                || joins_complements(ctx, idx))
    })
}

/// The `et` of `ministre de la Culture et des Sports`.
fn joins_complements(ctx: &Context<'_>, idx: TokenPos) -> bool {
    ctx.is(idx, WordClasses::COORDINATOR) && ctx.is(idx + 1, WordClasses::GENITIVE)
}

/// The noun with `ancien`, `vice`, `Premier` before it.
fn with_rank(ctx: &Context<'_>, mut noun: TokenPos) -> TokenPos {
    while let Some(rank) = noun.before(1)
        && ctx.lang.name_grammar().ranks.contains(&ctx.plain(rank))
    {
        noun = rank;
    }
    noun
}

fn is_determiner(ctx: &Context<'_>, idx: TokenPos) -> bool {
    ctx.is(idx, WordClasses::ARTICLE) || gender::of_determiner(ctx, idx).is_some()
}

/// `, maire de Nantes,`, `(ministre de la Santé)`.
fn after(ctx: &Context<'_>, end: TokenPos) -> Option<Tokens> {
    if !matches!(ctx.lower(end), "," | "(") {
        return None;
    }
    let mut start = end + 1;
    start += usize::from(start < ctx.doc.tokens.end() && is_determiner(ctx, start));
    let mut noun = start;
    while ctx.lang.name_grammar().ranks.contains(&ctx.plain(noun)) && !is_role(ctx, noun) {
        noun += 1;
    }
    if !is_role(ctx, noun) || ctx.is_name_word(noun) && ctx.doc.starts_sentence(noun) {
        return None;
    }
    let length = (noun..noun + LONGEST).each().take_while(|&idx| is_inside_role(ctx, idx)).count();
    let role_end = noun + length;
    closes(ctx, role_end).then_some(start..role_end)
}

/// Whether an apposition may end before the token.
fn closes(ctx: &Context<'_>, idx: TokenPos) -> bool {
    ctx.doc.tokens.get(idx).is_none_or(|token| {
        token.kind == TokenKind::Mark
            || token.kind == TokenKind::Punctuation
            || token.starts_sentence
            || ctx.lang.name_grammar().clause_words.contains(&ctx.lower(idx))
    })
}
