//! Infinitives after a verb of saying: `affirme avoir vu`, `promet de revenir`, `appelle les habitants à rester chez eux`.

use super::{clause, indirect, is_reported};
use crate::annotation::RuleId;
use crate::lang::WordClasses;
use crate::quote::cue::CueForm;
use crate::quote::found::{Attribution, Found};
use crate::quote::infinitive;
use crate::quote::phrase::{self, NounPhrase};
use crate::quote::reading::Reading;
use crate::quote::source::Source;
use std::ops::Range;

const RULE: RuleId = RuleId("quote.infinitive");

pub(super) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for cue in &reading.cues {
        let Some(start) = infinitive::after(reading, cue) else { continue };
        let hangs = cue.form != CueForm::Infinitive
            || reading.has_verb(reading.sentence(cue.head).start..cue.group_start);
        if reading.passage_at(cue.head).is_some()
            || !hangs
            || !cue.strong && reading.is_negated(cue)
        {
            continue;
        }
        let clause = start..before_new_subject(reading, start..clause::end(reading, cue, start));
        let source = reading.subject(cue);
        let is_somebody = source.as_ref().is_some_and(|source| match source {
            Source::Phrase(phrase) => phrase.can_speak() || !opens_singular(reading, phrase),
            Source::Pronoun(_) => true,
            Source::Nobody => false,
        });
        if !is_somebody || !is_reported(reading, cue, &clause) {
            continue;
        }
        let confidence = if cue.strong { 82 } else { 62 };
        let attribution =
            Attribution { cue: Some(cue.tokens.clone()), source, rule: RULE, confidence };
        out.extend(indirect(reading, vec![clause], attribution));
    }
}

/// An infinitive is not joined with a clause that has a subject: `affirme avoir respecté la loi et le groupe garde le soutien`.
fn before_new_subject(reading: &Reading<'_, '_>, clause: Range<usize>) -> usize {
    let opens = |&at: &usize| {
        let subject =
            at + 1 + (at + 1..clause.end).take_while(|&idx| reading.is_adverbial(idx)).count();
        reading.is(at, WordClasses::COORDINATOR)
            && reading.passage_at(at).is_none()
            && phrase::starting_at(reading, subject).is_some_and(|found| {
                found.end() < clause.end && phrase::is_verb(reading, found.end())
            })
    };
    clause.clone().find(opens).unwrap_or(clause.end)
}

/// `un volcan`: something new that is nobody.
fn opens_singular(reading: &Reading<'_, '_>, phrase: &NounPhrase) -> bool {
    let article = reading.classes(phrase.tokens.start);
    article.is(WordClasses::DETERMINER) && !phrase.definite && !phrase.plural
}
