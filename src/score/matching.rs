//! Which found quotations are which gold ones.
#![allow(clippy::cast_precision_loss, reason = "counts of letters, far below the limit")]

use crate::span::Span;

/// From which similarity on two quotations are one.
pub const CLOSE: f64 = 0.8;

/// A gold quotation and a found one that match, by their positions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// Position among the gold ones.
    pub gold: usize,
    /// Position among the found ones.
    pub found: usize,
    /// The share of letters and digits that both have, of those that either has.
    pub similarity: f64,
}

/// The places of a quotation's letters and digits, sorted.
struct Letters(Vec<usize>);

/// Pairs of gold and found quotations that are [`CLOSE`], one to one, the most similar first; of equally similar ones the
/// first gold one, then the first found one.
///
/// ```
/// use guillemet::Span;
/// use guillemet::score::pairs;
/// let text = "« Nous irons au bout », dit-elle, « ensemble ».";
/// let gold = [vec![Span::new(3, 21)], vec![Span::new(38, 46)]];
/// let found = [vec![Span::new(0, 24)]];
/// let pairs = pairs(text, gold.iter().map(Vec::as_slice), found.iter().map(Vec::as_slice));
/// assert_eq!(pairs.iter().map(|pair| (pair.gold, pair.found)).collect::<Vec<_>>(), [(0, 0)]);
/// ```
#[must_use]
pub fn pairs<'p>(
    text: &str,
    gold: impl Iterator<Item = &'p [Span]>,
    found: impl Iterator<Item = &'p [Span]>,
) -> Vec<Pair> {
    let found: Vec<_> = found.map(|parts| Letters::new(text, parts)).collect();
    let mut close = Vec::new();
    for (gold, letters) in gold.map(|parts| Letters::new(text, parts)).enumerate() {
        for (found, other) in found.iter().enumerate() {
            let similarity = letters.similarity(other);
            if similarity >= CLOSE {
                close.push(Pair { gold, found, similarity });
            }
        }
    }
    one_to_one(close)
}

fn one_to_one(mut pairs: Vec<Pair>) -> Vec<Pair> {
    pairs.sort_by(|a, b| b.similarity.total_cmp(&a.similarity));
    let mut taken: Vec<Pair> = Vec::new();
    for pair in pairs {
        if !taken.iter().any(|other| other.gold == pair.gold || other.found == pair.found) {
            taken.push(pair);
        }
    }
    taken
}

impl Letters {
    fn new(text: &str, parts: &[Span]) -> Self {
        let in_part = |part: &Span| {
            let start = part.start();
            let characters = text.get(part.range()).unwrap_or_default().char_indices();
            characters.filter(|(_, c)| c.is_alphanumeric()).map(move |(at, _)| start + at)
        };
        let mut letters: Vec<_> = parts.iter().flat_map(in_part).collect();
        letters.sort_unstable();
        letters.dedup();
        Self(letters)
    }

    fn similarity(&self, other: &Self) -> f64 {
        let both = if self.is_apart(other) { 0 } else { self.common(other) };
        both as f64 / (self.0.len() + other.0.len() - both).max(1) as f64
    }

    /// Whether all of one stands before all of the other.
    fn is_apart(&self, other: &Self) -> bool {
        self.0.last() < other.0.first() || other.0.last() < self.0.first()
    }

    fn common(&self, other: &Self) -> usize {
        self.0.iter().filter(|at| other.0.binary_search(at).is_ok()).count()
    }
}

#[cfg(test)]
mod tests {
    use super::{Letters, Pair, one_to_one};
    use crate::span::Span;

    #[test]
    fn only_letters_and_digits_count() {
        let text = "« Oui ! 3 fois »";
        assert_eq!(Letters::new(text, &[Span::new(0, text.len())]).0.len(), 8);
        let (whole, half) = (Letters(vec![1, 2, 3, 4]), Letters(vec![3, 4]));
        assert!((whole.similarity(&half) - 0.5).abs() < 1e-9);
        assert!(whole.similarity(&Letters(vec![5, 6])).abs() < 1e-9);
        assert!(Letters(Vec::new()).similarity(&Letters(Vec::new())).abs() < 1e-9);
    }

    #[test]
    fn spans_of_another_text_have_no_letters() {
        assert!(Letters::new("é", &[Span::new(1, 2), Span::new(5, 9)]).0.is_empty());
    }

    #[test]
    fn the_most_similar_pair_is_taken_first() {
        let pair = |gold, found, similarity| Pair { gold, found, similarity };
        let taken =
            one_to_one(vec![pair(0, 0, 0.85), pair(0, 1, 0.9), pair(1, 0, 0.8), pair(1, 1, 0.9)]);
        let taken: Vec<_> = taken.iter().map(|pair| (pair.gold, pair.found)).collect();
        assert_eq!(taken, [(0, 1), (1, 0)]);
    }
}
