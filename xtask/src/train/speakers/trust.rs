//! What is learned of quotations as a whole: which cases of rules and which signs go with right words and right speakers.
//!
//! A binary logistic regression. Each case has a weight of its own, drawn to nothing, so that a rare one goes by the signs of its
//! group. Rules were written on every set that is learned from, so all of them make it look easier than it is: see [`UNSEEN`].

use super::descent::{Descent, pull};
use guillemet::quote::learning::{Example, Sign, Signs, UNIT};
use std::fmt::Write as _;

/// A found quotation.
pub(super) struct Judged {
    pub(super) case: (&'static str, &'static str),
    pub(super) signs: Signs,
    pub(super) is_right: bool,
}

/// What was learned.
pub(super) struct Trust {
    cases: Vec<((&'static str, &'static str), f64)>,
    signs: Vec<f64>,
}

const DESCENT: Descent = Descent { steps: 1500, rate: 0.03 };
/// How strongly weights are drawn to nothing.
const CASE: f64 = 4.0;
const SIGN: f64 = 4.0;
/// How much less likely a quotation is right in articles that no rule was written on, as the logarithm of odds: 75.7 per cent
/// of what was found in `tests/gold/press` was right before a word of it was read, and 87.9 of what is found in all that is learned from.
const UNSEEN: f64 = 0.849;

impl Trust {
    pub(super) fn fit(examples: &[Judged]) -> Self {
        let mut cases: Vec<_> = examples.iter().map(|example| example.case).collect();
        cases.sort_unstable();
        cases.dedup();
        let index: Vec<usize> = examples
            .iter()
            .map(|example| cases.binary_search(&example.case).unwrap_or_default())
            .collect();
        let gradient = |weights: &[f64]| {
            let mut gradient = pull(weights, |at| if at < cases.len() { CASE } else { SIGN });
            for (example, &case) in examples.iter().zip(&index) {
                let signs = || example.signs.iter().map(|sign| cases.len() + sign as usize);
                let score: f64 = weights[case] + signs().map(|at| weights[at]).sum::<f64>();
                let error = 1.0 / (1.0 + (-score).exp()) - f64::from(u8::from(example.is_right));
                gradient[case] += error;
                for at in signs() {
                    gradient[at] += error;
                }
            }
            gradient
        };
        let mut weights = DESCENT.weights(cases.len() + Sign::ALL.len(), gradient);
        let signs = weights.split_off(cases.len());
        Self { cases: cases.into_iter().zip(weights).collect(), signs }
    }

    /// The chance that a quotation is right, in per cent.
    pub(super) fn chance(&self, example: &Example) -> f64 {
        let case = self.cases.iter().find(|(case, _)| *case == example.case);
        let signs: f64 = example.signs.iter().map(|sign| self.signs[sign as usize]).sum();
        let score = case.map_or(0.0, |(_, weight)| *weight) + signs - UNSEEN;
        100.0 / (1.0 + (-score).exp())
    }

    /// The file of the engine.
    pub(super) fn source(&self) -> String {
        let mut source = String::from(
            "//! Weights of trust, written by `cargo xtask train speakers`: cases of rules, then signs.\n\n\
             use super::sign::Sign;\n\n#[rustfmt::skip]\n\
             pub(super) const CASES: &[(&str, &str, i16)] = &[\n",
        );
        for ((rule, case), weight) in &self.cases {
            let _ = writeln!(source, "    ({rule:?}, {case:?}, {}),", points(*weight - UNSEEN));
        }
        source.push_str("];\n\n#[rustfmt::skip]\npub(super) const SIGNS: &[(Sign, i16)] = &[\n");
        for &sign in Sign::ALL {
            let _ = writeln!(
                source,
                "    (Sign::{}, {}),",
                sign.name(),
                points(self.signs[sign as usize])
            );
        }
        source.push_str("];\n");
        source
    }
}

#[allow(clippy::cast_possible_truncation, reason = "weights are below a hundred")]
fn points(weight: f64) -> i16 {
    (weight * f64::from(UNIT)).round() as i16
}
