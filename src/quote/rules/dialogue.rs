//! Dialogue dashes: a paragraph that opens with a dash is what somebody says.

use super::answer::has_word;
use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::Tokens;
use crate::quote::found::{Attribution, Case, Found, Group, Means};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::turn;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.dialogue",
    Group::Attributed,
    Why {
        fr: "Réplique d’un dialogue : le tiret en tête d’alinéa donne la parole.",
        en: "A line of dialogue: the dash that opens the paragraph gives somebody the floor.",
    },
    &[Read::Text(find)],
);

/// A turn with an attribution inside: `– Oui, dit-elle.`
const INCISE: Case = RULE.case("incise");
const BARE: Case = RULE.case("bare");

/// Fewer paragraphs with a dash are a list or an aside, not a dialogue.
const MIN_TURNS: usize = 2;

fn find(reading: &Reading<'_, '_>) -> Vec<Found> {
    let blocks = reading.doc.blocks.with_positions();
    let turns: Vec<&Tokens> = blocks
        .filter(|(at, _)| turn::is_turn(reading, *at))
        .map(|(_, block)| &block.tokens)
        .collect();
    if turns.len() < MIN_TURNS {
        return Vec::new();
    }
    turns.into_iter().filter_map(|tokens| turn(reading, tokens)).collect()
}

fn turn(reading: &Reading<'_, '_>, tokens: &Tokens) -> Option<Found> {
    let start = tokens.start + 1;
    let mut parts = vec![start..tokens.end];
    let mut attribution = Attribution::verbless(None, BARE);
    if let Some((cue, source, end)) = turn::incise(reading, tokens) {
        parts = vec![start..reading.trim_end(start, cue.group_start), end..tokens.end];
        attribution = Attribution::by_verb(cue, Some(source), INCISE);
    }
    attribution.means = Means::Dash;
    parts.retain(|part| has_word(reading, part));
    let whole = tokens.clone();
    (!parts.is_empty()).then_some(Found { kind: QuoteKind::Direct, parts, whole, attribution })
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn dashes_give_the_floor() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "— {Le pont tiendra.}\n\n— {Nous verrons bien.}",
                    "— {Le pont tiendra}, assure Hélène Vasseur.\n\n— {Nous verrons bien.}",
                    "- {Le pont tiendra}, assure Hélène Vasseur.\n- {En êtes-vous sûre ?}\n- {Nous verrons bien.}",
                    "Le pont tiendra-t-il ?\n\n- {Je le crois.}\n\nEt la digue ?\n\n- {Elle est neuve.}",
                ],
                misses: &[
                    "Il pleut.\n\n— Le pont tiendra.\n\nIl pleut encore.",
                    "À prendre :\n\n— du pain\n\n— du sel",
                    "À retenir\n\n- Le pont est fermé, explique la mairie.\n- La route rouvre mardi.\n- Les bus sont gratuits.",
                    "À prévoir :\n- Des bottes.\n- Un manteau.",
                    "Que prendre ?\n- Des bottes.\n- Un manteau.",
                ],
                typography: "– {L’eau monte.}\n\n– {Nous verrons bien.}",
            },
        );
    }
}
