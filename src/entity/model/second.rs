//! A second look at a text: what a first labelling said of the same word elsewhere, and of the words beside it.

use super::attributes::Attributes;
use super::hash::pair;
use super::labels::{LABELS, OUTSIDE};
use std::ops::Range;

/// How often each label was given to the other occurrences of a token's word.
pub type Elsewhere = [u8; LABELS];

/// Counts, for each capitalized or named token, the labels of the other occurrences of its word.
#[must_use]
pub fn count(all: &[Attributes], labels: &[u8]) -> Vec<Elsewhere> {
    let mut words: Vec<(u64, u32)> = (0..all.len())
        .filter(|&at| all[at].capital || labels[at] != OUTSIDE)
        .map(|at| (all[at].word, at as u32))
        .collect();
    words.sort_unstable();
    let mut counts = vec![[0; LABELS]; all.len()];
    for same in words.chunk_by(|a, b| a.0 == b.0) {
        let mut sum = [0u8; LABELS];
        for &(_, at) in same {
            let count = &mut sum[usize::from(labels[at as usize])];
            *count = count.saturating_add(1);
        }
        for &(_, at) in same {
            let own = &mut counts[at as usize];
            *own = sum;
            own[usize::from(labels[at as usize])] -= 1;
        }
    }
    counts
}

/// Gives the features of a token of a block in a second look.
pub fn each(
    all: &[Attributes],
    labels: &[u8],
    elsewhere: &[Elsewhere],
    at: usize,
    block: &Range<usize>,
    sink: &mut impl FnMut(u64),
) {
    let own = u64::from(labels[at]);
    if !all[at].capital && labels[at] == OUTSIDE {
        return;
    }
    let mut give = |template: u64, value: u64| sink(pair(template, value));
    let place = u64::from(all[at].starts) | u64::from(all[at].headline) << 1;
    let counts = &elsewhere[at];
    let total: u32 = counts.iter().map(|&count| u32::from(count)).sum();
    for (other, &count) in counts.iter().enumerate().filter(|&(_, &count)| count > 0) {
        let other = other as u64;
        let often = u64::from(count.min(4));
        let is_most = u64::from(u32::from(count) * 2 > total);
        give(204, other << 8 | often << 1 | is_most);
        give(205, other << 8 | own << 1 | is_most);
        give(206, (other << 8 | own << 1 | is_most) << 2 | place);
        give(207, (other << 8 | u64::from(all[at].run_len.min(4))) << 4 | u64::from(all[at].run_at.min(3)) << 1 | is_most);
    }
    for (template, offset) in [(208, -1), (209, 1)] {
        let Some(near) = at.checked_add_signed(offset).filter(|at| block.contains(at)) else { continue };
        for (other, _) in elsewhere[near].iter().enumerate().filter(|&(_, &count)| count > 0) {
            give(template, (other as u64) << 8 | own);
        }
    }
}
