//! Seeds to chains: runs of seeds that keep their order and their distance, as two versions of a passage do.

use super::shingle::{SHINGLE, Seed};
use std::iter::Skip;

/// Furthest next seed, in words.
const REACH: u32 = 32;
/// Words dropped or added between two seeds, at most, beside half of those between them.
const DRIFT: u32 = 6;
/// Fewest words in the seeds of a chain and around them that agree.
const LEAST_WORDS: usize = 7;

/// Seeds in order, in both places.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) seeds: Vec<Seed>,
    /// Words in the seeds, and in the runs around the first and the last one.
    pub(super) words: usize,
}

impl Chain {
    fn last(&self) -> Seed {
        self.seeds[self.seeds.len() - 1]
    }

    /// How far a seed lies from the last one; none where it does not continue the chain.
    fn distance(&self, seed: Seed) -> Option<u32> {
        let last = self.last();
        let later = seed.later.checked_sub(last.later).filter(|&step| step > 0)?;
        let earlier = seed.earlier.checked_sub(last.earlier).filter(|&step| step > 0)?;
        // A passage is no copy of words that it holds itself.
        let is_apart = seed.earlier + (SHINGLE as u32) <= self.seeds[0].later;
        let continues = is_apart
            && later <= REACH
            && earlier <= REACH
            && later.abs_diff(earlier) <= DRIFT + later.min(earlier) / 2
            && (later == earlier || later.min(earlier) >= SHINGLE as u32);
        continues.then_some(later.abs_diff(earlier) * 4 + later)
    }

    fn push(&mut self, seed: Seed) {
        self.words += ((seed.later - self.last().later) as usize).min(SHINGLE);
        self.seeds.push(seed);
    }

    /// Counts the words before the first seed and after the last one that agree too, and one beyond a change.
    fn extend(&mut self, ids: &[u32]) {
        let (first, last) = (self.seeds[0], self.last());
        let before = |at: u32| ids[..at as usize].iter().rev();
        let after = |at: u32| ids[at as usize + SHINGLE..].iter();
        self.words += agreeing(before(first.earlier), before(first.later));
        self.words += agreeing(after(last.earlier), after(last.later));
    }
}

/// How many words two sequences begin with in common, and one more where they agree again after a word that was
/// changed, dropped or added.
fn agreeing<'a, I: Iterator<Item = &'a u32> + Clone>(earlier: I, later: I) -> usize {
    let pairs = earlier.clone().zip(later.clone()).take(REACH as usize);
    let len = pairs.take_while(|(one, other)| one == other).count();
    let rest = |mut words: Skip<I>| [words.next(), words.next()];
    let ([e, e_next], [l, l_next]) = (rest(earlier.skip(len)), rest(later.skip(len)));
    let is_same = |one: Option<&u32>, other| one.is_some() && one == other;
    len + usize::from(is_same(e_next, l_next) || is_same(e, l_next) || is_same(e_next, l))
}

/// Joins seeds, given in order of their later place, into chains that are worth aligning.
pub(super) fn join(ids: &[u32], seeds: &[Seed]) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    // The chains that the next seed may continue: bounded, since a place has few seeds.
    let mut open: Vec<usize> = Vec::new();
    for &seed in seeds {
        open.retain(|&idx| seed.later - chains[idx].last().later <= REACH);
        let nearest = open.iter().filter_map(|&idx| Some((chains[idx].distance(seed)?, idx))).min();
        if let Some((_, idx)) = nearest {
            chains[idx].push(seed);
        } else {
            open.push(chains.len());
            chains.push(Chain { seeds: vec![seed], words: SHINGLE });
        }
    }
    chains.retain_mut(|chain| {
        chain.extend(ids);
        chain.words >= LEAST_WORDS
    });
    chains
}
