//! Where words begin that their attribution follows: at the sentence's start, or behind what the reporter tells first.

use crate::annotation::{EntityKind, Gender};
use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::CueKind;
use crate::position::Stretch;
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::phrase::{self, NounPhrase, gender_of};
use crate::quote::grammar::reading::Reading;

/// The sentence's start, or the text behind an earlier semicolon, a colon of the reporter's or `Quant aux élus,`.
pub(super) fn clause_start(reading: &Reading<'_, '_>, start: TokenPos, cue: &Cue) -> TokenPos {
    let is_next = |at: TokenPos| match reading.slice(at) {
        ";" => true,
        ":" => hands_over(reading, cue, start..at),
        _ => false,
    };
    let breaks = |&at: &TokenPos| reading.passage_at(at).is_none() && is_next(at);
    let behind = (start..cue.group_start).each().rev().find(breaks).map_or(start, |at| at + 1);
    past_topic(reading, behind).filter(|&at| at < cue.group_start).unwrap_or(behind)
}

/// `Elle a choisi : elle partira, a-t-elle dit`: before the colon the reporter tells what somebody does, or what one does
/// somewhere; behind it a clause is said by whoever was just named, or by nobody in particular.
fn hands_over(reading: &Reading<'_, '_>, cue: &Cue, told: Tokens) -> bool {
    let said = told.end + 1..cue.group_start;
    let is_clause = |tokens: Tokens| reading.has_verb(tokens);
    let comma = (told.clone()).each().find(|&at| reading.is_comma(at));
    let named = reading.mention_at(told.start + 1);
    let is_place = reading.is(told.start, WordClasses::PREPOSITION)
        || named.is_some_and(|mention| mention.kind == EntityKind::Place);
    let fronted = comma.filter(|_| is_place).map_or(told.start, |comma| comma + 1);
    let is_on = |at: TokenPos| {
        reading.is(at, WordClasses::IMPERSONAL)
            && reading.is(at, WordClasses::SUBJECT_PRONOUN)
            && !reading.is(at, WordClasses::DETERMINER.or(WordClasses::CONJUNCTION_HEAD))
    };
    let clitic = cue.clitic.map(|clitic| gender_of(reading.clitic_classes(clitic)));
    let is_same = |found: NounPhrase| {
        let agrees = |gender: Option<Gender>| gender.is_none() || gender == found.gender;
        found.can_speak() && clitic.is_some_and(agrees)
    };
    let somebody = || phrase::starting_at(reading, fronted).is_some_and(is_same);
    let tells = is_on(fronted)
        || is_on(fronted + 1) && reading.is(fronted, WordClasses::ARTICLE)
        || somebody();
    tells && opens_main(reading, said.start) && is_clause(told) && is_clause(said)
}

/// Past `Quant aux élus,`: of whom something is said.
fn past_topic(reading: &Reading<'_, '_>, start: TokenPos) -> Option<TokenPos> {
    const REACH: usize = 12;
    let opens = matches!(reading.cue_phrase(start), Some((CueKind::Topic, _)));
    let comma = || start.ahead(REACH).each().find(|&at| reading.is_comma(at));
    opens.then(comma).flatten().map(|comma| comma + 1)
}

/// Whether a main clause may start at a token.
pub(super) fn opens_main(reading: &Reading<'_, '_>, start: TokenPos) -> bool {
    let opens = WordClasses::DETERMINER.or(WordClasses::SUBJECT_PRONOUN);
    reading.is(start, opens) && !reading.is(start, WordClasses::RELATIVE)
        || reading.is_capitalized(start)
        || reading.is_verb(start)
}
