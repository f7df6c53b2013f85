//! Marked fragments in the reporter's sentence: `a dénoncé un texte « liberticide »`.

use crate::annotation::{QuoteKind, RuleId};
use crate::lang::lexicon::{Frames, Strength};
use crate::position::Stretch;
use crate::quote::found::Attribution;
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::title;
use crate::quote::rules::according;
use crate::quote::rules::verdict::{Verdict, kind_of};

const GOVERNED: RuleId = RuleId("quote.fragment");
const TRAILING: RuleId = RuleId("quote.fragment-incise");

/// Furthest a verb of saying may stand before a fragment that it governs.
const REACH: usize = 48;
/// Furthest a verb that is not always one of saying may stand.
const WEAK_REACH: usize = 6;
/// Furthest the agent of a participle may stand: `qualifié de « … » par`.
const AGENT_REACH: usize = 4;

pub(crate) fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Verdict> {
    if title::is_title(reading, passage) {
        return None;
    }
    let attribution = near(reading, passage)
        .or_else(|| opening(reading, passage))
        .or_else(|| cut_off(reading, passage))
        .or_else(|| trailing(reading, passage))
        .or_else(|| governed(reading, passage, Strength::Strong))
        .or_else(|| governed(reading, passage, Strength::Weak))?;
    Some(Verdict { kind: fragment_kind(reading, passage, &attribution), attribution, parts: None })
}

/// Right after its verb a full clause is direct speech; anything else is a fragment.
fn fragment_kind(
    reading: &Reading<'_, '_>,
    passage: &Passage<'_>,
    attribution: &Attribution,
) -> QuoteKind {
    let follows = attribution.cue.as_ref().is_some_and(|cue| cue.end == passage.start);
    if follows { kind_of(reading, passage) } else { QuoteKind::Partial }
}

/// A verb of saying whose clause surely holds the fragment: right before it, or with its `que` before it.
fn near(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Attribution> {
    const NEAR: usize = 4;
    let cue = cues_before(reading, passage, REACH).find(|cue| cue.strong)?;
    let reports = reading.complementizer_after(cue).is_some_and(|que| que < passage.start);
    let is_close = passage.start.since(cue.end()) <= NEAR && cue.form != CueForm::Participle;
    (reports || is_close).then(|| by_cue(reading, cue, passage))?
}

/// The nearest usable verb before the fragment.
fn governed(
    reading: &Reading<'_, '_>,
    passage: &Passage<'_>,
    strength: Strength,
) -> Option<Attribution> {
    let reach = match strength {
        Strength::Strong => REACH,
        Strength::Weak => WEAK_REACH,
    };
    cues_before(reading, passage, reach)
        .filter(|cue| cue.strong == (strength == Strength::Strong))
        .find_map(|cue| by_cue(reading, cue, passage))
}

fn cues_before<'r>(
    reading: &'r Reading<'_, '_>,
    passage: &Passage<'_>,
    reach: usize,
) -> impl Iterator<Item = &'r Cue> {
    let sentence = reading.window(passage.start);
    let from = sentence.start.max(passage.start.back(reach));
    let cues = reading.cues_in(from..passage.start);
    cues.iter().rev().filter(|cue| reading.passage_at(cue.head).is_none())
}

fn by_cue(reading: &Reading<'_, '_>, cue: &Cue, passage: &Passage<'_>) -> Option<Attribution> {
    let takes_fragment =
        cue.frames.intersects(Frames::FRAGMENT | Frames::ATTRIBUTE | Frames::CHARGE);
    let is_near = passage.start.since(cue.end()) <= 3;
    if !(takes_fragment || cue.strong || is_near) {
        return None;
    }
    let source = source(reading, cue, passage)?;
    let confidence = match (cue.strong, is_near) {
        (true, true) => 91,
        (true, false) => 88,
        (false, true) => 70,
        (false, false) => 55,
    };
    let is_sure = cue.strong || source.can_speak();
    is_sure.then(|| Attribution::by_verb(cue, Some(source), GOVERNED, confidence))
}

fn source(reading: &Reading<'_, '_>, cue: &Cue, passage: &Passage<'_>) -> Option<Source> {
    if cue.passive || cue.form == CueForm::Participle {
        let agent = reading.agent(cue)?;
        let start = agent.tokens.start;
        let is_near = start <= cue.end() + AGENT_REACH
            || start >= passage.end && start <= passage.end + AGENT_REACH;
        return is_near.then_some(Source::Phrase(agent));
    }
    reading.subject(cue).filter(|source| *source != Source::Nobody)
}

/// An incise or `selon X` later in the sentence.
fn trailing(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Attribution> {
    let sentence = reading.window(passage.start);
    let incise =
        reading.cues_in(passage.end..sentence.end).iter().find_map(|cue| incise(reading, cue));
    incise.or_else(|| {
        let at = (passage.end..sentence.end).each().find(|&at| reading.is_attribution(at))?;
        according::starting_at(reading, at, TRAILING)
    })
}

fn incise(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Attribution> {
    let before = cue.group_start.before(1)?;
    let is_cut_off =
        reading.is_comma(before) || reading.passage_at(before).is_some() || cue.clitic.is_some();
    if cue.form != CueForm::Finite || !is_cut_off || reading.passage_at(cue.head).is_some() {
        return None;
    }
    let source = reading.inverted_subject(cue).filter(|source| *source != Source::Nobody)?;
    Some(Attribution::by_verb(cue, Some(source), TRAILING, 85))
}

/// `Selon X` at the sentence's start.
fn opening(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Attribution> {
    let start = reading.window(passage.start).start;
    according::opening(reading, start, passage.start, TRAILING)
}

/// `Selon X` between commas before the fragment.
fn cut_off(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Attribution> {
    let start = reading.window(passage.start).start;
    according::cut_off(reading, start, passage.start, TRAILING)
}
