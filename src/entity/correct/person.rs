//! Persons by their first name: `Roman Lavigne` is no place; and roles that are no part of a name: `le Président Kalmar`.

use crate::annotation::EntityKind;
use crate::document::Case;
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::lang::WordClasses;
use crate::lang::gazetteer::{Class, Classes};
use crate::position::Stretch;
use crate::rule::{Rule, Why};

/// A person that a first name tells.
pub(in crate::entity) static FIRST_NAME: Rule = Rule::new(
    "entity.first-name",
    Why {
        fr: "Un prénom devant le nom dit que c’est une personne.",
        en: "A first name before the name says that it is a person.",
    },
);

/// Makes persons of doubtful places that begin with a first name, and with nothing that is a place.
pub(super) fn tell(ctx: &Context<'_>, name: &mut RawMention) {
    let (first, last) = (name.tokens.start, name.tokens.start + 1);
    let opens_place = ctx.classes(first.before(1));
    let is_place_head = [Class::Area, Class::PlaceHead].into_iter().any(|c| opens_place.has(c));
    let is_person = name.kind == EntityKind::Place
        && name.tokens.len() == 2
        && !name.is_sure()
        && ctx.classes(first).any(Classes::FIRST_NAME)
        && ctx.doc.case(last) == Case::Capitalized
        && ![first, last].into_iter().any(|at| ctx.classes(at).any(Classes::PLACE))
        && !ctx.lang.name_grammar().organization_words.contains(&ctx.plain(last))
        && !is_place_head
        && ctx.phrase_at(first).is_none();
    if is_person {
        (name.kind, name.rule) = (EntityKind::Person, FIRST_NAME.id);
    }
}

/// Leaves out the role that a name begins with behind an article: `le Président Kalmar` is called `Kalmar`.
pub(super) fn drop_role(ctx: &Context<'_>, name: &mut RawMention) {
    let first = name.tokens.start;
    let is_role = ctx.classes(first).has(Class::Role) && !ctx.doc.starts_sentence(first);
    let is_called = name.kind == EntityKind::Person
        && name.tokens.len() > 1
        && is_role
        && ctx.is(first.before(1), WordClasses::DETERMINER)
        && ctx.is_name_word(first + 1);
    if is_called {
        name.tokens.start += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::FIRST_NAME;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn first_names_make_persons() {
        check(
            &FIRST_NAME,
            &Examples {
                hits: &[
                    "Le club cherche un remplaçant à {Roman Lavigne}.",
                    "On reproche à {Roman Lavigne} ses absences.",
                ],
                misses: &["Il vit à Nancy.", "Il vit rue Roman Lavigne."],
                typography: "Le club cherche un remplaçant à {Roman\u{A0}Lavigne}.",
            },
        );
    }
}
