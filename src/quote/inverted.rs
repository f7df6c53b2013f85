//! The subject behind its verb: `, a relevé Sergueï Lavrov`.

use super::apposition::with_name;
use super::context::QuoteContext;
use super::cue::{Cue, CueForm};
use super::phrase::{self, NounPhrase};
use super::subject;
use crate::lang::WordClasses;

/// The inverted subject after a cue: `, a relevé Sergueï Lavrov`.
pub(super) fn of(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    if cue.form != CueForm::Finite || cue.clitic.is_some() || cue.passive {
        return None;
    }
    let at = skip_aside(ctx, skip_connective(ctx, skip_adverbs(ctx, cue.end())));
    let behind = phrase::starting_at(ctx, at).map(|found| with_name(ctx, found)).filter(|found| {
        found.can_speak() || found.is_anaphor(ctx) || is_behind_words(ctx, cue, found)
    });
    behind.or_else(|| further_on(ctx, cue, at))
}

/// Past adverbs, dates and times.
fn skip_adverbs(ctx: &QuoteContext<'_, '_>, mut at: usize) -> usize {
    loop {
        let is_time = ctx.is(at, WordClasses::TIME) && ctx.noun(at).is_none();
        match ctx.date_at(at) {
            Some(end) => at = end,
            None if ctx.is_adverbial(at) || is_time => at += 1,
            None => return at,
        }
    }
}

/// The subject behind words that no list knows: `a prévenu il y a quelques jours le maire`.
fn further_on(ctx: &QuoteContext<'_, '_>, cue: &Cue, start: usize) -> Option<NounPhrase> {
    const REACH: usize = 7;
    let opens = |&at: &usize| {
        ctx.is(at, WordClasses::DETERMINER)
            && !ctx.is(at, WordClasses::PREPOSITION)
            && !ctx.is(at - 1, WordClasses::PREPOSITION)
    };
    let is_inside = |&at: &usize| {
        ctx.is_word(at) && !ctx.is(at, WordClasses::RELATIVE.or(WordClasses::COMPLEMENTIZER))
    };
    if !cue.strong || !follows_passage(ctx, cue, 0) {
        return None;
    }
    (start..start + REACH)
        .take_while(is_inside)
        .filter(opens)
        .find_map(|at| phrase::starting_at(ctx, at).filter(NounPhrase::can_speak))
        .map(|found| with_name(ctx, found))
}

/// Past `pour sa part`, `de son côté`.
fn skip_connective(ctx: &QuoteContext<'_, '_>, at: usize) -> usize {
    let is_connective = ctx.is(at, WordClasses::PREPOSITION)
        && ctx.is(at + 1, WordClasses::POSSESSIVE)
        && ctx.noun(at + 2).is_none()
        && ctx.mention_at(at + 2).is_none();
    if is_connective { at + 3 } else { at }
}

/// `« … », relate un marchand de glaces`: right behind the words said, whatever stands there said them.
fn is_behind_words(ctx: &QuoteContext<'_, '_>, cue: &Cue, found: &NounPhrase) -> bool {
    cue.strong
        && ctx.is(found.tokens.start, WordClasses::DETERMINER)
        && follows_passage(ctx, cue, subject::NAME_IN_MARKS)
}

/// Past an aside before the subject: `, au micro de la radio, X`, `pour sa part X`, `mardi à la presse X`.
fn skip_aside(ctx: &QuoteContext<'_, '_>, at: usize) -> usize {
    const ASIDE: usize = 12;
    let opens = ctx.is_comma(at)
        || ctx.is(at, WordClasses::PREPOSITION)
            && (!ctx.is(at, WordClasses::DETERMINER) || ctx.is(at, WordClasses::DATIVE));
    if !opens {
        return at;
    }
    let limit = (at + 1..at + ASIDE).find(|&idx| ctx.is_terminator(idx)).unwrap_or(at + ASIDE);
    let is_name = |&idx: &usize| {
        let governed = ctx.is(idx - 1, WordClasses::PREPOSITION.or(WordClasses::DETERMINER));
        !governed
            && ctx
                .speaking_mention(idx)
                .is_some_and(|(_, mention)| ctx.mention_tokens(mention).start == idx)
    };
    let comma = (at + 1..limit).find(|&idx| ctx.is_comma(idx));
    let governed = || phrase::starting_at(ctx, at + 1).map(|inner| inner.tokens.end);
    let is_phrase = |&end: &usize| ctx.is(end, WordClasses::DETERMINER);
    (at + 1..comma.unwrap_or(limit))
        .find(is_name)
        .or_else(|| governed().filter(is_phrase))
        .or(comma.map(|comma| comma + 1))
        .unwrap_or(at)
}

/// Whether a cue stands where an incise does: right after a marked passage.
pub(super) fn follows_passage(ctx: &QuoteContext<'_, '_>, cue: &Cue, longer_than: usize) -> bool {
    let before = cue.group_start.checked_sub(1);
    let before = before.filter(|&at| !ctx.is_comma(at)).or_else(|| before?.checked_sub(1));
    before.is_some_and(|at| {
        ctx.passage_at(at).is_some_and(|idx| ctx.passage(idx).inside.len() > longer_than)
    })
}
