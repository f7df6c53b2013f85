//! One quotation that its attribution cuts in two: `« Simplement », a dit la maire, « parce que le quai est étroit ».`

use super::answer::has_word;
use super::incise;
use crate::annotation::QuoteKind;
use crate::document::{TokenPos, Tokens};
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::found::Found;
use crate::quote::grammar::cue::CueForm;
use crate::quote::grammar::reading::Reading;

/// The quotations between marks, each second half with its first one.
pub(super) fn join(reading: &Reading<'_, '_>, found: Vec<Found>) -> Vec<Found> {
    let mut joined: Vec<Found> = Vec::new();
    for half in found {
        match joined.last_mut() {
            Some(first) if goes_on(reading, first, &half) => add(first, half),
            _ => joined.push(half),
        }
    }
    joined
}

fn add(first: &mut Found, half: Found) {
    first.kind = QuoteKind::Direct;
    first.whole.end = half.whole.end;
    first.parts.extend(half.parts);
}

/// Whether a passage goes on with what an incise cuts off, in the same sentence, behind the comma that ends the incise.
fn goes_on(reading: &Reading<'_, '_>, first: &Found, half: &Found) -> bool {
    let Some(cue) = first.attribution.cue.clone() else { return false };
    let start = half.whole.start;
    let is_cut = first.attribution.case.rule == incise::RULE.rule.id
        && reading.is_comma(start.before(1))
        && reading.window(first.whole.start).contains(&start);
    is_cut
        && is_one_incise(reading, cue.end..start)
        && has_no_cue_of_its_own(half)
        && ends_there(reading, half.whole.end)
        && is_said(reading, half)
}

/// Whether nothing but whoever speaks stands between verb and mark, and nobody else is said to say anything.
fn is_one_incise(reading: &Reading<'_, '_>, between: Tokens) -> bool {
    const LONGEST: usize = 24;
    let is_other = |at| {
        reading.passage_at(at).is_some()
            || reading.cue_phrase(at).is_some()
            || reading.is(at, WordClasses::COMPLEMENTIZER)
    };
    let reports = |form: CueForm| form != CueForm::Participle;
    between.len() <= LONGEST
        && !between.each().any(is_other)
        && !reading.cues_in(between).iter().any(|cue| reports(cue.form))
}

fn has_no_cue_of_its_own(half: &Found) -> bool {
    half.attribution.cue.as_ref().is_none_or(|cue| cue.start < half.whole.start)
}

/// Whether the sentence ends behind a passage, or pauses.
fn ends_there(reading: &Reading<'_, '_>, end: TokenPos) -> bool {
    reading.is_comma(end) || !reading.is_word(end) || !reading.window(end.back(1)).contains(&end)
}

/// Whether it is more than a word or two, which may as well tell how somebody is: `, « ravie ».`
fn is_said(reading: &Reading<'_, '_>, half: &Found) -> bool {
    const FEWEST: usize = 3;
    let words = half.parts.iter().flat_map(Stretch::each).filter(|&at| reading.is_word(at));
    words.count() >= FEWEST && half.parts.iter().all(|part| has_word(reading, part))
}
