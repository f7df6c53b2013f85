//! How far a quotation can be trusted: the chance that its words and its speaker are right, from what was learned of such
//! quotations.
//!
//! A binary logistic regression over the case of its rule and a few signs, trained by `cargo xtask train speakers` on all
//! annotated articles. A case with few hits falls back on its group's weight by the prior. Sums are in integers, so that a
//! confidence is the same everywhere.

pub(crate) mod observe;
pub(crate) mod sign;
mod trained;

use crate::quote::found::Case;
use crate::quote::speaker::rank::chance;
use sign::Signs;

/// The chance in per cent that a quotation of a case is right.
pub(crate) fn confidence(case: &Case, signs: Signs) -> u8 {
    let of_case = |row: &&(&str, &str, i16)| (row.0, row.1) == (case.rule.0, case.name);
    let of_case = trained::CASES.iter().find(of_case).map_or(0, |row| i32::from(row.2));
    let of_signs = trained::SIGNS.iter().filter(|(sign, _)| signs.has(*sign));
    let of_signs = of_signs.map(|(_, points)| i32::from(*points));
    let score = of_signs.chain([of_case]).sum();
    chance::chances(&[score, 0])[0]
}
