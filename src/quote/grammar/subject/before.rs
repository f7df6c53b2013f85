//! The subject before a verb: the noun phrase that ends there, over asides, adverbs and dates.

use super::{opening, pronoun, reaching, relative, start};
use crate::annotation::{EntityKind, Mention};
use crate::document::{TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::{Noun, NounKind, Number};
use crate::position::Stretch;
use crate::quote::grammar::cue::is_he;
use crate::quote::grammar::nominal::ends_age;
use crate::quote::grammar::phrase::{self, NAME_IN_MARKS, NounPhrase};
use crate::quote::grammar::source::Source;
use crate::quote::grammar::view::View;

/// The subject that ends before the verb group.
pub(crate) fn of(view: &View<'_, '_>, group_start: TokenPos, number: Number) -> Option<Source> {
    let sentence = view.window(group_start.min(view.doc.tokens.end().back(1)));
    let mut end = group_start;
    let mut is_behind_aside = false;
    loop {
        end = skip_adverbs_back(view, end, sentence.start);
        let last = (sentence.start..end).last()?;
        if is_pronoun(view, last, sentence.start) {
            return Some(pronoun::before(view, last));
        }
        if view.is(last, WordClasses::RELATIVE) && !view.is(last, WordClasses::COMPLEMENTIZER) {
            return antecedent(view, last, sentence.start, number);
        }
        if let Some(named) = name_in_marks(view, last) {
            let holder = holder_of_marks(view, last, sentence.start, number);
            return Some(Source::Phrase(holder.unwrap_or(named)));
        }
        if view.is_comma(last) || is_closing_bracket(view, last) {
            let open = aside_start(view, last, sentence.start)?;
            if let Some(found) = aside_subject(view, open, last, sentence.start, number) {
                return Some(Source::Phrase(found));
            }
            is_behind_aside |= view.is_comma(last);
            end = open;
            continue;
        }
        if let Some(found) = phrase_ending(view, end, sentence.start, number) {
            if let Some(relative) = relative::around(view, &found, sentence.start) {
                return antecedent(view, relative, sentence.start, number);
            }
            let outer = is_behind_aside.then(|| opening::before(view, &found, sentence.start));
            return Some(outer.flatten().map_or_else(|| Source::of(view, found), Source::Phrase));
        }
        if let Some(relative) = relative::of_object(view, end, sentence.start) {
            return antecedent(view, relative, sentence.start, number);
        }
        end = bare_apposition(view, end, sentence.start)?;
    }
}

/// Whether a pronoun that is a subject, and governed by no preposition, stands at a token.
fn is_pronoun(view: &View<'_, '_>, at: TokenPos, from: TokenPos) -> bool {
    let is_governed = at > from && view.is(at.before(1), WordClasses::PREPOSITION);
    let may_be = view.is(at, WordClasses::SUBJECT_PRONOUN) || is_he(view, at);
    may_be && view.mention_at(at).is_none() && !is_governed
}

/// The noun phrase for a subject that ends right before a verb group.
pub(crate) fn ending_at(
    view: &View<'_, '_>,
    group_start: TokenPos,
    number: Number,
) -> Option<NounPhrase> {
    phrase_ending(view, group_start, view.window(group_start).start, number)
}

/// The comma before an apposition without an article that no comma closes: `Marie Dupont, présidente du club explique`.
fn bare_apposition(view: &View<'_, '_>, end: TokenPos, from: TokenPos) -> Option<TokenPos> {
    let comma =
        (from..end).each().rev().find(|&at| view.is_comma(at) && view.passage_at(at).is_none())?;
    view.noun(comma + 1).is_some().then_some(comma)
}

/// A short marked name that closes at a token.
fn name_in_marks(view: &View<'_, '_>, close: TokenPos) -> Option<NounPhrase> {
    let pair = view.passage_at(close)?;
    let is_name = !pair.inside.is_empty()
        && pair.close == Some(close)
        && pair.inside.len() <= NAME_IN_MARKS
        && view.is_capitalized(pair.inside.start);
    is_name.then(|| phrase::named(view, pair.inside.clone()))
}

/// Somebody whose complement a marked name is, up to the marks: `La cheffe de file de « Brest autrement »`.
fn holder_of_marks(
    view: &View<'_, '_>,
    close: TokenPos,
    from: TokenPos,
    number: Number,
) -> Option<NounPhrase> {
    let open = view.passage_at(close)?.open;
    let end = match open.before(1) {
        Some(link) if view.is(link, WordClasses::GENITIVE) => link,
        _ => open,
    };
    let mut holder = phrase_ending(view, end, from, number)?;
    let is_person = holder.noun.is_some_and(|(_, noun)| noun.kind == NounKind::Person);
    holder.tokens.end = close + 1;
    (is_person && holder.mention.is_none()).then_some(holder)
}

fn is_closing_bracket(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.slice(at) == ")"
}

/// The opening comma or bracket of an aside that closes at `close`.
fn aside_start(view: &View<'_, '_>, close: TokenPos, from: TokenPos) -> Option<TokenPos> {
    let opening = if is_closing_bracket(view, close) { "(" } else { "," };
    let opens = |&at: &TokenPos| view.passage_at(at).is_none() && view.slice(at) == opening;
    let open = (from..close).each().rev().find(opens);
    open.or_else(|| (opening == ",").then_some(from))
}

/// The subject where an aside between commas is itself the name, or where nothing before it is one.
fn aside_subject(
    view: &View<'_, '_>,
    open: TokenPos,
    close: TokenPos,
    from: TokenPos,
    number: Number,
) -> Option<NounPhrase> {
    let start = if view.is_comma(open) { open + 1 } else { open };
    let aside = phrase::starting_at(view, start)
        .filter(|found| found.can_speak() && found.tokens.end <= close)?;
    let outer = (open > from)
        .then(|| phrase_ending(view, open, from, number))
        .flatten()
        .filter(NounPhrase::can_speak);
    let opening = || opening::before(view, &aside, from).filter(|_| aside.noun.is_some());
    let Some(outer) = outer else { return opening().or(Some(aside)) };
    let is_whole = outer.mention.is_some() && (is_person(view, &outer) || !is_person(view, &aside));
    Some(if is_whole { outer } else { with_aside(outer, &aside, start) })
}

/// A phrase that goes on with the aside behind it, and takes its name where that is all the aside says.
fn with_aside(mut outer: NounPhrase, aside: &NounPhrase, start: TokenPos) -> NounPhrase {
    let tells = |noun: &Noun| noun.kind == NounKind::Person && aside.definite;
    let is_name = aside.tokens.start == start && aside.noun.is_none_or(|(_, noun)| tells(&noun));
    outer.mention = aside.mention.filter(|_| is_name);
    if is_name {
        outer.tokens.end = aside.tokens.end;
    }
    outer
}

/// Whether a phrase opens with somebody's name and says no more of them.
fn is_person(view: &View<'_, '_>, phrase: &NounPhrase) -> bool {
    let named = view.speaking_mention(phrase.tokens.start).filter(|_| phrase.noun.is_none());
    named.is_some_and(|mention| mention.kind == EntityKind::Person)
}

/// The noun phrase before a relative pronoun.
fn antecedent(
    view: &View<'_, '_>,
    relative: TokenPos,
    from: TokenPos,
    number: Number,
) -> Option<Source> {
    let last = (from..relative).last();
    let is_that = view.is(last, WordClasses::DEMONSTRATIVE.or(WordClasses::IMPERSONAL));
    let is_article =
        view.is(last, WordClasses::DETERMINER) && !view.is(last, WordClasses::IMPERSONAL);
    if is_that && !is_article {
        return Some(Source::Nobody);
    }
    let comma = last.filter(|&at| view.is_comma(at));
    let end = skip_adverbs_back(view, comma.unwrap_or(relative), from);
    let name = person_ending(view, end);
    let governors = WordClasses::PREPOSITION.or(WordClasses::DETERMINER);
    let is_governed =
        name.and_then(|start| (from..start).last()).is_some_and(|at| view.is(at, governors));
    let found = phrase_ending(view, end, from, number)
        .filter(|found| !is_governed || found.mention.is_some());
    let speaker = found.clone().filter(NounPhrase::can_speak);
    speaker
        .or_else(|| phrase::between(view, name?, end))
        .or_else(|| governed_ending(view, end, from))
        .or(found)
        .map(|found| Source::Phrase(without_preposition(view, found)))
}

/// A phrase without the preposition that is all its first word says: `habitants` of `aux habitants`.
fn without_preposition(view: &View<'_, '_>, mut found: NounPhrase) -> NounPhrase {
    let start = found.tokens.start;
    let is_melted = view.is(start, WordClasses::DATIVE) && view.is(start, WordClasses::PLURAL);
    found.tokens.start = start + usize::from(is_melted && start + 1 < found.end());
    found
}

/// The first token of a person's name whose last is before a token.
fn person_ending(view: &View<'_, '_>, end: TokenPos) -> Option<TokenPos> {
    let mention = view.speaking_mention(end.before(1))?;
    (mention.kind == EntityKind::Person).then(|| view.mention_tokens(mention).start)
}

/// The longest phrase for a speaker that ends at a token, whatever it hangs on: `selon une source proche, qui ajoute`.
pub(crate) fn governed_ending(
    view: &View<'_, '_>,
    end: TokenPos,
    from: TokenPos,
) -> Option<NounPhrase> {
    const REACH: usize = 12;
    let inside = (from.max(end.back(REACH))..end)
        .each()
        .rev()
        .take_while(|&at| !stops_subject(view, at) && !view.is_verb(at));
    inside
        .filter(|&at| view.is(at, WordClasses::DETERMINER) || view.is_capitalized(at))
        .filter_map(|at| phrase::between(view, at, end))
        .filter(|found| found.tokens.end == end && found.can_speak())
        .last()
}

fn skip_adverbs_back(view: &View<'_, '_>, mut end: TokenPos, from: TokenPos) -> TokenPos {
    while let Some(last) = (from..end).last().filter(|&last| is_aside_word(view, last)) {
        let counts = |&at: &TokenPos| {
            view.is(at, WordClasses::DETERMINER) || view.kind(at) == Some(TokenKind::Number)
        };
        let counted = (from..last).each().rev().take_while(counts).last();
        if ends_age(view, last) {
            return end;
        }
        end = counted.filter(|_| is_time_word(view, last)).unwrap_or(last);
    }
    end
}

/// Whether a word may stand between a subject and its verb: an adverb, a time, `lui-même`.
fn is_aside_word(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is_adverbial(at) && !view.is(at, WordClasses::SUBJECT_PRONOUN)
        || is_time_word(view, at)
        || view.date_at(at).is_some()
        || view.is(at, WordClasses::EMPHATIC)
}

/// `samedi`, and `semaine` of `deux semaines`.
fn is_time_word(view: &View<'_, '_>, at: TokenPos) -> bool {
    let is_free = |mention: &Mention| mention.kind == EntityKind::Date;
    view.is(at, WordClasses::TIME) && view.mention_at(at).is_none_or(is_free)
}

/// The last noun phrase that ends at `end` and does not hang on a preposition.
fn phrase_ending(
    view: &View<'_, '_>,
    end: TokenPos,
    from: TokenPos,
    number: Number,
) -> Option<NounPhrase> {
    const REACH: usize = 24;
    let floor = from.max(end.back(REACH));
    let mut best: Option<NounPhrase> = None;
    let mut upto = end;
    while let Some(at) = (floor..upto).last() {
        upto = at;
        if is_closing_bracket(view, at) {
            upto = aside_start(view, at, floor).unwrap_or(at);
            continue;
        }
        if is_outside_subject(view, at) {
            break;
        }
        let reaching = || reaching::phrase(view, at, end);
        let Some(found) = start::is_free(view, at, from).then(reaching).flatten() else { continue };
        let is_second = view.is(at.before(1), WordClasses::COORDINATOR)
            && number == Number::Plural
            && !found.plural;
        best = Some(joined(found, best));
        if !is_second {
            break;
        }
    }
    best
}

/// Whether no subject goes over a token: words said, and a mark of punctuation.
fn is_outside_subject(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.passage_at(at).is_some() && view.mention_at(at).is_none() || stops_subject(view, at)
}

/// A phrase with the one behind it that `et` joins.
fn joined(found: NounPhrase, second: Option<NounPhrase>) -> NounPhrase {
    match second {
        Some(second) if !found.plural => {
            NounPhrase { tokens: found.tokens.start..second.end(), plural: true, ..found }
        }
        _ => found,
    }
}

fn stops_subject(view: &View<'_, '_>, at: TokenPos) -> bool {
    matches!(view.kind(at), Some(TokenKind::Punctuation)) && !matches!(view.slice(at), "(" | ")")
}
