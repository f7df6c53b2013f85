//! A quotation behind a colon without a verb of saying: `Hélène Vasseur : « … »`.

use super::answer::{self, kind_of};
use super::colon;
use super::rule::{QuoteRule, Read};
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::{NounKind, Number};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::apposition;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::subject::{self, Search, before};
use crate::quote::grammar::title;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.colon-name",
    Group::Verbless,
    Why {
        fr: "Un nom et deux-points précèdent les guillemets, sans verbe de parole.",
        en: "A name and a colon stand before the marks, without a verb of saying.",
    },
    &[Read::Passage(attribute)],
);

const ONLY: Case = RULE.case("");

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let colon = colon::before(reading, passage).filter(|&at| !title::is_entitled(reading, at))?;
    let source = speaker_before(reading, colon)?;
    let attribution = Attribution::verbless(Some(source), ONLY);
    Some(answer::passage(passage, kind_of(reading, passage), attribution))
}

/// A name or a noun for speakers that stands alone before the colon, or the subject of the sentence.
fn speaker_before(reading: &Reading<'_, '_>, colon: TokenPos) -> Option<Source> {
    let start = reading.window(colon).start;
    let named = phrase::starting_at(reading, start)
        .filter(NounPhrase::can_speak)
        .map(|found| apposition::with_name(reading, found))
        .filter(|found| !reading.has_verb(found.tokens.end..colon));
    let named = named.map(|found| owner(reading, &found).unwrap_or(Source::Phrase(found)));
    let source = named.or_else(|| subject::first(reading, start, Search::Around(colon)));
    source.filter(Source::can_speak).or_else(|| whose(reading, colon))
}

/// Whose opinion or answer stands right before the colon: `Ce n'est pas l'avis d'Hélène Vasseur :`.
fn whose(reading: &Reading<'_, '_>, colon: TokenPos) -> Option<Source> {
    let found = before::ending_at(reading, colon, Number::Singular)?;
    owner(reading, &found)
}

/// Whose an opinion or an answer is: the complement of its noun.
fn owner(reading: &Reading<'_, '_>, found: &NounPhrase) -> Option<Source> {
    let (noun, _) = found.noun.filter(|(_, noun)| is_speech(noun.kind))?;
    let is_of = |&at: &TokenPos| reading.is(at, WordClasses::GENITIVE);
    let of = (noun + 1..found.end()).each().find(is_of)?;
    let start = of + usize::from(!reading.is(of, WordClasses::DETERMINER));
    let owner = phrase::between(reading, start, found.end())?;
    let is_somebody = owner.can_speak() || owner.is_anaphor(reading);
    is_somebody.then(|| Source::of(reading, apposition::with_name(reading, owner)))
}

fn is_speech(kind: NounKind) -> bool {
    matches!(kind, NounKind::Speech | NounKind::Document)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn a_name_and_a_colon_hand_over() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur : « {Le pont tiendra} ».",
                    "Hélène Vasseur est sereine : « {Le pont tiendra} ».",
                ],
                misses: &[
                    "Hélène Vasseur a ajouté : « Le pont tiendra ».",
                    "Hier : « Le pont tiendra ».",
                ],
                typography: "Hélène Vasseur\u{A0}: «\u{A0}{Le pont tiendra}\u{A0}».",
            },
        );
    }
}
