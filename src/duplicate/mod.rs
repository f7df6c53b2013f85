//! What stands twice: document in, clusters of copies out.

use crate::annotation::DuplicateCluster;
use crate::document::Document;

/// Finds the passages of a document that stand twice or more.
#[must_use]
pub fn detect(_doc: &Document<'_>) -> Vec<DuplicateCluster> {
    Vec::new()
}
