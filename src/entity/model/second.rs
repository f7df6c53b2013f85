//! A second look at a text: a word that is part of a person's name in one place tends to be so in others.

use super::attributes::Attributes;
use super::features::Basis;
use super::hash::pair;
use super::labels::{OUTSIDE, split};
use std::ops::Range;

/// How often the other occurrences of a token's word were a person's name, by place in the name.
pub type Elsewhere = [u8; 4];

/// The position of persons among the kinds.
const PERSON: usize = 0;

/// Counts, for each capitalized token, where the other occurrences of its word stand in names of persons.
#[must_use]
pub fn count(all: &[Attributes], labels: &[u8]) -> Vec<Elsewhere> {
    let mut words: Vec<(u64, u32)> =
        (0..all.len()).filter(|&at| all[at].capital).map(|at| (all[at].word, at as u32)).collect();
    words.sort_unstable();
    let mut counts = vec![Elsewhere::default(); all.len()];
    for same in words.chunk_by(|a, b| a.0 == b.0).filter(|same| same.len() > 1) {
        let mut sum = Elsewhere::default();
        for &(_, at) in same {
            if let Some(place) = place(labels[at as usize]) {
                sum[place] = sum[place].saturating_add(1);
            }
        }
        for &(_, at) in same {
            let own = &mut counts[at as usize];
            *own = sum;
            if let Some(place) = place(labels[at as usize]) {
                own[place] -= 1;
            }
        }
    }
    counts
}

/// The place in the name of a person.
fn place(label: u8) -> Option<usize> {
    let (kind, place) = (label != OUTSIDE).then(|| split(label))?;
    (kind == PERSON).then_some(usize::from(place))
}

/// Gives the features of a token in a second look.
pub fn each(
    all: &[Attributes],
    labels: &[u8],
    elsewhere: &[Elsewhere],
    at: usize,
    block: &Range<usize>,
    sink: &mut impl FnMut(Basis, u64),
) {
    if elsewhere[at].iter().all(|&count| count == 0) {
        return;
    }
    let here = &all[at];
    let own = u64::from(labels[at]);
    let run = u64::from(here.run_len.min(4)) << 3 | u64::from(here.run_at.min(4));
    let beside = |position: Option<usize>| {
        let position = position.filter(|position| block.contains(position));
        position.map_or(2, |at| u64::from(elsewhere[at].iter().any(|&count| count > 0)))
    };
    let neighbours = beside(at.checked_sub(1)) << 2 | beside(Some(at + 1));
    for (place, &count) in elsewhere[at].iter().enumerate().filter(|&(_, &count)| count > 0) {
        let seen = (place as u64) << 3 | u64::from(count.min(4));
        sink(Basis::Text, pair(200, seen));
        sink(Basis::Text, pair(201, seen << 8 | own));
        sink(Basis::Text, pair(202, seen << 8 | run));
        sink(Basis::Text, pair(203, seen << 8 | neighbours));
        sink(
            Basis::Text,
            pair(204, (place as u64) << 16 | neighbours << 12 | run << 6 | u64::from(own == 0)),
        );
    }
}
