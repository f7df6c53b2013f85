//! The words that two versions of a passage do not share, as spans.

use super::align::Step;
use super::near::Edited;
use super::word::WordPos;
use super::words::Words;
use crate::annotation::Difference;
use crate::span::Span;
use std::ops::Range;

/// The differences of an edited copy; the words of both versions stand in the same stream.
pub(super) fn of(words: &Words, edited: &Edited, copy: u32) -> Vec<Difference> {
    runs(edited)
        .filter_map(|(earlier, later)| {
            let original = span(words, earlier, &edited.earlier)?;
            Some(Difference { copy, original, changed: span(words, later, &edited.later)? })
        })
        .collect()
}

/// Ranges of words between two words in common.
fn runs(edited: &Edited) -> impl Iterator<Item = (Range<WordPos>, Range<WordPos>)> {
    let (mut e, mut l) = (edited.earlier.start, edited.later.start);
    edited.steps.chunk_by(|a, b| (*a == Step::Match) == (*b == Step::Match)).filter_map(
        move |run| {
            let from = (e, l);
            e += run.iter().filter(|step| **step != Step::Later).count();
            l += run.iter().filter(|step| **step != Step::Earlier).count();
            (!run.contains(&Step::Match)).then_some((from.0..e, from.1..l))
        },
    )
}

/// The bytes of a range of words; for an empty one its place, after the word before it in the passage.
fn span(words: &Words, range: Range<WordPos>, passage: &Range<WordPos>) -> Option<Span> {
    let start = range.start;
    let before = || words.list.get(start.before(1).filter(|before| passage.contains(before)));
    let after = || words.list.get(start).map(|after| after.span.before());
    words.span(range).or_else(|| before().map(|before| before.span.after())).or_else(after)
}
