//! Attributions without a verb: `Selon la police, …`, `…, d'après un témoin`.

use crate::annotation::{EntityKind, MentionId, RuleId};
use crate::document::{TokenKind, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Found, Means};
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::attribution_end::opens_clause;
use crate::quote::grammar::sourced::{self, Sourced};
use crate::quote::grammar::subject::before;
use crate::quote::rules::verdict::{Verdict, indirect, kind_of};

const RULE: RuleId = RuleId("quote.according");

/// A passage that is all that the attribution reports: `Selon lui, « … »` or `« … », selon lui`.
pub(crate) fn attribute(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Verdict> {
    let after = passage.end + usize::from(reading.is_comma(passage.end));
    let found = sourced::at(reading, after)
        .filter(|found| found.sure)
        .or_else(|| before_passage(reading, passage))?;
    Some(Verdict { kind: kind_of(reading, passage), attribution: attribution(found), parts: None })
}

/// An attribution whose source ends right before the passage.
fn before_passage(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> Option<Sourced> {
    const REACH: usize = 30;
    let start = reading.window(passage.start).start.max(passage.start.back(REACH));
    let ends_here = |found: &Sourced| {
        let gap = found.end..passage.start;
        found.end <= passage.start
            && gap.len() <= 2
            && gap.each().all(|at| reading.kind(at) == Some(TokenKind::Punctuation))
    };
    let openings =
        (start..passage.start).each().filter(|&opening| reading.passage_at(opening).is_none());
    openings.filter_map(|opening| sourced::at(reading, opening)).find(ends_here)
}

/// Where an attribution may open a sentence: at its start, or after a short adverb or conjunction.
fn openings<'r>(
    reading: &'r Reading<'_, '_>,
    start: TokenPos,
) -> impl Iterator<Item = TokenPos> + 'r {
    const LEAD: usize = 4;
    start.ahead(LEAD).each().take_while(move |&at| {
        at == start
            || (start..at).each().all(|idx| {
                reading.is_adverbial(idx)
                    || reading.is_comma(idx)
                    || reading.is(idx, WordClasses::COORDINATOR)
            })
    })
}

/// Sentences with an attribution at their start, in their middle or at their end.
pub(crate) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for sentence in &reading.doc.sentences {
        let tokens = sentence.tokens.clone();
        let opening = openings(reading, tokens.start)
            .find_map(|opening| sourced::at(reading, opening).map(|found| (opening, found)));
        if let Some((_, found)) = opening
            && (reading.is_comma(found.end) || found.sure && opens_clause(reading, found.end))
        {
            let start = found.end + usize::from(reading.is_comma(found.end));
            let end = reading.clause_end(start);
            if found.sure || reading.has_verb(start..end) {
                out.extend(indirect(reading, vec![start..end], attribution(found)));
            }
            continue;
        }
        out.extend(later(reading, &tokens));
        out.extend(relative(reading, &tokens));
    }
}

/// `le ministère, selon lequel P`, `le maire, pour qui P`.
fn relative(reading: &Reading<'_, '_>, sentence: &Tokens) -> Option<Found> {
    let opening = (sentence.start + 1..sentence.end).each().find(|&at| {
        let kind = reading.cue_phrase(at).filter(|(_, len)| *len == 1).map(|(kind, _)| kind);
        matches!(kind, Some(CueKind::Source | CueKind::OpeningSource))
            && reading.is(at + 1, WordClasses::RELATIVE)
            && reading.passage_at(at).is_none()
    })?;
    let comma = opening.before(1).filter(|&at| reading.is_comma(at));
    let named_end = comma.unwrap_or(opening);
    let source = before::governed_ending(reading, named_end, sentence.start)
        .filter(|source| reading.is_attribution(opening) || names_person(reading, source))?;
    let clause = opening + 2..reading.clause_end(opening + 2);
    let attribution = Attribution {
        means: Means::Preposition,
        cue: Some(opening..opening + 1),
        source: Some(Source::Phrase(source)),
        rule: RULE,
        confidence: 70,
    };
    reading.has_verb(clause.clone()).then(|| indirect(reading, vec![clause], attribution))?
}

/// Whether a phrase is a person's name or description.
fn names_person(reading: &Reading<'_, '_>, source: &phrase::NounPhrase) -> bool {
    let is_person =
        |id: MentionId| reading.entities.mentions[id.index()].kind == EntityKind::Person;
    source.mention.is_some_and(is_person)
        || source.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person)
}

