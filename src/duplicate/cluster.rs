//! Copies to clusters: what the reader is shown.

use super::exact::Copy;
use super::near::Edited;
use super::passage;
use super::words::Words;
use crate::annotation::{Confidence, DuplicateCluster, DuplicateId, DuplicateKind};
use crate::document::Document;

/// Makes the clusters of a text, in text order.
pub(super) fn make(
    doc: &Document<'_>,
    words: &Words,
    copies: &[Copy],
    edited: &[Edited],
) -> Vec<DuplicateCluster> {
    let mut clusters = exact(doc, words, copies);
    clusters.extend(edited.iter().map(|edited| near(doc, words, edited)));
    clusters.sort_by_key(|cluster| (cluster.spans[0], cluster.spans[1]));
    for (position, cluster) in clusters.iter_mut().enumerate() {
        cluster.id = DuplicateId(position as u32);
    }
    clusters
}

/// Groups copies of the same words; first copy first.
fn exact(doc: &Document<'_>, words: &Words, copies: &[Copy]) -> Vec<DuplicateCluster> {
    let mut by_source: Vec<&Copy> = copies.iter().collect();
    by_source.sort_by_key(|copy| (copy.source, copy.len, copy.start));
    let same_source = |a: &&Copy, b: &&Copy| (a.source, a.len) == (b.source, b.len);
    by_source
        .chunk_by(same_source)
        .map(|group| {
            let ranges = std::iter::once(group[0].earlier()).chain(group.iter().map(|c| c.later()));
            DuplicateCluster {
                id: DuplicateId(0),
                kind: DuplicateKind::Exact,
                similarity: Confidence::new(100),
                spans: ranges.map(|range| passage::span(doc, words, range)).collect(),
            }
        })
        .collect()
}

fn near(doc: &Document<'_>, words: &Words, edited: &Edited) -> DuplicateCluster {
    let ranges = [&edited.earlier, &edited.later];
    DuplicateCluster {
        id: DuplicateId(0),
        kind: DuplicateKind::Near,
        similarity: Confidence::new(edited.similarity()),
        spans: ranges.map(|range| passage::span(doc, words, range.clone())).to_vec(),
    }
}
