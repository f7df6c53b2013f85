//! Names and descriptions behind a noun phrase: `le ministre, Jean Dupont`.

use super::context::QuoteContext;
use super::phrase::{self, NounPhrase};
use crate::annotation::{EntityKind, MentionId};
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;

/// A phrase with the name that follows it: `le ministre, Jean Dupont`, `sa porte-parole en matière d'énergie, Marie Dupont`.
pub(super) fn with_name(ctx: &QuoteContext<'_, '_>, mut found: NounPhrase) -> NounPhrase {
    if found.mention.is_some() {
        return found;
    }
    let between = comma_after(ctx, found.tokens.end).and_then(|comma| comma_after(ctx, comma + 1));
    let commas = [comma_after(ctx, found.tokens.end), between];
    let name = commas.into_iter().flatten().find_map(|comma| {
        let start = (comma + 1..comma + 3).find(|&at| ctx.speaking_mention(at).is_some())?;
        ctx.speaking_mention(start).filter(|(_, mention)| mention.kind == EntityKind::Person)
    });
    if let Some((idx, mention)) = name {
        found.mention = Some(MentionId(idx as u32));
        found.tokens.end = ctx.mention_tokens(mention).end;
    }
    if !found.can_speak() {
        return described(ctx, &found).unwrap_or(found);
    }
    unknown_name(ctx, &found).unwrap_or(found)
}

/// A capitalized word between the phrase's comma and the next mark, which no list knows: `une passante, Luckens.`
fn unknown_name(ctx: &QuoteContext<'_, '_>, found: &NounPhrase) -> Option<NounPhrase> {
    let at = Some(found.tokens.end).filter(|&at| ctx.is_comma(at))? + 1;
    let is_name = found.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
        && found.mention.is_none()
        && !found.plural
        && ctx.is_capitalized(at)
        && ctx.noun(at).is_none()
        && ctx.mention_at(at).is_none()
        && ctx.kind(at + 1) == Some(TokenKind::Punctuation);
    is_name.then(|| phrase::named(ctx, at..at + 1))
}

/// Who somebody is who has no noun: `l'un d'eux, un jeune homme`.
fn described(ctx: &QuoteContext<'_, '_>, found: &NounPhrase) -> Option<NounPhrase> {
    let comma = Some(found.tokens.end).filter(|&at| ctx.is_comma(at))?;
    phrase::starting_at(ctx, comma + 1).filter(|aside| {
        aside.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
            && (matches!(ctx.kind(aside.tokens.end), Some(TokenKind::Punctuation) | None)
                || ctx.is(aside.tokens.end, WordClasses::RELATIVE))
    })
}

/// The comma that ends the complement behind a token.
fn comma_after(ctx: &QuoteContext<'_, '_>, start: usize) -> Option<usize> {
    const COMPLEMENT: usize = 8;
    let is_complement = |&at: &usize| {
        ctx.is_word(at) && !phrase::is_verb(ctx, at) && !ctx.is(at, WordClasses::RELATIVE)
    };
    let comma = start + (start..start + COMPLEMENT).take_while(is_complement).count();
    ctx.is_comma(comma).then_some(comma)
}
