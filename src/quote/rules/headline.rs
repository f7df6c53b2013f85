//! Fragments in headlines that the text says again further down: `Le maire promet « un parc »`.

use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::{Case as Letters, MarkPair, TokenPos, Tokens};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::headline::{self, REACH, is_headline};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::title;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.headline",
    Group::Fragment,
    Why {
        fr: "Mots d’un titre qui reviennent dans une citation du texte.",
        en: "Words in a headline that stand again in a quotation of the text.",
    },
    &[Read::Again(again)],
);

const ONLY: Case = RULE.case("");

/// Marked fragments of headlines whose words stand again in a quotation further down.
fn again(reading: &Reading<'_, '_>, found: &[Found]) -> Vec<Found> {
    let marks = reading.doc.marks.iter();
    let fragments = marks.filter(|pair| pair.parent.is_none() && is_headline(reading, pair.open));
    let fragments = fragments.filter(|pair| !title::recurs(reading, pair));
    let again = fragments.filter(|pair| is_free(pair, found) && recurs(reading, pair, found));
    again.map(fragment).collect()
}

fn fragment(pair: &MarkPair) -> Found {
    let attribution = Attribution::verbless(None, ONLY);
    let (parts, whole) = (vec![pair.inside.clone()], pair.open..pair.end());
    Found { kind: QuoteKind::Partial, parts, whole, attribution }
}

/// Whether no quotation holds it yet.
fn is_free(pair: &MarkPair, found: &[Found]) -> bool {
    let next = found.partition_point(|quote| quote.whole.start <= pair.open);
    let before = next.checked_sub(1).and_then(|last| found.get(last));
    before.is_none_or(|quote| !quote.whole.contains(&pair.open))
}

/// Whether a quotation further down says its words.
fn recurs(reading: &Reading<'_, '_>, pair: &MarkPair, found: &[Found]) -> bool {
    let words = |tokens: &Tokens| -> Vec<&str> {
        let words = tokens.each().filter(|&at| reading.is_word(at));
        words.map(|at| reading.doc.plain(at)).collect()
    };
    let fragment = words(&pair.inside);
    let holds = |part| words(part).windows(fragment.len()).any(|window| window == fragment);
    let later = found.partition_point(|quote| quote.whole.start < pair.end());
    let mut parts = found.iter().skip(later).take(REACH).flat_map(|quote| &quote.parts);
    says_something(reading, &pair.inside) && parts.any(holds)
}

/// Whether a fragment has a word that says something, and is no name alone.
fn says_something(reading: &Reading<'_, '_>, fragment: &Tokens) -> bool {
    let is_name =
        |at: TokenPos| matches!(reading.doc.case(at), Letters::Capitalized | Letters::Mixed);
    let says = |at| headline::is_content(reading, at) && !(fragment.len() == 1 && is_name(at));
    fragment.each().any(says)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn headlines_say_what_the_text_says() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "À Sauveterre, un pont « {plus large} »\n\n« Il nous faut un pont plus large », a dit Hélène Vasseur.",
                    "Un chantier « {exemplaire} » à Sauveterre\n\nHélène Vasseur a salué un chantier « exemplaire ».",
                ],
                misses: &[
                    "À Sauveterre, un pont « plus large »\n\n« Il nous faut un quai », a dit Hélène Vasseur.",
                    "Le marché « Vauban » à Sauveterre\n\n« Je tiens à Vauban », a dit Hélène Vasseur.",
                ],
                typography: "À Sauveterre, un pont “{plus large}”\n\n“Il nous faut un pont plus large”, a dit Hélène Vasseur.",
            },
        );
    }
}
