//! Speech without marks before its attribution: `Le vote est reporté, a annoncé la présidente`.

use super::indirect;
use crate::annotation::RuleId;
use crate::quote::cue::{Cue, CueForm};
use crate::quote::found::{Attribution, Found};
use crate::quote::reading::Reading;
use crate::quote::source::Source;

const RULE: RuleId = RuleId("quote.announced");

pub(super) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for cue in &reading.cues {
        out.extend(announced(reading, cue));
    }
}

fn announced(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    if cue.form != CueForm::Finite || cue.passive || reading.passage_at(cue.head).is_some() {
        return None;
    }
    let sentence = reading.sentence(cue.head);
    let before_cue = cue.group_start.checked_sub(1).filter(|&at| at > sentence.start)?;
    let has_comma = reading.is_comma(before_cue);
    if !has_comma && cue.clitic.is_none() && !cue.strong {
        return None;
    }
    let source = reading.inverted_subject(cue).filter(|source| *source != Source::Nobody)?;
    let start = clause_start(reading, sentence.start, cue);
    let end = reading.trim_end(start, cue.group_start);
    if end <= start
        || reading.passage_at(end - 1).is_some_and(|idx| reading.passage(idx).open == start)
        || !reading.has_verb(start..end)
    {
        return None;
    }
    if reading.complementizer_after(cue).is_some() && !has_comma {
        return None;
    }
    let confidence = if has_comma { 88 } else { 70 };
    let attribution =
        Attribution { cue: Some(cue.tokens.clone()), source: Some(source), rule: RULE, confidence };
    indirect(reading, vec![start..end], attribution)
}

/// The sentence's start, or the text after an earlier colon or semicolon.
fn clause_start(reading: &Reading<'_, '_>, start: usize, cue: &Cue) -> usize {
    let breaks = |&at: &usize| reading.passage_at(at).is_none() && matches!(reading.slice(at), ";");
    (start..cue.group_start).rev().find(breaks).map_or(start, |at| at + 1)
}
