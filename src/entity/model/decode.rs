//! Scores of labels to the likeliest sequence of labels, and to the probability of each.

use super::labels::{LABELS, OUTSIDE, Scores, may_follow};
use super::steps::Steps;

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
    let steps = Steps::forward(&transitions.between);
    let mut reached = Vec::with_capacity(scores.len());
    let mut last = [f32::NEG_INFINITY; LABELS];
    last[usize::from(OUTSIDE)] = 0.0;
    for here in scores {
        let next = steps.arrive(&last, f32::NEG_INFINITY, |best, so_far, step| {
            let score = so_far + step;
            if score > best { score } else { best }
        });
        last = next;
        for (reached, here) in last.iter_mut().zip(here) {
            *reached += here;
        }
        reached.push(last);
    }
    let mut label = OUTSIDE;
    let mut labels = vec![OUTSIDE; scores.len()];
    for (slot, reached) in labels.iter_mut().zip(&reached).rev() {
        label = best_before(reached, transitions, label);
        *slot = label;
    }
    labels
}

/// The label before `after`, given how well each label was reached; of equals the last.
fn best_before(reached: &Scores, transitions: &Transitions, after: u8) -> u8 {
    let mut best = (OUTSIDE, f32::NEG_INFINITY);
    for (before, (reached, row)) in (0..).zip(reached.iter().zip(&transitions.between)) {
        let score = reached + row[usize::from(after)];
        if score >= best.1 {
            best = (before, score);
        }
    }
    best.0
}

/// Exponentials of transitions.
#[derive(Clone, Debug, PartialEq)]
pub struct Moves {
    /// By label before, then label after.
    pub between: [Scores; LABELS],
    forward: Steps,
    backward: Steps,
}

impl Moves {
    /// Works out the exponentials.
    #[must_use]
    pub fn new(transitions: &Transitions) -> Self {
        let between = transitions.between.map(|row| row.map(exp));
        let (forward, backward) = (Steps::forward(&between), Steps::backward(&between));
        Self { between, forward, backward }
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
    let mut after = moves.between.map(|row| row[usize::from(OUTSIDE)]);
    for (ahead, here) in forward.iter_mut().zip(&odds).rev() {
        *ahead = scaled(ahead, &after);
        after = moved(&scaled(&after, here), &moves.backward);
    }
    forward
}

/// What a move makes of sums.
fn moved(sums: &Scores, steps: &Steps) -> Scores {
    steps.arrive(sums, 0.0, |arrived, sum, step| arrived + sum * step)
}

fn exponentials(scores: &Scores) -> Scores {
    let highest = scores.iter().fold(f32::NEG_INFINITY, |highest, &score| highest.max(score));
    let mut odds = *scores;
    for odd in &mut odds {
        *odd = exp((*odd - highest).max(-60.0));
    }
    odds
}

/// The exponential function by its first terms, to about six digits: unlike `f32::exp`, it is the same on every platform.
#[inline]
fn exp(x: f32) -> f32 {
    /// Added to a small number, it leaves the nearest whole number in the lowest bits.
    const ROUND: f32 = 12_582_912.0;
    let bounded = x.clamp(-80.0, 80.0);
    let rounded = bounded * std::f32::consts::LOG2_E + ROUND;
    let rest = bounded - (rounded - ROUND) * std::f32::consts::LN_2;
    let third = 1.0 / 6.0 + rest * (1.0 / 24.0 + rest * (1.0 / 120.0 + rest * (1.0 / 720.0)));
    let series = 1.0 + rest * (1.0 + rest * (0.5 + rest * third));
    let doublings = rounded.to_bits().wrapping_sub(ROUND.to_bits());
    let power = f32::from_bits(doublings.wrapping_add(127) << 23);
    if x < -80.0 { 0.0 } else { series * power }
}

/// The products, made to sum to one.
fn scaled(a: &Scores, b: &Scores) -> Scores {
    let mut product = *a;
    for (value, b) in product.iter_mut().zip(b) {
        *value *= b;
    }
    let share = 1.0 / product.iter().sum::<f32>().max(f32::MIN_POSITIVE);
    for value in &mut product {
        *value *= share;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::exp;

    #[test]
    fn exponentials_have_six_digits() {
        for x in (-600..=600).map(|tenth: i16| f32::from(tenth) / 10.0) {
            assert!((exp(x) / x.exp() - 1.0).abs() < 4e-6, "{x}: {} {}", exp(x), x.exp());
        }
        assert_eq!((exp(0.0), exp(f32::NEG_INFINITY)), (1.0, 0.0));
    }
}
