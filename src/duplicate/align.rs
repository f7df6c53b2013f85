//! Two versions of a passage, word by word: which words they share, in order.

use super::chain::Chain;
use super::shingle::SHINGLE;
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
    pub(super) earlier: usize,
    /// First word of the later version.
    pub(super) later: usize,
    pub(super) steps: Vec<Step>,
}

/// Aligns the words of two places along the seeds of a chain.
///
/// Only the stretches between seeds, short by the making of chains, are compared word with word: the cost is that of
/// a narrow band.
pub(super) fn along(
    ids: &[u32],
    chain: &Chain,
    earlier: Range<usize>,
    later: Range<usize>,
) -> Path {
    let mut path = Path { earlier: earlier.start, later: later.start, steps: Vec::new() };
    let (mut e, mut l) = (earlier.start, later.start);
    for seed in &chain.seeds {
        let (seed_e, seed_l) = (seed.earlier as usize, seed.later as usize);
        let end = (seed_e + SHINGLE, seed_l + SHINGLE);
        if e > seed_e || l > seed_l {
            // It overlaps the seed before it on the same diagonal.
            if end.0 > e && end.0 - e == end.1.saturating_sub(l) {
                path.steps.extend(std::iter::repeat_n(Step::Match, end.0 - e));
                (e, l) = end;
            }
            continue;
        }
        between(&ids[e..seed_e], &ids[l..seed_l], &mut path.steps);
        path.steps.extend([Step::Match; SHINGLE]);
        (e, l) = end;
    }
    between(&ids[e..earlier.end], &ids[l..later.end], &mut path.steps);
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
    let (earlier, later) = (&earlier[head..], &later[head..]);
    let tail = earlier.iter().rev().zip(later.iter().rev()).take_while(|(e, l)| e == l).count();
    let (earlier, later) = (&earlier[..earlier.len() - tail], &later[..later.len() - tail]);
    steps.extend(std::iter::repeat_n(Step::Match, head));
    common_subsequence(earlier, later, steps);
    steps.extend(std::iter::repeat_n(Step::Match, tail));
}

fn common_subsequence(earlier: &[u32], later: &[u32], steps: &mut Vec<Step>) {
    let width = later.len() + 1;
    // Cell (e, l): length of the longest common subsequence of earlier[e..] and later[l..].
    let mut longest = vec![0_u16; (earlier.len() + 1) * width];
    for (e, word) in earlier.iter().enumerate().rev() {
        let (row, below) = longest[e * width..].split_at_mut(width);
        let (mut right, mut corner) = (0, 0);
        let cells = row.iter_mut().zip(&*below).zip(later).rev();
        for ((cell, &below), other) in cells {
            right = if word == other { corner + 1 } else { below.max(right) };
            corner = below;
            *cell = right;
        }
    }
    let (mut e, mut l) = (0, 0);
    while e < earlier.len() && l < later.len() {
        if earlier[e] == later[l] {
            steps.push(Step::Match);
            (e, l) = (e + 1, l + 1);
        } else if longest[(e + 1) * width + l] >= longest[e * width + l + 1] {
            steps.push(Step::Earlier);
            e += 1;
        } else {
            steps.push(Step::Later);
            l += 1;
        }
    }
    steps.extend(std::iter::repeat_n(Step::Earlier, earlier.len() - e));
    steps.extend(std::iter::repeat_n(Step::Later, later.len() - l));
}
