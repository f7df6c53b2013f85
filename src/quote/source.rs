//! The grammatical subject of a cue: who stands beside it.

use super::context::QuoteContext;
use super::cue::{Cue, CueForm};
use super::phrase::{self, NounPhrase};
use crate::annotation::Gender;
use crate::document::TokenKind;
use crate::lang::WordClasses;

/// What stands beside a cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// A name or description.
    Phrase(NounPhrase),
    /// `il`, `-t-elle`, `lui`, `ce dernier`.
    Pronoun(Pronoun),
    /// `on`, an impersonal verb, a first person outside quotation marks.
    Nobody,
}

impl Source {
    /// Whether its first token is `at`.
    pub(super) fn starts_at(&self, at: usize) -> bool {
        match self {
            Self::Phrase(phrase) => phrase.tokens.start == at,
            Self::Pronoun(pronoun) => pronoun.at == at,
            Self::Nobody => false,
        }
    }
}

/// A pronoun to be resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pronoun {
    pub(super) at: usize,
    pub(super) gender: Option<Gender>,
    pub(super) plural: bool,
}

/// Finds the subject of a cue: inverted, before it, or shared with the verb before.
pub(super) fn of(ctx: &QuoteContext<'_, '_>, cue: &Cue, cues: &[Cue]) -> Option<Source> {
    if cue.first_person {
        return Some(Source::Nobody);
    }
    if let Some(clitic) = cue.clitic {
        return Some(clitic_source(ctx, clitic));
    }
    if cue.passive || cue.form == CueForm::Participle {
        return agent_after(ctx, cue).map(Source::Phrase);
    }
    if cue.form == CueForm::Finite {
        return before(ctx, cue.group_start, cue.plural).or_else(|| shared(ctx, cue, cues));
    }
    shared(ctx, cue, cues)
}

/// The inverted subject after a cue: `, a relevé Sergueï Lavrov`.
pub(super) fn inverted(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    if cue.form != CueForm::Finite || cue.clitic.is_some() || cue.passive {
        return None;
    }
    let mut at = cue.end();
    while ctx.is_adverbial(at) || ctx.is(at, WordClasses::TIME) && ctx.noun(at).is_none() {
        at += 1;
    }
    at = skip_aside(ctx, at);
    phrase::starting_at(ctx, at)
        .filter(NounPhrase::can_speak)
        .map(|found| with_apposition(ctx, found))
}

/// `, au micro de la radio, Marie Dupont`: past one short aside between commas or before the subject.
fn skip_aside(ctx: &QuoteContext<'_, '_>, at: usize) -> usize {
    const ASIDE: usize = 10;
    let opens = ctx.is_comma(at)
        || ctx.is(at, WordClasses::PREPOSITION) && !ctx.is(at, WordClasses::DETERMINER);
    if !opens {
        return at;
    }
    (at + 1..at + ASIDE)
        .find(|&idx| ctx.is_comma(idx))
        .filter(|_| ctx.is_comma(at) || ctx.speaking_mention(at).is_none())
        .map_or(at, |idx| idx + 1)
}

/// A phrase with the name that follows it between commas: `le ministre, Jean Dupont`.
pub(super) fn with_apposition(ctx: &QuoteContext<'_, '_>, mut found: NounPhrase) -> NounPhrase {
    if found.mention.is_some() {
        return found;
    }
    let after = found.tokens.end;
    if ctx.is_comma(after)
        && let Some((idx, mention)) = ctx.speaking_mention(after + 1)
        && mention.kind == crate::annotation::EntityKind::Person
    {
        found.mention = Some(crate::annotation::MentionId(idx as u32));
        found.tokens.end = ctx.mention_tokens(mention).end;
    }
    found
}

