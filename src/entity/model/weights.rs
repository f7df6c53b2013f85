//! Trained weights: for each feature one small number a label.

use super::decode::{Scores, Transitions};
use super::labels::LABELS;
use super::table::Table;

/// Weights of features and of transitions.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// The features that have weights.
    pub features: Table,
    /// For each feature its weights, in steps of `step`.
    pub rows: Vec<[i8; LABELS]>,
    /// What one step is worth.
    pub step: f32,
    /// Scores of one label after another.
    pub transitions: Transitions,
}

/// Sums of weights, in steps.
pub type Sums = [i32; LABELS];

impl Weights {
    /// Adds the weights of a feature to `sums`.
    pub fn add(&self, feature: u64, sums: &mut Sums) {
        if let Some(row) = self.features.find(feature).and_then(|at| self.rows.get(at)) {
            for (sum, &weight) in sums.iter_mut().zip(row) {
                *sum += i32::from(weight);
            }
        }
    }

    /// Sums as scores.
    #[must_use]
    pub fn scores(&self, sums: &Sums) -> Scores {
        sums.map(|sum| sum as f32 * self.step)
    }
}
