//! Listed names that the model cut short: `Brabant` of `Brabant wallon`.

use crate::annotation::EntityKind;
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::entity::rules::run::LISTED;
use crate::lang::WordClasses;
use crate::lang::gazetteer::{Class, Classes};
use crate::position::Stretch;

/// Makes works of listed names: `Wikipédia`.
pub(super) fn tell_work(ctx: &Context<'_>, name: &mut RawMention) {
    let is_work = ctx.lang.name_grammar().works.contains(&ctx.plain(name.tokens.start));
    if is_work && name.tokens.len() == 1 && name.kind != EntityKind::Work {
        (name.kind, name.rule) = (EntityKind::Work, LISTED.id);
    }
}

/// Widens a name to the listed name that holds it, and gives it the kind of that: `Nord` of `Caroline du Nord`.
pub(super) fn complete(ctx: &Context<'_>, name: &mut RawMention) {
    let Some(phrase) = ctx.phrase_over(name.tokens.start) else { return };
    if phrase.tokens.start < name.tokens.start && ctx.is(phrase.tokens.start, WordClasses::ARTICLE)
    {
        return;
    }
    let classes = phrase.entry.classes;
    let kind = match (classes.has(Class::Organization), classes.any(Classes::PLACE)) {
        (true, false) => EntityKind::Organization,
        (false, true) => EntityKind::Place,
        _ => return,
    };
    let (start, end) = (phrase.tokens.start, phrase.tokens.end.max(name.tokens.end));
    if name.tokens != (start..end) {
        name.tokens = start..end;
        (name.kind, name.rule) = (kind, LISTED.id);
    }
}