/// The agent of a passive: `par le directeur`.
pub(super) fn agent_after(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    let sentence = ctx.sentence(cue.head);
    let by = (cue.end()..sentence.end)
        .find(|&at| ctx.is(at, WordClasses::AGENT) && ctx.passage_at(at).is_none())?;
    phrase::starting_at(ctx, by + 1)
        .filter(NounPhrase::can_speak)
        .map(|found| with_apposition(ctx, found))
}

fn clitic_source(ctx: &QuoteContext<'_, '_>, clitic: usize) -> Source {
    let pronoun = ctx.lower(clitic).trim_start_matches("-t").trim_start_matches('-');
    let classes = ctx.lang.words().classes(pronoun);
    if classes.is(WordClasses::IMPERSONAL) || classes.is(WordClasses::FIRST_PERSON) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun {
        at: clitic,
        gender: phrase::gender_of(classes),
        plural: classes.is(WordClasses::PLURAL),
    })
}

/// The subject that ends before the verb group.
fn before(ctx: &QuoteContext<'_, '_>, group_start: usize, plural: bool) -> Option<Source> {
    let sentence = ctx.sentence(group_start.min(ctx.len().saturating_sub(1)));
    let mut end = group_start;
    loop {
        end = skip_adverbs_back(ctx, end, sentence.start);
        if end <= sentence.start {
            return None;
        }
        let last = end - 1;
        if ctx.is(last, WordClasses::SUBJECT_PRONOUN) && ctx.mention_at(last).is_none() {
            return Some(pronoun_source(ctx, last));
        }
        if ctx.is(last, WordClasses::RELATIVE) && !ctx.is(last, WordClasses::COMPLEMENTIZER) {
            return antecedent(ctx, last, sentence.start, plural);
        }
        if ctx.is_comma(last) || is_closing_bracket(ctx, last) {
            let open = aside_start(ctx, last, sentence.start)?;
            if let Some(found) = aside_subject(ctx, open, last, sentence.start, plural) {
                return Some(Source::Phrase(found));
            }
            end = open;
            continue;
        }
        return phrase_ending(ctx, end, sentence.start, plural)
            .map(|found| anaphor_or_phrase(ctx, found));
    }
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
    Some(match outer {
        Some(outer) if outer.mention.is_some() => outer,
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
    phrase_ending(ctx, end, from, plural).map(Source::Phrase)
}

fn skip_adverbs_back(ctx: &QuoteContext<'_, '_>, mut end: usize, from: usize) -> usize {
    while end > from {
        let last = end - 1;
        let is_time = ctx.is(last, WordClasses::TIME)
            && ctx
                .mention_at(last)
                .is_none_or(|(_, mention)| mention.kind == crate::annotation::EntityKind::Date);
        let is_date = ctx.mention_at(last).is_some_and(|(_, mention)| {
            matches!(
                mention.kind,
                crate::annotation::EntityKind::Date | crate::annotation::EntityKind::Time
            )
        });
        if !(ctx.is_adverbial(last) && !ctx.is(last, WordClasses::SUBJECT_PRONOUN)
            || is_time
            || is_date
            || is_emphatic(ctx, last))
        {
            break;
        }
        end = last;
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
    for start in (floor..end).rev() {
        if ctx.passage_at(start).is_some() && ctx.mention_at(start).is_none()
            || stops_subject(ctx, start)
        {
            break;
        }
        if !can_start(ctx, start, from) {
            continue;
        }
        let Some(found) = phrase::starting_at(ctx, start) else { continue };
        if found.tokens.end < end && !only_asides(ctx, found.tokens.end, end) {
            continue;
        }
        let is_second =
            ctx.is(start.wrapping_sub(1), WordClasses::COORDINATOR) && plural && !found.plural;
        best = Some(found);
        if !is_second {
            break;
        }
    }
    best
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
    if let Some((_, mention)) = ctx.mention_at(at)
        && ctx.mention_tokens(mention).start < at
    {
        return false;
    }
    let opens = ctx.is(at, WordClasses::DETERMINER) || ctx.is_capitalized(at);
    if !opens || ctx.is(at, WordClasses::PREPOSITION) && !ctx.is(at, WordClasses::DEFINITE) {
        return false;
    }
    if at == from {
        return true;
    }
    let before = at - 1;
    let governed = ctx.is(before, WordClasses::PREPOSITION.or(WordClasses::DETERMINER))
        && !ctx.is(before, WordClasses::ADVERB);
    let in_apposition = ctx.kind(before) == Some(TokenKind::Word)
        && ctx.speaking_mention(at).is_some()
        && !ctx.is(
            before,
            WordClasses::COORDINATOR
                .or(WordClasses::COMPLEMENTIZER)
                .or(WordClasses::SUBORDINATOR)
                .or(WordClasses::RELATIVE)
                .or(WordClasses::ADVERB)
                .or(WordClasses::TIME),
        )
        && !phrase::is_verb(ctx, before);
    !governed && !in_apposition
}

fn pronoun_source(ctx: &QuoteContext<'_, '_>, at: usize) -> Source {
    let classes = ctx.classes(at);
    if classes.is(WordClasses::FIRST_PERSON) || ctx.is(at, WordClasses::IMPERSONAL) {
        return Source::Nobody;
    }
    Source::Pronoun(Pronoun {
        at,
        gender: phrase::gender_of(classes),
        plural: classes.is(WordClasses::PLURAL),
    })
}

/// `ce dernier`, `l'intéressée` point back like pronouns.
pub(super) fn anaphor_or_phrase(ctx: &QuoteContext<'_, '_>, found: NounPhrase) -> Source {
    let last = found.tokens.end - 1;
    if found.tokens.len() <= 3 && found.mention.is_none() && ctx.is(last, WordClasses::ANAPHOR) {
        let classes = ctx.classes(last);
        let gender = found.gender.or(phrase::gender_of(classes));
        return Source::Pronoun(Pronoun { at: last, gender, plural: found.plural });
    }
    Source::Phrase(found)
}

/// The subject of the verb that a gerund, infinitive or coordinated verb hangs on.
fn shared(ctx: &QuoteContext<'_, '_>, cue: &Cue, cues: &[Cue]) -> Option<Source> {
    let sentence = ctx.sentence(cue.head);
    let idx = cues.partition_point(|other| other.head < cue.head);
    let earlier = cues[..idx].iter().rev().take_while(|other| other.head >= sentence.start);
    for other in earlier {
        if other.form == CueForm::Finite && ctx.passage_at(other.head).is_none() {
            return inverted(ctx, other)
                .map(Source::Phrase)
                .or_else(|| of(ctx, other, &cues[..idx]));
        }
    }
    first_subject(ctx, sentence.start, cue.group_start)
}

/// The subject of the first finite verb of a sentence: before a token, else after it.
pub(super) fn first_subject(
    ctx: &QuoteContext<'_, '_>,
    start: usize,
    before_token: usize,
) -> Option<Source> {
    let end = ctx.sentence(before_token).end;
    let is_verb = |&at: &usize| {
        ctx.passage_at(at).is_none() && ctx.mention_at(at).is_none() && phrase::is_verb(ctx, at)
    };
    let verb =
        (start..before_token).find(is_verb).or_else(|| (before_token + 1..end).find(is_verb))?;
    if ctx.kind(verb + 1) == Some(TokenKind::Clitic) {
        return Some(clitic_source(ctx, verb + 1));
    }
    let mut group_start = verb;
    while group_start > start && is_proclitic(ctx, group_start - 1) {
        group_start -= 1;
    }
    before(ctx, group_start, false)
}

fn is_proclitic(ctx: &QuoteContext<'_, '_>, at: usize) -> bool {
    ctx.is(at, WordClasses::OBJECT_CLITIC.or(WordClasses::NEGATION))
        && !ctx.is(at, WordClasses::DETERMINER)
}
