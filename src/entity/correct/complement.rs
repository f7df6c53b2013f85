//! Adjectives and complements in small letters that a name goes on with: `Fédération des maisons d'hébergement pour femmes`.

use crate::annotation::EntityKind;
use crate::document::{Case, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::lang::WordClasses;
use crate::position::Stretch;

/// Takes them into the name of an organization that has common nouns in it already.
pub(super) fn take(ctx: &Context<'_>, name: &mut RawMention) {
    let is_small = |tokens: &Tokens| ctx.doc.case(tokens.last()) == Case::Lower;
    let tokens = &mut name.tokens;
    if name.kind != EntityKind::Organization || tokens.len() == 1 || !is_small(tokens) {
        return;
    }
    tokens.end = adjectives_end(ctx, tokens.end);
    let is_capital = ctx.doc.case(tokens.start) == Case::Capitalized;
    while is_capital && tokens.len() > 2 && is_small(tokens) {
        let Some(noun) = noun_after(ctx, tokens.end) else { break };
        tokens.end = adjectives_end(ctx, noun + 1);
    }
}

/// Past adjectives, joined ones too: `monoparentales et sociales`.
fn adjectives_end(ctx: &Context<'_>, mut idx: TokenPos) -> TokenPos {
    let joins = |idx: TokenPos| ctx.is(idx, WordClasses::COORDINATOR);
    let follows_adjective =
        |idx: TokenPos| idx.before(1).is_some_and(|before| ctx.is_adjective(before));
    loop {
        if ctx.is_adjective(idx) {
            idx += 1;
        } else if follows_adjective(idx) && joins(idx) && ctx.is_adjective(idx + 1) {
            idx += 2;
        } else {
            return idx;
        }
    }
}

/// The noun or name behind a preposition, with or without article.
fn noun_after(ctx: &Context<'_>, link: TokenPos) -> Option<TokenPos> {
    if !ctx.is(link, WordClasses::GENITIVE.or(WordClasses::TOPIC)) {
        return None;
    }
    let noun = ctx.past_article(link + 1);
    let token = ctx.doc.tokens.get(noun)?;
    let is_noun = token.is_word() && token.case == Case::Lower || ctx.is_name_word(noun);
    let is_verb = (ctx.lang.grammar().is_infinitive)(ctx.lower(noun));
    (is_noun && !is_verb && !token.starts_sentence).then_some(noun)
}
