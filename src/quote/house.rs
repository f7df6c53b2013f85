//! Whom `on` stands for: the house or place beside it.

use super::context::QuoteContext;
use super::cue::Cue;
use super::phrase::{self, NounPhrase};
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};

/// Who `on` stands for behind a place: `À la mairie, on`, `Du côté du syndicat, on`.
pub(super) fn before(ctx: &QuoteContext<'_, '_>, pronoun: usize) -> Option<NounPhrase> {
    let comma = pronoun.checked_sub(1).filter(|&at| ctx.is_comma(at))?;
    let start = ctx.sentence(pronoun).start;
    place_at(ctx, start).filter(|place| place.tokens.end == comma)
}

/// Who `on` stands for before a place: `dit-on à la mairie`, `avance-t-on dans le camp adverse`.
pub(super) fn behind(ctx: &QuoteContext<'_, '_>, cue: &Cue) -> Option<NounPhrase> {
    let start = (cue.end()..cue.end() + 3).find(|&at| !ctx.is_adverbial(at))?;
    (cue.strong && !cue.first_person).then(|| place_at(ctx, start))?
}

/// A house or place where somebody speaks: `chez Renault`, `au ministère`, `du côté de la mairie`.
fn place_at(ctx: &QuoteContext<'_, '_>, start: usize) -> Option<NounPhrase> {
    let len = match ctx.cue_phrase(start) {
        Some((CueKind::OpeningSource, len)) => len,
        None if ctx.is(start, WordClasses::PREPOSITION) => 1,
        _ => return None,
    };
    let is_melted = ctx.is(start + len - 1, WordClasses::DETERMINER);
    let place = phrase::starting_at(ctx, start + len - usize::from(is_melted))?;
    let is_house = place.noun.is_none_or(|(_, noun)| noun.kind != NounKind::Document);
    let is_past = ctx.is(start, WordClasses::TIME);
    (place.can_speak() && is_house && !is_past).then_some(place)
}
