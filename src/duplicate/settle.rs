//! Exact beside edited copies: which of two findings in one place stays.

use super::exact::{self, Copy};
use super::near::{self, Edited};
use super::shingle::Scope;
use super::words::Words;
use std::ops::Range;

/// Words beside an exact copy that two versions share by chance.
const CHANCE_WORDS: usize = 3;

/// So many copies without a word between them are no pieces of an edited passage: there is nothing edited.
const ROW: usize = 4;

/// Finds edited copies beside exact ones, and drops the exact pieces of edited passages: later places are disjoint.
///
/// A copy of a whole paragraph stands for itself; a sentence copied word for word inside an edited paragraph does not.
pub(super) fn edited_beside(words: &Words, copies: &mut Vec<Copy>, scope: Scope) -> Vec<Edited> {
    let taken = settled(words, copies);
    let mut edited = near::find(words, scope, &taken);
    edited.retain(|edited| {
        let inside = in_place(copies, &edited.later);
        !is_exact(words, edited, inside) && inside.iter().all(|copy| copy.len <= edited.matched)
    });
    copies.retain(|copy| {
        let after = edited.partition_point(|edited| edited.later.end <= copy.start);
        edited.get(after).is_none_or(|edited| copy.end() <= edited.later.start)
    });
    edited
}

/// The words in later places of copies that stand for themselves: paragraphs, and sentences in long rows of copies.
fn settled(words: &Words, copies: &[Copy]) -> Vec<bool> {
    let mut settled = vec![false; words.ids.len()];
    for row in copies.chunk_by(|one, next| one.end() == next.start) {
        for copy in row {
            if row.len() >= ROW || exact::holds_paragraph(words, *copy) {
                settled[copy.later()].fill(true);
            }
        }
    }
    settled
}

/// The copies whose later places overlap a range.
fn in_place<'a>(copies: &'a [Copy], later: &Range<usize>) -> &'a [Copy] {
    let start = copies.partition_point(|copy| copy.end() <= later.start);
    let len = copies[start..].partition_point(|copy| copy.start < later.end);
    &copies[start..start + len]
}

/// Whether the words that two versions share are those of exact copies of whole sentences.
fn is_exact(words: &Words, edited: &Edited, copies: &[Copy]) -> bool {
    let is_whole = |copy: &&Copy| {
        exact::is_whole(&words.list[copy.later()]) || exact::is_whole(&words.list[copy.earlier()])
    };
    let in_copies: usize = copies.iter().filter(is_whole).map(|copy| copy.len).sum();
    edited.similarity() == 100 || in_copies + CHANCE_WORDS >= edited.matched
}
