//! Names of the reader's own lists, beside those that are found otherwise.

use super::mention::{RawMention, Valued};
use crate::annotation::EntityKind;
use crate::position::Stretch;
use crate::rule::{Rule, Why};

/// What an own list names.
pub static OWN: Rule = Rule::new(
    "own",
    Why {
        fr: "Figure dans une liste fournie par le lecteur, mot pour mot ou par un motif.",
        en: "Stands in a list of the reader's own, word by word or as a pattern.",
    },
);

/// All names in text order and disjoint: those of lists, and of the others what they leave.
///
/// A word that is listed as no name stays only where it is as long as the name that it stands in.
pub(super) fn outrank(own: Vec<RawMention>, mut found: Vec<Valued>) -> (Vec<Valued>, Vec<Valued>) {
    let mut own: Vec<Valued> = own.into_iter().map(|raw| raw.with_value(None)).collect();
    found.retain(|name| overlapping(&own, name).iter().all(|own| gives_way(&own.raw, &name.raw)));
    own.retain(|own| overlapping(&found, own).is_empty());
    (own, found)
}

/// Whether a mention is a list's.
pub(super) fn is_own(name: &Valued) -> bool {
    name.raw.rule == OWN.id
}

fn gives_way(own: &RawMention, name: &RawMention) -> bool {
    own.kind == EntityKind::Other && own.tokens.len() < name.tokens.len()
}

/// Those of some names, sorted and disjoint, that share a token with another one.
fn overlapping<'n>(names: &'n [Valued], with: &Valued) -> &'n [Valued] {
    let tokens = &with.raw.tokens;
    let first = names.partition_point(|name| name.raw.tokens.end <= tokens.start);
    let end = names.partition_point(|name| name.raw.tokens.start < tokens.end);
    names.get(first..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::OWN;
    use crate::document::Document;
    use crate::entity::examples::{Examples, bare, draw, engines};
    use crate::entity::model::Model;
    use crate::lang;
    use crate::language::Language;
    use crate::lists::Lists;
    use crate::rule::Rule;
    use crate::span::Span;

    /// The text with what a rule finds by a list between braces.
    fn found(rule: &Rule, list: &str, text: &str, model: Option<&Model>) -> String {
        let lang = lang::data(Language::Fr);
        let doc = Document::new(text, lang.conventions());
        let (own, _) = Lists::read([("list", list)]).find(&doc);
        let found = crate::entity::detect(&doc, lang, model, own);
        let own = found.mentions.iter().filter(|mention| mention.rule == rule.id);
        draw(text, &own.map(|mention| mention.span).collect::<Vec<Span>>())
    }

    #[track_caller]
    fn check(rule: &Rule, list: &str, examples: &Examples) {
        for marked in examples.marked(&['’', '\u{A0}']) {
            for model in engines() {
                assert_eq!(found(rule, list, &bare(marked), model), marked);
            }
        }
        for text in examples.misses {
            for model in engines() {
                assert_eq!(found(rule, list, text, model), *text);
            }
        }
    }

    #[test]
    fn words_of_a_list_are_names() {
        let list = "\
            organisation: Atelier du Quai\n\
            personne: Ysé d'Orlac\n\
            lieu: /Port-\\p{Lu}\\w+/\n\
            autre: au niveau de\n\
            autre: Quai";
        check(
            &OWN,
            list,
            &Examples {
                hits: &[
                    "L'{Atelier du Quai} rouvre lundi.",
                    "Le bac de {Port-Aubier} part à midi.",
                    "Les travaux {au niveau de} la gare durent.",
                    "Le mot {Quai} est de trop.",
                ],
                misses: &[
                    "Les ateliers du quai rouvrent.",
                    "Un port-folio est resté dans la gare.",
                    "Les travaux au niveau des voies durent.",
                ],
                typography: "Le maire a reçu {Ysé\u{A0}d’Orlac} lundi.",
            },
        );
    }
}
