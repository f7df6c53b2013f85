//! Gender of persons and organizations, from titles, roles, articles and first names.

use super::context::Context;
use crate::annotation::Gender;
use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::gazetteer::{Class, Classes};
use crate::position::Stretch;

/// The gender of the person that the tokens name: by title or role before the name, else by first name.
pub(super) fn of_person(ctx: &Context<'_>, tokens: Tokens) -> Option<Gender> {
    of_title(ctx, tokens.start).or_else(|| of_first_name(ctx, tokens))
}

/// The gender that the title or role before a name tells.
pub(super) fn of_title(ctx: &Context<'_>, name: TokenPos) -> Option<Gender> {
    let title = name.before(1).filter(|&at| {
        let classes = ctx.classes(at);
        classes.has(Class::Title) || classes.has(Class::Role) || classes.has(Class::People)
    })?;
    ctx.classes(title).gender().or_else(|| of_article(ctx, title))
}

/// The gender of a role, by its noun or its article.
pub(super) fn of_role(ctx: &Context<'_>, role: Tokens) -> Option<Gender> {
    let noun = role.each().find(|&idx| ctx.classes(idx).has(Class::Role))?;
    ctx.classes(noun).gender().or_else(|| of_article(ctx, role.start))
}

/// The gender of an organization, by the article before its name.
pub(super) fn of_article(ctx: &Context<'_>, start: TokenPos) -> Option<Gender> {
    of_determiner(ctx, start.before(1)?)
}

/// The gender that a determiner shows.
pub(super) fn of_determiner(ctx: &Context<'_>, idx: TokenPos) -> Option<Gender> {
    const MASCULINE: WordClasses = WordClasses::MASCULINE.or(WordClasses::MASCULINE_FORM);
    if !ctx.is(idx, WordClasses::DETERMINER) {
        return None;
    }
    Gender::only(ctx.is(idx, MASCULINE), ctx.is(idx, WordClasses::FEMININE))
}

fn of_first_name(ctx: &Context<'_>, tokens: Tokens) -> Option<Gender> {
    tokens.each().take(2).find_map(|idx| {
        let own = ctx.classes(idx);
        let compound = || {
            let first = ctx.plain(idx).split('-').next()?;
            Some(ctx.lang.gazetteer().word(first).classes)
        };
        let classes = if own.any(Classes::FIRST_NAME) { own } else { compound()? };
        Gender::only(classes.has(Class::MaleName), classes.has(Class::FemaleName))
    })
}
