//! Copies to clusters: what the reader is shown.

use super::exact::Copy;
use super::passage;
use super::words::Words;
use crate::annotation::{Confidence, DuplicateCluster, DuplicateId, DuplicateKind};
use crate::document::Document;

/// Groups copies of the same words; first copy first.
pub(super) fn exact(doc: &Document<'_>, words: &Words, copies: &[Copy]) -> Vec<DuplicateCluster> {
    let mut by_source: Vec<&Copy> = copies.iter().collect();
    by_source.sort_by_key(|copy| (copy.source, copy.len, copy.start));
    let same_source = |a: &&Copy, b: &&Copy| (a.source, a.len) == (b.source, b.len);
    let mut clusters: Vec<_> = by_source
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
        .collect();
    clusters.sort_by_key(|cluster| (cluster.spans[0], cluster.spans[1]));
    for (position, cluster) in clusters.iter_mut().enumerate() {
        cluster.id = DuplicateId(position as u32);
    }
    clusters
}
