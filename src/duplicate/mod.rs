//! What stands twice: document in, clusters of copies out.
//!
//! Works on the stream of normalised words ([`words`]); knows no language. Exact repeats come from a suffix array.

mod align;
mod bounds;
mod chain;
mod cluster;
mod exact;
mod near;
mod passage;
mod repeat;
mod shingle;
mod suffix;
mod words;

use crate::annotation::DuplicateCluster;
use crate::document::Document;
use exact::Copy;
use near::Edited;
use shingle::Scope;
use words::{Interner, Words};

/// Finds the passages of a document that stand twice or more.
#[must_use]
pub fn detect(doc: &Document<'_>) -> Vec<DuplicateCluster> {
    let mut interner = Interner::default();
    let words = interner.read(doc);
    let copies = exact::within(&words, interner.len());
    let (copies, edited) = with_edited(&words, copies, Scope::Within);
    cluster::make(doc, &words, &copies, &edited)
}

/// Finds edited copies beside exact ones, and drops the exact pieces of edited passages.
///
/// A copy of a whole block stands for itself; a sentence copied word for word inside an edited paragraph does not.
fn with_edited(words: &Words, mut copies: Vec<Copy>, scope: Scope) -> (Vec<Copy>, Vec<Edited>) {
    let mut taken = vec![false; words.ids.len()];
    for copy in copies.iter().filter(|copy| exact::holds_block(words, **copy)) {
        taken[copy.later()].fill(true);
    }
    let mut edited = near::find(words, scope, &taken);
    edited.retain(|edited| edited.similarity() < 100);
    copies.retain(|copy| taken[copy.start] || !is_piece(*copy, &edited));
    (copies, edited)
}

/// Whether an exact copy lies inside an edited one, in both places.
fn is_piece(copy: Copy, edited: &[Edited]) -> bool {
    let at = edited.partition_point(|edited| edited.later.end <= copy.start);
    edited.get(at).is_some_and(|edited| {
        edited.later.start < copy.end()
            && edited.earlier.start < copy.earlier().end
            && copy.source < edited.earlier.end
    })
}
