//! The subject before a verb: the noun phrase that ends there, over asides, adverbs and dates.

use super::context::QuoteContext;
use super::phrase::{self, NounPhrase};
use super::source::{Source, anaphor_or_phrase, pronoun_source};
use crate::annotation::EntityKind;
use crate::document::TokenKind;
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;

/// Longest name that stands between marks as a subject: `« Quotidien » a révélé`.
pub(super) const NAME_IN_MARKS: usize = 4;

/// The subject that ends before the verb group.
pub(super) fn before(
    ctx: &QuoteContext<'_, '_>,
    group_start: usize,
    plural: bool,
) -> Option<Source> {
    let sentence = ctx.sentence(group_start.min(ctx.len().saturating_sub(1)));
    let mut end = group_start;
    loop {
        end = skip_adverbs_back(ctx, end, sentence.start);
        if end <= sentence.start {
            return None;
        }
        let last = end - 1;
        let is_governed = last > sentence.start && ctx.is(last - 1, WordClasses::PREPOSITION);
        if ctx.is(last, WordClasses::SUBJECT_PRONOUN)
            && ctx.mention_at(last).is_none()
            && !is_governed
        {
            return Some(pronoun_source(ctx, last));
        }
        if ctx.is(last, WordClasses::RELATIVE) && !ctx.is(last, WordClasses::COMPLEMENTIZER) {
            return antecedent(ctx, last, sentence.start, plural);
        }
        if let Some(named) = name_in_marks(ctx, last) {
            return Some(Source::Phrase(named));
        }
        if ctx.is_comma(last) || is_closing_bracket(ctx, last) {
            let open = aside_start(ctx, last, sentence.start)?;
            if let Some(found) = aside_subject(ctx, open, last, sentence.start, plural) {
                return Some(Source::Phrase(found));
            }
            end = open;
            continue;
        }
        if let Some(found) = phrase_ending(ctx, end, sentence.start, plural) {
            return Some(anaphor_or_phrase(ctx, found));
        }
        end = bare_apposition(ctx, end, sentence.start)?;
    }
}

/// The noun phrase for a subject that ends right before a verb group.
pub(super) fn ending_at(
    ctx: &QuoteContext<'_, '_>,
    group_start: usize,
    plural: bool,
) -> Option<NounPhrase> {
    phrase_ending(ctx, group_start, ctx.sentence(group_start).start, plural)
}

/// The comma before an apposition without an article that no comma closes: `Marie Dupont, présidente du club explique`.
fn bare_apposition(ctx: &QuoteContext<'_, '_>, end: usize, from: usize) -> Option<usize> {
    let comma = (from..end).rev().find(|&at| ctx.is_comma(at) && ctx.passage_at(at).is_none())?;
    ctx.noun(comma + 1).is_some().then_some(comma)
}

/// A short marked name that closes at a token.
fn name_in_marks(ctx: &QuoteContext<'_, '_>, close: usize) -> Option<NounPhrase> {
    let pair = ctx.passage(ctx.passage_at(close)?);
    let is_name = !pair.inside.is_empty()
        && pair.close == Some(close)
        && pair.inside.len() <= NAME_IN_MARKS
        && ctx.is_capitalized(pair.inside.start);
    is_name.then(|| phrase::named(ctx, pair.inside.clone()))
}

fn is_closing_bracket(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    ctx.slice(at) == ")"
}

/// The opening comma or bracket of an aside that closes at `close`.
fn aside_start(ctx: &QuoteContext<'_, '_>, close: usize, from: usize) -> Option<usize> {
    let opening = if is_closing_bracket(ctx, close) { "(" } else { "," };
    let mut at = close;
    while at > from {
        at -= 1;
        if ctx.passage_at(at).is_none() && ctx.slice(at) == opening {
            return Some(at);
        }
    }
    (opening == ",").then_some(from)
}

