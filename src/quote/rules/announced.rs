//! Speech without marks before its attribution: `Le vote est reporté, a annoncé la présidente`.

use crate::annotation::RuleId;
use crate::document::{MarkPair, TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, Frames, NounKind};
use crate::position::Stretch;
use crate::quote::found::{Attribution, Found};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;
use crate::quote::grammar::subject::before;
use crate::quote::grammar::turn;
use crate::quote::rules::verdict::indirect;

const RULE: RuleId = RuleId("quote.announced");

/// Before an inverted verb none of these stands.
const BINDS: WordClasses =
    WordClasses::COORDINATOR.or(WordClasses::COMPLEMENTIZER).or(WordClasses::SUBJECT_PRONOUN);

pub(crate) fn find(reading: &Reading<'_, '_>, out: &mut Vec<Found>) {
    out.extend(reading.cues.iter().filter_map(|cue| announced(reading, cue)));
}

fn announced(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Found> {
    let informant = informant(reading, cue);
    let can_stand = cue.form == CueForm::Finite
        && !cue.passive
        && (cue.strong || informant.is_some())
        && cue.frames.contains(Frames::INCISE);
    if !can_stand || reading.passage_at(cue.head).is_some() {
        return None;
    }
    let sentence = reading.window(cue.head);
    if turn::is_turn(reading, reading.doc.block_of(cue.head)) {
        return None;
    }
    let before_cue = cue.group_start.before(1).filter(|&at| at > sentence.start)?;
    let has_comma = reading.is_comma(before_cue);
    let inverted = || reading.inverted_subject(cue).filter(|source| *source != Source::Nobody);
    let source = informant.or_else(inverted)?;
    if cue.clitic.is_none()
        && (has_own_subject(reading, before_cue)
            || !has_comma && (!ends_sentence(reading, &source) || has_subject(reading, cue))
            || reading.is(before_cue, BINDS))
    {
        return None;
    }
    if reading.is_attribution(sentence.start) {
        return None;
    }
    let start = clause_start(reading, sentence.start, cue);
    let clause = start..reading.trim_end(start, cue.group_start);
    let rest = second_part(reading, cue, &source, &clause);
    let has_verb = rest.is_some() || has_own_verb(reading, &clause);
    if clause.is_empty()
        || !has_verb
        || is_marked_speech(reading, &clause)
        || confirms_report(reading, sentence.start, cue)
    {
        return None;
    }
    let confidence = if has_comma { 90 } else { 75 };
    let attribution = Attribution::by_verb(cue, Some(source), RULE, confidence);
    indirect(reading, std::iter::once(clause).chain(rest).collect(), attribution)
}

/// Whether a clause has a verb that is not part of a whole clause between marks: `En cas de gel, « la récolte est perdue »`.
fn has_own_verb(reading: &Reading<'_, '_>, clause: &Tokens) -> bool {
    let is_own =
        |at: TokenPos| reading.passage_at(at).is_none_or(|pair| !opens_clause(reading, pair));
    clause.each().any(|at| is_own(at) && reading.is_verb(at))
}

/// Whether a marked passage opens with its own subject.
fn opens_clause(reading: &Reading<'_, '_>, passage: &MarkPair) -> bool {
    let first = passage.inside.start;
    let is_melted = reading.is(first, WordClasses::PREPOSITION);
    reading.is(first, WordClasses::DETERMINER.or(WordClasses::SUBJECT_PRONOUN)) && !is_melted
}

/// Who told it: `a-t-on appris auprès du parquet`, `a appris l'agence de source policière`.
fn informant(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Source> {
    const REACH: usize = 8;
    let sentence = reading.window(cue.head);
    let inside = || {
        (cue.end()..sentence.end.min(cue.end() + REACH))
            .each()
            .take_while(|&at| !reading.is_comma(at))
    };
    let Some((at, (kind, len))) = inside().find_map(|at| Some((at, reading.cue_phrase(at)?)))
    else {
        let is_nobody = reading.subject(cue) == Some(Source::Nobody) && cue.clitic.is_some();
        return is_nobody.then(|| inside().find_map(|at| bare_source(reading, at)))?;
    };
    match kind {
        CueKind::Informant => {
            let end = at + len;
            let article = end.before(1).filter(|&at| reading.is(at, WordClasses::DETERMINER));
            let start = article.unwrap_or(end);
            phrase::starting_at(reading, start).map(Source::Phrase)
        }
        CueKind::UnnamedSource => Some(Source::Phrase(phrase::named(reading, at + 1..at + len))),
        _ => None,
    }
}

/// `de source portuaire`, `de témoins`.
fn bare_source(reading: &Reading<'_, '_>, of: TokenPos) -> Option<Source> {
    let is_source = reading.is(of, WordClasses::GENITIVE)
        && !reading.is(of, WordClasses::DETERMINER)
        && reading.noun(of + 1).is_some_and(|noun| noun.kind == NounKind::Person);
    is_source.then(|| phrase::starting_at(reading, of + 1).map(Source::Phrase))?
}

/// `X affirme que P, comme l'a indiqué Y`: what Y said is X's report.
fn confirms_report(reading: &Reading<'_, '_>, sentence: TokenPos, cue: &Cue) -> bool {
    let manner = cue
        .group_start
        .behind(3)
        .each()
        .find(|&at| matches!(reading.cue_phrase(at), Some((CueKind::Manner, _))));
    manner.is_some_and(|manner| {
        reading.cues_in(sentence..manner).iter().any(|other| {
            other.strong
                && other.form == CueForm::Finite
                && reading.passage_at(other.head).is_none()
        })
    })
}

/// The main clause after the incise, where only its opening stands before: `Si le gel dure, prévient X, la récolte est perdue`.
fn second_part(
    reading: &Reading<'_, '_>,
    cue: &Cue,
    source: &Source,
    first: &Tokens,
) -> Option<Tokens> {
    const TAIL: usize = 10;
    let subject_end = match source {
        Source::Phrase(phrase) => phrase.tokens.end,
        _ => cue.end(),
    };
    let sentence = reading.window(cue.head);
    let comma = (subject_end..sentence.end.min(subject_end + TAIL))
        .each()
        .find(|&at| reading.is_comma(at))?;
    let is_opening =
        reading.is(first.start, WordClasses::SUBORDINATOR) || !reading.has_verb(first.clone());
    let start = comma + 1;
    let opens = WordClasses::DETERMINER.or(WordClasses::SUBJECT_PRONOUN);
    let is_main = reading.is(start, opens) && !reading.is(start, WordClasses::RELATIVE)
        || reading.is_capitalized(start)
        || reading.is_verb(start);
    let rest = start..reading.clause_end(start);
    let is_clause =
        reading.is(first.start, WordClasses::SUBORDINATOR) || reading.has_verb(rest.clone());
    let goes_on = cue.clitic.is_some() && subject_end == comma && goes_on(reading, start);
    (is_opening && is_main && is_clause || goes_on).then_some(rest)
}

/// `, dit-elle, à la valorisation`: behind a pronoun the words said go on with a complement.
fn goes_on(reading: &Reading<'_, '_>, start: TokenPos) -> bool {
    let opens = WordClasses::DATIVE.or(WordClasses::GENITIVE).or(WordClasses::DETERMINER);
    reading.is(start, opens) && !reading.is(start, WordClasses::TIME)
}

/// Whether the comma before the cue closes an aside after its subject: `le ministre, qui était présent, a critiqué`.
fn has_own_subject(reading: &Reading<'_, '_>, comma: TokenPos) -> bool {
    let start = reading.window(comma).start;
    let is_comma = |&at: &TokenPos| reading.is_comma(at) && reading.passage_at(at).is_none();
    let Some(open) = (start..comma).each().rev().find(is_comma) else { return false };
    let opens_aside =
        reading.is(open + 1, WordClasses::RELATIVE) || reading.speaking_mention(open + 1).is_some();
    opens_aside && !reading.has_verb(start..open)
}

/// Whether somebody stands right before the verb: `ce jour où le général avait réaffirmé l'autorité du pays`.
fn has_subject(reading: &Reading<'_, '_>, cue: &Cue) -> bool {
    before::ending_at(reading, cue.group_start, cue.number())
        .is_some_and(|subject| subject.can_speak())
}

/// Without a comma only a subject at the sentence's end is surely inverted.
fn ends_sentence(reading: &Reading<'_, '_>, source: &Source) -> bool {
    match source {
        Source::Phrase(phrase) => {
            reading.is_terminator(phrase.tokens.end)
                || phrase.tokens.end >= reading.doc.tokens.end()
        }
        _ => false,
    }
}

/// Whether the clause is mostly a quotation of its own, which other rules attribute.
fn is_marked_speech(reading: &Reading<'_, '_>, clause: &Tokens) -> bool {
    let words = |tokens: Tokens| tokens.each().filter(|&at| reading.is_word(at)).count();
    let introduced =
        |&at: &TokenPos| reading.slice(at) == ":" && reading.passage_at(at + 1).is_some();
    let opening = reading.passage_at(clause.start).map_or(0, |pair| words(pair.inside.clone()));
    clause.each().any(|at| introduced(&at)) || 2 * opening > words(clause.clone())
}

/// The sentence's start, or the text after an earlier semicolon.
fn clause_start(reading: &Reading<'_, '_>, start: TokenPos, cue: &Cue) -> TokenPos {
    let breaks = |&at: &TokenPos| reading.passage_at(at).is_none() && reading.slice(at) == ";";
    (start..cue.group_start).each().rev().find(breaks).map_or(start, |at| at + 1)
}
