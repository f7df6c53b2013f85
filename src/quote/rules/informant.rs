//! Who told the reporter, where the verb says how it became known: `a-t-on appris auprès du parquet`.

use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::lang::lexicon::{CueKind, NounKind};
use crate::position::Stretch;
use crate::quote::grammar::cue::Cue;
use crate::quote::grammar::phrase;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::source::Source;

/// The informant behind a verb, up to a comma: `auprès du parquet`, `de source policière`.
pub(super) fn of(reading: &Reading<'_, '_>, cue: &Cue) -> Option<Source> {
    let rest = rest(reading, cue);
    let mut phrases = rest.each().filter_map(|at| Some((at, reading.cue_phrase(at)?)));
    match phrases.next() {
        Some((at, (CueKind::Informant, len))) => named(reading, at + len),
        Some((at, (CueKind::UnnamedSource, len))) => {
            Some(Source::Phrase(phrase::named(reading, at + 1..at + len)))
        }
        Some(_) => None,
        None => bare(reading, cue, &rest),
    }
}

/// What stands behind a verb, up to a comma.
fn rest(reading: &Reading<'_, '_>, cue: &Cue) -> Tokens {
    const REACH: usize = 8;
    let end = reading.window(cue.head).end.min(cue.end() + REACH);
    let comma = (cue.end()..end).each().find(|&at| reading.is_comma(at));
    cue.end()..comma.unwrap_or(end)
}

/// Who stands behind `auprès de`, whose article may be melted into it.
fn named(reading: &Reading<'_, '_>, end: TokenPos) -> Option<Source> {
    let article = end.before(1).filter(|&at| reading.is(at, WordClasses::DETERMINER));
    phrase::starting_at(reading, article.unwrap_or(end)).map(Source::Phrase)
}

/// `a-t-on appris de source portuaire`, `de témoins`.
fn bare(reading: &Reading<'_, '_>, cue: &Cue, rest: &Tokens) -> Option<Source> {
    let is_nobody = cue.clitic.is_some() && reading.subject(cue) == Some(Source::Nobody);
    let of = rest.each().filter(|_| is_nobody).find(|&of| opens_source(reading, of))?;
    phrase::starting_at(reading, of + 1).map(Source::Phrase)
}

fn opens_source(reading: &Reading<'_, '_>, of: TokenPos) -> bool {
    reading.is(of, WordClasses::GENITIVE)
        && !reading.is(of, WordClasses::DETERMINER)
        && reading.noun(of + 1).is_some_and(|noun| noun.kind == NounKind::Person)
}
