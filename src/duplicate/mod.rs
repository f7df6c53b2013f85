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

/// Words beside an exact copy that two versions share by chance.
const CHANCE_WORDS: usize = 3;

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
/// A copy of a whole paragraph stands for itself; a sentence copied word for word inside an edited paragraph does not.
fn with_edited(words: &Words, mut copies: Vec<Copy>, scope: Scope) -> (Vec<Copy>, Vec<Edited>) {
    let mut taken = vec![false; words.ids.len()];
    for copy in copies.iter().filter(|copy| exact::holds_paragraph(words, **copy)) {
        taken[copy.later()].fill(true);
    }
    let mut edited = near::find(words, scope, &taken);
    edited.retain(|edited| !is_exact(words, edited, &copies));
    copies.retain(|copy| taken[copy.start] || !is_piece(*copy, &edited));
    (copies, edited)
}

/// Whether the words that two versions share are one exact copy of whole sentences.
fn is_exact(words: &Words, edited: &Edited, copies: &[Copy]) -> bool {
    let first = copies.partition_point(|copy| copy.end() <= edited.later.start);
    edited.similarity() == 100
        || copies[first..].iter().take_while(|copy| copy.start < edited.later.end).any(|copy| {
            let is_whole = exact::is_whole(&words.list[copy.later()])
                || exact::is_whole(&words.list[copy.earlier()]);
            is_whole && copy.len + CHANCE_WORDS >= edited.matched
        })
}

/// Whether an edited passage holds an exact copy, in both places.
fn is_piece(copy: Copy, edited: &[Edited]) -> bool {
    let at = edited.partition_point(|edited| edited.later.end <= copy.start);
    edited.get(at).is_some_and(|edited| {
        edited.later.start < copy.end()
            && edited.earlier.start < copy.earlier().end
            && copy.source < edited.earlier.end
    })
}
