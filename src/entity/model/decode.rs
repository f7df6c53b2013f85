//! Scores of labels to the likeliest sequence of labels, and to the probability of each.

use super::labels::{LABELS, OUTSIDE, may_follow};

/// Scores of all labels at one token.
pub type Scores = [f32; LABELS];

/// Scores of one label after another, and before the first and after the last token.
#[derive(Clone, Debug, PartialEq)]
pub struct Transitions {
    /// By label before, then label after; minus infinity where the one cannot follow the other.
    pub between: [Scores; LABELS],
}

impl Transitions {
    /// Transitions that only forbid what [`may_follow`] forbids.
    #[must_use]
    pub fn free() -> Self {
        let mut between = [[f32::NEG_INFINITY; LABELS]; LABELS];
        for (before, row) in between.iter_mut().enumerate() {
            for (after, score) in row.iter_mut().enumerate() {
                if may_follow(before as u8, after as u8) {
                    *score = 0.0;
                }
            }
        }
        Self { between }
    }
}

/// The likeliest labels (Viterbi). A text begins and ends outside of names.
#[must_use]
pub fn best(scores: &[Scores], transitions: &Transitions) -> Vec<u8> {
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    let mut reached = [f32::NEG_INFINITY; LABELS];
    reached[usize::from(OUTSIDE)] = 0.0;
    for here in scores {
        let mut next = [f32::NEG_INFINITY; LABELS];
        let mut from = [OUTSIDE; LABELS];
        for (before, &so_far) in reached.iter().enumerate() {
            let row = &transitions.between[before];
            for after in 0..LABELS {
                let score = so_far + row[after];
                if score > next[after] {
                    next[after] = score;
                    from[after] = before as u8;
                }
            }
        }
        for (sum, score) in next.iter_mut().zip(here) {
            *sum += score;
        }
        reached = next;
        back.push(from);
    }
    let closed = |label: usize| reached[label] + transitions.between[label][usize::from(OUTSIDE)];
    let mut label = (0..LABELS)
        .filter(|&label| may_follow(label as u8, OUTSIDE))
        .max_by(|&a, &b| closed(a).total_cmp(&closed(b)))
        .unwrap_or(0) as u8;
    let mut labels = vec![OUTSIDE; scores.len()];
    for (slot, from) in labels.iter_mut().zip(&back).rev() {
        *slot = label;
        label = from[usize::from(label)];
    }
    labels
}

/// The probability of each label at each token (forward and backward sums).
#[must_use]
pub fn probabilities(scores: &[Scores], transitions: &Transitions) -> Vec<Scores> {
    let moves = transitions.between.map(|row| row.map(f32::exp));
    let odds: Vec<Scores> = scores.iter().map(exponentials).collect();
    let mut forward = Vec::with_capacity(odds.len());
    let mut sum = [0.0; LABELS];
    sum[usize::from(OUTSIDE)] = 1.0;
    for here in &odds {
        let mut next = [0.0; LABELS];
        for (before, &so_far) in sum.iter().enumerate() {
            for after in 0..LABELS {
                next[after] += so_far * moves[before][after];
            }
        }
        sum = scaled(&next, here);
        forward.push(sum);
    }
    let mut after = moves.map(|row| row[usize::from(OUTSIDE)]);
    for (ahead, here) in forward.iter_mut().zip(&odds).rev() {
        *ahead = scaled(ahead, &after);
        let weighted: Scores = std::array::from_fn(|label| after[label] * here[label]);
        let total: f32 = weighted.iter().sum();
        after = std::array::from_fn(|before| {
            moves[before].iter().zip(&weighted).map(|(step, rest)| step * rest).sum::<f32>() / total
        });
    }
    forward
}

fn exponentials(scores: &Scores) -> Scores {
    let highest = scores.iter().fold(f32::NEG_INFINITY, |highest, &score| highest.max(score));
    scores.map(|score| (score - highest).max(-60.0).exp())
}

/// The products, made to sum to one.
fn scaled(a: &Scores, b: &Scores) -> Scores {
    let product: Scores = std::array::from_fn(|label| a[label] * b[label]);
    let total = product.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    product.map(|value| value / total)
}
