//! The subject behind its verb: `, a relevé Sergueï Lavrov`.

use super::pronoun;
use crate::document::{MarkPair, TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::apposition::{self, with_name};
use crate::quote::grammar::cue::{Cue, CueForm};
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::source::Source;
use crate::quote::grammar::view::View;

/// The inverted subject after a cue: `, a relevé Sergueï Lavrov`.
pub(crate) fn of(view: &View<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    if cue.form != CueForm::Finite || cue.clitic.is_some() || cue.passive {
        return None;
    }
    let at = skip_asides(view, skip_connective(view, skip_adverbs(view, cue.end())));
    let behind =
        phrase::starting_at(view, at).map(|found| with_name(view, found)).filter(|found| {
            found.can_speak() || found.is_anaphor(view) || is_behind_words(view, cue, found)
        });
    let found = behind.or_else(|| further_on(view, cue, at))?;
    Some(if cue.plural { found } else { apposition::with_named_description(view, found) })
}

/// `, sourit celui qui dirige le port`: somebody whom a clause tells, to be resolved like a pronoun.
pub(crate) fn whoever(view: &View<'_, '_>, cue: &Cue) -> Option<Source> {
    if cue.form != CueForm::Finite || cue.clitic.is_some() || !follows_passage(view, cue, 0) {
        return None;
    }
    let at = skip_adverbs(view, cue.end());
    pronoun::whoever(view, at, WordClasses::RELATIVE.or(WordClasses::COMPLEMENTIZER))
}

/// Past adverbs, dates and times.
fn skip_adverbs(view: &View<'_, '_>, mut at: TokenPos) -> TokenPos {
    loop {
        let is_time = view.is(at, WordClasses::TIME) && view.noun(at).is_none();
        let end = view.date_at(at).or_else(|| time_end(view, at));
        match end.or_else(|| view.date_at(at + 1).filter(|_| leads_to_date(view, at))) {
            Some(end) => at = end,
            None if view.is_adverbial(at) || is_time => at += 1,
            None => return at,
        }
    }
}

/// Whether a date may follow a word: `le 3 mars`, `en mars`.
fn leads_to_date(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is(at, WordClasses::PREPOSITION.or(WordClasses::ARTICLE))
}

/// Past a time that is no date: `ce matin`, `la veille`, `l'après-midi`, `la semaine dernière`.
fn time_end(view: &View<'_, '_>, at: TokenPos) -> Option<TokenPos> {
    let is_time = view.is(at, WordClasses::DETERMINER)
        && view.is(at + 1, WordClasses::TIME)
        && view.speaking_mention(at + 1).is_none();
    let end = at + 2 + usize::from(view.is(at + 2, WordClasses::ANAPHOR));
    if is_time { Some(end) } else { ago_end(view, at) }
}

/// Past `il y a deux ans`.
fn ago_end(view: &View<'_, '_>, at: TokenPos) -> Option<TokenPos> {
    const LONGEST: usize = 5;
    let opens = view.is(at, WordClasses::SUBJECT_PRONOUN)
        && view.is(at + 1, WordClasses::IMPERSONAL_VERB)
        && view.is(at + 1, WordClasses::OBJECT_CLITIC);
    let is_time = |&at: &TokenPos| view.is(at, WordClasses::TIME) || view.date_at(at).is_some();
    let time = opens.then(|| (at + 2).ahead(LONGEST).each().find(is_time))??;
    Some(view.date_at(time).unwrap_or(time + 1))
}

/// The subject behind words that no list knows: `a prévenu il y a quelques jours le maire`.
fn further_on(view: &View<'_, '_>, cue: &Cue, start: TokenPos) -> Option<NounPhrase> {
    const REACH: usize = 10;
    let opens = |&at: &TokenPos| {
        view.is(at, WordClasses::DETERMINER)
            && !view.is(at, WordClasses::PREPOSITION)
            && !view.is(at.before(1), WordClasses::PREPOSITION)
    };
    let is_inside = |&at: &TokenPos| {
        let is_spoken = view.is_word(at) || view.kind(at) == Some(TokenKind::Elision);
        is_spoken && !view.is(at, WordClasses::RELATIVE.or(WordClasses::COMPLEMENTIZER))
    };
    if !cue.strong || !follows_passage(view, cue, 0) {
        return None;
    }
    start
        .ahead(REACH)
        .each()
        .take_while(is_inside)
        .filter(opens)
        .find_map(|at| phrase::starting_at(view, at).filter(NounPhrase::can_speak))
        .map(|found| with_name(view, found))
}

/// Past `pour sa part`, `de son côté`.
fn skip_connective(view: &View<'_, '_>, at: TokenPos) -> TokenPos {
    let is_connective = view.is(at, WordClasses::PREPOSITION)
        && view.is(at + 1, WordClasses::POSSESSIVE)
        && view.noun(at + 2).is_none()
        && view.mention_at(at + 2).is_none();
    if is_connective { at + 3 } else { at }
}

/// `« … », relate un marchand de glaces`: right behind the words said, whatever stands there said them. Few words are no name
/// that is the subject where a comma parts them, or where they have a verb or a full stop of their own.
fn is_behind_words(view: &View<'_, '_>, cue: &Cue, found: &NounPhrase) -> bool {
    let Some(passage) = passage_before(view, cue) else { return false };
    let is_parted = cue.group_start.before(1).is_some_and(|at| view.is_comma(at));
    let ends = view.is_terminator(passage.inside.last());
    let speaks = || ends || view.has_verb(passage.inside.clone());
    let is_long = passage.inside.len() > phrase::NAME_IN_MARKS;
    let follows =
        if cue.strong { is_long || is_parted || speaks() } else { (is_parted || ends) && speaks() };
    follows && view.is(found.tokens.start, WordClasses::DETERMINER)
}

/// Past asides up to somebody, one behind the other: `à la radio, sous couvert d'anonymat, un élu`.
fn skip_asides(view: &View<'_, '_>, start: TokenPos) -> TokenPos {
    const MOST: usize = 3;
    let mut at = start;
    for _ in 0..MOST {
        let next = skip_aside(view, skip_adverbs(view, at));
        let is_somebody = phrase::starting_at(view, next).is_some_and(|found| found.can_speak());
        if next == at || is_somebody {
            return next;
        }
        at = next;
    }
    at
}

/// Past an aside before the subject: `, au micro de la radio, X`, `pour sa part X`, `mardi à la presse X`.
fn skip_aside(view: &View<'_, '_>, at: TokenPos) -> TokenPos {
    const ASIDE: usize = 12;
    if !opens_aside(view, at) {
        return at;
    }
    let limit =
        (at + 1..at + ASIDE).each().find(|&idx| view.is_terminator(idx)).unwrap_or(at + ASIDE);
    let comma = (at + 1..limit).each().find(|&idx| view.is_comma(idx));
    let governed = || phrase::starting_at(view, at + 1).map(|inner| inner.tokens.end);
    let is_phrase = |&end: &TokenPos| view.is(end, WordClasses::DETERMINER);
    (at + 1..comma.unwrap_or(limit))
        .each()
        .find(|&idx| is_free_name(view, idx))
        .or_else(|| governed().filter(is_phrase))
        .or(comma.map(|comma| comma + 1))
        .unwrap_or(at)
}

/// Whether a comma or a preposition that is no article stands at a token.
fn opens_aside(view: &View<'_, '_>, at: TokenPos) -> bool {
    view.is_comma(at)
        || view.is(at, WordClasses::PREPOSITION)
            && (!view.is(at, WordClasses::DETERMINER) || view.is(at, WordClasses::DATIVE))
}

/// Whether a name that nothing governs starts at a token.
fn is_free_name(view: &View<'_, '_>, at: TokenPos) -> bool {
    let governors = WordClasses::PREPOSITION.or(WordClasses::DETERMINER);
    let starts =
        view.speaking_mention(at).is_some_and(|mention| view.mention_tokens(mention).start == at);
    starts && !view.is(at.before(1), governors)
}

/// Whether a cue stands where an incise does: right after a marked passage.
pub(crate) fn follows_passage(view: &View<'_, '_>, cue: &Cue, longer_than: usize) -> bool {
    passage_before(view, cue).is_some_and(|passage| passage.inside.len() > longer_than)
}

/// The marked passage right before a cue, or before the comma that parts them.
fn passage_before<'a>(view: &View<'a, '_>, cue: &Cue) -> Option<&'a MarkPair> {
    let before = cue.group_start.before(1);
    let last = before.filter(|&at| !view.is_comma(at)).or_else(|| before?.before(1));
    view.passage_at(last)
}
