//! A multinomial logistic regression over candidates: the weights under which the right ones are likeliest.
//!
//! Each kind of question has weights of its own, which are those of all kinds plus what sets the kind apart; both are drawn to
//! nothing by a normal prior, the second more. Batch gradient steps with the moments of Adam (Kingma and Ba, 2015); the
//! same examples give the same weights.

use guillemet::quote::learning::{Feature, Features, KINDS, UNIT, Weights};

/// A question: its kind, and its candidates with whether they are right. One is right at least.
pub(super) struct Case {
    pub(super) kind: usize,
    pub(super) candidates: Vec<(Features, bool)>,
}

/// How strongly weights are drawn to nothing: those of all kinds, and those of one.
#[derive(Clone, Copy)]
pub(super) struct Prior {
    pub(super) shared: f64,
    pub(super) own: f64,
}

const STEPS: i32 = 400;
const RATE: f64 = 0.05;
const SIZE: usize = Feature::ALL.len() * (KINDS + 1);

/// The place of a feature's weight: in the block of its kind; the last block is that of all kinds.
fn place(feature: Feature, block: usize) -> usize {
    block * Feature::ALL.len() + feature as usize
}

/// The weights under which the right candidates are likeliest.
pub(super) fn fit(cases: &[Case], prior: Prior) -> Weights {
    let (mut weights, mut first, mut second) = (vec![0.0; SIZE], vec![0.0; SIZE], vec![0.0; SIZE]);
    for step in 1..=STEPS {
        let gradient = gradient(cases, &weights, prior);
        for at in 0..SIZE {
            first[at] = 0.9 * first[at] + 0.1 * gradient[at];
            second[at] = 0.999 * second[at] + 0.001 * gradient[at] * gradient[at];
            let mean = first[at] / (1.0 - 0.9_f64.powi(step));
            let spread: f64 = second[at] / (1.0 - 0.999_f64.powi(step));
            weights[at] -= RATE * mean / (spread.sqrt() + 1e-8);
        }
    }
    rounded(&weights)
}

fn gradient(cases: &[Case], weights: &[f64], prior: Prior) -> Vec<f64> {
    let shared = KINDS * Feature::ALL.len();
    let pull = |at: usize| if at < shared { prior.own } else { prior.shared };
    let mut gradient: Vec<f64> =
        weights.iter().enumerate().map(|(at, weight)| pull(at) * weight).collect();
    for case in cases {
        for ((features, _), error) in case.candidates.iter().zip(errors(case, weights)) {
            for feature in features.iter() {
                gradient[place(feature, case.kind)] += error;
                gradient[place(feature, KINDS)] += error;
            }
        }
    }
    gradient
}

/// For each candidate, how much likelier it is than it should be.
fn errors(case: &Case, weights: &[f64]) -> Vec<f64> {
    let score = |features: Features| -> f64 {
        let weight = |feature| weights[place(feature, case.kind)] + weights[place(feature, KINDS)];
        features.iter().map(weight).sum()
    };
    let scores: Vec<f64> = case.candidates.iter().map(|(features, _)| score(*features)).collect();
    let best = scores.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let odds: Vec<f64> = scores.iter().map(|score| (score - best).exp()).collect();
    let is_right = case.candidates.iter().map(|(_, is_right)| *is_right);
    let right: f64 =
        odds.iter().zip(is_right).filter(|(_, is_right)| *is_right).map(|(o, _)| o).sum();
    let all: f64 = odds.iter().sum();
    let pairs = odds.iter().zip(&case.candidates);
    pairs
        .map(|(odds, (_, is_right))| {
            odds / all - if *is_right { odds / right.max(1e-300) } else { 0.0 }
        })
        .collect()
}

#[allow(clippy::cast_possible_truncation, reason = "weights are below a hundred")]
fn rounded(weights: &[f64]) -> Weights {
    let mut table = [[0; KINDS]; Feature::ALL.len()];
    for &feature in Feature::ALL {
        for kind in 0..KINDS {
            let weight = weights[place(feature, kind)] + weights[place(feature, KINDS)];
            table[feature as usize][kind] = (weight * f64::from(UNIT)).round() as i16;
        }
    }
    Weights(table)
}
