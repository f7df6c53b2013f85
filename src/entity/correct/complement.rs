//! Adjectives and complements in small letters that a name goes on with: `Fédération des maisons d'hébergement pour femmes`.

use super::head::is_adjective;
use crate::annotation::EntityKind;
use crate::document::Case;
use crate::entity::RawMention;
use crate::entity::context::Context;
use crate::lang::WordClasses;

/// Takes them into the name of an organization that has common nouns in it already.
pub(super) fn take(ctx: &Context<'_>, name: &mut RawMention) {
    let is_small = |idx: usize| ctx.doc.tokens[idx].case == Case::Lower;
    let tokens = &mut name.tokens;
    if name.kind != EntityKind::Organization || tokens.len() == 1 || !is_small(tokens.end - 1) {
        return;
    }
    tokens.end = adjectives_end(ctx, tokens.end);
    let is_capital = ctx.doc.tokens[tokens.start].case == Case::Capitalized;
    while is_capital && tokens.len() > 2 && is_small(tokens.end - 1) {
        let Some(noun) = noun_after(ctx, tokens.end) else { break };
        tokens.end = adjectives_end(ctx, noun + 1);
    }
}

/// Past adjectives, joined ones too: `monoparentales et sociales`.
fn adjectives_end(ctx: &Context<'_>, mut idx: usize) -> usize {
    let joins = |idx: usize| ctx.is(idx, WordClasses::COORDINATOR);
    loop {
        if is_adjective(ctx, idx) {
            idx += 1;
        } else if is_adjective(ctx, idx - 1) && joins(idx) && is_adjective(ctx, idx + 1) {
            idx += 2;
        } else {
            return idx;
        }
    }
}

/// The noun or name behind a preposition, with or without article.
fn noun_after(ctx: &Context<'_>, link: usize) -> Option<usize> {
    if !ctx.is(link, WordClasses::GENITIVE.or(WordClasses::TOPIC)) {
        return None;
    }
    let noun = ctx.past_article(link + 1);
    let token = ctx.doc.tokens.get(noun)?;
    let is_noun = token.is_word() && token.case == Case::Lower || ctx.is_name_word(noun);
    let is_verb = (ctx.lang.grammar().is_infinitive)(ctx.lower(noun));
    (is_noun && !is_verb && !token.starts_sentence).then_some(noun)
}
