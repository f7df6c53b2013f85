//! An attribution right behind the marks: `« Nous irons au bout », a déclaré la ministre`.

use super::answer::{self, kind_of, somebody_behind};
use super::colon;
use super::rule::{QuoteRule, Read};
use crate::annotation::{EntityKind, QuoteKind};
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.incise",
    Group::Attributed,
    Why {
        fr: "L’annonce suit les guillemets : « … », a déclaré Une Telle.",
        en: "The attribution follows the marks: “…,” said So-and-so.",
    },
    &[Read::Passage(attribute)],
);

/// A verb that nearly always reports speech, or an inverted pronoun.
const STRONG: Case = RULE.case("strong");
const WEAK: Case = RULE.case("weak");

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let comma = passage.end + usize::from(reading.is_comma(passage.end));
    let start = past_manner(reading, comma);
    let cue = reading
        .cue_starting(start)
        .filter(|cue| cue.form == CueForm::Finite && reading.passage_at(cue.head).is_none())?;
    let source = somebody_behind(reading, cue).filter(|source| {
        start > passage.end || is_surely_inverted(reading, passage, cue, source)
    })?;
    if is_agency(reading, &source) && is_introduced(reading, passage) {
        return None;
    }
    let case = if cue.clitic.is_some() || cue.strong { STRONG } else { WEAK };
    let attribution = Attribution::by_verb(cue, Some(source), case);
    Some(answer::passage(passage, kind(reading, passage), attribution))
}

/// Past the words that open an attribution: `comme l'a dit la maire`, `comme précise la maire`.
fn past_manner(reading: &Reading<'_, '_>, at: TokenPos) -> TokenPos {
    match reading.cue_phrase(at) {
        Some((CueKind::Manner, len)) => at + len,
        _ if reading.is(at, WordClasses::SUBORDINATOR) => at + 1,
        _ => at,
    }
}

/// Whether a person says the words before a colon, so that whoever stands behind only passes them on: `La maire a
/// répondu : « … », a rapporté Radio Sud`.
fn is_introduced(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    let attribution = colon::before(reading, passage).and_then(|colon| colon::cued(reading, colon));
    let source = attribution.and_then(|attribution| attribution.source);
    source.is_some_and(|source| source.can_speak() && !is_agency(reading, &source))
}

/// Whether a source is an organization by its name or its noun.
fn is_agency(reading: &Reading<'_, '_>, source: &Source) -> bool {
    let Source::Phrase(phrase) = source else { return false };
    let named = phrase.mention.and_then(|id| reading.entities.mentions.get(id.index()));
    match named {
        Some(mention) => mention.kind == EntityKind::Organization,
        None => phrase.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Organization),
    }
}

/// Whether no comma is needed: the marks may be the subject of the verb, unless this tells otherwise.
fn is_surely_inverted(
    reading: &Reading<'_, '_>,
    passage: &Passage<'_>,
    cue: &Cue,
    source: &Source,
) -> bool {
    let is_named = || cue.strong && matches!(source, Source::Phrase(phrase) if phrase.named);
    cue.clitic.is_some() || opens_sentence(reading, passage) || is_named()
}

fn opens_sentence(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    reading.window(passage.start).start == passage.start
}

/// Marks that open the sentence and hold a verb are a clause, however short.
fn kind(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> QuoteKind {
    if opens_sentence(reading, passage) && reading.has_verb(passage.start..passage.end) {
        QuoteKind::Direct
    } else {
        kind_of(reading, passage)
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn attributions_follow_the_marks() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "« {Nous irons au bout} », a déclaré Hélène Vasseur.",
                    "« {Nous irons au bout} » assure-t-elle.",
                    "« {Nous irons au bout} », tweete Hélène Vasseur.",
                    "« {Nous irons au bout} », comme l'a dit Hélène Vasseur.",
                    "« {Un pont sans âme} » comme précise Hélène Vasseur.",
                    "« {Le pont tient} », affirment les éclusiers.",
                    "« {Jamais !} » lance un mareyeur.",
                ],
                misses: &[
                    "« Le Pont » raconte la guerre.",
                    "Le film « Le Pont » raconte la ville.",
                    "« Nous irons au bout ». Hélène Vasseur a souri.",
                ],
                typography: "“{Nous irons jusqu’au bout}”, a déclaré Hélène Vasseur.",
            },
        );
    }
}
