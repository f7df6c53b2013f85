//! Infinitives after a verb of saying: `affirme avoir vu`, `promet de revenir`, `appelle les habitants à rester chez eux`.

use crate::annotation::RuleId;
use crate::lang::WordClasses;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::clause;
use crate::quote::grammar::complement;
use crate::quote::grammar::cue::CueForm;
use crate::quote::grammar::phrase::NounPhrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::rules::verdict::{indirect, is_reported};

const RULE: RuleId = RuleId("quote.infinitive");

pub(crate) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for cue in &reading.cues {
        let Some(start) = complement::infinitive_after(reading, cue) else { continue };
        let hangs = cue.form != CueForm::Infinitive
            || reading.has_verb(reading.window(cue.head).start..cue.group_start);
        if reading.passage_at(cue.head).is_some()
            || !hangs
            || !cue.strong && reading.is_negated(cue)
        {
            continue;
        }
        let clause = start..clause::infinitive_end(reading, cue, start);
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
        let attribution = Attribution::by_verb(cue, source, RULE, confidence);
        out.extend(indirect(reading, vec![clause], attribution));
    }
}

/// `un volcan`: something new that is nobody.
fn opens_singular(reading: &Reading<'_, '_>, phrase: &NounPhrase) -> bool {
    let article = reading.classes(phrase.tokens.start);
    article.is(WordClasses::DETERMINER) && !phrase.definite && !phrase.plural
}
