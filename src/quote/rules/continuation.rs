//! A whole sentence between marks without any attribution: whoever spoke before goes on.

use super::answer::{self, kind_of};
use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.continuation",
    Group::Attributed,
    Why {
        fr: "Citation sans annonce à la suite d’une autre : le même locuteur continue.",
        en: "A quote without attribution after another one: the same speaker goes on.",
    },
    &[Read::Passage(attribute)],
);

const ONLY: Case = RULE.case("");

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let attribution = Attribution::verbless(None, ONLY);
    stands_alone(reading, passage).then(|| answer::passage(passage, QuoteKind::Direct, attribution))
}

/// Whether the passage is a clause and all of its sentence.
pub(super) fn stands_alone(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    let sentence = reading.window(passage.start);
    sentence.start == passage.start
        && reading.trim_end(passage.end, sentence.end.max(passage.end)) <= passage.end
        && kind_of(reading, passage) == QuoteKind::Direct
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn whole_sentences_go_on() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "« Le pont tiendra », a dit Hélène Vasseur. « {Nous avons tout vérifié.} »",
                    "Hélène Vasseur se tait, puis sourit. « {Le pont tiendra !} » Karim Belkacem soupire.",
                ],
                misses: &["« Pont ». Il pleut.", "« Le pont tiendra », a dit Hélène Vasseur."],
                typography: "“Le pont tiendra”, a dit Hélène Vasseur. “{Nous avons tout vérifié.}”",
            },
        );
    }
}
