//! Suffix array of a sequence of numbers by induced sorting, and the lengths that neighbours share.
//!
//! The induced sorting of Nong, Zhang and Chan (2009), linear in the sequence's length for any input.

#![allow(
    clippy::arithmetic_side_effects,
    reason = "Places lie below the length of the sequence, symbols below the alphabet, both far below 4 294 967 295; a step \
        back is taken only from a place after the first."
)]

const EMPTY: u32 = u32::MAX;

/// The starts of all suffixes of `symbols` in their order; symbols lie below `alphabet`.
pub(super) fn suffix_array(symbols: &[u32], alphabet: usize) -> Vec<u32> {
    let mut order = vec![EMPTY; symbols.len()];
    sort(symbols, alphabet, &mut order);
    order
}

/// How many symbols each suffix shares with another one; `others` holds a suffix for each, or a number past the end.
///
/// Linear where the other suffix is the nearest of a kind in order and one symbol later the pair has a successor:
/// then one symbol less is shared at least.
pub(super) fn common_prefix_lengths(symbols: &[u32], others: &[u32]) -> Vec<u32> {
    let mut shared = vec![0; symbols.len()];
    let mut len = 0;
    for (start, &other) in others.iter().enumerate() {
        let other = other as usize;
        if other >= symbols.len() {
            len = 0;
            continue;
        }
        len += common_prefix(&symbols[start + len..], &symbols[other + len..]);
        shared[start] = len as u32;
        len = len.saturating_sub(1);
    }
    shared
}

/// How many symbols two sequences share from their starts.
fn common_prefix(a: &[u32], b: &[u32]) -> usize {
    a.iter().zip(b).take_while(|(a, b)| a == b).count()
}

fn sort(symbols: &[u32], alphabet: usize, order: &mut [u32]) {
    if symbols.len() < 2 {
        order.fill(0);
        return;
    }
    let is_small = classify(symbols);
    let mut buckets = Buckets::new(symbols, alphabet);
    let is_leftmost = |at: usize| at > 0 && is_small[at] && !is_small[at - 1];

    let leftmost: Vec<u32> =
        (1..symbols.len()).filter(|&at| is_leftmost(at)).map(|at| at as u32).collect();
    place(symbols, &leftmost, &mut buckets, order);
    induce(symbols, &is_small, &mut buckets, order);

    let ranks = name(symbols, &leftmost, &is_small, order);
    let sorted = sort_leftmost(&leftmost, &ranks);
    place(symbols, &sorted, &mut buckets, order);
    induce(symbols, &is_small, &mut buckets, order);
}

/// Whether each suffix is smaller than the one that starts a symbol later; the last one is not.
fn classify(symbols: &[u32]) -> Vec<bool> {
    let mut is_small = vec![false; symbols.len()];
    for at in (0..symbols.len() - 1).rev() {
        is_small[at] =
            symbols[at] < symbols[at + 1] || symbols[at] == symbols[at + 1] && is_small[at + 1];
    }
    is_small
}

/// Where the suffixes of each first symbol stand in the order.
struct Buckets {
    starts: Vec<u32>,
    cursor: Vec<u32>,
}

impl Buckets {
    fn new(symbols: &[u32], alphabet: usize) -> Self {
        let mut starts = vec![0; alphabet + 1];
        for &symbol in symbols {
            starts[symbol as usize + 1] += 1;
        }
        for symbol in 0..alphabet {
            starts[symbol + 1] += starts[symbol];
        }
        Self { cursor: starts.clone(), starts }
    }

    fn rewind_heads(&mut self) {
        self.cursor.copy_from_slice(&self.starts);
    }

    fn rewind_tails(&mut self) {
        let alphabet = self.starts.len() - 1;
        self.cursor[..alphabet].copy_from_slice(&self.starts[1..]);
    }

    fn push_head(&mut self, symbol: u32, suffix: usize, order: &mut [u32]) {
        let cursor = &mut self.cursor[symbol as usize];
        order[*cursor as usize] = suffix as u32;
        *cursor += 1;
    }

    fn push_tail(&mut self, symbol: u32, suffix: usize, order: &mut [u32]) {
        let cursor = &mut self.cursor[symbol as usize];
        *cursor -= 1;
        order[*cursor as usize] = suffix as u32;
    }
}

/// Puts the given suffixes, in their order, at the tails of their buckets.
fn place(symbols: &[u32], suffixes: &[u32], buckets: &mut Buckets, order: &mut [u32]) {
    order.fill(EMPTY);
    buckets.rewind_tails();
    for &suffix in suffixes.iter().rev() {
        buckets.push_tail(symbols[suffix as usize], suffix as usize, order);
    }
}

