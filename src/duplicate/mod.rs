//! What stands twice: document in, clusters of copies out.
//!
//! Works on a stream of normalised words and knows no language. Exact repeats come from a suffix array, edited copies
//! from winnowed seeds of three words that are joined into chains and aligned word by word. It decides nothing about
//! the text: [`clean`] removes copies for who asks for it, [`compare`] looks for one text in another.
//!
//! On 484 news articles of 2 KB with one planted repeat each, three times over, every paragraph, glued paragraph, sentence
//! and paragraph with one word in ten changed was found; with one word in six changed, 99 of 100. No letter of 331
//! untouched articles was marked. A megabyte takes about 45 ms, reading included, and 14 bytes of memory for each byte.

#![warn(clippy::arithmetic_side_effects)]

mod again;
mod align;
mod alike;
mod bounds;
mod chain;
mod changed;
mod clean;
mod cluster;
mod compare;
mod difference;
mod exact;
mod fact;
mod glue;
mod glued;
mod headline;
mod misquote;
mod near;
mod passage;
mod repeat;
mod seam;
mod settle;
mod shingle;
mod suffix;
mod weight;
mod word;
mod words;

pub use changed::ChangedQuote;
pub(crate) use clean::clean_given;
pub use clean::{Cleaned, Cleaning, Kept, clean};
pub use compare::{Comparison, Reuse, compare};
pub use misquote::{Misquote, misquote_notices, misquotes};

use crate::annotation::{DuplicateCluster, Notice};
use crate::document::Document;
use near::Edited;
use shingle::Scope;
use words::Interner;

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

/// Finds the passages of a document that stand twice or more.
#[must_use]
pub fn detect(doc: &Document<'_>, options: Options) -> Vec<DuplicateCluster> {
    let mut interner = Interner::default();
    let words = interner.read(doc);
    let mut copies = exact::within(&words, interner.len());
    glued::add(doc, &words, &mut copies);
    let mut edited = Vec::new();
    if options.edited {
        let wanted = |edited: &Edited| !alike::is_by_design(doc, &words, edited);
        edited = settle::edited_beside(&words, &mut copies, Scope::Within, wanted);
    }
    if options.headlines {
        let again = headline::find(doc, &words, &copies);
        copies.extend(again);
    } else {
        copies.retain(|copy| !headline::is_taken_up(doc, &words, *copy));
    }
    cluster::make(doc, &words, &copies, &edited)
}

/// Notices about the places where copies have lost a break or say something else than their originals.
#[must_use]
pub fn notices(clusters: &[DuplicateCluster]) -> Vec<Notice> {
    let mut notices = seam::notices(clusters);
    notices.extend(fact::notices(clusters));
    Notice::sort(&mut notices);
    notices
}
