//! Marked strings that nobody said: titles, nicknames, names of movements, operations and laws.

use crate::document::{Case, TokenPos};
use crate::lang::WordClasses;
use crate::lang::lexicon::NounKind;
use crate::position::Stretch;
use crate::quote::grammar::cue::CueForm;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;

/// Longest title, in words.
const MAX_WORDS: usize = 8;

/// Whether a marked passage names something rather than quoting somebody.
pub(crate) fn is_title(reading: &Reading<'_, '_>, passage: &Passage<'_>) -> bool {
    let inside = passage.first.inside.clone();
    let words: Vec<TokenPos> = inside.each().filter(|&at| reading.is_word(at)).collect();
    let Some(&first) = words.first() else { return true };
    if words.len() > MAX_WORDS {
        return false;
    }
    let is_named = names_something(reading, passage.start, reading.is_capitalized(first));
    let is_name = words.iter().any(|&at| reading.doc.case(at) != Case::Lower)
        && reading.is_capitalized(first)
        && !reading.has_verb(inside)
        && !reading.is_terminator(passage.end.back(2));
    is_named || is_name || is_house(reading, passage, words.len())
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
    let says =
        |at: TokenPos| reading.cues_in(at.ahead(1)).iter().any(|cue| cue.form == CueForm::Finite);
    let is_naming = |at: TokenPos| reading.is(at, WordClasses::NAMING) && !says(at);
    let noun = open.before(1).filter(|noun| noun.before(1).is_some());
    let after_noun =
        noun.is_some_and(is_naming) && !reading.is(open.before(2), WordClasses::DETERMINER);
    let mut near = open.behind(REACH).each().rev().take_while(|&at| reading.is_word(at));
    after_noun || is_capitalized && near.any(is_naming)
}
