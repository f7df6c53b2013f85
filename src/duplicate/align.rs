//! Two versions of a passage, word by word: which words they share, in order.

use super::chain::Chain;
use super::shingle::SHINGLE;
use super::word::{Word, WordPos};
use crate::row::Row;
use std::ops::Range;

/// One step through two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A word that both have.
    Match,
    /// A word that only the earlier one has.
    Earlier,
    /// A word that only the later one has.
    Later,
}

/// The way through two versions, from their first words on.
#[derive(Clone, Debug)]
pub(super) struct Path {
    /// First word of the earlier version.
    pub(super) earlier: WordPos,
    /// First word of the later version.
    pub(super) later: WordPos,
    pub(super) steps: Vec<Step>,
}

/// Aligns the words of two places along the seeds of a chain.
///
/// Only the stretches between seeds, short by the making of chains, are compared word with word: the cost is that of
/// a narrow band.
pub(super) fn along(
    ids: &Row<Word, u32>,
    chain: &Chain,
    earlier: Range<WordPos>,
    later: Range<WordPos>,
) -> Path {
    let mut path = Path { earlier: earlier.start, later: later.start, steps: Vec::new() };
    let (mut e, mut l) = (earlier.start, later.start);
    for seed in chain.seeds() {
        let end = (seed.earlier + SHINGLE, seed.later + SHINGLE);
        if e > seed.earlier || l > seed.later {
            // It overlaps the seed before it on the same diagonal.
            let rest = end.0.since(e);
            if rest > 0 && rest == end.1.since(l) {
                path.steps.extend(std::iter::repeat_n(Step::Match, rest));
                (e, l) = end;
            }
            continue;
        }
        between(ids.slice(e..seed.earlier), ids.slice(l..seed.later), &mut path.steps);
        path.steps.extend([Step::Match; SHINGLE]);
        (e, l) = end;
    }
    between(ids.slice(e..earlier.end), ids.slice(l..later.end), &mut path.steps);
    path
}

/// The steps through two short sequences.
pub(super) fn steps(earlier: &[u32], later: &[u32]) -> Vec<Step> {
    let mut steps = Vec::with_capacity(earlier.len().max(later.len()));
    between(earlier, later, &mut steps);
    steps
}

/// Appends the steps of a longest common subsequence.
fn between(earlier: &[u32], later: &[u32], steps: &mut Vec<Step>) {
    let head = earlier.iter().zip(later).take_while(|(e, l)| e == l).count();
    let [earlier, later] = [earlier, later].map(|words| words.split_at(head).1);
    let tail = earlier.iter().rev().zip(later.iter().rev()).take_while(|(e, l)| e == l).count();
    let middle = |words: &[u32]| words.len().saturating_sub(tail);
    let [earlier, later] = [earlier, later].map(|words| words.split_at(middle(words)).0);
    steps.extend(std::iter::repeat_n(Step::Match, head));
    common_subsequence(earlier, later, steps);
    steps.extend(std::iter::repeat_n(Step::Match, tail));
}

fn common_subsequence(earlier: &[u32], later: &[u32], steps: &mut Vec<Step>) {
    let table = longest(earlier, later);
    let rows = table.chunks_exact(later.len().saturating_add(1));
    let mut l = 0_usize;
    for (word, (row, below)) in earlier.iter().zip(rows.clone().zip(rows.skip(1))) {
        loop {
            let next = l.saturating_add(1);
            let is_same = later.get(l) == Some(word);
            if !is_same && (l >= later.len() || below.get(l) >= row.get(next)) {
                steps.push(Step::Earlier);
                break;
            }
            l = next;
            if is_same {
                steps.push(Step::Match);
                break;
            }
            steps.push(Step::Later);
        }
    }
    steps.extend(later.iter().skip(l).map(|_| Step::Later));
}

/// For each place in the earlier words a row with the length of the longest common subsequence from there on, for each
/// place in the later ones.
fn longest(earlier: &[u32], later: &[u32]) -> Vec<u16> {
    let width = later.len().saturating_add(1);
    let mut table = vec![0_u16; earlier.len().saturating_add(1).saturating_mul(width)];
    let mut rows = table.chunks_exact_mut(width).rev();
    let mut below = rows.next().unwrap_or_default();
    for (word, row) in earlier.iter().rev().zip(rows) {
        let (mut right, mut corner) = (0_u16, 0_u16);
        let cells = row.iter_mut().zip(&*below).zip(later).rev();
        for ((cell, &below), other) in cells {
            right = if word == other { corner.saturating_add(1) } else { below.max(right) };
            corner = below;
            *cell = right;
        }
        below = row;
    }
    table
}
