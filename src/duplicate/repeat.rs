//! For each position of a sequence, the longest stretch from there that also stands earlier.

use super::again::Again;
use super::suffix::{common_prefix_lengths, suffix_array};

/// No position.
pub(super) const NONE: u32 = u32::MAX;

/// The longest earlier stretch for each position.
#[derive(Debug)]
pub(super) struct Repeats {
    /// How many symbols from each position stand earlier in the same order.
    pub(super) len: Vec<u32>,
    /// Where they stand earlier; [`NONE`] where nothing does.
    pub(super) source: Vec<u32>,
}

/// Looks for earlier stretches in the sequence itself; a stretch may overlap the one that it repeats.
///
/// Stretches of fewer than [`SHORTEST`] symbols are not looked for.
pub(super) fn within(symbols: &[u32], alphabet: usize) -> Repeats {
    let thin = Thinned::new(symbols, alphabet);
    let order = suffix_array(&thin.symbols, thin.alphabet);
    let (smaller, larger) = earlier_neighbors(&order);
    drop(order);
    thin.restore(&longer(&thin.symbols, smaller, &larger), symbols.len())
}

/// Looks for the stretches of a later text in an earlier one: the symbols before `boundary`.
///
/// Positions before the boundary get no length. The symbol at the boundary must stand nowhere else.
pub(super) fn across(symbols: &[u32], alphabet: usize, boundary: usize) -> Repeats {
    let thin = Thinned::new(symbols, alphabet);
    let thin_boundary = thin.places.partition_point(|&place| (place as usize) < boundary);
    let order = suffix_array(&thin.symbols, thin.alphabet);
    let smaller = nearest_before_boundary(order.iter(), thin_boundary);
    let larger = nearest_before_boundary(order.iter().rev(), thin_boundary);
    drop(order);
    thin.restore(&longer(&thin.symbols, smaller, &larger), symbols.len())
}

/// Shortest stretch that is looked for, in symbols.
pub(super) const SHORTEST: usize = 6;

/// A sequence without most of what stands in it only once: a third of an ordinary text remains to be sorted.
struct Thinned {
    /// What remains; each stretch is followed by a symbol of its own.
    symbols: Vec<u32>,
    /// Where each symbol stands in the whole sequence.
    places: Vec<u32>,
    alphabet: usize,
}

impl Thinned {
    fn new(symbols: &[u32], alphabet: usize) -> Self {
        let mut thin = Self { symbols: Vec::new(), places: Vec::new(), alphabet };
        let mut kept_end = 0;
        for start in may_stand_twice(symbols) {
            let start = start as usize;
            let end = start.saturating_add(SHORTEST);
            if start > kept_end {
                thin.part(kept_end);
            }
            let places = start.max(kept_end)..end;
            thin.symbols.extend_from_slice(&symbols[places.clone()]);
            thin.places.extend(places.map(|place| place as u32));
            kept_end = end;
        }
        thin
    }

    /// Ends a stretch by a symbol that stands nowhere else; its place is that of the first symbol left out.
    fn part(&mut self, place: usize) {
        self.symbols.push(self.alphabet as u32);
        self.places.push(place as u32);
        self.alphabet = self.alphabet.saturating_add(1);
    }

    /// The lengths and sources for the whole sequence.
    fn restore(&self, thin: &Repeats, len: usize) -> Repeats {
        let mut whole = Repeats { len: vec![0; len], source: vec![NONE; len] };
        for (at, &place) in self.places.iter().enumerate() {
            if let Some(&source) = self.places.get(thin.source[at] as usize) {
                whole.len[place as usize] = thin.len[at];
                whole.source[place as usize] = source;
            }
        }
        whole
    }
}

/// Where stretches of [`SHORTEST`] symbols start that stand twice or more, and a few of those that stand once.
fn may_stand_twice(symbols: &[u32]) -> Vec<u32> {
    let mut starts: Vec<u32> = (0..symbols.windows(SHORTEST).len() as u32).collect();
    // A set of hashes lets one of three pass that stands once; the next one sees only those.
    for round in 0..ROUNDS {
        let hash = |start: u32| hash(&symbols[start as usize..][..SHORTEST], round);
        let mut again = Again::new(starts.len());
        for &start in &starts {
            again.note(hash(start));
        }
        starts.retain(|&start| again.has(hash(start)));
    }
    starts
}

/// How often what stands once is thinned out.
const ROUNDS: usize = 3;
/// Odd numbers, drawn at random; each round begins at another one.
const FACTORS: [u64; SHORTEST + ROUNDS - 1] = [
    0x493C_4584_24D8_8387,
    0x1C80_317F_A3B1_799D,
    0xBDD6_40FB_0667_1AD1,
    0x3EB1_3B90_4668_5257,
    0x23B8_C1E9_3924_56DF,
    0x1A3D_1FA7_BC89_60A9,
    0xBD9C_66B3_AD3C_2D6D,
    0x8B9D_2434_E465_E151,
];

