//! Weights by batch gradient steps with the moments of Adam (Kingma and Ba, 2015), without chance.

/// How far to go.
pub(super) struct Descent {
    pub(super) steps: i32,
    pub(super) rate: f64,
}

impl Descent {
    /// The weights, all nothing at first, after every step against what `gradient` says of them.
    pub(super) fn weights(&self, size: usize, gradient: impl Fn(&[f64]) -> Vec<f64>) -> Vec<f64> {
        let (mut weights, mut first, mut second) =
            (vec![0.0; size], vec![0.0; size], vec![0.0; size]);
        for step in 1..=self.steps {
            for (at, slope) in gradient(&weights).into_iter().enumerate() {
                first[at] = 0.9 * first[at] + 0.1 * slope;
                second[at] = 0.999 * second[at] + 0.001 * slope * slope;
                let mean = first[at] / (1.0 - 0.9_f64.powi(step));
                let spread: f64 = second[at] / (1.0 - 0.999_f64.powi(step));
                weights[at] -= self.rate * mean / (spread.sqrt() + 1e-8);
            }
        }
        weights
    }
}

/// The slope of a normal prior with these precisions.
pub(super) fn pull(weights: &[f64], precision: impl Fn(usize) -> f64) -> Vec<f64> {
    weights.iter().enumerate().map(|(at, weight)| precision(at) * weight).collect()
}

#[test]
fn the_lowest_point_is_found() {
    let descent = Descent { steps: 2000, rate: 0.01 };
    let weights = descent.weights(2, |at| vec![at[0] - 3.0, 2.0 * (at[1] + 1.0)]);
    assert!((weights[0] - 3.0).abs() < 1e-3 && (weights[1] + 1.0).abs() < 1e-3, "{weights:?}");
}
