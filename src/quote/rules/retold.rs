//! Speech whose attribution is a sentence of its own: `Le pont rouvrira lundi. C'est ce qu'a annoncé la mairie.`

use crate::annotation::RuleId;
use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::rules::verdict::indirect;

const RULE: RuleId = RuleId("quote.retold");

pub(crate) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for pair in reading.doc.sentences.as_slice().windows(2) {
        let [said, attribution] = pair else { continue };
        let Some((cue, source)) = attributing(reading, attribution.tokens.start) else { continue };
        let colon = reading.last_colon(
            said.tokens.last().map_or_else(|| said.tokens.clone(), |last| reading.window(last)),
        );
        let start = colon.map_or(said.tokens.start, |colon| colon + 1);
        let clause = start..reading.trim_end(start, said.tokens.end);
        let is_own = reading.passage_at(start).is_none()
            && !reading.is(start, WordClasses::COORDINATOR)
            && reading.has_verb(clause.clone());
        let attribution = Attribution::by_verb(cue, Some(source), RULE, 80);
        out.extend(is_own.then(|| indirect(reading, vec![clause], attribution)).flatten());
    }
}

/// The verb of saying with its subject in a sentence that opens with `c'est (du moins) ce que`.
fn attributing<'r>(reading: &'r Reading<'_, '_>, start: TokenPos) -> Option<(&'r Cue, Source)> {
    const OPENING: usize = 7;
    const REACH: usize = 14;
    let opens = reading.is(start, WordClasses::IMPERSONAL) && reading.is_verb(start + 1);
    let que = (start + 2..start + OPENING)
        .each()
        .find(|&at| reading.is(at, WordClasses::COMPLEMENTIZER))
        .filter(|&que| opens && reading.is(que.before(1), WordClasses::DEMONSTRATIVE))?;
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
