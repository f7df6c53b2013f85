//! The subject before a verb: the noun phrase that ends there, over asides, adverbs and dates.

use super::pronoun;
use crate::annotation::EntityKind;
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::{NounKind, Number};
use crate::quote::grammar::phrase::{self, NAME_IN_MARKS, NounPhrase};
use crate::quote::grammar::source::Source;
use crate::quote::grammar::view::View;

/// The subject that ends before the verb group.
pub(crate) fn of(view: &View<'_, '_>, group_start: usize, number: Number) -> Option<Source> {
    let sentence = view.window(group_start.min(view.len().saturating_sub(1)));
    let mut end = group_start;
    loop {
        end = skip_adverbs_back(view, end, sentence.start);
        if end <= sentence.start {
            return None;
        }
        let last = end - 1;
        let is_governed = last > sentence.start && view.is(last - 1, WordClasses::PREPOSITION);
        if view.is(last, WordClasses::SUBJECT_PRONOUN)
            && view.mention_at(last).is_none()
            && !is_governed
        {
            return Some(pronoun::before(view, last));
        }
        if view.is(last, WordClasses::RELATIVE) && !view.is(last, WordClasses::COMPLEMENTIZER) {
            return antecedent(view, last, sentence.start, number);
        }
        if let Some(named) = name_in_marks(view, last) {
            return Some(Source::Phrase(named));
        }
        if view.is_comma(last) || is_closing_bracket(view, last) {
            let open = aside_start(view, last, sentence.start)?;
            if let Some(found) = aside_subject(view, open, last, sentence.start, number) {
                return Some(Source::Phrase(found));
            }
            end = open;
            continue;
        }
        if let Some(found) = phrase_ending(view, end, sentence.start, number) {
            return Some(Source::of(view, found));
        }
        end = bare_apposition(view, end, sentence.start)?;
    }
}

/// The noun phrase for a subject that ends right before a verb group.
pub(crate) fn ending_at(
    view: &View<'_, '_>,
    group_start: usize,
    number: Number,
) -> Option<NounPhrase> {
    phrase_ending(view, group_start, view.window(group_start).start, number)
}

/// The comma before an apposition without an article that no comma closes: `Marie Dupont, présidente du club explique`.
fn bare_apposition(view: &View<'_, '_>, end: usize, from: usize) -> Option<usize> {
    let comma = (from..end).rev().find(|&at| view.is_comma(at) && view.passage_at(at).is_none())?;
    view.noun(comma + 1).is_some().then_some(comma)
}

/// A short marked name that closes at a token.
fn name_in_marks(view: &View<'_, '_>, close: usize) -> Option<NounPhrase> {
    let pair = view.passage(view.passage_at(close)?);
    let is_name = !pair.inside.is_empty()
        && pair.close == Some(close)
        && pair.inside.len() <= NAME_IN_MARKS
        && view.is_capitalized(pair.inside.start);
    is_name.then(|| phrase::named(view, pair.inside.clone()))
}

fn is_closing_bracket(view: &View<'_, '_>, at: usize) -> bool {
    view.slice(at) == ")"
}

/// The opening comma or bracket of an aside that closes at `close`.
fn aside_start(view: &View<'_, '_>, close: usize, from: usize) -> Option<usize> {
    let opening = if is_closing_bracket(view, close) { "(" } else { "," };
    let mut at = close;
    while at > from {
        at -= 1;
        if view.passage_at(at).is_none() && view.slice(at) == opening {
            return Some(at);
        }
    }
    (opening == ",").then_some(from)
}

