//! For each position of a sequence, the longest stretch from there that also stands earlier.

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
pub(super) fn within(symbols: &[u32], alphabet: usize) -> Repeats {
    let order = suffix_array(symbols, alphabet);
    let (smaller, larger) = earlier_neighbors(&order);
    drop(order);
    longer(symbols, smaller, &larger)
}

/// Looks for the stretches of a later text in an earlier one: the symbols before `boundary`.
///
/// Positions before the boundary get no length. The symbol at the boundary must stand nowhere else.
pub(super) fn across(symbols: &[u32], alphabet: usize, boundary: usize) -> Repeats {
    let order = suffix_array(symbols, alphabet);
    let smaller = nearest_before_boundary(order.iter(), boundary);
    let larger = nearest_before_boundary(order.iter().rev(), boundary);
    drop(order);
    longer(symbols, smaller, &larger)
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
    use super::{NONE, across, within};

    #[test]
    fn the_longest_earlier_stretch_is_found() {
        let repeats = within(&[1, 2, 3, 0, 1, 2, 4, 1, 2, 3], 5);
        assert_eq!(repeats.len, [0, 0, 0, 0, 2, 1, 0, 3, 2, 1]);
        assert_eq!(repeats.source[4], 0);
        assert_eq!(repeats.source[7], 0);
        assert_eq!(repeats.source[6], NONE);
    }

    #[test]
    fn a_run_overlaps_itself() {
        let repeats = within(&[0; 6], 1);
        assert_eq!(repeats.len, [0, 5, 4, 3, 2, 1]);
    }

    #[test]
    fn another_text_is_searched_only_before_the_boundary() {
        let repeats = across(&[1, 2, 3, 9, 2, 3, 2, 3], 10, 3);
        assert_eq!(repeats.len, [0, 0, 0, 0, 2, 1, 2, 1]);
        assert_eq!(repeats.source[6], 1);
    }
}
