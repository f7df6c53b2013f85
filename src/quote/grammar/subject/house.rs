//! Whom `on` stands for: the house or place beside it.

use crate::document::TokenPos;
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::position::Stretch;
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::phrase::{self, NounPhrase};
use crate::quote::grammar::view::View;

/// Who `on` stands for behind a place: `À la mairie, on`, `Du côté du syndicat, on`.
pub(crate) fn before(view: &View<'_, '_>, pronoun: TokenPos) -> Option<NounPhrase> {
    let comma = pronoun.before(1).filter(|&at| view.is_comma(at))?;
    let start = view.window(pronoun).start;
    place_at(view, start).filter(|place| place.tokens.end == comma)
}

/// Who `on` stands for before a place: `dit-on à la mairie`, `avance-t-on dans le camp adverse`.
pub(crate) fn behind(view: &View<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    let start = (cue.end()..cue.end() + 3).each().find(|&at| !view.is_adverbial(at))?;
    (cue.strong && !cue.first_person).then(|| place_at(view, start))?
}

/// A house or place where somebody speaks: `chez Renault`, `au ministère`, `du côté de la mairie`.
fn place_at(view: &View<'_, '_>, start: TokenPos) -> Option<NounPhrase> {
    let len = match view.cue_phrase(start) {
        Some((CueKind::OpeningSource, len)) => len,
        None if view.is(start, WordClasses::PREPOSITION) => 1,
        _ => return None,
    };
    let last = start.ahead(len).last()?;
    let is_melted = view.is(last, WordClasses::DETERMINER);
    let place = phrase::starting_at(view, if is_melted { last } else { start + len })?;
    let is_house = place.noun.is_none_or(|(_, noun)| noun.kind != NounKind::Document);
    let is_past = view.is(start, WordClasses::TIME);
    (place.can_speak() && is_house && !is_past).then_some(place)
}
