//! What the model says of each name, as rules: one for each kind.

use crate::annotation::{EntityKind, RuleId};
use crate::rule::{Rule, Why};

/// What the model takes for a person.
pub(in crate::entity) static PERSON: Rule = Rule::new(
    "entity.model.person",
    Why {
        fr: "Le modèle, appris d’articles annotés, y lit une personne.",
        en: "The model, trained on annotated articles, reads a person here.",
    },
);

/// What the model takes for a place.
pub(in crate::entity) static PLACE: Rule = Rule::new(
    "entity.model.place",
    Why {
        fr: "Le modèle, appris d’articles annotés, y lit un lieu.",
        en: "The model, trained on annotated articles, reads a place here.",
    },
);

/// What the model takes for an organization.
pub(in crate::entity) static ORGANIZATION: Rule = Rule::new(
    "entity.model.organization",
    Why {
        fr: "Le modèle, appris d’articles annotés, y lit une organisation.",
        en: "The model, trained on annotated articles, reads an organization here.",
    },
);

/// What the model takes for an event.
pub(in crate::entity) static EVENT: Rule = Rule::new(
    "entity.model.event",
    Why {
        fr: "Le modèle, appris d’articles annotés, y lit un événement.",
        en: "The model, trained on annotated articles, reads an event here.",
    },
);

/// What the model takes for a work or product.
pub(in crate::entity) static WORK: Rule = Rule::new(
    "entity.model.work",
    Why {
        fr: "Le modèle, appris d’articles annotés, y lit une œuvre ou un produit.",
        en: "The model, trained on annotated articles, reads a work or product here.",
    },
);

/// The rule of a kind that the model gives.
pub(super) fn of(kind: EntityKind) -> RuleId {
    let rule = match kind {
        EntityKind::Person => &PERSON,
        EntityKind::Place => &PLACE,
        EntityKind::Organization => &ORGANIZATION,
        EntityKind::Event => &EVENT,
        _ => &WORK,
    };
    rule.id
}

#[cfg(test)]
mod tests {
    use super::{EVENT, ORGANIZATION, PERSON, PLACE, WORK};
    use crate::entity::examples::{Examples, check};

    #[test]
    fn the_model_finds_persons() {
        check(
            &PERSON,
            &Examples {
                hits: &[
                    "Le ministre {Jean Dupuis} a parlé à {Maria Kowalska}.",
                    "Mme {Kalmar} sourit.",
                ],
                misses: &["Le ministre a parlé.", "Hier, il a plu."],
                typography: "L’avocat d’{Aline Morel} sourit.",
            },
        );
    }

    #[test]
    fn the_model_finds_places() {
        check(
            &PLACE,
            &Examples {
                hits: &["Elle vit à {Varsovie}.", "Un orage a frappé {Lille} et {Nancy}."],
                misses: &["Elle vit à côté.", "Les rivières montent."],
                typography: "Elle vit aux {États\u{2011}Unis}.",
            },
        );
    }

    #[test]
    fn the_model_finds_organizations() {
        check(
            &ORGANIZATION,
            &Examples {
                hits: &["L'{ONU} se réunit lundi.", "Il a quitté {Renault} en mars."],
                misses: &["L'assemblée se réunit lundi.", "Les ouvriers protestent."],
                typography: "L’{ONU} se réunit lundi.",
            },
        );
    }

    #[test]
    fn the_model_finds_events() {
        check(
            &EVENT,
            &Examples {
                hits: &[
                    "Les {Jeux olympiques de Tokyo} ont commencé.",
                    "Le {Festival de Cannes} ouvre mardi.",
                ],
                misses: &["Elle aime les jeux.", "Le festival ouvre mardi."],
                typography: "L’{Open d’Australie} débute lundi.",
            },
        );
    }

    #[test]
    fn the_model_finds_works() {
        check(
            &WORK,
            &Examples {
                hits: &["Elle conduit une {Renault Clio}.", "Un {Boeing 737} s'est posé à Nice."],
                misses: &["Elle conduit une voiture.", "Un avion s'est posé à Nice."],
                typography: "Un {Airbus A320} s’est posé à Nice.",
            },
        );
    }
}
