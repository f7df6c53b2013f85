//! Who said what: document, names and copies in, quotations out.

use crate::annotation::{DuplicateCluster, Quote};
use crate::document::Document;
use crate::entity::Entities;
use crate::lang::LangData;

/// Finds the quotations of a document and their speakers.
#[must_use]
pub fn detect(
    _doc: &Document<'_>,
    _lang: &LangData,
    _entities: &Entities,
    _duplicates: &[DuplicateCluster],
) -> Vec<Quote> {
    Vec::new()
}
