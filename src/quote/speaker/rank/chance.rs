//! Scores to chances: a softmax in integers.
#![allow(
    clippy::arithmetic_side_effects,
    reason = "factors of at most 2^20, a hundred per cent of some of them; no place is"
)]

/// So many points of a score make a candidate e times as likely.
pub const UNIT: i32 = 32;

/// Points from which on a candidate has no chance beside another.
const FLOOR: i32 = 8 * UNIT;

/// How likely a candidate is beside one that leads by so many points, in parts of 2^20.
fn odds(behind: i32) -> u64 {
    // e^(-1/32) and e^-1 in parts of 2^20; powers by repeated multiplication.
    const ONE: u64 = 1 << 20;
    const STEP: u64 = 1_016_315;
    const WHOLE: u64 = 385_750;
    if behind >= FLOOR {
        return 0;
    }
    let power = |base: u64, times: i32| (0..times).fold(ONE, |product, _| (product * base) >> 20);
    (power(WHOLE, behind / UNIT) * power(STEP, behind % UNIT)) >> 20
}

/// The chance of each score in per cent, rounded.
pub(crate) fn chances(scores: &[i32]) -> Vec<u8> {
    let best = scores.iter().copied().max().unwrap_or(0);
    let odds: Vec<u64> = scores.iter().map(|score| odds(best.saturating_sub(*score))).collect();
    let all = odds.iter().sum::<u64>().max(1);
    odds.iter().map(|odds| u8::try_from((odds * 100 + all / 2) / all).unwrap_or(100)).collect()
}

#[cfg(test)]
mod tests {
    use super::{UNIT, chances};

    #[test]
    fn chances_are_those_of_a_softmax() {
        assert!(chances(&[]).is_empty());
        assert_eq!(chances(&[7]), [100]);
        assert_eq!(chances(&[5, 5]), [50, 50]);
        assert_eq!(chances(&[UNIT, 0]), [73, 27]);
        assert_eq!(chances(&[0, 2 * UNIT, UNIT]), [9, 67, 24]);
        assert_eq!(chances(&[i32::MIN, i32::MAX]), [0, 100]);
    }
}
