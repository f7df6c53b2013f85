//! A clause after a verb of saying: `a déclaré que la victoire était proche`, marked or not.

use super::{Verdict, indirect, is_reported, kind_of};
use crate::annotation::RuleId;
use crate::lang::WordClasses;
use crate::lang::lexicon::Frames;
use crate::quote::cue::{Cue, CueForm};
use crate::quote::found::{Attribution, Found, Passage};
use crate::quote::reading::Reading;
use crate::quote::source::Source;
use std::ops::Range;

const MARKED: RuleId = RuleId("quote.que");
const UNMARKED: RuleId = RuleId("quote.que-clause");

/// A marked passage right after `que`.
pub(super) fn attribute(reading: &Reading<'_, '_>, passage: &Passage) -> Option<Verdict> {
    let que = passage.start.checked_sub(1)?;
    let start = reading.sentence(que).start;
    let is_own = |cue: &&Cue| reading.complementizer_after(cue) == Some(que);
    let cue = reading.cues_in(start..que).iter().rev().find(is_own)?;
    let attribution = attribution(cue, reading.subject(cue), MARKED);
    Some(Verdict { kind: kind_of(reading, passage), attribution, parts: None })
}

/// Clauses without marks, or with marks around a part of them.
pub(super) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for cue in &reading.cues {
        if reading.passage_at(cue.head).is_some() || !cue.frames.contains(Frames::THAT) {
            continue;
        }
        let Some(que) = reading.complementizer_after(cue) else { continue };
        let source = reading.subject(cue);
        let is_nobody =
            source == Some(Source::Nobody) || source.is_none() && (cue.passive || !cue.strong);
        let clause = clause(reading, cue, que + 1);
        if is_nobody || !is_reported(reading, cue, &clause) {
            continue;
        }
        out.extend(indirect(reading, vec![clause], attribution(cue, source, UNMARKED)));
    }
}

/// The clause after `que`; where a marked passage is all of it, the coordinated clause that follows.
fn clause(reading: &Reading<'_, '_>, cue: &Cue, start: usize) -> Range<usize> {
    let end = clause_end(reading, cue, start);
    let Some(passage) = reading.passage_at(start).map(|idx| reading.passage(idx).end()) else {
        return start..end;
    };
    let second = (passage..end).take(3).find(|&at| reading.is(at, WordClasses::COMPLEMENTIZER));
    let is_coordinated = second.is_some_and(|que| reading.is(que - 1, WordClasses::COORDINATOR));
    second.filter(|_| is_coordinated).map_or(start..end, |que| que + 1..end)
}

/// A clause before the main clause ends at the comma between them: `Affirmant que P, il a …`, `S'il estime que P, il …`.
fn clause_end(reading: &Reading<'_, '_>, cue: &Cue, start: usize) -> usize {
    let end = reading.clause_end(start);
    let sentence = reading.sentence(cue.head).start;
    let is_fronted = match cue.form {
        CueForm::Gerund | CueForm::Infinitive => {
            cue.group_start - sentence <= 3 || opens_after_comma(reading, cue)
        }
        _ => reading.is(sentence, WordClasses::SUBORDINATOR) && cue.group_start - sentence <= 8,
    };
    if !is_fronted {
        return end;
    }
    let opens_main = |&at: &usize| {
        let next = WordClasses::SUBJECT_PRONOUN.or(WordClasses::DETERMINER);
        let starts = reading.is(at + 1, next)
            || reading.is_capitalized(at + 1)
            || reading.cue_starting(at + 1).is_some();
        reading.is_comma(at) && reading.passage_at(at).is_none() && starts
    };
    (start..end).find(opens_main).unwrap_or(end)
}

/// `X, après avoir rappelé que P, évoque …`: an aside that opened with a comma.
fn opens_after_comma(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    cue.form == CueForm::Infinitive
        && (cue.group_start.saturating_sub(2)..cue.group_start).any(|at| reading.is_comma(at))
}

fn attribution(cue: &Cue, source: Option<Source>, rule: RuleId) -> Attribution {
    let confidence = if cue.strong { 95 } else { 78 };
    Attribution { cue: Some(cue.tokens.clone()), source, rule, confidence }
}
