//! Marked fragments in a row: whatever hands over the first hands over all, `un service « cher », « confus » et « sans suite »`.

use super::answer;
use super::colon;
use super::fragment::calls_out;
use crate::annotation::QuoteKind;
use crate::document::Tokens;
use crate::lang::WordClasses;
use crate::position::Stretch;
use crate::quote::found::Found;
use crate::quote::grammar::passage::Passage;
use crate::quote::grammar::reading::Reading;
use crate::quote::grammar::title;

/// Small words between two of them: `« lent », qui « endort » et d'une « froideur »`.
const LINKS: WordClasses = WordClasses::JOINER
    .or(WordClasses::DETERMINER)
    .or(WordClasses::PREPOSITION)
    .or(WordClasses::RELATIVE);

/// The passage as the next one in a row that begins with, or goes on with, what was found right before it.
pub(super) fn next(
    reading: &Reading<'_, '_>,
    before: Option<&Found>,
    passage: &Passage<'_>,
) -> Option<Found> {
    let before = before.filter(|before| is_handed_over(before))?;
    let is_next = is_row(reading, before.whole.end..passage.start)
        && reading.window(passage.start).contains(&before.whole.start)
        && passage.others.is_empty();
    let is_said = is_next && (is_called_out(reading, before) || !title::is_title(reading, passage));
    is_said.then(|| answer::passage(passage, QuoteKind::Partial, before.attribution.clone()))
}

/// Whether what is said stands behind a colon or right behind its verb: `a crié « Liberté », « Justice »`.
fn is_called_out(reading: &Reading<'_, '_>, first: &Found) -> bool {
    let cue = first.attribution.cue.clone().unwrap_or_default();
    first.attribution.case.rule == colon::RULE.rule.id
        || reading.cues_in(cue).iter().any(|cue| calls_out(reading, cue))
}

/// Whether a verb before a quotation hands it over.
fn is_handed_over(found: &Found) -> bool {
    found.attribution.cue.as_ref().is_some_and(|cue| cue.start < found.whole.start)
}

/// Whether a comma or `et` and a few small words stand between two passages.
fn is_row(reading: &Reading<'_, '_>, between: Tokens) -> bool {
    const LONGEST: usize = 3;
    between.len() <= LONGEST
        && between.each().next().is_some_and(|at| reading.joins(at))
        && between.each().all(|at| reading.joins(at) || reading.is(at, LINKS))
}
