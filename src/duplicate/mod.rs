//! What stands twice: document in, clusters of copies out.
//!
//! Works on a stream of normalised words and knows no language. Exact repeats come from a suffix array, edited copies
//! from seeds of three words that are joined into chains and aligned word by word. It decides nothing about the text:
//! [`clean`] removes copies for who asks for it, [`compare`] looks for one text in another.

mod align;
mod bounds;
mod chain;
mod clean;
mod cluster;
mod difference;
mod exact;
mod headline;
mod near;
mod passage;
mod repeat;
mod seam;
mod shingle;
mod suffix;
mod words;

pub use clean::{Cleaned, Cleaning, Kept, clean};

use crate::annotation::{DuplicateCluster, DuplicateWeight, Notice};
use crate::document::Document;
use exact::Copy;
use near::Edited;
use shingle::Scope;
use words::{Interner, Words};

/// Which repeats count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// Whether copies with some words changed count.
    pub edited: bool,
    /// Whether a headline that stands again inside the text counts.
    pub headlines: bool,
}

impl Default for Options {
    /// All of them.
    fn default() -> Self {
        Self { edited: true, headlines: true }
    }
}

/// Words beside an exact copy that two versions share by chance.
const CHANCE_WORDS: usize = 3;

/// Finds the passages of a document that stand twice or more.
#[must_use]
pub fn detect(doc: &Document<'_>, options: Options) -> Vec<DuplicateCluster> {
    let mut interner = Interner::default();
    let words = interner.read(doc);
    let mut copies = exact::within(&words, interner.len());
    let mut edited = Vec::new();
    if options.edited {
        edited = take_edited(&words, &mut copies, Scope::Within);
    }
    if options.headlines {
        let again = headline::find(doc, &words, &copies);
        copies.extend(again);
    }
    let mut clusters = cluster::make(doc, &words, &copies, &edited);
    if !options.headlines {
        clusters.retain(|cluster| cluster.weight == DuplicateWeight::Full);
    }
    clusters
}

/// Notices about the places where copies have lost a break.
#[must_use]
pub fn notices(clusters: &[DuplicateCluster]) -> Vec<Notice> {
    seam::notices(clusters)
}

/// Finds edited copies beside exact ones, and drops the exact pieces of edited passages.
///
/// A copy of a whole paragraph stands for itself; a sentence copied word for word inside an edited paragraph does not.
fn take_edited(words: &Words, copies: &mut Vec<Copy>, scope: Scope) -> Vec<Edited> {
    let mut taken = vec![false; words.ids.len()];
    for copy in copies.iter().filter(|copy| exact::holds_paragraph(words, **copy)) {
        taken[copy.later()].fill(true);
    }
    let mut edited = near::find(words, scope, &taken);
    edited.retain(|edited| !is_exact(words, edited, copies));
    copies.retain(|copy| taken[copy.start] || !is_piece(*copy, &edited));
    edited
}

/// Whether the words that two versions share are those of exact copies of whole sentences.
fn is_exact(words: &Words, edited: &Edited, copies: &[Copy]) -> bool {
    let first = copies.partition_point(|copy| copy.end() <= edited.later.start);
    let is_whole = |copy: &&Copy| {
        exact::is_whole(&words.list[copy.later()]) || exact::is_whole(&words.list[copy.earlier()])
    };
    let copied: usize = copies[first..]
        .iter()
        .take_while(|copy| copy.start < edited.later.end)
        .filter(is_whole)
        .map(|copy| copy.len)
        .sum();
    edited.similarity() == 100 || copied + CHANCE_WORDS >= edited.matched
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
