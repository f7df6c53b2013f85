//! Marked strings that nobody said: titles, nicknames, names of movements, operations and laws.

use crate::document::Case;
use crate::lang::WordClasses;
use crate::quote::grammar::cue::CueForm;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;

/// Longest title, in words.
const MAX_WORDS: usize = 8;

/// Whether a marked passage names something rather than quoting somebody.
pub(crate) fn is_title(reading: &Reading<'_, '_>, passage: &Passage) -> bool {
    let inside = reading.passage(passage.marks[0]).inside.clone();
    let words: Vec<usize> = inside.clone().filter(|&at| reading.is_word(at)).collect();
    if words.is_empty() {
        return true;
    }
    if words.len() > MAX_WORDS {
        return false;
    }
    let is_named = passage.start > 0
        && names_something(reading, passage.start, reading.is_capitalized(words[0]));
    let capitalized =
        words.iter().filter(|&&at| reading.doc.tokens[at].case != Case::Lower).count();
    let is_name = capitalized > 0
        && reading.is_capitalized(words[0])
        && !reading.has_verb(inside)
        && !reading.is_terminator(passage.end.saturating_sub(2));
    is_named || is_name
}

/// Whether the words before the mark announce a name: `baptisée « … »` whatever follows, `le film « La … »` before a capital.
fn names_something(reading: &Reading<'_, '_>, open: usize, is_capitalized: bool) -> bool {
    const REACH: usize = 3;
    let says =
        |at: usize| reading.cues_in(at..at + 1).iter().any(|cue| cue.form == CueForm::Finite);
    let is_naming = |at: usize| reading.is(at, WordClasses::NAMING) && !says(at);
    let after_noun =
        open >= 2 && is_naming(open - 1) && !reading.is(open - 2, WordClasses::DETERMINER);
    let mut near = (open.saturating_sub(REACH)..open).rev().take_while(|&at| reading.is_word(at));
    after_noun || is_capitalized && near.any(is_naming)
}
