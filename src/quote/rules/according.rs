//! Attributions without a verb: `Selon la police, …`, `…, d'après un témoin`.

use super::{Verdict, indirect, kind_of};
use crate::annotation::{EntityKind, MentionId, QuoteKind, RuleId};
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::quote::found::{Attribution, Found, Passage};
use crate::quote::phrase;
use crate::quote::reading::Reading;
use crate::quote::source::{self, Pronoun, Source};
use crate::quote::subject::{self, NAME_IN_MARKS};
use std::ops::Range;

pub(crate) const RULE: RuleId = RuleId("quote.according");

/// `selon` with its source.
struct According {
    cue: Range<usize>,
    source: Source,
    /// The token after the source and what belongs to it.
    end: usize,
    /// Whether the preposition always reports speech; `pour` does only before a clause.
    sure: bool,
}

/// A passage that is all that the attribution reports: `Selon lui, « … »` or `« … », selon lui`.
pub(super) fn attribute(reading: &Reading<'_, '_>, passage: &Passage) -> Option<Verdict> {
    let after = passage.end + usize::from(reading.is_comma(passage.end));
    let found = at(reading, after)
        .filter(|found| found.sure)
        .or_else(|| before_passage(reading, passage))?;
    Some(Verdict { kind: kind_of(reading, passage), attribution: attribution(found), parts: None })
}

/// An attribution whose source ends right before the passage.
fn before_passage(reading: &Reading<'_, '_>, passage: &Passage) -> Option<According> {
    const REACH: usize = 30;
    let start = reading.sentence(passage.start).start.max(passage.start.saturating_sub(REACH));
    let ends_here = |found: &According| {
        let mut gap = found.end..passage.start;
        found.end <= passage.start
            && gap.len() <= 2
            && gap.all(|idx| reading.kind(idx) == Some(TokenKind::Punctuation))
    };
    let openings = (start..passage.start).filter(|&opening| reading.passage_at(opening).is_none());
    openings.filter_map(|opening| at(reading, opening)).find(ends_here)
}

/// Where an attribution may open a sentence: at its start, or after a short adverb or conjunction.
fn openings<'r>(reading: &'r Reading<'_, '_>, start: usize) -> impl Iterator<Item = usize> + 'r {
    const LEAD: usize = 4;
    (start..start + LEAD).take_while(move |&at| {
        at == start
            || (start..at).all(|idx| {
                reading.is_adverbial(idx)
                    || reading.is_comma(idx)
                    || reading.is(idx, WordClasses::COORDINATOR)
            })
    })
}

