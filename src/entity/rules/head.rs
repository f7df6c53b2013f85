//! Names that begin with a common noun: `ministère de l'Intérieur`, `Conseil national de la Résistance`, `rue de Rivoli`.

use super::extent::{Run, run_end};
use crate::annotation::EntityKind;
use crate::document::{Case, TokenPos};
use crate::entity::context::Context;
use crate::lang::WordClasses;
use crate::lang::gazetteer::Class;
use crate::rule::{Rule, Why};

/// A name that begins with its common noun.
pub(in crate::entity) static HEAD: Rule = Rule::new(
    "entity.head",
    Why {
        fr: "Nom qui commence par un nom commun : ministère de l’Intérieur, rue de Rivoli.",
        en: "A name that begins with a common noun: ministère de l’Intérieur, rue de Rivoli.",
    },
);

/// Reads a name that begins with a head noun.
pub(super) fn named_by_head(ctx: &Context<'_>, start: TokenPos) -> Option<Run> {
    let classes = ctx.classes(start);
    let is_capital = ctx.doc.case(start) == Case::Capitalized;
    let kind = if classes.has(Class::OrganizationHead) {
        EntityKind::Organization
    } else if classes.has(Class::PlaceHead) {
        EntityKind::Place
    } else if classes.has(Class::EventHead) {
        EntityKind::Event
    } else {
        return None;
    };
    if classes.has(Class::CapitalHead) && !is_capital {
        return None;
    }
    let end = if is_capital && !ctx.has_forced_capital(start) {
        capital_head_end(ctx, start)?
    } else {
        name_after(ctx, adjectives_end(ctx, start + 1))?
    };
    Some(Run { tokens: start..end, known: Some(kind), rule: &HEAD, is_doubtful: false })
}

/// `Conseil national de la Résistance`: a capitalized head takes adjectives and complements in small letters too.
fn capital_head_end(ctx: &Context<'_>, start: TokenPos) -> Option<TokenPos> {
    let mut end = adjectives_end(ctx, start + 1);
    if ctx.is_name_word(end) && !ctx.doc.starts_sentence(end) {
        end = run_end(ctx, end);
    }
    while let Some(next) = name_after(ctx, end).or_else(|| noun_after(ctx, end)) {
        end = adjectives_end(ctx, next);
    }
    (end > start + 1).then_some(end)
}

/// Past adjectives: `national`, `des Affaires étrangères`.
fn adjectives_end(ctx: &Context<'_>, mut idx: TokenPos) -> TokenPos {
    while is_adjective(ctx, idx) {
        idx += 1;
    }
    idx
}

fn is_adjective(ctx: &Context<'_>, idx: TokenPos) -> bool {
    let Some(token) = ctx.doc.tokens.get(idx) else { return false };
    if token.case != Case::Lower || ctx.doc.starts_sentence(idx) {
        return false;
    }
    let word = ctx.plain(idx);
    ctx.classes(idx).has(Class::People)
        || ctx.lang.name_grammar().adjective_endings.iter().any(|ending| word.ends_with(ending))
}

/// The end of a capitalized name after a preposition, with or without article, or straight at `idx`.
fn name_after(ctx: &Context<'_>, idx: TokenPos) -> Option<TokenPos> {
    let start = after_preposition(ctx, idx)?;
    (ctx.is_name_word(start) && !ctx.doc.starts_sentence(start)).then(|| run_end(ctx, start))
}

/// The token after a noun in small letters behind a preposition: `de la santé`.
fn noun_after(ctx: &Context<'_>, idx: TokenPos) -> Option<TokenPos> {
    let noun = after_preposition(ctx, idx)?;
    let token = ctx.doc.tokens.get(noun)?;
    let is_verb = (ctx.lang.grammar().is_infinitive)(ctx.lower(noun));
    (token.case == Case::Lower && ctx.plain(noun).len() > 3 && !is_verb).then_some(noun + 1)
}

/// Past `de la`, `pour les`, `d'`.
fn after_preposition(ctx: &Context<'_>, idx: TokenPos) -> Option<TokenPos> {
    let is_preposition = ctx.is(idx, WordClasses::GENITIVE.or(WordClasses::TOPIC));
    is_preposition.then(|| ctx.past_article(idx + 1))
}

#[cfg(test)]
mod tests {
    use super::HEAD;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn names_begin_with_their_noun() {
        check(
            &HEAD,
            &Examples {
                hits: &[
                    "Le {ministère de l'Intérieur} se tait.",
                    "Il habite {rue de Rivoli}.",
                    "Le {Conseil national de la Résistance} est né ici.",
                ],
                misses: &["Le ministère se tait.", "Le conseil de la veille est oublié."],
                typography: "Le {ministère de l’Intérieur} se tait.",
            },
        );
    }
}
