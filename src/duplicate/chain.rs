//! Seeds to chains: runs of seeds that keep their order and their distance, as two versions of a passage do.

use super::shingle::{SHINGLE, Seed};

/// Furthest next seed, in words.
const REACH: u32 = 32;
/// Words dropped or added between two seeds, at most.
const DRIFT: u32 = 16;
/// Fewest words in the seeds of a chain.
const LEAST_WORDS: u32 = 5;

/// Seeds in order, in both places.
#[derive(Debug)]
pub(super) struct Chain {
    pub(super) seeds: Vec<Seed>,
    /// Words in the seeds.
    words: u32,
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
            && later.abs_diff(earlier) <= DRIFT
            && (later == earlier || later.min(earlier) >= SHINGLE as u32);
        continues.then_some(later.abs_diff(earlier) * 4 + later)
    }

    fn push(&mut self, seed: Seed) {
        self.words += (seed.later - self.last().later).min(SHINGLE as u32);
        self.seeds.push(seed);
    }
}

/// Joins seeds, given in order of their later place, into chains that are worth aligning.
pub(super) fn join(seeds: &[Seed]) -> Vec<Chain> {
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
            chains.push(Chain { seeds: vec![seed], words: SHINGLE as u32 });
        }
    }
    chains.retain(|chain| chain.words >= LEAST_WORDS);
    chains
}
