//! A clause after a verb of saying: `a déclaré que la victoire était proche`, marked or not.

use super::{Verdict, indirect, kind_of};
use crate::annotation::RuleId;
use crate::lang::lexicon::Frames;
use crate::quote::cue::{Cue, CueForm};
use crate::quote::found::{Attribution, Found, Passage};
use crate::quote::reading::Reading;
use crate::quote::source::Source;

const MARKED: RuleId = RuleId("quote.que");
const UNMARKED: RuleId = RuleId("quote.que-clause");

/// A marked passage right after `que`.
pub(super) fn attribute(reading: &Reading<'_, '_>, passage: &Passage) -> Option<Verdict> {
    let que = passage.start.checked_sub(1)?;
    let start = reading.sentence(que).start;
    let cue = reading
        .cues_in(start..que)
        .iter()
        .rev()
        .find(|cue| reading.complementizer_after(cue) == Some(que))?;
    let source = reading.subject(cue);
    Some(Verdict {
        kind: kind_of(reading, passage),
        attribution: attribution(cue, source, MARKED),
        parts: None,
    })
}

/// Clauses without marks, or with marks around a part of them.
pub(super) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for cue in &reading.cues {
        if reading.passage_at(cue.head).is_some()
            || !cue.frames.contains(Frames::THAT)
            || is_passive_of_nobody(reading, cue)
        {
            continue;
        }
        let Some(que) = reading.complementizer_after(cue) else { continue };
        let source = reading.subject(cue);
        if source == Some(Source::Nobody) || source.is_none() && !cue.strong {
            continue;
        }
        let clause = que + 1..reading.clause_end(que + 1);
        out.extend(indirect(reading, vec![clause], attribution(cue, source, UNMARKED)));
    }
}

fn is_passive_of_nobody(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    cue.passive && cue.form == CueForm::Finite && reading.subject(cue).is_none()
}

fn attribution(cue: &Cue, source: Option<Source>, rule: RuleId) -> Attribution {
    let confidence = if cue.strong { 92 } else { 75 };
    Attribution { cue: Some(cue.tokens.clone()), source, rule, confidence }
}
