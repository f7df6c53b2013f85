//! Indirect questions: `a demandé si le vote aurait lieu`.

use super::answer::indirect;
use super::rule::{QuoteRule, Read};
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.question",
    Group::Governed,
    Why {
        fr: "Question rapportée après un verbe de demande : « si », « pourquoi », « quand »…",
        en: "A question reported after a verb of asking: whether, why, when…",
    },
    &[Read::Cue(reported)],
);

const ONLY: Case = RULE.case("");

fn reported(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    let start = question_after(reading, cue)
        .filter(|_| cue.frames.contains(Frames::QUESTION) && !reading.is_negated(cue))?;
    let source = reading.subject(cue).filter(|source| *source != Source::Nobody)?;
    let attribution = Attribution::by_verb(cue, Some(source), ONLY);
    indirect(reading, vec![start..reading.clause_end(start)], attribution)
}

/// The word that opens a question behind a verb, over adverbs.
fn question_after(reading: &Reading<'_, '_>, cue: &Cue) -> Option<TokenPos> {
    let mut at = cue.end();
    while reading.is_adverbial(at) && !reading.is(at, WordClasses::QUESTION) {
        at += 1;
    }
    reading.is(at, WordClasses::QUESTION).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn questions_are_reported() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur a demandé {si le pont rouvrirait lundi}.",
                    "Hélène Vasseur se demande encore {pourquoi le pont a cédé}.",
                    "Hélène Vasseur a demandé {quelle heure il était}.",
                    "Le juge a voulu savoir {quels camions avaient franchi le pont}.",
                ],
                misses: &[
                    "Hélène Vasseur n'a pas demandé si le pont rouvrirait lundi.",
                    "Hélène Vasseur a demandé quelques jours de repos.",
                ],
                typography: "L’élue a demandé {s’il rouvrirait lundi}.",
            },
        );
    }
}
