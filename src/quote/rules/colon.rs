//! A quotation behind a verb of saying and a colon: `Il a ajouté : « … »`.

use super::answer::{self, kind_of};
use super::rule::{QuoteRule, Read};
use crate::document::TokenPos;
use crate::quote::found::{Attribution, Case, Found};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.colon",
    Why {
        fr: "Un verbe de parole et deux-points précèdent les guillemets.",
        en: "A verb of saying and a colon stand before the marks.",
    },
    &[Read::Passage(attribute)],
);

/// The verb stands right before the colon, or nearly so.
const NEAR: Case = RULE.case("near");
const FAR: Case = RULE.case("far");

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let attribution = cued(reading, before(reading, passage)?)?;
    Some(answer::passage(passage, kind_of(reading, passage), attribution))
}

/// The colon right before a passage.
pub(super) fn before(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<TokenPos> {
    passage.start.before(1).filter(|&at| reading.slice(at) == ":")
}

/// By the last verb of saying before the colon, outside quotation marks.
pub(super) fn cued(reading: &Reading<'_, '_>, colon: TokenPos) -> Option<Attribution> {
    const NEARBY: usize = 8;
    let usable = |cue: &&Cue| {
        reading.passage_at(cue.head).is_none()
            && (cue.strong || cue.end() == colon)
            && cue.form != CueForm::Participle
    };
    let start = reading.window(colon).start;
    let cue = reading.cues_in(start..colon).iter().rev().find(usable)?;
    let source = reading.subject(cue);
    let is_said = source.is_some() || cue.form == CueForm::Infinitive;
    let case = if colon.since(cue.end()) <= NEARBY { NEAR } else { FAR };
    is_said.then(|| Attribution::by_verb(cue, source, case))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn a_verb_and_a_colon_hand_over() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur a ajouté : « {Le pont tiendra} ».",
                    "La maire a répondu mardi soir aux élus réunis dans la grande salle : « {Le pont tiendra} ».",
                ],
                misses: &[
                    "Hélène Vasseur a lu trois livres : « Le Pont », « La Rive » et « Le Quai ».",
                    "Hélène Vasseur a ajouté que le pont tiendra.",
                ],
                typography: "L’élue a ajouté : “{Le pont tiendra}”.",
            },
        );
    }
}
