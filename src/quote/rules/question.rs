//! Indirect questions: `a demandé si le vote aurait lieu`.

use crate::annotation::RuleId;
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::rules::verdict::indirect;

const RULE: RuleId = RuleId("quote.question");

pub(crate) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for cue in &reading.cues {
        if reading.passage_at(cue.head).is_some()
            || reading.is_negated(cue)
            || !cue.frames.contains(Frames::QUESTION)
        {
            continue;
        }
        let mut start = cue.end();
        while reading.is_adverbial(start) && !reading.is(start, WordClasses::QUESTION) {
            start += 1;
        }
        if !reading.is(start, WordClasses::QUESTION) || reading.is(start, WordClasses::DETERMINER) {
            continue;
        }
        let source = reading.subject(cue);
        if matches!(source, None | Some(Source::Nobody)) {
            continue;
        }
        let attribution = Attribution::by_verb(cue, source, RULE, 78);
        out.extend(indirect(reading, vec![start..reading.clause_end(start)], attribution));
    }
}
