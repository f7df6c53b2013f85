//! A clause after a verb of saying: `a déclaré que la victoire était proche`, marked or not.

use crate::annotation::RuleId;
use crate::document::{MarkPair, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::position::Stretch;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::clause;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::rules::verdict::{Verdict, indirect, is_reported, kind_of};

const MARKED: RuleId = RuleId("quote.que");
const UNMARKED: RuleId = RuleId("quote.que-clause");

/// A marked passage right after `que`.
pub(crate) fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Verdict> {
    let que = passage.start.before(1)?;
    let start = reading.window(que).start;
    let is_own = |cue: &&Cue| reading.complementizer_after(cue) == Some(que);
    let cue = reading.cues_in(start..que).iter().rev().find(is_own)?;
    let attribution = attribution(cue, reading.subject(cue), MARKED);
    Some(Verdict { kind: kind_of(reading, passage), attribution, parts: None })
}

/// Clauses without marks, or with marks around a part of them.
pub(crate) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for cue in &reading.cues {
        if reading.passage_at(cue.head).is_some() || !cue.frames.contains(Frames::THAT) {
            continue;
        }
        let Some(que) = reading.complementizer_after(cue) else { continue };
        let source = reading.subject(cue);
        let needs_source = cue.passive || !cue.strong || cue.form == CueForm::Participle;
        let is_nobody = source == Some(Source::Nobody) || source.is_none() && needs_source;
        let clause = reported(reading, cue, que + 1);
        if is_nobody || !is_reported(reading, cue, &clause) {
            continue;
        }
        out.extend(indirect(reading, vec![clause], attribution(cue, source, UNMARKED)));
    }
}

/// The clause after `que`; where a marked passage is all of it, the coordinated clause that follows.
fn reported(reading: &Reading<'_, '_>, cue: &Cue, start: TokenPos) -> Tokens {
    let end = clause::end(reading, cue, start);
    let Some(passage) = reading.passage_at(start).map(MarkPair::end) else {
        return start..end;
    };
    let second =
        (passage..end).each().take(3).find(|&at| reading.is(at, WordClasses::COMPLEMENTIZER));
    let is_coordinated =
        second.is_some_and(|que| reading.is(que.before(1), WordClasses::COORDINATOR));
    second.filter(|_| is_coordinated).map_or(start..end, |que| que + 1..end)
}

fn attribution(cue: &Cue, source: Option<Source>, rule: RuleId) -> Attribution {
    let confidence = if cue.strong { 95 } else { 78 };
    Attribution::by_verb(cue, source, rule, confidence)
}
