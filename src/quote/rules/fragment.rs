//! Marked fragments that a verb of saying governs in the reporter's sentence: `a dénoncé un texte « liberticide »`.

use super::answer::{self, kind_of};
use super::rule::{QuoteRule, Read};
use crate::annotation::QuoteKind;
use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Frames, Strength, Tense, VerbForm};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Case, Found, Group};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::subject::embedded::contrast_before;
use crate::quote::grammar::title;
use crate::rule::Why;

pub(super) static RULE: QuoteRule = QuoteRule::new(
    "quote.fragment",
    Group::Fragment,
    Why {
        fr: "Fragment entre guillemets, régi par un verbe de parole dans la phrase.",
        en: "A marked fragment, governed by a verb of saying in the sentence.",
    },
    &[Read::Passage(attribute)],
);

const STRONG_NEAR: Case = RULE.case("strong near");
const STRONG_FAR: Case = RULE.case("strong far");
const WEAK_NEAR: Case = RULE.case("weak near");
const WEAK_FAR: Case = RULE.case("weak far");

/// Furthest a verb of saying may stand before a fragment that it governs.
const REACH: usize = 48;
/// Furthest a verb that is not always one of saying may stand.
const WEAK_REACH: usize = 6;
/// Furthest the agent of a participle may stand: `qualifié de « … » par`.
const AGENT_REACH: usize = 4;

fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Found> {
    let is_said = || is_called_out(reading, passage) || is_spoken_of(reading, passage);
    if title::is_title(reading, passage) && !is_said() {
        return None;
    }
    let attribution = governed(reading, passage, Strength::Strong)
        .or_else(|| governed(reading, passage, Strength::Weak))?;
    Some(answer::passage(passage, kind(reading, passage, &attribution), attribution))
}

/// Whether a passage stands right behind a verb that hands over whole sentences: `ont crié « Liberté »`.
fn is_called_out(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    let before = cues_before(reading, passage, WEAK_REACH).next();
    before.is_some_and(|cue| cue.end() == passage.start && calls_out(reading, cue))
}

/// Whether many words stand behind a verb of saying and an article of something new: `parle d'un « Noël sans paix ni pain »`.
fn is_spoken_of(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    const FEWEST: usize = 4;
    let words = passage.first.inside.each().filter(|&at| reading.is_word(at)).count();
    let article = passage.start.before(1);
    let is_new = reading.is(article, WordClasses::DETERMINER)
        && !reading.is(article, WordClasses::DEFINITE)
        && words >= FEWEST;
    let before = cues_before(reading, passage, WEAK_REACH).next();
    is_new && before.is_some_and(|cue| cue.strong && passage.start.since(cue.end()) <= 2)
}

/// Whether a verb hands over whole sentences and marks follow it.
pub(super) fn calls_out(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    let hands_over = cue.frames.contains(Frames::THAT) && cue.frames.contains(Frames::INCISE);
    let follows = reading.kind(cue.end()) == Some(TokenKind::Mark);
    cue.strong && hands_over && follows && cue.form != CueForm::Participle
}

/// Right after its verb a full clause is direct speech; anything else is a fragment.
fn kind(reading: &Reading<'_, '_>, passage: &Passage<'_>, attribution: &Attribution) -> QuoteKind {
    let follows = attribution.cue.as_ref().is_some_and(|cue| cue.end == passage.start);
    if follows { kind_of(reading, passage) } else { QuoteKind::Partial }
}

/// Whether the clause of a verb of saying surely holds the fragment: the verb right before it, or its `que` before it.
pub(super) fn is_surely_governed(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    const NEAR: usize = 4;
    let nearest = cues_before(reading, passage, REACH).find(|cue| cue.strong);
    nearest.is_some_and(|cue| {
        let reports = reading.complementizer_after(cue).is_some_and(|que| que < passage.start);
        let is_close = passage.start.since(cue.end()) <= NEAR && cue.form != CueForm::Participle;
        (reports || is_close) && by_cue(reading, cue, passage).is_some()
    })
}

/// By the nearest usable verb before the fragment.
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
        .filter(|cue| cue.strong == (strength == Strength::Strong) && !is_foretold(reading, cue))
        .find_map(|cue| by_cue(reading, cue, passage))
}