/// The subject where an aside between commas is itself the name, or where nothing before it is one.
fn aside_subject(
    view: &View<'_, '_>,
    open: usize,
    close: usize,
    from: usize,
    number: Number,
) -> Option<NounPhrase> {
    let start = if view.is_comma(open) { open + 1 } else { open };
    let aside = phrase::starting_at(view, start)
        .filter(|found| found.can_speak() && found.tokens.end <= close)?;
    let outer = (open > from)
        .then(|| phrase_ending(view, open, from, number))
        .flatten()
        .filter(NounPhrase::can_speak);
    let is_person = |phrase: &NounPhrase| {
        let named = view.speaking_mention(phrase.tokens.start).filter(|_| phrase.noun.is_none());
        named.is_some_and(|(_, mention)| mention.kind == EntityKind::Person)
    };
    Some(match outer {
        Some(outer) if outer.mention.is_some() && (is_person(&outer) || !is_person(&aside)) => {
            outer
        }
        Some(mut outer) => {
            outer.mention =
                aside.mention.filter(|_| aside.tokens.start == start && aside.noun.is_none());
            outer.tokens.end = aside.tokens.end;
            outer
        }
        None => aside,
    })
}

/// The noun phrase before a relative pronoun.
fn antecedent(view: &View<'_, '_>, relative: usize, from: usize, number: Number) -> Option<Source> {
    let end = if relative > from && view.is_comma(relative - 1) { relative - 1 } else { relative };
    let end = skip_adverbs_back(view, end, from);
    let named = end
        .checked_sub(1)
        .and_then(|last| view.speaking_mention(last))
        .filter(|(_, mention)| mention.kind == EntityKind::Person);
    let name_start = named.map(|(_, mention)| view.mention_tokens(mention).start);
    let is_governed = name_start.is_some_and(|start| {
        start > from && view.is(start - 1, WordClasses::PREPOSITION.or(WordClasses::DETERMINER))
    });
    let found = phrase_ending(view, end, from, number)
        .filter(|found| !is_governed || found.mention.is_some());
    let governed = || governed_ending(view, end, from);
    found
        .clone()
        .filter(NounPhrase::can_speak)
        .or_else(|| phrase::between(view, name_start?, end))
        .or_else(governed)
        .or(found)
        .map(Source::Phrase)
}

/// The longest phrase for a speaker that ends at a token, whatever it hangs on: `selon une source proche, qui ajoute`.
pub(crate) fn governed_ending(view: &View<'_, '_>, end: usize, from: usize) -> Option<NounPhrase> {
    const REACH: usize = 12;
    let inside = (from.max(end.saturating_sub(REACH))..end)
        .rev()
        .take_while(|&at| !stops_subject(view, at) && !view.is_verb(at));
    inside
        .filter(|&at| view.is(at, WordClasses::DETERMINER) || view.is_capitalized(at))
        .filter_map(|at| phrase::between(view, at, end))
        .filter(|found| found.tokens.end == end && found.can_speak())
        .last()
}

fn skip_adverbs_back(view: &View<'_, '_>, mut end: usize, from: usize) -> usize {
    while end > from {
        let last = end - 1;
        let is_time = view.is(last, WordClasses::TIME)
            && view.mention_at(last).is_none_or(|(_, mention)| mention.kind == EntityKind::Date);
        let is_date = view.date_at(last).is_some();
        if !(view.is_adverbial(last) && !view.is(last, WordClasses::SUBJECT_PRONOUN)
            || is_time
            || is_date
            || is_emphatic(view, last))
        {
            break;
        }
        end = last;
        let counts = |at: usize| {
            view.is(at, WordClasses::DETERMINER) || view.kind(at) == Some(TokenKind::Number)
        };
        while is_time && end > from && counts(end - 1) {
            end -= 1;
        }
    }
    end
}

/// `lui-même` after its subject.
fn is_emphatic(view: &View<'_, '_>, at: usize) -> bool {
    view.is(at, WordClasses::EMPHATIC)
}

/// The last noun phrase that ends at `end` and does not hang on a preposition.
fn phrase_ending(
    view: &View<'_, '_>,
    end: usize,
    from: usize,
    number: Number,
) -> Option<NounPhrase> {
    const REACH: usize = 24;
    let floor = from.max(end.saturating_sub(REACH));
    let mut best = None;
    let mut start = end;
    while start > floor {
        start -= 1;
        if is_closing_bracket(view, start) {
            start = aside_start(view, start, floor).unwrap_or(start);
            continue;
        }
        if view.passage_at(start).is_some() && view.mention_at(start).is_none()
            || stops_subject(view, start)
        {
            break;
        }
        if !can_start(view, start, from) {
            continue;
        }
        let Some(found) = phrase::between(view, start, end) else { continue };
        let reaches = found.tokens.end == end
            || only_asides(view, found.tokens.end, end)
            || only_modifiers(view, &found, end);
        if !reaches || is_time(view, &found) {
            continue;
        }
        let is_second = start > 0
            && view.is(start - 1, WordClasses::COORDINATOR)
            && number == Number::Plural
            && !found.plural;
        best = Some(match best {
            Some(second) if !found.plural => NounPhrase {
                tokens: found.tokens.start..NounPhrase::end(&second),
                plural: true,
                ..found
            },
            _ => found,
        });
        if !is_second {
            break;
        }
    }
    best
}

