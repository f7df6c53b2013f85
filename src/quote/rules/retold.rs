//! Speech whose attribution is a sentence of its own: `Le pont rouvrira lundi. C'est ce qu'a annoncé la mairie.`

use super::answer::indirect;
use super::rule::{QuoteRule, Read};
use crate::document::{Sentence, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.retold",
    Group::Fragment,
    Why {
        fr: "Phrase suivie de son attribution : C’est ce qu’a annoncé la mairie.",
        en: "A sentence whose attribution follows: That is what the town hall announced.",
    },
    &[Read::Text(find)],
);

const ONLY: Case = RULE.case("");

fn find(reading: &Reading<'_, '_>) -> Vec<Found> {
    let pairs = reading.doc.sentences.as_slice().windows(2);
    pairs.filter_map(|pair| retold(reading, pair)).collect()
}

fn retold(reading: &Reading<'_, '_>, pair: &[Sentence]) -> Option<Found> {
    let [said, attribution] = pair else { return None };
    let (cue, source) = attributing(reading, attribution.tokens.start)?;
    let clause = clause(reading, &said.tokens);
    let is_own = reading.passage_at(clause.start).is_none()
        && !reading.is(clause.start, WordClasses::COORDINATOR)
        && reading.has_verb(clause.clone());
    let attribution = Attribution::by_verb(cue, Some(source), ONLY);
    is_own.then(|| indirect(reading, vec![clause], attribution))?
}

/// The sentence, or what stands behind its colon.
fn clause(reading: &Reading<'_, '_>, sentence: &Tokens) -> Tokens {
    let colon = sentence.last().and_then(|last| reading.last_colon(reading.window(last)));
    let start = colon.map_or(sentence.start, |colon| colon + 1);
    start..reading.trim_end(start, sentence.end)
}

/// The verb of saying with its subject in a sentence that opens with `c'est (du moins) ce que`.
fn attributing<'r>(reading: &'r Reading<'_, '_>, start: TokenPos) -> Option<(&'r Cue, Source)> {
    const REACH: usize = 14;
    let que = opening(reading, start)?;
    let end = reading.window(start).end.min(que + REACH);
    let says = |cue: &&Cue| {
        cue.form == CueForm::Finite && !cue.passive && cue.frames.contains(Frames::INCISE)
    };
    let cue = reading.cues_in(que..end).iter().find(says)?;
    let has_pronoun = reading.is(que + 1, WordClasses::SUBJECT_PRONOUN);
    let inverted = || reading.inverted_subject(cue).filter(|_| !has_pronoun);
    let source = inverted().or_else(|| reading.subject(cue))?;
    source.can_speak().then_some((cue, source))
}

/// The `que` of `c'est (du moins) ce que`.
fn opening(reading: &Reading<'_, '_>, start: TokenPos) -> Option<TokenPos> {
    const REACH: usize = 7;
    let opens = reading.is(start, WordClasses::IMPERSONAL) && reading.is_verb(start + 1);
    (start + 2..start + REACH)
        .each()
        .find(|&at| reading.is(at, WordClasses::COMPLEMENTIZER))
        .filter(|&que| opens && reading.is(que.before(1), WordClasses::DEMONSTRATIVE))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn a_sentence_attributes_the_one_before() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "{Le pont rouvrira lundi}. C'est ce qu'a annoncé mardi Hélène Vasseur.",
                    "{Le pont rouvrira lundi}. C'est du moins ce qu'elle affirme.",
                ],
                misses: &[
                    "Le pont rouvrira lundi. C'est ce que le conseil a voté.",
                    "Le pont rouvrira lundi. C'est une bonne nouvelle, a dit Hélène Vasseur.",
                ],
                typography: "{L’accès rouvrira lundi}. C’est ce qu’a annoncé Hélène Vasseur.",
            },
        );
    }
}