/// Whether somebody else says what a verb in the future will be: `a promis que les bus rouleraient`.
fn is_foretold(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    let is_future = |form: &VerbForm| matches!(form.tense, Tense::Future | Tense::Conditional);
    let start = reading.window(cue.head).start.max(cue.head.back(REACH));
    let reports = |other: &Cue| {
        other.strong && reading.complementizer_after(other).is_some_and(|que| que < cue.group_start)
    };
    cue.tokens.start == cue.head
        && reading.verb_forms(cue.head).iter().any(is_future)
        && reading.cues_in(start..cue.group_start).iter().any(reports)
}

/// The verbs before a passage, outside marks, nearest first.
fn cues_before<'r>(
    reading: &'r Reading<'_, '_>,
    passage: &Passage<'_>,
    reach: usize,
) -> impl Iterator<Item = &'r Cue> {
    let sentence = reading.window(passage.start).start;
    let clause = contrast_before(reading, passage.start, sentence);
    let from = clause.max(passage.start.back(reach));
    let cues = reading.cues_in(from..passage.start);
    cues.iter().rev().filter(|cue| reading.passage_at(cue.head).is_none())
}

fn by_cue(reading: &Reading<'_, '_>, cue: &Cue, passage: &Passage<'_>) -> Option<Attribution> {
    let frames = Frames::FRAGMENT | Frames::ATTRIBUTE | Frames::CHARGE;
    let is_near = passage.start.since(cue.end()) <= 3;
    if !(cue.frames.intersects(frames) || cue.strong || is_near) {
        return None;
    }
    let source = source(reading, cue, passage)?;
    let is_sure = cue.strong || source.can_speak();
    is_sure.then(|| Attribution::by_verb(cue, Some(source), case(cue, is_near)))
}

fn case(cue: &Cue, is_near: bool) -> Case {
    match (cue.strong, is_near) {
        (true, true) => STRONG_NEAR,
        (true, false) => STRONG_FAR,
        (false, true) => WEAK_NEAR,
        (false, false) => WEAK_FAR,
    }
}

fn source(reading: &Reading<'_, '_>, cue: &Cue, passage: &Passage<'_>) -> Option<Source> {
    if !cue.passive && cue.form != CueForm::Participle {
        return reading.subject(cue).filter(|source| *source != Source::Nobody);
    }
    if cue.form == CueForm::Finite && calls_out(reading, cue) && cue.end() == passage.start {
        return reading.agent(cue).map(Source::Phrase).or(Some(Source::Nobody));
    }
    let agent = reading.agent(cue)?;
    let is_near = is_beside(agent.tokens.start, cue, passage);
    is_near.then_some(Source::Phrase(agent))
}

/// Whether an agent stands right behind its participle or right behind the fragment.
fn is_beside(agent: TokenPos, cue: &Cue, passage: &Passage<'_>) -> bool {
    agent <= cue.end() + AGENT_REACH || agent >= passage.end && agent <= passage.end + AGENT_REACH
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::quote::rules::examples::{Examples, check};

    #[test]
    fn verbs_govern_fragments() {
        check(
            &RULE,
            &Examples {
                hits: &[
                    "Hélène Vasseur a dénoncé un texte « {liberticide} ».",
                    "Hélène Vasseur décrit « {un silence de mort} », « {une odeur de pont brûlé} » et « {des cris} ».",
                    "Une pancarte où était écrit « {Sauvons le pont} » barre le quai.",
                    "Un projet qualifié de « {folie pure} » par Hélène Vasseur a été retiré.",
                    "Hélène Vasseur a annoncé que le pont serait « {plus large} ».",
                    "La mairie parle d'un « {Noël gâché par la rouille} ».",
                    "Hélène Vasseur dénonce un « {Noël sans pont ni trains} ».",
                ],
                misses: &[
                    "La mairie parle d'un « Grand Pont ».",
                    "Hélène Vasseur a présenté le film « Le Pont » aux élus.",
                    "Un pont « plus large » ouvrira lundi.",
                    "Le budget du pont s'élève à « 12 millions ».",
                    "Hélène Vasseur a dénoncé l'opération « pont mort ». L'opération « pont mort » dure depuis mai.",
                    "Hélène Vasseur a réagi au manifeste « Le pont est à nous ».",
                    "Hélène Vasseur a évoqué la « dame du pont ». On a vu la « dame du pont ». La « dame du pont » a souri.",
                ],
                typography: "L’élue a dénoncé un texte \"{liberticide}\".",
            },
        );
    }
}