/// Sentences with an attribution at their start, in their middle or at their end.
pub(super) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    for sentence in &reading.doc.sentences {
        let tokens = sentence.tokens.clone();
        let opening = openings(reading, tokens.start)
            .find_map(|opening| at(reading, opening).map(|found| (opening, found)));
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

/// Whether a clause starts at a token: an article of its own or a pronoun.
fn opens_clause(reading: &Reading<'_, '_>, at: usize) -> bool {
    reading.is(at, WordClasses::DETERMINER.or(WordClasses::SUBJECT_PRONOUN))
        && !reading.is(at, WordClasses::PREPOSITION.or(WordClasses::RELATIVE))
        && reading.passage_at(at).is_none()
}

/// `le ministère, selon lequel P`, `le maire, pour qui P`.
fn relative(reading: &Reading<'_, '_>, sentence: &Range<usize>) -> Option<Found> {
    let opening = (sentence.start + 1..sentence.end).find(|&at| {
        let kind = reading.cue_phrase(at).filter(|(_, len)| *len == 1).map(|(kind, _)| kind);
        matches!(kind, Some(CueKind::Source | CueKind::OpeningSource))
            && reading.is(at + 1, WordClasses::RELATIVE)
            && reading.passage_at(at).is_none()
    })?;
    let named_end = opening - usize::from(reading.is_comma(opening - 1));
    let source = subject::governed_ending(reading, named_end, sentence.start)
        .filter(|source| reading.is_attribution(opening) || names_person(reading, source))?;
    let clause = opening + 2..reading.clause_end(opening + 2);
    let attribution = Attribution {
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
fn later(reading: &Reading<'_, '_>, sentence: &Range<usize>) -> Option<Found> {
    let is_opening = |&at: &usize| reading.passage_at(at).is_none() && reading.is_attribution(at);
    let opening = (sentence.start + 1..sentence.end).rev().find(is_opening)?;
    let found = at(reading, opening).filter(|found| found.sure)?;
    let is_inside = match found.source {
        Source::Pronoun(_) => !reading.is_comma(opening - 1),
        _ => phrase::is_verb(reading, opening - 1),
    };
    if is_inside && reading.kind(found.end).is_some_and(|kind| kind != TokenKind::Punctuation) {
        return Some(inline(reading, sentence, opening, found));
    }
    let clause = clause_start(reading, sentence.start, opening);
    let before = clause..reading.trim_end(clause, opening);
    if reading.passage_at(before.start).is_some() {
        return None;
    }
    let mut parts = vec![before];
    if reading.is_comma(opening - 1) && reading.is_comma(found.end) {
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
    sentence: &Range<usize>,
    opening: usize,
    found: According,
) -> Found {
    let que =
        (sentence.start..opening).rev().find(|&at| reading.is(at, WordClasses::COMPLEMENTIZER));
    let start = que.map_or(sentence.start, |que| que + 1);
    let whole = start..reading.clause_end(found.end);
    Found {
        kind: QuoteKind::Indirect,
        parts: vec![start..opening, found.end..whole.end],
        whole,
        attribution: attribution(found),
    }
}

/// The clause that the attribution hangs on: after the `que` of another verb of saying, else the whole sentence.
fn clause_start(reading: &Reading<'_, '_>, start: usize, opening: usize) -> usize {
    let reported = reading
        .cues_in(start..opening)
        .iter()
        .rev()
        .filter_map(|cue| reading.complementizer_after(cue))
        .find(|&que| que < opening);
    reported.map_or(start, |que| que + 1)
}

fn attribution(found: According) -> Attribution {
    let confidence = if found.sure { 82 } else { 70 };
    Attribution { cue: Some(found.cue), source: Some(found.source), rule: RULE, confidence }
}

/// An attribution that starts at a token.
fn at(reading: &Reading<'_, '_>, start: usize) -> Option<According> {
    let (kind, len) = reading.cue_phrase(start)?;
    let sure = kind != CueKind::OpeningSource;
    let is_inside_name = reading
        .mention_at(start)
        .is_some_and(|(_, mention)| reading.mention_tokens(mention).start < start);
    if is_inside_name {
        return None;
    }
    let next = start + len;
    let cue = start..next;
    match kind {
        CueKind::Source | CueKind::OpeningSource => {}
        CueKind::UnnamedSource => {
            return Some(According { cue, source: Source::Nobody, end: next, sure });
        }
        CueKind::PronounSource { plural } => {
            let pronoun = Pronoun { at: start, gender: None, plural, is_latter: false };
            return Some(According { cue, source: Source::Pronoun(pronoun), end: next, sure });
        }
        _ => return None,
    }
    if reading.is(next, WordClasses::STRESSED_PRONOUN) {
        let classes = reading.classes(next);
        let pronoun = Pronoun {
            at: next,
            gender: phrase::gender_of(classes),
            plural: classes.is(WordClasses::PLURAL),
            is_latter: false,
        };
        return Some(According { cue, source: Source::Pronoun(pronoun), end: next + 1, sure });
    }
    let in_marks = reading.passage_at(next).map(|idx| reading.passage(idx)).filter(|pair| {
        pair.open == next && !pair.inside.is_empty() && pair.inside.len() <= NAME_IN_MARKS
    });
    if let Some(pair) = in_marks {
        let named = phrase::named(reading, pair.inside.clone());
        return Some(According { cue, source: Source::Phrase(named), end: pair.end(), sure });
    }
    let found = phrase::starting_at(reading, next)
        .filter(|found| {
            found.can_speak()
                || source::is_anaphor(reading, found)
                || !sure && is_another(reading, found)
                || sure && opens_sentence(reading, start, found)
        })
        .map(|found| source::with_apposition(reading, found))?;
    let opens_marks =
        reading.is_comma(found.end()) && reading.passage_at(found.end() + 1).is_some();
    if !sure && found.mention.is_none() && !found.definite && !opens_marks {
        return None;
    }
    let end = extended_end(reading, found.tokens.end);
    Some(According { cue, source: source::anaphor_or_phrase(reading, found), end, sure })
}

/// `Pour un autre, « … »`.
fn is_another(reading: &Reading<'_, '_>, found: &phrase::NounPhrase) -> bool {
    let last = found.end() - 1;
    found.tokens.len() == 2
        && reading.is(last, WordClasses::CONJUNCTION_HEAD)
        && reading.is(found.tokens.start, WordClasses::DETERMINER)
}

/// `Selon les premiers éléments, …`: whatever a sentence opens with, up to a comma.
fn opens_sentence(reading: &Reading<'_, '_>, start: usize, found: &phrase::NounPhrase) -> bool {
    reading.doc.starts_sentence(start)
        && reading.is(found.tokens.start, WordClasses::DETERMINER)
        && reading.is_comma(found.tokens.end)
}

/// Past what belongs to the source: appositions and relative clauses up to the comma that closes them.
fn extended_end(reading: &Reading<'_, '_>, end: usize) -> usize {
    const ASIDE: usize = 25;
    let sentence = reading.sentence(end.saturating_sub(1));
    let limit = sentence.end.min(end + ASIDE);
    let next_comma = |from: usize| {
        (from..limit).find(|&at| reading.is_comma(at) && reading.passage_at(at).is_none())
    };
    if reading.slice(end) == "(" {
        return (end..limit)
            .find(|&at| reading.slice(at) == ")")
            .map_or(end, |at| extended_end(reading, at + 1));
    }
    if opens_clause(reading, end) {
        return end;
    }
    if !reading.is_comma(end) {
        let goes_on = !reading.is_terminator(end)
            && reading.passage_at(end).is_none()
            && reading.kind(end) != Some(TokenKind::Punctuation);
        return if goes_on { next_comma(end).unwrap_or(end) } else { end };
    }
    let is_aside = reading.is(end + 1, WordClasses::RELATIVE)
        || is_participle(reading, end + 1)
        || is_bare_apposition(reading, end + 1)
        || phrase::starting_at(reading, end + 1).is_some_and(|aside| {
            aside.can_speak()
                && !(end + 1..end + 3).any(|at| reading.is(at, WordClasses::QUANTITY))
                && next_comma(end + 1).is_some_and(|comma| {
                    aside.tokens.end <= comma
                        && !opens_clause(reading, aside.tokens.end)
                        && !reading.has_verb(end + 1..comma)
                })
        });
    if is_aside { next_comma(end + 1).unwrap_or(end) } else { end }
}

/// `jeune chercheuse qui étudie`: an apposition without an article.
fn is_bare_apposition(reading: &Reading<'_, '_>, start: usize) -> bool {
    const ADJECTIVES: usize = 2;
    let is_plain = |&at: &usize| {
        reading.is_word(at)
            && !reading.is(at, WordClasses::DETERMINER.or(WordClasses::PREPOSITION))
            && !phrase::is_verb(reading, at)
    };
    let noun = (start..=start + ADJECTIVES)
        .take_while(is_plain)
        .find_map(|at| reading.noun(at).map(|noun| (at, noun)));
    noun.is_some_and(|(at, noun)| {
        noun.kind == NounKind::Person && !phrase::is_verb(reading, reading.noun_end(at))
    })
}

/// `interrogé par la radio`.
fn is_participle(reading: &Reading<'_, '_>, at: usize) -> bool {
    (reading.lang.grammar().is_past_participle)(reading.lower(at)) && reading.noun(at).is_none()
}

/// The attribution that starts at a token, for a fragment elsewhere in its sentence.
pub(super) fn starting_at(
    reading: &Reading<'_, '_>,
    start: usize,
    rule: RuleId,
) -> Option<Attribution> {
    at(reading, start).filter(|found| found.sure).map(|found| Attribution {
        rule,
        confidence: 86,
        ..attribution(found)
    })
}

/// The attribution that opens a sentence and ends before a token.
pub(super) fn opening(
    reading: &Reading<'_, '_>,
    sentence: usize,
    before: usize,
    rule: RuleId,
) -> Option<Attribution> {
    let found = openings(reading, sentence).find_map(|opening| at(reading, opening))?;
    (found.end <= before).then(|| Attribution { rule, confidence: 80, ..attribution(found) })
}

/// The last attribution between commas before a token: `aurait embauché, selon certains salariés, des`.
pub(super) fn cut_off(
    reading: &Reading<'_, '_>,
    sentence: usize,
    before: usize,
    rule: RuleId,
) -> Option<Attribution> {
    let opens = |&start: &usize| {
        reading.is_comma(start - 1)
            && reading.passage_at(start).is_none()
            && reading.is_attribution(start)
    };
    let start = (sentence + 1..before).rev().find(opens)?;
    let found = at(reading, start)
        .filter(|found| found.sure && found.end < before && reading.is_comma(found.end))?;
    Some(Attribution { rule, confidence: 80, ..attribution(found) })
}
