//! What stands twice: document in, clusters of copies out.
//!
//! Works on the stream of normalised words ([`words`]); knows no language. Exact repeats come from a suffix array.

mod bounds;
mod cluster;
mod exact;
mod passage;
mod repeat;
mod suffix;
mod words;

use crate::annotation::DuplicateCluster;
use crate::document::Document;
use words::Interner;

/// Finds the passages of a document that stand twice or more.
#[must_use]
pub fn detect(doc: &Document<'_>) -> Vec<DuplicateCluster> {
    let mut interner = Interner::default();
    let words = interner.read(doc);
    let copies = exact::within(&words, interner.len());
    cluster::exact(doc, &words, &copies)
}
