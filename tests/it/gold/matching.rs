//! Which found quotations are which gold ones.
//!
//! Two match when the Jaccard similarity of their letters and digits reaches a threshold; marks, blanks and punctuation
//! do not count. Pairs are taken one to one, the most similar first. Kinds do not have to agree.
#![allow(clippy::cast_precision_loss, reason = "counts of letters, far below the limit")]

use super::article::Article;
use guillemet::Span;
use std::ops::Range;

/// A gold quotation and a found one that match, by their positions.
pub(super) struct Pair {
    pub(super) gold: usize,
    pub(super) found: usize,
    pub(super) similarity: f64,
}

/// The matches at 0.8.
pub(super) fn pairs<'f>(article: &Article, found: impl Iterator<Item = &'f [Span]>) -> Vec<Pair> {
    let text = article.text.as_str();
    let gold: Vec<_> =
        article.quotes.iter().map(|q| letters(text, q.content.iter().cloned())).collect();
    let found: Vec<_> =
        found.map(|parts| letters(text, parts.iter().map(|part| part.range()))).collect();
    let mut all = Vec::new();
    for (i, gold) in gold.iter().enumerate() {
        for (j, found) in found.iter().enumerate() {
            let similarity = similarity(gold, found);
            if similarity >= 0.8 {
                all.push(Pair { gold: i, found: j, similarity });
            }
        }
    }
    one_to_one(all)
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

/// The places of letters and digits, sorted.
fn letters(text: &str, parts: impl Iterator<Item = Range<usize>>) -> Vec<usize> {
    let in_part = |part: Range<usize>| {
        let characters = text[part.clone()].char_indices();
        characters.filter(|(_, c)| c.is_alphanumeric()).map(move |(at, _)| part.start + at)
    };
    let mut letters: Vec<_> = parts.flat_map(in_part).collect();
    letters.sort_unstable();
    letters.dedup();
    letters
}

fn similarity(a: &[usize], b: &[usize]) -> f64 {
    let both = a.iter().filter(|at| b.binary_search(at).is_ok()).count();
    both as f64 / (a.len() + b.len() - both).max(1) as f64
}

#[test]
fn only_letters_and_digits_count() {
    let text = "« Oui ! 3 fois »";
    assert_eq!(letters(text, [0..text.len()].into_iter()).len(), 8);
    let (whole, half) = ([1, 2, 3, 4], [3, 4]);
    assert!((similarity(&whole, &half) - 0.5).abs() < 1e-9);
    assert!(similarity(&[], &[]).abs() < 1e-9);
}

#[test]
fn the_most_similar_pair_is_taken_first() {
    let pair = |gold, found, similarity| Pair { gold, found, similarity };
    let taken =
        one_to_one(vec![pair(0, 0, 0.85), pair(0, 1, 0.9), pair(1, 0, 0.8), pair(1, 1, 0.9)]);
    let taken: Vec<_> = taken.iter().map(|pair| (pair.gold, pair.found)).collect();
    assert_eq!(taken, [(0, 1), (1, 0)]);
}
