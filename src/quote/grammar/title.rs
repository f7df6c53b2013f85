//! Marked strings that nobody said: titles, nicknames, names of movements, operations and laws.

use crate::document::{Case, MarkPair, TokenKind, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;
use crate::position::Stretch;
use crate::quote::grammar::cue::CueForm;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::view::View;

/// Words that open no name.
const SMALL: WordClasses =
    WordClasses::DETERMINER.or(WordClasses::PREPOSITION).or(WordClasses::COORDINATOR);
/// Longest title, in words.
const MAX_WORDS: usize = 8;
/// Longest title behind a word that says what it names.
const MAX_ANNOUNCED: usize = 16;

/// Whether a marked passage names something rather than quoting somebody.
pub(crate) fn is_title(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    let inside = passage.first.inside.clone();
    let words: Vec<TokenPos> = inside.each().filter(|&at| reading.is_word(at)).collect();
    let Some(&first) = words.first() else { return true };
    let is_capitalized = reading.is_capitalized(first);
    if words.len() > MAX_WORDS {
        let is_of = reading.is(passage.start.before(1), WordClasses::GENITIVE);
        let noun = passage.start.before(if is_of { 2 } else { 1 });
        let is_announced = is_capitalized && announces(reading, noun);
        return is_announced && words.len() <= MAX_ANNOUNCED;
    }
    let is_named = names_something(reading, passage.start, is_capitalized);
    let is_name = words.iter().any(|&at| reading.doc.case(at) != Case::Lower)
        && reading.is_capitalized(first)
        && !reading.has_verb(inside)
        && !reading.is_terminator(passage.end.back(2));
    is_named
        || is_name
        || passage
            .start
            .before(1)
            .is_some_and(|colon| reading.slice(colon) == ":" && is_entitled(reading, colon))
        || is_affair(reading, &words)
        || is_house(reading, passage, words.len())
        || recurs(reading, passage.first)
}

/// Whether a noun and a name behind it name something that happened or is planned: `l'« affaire Lenoir »`.
fn is_affair(reading: &Reading<'_, '_>, words: &[TokenPos]) -> bool {
    let [noun, name, rest @ ..] = words else { return false };
    let is_lower = |at: TokenPos| reading.doc.case(at) == Case::Lower;
    rest.len() <= 2
        && is_lower(*noun)
        && !reading.is(*noun, SMALL)
        && reading.kind(*noun) == Some(TokenKind::Word)
        && reading.is_capitalized(*name)
        && !reading.is_verb(*noun)
        && rest.last().is_none_or(|&last| !is_lower(last))
}

/// Whether two or three marked words name somebody whom the text calls so again: `les « foulards gris »`.
pub(crate) fn recurs(reading: &View<'_, '_>, pair: &MarkPair) -> bool {
    const REACH: usize = 1500;
    const NEAR: usize = 400;
    const BARE: usize = 3;
    const AGAIN: usize = 2;
    let words: Vec<TokenPos> = pair.inside.each().filter(|&at| reading.is_word(at)).collect();
    let is_short = matches!(words.len(), 2 | 3) && words.len() == pair.inside.len();
    let before = pair.open.before(1);
    let is_one =
        reading.is(before, WordClasses::ARTICLE) && !reading.is(before, WordClasses::PLURAL);
    let is_announced = reading.is(before, WordClasses::NAMING)
        && reading.is(pair.open.before(2), WordClasses::DEFINITE);
    if !is_short || !is_one && !is_announced && !names_many(reading, pair.open) {
        return false;
    }
    let is_again = |at: &TokenPos| *at != pair.inside.start && reads_as(reading, *at, &words);
    let reach = if is_one { NEAR } else { REACH };
    let around = (pair.open.back(reach)..pair.open + reach).each();
    let again: Vec<TokenPos> = around.filter(is_again).collect();
    let is_marked = |at: &TokenPos| at.before(1).is_some_and(|open| is_mark_of_name(reading, open));
    let is_between = |at: &TokenPos| reading.kind(at.before(1)) == Some(TokenKind::Mark);
    let bare = again.iter().filter(|&&at| reading.passage_at(at).is_none()).count();
    let is_often = bare >= BARE || again.iter().any(is_marked);
    if is_one {
        again.len() >= AGAIN
    } else {
        is_often || is_announced && again.iter().any(is_between)
    }
}

/// Whether the words at a place read as others do.
fn reads_as(reading: &View<'_, '_>, at: TokenPos, words: &[TokenPos]) -> bool {
    let mut pairs = at.ahead(words.len()).each().zip(words);
    pairs.all(|(at, &word)| reading.doc.plain(at) == reading.doc.plain(word))
}

fn is_mark_of_name(reading: &View<'_, '_>, at: TokenPos) -> bool {
    reading.kind(at) == Some(TokenKind::Mark) && names_many(reading, at)
}

/// Whether a mark stands behind `les`, `aux` or a complement's `de`, or opens its paragraph.
fn names_many(reading: &View<'_, '_>, open: TokenPos) -> bool {
    let before = open.before(1);
    let block = reading.doc.blocks.get(reading.doc.block_of(open));
    let is_definite =
        reading.is(before, WordClasses::DEFINITE) && reading.is(before, WordClasses::PLURAL);
    is_definite
        || reading.is(before, WordClasses::GENITIVE) && follows_noun(reading, open.before(2))
        || block.is_some_and(|block| block.tokens.start == open)
}

/// Whether a word may be the noun that a complement belongs to: not that of `voit des`, `que des`.
fn follows_noun(reading: &View<'_, '_>, at: Option<TokenPos>) -> bool {
    reading.is_word(at)
        && !reading.is(at, SMALL.or(WordClasses::COMPLEMENTIZER))
        && !at.is_some_and(|at| reading.is_verb(at))
}

/// Whether a noun for a house with its definite complement stands between marks behind an article: `l'« école du bas »`.
fn is_house(reading: &Reading<'_, '_>, passage: &Passage<'_>, words: usize) -> bool {
    const LONGEST: usize = 4;
    let first = passage.first.inside.start;
    let is_house = reading.noun(first).is_some_and(|noun| noun.kind == NounKind::Organization);
    let of = reading.noun_end(first);
    words <= LONGEST
        && is_house
        && reading.is(passage.start.before(1), WordClasses::ARTICLE)
        && reading.is(of, WordClasses::GENITIVE)
        && !reading.has_verb(passage.first.inside.clone())
}

/// Whether the words before the mark announce a name: `baptisée « … »` whatever follows, `le film « La … »` before a capital.
fn names_something(reading: &Reading<'_, '_>, open: TokenPos, is_capitalized: bool) -> bool {
    const REACH: usize = 3;
    let is_naming = |at: TokenPos| announces(reading, at);
    let noun = open.before(1).filter(|noun| noun.before(1).is_some());
    let after_noun =
        noun.is_some_and(is_naming) && !reading.is(open.before(2), WordClasses::DETERMINER);
    let mut near = open.behind(REACH).each().rev().take_while(|&at| reading.is_word(at));
    after_noun || is_capitalized && near.any(is_naming)
}

/// Whether a word announces a name: `film`, `baptisé`, no verb of saying that looks the same.
fn announces(reading: &Reading<'_, '_>, at: impl Into<Option<TokenPos>>) -> bool {
    at.into().is_some_and(|at| {
        let mut cues = reading.cues_in(at.ahead(1)).iter();
        reading.is(at, WordClasses::NAMING) && !cues.any(|cue| cue.form == CueForm::Finite)
    })
}

/// Whether a word before a colon gives a name to what stands behind it: `un texte qu'elle a intitulé : « … »`.
pub(crate) fn is_entitled(reading: &Reading<'_, '_>, colon: TokenPos) -> bool {
    let word = colon.before(1);
    let is_said = |at: TokenPos| reading.cues_in(at.ahead(1)).iter().any(|cue| cue.strong);
    reading.is(word, WordClasses::NAMING)
        && reading.noun(word).is_none()
        && !word.is_some_and(is_said)
}
