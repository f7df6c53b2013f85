//! Figures and names that an edited copy has and its original has not: who takes the copy away loses them.

use super::align::Step;
use super::near::Edited;
use super::word::{Bounds, Word};
use super::words::Words;
use crate::annotation::{DuplicateCluster, Notice, NoticeCode};
use crate::document::Document;
use crate::sort;
use crate::span::Span;

/// The first figure or name of the later version that the earlier one has not.
pub(super) fn other(doc: &Document<'_>, words: &Words, edited: &Edited) -> Option<Span> {
    let mut known = words.ids.slice(edited.earlier.clone()).to_vec();
    sort::by(&mut known, Ord::cmp);
    edited
        .places()
        .filter(|(step, ..)| *step == Step::Later)
        .filter(|&(_, _, later)| {
            words.ids.get(later).is_some_and(|id| known.binary_search(id).is_err())
        })
        .filter_map(|(_, _, later)| words.list.get(later))
        .find(|word| is_fact(doc, word))
        .map(|word| word.span)
}

/// Whether a word is a figure, in digits or in letters, or begins with a capital inside its sentence.
fn is_fact(doc: &Document<'_>, word: &Word) -> bool {
    let opens = |bound| word.bounds.has(bound);
    let is_capital = word.span.slice(doc.text).starts_with(char::is_uppercase);
    let is_name = is_capital && !opens(Bounds::OPENS_SENTENCE) && !opens(Bounds::OPENS_QUOTE);
    word.is_figure || is_name || doc.figure_words.contains(&doc.lower(word.token))
}

/// A notice for each copy with another figure or name.
pub(super) fn notices(clusters: &[DuplicateCluster]) -> impl Iterator<Item = Notice> {
    clusters.iter().filter_map(|cluster| cluster.other_fact).map(|span| Notice {
        code: NoticeCode::OtherFact,
        span,
        message: "A repeated passage has a figure or a name here that its first copy does not have; both are kept.".to_owned(),
    })
}