/// The subject where an aside between commas is itself the name, or where nothing before it is one.
fn aside_subject(
    ctx: &QuoteContext<'_, '_>,
    open: usize,
    close: usize,
    from: usize,
    plural: bool,
) -> Option<NounPhrase> {
    let start = if ctx.is_comma(open) { open + 1 } else { open };
    let aside = phrase::starting_at(ctx, start)
        .filter(|found| found.can_speak() && found.tokens.end <= close)?;
    let outer = (open > from)
        .then(|| phrase_ending(ctx, open, from, plural))
        .flatten()
        .filter(NounPhrase::can_speak);
    let is_person = |phrase: &NounPhrase| {
        let named = ctx.speaking_mention(phrase.tokens.start).filter(|_| phrase.noun.is_none());
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
fn antecedent(
    ctx: &QuoteContext<'_, '_>,
    relative: usize,
    from: usize,
    plural: bool,
) -> Option<Source> {
    let end = if relative > from && ctx.is_comma(relative - 1) { relative - 1 } else { relative };
    let end = skip_adverbs_back(ctx, end, from);
    let named = end
        .checked_sub(1)
        .and_then(|last| ctx.speaking_mention(last))
        .filter(|(_, mention)| mention.kind == EntityKind::Person);
    let name_start = named.map(|(_, mention)| ctx.mention_tokens(mention).start);
    let is_governed = name_start.is_some_and(|start| {
        start > from && ctx.is(start - 1, WordClasses::PREPOSITION.or(WordClasses::DETERMINER))
    });
    let found = phrase_ending(ctx, end, from, plural)
        .filter(|found| !is_governed || found.mention.is_some());
    let governed = || governed_ending(ctx, end, from);
    found
        .clone()
        .filter(NounPhrase::can_speak)
        .or_else(|| phrase::between(ctx, name_start?, end))
        .or_else(governed)
        .or(found)
        .map(Source::Phrase)
}

/// The longest phrase for a speaker that ends at a token, whatever it hangs on: `selon une source proche, qui ajoute`.
pub(super) fn governed_ending(
    ctx: &QuoteContext<'_, '_>,
    end: usize,
    from: usize,
) -> Option<NounPhrase> {
    const REACH: usize = 12;
    let inside = (from.max(end.saturating_sub(REACH))..end)
        .rev()
        .take_while(|&at| !stops_subject(ctx, at) && !phrase::is_verb(ctx, at));
    inside
        .filter(|&at| ctx.is(at, WordClasses::DETERMINER) || ctx.is_capitalized(at))
        .filter_map(|at| phrase::between(ctx, at, end))
        .filter(|found| found.tokens.end == end && found.can_speak())
        .last()
}

fn skip_adverbs_back(ctx: &QuoteContext<'_, '_>, mut end: usize, from: usize) -> usize {
    while end > from {
        let last = end - 1;
        let is_time = ctx.is(last, WordClasses::TIME)
            && ctx.mention_at(last).is_none_or(|(_, mention)| mention.kind == EntityKind::Date);
        let is_date = ctx.date_at(last).is_some();
        if !(ctx.is_adverbial(last) && !ctx.is(last, WordClasses::SUBJECT_PRONOUN)
            || is_time
            || is_date
            || is_emphatic(ctx, last))
        {
            break;
        }
        end = last;
        let counts = |at: usize| {
            ctx.is(at, WordClasses::DETERMINER) || ctx.kind(at) == Some(TokenKind::Number)
        };
        while is_time && end > from && counts(end - 1) {
            end -= 1;
        }
    }
    end
}

/// `lui-même` after its subject.
fn is_emphatic(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    ctx.is(at, WordClasses::EMPHATIC)
}

/// The last noun phrase that ends at `end` and does not hang on a preposition.
fn phrase_ending(
    ctx: &QuoteContext<'_, '_>,
    end: usize,
    from: usize,
    plural: bool,
) -> Option<NounPhrase> {
    const REACH: usize = 24;
    let floor = from.max(end.saturating_sub(REACH));
    let mut best = None;
    let mut start = end;
    while start > floor {
        start -= 1;
        if is_closing_bracket(ctx, start) {
            start = aside_start(ctx, start, floor).unwrap_or(start);
            continue;
        }
        if ctx.passage_at(start).is_some() && ctx.mention_at(start).is_none()
            || stops_subject(ctx, start)
        {
            break;
        }
        if !can_start(ctx, start, from) {
            continue;
        }
        let Some(found) = phrase::between(ctx, start, end) else { continue };
        let reaches = found.tokens.end == end
            || only_asides(ctx, found.tokens.end, end)
            || only_modifiers(ctx, &found, end);
        if !reaches || is_time(ctx, &found) {
            continue;
        }
        let is_second =
            start > 0 && ctx.is(start - 1, WordClasses::COORDINATOR) && plural && !found.plural;
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
fn only_modifiers(ctx: &QuoteContext<'_, '_>, found: &NounPhrase, end: usize) -> bool {
    let is_modifier = |at: usize| {
        ctx.is_word(at)
            && !phrase::is_verb(ctx, at)
            && !ctx.is(at, WordClasses::RELATIVE.or(WordClasses::SUBORDINATOR))
    };
    let is_known = found.noun.is_some_and(|(_, noun)| noun.kind != NounKind::Speech)
        || found.mention.is_some();
    is_known && (found.tokens.end..end).all(is_modifier)
}

/// `deux semaines`, `la veille`: a time, not somebody.
fn is_time(ctx: &QuoteContext<'_, '_>, found: &NounPhrase) -> bool {
    !found.can_speak() && found.tokens.clone().any(|at| ctx.is(at, WordClasses::TIME))
}

/// Whether nothing but brackets, time words and adverbs lies between the phrase and the verb.
fn only_asides(ctx: &QuoteContext<'_, '_>, from: usize, to: usize) -> bool {
    let mut depth = 0_i32;
    (from..to).all(|at| match ctx.slice(at) {
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
                || ctx.is_adverbial(at)
                || ctx.is(at, WordClasses::TIME)
                || ctx.kind(at) == Some(TokenKind::Number)
        }
    })
}

fn stops_subject(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    matches!(ctx.kind(at), Some(TokenKind::Punctuation)) && !matches!(ctx.slice(at), "(" | ")")
}

/// Whether a subject may start at a token: not governed by a preposition, not in the middle of a name.
fn can_start(ctx: &QuoteContext<'_, '_>, at: usize, from: usize) -> bool {
    let inside_name =
        ctx.mention_at(at).is_some_and(|(_, mention)| ctx.mention_tokens(mention).start < at);
    let opens = ctx.is(at, WordClasses::DETERMINER) || ctx.is_capitalized(at) || at == from;
    if inside_name || !opens {
        return false;
    }
    let is_contracted = ctx.is(at, WordClasses::PREPOSITION) && ctx.mention_at(at).is_none();
    let is_partitive = ctx.is(at, WordClasses::PLURAL) && ctx.is(at, WordClasses::GENITIVE);
    let opens_sentence =
        at == from && ctx.is(at, WordClasses::GENITIVE) && ctx.kind(at) == Some(TokenKind::Elision);
    let joins_complement =
        at > from && ctx.is(at - 1, WordClasses::COORDINATOR) && ctx.is_capitalized(at + 1);
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
    let after_word = ctx.kind(before) == Some(TokenKind::Word)
        && !ctx.is(before, links)
        && !phrase::is_verb(ctx, before);
    if is_contracted {
        return !after_word;
    }
    let governors = WordClasses::PREPOSITION.or(WordClasses::DETERMINER);
    let governed = ctx.is(before, governors) && !ctx.is(before, WordClasses::ADVERB);
    !(governed || after_word && ctx.speaking_mention(at).is_some())
}
