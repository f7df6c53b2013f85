//! Trained weights: for each feature one small number a label.

use super::decode::Transitions;
use super::features::Basis;
use super::labels::{LABELS, Scores};
use super::table::Table;

/// Weights of features and of transitions.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    features: Table,
    /// For each feature its weights, in steps of `step`.
    rows: Vec<Row>,
    step: f32,
    /// Scores of one label after another.
    pub transitions: Transitions,
}

/// [`LABELS`], filled up with zeros to whole groups of eight, which a processor adds at once.
const WIDTH: usize = LABELS.next_multiple_of(8);

type Row = [i8; WIDTH];

/// Sums of weights, in steps.
pub(super) type Sums = [i16; WIDTH];

/// No weights.
pub(super) const ZERO: Sums = [0; WIDTH];

impl Weights {
    /// Weights of the features that have some; `step` is what one step is worth. None where rows and features disagree.
    #[must_use]
    pub fn new(
        features: Table,
        rows: &[[u8; LABELS]],
        step: f32,
        transitions: Transitions,
    ) -> Option<Self> {
        let widen = |row: &[u8; LABELS]| {
            let mut wide = [0; WIDTH];
            for (wide, &weight) in wide.iter_mut().zip(row) {
                *wide = weight.cast_signed();
            }
            wide
        };
        let fits = rows.len() == features.len();
        let rows = rows.iter().map(widen).collect();
        fits.then_some(Self { features, rows, step, transitions })
    }

    /// A sink for features that adds their weights to `sums`.
    pub(super) fn adder<'a>(&'a self, sums: &'a mut Sums) -> impl FnMut(Basis, u64) + 'a {
        |_, feature| {
            if let Some(row) = self.features.find(feature).and_then(|at| self.rows.get(at)) {
                for at in 0..WIDTH {
                    sums[at] += i16::from(row[at]);
                }
            }
        }
    }

    /// Sums as scores.
    #[must_use]
    pub(super) fn scores(&self, sums: &Sums) -> Scores {
        let mut scores = [0.0; LABELS];
        for (score, &sum) in scores.iter_mut().zip(sums) {
            *score = f32::from(sum) * self.step;
        }
        scores
    }
}

/// Adds sums to sums.
pub(super) fn add(sums: &mut Sums, more: &Sums) {
    for at in 0..WIDTH {
        sums[at] += more[at];
    }
}
