//! Quotations found against gold ones.
//!
//! Two match when the Jaccard similarity of their letters and digits reaches a threshold; marks, blanks and punctuation
//! do not count. Pairs are taken one to one, the most similar first. Kinds do not have to agree.

use super::article::{Article, GoldQuote};
use super::speaker;
use super::table::Figure;
use guillemet::annotation::{Quote, QuoteKind};
use std::ops::Range;

/// Precision, recall and F at similarity 0.8; F at 0.95; recall of each kind; and of the quotations matched at 0.8:
/// speakers and cues that are right. `speaker_F` takes a quotation for right only with its speaker.
pub(super) const COLUMNS: &[&str] =
    &["P", "R", "F", "F95", "direct", "partial", "indirect", "speaker", "speaker_F", "cue"];

const KINDS: [QuoteKind; 3] = [QuoteKind::Direct, QuoteKind::Partial, QuoteKind::Indirect];

/// A gold quotation and a found one that match, by their positions.
pub(super) struct Pair {
    pub(super) gold: usize,
    pub(super) found: usize,
    similarity: f64,
}

/// The matches at 0.8.
pub(super) fn pairs(article: &Article, found: &[Quote]) -> Vec<Pair> {
    let text = article.text.as_str();
    let gold: Vec<_> =
        article.quotes.iter().map(|q| letters(text, q.content.iter().cloned())).collect();
    let found: Vec<_> =
        found.iter().map(|q| letters(text, q.parts.iter().map(|part| part.range()))).collect();
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
    Figure::share(both, a.len() + b.len() - both).share
}

/// Whether speaker of gold and find are the same.
pub(super) fn same_speaker(gold: &GoldQuote, found: &Quote) -> bool {
    let name = found.speaker.as_ref().map(|speaker| speaker.name.as_str());
    speaker::same(gold.speaker.as_deref(), name)
}

fn same_cue(gold: &Range<usize>, found: &Quote) -> bool {
    found.cue.is_some_and(|cue| {
        let cue = cue.range();
        cue.start < gold.end && gold.start < cue.end
    })
}

/// What was counted so far.
#[derive(Default)]
pub(super) struct Quotes {
    gold: usize,
    found: usize,
    matched: usize,
    matched_closely: usize,
    gold_by_kind: [usize; 3],
    matched_by_kind: [usize; 3],
    right_speakers: usize,
    gold_cues: usize,
    right_cues: usize,
}

impl Quotes {
    pub(super) fn add(&mut self, article: &Article, found: &[Quote], pairs: &[Pair]) {
        self.gold += article.quotes.len();
        self.found += found.len();
        self.matched += pairs.len();
        self.matched_closely += pairs.iter().filter(|pair| pair.similarity >= 0.95).count();
        for quote in &article.quotes {
            self.gold_by_kind[place(quote.kind)] += 1;
        }
        for pair in pairs {
            let (gold, found) = (&article.quotes[pair.gold], &found[pair.found]);
            self.matched_by_kind[place(gold.kind)] += 1;
            self.right_speakers += usize::from(same_speaker(gold, found));
            self.gold_cues += usize::from(gold.cue.is_some());
            self.right_cues +=
                usize::from(gold.cue.as_ref().is_some_and(|cue| same_cue(cue, found)));
        }
    }

    /// The figures of [`COLUMNS`].
    pub(super) fn row(&self) -> Vec<Figure> {
        let recall =
            |kind: usize| Figure::share(self.matched_by_kind[kind], self.gold_by_kind[kind]);
        vec![
            Figure::share(self.matched, self.found),
            Figure::share(self.matched, self.gold),
            Figure::f(self.matched, self.found, self.gold),
            Figure::f(self.matched_closely, self.found, self.gold),
            recall(0),
            recall(1),
            recall(2),
            Figure::share(self.right_speakers, self.matched),
            Figure::f(self.right_speakers, self.found, self.gold),
            Figure::share(self.right_cues, self.gold_cues),
        ]
    }
}

fn place(kind: QuoteKind) -> usize {
    KINDS.iter().position(|&other| other == kind).unwrap_or_default()
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