fn hash(stretch: &[u32], round: usize) -> u64 {
    let products = stretch.iter().zip(&FACTORS[round..]);
    let sum = products.fold(0_u64, |sum, (&symbol, factor)| {
        sum.wrapping_add(u64::from(symbol).wrapping_add(1).wrapping_mul(*factor))
    });
    (sum ^ (sum >> 32)).wrapping_mul(FACTORS[0])
}

/// For each suffix, the nearest ones in order, on both sides, that start earlier in the text.
///
/// Starts as a list of all suffixes in order; the last in the text leaves first, so that only earlier ones remain.
fn earlier_neighbors(order: &[u32]) -> (Vec<u32>, Vec<u32>) {
    let mut smaller = vec![NONE; order.len()];
    let mut larger = vec![NONE; order.len()];
    for pair in order.windows(2) {
        larger[pair[0] as usize] = pair[1];
        smaller[pair[1] as usize] = pair[0];
    }
    for suffix in (0..order.len()).rev() {
        let (before, after) = (smaller[suffix], larger[suffix]);
        if let Some(link) = larger.get_mut(before as usize) {
            *link = after;
        }
        if let Some(link) = smaller.get_mut(after as usize) {
            *link = before;
        }
    }
    (smaller, larger)
}

fn nearest_before_boundary<'a>(
    order: impl ExactSizeIterator<Item = &'a u32>,
    boundary: usize,
) -> Vec<u32> {
    let mut nearest = vec![NONE; order.len()];
    let mut last = NONE;
    for &suffix in order {
        if (suffix as usize) < boundary {
            last = suffix;
        } else {
            nearest[suffix as usize] = last;
        }
    }
    nearest
}

/// Of two neighbors of each suffix, the one that shares more; the earlier one of equals.
fn longer(symbols: &[u32], smaller: Vec<u32>, larger: &[u32]) -> Repeats {
    let mut len = common_prefix_lengths(symbols, &smaller);
    let other = common_prefix_lengths(symbols, larger);
    let mut source = smaller;
    for at in 0..len.len() {
        if other[at] > len[at] || other[at] == len[at] && larger[at] < source[at] {
            len[at] = other[at];
            source[at] = larger[at];
        }
        if len[at] == 0 {
            source[at] = NONE;
        }
    }
    Repeats { len, source }
}

#[cfg(test)]
mod tests {
    use super::{NONE, SHORTEST, across, within};

    #[test]
    fn the_longest_earlier_stretch_is_found() {
        let first = [1, 2, 3, 4, 5, 6, 7, 8];
        let symbols = [&first[..], &[0], &first[..6], &[9], &first[1..], &[0]].concat();
        let repeats = within(&symbols, 10);
        assert_eq!((repeats.len[9], repeats.source[9]), (6, 0));
        assert_eq!((repeats.len[16], repeats.source[16]), (8, 1));
        assert_eq!(repeats.source[8], NONE);
    }

    #[test]
    fn a_run_overlaps_itself() {
        let repeats = within(&[0; 10], 1);
        assert_eq!(repeats.len[..5], [0, 9, 8, 7, 6]);
    }

    #[test]
    fn another_text_is_searched_only_before_the_boundary() {
        let first = [1, 2, 3, 4, 5, 6, 7];
        let symbols = [&first[..], &[9], &first[1..], &first[1..], &[1]].concat();
        let repeats = across(&symbols, 10, 7);
        assert_eq!((repeats.len[8], repeats.source[8]), (6, 1));
        assert_eq!((repeats.len[14], repeats.source[14]), (6, 1));
        assert_eq!(repeats.len[..7], [0; 7]);
    }

    /// The longest earlier stretch from a position, by trying all.
    fn naive(symbols: &[u32], start: usize) -> u32 {
        let shared = |other: usize| {
            symbols[start..].iter().zip(&symbols[other..]).take_while(|(a, b)| a == b).count()
        };
        (0..start).map(shared).max().unwrap_or(0) as u32
    }

    #[test]
    fn nothing_long_is_missed() {
        let mut state = 1_u32;
        for len in 0..200 {
            let symbols: Vec<u32> = (0..len)
                .map(|_| {
                    state = state.wrapping_mul(1_103_515_245).wrapping_add(12_345);
                    state >> 16 & 1
                })
                .collect();
            let repeats = within(&symbols, 2);
            for start in 0..symbols.len() {
                let expected = naive(&symbols, start);
                if expected >= SHORTEST as u32 {
                    assert_eq!(repeats.len[start], expected, "{start} in {symbols:?}");
                }
            }
        }
    }
}
