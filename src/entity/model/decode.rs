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
    let mut reached = Vec::with_capacity(scores.len() + 1);
    let mut last = [f32::NEG_INFINITY; LABELS];
    last[usize::from(OUTSIDE)] = 0.0;
    reached.push(last);
    for here in scores {
        let mut next = [f32::NEG_INFINITY; LABELS];
        for (so_far, row) in last.iter().zip(&transitions.between) {
            for (next, step) in next.iter_mut().zip(row) {
                let score = so_far + step;
                *next = if score > *next { score } else { *next };
            }
        }
        last = std::array::from_fn(|label| next[label] + here[label]);
        reached.push(last);
    }
    let mut label = OUTSIDE;
    let mut labels = vec![OUTSIDE; scores.len()];
    for (slot, reached) in labels.iter_mut().zip(&reached[1..]).rev() {
        label = best_before(reached, transitions, label);
        *slot = label;
    }
    labels
}

/// The label before `after`, given how well each label was reached.
fn best_before(reached: &Scores, transitions: &Transitions, after: u8) -> u8 {
    let score = |before: u8| {
        reached[usize::from(before)] + transitions.between[usize::from(before)][usize::from(after)]
    };
    (0..LABELS as u8)
        .filter(|&before| may_follow(before, after))
        .max_by(|&a, &b| score(a).total_cmp(&score(b)))
        .unwrap_or(OUTSIDE)
}

/// Exponentials of transitions, by the label before and by the label after.
#[derive(Clone, Debug, PartialEq)]
pub struct Moves {
    /// By label before, then label after.
    pub forward: [Scores; LABELS],
    backward: [Scores; LABELS],
}

impl Moves {
    /// Works out the exponentials.
    #[must_use]
    pub fn new(transitions: &Transitions) -> Self {
        let forward = transitions.between.map(|row| row.map(f32::exp));
        let backward =
            std::array::from_fn(|after| std::array::from_fn(|before| forward[before][after]));
        Self { forward, backward }
    }
}

/// The probability of each label at each token (forward and backward sums).
#[must_use]
pub fn probabilities(scores: &[Scores], moves: &Moves) -> Vec<Scores> {
    let odds: Vec<Scores> = scores.iter().map(exponentials).collect();
    let mut forward = Vec::with_capacity(odds.len());
    let mut sum = [0.0; LABELS];
    sum[usize::from(OUTSIDE)] = 1.0;
    for here in &odds {
        sum = scaled(&moved(&sum, &moves.forward), here);
        forward.push(sum);
    }
    let mut after = moves.backward[usize::from(OUTSIDE)];
    for (ahead, here) in forward.iter_mut().zip(&odds).rev() {
        *ahead = scaled(ahead, &after);
        after = moved(&scaled(&after, here), &moves.backward);
    }
    forward
}

/// What a move makes of sums.
fn moved(sums: &Scores, moves: &[Scores; LABELS]) -> Scores {
    let mut next = [0.0; LABELS];
    for (sum, row) in sums.iter().zip(moves) {
        for (next, step) in next.iter_mut().zip(row) {
            *next += sum * step;
        }
    }
    next
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