/// Whether a known speaker's phrase goes on to the verb with complements that say more of it: `les gens présents dans`.
fn only_modifiers(view: &View<'_, '_>, found: &NounPhrase, end: usize) -> bool {
    let is_modifier = |at: usize| {
        view.is_word(at)
            && !view.is_verb(at)
            && !view.is(at, WordClasses::RELATIVE.or(WordClasses::SUBORDINATOR))
    };
    let is_known = found.noun.is_some_and(|(_, noun)| noun.kind != NounKind::Speech)
        || found.mention.is_some();
    is_known && (found.tokens.end..end).all(is_modifier)
}

/// `deux semaines`, `la veille`: a time, not somebody.
fn is_time(view: &View<'_, '_>, found: &NounPhrase) -> bool {
    !found.can_speak() && found.tokens.clone().any(|at| view.is(at, WordClasses::TIME))
}

/// Whether nothing but brackets, time words and adverbs lies between the phrase and the verb.
fn only_asides(view: &View<'_, '_>, from: usize, to: usize) -> bool {
    let mut depth = 0_i32;
    (from..to).all(|at| match view.slice(at) {
        "(" => {
            depth += 1;
            true
        }
        ")" => {
            depth -= 1;
            true
        }
        _ => {
            depth > 0
                || view.is_adverbial(at)
                || view.is(at, WordClasses::TIME)
                || view.kind(at) == Some(TokenKind::Number)
        }
    })
}

fn stops_subject(view: &View<'_, '_>, at: usize) -> bool {
    matches!(view.kind(at), Some(TokenKind::Punctuation)) && !matches!(view.slice(at), "(" | ")")
}

/// Whether a subject may start at a token: not governed by a preposition, not in the middle of a name.
fn can_start(view: &View<'_, '_>, at: usize, from: usize) -> bool {
    let inside_name =
        view.mention_at(at).is_some_and(|(_, mention)| view.mention_tokens(mention).start < at);
    let opens = view.is(at, WordClasses::DETERMINER) || view.is_capitalized(at) || at == from;
    if inside_name || !opens {
        return false;
    }
    let is_contracted = view.is(at, WordClasses::PREPOSITION) && view.mention_at(at).is_none();
    let is_partitive = view.is(at, WordClasses::PLURAL) && view.is(at, WordClasses::GENITIVE);
    let opens_sentence = at == from
        && view.is(at, WordClasses::GENITIVE)
        && view.kind(at) == Some(TokenKind::Elision);
    let joins_complement =
        at > from && view.is(at - 1, WordClasses::COORDINATOR) && view.is_capitalized(at + 1);
    if is_contracted && (!is_partitive || joins_complement) {
        return opens_sentence;
    }
    if at == from {
        return true;
    }
    let before = at - 1;
    let links = WordClasses::COORDINATOR
        .or(WordClasses::COMPLEMENTIZER)
        .or(WordClasses::SUBORDINATOR)
        .or(WordClasses::RELATIVE)
        .or(WordClasses::ADVERB)
        .or(WordClasses::TIME);
    let after_word = view.kind(before) == Some(TokenKind::Word)
        && !view.is(before, links)
        && !view.is_verb(before);
    if is_contracted {
        return !after_word;
    }
    let governors = WordClasses::PREPOSITION.or(WordClasses::DETERMINER);
    let governed = view.is(before, governors) && !view.is(before, WordClasses::ADVERB);
    !(governed || after_word && view.speaking_mention(at).is_some())
}