/// `P, selon X.` and `P, selon X, P`.
fn later(reading: &Reading<'_, '_>, sentence: &Tokens) -> Option<Found> {
    let is_opening =
        |&at: &TokenPos| reading.passage_at(at).is_none() && reading.is_attribution(at);
    let opening = (sentence.start + 1..sentence.end).each().rev().find(is_opening)?;
    let found = sourced::at(reading, opening).filter(|found| found.sure)?;
    let is_inside = match found.source {
        Source::Pronoun(_) => !reading.is_comma(opening.before(1)),
        _ => reading.is_verb(opening.before(1)),
    };
    if is_inside && reading.kind(found.end).is_some_and(|kind| kind != TokenKind::Punctuation) {
        return inline(reading, sentence, opening, found);
    }
    let clause = clause_start(reading, sentence.start, opening);
    let before = clause..reading.trim_end(clause, opening);
    if reading.passage_at(before.start).is_some() {
        return None;
    }
    let mut parts = vec![before];
    if reading.is_comma(opening.before(1)) && reading.is_comma(found.end) {
        let end = reading.clause_end(found.end + 1);
        if end > found.end + 2 {
            parts.push(found.end + 1..end);
        }
    }
    let has_verb = parts.iter().any(|part| reading.has_verb(part.clone()));
    has_verb.then(|| indirect(reading, parts, attribution(found)))?
}

/// `elle avait selon elle 16 ans`: the attribution stands in the words that it reports.
fn inline(
    reading: &Reading<'_, '_>,
    sentence: &Tokens,
    opening: TokenPos,
    found: Sourced,
) -> Option<Found> {
    let que = (sentence.start..opening)
        .each()
        .rev()
        .find(|&at| reading.is(at, WordClasses::COMPLEMENTIZER));
    let start = que.map_or(sentence.start, |que| que + 1);
    let parts = vec![start..opening, found.end..reading.clause_end(found.end)];
    indirect(reading, parts, attribution(found))
}

/// The clause that the attribution hangs on: after the `que` of another verb of saying, else the whole sentence.
fn clause_start(reading: &Reading<'_, '_>, start: TokenPos, opening: TokenPos) -> TokenPos {
    let reported = reading
        .cues_in(start..opening)
        .iter()
        .rev()
        .filter_map(|cue| reading.complementizer_after(cue))
        .find(|&que| que < opening);
    reported.max(reading.last_colon(start..opening)).map_or(start, |before| before + 1)
}

fn attribution(found: Sourced) -> Attribution {
    let confidence = if found.sure { 82 } else { 70 };
    Attribution {
        means: Means::Preposition,
        cue: Some(found.cue),
        source: Some(found.source),
        rule: RULE,
        confidence,
    }
}

/// The attribution that starts at a token, for a fragment elsewhere in its sentence.
pub(crate) fn starting_at(
    reading: &Reading<'_, '_>,
    start: TokenPos,
    rule: RuleId,
) -> Option<Attribution> {
    sourced::at(reading, start).filter(|found| found.sure).map(|found| Attribution {
        rule,
        confidence: 86,
        ..attribution(found)
    })
}

/// The attribution that opens a sentence and ends before a token.
pub(crate) fn opening(
    reading: &Reading<'_, '_>,
    sentence: TokenPos,
    before: TokenPos,
    rule: RuleId,
) -> Option<Attribution> {
    let found = openings(reading, sentence).find_map(|opening| sourced::at(reading, opening))?;
    (found.end <= before).then(|| Attribution { rule, confidence: 80, ..attribution(found) })
}

/// The last attribution between commas before a token: `aurait embauché, selon certains salariés, des`.
pub(crate) fn cut_off(
    reading: &Reading<'_, '_>,
    sentence: TokenPos,
    before: TokenPos,
    rule: RuleId,
) -> Option<Attribution> {
    let opens = |&start: &TokenPos| {
        reading.is_comma(start.before(1))
            && reading.passage_at(start).is_none()
            && reading.is_attribution(start)
    };
    let start = (sentence + 1..before).each().rev().find(opens)?;
    let found = sourced::at(reading, start)
        .filter(|found| found.sure && found.end < before && reading.is_comma(found.end))?;
    Some(Attribution { rule, confidence: 80, ..attribution(found) })
}
