//! Trained weights: for each feature one small number a label.

use super::decode::{Scores, Transitions};
use super::features::Basis;
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
pub type Sums = [i16; LABELS];

impl Weights {
    /// A sink for features that adds their weights to `sums`.
    pub(super) fn adder<'a>(&'a self, sums: &'a mut Sums) -> impl FnMut(Basis, u64) + 'a {
        |_, feature| {
            if let Some(row) = self.features.find(feature).and_then(|at| self.rows.get(at)) {
                for (sum, &weight) in sums.iter_mut().zip(row) {
                    *sum += i16::from(weight);
                }
            }
        }
    }

    /// Sums as scores.
    #[must_use]
    pub fn scores(&self, sums: &Sums) -> Scores {
        sums.map(|sum| f32::from(sum) * self.step)
    }
}

/// Adds sums to sums.
pub(super) fn add(sums: &mut Sums, more: &Sums) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += more;
    }
}
