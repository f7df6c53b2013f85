//! How much each feature counts, for each kind of question.

use super::feature::{Feature, Features};
use super::question::{KINDS, Kind};
use super::trained::TRAINED;

/// Points of each feature, in parts of [`UNIT`](super::chance::UNIT), by the kind of the question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights(pub [[i16; KINDS]; Feature::ALL.len()]);

impl Weights {
    /// What was learned from all annotated articles.
    pub const TRAINED: Self = Self::from_rows(TRAINED);

    /// A feature without a row counts nothing.
    const fn from_rows(mut rows: &[(Feature, [i16; KINDS])]) -> Self {
        let mut weights = [[0; KINDS]; Feature::ALL.len()];
        while let [(feature, row), rest @ ..] = rows {
            weights[*feature as usize] = *row;
            rows = rest;
        }
        Self(weights)
    }

    /// The sum of what holds.
    pub(crate) fn score(&self, kind: Kind, features: Features) -> i32 {
        features.iter().map(|feature| self.of(kind, feature)).sum()
    }

    /// What one feature counts.
    pub(crate) fn of(&self, kind: Kind, feature: Feature) -> i32 {
        i32::from(self.0[feature as usize][kind as usize])
    }
}
