//! Verbs of a clause inside another one, whose subject the main clause does not share.

use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::view::View;

/// Where a contrast opens a clause with a subject of its own before a token: `« … », tandis que le préfet`; else `from`.
pub(crate) fn contrast_before(view: &View<'_, '_>, at: TokenPos, from: TokenPos) -> TokenPos {
    let opens = |&at: &TokenPos| {
        let before = at.before(1);
        view.is(at, WordClasses::CONJUNCTION_HEAD)
            && view.is(at, WordClasses::SUBORDINATOR)
            && view.is(at + 1, WordClasses::COMPLEMENTIZER)
            && (view.is_comma(before) || view.passage_at(before).is_some())
            && view.passage_at(at).is_none()
    };
    (from + 1..at).each().rev().find(opens).map_or(from, |at| at + 2)
}

/// Whether a verb of saying stands in a clause that another one reports: `a rappelé que la ville avait promis`.
pub(crate) fn is_reported(view: &View<'_, '_>, cue: &Cue, from: TokenPos) -> bool {
    let stops = |at: TokenPos| {
        view.is_terminator(at)
            || matches!(view.slice(at), ";" | ":" | ",")
            || view.is(at, WordClasses::COORDINATOR)
            || view.passage_at(at).is_some()
    };
    let mut inside = (from..cue.group_start).each().rev().take_while(|&at| !stops(at));
    let que = inside.find(|&at| view.is(at, WordClasses::COMPLEMENTIZER));
    que.is_some_and(|que| que + 1 < cue.group_start && view.has_verb(from..que))
}

/// Whether a verb stands in a relative clause of the circumstance that opens a sentence: `Depuis l'île où il séjournait, X a dit`.
pub(crate) fn is_in_opening(view: &View<'_, '_>, sentence: TokenPos, verb: TokenPos) -> bool {
    let is_clause = |&at: &TokenPos| !view.is_comma(at);
    let mut inside = (sentence..verb).each().rev().take_while(is_clause);
    view.is(sentence, WordClasses::PREPOSITION)
        && view.mention_at(sentence).is_none()
        && inside.any(|at| {
            view.is(at, WordClasses::RELATIVE) && !view.is(at, WordClasses::COMPLEMENTIZER)
        })
}
