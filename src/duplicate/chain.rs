//! Seeds to chains: runs of seeds that keep their order and their distance, as two versions of a passage do.

use super::shingle::{SHINGLE, Seed};
use super::word::{Word, WordPos};
use crate::row::Row;
use std::iter::Skip;

/// Furthest next seed, in words.
const REACH: usize = 32;
/// Words dropped or added between two seeds, at most, beside half of those between them.
const DRIFT: usize = 6;
/// Fewest words in the seeds of a chain and around them that agree.
const LEAST_WORDS: usize = 7;

/// Seeds in order, in both places; at least one.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) first: Seed,
    rest: Vec<Seed>,
    /// Words in the seeds, and in the runs around the first and the last one.
    pub(super) words: usize,
}

impl Chain {
    fn new(first: Seed) -> Self {
        Self { first, rest: Vec::new(), words: SHINGLE }
    }

    pub(super) fn seeds(&self) -> impl Iterator<Item = Seed> {
        std::iter::once(self.first).chain(self.rest.iter().copied())
    }

    pub(super) fn last(&self) -> Seed {
        self.rest.last().copied().unwrap_or(self.first)
    }

    /// How far a seed lies from the last one; none where it does not continue the chain.
    fn distance(&self, seed: Seed) -> Option<usize> {
        let last = self.last();
        let later = seed.later.since(last.later);
        let earlier = seed.earlier.since(last.earlier);
        let (step, drift) = (later.min(earlier), later.abs_diff(earlier));
        // A passage is no copy of words that it holds itself.
        let is_apart = seed.earlier + SHINGLE <= self.first.later;
        let continues = is_apart
            && step > 0
            && later.max(earlier) <= REACH
            && drift <= DRIFT.saturating_add(step / 2)
            && (drift == 0 || step >= SHINGLE);
        continues.then(|| drift.saturating_mul(4).saturating_add(later))
    }

    fn push(&mut self, seed: Seed) {
        self.count(seed.later.since(self.last().later).min(SHINGLE));
        self.rest.push(seed);
    }

    /// Counts the words before the first seed and after the last one that agree too, and one beyond a change.
    fn extend(&mut self, ids: &Row<Word, u32>) {
        let (first, last) = (self.first, self.last());
        let before = |at| ids.slice(WordPos::START..at).iter().rev();
        let after = |at: WordPos| ids.slice(at + SHINGLE..ids.end()).iter();
        self.count(agreeing(before(first.earlier), before(first.later)));
        self.count(agreeing(after(last.earlier), after(last.later)));
    }

    fn count(&mut self, words: usize) {
        self.words = self.words.saturating_add(words);
    }
}

/// How many words two sequences begin with in common, and one more where they agree again after a word that was
/// changed, dropped or added.
fn agreeing<'a, I: Iterator<Item = &'a u32> + Clone>(earlier: I, later: I) -> usize {
    let pairs = earlier.clone().zip(later.clone()).take(REACH);
    let len = pairs.take_while(|(one, other)| one == other).count();
    let rest = |mut words: Skip<I>| [words.next(), words.next()];
    let ([e, e_next], [l, l_next]) = (rest(earlier.skip(len)), rest(later.skip(len)));
    let is_same = |one: Option<&u32>, other| one.is_some() && one == other;
    let goes_on = is_same(e_next, l_next) || is_same(e, l_next) || is_same(e_next, l);
    len.saturating_add(goes_on.into())
}

/// Joins seeds, given in order of their later place, into chains that are worth aligning.
pub(super) fn join(ids: &Row<Word, u32>, seeds: &[Seed]) -> Vec<Chain> {
    let mut chains = chains(seeds);
    chains.retain_mut(|chain| {
        chain.extend(ids);
        chain.words >= LEAST_WORDS
    });
    chains
}

fn chains(seeds: &[Seed]) -> Vec<Chain> {
    let mut chains: Vec<Chain> = Vec::new();
    // The chains that the next seed may continue: bounded, since a place has few seeds.
    let mut open: Vec<usize> = Vec::new();
    for &seed in seeds {
        let is_near = |chain: &Chain| seed.later.since(chain.last().later) <= REACH;
        open.retain(|&idx| chains.get(idx).is_some_and(is_near));
        let distance = |idx: usize| chains.get(idx)?.distance(seed);
        let nearest = open.iter().filter_map(|&idx| Some((distance(idx)?, idx))).min();
        if let Some(chain) = nearest.and_then(|(_, idx)| chains.get_mut(idx)) {
            chain.push(seed);
        } else {
            open.push(chains.len());
            chains.push(Chain::new(seed));
        }
    }
    chains
}
