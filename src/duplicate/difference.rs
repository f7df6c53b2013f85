//! The words that two versions of a passage do not share, as spans.

use super::align::Step;
use super::near::Edited;
use super::words::Words;
use crate::annotation::Difference;
use crate::span::Span;
use std::ops::Range;

/// The differences of an edited copy; the words of both versions stand in the same stream.
pub(super) fn of(words: &Words, edited: &Edited, copy: u32) -> Vec<Difference> {
    runs(edited)
        .map(|(earlier, later)| Difference {
            copy,
            original: span(words, &earlier, &edited.earlier),
            changed: span(words, &later, &edited.later),
        })
        .collect()
}

/// Ranges of words between two words in common.
fn runs(edited: &Edited) -> impl Iterator<Item = (Range<usize>, Range<usize>)> {
    let (mut e, mut l) = (edited.earlier.start, edited.later.start);
    edited.steps.chunk_by(|a, b| (*a == Step::Match) == (*b == Step::Match)).filter_map(
        move |run| {
            let from = (e, l);
            e += run.iter().filter(|step| **step != Step::Later).count();
            l += run.iter().filter(|step| **step != Step::Earlier).count();
            (run[0] != Step::Match).then_some((from.0..e, from.1..l))
        },
    )
}

/// The bytes of a range of words; for an empty one its place, after the word before it in the passage.
fn span(words: &Words, range: &Range<usize>, passage: &Range<usize>) -> Span {
    let place = |at: usize| Span::new(at, at);
    if !range.is_empty() {
        words.list[range.start].span.join(words.list[range.end - 1].span)
    } else if range.start > passage.start {
        place(words.list[range.start - 1].span.end())
    } else {
        place(words.list[range.start].span.start())
    }
}
