//! Marked fragments in the reporter's sentence: `a dénoncé un texte « liberticide »`.

use super::title;
use super::{Verdict, kind_of};
use crate::annotation::{QuoteKind, RuleId};
use crate::lang::lexicon::Frames;
use crate::quote::cue::{Cue, CueForm};
use crate::quote::found::{Attribution, Passage};
use crate::quote::reading::Reading;
use crate::quote::source::Source;

const GOVERNED: RuleId = RuleId("quote.fragment");
const TRAILING: RuleId = RuleId("quote.fragment-incise");

/// Furthest a verb of saying may stand before a fragment that it governs.
const REACH: usize = 40;

pub(super) fn attribute(reading: &Reading<'_, '_>, passage: &Passage) -> Option<Verdict> {
    if title::is_title(reading, passage) {
        return None;
    }
    let attribution = governed(reading, passage)
        .or_else(|| trailing(reading, passage))
        .or_else(|| opening(reading, passage))?;
    Some(Verdict { kind: fragment_kind(reading, passage, &attribution), attribution, parts: None })
}

/// Right after its verb a full clause is direct speech; anything else is a fragment.
fn fragment_kind(
    reading: &Reading<'_, '_>,
    passage: &Passage,
    attribution: &Attribution,
) -> QuoteKind {
    let follows = attribution.cue.as_ref().is_some_and(|cue| cue.end == passage.start);
    if follows { kind_of(reading, passage) } else { QuoteKind::Partial }
}

/// The nearest verb of saying before the fragment.
fn governed(reading: &Reading<'_, '_>, passage: &Passage) -> Option<Attribution> {
    let sentence = reading.sentence(passage.start);
    let from = sentence.start.max(passage.start.saturating_sub(REACH));
    let cues = reading.cues_in(from..passage.start);
    cues.iter()
        .rev()
        .filter(|cue| reading.passage_at(cue.head).is_none())
        .find_map(|cue| by_cue(reading, cue, passage))
}

fn by_cue(reading: &Reading<'_, '_>, cue: &Cue, passage: &Passage) -> Option<Attribution> {
    let is_near = passage.start - cue.end() <= 3;
    let usable = cue.frames.intersects(Frames::FRAGMENT | Frames::ATTRIBUTE | Frames::CHARGE)
        || cue.strong
        || is_near;
    if !usable {
        return None;
    }
    let source = match cue.form {
        CueForm::Participle => reading.subject(cue)?,
        _ => reading
            .inverted_subject(cue)
            .filter(|_| cue.end() != passage.start)
            .or_else(|| reading.subject(cue))?,
    };
    if source == Source::Nobody {
        return None;
    }
    let confidence = match (cue.strong, is_near) {
        (true, true) => 88,
        (true, false) => 82,
        (false, true) => 74,
        (false, false) => 62,
    };
    Some(Attribution {
        cue: Some(cue.tokens.clone()),
        source: Some(source),
        rule: GOVERNED,
        confidence,
    })
}

/// An incise or `selon X` later in the sentence.
fn trailing(reading: &Reading<'_, '_>, passage: &Passage) -> Option<Attribution> {
    let sentence = reading.sentence(passage.start);
    let incise = reading.cues_in(passage.end..sentence.end).iter().find_map(|cue| {
        let after_comma = cue.group_start > 0
            && (reading.is_comma(cue.group_start - 1)
                || reading.passage_at(cue.group_start - 1).is_some());
        let usable = cue.form == CueForm::Finite
            && (after_comma || cue.clitic.is_some())
            && reading.passage_at(cue.head).is_none();
        let source = usable
            .then(|| reading.inverted_subject(cue))
            .flatten()
            .filter(|source| *source != Source::Nobody)?;
        Some(Attribution {
            cue: Some(cue.tokens.clone()),
            source: Some(source),
            rule: TRAILING,
            confidence: 85,
        })
    });
    incise.or_else(|| {
        let at = (passage.end..sentence.end).find(|&at| reading.is_attribution(at))?;
        super::according::starting_at(reading, at, TRAILING)
    })
}

/// `Selon X` at the sentence's start.
fn opening(reading: &Reading<'_, '_>, passage: &Passage) -> Option<Attribution> {
    let start = reading.sentence(passage.start).start;
    super::according::opening(reading, start, passage.start, TRAILING)
}
