//! A multinomial logistic regression over candidates: the weights under which the right ones are likeliest.
//!
//! Each kind of question has weights of its own, which are those of all kinds plus what sets the kind apart; both are drawn to
//! nothing by a normal prior, the second more. The same examples give the same weights.

use super::descent::{Descent, pull};
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

const DESCENT: Descent = Descent { steps: 400, rate: 0.05 };
const SIZE: usize = Feature::ALL.len() * (KINDS + 1);

/// The place of a feature's weight: in the block of its kind; the last block is that of all kinds.
fn place(feature: Feature, block: usize) -> usize {
    block * Feature::ALL.len() + feature as usize
}

/// The weights under which the right candidates are likeliest.
pub(super) fn fit(cases: &[Case], prior: Prior) -> Weights {
    let weights = DESCENT.weights(SIZE, |weights| gradient(cases, weights, prior));
    rounded(&weights)
}

fn gradient(cases: &[Case], weights: &[f64], prior: Prior) -> Vec<f64> {
    let shared = KINDS * Feature::ALL.len();
    let precision = |at: usize| if at < shared { prior.own } else { prior.shared };
    let mut gradient = pull(weights, precision);
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
