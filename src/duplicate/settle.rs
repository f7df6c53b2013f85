//! Exact beside edited copies: which of two findings in one place stays.

use super::exact::{self, Copy, in_place};
use super::near::{self, Edited};
use super::shingle::Scope;
use super::word::{Bounds, Word};
use super::words::Words;
use crate::row::Row;

/// Words beside an exact copy that two versions share by chance.
const CHANCE_WORDS: usize = 3;

/// So many copies without a word between them are no pieces of an edited passage: there is nothing edited.
const ROW: usize = 4;

/// Finds edited copies beside exact ones, and drops the exact pieces of edited passages: later places are disjoint.
///
/// A copy of a whole paragraph stands for itself; a sentence copied word for word inside an edited paragraph does not.
///
/// Edited passages that are alike by design are not `wanted`.
pub(super) fn edited_beside(
    words: &Words,
    copies: &mut Vec<Copy>,
    scope: Scope,
    wanted: impl Fn(&Edited) -> bool,
) -> Vec<Edited> {
    let pieces: Vec<Copy> = copies.iter().flat_map(|copy| at_blocks(words, *copy)).collect();
    let taken = settled(words, copies, &pieces);
    let mut edited = near::find(words, scope, &taken);
    edited.retain(|edited| {
        let inside = in_place(&pieces, &edited.later);
        wanted(edited)
            && !is_exact(words, edited, inside)
            && inside.iter().all(|copy| copy.len <= edited.matched)
    });
    *copies = copies.iter().flat_map(|copy| beside(words, *copy, &edited)).collect();
    edited
}

/// What remains of a copy beside edited passages: all, the pieces that say enough, or nothing.
fn beside(words: &Words, copy: Copy, edited: &[Edited]) -> Vec<Copy> {
    let is_free = |piece: &Copy| {
        let after = edited.partition_point(|edited| edited.later.end <= piece.start);
        edited.get(after).is_none_or(|edited| piece.end() <= edited.later.start)
    };
    let mut free: Vec<Copy> = Vec::new();
    for piece in at_blocks(words, copy).into_iter().filter(is_free) {
        match free.last_mut() {
            Some(before) if before.end() == piece.start => {
                before.len = before.len.saturating_add(piece.len);
            }
            _ => free.push(piece),
        }
    }
    free.retain(|piece| *piece == copy || exact::says_enough(words, *piece));
    free
}

/// A copy in pieces: the end of a block that it begins in, whole blocks, the start of a block that it ends in.
fn at_blocks(words: &Words, copy: Copy) -> Vec<Copy> {
    let is = |offset: usize, bound: Bounds| {
        [copy.start, copy.source].iter().any(|start| words.has(*start + offset, bound))
    };
    let first = (0..copy.len).find(|&offset| is(offset, Bounds::OPENS_BLOCK)).unwrap_or(0);
    let last = (first..copy.len).rfind(|&offset| is(offset, Bounds::ENDS_BLOCK));
    let last = last.map_or(copy.len, |last| last.saturating_add(1));
    [0..first, first..last, last..copy.len]
        .into_iter()
        .filter(|piece| !piece.is_empty())
        .map(|piece| copy.keep(piece.end).skip(piece.start))
        .collect()
}

/// The words in later places of copies that stand for themselves: paragraphs, and sentences in long rows of copies.
fn settled(words: &Words, copies: &[Copy], pieces: &[Copy]) -> Row<Word, bool> {
    let mut settled = Row::filled(false, words.ids.len());
    for piece in pieces.iter().filter(|piece| exact::holds_paragraph(words, **piece)) {
        settled.slice_mut(piece.later()).fill(true);
    }
    for row in copies.chunk_by(|one, next| one.end() == next.start) {
        if let [first, .., last] = row
            && row.len() >= ROW
        {
            settled.slice_mut(first.start..last.end()).fill(true);
        }
    }
    settled
}

/// Whether the words that two versions share are those of exact copies of whole sentences or quotations: what somebody
/// said stands twice, who says so does not.
fn is_exact(words: &Words, edited: &Edited, copies: &[Copy]) -> bool {
    let is_whole = |copy: &&Copy| {
        let [later, earlier] = [copy.later(), copy.earlier()].map(|range| words.list.slice(range));
        exact::is_whole(later)
            || exact::is_whole(earlier)
            || exact::is_quotation(later) && exact::is_quotation(earlier)
    };
    let in_copies: usize = copies.iter().filter(is_whole).map(|copy| copy.len).sum();
    edited.similarity() == 100 || in_copies.saturating_add(CHANCE_WORDS) >= edited.matched
}
