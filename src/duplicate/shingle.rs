//! Words to seeds: places where three words in a row stand twice, as starting points for edited copies.
//!
//! Shingles are winnowed (Schleimer, Wilkerson and Aiken 2003): of each few in a row the one with the least hash is
//! kept, so that two passages that share a long enough run keep the same ones, wherever they stand.

use super::again::Again;
use super::word::{Word, WordPos};
use super::words::Words;

/// Words of a shingle.
pub(super) const SHINGLE: usize = 3;
/// Of so many shingles in a row one is kept.
const WINDOW: usize = 3;
/// Least weight of a shingle's words: less is grammar only, such as `il y a`.
const LEAST_WEIGHT: usize = 9;
/// A shingle is paired with so many of its first places, and as many of those just before it.
const PLACES: usize = 2;
/// The hash of a shingle that says nothing.
const MUTE: u32 = u32::MAX;

/// Where a shingle stands, and where it stands earlier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Seed {
    /// First word in the later place.
    pub(super) later: WordPos,
    /// First word in the earlier place.
    pub(super) earlier: WordPos,
}

/// Which words may be copies of which.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scope {
    /// Any word of any earlier one.
    Within,
    /// Those after the boundary of those before it.
    Across {
        /// Position of the word that parts the two texts.
        boundary: WordPos,
    },
}

impl Scope {
    fn pairs(self, earlier: WordPos, later: WordPos) -> bool {
        match self {
            Self::Within => earlier < later,
            Self::Across { boundary } => earlier < boundary && boundary < later,
        }
    }
}

/// Pairs the shingles of a text, in order of the later place.
pub(super) fn seeds(words: &Words, scope: Scope) -> Vec<Seed> {
    let mut kept = winnow(&hashes(words));
    drop_single(&mut kept);
    kept.sort_unstable();
    let mut seeds = Vec::new();
    for places in kept.chunk_by(|a, b| a.hash == b.hash) {
        pair(words, places, scope, &mut seeds);
    }
    seeds.sort_unstable();
    seeds
}

/// A kept shingle: what it is like and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Kept {
    hash: u32,
    place: WordPos,
}

/// Pairs each place of one shingle with a bounded number of earlier ones.
fn pair(words: &Words, places: &[Kept], scope: Scope, seeds: &mut Vec<Seed>) {
    let shingle = |place: WordPos| words.ids.slice(place.ahead(SHINGLE));
    let sources = match scope {
        Scope::Within => places.len(),
        Scope::Across { boundary } => places.partition_point(|kept| kept.place < boundary),
    };
    for (nth, &Kept { place: later, .. }) in places.iter().enumerate() {
        let before = nth.min(sources);
        let firsts = places.iter().take(PLACES.min(before));
        let lasts = places.iter().take(before).skip(before.saturating_sub(PLACES).max(PLACES));
        for earlier in firsts.chain(lasts).map(|kept| kept.place) {
            // Different shingles may have one hash.
            if scope.pairs(earlier, later) && shingle(earlier) == shingle(later) {
                seeds.push(Seed { later, earlier });
            }
        }
    }
}

/// Drops most of the shingles that stand only once.
fn drop_single(kept: &mut Vec<Kept>) {
    // Each set sees only what the one before let pass, by other bits.
    for turn in [0, 16, 32] {
        let hash = |kept: &Kept| {
            u64::from(kept.hash).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(turn)
        };
        let mut again = Again::new(kept.len());
        for kept in kept.iter() {
            again.note(hash(kept));
        }
        kept.retain(|kept| again.has(hash(kept)));
    }
}

fn hashes(words: &Words) -> Vec<u32> {
    let differ = |ids: &[u32]| matches!(ids, [a, b, c] if a != b && b != c && a != c);
    let weight = |words: &[Word]| words.iter().map(|word| usize::from(word.weight)).sum::<usize>();
    let ids = words.ids.as_slice().windows(SHINGLE);
    ids.zip(words.list.as_slice().windows(SHINGLE))
        .map(|(ids, words)| {
            let says_something = differ(ids) && weight(words) >= LEAST_WEIGHT;
            if says_something { hash(ids) } else { MUTE }
        })
        .collect()
}

fn hash(ids: &[u32]) -> u32 {
    let mixed = ids.iter().fold(0_u64, |hash, &id| {
        (hash ^ u64::from(id)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29)
    });
    (mixed >> 32) as u32 & !1
}

/// The least hash of each window with its place, each once.
fn winnow(hashes: &[u32]) -> Vec<Kept> {
    let mut kept: Vec<Kept> = Vec::with_capacity(hashes.len() / 2);
    for (start, window) in hashes.windows(WINDOW.min(hashes.len()).max(1)).enumerate() {
        let least = window.iter().enumerate().rev().min_by_key(|(_, hash)| **hash);
        let Some((offset, &hash)) = least.filter(|(_, hash)| **hash != MUTE) else { continue };
        let place = WordPos::new(start) + offset;
        if kept.last().is_none_or(|last| last.place != place) {
            kept.push(Kept { hash, place });
        }
    }
    kept
}
