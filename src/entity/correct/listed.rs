//! Listed names that the model cut short: `Brabant` of `Brabant wallon`.

use crate::annotation::EntityKind;
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::entity::rules::run::LISTED;
use crate::lang::gazetteer::{Class, Classes};

/// Ends a name where the listed name ends that begins with it, and gives it the kind of that.
pub(super) fn complete(ctx: &Context<'_>, name: &mut RawMention) {
    let Some(phrase) = ctx.phrase_at(name.tokens.start) else { return };
    let classes = phrase.entry.classes;
    let kind = match (classes.has(Class::Organization), classes.any(Classes::PLACE)) {
        (true, false) => EntityKind::Organization,
        (false, true) => EntityKind::Place,
        _ => return,
    };
    if phrase.tokens.end > name.tokens.end {
        name.tokens.end = phrase.tokens.end;
        (name.kind, name.rule) = (kind, LISTED.id);
    }
}
