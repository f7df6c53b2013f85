//! Sorting, for all types in the same few instructions: the standard library's own, made anew for each type and key, take
//! kilobytes, which pay where very much is sorted only.

use std::cmp::Ordering;

/// Sorts by a key; what has the same key stays in its order.
pub(crate) fn by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    by(items, |one, two| key(one).cmp(&key(two)));
}

/// Sorts by an order; what is equal stays in its own.
pub(crate) fn by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    if items.is_sorted_by(|one, two| compare(one, two).is_le()) {
        return;
    }
    let swaps = swaps(items.len(), &|one, two| compare(&items[one], &items[two]));
    for (one, two) in swaps {
        items.swap(one, two);
    }
}

/// The swaps that, one after another, put what is compared by its place into its order.
fn swaps(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|&one, &two| compare(one, two));
    let mut goals = vec![0; len];
    for (goal, &place) in order.iter().enumerate() {
        goals[place] = goal;
    }
    let mut swaps = Vec::new();
    for place in 0..len {
        while goals[place] != place {
            let goal = goals[place];
            swaps.push((place, goal));
            goals.swap(place, goal);
        }
    }
    swaps
}

#[cfg(test)]
mod tests {
    #[test]
    fn equals_stay_in_their_order() {
        let mut words = ["trois", "un", "deux", "six", "cinq", "dix"];
        super::by_key(&mut words, |word| word.len());
        assert_eq!(words, ["un", "six", "dix", "deux", "cinq", "trois"]);
        super::by(&mut words, |one, two| two.cmp(one));
        assert_eq!(words, ["un", "trois", "six", "dix", "deux", "cinq"]);
    }
}