/// Sorts all suffixes from the leftmost small ones: large ones from left to right, small ones from right to left.
fn induce(symbols: &[u32], is_small: &[bool], buckets: &mut Buckets, order: &mut [u32]) {
    buckets.rewind_heads();
    let last = symbols.len() - 1;
    buckets.push_head(symbols[last], last, order);
    for at in 0..order.len() {
        if let Some(before) = suffix_before(order[at])
            && !is_small[before]
        {
            buckets.push_head(symbols[before], before, order);
        }
    }
    buckets.rewind_tails();
    for at in (0..order.len()).rev() {
        if let Some(before) = suffix_before(order[at])
            && is_small[before]
        {
            buckets.push_tail(symbols[before], before, order);
        }
    }
}

fn suffix_before(suffix: u32) -> Option<usize> {
    (suffix != EMPTY).then_some(suffix as usize)?.checked_sub(1)
}

/// Names of the stretches between leftmost small suffixes, in text order: equal stretches have equal names.
struct Ranks {
    names: Vec<u32>,
    count: usize,
}

fn name(symbols: &[u32], leftmost: &[u32], is_small: &[bool], order: &[u32]) -> Ranks {
    let mut position = vec![EMPTY; symbols.len().div_ceil(2)];
    for (idx, &start) in leftmost.iter().enumerate() {
        position[start as usize / 2] = idx as u32;
    }
    let stretch = |idx: usize| {
        let start = leftmost[idx] as usize;
        let end = leftmost.get(idx + 1).map_or(symbols.len(), |&next| next as usize + 1);
        &symbols[start..end]
    };
    let mut names = vec![0; leftmost.len()];
    let mut count = 0;
    let mut before: Option<usize> = None;
    for &suffix in order {
        let start = suffix as usize;
        if suffix == EMPTY || start == 0 || !is_small[start] || is_small[start - 1] {
            continue;
        }
        let idx = position[start / 2] as usize;
        // The last stretch runs to the text's end and is like no other.
        let is_last = |idx: usize| idx + 1 == leftmost.len();
        let is_new = before
            .is_none_or(|other| is_last(other) || is_last(idx) || stretch(other) != stretch(idx));
        count += usize::from(is_new);
        names[idx] = count as u32 - 1;
        before = Some(idx);
    }
    Ranks { names, count }
}

fn sort_leftmost(leftmost: &[u32], ranks: &Ranks) -> Vec<u32> {
    let mut sorted = vec![0; leftmost.len()];
    if ranks.count == leftmost.len() {
        for (idx, &rank) in ranks.names.iter().enumerate() {
            sorted[rank as usize] = leftmost[idx];
        }
    } else {
        sort(&ranks.names, ranks.count, &mut sorted);
        for suffix in &mut sorted {
            *suffix = leftmost[*suffix as usize];
        }
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::suffix_array;

    fn naive(symbols: &[u32]) -> Vec<u32> {
        let mut order: Vec<u32> = (0..symbols.len() as u32).collect();
        order.sort_by_key(|&start| &symbols[start as usize..]);
        order
    }

    #[track_caller]
    fn check(symbols: &[u32]) {
        let alphabet = symbols.iter().max().map_or(0, |&max| max as usize + 1);
        assert_eq!(suffix_array(symbols, alphabet), naive(symbols), "{symbols:?}");
    }

    #[test]
    fn short_sequences() {
        check(&[]);
        check(&[0]);
        check(&[0, 0]);
        check(&[1, 0]);
        check(&[0, 1]);
        check(&[1, 0, 2, 0, 2, 0]);
        check(&[2, 1, 1, 0, 0, 2, 2, 1, 1, 0, 0, 2, 2, 1, 1, 0, 0]);
    }

    #[test]
    fn all_sequences_of_three_symbols() {
        for len in 1..9_u32 {
            for code in 0..3_u32.pow(len) {
                let symbols: Vec<u32> = (0..len).map(|at| code / 3_u32.pow(at) % 3).collect();
                check(&symbols);
            }
        }
    }

    #[test]
    fn fibonacci_words() {
        let (mut a, mut b) = (vec![0], vec![0, 1]);
        for _ in 0..12 {
            let next = [b.clone(), a].concat();
            a = std::mem::replace(&mut b, next);
            check(&b);
        }
    }
}
