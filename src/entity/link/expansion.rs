//! Full names of acronyms that the recogniser left out: `parquet national financier` where `PNF` stands.

use super::acronym::{acronym_letters, is_acronym};
use crate::annotation::EntityKind;
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::entity::context::Context;
use crate::entity::mention::{RawMention, Valued};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::rule::{Rule, Why};
use std::collections::HashSet;

/// The full name of an acronym of the text.
pub(in crate::entity) static EXPANSION: Rule = Rule::new(
    "entity.expansion",
    Why {
        fr: "Mots dont les initiales font un sigle du texte : parquet national financier pour PNF.",
        en: "Words whose first letters are an acronym of the text: parquet national financier for PNF.",
    },
);

/// Shorter acronyms fit too many words by chance.
const MIN_LETTERS: usize = 3;
/// Words that give no letter: `de`, `sur`, `à`, `la`, `et`.
const SILENT: WordClasses = WordClasses::GENITIVE
    .or(WordClasses::TOPIC)
    .or(WordClasses::PLACE_PREPOSITION)
    .or(WordClasses::ARTICLE)
    .or(WordClasses::JOINER);
/// Longest full name, in tokens.
const REACH: usize = 14;

/// The words of the text that an organization's acronym stands for.
pub(super) fn find(ctx: &Context<'_>, mentions: &[Valued]) -> Vec<Valued> {
    let acronyms: HashSet<String> = mentions
        .iter()
        .filter(|mention| mention.raw.kind == EntityKind::Organization)
        .filter(|mention| is_acronym(ctx, &mention.raw.tokens))
        .map(|mention| acronym_letters(ctx, mention.raw.tokens.start))
        .filter(|letters| letters.chars().count() >= MIN_LETTERS)
        .collect();
    if acronyms.is_empty() {
        return Vec::new();
    }
    let longest = acronyms.iter().map(|letters| letters.chars().count()).max().unwrap_or(0);
    let initials: HashSet<char> =
        acronyms.iter().filter_map(|letters| letters.chars().next()).collect();
    let mut found: Vec<Valued> = Vec::new();
    for start in ctx.doc.tokens.positions().each() {
        let is_first = |first: char| initials.contains(&first) && opens(ctx, start);
        if ctx.plain(start).chars().next().is_some_and(is_first)
            && let Some(tokens) = expansion(ctx, start, longest, &acronyms)
            && found.last().is_none_or(|last| last.raw.tokens.end <= start)
        {
            let raw = RawMention::found(&EXPANSION, EntityKind::Organization, tokens, 80);
            found.push(raw.with_value(None));
        }
    }
    found
}

/// A full name starts with a capital, or behind an article or a bracket.
fn opens(ctx: &Context<'_>, start: TokenPos) -> bool {
    let is_before = |prev: TokenPos| {
        ctx.is(prev, WordClasses::ARTICLE)
            || ctx.is(prev, WordClasses::GENITIVE) && ctx.is(prev, WordClasses::DEFINITE)
            || matches!(ctx.lower(prev), "(" | "[")
    };
    ctx.is_name_word(start) || start.before(1).is_some_and(is_before)
}

/// The words from a token whose first letters, those of small words left out, are a known acronym.
fn expansion(
    ctx: &Context<'_>,
    start: TokenPos,
    longest: usize,
    acronyms: &HashSet<String>,
) -> Option<Tokens> {
    let mut letters = String::new();
    for idx in (start..(start + REACH).min(ctx.doc.tokens.end())).each() {
        if ctx.is(idx, SILENT) {
            continue;
        }
        let stops = ctx.doc.kind(idx) != Some(TokenKind::Word)
            || is_acronym(ctx, &(idx..idx + 1))
            || is_finite_verb(ctx, idx);
        if stops {
            return None;
        }
        letters.extend(ctx.plain(idx).chars().next());
        if letters.chars().count() > longest {
            return None;
        }
        if idx > start && acronyms.contains(&letters) {
            return Some(start..idx + 1);
        }
    }
    None
}

/// `avait` in `Paris avait mis`: no name, though its letters may fit one.
fn is_finite_verb(ctx: &Context<'_>, idx: TokenPos) -> bool {
    !ctx.is_name_word(idx) && ctx.lang.is_finite_verb(ctx.lower(idx))
}

#[cfg(test)]
mod tests {
    use super::EXPANSION;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn acronyms_tell_their_full_names() {
        check(
            &EXPANSION,
            &Examples {
                hits: &[
                    "Le {parquet fluvial central} enquête. Le PFC a saisi un juge.",
                    "Le PFC enquête. L'avis du {parquet fluvial central} est suivi.",
                ],
                misses: &[
                    "Le parquet fluvial central enquête.",
                    "Le parquet fluvial à Lyon enquête. Le PFA a saisi un juge.",
                    "Le parquet fut clément. Le PFC a saisi un juge.",
                ],
                typography: "L’{office du fleuve ancien} ferme. L’OFA rouvrira.",
            },
        );
    }
}
