//! One word, one kind: what the sure occurrences of a name say of the doubtful ones.

use crate::annotation::EntityKind;
use crate::entity::context::Context;
use crate::entity::mention::RawMention;
use crate::position::Stretch;
use crate::rule::{Rule, Why};
use std::collections::HashMap;

/// A doubtful name of the kind of its sure ones.
pub(in crate::entity) static SAME_WORD: Rule = Rule::new(
    "entity.agreement",
    Why {
        fr: "Nom douteux, du genre que le même mot a ailleurs dans le texte.",
        en: "A doubtful name, of the kind that the same word has elsewhere in the text.",
    },
);

/// Other kinds must weigh so many times as much.
const CLEARLY: u32 = 2;

const KINDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Place, EntityKind::Organization];

/// Gives doubtful names of one word the kind that weighs most over all occurrences.
pub(super) fn settle(ctx: &Context<'_>, names: &mut [RawMention]) {
    let kind_of = |name: &RawMention| {
        KINDS.iter().position(|&kind| kind == name.kind).filter(|_| name.tokens.len() == 1)
    };
    let mut weights: HashMap<&str, [u32; KINDS.len()]> = HashMap::new();
    for name in names.iter() {
        if let Some(kind) = kind_of(name) {
            weights.entry(ctx.doc.slice(name.tokens.start)).or_default()[kind] +=
                u32::from(name.confidence.per_cent());
        }
    }
    for name in names.iter_mut().filter(|name| !name.is_sure()) {
        let Some(own) = kind_of(name) else { continue };
        let weights = weights[ctx.doc.slice(name.tokens.start)];
        let clear = (0..KINDS.len()).filter(|&kind| weights[kind] > CLEARLY * weights[own]);
        if let Some(best) = clear.max_by_key(|&kind| weights[kind]) {
            (name.kind, name.rule) = (KINDS[best], SAME_WORD.id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SAME_WORD;
    use crate::entity::examples::{Examples, check};

    #[test]
    fn doubtful_names_follow_the_sure_ones() {
        check(
            &SAME_WORD,
            &Examples {
                hits: &[
                    "Kalmar a gagné. Hier, Kalmar a vendu ses parts. La ville de {Kalmar} fête sa victoire. Jean Kalmar sourit.",
                    "Ondal a promis de rester. Hier, Ondal a nié. La ville d'{Ondal} se tait. Selon Jean Ondal, rien ne presse.",
                ],
                misses: &[
                    "La ville de Kalmar fête sa victoire.",
                    "Kalmar a gagné. Hier, Kalmar a vendu ses parts.",
                ],
                typography: "Ondal a gagné. Hier, Ondal a vendu ses parts. La ville d’{Ondal} fête sa victoire. Jean Ondal sourit.",
            },
        );
    }
}
