//! Copies to clusters: what the reader is shown.

use super::align::Step;
use super::exact::Copy;
use super::near::Edited;
use super::word::WordPos;
use super::words::Words;
use super::{difference, fact, passage, seam, weight};
use crate::annotation::{
    Confidence, DuplicateCluster, DuplicateId, DuplicateKind, DuplicateWeight,
};
use crate::document::Document;
use crate::sort;
use crate::span::Span;
use std::ops::Range;

/// Makes the clusters of a text, in text order.
pub(super) fn make(
    doc: &Document<'_>,
    words: &Words,
    copies: &[Copy],
    edited: &[Edited],
) -> Vec<DuplicateCluster> {
    let mut clusters = same(doc, words, copies);
    clusters.extend(edited.iter().map(|edited| near(doc, words, edited)));
    sort::by(&mut clusters, |one, other| one.spans.iter().take(2).cmp(other.spans.iter().take(2)));
    for (position, cluster) in clusters.iter_mut().enumerate() {
        cluster.id = DuplicateId(position as u32);
    }
    clusters
}

/// Groups copies of the same words; first copy first.
fn same(doc: &Document<'_>, words: &Words, copies: &[Copy]) -> Vec<DuplicateCluster> {
    let mut weighed: Vec<(DuplicateWeight, Copy)> =
        copies.iter().filter_map(|&copy| Some((weight::of(doc, words, copy)?, copy))).collect();
    sort::by_key(&mut weighed, |&(weight, copy)| (copy.source, copy.len, weight, copy.start));
    weighed
        .chunk_by(|a, b| (a.0, a.1.source, a.1.len) == (b.0, b.1.source, b.1.len))
        .filter_map(|group| cluster(doc, words, group))
        .collect()
}

fn cluster(
    doc: &Document<'_>,
    words: &Words,
    group: &[(DuplicateWeight, Copy)],
) -> Option<DuplicateCluster> {
    let &(weight, first) = group.first()?;
    let ranges = std::iter::once(first.earlier()).chain(group.iter().map(|(_, copy)| copy.later()));
    let pasted = if weight == DuplicateWeight::Full { group } else { &[] };
    let seams = (1..).zip(pasted).flat_map(|(nth, &(_, copy))| {
        let steps = std::iter::repeat_n(Step::Match, copy.len);
        seam::find(doc, words, (copy.source, copy.start), steps, nth)
    });
    Some(DuplicateCluster {
        id: DuplicateId(0),
        kind: DuplicateKind::Exact,
        similarity: Confidence::new(100),
        weight,
        spans: spans(doc, words, ranges),
        differences: Vec::new(),
        seams: seams.collect(),
        other_fact: None,
        review: None,
        note: None,
    })
}

fn spans(
    doc: &Document<'_>,
    words: &Words,
    ranges: impl Iterator<Item = Range<WordPos>>,
) -> Vec<Span> {
    let mut spans: Vec<Span> = ranges.map(|range| passage::span(doc, words, range)).collect();
    passage::part(doc, words, spans.iter_mut());
    spans
}

fn near(doc: &Document<'_>, words: &Words, edited: &Edited) -> DuplicateCluster {
    let ranges = [&edited.earlier, &edited.later].into_iter().cloned();
    let firsts = (edited.earlier.start, edited.later.start);
    DuplicateCluster {
        id: DuplicateId(0),
        kind: DuplicateKind::Near,
        similarity: Confidence::new(edited.similarity()),
        weight: weight::of_edited(words, edited),
        spans: spans(doc, words, ranges),
        differences: difference::of(words, edited, 1),
        seams: seam::find(doc, words, firsts, edited.steps.iter().copied(), 1),
        other_fact: fact::other(doc, words, edited),
        review: None,
        note: None,
    }
}
